//! Reading and changing one value, whatever it is: a figure, a point, a switch, a choice.

use rust_decimal::Decimal;

use super::address::suggested;
use super::fields::Slot;
use super::figure::{Count, Figure, Point, Series};
use super::origin::Origin;
use super::walk::Target;
use super::{DatedMonth, PipelineCounting, Status, Value, YearAmount, rules};
use crate::problem::Problem;
use crate::units::{Month, Unit, When};

use band::{Band, Number};

mod band;

/// Which part of a banded figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Low,
    Mid,
    High,
}

/// A value that an address may lead to.
pub(super) enum Place<'a> {
    Slot(Slot<'a>),
    /// The cost of a location, and what holds when it states none.
    MoneyOr(&'a mut Option<Figure<Decimal>>, Decimal),
    /// How uncertain locations count.
    Counting(&'a mut PipelineCounting),
    /// A year of the price index.
    Year(&'a mut YearAmount),
}

impl<'a> From<Slot<'a>> for Place<'a> {
    fn from(slot: Slot<'a>) -> Self {
        Self::Slot(slot)
    }
}

/// No value: an open end, no limit, an unknown figure.
pub(super) fn nothing() -> Value {
    Value::Choice(String::new())
}

/// The name of [`PipelineCounting::Expected`] in files.
const EXPECTED: &str = "expected";

impl Target<'_> {
    /// The value now.
    pub(super) fn read(&self, address: &str) -> Result<Value, Problem> {
        let number = |value: Option<f64>| Ok(value.map_or_else(nothing, Value::Number));
        let money = |value: Option<Decimal>| Ok(value.map_or_else(nothing, Value::Money));
        self.no_point_needed(address)?;
        match &self.slot {
            Place::Slot(Slot::Series(series)) => self.of_series(series, address),
            Place::Slot(Slot::OptionalSeries(Some(series))) => self.of_series(series, address),
            Place::Slot(Slot::OptionalSeries(None) | Slot::OptionalCount(None)) => number(self.rule.absent),
            Place::Slot(Slot::Count(count)) => number(self.of_figure(count)),
            Place::Slot(Slot::OptionalCount(Some(count))) | Place::Counting(PipelineCounting::Threshold(count)) => {
                number(self.of_figure(count))
            }
            Place::Slot(Slot::Money(figure)) => money(self.of_figure(figure)),
            Place::Slot(Slot::OptionalMoney(Some(figure))) | Place::MoneyOr(Some(figure), _) => {
                money(self.of_figure(figure))
            }
            Place::Slot(Slot::OptionalMoney(None)) => money(Some(Decimal::ZERO)),
            Place::MoneyOr(None, of_kind) => money(Some(*of_kind)),
            Place::Slot(Slot::Flag(flag)) => Ok(Value::Flag(**flag)),
            Place::Slot(Slot::Chosen(chosen)) => Ok(Value::Choice(chosen.name().to_owned())),
            Place::Slot(Slot::Text(text)) => Ok(Value::Choice((*text).clone())),
            Place::Slot(Slot::OptionalText(text)) => Ok(Value::Choice((*text).clone().unwrap_or_default())),
            Place::Slot(Slot::OptionalWhole(whole)) => number(whole.map(f64::from)),
            Place::Slot(Slot::Month(month)) => Ok(Value::Choice(month.to_string())),
            Place::Slot(Slot::OptionalMonth(month)) => {
                Ok(Value::Choice(month.map_or_else(String::new, |month| month.to_string())))
            }
            Place::Slot(Slot::Dated(dated)) => {
                let month = dated.as_ref().and_then(|dated| dated.month);
                Ok(Value::Choice(month.map_or_else(String::new, |month| month.to_string())))
            }
            Place::Slot(Slot::CalendarMonths(months)) => Ok(Value::Choice(rules::listed(months))),
            Place::Counting(PipelineCounting::Expected) => Ok(Value::Choice(EXPECTED.to_owned())),
            Place::Year(year) => Ok(Value::Money(year.amount)),
        }
    }

    /// Puts another value in its place.
    pub(super) fn write(self, address: &str, value: Value, status: Status) -> Result<(), Problem> {
        self.no_point_needed(address)?;
        let other_kind = |value: &Value, expected| {
            Err(Problem::error("value-of-other-kind", address).with("found", &shown(value)).with("expected", expected))
        };
        let Self { slot, rule, at, part, forecast_from } = self;
        match (slot, value) {
            (Place::Slot(slot), value) if value == nothing() && at.is_none() => {
                clear(slot).ok_or_else(|| Problem::error("value-needed", address))
            }
            (Place::MoneyOr(figure, _), value) if value == nothing() => {
                *figure = None;
                Ok(())
            }
            (Place::Slot(Slot::Series(series)), Value::Number(number)) => {
                let write = Write { at: at.as_deref(), part, status, forecast_from, most: rule.most };
                set_series(series, &write, number, address)
            }
            (Place::Slot(Slot::OptionalSeries(series)), Value::Number(number)) => {
                let series = series.get_or_insert_with(|| Series::constant(number, rule.unit, status));
                let write = Write { at: at.as_deref(), part, status, forecast_from, most: rule.most };
                set_series(series, &write, number, address)
            }
            (Place::Slot(Slot::Count(count)), Value::Number(number)) => set_figure(count, part, number, status),
            (Place::Slot(Slot::OptionalCount(count)), Value::Number(number)) => {
                set_figure(count.get_or_insert_with(|| Count::new(number, rule.unit, status)), part, number, status)
            }
            (Place::Slot(Slot::Money(figure)), Value::Money(money)) => set_figure(figure, part, money, status),
            (Place::Slot(Slot::OptionalMoney(figure)) | Place::MoneyOr(figure, _), Value::Money(money)) => {
                set_figure(figure.get_or_insert_with(|| Figure::new(money, rule.unit, status)), part, money, status)
            }
            (Place::Slot(Slot::Flag(flag)), Value::Flag(value)) => {
                *flag = value;
                Ok(())
            }
            (Place::Slot(Slot::Chosen(chosen)), Value::Choice(name)) => {
                let known = chosen.choose(&name);
                known.ok_or_else(|| unknown_choice(&name, chosen.names(), address))
            }
            (Place::Slot(Slot::Text(text)), Value::Choice(new)) => {
                *text = new;
                Ok(())
            }
            (Place::Slot(Slot::OptionalText(text)), Value::Choice(new)) => {
                *text = Some(new);
                Ok(())
            }
            (Place::Slot(Slot::OptionalWhole(whole)), Value::Number(number)) => {
                *whole = Some(whole_number(number, address)?);
                Ok(())
            }
            (Place::Slot(Slot::Month(month)), Value::Choice(text)) => {
                *month = month_of(&text, address)?;
                Ok(())
            }
            (Place::Slot(Slot::OptionalMonth(month)), Value::Choice(text)) => {
                *month = Some(month_of(&text, address)?);
                Ok(())
            }
            (Place::Slot(Slot::Dated(dated)), Value::Choice(text)) => {
                *dated = Some(DatedMonth::new(month_of(&text, address)?, status));
                Ok(())
            }
            (Place::Slot(Slot::CalendarMonths(months)), Value::Choice(text)) => {
                *months = rules::calendar_months(&text, address)?;
                Ok(())
            }
            (Place::Counting(PipelineCounting::Threshold(count)), Value::Number(number)) => {
                set_figure(count, part, number, status)
            }
            (Place::Counting(counting), Value::Number(number)) => {
                *counting = PipelineCounting::Threshold(Count::new(number, Unit::Share, status));
                Ok(())
            }
            (Place::Counting(counting), Value::Choice(name)) if name == EXPECTED => {
                *counting = PipelineCounting::Expected;
                Ok(())
            }
            (Place::Year(year), Value::Money(amount)) => {
                (year.amount, year.status) = (amount, Some(status));
                year.note.clear();
                Ok(())
            }
            (slot, value) => other_kind(&value, slot.kind()),
        }
    }

    /// Only a series has points; a year of the price index was found by its own.
    fn no_point_needed(&self, address: &str) -> Result<(), Problem> {
        let series = matches!(self.slot, Place::Slot(Slot::Series(_) | Slot::OptionalSeries(_)));
        match &self.at {
            Some(at) if !series => Err(Problem::error("point-unknown", address).with("found", at).with("known", "")),
            _ => Ok(()),
        }
    }

    fn of_figure<T: Copy>(&self, figure: &Figure<T>) -> Option<T> {
        match self.part {
            Part::Low => figure.low.or(figure.value),
            Part::Mid => figure.value,
            Part::High => figure.high.or(figure.value),
        }
    }

    fn of_series(&self, series: &Series, address: &str) -> Result<Value, Problem> {
        let number = point_number(series, self.at.as_deref(), address)?;
        let point = number.and_then(|number| series.points.get(number));
        let (low, mid, high) = match point {
            Some(point) => (point.low, Some(point.value), point.high),
            None => (series.low, series.value, series.high),
        };
        let value = match self.part {
            Part::Low => low.or(mid),
            Part::Mid => mid,
            Part::High => high.or(mid),
        };
        Ok(value.map_or_else(nothing, Value::Number))
    }
}

impl Place<'_> {
    /// Where its value comes from; `None` for what is no figure, or is left out.
    pub(super) fn origin(&self) -> Option<Origin> {
        match self {
            Self::Slot(Slot::Series(series)) => Some(Origin::of_series(series)),
            Self::Slot(Slot::OptionalSeries(series)) => series.as_ref().map(Origin::of_series),
            Self::Slot(Slot::Count(count)) => Some(Origin::of_figure(count)),
            Self::Counting(PipelineCounting::Threshold(count)) => Some(Origin::of_figure(count)),
            Self::Slot(Slot::OptionalCount(count)) => count.as_ref().map(Origin::of_figure),
            Self::Slot(Slot::Money(figure)) => Some(Origin::of_figure(figure)),
            Self::Slot(Slot::OptionalMoney(figure)) | Self::MoneyOr(figure, _) => {
                figure.as_ref().map(Origin::of_figure)
            }
            Self::Slot(Slot::Dated(dated)) => dated.as_ref().map(Origin::of_month),
            _ => None,
        }
    }

    /// What kind of value it holds, as the texts name it.
    fn kind(&self) -> &'static str {
        match self {
            Self::Slot(Slot::Money(_) | Slot::OptionalMoney(_)) | Self::MoneyOr(..) | Self::Year(_) => "money",
            Self::Slot(Slot::Flag(_)) => "flag",
            Self::Slot(Slot::Chosen(_)) => "choice",
            Self::Slot(Slot::Text(_) | Slot::OptionalText(_)) => "text",
            Self::Slot(Slot::Month(_) | Slot::OptionalMonth(_) | Slot::Dated(_) | Slot::CalendarMonths(_)) => "month",
            _ => "number",
        }
    }
}

