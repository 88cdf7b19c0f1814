//! The middle of the window: the four graphs on one time axis, one, two or four at a time.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use made::Made;
pub(super) use made::Subject;
pub(super) use told::{Row, Told};

use super::action::Action;
use super::chart::{ChartState, chart_table_ui, chart_ui};
use super::theme::{self, Theme};
use crate::chart::{Chart, ChartTexts};
use crate::scenario::{BASE, BudgetRow};
use crate::session::{Session, Settings};
use crate::text::Texts;

mod made;
mod told;

/// The names of the four tabs among the texts, in their order.
const TABS: [&str; 4] = ["graph-capacity", "graph-stock", "graph-budget", "graph-flows"];
/// The tab that has a second face: people who move, or people who are there.
const FLOWS: usize = 3;
/// The tab with the budget.
const BUDGET: usize = 2;
/// Width of the list of budget rows; long names are cut off and shown whole when it opens.
const BUDGET_ROW_WIDTH: f32 = 64.0;

/// What the panel remembers: which graphs, and the graphs themselves until the outcome changes.
#[derive(Default)]
pub(super) struct GraphsPanel {
    look: Look,
    made: Option<Made>,
    /// The graph last pointed at, and whether it stands at the right.
    pointed: Option<(usize, bool)>,
    /// The budget row compared with.
    row: RowChoice,
    /// Every moment of the calendar.
    pub whole_calendar: bool,
}

/// Height of the names above two variants side by side.
const HEAD: f32 = 26.0;
/// Size of those names.
const SIZE_HEAD: f32 = theme::SIZE_FINDING;
/// Height of a graph at least.
const LEAST_HEIGHT: f32 = 240.0;

/// How the graphs are looked at.
#[derive(Clone, Debug, Default)]
pub(super) struct Look {
    /// The months shown and the moment pointed at.
    pub state: ChartState,
    /// People in reception instead of people who move.
    pub stocks: bool,
    /// Numbers instead of lines.
    pub tables: bool,
    /// Without what the budget buys, in the graph of places.
    pub unbought: bool,
    /// Another variant at the right of the shown one.
    pub beside: Beside,
}

/// What stands at the right of the shown variant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Beside {
    /// Nothing: one picture of each graph.
    #[default]
    Nothing,
    /// The first of what is compared.
    First,
    /// The variant with this id, or the base by its name.
    Variant(String),
}

/// Which budget row is compared with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum RowChoice {
    /// The first row that pays for something.
    #[default]
    First,
    /// The row with this id.
    Row(String),
    /// Every row that pays for something.
    All,
}

impl GraphsPanel {
    /// Draws tabs and graphs.
    pub(super) fn ui(&mut self, ui: &mut Ui, subject: Subject<'_>, actions: &mut Vec<Action>) {
        self.tabs_ui(ui, subject, actions);
        ui.add_space(theme::GAP);
        self.graphs_ui(ui, subject);
    }

