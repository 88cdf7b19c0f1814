//! Displaced people, exchange of free places, and transit locations.

use egui::{RichText, Ui};

use super::Seen;
use crate::chart::Chart;
use crate::format::Language;
use crate::graphs::groups as graphs;
use crate::scenario::Displaced;
use crate::stock::transit::Transit;
use crate::stock::{groups, told};
use crate::ui::action::Action;
use crate::ui::chart::ChartState;
use crate::ui::graphs_panel::room_ui;
use crate::ui::grid;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{finding_ui, group_heading_ui, month_ui, note_ui};
use crate::units::Month;

mod inputs;

/// Height of a chart.
const CHART: f32 = 270.0;
/// Width of the inputs beside the chart.
const INPUTS: f32 = 500.0;
/// Below this width the inputs stand under the chart.
const NARROW: f32 = 1100.0;

/// The part of the page.
#[derive(Default)]
pub(super) struct Groups {
    /// The month the groups are compared in; absent: the first of the last year.
    month: Option<Month>,
    /// The number of displaced people being filled in, where none is known.
    people: f64,
    made: Option<(Key, Made)>,
    charts: ChartState,
}

/// What the page was made of: session, revision, language.
type Key = (u64, u64, Language);

/// What the page says, made when the outcome changed.
struct Made {
    displaced: String,
    protection: String,
    exchange: Vec<String>,
    transit: String,
    /// Absent where their number is unknown.
    chart: Option<Chart>,
    in_transit: Option<(Transit, Chart)>,
}

impl Made {
    fn new(seen: &Seen<'_>) -> Self {
        let (checked, outcome, texts) = (seen.checked, seen.outcome, seen.texts);
        let displaced = told::displaced(outcome, texts);
        let (transit, of_transit) = told::transit_finding(checked, outcome, texts);
        let known = seen.scenario.displaced.as_ref().is_some_and(|displaced| displaced.known().is_some());
        Self {
            protection: told::protection(checked, outcome, texts),
            exchange: told::exchange(checked, outcome, texts),
            chart: known.then(|| graphs::displaced(checked, outcome, texts)),
            in_transit: of_transit.map(|found| {
                let chart = graphs::transit(outcome, &found, texts);
                (found, chart)
            }),
            displaced,
            transit,
        }
    }
}

impl Groups {
    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, actions: &mut Vec<Action>) {
        let key = (seen.session.born(), seen.session.revision(), seen.texts.language());
        if self.made.as_ref().is_none_or(|(made, _)| *made != key) {
            self.made = Some((key, Made::new(seen)));
        }
        let Self { month, people, made, charts } = self;
        let Some((_, made)) = made else { return };
        egui::ScrollArea::vertical().id_salt("groups").auto_shrink(false).show(ui, |ui| {
            now_ui(ui, seen, month, actions);
            ui.add_space(theme::GAP_LARGE);
            displaced_ui(ui, seen, made, (people, charts), actions);
            ui.add_space(theme::GAP_LARGE);
            if made.chart.is_some() {
                exchange_ui(ui, seen, made, actions);
                ui.add_space(theme::GAP_LARGE);
            }
            transit_ui(ui, seen, made, charts);
        });
    }
}

/// A sentence with the weight of a finding under another one.
fn line_ui(ui: &mut Ui, text: &str) {
    let theme = Theme::of(ui.ctx());
    ui.add(egui::Label::new(RichText::new(text).font(theme::body()).color(theme.text)).wrap());
}

