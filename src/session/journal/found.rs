//! Journals that a killed program left behind: finding them, going on with one, throwing one away.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::Deserialize;

use super::lines::{self, Lines};
use super::{
    End, FORMAT, GIVEN_UP, Header, JOURNAL, Journal, Locked, NEW, SAVED, START, UNREADABLE, make_start, options,
    problem, put_away, remove,
};
use crate::problem::Problem;
use crate::session::lock::is_at;
use crate::session::stamp::Stamp;

/// What a folder holds of earlier sessions.
#[derive(Debug, Default)]
pub struct Search {
    /// Journals that were left behind and hold something, the one written last first.
    pub found: Vec<Found>,
    /// What could not be read. It is kept, under another name if this version of the program made no sense of it, so that it is told once.
    pub problems: Vec<Problem>,
}

/// A journal that was left behind. It is locked: a second program that starts meanwhile does not find it.
#[derive(Debug)]
pub struct Found {
    file: Locked,
    path: PathBuf,
    header: Header,
    /// Bytes of the header and the good lines.
    length: usize,
    lines: Lines,
    at: Timestamp,
}

/// What a journal kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What it is about.
    pub header: Header,
    /// The document it starts from.
    pub start_text: String,
    /// Its lines, in the order they were written.
    pub lines: Vec<String>,
    /// Lines at the end that were damaged: one after a kill at the worst moment; after a power cut what had not reached the disk.
    pub lost: usize,
}

/// Why a file is not offered.
enum Skipped {
    /// A running program has it, or it is gone.
    Held,
    /// It holds no step; it was removed.
    Empty,
    /// It cannot be used.
    Bad(Problem),
}

/// Looks for journals that were left behind. Empty ones are removed, and so is what a kill left of one that was being made.
///
/// Errors: none; a folder that is not there holds nothing.
pub fn found(folder: &Path) -> Search {
    let search = search(folder, JOURNAL);
    for path in paths(folder).unwrap_or_default() {
        match end(&path) {
            Some(NEW) => clear_unmade(&path),
            Some(JOURNAL) => {}
            _ => clear_orphan(&path),
        }
    }
    search
}

/// Looks for journals of sessions that were closed without saving, the last one first.
pub fn given_up(folder: &Path) -> Search {
    search(folder, GIVEN_UP)
}

/// Looks for journals of sessions that were closed after saving: the histories of their documents, the last one first.
pub fn histories(folder: &Path) -> Search {
    search(folder, SAVED)
}

/// The lines of each journal that was left behind, without touching anything.
pub fn peek(folder: &Path) -> Vec<Vec<String>> {
    let left = |path: &PathBuf| {
        let mut file = File::open(path).ok()?;
        file.try_lock_shared().ok()?;
        let mut bytes = Vec::new();
        let read = file.read_to_end(&mut bytes);
        drop(file.unlock());
        read.ok()?;
        let start = bytes.iter().position(|byte| *byte == b'\n')? + 1;
        Some(lines::read(bytes.get(start..)?).texts)
    };
    let paths = paths(folder).unwrap_or_default();
    paths.iter().filter(|path| end(path) == Some(JOURNAL)).filter_map(left).collect()
}

/// What a folder holds, in the order of the names; nothing when it is not there.
fn paths(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    Ok(paths)
}

/// The end of a name.
fn end(path: &Path) -> Option<&str> {
    path.extension().and_then(|extension| extension.to_str())
}

/// Opens the journals whose names end in one way and that no program has.
fn search(folder: &Path, wanted: &str) -> Search {
    let mut search = Search::default();
    let paths = paths(folder).unwrap_or_else(|error| {
        search.problems.push(problem("journal-not-read", folder, &error));
        Vec::new()
    });
    for path in paths.into_iter().filter(|path| end(path) == Some(wanted)) {
        match open(path) {
            Ok(found) => search.found.push(found),
            Err(Skipped::Bad(problem)) => search.problems.push(problem),
            Err(Skipped::Held | Skipped::Empty) => {}
        }
    }
    search.found.sort_by(|one, other| other.at.cmp(&one.at).then_with(|| one.path.cmp(&other.path)));
    search
}

/// Opens a journal if no program has it.
fn open(path: PathBuf) -> Result<Found, Skipped> {
    // It may have been removed since the folder was read.
    let failed = |error: io::Error| match error.kind() {
        ErrorKind::NotFound => Skipped::Held,
        _ => Skipped::Bad(problem("journal-not-read", &path, &error)),
    };
    let file = OpenOptions::new().read(true).write(true).open(&path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Err(Skipped::Held),
        Err(TryLockError::Error(error)) => return Err(failed(error)),
    }
    let mut file = Locked(file);
    if !is_at(&file.0, &path) {
        return Err(Skipped::Held);
    }
    let mut bytes = Vec::new();
    file.0.read_to_end(&mut bytes).map_err(failed)?;
    let modified = file.0.metadata().and_then(|metadata| metadata.modified()).map_err(failed)?;
    let (first, rest) = bytes.split_at(bytes.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |at| at + 1));
    let lines = lines::read(rest);
    match header(first) {
        First::Newer(version) => {
            let newer = Problem::error("journal-newer", "").with("found", &version).with("known", &FORMAT);
            Err(Skipped::Bad(newer.with("path", &path.display())))
        }
        First::Known(header) if !lines.texts.is_empty() => {
            let (length, at) = (first.len() + lines.length, Timestamp::try_from(modified).unwrap_or_default());
            Ok(Found { file, path, header, length, lines, at })
        }
        // A header alone, or with the one line that was being written: nothing was done.
        First::Known(_) if lines.lost < 2 => Err(cleared(&path)),
        _ if rest.is_empty() => Err(cleared(&path)),
        First::Known(_) | First::Unknown => Err(Skipped::Bad(set_aside(&path))),
    }
}

