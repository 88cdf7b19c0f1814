//! What a budget row buys: places beside need and the stable stock, and decisions of the IND.

use egui::{RichText, Ui};
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

use super::Seen;
use super::lines::{RowChoice, chosen, money_ui, origin, row_ui};
use crate::budget::buys::{self, Bought, Year};
use crate::chart::Chart;
use crate::format::Language;
use crate::graphs;
use crate::scenario::{BudgetEdition, Kind, Scenario};
use crate::ui::action::Action;
use crate::ui::chart::ChartState;
use crate::ui::graphs_panel::room_ui;
use crate::ui::grid;
use crate::ui::grid::aligned_ui;
use crate::ui::status;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{finding_ui, group_heading_ui, note_ui};
use crate::units::Month;

mod decisions;

/// Height of the chart.
const CHART: f32 = 300.0;

/// All that the page hangs on.
#[derive(Clone, PartialEq)]
struct Key {
    revision: u64,
    shown: Option<String>,
    language: Language,
    row: RowChoice,
    edition: Option<String>,
}

/// The page.
struct Made {
    finding: String,
    chart: Chart,
    years: Vec<Year>,
    decisions: decisions::Made,
}

/// The part of the page.
#[derive(Default)]
pub(super) struct Buys {
    row: RowChoice,
    /// The edition looked at; absent: the chosen one.
    edition: Option<String>,
    charts: ChartState,
    made: Option<(Key, Made)>,
}

impl Buys {
    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, actions: &mut Vec<Action>) {
        let texts = seen.texts;
        let picked = self.edition.as_ref().and_then(|id| seen.editions.iter().find(|edition| edition.id == *id));
        let Some(edition) = picked.or_else(|| chosen(seen)) else {
            finding_ui(ui, &texts.get("lines-none"));
            note_ui(ui, &texts.get("lines-none-note"));
            return;
        };
        self.make(seen, edition);
        let Some((_, made)) = &self.made else { return };
        egui::ScrollArea::vertical().id_salt("budget buys").auto_shrink(false).show(ui, |ui| {
            finding_ui(ui, &made.finding);
            let (mut row, mut other) = (self.row.clone(), None);
            ui.horizontal_wrapped(|ui| {
                ui.label(texts.get("buys-row"));
                row_ui(ui, "buys row", edition, &mut row, seen);
                ui.label(texts.get("buys-edition"));
                for known in seen.editions {
                    let here = known.id == edition.id;
                    if ui.radio(here, &known.id).on_hover_text(&known.title).clicked() && !here {
                        other = Some(known.id.clone());
                    }
                }
                let tables = || vec![buys::table(&made.years)];
                grid::take_ui(ui, texts, &texts.get("buys-file"), tables, actions);
            });
            ui.add_space(theme::GAP_SMALL);
            if !made.years.is_empty() {
                room_ui(ui, &made.chart, texts, &mut self.charts, CHART);
                ui.add_space(theme::GAP_SMALL);
                years_ui(ui, seen, edition, self.row.id(edition), &made.years);
                note_ui(ui, &texts.get("buys-note"));
                ui.add_space(theme::GAP);
                kinds_ui(ui, seen, &made.years);
            }
            ui.add_space(theme::GAP_LARGE);
            decisions::decisions_ui(ui, seen, &made.decisions, actions);
            self.row = row;
            if other.is_some() {
                self.edition = other;
            }
        });
    }

    /// Makes the page anew when what it hangs on changed.
    fn make(&mut self, seen: &Seen<'_>, edition: &BudgetEdition) {
        let key = Key {
            revision: seen.session.revision(),
            shown: seen.session.shown().map(ToOwned::to_owned),
            language: seen.texts.language(),
            row: self.row.clone(),
            edition: Some(edition.id.clone()),
        };
        if self.made.as_ref().is_some_and(|(known, _)| *known == key) {
            return;
        }
        let row = self.row.id(edition);
        let years = buys::years(seen.scenario, seen.outcome, edition, row);
        let made = Made {
            finding: finding(seen, edition, row, &years),
            chart: graphs::bought(seen.scenario, seen.outcome, &years, seen.texts),
            years,
            decisions: decisions::make(seen),
        };
        self.made = Some((key, made));
    }
}

