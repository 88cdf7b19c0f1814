//! Where files are kept: the disk, or in tests something that fails on purpose.

use std::error::Error;
use std::fmt;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

use crate::problem::Problem;

/// A place to read files from and write them to.
pub trait Storage {
    /// The bytes of a file; `None` when it holds more than `limit`.
    fn read(&self, path: &Path, limit: usize) -> io::Result<Option<Vec<u8>>>;

    /// Replaces a file as a whole, if `ready` still agrees at the last moment: after a failure the old one is there, untouched.
    fn write_atomic_if(&self, path: &Path, bytes: &[u8], ready: &mut dyn FnMut() -> io::Result<()>) -> io::Result<()>;

    /// Replaces a file as a whole: after a failure the old one is still there, untouched.
    fn write_atomic(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.write_atomic_if(path, bytes, &mut || Ok(()))
    }
}

/// The disk.
#[derive(Clone, Copy, Debug, Default)]
pub struct Disk;

impl Storage for Disk {
    fn read(&self, path: &Path, limit: usize) -> io::Result<Option<Vec<u8>>> {
        let mut bytes = Vec::new();
        let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
        File::open(path)?.take(most).read_to_end(&mut bytes)?;
        Ok((bytes.len() <= limit).then_some(bytes))
    }

    fn write_atomic_if(&self, path: &Path, bytes: &[u8], ready: &mut dyn FnMut() -> io::Result<()>) -> io::Result<()> {
        write_atomic_if(path, |file| file.write_all(bytes), ready)
    }
}

/// Lets `content` write a new file beside the old one, brings it safely to the disk and puts it in the old one's place.
///
/// Errors: those of `content` and of the disk; the new file is then removed again.
pub fn write_atomic_with(path: &Path, content: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
    write_atomic_if(path, content, || Ok(()))
}

/// As [`write_atomic_with`], but asks `ready` once more when everything else is done: what it refuses is not written.
///
/// Errors: those of `content`, `ready` and the disk; the new file is then removed again.
pub fn write_atomic_if(
    path: &Path,
    content: impl FnOnce(&mut File) -> io::Result<()>,
    ready: impl FnOnce() -> io::Result<()>,
) -> io::Result<()> {
    // A link stays a link: the file it points at is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_missing| path.to_owned());
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let old = fs::metadata(&target).ok().filter(Metadata::is_file);
    if let Some(old) = &old {
        may_be_replaced(&target, old)?;
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(".schaalplan-");
    if let Some(permissions) = new_file() {
        builder.permissions(permissions);
    }
    let mut file = builder.tempfile_in(folder)?;
    content(file.as_file_mut())?;
    if let Some(old) = &old {
        take_after(file.as_file(), old);
    }
    sync(file.as_file())?;
    ready()?;
    file.persist(&target).map_err(|failed| not_replaced(failed.error))?;
    sync_folder(folder);
    Ok(())
}

/// Whether the user may write into a file. The system would let it be replaced without asking, which needs rights to the folder only.
fn may_be_replaced(target: &Path, old: &Metadata) -> io::Result<()> {
    if old.permissions().readonly() {
        return Err(io::Error::new(ErrorKind::PermissionDenied, Refusal::MarkedReadOnly));
    }
    OpenOptions::new().write(true).open(target).map(drop)
}

/// Gives the new file the rights and the group of the old one, so that those who shared it still do. A share that knows no
/// rights refuses; then it gives them itself.
fn take_after(file: &File, old: &Metadata) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, fchown};
        drop(fchown(file, None, Some(old.gid())));
    }
    drop(file.set_permissions(old.permissions()));
}

/// The rights of a file that did not exist: as the user's settings give them to any new file.
#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "other systems have none")]
fn new_file() -> Option<fs::Permissions> {
    use std::os::unix::fs::PermissionsExt;
    Some(fs::Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn new_file() -> Option<fs::Permissions> {
    None
}

/// Brings a file to the disk. Where a share cannot promise that, the file is as safe as the share makes it; a failing disk is an error.
pub(crate) fn sync(file: &File) -> io::Result<()> {
    match file.sync_all() {
        Err(error) if matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput) => Ok(()),
        done => done,
    }
}

/// Makes the new name of a file last through a loss of power, where the system lets us; the file itself is safe already.
pub(crate) fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        drop(folder.sync_all());
    }
}

