//! An outcome as charts: the four graphs of the main window, each with a one-sentence finding computed from the data.

use crate::chart::{Axis, Layer, Mark, Role};
use crate::engine::{Outcome, SeriesId};
use crate::scenario::{Checked, Document, EventKind};
use crate::stock::clock::Clock;
use crate::text::Texts;
use crate::units::{Day, Month};

mod budget;
mod capacity;
mod costs;
mod flow;
pub mod groups;
mod lines;
mod other;
mod province;
mod recalls;
mod stock;

pub use budget::budget;
pub use capacity::capacity;
pub use costs::{ladder, staff};
pub use flow::{flows, stocks};
pub use lines::{Lines, bought, line_costs, line_margins, prices};
pub use other::Other;
pub use province::province;
pub use recalls::{lent, recalls};
pub use stock::stock;

/// What a graph is made of.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The document, for its official forecasts.
    pub document: &'a Document,
    /// What was run.
    pub checked: &'a Checked,
    /// What came out.
    pub outcome: &'a Outcome,
    /// What is laid over it.
    pub others: &'a [Other<'a>],
    /// The language.
    pub texts: &'a Texts,
    /// Id of the budget row compared with; absent: every row that pays for something.
    pub budget_row: Option<&'a str>,
    /// What that row buys, beside need.
    pub bought: bool,
    /// Every moment of the steering calendar, instead of the main ones.
    pub whole_calendar: bool,
    /// When lent places must be called back; absent: not told in these graphs.
    pub clock: Option<&'a Clock>,
}

impl View<'_> {
    /// The months of the horizon as an axis.
    fn months(&self) -> Axis {
        Axis::Months { start: self.outcome.start, count: self.outcome.months }
    }

    /// A series over the months of the horizon; empty where it is absent.
    fn column(&self, id: SeriesId) -> &[f64] {
        column(self.outcome, id)
    }

    /// The name of a series at the end of its line: one or two words.
    fn name(&self, id: SeriesId) -> String {
        self.texts.get(&format!("short-{}", id.info().name))
    }

    /// A layer stacked on those before it, or nothing when it is zero throughout.
    fn stacked(&self, id: SeriesId, role: Role, values: Vec<f64>) -> Option<Layer> {
        let any = values.iter().any(|value| *value > 0.0);
        any.then(|| Layer::stack(id.info().name, &self.name(id), role, some(values)))
    }

    /// The need.
    fn need(&self) -> Layer {
        let values = some(self.column(SeriesId::Need).iter().copied());
        Layer::line("need", &self.name(SeriesId::Need), Role::Need, false, values)
    }

    /// The need of another variant, which carries its name alone: there is one such line in a graph.
    fn need_of(&self, other: &Other<'_>) -> Layer {
        let values = self.beside(other, SeriesId::Need);
        let own = self.column(SeriesId::Need);
        let line = other::Line { what: "need", name: other.name.clone(), stepped: false, values, own, dust: PLACE };
        other.first_line(line)
    }

    /// The moments of the steering calendar inside the horizon: the main ones, or all.
    fn marks(&self) -> Vec<Mark> {
        let language = self.texts.language();
        let events = self.checked.scenario().calendar.iter();
        let protection =
            self.whole_calendar.then(|| groups::protection(self.checked, self.outcome, self.texts)).flatten();
        events
            .filter(|event| self.whole_calendar || rank(event.kind) >= MAIN)
            .filter_map(|event| {
                let index = index_in(self.outcome, event.date.month())?;
                let label = match event.date {
                    Day::Date(date) if event.kind == EventKind::Report => {
                        format!(
                            "{}\u{a0}{}",
                            date.day(),
                            language.month(event.date.month()).split('\u{a0}').next().unwrap_or("")
                        )
                    }
                    _ => self.texts.get(&format!("mark-{}", mark_name(event.kind))),
                };
                let until = event.until.map(|until| format!(" – {}", language.day(until))).unwrap_or_default();
                let detail = format!("{}{until}: {}", language.day(event.date), self.texts.words(&event.title));
                Some(Mark { at: index, label, detail, rank: rank(event.kind) })
            })
            .chain(protection)
            .collect()
    }

    /// The calendar, and the last months to call lent places back: the first of each rise, or those of every term.
    fn marks_with_recalls(&self, every: bool) -> Vec<Mark> {
        let mut marks = self.marks();
        marks.extend(self.clock.map(|clock| recalls(clock, self.outcome, every, self.texts)).unwrap_or_default());
        marks
    }

    /// The line under a graph that says what its numbers are.
    fn source(&self) -> String {
        self.texts.get("graph-computed")
    }
}

/// Half a place or person: less cannot be seen in a graph.
const PLACE: f64 = 0.5;

/// Events of at least this rank are shown unasked.
const MAIN: u8 = 5;

/// How much a kind of event matters when room is short.
fn rank(kind: EventKind) -> u8 {
    match kind {
        EventKind::Report => 5,
        EventKind::DispersalAct => 4,
        EventKind::Dfr => 3,
        EventKind::CapacityDecision | EventKind::Forecast => 2,
        EventKind::HousingTarget | EventKind::SteeringTable | EventKind::Budget => 1,
    }
}

/// The name of a kind of event among the texts.
fn mark_name(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Forecast => "forecast",
        EventKind::CapacityDecision => "capacity-decision",
        EventKind::Report => "report",
        EventKind::SteeringTable => "steering-table",
        EventKind::HousingTarget => "housing-target",
        EventKind::Dfr => "dfr",
        EventKind::DispersalAct => "dispersal-act",
        EventKind::Budget => "budget",
    }
}

/// A series over the months of the horizon, without a stock's last count; empty where it is absent.
fn column(outcome: &Outcome, id: SeriesId) -> &[f64] {
    let column = outcome.series(id).unwrap_or(&[]);
    &column[..column.len().min(outcome.months)]
}

/// Values as a layer takes them.
fn some(values: impl IntoIterator<Item = f64>) -> Vec<Option<f64>> {
    values.into_iter().map(Some).collect()
}

/// Where a month lies on the axis, in months from its left edge; `None` outside the horizon.
fn index_in(outcome: &Outcome, month: Month) -> Option<f64> {
    let index = month.since(outcome.start);
    (index >= 0 && month <= outcome.month(outcome.months.saturating_sub(1))).then(|| f64::from(index))
}

/// The largest value and its index; the first of equals.
fn largest(values: impl IntoIterator<Item = f64>) -> Option<(usize, f64)> {
    let mut found: Option<(usize, f64)> = None;
    for (index, value) in values.into_iter().enumerate() {
        if found.is_none_or(|(_, best)| value > best) {
            found = Some((index, value));
        }
    }
    found
}

/// The unbroken runs of months for which something holds: first and last index.
fn runs(holds: impl IntoIterator<Item = bool>) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (index, holds) in holds.into_iter().enumerate() {
        match runs.last_mut() {
            Some(last) if holds && last.1 + 1 == index => last.1 = index,
            _ if holds => runs.push((index, index)),
            _ => {}
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_and_peaks_are_found() {
        assert_eq!(runs([true, true, false, true]), [(0, 1), (3, 3)]);
        assert_eq!(runs([false, false]), []);
        assert_eq!(largest([1.0, 3.0, 3.0, 2.0]), Some((1, 3.0)));
        assert_eq!(largest([]), None);
    }
}