    /// Draws the graphs, which fill the room there is.
    pub(super) fn graphs_ui(&mut self, ui: &mut Ui, subject: Subject<'_>) {
        self.look.state.still_held(ui.ctx());
        self.make(subject);
        let shown = shown(subject.settings);
        let beside = self.made.as_ref().is_some_and(|made| made.right.is_some());
        if beside {
            self.heads_ui(ui, subject);
        }
        let cells: Vec<(usize, bool)> = if beside {
            shown.iter().flat_map(|graph| [(*graph, false), (*graph, true)]).collect()
        } else {
            shown.iter().map(|graph| (*graph, false)).collect()
        };
        let columns = if beside || shown.len() == 4 { 2 } else { 1 };
        let rows = cells.len().div_ceil(columns);
        // In a low window graphs keep a height at which they can be read, and scroll.
        let height = ui.available_height().max(LEAST_HEIGHT * count(rows));
        egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let room = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
            for (place, (graph, right)) in cells.iter().enumerate() {
                let cell = cell(room, (place % columns, place / columns), (columns, rows));
                let builder = UiBuilder::new().id_salt(("graph", *graph, beside, *right)).max_rect(cell);
                ui.scope_builder(builder, |ui| self.graph_ui(ui, *graph, *right, subject.texts));
            }
            ui.advance_cursor_after_rect(room);
        });
    }

    /// Makes the graphs anew when what they hang on changed.
    fn make(&mut self, subject: Subject<'_>) {
        let known = self.made.take();
        let right = self.right(subject);
        let row = self.budget_row(subject.session);
        let bought = !self.look.unbought;
        let wanted = made::Wanted { whole_calendar: self.whole_calendar, choice: &self.row, row, bought, right };
        self.made = Some(made::make(known, subject, &wanted));
    }

    /// What stands on the right: what was chosen, or the first of what is compared.
    fn right<'a>(&self, subject: Subject<'a>) -> Option<&'a str> {
        let others = subject.others();
        let chosen = match &self.look.beside {
            Beside::Nothing => None,
            Beside::First => others.first(),
            Beside::Variant(id) => others.iter().find(|other| *other == id).or(others.first()),
        };
        chosen.copied()
    }

    /// The names of the two variants above their graphs, side by side; the one on the right can be chosen.
    fn heads_ui(&mut self, ui: &mut Ui, subject: Subject<'_>) {
        let Some(now) = self.right(subject) else { return };
        let others = subject.others();
        let theme = Theme::of(ui.ctx());
        let text = |id: &str| {
            egui::RichText::new(subject.name(id, "beside-base")).font(theme::semibold(SIZE_HEAD)).color(theme.text)
        };
        let row = ui.available_rect_before_wrap().with_max_y(ui.cursor().top() + HEAD);
        for (place, right) in [(0, false), (1, true)] {
            let half = cell(row, (place, 0), (2, 1));
            let layout = egui::Layout::left_to_right(egui::Align::Center);
            ui.scope_builder(UiBuilder::new().max_rect(half).layout(layout), |ui| {
                if !right {
                    ui.add(egui::Label::new(text(subject.session.shown().unwrap_or(BASE))).truncate());
                } else if others.len() == 1 {
                    ui.add(egui::Label::new(text(now)).truncate());
                } else {
                    let name = subject.texts.get("beside-choose");
                    let combo = egui::ComboBox::from_id_salt("beside").width(half.width().min(300.0)).truncate();
                    let shown = combo.selected_text(text(now)).show_ui(ui, |ui| {
                        for id in &others {
                            let item = ui.selectable_label(*id == now, subject.name(id, "beside-base"));
                            if item.clicked() {
                                self.look.beside = Beside::Variant((*id).to_owned());
                            }
                        }
                    });
                    shown.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, &name));
                    shown.response.on_hover_text(&name);
                }
            });
        }
        ui.advance_cursor_after_rect(row);
        ui.add_space(theme::GAP_SMALL);
    }

    /// The budget row compared with; absent: all that pay for something.
    pub(super) fn budget_row<'a>(&'a self, session: &'a Session) -> Option<&'a str> {
        match &self.row {
            RowChoice::First => paying_rows(session).first().map(|row| row.id.as_str()),
            RowChoice::Row(id) => Some(id),
            RowChoice::All => None,
        }
    }

    /// Chooses the budget row, where there is more than one.
    fn budget_row_ui(&mut self, ui: &mut Ui, session: &Session, texts: &Texts) {
        let rows = paying_rows(session);
        if rows.len() < 2 {
            return;
        }
        let now = self.budget_row(session).map(ToOwned::to_owned);
        let name = |id: Option<&str>| {
            let row = rows.iter().find(|row| Some(row.id.as_str()) == id);
            row.map_or_else(|| texts.get("budget-all-rows"), |row| row.name.clone())
        };
        let combo = egui::ComboBox::from_id_salt("budget row")
            .width(BUDGET_ROW_WIDTH)
            .selected_text(name(now.as_deref()))
            .truncate();
        let shown = combo.show_ui(ui, |ui| {
            let choices = rows.iter().map(|row| Some(row.id.as_str())).chain([None]);
            for id in choices {
                if ui.selectable_label(now.as_deref() == id, name(id)).clicked() {
                    self.row = id.map_or(RowChoice::All, |id| RowChoice::Row(id.to_owned()));
                }
            }
        });
        shown.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, texts.get("budget-row")));
        shown.response.on_hover_text(texts.get("budget-row"));
    }

    fn tabs_ui(&mut self, ui: &mut Ui, subject: Subject<'_>, actions: &mut Vec<Action>) {
        let Subject { session, settings, texts, .. } = subject;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = theme::GAP_SMALL;
            ui.spacing_mut().button_padding = vec2(5.0, theme::GAP_SMALL);
            for (index, tab) in TABS.into_iter().enumerate() {
                let selected = shown(settings).contains(&index);
                let button = egui::Button::selectable(selected, texts.get(tab));
                if ui.add(button).on_hover_text(texts.get("graph-tab")).clicked() {
                    actions.push(Action::Graph(index));
                }
            }
            ui.separator();
            for (count, name) in [(1, "graphs-one"), (2, "graphs-two"), (4, "graphs-four")] {
                let button = ui.add(egui::Button::selectable(settings.graphs == count, count.to_string()));
                button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, texts.get(name)));
                if button.on_hover_text(texts.get(name)).clicked() {
                    actions.push(Action::Graphs(count));
                }
            }
            ui.separator();
            let quiet = |name: &str| egui::RichText::new(texts.get(name)).font(theme::small());
            ui.toggle_value(&mut self.look.tables, quiet("graphs-tables"));
            ui.toggle_value(&mut self.look.state.frozen, quiet("graphs-frozen"))
                .on_hover_text(texts.get("graphs-frozen.help"));
            self.beside_ui(ui, subject);
            if shown(settings).contains(&FLOWS) {
                ui.toggle_value(&mut self.look.stocks, quiet("graphs-stocks"))
                    .on_hover_text(texts.get("graphs-stocks.help"));
            }
            if shown(settings).contains(&BUDGET) {
                self.budget_row_ui(ui, session, texts);
            }
            if self.look.state.view.is_some() && ui.button(texts.get("graphs-whole")).clicked() {
                self.look.state.view = None;
            }
        });
    }

    /// Two variants side by side, when there is another to stand there.
    fn beside_ui(&mut self, ui: &mut Ui, subject: Subject<'_>) {
        let texts = subject.texts;
        let available = !subject.others().is_empty();
        let name = egui::RichText::new(texts.get("beside")).font(theme::small());
        let on = self.look.beside != Beside::Nothing;
        let button = egui::Button::selectable(on && available, name);
        let shown = ui.add_enabled(available, button).on_hover_text(texts.get("beside.help"));
        if shown.on_disabled_hover_text(texts.get("beside-none")).clicked() {
            self.look.beside = if on { Beside::Nothing } else { Beside::First };
        }
    }

    fn graph_ui(&mut self, ui: &mut Ui, graph: usize, right: bool, texts: &Texts) {
        let Some(made) = &self.made else { return };
        let charts = made.right.as_ref().filter(|_| right).unwrap_or(&made.charts);
        let chart = &charts[if graph == FLOWS && self.look.stocks { FLOWS + 1 } else { graph }];
        let theme = Theme::of(ui.ctx());
        let tables = self.look.tables;
        let state = &mut self.look.state;
        let hovered = written(chart, texts, |texts| {
            if !tables {
                return chart_ui(ui, chart, texts, state, theme).hovered;
            }
            let border = egui::Stroke::new(theme::HAIRLINE, theme.hairline);
            let card = egui::Frame::new().fill(theme.card).stroke(border).corner_radius(theme::RADIUS_CARD);
            card.inner_margin(theme::GAP_LARGE).show(ui, |ui| {
                ui.set_min_size(ui.available_size());
                chart_table_ui(ui, chart, texts, theme);
            });
            None
        });
        if hovered.is_some() {
            self.pointed = Some((graph, right));
        }
    }
}

