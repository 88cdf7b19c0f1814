//! What makes the difference between two variants: choices, the background run, and the waterfall.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use egui::Ui;
use rust_decimal::Decimal;

use super::super::action::Action;
use super::super::theme;
use super::super::widgets::note_ui;
use super::waterfall::{pasted, waterfall_ui};
use super::{card_ui, choice_ui, finding_ui, name};
use crate::compare::{Measure, Unexplained, Waterfall, explain};
use crate::problem::Severity;
use crate::scenario::{BASE, Scenario};
use crate::session::{Report, Session};
use crate::text::Texts;
use crate::units::Unit;

/// What the page remembers.
#[derive(Default)]
pub(in super::super) struct Explain {
    /// The ends and the measure that were chosen; absent: the base, the shown variant, the highest shortage.
    from: Option<String>,
    to: Option<String>,
    measure: Option<Measure>,
    /// What was found, and for which question.
    found: Option<Found>,
    running: Option<(Question, Arc<Progress>)>,
    /// What was called off is not started again by itself.
    stopped: Option<Question>,
}

/// What was found for a question, and the scenarios at both ends, which give names to addresses.
type Found = (Question, Result<Waterfall, Unexplained>, (Scenario, Scenario));

/// What is asked: of which state, between which, for which figure.
type Question = (u64, String, String, Measure);

/// How far a run in the background is, and whether to go on.
#[derive(Default)]
struct Progress {
    done: AtomicUsize,
    of: AtomicUsize,
    cancelled: AtomicBool,
}

impl Explain {
    fn question(&self, session: &Session) -> Question {
        let known =
            |id: &Option<String>| id.clone().filter(|id| id == BASE || session.document().variant(id).is_some());
        let from = known(&self.from).unwrap_or_else(|| BASE.to_owned());
        let to = known(&self.to).or(session.shown().map(str::to_owned)).unwrap_or_else(|| BASE.to_owned());
        (session.revision(), from, to, self.measure.clone().unwrap_or(Measure::HighestShortage))
    }

    /// The job that is due, if the page asks for something that was not found yet and nothing is under way.
    pub(in super::super) fn due(&mut self, session: &Session) -> Option<impl FnOnce() -> Report + Send + use<>> {
        let question = self.question(session);
        let known = self.found.as_ref().is_some_and(|(found, ..)| *found == question);
        if known || self.running.is_some() || self.stopped.as_ref() == Some(&question) || session.waiting() {
            return None;
        }
        let progress = Arc::new(Progress::default());
        self.running = Some((question.clone(), Arc::clone(&progress)));
        let document = session.document().clone();
        let (_, from, to, measure) = question;
        Some(move || {
            let variant = |id: String| (id != BASE).then_some(id);
            let (from, to) = (variant(from), variant(to));
            let mut on = |done, of| {
                progress.done.store(done, Ordering::Relaxed);
                progress.of.store(of, Ordering::Relaxed);
                !progress.cancelled.load(Ordering::Relaxed)
            };
            let result = explain(&document, from.as_deref(), to.as_deref(), &measure, &mut on);
            let ends = (document.effective(from.as_deref()), document.effective(to.as_deref()));
            Report::Explained(Box::new((result, ends)))
        })
    }

    /// Takes in what was found.
    pub(in super::super) fn receive(&mut self, result: Result<Waterfall, Unexplained>, ends: (Scenario, Scenario)) {
        let Some((question, _)) = self.running.take() else { return };
        if result == Err(Unexplained::Cancelled) {
            self.stopped = Some(question);
        } else {
            self.found = Some((question, result, ends));
        }
    }

    /// Forgets a run that broke off.
    pub(in super::super) fn broken(&mut self) {
        if let Some((question, _)) = self.running.take() {
            self.stopped = Some(question);
        }
    }

    /// Draws the page.
    pub(in super::super) fn ui(&mut self, ui: &mut Ui, session: &Session, texts: &Texts, actions: &mut Vec<Action>) {
        let question = self.question(session);
        // The answer to a question that was overtaken is not needed any more.
        if let Some((running, progress)) = &self.running
            && *running != question
        {
            progress.cancelled.store(true, Ordering::Relaxed);
        }
        let names = (name(session, &question.1, texts), name(session, &question.2, texts));
        let answer = self.found.as_ref().filter(|(found, ..)| *found == question);
        let (found, ends) = (answer.map(|(_, result, _)| result), answer.map(|(.., ends)| ends));
        let budget = session.current().checked.budget();
        let measure_name = question.3.name(texts, budget);
        let mut asked = Asked::default();
        card_ui(ui, |ui| {
            finding_ui(ui, &finding(found, &question, (&names.0, &names.1), &measure_name, ends, texts));
            ui.horizontal_wrapped(|ui| {
                asked.from = choice_ui(ui, session, &texts.get("why-from"), &question.1, texts);
                asked.to = choice_ui(ui, session, &texts.get("why-to"), &question.2, texts);
                asked.measure = measure_ui(ui, session, &question, texts);
                if let (Some(Ok(waterfall)), Some(ends)) = (found, ends)
                    && ui.button(texts.get("compare-copy")).clicked()
                {
                    ui.ctx().copy_text(pasted(waterfall, (&ends.0, &ends.1), (&names.0, &names.1), texts));
                    actions.push(Action::Say("compare-copied"));
                }
            });
            ui.add_space(theme::GAP);
            match found {
                Some(Ok(waterfall)) => {
                    let Some(ends) = ends else { return };
                    waterfall_ui(ui, waterfall, (&ends.0, &ends.1), (&names.0, &names.1), texts);
                }
                Some(Err(why)) => {
                    note_ui(ui, &unexplained(why, session, texts));
                }
                None => asked.stop = self.progress_ui(ui, &question, texts),
            }
        });
        self.take(asked);
    }