/// What keeps a file from being written without the system having an error for it.
#[derive(Debug)]
enum Refusal {
    /// The file is marked as read-only.
    MarkedReadOnly,
    /// The place cannot put a new file where an old one is.
    NotReplaced(io::Error),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MarkedReadOnly => f.write_str("read-only"),
            Self::NotReplaced(error) => error.fmt(f),
        }
    }
}

impl Error for Refusal {}

/// A failed renaming; some shares know none that replaces.
fn not_replaced(error: io::Error) -> io::Error {
    let kind = error.kind();
    match kind {
        ErrorKind::Unsupported | ErrorKind::InvalidInput | ErrorKind::AlreadyExists | ErrorKind::CrossesDevices => {
            io::Error::new(kind, Refusal::NotReplaced(error))
        }
        _ => error,
    }
}

/// What went wrong with a file, in words a user can act on.
pub(crate) fn problem(code: &'static str, path: &Path, error: &io::Error) -> Problem {
    Problem::error(code, "").with("reason", reason(error)).with("detail", error).with("path", &path.display())
}

/// The kind of trouble: the variants of the texts.
fn reason(error: &io::Error) -> &'static str {
    if let Some(refusal) = error.get_ref().and_then(|inner| inner.downcast_ref()) {
        return match refusal {
            Refusal::MarkedReadOnly => "read-only",
            Refusal::NotReplaced(_) => "not-replaced",
        };
    }
    match error.kind() {
        ErrorKind::NotFound => "not-found",
        ErrorKind::PermissionDenied => "denied",
        ErrorKind::ReadOnlyFilesystem => "read-only-disk",
        ErrorKind::StorageFull | ErrorKind::FileTooLarge => "full",
        ErrorKind::QuotaExceeded => "quota",
        ErrorKind::IsADirectory => "folder",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "in-use",
        ErrorKind::InvalidFilename => "name",
        ErrorKind::StaleNetworkFileHandle
        | ErrorKind::NetworkDown
        | ErrorKind::NetworkUnreachable
        | ErrorKind::HostUnreachable
        | ErrorKind::NotConnected
        | ErrorKind::ConnectionAborted
        | ErrorKind::ConnectionReset
        | ErrorKind::TimedOut => "gone",
        _ => system_code(error).map_or("other", reason_of_code),
    }
}

/// The number the system gave an error; one that was wrapped with a path is unwrapped.
fn system_code(error: &io::Error) -> Option<i32> {
    let wrapped = || error.get_ref()?.source()?.downcast_ref::<io::Error>()?.raw_os_error();
    error.raw_os_error().or_else(wrapped)
}

/// The errors for which the standard library has no name: of a file that another program keeps for itself, and of a share that is gone.
fn reason_of_code(code: i32) -> &'static str {
    match code {
        32 | 33 if cfg!(windows) => "in-use",
        51 | 53 | 55 | 59 | 64 | 67 | 121 | 1231 if cfg!(windows) => "gone",
        112 if cfg!(target_os = "linux") => "gone",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The numbers are those of the system's own header files.
    #[cfg(target_os = "linux")]
    #[test]
    fn errors_of_the_system_have_a_reason() {
        let cases = [
            (2, "not-found"),
            (1, "denied"),
            (13, "denied"),
            (16, "in-use"),
            (21, "folder"),
            (26, "in-use"),
            (27, "full"),
            (28, "full"),
            (30, "read-only-disk"),
            (36, "name"),
            (110, "gone"),
            (112, "gone"),
            (113, "gone"),
            (116, "gone"),
            (122, "quota"),
            (5, "other"),
        ];
        for (code, expected) in cases {
            assert_eq!(reason(&io::Error::from_raw_os_error(code)), expected, "{code}");
        }
        for (code, expected) in [(95, "not-replaced"), (22, "not-replaced"), (17, "not-replaced"), (28, "full")] {
            assert_eq!(reason(&not_replaced(io::Error::from_raw_os_error(code))), expected, "{code}");
        }
    }
}
