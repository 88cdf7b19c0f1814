//! Fixed and variable cost, and staff: what a resident costs as places stand empty, what the cost of a year is made of, and how many jobs
//! the open places ask for.

use std::sync::Arc;

use egui::Ui;

use super::Seen;
use crate::budget::costs::fixed::{self, YearCosts};
use crate::budget::costs::staff::Staff;
use crate::chart::Chart;
use crate::engine::{Plan, compile};
use crate::format::Language;
use crate::graphs;
use crate::ui::action::Action;
use crate::ui::chart::ChartState;
use crate::ui::theme;

pub(super) mod amount;
mod curve;
mod jobs;
mod kinds;
mod ladder;
mod occupancy;
pub(super) mod sketch;

/// What the part of the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum View {
    /// Cost per resident and occupancy.
    #[default]
    Occupancy,
    /// What the cost of a year is made of.
    Ladder,
    /// Jobs.
    Staff,
}

const VIEWS: [(View, &str); 3] =
    [(View::Occupancy, "costs-view-occupancy"), (View::Ladder, "costs-view-ladder"), (View::Staff, "costs-view-staff")];

/// The part of the page.
#[derive(Default)]
pub(super) struct Costs {
    view: View,
    made: Option<Arc<Made>>,
    /// The year looked at; absent: the first whole one.
    year: Option<i32>,
    /// The occupancy compared with, in percent; absent: 75.
    other: Option<f64>,
    charts: ChartState,
}

/// What was made of an outcome.
struct Made {
    key: (u64, u64, Language),
    years: Vec<YearCosts>,
    staff: Staff,
    ladder: Chart,
    jobs: Chart,
}

impl Made {
    fn of(seen: &Seen<'_>, plan: &Plan, key: (u64, u64, Language)) -> Self {
        let years = fixed::years(seen.scenario, seen.outcome, plan);
        let staff = Staff::of(seen.scenario, seen.outcome);
        let ladder = graphs::ladder(seen.texts, &years, ladder::finding(seen, &years));
        let jobs = graphs::staff(seen.texts, seen.outcome, &staff, jobs::finding(seen, &staff));
        Self { key, years, staff, ladder, jobs }
    }
}

impl Costs {
    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, actions: &mut Vec<Action>) {
        let made = self.made(seen);
        ui.horizontal_wrapped(|ui| {
            for (view, text) in VIEWS {
                ui.selectable_value(&mut self.view, view, seen.texts.get(text));
            }
        });
        ui.add_space(theme::GAP);
        egui::ScrollArea::vertical()
            .id_salt(VIEWS.iter().find(|(view, _)| *view == self.view).map(|(_, text)| *text))
            .auto_shrink(false)
            .show(ui, |ui| match self.view {
                View::Occupancy => {
                    occupancy::occupancy_ui(ui, seen, &made.years, (&mut self.year, &mut self.other), actions);
                }
                View::Ladder => ladder::ladder_ui(ui, seen, &made.years, &made.ladder, &mut self.charts, actions),
                View::Staff => jobs::jobs_ui(ui, seen, (&made.staff, &made.jobs), &mut self.charts, actions),
            });
    }

    /// What is shown, made anew when the outcome or the language changed.
    fn made(&mut self, seen: &Seen<'_>) -> Arc<Made> {
        let key = (seen.session.born(), seen.session.revision(), seen.texts.language());
        match &self.made {
            Some(made) if made.key == key => Arc::clone(made),
            _ => {
                let made = Arc::new(Made::of(seen, &compile(seen.checked), key));
                self.made = Some(Arc::clone(&made));
                made
            }
        }
    }
}
