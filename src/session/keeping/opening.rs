//! Opening a document so that nothing is lost: with its lock, the stamp of its file, and the history of earlier sessions.

use std::path::{Path, PathBuf};

use super::left::make;
use super::{Recovered, story};
use crate::problem::Problem;
use crate::scenario::file::{self, Disk};
use crate::session::journal::{Found, Journal, histories};
use crate::session::lock::{FileLock, Holder, Taken, break_lock};
use crate::session::stamp::{Glance, Stamp};
use crate::session::{Origin, Session};

/// How a file is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// To be worked in; not when someone else has it.
    Own,
    /// To be worked in; who has it is known to be gone.
    Break,
    /// To be looked at, and saved elsewhere.
    ReadOnly,
    /// As a document without a file.
    Copy,
}

/// A document with all that belongs to its being open.
#[derive(Debug)]
pub struct Arrived {
    /// Its session.
    pub session: Box<Session>,
    /// The text its journal starts from, if it has none yet.
    pub text: String,
    /// Its journal from an earlier session.
    pub journal: Option<Journal>,
    /// What its file holds; `None` without a file.
    pub stamp: Option<Stamp>,
    /// What its file looked like when it was read.
    pub glance: Option<Glance>,
    /// The lock on its file.
    pub lock: Option<FileLock>,
    /// Whether its file is someone else's.
    pub read_only: bool,
    /// The name of the file it is a copy of.
    pub copy_of: Option<PathBuf>,
    /// What the user should know.
    pub told: Vec<Problem>,
}

impl Arrived {
    /// A document that came from no file.
    pub fn of(session: Box<Session>, text: String) -> Self {
        let (journal, stamp, glance, lock, copy_of) = (None, None, None, None, None);
        Self { session, text, journal, stamp, glance, lock, read_only: false, copy_of, told: Vec::new() }
    }
}

/// What came of opening a file.
#[derive(Debug)]
pub enum Opening {
    /// It is open.
    Arrived(Box<Arrived>),
    /// Someone else has it.
    Held(Holder),
    /// What is wrong with it.
    Refused(Vec<Problem>),
}

/// Opens a file. `own` is a lock that is held already, perhaps on this file; it is given back unless it is used.
pub fn open(
    path: &Path,
    how: How,
    origin: &Origin,
    folder: Option<&Path>,
    own: Option<FileLock>,
) -> (Opening, Option<FileLock>) {
    let mut own = own;
    let had = own.is_some();
    let (lock, told) = match lock(path, how, origin, &mut own) {
        Ok(locked) => locked,
        Err(opening) => return (opening, own),
    };
    match read(path, how, folder) {
        Ok(mut arrived) => {
            arrived.told.extend(told);
            (Opening::Arrived(Box::new(Arrived { lock, ..arrived })), own)
        }
        Err(problems) => {
            // Opening the open document again leaves it open as it was.
            let used = had && own.is_none();
            (Opening::Refused(problems), own.or(lock.filter(|_| used)))
        }
    }
}

type Locked = (Option<FileLock>, Vec<Problem>);

fn lock(path: &Path, how: How, origin: &Origin, own: &mut Option<FileLock>) -> Result<Locked, Opening> {
    if matches!(how, How::ReadOnly | How::Copy) {
        return Ok((None, Vec::new()));
    }
    if own.as_ref().is_some_and(|own| own.guards(path)) {
        return Ok((own.take(), Vec::new()));
    }
    if how == How::Break {
        break_lock(path).map_err(|problem| Opening::Refused(vec![problem]))?;
    }
    match FileLock::take(path, &origin.who, &origin.when) {
        Taken::Mine(lock) => Ok((Some(lock), Vec::new())),
        Taken::Other(holder) => Err(Opening::Held(holder)),
        Taken::Impossible(problem) => Ok((None, vec![problem])),
    }
}

