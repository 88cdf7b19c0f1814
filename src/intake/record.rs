//! Several values with their names in one cell: `plekken: 220; tot: 2028-01; termijn: 6`, one line per record.
//!
//! A text that has signs of its own, or would be read as something else, stands between quotes, in which `\n`, `\r`, `\t`, `\"` and `\\` say
//! what they say in most languages. So every text comes back as it was.

use super::sheet::Cell;
use super::vocabulary::Vocabulary;

/// Declares the names of values in records.
macro_rules! parts {
    ($($(#[$about:meta])* $name:ident $id:literal;)*) => {
        /// The name of a value in a record; its words are the texts `intake-part-<id>`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) enum Part { $($(#[$about])* $name),* }

        impl Part {
            /// Every name.
            pub(super) const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its name in texts.
            pub(super) fn id(self) -> &'static str {
                match self { $(Self::$name => $id),* }
            }
        }
    };
}

parts! {
    /// First month something holds.
    From "from";
    /// First month it holds no longer.
    Until "until";
    /// Places that may be lent.
    Places "places";
    /// Months of notice.
    Term "term";
    /// Target groups.
    Groups "groups";
    /// What was decided.
    Decision "decision";
    /// A chance.
    Chance "chance";
    /// Where that chance comes from.
    ChanceOrigin "chance-origin";
    /// Euro per year.
    PerYear "per-year";
    /// Where that amount comes from.
    PerYearOrigin "per-year-origin";
    /// The scheme.
    Regime "regime";
    /// COA's judgement.
    Suitability "suitability";
    /// Who takes over.
    To "to";
    /// How a figure came to be.
    Status "status";
    /// Ids of sources.
    Source "source";
    /// The reference date.
    Date "date";
    /// The lower end of the band.
    Low "low";
    /// The upper end of the band.
    High "high";
    /// A remark.
    Note "note";
}

/// Records being written.
#[derive(Default)]
pub(super) struct Writer {
    text: String,
    fresh: bool,
}

impl Writer {
    /// Begins the next record.
    pub(super) fn record(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.fresh = true;
    }

    /// Adds a value under a name in the language of the reader; an exact text, a month, a number.
    pub(super) fn value(&mut self, name: &str, value: &str) {
        if !self.fresh {
            self.text.push_str("; ");
        }
        self.fresh = false;
        self.text.extend([name, ": ", value]);
    }

    /// What was written.
    pub(super) fn done(self) -> String {
        self.text
    }
}

/// Whether a text needs quotes inside a record.
pub(super) fn in_record(text: &str, vocabulary: &Vocabulary) -> String {
    let odd = |sign: char| sign.is_control() || matches!(sign, ';' | '"' | '\\' | ',');
    let apart = text.is_empty() || text.trim() != text || text.contains(odd) || vocabulary.is_nothing(text);
    if apart || changes(text) { quoted(text) } else { text.to_owned() }
}

/// A text as a cell of its own: between quotes where it would not come back the same, or where a spreadsheet would take it for a formula.
pub(super) fn in_cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '"', '\'']);
    let odd = Cell::text(text) != Cell::Text(text.to_owned())
        || text.contains(|sign: char| sign.is_control() && sign != '\n');
    if !text.is_empty() && (formula || odd || changes(text)) { quoted(text) } else { text.to_owned() }
}

/// Signs that reading a cell changes.
fn changes(text: &str) -> bool {
    // `_x000D_` is how a workbook says a carriage return; a text that has such signs itself would come back as one.
    text.contains(['\u{a0}', '\u{feff}', '\r']) || text.contains("_x")
}

fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for sign in text.chars() {
        match sign {
            '"' | '\\' => out.extend(['\\', sign]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // Reading a cell makes these ordinary spaces, or cuts them off; a workbook cannot hold the others.
            '\u{a0}' | '\u{feff}' | '_' => out.push_str(&by_code(sign)),
            sign if sign.is_control() || matches!(sign, '\u{fffe}' | '\u{ffff}') => {
                out.push_str(&by_code(sign));
            }
            sign => out.push(sign),
        }
    }
    out.push('"');
    out
}

/// A sign by its number: `\u{a0}`.
fn by_code(sign: char) -> String {
    format!("\\u{{{:x}}}", u32::from(sign))
}

/// The text between quotes; a text without them as it stands. `None`: quotes that do not end, or signs behind them.
pub(super) fn unquoted(text: &str) -> Option<String> {
    let Some(inside) = text.strip_prefix('"') else { return Some(text.to_owned()) };
    let mut out = String::with_capacity(inside.len());
    let mut signs = inside.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '"' => return signs.as_str().is_empty().then_some(out),
            '\\' => match signs.next()? {
                'n' => out.push('\n'),
                'r' => out.push('\r'),
                't' => out.push('\t'),
                'u' => {
                    let (code, rest) = signs.as_str().strip_prefix('{')?.split_once('}')?;
                    out.push(u32::from_str_radix(code, 16).ok().and_then(char::from_u32)?);
                    signs = rest.chars();
                }
                other => out.push(other),
            },
            sign => out.push(sign),
        }
    }
    None
}

