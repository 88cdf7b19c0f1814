//! What the scaling rules come to: those that are the agenda's text, those the user states, and what is left without a rule (docs/model.md#rules).

use super::words;
use crate::engine::{Outcome, SeriesId};
use crate::report::{Cell, Table};
use crate::scenario::{Checked, Count, Named, Order, RuleCapacity, ScalingRule, Scenario, Status};
use crate::text::Texts;

/// Less than half a place is nothing to tell.
pub const PLACE: f64 = 0.5;

/// A rule that is the agenda's text, or what we had to assume to work with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextRule {
    /// Below the stock a block is lent.
    Flex,
    /// Below the stock a second block is kept in reserve.
    Reserve,
    /// Which of the two comes first: the text does not say.
    Order,
    /// When need rises, lent places come back after their term.
    Recall,
    /// What does not fit goes to noodopvang, then to TGO.
    Calls,
}

impl TextRule {
    /// All of them, in the order they are read.
    pub const ALL: [Self; 5] = [Self::Flex, Self::Reserve, Self::Order, Self::Recall, Self::Calls];

    /// The end of its names among the texts.
    pub fn id(self) -> &'static str {
        match self {
            Self::Flex => "flex",
            Self::Reserve => "reserve",
            Self::Order => "order",
            Self::Recall => "recall",
            Self::Calls => "calls",
        }
    }

    /// The address of the figure in it.
    pub fn address(self) -> Option<&'static str> {
        match self {
            Self::Flex => Some("policy.flex_cap"),
            Self::Reserve => Some("policy.reserve_cap"),
            Self::Order => Some("policy.order"),
            Self::Recall => Some("policy.recall_months"),
            Self::Calls => None,
        }
    }
}

/// What a row of the table is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum What<'a> {
    /// The agenda's text.
    Text(TextRule),
    /// A rule that was stated.
    Own(&'a ScalingRule),
    /// What no rule is about.
    NotRuled,
}

/// A row of the table: a rule, the months it works, and the places it moves in them.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    /// What it is about.
    pub what: What<'a>,
    /// Whether it works, per month.
    pub in_force: Vec<bool>,
    /// Places that were moved by it, per month; of what is not ruled the places it is about.
    pub moved: Vec<f64>,
    /// Places it would move, where that is known: of stated rules.
    pub allowed: Vec<f64>,
}

impl Row<'_> {
    /// Months in which it works.
    pub fn months(&self) -> usize {
        self.in_force.iter().filter(|works| **works).count()
    }

    /// The most places in a month, and the first such month; `None` where it moved nothing.
    pub fn most(&self) -> Option<(usize, f64)> {
        most(&self.moved)
    }
}

/// The largest of a column, where that is something, and the first month it is reached.
pub fn most(column: &[f64]) -> Option<(usize, f64)> {
    let largest = column.iter().copied().fold(0.0, f64::max);
    let month = column.iter().position(|value| *value >= largest)?;
    (largest > PLACE).then_some((month, largest))
}

/// A series over the months of the horizon; zeros where it is absent.
pub fn column(outcome: &Outcome, id: SeriesId) -> Vec<f64> {
    let mut column = outcome.series(id).unwrap_or_default().to_vec();
    column.resize(outcome.months, 0.0);
    column
}

/// Every row: the text first, then the user's rules in their order, then what is left without a rule, if there is any.
pub fn rows<'a>(scenario: &'a Scenario, outcome: &Outcome) -> Vec<Row<'a>> {
    let mut rows: Vec<Row<'a>> = TextRule::ALL.into_iter().map(|rule| text_row(rule, scenario, outcome)).collect();
    rows.extend(scenario.rules.iter().zip(&outcome.rules).map(|(rule, of)| Row {
        what: What::Own(rule),
        in_force: of.in_force.clone(),
        moved: of.moved.clone(),
        allowed: of.places.clone(),
    }));
    let silent = column(outcome, SeriesId::NotRuled);
    if most(&silent).is_some() {
        let in_force = silent.iter().map(|places| *places > PLACE).collect();
        rows.push(Row { what: What::NotRuled, in_force, moved: silent, allowed: Vec::new() });
    }
    rows
}

