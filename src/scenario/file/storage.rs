//! Where files are kept: the disk, or in tests something that fails on purpose.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

use crate::problem::Problem;

/// A place to read files from and write them to.
pub trait Storage {
    /// The bytes of a file; `None` when it holds more than `limit`.
    fn read(&self, path: &Path, limit: usize) -> io::Result<Option<Vec<u8>>>;

    /// Replaces a file as a whole: after a failure the old one is still there, untouched.
    fn write_atomic(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
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

    fn write_atomic(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        write_atomic_with(path, |file| file.write_all(bytes))
    }
}

/// Lets `content` write a new file beside the old one, brings it safely to the disk and puts it in the old one's place.
///
/// Errors: those of `content` and of the disk; the new file is then removed again.
pub fn write_atomic_with(path: &Path, content: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<()> {
    // A link stays a link: the file it points at is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_missing| path.to_owned());
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".schaalplan-");
    let permissions = fs::metadata(&target).map(|old| old.permissions()).ok().or_else(new_file);
    if let Some(permissions) = permissions {
        builder.permissions(permissions);
    }
    let mut file = builder.tempfile_in(folder)?;
    content(file.as_file_mut())?;
    file.as_file().sync_all()?;
    file.persist(&target)?;
    sync_folder(folder);
    Ok(())
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

/// Makes the new name of the file last through a loss of power, where the system lets us; the file itself is safe already.
fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        drop(folder.sync_all());
    }
}

/// What went wrong with a file, in words a user can act on.
pub(super) fn problem(code: &'static str, path: &Path, error: &io::Error) -> Problem {
    let reason = match error.kind() {
        ErrorKind::NotFound => "not-found",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "denied",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => "full",
        ErrorKind::IsADirectory => "folder",
        _ => "other",
    };
    Problem::error(code, "").with("reason", reason).with("detail", error).with("path", &path.display())
}
