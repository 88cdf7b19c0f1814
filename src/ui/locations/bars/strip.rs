//! The chart above the bars, on the same months: need and places of the whole country, or the task of a province and what counts for it.

use egui::{Rect, Ui, UiBuilder};

use crate::chart::{Axis, Chart, Layer, Role};
use crate::engine::{Outcome, ProvinceOutcome};
use crate::format::Language;
use crate::graphs::{self, View};
use crate::naming::province_name;
use crate::regional::province::{missed, missed_between};
use crate::scenario::{Checked, Document, Renewing};
use crate::text::Texts;
use crate::ui::chart::{ChartState, chart_ui};
use crate::ui::graphs_panel::written;
use crate::ui::theme::Theme;

/// What the chart shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) enum Subject {
    /// Need and places, of everything there is.
    #[default]
    Capacity,
    /// The task of the province with this id.
    Task(String),
}

/// Everything the chart hangs on.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Key {
    state: (u64, u64),
    way: Renewing,
    language: Language,
    subject: Subject,
}

/// What was run and is shown.
#[derive(Clone, Copy)]
pub(in super::super) struct Shown<'a> {
    pub(in super::super) document: &'a Document,
    pub(in super::super) checked: &'a Checked,
    pub(in super::super) outcome: &'a Outcome,
    /// Which session, and its revision.
    pub(in super::super) state: (u64, u64),
    pub(in super::super) way: Renewing,
}

/// The chart, made when something it hangs on changed.
#[derive(Debug, Default)]
pub(in super::super) struct Strip {
    made: Option<(Key, Chart)>,
    pub(in super::super) subject: Subject,
}

impl Strip {
    /// Draws it in a part of the screen; gives the edges of its plot in points, if it has one.
    pub(in super::super) fn ui(
        &mut self,
        ui: &mut Ui,
        room: Rect,
        shown: Shown<'_>,
        texts: &Texts,
        state: &mut ChartState,
    ) -> Option<(f32, f32)> {
        let key = Key { state: shown.state, way: shown.way, language: texts.language(), subject: self.subject.clone() };
        if self.made.as_ref().is_none_or(|(known, _)| *known != key) {
            let chart = made(shown, &self.subject, texts);
            self.made = Some((key, chart));
        }
        let (_, chart) = self.made.as_ref()?;
        let theme = Theme::of(ui.ctx());
        let builder = UiBuilder::new().id_salt("strip").max_rect(room);
        let drawn =
            ui.scope_builder(builder, |ui| written(chart, texts, |words| chart_ui(ui, chart, words, state, theme)));
        drawn.inner.response.map(|response| (response.rect.left(), response.rect.right()))
    }
}

/// The provinces whose task is known: id and name.
pub(in super::super) fn tasks(checked: &Checked, outcome: &Outcome) -> Vec<(String, String)> {
    let scenario = checked.scenario();
    let known = scenario.provinces.iter().zip(&outcome.provinces).filter(|(_, did)| !did.task.is_empty());
    known.map(|(province, _)| (province.id.clone(), province_name(scenario, &province.id).to_owned())).collect()
}

fn made(shown: Shown<'_>, subject: &Subject, texts: &Texts) -> Chart {
    let view = View {
        document: shown.document,
        checked: shown.checked,
        outcome: shown.outcome,
        others: &[],
        texts,
        budget_row: None,
        bought: false,
        whole_calendar: false,
        clock: None,
    };
    let province = match subject {
        Subject::Capacity => None,
        Subject::Task(id) => {
            shown.outcome.provinces.iter().find(|province| province.id == *id && !province.task.is_empty())
        }
    };
    match province {
        Some(province) => task(shown, province, texts),
        None => graphs::capacity(&view),
    }
}

/// The task of a province, what counts for it, and what it lacks.
fn task(shown: Shown<'_>, of: &ProvinceOutcome, texts: &Texts) -> Chart {
    let outcome = shown.outcome;
    let months = Axis::Months { start: outcome.start, count: outcome.months };
    let name = province_name(shown.checked.scenario(), &of.id).to_owned();
    let gap = |index: usize| of.short_of_task.get(index).is_some_and(|short| missed(*short));
    let some = |column: &[f64]| column.iter().copied().map(Some).collect::<Vec<_>>();
    let at = |column: &[f64]| column.iter().enumerate().map(|(index, value)| gap(index).then_some(*value)).collect();
    let mut layers = vec![Layer::stack("counts", &texts.get("bars-counts"), Role::Durable, some(&of.counts_for_task))];
    if (0..outcome.months).any(gap) {
        let short = texts.get("bars-short-of-task");
        layers.push(Layer::band("short", &short, Role::Shortage, at(&of.counts_for_task), at(&of.task)));
    }
    layers.push(Layer::line("task", &texts.get("bars-task"), Role::Need, true, some(&of.task)));
    Chart {
        finding: finding(outcome, of, &name, texts),
        title: texts.get("bars-task-title"),
        unit: texts.get("unit-places"),
        layers,
        source: texts.get("graph-computed"),
        ..Chart::new("task", months)
    }
}

/// Whether the task is met, from when, and what it lacks most.
fn finding(outcome: &Outcome, of: &ProvinceOutcome, name: &str, texts: &Texts) -> String {
    let language = texts.language();
    let month = |index: usize| language.month_long(outcome.month(index));
    let short = &of.short_of_task;
    let (Some(first), met_from) = missed_between(short) else {
        return texts.with("bars-finding-met", &[("province", name.into())]);
    };
    let most = short.iter().copied().fold(0.0, f64::max);
    let peak = short.iter().position(|short| !missed(most - short)).unwrap_or(first);
    let (most, peak) = (language.number(most, 0), month(peak));
    let from = month(first);
    let after = met_from.map(month).unwrap_or_default();
    let filled = [
        ("province", name.into()),
        ("from", (&from).into()),
        ("after", (&after).into()),
        ("places", (&most).into()),
        ("month", (&peak).into()),
    ];
    texts.with(if met_from.is_some() { "bars-finding-met-from" } else { "bars-finding-missed" }, &filled)
}
