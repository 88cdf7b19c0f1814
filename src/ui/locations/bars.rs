//! One bar in time per location, below the graph that it moves.

use egui::{Frame, Rect, Ui, UiBuilder, pos2};

use super::Shared;
use super::filter::{Filtered, none_ui};
use super::wall::Ways;
use crate::regional::wall::counting;
use crate::scenario::Renewing;
use crate::session::Session;
use crate::text::Texts;
use crate::ui::action::Action;
use crate::ui::chart::ChartState;
use crate::ui::theme::{self, Theme};
use axis::Axis;
use list::{Desk, Hand};
use rows::{Asked, Grouping, Rows, Sorting};
use strip::{Shown, Strip, Subject};
use words::Writer;

mod around;
mod axis;
mod bar;
mod drag;
mod legend;
mod list;
mod look;
mod pipeline;
mod rows;
pub(super) mod strip;
mod words;

pub(super) use look::role;

/// Room in the graph for numbers at the left and names at the right: always the same, so that no bar moves with the size of a number.
const SIDES: (f32, f32) = (56.0, 96.0);
/// Room between the edge of the graph and its plot.
const TICKS: f32 = theme::GAP_LARGE + SIDES.0;
/// How much the view changes with one press of a zoom button.
const ZOOM: f64 = 0.7;

/// One bar in time per location.
#[derive(Debug, Default)]
pub(super) struct Bars {
    rows: Rows,
    /// The state, the way, whether it was still being run and whether it is the base, that the rows were made of.
    of: Option<((u64, u64), Renewing, [bool; 2])>,
    grouping: Grouping,
    sorting: Sorting,
    strip: Strip,
    /// What the strip shows; absent: what says most.
    subject: Option<Subject>,
    chart: ChartState,
    hand: Hand,
    filtered: Filtered,
}

