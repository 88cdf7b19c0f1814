//! Locations as a table that reads back the same: every field of every location in a cell.

use rust_decimal::Decimal;

use super::column::Column;
use super::figures::{count, money};
use super::origin::Origin;
use super::record::{Part, Writer, in_cell};
use super::structure::Speech;
use super::vocabulary::Vocabulary;
use crate::scenario::Location;
use crate::text::Texts;
use crate::units::Month;

/// What stands in a cell that is written.
#[derive(Clone, Debug, PartialEq)]
pub enum Written {
    /// Nothing.
    Empty,
    /// A text.
    Text(String),
    /// A number of places, months or a share.
    Number(f64),
    /// An exact amount.
    Money(Decimal),
    /// A month.
    Month(Month),
}

/// Writes cells in a language.
pub struct Scribe<'a> {
    speech: Speech<'a>,
}

impl<'a> Scribe<'a> {
    /// One that writes in the language of the texts.
    pub fn new(texts: &'a Texts, words: &'a Vocabulary) -> Self {
        Self { speech: Speech { texts, words } }
    }

    /// What a location says in a column.
    pub fn cell(&self, column: Column, location: &Location) -> Written {
        let speech = &self.speech;
        let text = |text: &str| if text.is_empty() { Written::Empty } else { Written::Text(in_cell(text)) };
        let raw = |text: String| if text.is_empty() { Written::Empty } else { Written::Text(text) };
        let month = |month: Option<Month>| month.map_or(Written::Empty, Written::Month);
        match column {
            Column::Id => text(&location.id),
            Column::Name => text(&location.name),
            Column::Municipality => text(&location.municipality),
            Column::Note => text(&location.note),
            Column::Province => text(&location.province),
            Column::Kind => raw(speech.choice(location.kind)),
            Column::Stage => raw(speech.choice(location.stage)),
            Column::Basis => raw(location.basis.map(|basis| speech.choice(basis)).unwrap_or_default()),
            Column::Payer => raw(location.payer.map(|payer| speech.choice(payer)).unwrap_or_default()),
            Column::From => Written::Month(location.available_from),
            Column::Until | Column::LastDay => month(location.available_until),
            Column::StageSince => month(location.stage_since),
            Column::Delay => location.delay.map_or(Written::Empty, |months| Written::Number(f64::from(months))),
            Column::Extensions => raw(speech.extensions(&location.extensions)),
            Column::Agreements => raw(speech.agreements(&location.agreements)),
            Column::Contract => raw(speech.contract(location.contract.as_ref())),
            Column::Funding => raw(speech.funding(location.funding.as_ref())),
            Column::Handover => raw(speech.handover(location.handover.as_ref())),
            Column::Origins => raw(self.origins(location)),
            _ => self.figure(column, location),
        }
    }

    /// The same in words, for the preview of an import and for text files.
    pub fn shown(&self, column: Column, location: &Location) -> String {
        let written = self.cell(column, location);
        self.text(&written)
    }

    /// A cell as a text that reads back the same.
    pub fn text(&self, written: &Written) -> String {
        match written {
            Written::Empty => String::new(),
            Written::Text(text) => text.clone(),
            Written::Number(number) => self.speech.decimal(&(number + 0.0).to_string()),
            Written::Money(amount) => self.speech.decimal(&amount.to_string()),
            Written::Month(month) => month.to_string(),
        }
    }

    /// The name of a column.
    pub fn head(&self, column: Column) -> String {
        self.speech.texts.get(&format!("intake-column-{}", column.id()))
    }

    fn figure(&self, column: Column, location: &Location) -> Written {
        let unknown = || Written::Text(self.speech.texts.get("intake-word-unknown"));
        match (count(location, column), money(location, column)) {
            (Some(figure), _) => figure.value.map_or_else(unknown, Written::Number),
            (_, Some(figure)) => figure.value.map_or_else(unknown, Written::Money),
            (None, None) => Written::Empty,
        }
    }

    /// A line per figure.
    fn origins(&self, location: &Location) -> String {
        let mut writer = Writer::default();
        for column in Column::figures() {
            let of_count = count(location, column).map(Origin::of);
            let Some(origin) = of_count.or_else(|| money(location, column).map(Origin::of)) else { continue };
            writer.record();
            // The bare name, without the unit between brackets that its head has.
            let head = self.head(column);
            let name = head.split(" (").next().unwrap_or_default();
            writer.value(name, &self.speech.texts.get(&origin.status_text()));
            origin.write(&mut writer, &self.speech);
        }
        writer.done()
    }
}

/// The values a cell of records may hold, for the page that explains the columns.
pub(super) fn documented(column: Column) -> &'static [Part] {
    match column {
        Column::Extensions => &[Part::Until, Part::Decision, Part::Chance, Part::ChanceOrigin, Part::Note],
        Column::Agreements => &[Part::Places, Part::From, Part::Until, Part::Term, Part::Groups],
        Column::Contract => &[Part::Until, Part::PerYear, Part::PerYearOrigin],
        Column::Funding => &[Part::Regime, Part::Until, Part::Groups, Part::Suitability],
        Column::Handover => &[Part::To, Part::Note],
        Column::Origins => &[Part::Source, Part::Date, Part::Low, Part::High, Part::Note],
        _ => &[],
    }
}
