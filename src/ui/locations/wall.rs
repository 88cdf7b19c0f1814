//! Places that end, month by month, under the three ways to count renewals.

use egui::{Frame, Rect, RichText, Sense, Stroke, Ui, UiBuilder, WidgetInfo, vec2};

use super::Shared;
use super::filter::Filtered;
use crate::chart::Chart;
use crate::format::Language;
use crate::regional::wall::Way;
use crate::scenario::{Named as _, Renewing};
use crate::session::Session;
use crate::session::jobs::State;
use crate::text::Texts;
use crate::ui::action::Action;
use crate::ui::chart::{ChartState, chart_ui};
use crate::ui::graphs_panel::written;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::note_ui;

mod endings;
mod limited;
mod made;
mod ways;

use endings::Endings;
use limited::Limited;
pub(super) use ways::Ways;

/// Places that end, month by month.
#[derive(Debug, Default)]
pub(super) struct Wall {
    made: Option<(Key, Made)>,
    chart: ChartState,
    filtered: Filtered,
    limited: Limited,
}

/// What the page hangs on; last which locations the filter leaves, if not all.
type Key = (Option<State>, Renewing, Language, Option<u64>);

/// What is shown of the way that is looked at.
#[derive(Debug)]
struct Made {
    finding: String,
    chart: Chart,
    endings: Endings,
    /// What each province with a task makes of it.
    tasks: Vec<String>,
}

impl Wall {
    /// Draws it.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        shared: &mut Shared,
        session: &Session,
        texts: &Texts,
        actions: &mut Vec<Action>,
    ) {
        ui.horizontal_wrapped(|ui| shared.ways.switch_ui(ui, session, texts, actions));
        let shown = shared.ways.shown(session);
        // All three are compared, whichever is looked at.
        for way in Renewing::EVERY {
            shared.ways.ask(session, *way);
        }
        let version = self.filtered.take(&mut shared.filter, session, texts);
        let all = self.filtered.is_all(&shared.filter.scenario(session));
        let left = (!all).then_some(version);
        self.limited.take(&shared.ways, left, self.filtered.ids());
        let told = |way: Renewing| if all { shared.ways.at_hand(way) } else { self.limited.of(way) };
        let Some(way) = told(shown) else {
            note_ui(ui, &texts.get(if shared.ways.waiting() { "wall-busy" } else { "wall-impossible" }));
            return;
        };
        let key = (shared.ways.state_of(shown), shown, texts.language(), left);
        if self.made.as_ref().is_none_or(|(known, _)| *known != key) {
            let (finding, chart) = (made::finding(way, texts), made::chart(way, texts));
            let endings = Endings::of(way, texts);
            let tasks = made::provinces(way, texts);
            self.made = Some((key, Made { finding, chart, endings, tasks }));
        }
        let Some((_, made)) = &mut self.made else { return };
        let theme = Theme::of(ui.ctx());
        ui.add_space(theme::GAP_SMALL);
        let finding = RichText::new(&made.finding).font(theme::semibold(theme::SIZE_FINDING)).color(theme.text);
        ui.add(egui::Label::new(finding).wrap());
        if !all {
            note_ui(ui, &texts.get("wall-filtered"));
        }
        ui.add_space(theme::GAP_SMALL);
        if let Some(chosen) = cards_ui(ui, told, shown, texts) {
            shared.ways.choose(chosen);
        }
        tasks_ui(ui, &made.tasks, texts);
        ui.add_space(theme::GAP);
        let room = ui.available_rect_before_wrap();
        let (left, right) = room.split_left_right_at_x(room.left() + (room.width() * 0.58).round());
        let left = left.with_max_x(left.right() - theme::GAP);
        ui.scope_builder(UiBuilder::new().id_salt("ending").max_rect(left), |ui| {
            written(&made.chart, texts, |words| chart_ui(ui, &made.chart, words, &mut self.chart, theme));
        });
        ui.scope_builder(UiBuilder::new().id_salt("ending list").max_rect(right), |ui| {
            card(theme).show(ui, |ui| {
                ui.set_min_size(ui.available_size());
                if let Some(id) = made.endings.ui(ui, &mut shared.selected, texts) {
                    (shared.wanted, shared.show) = (Some(super::Tab::Bars), Some(id));
                }
            });
        });
        ui.advance_cursor_after_rect(room);
    }
}

