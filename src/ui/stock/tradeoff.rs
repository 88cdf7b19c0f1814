//! Cost against shortage and recalls, over many choices.

use std::time::Duration;

use egui::Ui;

use super::Seen;
use crate::format::Language;
use crate::probe::outcomes::{Outcome, outcomes};
use crate::probe::rise::Rise;
use crate::probe::sweep::{Axes, Choice, Over, Prepared, Sweep};
use crate::probe::{Probed, Progress, words};
use crate::problem::Problem;
use crate::session::jobs::in_parts;
use crate::session::{LIVE_LOCATIONS, Report, Session};
use crate::ui::action::Action;
use crate::ui::asked::Asked;
use crate::ui::theme;
use crate::ui::widgets::{finding_ui, note_ui};

mod axes;
mod chosen;
mod list;
mod pictures;

/// Runs that start by themselves at most; more are asked for with a button.
const BY_ITSELF: usize = 1_500;

/// The part of the page.
#[derive(Default)]
pub(super) struct Tradeoff {
    /// What is swept over, and the session it was chosen in.
    axes: Option<(u64, Axes)>,
    asked: Asked<Axes, Result<Sweep, Vec<Problem>>>,
    over: Over,
    made: Option<Made>,
    /// The choice looked at; it is found again after the next sweep.
    chosen: Option<Choice>,
    list: list::List,
    /// Seconds a run took, as far as that is known.
    per_run: Option<f64>,
    /// Progress and time of the frame before, to tell how long a run takes.
    seen: Option<(usize, f64)>,
}

/// What is shown of a sweep; made once for it.
struct Made {
    key: (u64, Over, Language),
    outcomes: Vec<Outcome>,
    finding: String,
    pictures: pictures::Pictures,
}

impl Tradeoff {
    /// The job that is due in the background.
    pub(super) fn due(&mut self, session: &Session) -> Option<impl FnOnce() -> Report + Send + use<>> {
        let (axes, progress) = self.asked.due(session)?;
        let checked = session.current().checked.clone();
        Some(move || {
            let prepared = Prepared::new(&checked, &axes);
            let swept = match prepared {
                Ok(prepared) => swept(prepared, &progress).map(Ok),
                Err(problems) => Some(Err(problems)),
            };
            Report::Probed(Box::new(Probed::Swept(swept)))
        })
    }

    /// Takes in what was found.
    pub(super) fn receive(&mut self, swept: Option<Result<Sweep, Vec<Problem>>>) {
        self.asked.receive(swept);
    }

    /// Forgets work that broke off.
    pub(super) fn broken(&mut self) {
        self.asked.broken();
    }

