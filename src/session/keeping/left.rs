//! Work that was left behind or given up: what there is of it, and going on with it.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::opening::Arrived;
use super::{Line, Story, story};
use crate::problem::Problem;
use crate::scenario::file;
use crate::session::journal::{About, End, Found, Journal, Search, found, given_up, peek};
use crate::session::stamp::Stamp;
use crate::session::{Entry, Session};

/// Work that can be gone on with, as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The file of the journal, by which it is asked for.
    pub journal: PathBuf,
    /// Title of the document.
    pub title: String,
    /// Its file, if it has one.
    pub document: Option<PathBuf>,
    /// Who worked on it; empty when unknown.
    pub who: String,
    /// The ISO moment of the last step, in the time of this machine.
    pub at: String,
    /// Changes of the document.
    pub steps: usize,
    /// Whether it was closed without saving, rather than left behind by a program that was broken off.
    pub given_up: bool,
}

/// Work that can be gone on with, held against other programs as long as this lives.
#[derive(Debug, Default)]
pub struct Left {
    /// The journals, those left behind first.
    pub found: Vec<Found>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

/// Looks for work to go on with: left behind by a program that was broken off, and if `all`, given up as well. A journal in which everything
/// is saved becomes the history of its document.
pub fn look(folder: &Path, all: bool) -> Left {
    let Search { found, problems } = found(folder);
    let (mut left, saved): (Vec<Found>, Vec<Found>) = found.into_iter().partition(|found| story(found.lines()).unsaved);
    for found in saved {
        let Story { steps, path, .. } = story(found.lines());
        let file = path.is_some() || found.header().document.is_some();
        // What cannot be put away today is so tomorrow.
        drop(if steps > 0 && file { found.put_away(End::Saved) } else { found.delete() });
    }
    let mut problems = problems;
    if all {
        let Search { found, problems: more } = given_up(folder);
        left.extend(found);
        problems.extend(more);
    }
    Left { found: left, problems }
}

/// How many documents have work that was left behind and is not saved; nothing is touched.
pub fn unsaved_work(folder: &Path) -> usize {
    peek(folder).iter().filter(|lines| story(*lines).unsaved).count()
}

/// The work as it is listed.
pub fn cards(found: &[Found]) -> Vec<Card> {
    let card = |found: &Found| {
        let Story { steps, path, .. } = story(found.lines());
        let header = found.header();
        Card {
            journal: found.path().to_owned(),
            title: header.title.clone(),
            document: path.or_else(|| header.document.clone()),
            who: header.who.clone(),
            at: found.at().to_zoned(TimeZone::system()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
            steps,
            given_up: found.path().extension().is_some_and(|end| end != "journal"),
        }
    };
    found.iter().map(card).collect()
}

/// A session that was made again.
#[derive(Debug)]
pub struct Recovered {
    /// The session.
    pub session: Session,
    /// Its journal, to go on with.
    pub journal: Journal,
    /// What its file held when it was last opened or written; `None` without a file, or when that is not known.
    pub stamp: Option<Stamp>,
    /// Lines that could be done again, and how many there were; the one that was being written when the program was broken off is not
    /// counted.
    pub lines: (usize, usize),
}

/// Makes a session again from its journal. When a line cannot be done again, the session goes on from the one before in a new journal, and the
/// old one is kept among the work that was given up.
///
/// Errors: the document it started from cannot be read or run; the journal is kept.
pub fn recover(found: Found, now: Timestamp) -> Result<Recovered, Vec<Problem>> {
    let made = make(&found)?;
    let lost = found.lost();
    let folder = found.path().parent().map(Path::to_owned).unwrap_or_default();
    let stamp = made.stamp;
    let all = found.lines().len();
    let one = |problem| vec![problem];
    let (kept, old) = found.take().map_err(one)?;
    let journal = if made.done == all {
        old
    } else {
        let header = kept.header;
        let about = About { document: header.document, title: header.title, who: header.who, started: header.started };
        let mut new = Journal::start(&folder, about, &kept.start_text).map_err(one)?;
        kept.lines.iter().take(made.done).try_for_each(|line| new.append(line)).map_err(one)?;
        old.close(End::GivenUp, now).map_err(one)?;
        new
    };
    Ok(Recovered { session: made.session, journal, stamp, lines: (made.done, all + lost.saturating_sub(1)) })
}

/// What became of the lines of a journal.
pub(super) struct Made {
    pub(super) session: Session,
    pub(super) stamp: Option<Stamp>,
    /// Lines that could be done again.
    pub(super) done: usize,
}

/// Makes the session of a journal, which stays as it is.
///
/// Errors: the document it started from cannot be read or run.
pub(super) fn make(found: &Found) -> Result<Made, Vec<Problem>> {
    let start = found.start_text().map_err(|problem| vec![problem])?;
    let document = file::read(&start)?.0;
    let path = found.header().document.clone();
    let mut stamp = path.is_some().then(|| Stamp::of(start.as_bytes()));
    let mut session = Session::open(document, path)?;
    let lines: Vec<Line> = found.lines().iter().map_while(|line| Line::from_text(line)).collect();
    let entry = |line: &Line| match line {
        Line::Did(entry) => Some(entry.clone()),
        Line::Saved(_) => None,
    };
    let entries: Vec<Entry> = lines.iter().filter_map(entry).collect();
    let replayed = session.replay(&entries)?;
    // The line of the first entry that could not be done again.
    let stopped = lines.iter().enumerate().filter(|(_, line)| matches!(line, Line::Did(_))).nth(replayed);
    let done = stopped.map_or(lines.len(), |(index, _)| index);
    for line in lines.iter().take(done) {
        if let Line::Saved(saved) = line {
            stamp = Some(saved.clone());
        }
    }
    Ok(Made { session, stamp, done })
}

impl From<Recovered> for Arrived {
    fn from(recovered: Recovered) -> Self {
        let (done, all) = recovered.lines;
        let told = if done < all {
            vec![Problem::warning("journal-stopped", "").with("done", &done).with("all", &all)]
        } else {
            Vec::new()
        };
        let (session, stamp) = (Box::new(recovered.session), recovered.stamp);
        Self { journal: Some(recovered.journal), stamp, told, ..Self::of(session, String::new()) }
    }
}
