//! The transition plan of a province: its steps, which can be moved and added to, where it breaks its rules, and how good it is.

use std::sync::Arc;

use egui::{RichText, Ui};

use super::Seen;
use crate::engine::compile;
use crate::regional::plan::{Deed, Step, TransitionPlan, plan};
use crate::regional::{findings, tables};
use crate::scenario::Class;
use crate::ui::action::Action;
use crate::ui::grid;
use crate::ui::grid::cell_ui;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{finding_ui, group_heading_ui, month_ui, note_ui};

mod change;

use change::Added;

/// What the page remembers.
#[derive(Debug, Default)]
pub(super) struct PlanPage {
    made: Option<(Key, Arc<TransitionPlan>)>,
    /// The step being put together.
    added: Added,
    /// Whether all breaches of the rules are shown, or the first few.
    all_breaks: bool,
}

/// Breaches that are shown at first.
const BREAKS: usize = 4;

/// What a plan was made of: session, revision, province.
type Key = (u64, u64, usize);

impl PlanPage {
    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, index: usize, actions: &mut Vec<Action>) {
        let plan = self.plan(seen, index);
        let (texts, scenario) = (seen.texts, seen.scenario);
        let Some(of) = scenario.provinces.get(index) else { return };
        egui::ScrollArea::both().id_salt("plan").auto_shrink(false).show(ui, |ui| {
            ui.horizontal(|ui| {
                finding_ui(ui, &findings::plan(&plan, texts));
                let all = || {
                    vec![
                        tables::plan(scenario, &plan),
                        tables::standings(&plan),
                        tables::breaks(scenario, &plan),
                        tables::locations(scenario, of, seen.at()),
                    ]
                };
                let name = texts.with("plan-file", &[("province", (&of.id).into())]);
                grid::take_ui(ui, texts, &name, all, actions);
            });
            score_ui(ui, seen, &plan);
            self.breaks_ui(ui, seen, &plan);
            ui.add_space(theme::GAP);
            group_heading_ui(ui, &texts.get("plan-steps"));
            steps_ui(ui, seen, &plan, actions);
            ui.add_space(theme::GAP);
            self.added.ui(ui, seen, index, actions);
            ui.add_space(theme::GAP);
            group_heading_ui(ui, &texts.get("plan-standings"));
            grid::grid_ui(ui, tables::standings(&plan), texts);
        });
    }

    /// Where the plan breaks its rules, each in a sentence; of many the first few, so that the steps stay in sight.
    fn breaks_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, plan: &TransitionPlan) {
        let (texts, theme) = (seen.texts, Theme::of(ui.ctx()));
        let many = plan.breaks.len() > BREAKS + 1;
        let shown = if many && !self.all_breaks { BREAKS } else { plan.breaks.len() };
        for found in plan.breaks.iter().take(shown) {
            let text = format!("! {}", findings::broken(seen.scenario, found, texts));
            ui.label(RichText::new(text).color(theme.error));
        }
        if many {
            let left = u32::try_from(plan.breaks.len() - BREAKS).map_or(f64::INFINITY, f64::from);
            let more = texts.with("plan-breaks-more", &[("count", (&texts.language().number(left, 0)).into())]);
            let text = if self.all_breaks { texts.get("plan-breaks-fewer") } else { more };
            if ui.link(text).clicked() {
                self.all_breaks = !self.all_breaks;
            }
        }
    }

    /// The plan, made anew when the outcome changed.
    fn plan(&mut self, seen: &Seen<'_>, index: usize) -> Arc<TransitionPlan> {
        let key = (seen.session.born(), seen.session.revision(), index);
        if let Some((made, plan)) = &self.made
            && *made == key
        {
            return Arc::clone(plan);
        }
        let compiled = compile(&seen.session.current().checked);
        let made = Arc::new(plan(seen.scenario, seen.outcome, &compiled, index));
        self.made = Some((key, Arc::clone(&made)));
        made
    }
}

/// How good the plan is: three figures beside each other.
fn score_ui(ui: &mut Ui, seen: &Seen<'_>, plan: &TransitionPlan) {
    let (texts, language, theme) = (seen.texts, seen.texts.language(), Theme::of(ui.ctx()));
    let score = &plan.score;
    let figures = [
        ("plan-score-emergency", language.number(score.emergency_place_months, 0)),
        ("plan-score-moves", language.number(score.forced_moves, 0)),
        ("plan-score-cost", language.money_short(score.cost)),
    ];
    ui.horizontal_wrapped(|ui| {
        for (name, value) in figures {
            ui.vertical(|ui| {
                note_ui(ui, &texts.get(name));
                ui.label(RichText::new(value).font(theme::semibold(theme::SIZE_FINDING)).color(theme.text));
            });
            ui.add_space(theme::GAP_LARGE);
        }
    });
}