/// What a first line says.
enum First {
    /// All that a journal of this version says.
    Known(Header),
    /// A later version.
    Newer(u32),
    /// Nothing.
    Unknown,
}

fn header(line: &[u8]) -> First {
    /// What every version begins with; the rest may be anything.
    #[derive(Deserialize)]
    struct Version {
        format: u32,
    }
    let Ok(text) = str::from_utf8(line) else { return First::Unknown };
    match options().from_str::<Version>(text) {
        Ok(Version { format }) if format > FORMAT => First::Newer(format),
        Ok(Version { format }) if format == FORMAT => options().from_str(text).map_or(First::Unknown, First::Known),
        _ => First::Unknown,
    }
}

/// Removes a journal in which nothing was done; one that cannot be removed today is as empty tomorrow.
fn cleared(path: &Path) -> Skipped {
    drop(remove(path));
    Skipped::Empty
}

/// Puts a journal that makes no sense where it is not found again, but can be looked at.
fn set_aside(path: &Path) -> Problem {
    let aside = path.with_extension(UNREADABLE);
    let kept = if fs::rename(path, &aside).is_ok() { &aside } else { path };
    Problem::error("journal-unreadable", "").with("path", &kept.display())
}

/// Removes what was left of a journal that was being made. Its maker locks it before it writes, so that one with content is nobody's.
fn clear_unmade(path: &Path) {
    let Ok(file) = OpenOptions::new().read(true).write(true).open(path) else { return };
    if file.try_lock().is_ok() && file.metadata().is_ok_and(|metadata| metadata.len() > 0) {
        drop(remove(path));
    }
}

/// Removes a document without a journal. The order matters: one that is being made gets its last name between the two looks.
fn clear_orphan(path: &Path) {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    if let Some(name) = name.strip_suffix(START).and_then(|name| name.strip_suffix('.')) {
        let journals =
            [NEW, JOURNAL, UNREADABLE, SAVED, GIVEN_UP].map(|end| path.with_file_name(format!("{name}.{end}")));
        if journals.iter().all(|journal| !journal.exists()) {
            drop(fs::remove_file(path));
        }
    }
}

impl Found {
    /// What it is about.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// Where it is kept.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its good lines.
    pub fn lines(&self) -> &[String] {
        &self.lines.texts
    }

    /// How many damaged lines stand at its end.
    pub fn lost(&self) -> usize {
        self.lines.lost
    }

    /// When it was last written, or put away.
    pub fn at(&self) -> Timestamp {
        self.at
    }

    /// How many lines it holds.
    pub fn entries(&self) -> usize {
        self.lines.texts.len()
    }

    /// The ISO moment of the last writing.
    pub fn last_write(&self) -> String {
        self.at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    /// What it kept, and the journal to go on with; what is damaged at its end is cut off.
    ///
    /// Errors: the document it starts from is lost, or the disk fails; the files are then kept.
    pub fn take(mut self) -> Result<(Kept, Journal), Problem> {
        let start_text = self.start_text()?;
        let length = u64::try_from(self.length).unwrap_or_default();
        let cut = self.file.0.set_len(length).and_then(|()| self.file.0.seek(SeekFrom::Start(length)));
        cut.map_err(|error| problem("journal-not-written", &self.path, &error))?;
        let Self { file, path: from, header, lines: Lines { texts, lost, .. }, .. } = self;
        // One that was put away is in use again.
        let path = from.with_extension(JOURNAL);
        if path != from {
            fs::rename(&from, &path).map_err(|error| problem("journal-not-written", &from, &error))?;
        }
        let journal = Journal { file, path, length, backlog: Vec::new(), failing: false, unsynced: true, start: None };
        Ok((Kept { header, start_text, lines: texts, lost }, journal))
    }

    /// The document it starts from; when that is damaged, the file it came from will do if it is still the same.
    ///
    /// Errors: it is lost there, too.
    pub fn start_text(&self) -> Result<String, Problem> {
        let whole = |path: &Path| {
            let text = fs::read_to_string(path).ok()?;
            (Stamp::of(text.as_bytes()).sha256() == self.header.start_sha256).then_some(text)
        };
        let path = self.path.with_extension(START);
        if let Some(text) = whole(&path) {
            return Ok(text);
        }
        let Some(text) = self.header.document.as_deref().and_then(whole) else {
            return Err(Problem::error("journal-start-lost", "").with("path", &path.display()));
        };
        make_start(&path, &text).map_err(|error| problem("journal-not-written", &path, &error))?;
        Ok(text)
    }

    /// Puts it away, as if its program had ended as the user wished when it was last written.
    ///
    /// Errors: it cannot be renamed.
    pub fn put_away(self, end: End) -> Result<(), Problem> {
        put_away(&self.file, &self.path, end, self.at)
    }

    /// Throws it away.
    ///
    /// Errors: it cannot be removed.
    pub fn delete(self) -> Result<(), Problem> {
        remove(&self.path)
    }
}
