//! RON text to a document and back, and the way to the disk and from it.

use std::borrow::Cow;
use std::path::Path;

use ron::extensions::Extensions;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::position::Index;
use super::token::{Shape, Tokens};
use super::{Document, FORMAT, layout};
use crate::problem::{Position, Problem};

pub use storage::{Disk, Storage, write_atomic_if, write_atomic_with};

pub(crate) use storage::{problem, sync, sync_folder};

mod shape;
mod storage;

/// Bytes in a file at most.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;

/// Groups inside groups at most; a document needs nine.
const MAX_DEPTH: usize = 40;

/// Turns the text of a file of the version before into one of the next: the first makes version 2 from version 1, and so on.
type Upgrade = fn(&str) -> String;
const UPGRADES: [Upgrade; 3] = [of_2, of_3, of_4];

/// Reads a document, with the index that tells where each of its fields stands.
///
/// Errors: the first error of shape, with its line and column. What the figures mean is not looked at: see [`check`](super::check()).
pub fn read(text: &str) -> Result<(Document, Index), Vec<Problem>> {
    read_as(text, |index| {
        let variants = index.has(&["base", "hash"]) && !index.has(&["sources"]);
        variants.then(|| Problem::error("file-is-variant", "base.hash"))
    })
}

/// A kind of file, with the version of the format it was written in.
pub(super) trait Versioned: DeserializeOwned {
    /// The version it says it has.
    fn format(&self) -> u32;
}

impl Versioned for Document {
    fn format(&self) -> u32 {
        self.format
    }
}

/// Reads a file of some kind; `other` tells by its fields that it is of another kind.
pub(super) fn read_as<T: Versioned>(
    text: &str,
    other: impl FnOnce(&Index) -> Option<Problem>,
) -> Result<(T, Index), Vec<Problem>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    read_text(text, other).map_err(|problem| vec![problem])
}

fn read_text<T: Versioned>(text: &str, other: impl FnOnce(&Index) -> Option<Problem>) -> Result<(T, Index), Problem> {
    if text.len() > MAX_BYTES {
        return Err(too_large());
    }
    shape::brackets(text, MAX_DEPTH)?;
    let text = upgraded(text)?;
    let index = Index::new(&text);
    if let Some(problem) = other(&index) {
        return Err(Problem { position: index.find(&problem.address), ..problem });
    }
    match options().from_str::<T>(&text) {
        Ok(read) if read.format() == FORMAT => Ok((read, index)),
        // A version in another notation, such as `-0` or `0x2`, is read only here.
        Ok(read) => Err(refused(read.format(), index.find("format"))),
        Err(error) => Err(shape::problem(&error, &text, &index)),
    }
}

/// The canonical text of a document.
///
/// # Panics
/// Never: a document holds nothing that RON cannot say, and writing to memory does not fail.
pub fn write(document: &Document) -> String {
    canonical(document)
}

/// The canonical text of what a file holds.
pub(super) fn canonical(held: &impl Serialize) -> String {
    let compact = options().to_string(held).expect("a file is structs, lists and texts, all of which RON has");
    layout::lay_out(&compact)
}

/// Whether a text holds comments, which saving would lose.
pub fn has_comments(text: &str) -> bool {
    Tokens::new(text).any(|token| token.shape == Shape::Comment)
}

/// Reads a document from the disk, with its index and its text.
pub fn load(path: &Path) -> Result<(Document, Index), Vec<Problem>> {
    load_from(&Disk, path)
}

/// Writes a document to the disk: whole, or not at all.
pub fn save(path: &Path, document: &Document) -> Result<(), Problem> {
    save_to(&Disk, path, document)
}

/// Writes something beside a document, such as a table, to the disk: whole, or not at all.
pub fn save_bytes(path: &Path, bytes: &[u8]) -> Result<(), Problem> {
    Disk.write_atomic(path, bytes).map_err(|error| problem("file-not-written", path, &error))
}