fn text_row<'a>(rule: TextRule, scenario: &Scenario, outcome: &Outcome) -> Row<'a> {
    let (need, stock) = (column(outcome, SeriesId::Need), column(outcome, SeriesId::Stock));
    let used = column(outcome, SeriesId::UsedDurable);
    let less = |one: &[f64], other: &[f64]| -> Vec<f64> {
        one.iter().zip(other).map(|(one, other)| (one - other).max(0.0)).collect()
    };
    let some = |column: &[f64]| -> Vec<bool> { column.iter().map(|value| *value > PLACE).collect() };
    let below = some(&less(&stock, &need));
    let own = |kinds: &[RuleCapacity]| by_rules(scenario, outcome, kinds);
    let (in_force, moved) = match rule {
        TextRule::Flex => {
            // What rules lent stays lent until it is back, also after they have ended: the text lends no more than its cap.
            let cap = scenario.policy.flex_cap.value.unwrap_or(0.0);
            let lent = less(&column(outcome, SeriesId::Flex), &own(&[RuleCapacity::Flex]));
            (below, lent.into_iter().map(|lent| lent.min(cap)).collect())
        }
        TextRule::Reserve => (below, less(&column(outcome, SeriesId::Reserve), &own(&[RuleCapacity::Reserve]))),
        TextRule::Order => (below, Vec::new()),
        TextRule::Recall => {
            let recalled = column(outcome, SeriesId::Recalled);
            (some(&recalled), recalled)
        }
        TextRule::Calls => {
            let mut called = column(outcome, SeriesId::UsedNoodopvang);
            let tgo = column(outcome, SeriesId::UsedTgo);
            called.iter_mut().zip(tgo).for_each(|(called, tgo)| *called += tgo);
            (some(&less(&need, &used)), less(&called, &own(&[RuleCapacity::Noodopvang, RuleCapacity::Tgo])))
        }
    };
    Row { what: What::Text(rule), in_force, moved, allowed: Vec::new() }
}

/// Places moved by stated rules of these kinds, per month.
fn by_rules(scenario: &Scenario, outcome: &Outcome, kinds: &[RuleCapacity]) -> Vec<f64> {
    let mut sum = vec![0.0; outcome.months];
    let own = scenario.rules.iter().zip(&outcome.rules).filter(|(rule, _)| kinds.contains(&rule.capacity));
    for (_, of) in own {
        sum.iter_mut().zip(&of.moved).for_each(|(sum, moved)| *sum += moved);
    }
    sum
}

/// A band of need, from the stock down, and what happens to its places.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// The end of its names among the texts.
    pub id: &'static str,
    /// Need at its upper end; `None`: no end.
    pub upper: Option<f64>,
    /// Need at its lower end; `None`: down to 0.
    pub lower: Option<f64>,
    /// Places of the stock in this band that are not needed, per month; above the stock those that are needed beyond it.
    pub places: Vec<f64>,
}

/// The ladder of bands, only with the break points that the order gives a meaning.
pub fn bands(scenario: &Scenario, outcome: &Outcome) -> Vec<Band> {
    let policy = &scenario.policy;
    let value = |count: &Count| count.value.unwrap_or(0.0);
    let (flex, reserve) = (value(&policy.flex_cap), value(&policy.reserve_cap));
    let blocks: Vec<(&'static str, f64)> = match policy.order {
        Order::FlexFirst => vec![("flex", flex), ("reserve", reserve)],
        Order::ReserveFirst => vec![("reserve", reserve), ("flex", flex)],
        Order::Proportional => vec![("both", flex + reserve)],
    };
    let (need, stock) = (column(outcome, SeriesId::Need), column(outcome, SeriesId::Stock));
    let free: Vec<f64> = stock.iter().zip(&need).map(|(stock, need)| stock - need).collect();
    let top = stock_at_end(scenario);
    let above = free.iter().map(|free| (-free).max(0.0)).collect();
    let mut bands = vec![Band { id: "above", upper: None, lower: Some(top), places: above }];
    let mut taken = 0.0;
    for (id, size) in blocks.into_iter().filter(|(_, size)| *size > 0.0) {
        let places = free.iter().map(|free| (free - taken).clamp(0.0, size)).collect();
        let end = |taken: f64| Some((top - taken).max(0.0));
        bands.push(Band { id, upper: end(taken), lower: end(taken + size), places });
        taken += size;
    }
    let silent = free.iter().map(|free| (free - taken).max(0.0)).collect();
    bands.push(Band { id: "silent", upper: Some((top - taken).max(0.0)), lower: None, places: silent });
    bands
}