/// Displaced people: the chart with the inputs beside it, or the way to begin.
fn displaced_ui(
    ui: &mut Ui,
    seen: &Seen<'_>,
    made: &Made,
    (people, charts): (&mut f64, &mut ChartState),
    actions: &mut Vec<Action>,
) {
    let texts = seen.texts;
    group_heading_ui(ui, &texts.get("groups-heading-displaced"));
    finding_ui(ui, &made.displaced);
    let (Some(chart), Some(displaced)) = (&made.chart, &seen.scenario.displaced) else {
        note_ui(ui, &texts.get("groups-empty-note"));
        inputs::begin_ui(ui, seen, people, actions);
        return;
    };
    line_ui(ui, &made.protection);
    ui.add_space(theme::GAP);
    if ui.available_width() < NARROW {
        room_ui(ui, chart, texts, charts, CHART);
        inputs::displaced_ui(ui, seen, displaced, actions);
        return;
    }
    let width = ui.available_width() - INPUTS - theme::GAP_LARGE;
    ui.horizontal_top(|ui| {
        ui.allocate_ui(egui::vec2(width, CHART), |ui| {
            ui.set_max_width(width);
            room_ui(ui, chart, texts, charts, CHART);
        });
        ui.add_space(theme::GAP);
        ui.vertical(|ui| inputs::displaced_ui(ui, seen, displaced, actions));
    });
}

/// Both directions of the exchange: what each gives, what may be used, and every month of it.
fn exchange_ui(ui: &mut Ui, seen: &Seen<'_>, made: &Made, actions: &mut Vec<Action>) {
    let texts = seen.texts;
    group_heading_ui(ui, &texts.get("groups-heading-exchange"));
    for sentence in &made.exchange {
        line_ui(ui, sentence);
    }
    ui.add_space(theme::GAP_SMALL);
    let none = Displaced::default();
    inputs::exchange_ui(ui, seen, seen.scenario.displaced.as_ref().unwrap_or(&none), actions);
    note_ui(ui, &texts.get("groups-exchange-note"));
    egui::CollapsingHeader::new(texts.get("groups-exchange-months")).id_salt("exchange months").show(ui, |ui| {
        grid::grid_ui(ui, groups::exchange(seen.outcome), texts);
    });
}

/// Transit locations: when they are the next bottleneck, and the people in them.
fn transit_ui(ui: &mut Ui, seen: &Seen<'_>, made: &Made, charts: &mut ChartState) {
    let (texts, language) = (seen.texts, seen.texts.language());
    group_heading_ui(ui, &texts.get("groups-heading-transit"));
    finding_ui(ui, &made.transit);
    let Some((found, chart)) = &made.in_transit else { return };
    let months = language.shortest(found.stay[1], 1);
    note_ui(ui, &texts.with("groups-transit-limit", &[("months", (&months).into())]));
    if let Some(full) = found.full {
        let full = language.month_long(seen.outcome.month(full));
        note_ui(ui, &texts.with("groups-transit-full-note", &[("month", (&full).into())]));
    }
    ui.add_space(theme::GAP_SMALL);
    room_ui(ui, chart, texts, charts, CHART);
}

/// The three groups in one month, under the same heads.
fn now_ui(ui: &mut Ui, seen: &Seen<'_>, chosen: &mut Option<Month>, actions: &mut Vec<Action>) {
    let (texts, outcome) = (seen.texts, seen.outcome);
    let first = outcome.start;
    let last = outcome.month(outcome.months.saturating_sub(1));
    let mut month = chosen.unwrap_or_else(|| Month::january(last.year())).clamp(first, last);
    let mut index = usize::try_from(month.since(first)).unwrap_or(0);
    finding_ui(ui, &told::now(outcome, index, texts));
    ui.horizontal(|ui| {
        group_heading_ui(ui, &texts.get("groups-heading-now"));
        let name = texts.get("groups-month");
        if month_ui(ui, &mut month, (first, last), texts.language(), &name).changed() {
            *chosen = Some(month);
        }
        index = usize::try_from(month.since(first)).unwrap_or(0);
        let tables = || groups::tables(seen.checked, outcome, index);
        grid::take_ui(ui, texts, "groepen", tables, actions);
    });
    grid::grid_ui(ui, groups::now(outcome, index), texts);
    note_ui(ui, &texts.get("groups-now-note"));
}
