//! Keeping a session: the lines its journal holds, and getting the session back from them, with its whole history.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use left::{Card, Left, Recovered, cards, look, recover, unsaved_work};
pub use opening::{Arrived, How, Opening, held, kept, open};
pub use tidy::tidy;

use super::command::Command;
use super::journal::{About, End, Journal};
use super::stamp::Stamp;
use super::{Entry, Session};
use crate::problem::Problem;

mod left;
mod opening;
mod tidy;

/// A line of a journal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Line {
    /// Something was asked of the session.
    Did(Entry),
    /// The document was written to its file, which holds this since; stands before the entry that says so.
    Saved(Stamp),
}

impl Line {
    /// The line, without its end.
    ///
    /// # Panics
    /// Never: it holds nothing that RON cannot say.
    pub fn to_text(&self) -> String {
        ron::to_string(self).expect("a line is structs, lists and texts, all of which RON has")
    }

    /// Reads a line; `None` for one of another program.
    pub fn from_text(text: &str) -> Option<Self> {
        ron::from_str(text).ok()
    }
}

/// The journal of a session, or what waits until it is there.
#[derive(Debug, Default)]
pub struct Keeper {
    journal: Option<Journal>,
    waiting: Vec<String>,
}

impl Keeper {
    /// Goes on with a journal.
    pub fn with(journal: Option<Journal>) -> Self {
        Self { journal, waiting: Vec::new() }
    }

    /// Writes what was asked of the session since the last time; without a journal it waits for one.
    ///
    /// Errors: the disk does not take it, told once; nothing is forgotten.
    pub fn write(&mut self, session: &mut Session) -> Result<(), Problem> {
        let lines: Vec<String> = session.take_log().into_iter().map(|entry| Line::Did(entry).to_text()).collect();
        self.put(lines)
    }

    /// Notes what the file of the document holds since it was written.
    ///
    /// Errors: as for [`Keeper::write`].
    pub fn saved(&mut self, stamp: Stamp) -> Result<(), Problem> {
        self.put(vec![Line::Saved(stamp).to_text()])
    }

    /// Takes the journal in that was begun in the background, and writes what waited for it.
    ///
    /// Errors: as for [`Keeper::write`].
    pub fn begun(&mut self, journal: Journal) -> Result<(), Problem> {
        self.journal = Some(journal);
        let waiting = std::mem::take(&mut self.waiting);
        self.put(waiting)
    }

    fn put(&mut self, lines: Vec<String>) -> Result<(), Problem> {
        let Some(journal) = &mut self.journal else {
            self.waiting.extend(lines);
            return Ok(());
        };
        lines.iter().map(|line| journal.append(line)).fold(Ok(()), Result::and)
    }

    /// The journal, if there is one yet.
    pub fn journal(&mut self) -> Option<&mut Journal> {
        self.journal.as_mut()
    }

    /// Whether lines wait for a journal to be begun.
    pub fn waits(&self) -> bool {
        self.journal.is_none() && !self.waiting.is_empty()
    }

    /// Puts the journal away at the end of a session, at a moment; one without steps is removed.
    ///
    /// Errors: the disk does not do it; the journal is then offered at the next start.
    pub fn end(self, end: Option<End>, at: Timestamp) -> Result<(), Problem> {
        match (self.journal, end) {
            (None, _) => Ok(()),
            (Some(journal), Some(end)) => journal.close(end, at),
            (Some(journal), None) => journal.discard(),
        }
    }
}

/// How the journal of a session is put away: as the history of a file that holds everything, as work that was given up, or, if nothing was
/// ever done, not at all. `own`: the file is the session's own to write.
pub fn ending(session: &Session, own: bool) -> Option<End> {
    let nothing = session.history().is_empty();
    match session.path() {
        Some(_) if own && !session.unsaved() => (!nothing).then_some(End::Saved),
        _ => (!nothing).then_some(End::GivenUp),
    }
}

/// What a journal for this session is about.
pub fn about(session: &Session, who: &str, when: &str) -> About {
    About {
        document: session.path().map(Path::to_owned),
        title: session.document().title.nl.clone(),
        who: who.to_owned(),
        started: when.to_owned(),
    }
}

/// What the lines of a journal say, as far as can be told without making its session again.
#[derive(Debug, Default, PartialEq, Eq)]
struct Story {
    /// Changes of the document.
    steps: usize,
    /// Whether something may have changed since it was last written, or begun.
    unsaved: bool,
    /// The file it was last written to.
    path: Option<PathBuf>,
    /// What that file held then.
    stamp: Option<Stamp>,
}

/// Reads the story of a journal; to be on the safe side it counts as unsaved unless it is surely saved.
fn story<'a>(lines: impl IntoIterator<Item = &'a String>) -> Story {
    let mut story = Story::default();
    for line in lines {
        match Line::from_text(line) {
            Some(Line::Saved(stamp)) => story.stamp = Some(stamp),
            Some(Line::Did(entry)) => match entry.command {
                Command::Saved { step, path } => {
                    story.unsaved = step != story.steps;
                    story.path = Some(path);
                }
                Command::Edit(_) => {
                    story.steps += 1;
                    story.unsaved = true;
                }
                Command::Show { .. } | Command::Settle => {}
                _ => story.unsaved = true,
            },
            None => story.unsaved = true,
        }
    }
    story
}