    /// How far the run is, and the way to stop it.
    fn progress_ui(&self, ui: &mut Ui, question: &Question, texts: &Texts) -> Option<bool> {
        if self.stopped.as_ref() == Some(question) {
            note_ui(ui, &texts.get("why-stopped"));
            return ui.button(texts.get("why-again")).clicked().then_some(false);
        }
        let Some((_, progress)) = &self.running else { return None };
        let (done, of) = (progress.done.load(Ordering::Relaxed), progress.of.load(Ordering::Relaxed));
        note_ui(ui, &texts.with("why-progress", &[("done", done.into()), ("of", of.into())]));
        ui.ctx().request_repaint_after(std::time::Duration::from_millis(50));
        ui.button(texts.get("button-cancel")).clicked().then_some(true)
    }

    fn take(&mut self, asked: Asked) {
        self.from = asked.from.or(self.from.take());
        self.to = asked.to.or(self.to.take());
        self.measure = asked.measure.or(self.measure.take());
        match (asked.stop, &self.running) {
            (Some(true), Some((_, progress))) => progress.cancelled.store(true, Ordering::Relaxed),
            (Some(false), _) => self.stopped = None,
            _ => {}
        }
    }
}

/// What the user asked for in this frame.
#[derive(Default)]
struct Asked {
    from: Option<String>,
    to: Option<String>,
    measure: Option<Measure>,
    /// Stop the run, or (`false`) start it again.
    stop: Option<bool>,
}

fn measure_ui(ui: &mut Ui, session: &Session, question: &Question, texts: &Texts) -> Option<Measure> {
    let budget = session.current().checked.budget();
    let mut chosen = None;
    let label = ui.label(texts.get("why-measure"));
    let combo = egui::ComboBox::from_id_salt("measure").selected_text(question.3.name(texts, budget)).width(250.0);
    let combo = combo.height(360.0).show_ui(ui, |ui| {
        for measure in Measure::all_for(&[&session.base().outcome, &session.current().outcome]) {
            if ui.selectable_label(measure == question.3, measure.name(texts, budget)).clicked() {
                chosen = Some(measure);
            }
        }
    });
    let _named = combo.response.labelled_by(label.id);
    chosen
}

/// The whole difference in one sentence, and what makes most of it.
fn finding(
    found: Option<&Result<Waterfall, Unexplained>>,
    question: &Question,
    (from, to): (&str, &str),
    measure: &str,
    scenarios: Option<&(Scenario, Scenario)>,
    texts: &Texts,
) -> String {
    let Some(Ok(waterfall)) = found else { return texts.get("why-title") };
    let ends = [("from", from.into()), ("to", to.into()), ("measure", measure.into())];
    if waterfall.bars.is_empty() {
        return texts.with("why-nothing", &ends);
    }
    if waterfall.total().is_zero() {
        return texts.with("why-equal", &ends);
    }
    let total = waterfall.total();
    let size = match question.3.unit() {
        // Amounts carry their unit; a share differs by percentage points.
        Unit::Euro => question.3.write(texts, total.abs()),
        Unit::Share => question.3.write_difference(texts, total.abs()).trim_start_matches('+').to_owned(),
        unit => format!("{} {}", question.3.write(texts, total.abs()), texts.unit(unit)),
    };
    let direction = if total > Decimal::ZERO { "more" } else { "less" };
    let mut all = ends.to_vec();
    all.extend([("size", (&size).into()), ("direction", direction.into())]);
    // Named as the main cause is only what works the same way, and more than the changes do together.
    let same_way = |effect: &Decimal| (*effect > Decimal::ZERO) == (total > Decimal::ZERO);
    let most = waterfall.by_size().into_iter().find(|bar| bar.alone.as_ref().is_some_and(same_way));
    let most = most.filter(|bar| bar.alone.is_some_and(|effect| effect.abs() > waterfall.interaction.abs()));
    let Some(most) = most.zip(scenarios) else { return texts.with("why-finding-plain", &all) };
    let (most, _, _) = most.0.words(texts, &most.1.0, &most.1.1);
    all.push(("most", (&most).into()));
    texts.with("why-finding", &all)
}

fn unexplained(why: &Unexplained, session: &Session, texts: &Texts) -> String {
    let named = |id: &Option<String>| name(session, id.as_deref().unwrap_or(BASE), texts);
    match why {
        Unexplained::Cancelled => texts.get("why-stopped"),
        Unexplained::NoFigure(id) => texts.with("why-no-figure", &[("variant", (&named(id)).into())]),
        Unexplained::Refused(id, problems) => {
            let first = problems.iter().find(|problem| problem.severity == Severity::Error);
            let reason = first.map(|problem| texts.problem(problem).0).unwrap_or_default();
            texts.with("why-refused", &[("variant", (&named(id)).into()), ("reason", (&reason).into())])
        }
    }
}
