//! Where the figures of a row come from: status, sources, reference date, band and remark, per figure in one cell.

use std::collections::BTreeMap;

use super::column::Column;
use super::record::{Part, Record, Writer, in_record};
use super::sheet::Cell;
use super::structure::{Speech, unclear};
use super::value::{Amount, Habit, number};
use super::vocabulary::{STATUSES, Vocabulary};
use crate::problem::Problem;
use crate::scenario::{Figure, Status};
use crate::units::Day;

/// Where a figure comes from; the ends of its band are written exactly.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Origin {
    pub(super) status: Status,
    pub(super) source: Vec<String>,
    pub(super) date: Option<Day>,
    pub(super) low: Option<String>,
    pub(super) high: Option<String>,
    pub(super) note: String,
}

/// The origins of the figures of a row.
pub(super) type Origins = BTreeMap<Column, Origin>;

/// The parts that tell it.
pub(super) const PARTS: [Part; 6] = [Part::Status, Part::Source, Part::Date, Part::Low, Part::High, Part::Note];

impl Origin {
    /// That of a figure.
    pub(super) fn of<T: ToString>(figure: &Figure<T>) -> Self {
        let text = |end: &Option<T>| end.as_ref().map(ToString::to_string);
        Self {
            status: figure.status,
            source: figure.source.clone(),
            date: figure.date,
            low: text(&figure.low),
            high: text(&figure.high),
            note: figure.note.clone(),
        }
    }

    /// Gives it to a figure.
    pub(super) fn give<T: std::str::FromStr>(&self, figure: &mut Figure<T>) {
        figure.status = self.status;
        figure.source.clone_from(&self.source);
        figure.date = self.date;
        figure.note.clone_from(&self.note);
        let end = |text: &Option<String>| text.as_ref().and_then(|text| text.parse().ok());
        (figure.low, figure.high) = (end(&self.low), end(&self.high));
    }

    /// Reads what a record says.
    pub(super) fn read(record: &Record<'_>, words: &Vocabulary) -> Result<Self, String> {
        let wrong = |raw: &str| raw.to_owned();
        let status = record.raw(Part::Status).unwrap_or_default();
        let end = |part| match record.raw(part) {
            None => Ok(None),
            Some(raw) => match number(&Cell::text(raw), Habit::Whole, words).map(|read| read.value) {
                Ok(Amount::Known(value)) => Ok(Some(value.to_string())),
                _ => Err(raw.to_owned()),
            },
        };
        Ok(Self {
            status: words.status(status).ok_or_else(|| wrong(status))?,
            source: record.list(Part::Source, words).map_err(wrong)?,
            date: record
                .raw(Part::Date)
                .map(|raw| raw.parse().map_err(|_bad: crate::units::BadDate| wrong(raw)))
                .transpose()?,
            low: end(Part::Low)?,
            high: end(Part::High)?,
            note: record.text(Part::Note).map_err(wrong)?,
        })
    }

    /// Writes all but the status.
    pub(super) fn write(&self, writer: &mut Writer, speech: &Speech<'_>) {
        if !self.source.is_empty() {
            writer.value(&speech.part(Part::Source), &speech.list(&self.source));
        }
        if let Some(date) = self.date {
            writer.value(&speech.part(Part::Date), &date.to_string());
        }
        for (part, end) in [(Part::Low, &self.low), (Part::High, &self.high)] {
            if let Some(end) = end {
                writer.value(&speech.part(part), &speech.decimal(end));
            }
        }
        if !self.note.is_empty() {
            writer.value(&speech.part(Part::Note), &in_record(&self.note, speech.words));
        }
    }

    /// The name of its status in texts.
    pub(super) fn status_text(&self) -> String {
        let id = STATUSES.iter().find(|(status, _)| *status == self.status).map_or("unknown", |(_, id)| id);
        format!("status-{id}")
    }
}

/// Reads a cell of origins: a line per figure, which begins with the name of its column.
pub(super) fn origins(text: &str, words: &Vocabulary) -> Result<Origins, Problem> {
    let mut origins = Origins::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !words.is_nothing(line)) {
        let record = Record::read(line, true, words).map_err(unclear)?;
        let column = words.column(record.first).map(|(column, _)| column);
        let column = column.filter(|column| column.is_count() || column.is_money());
        let column = column.ok_or_else(|| unclear(record.first))?;
        if record.other_than(&PARTS).is_some() {
            return Err(unclear(line));
        }
        origins.insert(column, Origin::read(&record, words).map_err(|raw| unclear(&raw))?);
    }
    Ok(origins)
}
