//! What the user answers about work that is kept and about files of others, and the file on the disk that others may write.

use std::path::{Path, PathBuf};

use super::{Ask, Wish};
use crate::session::journal::Found;
use crate::session::keeping::{self, How, Opening};
use crate::session::lock::FileLock;
use crate::session::stamp::{Glance, Stamp};
use crate::ui::action::Action;
use crate::ui::modals::Modals;
use crate::ui::top_bar::file_name;
use crate::ui::{Report, Window};

impl Window {
    /// Looks in the background whether the file is still what it was; only where it looks otherwise is it read.
    pub(super) fn look_at_disk(&mut self) {
        let (Some(path), Some(stamp)) = (self.session.path().map(ToOwned::to_owned), self.keeping.stamp.clone()) else {
            return;
        };
        let (number, before) = (self.keeping.number, self.keeping.glance);
        self.jobs.start_quietly(move || {
            let glance = Glance::at(&path);
            if glance.is_some() && glance == before {
                return Report::Done;
            }
            match Stamp::of_file(&path) {
                Ok(Some(now)) if now == stamp => Report::SameOnDisk { number, glance },
                Ok(now) => Report::ChangedOnDisk { number, gone: now.is_none() },
                // A share that is away for a moment is told of when saving.
                Err(_) => Report::Done,
            }
        });
    }

    /// Does what was asked about work that is kept.
    pub(in crate::ui) fn wish(&mut self, wish: Wish) {
        match wish {
            Wish::List => {
                let Some(folder) = self.keeping.folder.clone() else {
                    self.message = self.texts.get("keeping-none");
                    return;
                };
                self.keeping.found.clear();
                self.jobs.start(move || Report::Left { left: keeping::look(&folder, true), asked: true });
            }
            Wish::Back => self.offer(true),
            Wish::Continue(journal) => {
                let Some(found) = self.found(&journal) else { return };
                // The others stay for later.
                self.keeping.found.clear();
                self.modal = None;
                let (origin, now, own) = ((self.around.origin)(), self.now(), self.keeping.lock.take());
                self.jobs.start(move || match keeping::recover(found, now) {
                    Ok(recovered) => {
                        let arrived = Box::new(keeping::kept(recovered, &origin, own));
                        Report::Recovered { result: Ok(arrived), own: None }
                    }
                    Err(problems) => Report::Recovered { result: Err(problems), own },
                });
            }
            Wish::AskThrowAway(journal) => {
                let card = keeping::cards(&self.keeping.found).into_iter().find(|card| card.journal == journal);
                self.modal = card.map(|card| Modals::Keep(Ask::ThrowAway(card)));
            }
            Wish::ThrowAway(journal) => {
                if let Some(Err(problem)) = self.found(&journal).map(Found::delete) {
                    self.show_problems("keeping-not-thrown", vec![problem]);
                } else {
                    self.offer(true);
                }
            }
            Wish::Open(path, how) => self.open_as(path, how),
            Wish::AskBreak(path, holder) => self.modal = Some(Modals::Keep(Ask::Break { path, holder })),
            Wish::Trouble => {
                let problems = self.keeping.trouble.iter().cloned().collect();
                self.show_problems("keeping-trouble-title", problems);
            }
        }
    }

    fn found(&mut self, journal: &Path) -> Option<Found> {
        let index = self.keeping.found.iter().position(|found| found.path() == journal)?;
        Some(self.keeping.found.remove(index))
    }

    /// Shows the work that can be gone on with, and what could not be read.
    pub(super) fn offer(&mut self, asked: bool) {
        let cards = keeping::cards(&self.keeping.found);
        let damaged = std::mem::take(&mut self.keeping.damaged);
        self.modal = if !cards.is_empty() {
            Some(Modals::Keep(Ask::Left { cards, damaged, asked }))
        } else if damaged.is_empty() {
            None
        } else {
            Some(Modals::Problems { title: self.texts.get("keeping-damaged"), problems: damaged })
        };
    }

    /// Opens a file in the background.
    pub(in crate::ui) fn open_as(&mut self, path: PathBuf, how: How) {
        self.modal = None;
        let path = std::path::absolute(&path).unwrap_or(path);
        let (origin, folder, own) = ((self.around.origin)(), self.keeping.folder.clone(), self.keeping.lock.take());
        self.jobs.start(move || {
            let (opening, own) = keeping::open(&path, how, &origin, folder.as_deref(), own);
            Report::Opened { path, opening, own }
        });
    }

    /// Takes in what came of opening a file.
    pub(in crate::ui) fn opened(&mut self, path: PathBuf, opening: Opening, own: Option<FileLock>) {
        match opening {
            Opening::Arrived(arrived) => self.take(*arrived),
            Opening::Held(holder) => {
                self.keeping.lock = self.keeping.lock.take().or(own);
                let left = holder.looks_left(&(self.around.origin)().when);
                self.modal = Some(Modals::Keep(Ask::Held { path, holder, left }));
            }
            Opening::Refused(problems) => {
                self.keeping.lock = self.keeping.lock.take().or(own);
                self.launched_in_vain();
                let title = self.texts.with("file-not-opened", &[("file", (&file_name(&path)).into())]);
                self.modal = Some(Modals::Problems { title, problems });
            }
        }
    }

    /// A question was closed without an answer: work that was offered stays for later.
    pub(in crate::ui) fn closed_question(&mut self) {
        if matches!(self.modal, Some(Modals::Keep(Ask::Held { .. } | Ask::Break { .. }))) {
            self.launched_in_vain();
        }
        if self.keeping.offer.is_none() {
            self.keeping.found.clear();
        }
    }

    /// The file named at the start cannot be opened as one's own: the window goes on with the built-in scenario.
    fn launched_in_vain(&mut self) {
        if std::mem::take(&mut self.keeping.launching) {
            self.file_action(Action::OpenBuiltIn);
        }
    }
}
