//! What the looks of bars mean, in words.

use egui::{Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::look::role;
use crate::chart::{Hatch, Role};
use crate::regional::wall::Group;
use crate::text::Texts;
use crate::ui::chart::{hatched, one_line, tone};
use crate::ui::theme::{self, Theme};

/// Height of a line.
const LINE: f32 = 17.0;

/// Something that is explained.
#[derive(Clone, Copy)]
enum Look {
    Stage,
    Open(Group),
    Late,
    Uncounted,
    Extension,
    Flex,
    End,
    Base,
}

const ALL: [(Look, &str); 11] = [
    (Look::Stage, "bars-legend-stage"),
    (Look::Late, "bars-legend-late"),
    (Look::Open(Group::Durable), "bars-legend-durable"),
    (Look::Open(Group::Noodopvang), "bars-legend-noodopvang"),
    (Look::Open(Group::Tgo), "bars-legend-tgo"),
    (Look::Open(Group::Outside), "bars-legend-outside"),
    (Look::Uncounted, "bars-legend-uncounted"),
    (Look::Flex, "bars-legend-flex"),
    (Look::Extension, "bars-legend-extension"),
    (Look::End, "bars-legend-end"),
    (Look::Base, "bars-legend-base"),
];

/// Draws the legend in a part of the screen, as many lines as it has room for.
pub(super) fn legend_ui(ui: &mut Ui, room: Rect, texts: &Texts) {
    let theme = Theme::of(ui.ctx());
    for (number, (look, text)) in (0_u8..).zip(ALL) {
        let top = room.top() + f32::from(number) * LINE;
        if top + LINE > room.bottom() + 1.0 {
            break;
        }
        let line = Rect::from_min_size(pos2(room.left(), top), vec2(room.width(), LINE));
        let sample = Rect::from_min_size(line.left_top() + vec2(0.0, 3.0), vec2(22.0, LINE - 6.0));
        paint(ui, look, sample, theme);
        let text = texts.get(text);
        let galley = one_line(ui.painter(), &text, theme::small(), theme.text_second, line.width() - 30.0);
        let at = pos2(sample.right() + 8.0, line.center().y - galley.size().y / 2.0);
        let cut = galley.elided;
        ui.painter().galley(at, galley, theme.text_second);
        let response = ui.interact(line, ui.scope_id().with(("legend", number)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &text));
        if cut {
            response.on_hover_text(&text);
        }
    }
}

fn paint(ui: &Ui, look: Look, rect: Rect, theme: &Theme) {
    let painter = ui.painter();
    let outline = |color| painter.rect_stroke(rect, 0.0, Stroke::new(1.0, color), StrokeKind::Inside);
    match look {
        Look::Stage => {
            let ink = theme.text_second;
            hatched(painter, rect, Hatch::Rising(6), Stroke::new(1.0, ink.gamma_multiply(0.35)), rect);
            outline(ink.gamma_multiply(0.6));
        }
        Look::Open(group) => {
            let role = role(group);
            let tone = tone(theme, role);
            painter.rect_filled(rect, 0.0, tone.fill);
            hatched(painter, rect, role.hatch(), Stroke::new(1.0, tone.fill.lerp_to_gamma(tone.line, 0.55)), rect);
            outline(tone.line);
        }
        Look::Late => {
            painter.rect_filled(rect.with_min_y(rect.bottom() - 4.0), 0.0, theme.warning);
            painter.vline(rect.left() + 1.0, rect.y_range(), Stroke::new(2.0, theme.warning));
        }
        Look::Uncounted => {
            painter.rect_filled(rect, 0.0, theme.durable.fill.gamma_multiply(0.18));
            let ring = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
            painter.extend(egui::Shape::dashed_line(&ring, Stroke::new(1.0, theme.durable.line), 4.0, 3.0));
        }
        Look::Extension => {
            painter.rect_filled(rect, 0.0, theme.durable.fill.gamma_multiply(0.35));
            painter.rect_stroke(rect, 0.0, Stroke::new(1.5, theme.durable.line), StrokeKind::Inside);
        }
        Look::Flex => {
            painter.rect_filled(rect, 0.0, theme.durable.fill);
            let band = rect.with_min_y(rect.bottom() - 5.0);
            painter.rect_filled(band, 0.0, theme.flex.fill);
            hatched(painter, band, Role::Flex.hatch(), Stroke::new(1.0, theme.flex.line), band);
        }
        Look::End => {
            painter.rect_filled(rect.with_max_x(rect.right() - 8.0).shrink2(vec2(0.0, 1.0)), 0.0, theme.durable.fill);
            let cap = Rect::from_x_y_ranges(rect.right() - 11.0..=rect.right() - 8.0, rect.y_range().expand(1.0));
            painter.rect_filled(cap, 0.0, theme.text);
        }
        Look::Base => {
            let ends = [pos2(rect.left(), rect.center().y), pos2(rect.right(), rect.center().y)];
            painter.extend(egui::Shape::dashed_line(&ends, Stroke::new(2.0, theme.base.line), 5.0, 3.0));
        }
    }
}
