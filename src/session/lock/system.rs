//! What the systems do differently: Unix locks an open file and lets it be read and removed all the same; on Windows a lock would keep
//! readers off, so there a lock file is opened in a way that keeps writers off.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::path::Path;

use super::State;

/// Opens a lock file, or makes it.
pub(super) fn open(path: &Path) -> io::Result<(File, State)> {
    match options().write(true).create_new(true).open(path) {
        Ok(file) => return Ok((file, State::New)),
        Err(error) if error.kind() != ErrorKind::AlreadyExists && !path.exists() => return Err(error),
        Err(_exists) => {}
    }
    match options().write(true).open(path) {
        Ok(file) => Ok((file, State::Left)),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            options().open(path).map(|file| (file, State::LeftByOther))
        }
        Err(error) => Err(error),
    }
}

#[cfg(not(windows))]
fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true);
    options
}

#[cfg(windows)]
fn options() -> OpenOptions {
    use std::os::windows::fs::OpenOptionsExt;
    /// Others may read it only (`FILE_SHARE_READ`); it is not shown in folders (`FILE_ATTRIBUTE_HIDDEN`).
    const SHARE_READ: u32 = 1;
    const HIDDEN: u32 = 2;
    let mut options = OpenOptions::new();
    options.read(true).share_mode(SHARE_READ).attributes(HIDDEN);
    options
}

/// Keeps others off an open lock file.
#[cfg(not(windows))]
pub(super) fn hold(file: &File) -> Result<(), TryLockError> {
    file.try_lock()
}

#[cfg(windows)]
#[expect(clippy::unnecessary_wraps, reason = "opening it kept others off; other systems can fail here")]
pub(super) fn hold(_file: &File) -> Result<(), TryLockError> {
    Ok(())
}

/// Whether a lock file could not be opened since another program holds it.
pub(super) fn is_held(error: &io::Error) -> bool {
    // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION.
    cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33))
}

/// Lets go of a lock file and removes it; in this order where one that is open cannot be removed, else in the other, so that nobody takes it in
/// between. One that stays is taken over by the next who asks.
pub(super) fn remove(file: File, path: &Path) {
    if cfg!(windows) {
        drop(file);
        drop(fs::remove_file(path));
    } else {
        drop(fs::remove_file(path));
        drop(file);
    }
}
