//! Moments as people write them in cells become months; an end knows whether its period is included.

use super::sheet::Cell;
use super::value::{Read, problem, remark};
use super::vocabulary::Vocabulary;
use crate::format::Language;
use crate::problem::Problem;
use crate::units::{Day, Month};

/// Which end of a period a month is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// The first month something is.
    First,
    /// The first month it is no longer.
    Until,
    /// The last month, or day, it still is.
    Last,
}

/// A month, from a date as precise as the cell gives it; `None`: the cell says that there is none.
///
/// Of a beginning the day says nothing, as in all of the model (docs/model.md, section 1). An end on the first of a month is that month; one
/// on a later day lets that month count. What says "t/m" counts the month, what says "tot" does not.
///
/// Errors: a text that is no date, or an end that leaves open whether its period is included.
pub(super) fn month(cell: &Cell, bound: Bound, words: &Vocabulary) -> Result<Read<Option<Month>>, Problem> {
    let wrong = || problem("intake-date", cell);
    let (told, moment, unsure) = match cell {
        Cell::Empty => return Ok(Read::plain(None)),
        Cell::Text(text) if words.is_nothing(text) => return Ok(Read::plain(None)),
        Cell::Text(text) => {
            let (told, rest) = words.bound(text);
            let (moment, unsure) = moment(rest).ok_or_else(wrong)?;
            (told, moment, unsure)
        }
        Cell::Date(date) => (None, Moment::Day(Day::Date(*date)), false),
        Cell::Number(number) => (None, serial(*number).ok_or_else(wrong)?, true),
        Cell::Broken(_) => return Err(problem("intake-broken", cell)),
        Cell::Flag(_) => return Err(wrong()),
    };
    let included = match (told, bound) {
        (Some(included), Bound::Until | Bound::Last) => Some(included),
        (None, Bound::Last) => Some(true),
        (None, Bound::Until) => None,
        (_, Bound::First) => {
            let read = moment.first_month();
            let late = matches!(moment, Moment::Day(Day::Date(date)) if date.day() > 1);
            let remark = if unsure {
                Some(remark("intake-date-read", cell).with("value", &read))
            } else if late {
                Some(remark("intake-date-within", cell).with("value", &read))
            } else if matches!(moment, Moment::Day(Day::Year(_)) | Moment::Quarter(_)) {
                Some(remark("intake-date-period", cell).with("value", &read))
            } else {
                None
            };
            return Ok(Read { value: Some(read), remark });
        }
    };
    let after = match (moment, included) {
        (Moment::Day(Day::Date(date)), included) if date.day() == 1 && (told.is_none() || included == Some(false)) => {
            moment.first_month()
        }
        (Moment::Day(Day::Date(_)), _) => moment.first_month().plus(1),
        (Moment::Day(Day::Month(month)), Some(false) | None) => month,
        (_, Some(false)) => moment.first_month(),
        (_, Some(true)) => moment.month_after(),
        (_, None) => return Err(problem("intake-date-end", cell)),
    };
    let within = matches!(moment, Moment::Day(Day::Date(date)) if date.day() > 1 && date.day() < date.days_in_month());
    let period = told.is_none() && matches!(moment, Moment::Day(Day::Year(_)) | Moment::Quarter(_));
    let remark = if unsure || within || period {
        let code = if within && !unsure { "intake-date-end-within" } else { "intake-date-read" };
        Some(remark(code, cell).with("value", &after))
    } else {
        None
    };
    Ok(Read { value: Some(after), remark })
}

/// A day, a month, a quarter or a year.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Moment {
    Day(Day),
    /// The first month of a quarter.
    Quarter(Month),
}

impl Moment {
    fn first_month(self) -> Month {
        match self {
            Self::Day(day) => day.month(),
            Self::Quarter(month) => month,
        }
    }

    fn month_after(self) -> Month {
        self.first_month().plus(match self {
            Self::Day(Day::Year(_)) => 12,
            Self::Day(_) => 1,
            Self::Quarter(_) => 3,
        })
    }
}

/// A number in a column of dates: a year, or a date of which the spreadsheet forgot that it is one (days since 30 December 1899).
fn serial(number: f64) -> Option<Moment> {
    if number.fract() != 0.0 {
        return None;
    }
    let whole: i64 = format!("{number}").parse().ok()?;
    if let Some(year) = i32::try_from(whole).ok().filter(|year| Month::new(*year, 1).is_some()) {
        return Some(Moment::Day(Day::Year(year)));
    }
    let days = i32::try_from(whole).ok().filter(|days| (20_000..80_000).contains(days))?;
    let date = jiff::civil::date(1899, 12, 30).checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
    Some(Moment::Day(Day::Date(date)))
}

