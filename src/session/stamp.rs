//! What a file was when it was last read or written, so that saving never replaces what someone else wrote meanwhile.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;
use std::time::SystemTime;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};

use crate::problem::Problem;
use crate::scenario::Document;
use crate::scenario::file::{self, Disk, Storage};

/// Bytes read at a time.
const CHUNK: usize = 64 * 1024;

/// The content of a file, in 40 bytes: its length and its SHA-256.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    length: u64,
    #[serde(serialize_with = "as_text", deserialize_with = "of_text")]
    sha256: [u8; 32],
}

fn as_text<S: Serializer>(sha256: &[u8; 32], to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&hexadecimal(sha256))
}

fn of_text<'de, D: Deserializer<'de>>(from: D) -> Result<[u8; 32], D::Error> {
    let text = String::deserialize(from)?;
    let byte = |at: usize| text.get(2 * at..2 * at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
    let bytes: Option<Vec<u8>> = (0..text.len().div_ceil(2)).map(byte).collect();
    let whole = bytes.and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
    whole.ok_or_else(|| serde::de::Error::custom("not 64 hexadecimal digits"))
}

/// What can be seen of a file without reading it: its length and when it was last written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glance(u64, SystemTime);

impl Glance {
    /// Looks at a file; `None` where there is none, or nothing to be seen of it.
    pub fn at(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok()?;
        Some(Self(metadata.len(), metadata.modified().ok()?))
    }
}

impl Stamp {
    /// The stamp of a file with these bytes, such as the text that [`file::load_text`] gave.
    pub fn of(bytes: &[u8]) -> Self {
        Self { length: u64::try_from(bytes.len()).unwrap_or(u64::MAX), sha256: Sha256::digest(bytes).into() }
    }

    /// The stamp of a file on the disk; `None` where there is none.
    ///
    /// Errors: the file is there but cannot be read.
    pub fn of_file(path: &Path) -> Result<Option<Self>, Problem> {
        match read(path) {
            Ok(stamp) => Ok(Some(stamp)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(file::problem("file-not-read", path, &error)),
        }
    }

    /// The SHA-256 in 64 hexadecimal digits.
    pub fn sha256(&self) -> String {
        hexadecimal(&self.sha256)
    }
}

fn read(path: &Path) -> io::Result<Stamp> {
    let mut file = File::open(path)?;
    let (mut hash, mut length, mut chunk) = (Sha256::new(), 0, vec![0; CHUNK]);
    loop {
        match file.read(&mut chunk) {
            Ok(0) => return Ok(Stamp { length, sha256: hash.finalize().into() }),
            Ok(count) => {
                hash.update(&chunk[..count]);
                length += u64::try_from(count).unwrap_or_default();
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// Bytes as hexadecimal digits, two each.
pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(value.into(), 16).unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// Why a document was not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotSaved {
    /// The file is no longer what it was; it was left alone.
    Changed {
        /// What it is now; `None` when it is gone.
        now: Option<Stamp>,
    },
    /// The disk did not take it; the old file is as it was.
    Problem(Problem),
}

/// Saves a document, unless its file is no longer what it was when it was last read or written.
///
/// `expected` is the stamp of then; `None` when there was no file. The file is looked at when the new one lies ready beside it, so that
/// what someone else writes in the meantime is seen; between that look and the replacing itself no more than one system call passes.
///
/// Errors: the file changed, or cannot be written. It is then as it was.
pub fn save_if_unchanged(path: &Path, document: &Document, expected: Option<&Stamp>) -> Result<Stamp, NotSaved> {
    save_to_if_unchanged(&Disk, path, document, expected)
}

/// As [`save_if_unchanged`], to a storage.
pub fn save_to_if_unchanged(
    storage: &dyn Storage,
    path: &Path,
    document: &Document,
    expected: Option<&Stamp>,
) -> Result<Stamp, NotSaved> {
    let text = file::write(document);
    let mut refused = None;
    let written = storage.write_atomic_if(path, text.as_bytes(), &mut || {
        refused = match Stamp::of_file(path) {
            Ok(now) if now.as_ref() == expected => return Ok(()),
            Ok(now) => Some(NotSaved::Changed { now }),
            Err(problem) => Some(NotSaved::Problem(problem)),
        };
        Err(ErrorKind::Other.into())
    });
    match (written, refused) {
        (Ok(()), _) => Ok(Stamp::of(text.as_bytes())),
        (Err(_), Some(refused)) => Err(refused),
        (Err(error), None) => Err(NotSaved::Problem(file::problem("file-not-written", path, &error))),
    }
}