/// Reads a file, checks and runs it, with the problems placed in its lines; with the history of earlier sessions if its content is still the
/// same.
fn read(path: &Path, how: How, folder: Option<&Path>) -> Result<Arrived, Vec<Problem>> {
    let glance = Glance::at(path);
    let text = file::load_text(&Disk, path).map_err(|problem| vec![problem])?;
    let (document, index) = file::read(&text)?;
    let stamp = Stamp::of(text.as_bytes());
    let known =
        folder.filter(|_| matches!(how, How::Own | How::Break)).and_then(|folder| history(folder, path, &stamp));
    if let Some(Recovered { session, journal, stamp, .. }) = known
        && *session.document() == document
    {
        let arrived = Arrived::of(Box::new(session), String::new());
        return Ok(Arrived { journal: Some(journal), stamp, glance, ..arrived });
    }
    let own = (how != How::Copy).then(|| path.to_owned());
    let placed = |mut problems: Vec<Problem>| {
        for problem in &mut problems {
            index.place(problem);
        }
        problems
    };
    let session = Session::open(document, own).map_err(placed)?;
    // The base is shown where the working variant cannot be; why is told.
    let first = session.document().working_variant().map(|first| first.id.clone());
    let refused = placed(first.map(|id| session.problems_of(&id).to_vec()).unwrap_or_default());
    let arrived = Arrived { told: refused, ..Arrived::of(Box::new(session), text) };
    let copy = how == How::Copy;
    Ok(Arrived {
        stamp: (!copy).then_some(stamp),
        glance: glance.filter(|_| !copy),
        read_only: how == How::ReadOnly,
        copy_of: copy.then(|| path.to_owned()),
        ..arrived
    })
}

/// The session that wrote this content to this file, made again. Its journal stays where it is unless all of it can be used.
fn history(folder: &Path, path: &Path, stamp: &Stamp) -> Option<Recovered> {
    let real = |path: &Path| std::fs::canonicalize(path).unwrap_or_else(|_gone| path.to_owned());
    let wanted = real(path);
    let fits = |found: &Found| {
        let story = story(found.lines());
        let document = story.path.as_deref().or(found.header().document.as_deref());
        document.is_some_and(|document| real(document) == wanted) && found.lost() == 0
    };
    let found = histories(folder).found.into_iter().find(fits)?;
    let made = make(&found).ok()?;
    if made.done != found.lines().len() || made.stamp.as_ref() != Some(stamp) || made.session.unsaved() {
        return None;
    }
    let (kept, journal) = found.take().ok()?;
    let lines = (kept.lines.len(), kept.lines.len());
    Some(Recovered { session: made.session, journal, stamp: made.stamp, lines })
}

/// A recovered document with the lock of its file. Where someone else has that, or it was written meanwhile, the work can be saved elsewhere.
pub fn kept(recovered: Recovered, origin: &Origin, own: Option<FileLock>) -> Arrived {
    let mut own = own;
    let mut arrived = Arrived::from(recovered);
    let Some(path) = arrived.session.path().map(Path::to_owned) else { return arrived };
    arrived.glance = Glance::at(&path).filter(|_| Stamp::of_file(&path).is_ok_and(|now| now == arrived.stamp));
    match lock(&path, How::Own, origin, &mut own) {
        Ok((lock, told)) => {
            arrived.lock = lock;
            arrived.told.extend(told);
        }
        Err(Opening::Held(holder)) => {
            arrived.read_only = true;
            arrived.told.push(held(&path, &holder));
        }
        Err(_) => {}
    }
    arrived
}

/// The problem that someone else has a file.
pub fn held(path: &Path, holder: &Holder) -> Problem {
    let Holder { who, host, since } = holder;
    let named = if who.is_empty() { "no" } else { "yes" };
    let problem =
        Problem::warning("file-held", "").with("named", named).with("who", who).with("host", host).with("since", since);
    problem.with("path", &path.display())
}
