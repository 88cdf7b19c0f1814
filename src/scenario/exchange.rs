//! Variants on their own: small files that name the base they belong to, to be mailed and merged elsewhere.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::address::suggested;
use super::{Document, FORMAT, Index, Variant, Words, file};
use crate::problem::Problem;

/// What the name of such a file ends in.
pub const ENDING: &str = ".variant.ron";

/// A file of variants without their base.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VariantFile {
    /// Version of the file format, the same as that of scenario files.
    pub format: u32,
    /// The base that the old values of the changes stood in.
    pub base: BaseRef,
    /// Who saved it; empty: unknown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// When, as an ISO moment; empty: unknown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub at: String,
    /// The variants.
    pub variants: Vec<Variant>,
}

/// Which base a variant belongs to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BaseRef {
    /// The id of the scenario.
    pub id: String,
    /// Its title, for people.
    pub title: Words,
    /// Its content: see [`base_hash`].
    pub hash: String,
}

impl BaseRef {
    /// The reference to the base of a document.
    pub fn of(document: &Document) -> Self {
        Self { id: document.id.clone(), title: document.title.clone(), hash: base_hash(document) }
    }
}

impl file::Versioned for VariantFile {
    fn format(&self) -> u32 {
        self.format
    }
}

/// The content of a document without its variants, views and sliders, as the SHA-256 of its canonical text in hexadecimal.
pub fn base_hash(document: &Document) -> String {
    // The same content in a later format is still the same content.
    let content = Document { format: 0, ..document.alone() };
    let digest = Sha256::digest(file::write(&content).as_bytes());
    digest.iter().flat_map(|byte| [byte >> 4, byte & 15]).filter_map(|half| char::from_digit(half.into(), 16)).collect()
}

/// A variant on its own: what it has from parents is taken into it, and every old value is that of the base as it is now.
///
/// Errors: there is no such variant.
pub fn export(document: &Document, id: &str, by: &str, at: &str) -> Result<VariantFile, Problem> {
    let Some(variant) = document.variant(id) else {
        let known = document.variants.iter().map(|known| known.id.as_str());
        return Err(suggested(Problem::error("variant-unknown", "variants").with("found", id), id, known));
    };
    let changes = document.flattened(id).into_iter().map(|mut change| {
        // A value of a location that the variant itself adds is not in the base.
        if let Ok(now) = document.base.read(&change.address) {
            change.old = now;
        }
        change
    });
    let alone = Variant { parent: None, changes: changes.collect(), ..variant.clone() };
    Ok(VariantFile {
        format: FORMAT,
        base: BaseRef::of(document),
        by: by.to_owned(),
        at: at.to_owned(),
        variants: vec![alone],
    })
}

/// The canonical text of a file.
pub fn write(variants: &VariantFile) -> String {
    file::canonical(variants)
}

/// Reads a file, with the index that tells where each of its fields stands.
///
/// Errors: the first error of shape, with its line and column; a newer format; a scenario, which is another kind of file.
pub fn read(text: &str) -> Result<(VariantFile, Index), Vec<Problem>> {
    file::read_as(text, |index| {
        let scenario = !index.has(&["base", "hash"]) && (index.has(&["sources"]) || index.has(&["base", "demand"]));
        scenario.then(|| Problem::error("file-is-scenario", ""))
    })
}
