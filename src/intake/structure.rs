//! What one cell says of agreements, extensions, contract, funding and handover, and back.

use super::moment::{Bound, month};
use super::origin::{Origin, PARTS};
use super::record::{Part, Record, Writer, in_record, unquoted};
use super::sheet::Cell;
use super::value::{Amount, Habit, number};
use super::vocabulary::{Spoken, Vocabulary};
use crate::format::Language;
use crate::problem::Problem;
use crate::scenario::{Agreement, Contract, Count, Extension, Figure, Funding, Handover, Money, Named, Regime, Status};
use crate::text::Texts;
use crate::units::{Month, Unit};

/// The language that records are written in.
pub(super) struct Speech<'a> {
    pub(super) texts: &'a Texts,
    pub(super) words: &'a Vocabulary,
}

impl Speech<'_> {
    /// The name of a value.
    pub(super) fn part(&self, part: Part) -> String {
        self.texts.get(&format!("intake-part-{}", part.id()))
    }

    /// A number with the decimal mark of the language; one with three decimals gets a fourth, so that it is not taken for thousands.
    pub(super) fn decimal(&self, plain: &str) -> String {
        let three = plain.split_once('.').is_some_and(|(_, fraction)| fraction.len() == 3);
        let longer = if three { format!("{plain}0") } else { plain.to_owned() };
        if self.texts.language() == Language::Nl { longer.replace('.', ",") } else { longer }
    }

    /// Several texts after each other.
    pub(super) fn list(&self, items: &[String]) -> String {
        items.iter().map(|item| in_record(item, self.words)).collect::<Vec<_>>().join(", ")
    }

    /// The word of a choice.
    pub(super) fn choice<T: Spoken + Named>(&self, value: T) -> String {
        self.texts.get(&format!("{}-{}", T::TEXT, value.id()))
    }

    /// A month, or that there is none.
    pub(super) fn month(&self, month: Option<Month>) -> String {
        month.map_or_else(|| self.texts.get("intake-word-open-end"), |month| month.to_string())
    }

    /// A nested record on where a figure comes from; nothing for a plain assumption.
    fn origin<T: ToString>(&self, figure: &Figure<T>) -> Option<String> {
        let origin = Origin::of(figure);
        let plain = Origin {
            status: Status::Assumed,
            source: Vec::new(),
            date: None,
            low: None,
            high: None,
            note: String::new(),
        };
        if origin == plain {
            return None;
        }
        let mut writer = Writer::default();
        writer.record();
        writer.value(&self.part(Part::Status), &self.texts.get(&origin.status_text()));
        origin.write(&mut writer, self);
        // Always between quotes: it holds signs that end a value.
        let text = in_record(&writer.done(), self.words);
        Some(if text.starts_with('"') { text } else { format!("\"{text}\"") })
    }

    /// A figure with its origin.
    fn figure<T: ToString>(&self, writer: &mut Writer, parts: (Part, Part), figure: Option<&Figure<T>>) {
        let Some(figure) = figure else { return };
        let value = figure.value.as_ref().map(|value| self.decimal(&value.to_string()));
        writer.value(&self.part(parts.0), &value.unwrap_or_else(|| self.texts.get("intake-word-unknown")));
        if let Some(origin) = self.origin(figure) {
            writer.value(&self.part(parts.1), &origin);
        }
    }

    pub(super) fn extensions(&self, extensions: &[Extension]) -> String {
        let mut writer = Writer::default();
        for extension in extensions {
            writer.record();
            writer.value(&self.part(Part::Until), &self.month(extension.until));
            if let Some(decision) = extension.decision {
                writer.value(&self.part(Part::Decision), &self.choice(decision));
            }
            self.figure(&mut writer, (Part::Chance, Part::ChanceOrigin), extension.probability.as_ref());
            self.note(&mut writer, &extension.note);
        }
        writer.done()
    }

    pub(super) fn agreements(&self, agreements: &[Agreement]) -> String {
        let mut writer = Writer::default();
        for agreement in agreements {
            writer.record();
            writer.value(&self.part(Part::Places), &self.decimal(&agreement.flex_places.to_string()));
            for (part, month) in [(Part::From, agreement.from), (Part::Until, agreement.until)] {
                if let Some(month) = month {
                    writer.value(&self.part(part), &month.to_string());
                }
            }
            if let Some(months) = agreement.recall_months {
                writer.value(&self.part(Part::Term), &months.to_string());
            }
            self.groups(&mut writer, &agreement.groups);
            if let Some(handover) = &agreement.handover {
                self.successors(&mut writer, handover);
            }
        }
        writer.done()
    }

    pub(super) fn contract(&self, contract: Option<&Contract>) -> String {
        let Some(contract) = contract else { return String::new() };
        let mut writer = Writer::default();
        writer.record();
        writer.value(&self.part(Part::Until), &self.month(contract.until));
        self.figure(&mut writer, (Part::PerYear, Part::PerYearOrigin), contract.per_year.as_ref());
        writer.done()
    }

    pub(super) fn funding(&self, funding: Option<&Funding>) -> String {
        let Some(funding) = funding else { return String::new() };
        let mut writer = Writer::default();
        writer.record();
        writer.value(&self.part(Part::Regime), &self.choice(funding.regime));
        if let Some(until) = funding.until {
            writer.value(&self.part(Part::Until), &until.to_string());
        }
        self.groups(&mut writer, &funding.groups);
        if let Some(suitability) = funding.suitability {
            writer.value(&self.part(Part::Suitability), &self.choice(suitability));
        }
        writer.done()
    }

    pub(super) fn handover(&self, handover: Option<&Handover>) -> String {
        let Some(handover) = handover else { return String::new() };
        let mut writer = Writer::default();
        writer.record();
        self.successors(&mut writer, handover);
        writer.done()
    }

    /// Who takes over; that nobody is named is said too.
    fn successors(&self, writer: &mut Writer, handover: &Handover) {
        let nobody = || self.texts.get("intake-word-nobody");
        writer.value(&self.part(Part::To), &if handover.to.is_empty() { nobody() } else { self.list(&handover.to) });
        self.note(writer, &handover.note);
    }

    fn groups(&self, writer: &mut Writer, groups: &[String]) {
        if !groups.is_empty() {
            writer.value(&self.part(Part::Groups), &self.list(groups));
        }
    }

    fn note(&self, writer: &mut Writer, note: &str) {
        if !note.is_empty() {
            writer.value(&self.part(Part::Note), &in_record(note, self.words));
        }
    }
}

