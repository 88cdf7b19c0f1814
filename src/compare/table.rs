//! The table of a comparison: every input that differs and every key figure, for each variant beside the first; plain data with ready texts.

use std::collections::BTreeSet;
use std::io;

use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

use super::measure::Measure;
use crate::engine::Outcome;
use crate::naming;
use crate::scenario::{BASE, Change, Checked, Document, Scenario, Status, Value};
use crate::text::Texts;
use crate::units::Unit;

/// One of the compared.
#[derive(Clone, Copy, Debug)]
pub struct Compared<'a> {
    /// The document it belongs to.
    pub document: &'a Document,
    /// The id of the variant, or [`BASE`].
    pub id: &'a str,
    /// What it is called on screen.
    pub name: &'a str,
    /// Its checked scenario.
    pub checked: &'a Checked,
    /// Its outcome.
    pub outcome: &'a Outcome,
}

/// Which part of the table a row belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Inputs that somebody decides.
    Decisions,
    /// Inputs that somebody assumes.
    Assumptions,
    /// One figure for the whole horizon.
    KeyFigures,
    /// Need on 1 January.
    Need,
    /// Cost per year.
    Costs,
    /// Margin on the budget per year.
    Margins,
}

impl Group {
    /// Every group, in the order of the table.
    pub const ALL: [Self; 6] =
        [Self::Decisions, Self::Assumptions, Self::KeyFigures, Self::Need, Self::Costs, Self::Margins];

    /// Its name in files; `compare-group-<id>` is its title among the texts.
    pub fn id(self) -> &'static str {
        match self {
            Self::Decisions => "decisions",
            Self::Assumptions => "assumptions",
            Self::KeyFigures => "key_figures",
            Self::Need => "need",
            Self::Costs => "costs",
            Self::Margins => "margins",
        }
    }
}

/// A comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The compared, in the order of the cells; the first is what the others are compared with.
    pub names: Vec<String>,
    /// The rows, group after group.
    pub rows: Vec<Row>,
}

/// One input or figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Where it stands.
    pub group: Group,
    /// The address of an input, or the id of a [`Measure`].
    pub id: String,
    /// Its name on screen.
    pub name: String,
    /// The unit of the raw values; empty for what is no number.
    pub unit: String,
    /// A cell for each of the compared.
    pub cells: Vec<Cell>,
}

/// The value of one of the compared, beside that of the first.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The value itself.
    pub raw: Raw,
    /// The value as it is shown, with its unit where it has a short one.
    pub text: String,
    /// The value less that of the first; `None` for the first, and where one of the two is no number.
    pub difference: Option<Decimal>,
    /// The difference as it is shown: with its sign, or that there is none; empty without one.
    pub difference_text: String,
    /// The difference as a part of the first value; `None` also where that is 0.
    pub percent: Option<Decimal>,
    /// The same as it is shown; empty where nothing differs.
    pub percent_text: String,
    /// Whether the difference is for the better; `None` when it is neither.
    pub better: Option<bool>,
}

/// A value as files hold it.
#[derive(Clone, Debug, PartialEq)]
pub enum Raw {
    /// No value, which is not 0.
    Absent,
    /// A number, exact for money.
    Number(Decimal),
    /// A name, a date, yes or no, a location.
    Text(String),
}