/// Which point of a series is meant: the one at `at`, else the last, which for annual figures is the last year; `None` for a constant.
fn point_number(series: &Series, at: Option<&str>, address: &str) -> Result<Option<usize>, Problem> {
    let Some(at) = at else {
        let year = series.points.iter().rposition(|point| matches!(point.at, When::Year(_)));
        return Ok(year.or(series.points.len().checked_sub(1)));
    };
    let found = series.points.iter().position(|point| point.at.to_string() == at);
    found.map(Some).ok_or_else(|| {
        let known: Vec<String> = series.points.iter().take(50).map(|point| point.at.to_string()).collect();
        Problem::error("point-unknown", address).with("found", at).with("known", &known.join(", "))
    })
}

/// Leaves a value out, or makes a figure unknown; `None` where something must stand.
fn clear(slot: Slot<'_>) -> Option<()> {
    match slot {
        Slot::OptionalSeries(series) => *series = None,
        Slot::OptionalCount(count) => *count = None,
        Slot::OptionalMoney(money) => *money = None,
        Slot::OptionalMonth(month) => *month = None,
        Slot::Dated(dated) => *dated = None,
        Slot::OptionalWhole(whole) => *whole = None,
        Slot::CalendarMonths(months) => months.clear(),
        Slot::Text(text) => text.clear(),
        Slot::OptionalText(text) => *text = None,
        Slot::Chosen(chosen) => return chosen.clear(),
        Slot::Series(series) if series.points.is_empty() => {
            (series.low, series.value, series.high, series.status) = (None, None, None, Status::Unknown);
        }
        Slot::Count(count) => (count.low, count.value, count.high, count.status) = (None, None, None, Status::Unknown),
        Slot::Money(money) => (money.low, money.value, money.high, money.status) = (None, None, None, Status::Unknown),
        _ => return None,
    }
    Some(())
}

