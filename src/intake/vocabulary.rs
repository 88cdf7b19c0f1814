//! The words of lists: what columns, kinds, stages and the like are called, in both languages at once.
//!
//! A list is read whatever language the window speaks: a Dutch list on an English screen, and the other way round.

use std::collections::BTreeMap;

use super::column::Column;
use super::record::Part;
use crate::format::Language;
use crate::scenario::address::nearest;
use crate::scenario::{Basis, Decision, Kind, Named, Payer, Regime, Stage, Status, Suitability};
use crate::text::Texts;

/// Statuses of figures, by the names of their texts.
pub(super) const STATUSES: [(Status, &str); 6] = [
    (Status::Official, "official"),
    (Status::Press, "press"),
    (Status::Derived, "derived"),
    (Status::Assumed, "assumed"),
    (Status::Decided, "decided"),
    (Status::Unknown, "unknown"),
];

/// How sure a word was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Surety {
    /// By part of it, or in spite of a slip of the pen.
    Likely,
    /// It is one of the known words.
    Sure,
}

/// The known words, in plain form (small letters and digits only).
pub struct Vocabulary {
    columns: BTreeMap<String, Column>,
    kinds: BTreeMap<String, Kind>,
    stages: BTreeMap<String, Stage>,
    payers: BTreeMap<String, Payer>,
    bases: BTreeMap<String, Basis>,
    decisions: BTreeMap<String, Decision>,
    regimes: BTreeMap<String, Regime>,
    suitabilities: BTreeMap<String, Suitability>,
    statuses: BTreeMap<String, Status>,
    parts: BTreeMap<String, Part>,
    nothing: Vec<String>,
    unknown: Vec<String>,
    totals: Vec<String>,
    through: Vec<String>,
    up_to: Vec<String>,
}

/// A choice that a list says in words.
pub(super) trait Spoken: Named {
    /// The start of the names of its texts.
    const TEXT: &'static str;

    /// Its words.
    fn words(vocabulary: &Vocabulary) -> &BTreeMap<String, Self>;
}

macro_rules! spoken {
    ($($type:ident $text:literal $field:ident;)*) => {$(
        impl Spoken for $type {
            const TEXT: &'static str = $text;

            fn words(vocabulary: &Vocabulary) -> &BTreeMap<String, Self> {
                &vocabulary.$field
            }
        }
    )*};
}

spoken! {
    Kind "kind" kinds;
    Stage "stage" stages;
    Payer "payer" payers;
    Basis "choice" bases;
    Decision "choice" decisions;
    Regime "choice" regimes;
    Suitability "choice" suitabilities;
}

impl Default for Vocabulary {
    fn default() -> Self {
        let both = Language::ALL.map(Texts::new);
        let list = |name: &str| both.iter().flat_map(|texts| split(&texts.get(name))).collect::<Vec<_>>();
        let columns = Column::ALL.iter().map(|column| (*column, format!("intake-column-{}", column.id()), column.id()));
        let parts = Part::ALL.iter().map(|part| (*part, format!("intake-part-{}", part.id()), part.id()));
        let statuses = STATUSES.map(|(status, id)| (status, format!("status-{id}"), id));
        Self {
            columns: gathered(&both, columns),
            kinds: choices(&both),
            stages: choices(&both),
            payers: choices(&both),
            bases: choices(&both),
            decisions: choices(&both),
            regimes: choices(&both),
            suitabilities: choices(&both),
            statuses: gathered(&both, statuses.into_iter()),
            parts: gathered(&both, parts),
            nothing: list("intake-words-nothing"),
            unknown: list("intake-words-unknown"),
            totals: list("intake-words-total"),
            through: list("intake-words-through"),
            up_to: list("intake-words-up-to"),
        }
    }
}

/// The words of every value: its id, its text in both languages, what stands between brackets in that, and the other words of the text
/// `intake-also-<id>` or the attribute `also`. Of two values with one word the first has it.
fn gathered<'a, T: Copy>(both: &[Texts], values: impl Iterator<Item = (T, String, &'a str)>) -> BTreeMap<String, T> {
    let mut words = BTreeMap::new();
    let mut later = Vec::new();
    for (value, name, id) in values {
        words.entry(plain(id)).or_insert(value);
        for texts in both {
            let own = texts.find(&name).unwrap_or_default();
            words.entry(plain(&own)).or_insert(value);
            let inside = own.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(inside, _)| inside);
            later.extend(inside.map(|inside| (plain(inside), value)));
            let also = texts.find(&format!("{name}.also")).or_else(|| texts.find(&format!("intake-also-{id}")));
            later.extend(also.iter().flat_map(|also| split(also)).map(|word| (word, value)));
        }
    }
    for (word, value) in later {
        words.entry(word).or_insert(value);
    }
    words.remove("");
    words
}

fn choices<T: Spoken>(both: &[Texts]) -> BTreeMap<String, T> {
    gathered(both, T::EVERY.iter().map(|value| (*value, format!("{}-{}", T::TEXT, value.id()), value.id())))
}

