//! Opening and saving, as the window does it: in the background, never losing work, never replacing a file unasked.

use super::modals::PathFor;
use super::{Action, Command, Modals, Path, PathBuf, Problem, Report, Session, Window, file};
use crate::scenario::file::{Disk, Storage};
use crate::session::dialogs::Answer;
use crate::ui::top_bar::file_name;

impl Window {
    /// Opening and saving.
    pub(super) fn file_action(&mut self, action: Action) {
        match action {
            Action::AskOpen => {
                let (dialogs, title) = (self.around.dialogs.clone(), self.texts.get("dialog-open"));
                self.modal = None;
                self.jobs.start(move || Report::AskedOpen(dialogs.open(&title)));
            }
            Action::AskSave => {
                let (dialogs, title, name) =
                    (self.around.dialogs.clone(), self.texts.get("dialog-save"), self.proposed_name());
                self.modal = None;
                self.jobs.start(move || Report::AskedSave(dialogs.save(&title, &name)));
            }
            Action::TypeOpen => self.modal = Some(Modals::Path { purpose: PathFor::Open, typed: String::new() }),
            Action::TypeSave => self.modal = Some(Modals::Path { purpose: PathFor::Save, typed: self.proposed_path() }),
            Action::AskWrite { title, name, bytes } => {
                let (dialogs, title) = (self.around.dialogs.clone(), self.texts.get(title));
                self.jobs.start(move || Report::AskedWrite { answer: dialogs.save(&title, &name), name, bytes });
            }
            Action::Write { path, bytes } => {
                self.modal = None;
                self.jobs.start(move || {
                    let result = file::save_bytes(&path, &bytes);
                    Report::Wrote { path, result }
                });
            }
            Action::Open(path) => {
                self.modal = None;
                self.jobs.start(move || Report::Opened { result: read(&path), path });
            }
            Action::OpenBuiltIn => match file::read(self.around.built_in) {
                Ok((document, _)) => match Session::open(document, None) {
                    Ok(session) => self.take(session),
                    Err(problems) => self.show_problems("dialog-open", problems),
                },
                Err(problems) => self.show_problems("dialog-open", problems),
            },
            Action::Save | Action::SaveAndProceed => match self.session.path() {
                Some(path) => self.save_to(path.to_owned(), false),
                None => self.file_action(Action::AskSave),
            },
            Action::SaveTo(path) => {
                let path = with_extension(path);
                let own = self.session.path() == Some(&path);
                let agreed =
                    matches!(&self.modal, Some(Modals::Replace(asked) | Modals::Comments(asked)) if *asked == path);
                if path.exists() && !own && !agreed {
                    self.modal = Some(Modals::Replace(path));
                } else {
                    self.save_to(path, agreed);
                }
            }
            _ => {}
        }
    }

    /// Goes on with what waited for the question about unsaved work; the changes are given up.
    pub(super) fn proceed(&mut self, ctx: &egui::Context) {
        self.modal = None;
        match self.waiting.take() {
            Some(Action::Quit) => self.leaving = true,
            Some(action) => self.file_action(action),
            None => {}
        }
        ctx.request_repaint();
    }

    /// Writes the document in the background. Unless that was `agreed` on, a file with comments is left as it is and told of.
    fn save_to(&mut self, path: PathBuf, agreed: bool) {
        self.modal = None;
        self.apply(Command::Settle);
        let (document, step) = (self.session.document().clone(), self.session.history().at());
        self.jobs.start(move || {
            if !agreed && file::load_text(&Disk, &path).is_ok_and(|text| file::has_comments(&text)) {
                return Report::HasComments(path);
            }
            let result = file::save(&path, &document).map(|()| step);
            Report::Saved { path, result }
        });
    }