/// The text of a cell; one between quotes that were meant as quotes stays as it stands.
pub(super) fn of_cell(text: &str) -> String {
    unquoted(text).unwrap_or_else(|| text.to_owned())
}

/// Cuts at a sign, not within quotes.
pub(super) fn cut(text: &str, at: char) -> Vec<&str> {
    let (mut parts, mut start, mut quotes, mut escaped) = (Vec::new(), 0, false, false);
    for (place, sign) in text.char_indices() {
        match sign {
            _ if escaped => escaped = false,
            '\\' if quotes => escaped = true,
            '"' => quotes = !quotes,
            sign if sign == at && !quotes => {
                parts.push(text.get(start..place).unwrap_or_default().trim());
                start = place + sign.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(text.get(start..).unwrap_or_default().trim());
    parts
}

/// One record: its values by their names.
pub(super) struct Record<'t> {
    /// The first name as it stands, for records that begin with a name of their own.
    pub(super) first: &'t str,
    values: Vec<(Part, &'t str)>,
}

impl<'t> Record<'t> {
    /// Reads a line. `own`: its first name is one of its own, whose value stands under [`Part::Status`].
    ///
    /// Errors: what is not understood.
    pub(super) fn read(line: &'t str, own: bool, vocabulary: &Vocabulary) -> Result<Self, &'t str> {
        let (mut values, mut first) = (Vec::new(), "");
        for (number, piece) in cut(line, ';').into_iter().enumerate() {
            if piece.is_empty() {
                continue;
            }
            let (name, value) = piece.split_once(':').ok_or(piece)?;
            let part = if own && number == 0 {
                first = name.trim();
                Part::Status
            } else {
                vocabulary.part(name).ok_or(name)?
            };
            values.push((part, value.trim()));
        }
        Ok(Self { first, values })
    }

    /// A value as it stands; absent or empty: `None`.
    pub(super) fn raw(&self, part: Part) -> Option<&'t str> {
        let value = self.values.iter().find(|(known, _)| *known == part).map(|(_, value)| *value);
        value.filter(|value| !value.is_empty())
    }

    /// A value as a text.
    pub(super) fn text(&self, part: Part) -> Result<String, &'t str> {
        self.raw(part).map_or(Ok(String::new()), |raw| unquoted(raw).ok_or(raw))
    }

    /// A value as a list of texts.
    pub(super) fn list(&self, part: Part, vocabulary: &Vocabulary) -> Result<Vec<String>, &'t str> {
        let Some(raw) = self.raw(part).filter(|raw| raw.starts_with('"') || !vocabulary.is_nothing(raw)) else {
            return Ok(Vec::new());
        };
        cut(raw, ',').into_iter().map(|item| unquoted(item).ok_or(item)).collect()
    }

    /// The first name that may not stand in this record.
    pub(super) fn other_than(&self, allowed: &[Part]) -> Option<Part> {
        self.values.iter().map(|(part, _)| *part).find(|part| !allowed.contains(part))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_texts_come_back_as_they_were() {
        let vocabulary = Vocabulary::default();
        for text in
            ["a", "", " a", "a;b", "a: b, \"c\"", "x\ny\r\nz\t", "=1+1", "-", "n.v.t.", "\\n", "a\u{a0}b", "_x000D_"]
        {
            assert_eq!(unquoted(&in_record(text, &vocabulary)).as_deref(), Some(text));
            assert_eq!(of_cell(&in_cell(text)), text);
        }
        assert!(in_cell("=1+1").starts_with('"'), "no formula");
        assert_eq!(of_cell("\"De Hoek\" in Tiel"), "\"De Hoek\" in Tiel");
    }

    #[test]
    fn a_line_falls_apart_outside_its_quotes() {
        let vocabulary = Vocabulary::default();
        let record = Record::read("plekken: 220; Tot: 2028-01; groups: \"a; b\", c", false, &vocabulary);
        let record = record.ok().unwrap();
        assert_eq!(record.raw(Part::Places), Some("220"));
        assert_eq!(record.raw(Part::Until), Some("2028-01"));
        assert_eq!(record.list(Part::Groups, &vocabulary), Ok(vec!["a; b".to_owned(), "c".to_owned()]));
        assert_eq!(Record::read("plekken 220", false, &vocabulary).err(), Some("plekken 220"));
        assert_eq!(Record::read("plaatsen die er zijn: 220", false, &vocabulary).err(), Some("plaatsen die er zijn"));
    }
}
