//! The outcomes as a list that can be sorted: the same data as the pictures.

use egui::{RichText, Ui};

use super::Seen;
use crate::probe::outcomes::Outcome;
use crate::probe::sweep::{Over, Sweep};
use crate::probe::{tables, words};
use crate::ui::action::Action;
use crate::ui::grid::{cell_ui, take_ui};
use crate::ui::theme::{self, Theme};

/// Width of the names and of a number.
const NAME: f32 = 225.0;
const NUMBER: f32 = 100.0;
/// Height of a row, and of the heads.
const ROW: f32 = 36.0;
const HEADS: f32 = 40.0;
/// Height of the rows in sight.
const HEIGHT: f32 = 330.0;

/// The columns with numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Column {
    #[default]
    Cost,
    Shortage,
    Highest,
    Recalled,
    Months,
    Emergency,
}

impl Column {
    const ALL: [(Self, &'static str); 6] = [
        (Self::Cost, "sweep-list-cost"),
        (Self::Shortage, "sweep-list-shortage"),
        (Self::Highest, "sweep-list-highest"),
        (Self::Recalled, "sweep-list-recalled"),
        (Self::Months, "sweep-list-months"),
        (Self::Emergency, "sweep-list-emergency"),
    ];

    fn value(self, outcome: &Outcome) -> f64 {
        let figures = &outcome.figures;
        match self {
            Self::Cost => words::number(figures.cost),
            Self::Shortage => figures.shortage,
            Self::Highest => figures.highest_shortage,
            Self::Recalled => figures.recalled,
            Self::Months => figures.recall_months,
            Self::Emergency => figures.emergency_place_days,
        }
    }
}

/// How it is looked at.
#[derive(Debug, Default)]
pub(super) struct List {
    by: Column,
    descending: bool,
    only_efficient: bool,
}

impl List {
    /// Draws it; `place` is the outcome that is chosen.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        seen: &Seen<'_>,
        (sweep, outcomes, over): (&Sweep, &[Outcome], Over),
        place: &mut Option<usize>,
        actions: &mut Vec<Action>,
    ) {
        let texts = seen.texts;
        ui.horizontal(|ui| {
            ui.checkbox(&mut self.only_efficient, texts.get("sweep-only-efficient"));
            take_ui(ui, texts, "afweging", || vec![tables::sweep(sweep, over)], actions);
        });
        let mut order: Vec<usize> = (0..outcomes.len()).collect();
        order.retain(|index| !self.only_efficient || outcomes[*index].efficient || outcomes[*index].current);
        order.sort_by(|a, b| {
            let sorted = self.by.value(&outcomes[*a]).total_cmp(&self.by.value(&outcomes[*b]));
            if self.descending { sorted.reverse() } else { sorted }
        });
        egui::ScrollArea::horizontal().id_salt("choices wide").show(ui, |ui| {
            ui.vertical(|ui| {
                ui.set_min_width(NAME + 6.0 * (NUMBER + ui.spacing().item_spacing.x));
                self.heads_ui(ui, seen);
                let rows =
                    egui::ScrollArea::vertical().id_salt("choices").max_height(HEIGHT).auto_shrink([false, true]);
                rows.show_rows(ui, ROW, order.len(), |ui, shown| {
                    for index in shown.filter_map(|row| order.get(row)) {
                        if row_ui(ui, seen, (sweep, &outcomes[*index]), *place == Some(*index)) {
                            *place = Some(*index);
                        }
                    }
                });
            });
        });
    }

    fn heads_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>) {
        let (texts, theme) = (seen.texts, Theme::of(ui.ctx()));
        let small =
            |text: String| RichText::new(text).font(theme::semibold(theme::SIZE_SMALL)).color(theme.text_second);
        ui.allocate_ui_with_layout(egui::vec2(ui.available_width(), HEADS), row_layout(), |ui| {
            cell_ui(ui, NAME, false, egui::Label::new(small(texts.get("sweep-list-choice"))));
            for (column, name) in Column::ALL {
                let name = texts.get(name);
                let mark = match (self.by == column, self.descending) {
                    (false, _) => "",
                    (true, false) => " ▲",
                    (true, true) => " ▼",
                };
                let text = small(format!("{name}{mark}"));
                ui.spacing_mut().button_padding = egui::vec2(2.0, 2.0);
                let response = ui.add_sized([NUMBER, HEADS], egui::Button::new(text).wrap());
                let told = texts.with("sweep-list-sort", &[("column", (&name).into())]);
                response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &told));
                if response.clicked() {
                    self.descending = self.by == column && !self.descending;
                    self.by = column;
                }
            }
        });
    }
}

fn row_layout() -> egui::Layout {
    egui::Layout::left_to_right(egui::Align::Center)
}

/// One outcome; whether it was chosen.
fn row_ui(ui: &mut Ui, seen: &Seen<'_>, (sweep, outcome): (&Sweep, &Outcome), chosen: bool) -> bool {
    let (texts, language, theme) = (seen.texts, seen.texts.language(), Theme::of(ui.ctx()));
    let Some(point) = outcome.points.first().and_then(|point| sweep.points.get(*point)) else { return false };
    let choice = &point.choice;
    let mut clicked = false;
    ui.allocate_ui_with_layout(egui::vec2(ui.available_width(), ROW), row_layout(), |ui| {
        let mark = match (outcome.current, outcome.efficient) {
            (true, _) => "■ ",
            (false, true) => "◆ ",
            (false, false) => "○ ",
        };
        let text = format!("{mark}{}", words::choice_short(choice, texts));
        let name = egui::Button::selectable(chosen, RichText::new(text).font(theme::small())).wrap();
        ui.allocate_ui_with_layout(egui::vec2(NAME, ROW), egui::Layout::left_to_right(egui::Align::Center), |ui| {
            ui.set_min_width(NAME);
            ui.set_max_width(NAME);
            clicked = ui.add(name).on_hover_text(words::choice(choice, texts)).clicked();
        });
        let figures = &outcome.figures;
        let number = |value: f64| language.number(value, 0);
        for value in [
            language.money_short(figures.cost),
            number(figures.shortage),
            number(figures.highest_shortage),
            number(figures.recalled),
            language.shortest(figures.recall_months, 1),
            number(figures.emergency_place_days),
        ] {
            cell_ui(ui, NUMBER, true, egui::Label::new(RichText::new(value).color(theme.text)));
        }
    });
    clicked
}