impl Bars {
    /// Draws it.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        shared: &mut Shared,
        session: &Session,
        texts: &Texts,
        actions: &mut Vec<Action>,
    ) {
        self.head_ui(ui, shared, session, texts, actions);
        let way = shared.ways.shown(session);
        self.take(session, way, shared.base);
        let asked = Asked {
            grouping: self.grouping,
            sorting: self.sorting,
            language: texts.language(),
            filter: self.filtered.take(&mut shared.filter, session, texts),
        };
        let ids = self.filtered.ids();
        self.rows.arrange(asked, texts, |location| ids.contains(&location.id));
        if let Some(group) = self.hand.fold.take() {
            self.rows.fold(group);
        }
        if let Some(id) = shared.show.take() {
            self.hand.wanted = Some(id).filter(|id| self.rows.unfold(id));
        }
        let theme = Theme::of(ui.ctx());
        if self.rows.items.is_empty() {
            ui.add_space(theme::GAP_LARGE);
            ui.label(texts.get("bars-empty"));
            return;
        }
        let room = ui.available_rect_before_wrap();
        let (above, below) = room.split_top_bottom_at_y(room.top() + (room.height() * 0.4).clamp(222.0, 330.0));
        let axis = self.strip_ui(ui, above, &mut shared.ways, session, texts);
        let list = below.with_min_y(below.top() + theme::GAP);
        let card = Frame::new().fill(theme.card).stroke(egui::Stroke::new(theme::HAIRLINE, theme.hairline));
        ui.scope_builder(UiBuilder::new().id_salt("list").max_rect(list), |ui| {
            if self.filtered.ids().is_empty() {
                none_ui(ui, &mut shared.filter, texts);
                return;
            }
            card.corner_radius(theme::RADIUS_CARD).inner_margin(1.0).show(ui, |ui| {
                ui.set_min_size(ui.available_size());
                let Rows { scenario: Some(scenario), .. } = &self.rows else { return };
                let writer = Writer { texts, scenario, document: session.document() };
                let (selected, base) = (&mut shared.selected, shared.base);
                let hover = self.chart.hover;
                let mut desk = Desk { writer, theme, axis, hover, selected, base, actions };
                self.hand.list_ui(ui, &self.rows, &mut desk);
            });
        });
        self.wheel(ui, list, axis);
    }

    /// Brings the rows up to date with what is shown. While a large document is still being run, bars already stand where they were put.
    /// Where changes go into the base, its own bars are shown.
    fn take(&mut self, session: &Session, way: Renewing, base: bool) {
        let of = ((session.born(), session.revision()), way, [session.waiting(), base]);
        if self.of == Some(of) {
            return;
        }
        let mut scenario = if base {
            session.document().base.clone()
        } else if session.waiting() {
            session.document().effective(session.shown())
        } else {
            session.current().scenario().clone()
        };
        if scenario.renewal.as_ref().map(|renewal| renewal.counting) != Some(way) {
            scenario.renewal.get_or_insert_default().counting = way;
        }
        self.rows.take(scenario, &session.document().base);
        self.of = Some(of);
    }

    /// The choices above: how renewals count, groups, order, graph, zoom.
    fn head_ui(
        &mut self,
        ui: &mut Ui,
        shared: &mut Shared,
        session: &Session,
        texts: &Texts,
        actions: &mut Vec<Action>,
    ) {
        ui.horizontal_wrapped(|ui| {
            shared.ways.switch_ui(ui, session, texts, actions);
            ui.separator();
            let scenario = session.current().scenario();
            pipeline::pipeline_ui(ui, &Writer { texts, scenario, document: session.document() });
        });
        ui.horizontal_wrapped(|ui| {
            choice_ui(ui, &texts.get("bars-group"), &Grouping::ALL, &mut self.grouping, texts);
            choice_ui(ui, &texts.get("bars-sort"), &Sorting::ALL, &mut self.sorting, texts);
            self.subject_ui(ui, session, texts);
            ui.separator();
            self.zoom_ui(ui, session, texts);
        });
        ui.add_space(theme::GAP_SMALL);
    }

    /// What the graph above the bars shows.
    fn subject_ui(&mut self, ui: &mut Ui, session: &Session, texts: &Texts) {
        let run = session.current();
        let tasks = strip::tasks(&run.checked, &run.outcome);
        // With one task on the table, that is what everybody looks at.
        let usual = match tasks.as_slice() {
            [(id, _)] => Subject::Task(id.clone()),
            _ => Subject::Capacity,
        };
        let known = |subject: &Subject| match subject {
            Subject::Capacity => true,
            Subject::Task(id) => tasks.iter().any(|(known, _)| known == id),
        };
        self.strip.subject = self.subject.clone().filter(known).unwrap_or(usual);
        if tasks.is_empty() {
            return;
        }
        let name = |subject: &Subject| match subject {
            Subject::Capacity => texts.get("bars-above-capacity"),
            Subject::Task(id) => {
                let name = tasks.iter().find(|(known, _)| known == id).map_or(id, |(_, name)| name);
                texts.with("bars-above-task", &[("province", name.into())])
            }
        };
        let label = ui.label(texts.get("bars-above"));
        let combo = egui::ComboBox::from_id_salt("above").selected_text(name(&self.strip.subject)).width(170.0);
        let combo = combo.show_ui(ui, |ui| {
            let all = std::iter::once(Subject::Capacity).chain(tasks.iter().map(|(id, _)| Subject::Task(id.clone())));
            for subject in all {
                if ui.selectable_label(self.strip.subject == subject, name(&subject)).clicked() {
                    self.subject = Some(subject);
                }
            }
        });
        let _named = combo.response.labelled_by(label.id);
    }

    fn zoom_ui(&mut self, ui: &mut Ui, session: &Session, texts: &Texts) {
        let outcome = &session.current().outcome;
        let axis = Axis::new(outcome.start, outcome.months, self.chart.view, (0.0, 1.0));
        let middle = f64::midpoint(axis.from, axis.to);
        ui.label(texts.get("bars-zoom")).on_hover_text(texts.get("bars-zoom.help"));
        for (sign, text, factor) in [("−", "bars-zoom-out", 1.0 / ZOOM), ("+", "bars-zoom-in", ZOOM)] {
            let name = texts.get(text);
            let button = ui.button(sign);
            button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
            if button.on_hover_text(&name).clicked() {
                self.chart.view = axis.zoomed(factor, middle);
            }
        }
        if ui.add_enabled(self.chart.view.is_some(), egui::Button::new(texts.get("bars-zoom-all"))).clicked() {
            self.chart.view = None;
        }
    }

    /// The graph with the legend beside it; gives the axis that the bars share with it.
    fn strip_ui(&mut self, ui: &mut Ui, room: Rect, ways: &mut Ways, session: &Session, texts: &Texts) -> Axis {
        let names = (room.width() * 0.27).clamp(220.0, 330.0);
        let run = session.current();
        let own = Shown {
            document: session.document(),
            checked: &run.checked,
            outcome: &run.outcome,
            state: (session.born(), session.revision()),
            way: counting(&run.checked),
        };
        let way = ways.shown(session);
        if way != own.way {
            ways.ask(session, way);
        }
        let other = ways.at_hand(way).zip(ways.state_of(way)).filter(|_| way != own.way);
        let shown = other.map_or(own, |(found, state)| {
            let (checked, outcome) = (&found.checked, &found.outcome);
            Shown { checked, outcome, state, way, ..own }
        });
        let chart = room.with_min_x(room.left() + names - TICKS);
        self.chart.sides = Some(SIDES);
        let edges = self.strip.ui(ui, chart, shown, texts, &mut self.chart);
        let legend = room.with_max_x(chart.left() - theme::GAP).with_min_y(room.top() + 6.0);
        legend::legend_ui(ui, legend, texts);
        ui.advance_cursor_after_rect(room);
        let edges = edges.unwrap_or((room.left() + names, room.right() - 90.0));
        Axis::new(shown.outcome.start, shown.outcome.months, self.chart.view, edges)
    }

    /// The wheel over the bars: with Ctrl it zooms around the pointer, with Shift it goes along the months.
    fn wheel(&mut self, ui: &Ui, list: Rect, axis: Axis) {
        let area = Rect::from_min_max(pos2(axis.left, list.top()), list.max);
        let Some(pointer) = ui.input(|input| input.pointer.hover_pos()).filter(|at| area.contains(*at)) else { return };
        if !ui.rect_contains_pointer(area) {
            return;
        }
        let (zoom, scroll) = ui.input(|input| (input.zoom_delta(), input.smooth_scroll_delta().x));
        if (zoom - 1.0).abs() > 1e-3 {
            self.chart.view = axis.zoomed(f64::from(1.0 / zoom), axis.position(pointer.x));
        } else if scroll.abs() > 0.1 {
            self.chart.view = axis.panned(f64::from(-scroll / axis.month_width()));
        }
    }
}

/// A choice out of a few, with its name before it.
fn choice_ui<T: Copy + PartialEq>(ui: &mut Ui, label: &str, all: &[(T, &str)], now: &mut T, texts: &Texts) {
    let name = ui.label(label);
    let shown = all.iter().find(|(known, _)| known == now).map(|(_, text)| texts.get(text)).unwrap_or_default();
    let combo = egui::ComboBox::from_id_salt(label).selected_text(shown).width(110.0).show_ui(ui, |ui| {
        for (value, text) in all {
            ui.selectable_value(now, *value, texts.get(text));
        }
    });
    let _named = combo.response.labelled_by(name.id);
}