/// Compares variants with the first of them: inputs that differ between any of them, and all figures.
pub fn table(compared: &[Compared<'_>], texts: &Texts) -> Table {
    let names = compared.iter().map(|one| one.name.to_owned()).collect();
    let mut rows = inputs(compared, texts);
    let outcomes: Vec<&Outcome> = compared.iter().map(|one| one.outcome).collect();
    rows.extend(measures(&outcomes).into_iter().map(|(group, measure)| figure(compared, group, &measure, texts)));
    Table { names, rows }
}

/// The figures of the table: those that any of the compared has.
fn measures(outcomes: &[&Outcome]) -> Vec<(Group, Measure)> {
    let mut all: Vec<(Group, Measure)> = Vec::new();
    for outcome in outcomes {
        for measure in Measure::all_for(&[outcome]) {
            let group = match measure {
                Measure::Need(_) => Group::Need,
                Measure::CostOfYear(_) => Group::Costs,
                Measure::Margin { .. } => Group::Margins,
                Measure::Occupancy(_) | Measure::Shortage(_) => continue,
                _ => Group::KeyFigures,
            };
            if all.iter().all(|(_, known)| *known != measure) {
                all.push((group, measure));
            }
        }
    }
    // A year that only a later one has comes after those before it.
    all.sort_by_key(|(group, measure)| {
        let year = match measure {
            Measure::Need(month) => month.year(),
            Measure::CostOfYear(year) | Measure::Margin { year, .. } => *year,
            _ => 0,
        };
        (*group, if let Measure::Margin { row, .. } = measure { row.clone() } else { None }, year)
    });
    all
}

fn figure(compared: &[Compared<'_>], group: Group, measure: &Measure, texts: &Texts) -> Row {
    let mut cells: Vec<Cell> = Vec::with_capacity(compared.len());
    let first = compared.first().and_then(|first| measure.read(first.outcome));
    for (number, one) in compared.iter().enumerate() {
        let value = measure.read(one.outcome);
        let (raw, text) = match value {
            Some(value) => (Raw::Number(value), measure.write(texts, value)),
            None => (Raw::Absent, "–".to_owned()),
        };
        let mut cell = Cell::new(raw, text);
        if number > 0
            && let (Some(value), Some(first)) = (value, first)
        {
            cell.compare(first, value, texts, |difference| measure.write_difference(texts, difference));
            let smaller = measure.smaller_is_better().filter(|_| value != first);
            cell.better = smaller.map(|smaller| smaller == (value < first));
        }
        cells.push(cell);
    }
    let budget = compared.iter().find_map(|one| one.checked.budget());
    Row { group, id: measure.to_string(), name: measure.name(texts, budget), unit: texts.unit(measure.unit()), cells }
}

/// The inputs that differ between any of the compared; decisions first.
fn inputs(compared: &[Compared<'_>], texts: &Texts) -> Vec<Row> {
    let (mut found, mut known): (Vec<(String, Status)>, BTreeSet<String>) = (Vec::new(), BTreeSet::new());
    let mut add = |change: &Change| {
        if known.insert(change.address.clone()) {
            found.push((change.address.clone(), change.status));
        }
    };
    for one in compared.iter().filter(|one| one.id != BASE) {
        one.document.resolved(one.id).iter().for_each(|resolved| add(resolved.change));
    }
    for (number, one) in compared.iter().enumerate().skip(1) {
        // Variants of one document share its base; of another document it may say something else.
        let first = compared.first().filter(|first| first.document.base != one.document.base);
        let known = compared.iter().take(number).any(|other| std::ptr::eq(other.document, one.document));
        if let Some(first) = first.filter(|_| !known) {
            first.document.difference(one.document).changes.iter().for_each(&mut add);
        }
    }
    let mut rows: Vec<Row> = found
        .into_iter()
        .filter_map(|(address, status)| {
            let group = if status == Status::Decided { Group::Decisions } else { Group::Assumptions };
            input(compared, group, address, texts)
        })
        .collect();
    rows.sort_by_key(|row| row.group);
    rows
}

/// The row of an input; `None` when all compared have the same value.
fn input(compared: &[Compared<'_>], group: Group, address: String, texts: &Texts) -> Option<Row> {
    let values: Vec<Option<Value>> = compared.iter().map(|one| one.checked.scenario().read(&address).ok()).collect();
    if values.windows(2).all(|two| two.first() == two.last()) {
        return None;
    }
    // A location that one of them does not have is named by another that has it.
    let mut scenarios = compared.iter().map(|one| one.checked.scenario());
    let first = scenarios.next()?;
    let named = naming::address(texts, first, &address);
    let has = |scenario: &&Scenario| {
        let other = naming::address(texts, scenario, &address);
        other != named && scenario.read(&address).is_ok_and(|value| value != Value::Choice(String::new()))
    };
    let unnamed =
        values.first().is_none_or(|value| value.as_ref().is_none_or(|value| *value == Value::Choice(String::new())));
    let scenario = if unnamed { scenarios.find(has).unwrap_or(first) } else { first };
    let name = naming::address(texts, scenario, &address);
    let (unit, percent) = naming::counted(scenario, &address);
    let start = values.first().and_then(|value| value.as_ref().and_then(number));
    let mut cells: Vec<Cell> = Vec::with_capacity(values.len());
    for (place, value) in values.iter().enumerate() {
        let text = value.as_ref().map_or("–".to_owned(), |value| naming::value(texts, scenario, &address, value));
        let raw = match value {
            None => Raw::Absent,
            Some(Value::Choice(name)) if name.is_empty() => Raw::Absent,
            Some(value) => number(value).map_or_else(|| Raw::Text(text.clone()), Raw::Number),
        };
        let mut cell = Cell::new(raw, text);
        if place > 0
            && let (Some(start), Some(value)) = (start, value.as_ref().and_then(number))
        {
            let write = |difference: Decimal| {
                let plus = if difference > Decimal::ZERO { "+" } else { "" };
                let points = (difference * Decimal::ONE_HUNDRED).to_f64().unwrap_or_default();
                if percent {
                    let points = format!("{plus}{}", texts.language().shortest(points, 2));
                    return texts.with("compare-points", &[("number", (&points).into())]);
                }
                let money = matches!(unit, Unit::Euro | Unit::EuroPerPlaceDay | Unit::EuroPerDecision);
                let value = if money {
                    Value::Money(difference)
                } else {
                    Value::Number(difference.to_f64().unwrap_or_default())
                };
                format!("{plus}{}", naming::value(texts, scenario, &address, &value))
            };
            cell.compare(start, value, texts, write);
        }
        cells.push(cell);
    }
    let is_number = cells.iter().any(|cell| matches!(cell.raw, Raw::Number(_)));
    let unit = if is_number { texts.unit(unit) } else { String::new() };
    Some(Row { group, id: address, name, unit, cells })
}

/// A number in the shortest form that reads back the same.
fn number(value: &Value) -> Option<Decimal> {
    match value {
        Value::Number(number) => {
            Decimal::from_str_exact(&number.to_string()).ok().or_else(|| Decimal::from_f64(*number))
        }
        Value::Money(amount) => Some(amount.normalize()),
        Value::Flag(_) | Value::Choice(_) | Value::Location(_) => None,
    }
}

impl Cell {
    fn new(raw: Raw, text: String) -> Self {
        let (difference_text, percent_text) = (String::new(), String::new());
        Self { raw, text, difference: None, difference_text, percent: None, percent_text, better: None }
    }

    fn compare(&mut self, first: Decimal, value: Decimal, texts: &Texts, write: impl FnOnce(Decimal) -> String) {
        let difference = value - first;
        self.difference = Some(difference);
        self.difference_text = if difference.is_zero() { texts.get("compare-same") } else { write(difference) };
        // Against the size of the first value, so that a margin that falls from below 0 falls in percents too.
        self.percent = difference.checked_div(first.abs()).map(|part| part.round_dp(6).normalize());
        if let Some(part) = self.percent.filter(|part| !part.is_zero()) {
            let text = texts.language().percent(part.to_f64().unwrap_or_default(), 1);
            let plus = part > Decimal::ZERO && text.chars().any(|sign| ('1'..='9').contains(&sign));
            self.percent_text = if plus { format!("+{text}") } else { text };
        }
    }
}

impl Table {
    /// Writes the table as CSV, with a decimal point and exact numbers: the group, id, name and unit of each row, the value of the first,
    /// then value, difference and part of the first value for each of the others.
    ///
    /// Errors: those of `to`.
    pub fn write_csv(&self, to: impl io::Write) -> io::Result<()> {
        let mut writer = csv::Writer::from_writer(to);
        let mut heads: Vec<String> = ["group", "item", "name", "unit"].map(str::to_owned).to_vec();
        for (number, name) in self.names.iter().enumerate() {
            heads.push(name.clone());
            if number > 0 {
                heads.extend([format!("{name}.difference"), format!("{name}.part")]);
            }
        }
        writer.write_record(&heads)?;
        for row in &self.rows {
            let start = [row.group.id(), &row.id, &row.name, &row.unit].map(str::to_owned);
            writer.write_record(start.into_iter().chain(self.cells(
                row,
                |number| number.to_string(),
                str::to_owned,
            )))?;
        }
        writer.flush()
    }

    /// The table as a spreadsheet takes it from the clipboard: cells between tabs, numbers in the decimal notation of the language.
    pub fn pasted(&self, texts: &Texts) -> String {
        let mut heads = vec![String::new(), texts.get("compare-item"), texts.get("compare-unit")];
        for (number, name) in self.names.iter().enumerate() {
            heads.push(name.clone());
            if number > 0 {
                heads.push(texts.with("compare-difference", &[("name", name.into())]));
                heads.push(texts.with("compare-percent", &[("name", name.into())]));
            }
        }
        let mut lines = vec![heads.iter().map(|head| harmless(head)).collect::<Vec<_>>().join("\t")];
        for row in &self.rows {
            let group = texts.get(&format!("compare-group-{}", row.group.id()));
            let start = [group, row.name.clone(), row.unit.clone()].map(|text| harmless(&text));
            let cells = self.cells(row, |number| texts.language().pasted(number), harmless);
            lines.push(start.into_iter().chain(cells).collect::<Vec<_>>().join("\t"));
        }
        lines.join("\n") + "\n"
    }

    /// The cells of a row as files hold them: the value, and for all but the first also difference and part.
    fn cells(&self, row: &Row, number: impl Fn(Decimal) -> String, text: impl Fn(&str) -> String) -> Vec<String> {
        let mut written = Vec::new();
        for (place, cell) in row.cells.iter().enumerate() {
            written.push(match &cell.raw {
                Raw::Absent => String::new(),
                Raw::Number(value) => number(*value),
                Raw::Text(name) => text(name),
            });
            if place > 0 {
                written.extend([cell.difference, cell.percent].map(|value| value.map(&number).unwrap_or_default()));
            }
        }
        debug_assert_eq!(
            written.len(),
            (self.names.len() * 3).saturating_sub(2),
            "a row has a cell for each of the compared"
        );
        written
    }
}

/// A text on one line of a spreadsheet, which does not take it for a formula: names come from files of others.
fn harmless(text: &str) -> String {
    let line = text.replace(['\t', '\n', '\r', '\u{a0}'], " ");
    if line.starts_with(['=', '+', '-', '@']) { format!("'{line}") } else { line }
}
