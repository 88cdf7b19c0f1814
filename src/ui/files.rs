//! Opening and saving, as the window does it: in the background, never losing work, never replacing a file unasked.

use super::keeping::Ask;
use super::modals::PathFor;
use super::{Action, Command, Modals, Path, PathBuf, Problem, Report, Session, Window, file};
use crate::probe::Probed;
use crate::scenario::file::{Disk, Storage};
use crate::session::dialogs::Answer;
use crate::session::jobs::Written;
use crate::session::keeping::{self, Arrived, How};
use crate::session::lock::{FileLock, Taken};
use crate::session::stamp::{Glance, NotSaved, Stamp, save_if_unchanged};
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
            Action::Write { path, bytes, replace: false } if path.exists() => {
                self.modal = Some(Modals::Overwrite { path, bytes });
            }
            Action::Write { path, bytes, .. } => {
                self.modal = None;
                self.jobs.start(move || {
                    let result = file::save_bytes(&path, &bytes);
                    Report::Wrote { path, result }
                });
            }
            Action::Open(path) => self.open_as(path, How::Own),
            Action::Keep(wish) => self.wish(wish),
            Action::OpenBuiltIn => match file::read(self.around.built_in) {
                Ok((document, _)) => match Session::open(document, None) {
                    Ok(session) => self.take(Arrived::of(Box::new(session), self.around.built_in.to_owned())),
                    Err(problems) => self.show_problems("dialog-open", problems),
                },
                Err(problems) => self.show_problems("dialog-open", problems),
            },
            Action::Save | Action::SaveAndProceed => match self.own_path() {
                Some(path) => self.save_to(path.to_owned(), Agreed::default()),
                None => self.file_action(Action::AskSave),
            },
            Action::SaveTo(path) => {
                let path = with_extension(std::path::absolute(&path).unwrap_or(path));
                let own = self.own_path() == Some(&path);
                let agreed = self.agreed(&path);
                if path.exists() && !own && !agreed.replace {
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

    /// The file that is this document's to write.
    fn own_path(&self) -> Option<&Path> {
        self.session.path().filter(|_| !self.keeping.read_only)
    }

    /// What the question that lies over the window asks about a file, and is now agreed to.
    fn agreed(&self, path: &Path) -> Agreed {
        match &self.modal {
            Some(Modals::Replace(asked)) if asked == path => Agreed { comments: true, replace: true },
            Some(Modals::Keep(Ask::Changed { path: asked, .. })) if asked == path => {
                Agreed { comments: true, replace: true }
            }
            Some(Modals::Comments(asked)) if asked == path => {
                Agreed { comments: true, replace: self.own_path() != Some(path) }
            }
            _ => Agreed::default(),
        }
    }

    /// Writes the document in the background, with the lock of a file that was not its own before.
    pub(super) fn save_to(&mut self, path: PathBuf, agreed: Agreed) {
        self.modal = None;
        self.apply(Command::Settle);
        // What cannot be run is not saved: it could not be opened again.
        if self.session.waiting() {
            self.postponed = Some((path, agreed));
            return;
        }
        let born = self.session.born();
        let (document, step) = (self.session.document().clone(), self.session.history().at());
        let own = self.own_path() == Some(&path);
        let (known, origin) = (self.keeping.stamp.clone(), (self.around.origin)());
        self.jobs.start(move || {
            if !agreed.comments && file::load_text(&Disk, &path).is_ok_and(|text| file::has_comments(&text)) {
                return Report::HasComments(path);
            }
            let write = || {
                let (lock, told) = match (own, || FileLock::take(&path, &origin.who, &origin.when)) {
                    (true, _) => (None, None),
                    (false, take) => match take() {
                        Taken::Mine(lock) => (Some(lock), None),
                        Taken::Other(holder) => return Err(NotSaved::Problem(keeping::held(&path, &holder))),
                        Taken::Impossible(problem) => (None, Some(problem)),
                    },
                };
                let expected = match (agreed.replace, own) {
                    (true, _) => Stamp::of_file(&path).map_err(NotSaved::Problem)?,
                    (false, true) => known,
                    (false, false) => None,
                };
                let stamp = save_if_unchanged(&path, &document, expected.as_ref())?;
                Ok(Box::new(Written { step, born, stamp, glance: Glance::at(&path), lock, told }))
            };
            let result = write();
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
            Report::Opened { path, opening, own } => self.opened(path, opening, own),
            Report::Ran(finished) => {
                if let Err(problems) = self.session.finish(*finished) {
                    self.show_problems("change-refused", problems);
                }
            }
            Report::Saved { path, result: Ok(written) } => self.saved(path, *written),
            Report::Saved { path, result: Err(NotSaved::Changed { now }) } => {
                let own = self.own_path() == Some(&path);
                let changed = Ask::Changed { path: path.clone(), gone: now.is_none() };
                self.modal = Some(if own { Modals::Keep(changed) } else { Modals::Replace(path) });
            }
            Report::Saved { path, result: Err(NotSaved::Problem(problem)) } => {
                self.waiting = None;
                let title = self.texts.with("file-not-saved", &[("file", (&file_name(&path)).into())]);
                self.modal = Some(Modals::Problems { title, problems: vec![problem] });
            }
            Report::HasComments(path) => self.modal = Some(Modals::Comments(path)),
            Report::SettingsLost(problem) => self.message = self.texts.problem(&problem).0,
            Report::Broken => {
                self.explain.broken();
                self.locations.broken();
                self.stock.broken();
                self.budget.broken();
                self.keeping.beginning = false;
                self.message = self.texts.get("job-broken");
            }
            Report::Walled(found) => self.locations.receive(*found),
            Report::Clocked(found) => self.stock.receive_clock(*found),
            Report::Probed(found) => match *found {
                Probed::Sought(sought) => self.budget.receive(sought),
                probed => self.stock.receive(probed),
            },
            Report::Explained(found) => self.explain.receive(found.0, found.1),
            report @ (Report::AskedMerge(_) | Report::ToMerge(_) | Report::Exported { .. }) => self.exchanged(report),
            report @ (Report::AskedIntake(_)
            | Report::AskedList(_)
            | Report::ToIntake { .. }
            | Report::Judged { .. }) => {
                self.intake_report(report);
            }
            Report::AskedWrite { answer: Answer::Chosen(path), bytes, .. } => {
                self.file_action(Action::Write { path, bytes, replace: true });
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
            kept => self.receive_kept(kept),
        }
    }

    fn saved(&mut self, path: PathBuf, written: Written) {
        let Written { step, born, stamp, glance, lock, told } = written;
        self.settings.remember(&path);
        self.message = self.texts.with("file-saved", &[("file", (&file_name(&path)).into())]);
        // Another document was opened meanwhile: this is not its file.
        if born != self.session.born() {
            return;
        }
        if let Some(problem) = told {
            self.message = self.texts.problem(&problem).0;
        }
        self.note_saved(stamp, glance);
        if self.own_path() != Some(&path) {
            self.keeping.lock = lock;
        }
        (self.keeping.read_only, self.keeping.copy_of) = (false, None);
        self.apply(Command::Saved { step, path });
        match self.waiting.take() {
            Some(Action::Quit) => self.leaving = true,
            Some(action) => self.file_action(action),
            None => {}
        }
    }

    pub(super) fn show_problems(&mut self, title: &str, problems: Vec<Problem>) {
        self.modal = Some(Modals::Problems { title: self.texts.get(title), problems });
    }

    /// The name proposed for a new file.
    fn proposed_name(&self) -> String {
        let other = self.keeping.copy_of.as_deref().or_else(|| self.session.path().filter(|_| self.keeping.read_only));
        if let Some(stem) = other.and_then(Path::file_stem) {
            let name = stem.to_string_lossy();
            return format!("{}.ron", self.texts.with("keeping-copy-name", &[("name", name.as_ref().into())]));
        }
        let known = self.session.path().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
        known.unwrap_or_else(|| format!("{}.ron", self.session.document().id))
    }

    /// The path proposed where it has to be typed.
    fn proposed_path(&self) -> String {
        let new = || self.around.folder.join(self.proposed_name());
        self.own_path().map_or_else(new, Path::to_owned).display().to_string()
    }
}

/// What the user agreed to lose in a file that is written.
#[derive(Clone, Copy, Default)]
pub(super) struct Agreed {
    /// Its comments.
    comments: bool,
    /// What it holds, whoever wrote it.
    replace: bool,
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
