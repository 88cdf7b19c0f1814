//! The journal: every step of a session, in a file of the user's own, until its document is saved and closed.
//!
//! A journal is two files in one folder. `NAME.journal` has a header in its first line and then one line per step; what a step says is
//! the business of who writes it. `NAME.start.ron` is the document the steps start from. The program holds the system's lock on the journal
//! as long as it lives, however it ends; a journal whose lock is free was left behind.

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use jiff::Timestamp;
use ron::extensions::Extensions;
use serde::{Deserialize, Serialize};

pub use found::{Found, Kept, Search, found, given_up, histories, peek};

use super::stamp::Stamp;
use crate::problem::Problem;
use crate::scenario::file;

mod found;
mod lines;

/// Version of the files of a journal.
pub const FORMAT: u32 = 1;

/// Ends of the names: of the journal, of one that is being made, of one that could not be read, and of the document it starts from.
const JOURNAL: &str = "journal";
const NEW: &str = "new";
const UNREADABLE: &str = "unreadable";
const START: &str = "start.ron";
/// Ends of the names of journals whose session ended as the user wished.
const SAVED: &str = "saved";
const GIVEN_UP: &str = "unsaved";

/// How a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Everything is in the document's file: the journal is its history.
    Saved,
    /// Something was not saved, on purpose: the journal can bring it back.
    GivenUp,
}

impl End {
    fn extension(self) -> &'static str {
        match self {
            Self::Saved => SAVED,
            Self::GivenUp => GIVEN_UP,
        }
    }
}

/// What a journal is about, as the session knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The file of the document, if it has one.
    pub document: Option<PathBuf>,
    /// Its title.
    pub title: String,
    /// The user's name; empty when unknown.
    pub who: String,
    /// An ISO moment.
    pub started: String,
}

/// The first line of a journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Version of the journal.
    pub format: u32,
    /// Version of the program.
    pub program: String,
    /// The file of the document, if it had one.
    pub document: Option<PathBuf>,
    /// Its title.
    pub title: String,
    /// The user's name; empty when unknown.
    pub who: String,
    /// An ISO moment.
    pub started: String,
    /// SHA-256 of the document the journal starts from, in hexadecimal digits.
    pub start_sha256: String,
}

/// A file whose lock is ours. It is let go in so many words: a process that is just being started by this one has a handle of its own for
/// a moment, and would keep the lock.
#[derive(Debug)]
struct Locked(File);

impl Drop for Locked {
    fn drop(&mut self) {
        drop(self.0.unlock());
    }
}

/// A journal that is being written.
#[derive(Debug)]
pub struct Journal {
    file: Locked,
    path: PathBuf,
    /// Bytes that are known to be good.
    length: u64,
    /// Lines the disk has not taken yet.
    backlog: Vec<u8>,
    /// Whether the last write failed, and was told.
    failing: bool,
    /// Whether something was written that may not be on the disk yet.
    unsynced: bool,
    /// The document it starts from, as long as that may not be on the disk yet.
    start: Option<File>,
}

impl Journal {
    /// The folder for journals, in the user's own local data; `None` where the system names none.
    pub fn folder() -> Option<PathBuf> {
        let folders = directories::ProjectDirs::from("", "", "schaalplan")?;
        Some(folders.data_local_dir().join("recovery"))
    }

    /// Begins a journal in a folder, which is made if needed. It becomes visible to others when all of it is there.
    ///
    /// It waits for no disk: [`Journal::syncer`] does.
    ///
    /// Errors: the folder takes no files or knows no locks; the session can go on without a journal.
    pub fn start(folder: &Path, about: About, start_text: &str) -> Result<Self, Problem> {
        // A path that is no text cannot be said in a header; the recovered document then has none.
        let document = about.document.filter(|path| path.to_str().is_some());
        let header = Header {
            format: FORMAT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            document,
            title: about.title,
            who: about.who,
            started: about.started,
            start_sha256: Stamp::of(start_text.as_bytes()).sha256(),
        };
        Self::begin(folder, &header, start_text).map_err(|error| problem("journal-not-written", folder, &error))
    }

    fn begin(folder: &Path, header: &Header, start_text: &str) -> io::Result<Self> {
        make_folder(folder)?;
        let new = tempfile::Builder::new().prefix("").rand_bytes(12).suffix(&format!(".{NEW}")).tempfile_in(folder)?;
        new.as_file().try_lock().map_err(|error| match error {
            TryLockError::Error(error) => io::Error::new(ErrorKind::Unsupported, error),
            TryLockError::WouldBlock => ErrorKind::ResourceBusy.into(),
        })?;
        let path = new.path().with_extension(JOURNAL);
        let start_path = path.with_extension(START);
        let made = make_start(&start_path, start_text).and_then(|start| {
            let mut line = options().to_string(header).map_err(io::Error::other)?;
            line.push('\n');
            new.as_file().write_all(line.as_bytes())?;
            let file = Locked(new.persist(&path).map_err(|failed| failed.error)?);
            let length = u64::try_from(line.len()).unwrap_or_default();
            Ok(Self { file, path, length, backlog: Vec::new(), failing: false, unsynced: true, start: Some(start) })
        });
        if made.is_err() {
            drop(fs::remove_file(start_path));
        }
        made
    }

