//! Who has a document open: a small file beside it, `.~lock.NAME#`, with who, on which machine and since when.
//!
//! The file is held with the system's lock as well, so that one whose holder crashed is known to be nobody's. Where the file system knows no
//! locks, its being there counts.

use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::problem::{Problem, Severity};
use crate::scenario::file;

mod system;

/// Bytes of a lock file that are read, and letters of each of its texts that are shown: it may come from anybody.
const MOST_BYTES: u64 = 4096;
const MOST_LETTERS: usize = 100;

/// Times a lock file may vanish between opening and locking it.
const ROUNDS: usize = 20;

/// Who has a document open. A text is empty when it is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Holder {
    /// The user's name.
    pub who: String,
    /// The machine.
    pub host: String,
    /// An ISO moment.
    pub since: String,
}

/// Hours after which a holder may well have gone without letting go.
const LONG: i64 = 24;

impl Holder {
    /// Whether it has been held for so long, or so namelessly, that it may have been left behind where the file system knows no locks.
    pub fn looks_left(&self, now: &str) -> bool {
        match (self.since.parse::<Timestamp>(), now.parse::<Timestamp>()) {
            (Ok(since), Ok(now)) => now.duration_since(since).as_hours() >= LONG,
            _ => true,
        }
    }
}

/// What came of asking for a lock.
#[derive(Debug)]
pub enum Taken {
    /// It is ours until it is dropped.
    Mine(FileLock),
    /// Someone has the document open; another session of the same user counts too.
    Other(Holder),
    /// Nobody can be kept off, as in a folder without the right to write. A warning; the document can be opened.
    Impossible(Problem),
}

/// A lock on a document; dropping it lets go.
#[derive(Debug)]
pub struct FileLock {
    file: Option<File>,
    path: PathBuf,
}

impl FileLock {
    /// Asks for the lock of a document; of the one it points at, if it is a link.
    pub fn take(document: &Path, who: &str, when: &str) -> Taken {
        let path = lock_path(document);
        for _ in 0..ROUNDS {
            match attempt(&path) {
                Ok(Attempt::Held(mut file)) => {
                    let holder = Holder { who: who.to_owned(), host: host(), since: when.to_owned() };
                    // Without its text, as on a full disk, the lock holds all the same.
                    drop(write(&mut file, &holder));
                    return Taken::Mine(Self { file: Some(file), path });
                }
                Ok(Attempt::Busy) => return Taken::Other(holder(&path)),
                Ok(Attempt::Vanished) => {}
                Err(error) => {
                    let problem = file::problem("lock-impossible", &path, &error);
                    return Taken::Impossible(Problem { severity: Severity::Warning, ..problem });
                }
            }
        }
        Taken::Other(holder(&path))
    }

    /// Whether it is the lock of this document.
    pub fn guards(&self, document: &Path) -> bool {
        self.path == lock_path(document)
    }
}

impl Drop for FileLock {
    fn drop(&mut self) {
        // Somebody may have broken the lock and taken it: then the file is theirs.
        if let Some(file) = self.file.take()
            && is_at(&file, &self.path)
        {
            system::remove(file, &self.path);
        }
    }
}

/// Removes the lock of a document, for a user who knows that its holder is gone.
///
/// Errors: the folder does not let it go, or the system knows that its holder is there.
pub fn break_lock(document: &Path) -> Result<(), Problem> {
    let path = lock_path(document);
    match fs::remove_file(&path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(file::problem("lock-not-broken", &path, &error)),
        _ => Ok(()),
    }
}

/// What came of one attempt.
enum Attempt {
    Held(File),
    Busy,
    /// The file was removed between opening and locking it.
    Vanished,
}

fn attempt(path: &Path) -> io::Result<Attempt> {
    let (file, state) = match system::open(path) {
        Ok(opened) => opened,
        Err(error) if system::is_held(&error) => return Ok(Attempt::Busy),
        Err(error) if error.kind() == ErrorKind::NotFound && path.parent().is_some_and(Path::exists) => {
            return Ok(Attempt::Vanished);
        }
        Err(error) => return Err(error),
    };
    match (system::hold(&file), state) {
        (Ok(()), _) if !is_at(&file, path) => Ok(Attempt::Vanished),
        (Ok(()), State::New | State::Left) => Ok(Attempt::Held(file)),
        // Left behind by another user: it cannot be written, but perhaps replaced.
        (Ok(()), State::LeftByOther) => fs::remove_file(path).map(|()| Attempt::Vanished),
        (Err(TryLockError::Error(_unsupported)), State::New) => Ok(Attempt::Held(file)),
        (Err(_), _) => Ok(Attempt::Busy),
    }
}

/// How a lock file was opened.
enum State {
    /// It was not there.
    New,
    /// It was there.
    Left,
    /// It was there and may not be written.
    LeftByOther,
}

/// Whether an open file is still the one with this name, and not one that was removed or replaced.
pub(super) fn is_at(file: &File, path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let identity = |metadata: &fs::Metadata| (metadata.dev(), metadata.ino());
        match (file.metadata(), fs::metadata(path)) {
            (Ok(open), Ok(named)) => identity(&open) == identity(&named),
            _ => false,
        }
    }
    // Elsewhere a file that is open keeps its name.
    #[cfg(not(unix))]
    {
        file.metadata().is_ok() && path.exists()
    }
}

/// The lock file of a document.
fn lock_path(document: &Path) -> PathBuf {
    let folder = |path: &Path| match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    };
    // A document that is yet to be written has a real folder at least.
    let target = fs::canonicalize(document).unwrap_or_else(|_missing| {
        let real = fs::canonicalize(folder(document)).unwrap_or_else(|_missing| folder(document));
        real.join(document.file_name().unwrap_or_default())
    });
    let mut name = OsString::from(".~lock.");
    name.push(target.file_name().unwrap_or_default());
    name.push("#");
    target.with_file_name(name)
}

fn write(file: &mut File, holder: &Holder) -> io::Result<()> {
    let text = ron::to_string(holder).map_err(io::Error::other)?;
    file.set_len(0)?;
    file.write_all(text.as_bytes())
}

/// Who a lock file names; nobody by name when it cannot be read, as on shares where a lock keeps readers off.
fn holder(path: &Path) -> Holder {
    let mut text = String::new();
    let read = File::open(path).and_then(|file| file.take(MOST_BYTES).read_to_string(&mut text));
    let holder: Holder = read.ok().and_then(|_bytes| ron::from_str(&text).ok()).unwrap_or_default();
    let plain = |text: &str| text.chars().filter(|letter| !letter.is_control()).take(MOST_LETTERS).collect();
    Holder { who: plain(&holder.who), host: plain(&holder.host), since: plain(&holder.since) }
}

/// The name of this machine; empty when the system does not tell.
fn host() -> String {
    let named = |name| std::env::var(name).ok();
    let kernel = || fs::read_to_string("/proc/sys/kernel/hostname").ok();
    let host = named("COMPUTERNAME").or_else(kernel).or_else(|| named("HOSTNAME")).unwrap_or_default();
    host.trim().to_owned()
}
