//! Cost beside the budget, line by line and year by year, in several editions and at a chosen price level.

use std::collections::BTreeSet;

use egui::{RichText, Ui};

use super::Seen;
use crate::budget::lines::Ground;
use crate::budget::prices::PriceLevel;
use crate::format::Language;
use crate::scenario::{BudgetEdition, BudgetRow};
use crate::ui::action::Action;
use crate::ui::chart::ChartState;
use crate::ui::graphs_panel::room_ui;
use crate::ui::grid;
use crate::ui::grid::{Worded, aligned_ui};
use crate::ui::status;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{finding_ui, note_ui};
use made::{Made, Origins};

pub(super) use made::origin;

mod made;

/// Height of the charts.
const CHARTS: f32 = 250.0;
/// Below this width the charts stand under each other.
const NARROW: f32 = 760.0;
/// Editions that are shown unasked.
const EDITIONS: usize = 4;
/// Width of the list of rows.
pub(super) const ROWS: f32 = 300.0;

/// Which row is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum RowChoice {
    /// The first that pays for something.
    #[default]
    First,
    /// The one with this id.
    Row(String),
    /// Every row that pays for something.
    All,
}

impl RowChoice {
    /// Its id in an edition; absent: every row that pays for something.
    pub(super) fn id<'a>(&'a self, edition: &'a BudgetEdition) -> Option<&'a str> {
        match self {
            Self::First => edition.rows.iter().find(|row| !row.pays.is_empty()).map(|row| row.id.as_str()),
            Self::Row(id) => Some(id),
            Self::All => None,
        }
    }
}

/// All that the page hangs on.
#[derive(Clone, PartialEq)]
struct Key {
    revision: u64,
    shown: Option<String>,
    language: Language,
    row: RowChoice,
    editions: Option<BTreeSet<String>>,
    level: PriceLevel,
}

/// The part of the page.
#[derive(Default)]
pub(super) struct Lines {
    row: RowChoice,
    /// The editions laid over each other; absent: the chosen one and those that have figures.
    editions: Option<BTreeSet<String>>,
    level: PriceLevel,
    charts: ChartState,
    made: Option<(Key, Made)>,
}

impl Lines {
    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, actions: &mut Vec<Action>) {
        let texts = seen.texts;
        let document = seen.session.document();
        let Some(chosen) = chosen(seen) else {
            finding_ui(ui, &texts.get("lines-none"));
            note_ui(ui, &texts.get("lines-none-note"));
            return;
        };
        self.make(seen, chosen);
        let Some((_, made)) = &mut self.made else { return };
        egui::ScrollArea::vertical().id_salt("budget lines").auto_shrink(false).show(ui, |ui| {
            finding_ui(ui, &made.finding);
            let (mut row, mut level, mut editions) = (self.row.clone(), self.level, self.editions.clone());
            ui.horizontal_wrapped(|ui| {
                ui.label(texts.get("lines-row"));
                row_ui(ui, "lines row", chosen, &mut row, seen);
                ui.label(texts.get("lines-level"));
                level_ui(ui, &mut level, seen);
                if let Some(origin) = &made.index {
                    ui.label(texts.get("lines-index"));
                    status::origin_ui(ui, document, origin, texts);
                }
            });
            ui.horizontal_wrapped(|ui| {
                ui.label(texts.get("lines-editions"));
                for edition in seen.editions {
                    let mut on = made.editions.contains(&edition.id);
                    if ui.checkbox(&mut on, &edition.id).on_hover_text(&edition.title).changed() {
                        let mut now = made.editions.clone();
                        if on {
                            now.insert(edition.id.clone());
                        } else {
                            now.remove(&edition.id);
                        }
                        editions = Some(now);
                    }
                }
                let ground =
                    Ground { outcome: seen.outcome, index: &seen.scenario.price_index, chosen, level: self.level };
                let tables = || vec![ground.table(&shown(seen, &made.editions))];
                grid::take_ui(ui, texts, &texts.get("lines-file"), tables, actions);
            });
            ui.add_space(theme::GAP_SMALL);
            charts_ui(ui, made, seen, &mut self.charts);
            for note in &made.notes {
                note_ui(ui, note);
            }
            ui.add_space(theme::GAP);
            table_ui(ui, made, seen);
            ui.add_space(theme::GAP);
            egui::CollapsingHeader::new(texts.get("lines-all-rows")).show(ui, |ui| {
                let all = made.all.get_or_insert_with(|| {
                    let index = &seen.scenario.price_index;
                    let ground = Ground { outcome: seen.outcome, index, chosen, level: self.level };
                    Worded::of(ground.table(&shown(seen, &made.editions)), texts)
                });
                all.ui(ui);
            });
            (self.row, self.level, self.editions) = (row, level, editions);
        });
    }

    /// Makes the page anew when what it hangs on changed.
    fn make(&mut self, seen: &Seen<'_>, chosen: &BudgetEdition) {
        let key = Key {
            revision: seen.session.revision(),
            shown: seen.session.shown().map(ToOwned::to_owned),
            language: seen.texts.language(),
            row: self.row.clone(),
            editions: self.editions.clone(),
            level: self.level,
        };
        if self.made.as_ref().is_none_or(|(known, _)| *known != key) {
            let wanted = made::Wanted {
                chosen,
                row: self.row.id(chosen),
                editions: self.editions.as_ref(),
                level: self.level,
                most: EDITIONS,
            };
            self.made = Some((key, made::make(seen, &wanted)));
        }
    }
}