/// A part of a cell that is not understood.
pub(super) fn unclear(found: &str) -> Problem {
    let found: String = found.chars().take(60).collect();
    Problem::error("intake-record", "").with("found", &found)
}

/// The records of a cell, a line each, of which only some values may stand in each.
fn records<'t>(text: &'t str, allowed: &[Part], words: &Vocabulary) -> Result<Vec<Record<'t>>, Problem> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !words.is_nothing(line));
    lines
        .map(|line| {
            let record = Record::read(line, false, words).map_err(unclear)?;
            if record.other_than(allowed).is_some() { Err(unclear(line)) } else { Ok(record) }
        })
        .collect()
}

/// The one record of a cell.
fn record<'t>(text: &'t str, allowed: &[Part], words: &Vocabulary) -> Result<Option<Record<'t>>, Problem> {
    let mut all = records(text, allowed, words)?;
    if all.len() > 1 { Err(Problem::error("intake-record-one", "")) } else { Ok(all.pop()) }
}

fn moment(record: &Record<'_>, part: Part, words: &Vocabulary) -> Result<Option<Month>, Problem> {
    let bound = if part == Part::From { Bound::First } else { Bound::Until };
    record.raw(part).map_or(Ok(None), |raw| Ok(month(&Cell::text(raw), bound, words)?.value))
}

/// A number in a record, in digits with a decimal point; `None`: nobody knows it.
fn digits(raw: &str, part: Part, words: &Vocabulary) -> Result<Option<String>, Problem> {
    let habit = if part == Part::Chance { Habit::Share } else { Habit::Whole };
    match number(&Cell::text(raw), habit, words)?.value {
        Amount::Known(value) => Ok(Some(value.to_string())),
        Amount::None | Amount::Unknown => Ok(None),
    }
}

fn parsed<T: std::str::FromStr>(text: &str) -> Result<T, Problem> {
    text.parse().map_err(|_bad| unclear(text))
}

fn whole(record: &Record<'_>, part: Part) -> Result<Option<u32>, Problem> {
    let digits = |raw: &str| raw.chars().take_while(char::is_ascii_digit).collect::<String>();
    record.raw(part).map(|raw| digits(raw).parse().map_err(|_bad| unclear(raw))).transpose()
}

fn chosen<T: Spoken>(record: &Record<'_>, part: Part, words: &Vocabulary) -> Result<Option<T>, Problem> {
    record.raw(part).map(|raw| words.choice(raw).ok_or_else(|| unclear(raw))).transpose()
}

