//! The provinces: who meets the task, with which municipalities and which transition plan; what the act, the segments, the measures of
//! escalation and the sizes of locations do.

use egui::{RichText, Ui};

use super::action::Action;
use super::chart::ChartState;
use super::grid;
use super::theme::{self, Theme};
use super::widgets::{card_ui, finding_ui, month_ui, right_ui};
use crate::engine::Outcome;
use crate::naming;
use crate::regional::province::Measure;
use crate::regional::tables;
use crate::scenario::Scenario;
use crate::session::Session;
use crate::text::Texts;
use crate::units::Month;

mod detail;
mod law;
mod map;
mod measures;
mod municipal;
mod plan;
mod segments;
mod sizes;

/// Room for the button that leads to the locations in time.
const BARS: f32 = 200.0;

/// What the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Map,
    Law,
    Segments,
    Measures,
    Sizes,
}

impl Tab {
    const ALL: [(Self, &'static str); 5] = [
        (Self::Map, "provinces-tab-map"),
        (Self::Law, "provinces-tab-law"),
        (Self::Segments, "provinces-tab-segments"),
        (Self::Measures, "provinces-tab-measures"),
        (Self::Sizes, "provinces-tab-sizes"),
    ];
}

/// What is told of the chosen province.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Detail {
    #[default]
    Task,
    Municipalities,
    Plan,
}

impl Detail {
    const ALL: [(Self, &'static str); 3] = [
        (Self::Task, "provinces-detail-task"),
        (Self::Municipalities, "provinces-detail-municipalities"),
        (Self::Plan, "provinces-detail-plan"),
    ];
}

/// What all parts of the page look at.
struct Seen<'a> {
    session: &'a Session,
    scenario: &'a Scenario,
    outcome: &'a Outcome,
    texts: &'a Texts,
    /// The month that is counted in, as an index into the horizon.
    month: usize,
}

impl Seen<'_> {
    /// The month that is counted in.
    fn at(&self) -> Month {
        self.outcome.month(self.month)
    }

    /// Whether the act, and with it every task, is gone by the month that is counted in.
    fn ended(&self) -> bool {
        let ends = self.scenario.law.as_ref().and_then(|law| law.ends(self.scenario.start));
        ends.is_some_and(|ends| ends <= self.at())
    }

    /// The name of a province by its place in the scenario.
    fn name(&self, province: usize) -> &str {
        let of = self.scenario.provinces.get(province);
        of.map_or("", |of| naming::province_name(self.scenario, &of.id))
    }
}

/// The page of provinces.
#[derive(Default)]
pub(super) struct Provinces {
    tab: Tab,
    detail: Detail,
    measure: Measure,
    /// The chosen province, by its id.
    province: Option<String>,
    /// The month that is counted in; absent: the first of the last year.
    month: Option<Month>,
    charts: ChartState,
    plan: plan::PlanPage,
    municipal: municipal::Municipal,
    sizes: sizes::Sizes,
}

impl Provinces {
    /// Draws the page.
    pub(super) fn ui(&mut self, ui: &mut Ui, session: &Session, texts: &Texts, actions: &mut Vec<Action>) {
        let run = session.current();
        let (scenario, outcome) = (run.scenario(), &run.outcome);
        let last = outcome.month(outcome.months.saturating_sub(1));
        let mut month = self.month.unwrap_or_else(|| Month::january(last.year())).clamp(scenario.start, last);
        ui.horizontal(|ui| {
            for (tab, text) in Tab::ALL {
                ui.selectable_value(&mut self.tab, tab, texts.get(text));
            }
            right_ui(ui, |ui| {
                let name = texts.get("provinces-month");
                if month_ui(ui, &mut month, (scenario.start, last), texts.language(), &name).changed() {
                    self.month = Some(month);
                }
                ui.label(RichText::new(name).color(Theme::of(ui.ctx()).text_second));
            });
        });
        ui.add_space(theme::GAP_SMALL);
        let index = usize::try_from(month.since(outcome.start)).unwrap_or(0);
        let seen = Seen { session, scenario, outcome, texts, month: index };
        match self.tab {
            Tab::Map => self.map_ui(ui, &seen, actions),
            Tab::Law => card_ui(ui, |ui| law::law_ui(ui, &seen, actions)),
            Tab::Segments => card_ui(ui, |ui| segments::segments_ui(ui, &seen, &mut self.charts)),
            Tab::Measures => card_ui(ui, |ui| measures::measures_ui(ui, &seen, actions)),
            Tab::Sizes => card_ui(ui, |ui| self.sizes.ui(ui, &seen)),
        }
    }

