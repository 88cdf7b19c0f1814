//! Cash rhythm: commitments, spending and receipts apart, per year and month; purchases and sales with their own months.

use std::sync::Arc;

use egui::Ui;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::Seen;
use crate::budget::costs::rhythm::{self, Cash};
use crate::budget::costs::tables;
use crate::engine::compile;
use crate::report::{Cell, Table};
use crate::ui::action::Action;
use crate::ui::grid;
use crate::ui::theme;
use crate::ui::widgets::{finding_ui, group_heading_ui, note_ui};

mod bars;
mod editor;

/// Height of the bars.
const HEIGHT: f32 = 250.0;

/// The part of the page.
#[derive(Default)]
pub(super) struct Rhythm {
    /// Purchases and sales alone.
    once: bool,
    /// Per month instead of per year.
    monthly: bool,
    made: Option<Arc<Made>>,
}

/// What was made of an outcome.
struct Made {
    key: (u64, u64),
    months: Vec<Cash>,
    years: Vec<(i32, Cash)>,
}

impl Rhythm {
    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, actions: &mut Vec<Action>) {
        let (texts, made) = (seen.texts, self.made(seen));
        egui::ScrollArea::vertical().id_salt("rhythm").auto_shrink(false).show(ui, |ui| {
            finding_ui(ui, &finding(seen, &made.years));
            note_ui(ui, &texts.get("rhythm-note"));
            ui.add_space(theme::GAP_SMALL);
            ui.horizontal_wrapped(|ui| {
                for (once, text) in [(false, "rhythm-all"), (true, "rhythm-once")] {
                    ui.selectable_value(&mut self.once, once, texts.get(text));
                }
                ui.separator();
                for (monthly, text) in [(false, "rhythm-years"), (true, "rhythm-months")] {
                    ui.selectable_value(&mut self.monthly, monthly, texts.get(text));
                }
            });
            ui.add_space(theme::GAP);
            bars::bars_ui(ui, seen, &self.groups(seen, &made), HEIGHT);
            let unknown = rhythm::unknown(seen.scenario);
            if unknown > 0 {
                note_ui(ui, &texts.with("rhythm-unknown", &[("count", unknown.into())]));
            }
            let (name, once) = (texts.get("rhythm-file"), self.once);
            let all = || vec![yearly(&made, once), monthly(seen, &made, once)];
            ui.horizontal(|ui| grid::take_ui(ui, texts, &name, all, actions));
            grid::grid_ui(ui, if self.monthly { monthly(seen, &made, once) } else { yearly(&made, once) }, texts);
            ui.add_space(theme::GAP_LARGE);
            editor::transactions_ui(ui, seen, actions);
            ui.add_space(theme::GAP_LARGE);
            edition_ui(ui, seen);
        });
    }

    fn made(&mut self, seen: &Seen<'_>) -> Arc<Made> {
        let key = (seen.session.born(), seen.session.revision());
        match &self.made {
            Some(made) if made.key == key => Arc::clone(made),
            _ => {
                let months = rhythm::months(seen.scenario, seen.outcome, &compile(seen.checked));
                let years = rhythm::years(seen.outcome, &months);
                let made = Arc::new(Made { key, months, years });
                self.made = Some(Arc::clone(&made));
                made
            }
        }
    }

    /// The bars of each period, in millions of euro.
    fn groups(&self, seen: &Seen<'_>, made: &Made) -> Vec<bars::Group> {
        let language = seen.texts.language();
        let mut left = 0.0;
        let mut group = |name: String, labelled: bool, cash: Cash| {
            let cash = if self.once { cash.once() } else { cash };
            let amounts = [cash.commitments(), cash.spending(), cash.receipts()].map(millions);
            left += millions(cash.net());
            bars::Group { name, labelled, amounts, left: self.once.then_some(left) }
        };
        if self.monthly {
            let months = made.months.iter().enumerate();
            months
                .map(|(number, cash)| {
                    let month = seen.outcome.month(number);
                    group(language.month(month), month.month() == 1 || number == 0, *cash)
                })
                .collect()
        } else {
            made.years.iter().map(|(year, cash)| group(year.to_string(), true, *cash)).collect()
        }
    }
}

/// An amount of euro in millions, for drawing.
fn millions(euro: Decimal) -> f64 {
    (euro / Decimal::from(1_000_000)).to_f64().unwrap_or(0.0)
}

fn shown(cash: Cash, once: bool) -> Cash {
    if once { cash.once() } else { cash }
}

fn yearly(made: &Made, once: bool) -> Table<'_> {
    let rows = made.years.iter().map(move |(year, cash)| (Cell::Whole(i64::from(*year)), shown(*cash, once)));
    tables::cash(rows, true)
}

fn monthly<'a>(seen: &Seen<'a>, made: &'a Made, once: bool) -> Table<'a> {
    let outcome = seen.outcome;
    let rows = made.months.iter().enumerate();
    tables::cash(rows.map(move |(number, cash)| (Cell::Month(outcome.month(number)), shown(*cash, once))), false)
}

/// The year in which most is bought and sold, or how spending runs where nothing is.
fn finding(seen: &Seen<'_>, years: &[(i32, Cash)]) -> String {
    let (texts, language) = (seen.texts, seen.texts.language());
    let moved = |cash: &Cash| cash.purchases + cash.sales;
    let most = years.iter().max_by_key(|(year, cash)| (moved(cash), std::cmp::Reverse(*year)));
    let Some((year, cash)) = most else { return String::new() };
    let number = year.to_string();
    if moved(cash).is_zero() {
        let (year, cash) = years.iter().max_by_key(|(_, cash)| cash.spending()).unwrap_or(&years[0]);
        let (year, spent) = (year.to_string(), language.money_short(cash.spending()));
        return texts.with("rhythm-finding-none", &[("year", (&year).into()), ("spent", (&spent).into())]);
    }
    let [bought, sold, net] =
        [cash.purchases, cash.sales, cash.once().net()].map(|amount| language.money_short(amount));
    let filled =
        [("year", (&number).into()), ("bought", (&bought).into()), ("sold", (&sold).into()), ("net", (&net).into())];
    texts.with("rhythm-finding", &filled)
}

/// What the chosen edition says of the same three.
fn edition_ui(ui: &mut Ui, seen: &Seen<'_>) {
    let texts = seen.texts;
    match seen.checked.budget() {
        Some(edition) => {
            group_heading_ui(ui, &texts.with("rhythm-edition", &[("edition", (&edition.title).into())]));
            note_ui(ui, &texts.get("rhythm-edition-note"));
            grid::grid_ui(ui, tables::edition(edition), texts);
        }
        None => {
            note_ui(ui, &texts.get("rhythm-edition-none"));
        }
    }
}
