//! A question that is answered in the background: what was asked, what is under way, what was found, and the bar that says how far it is.
//!
//! An answer stays in sight until a newer one is there; one to a question that was overtaken is thrown away.

use std::sync::Arc;

use egui::{Ui, WidgetInfo};

use super::widgets::note_ui;
use crate::probe::Progress;
use crate::session::Session;
use crate::session::jobs::State;
use crate::text::Texts;

/// A question of a state of the document.
type Key<Q> = (State, Q);

/// What a page knows of its question.
pub(super) struct Asked<Q, A> {
    found: Option<(Key<Q>, A)>,
    running: Option<(Key<Q>, Arc<Progress>)>,
    /// What was called off is not started again by itself.
    stopped: Option<Key<Q>>,
    wanted: Option<Key<Q>>,
    /// Goes up with every answer, for what is made of it.
    number: u64,
}

impl<Q, A> Default for Asked<Q, A> {
    fn default() -> Self {
        Self { found: None, running: None, stopped: None, wanted: None, number: 0 }
    }
}

fn state(session: &Session) -> State {
    (session.born(), session.revision())
}

impl<Q: Clone + PartialEq, A> Asked<Q, A> {
    /// Asks a question of the document as it stands, unless its answer is there, is under way, or was called off.
    pub(super) fn ask(&mut self, ui: &Ui, session: &Session, question: Q) {
        let key = (state(session), question);
        self.found.take_if(|(found, _)| found.0.0 != key.0.0);
        let known = |known: Option<&Key<Q>>| known == Some(&key);
        if let Some((_, progress)) = self.running.as_ref().filter(|(running, _)| *running != key) {
            progress.stop();
        }
        if known(self.found.as_ref().map(|(found, _)| found))
            || known(self.running.as_ref().map(|(running, _)| running))
            || known(self.stopped.as_ref())
        {
            self.wanted = None;
            return;
        }
        if !known(self.wanted.as_ref()) {
            self.wanted = Some(key);
            ui.ctx().request_repaint();
        }
    }

    /// Asks it again, also if it was called off.
    pub(super) fn ask_again(&mut self, ui: &Ui, session: &Session, question: Q) {
        self.stopped = None;
        self.ask(ui, session, question);
    }

    /// The question that is due, with how its work tells its progress; none while another is under way or the scenario itself is being run.
    pub(super) fn due(&mut self, session: &Session) -> Option<(Q, Arc<Progress>)> {
        if self.running.is_some() || session.waiting() {
            return None;
        }
        let key = self.wanted.take().filter(|wanted| wanted.0 == state(session))?;
        let progress = Arc::new(Progress::default());
        self.running = Some((key.clone(), Arc::clone(&progress)));
        Some((key.1, progress))
    }

    /// Takes in an answer; nothing: the work was called off.
    pub(super) fn receive(&mut self, answer: Option<A>) {
        let Some((key, _)) = self.running.take() else { return };
        match answer {
            Some(answer) => {
                self.found = Some((key, answer));
                self.number += 1;
            }
            None => self.stopped = Some(key),
        }
    }

    /// Forgets work that broke off.
    pub(super) fn broken(&mut self) {
        self.receive(None);
    }

    /// The last answer with its question, and the number of the answer.
    pub(super) fn found(&self) -> Option<(&Q, &A, u64)> {
        self.found.as_ref().map(|((_, question), answer)| (question, answer, self.number))
    }

    /// Runs that are done of those that are under way, and all of them.
    pub(super) fn so_far(&self) -> Option<(usize, usize)> {
        self.running.as_ref().map(|(_, progress)| progress.so_far())
    }

    /// Whether the last answer is that to a question of the document as it stands.
    pub(super) fn fresh(&self, session: &Session) -> bool {
        self.found.as_ref().is_some_and(|(found, _)| found.0 == state(session))
    }

    /// How far the work is with a way to call it off; else whether what is shown is of an earlier state. Gives whether to ask again.
    pub(super) fn progress_ui(&self, ui: &mut Ui, session: &Session, question: &Q, texts: &Texts) -> bool {
        if session.waiting() {
            note_ui(ui, &texts.get("probe-busy"));
            return false;
        }
        if let Some((_, progress)) = &self.running {
            let (done, of) = progress.so_far();
            let said = match of {
                0 => texts.get("probe-begun"),
                _ => texts.with("probe-progress", &[("done", done.into()), ("of", of.into())]),
            };
            ui.horizontal(|ui| {
                let part = if of == 0 { 0.0 } else { share(done, of) };
                let bar = ui.add(egui::ProgressBar::new(part).desired_width(180.0).desired_height(10.0));
                bar.widget_info(|| WidgetInfo::labeled(egui::Role::ProgressIndicator, true, &said));
                note_ui(ui, &said);
                if ui.button(texts.get("button-cancel")).clicked() {
                    progress.stop();
                }
            });
            ui.ctx().request_repaint_after(std::time::Duration::from_millis(50));
            return false;
        }
        let key = (state(session), question.clone());
        let stopped = self.stopped.as_ref() == Some(&key);
        let mut again = false;
        ui.horizontal_wrapped(|ui| {
            if stopped {
                note_ui(ui, &texts.get("probe-stopped"));
                again = ui.button(texts.get("probe-run")).clicked();
            }
            if self.found.is_some() && !self.fresh(session) {
                note_ui(ui, &texts.get(if self.wanted.is_some() { "probe-earlier" } else { "probe-earlier-stopped" }));
            }
        });
        again
    }
}

#[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "a bar of a few hundred points")]
fn share(done: usize, of: usize) -> f32 {
    (done as f32 / of as f32).clamp(0.0, 1.0)
}