/// Does something with a chart's numbers and months as this language writes them.
pub(super) fn written<T>(chart: &Chart, texts: &Texts, with: impl FnOnce(&ChartTexts<'_>) -> T) -> T {
    let language = texts.language();
    let decimals = usize::from(chart.id.starts_with("budget"));
    let value = |number: f64| language.number(number, decimals);
    let tick = |number: f64, step: f64| language.number(number, usize::from(step < 1.0));
    let month = |month| language.month(month);
    let (month_head, year_head, absent) =
        (texts.get("table-month"), texts.get("table-year"), texts.get("table-absent"));
    with(&ChartTexts {
        value: &value,
        tick: &tick,
        month: &month,
        month_head: &month_head,
        year_head: &year_head,
        absent: &absent,
    })
}

/// Draws a chart of a page in a room of this height.
pub(super) fn room_ui(ui: &mut Ui, chart: &Chart, texts: &Texts, charts: &mut ChartState, height: f32) {
    let theme = Theme::of(ui.ctx());
    ui.allocate_ui(vec2(ui.available_width(), height), |ui| {
        written(chart, texts, |words| chart_ui(ui, chart, words, charts, theme));
    });
}

/// The graphs that are shown, in order.
fn shown(settings: &Settings) -> Vec<usize> {
    match settings.graphs {
        1 => vec![settings.graph % 4],
        2 => vec![settings.graph % 4, other(settings.graph)],
        _ => vec![0, 1, 2, 3],
    }
}

/// The rows of the chosen budget edition that pay for something the model knows.
fn paying_rows(session: &Session) -> Vec<&BudgetRow> {
    let rows = session.current().checked.budget().into_iter().flat_map(|edition| &edition.rows);
    rows.filter(|row| !row.pays.is_empty()).collect()
}

/// The graph shown below the chosen one when two are shown: capacity and the stock belong together, and budget and flows.
fn other(graph: usize) -> usize {
    (graph % 4) ^ 1
}

/// One cell of a grid over `room`.
fn cell(room: Rect, (column, row): (usize, usize), (columns, rows): (usize, usize)) -> Rect {
    let gap = theme::GAP + theme::GAP_SMALL;
    let size = vec2(
        (room.width() - gap * (count(columns) - 1.0)) / count(columns),
        (room.height() - gap * (count(rows) - 1.0)) / count(rows),
    );
    let corner = pos2(room.left() + count(column) * (size.x + gap), room.top() + count(row) * (size.y + gap));
    Rect::from_min_size(corner, size)
}

/// A small count as a length.
fn count(number: usize) -> f32 {
    f32::from(u8::try_from(number).unwrap_or(u8::MAX))
}
