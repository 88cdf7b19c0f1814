//! A cell becomes the value of a field of a location.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::column::Column;
use super::moment::{Bound, month};
use super::origin::{Origins, origins};
use super::record::of_cell;
use super::sheet::Cell;
use super::structure;
use super::value::{Amount, Habit, Read, number, problem};
use super::vocabulary::{Spoken, Vocabulary, plain};
use crate::problem::Problem;
use crate::scenario::address::suggested;
use crate::scenario::{Agreement, Basis, Contract, Extension, Funding, Handover, Kind, Payer, Province, Stage};
use crate::units::Month;

/// The value of a field.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Field {
    Id(String),
    Name(String),
    Municipality(String),
    Province(String),
    Kind(Kind),
    /// Places, months or a share.
    Count(Column, Amount<f64>),
    /// An exact amount.
    Money(Column, Amount<Decimal>),
    From(Month),
    Until(Option<Month>),
    Stage(Stage),
    StageSince(Option<Month>),
    Delay(Option<u32>),
    Basis(Option<Basis>),
    Payer(Option<Payer>),
    Extensions(Vec<Extension>),
    Agreements(Vec<Agreement>),
    Contract(Option<Contract>),
    Funding(Option<Funding>),
    Handover(Option<Handover>),
    Note(String),
    Origins(Origins),
}

/// Reads a cell of a column; `None`: it is empty, which says nothing about a field that cannot be without a value.
///
/// Errors: what cannot be that field, without its place.
pub(super) fn read(
    column: Column,
    cell: &Cell,
    provinces: &[Province],
    words: &Vocabulary,
) -> Result<Option<Read<Field>>, Problem> {
    if let Cell::Broken(_) = cell {
        return Err(problem("intake-broken", cell));
    }
    let text = || Ok(of_cell(&cell.shown()));
    let of = |read: Read<Option<Month>>, field: fn(Option<Month>) -> Field| Ok(Some(read.map(field)));
    let told = |field: Field| Ok(Some(Read::plain(field)));
    match column {
        Column::Id | Column::Name | Column::Province | Column::Kind | Column::Stage if cell.is_empty() => Ok(None),
        Column::Id => told(Field::Id(text()?)),
        Column::Name => told(Field::Name(text()?)),
        Column::Municipality => told(Field::Municipality(text()?)),
        Column::Note => told(Field::Note(text()?)),
        Column::Province => province(cell, provinces).map(|id| Some(Read::plain(Field::Province(id)))),
        Column::Kind => told(Field::Kind(needed(cell, "intake-kind", words)?)),
        Column::Stage => told(Field::Stage(needed(cell, "intake-stage", words)?)),
        Column::Basis => told(Field::Basis(choice(cell, "intake-basis", words)?)),
        Column::Payer => told(Field::Payer(choice(cell, "intake-payer", words)?)),
        Column::From => {
            let read = month(cell, Bound::First, words)?;
            let Some(from) = read.value else { return Ok(None) };
            Ok(Some(read.map(|_| Field::From(from))))
        }
        Column::Until => of(month(cell, Bound::Until, words)?, Field::Until),
        Column::LastDay => of(month(cell, Bound::Last, words)?, Field::Until),
        Column::StageSince => of(month(cell, Bound::First, words)?, Field::StageSince),
        Column::Delay => {
            let read = number(cell, Habit::Fine, words)?;
            let whole = match &read.value {
                Amount::Known(value) if value.fract().is_zero() => {
                    Some(value.to_u32().ok_or_else(|| problem("intake-whole", cell))?)
                }
                Amount::Known(_) => return Err(problem("intake-whole", cell)),
                Amount::None | Amount::Unknown => None,
            };
            Ok(Some(read.map(|_| Field::Delay(whole))))
        }
        Column::Places => counted(column, cell, Habit::Whole, words),
        Column::ReadyMonths => counted(column, cell, Habit::Fine, words),
        Column::Probability => counted(column, cell, Habit::Share, words),
        Column::CostReserve | Column::CostInUse | Column::CostFlex | Column::CostIdle => {
            Ok(Some(number(cell, Habit::Fine, words)?.map(|amount| Field::Money(column, amount))))
        }
        Column::Investment | Column::ClosingCost => {
            Ok(Some(number(cell, Habit::Whole, words)?.map(|amount| Field::Money(column, amount))))
        }
        Column::Extensions => told(Field::Extensions(structure::extensions(&cell.shown(), words)?)),
        Column::Agreements => told(Field::Agreements(structure::agreements(&cell.shown(), words)?)),
        Column::Contract => told(Field::Contract(structure::contract(&cell.shown(), words)?)),
        Column::Funding => told(Field::Funding(structure::funding(&cell.shown(), words)?)),
        Column::Handover => told(Field::Handover(structure::handover(&cell.shown(), words)?)),
        Column::Origins => told(Field::Origins(origins(&cell.shown(), words)?)),
    }
}