/// The edition compared with; of a scenario that compares with none the first there is.
pub(super) fn chosen<'a>(seen: &Seen<'a>) -> Option<&'a BudgetEdition> {
    seen.checked.budget().or_else(|| seen.editions.first())
}

/// The editions with these ids, in the order of the document.
fn shown<'a>(seen: &Seen<'a>, ids: &BTreeSet<String>) -> Vec<&'a BudgetEdition> {
    seen.editions.iter().filter(|edition| ids.contains(&edition.id)).collect()
}

/// A list of the rows of an edition, each as far to the right as it lies deep, and all of them together.
pub(super) fn row_ui(ui: &mut Ui, id: &str, edition: &BudgetEdition, row: &mut RowChoice, seen: &Seen<'_>) {
    let texts = seen.texts;
    let now = row.id(edition).map(ToOwned::to_owned);
    let name = |id: Option<&str>| match id {
        Some(id) => edition.row(id).map_or_else(|| id.to_owned(), |row| row.name.clone()),
        None => texts.get("budget-all-rows"),
    };
    let combo =
        egui::ComboBox::from_id_salt(id).width(ROWS).height(420.0).selected_text(name(now.as_deref())).truncate();
    let list = combo.show_ui(ui, |ui| {
        if ui.selectable_label(now.is_none(), texts.get("budget-all-rows")).clicked() {
            *row = RowChoice::All;
        }
        for known in &edition.rows {
            let text = format!("{}{}", "    ".repeat(depth(edition, known)), known.name);
            let item = ui.selectable_label(now.as_deref() == Some(known.id.as_str()), text);
            item.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &known.name));
            if item.clicked() {
                *row = RowChoice::Row(known.id.clone());
            }
        }
    });
    list.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, texts.get("lines-row")));
}

/// How many rows stand above a row.
fn depth(edition: &BudgetEdition, row: &BudgetRow) -> usize {
    let above = |row: &&BudgetRow| row.parent.as_deref().and_then(|id| edition.row(id));
    std::iter::successors(Some(row), above).take(8).count().saturating_sub(1)
}