    /// Draws it; `rise` is what the shock test looks at.
    pub(super) fn ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, rise: &Rise, actions: &mut Vec<Action>) {
        let texts = seen.texts;
        let born = seen.session.born();
        if self.axes.as_ref().is_none_or(|(known, _)| *known != born) {
            let plan = crate::engine::compile(seen.checked);
            let own = Choice::of(seen.checked, &plan.inputs(seen.checked));
            (self.axes, self.chosen) = (Some((born, Axes::around(&own))), None);
        }
        let Some((_, axes)) = &mut self.axes else { return };
        if let Some(shown) = &mut axes.rise {
            *shown = *rise;
        }
        let mut changed = axes.clone();
        let possible = axes::possible(axes);
        let alone = axes.runs() <= BY_ITSELF && seen.scenario.locations.len() <= LIVE_LOCATIONS;
        let (mut go, idle) = (false, self.idle(seen));
        egui::ScrollArea::vertical().id_salt("tradeoff").auto_shrink(false).show(ui, |ui| {
            self.make(seen);
            match &self.made {
                Some(made) => finding_ui(ui, &made.finding),
                None => finding_ui(ui, &texts.get(if alone { "probe-not-yet" } else { "probe-asks" })),
            }
            go = axes::axes_ui(ui, seen, &mut changed, rise, (self.per_run, !alone && idle && possible));
            self.timed(ui);
            go |= self.asked.progress_ui(ui, seen.session, &changed, texts);
            ui.add_space(theme::GAP);
            self.found_ui(ui, seen, &mut changed, actions);
        });
        if let Some((_, axes)) = &mut self.axes {
            *axes = changed;
            let question = axes.clone();
            if possible && go {
                self.asked.ask_again(ui, seen.session, question);
            } else if possible && alone {
                self.asked.ask(ui, seen.session, question);
            }
        }
    }

    /// Whether what is asked for has no answer yet and nothing is under way.
    fn idle(&self, seen: &Seen<'_>) -> bool {
        let asked = self.asked.found().map(|(question, ..)| question);
        !self.asked.fresh(seen.session) || asked != self.axes.as_ref().map(|(_, axes)| axes)
    }

    fn make(&mut self, seen: &Seen<'_>) {
        let Some((_, Ok(sweep), number)) = self.asked.found() else {
            self.made = None;
            return;
        };
        let key = (number, self.over, seen.texts.language());
        if self.made.as_ref().is_some_and(|made| made.key == key) {
            return;
        }
        let outcomes = outcomes(sweep, self.over);
        let finding = words::sweep(sweep, &outcomes, seen.texts);
        let pictures = pictures::Pictures::of(sweep, &outcomes, seen.texts);
        self.made = Some(Made { key, outcomes, finding, pictures });
    }

    /// Learns how long a run takes from how the work goes.
    fn timed(&mut self, ui: &Ui) {
        let Some((done, _)) = self.asked.so_far() else {
            self.seen = None;
            return;
        };
        let now = ui.input(|input| input.time);
        match self.seen {
            Some((before, since)) if done > before + 50 && now > since => {
                let runs = f64::from(u32::try_from(done - before).unwrap_or(u32::MAX));
                self.per_run = Some((now - since) / runs);
                self.seen = Some((done, now));
            }
            Some(_) => {}
            None => self.seen = Some((done, now)),
        }
        ui.ctx().request_repaint_after(Duration::from_millis(50));
    }

    /// The pictures, the chosen point and the list.
    fn found_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, axes: &mut Axes, actions: &mut Vec<Action>) {
        let texts = seen.texts;
        let sweep = match self.asked.found() {
            Some((_, Ok(sweep), _)) => sweep,
            Some((_, Err(problems), _)) => {
                for problem in problems {
                    note_ui(ui, &texts.problem(problem).0);
                }
                return;
            }
            None => return,
        };
        let Some(made) = &self.made else { return };
        if sweep.most_room <= 0.0 && made.outcomes.len() == 1 {
            above_ui(ui, seen, sweep, axes);
        }
        let mut place = self.chosen.and_then(|choice| chosen::place(sweep, &made.outcomes, &choice));
        let before = place;
        if sweep.axes.bands.len() > 1 {
            ui.horizontal(|ui| {
                ui.label(texts.get("sweep-over"));
                ui.selectable_value(&mut self.over, Over::Mean, texts.get("sweep-mean"));
                ui.selectable_value(&mut self.over, Over::Worst, texts.get("sweep-worst"));
            });
        }
        // One outcome is no picture.
        if made.outcomes.len() > 1 {
            made.pictures.ui(ui, texts, &mut place);
            ui.add_space(theme::GAP);
        }
        let shown = place.or_else(|| made.outcomes.iter().position(|outcome| outcome.current));
        if let Some(shown) = shown {
            let fresh = self.asked.fresh(seen.session);
            chosen::chosen_ui(ui, seen, (sweep, &made.outcomes, shown), fresh, actions);
        }
        ui.add_space(theme::GAP);
        self.list.ui(ui, seen, (sweep, made.outcomes.as_slice(), self.over), &mut place, actions);
        if place != before {
            let outcome = place.and_then(|place| made.outcomes.get(place));
            let point = outcome.and_then(|outcome| sweep.points.get(*outcome.points.first()?));
            self.chosen = point.map(|point| point.choice);
        }
    }
}

/// A scenario whose need never comes below the stock: how far it would have to, and a look at that.
fn above_ui(ui: &mut Ui, seen: &Seen<'_>, sweep: &Sweep, axes: &mut Axes) {
    // Enough for both blocks to be used.
    let policy = &seen.scenario.policy;
    let caps = policy.flex_cap.value.unwrap_or(0.0) + policy.reserve_cap.value.unwrap_or(0.0);
    let lower = ((axes.lower - sweep.most_room + caps) / 500.0).ceil() * 500.0;
    let places = seen.texts.language().number(lower, 0);
    if ui.button(seen.texts.with("sweep-lower-do", &[("places", (&places).into())])).clicked() {
        axes.lower = lower;
    }
    ui.add_space(theme::GAP);
}

/// Runs what was prepared, divided over the processors.
fn swept(prepared: Prepared, progress: &Progress) -> Option<Sweep> {
    progress.begin(prepared.runs());
    let points = in_parts(prepared.count(), |range| prepared.run(range, progress))?;
    Some(prepared.whole(points))
}