/// The steps in time; each month can be moved, and a handover gets its successor.
fn steps_ui(ui: &mut Ui, seen: &Seen<'_>, plan: &TransitionPlan, actions: &mut Vec<Action>) {
    let (texts, theme) = (seen.texts, Theme::of(ui.ctx()));
    // What the execution agenda asks stands first; whom it moves to is found further to the right in a narrow window.
    let heads = [
        ("column-month", MONTH, false),
        ("column-deed", DEED, false),
        ("column-location", LOCATION, false),
        ("column-kind", KIND, false),
        ("column-places", PLACES, true),
        ("column-ready_months", READY, true),
        ("column-cost_reserve", FIGURE, true),
        ("column-people", FIGURE, true),
        ("column-to", LOCATION, false),
    ];
    if plan.steps.is_empty() {
        note_ui(ui, &texts.get("plan-no-steps"));
        return;
    }
    egui::Grid::new("plan steps").num_columns(heads.len()).spacing([14.0, 5.0]).striped(true).show(ui, |ui| {
        for (head, width, right) in heads {
            let head = RichText::new(texts.get(head)).font(theme::semibold(theme::SIZE_SMALL));
            let align = if right { egui::Align::RIGHT } else { egui::Align::LEFT };
            let head = egui::Label::new(head.color(theme.text_second)).wrap().halign(align);
            cell_ui(ui, width, right, head);
        }
        ui.end_row();
        for step in &plan.steps {
            step_ui(ui, seen, step, actions);
            ui.end_row();
        }
    });
}

fn step_ui(ui: &mut Ui, seen: &Seen<'_>, step: &Step, actions: &mut Vec<Action>) {
    let (texts, language, theme) = (seen.texts, seen.texts.language(), Theme::of(ui.ctx()));
    let location = &seen.scenario.locations[step.location];
    let range = (seen.scenario.start.plus(1), seen.scenario.end);
    let mut month = step.month;
    let name = texts.with("plan-move", &[("location", (&location.name).into())]);
    let moved = ui
        .push_id(("month", step.location, step.deed), |ui| month_ui(ui, &mut month, range, language, &name).changed());
    if moved.inner {
        actions.push(
            change::moved(seen, step, month).map_or(Action::Say("plan-not-there"), |edit| Action::Do(edit.into())),
        );
    }
    let temporary = location.kind.class() == Class::Temporary;
    let told = |text: String, color| egui::Label::new(RichText::new(text).color(color)).truncate();
    cell_ui(ui, DEED, false, told(texts.get(&format!("plan-deed-{}", step.deed.text())), theme.text));
    cell_ui(ui, LOCATION, false, told(location.name.clone(), theme.text));
    let tone = if temporary { theme.noodopvang.text } else { theme.text_second };
    cell_ui(ui, KIND, false, told(texts.get(&format!("kind-{}", location.kind.id())), tone));
    let costs = seen.scenario.kind_costs(location.kind);
    let ready = location.ready_months.as_ref().and_then(|months| months.value);
    let reserve = location.cost_reserve.as_ref().or(costs.map(|costs| &costs.reserve)).and_then(|cost| cost.value);
    let unknown = || texts.get("provinces-unknown");
    let people = (step.people > 0.0).then(|| language.number(step.people, 0));
    let cells = [
        (PLACES, language.number(step.places, 0)),
        (READY, ready.map_or_else(unknown, |months| language.shortest(months, 1))),
        (FIGURE, reserve.map_or_else(unknown, |cost| language.price(cost))),
        (FIGURE, people.unwrap_or_else(|| "–".to_owned())),
    ];
    for (width, cell) in cells {
        cell_ui(ui, width, true, told(cell, theme.text));
    }
    // A closing is handed over in the step before it, or has nobody yet.
    let nobody = step.deed == Deed::Close && location.handover.is_none();
    if step.deed == Deed::HandOver || (nobody && temporary) {
        change::successor_ui(ui, seen, step, actions);
    } else {
        ui.label("");
    }
}

/// Widths of columns; what is longer is cut off, and told in full under the pointer.
const MONTH: f32 = 74.0;
const DEED: f32 = 104.0;
const LOCATION: f32 = 190.0;
const KIND: f32 = 136.0;
const PLACES: f32 = 56.0;
const READY: f32 = 112.0;
const FIGURE: f32 = 92.0;
