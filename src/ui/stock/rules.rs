//! The scaling rules as a table: what the agenda says, what the user adds, and for how many places nothing is ruled.

use egui::{ScrollArea, Ui};

use super::Seen;
use crate::chart::Chart;
use crate::engine::SeriesId;
use crate::format::Language;
use crate::graphs;
use crate::stock::rules::{self, Band, What};
use crate::stock::words;
use crate::ui::action::Action;
use crate::ui::chart::ChartState;
use crate::ui::graphs_panel::room_ui;
use crate::ui::grid;
use crate::ui::theme;
use crate::ui::widgets::{finding_ui, group_heading_ui, note_ui};
use crate::units::Month;

mod form;
mod ladder;
mod list;

/// Height of ladder and chart.
const TOP: f32 = 270.0;
/// Width of the ladder, beside which the chart stands.
const LADDER: f32 = 560.0;

/// The part of the page.
#[derive(Default)]
pub(super) struct Rules {
    made: Option<(Key, Made)>,
    /// The month of the ladder; absent: the first in which most is not ruled.
    at: Option<Month>,
    list: list::List,
    charts: ChartState,
}

/// What the page hangs on.
type Key = (u64, Language);

/// What is shown of an outcome, made once.
struct Made {
    finding: String,
    bands: Vec<Band>,
    not_ruled: Vec<f64>,
    lines: Vec<Line>,
    chart: Chart,
}

/// A row of the table in words.
struct Line {
    what: LineOf,
    title: String,
    sentence: String,
    note: String,
    /// Months in force.
    months: usize,
    /// Which ones.
    when: String,
    /// The most places in a month, and that month.
    most: Option<(f64, String)>,
    /// The most it would move, where that is more.
    allowed: Option<f64>,
}

/// What a row is about, without borrowing.
#[derive(Clone, Copy, Debug, PartialEq)]
enum LineOf {
    Text(rules::TextRule),
    /// By its place in the list.
    Own(usize),
    NotRuled,
}

impl Rules {
    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, actions: &mut Vec<Action>) {
        let texts = seen.texts;
        let key = (seen.session.revision(), texts.language());
        if self.made.as_ref().is_none_or(|(known, _)| *known != key) {
            self.made = Some((key, Made::of(seen)));
        }
        let Some((_, made)) = &self.made else { return };
        ScrollArea::vertical().id_salt("rules").auto_shrink(false).show(ui, |ui| {
            finding_ui(ui, &made.finding);
            let beside = ui.available_width() > 2.0 * LADDER;
            let width = if beside { LADDER } else { ui.available_width() };
            ui.horizontal_top(|ui| {
                ui.allocate_ui(egui::vec2(width, TOP), |ui| {
                    ui.vertical(|ui| {
                        ui.set_width(width);
                        ladder::ladder_ui(ui, seen, &made.bands, &made.not_ruled, &mut self.at);
                    });
                });
                if beside {
                    room_ui(ui, &made.chart, texts, &mut self.charts, TOP);
                }
            });
            ui.add_space(theme::GAP_LARGE);
            ui.horizontal(|ui| {
                group_heading_ui(ui, &texts.get("rules-table"));
                let tables = || vec![rules::table(seen.checked, seen.outcome, texts)];
                grid::take_ui(ui, texts, &texts.get("sheet-rules"), tables, actions);
            });
            self.list.ui(ui, seen, &made.lines, actions);
            ui.add_space(theme::GAP);
            note_ui(ui, &texts.get("rules-note"));
            if !beside {
                ui.add_space(theme::GAP);
                room_ui(ui, &made.chart, texts, &mut self.charts, TOP);
            }
        });
    }
}

impl Made {
    fn of(seen: &Seen<'_>) -> Self {
        let (scenario, outcome, texts) = (seen.scenario, seen.outcome, seen.texts);
        let mut own = 0..scenario.rules.len();
        let rows = rules::rows(scenario, outcome);
        let lines = rows.iter().map(|row| Line {
            what: match row.what {
                What::Text(rule) => LineOf::Text(rule),
                What::Own(_) => LineOf::Own(own.next().unwrap_or_default()),
                What::NotRuled => LineOf::NotRuled,
            },
            title: words::title(row, texts),
            sentence: words::sentence(row, scenario, texts),
            note: words::note(row, scenario, texts),
            months: row.months(),
            when: words::months(&row.in_force, outcome, texts),
            most: row.most().map(|(month, places)| (places, texts.language().month(outcome.month(month)))),
            allowed: rules::most(&row.allowed)
                .map(|(_, places)| places)
                .filter(|places| *places > row.most().map_or(0.0, |(_, moved)| moved) + rules::PLACE),
        });
        let lines = lines.collect();
        Self {
            finding: words::finding(scenario, outcome, texts),
            bands: rules::bands(scenario, outcome),
            not_ruled: rules::column(outcome, SeriesId::NotRuled),
            lines,
            chart: chart(seen),
        }
    }
}

/// The graph of the stock, without its finding: the page has one of its own.
fn chart(seen: &Seen<'_>) -> Chart {
    let view = graphs::View {
        document: seen.session.document(),
        checked: seen.checked,
        outcome: seen.outcome,
        others: &[],
        texts: seen.texts,
        budget_row: None,
        whole_calendar: false,
        bought: false,
        clock: None,
    };
    let mut chart = graphs::stock(&view);
    chart.id = "stock-rules";
    chart.finding.clear();
    chart
}