    /// The map, and beside it the chosen province.
    fn map_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, actions: &mut Vec<Action>) {
        let known = |id: &String| seen.scenario.provinces.iter().position(|province| province.id == *id);
        let chosen = self.province.as_ref().and_then(known);
        // A scenario of one province is about that one.
        let only = (seen.scenario.provinces.len() == 1).then_some(0);
        let chosen = chosen.or(only);
        if let Some(index) = chosen.filter(|_| only.is_some() || self.detail != Detail::Task) {
            // Tables of many columns take the whole width, the map is a button away; of one province there is no map to draw.
            card_ui(ui, |ui| self.province_ui(ui, seen, index, actions));
            return;
        }
        let all = ui.available_rect_before_wrap();
        let width = (all.width() * 0.46).clamp(map::LEAST, map::MOST);
        let (left, mut right) = all.split_left_right_at_x(all.left() + width);
        right.min.x += theme::GAP;
        let part = |rect| egui::UiBuilder::new().max_rect(rect).layout(egui::Layout::top_down(egui::Align::Min));
        ui.scope_builder(part(left), |ui| {
            card_ui(ui, |ui| {
                if let Some(id) = map::map_ui(ui, seen, &mut self.measure, chosen) {
                    self.province = Some(id);
                }
            });
        });
        ui.scope_builder(part(right), |ui| {
            card_ui(ui, |ui| {
                if let Some(index) = chosen {
                    self.province_ui(ui, seen, index, actions);
                    return;
                }
                finding_ui(ui, &seen.texts.get("provinces-choose"));
                let table = tables::provinces(seen.scenario, seen.outcome, seen.month);
                egui::ScrollArea::vertical().show(ui, |ui| grid::grid_ui(ui, table, seen.texts));
            });
        });
    }

    fn province_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, index: usize, actions: &mut Vec<Action>) {
        ui.horizontal(|ui| {
            if seen.scenario.provinces.len() > 1
                && self.detail != Detail::Task
                && ui.button(seen.texts.get("provinces-back")).clicked()
            {
                self.detail = Detail::Task;
            }
            let name = RichText::new(seen.name(index)).font(theme::semibold(theme::SIZE_FINDING));
            ui.label(name.color(Theme::of(ui.ctx()).text));
            ui.add_space(theme::GAP);
            for (detail, text) in Detail::ALL {
                ui.selectable_value(&mut self.detail, detail, seen.texts.get(text));
            }
            // Beside the map there is no room for more than the three views.
            if ui.available_width() < BARS {
                return;
            }
            right_ui(ui, |ui| {
                if ui.button(seen.texts.get("provinces-bars")).clicked() {
                    let province = seen.scenario.provinces.get(index).map(|province| province.id.clone());
                    actions.push(Action::Locations { bars: true, province });
                }
            });
        });
        ui.add_space(theme::GAP_SMALL);
        match self.detail {
            Detail::Task => detail::detail_ui(ui, seen, index, &mut self.charts),
            Detail::Municipalities => self.municipal.ui(ui, seen, index, actions),
            Detail::Plan => self.plan.ui(ui, seen, index, actions),
        }
    }
}
