//! Numbers, dates and money to text and back: the only place where that happens.
//!
//! Dutch groups with points and has a decimal comma (`41.000`, `0,91`, `€ 906,5 mln`); English the other way round. Rounding is
//! half-even, and happens here and nowhere before.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::units::{Day, Month};

/// The language of a text on screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Dutch, the default.
    #[default]
    Nl,
    /// English.
    En,
}

/// No-break space, so that a number and its unit stay on one line.
const NBSP: char = '\u{a0}';
/// The minus sign, as wide as a digit.
const MINUS: char = '\u{2212}';

impl Language {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The language's code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The separators of thousands and of decimals.
    fn separators(self) -> (char, char) {
        match self {
            Self::Nl => ('.', ','),
            Self::En => (',', '.'),
        }
    }

    /// A number as a spreadsheet in this language takes it from the clipboard: the language's decimal mark, no grouping, a plain minus sign.
    pub fn pasted(self, number: Decimal) -> String {
        let (_, decimal) = self.separators();
        number.to_string().replace('.', &decimal.to_string())
    }

    /// A number with a fixed number of decimals; a value that rounds to nothing has no sign.
    pub fn number(self, value: f64, decimals: usize) -> String {
        if !value.is_finite() {
            return "–".to_owned();
        }
        self.digits(&format!("{value:.decimals$}"))
    }

    /// The same with a plus sign before positive values, for differences.
    pub fn signed(self, value: f64, decimals: usize) -> String {
        let text = self.number(value, decimals);
        if value > 0.0 && text.bytes().any(|byte| (b'1'..=b'9').contains(&byte)) { format!("+{text}") } else { text }
    }

    /// A number with as many decimals as it needs, at most `most`.
    pub fn shortest(self, value: f64, most: usize) -> String {
        let fixed = format!("{value:.most$}");
        let trimmed = if fixed.contains('.') { fixed.trim_end_matches('0').trim_end_matches('.') } else { &fixed };
        if value.is_finite() { self.digits(trimmed) } else { self.number(value, 0) }
    }

    /// A share as a percentage, `56 %` in Dutch and `56%` in English.
    pub fn percent(self, share: f64, decimals: usize) -> String {
        let number = self.number(share * 100.0, decimals);
        match self {
            Self::Nl => format!("{number}{NBSP}%"),
            Self::En => format!("{number}%"),
        }
    }

    /// An exact amount of euro to the cent.
    pub fn money(self, euro: Decimal) -> String {
        self.euro(euro, 2, "")
    }

    /// An exact amount with its own decimals, at least two: a price per day.
    pub fn price(self, euro: Decimal) -> String {
        let decimals = euro.normalize().scale().clamp(2, 4);
        self.euro(euro, decimals, "")
    }

    /// An amount in the unit that suits its size: `€ 906,5 mln`, `€ 4,06 mld`; below a million in whole euro.
    pub fn money_short(self, euro: Decimal) -> String {
        let size = euro.abs();
        let (million, billion) = (Decimal::from(1_000_000), Decimal::from(1_000_000_000));
        let words = match self {
            Self::Nl => ["mld", "mln"],
            Self::En => ["bn", "m"],
        };
        if size >= billion {
            self.euro(euro / billion, 2, words[0])
        } else if size >= million {
            self.euro(euro / million, 1, words[1])
        } else {
            self.euro(euro, 0, "")
        }
    }

    /// The same with a plus sign before positive amounts.
    pub fn money_short_signed(self, euro: Decimal) -> String {
        let text = self.money_short(euro);
        if euro > Decimal::ZERO { format!("+{text}") } else { text }
    }

    /// A month as on an axis: `jan 2026`.
    pub fn month(self, month: Month) -> String {
        format!("{}{NBSP}{}", self.month_name(month, true), month.year())
    }

    /// A month in a sentence: `januari 2026`.
    pub fn month_long(self, month: Month) -> String {
        format!("{}{NBSP}{}", self.month_name(month, false), month.year())
    }