/// Reads a document from a storage.
pub fn load_from(storage: &dyn Storage, path: &Path) -> Result<(Document, Index), Vec<Problem>> {
    let text = load_text(storage, path).map_err(|problem| vec![problem])?;
    read(&text)
}

/// Reads the text of a file, which the window needs to look for comments.
pub fn load_text(storage: &dyn Storage, path: &Path) -> Result<String, Problem> {
    let bytes = storage.read(path, MAX_BYTES).map_err(|error| problem("file-not-read", path, &error))?;
    let bytes = bytes.ok_or_else(too_large)?;
    String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let before = String::from_utf8_lossy(error.as_bytes().get(..good).unwrap_or_default()).into_owned();
        let position = Index::end_of(&before);
        Problem { position: Some(position), ..Problem::error("file-not-utf8", "") }
    })
}

/// Writes a document to a storage.
pub fn save_to(storage: &dyn Storage, path: &Path, document: &Document) -> Result<(), Problem> {
    let text = write(document);
    storage.write_atomic(path, text.as_bytes()).map_err(|error| problem("file-not-written", path, &error))
}

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES)
}

fn too_large() -> Problem {
    Problem::error("file-too-large", "").with("limit", &(MAX_BYTES / 1024 / 1024))
}

/// The text in today's format.
///
/// The version is looked at before anything else, so that a file of a newer program is refused for that reason and no other.
fn upgraded(text: &str) -> Result<Cow<'_, str>, Problem> {
    let Some((version, position)) = version(text) else { return Ok(Cow::Borrowed(text)) };
    let Ok(number) = version.parse::<u32>() else { return Ok(Cow::Borrowed(text)) };
    let steps = number.checked_sub(1).and_then(|done| usize::try_from(done).ok()).and_then(|done| UPGRADES.get(done..));
    let steps = steps.ok_or_else(|| refused(number, Some(position)))?;
    let mut text = Cow::Borrowed(text);
    for upgrade in steps {
        text = Cow::Owned(upgrade(&text));
    }
    Ok(text)
}

/// Version 2 adds what a file of version 1 may leave out: parents and notes of variants, views and sliders of a presentation.
fn of_2(text: &str) -> String {
    of_version(text, "2")
}

/// Version 3 adds what a file of version 2 may leave out: extensions, contracts, the pipeline, the act, municipalities, measures.
fn of_3(text: &str) -> String {
    of_version(text, "3")
}

/// Version 4 adds what a file of version 3 may leave out: scaling rules, displaced people, purchases, what a budget buys, forecasts kept and comments.
fn of_4(text: &str) -> String {
    of_version(text, "4")
}

fn of_version(text: &str, newer: &str) -> String {
    let Some((version, start)) = version_at(text) else { return text.to_owned() };
    let (before, rest) = text.split_at(start);
    format!("{before}{}", rest.replacen(version, newer, 1))
}

/// A version that this program cannot read.
fn refused(version: u32, position: Option<Position>) -> Problem {
    let code = if version > FORMAT { "format-newer" } else { "format-unknown" };
    let problem = Problem { position, ..Problem::error(code, "format") };
    problem.with("found", &version).with("known", &FORMAT)
}

/// The version that a file says it has, and where its field stands.
fn version(text: &str) -> Option<(&str, Position)> {
    let (found, start) = version_at(text)?;
    let field = text.get(..start)?.rfind("format")?;
    Some((found, Index::end_of(text.get(..field)?)))
}

/// The version that a file says it has, and the byte where it starts.
fn version_at(text: &str) -> Option<(&str, usize)> {
    let mut depth = 0_usize;
    let mut tokens = Tokens::new(text).filter(|token| token.shape != Shape::Comment).peekable();
    while let Some(token) = tokens.next() {
        match token.shape {
            Shape::Open => depth += 1,
            Shape::Close => depth = depth.saturating_sub(1),
            Shape::Word if depth == 1 && token.text == "format" => {
                tokens.next_if(|next| next.shape == Shape::Colon)?;
                let value = tokens.next_if(|next| next.shape == Shape::Word)?;
                return Some((value.text, value.start));
            }
            _ => {}
        }
    }
    None
}
