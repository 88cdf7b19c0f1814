//! The five questions that a meeting asks of the stock and the budget, answered from a run, each with what it rests on.
//!
//! Nothing is computed here that another page does not show: an answer brings together series, the recall clock, a shock and what a budget
//! buys, in a sentence and a few figures.

use std::ops::Range;

use rust_decimal::Decimal;

use super::rise::{Rise, Rising};
use super::shock::{Bench, Source, Test};
use crate::budget::buys;
use crate::engine::{Outcome, SeriesId};
use crate::scenario::{Checked, CostLine, Demand, Kind};
use crate::stock::clock::{Clock, told};
use crate::text::{Filling, Texts};
use crate::units::Month;

/// The budget row that the last question is about, as the shipped budget tables call it.
pub const ROW: &str = "coa";
/// Months in which the inflow doubles.
const DOUBLES: u32 = 6;
/// Half a place: less is told as none.
const PLACE: f64 = 0.5;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// How many flex and reserve places are there next winter?
    Winter,
    /// What do they cost per year?
    Cost,
    /// When must lent places be called back?
    Recall,
    /// What if the inflow doubles in six months?
    Doubling,
    /// Does the budget buy the stable stock?
    Budget,
}

impl Question {
    /// Every question, in the order they are asked.
    pub const ALL: [Self; 5] = [Self::Winter, Self::Cost, Self::Recall, Self::Doubling, Self::Budget];

    /// The name of its texts: `answers-<name>` is the question, `answers-<name>-how` how it is answered.
    pub fn text(self) -> &'static str {
        match self {
            Self::Winter => "winter",
            Self::Cost => "cost",
            Self::Recall => "recall",
            Self::Doubling => "doubling",
            Self::Budget => "budget",
        }
    }

    /// The values of the scenario that the answer rests on most.
    pub fn grounds(self, flow: bool) -> &'static [&'static str] {
        match self {
            Self::Winter => &[
                "policy.stable_stock",
                "policy.flex_cap",
                "policy.reserve_cap",
                "policy.order",
                "policy.foresight",
                "occupancy_norm",
            ],
            Self::Cost => &["costs[azc].flex", "costs[azc].reserve", "costs[azc].idle", "costs[azc].in_use"],
            Self::Recall => &["policy.recall_months", "policy.stable_stock", "policy.flex_cap"],
            Self::Doubling if flow => &["demand.applications", "policy.foresight", "policy.recall_months"],
            Self::Doubling => &["policy.foresight", "policy.recall_months"],
            Self::Budget => &["policy.stable_stock", "costs[azc].in_use", "costs[noodopvang].in_use"],
        }
    }

    /// The section of docs/model.md that defines it.
    pub fn section(self) -> &'static str {
        match self {
            Self::Winter => "deployment",
            Self::Cost => "money",
            Self::Recall => "clock",
            Self::Doubling => "shock",
            Self::Budget => "buys",
        }
    }
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// To what.
    pub question: Question,
    /// In a sentence.
    pub finding: String,
    /// Heads of the figures; empty: there are none.
    pub heads: Vec<String>,
    /// What the figures are counted in; empty: each of them says so itself.
    pub unit: String,
    /// Figures, a name and a cell per head, in the user's notation.
    pub figures: Vec<(String, Vec<String>)>,
}

/// What the answers are about.
#[derive(Clone, Copy)]
pub struct About<'a> {
    /// What was run.
    pub checked: &'a Checked,
    /// What came out.
    pub outcome: &'a Outcome,
    /// Its recall clock.
    pub clock: &'a Clock,
    /// The language.
    pub texts: &'a Texts,
}

/// All answers. The doubling takes runs of its own; `runs` says whether there is time for them.
pub fn answers(about: About<'_>, runs: bool) -> Vec<Answer> {
    let answer = |question| {
        let (finding, heads, figures) = match question {
            Question::Winter => winter(about),
            Question::Cost => cost(about),
            Question::Recall => (told::next(about.clock, about.outcome, about.texts), Vec::new(), Vec::new()),
            Question::Doubling if runs => doubling(about),
            Question::Doubling => (about.texts.get("answers-doubling-large"), Vec::new(), Vec::new()),
            Question::Budget => budget(about),
        };
        let places = matches!(question, Question::Winter | Question::Doubling) && !figures.is_empty();
        let unit = if places { about.texts.get("unit-places") } else { String::new() };
        Answer { question, finding, heads, unit, figures }
    };
    Question::ALL.into_iter().map(answer).collect()
}

/// The finding, the heads, and the figures.
type Told = (String, Vec<String>, Vec<(String, Vec<String>)>);

/// December, January and February of the first winter that begins at `now` or later, as far as the horizon reaches; `None`: not at all.
pub fn next_winter(outcome: &Outcome, now: Month) -> Option<Range<usize>> {
    let december = Month::january(now.year()).plus(11);
    let first = usize::try_from(december.since(outcome.start)).ok()?;
    (first < outcome.months).then(|| first..(first + 3).min(outcome.months))
}

