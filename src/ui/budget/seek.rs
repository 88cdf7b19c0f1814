//! Goal seek: which value makes an outcome what it should be.

use egui::Ui;

use super::Seen;
use crate::format::Language;
use crate::probe::answers::About;
use crate::probe::seek::{Answer, Found, Question, Tried, Unanswered, seek};
use crate::probe::{Probed, tables};
use crate::session::{Command, Edit, Report, Session};
use crate::ui::action::Action;
use crate::ui::asked::Asked;
use crate::ui::grid::{grid_ui, take_ui};
use crate::ui::theme;
use crate::ui::widgets::{finding_ui, group_heading_ui, note_ui};

mod form;
mod picture;
mod ready;
mod value;

/// Width of the table of values.
const TABLE: f32 = 320.0;

/// The part of the page.
#[derive(Default)]
pub(super) struct Seek {
    /// What was asked last, and the session it was asked in.
    question: Option<(u64, Question)>,
    asked: Asked<Question, Result<Answer, Unanswered>>,
    form: form::Form,
    made: Option<Made>,
    /// The value pointed at in the picture.
    place: Option<usize>,
}

/// What is shown of an answer; made once for it.
struct Made {
    key: (u64, Language),
    finding: String,
    notes: Vec<String>,
    picture: Option<picture::Picture>,
}

impl Seek {
    /// The job that is due in the background.
    pub(super) fn due(&mut self, session: &Session) -> Option<impl FnOnce() -> Report + Send + use<>> {
        let (question, progress) = self.asked.due(session)?;
        let (document, shown) = (session.document().clone(), session.shown().map(str::to_owned));
        Some(move || {
            let sought = seek(&document, shown.as_deref(), &question, &progress);
            Report::Probed(Box::new(Probed::Sought(sought)))
        })
    }

    /// Takes in what was found.
    pub(super) fn receive(&mut self, sought: Result<Answer, Unanswered>) {
        let stopped = matches!(sought, Err(Unanswered::Cancelled));
        self.asked.receive((!stopped).then_some(sought));
    }

    /// Forgets work that broke off.
    pub(super) fn broken(&mut self) {
        self.asked.broken();
    }

    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, actions: &mut Vec<Action>) {
        let texts = seen.texts;
        let born = seen.session.born();
        if self.question.take_if(|(known, _)| *known != born).is_some() {
            self.form = form::Form::default();
        }
        let mut next = None;
        egui::ScrollArea::vertical().id_salt("seek").auto_shrink(false).show(ui, |ui| {
            self.make(seen);
            match (&self.made, &self.question) {
                (Some(made), Some(_)) => {
                    finding_ui(ui, &made.finding);
                    for note in &made.notes {
                        note_ui(ui, note);
                    }
                }
                (None, Some((_, question))) => finding_ui(ui, &about(seen).question(question)),
                (_, None) => finding_ui(ui, &texts.get("seek-nothing-asked")),
            }
            if let Some((_, question)) = &self.question
                && self.asked.progress_ui(ui, seen.session, question, texts)
            {
                next = Some(question.clone());
            }
            group_heading_ui(ui, &texts.get("seek-ready"));
            ui.horizontal_wrapped(|ui| {
                for (name, question) in ready::questions(seen) {
                    let asked = self.question.as_ref().is_some_and(|(_, asked)| *asked == question);
                    if ui.add(egui::Button::selectable(asked, name).frame_when_inactive(true)).clicked() {
                        self.form.take(&question, seen);
                        next = Some(question);
                    }
                }
            });
            ui.add_space(theme::GAP);
            group_heading_ui(ui, &texts.get("seek-own"));
            next = self.form.ui(ui, seen).or(next.take());
            ui.add_space(theme::GAP);
            self.found_ui(ui, seen, actions);
        });
        if let Some(question) = next {
            (self.question, self.place) = (Some((born, question.clone())), None);
            self.asked.ask_again(ui, seen.session, question);
        } else if let Some((_, question)) = &self.question
            && seen.scenario.locations.len() <= crate::session::LIVE_LOCATIONS
        {
            self.asked.ask(ui, seen.session, question.clone());
        }
    }

    fn make(&mut self, seen: &Seen<'_>) {
        let Some((question, found, number)) = self.asked.found() else {
            self.made = None;
            return;
        };
        if self.question.as_ref().is_none_or(|(_, asked)| asked != question) {
            self.made = None;
            return;
        }
        let key = (number, seen.texts.language());
        if self.made.as_ref().is_some_and(|made| made.key == key) {
            return;
        }
        let about = about(seen);
        self.made = Some(match found {
            Ok(answer) => Made {
                key,
                finding: about.answer(answer),
                notes: about.notes(answer),
                picture: Some(picture::Picture::of(answer, &about)),
            },
            Err(why) => Made { key, finding: about.unanswered(why), notes: Vec::new(), picture: None },
        });
    }

    /// The value to take over, the picture and the table.
    fn found_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, actions: &mut Vec<Action>) {
        let texts = seen.texts;
        let (Some((_, Ok(answer), _)), Some(Made { picture: Some(picture), .. })) = (self.asked.found(), &self.made)
        else {
            return;
        };
        let fresh = self.asked.fresh(seen.session);
        if let Some(tried) = to_adopt(answer) {
            let value = about(seen).value(&answer.question.address, tried.value);
            ui.horizontal(|ui| {
                let name = texts.with("seek-adopt", &[("value", (&value).into())]);
                let button = ui.add_enabled(fresh, egui::Button::new(name));
                if button.on_hover_text(texts.get("probe-adopt-help")).clicked() {
                    let (address, nature) = value::nature(&answer.question.address);
                    let value = value::of(seen.scenario, &answer.question.address, tried.value);
                    let edit = Edit::Set { address, value, nature };
                    let settle = || Action::Do(Command::Settle);
                    actions.extend([settle(), Action::Do(edit.into()), settle(), Action::Say("probe-adopted")]);
                }
            });
        }
        picture.ui(ui, texts, &mut self.place);
        ui.add_space(theme::GAP);
        ui.horizontal(|ui| {
            group_heading_ui(ui, &texts.get("seek-points"));
            take_ui(ui, texts, "doel-zoeken", || vec![tables::seek(answer)], actions);
        });
        egui::CollapsingHeader::new(texts.get("seek-points-show")).id_salt("points").show(ui, |ui| {
            ui.set_max_width(TABLE);
            grid_ui(ui, tables::seek(answer), texts);
        });
    }
}

/// What answers are told with.
fn about<'a>(seen: &Seen<'a>) -> About<'a> {
    About { scenario: seen.scenario, budget: seen.checked.budget(), texts: seen.texts }
}

/// The value that can be taken over: one that meets the goal and is not there already.
fn to_adopt(answer: &Answer) -> Option<Tried> {
    match answer.found {
        Found::At(tried) => Some(tried),
        Found::Already { .. } | Found::Never(_) => None,
    }
}