    /// Takes in what a job found.
    pub(super) fn receive(&mut self, report: Report) {
        match report {
            Report::AskedOpen(Answer::Chosen(path)) => self.file_action(Action::Open(path)),
            Report::AskedOpen(Answer::NoDialog) => self.file_action(Action::TypeOpen),
            Report::AskedSave(Answer::Chosen(path)) => self.file_action(Action::SaveTo(path)),
            Report::AskedSave(Answer::NoDialog) => self.file_action(Action::TypeSave),
            Report::AskedOpen(Answer::Cancelled) | Report::AskedSave(Answer::Cancelled) => self.waiting = None,
            Report::Opened { result: Ok(session), .. } => self.take(*session),
            Report::Ran(finished) => {
                if let Err(problems) = self.session.finish(*finished) {
                    self.show_problems("change-refused", problems);
                }
            }
            Report::Opened { path, result: Err(problems) } => {
                let title = self.texts.with("file-not-opened", &[("file", (&file_name(&path)).into())]);
                self.modal = Some(Modals::Problems { title, problems });
            }
            Report::Saved { path, result: Ok(step) } => self.saved(path, step),
            Report::Saved { path, result: Err(problem) } => {
                self.waiting = None;
                let title = self.texts.with("file-not-saved", &[("file", (&file_name(&path)).into())]);
                self.modal = Some(Modals::Problems { title, problems: vec![problem] });
            }
            Report::HasComments(path) => self.modal = Some(Modals::Comments(path)),
            Report::SettingsLost(problem) => self.message = self.texts.problem(&problem).0,
            Report::Broken => {
                self.session.take_back();
                self.explain.broken();
                self.message = self.texts.get("job-broken");
            }
            Report::Explained(result) => self.explain.receive(*result),
            report @ (Report::AskedMerge(_) | Report::ToMerge(_) | Report::Exported { .. }) => self.exchanged(report),
            Report::AskedWrite { answer: Answer::Chosen(path), bytes, .. } => {
                self.file_action(Action::Write { path, bytes });
            }
            Report::AskedWrite { answer: Answer::NoDialog, name, bytes } => {
                let typed = self.around.folder.join(name).display().to_string();
                self.modal = Some(Modals::Path { purpose: PathFor::Write(bytes), typed });
            }
            Report::Wrote { path, result: Ok(()) } => {
                self.message = self.texts.with("table-saved", &[("file", (&file_name(&path)).into())]);
            }
            Report::Wrote { path, result: Err(problem) } => {
                let title = self.texts.with("file-not-saved", &[("file", (&file_name(&path)).into())]);
                self.modal = Some(Modals::Problems { title, problems: vec![problem] });
            }
            Report::AskedWrite { answer: Answer::Cancelled, .. } | Report::Done => {}
        }
    }

    fn saved(&mut self, path: PathBuf, step: usize) {
        self.settings.remember(&path);
        self.message = self.texts.with("file-saved", &[("file", (&file_name(&path)).into())]);
        self.apply(Command::Saved { step, path });
        match self.waiting.take() {
            Some(Action::Quit) => self.leaving = true,
            Some(action) => self.file_action(action),
            None => {}
        }
    }

    /// Goes on with another document.
    fn take(&mut self, session: Session) {
        self.modal = None;
        self.message.clear();
        if let Some(path) = session.path() {
            self.settings.remember(path);
            self.message = self.texts.with("file-opened", &[("file", (&file_name(path)).into())]);
        }
        self.session = session.in_place_of(&self.session);
    }

    fn show_problems(&mut self, title: &str, problems: Vec<Problem>) {
        self.modal = Some(Modals::Problems { title: self.texts.get(title), problems });
    }

    /// The name proposed for a new file.
    fn proposed_name(&self) -> String {
        let known = self.session.path().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
        known.unwrap_or_else(|| format!("{}.ron", self.session.document().id))
    }

    /// The path proposed where it has to be typed.
    fn proposed_path(&self) -> String {
        let new = || self.around.folder.join(self.proposed_name());
        self.session.path().map_or_else(new, Path::to_owned).display().to_string()
    }
}

/// Reads a file, checks and runs it, with the problems placed in its lines.
fn read(path: &Path) -> Result<Box<Session>, Vec<Problem>> {
    let (document, index) = file::load(path)?;
    Session::open(document, Some(path.to_owned())).map(Box::new).map_err(|mut problems| {
        for problem in &mut problems {
            index.place(problem);
        }
        problems
    })
}

/// A scenario file ends in `.ron`.
fn with_extension(path: PathBuf) -> PathBuf {
    if path.extension().is_some() { path } else { path.with_extension("ron") }
}

/// Writes the settings; their folder is made when it is not there.
pub(super) fn keep_settings(path: &Path, text: &str) -> Result<(), Problem> {
    let lost = |_error: std::io::Error| Problem::warning("settings-lost", "").with("file", &path.display());
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(lost)?;
    }
    Disk.write_atomic(path, text.as_bytes()).map_err(lost)
}
