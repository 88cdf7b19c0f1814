//! Every text on screen, in Dutch and English, by name.
//!
//! Texts live in `assets/texts/*.ftl` (Fluent, so plurals are right in both languages); a test keeps the two languages complete and
//! every name the code asks for present.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::format::Language;
use crate::problem::Problem;
use crate::scenario::Words;
use crate::units::Unit;

/// The source texts of a language, in the order they are read.
fn sources(language: Language) -> &'static [(&'static str, &'static str)] {
    macro_rules! files {
        ($code:literal: $($name:literal),*) => {
            &[$(($name, include_str!(concat!("../assets/texts/", $name, ".", $code, ".ftl")))),*]
        };
    }
    match language {
        Language::Nl => {
            files!("nl": "window", "series", "parameters", "problems", "findings", "headless", "steps", "compare", "recovery", "present", "locations", "bars", "intake", "regional", "provinces", "stock", "budget", "probe", "rules", "clock", "groups", "tables", "buys", "costs")
        }
        Language::En => {
            files!("en": "window", "series", "parameters", "problems", "findings", "headless", "steps", "compare", "recovery", "present", "locations", "bars", "intake", "regional", "provinces", "stock", "budget", "probe", "rules", "clock", "groups", "tables", "buys", "costs")
        }
    }
}

/// The texts of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// Reads the texts of a language; they are part of the program.
    pub fn new(language: Language) -> Self {
        let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![id]);
        // Isolation marks would be drawn as boxes.
        bundle.set_use_isolating(false);
        for (name, source) in sources(language) {
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, errors)| {
                debug_assert!(errors.is_empty(), "{name}: {errors:?}");
                resource
            });
            let added = bundle.add_resource(resource);
            debug_assert!(added.is_ok(), "{name}: {added:?}");
        }
        Self { language, bundle }
    }

    /// The language of these texts; it formats numbers and dates.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text with this name.
    pub fn get(&self, name: &str) -> String {
        self.with(name, &[])
    }

    /// The text with this name, filled in. Texts are given ready; a count also chooses the plural.
    pub fn with(&self, name: &str, arguments: &[(&str, Filling<'_>)]) -> String {
        let mut args = FluentArgs::new();
        for (key, value) in arguments {
            match value {
                Filling::Text(text) => args.set(*key, FluentValue::from(*text)),
                Filling::Count(count) => args.set(*key, FluentValue::from(*count)),
            }
        }
        self.look_up(name, &args).unwrap_or_else(|| {
            debug_assert!(false, "no text named {name}");
            name.to_owned()
        })
    }

    /// The text with this name, if there is one.
    pub fn find(&self, name: &str) -> Option<String> {
        self.look_up(name, &FluentArgs::new())
    }

    /// `name` or `name.attribute`, filled in.
    fn look_up(&self, name: &str, args: &FluentArgs<'_>) -> Option<String> {
        let (message, attribute) = name.split_once('.').map_or((name, None), |(message, rest)| (message, Some(rest)));
        let message = self.bundle.get_message(message)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "{name}: {errors:?}");
        Some(text)
    }

    /// The words of a document in this language; Dutch where there are no English ones.
    pub fn words<'a>(&self, words: &'a Words) -> &'a str {
        if self.language == Language::En && !words.en.is_empty() { &words.en } else { &words.nl }
    }

    /// What is wrong and what to do, in two sentences.
    pub fn problem(&self, problem: &Problem) -> (String, String) {
        let filled: Vec<(&str, Filling<'_>)> =
            problem.arguments.iter().map(|(key, value)| (*key, Filling::Text(value))).collect();
        let name = format!("problem-{}", problem.code);
        (self.with(&name, &filled), self.with(&format!("{name}.fix"), &filled))
    }

    /// The unit as it stands behind a number or in an axis title.
    pub fn unit(&self, unit: Unit) -> String {
        self.get(match unit {
            Unit::People => "unit-people",
            Unit::PeoplePerYear => "unit-people-per-year",
            Unit::PeoplePerHalfYear => "unit-people-per-half-year",
            Unit::PeoplePerMonth => "unit-people-per-month",
            Unit::Places => "unit-places",
            Unit::PlacesPerMonth => "unit-places-per-month",
            Unit::PlaceMonths => "unit-place-months",
            Unit::PlaceDays => "unit-place-days",
            Unit::Months => "unit-months",
            Unit::Weeks => "unit-weeks",
            Unit::Days => "unit-days",
            Unit::Share => "unit-share",
            Unit::SharePerMonth => "unit-share-per-month",
            Unit::Number => "unit-number",
            Unit::Euro => "unit-euro",
            Unit::EuroPerPlaceDay => "unit-euro-per-place-day",
            Unit::ThousandEuro => "unit-thousand-euro",
            Unit::EuroPerDecision => "unit-euro-per-decision",
            Unit::EuroPerPersonYear => "unit-euro-per-person-year",
            Unit::ChfPerPersonDay => "unit-chf-per-person-day",
            Unit::StaffPerPlace => "unit-staff-per-place",
        })
    }
}

/// What a gap in a text is filled with.
#[derive(Clone, Copy, Debug)]
pub enum Filling<'a> {
    /// A ready text.
    Text(&'a str),
    /// A count that chooses between one and many; shown through a text argument beside it.
    Count(usize),
}

impl<'a> From<&'a str> for Filling<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Filling<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Filling<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The names in a language's files, attributes included.
    fn names(language: Language) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        for (_, source) in sources(language) {
            let mut message = String::new();
            for line in source.lines() {
                if let Some((name, _)) = line.split_once(" =") {
                    if let Some(attribute) = name.trim_start().strip_prefix('.') {
                        names.insert(format!("{message}.{attribute}"));
                    } else if !name.is_empty() && !name.starts_with([' ', '#']) {
                        name.clone_into(&mut message);
                        names.insert(message.clone());
                    }
                }
            }
        }
        names
    }

    #[test]
    fn both_languages_have_the_same_texts() {
        let (nl, en) = (names(Language::Nl), names(Language::En));
        assert!(nl.len() > 100, "texts are read");
        assert_eq!(nl.symmetric_difference(&en).collect::<Vec<_>>(), Vec::<&String>::new());
    }

    #[test]
    fn every_series_has_a_name_and_a_meaning() {
        let names = names(Language::Nl);
        for info in crate::engine::REGISTRY {
            for name in [format!("series-{}", info.name), format!("series-{}.meaning", info.name)] {
                assert!(names.contains(&name), "{name}");
            }
        }
    }
}