fn split(words: &str) -> Vec<String> {
    words.split(';').map(plain).filter(|word| !word.is_empty()).collect()
}

impl Vocabulary {
    /// The column that a head names, and how sure that is.
    pub fn column(&self, head: &str) -> Option<(Column, Surety)> {
        let head = plain(head);
        if let Some(column) = self.columns.get(&head) {
            return Some((*column, Surety::Sure));
        }
        // "Aantal plekken per 1 januari" begins with a known name; the longest such name is meant.
        let longest = |found: &mut dyn Iterator<Item = (&String, &Column)>| {
            found.max_by_key(|(word, _)| word.len()).map(|(_, column)| *column)
        };
        let within = |word: &str| word.len() > 3 && format!(" {head} ").contains(&format!(" {word} "));
        let starts = |word: &str| word.len() > 3 && head.strip_prefix(word).is_some_and(|rest| rest.starts_with(' '));
        let begun = longest(&mut self.columns.iter().filter(|(word, _)| starts(word)));
        let found = begun.or_else(|| longest(&mut self.columns.iter().filter(|(word, _)| within(word))));
        let slip = || {
            let alike = self.columns.keys().filter(|word| word.len() > 6 && word.get(..2) == head.get(..2));
            nearest(&head, alike.map(String::as_str)).and_then(|word| self.columns.get(word)).copied()
        };
        let found = found.or_else(|| if head.len() > 6 { slip() } else { None });
        found.map(|column| (column, Surety::Likely))
    }

    /// The value that a word means.
    pub(super) fn choice<T: Spoken>(&self, word: &str) -> Option<T> {
        T::words(self).get(&plain(word)).copied()
    }

    /// The known word that is probably meant.
    pub(super) fn similar<T: Spoken>(&self, word: &str) -> Option<String> {
        nearest(&plain(word), T::words(self).keys().map(String::as_str)).map(ToOwned::to_owned)
    }

    /// The status that a word means.
    pub(super) fn status(&self, word: &str) -> Option<Status> {
        self.statuses.get(&plain(word)).copied()
    }

    /// The part of a record that a word means.
    pub(super) fn part(&self, word: &str) -> Option<Part> {
        self.parts.get(&plain(word)).copied()
    }

    /// Whether a cell says that there is no value: `n.v.t.`, `-`, `onbepaald`.
    pub(super) fn is_nothing(&self, text: &str) -> bool {
        let dashes = !text.is_empty() && text.chars().all(|sign| matches!(sign, '-' | '–' | '—' | '/' | '.'));
        dashes || self.nothing.contains(&plain(text))
    }

    /// Whether a cell says that nobody knows the value.
    pub(super) fn is_unknown(&self, text: &str) -> bool {
        text.trim() == "?" || self.unknown.contains(&plain(text))
    }

    /// Whether a text begins a row of totals.
    pub(super) fn is_total(&self, text: &str) -> bool {
        let text = plain(text);
        self.totals
            .iter()
            .any(|word| text.strip_prefix(word.as_str()).is_some_and(|rest| !rest.starts_with(char::is_alphabetic)))
    }

    /// A moment without the word before it that says whether it is included: `t/m` (true) or `tot` (false).
    pub(super) fn bound<'t>(&self, text: &'t str) -> (Option<bool>, &'t str) {
        let mut ends: Vec<usize> = text.char_indices().map(|(at, _)| at).filter(|at| *at > 0 && *at < 16).collect();
        ends.reverse();
        for end in ends {
            let (word, rest) = text.split_at(end);
            // A word ends where a space or a digit follows.
            if !rest.starts_with([' ', '.', ':']) && !rest.starts_with(|sign: char| sign.is_ascii_digit()) {
                continue;
            }
            let word = plain(word);
            for (words, included) in [(&self.through, true), (&self.up_to, false)] {
                if words.contains(&word) {
                    return (Some(included), rest.trim_start_matches([' ', '.', ':']));
                }
            }
        }
        (None, text)
    }
}

/// A word as it is compared: small letters without accents, without signs, without what stands between brackets.
pub(super) fn plain(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    let mut depth = 0_usize;
    for letter in word.chars().flat_map(char::to_lowercase) {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => plain.push('a'),
            'è' | 'é' | 'ê' | 'ë' => plain.push('e'),
            'ì' | 'í' | 'î' | 'ï' => plain.push('i'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' => plain.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => plain.push('u'),
            'ç' => plain.push('c'),
            'ñ' => plain.push('n'),
            letter if letter.is_alphanumeric() => plain.push(letter),
            // Abbreviations are one word: `t.e.m.`, `n.v.t.`, `incl'l`.
            '.' | '\'' | '’' | '\u{301}' | '\u{308}' | '\u{302}' => {}
            _ if plain.is_empty() || plain.ends_with(' ') => {}
            _ => plain.push(' '),
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}
