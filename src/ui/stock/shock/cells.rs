//! Rises of other sizes and spans beside each other: how much surprise there is room for.

use egui::{Align2, CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::Seen;
use crate::probe::rise::Rising;
use crate::probe::shock::{Cell, Grade, Test, Tested};
use crate::probe::words;
use crate::text::Texts;
use crate::ui::theme::{self, Theme, Tone};
use crate::ui::widgets::{group_heading_ui, note_ui};

/// Height of a cell, and room for the names of the rows.
const HEIGHT: f32 = 36.0;
const NAMES: f32 = 96.0;
const GAP: f32 = 4.0;
/// How much of its colour a cell has.
const TINT: f32 = 0.4;

/// Draws the grid; a cell that is clicked is the next question.
pub(super) fn cells_ui(ui: &mut Ui, seen: &Seen<'_>, tested: &Tested, asked: &mut Test) {
    let (texts, theme) = (seen.texts, Theme::of(ui.ctx()));
    group_heading_ui(ui, &texts.get("shock-grid"));
    note_ui(ui, &texts.get("shock-grid-help"));
    let grid = &tested.grid;
    let columns = f32::from(u8::try_from(grid.spans.len()).unwrap_or(1)).max(1.0);
    let width = ((ui.available_width() - NAMES) / columns - GAP).clamp(84.0, 170.0);
    egui::ScrollArea::horizontal().id_salt("cells").show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        ui.horizontal(|ui| {
            ui.allocate_exact_size(vec2(NAMES, 18.0), Sense::hover());
            for months in &grid.spans {
                let (rect, _) = ui.allocate_exact_size(vec2(width, 18.0), Sense::hover());
                let months = usize::try_from(*months).unwrap_or(0);
                let text = texts.with("shock-grid-in", &[("months", months.into())]);
                ui.painter().text(rect.center(), Align2::CENTER_CENTER, text, theme::small(), theme.text_second);
            }
        });
        for (size, row) in grid.sizes.iter().zip(&grid.cells) {
            ui.horizontal(|ui| {
                let what = sized(tested.test.rise.what, *size);
                let (rect, _) = ui.allocate_exact_size(vec2(NAMES, HEIGHT), Sense::hover());
                let at = pos2(rect.right() - 4.0, rect.center().y);
                ui.painter().text(at, Align2::RIGHT_CENTER, words::size(what, texts), theme::small(), theme.text);
                for (months, cell) in grid.spans.iter().zip(row) {
                    let chosen = asked.rise.what == what && asked.rise.months == *months;
                    if cell_ui(ui, (what, *months), cell, (width, chosen), texts) {
                        (asked.rise.what, asked.rise.months) = (what, *months);
                    }
                }
            });
        }
    });
    ui.horizontal_wrapped(|ui| {
        for grade in [Grade::Taken, Grade::Emergency, Grade::Short, Grade::Lasting] {
            let (rect, _) = ui.allocate_exact_size(vec2(16.0, 16.0), Sense::hover());
            ground(ui, rect, grade, theme);
            let sign = pos2(rect.center().x, rect.center().y);
            ui.painter().text(sign, Align2::CENTER_CENTER, mark(grade), theme::small(), theme.text);
            note_ui(ui, &texts.get(&format!("shock-legend-{}", id(grade))));
            ui.add_space(theme::GAP);
        }
    });
}

fn sized(what: Rising, size: f64) -> Rising {
    match what {
        Rising::Places(_) => Rising::Places(size),
        Rising::Inflow(_) => Rising::Inflow(size),
    }
}

fn id(grade: Grade) -> &'static str {
    match grade {
        Grade::Taken => "taken",
        Grade::Emergency => "emergency",
        Grade::Short => "short",
        Grade::Lasting => "lasting",
    }
}

/// What says how bad it is, for whom colours do not.
fn mark(grade: Grade) -> &'static str {
    match grade {
        Grade::Taken => "✓",
        Grade::Emergency => "N",
        Grade::Short => "!",
        Grade::Lasting => "!!",
    }
}

fn tone(grade: Grade, theme: &Theme) -> Tone {
    match grade {
        Grade::Taken => theme.reserve,
        Grade::Emergency => theme.noodopvang,
        Grade::Short | Grade::Lasting => theme.shortage,
    }
}

fn ground(ui: &Ui, rect: Rect, grade: Grade, theme: &Theme) {
    let tone = tone(grade, theme);
    let radius = CornerRadius::same(3);
    let fill = if grade >= Grade::Short { tone.fill } else { tone.fill.gamma_multiply(TINT) };
    ui.painter().rect_filled(rect, radius, theme.card);
    ui.painter().rect_filled(rect, radius, fill);
    if grade == Grade::Lasting {
        ui.painter().rect_stroke(rect, radius, Stroke::new(2.0, tone.line), StrokeKind::Inside);
    }
}

/// One cell; whether it was clicked.
fn cell_ui(
    ui: &mut Ui,
    (what, months): (Rising, u32),
    cell: &Cell,
    (width, chosen): (f32, bool),
    texts: &Texts,
) -> bool {
    let (language, theme) = (texts.language(), Theme::of(ui.ctx()));
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::click());
    let grade = cell.grade();
    ground(ui, rect, grade, theme);
    let places = language.number(if grade == Grade::Emergency { cell.most_emergency } else { cell.most }, 0);
    let filled = [("places", (&places).into()), ("months", cell.months_short.into())];
    let text = texts.with(&format!("shock-grid-{}", id(grade)), &filled);
    let said = format!("{} {text}", mark(grade));
    let mut job = egui::text::LayoutJob::simple(said, theme::small(), theme.text, width - 8.0);
    job.halign = egui::Align::Center;
    let galley = ui.painter().layout_job(job);
    let at = pos2(rect.center().x, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, theme.text);
    let radius = CornerRadius::same(3);
    if chosen || response.hovered() {
        let edge = if chosen { Stroke::new(2.5, theme.text) } else { Stroke::new(1.5, theme.accent) };
        ui.painter().rect_stroke(rect, radius, edge, StrokeKind::Inside);
    }
    if response.has_focus() {
        let ring = Stroke::new(theme::FOCUS_WIDTH, theme.focus);
        ui.painter().rect_stroke(rect.expand(1.0), radius, ring, StrokeKind::Outside);
    }
    let size = words::size(what, texts);
    let count = usize::try_from(months).unwrap_or(0);
    let told =
        texts.with("shock-grid-cell", &[("size", (&size).into()), ("months", count.into()), ("grade", (&text).into())]);
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, chosen, &told));
    response.on_hover_text(told).clicked()
}