fn winter(about: About<'_>) -> Told {
    let (texts, outcome) = (about.texts, about.outcome);
    let language = texts.language();
    let Some(winter) = next_winter(outcome, about.clock.now) else {
        return (texts.get("answers-winter-none"), Vec::new(), Vec::new());
    };
    let column = |id| outcome.series(id).and_then(|column| column.get(winter.clone())).unwrap_or_default();
    let least = |id| column(id).iter().copied().fold(f64::INFINITY, f64::min);
    let most = |id| column(id).iter().copied().fold(0.0, f64::max);
    let places = |value: f64| language.number(value, 0);
    let from = language.month_long(outcome.month(winter.start));
    let to = language.month_long(outcome.month(winter.end - 1));
    let range = |id| match (places(least(id)), places(most(id))) {
        (least, most) if least == most => most,
        (least, most) => format!("{least} – {most}"),
    };
    let filled = [
        ("from", from),
        ("to", to),
        ("flex", range(SeriesId::Flex)),
        ("reserve", range(SeriesId::Reserve)),
        ("need", range(SeriesId::Need)),
        ("stock", range(SeriesId::Stock)),
        ("silent", range(SeriesId::NotRuled)),
    ];
    let none = most(SeriesId::Flex) < PLACE && most(SeriesId::Reserve) < PLACE;
    let name = match (none, most(SeriesId::NotRuled) > PLACE) {
        (true, _) => "answers-winter-no",
        (false, false) => "answers-winter-yes",
        (false, true) => "answers-winter-silent",
    };
    let shown = [
        SeriesId::Need,
        SeriesId::Stock,
        SeriesId::Flex,
        SeriesId::Reserve,
        SeriesId::NotRuled,
        SeriesId::UsedNoodopvang,
        SeriesId::UsedTgo,
        SeriesId::Shortage,
    ];
    let heads = winter.clone().map(|month| language.month(outcome.month(month))).collect();
    let figures = shown.into_iter().map(|id| {
        let cells = column(id).iter().map(|value| places(*value)).collect();
        (texts.get(&format!("series-{}", id.info().name)), cells)
    });
    (said(texts, name, &filled), heads, figures.collect())
}