/// The stable stock that the scenario ends with.
pub fn stock_at_end(scenario: &Scenario) -> f64 {
    let band = scenario.band.value.unwrap_or(0.0);
    scenario.policy.stable_stock.at(scenario.end, band, f64::INFINITY).unwrap_or(0.0)
}

/// The rules as a table: in words, with what they came to.
pub fn table(checked: &Checked, outcome: &Outcome, texts: &Texts) -> Table<'static> {
    let columns = [
        "rule",
        "rule_words",
        "rule_capacity",
        "rule_places",
        "rule_notice",
        "rule_months",
        "rule_first",
        "rule_last",
        "rule_moved",
        "rule_moved_in",
        "rule_status",
        "rule_note",
    ];
    let scenario = checked.scenario();
    let made: Vec<Vec<Cell<'static>>> =
        rows(scenario, outcome).iter().map(|row| cells(row, scenario, outcome, texts)).collect();
    Table::new("rules", columns, made.into_iter())
}

fn cells(row: &Row<'_>, scenario: &Scenario, outcome: &Outcome, texts: &Texts) -> Vec<Cell<'static>> {
    let month = |index: Option<usize>| index.map_or(Cell::Empty, |index| Cell::Month(outcome.month(index)));
    let number = |count: Option<&Count>| count.and_then(|count| count.value).map_or(Cell::Empty, Cell::Number);
    let policy = &scenario.policy;
    let (places, notice) = match row.what {
        What::Text(TextRule::Flex) => (number(Some(&policy.flex_cap)), Cell::Empty),
        What::Text(TextRule::Reserve) => (number(Some(&policy.reserve_cap)), Cell::Empty),
        What::Text(TextRule::Recall) => (Cell::Empty, number(Some(&policy.recall_months))),
        What::Own(rule) => (number(rule.places.as_ref()), number(rule.notice.as_ref())),
        What::Text(TextRule::Order | TextRule::Calls) | What::NotRuled => (Cell::Empty, Cell::Empty),
    };
    let most = row.most();
    vec![
        Cell::text(words::title(row, texts)),
        Cell::text(words::sentence(row, scenario, texts)),
        capacity(row).map_or(Cell::Empty, |capacity| Cell::Choice("choice", capacity.id())),
        places,
        notice,
        Cell::count(row.months()),
        month(row.in_force.iter().position(|works| *works)),
        month(row.in_force.iter().rposition(|works| *works)),
        most.map_or(Cell::Number(0.0), |(_, places)| Cell::Number(places)),
        month(most.map(|(month, _)| month)),
        status(row, scenario).map_or(Cell::Empty, |status| Cell::Choice("status", status)),
        Cell::text(words::note(row, scenario, texts)),
    ]
}

/// The kind of capacity of a row, where it is one.
pub fn capacity(row: &Row<'_>) -> Option<RuleCapacity> {
    match row.what {
        What::Text(TextRule::Flex | TextRule::Recall) => Some(RuleCapacity::Flex),
        What::Text(TextRule::Reserve) => Some(RuleCapacity::Reserve),
        What::Text(TextRule::Order | TextRule::Calls) | What::NotRuled => None,
        What::Own(rule) => Some(rule.capacity),
    }
}

/// The status of a row by its name in files; what is not ruled has none.
fn status(row: &Row<'_>, scenario: &Scenario) -> Option<&'static str> {
    let status = match row.what {
        What::Text(rule) => {
            let origin = rule.address().and_then(|address| scenario.origin(address));
            origin.map_or(Status::Assumed, |origin| origin.status)
        }
        What::Own(rule) => rule.status,
        What::NotRuled => return None,
    };
    Some(status.id())
}