fn card(theme: &Theme) -> Frame {
    let border = Stroke::new(theme::HAIRLINE, theme.hairline);
    Frame::new().fill(theme.card).stroke(border).corner_radius(theme::RADIUS_CARD).inner_margin(1.0)
}

/// The three ways side by side: what ends, and the first month in which need or a task is missed. Gives the one that was clicked.
fn cards_ui<'a>(
    ui: &mut Ui,
    told: impl Fn(Renewing) -> Option<&'a Way>,
    shown: Renewing,
    texts: &Texts,
) -> Option<Renewing> {
    let mut chosen = None;
    let gap = theme::GAP;
    let width = (ui.available_width() - 2.0 * gap) / 3.0;
    let top = ui.cursor().min;
    let mut bottom: f32 = top.y;
    let mut left = top.x;
    for way in Renewing::EVERY {
        let known = told(*way);
        let rect = Rect::from_min_size(egui::pos2(left, top.y), vec2(width, CARD));
        let builder = UiBuilder::new().id_salt(way.id()).max_rect(rect);
        ui.scope_builder(builder, |ui| {
            if card_ui(ui, rect, *way, known, shown == *way, texts) {
                chosen = Some(*way);
            }
        });
        bottom = bottom.max(rect.bottom());
        left = rect.right() + gap;
    }
    let all = Rect::from_min_max(top, egui::pos2(left - gap, bottom));
    ui.advance_cursor_after_rect(all);
    chosen
}

/// Height of a card: its name and four lines.
const CARD: f32 = 122.0;

/// One way as a card; whether it was clicked.
fn card_ui(ui: &mut Ui, rect: Rect, way: Renewing, known: Option<&Way>, shown: bool, texts: &Texts) -> bool {
    let theme = Theme::of(ui.ctx());
    let response = ui.interact(rect, ui.scope_id().with("card"), Sense::click());
    let edge = if shown { Stroke::new(2.0, theme.accent) } else { Stroke::new(theme::HAIRLINE, theme.hairline) };
    let edge = if response.has_focus() { Stroke::new(theme::FOCUS_WIDTH, theme.focus) } else { edge };
    let fill = if shown { theme.accent_ground } else { theme.card };
    ui.painter().rect(rect, theme::RADIUS_CARD, fill, edge, egui::StrokeKind::Inside);
    let name = texts.get(ways::name(way));
    let lines = known.map(|way| made::lines(way, texts)).unwrap_or_default();
    let inner = rect.shrink2(vec2(12.0, 9.0));
    let mut y = inner.top();
    let mut line = |text: &str, font: egui::FontId, color: egui::Color32| {
        let galley = crate::ui::chart::one_line(ui.painter(), text, font, color, inner.width());
        ui.painter().galley(egui::pos2(inner.left(), y), galley.clone(), color);
        y += galley.size().y + 5.0;
    };
    let mark = if shown { format!("● {name}") } else { format!("○ {name}") };
    line(&mark, theme::semibold(theme::SIZE_BODY), theme.text);
    for (text, missed) in &lines {
        let color = match missed {
            Some(true) => theme.error,
            Some(false) => theme.good,
            None => theme.text,
        };
        line(text, theme::small(), color);
    }
    if known.is_none() {
        line(&texts.get("wall-unknown"), theme::small(), theme.text_second);
    }
    let all: Vec<&str> = std::iter::once(name.as_str()).chain(lines.iter().map(|(text, _)| text.as_str())).collect();
    let label = all.join(". ");
    response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, shown, &label));
    response.on_hover_text(label).clicked()
}

/// What each province makes of its task in the chosen way: one stands there at once, several are folded out by pointer or key.
fn tasks_ui(ui: &mut Ui, tasks: &[String], texts: &Texts) {
    if tasks.is_empty() {
        return;
    }
    ui.add_space(theme::GAP_SMALL);
    if let [only] = tasks {
        ui.label(only);
        return;
    }
    let count = texts.language().number(f64::from(u32::try_from(tasks.len()).unwrap_or(u32::MAX)), 0);
    let title = texts.with("wall-provinces", &[("number", (&count).into())]);
    egui::CollapsingHeader::new(title).id_salt("wall tasks").show(ui, |ui| {
        egui::ScrollArea::vertical().id_salt("wall tasks").max_height(TASKS).show(ui, |ui| {
            for task in tasks {
                ui.label(task);
            }
        });
    });
}

/// Height of the list of tasks.
const TASKS: f32 = 130.0;