/// A sentence filled in.
fn said(texts: &Texts, name: &str, filled: &[(&str, String)]) -> String {
    let filled: Vec<(&str, Filling<'_>)> = filled.iter().map(|(name, value)| (*name, value.into())).collect();
    texts.with(name, &filled)
}

/// A name with the unit of places behind it.
fn with_places(texts: &Texts, name: &str) -> String {
    format!("{name} ({})", texts.get("unit-places"))
}

fn cost(about: About<'_>) -> Told {
    let (texts, outcome) = (about.texts, about.outcome);
    let language = texts.language();
    let years: Vec<i32> = outcome.years().into_iter().map(|(year, ..)| year).collect();
    let first = about.clock.now.year();
    let of = |line, year| outcome.cost_of_year(Some(line), year);
    let ahead = years.iter().copied().filter(|year| *year >= first);
    let sum = |line| ahead.clone().map(|year| of(line, year)).sum::<Decimal>();
    let (flex, reserve, idle) = (sum(CostLine::Flex), sum(CostLine::Reserve), sum(CostLine::Idle));
    let last = years.last().copied().unwrap_or(first);
    let filled = [
        ("from", first.to_string()),
        ("to", last.to_string()),
        ("flex", language.money_short(flex)),
        ("reserve", language.money_short(reserve)),
        ("idle", language.money_short(idle)),
    ];
    let name = match ((flex + reserve).is_zero(), idle.is_zero()) {
        (true, true) => "answers-cost-none",
        (true, false) => "answers-cost-idle",
        (false, _) => "answers-cost-some",
    };
    let line = |name: &str, amount: &dyn Fn(i32) -> Decimal| {
        let cells = years.iter().map(|year| language.money_short(amount(*year))).collect();
        (texts.get(name), cells)
    };
    let figures = vec![
        line("line-flex", &|year| of(CostLine::Flex, year)),
        line("line-reserve", &|year| of(CostLine::Reserve, year)),
        line("line-idle", &|year| of(CostLine::Idle, year)),
        line("answers-cost-all", &|year| outcome.cost_of_year(None, year) - of(CostLine::Shortage, year)),
        line("line-shortage", &|year| of(CostLine::Shortage, year)),
    ];
    (said(texts, name, &filled), years.iter().map(i32::to_string).collect(), figures)
}

/// The month after which the inflow rises: the one in which something can still be done.
fn doubling_of(about: About<'_>) -> Rise {
    Rise { what: Rising::Inflow(2.0), months: DOUBLES, from: about.clock.now, lasts: None }
}

fn doubling(about: About<'_>) -> Told {
    let (texts, language) = (about.texts, about.texts.language());
    if !matches!(about.checked.scenario().demand, Demand::Flow(_)) {
        return (texts.get("answers-doubling-path"), Vec::new(), Vec::new());
    }
    let rise = doubling_of(about);
    let mut bench = Bench::new(about.checked);
    let effect = bench.effect(&rise, Test::LOOK);
    let (cost, with_shortage) = bench.cost(&rise);
    let most = effect.needed.iter().copied().fold(0.0, f64::max);
    let month = |index: usize| rise.from.plus(i32::try_from(index).unwrap_or(i32::MAX));
    let (short, at) = effect.most.map_or((0.0, 0), |(places, at)| (places, at));
    let places = |value: f64| language.number(value, 0);
    let covered = effect.covered.map(|at| language.month_long(month(at))).unwrap_or_default();
    let filled = [
        ("from", language.month_long(rise.from)),
        ("months", DOUBLES.to_string()),
        ("looked", Test::LOOK.to_string()),
        ("needed", places(most)),
        ("short", places(short)),
        ("at", language.month_long(month(at))),
        ("covered", covered),
        ("cost", language.money_short(cost)),
        ("lacking", language.money_short(with_shortage - cost)),
    ];
    let name = match (short > PLACE, effect.covered.is_some()) {
        (false, _) => "answers-doubling-borne",
        (true, true) => "answers-doubling-covered",
        (true, false) => "answers-doubling-short",
    };
    let shown: Vec<usize> = [2, 5, 8, 11, 17].into_iter().filter(|at| *at < effect.needed.len()).collect();
    let heads = shown.iter().map(|at| language.month(month(*at))).collect();
    let line = |name: String, column: &[f64]| {
        (name, shown.iter().map(|at| places(column.get(*at).copied().unwrap_or(0.0))).collect())
    };
    let mut figures = vec![line(texts.get("answers-doubling-needed"), &effect.needed)];
    for source in Source::ALL {
        figures.push(line(texts.get(&format!("shock-source-{}", source.id())), effect.of(source)));
    }
    (said(texts, name, &filled), heads, figures)
}

fn budget(about: About<'_>) -> Told {
    let (texts, language) = (about.texts, about.texts.language());
    let scenario = about.checked.scenario();
    let Some(edition) = about.checked.budget() else {
        return (texts.get("answers-budget-none"), Vec::new(), Vec::new());
    };
    let row = edition.row(ROW).map(|row| row.id.as_str());
    let years = buys::years(scenario, about.outcome, edition, row);
    let known: Vec<&buys::Year> =
        years.iter().filter(|year| year.everything.is_some_and(|bought| bought.places.is_some())).collect();
    // The year the meeting asks about, else the last that has a figure.
    let Some(asked) = known.iter().find(|year| year.year == ASKED).or(known.last()) else {
        return (texts.get("answers-budget-none"), Vec::new(), Vec::new());
    };
    let january = Month::january(asked.year);
    let band = scenario.band.value.unwrap_or(0.0);
    let stock = scenario.policy.stable_stock.at(january, band, f64::INFINITY).unwrap_or(0.0);
    let whole = |year: &buys::Year| year.everything.and_then(|bought| bought.places);
    let dear = |year: &buys::Year| year.in_use.and_then(|bought| bought.places);
    let durable = |year: &buys::Year| {
        let of_kind = year.kinds.iter().find(|of_kind| of_kind.kind == Kind::Azc);
        of_kind.and_then(|of_kind| of_kind.bought.places)
    };
    let bought = whole(asked).unwrap_or(0.0);
    let cheapest = durable(asked).unwrap_or(bought);
    let place = |value: f64| language.number(value, 0);
    let name = match (bought + PLACE >= stock, cheapest + PLACE >= stock) {
        (true, _) => "answers-budget-yes",
        (false, true) => "answers-budget-cheap",
        (false, false) => "answers-budget-no",
    };
    let filled = [
        ("year", asked.year.to_string()),
        ("edition", edition.title.clone()),
        ("stock", place(stock)),
        ("places", place(bought)),
        ("azc", place(cheapest)),
        ("row", row.and_then(|id| edition.row(id)).map_or_else(String::new, |row| row.name.clone())),
    ];
    let cell = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), place);
    let money = |amount: Option<Decimal>| amount.map_or_else(|| "–".to_owned(), |amount| language.money_short(amount));
    let heads = years.iter().map(|year| year.year.to_string()).collect();
    let line = |name: String, cells: &dyn Fn(&buys::Year) -> String| (name, years.iter().map(cells).collect());
    let figures = vec![
        line(texts.get("answers-budget-amount"), &|year| money(year.budget)),
        line(texts.get("answers-budget-cost"), &|year| money(Some(year.cost))),
        line(with_places(texts, &texts.get("answers-budget-whole")), &|year| cell(whole(year))),
        line(with_places(texts, &texts.get("answers-budget-use")), &|year| cell(dear(year))),
        line(with_places(texts, &texts.get("answers-budget-azc")), &|year| cell(durable(year))),
    ];
    (said(texts, name, &filled), heads, figures)
}

/// The year that the meeting asks about first: the first one with the low figures of the budget of 2025.
const ASKED: i32 = 2028;