/// A moment as people write it, and whether it could be read otherwise.
fn moment(text: &str) -> Option<(Moment, bool)> {
    let text = text.trim();
    if let Ok(day) = text.get(..10).filter(|_| text.len() > 10 && text.contains(':')).unwrap_or(text).parse::<Day>() {
        return Some((Moment::Day(day), false));
    }
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let number = |word: &str| word.parse::<i32>().ok();
    let year = |word: &str| {
        let word = word.strip_prefix('\'').unwrap_or(word);
        number(word).filter(|_| matches!(word.len(), 2 | 4)).map(|year| match year {
            // Two digits say no century: from 1950 to 2049, so that what opened in '98 does not open in 2098.
            0..50 if word.len() == 2 => 2000 + year,
            50..100 if word.len() == 2 => 1900 + year,
            _ => year,
        })
    };
    let quarter = |word: &str| {
        let digit = word
            .strip_prefix(['q', 'k'])
            .or_else(|| word.strip_suffix('e'))
            .or_else(|| word.strip_suffix(['q', 'k']))?;
        number(digit).filter(|quarter| (1..=4).contains(quarter))
    };
    let of_quarter = |quarter: i32, year: i32| Some((Moment::Quarter(Month::new(year, quarter * 3 - 2)?), false));
    let date = |day: i32, month: i32, year: i32| {
        let date =
            jiff::civil::Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        Month::new(year, month)?;
        date.ok().map(|date| Moment::Day(Day::Date(date)))
    };
    match words.as_slice() {
        // 3-4-2027 is the third of April here, and the fourth of March across the ocean; with slashes that is worth a remark.
        [day, month, last] if number(day).is_some() && number(month).is_some() && day.len() <= 2 => {
            let (first, second) = (number(day)?, number(month)?);
            let unsure = text.contains('/') && first <= 12 && second <= 12 && first != second;
            date(first, second, year(last)?).map(|moment| (moment, unsure))
        }
        [year_first, month, day] if year_first.len() == 4 && number(year_first).is_some() => {
            date(number(day)?, number(month).or_else(|| month_name(month))?, number(year_first)?)
                .map(|moment| (moment, false))
        }
        [one, two] if quarter(one).is_some() && year(two).is_some() => of_quarter(quarter(one)?, year(two)?),
        [one, two] if quarter(two).is_some() && one.len() == 4 => of_quarter(quarter(two)?, year(one)?),
        [one, "kwartaal" | "quarter" | "kw", two] => of_quarter(quarter(one).or_else(|| number(one))?, year(two)?),
        ["kwartaal" | "quarter" | "kw", one, two] => of_quarter(number(one)?, year(two)?),
        [day, name, last] => date(number(day)?, month_name(name)?, year(last)?).map(|moment| (moment, false)),
        [name, last] if month_name(name).is_some() => {
            Some((Moment::Day(Day::Month(Month::new(year(last)?, month_name(name)?)?)), false))
        }
        [month, last] if last.len() == 4 && month.len() <= 2 => {
            Some((Moment::Day(Day::Month(Month::new(number(last)?, number(month)?)?)), false))
        }
        [first, month] if first.len() == 4 && month.len() <= 2 => {
            Some((Moment::Day(Day::Month(Month::new(number(first)?, number(month)?)?)), false))
        }
        _ => None,
    }
}

/// The month with a name or its beginning, in either language.
fn month_name(word: &str) -> Option<i32> {
    if word.len() < 3 {
        return None;
    }
    (1..=12).find(|month| {
        let month = Month::new(2000, *month);
        month.is_some_and(|month| {
            Language::ALL.iter().any(|language| {
                let (long, short) = (language.month_long(month).to_lowercase(), language.month(month).to_lowercase());
                let name = |text: &str| text.split('\u{a0}').next().unwrap_or_default().to_owned();
                name(&long).starts_with(word) || name(&short) == word || (word == "sept" && name(&short) == "sep")
            })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str, bound: Bound) -> String {
        match month(&Cell::text(text), bound, &Vocabulary::default()) {
            Ok(read) => {
                let value = read.value.map_or("none".to_owned(), |month| month.to_string());
                format!("{value}{}", if read.remark.is_some() { " told" } else { "" })
            }
            Err(problem) => problem.code.to_owned(),
        }
    }

    /// By hand: what is included up to the end of December is closed from January.
    #[test]
    fn dates_are_read_as_people_write_them() {
        let first = [
            ("2027-03", "2027-03"),
            ("1-3-2027", "2027-03"),
            ("15-3-2027", "2027-03 told"),
            ("1 mrt 2027", "2027-03"),
            ("mrt-27", "2027-03"),
            ("March 2027", "2027-03"),
            ("03/04/2027", "2027-04 told"),
            ("Q3 2027", "2027-07 told"),
            ("3e kwartaal 2027", "2027-07 told"),
            ("2027", "2027-01 told"),
            ("vanaf 1-3-2027", "2027-03"),
            ("1-9-98", "1998-09"),
            ("mrt-49", "2049-03"),
            ("ca. 2027", "intake-date"),
            ("31-02-2027", "intake-date"),
            ("binnenkort", "intake-date"),
        ];
        let until = [
            ("31-12-2027", "2028-01"),
            ("1-1-2028", "2028-01"),
            ("2028-01", "2028-01"),
            ("t/m 31-12-2027", "2028-01"),
            ("tot 2028-01", "2028-01"),
            ("t/m dec 2027", "2028-01"),
            ("t/m 2027", "2028-01"),
            ("tot 1-1-2028", "2028-01"),
            ("t/m 1-1-2028", "2028-02"),
            ("2027", "intake-date-end"),
            ("Q3 2027", "intake-date-end"),
            ("15-6-2028", "2028-07 told"),
            ("ca. 2027", "intake-date"),
            ("circa mrt 2027", "intake-date"),
            ("onbepaald", "none"),
        ];
        let last = [
            ("31-12-2027", "2028-01"),
            ("dec 2027", "2028-01"),
            ("1-1-2028", "2028-01"),
            ("2027", "2028-01 told"),
            ("tot 1-1-2028", "2028-01"),
            ("voor onbepaalde tijd", "none"),
        ];
        for (cases, bound) in [(&first[..], Bound::First), (&until[..], Bound::Until), (&last[..], Bound::Last)] {
            for (text, expected) in cases {
                assert_eq!(moment(text, bound), *expected, "{text} as {bound:?}");
            }
        }
    }
}
