//! What people write in cells becomes numbers; what can be read in two ways is told, never guessed in silence.

use rust_decimal::Decimal;

use super::sheet::Cell;
use super::vocabulary::{Vocabulary, plain};
use crate::format::Language;
use crate::problem::Problem;

/// What is read from a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Amount<T> {
    /// The cell says that there is no value.
    None,
    /// Nobody knows the value.
    Unknown,
    /// The value.
    Known(T),
}

/// A value with what should be told about how it was read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Read<T> {
    pub(super) value: T,
    pub(super) remark: Option<Problem>,
}

impl<T> Read<T> {
    pub(super) fn plain(value: T) -> Self {
        Self { value, remark: None }
    }

    pub(super) fn told(value: T, remark: Problem) -> Self {
        Self { value, remark: Some(remark) }
    }

    /// The same about another value.
    pub(super) fn map<U>(self, other: impl FnOnce(T) -> U) -> Read<U> {
        Read { value: other(self.value), remark: self.remark }
    }
}

/// Which numbers a column holds, which decides what an unclear one most likely means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Habit {
    /// Whole numbers such as places: a group of three digits is thousands.
    Whole,
    /// Prices and months: a group of three digits can be either.
    Fine,
    /// A share: `60%` is 0.6.
    Share,
}

/// An exact number in a cell, which may say that there is none.
///
/// Errors: a text that is no number, or that can be read in two ways.
pub(super) fn number(cell: &Cell, habit: Habit, words: &Vocabulary) -> Result<Read<Amount<Decimal>>, Problem> {
    let wrong = || problem("intake-number", cell);
    match cell {
        Cell::Empty => Ok(Read::plain(Amount::None)),
        Cell::Number(number) => {
            let exact = (number + 0.0).to_string();
            let exact = Decimal::from_str_exact(&exact).or_else(|_long| exact.parse()).map_err(|_odd| wrong())?;
            Ok(percent(exact, false, habit, cell).map(Amount::Known))
        }
        Cell::Text(text) if words.is_nothing(text) => Ok(Read::plain(Amount::None)),
        Cell::Text(text) if words.is_unknown(text) => Ok(Read::plain(Amount::Unknown)),
        Cell::Text(text) => written(text, habit, cell).map(|read| read.map(Amount::Known)),
        Cell::Broken(_) => Err(problem("intake-broken", cell)),
        Cell::Date(_) => Err(problem("intake-number-date", cell)),
        Cell::Flag(_) => Err(wrong()),
    }
}

/// A number as people write it: `1.234,5`, `€ 75,53`, `60 %`, `1 200 plekken`.
fn written(text: &str, habit: Habit, cell: &Cell) -> Result<Read<Decimal>, Problem> {
    let wrong = || problem("intake-number", cell);
    let share = text.contains('%');
    // A unit before or behind the number says nothing new; words of any other kind do.
    let inside = text.trim_matches(|sign: char| !sign.is_ascii_digit() && !matches!(sign, '-' | '−' | '+'));
    let around = text.replace(inside, " ");
    let known = [
        "",
        "euro",
        "eur",
        "plekken",
        "pl",
        "plaatsen",
        "places",
        "bedden",
        "beds",
        "maanden",
        "months",
        "mnd",
        "maand",
        "month",
        "per plek per dag",
        "p p p d",
        "pppd",
    ];
    if !known.contains(&plain(&around.replace('€', " ")).as_str()) {
        return Err(wrong());
    }
    // "50 60" is two numbers: blanks only stand between groups of three digits.
    if !grouped(inside) {
        return Err(wrong());
    }
    let digits: String = inside.chars().filter(|sign| !sign.is_whitespace() && *sign != '\'').collect();
    let digits = digits.strip_suffix(",-").or_else(|| digits.strip_suffix(",--")).unwrap_or(&digits);
    // `1.234` or `1,234`: one to three digits, not a lone zero, then a single group of three.
    let group = |sign: char| {
        digits.split_once(sign).is_some_and(|(before, after)| {
            let before = before.trim_start_matches(['-', '−', '+']);
            (1..=3).contains(&before.len()) && before != "0" && after.len() == 3 && !after.contains(['.', ','])
        })
    };
    // The last of points and commas is the decimal mark, whatever the country.
    let language = match (digits.rfind('.'), digits.rfind(',')) {
        (Some(point), Some(comma)) if point > comma => Language::En,
        (None, Some(_)) if digits.matches(',').count() > 1 => Language::En,
        _ => Language::Nl,
    };
    let unclear = group('.') || group(',');
    let thousands = || digits.replace(['.', ','], "").replace('−', "-").parse::<Decimal>().map_err(|_odd| wrong());
    match (unclear, habit) {
        (true, Habit::Whole) if digits.contains('.') => thousands().map(Read::plain),
        (true, Habit::Whole) => {
            let value = thousands()?;
            let remark = remark("intake-number-thousands", cell).with("value", &value);
            Ok(Read::told(value, remark))
        }
        (true, _) => Err(problem("intake-number-unclear", cell)),
        (false, _) => {
            let value = language.parse_money(digits).ok_or_else(wrong)?;
            Ok(percent(value, share, habit, cell))
        }
    }
}

