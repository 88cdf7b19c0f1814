//! Charts as plain data: the window draws them, and files (SVG, PNG, PDF, xlsx) draw the same ones.
//!
//! A chart holds values, roles and ready texts; it knows no colours in numbers and no pixels. What a layer means (its
//! [`Role`]) decides its colour, hatching and dash everywhere, so that one thing looks the same in every chart and in print.
//! Numbers become text through [`ChartTexts`], which the caller fills in the chosen language.

mod role;
pub mod scale;
mod stack;

pub use role::{Dash, Hatch, Role};
pub use stack::{Segment, share_range};

use crate::units::Month;

/// One graph with everything that is written on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Stable name, unique among the charts of the program.
    pub id: &'static str,
    /// One sentence computed from the data: what the reader should see.
    pub finding: String,
    /// What is shown and in which unit.
    pub title: String,
    /// The unit alone, for the head of the card with exact values.
    pub unit: String,
    /// Time from left to right.
    pub x: Axis,
    /// What the vertical axis has to show beside the data.
    pub y: YRange,
    /// What is drawn, back to front; stacked layers from the bottom up.
    pub layers: Vec<Layer>,
    /// Dated moments: vertical rules.
    pub marks: Vec<Mark>,
    /// Amounts worth a horizontal rule.
    pub levels: Vec<Level>,
    /// Said instead of drawing, when there is nothing to draw.
    pub empty: Option<String>,
    /// Where the figures come from; nothing when empty.
    pub source: String,
}

/// Time on the horizontal axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// Whole months from `start`.
    Months {
        /// The first month.
        start: Month,
        /// How many.
        count: usize,
    },
    /// Whole calendar years from `first`.
    Years {
        /// The first year.
        first: i32,
        /// How many.
        count: usize,
    },
}

/// One step of the horizontal axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Period {
    /// A month.
    Month(Month),
    /// A calendar year.
    Year(i32),
}

impl Axis {
    /// The number of periods.
    pub fn count(self) -> usize {
        match self {
            Self::Months { count, .. } | Self::Years { count, .. } => count,
        }
    }

    /// The period at `index`; also beyond the end.
    pub fn period(self, index: usize) -> Period {
        let steps = i32::try_from(index).unwrap_or(i32::MAX);
        match self {
            Self::Months { start, .. } => Period::Month(start.plus(steps)),
            Self::Years { first, .. } => Period::Year(first.saturating_add(steps)),
        }
    }

    /// The index of the period `month` lies in, when the axis shows it.
    pub fn index_of(self, month: Month) -> Option<usize> {
        let steps = match self {
            Self::Months { start, .. } => month.since(start),
            Self::Years { first, .. } => month.year().saturating_sub(first),
        };
        usize::try_from(steps).ok().filter(|&index| index < self.count())
    }

    /// The first month of the period at `index`.
    pub fn month_at(self, index: usize) -> Month {
        match self.period(index) {
            Period::Month(month) => month,
            Period::Year(year) => Month::january(year),
        }
    }
}

/// What the vertical axis has to show beside the data.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YRange {
    /// Whether the axis starts at zero, as every stacked chart of totals must.
    pub zero: bool,
    /// Shown at least up to here.
    pub top_at_least: Option<f64>,
    /// Shown from here, cutting off what lies below (a chart that does so says it in its title).
    pub bottom: Option<f64>,
    /// Shown up to here, cutting off what lies above.
    pub top: Option<f64>,
}

impl Default for YRange {
    fn default() -> Self {
        Self { zero: true, top_at_least: None, bottom: None, top: None }
    }
}

/// One series and how it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// Name for tests and files.
    pub id: String,
    /// Name for people, written at the end of the line or beside the area.
    pub name: String,
    /// What it means.
    pub role: Role,
    /// How it is drawn.
    pub form: Form,
    /// One value per period, never NaN; `None` where the series says nothing. Missing periods at the end count as `None`.
    pub values: Vec<Option<f64>>,
}

/// How a layer is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// A line through the values.
    Line {
        /// Constant inside a period, jumping between them.
        stepped: bool,
        /// Strokes and gaps.
        dash: Dash,
    },
    /// On top of the stacked layers before it; constant inside a month, a bar per year. Values are not negative.
    Stack,
    /// Between a lower bound per period and the values; without colour of its own where either is missing.
    Band {
        /// The lower bound.
        from: Vec<Option<f64>>,
        /// Constant inside a period, jumping between them.
        stepped: bool,
    },
    /// A thick short rule per period, each with a note above it.
    Rules {
        /// The notes; missing ones at the end count as `None`.
        notes: Vec<Option<Note>>,
    },
    /// A dot per period: observed values.
    Dots,
    /// Not drawn, since it would lie on something else or crowd the graph: told in the card, the table and aloud.
    Told,
}

/// A few characters at a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The text, such as "−1,19".
    pub text: String,
    /// Whether it is bad news.
    pub bad: bool,
}

/// A dated moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// When, in periods from the left edge; 2.5 is the middle of the third period.
    pub at: f64,
    /// A word or two at the top of the rule.
    pub label: String,
    /// The whole sentence.
    pub detail: String,
    /// When room is short, labels of the highest rank stay. The rule always does.
    pub rank: u8,
}

/// An amount worth a horizontal rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// The amount.
    pub value: f64,
    /// Written at the right end of the rule.
    pub label: String,
    /// The whole sentence.
    pub detail: String,
}