/// How a value of a series is written.
struct Write<'a> {
    at: Option<&'a str>,
    part: Part,
    status: Status,
    forecast_from: Option<Month>,
    /// The most a value may be, for points that move along.
    most: f64,
}

fn set_series(series: &mut Series, write: &Write<'_>, value: f64, address: &str) -> Result<(), Problem> {
    let number = point_number(series, write.at, address)?;
    if let Some(point) = number.and_then(|number| series.points.get_mut(number)) {
        let (last, old) = (point.at.first_month(), point.value);
        set_point(point, write.part, value, write.status);
        if let (None, Part::Mid, Some(from)) = (write.at, write.part, write.forecast_from) {
            let along = series.points.iter_mut().filter(|point| (from..last).contains(&point.at.first_month()));
            for point in along {
                let moved = point.value.moved(old, value).clamp(0.0, write.most);
                set_point(point, Part::Mid, moved, write.status);
            }
        }
        return Ok(());
    }
    let mut band = Band { low: series.low, mid: series.value, high: series.high };
    band.set(write.part, value);
    (series.low, series.value, series.high) = (band.low, band.mid, band.high);
    series.status = write.status;
    series.source.clear();
    series.date = None;
    series.note.clear();
    Ok(())
}

/// Changes one point; it says itself what it is from now on.
fn set_point(point: &mut Point, part: Part, value: f64, status: Status) {
    let mut band = Band { low: point.low, mid: Some(point.value), high: point.high };
    band.set(part, value);
    (point.low, point.value, point.high) = (band.low, band.mid.unwrap_or(value), band.high);
    (point.status, point.date) = (Some(status), None);
    point.source.clear();
    point.note.clear();
}