fn level_ui(ui: &mut Ui, level: &mut PriceLevel, seen: &Seen<'_>) {
    let texts = seen.texts;
    let name = |level: PriceLevel| match level {
        PriceLevel::Edition => texts.get("lines-level-edition"),
        PriceLevel::Current => texts.get("lines-level-current"),
        PriceLevel::Constant(year) => texts.with("lines-level-constant", &[("year", (&year.to_string()).into())]),
    };
    let combo = egui::ComboBox::from_id_salt("price level").width(170.0).selected_text(name(*level));
    let list = combo.show_ui(ui, |ui| {
        let years = seen.outcome.years().into_iter().map(|(year, _, _)| PriceLevel::Constant(year));
        for choice in [PriceLevel::Edition, PriceLevel::Current].into_iter().chain(years) {
            ui.selectable_value(level, choice, name(choice));
        }
    });
    list.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, texts.get("lines-level")));
}

/// Both charts beside each other, or under each other where there is no room.
fn charts_ui(ui: &mut Ui, made: &Made, seen: &Seen<'_>, state: &mut ChartState) {
    if ui.available_width() < NARROW {
        room_ui(ui, &made.costs, seen.texts, state, CHARTS);
        ui.add_space(theme::GAP_SMALL);
        room_ui(ui, &made.margins, seen.texts, state, CHARTS);
    } else {
        ui.columns(2, |columns| {
            room_ui(&mut columns[0], &made.costs, seen.texts, state, CHARTS);
            room_ui(&mut columns[1], &made.margins, seen.texts, state, CHARTS);
        });
    }
    ui.add_space(theme::GAP_SMALL);
}

/// The years of each edition: amount with its origin, cost, margin, margin so far.
fn table_ui(ui: &mut Ui, made: &Made, seen: &Seen<'_>) {
    let (texts, theme) = (seen.texts, Theme::of(ui.ctx()));
    let heads = ["year", "edition", "budget", "status", "cost", "margin", "together", "covers"];
    egui::ScrollArea::horizontal().id_salt("lines table").show(ui, |ui| {
        egui::Grid::new("lines").num_columns(heads.len()).spacing([16.0, 5.0]).striped(true).show(ui, |ui| {
            for head in heads {
                let text = RichText::new(texts.get(&format!("lines-head-{head}")));
                aligned_ui(ui, AMOUNTS.contains(&head), |ui| {
                    ui.label(text.font(theme::semibold(theme::SIZE_SMALL)).color(theme.text_second));
                });
            }
            ui.end_row();
            for row in &made.rows {
                let partial = if row.year.months < 12 { "*" } else { "" };
                ui.label(RichText::new(format!("{}{partial}", row.year.year)).color(theme.text));
                ui.label(&row.edition);
                aligned_ui(ui, true, |ui| money_ui(ui, row.year.budget, false, seen));
                origin_ui(ui, &row.origins, seen);
                for (amount, signed) in [(row.year.cost, false), (row.year.margin, true), (row.year.cumulative, true)] {
                    aligned_ui(ui, true, |ui| money_ui(ui, amount, signed, seen));
                }
                ui.label(texts.get(&format!("coverage-{}", row.coverage.id())));
                ui.end_row();
            }
        });
    });
}

/// The columns of amounts, which stand under each other by their last digit.
const AMOUNTS: [&str; 4] = ["budget", "cost", "margin", "together"];

fn origin_ui(ui: &mut Ui, origins: &Origins, seen: &Seen<'_>) {
    match origins {
        Some(origin) => drop(status::origin_ui(ui, seen.session.document(), origin, seen.texts)),
        None => drop(note_ui(ui, &seen.texts.get("lines-no-amount"))),
    }
}

/// An amount, short, with the cents under the pointer; a dash where there is none.
pub(super) fn money_ui(ui: &mut Ui, amount: Option<rust_decimal::Decimal>, signed: bool, seen: &Seen<'_>) {
    let (language, theme) = (seen.texts.language(), Theme::of(ui.ctx()));
    let Some(amount) = amount else {
        ui.label(RichText::new("–").color(theme.text_second));
        return;
    };
    let text = if signed { language.money_short_signed(amount) } else { language.money_short(amount) };
    let bad = signed && amount < rust_decimal::Decimal::ZERO;
    let text = RichText::new(text).color(if bad { theme.error } else { theme.text });
    ui.label(text).on_hover_text(language.money(amount));
}