/// A figure with its origin; without one it is an assumption.
fn figure<T: std::str::FromStr>(
    record: &Record<'_>,
    parts: (Part, Part),
    unit: Unit,
    words: &Vocabulary,
) -> Result<Option<Figure<T>>, Problem> {
    let Some(raw) = record.raw(parts.0) else { return Ok(None) };
    let value = digits(raw, parts.0, words)?.map(|text| parsed(&text)).transpose()?;
    let status = if value.is_some() { Status::Assumed } else { Status::Unknown };
    let mut figure =
        Figure { value, low: None, high: None, unit, status, source: Vec::new(), date: None, note: String::new() };
    if let Some(raw) = record.raw(parts.1) {
        let line = unquoted(raw).ok_or_else(|| unclear(raw))?;
        let of = Record::read(&line, false, words).map_err(unclear)?;
        if of.other_than(&PARTS).is_some() {
            return Err(unclear(raw));
        }
        Origin::read(&of, words).map_err(|raw| unclear(&raw))?.give(&mut figure);
    }
    Ok(Some(figure))
}

pub(super) fn extensions(text: &str, words: &Vocabulary) -> Result<Vec<Extension>, Problem> {
    let allowed = [Part::Until, Part::Decision, Part::Chance, Part::ChanceOrigin, Part::Note];
    let extension = |record: &Record<'_>| {
        let probability: Option<Count> = figure(record, (Part::Chance, Part::ChanceOrigin), Unit::Share, words)?;
        Ok(Extension {
            until: moment(record, Part::Until, words)?,
            decision: chosen(record, Part::Decision, words)?,
            probability,
            note: record.text(Part::Note).map_err(unclear)?,
        })
    };
    records(text, &allowed, words)?.iter().map(extension).collect()
}

pub(super) fn agreements(text: &str, words: &Vocabulary) -> Result<Vec<Agreement>, Problem> {
    let allowed = [Part::Places, Part::From, Part::Until, Part::Term, Part::Groups, Part::To, Part::Note];
    let agreement = |record: &Record<'_>| {
        let raw = record.raw(Part::Places).ok_or_else(|| Problem::error("intake-agreement-places", ""))?;
        let places = digits(raw, Part::Places, words)?.ok_or_else(|| unclear(raw))?;
        Ok(Agreement {
            from: moment(record, Part::From, words)?,
            until: moment(record, Part::Until, words)?,
            flex_places: parsed(&places)?,
            recall_months: whole(record, Part::Term)?,
            groups: record.list(Part::Groups, words).map_err(unclear)?,
            handover: successors(record, words)?,
        })
    };
    records(text, &allowed, words)?.iter().map(agreement).collect()
}

pub(super) fn contract(text: &str, words: &Vocabulary) -> Result<Option<Contract>, Problem> {
    let Some(record) = record(text, &[Part::Until, Part::PerYear, Part::PerYearOrigin], words)? else {
        return Ok(None);
    };
    let per_year: Option<Money> = figure(&record, (Part::PerYear, Part::PerYearOrigin), Unit::Euro, words)?;
    Ok(Some(Contract { until: moment(&record, Part::Until, words)?, per_year }))
}

pub(super) fn funding(text: &str, words: &Vocabulary) -> Result<Option<Funding>, Problem> {
    let allowed = [Part::Regime, Part::Until, Part::Groups, Part::Suitability];
    let Some(record) = record(text, &allowed, words)? else { return Ok(None) };
    let regime: Option<Regime> = chosen(&record, Part::Regime, words)?;
    Ok(Some(Funding {
        regime: regime.ok_or_else(|| Problem::error("intake-funding-regime", ""))?,
        until: moment(&record, Part::Until, words)?,
        groups: record.list(Part::Groups, words).map_err(unclear)?,
        suitability: chosen(&record, Part::Suitability, words)?,
    }))
}

pub(super) fn handover(text: &str, words: &Vocabulary) -> Result<Option<Handover>, Problem> {
    let Some(record) = record(text, &[Part::To, Part::Note], words)? else { return Ok(None) };
    let to = record.list(Part::To, words).map_err(unclear)?;
    Ok(Some(Handover { to, note: record.text(Part::Note).map_err(unclear)? }))
}

/// Who takes over, where a record says anything of it.
fn successors(record: &Record<'_>, words: &Vocabulary) -> Result<Option<Handover>, Problem> {
    if record.raw(Part::To).is_none() && record.raw(Part::Note).is_none() {
        return Ok(None);
    }
    let to = record.list(Part::To, words).map_err(unclear)?;
    Ok(Some(Handover { to, note: record.text(Part::Note).map_err(unclear)? }))
}