#[expect(clippy::unnecessary_wraps, reason = "ends the arms of a match whose other arms can fail")]
fn set_figure<T: Number>(figure: &mut Figure<T>, part: Part, value: T, status: Status) -> Result<(), Problem> {
    let mut band = Band { low: figure.low, mid: figure.value, high: figure.high };
    band.set(part, value);
    (figure.low, figure.value, figure.high) = (band.low, band.mid, band.high);
    figure.status = status;
    figure.source.clear();
    figure.date = None;
    figure.note.clear();
    Ok(())
}

fn unknown_choice(name: &str, names: Vec<&'static str>, address: &str) -> Problem {
    let problem = Problem::error("unknown-choice", address).with("found", name).with("known", &names.join(", "));
    suggested(problem, name, names)
}

fn month_of(text: &str, address: &str) -> Result<Month, Problem> {
    text.parse().map_err(|_bad: crate::units::BadDate| Problem::error("expected-date", address).with("found", text))
}

/// A number of months without a part of one; at most 240, as long as a scenario can be.
fn whole_number(number: f64, address: &str) -> Result<u32, Problem> {
    let whole = (0..=240).find(|whole| (f64::from(*whole) - number).abs() < 1e-9);
    whole.ok_or_else(|| Problem::error("expected-whole-number", address).with("found", &number))
}

/// A value as it stands in messages.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Money(money) => money.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::Choice(name) => name.chars().take(40).collect(),
        Value::Location(location) => location.id.clone(),
    }
}