/// Whether what stands between the blanks of a number is its thousands: one to three digits, then three each time.
fn grouped(number: &str) -> bool {
    let number = number.trim_start_matches(['-', '−', '+']).trim();
    let mut parts = number.split(|sign: char| sign.is_whitespace() || sign == '\'').peekable();
    let first = parts.next().unwrap_or_default();
    if parts.peek().is_none() {
        return true;
    }
    let digits = |part: &str| part.chars().all(|sign| sign.is_ascii_digit());
    (1..=3).contains(&first.len()) && digits(first) && {
        let rest: Vec<&str> = parts.collect();
        rest.iter().enumerate().all(|(place, part)| {
            // Only the last may have decimals.
            let end = part.find(['.', ',']).filter(|_| place + 1 == rest.len()).unwrap_or(part.len());
            part.get(..end).is_some_and(|group| group.len() == 3 && digits(group))
        })
    }
}

/// A share written as a percentage.
fn percent(value: Decimal, sign: bool, habit: Habit, cell: &Cell) -> Read<Decimal> {
    let hundred = Decimal::from(100);
    match (sign, habit) {
        (true, Habit::Share) => Read::plain(value / hundred),
        (false, Habit::Share) if value > Decimal::ONE && value <= hundred => {
            Read::told(value / hundred, remark("intake-share-percent", cell).with("value", &value))
        }
        _ => Read::plain(value),
    }
}

/// A problem with a cell, which is named later.
pub(super) fn problem(code: &'static str, cell: &Cell) -> Problem {
    let shown: String = cell.shown().chars().take(60).collect();
    Problem::error(code, "").with("found", &shown)
}

pub(super) fn remark(code: &'static str, cell: &Cell) -> Problem {
    let shown: String = cell.shown().chars().take(60).collect();
    Problem::warning(code, "").with("found", &shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(text: &str, habit: Habit) -> String {
        match number(&Cell::text(text), habit, &Vocabulary::default()) {
            Ok(Read { value: Amount::Known(value), remark }) => {
                format!("{}{}", value.normalize(), if remark.is_some() { " told" } else { "" })
            }
            Ok(Read { value, .. }) => format!("{value:?}"),
            Err(problem) => problem.code.to_owned(),
        }
    }

    /// By hand, as a Dutch reader reads them.
    #[test]
    fn numbers_are_read_as_people_write_them() {
        let whole = [
            ("1.100", "1100"),
            ("1,100", "1100 told"),
            ("1 200 plekken", "1200"),
            ("€ 2.500.000,-", "2500000"),
            ("-50", "-50"),
            ("ca. 50", "intake-number"),
            ("50 of 60", "intake-number"),
            ("50 60", "intake-number"),
            ("1 2345", "intake-number"),
            ("1 234 567", "1234567"),
            ("1'200", "1200"),
            ("- 50", "-50"),
            ("n.v.t.", "None"),
            ("–", "None"),
            ("?", "Unknown"),
            ("nnb", "Unknown"),
        ];
        let fine = [
            ("€ 75,53", "75.53"),
            ("75.5", "75.5"),
            ("1.234,50", "1234.5"),
            ("1,234.50", "1234.5"),
            ("1,234", "intake-number-unclear"),
            ("0,125", "0.125"),
            ("82,-", "82"),
            ("1 234,50", "1234.5"),
            ("75 50", "intake-number"),
        ];
        let share = [("60%", "0.6"), ("60 %", "0.6"), ("0,6", "0.6"), ("60", "0.6 told"), ("1", "1"), ("140%", "1.4")];
        for (cases, habit) in [(&whole[..], Habit::Whole), (&fine[..], Habit::Fine), (&share[..], Habit::Share)] {
            for (text, expected) in cases {
                assert_eq!(amount(text, habit), *expected, "{text}");
            }
        }
    }
}
