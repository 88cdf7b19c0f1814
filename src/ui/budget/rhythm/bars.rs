//! Three bars beside each other per period: committed, spent, received; and, where asked, what is left to pay added up as a line.

use egui::{Align2, Rect, Shape, Stroke, Ui, pos2, vec2};

use crate::chart::{Hatch, Role};
use crate::ui::budget::Seen;
use crate::ui::budget::costs::sketch::Sketch;
use crate::ui::chart::{hatched, tone};
use crate::ui::theme::{self, Theme, Tone};

/// The bars of a period, in millions of euro.
pub(super) struct Group {
    pub(super) name: String,
    /// Whether its name stands below it.
    pub(super) labelled: bool,
    /// Committed, spent, received.
    pub(super) amounts: [f64; 3],
    /// What is left to pay, added up; absent: not drawn.
    pub(super) left: Option<f64>,
}

/// What the bars are, with their look.
const BARS: [(&str, Role, Hatch); 3] = [
    ("rhythm-commitments", Role::Stock, Hatch::Falling(6)),
    ("rhythm-spending", Role::Durable, Hatch::Plain),
    ("rhythm-receipts", Role::Outflow, Hatch::Rising(5)),
];
/// Part of a period's width that its bars take.
const PART: f64 = 0.78;
/// Side of a sample in the legend.
const SAMPLE: f32 = 12.0;

/// Draws the bars with their legend.
pub(super) fn bars_ui(ui: &mut Ui, seen: &Seen<'_>, groups: &[Group], height: f32) {
    let (texts, language, theme) = (seen.texts, seen.texts.language(), Theme::of(ui.ctx()).clone());
    let lines = groups.iter().any(|group| group.left.is_some());
    // Without receipts the two other bars have the room.
    let received = groups.iter().any(|group| group.amounts[2].abs() > 0.0);
    let bars = if received { &BARS[..] } else { &BARS[..2] };
    legend_ui(ui, seen, (bars, lines), &theme);
    let values = || groups.iter().flat_map(|group| group.amounts.into_iter().chain(group.left));
    let (low, high) = values().fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
    let room = ((high - low) * 0.08).max(0.5);
    let range = (if low < 0.0 { low - room } else { 0.0 }, high + room);
    let count = f64::from(u32::try_from(groups.len()).unwrap_or(u32::MAX)).max(1.0);
    let sketch = Sketch::new(ui, (height, theme::GAP_LARGE), ((0.0, count), range), &told(seen, groups));
    sketch.amounts(|amount| language.number(amount, usize::from(high - low < 10.0)));
    let painter = sketch.painter();
    let zero = sketch.at(0.0, 0.0).y;
    painter.hline(sketch.plot.x_range(), zero, Stroke::new(theme::HAIRLINE, theme.text_second));
    // Months are too many for a number each.
    let few = groups.len() <= 12;
    let mut last: Option<egui::Pos2> = None;
    for (group, middle) in groups.iter().zip((0_u32..).map(|number| f64::from(number) + 0.5)) {
        for (number, ((_, role, hatch), amount)) in (0_u32..).zip(bars.iter().zip(group.amounts)) {
            let wide = PART / if received { 3.0 } else { 2.0 };
            let left = middle - PART / 2.0 + wide * f64::from(number);
            let (one, other) = (sketch.at(left, 0.0), sketch.at(left + wide, amount));
            let rect = Rect::from_two_pos(one, other).shrink2(vec2(0.5, 0.0));
            bar(&painter, rect, tone(&theme, *role), *hatch);
            if few && amount.abs() > 0.0 {
                let text = language.number(amount, usize::from(amount.abs() < 1_000.0));
                let above = pos2(rect.center().x, rect.top() - 2.0);
                if sketch.width(&text) < rect.width() {
                    sketch.text(above, Align2::CENTER_BOTTOM, &text, theme.text);
                }
            }
        }
        if group.labelled {
            sketch.below(middle, &group.name);
        }
        if let Some(left) = group.left {
            let at = sketch.at(middle, left);
            if let Some(last) = last {
                painter.extend(Shape::dashed_line(&[last, at], Stroke::new(2.0, theme.budget.line), 6.0, 3.0));
            }
            painter.circle_filled(at, 3.0, theme.budget.line);
            last = Some(at);
        }
    }
    if values().all(|value| value.abs() < 1e-9) {
        let middle = sketch.plot.center();
        sketch.text(middle, Align2::CENTER_CENTER, &texts.get("rhythm-nothing"), theme.text_second);
    }
}

fn bar(painter: &egui::Painter, rect: Rect, tone: Tone, hatch: Hatch) {
    if rect.height() < 0.5 {
        return;
    }
    // A hatched bar is told from a full one without colour.
    if hatch == Hatch::Plain {
        painter.rect_filled(rect, 0.0, tone.fill);
    } else {
        painter.rect_filled(rect, 0.0, tone.fill.gamma_multiply(0.25));
        hatched(painter, rect, hatch, Stroke::new(1.0, tone.line), rect);
    }
    painter.rect_stroke(rect, 0.0, Stroke::new(1.0, tone.line), egui::StrokeKind::Inside);
}

fn legend_ui(ui: &mut Ui, seen: &Seen<'_>, (bars, line): (&[(&str, Role, Hatch)], bool), theme: &Theme) {
    ui.horizontal_wrapped(|ui| {
        for (name, role, hatch) in bars.iter().copied() {
            let (rect, _) = ui.allocate_exact_size(vec2(SAMPLE, SAMPLE), egui::Sense::hover());
            bar(ui.painter(), rect, tone(theme, role), hatch);
            ui.label(seen.texts.get(name));
            ui.add_space(theme::GAP);
        }
        if line {
            let (rect, _) = ui.allocate_exact_size(vec2(SAMPLE * 2.0, SAMPLE), egui::Sense::hover());
            let ends = [rect.left_center(), rect.right_center()];
            ui.painter().extend(Shape::dashed_line(&ends, Stroke::new(2.0, theme.budget.line), 6.0, 3.0));
            ui.label(seen.texts.get("rhythm-left"));
        }
        ui.label(
            egui::RichText::new(seen.texts.get("unit-million-euro")).font(theme::small()).color(theme.text_second),
        );
    });
}

/// What the bars say, in words.
fn told(seen: &Seen<'_>, groups: &[Group]) -> String {
    let (texts, language) = (seen.texts, seen.texts.language());
    let line = |group: &Group| {
        let [committed, spent, received] = group.amounts.map(|amount| language.number(amount, 1));
        let filled = [
            ("period", (&group.name).into()),
            ("committed", (&committed).into()),
            ("spent", (&spent).into()),
            ("received", (&received).into()),
        ];
        texts.with("rhythm-told", &filled)
    };
    groups.iter().map(line).collect::<Vec<_>>().join("; ")
}