    /// Where it is kept.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes a line, in one call to the system. What the disk does not take waits and is written before the next line, so that there is
    /// never a gap.
    ///
    /// Errors: the disk does not take it. Told once: as long as it goes on, later lines wait in silence and [`Journal::behind`] says so.
    ///
    /// # Panics
    /// In tests, when the line holds a line break.
    pub fn append(&mut self, line: &str) -> Result<(), Problem> {
        lines::put(line, &mut self.backlog);
        let told = self.failing;
        match self.write() {
            Ok(()) => Ok(()),
            Err(_) if told => Ok(()),
            Err(error) => Err(problem("journal-not-written", &self.path, &error)),
        }
    }

    /// Whether lines wait that the disk has not taken.
    pub fn behind(&self) -> bool {
        !self.backlog.is_empty()
    }

    /// Tries again to write what waits; whether nothing waits any more.
    pub fn retry(&mut self) -> bool {
        self.backlog.is_empty() || self.write().is_ok()
    }

    /// Whether something was written that [`Journal::syncer`] should bring to the disk.
    pub fn unsynced(&self) -> bool {
        self.unsynced
    }

    /// Writes what waits.
    fn write(&mut self) -> io::Result<()> {
        let written = if self.failing { self.file.0.seek(SeekFrom::Start(self.length)).map(drop) } else { Ok(()) };
        let written = written.and_then(|()| self.file.0.write_all(&self.backlog));
        self.failing = written.is_err();
        if written.is_ok() {
            self.length += u64::try_from(self.backlog.len()).unwrap_or_default();
            self.backlog.clear();
            self.unsynced = true;
        } else {
            // A piece of a line may have been taken. If it cannot be cut off, the next writing goes over it.
            drop(self.file.0.set_len(self.length));
        }
        written
    }

    /// What brings the lines so far safely to the disk, to be run in the background; `None` when they are there already.
    ///
    /// Errors: the system gives no second handle.
    pub fn syncer(&mut self) -> Result<Option<Syncer>, Problem> {
        if !self.unsynced {
            return Ok(None);
        }
        let file = self.file.0.try_clone().map_err(|error| problem("journal-not-written", &self.path, &error))?;
        self.unsynced = false;
        Ok(Some(Syncer { file, start: self.start.take(), path: self.path.clone() }))
    }

    /// Puts the journal away at the end of its session, at a moment from which it is kept for a while.
    ///
    /// Errors: it cannot be renamed, and is offered at the next start as if the program had been killed.
    pub fn close(mut self, end: End, at: Timestamp) -> Result<(), Problem> {
        self.retry();
        put_away(&self.file, &self.path, end, at)
    }

    /// Removes the journal: nothing was done.
    ///
    /// Errors: it cannot be removed, and would be found at the next start.
    pub fn discard(self) -> Result<(), Problem> {
        remove(&self.path)
    }
}

/// Brings a journal to the disk; may take as long as the disk takes.
#[derive(Debug)]
pub struct Syncer {
    file: File,
    start: Option<File>,
    path: PathBuf,
}

impl Syncer {
    /// Waits until the disk has it: a power cut after this loses nothing that was written before.
    ///
    /// Errors: the disk fails.
    pub fn sync(self) -> Result<(), Problem> {
        let first = self.start.is_some();
        let done = self.start.as_ref().map_or(Ok(()), file::sync).and_then(|()| file::sync(&self.file));
        if first && let Some(folder) = self.path.parent() {
            file::sync_folder(folder);
        }
        done.map_err(|error| problem("journal-not-written", &self.path, &error))
    }
}

/// Makes the folder, for the user alone: what is planned may be confidential.
fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(folder)
}

/// Writes the document a journal starts from, for the user alone.
fn make_start(path: &Path, text: &str) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    Ok(file)
}

/// Gives a journal the name that says how its session ended.
fn put_away(file: &Locked, path: &Path, end: End, at: Timestamp) -> Result<(), Problem> {
    // A moment that cannot be set makes the journal count as old as its last line.
    drop(file.0.set_modified(SystemTime::from(at)));
    let aside = path.with_extension(end.extension());
    fs::rename(path, aside).map_err(|error| problem("journal-not-written", path, &error))
}

/// Removes both files of a journal; the journal first, since it is what makes the other count.
fn remove(path: &Path) -> Result<(), Problem> {
    let gone = |path: &Path| match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(problem("journal-not-removed", path, &error)),
        _ => Ok(()),
    };
    gone(path).and_then(|()| gone(&path.with_extension(START)))
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

fn problem(code: &'static str, path: &Path, error: &io::Error) -> Problem {
    file::problem(code, path, error)
}