/// The stable stock on 1 January of a year.
fn stock(scenario: &Scenario, year: i32) -> f64 {
    let month = Month::january(year).clamp(scenario.start, scenario.end);
    scenario.policy.stable_stock.at(month, scenario.band.value.unwrap_or(0.0), f64::INFINITY).unwrap_or(0.0)
}

/// Whether the stable stock is bought in every year, or in which first year by how much it is not.
fn finding(seen: &Seen<'_>, edition: &BudgetEdition, row: Option<&str>, years: &[Year]) -> String {
    let (texts, language) = (seen.texts, seen.texts.language());
    if years.is_empty() {
        return texts.get("buys-none");
    }
    let name = match row {
        Some(id) => edition.row(id).map_or_else(|| id.to_owned(), |row| row.name.clone()),
        None => texts.get("budget-all-rows"),
    };
    let places = |year: &Year| year.everything.and_then(|bought| bought.places);
    let with_figure: Vec<(&Year, f64)> = years.iter().filter_map(|year| Some((year, places(year)?))).collect();
    // The year that lacks most: that is what a decision is about.
    let least = with_figure.iter().min_by(|one, other| {
        let room = |of: &(&Year, f64)| of.1 - stock(seen.scenario, of.0.year);
        room(one).total_cmp(&room(other)).then(one.0.year.cmp(&other.0.year))
    });
    let named = [("edition", edition.id.as_str().into()), ("row", name.as_str().into())];
    let Some((year, bought)) = least else { return texts.with("buys-no-figure", &named) };
    let wanted = stock(seen.scenario, year.year);
    let left = year.in_use.and_then(|bought| bought.places);
    let other = left.is_some_and(|left| (left - bought).abs() >= 0.5);
    let left = left.map_or_else(|| "–".to_owned(), |at| language.number(at, 0));
    let (number, at, stock) = (language.number(*bought, 0), year.year.to_string(), language.number(wanted, 0));
    let mut filled = named.to_vec();
    filled.extend([("places", number.as_str().into()), ("year", at.as_str().into())]);
    filled.extend([("stock", stock.as_str().into()), ("left", left.as_str().into())]);
    filled.push(("other", if other { "yes" } else { "no" }.into()));
    texts.with(if *bought < wanted { "buys-short" } else { "buys-enough" }, &filled)
}

/// A head of a column, broken where it is longer than the column is wide.
fn head_ui(ui: &mut Ui, text: &str) {
    let theme = Theme::of(ui.ctx());
    let text = RichText::new(text).font(theme::semibold(theme::SIZE_SMALL)).color(theme.text_second);
    ui.label(text);
}

/// Places at the price of one, and a mark where that price is of no place in use.
fn bought_text(bought: Bought, mark: &str, seen: &Seen<'_>) -> String {
    let (texts, language) = (seen.texts, seen.texts.language());
    let price = euro(bought.per_place, seen);
    let Some(places) = bought.places.map(|at| language.number(at, 0)) else {
        return format!("{}{mark}", texts.with("buys-kind-price", &[("price", (&price).into())]));
    };
    let filled = [("places", (&places).into()), ("price", (&price).into())];
    format!("{}{mark}", texts.with("buys-kind-cell", &filled))
}

/// Whole euro.
fn euro(amount: f64, seen: &Seen<'_>) -> String {
    seen.texts.language().money_short(Decimal::from_f64(amount.round()).unwrap_or_default())
}

/// Both readings per year, with what they are made of.
fn years_ui(ui: &mut Ui, seen: &Seen<'_>, edition: &BudgetEdition, row: Option<&str>, years: &[Year]) {
    let texts = seen.texts;
    let heads = ["year", "budget", "used", "cost", "fixed", "everything", "in-use"];
    egui::ScrollArea::horizontal().id_salt("buys years").show(ui, |ui| {
        egui::Grid::new("buys").num_columns(heads.len() + 2).spacing([16.0, 5.0]).striped(true).show(ui, |ui| {
            for head in heads {
                aligned_ui(ui, ["used", "cost", "fixed"].contains(&head), |ui| {
                    head_ui(ui, &texts.get(&format!("buys-head-{head}")));
                });
            }
            let last = years.last().map_or(0.0, |year| stock(seen.scenario, year.year));
            let last = texts.language().number(last, 0);
            aligned_ui(ui, true, |ui| {
                head_ui(ui, &texts.with("buys-head-stock", &[("stock", (&last).into())]));
            });
            ui.end_row();
            for year in years {
                year_ui(ui, seen, (edition, row), year);
            }
        });
    });
}