/// How numbers and moments are written: the caller's language.
#[derive(Clone, Copy)]
pub struct ChartTexts<'a> {
    /// An exact value, without unit.
    pub value: &'a dyn Fn(f64) -> String,
    /// A value of the vertical axis, as short as can be; the second number is the distance between ticks.
    pub tick: &'a dyn Fn(f64, f64) -> String,
    /// A month with its year: "jan 2026".
    pub month: &'a dyn Fn(Month) -> String,
    /// Head of the first column of a table of months.
    pub month_head: &'a str,
    /// Head of the first column of a table of years.
    pub year_head: &'a str,
    /// Stands where a series has no value.
    pub absent: &'a str,
}

impl ChartTexts<'_> {
    /// The name of a period.
    pub fn period(&self, period: Period) -> String {
        match period {
            Period::Month(month) => (self.month)(month),
            Period::Year(year) => year.to_string(),
        }
    }

    /// A value, or the sign for none.
    pub fn value_or_absent(&self, value: Option<f64>) -> String {
        value.map_or_else(|| self.absent.to_owned(), self.value)
    }
}

impl Layer {
    /// A line in the dash of its role.
    pub fn line(id: &str, name: &str, role: Role, stepped: bool, values: Vec<Option<f64>>) -> Self {
        let form = Form::Line { stepped, dash: role.dash() };
        Self { id: id.to_owned(), name: name.to_owned(), role, form, values }
    }

    /// A layer on top of the stacked layers before it.
    pub fn stack(id: &str, name: &str, role: Role, values: Vec<Option<f64>>) -> Self {
        Self { id: id.to_owned(), name: name.to_owned(), role, form: Form::Stack, values }
    }

    /// A stepped area between two series.
    pub fn band(id: &str, name: &str, role: Role, from: Vec<Option<f64>>, values: Vec<Option<f64>>) -> Self {
        Self { id: id.to_owned(), name: name.to_owned(), role, form: Form::Band { from, stepped: true }, values }
    }

    /// The value of a period.
    pub fn value(&self, index: usize) -> Option<f64> {
        self.values.get(index).copied().flatten()
    }

    /// What a reader is told for a period: the value, but for a shortage the size of the gap.
    pub fn told(&self, index: usize) -> Option<f64> {
        match &self.form {
            Form::Band { from, .. } if self.role == Role::Shortage => {
                Some(self.value(index)? - from.get(index).copied().flatten()?)
            }
            Form::Line { .. } | Form::Stack | Form::Band { .. } | Form::Rules { .. } | Form::Dots | Form::Told => {
                self.value(index)
            }
        }
    }

    /// Whether it fills an area.
    pub fn area(&self) -> bool {
        matches!(self.form, Form::Stack | Form::Band { .. })
    }
}

/// A chart as numbers: a head per column and a row per period.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The names of the layers, in drawing order.
    pub heads: Vec<String>,
    /// The periods with one cell per head.
    pub rows: Vec<(Period, Vec<Option<f64>>)>,
}

impl Chart {
    /// A chart without words or layers, from zero up.
    pub fn new(id: &'static str, x: Axis) -> Self {
        Self {
            id,
            finding: String::new(),
            title: String::new(),
            unit: String::new(),
            x,
            y: YRange::default(),
            layers: Vec::new(),
            marks: Vec::new(),
            levels: Vec::new(),
            empty: None,
            source: String::new(),
        }
    }

    /// The data table of the chart: for readers, files and tests.
    pub fn table(&self) -> Table {
        let row = |index| {
            let cells = self.layers.iter().map(|layer| layer.told(index)).collect();
            (self.x.period(index), cells)
        };
        Table {
            heads: self.layers.iter().map(|layer| layer.name.clone()).collect(),
            rows: (0..self.x.count()).map(row).collect(),
        }
    }

    /// Lines first, then areas from the top of the stack down, as the eye meets them; other variants last.
    pub fn in_reading_order(&self) -> impl Iterator<Item = &Layer> {
        let lines = self.layers.iter().filter(|layer| !layer.area() && !layer.role.other());
        let areas = self.layers.iter().rev().filter(|layer| layer.area());
        lines.chain(areas).chain(self.layers.iter().filter(|layer| layer.role.other()))
    }

    /// Whether there is a value anywhere.
    pub fn has_data(&self) -> bool {
        self.empty.is_none() && self.layers.iter().any(|layer| layer.values.iter().any(Option::is_some))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn months(count: usize) -> Axis {
        Axis::Months { start: Month::january(2026), count }
    }

    #[test]
    fn axes_know_their_months() {
        let years = Axis::Years { first: 2026, count: 4 };
        assert_eq!(years.index_of(Month::january(2027).plus(5)), Some(1));
        assert_eq!(years.index_of(Month::january(2030)), None);
        assert_eq!(months(12).index_of(Month::january(2026).plus(-1)), None);
        assert_eq!(months(12).month_at(3), Month::january(2026).plus(3));
        assert_eq!(years.period(2), Period::Year(2028));
    }

    #[test]
    fn tables_tell_a_shortage_as_its_size() {
        let mut chart = Chart::new("t", months(2));
        chart.layers = vec![
            Layer::stack("durable", "duurzaam", Role::Durable, vec![Some(80.0), Some(100.0)]),
            Layer::band("gap", "tekort", Role::Shortage, vec![Some(80.0), None], vec![Some(95.0), None]),
        ];
        let table = chart.table();
        assert_eq!(table.heads, ["duurzaam", "tekort"]);
        assert_eq!(table.rows[0].1, [Some(80.0), Some(15.0)]);
        assert_eq!(table.rows[1].1, [Some(100.0), None]);
    }
}