/// A number of places, months or a share. What a workbook gives as a number stays exactly that.
fn counted(column: Column, cell: &Cell, habit: Habit, words: &Vocabulary) -> Result<Option<Read<Field>>, Problem> {
    if let Cell::Number(value) = cell
        && (habit != Habit::Share || *value <= 1.0)
    {
        return Ok(Some(Read::plain(Field::Count(column, Amount::Known(*value)))));
    }
    let read = number(cell, habit, words)?;
    let amount = match &read.value {
        Amount::Known(value) => Amount::Known(float(*value)),
        Amount::None => Amount::None,
        Amount::Unknown => Amount::Unknown,
    };
    Ok(Some(read.map(|_| Field::Count(column, amount))))
}

/// The number nearest to a decimal: the one that its digits mean in a scenario file.
pub(super) fn float(value: Decimal) -> f64 {
    value.normalize().to_string().parse().unwrap_or_default()
}

fn province(cell: &Cell, provinces: &[Province]) -> Result<String, Problem> {
    let found = plain(&cell.shown());
    let wanted = alias(&found);
    let of = |province: &&Province| {
        [plain(&province.id), plain(&province.name)].iter().any(|known| *known == found || alias(known) == wanted)
    };
    let exact = provinces.iter().find(|province| province.id == cell.shown());
    if let Some(province) = exact.or_else(|| provinces.iter().find(of)) {
        return Ok(province.id.clone());
    }
    let names = || provinces.iter().map(name);
    let known: Vec<&str> = names().take(20).collect();
    Err(suggested(problem("intake-province", cell).with("known", &known.join(", ")), &cell.shown(), names()))
}

/// The name of a province on screen.
pub(super) fn name(province: &Province) -> &str {
    if province.name.is_empty() { &province.id } else { &province.name }
}

/// One spelling for each province of the country, in plain form.
fn alias(name: &str) -> &str {
    match name {
        "fryslan" | "frl" | "fr" => "friesland",
        "brabant" | "n brabant" | "nbr" | "nb" | "north brabant" => "noord brabant",
        "n holland" | "nh" | "north holland" => "noord holland",
        "z holland" | "zh" | "south holland" => "zuid holland",
        "gld" => "gelderland",
        "gr" => "groningen",
        "dr" => "drenthe",
        "ov" => "overijssel",
        "fl" => "flevoland",
        "ut" => "utrecht",
        "ze" | "zld" => "zeeland",
        "li" | "lb" => "limburg",
        other => other,
    }
}

/// A choice that must be made.
fn needed<T: Spoken>(cell: &Cell, code: &'static str, words: &Vocabulary) -> Result<T, Problem> {
    choice(cell, code, words)?.ok_or_else(|| problem(code, cell).with("hint", "no").with("suggestion", ""))
}

/// A choice that may be left open.
fn choice<T: Spoken>(cell: &Cell, code: &'static str, words: &Vocabulary) -> Result<Option<T>, Problem> {
    let shown = cell.shown();
    if let Some(found) = words.choice(&shown) {
        return Ok(Some(found));
    }
    if shown.is_empty() || words.is_nothing(&shown) || words.is_unknown(&shown) {
        return Ok(None);
    }
    let similar = words.similar::<T>(&shown);
    let hint = if similar.is_some() { "yes" } else { "no" };
    Err(problem(code, cell).with("hint", hint).with("suggestion", &similar.unwrap_or_default()))
}