    /// A month of every year, 1 to 12, in short: `jan`.
    pub fn calendar_month(self, number: u8) -> &'static str {
        self.month_name(Month::january(2000).plus(i32::from(number) - 1), true)
    }

    /// A reference date, as precise as it is known.
    pub fn day(self, day: Day) -> String {
        match day {
            Day::Year(year) => year.to_string(),
            Day::Month(month) => self.month_long(month),
            Day::Date(date) => format!("{}{NBSP}{}", date.day(), self.month_long(day.month())),
        }
    }

    /// A moment as it was noted, in the time of who noted it: `22 nov 2026 10:14`; with "UTC" where that was noted. Anything else stays as it is.
    pub fn moment(self, iso: &str) -> String {
        let parts = iso.get(..10).and_then(|day| day.parse::<Day>().ok()).zip(iso.get(11..16));
        let Some((day @ Day::Date(date), clock)) = parts else { return iso.to_owned() };
        let zone = if iso.ends_with('Z') { " UTC" } else { "" };
        format!("{}{NBSP}{} {clock}{zone}", date.day(), self.month(day.month()))
    }

    /// The time of day of a moment: `10:14`; empty when none was noted.
    pub fn clock(self, iso: &str) -> String {
        iso.get(11..16).unwrap_or_default().to_owned()
    }

    /// The name of a month of the year.
    fn month_name(self, month: Month, short: bool) -> &'static str {
        const NL: [&str; 12] = [
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
        ];
        const NL_SHORT: [&str; 12] =
            ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
        const EN: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let index = month.season();
        match (self, short) {
            (Self::Nl, false) => NL[index],
            (Self::Nl, true) => NL_SHORT[index],
            (Self::En, false) => EN[index],
            (Self::En, true) => EN[index].get(..3).unwrap_or(EN[index]),
        }
    }

    /// Reads a number as people type it; `None` if it is none.
    ///
    /// Spaces, a euro sign, a percent sign and a typographic minus are allowed. The language's thousands separator counts as one only before
    /// three digits, so that `0.91` is read the same in both languages while `41.000` is forty-one thousand in Dutch.
    pub fn parse_number(self, text: &str) -> Option<f64> {
        self.plain_digits(text)?.parse().ok().filter(|value: &f64| value.is_finite())
    }

    /// Reads an exact amount as people type it; `None` if it is none.
    pub fn parse_money(self, text: &str) -> Option<Decimal> {
        Decimal::from_str_exact(&self.plain_digits(text)?).ok()
    }

    /// Reads a month as people type it, such as `mrt 2027`, `maart 2027`, `March 2027`, `3-2027` or `2027-03`, or a day in it, such as
    /// `1-3-2027` or `2027-03-01`; `None` if it is none. Names are read in either language.
    pub fn parse_month(self, text: &str) -> Option<Month> {
        let text = text.trim().to_lowercase();
        if let Ok(month) = text.parse() {
            return Some(month);
        }
        let parts: Vec<&str> = text.split([' ', NBSP, '-', '/', '.']).filter(|part| !part.is_empty()).collect();
        let (name, year) = match parts.as_slice() {
            [name, year] => (name, year),
            // The year comes first or last; the day says nothing, but has to be one.
            [day, name, year] | [year, name, day] if year.len() == 4 && day.len() <= 2 => {
                day.parse().ok().filter(|day: &u8| (1..=31).contains(day))?;
                (name, year)
            }
            _ => return None,
        };
        let year: i32 = year.parse().ok().filter(|year| (1900..=2200).contains(year))?;
        let january = Month::january(year);
        if let Ok(number) = name.parse::<i32>() {
            return Month::new(year, number);
        }
        let is = |month: Month, language: Self| {
            [true, false].iter().any(|short| language.month_name(month, *short).to_lowercase() == *name)
        };
        let months = || (0..12).map(|month| january.plus(month));
        let named = |language: Self| months().find(|month| is(*month, language));
        named(self).or_else(|| Self::ALL.into_iter().find_map(named))
    }

    /// The typed number in digits with a decimal point.
    fn plain_digits(self, text: &str) -> Option<String> {
        let (group, decimal) = self.separators();
        let kept: Vec<char> = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '€' | '%' | '\'')).collect();
        let (sign, digits) = match kept.split_first()? {
            ('-' | '\u{2212}', rest) => ("-", rest),
            ('+', rest) => ("", rest),
            _ => ("", kept.as_slice()),
        };
        let parts: Vec<&[char]> = digits.split(|c| *c == decimal).collect();
        let (whole, fraction) = match parts.as_slice() {
            [whole] => (*whole, None),
            [whole, fraction] => (*whole, Some(*fraction)),
            _ => return None,
        };
        let groups: Vec<&[char]> = whole.split(|c| *c == group).collect();
        let grouped =
            groups.len() > 1 && (1..=3).contains(&groups[0].len()) && groups[1..].iter().all(|part| part.len() == 3);
        let text = |part: &[char]| part.iter().collect::<String>();
        let (whole, fraction) = match (groups.as_slice(), fraction) {
            ([only], fraction) => (text(only), fraction.map(text).unwrap_or_default()),
            (_, fraction) if grouped => {
                (groups.iter().map(|part| text(part)).collect(), fraction.map(text).unwrap_or_default())
            }
            // A decimal point typed in the other language's way.
            ([whole, fraction], None) => (text(whole), text(fraction)),
            _ => return None,
        };
        let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if !plain(&whole)
            || !plain(&fraction)
            || (whole.is_empty() && fraction.is_empty())
            || whole.len() + fraction.len() > 28
        {
            return None;
        }
        let whole = if whole.is_empty() { "0" } else { &whole };
        Some(if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") })
    }

    /// Groups thousands and puts in the language's decimal mark and the real minus sign.
    fn digits(self, plain: &str) -> String {
        let (group, decimal) = self.separators();
        let (negative, plain) = plain.strip_prefix('-').map_or((false, plain), |rest| (true, rest));
        let (whole, fraction) =
            plain.split_once('.').map_or((plain, None), |(whole, fraction)| (whole, Some(fraction)));
        let mut out = String::with_capacity(plain.len() + whole.len() / 3 + 4);
        if negative && plain.bytes().any(|byte| (b'1'..=b'9').contains(&byte)) {
            out.push(MINUS);
        }
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                out.push(group);
            }
            out.push(digit);
        }
        if let Some(fraction) = fraction {
            out.push(decimal);
            out.push_str(fraction);
        }
        out
    }

    /// A euro amount with its sign before the euro sign, rounded half-even.
    fn euro(self, amount: Decimal, decimals: u32, word: &str) -> String {
        let rounded = amount.round_dp_with_strategy(decimals, RoundingStrategy::MidpointNearestEven);
        let places = usize::try_from(decimals).unwrap_or(0);
        let digits = self.digits(&format!("{:.places$}", rounded.abs()));
        let sign = if rounded.is_sign_negative() && !rounded.is_zero() { MINUS.to_string() } else { String::new() };
        let amount = match self {
            Self::Nl => format!("{sign}€{NBSP}{digits}"),
            Self::En => format!("{sign}€{digits}"),
        };
        match (word, self) {
            ("", _) => amount,
            (_, Self::Nl) => format!("{amount}{NBSP}{word}"),
            (_, Self::En) => format!("{amount}{word}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_the_dutch_and_the_english_way() {
        let both = |value, decimals| (Language::Nl.number(value, decimals), Language::En.number(value, decimals));
        assert_eq!(both(41_000.0, 0), ("41.000".into(), "41,000".into()));
        assert_eq!(both(1_234_567.891, 2), ("1.234.567,89".into(), "1,234,567.89".into()));
        assert_eq!(both(-0.004, 2), ("0,00".into(), "0.00".into()));
        assert_eq!(both(-9200.0, 0), ("−9.200".into(), "−9,200".into()));
        assert_eq!(Language::Nl.signed(12.0, 0), "+12");
        assert_eq!(Language::Nl.signed(0.2, 0), "0");
        assert_eq!(Language::Nl.shortest(0.910, 4), "0,91");
        assert_eq!(Language::Nl.shortest(41_000.0, 4), "41.000");
        assert_eq!(Language::Nl.percent(0.566, 0), "57\u{a0}%");
    }

    #[test]
    fn money_is_rounded_half_even_and_named_by_size() {
        let euro = |text: &str| Decimal::from_str_exact(text).unwrap();
        assert_eq!(Language::Nl.money(euro("1234.565")), "€\u{a0}1.234,56");
        assert_eq!(Language::Nl.money_short(euro("906455000")), "€\u{a0}906,5\u{a0}mln");
        assert_eq!(Language::En.money_short(euro("-4062600000")), "−€4.06bn");
        assert_eq!(Language::Nl.money_short_signed(euro("999")), "+€\u{a0}999");
        assert_eq!(Language::Nl.price(euro("83.1")), "€\u{a0}83,10");
        assert_eq!(Language::Nl.price(euro("75.5342")), "€\u{a0}75,5342");
    }

    #[test]
    fn pasted_numbers_are_plain() {
        let number = Decimal::new(-123_456_750, 2);
        assert_eq!(
            (Language::Nl.pasted(number), Language::En.pasted(number)),
            ("-1234567,50".into(), "-1234567.50".into())
        );
    }

    #[test]
    fn months_are_read_as_people_type_them() {
        let read = |text: &str| Language::Nl.parse_month(text).map(|month| month.to_string());
        for typed in ["mrt 2027", "maart 2027", "3-2027", "03/2027", "2027-03", "March 2027", "mrt\u{a0}2027"] {
            assert_eq!(read(typed).as_deref(), Some("2027-03"), "{typed}");
        }
        for day in ["1-3-2027", "31/03/2027", "2027-03-15", "1 maart 2027"] {
            assert_eq!(read(day).as_deref(), Some("2027-03"), "{day} is a day in March");
        }
        for wrong in ["", "2027", "maart", "13-2027", "mrt 27", "x 2027", "1-3-27", "45-3-2027"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn typed_numbers_are_read_in_either_habit() {
        let nl = |text: &str| Language::Nl.parse_number(text);
        assert_eq!(nl("41.000"), Some(41_000.0));
        assert_eq!(nl("1.234.567,5"), Some(1_234_567.5));
        assert_eq!(nl("0,91"), Some(0.91));
        assert_eq!(nl("0.91"), Some(0.91));
        assert_eq!(nl("−5 %"), Some(-5.0));
        assert_eq!(nl("€ 1 200"), Some(1200.0));
        assert_eq!(Language::En.parse_number("41,000.5"), Some(41_000.5));
        assert_eq!(Language::En.parse_number("0,91"), Some(0.91));
        for wrong in ["", "-", "abc", "1,2,3", "1.23.456", "1e5", "NaN", "1.234,5.6", "1,,2"] {
            assert_eq!(nl(wrong), None, "{wrong}");
        }
        assert_eq!(Language::Nl.parse_money("12.345,67").map(|euro| euro.to_string()), Some("12345.67".to_owned()));
    }

    #[test]
    fn dates_are_written_as_precisely_as_known() {
        assert_eq!(Language::Nl.day("2027-01-01".parse().unwrap()), "1\u{a0}januari\u{a0}2027");
        assert_eq!(Language::En.month("2026-03".parse().unwrap()), "Mar\u{a0}2026");
        assert_eq!(Language::Nl.month("2026-03".parse().unwrap()), "mrt\u{a0}2026");
    }
}
