//! The middle of the window: the four graphs on one time axis, one, two or four at a time.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::action::Action;
use super::chart::{ChartState, chart_table_ui, chart_ui};
use super::theme::{self, Theme};
use crate::chart::{Chart, ChartTexts};
use crate::format::Language;
use crate::graphs::{self, View};
use crate::session::{Session, Settings};
use crate::text::Texts;

/// The names of the four tabs among the texts, in their order.
const TABS: [&str; 4] = ["graph-capacity", "graph-stock", "graph-budget", "graph-flows"];
/// The tab that has a second face: people who move, or people who are there.
const FLOWS: usize = 3;

/// What the panel remembers: which graphs, and the graphs themselves until the outcome changes.
#[derive(Default)]
pub(super) struct GraphsPanel {
    state: ChartState,
    made: Option<Made>,
    /// People in reception instead of people who move.
    stocks: bool,
    /// Numbers instead of lines.
    tables: bool,
    /// Every moment of the calendar.
    pub whole_calendar: bool,
}

/// Graphs and what they were made of.
struct Made {
    key: (u64, Language, bool),
    charts: [Chart; 5],
}

impl GraphsPanel {
    /// Draws tabs and graphs.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        settings: &Settings,
        texts: &Texts,
        actions: &mut Vec<Action>,
    ) {
        self.make(session, texts);
        self.tabs_ui(ui, settings, texts, actions);
        ui.add_space(theme::GAP);
        let room = ui.available_rect_before_wrap();
        let order = [settings.graph % 4, other(settings.graph)];
        let (shown, columns): (&[usize], usize) = match settings.graphs {
            1 => (&order[..1], 1),
            2 => (&order, 1),
            _ => (&[0, 1, 2, 3], 2),
        };
        let rows = shown.len().div_ceil(columns);
        for (place, graph) in shown.iter().enumerate() {
            let cell = cell(room, (place % columns, place / columns), (columns, rows));
            let builder = UiBuilder::new().id_salt(("graph", *graph)).max_rect(cell);
            ui.scope_builder(builder, |ui| self.graph_ui(ui, *graph, texts));
        }
        ui.advance_cursor_after_rect(room);
    }

    /// Makes the graphs anew when the outcome, the language or the calendar changed.
    fn make(&mut self, session: &Session, texts: &Texts) {
        let key = (session.revision(), texts.language(), self.whole_calendar);
        if self.made.as_ref().is_some_and(|made| made.key == key) {
            return;
        }
        let view = View {
            document: session.document(),
            checked: &session.current().checked,
            outcome: &session.current().outcome,
            base: session.changed().then_some(&session.base().outcome),
            texts,
            whole_calendar: self.whole_calendar,
        };
        let charts = [
            graphs::capacity(&view),
            graphs::stock(&view),
            graphs::budget(&view),
            graphs::flows(&view),
            graphs::stocks(&view),
        ];
        self.made = Some(Made { key, charts });
    }

    fn tabs_ui(&mut self, ui: &mut Ui, settings: &Settings, texts: &Texts, actions: &mut Vec<Action>) {
        ui.horizontal_wrapped(|ui| {
            for (index, tab) in TABS.into_iter().enumerate() {
                let selected = match settings.graphs {
                    1 => settings.graph % 4 == index,
                    2 => settings.graph % 4 == index || other(settings.graph) == index,
                    _ => true,
                };
                let button = egui::Button::selectable(selected, texts.get(tab));
                if ui.add(button).on_hover_text(texts.get("graph-tab")).clicked() {
                    actions.push(Action::Graph(index));
                }
            }
            ui.separator();
            for (count, name) in [(1, "graphs-one"), (2, "graphs-two"), (4, "graphs-four")] {
                if ui.add(egui::Button::selectable(settings.graphs == count, texts.get(name))).clicked() {
                    actions.push(Action::Graphs(count));
                }
            }
            ui.separator();
            ui.toggle_value(&mut self.tables, texts.get("graphs-tables"));
            ui.toggle_value(&mut self.state.frozen, texts.get("graphs-frozen"))
                .on_hover_text(texts.get("graphs-frozen.help"));
            ui.toggle_value(&mut self.stocks, texts.get("graphs-stocks"))
                .on_hover_text(texts.get("graphs-stocks.help"));
            if self.state.view.is_some() && ui.button(texts.get("graphs-whole")).clicked() {
                self.state.view = None;
            }
        });
    }

    fn graph_ui(&mut self, ui: &mut Ui, graph: usize, texts: &Texts) {
        let Some(made) = &self.made else { return };
        let chart = &made.charts[if graph == FLOWS && self.stocks { FLOWS + 1 } else { graph }];
        let theme = Theme::of(ui.ctx());
        let language = texts.language();
        let decimals = usize::from(chart.id == "budget");
        let value = |number: f64| language.number(number, decimals);
        let tick = |number: f64, step: f64| language.number(number, usize::from(step < 1.0));
        let month = |month| language.month(month);
        let (month_head, year_head, absent) =
            (texts.get("table-month"), texts.get("table-year"), texts.get("table-absent"));
        let chart_texts = ChartTexts {
            value: &value,
            tick: &tick,
            month: &month,
            month_head: &month_head,
            year_head: &year_head,
            absent: &absent,
        };
        if self.tables {
            chart_table_ui(ui, chart, &chart_texts, theme);
        } else {
            chart_ui(ui, chart, &chart_texts, &mut self.state, theme);
        }
    }
}

/// The graph shown below the chosen one when two are shown: capacity and the stock belong together, and budget and flows.
fn other(graph: usize) -> usize {
    (graph % 4) ^ 1
}

/// One cell of a grid over `room`.
fn cell(room: Rect, (column, row): (usize, usize), (columns, rows): (usize, usize)) -> Rect {
    let count = |number: usize| f32::from(u8::try_from(number).unwrap_or(1).max(1));
    let place = |number: usize| f32::from(u8::try_from(number).unwrap_or(0));
    let gap = theme::GAP + theme::GAP_SMALL;
    let size = vec2(
        (room.width() - gap * (count(columns) - 1.0)) / count(columns),
        (room.height() - gap * (count(rows) - 1.0)) / count(rows),
    );
    let corner = pos2(room.left() + place(column) * (size.x + gap), room.top() + place(row) * (size.y + gap));
    Rect::from_min_size(corner, size)
}