fn year_ui(ui: &mut Ui, seen: &Seen<'_>, (edition, row): (&BudgetEdition, Option<&str>), year: &Year) {
    let (texts, language, theme) = (seen.texts, seen.texts.language(), Theme::of(ui.ctx()));
    let partial = if year.months < 12 { "*" } else { "" };
    ui.label(RichText::new(format!("{}{partial}", year.year)).color(theme.text));
    ui.horizontal(|ui| match year.status {
        Some(status) => {
            money_ui(ui, year.budget, false, seen);
            let origin = origin(edition, row, year.year, status);
            status::origin_ui(ui, seen.session.document(), &origin, texts);
        }
        None => drop(note_ui(ui, &texts.get("lines-no-amount"))),
    });
    aligned_ui(ui, true, |ui| drop(ui.label(language.number(year.used, 0))));
    for amount in [year.cost, year.fixed] {
        aligned_ui(ui, true, |ui| money_ui(ui, Some(amount), false, seen));
    }
    let people = (year.used > 0.0).then(|| year.people / year.used).filter(|people| *people > 0.0);
    for bought in [year.everything, year.in_use] {
        let text = bought.map_or_else(|| "–".to_owned(), |bought| bought_text(bought, "", seen));
        let cell = ui.label(RichText::new(text).font(theme::semibold(theme::SIZE_BODY)).color(theme.text));
        if let Some((bought, people)) = bought.zip(people) {
            let price = euro(bought.per_place / people, seen);
            cell.on_hover_text(texts.with("buys-cell-resident", &[("price", (&price).into())]));
        }
    }
    let beside = year.everything.and_then(|bought| bought.places);
    let beside = beside.map(|places| places - stock(seen.scenario, year.year));
    let bad = beside.is_some_and(|beside| beside < 0.0);
    let text = beside.map_or_else(|| "–".to_owned(), |beside| language.signed(beside, 0));
    let text = RichText::new(text).color(if bad { theme.error } else { theme.text });
    aligned_ui(ui, true, |ui| drop(ui.label(text)));
    ui.end_row();
}

/// What is left after the fixed part, spent on one kind alone.
fn kinds_ui(ui: &mut Ui, seen: &Seen<'_>, years: &[Year]) {
    let (texts, theme) = (seen.texts, Theme::of(ui.ctx()));
    let mut kinds: Vec<Kind> = years.iter().flat_map(|year| &year.kinds).map(|of| of.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    if kinds.is_empty() {
        return;
    }
    group_heading_ui(ui, &texts.get("buys-kinds"));
    egui::ScrollArea::horizontal().id_salt("buys kinds").show(ui, |ui| {
        egui::Grid::new("kinds").num_columns(kinds.len() + 1).spacing([20.0, 5.0]).striped(true).show(ui, |ui| {
            head_ui(ui, &texts.get("buys-head-year"));
            for kind in &kinds {
                head_ui(ui, &texts.get(&format!("kind-{}", kind.id())));
            }
            ui.end_row();
            for year in years {
                let partial = if year.months < 12 { "*" } else { "" };
                ui.label(RichText::new(format!("{}{partial}", year.year)).color(theme.text));
                for kind in &kinds {
                    let of = year.kinds.iter().find(|of| of.kind == *kind);
                    let mark = |used: f64| if used > 0.0 { "" } else { "°" };
                    let text = of.map_or_else(String::new, |of| bought_text(of.bought, mark(of.used), seen));
                    ui.label(text);
                }
                ui.end_row();
            }
        });
    });
    note_ui(ui, &texts.get("buys-kinds-note"));
}
