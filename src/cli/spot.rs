//! `FILE#VARIANT`: a variant of a file, named on the command line.

use std::path::{Path, PathBuf};

use super::arguments::usage;
use super::console::{Console, Stop};
use super::load::{self, Loaded};
use crate::engine::{self, Outcome};
use crate::scenario::{BASE, Checked, Document, check};
use crate::text::Texts;

/// A variant of a file, or its base.
pub(super) struct Spot {
    pub(super) loaded: Loaded,
    /// The id of the variant; `None`: the base.
    pub(super) variant: Option<String>,
}

impl Spot {
    /// Reads what `FILE`, `FILE#VARIANT` or `FILE#base` names; without a variant it is the one the window opens with. A file that really
    /// has this name is meant as a whole; without one before the `#` it is the built-in scenario.
    pub(super) fn read(named: &Path, console: &Console<'_>) -> Result<Self, Stop> {
        let parts = named.to_str().filter(|_| !named.exists()).and_then(|text| text.rsplit_once('#'));
        let (path, asked) = match parts {
            Some((file, variant)) => (PathBuf::from(file), Some(variant)),
            None => (named.to_owned(), None),
        };
        let loaded = load::load(Some(path.as_path()).filter(|path| !path.as_os_str().is_empty()), console)?;
        let document = &loaded.document;
        let variant = match asked {
            None => document.working_variant().map(|variant| variant.id.clone()),
            Some(BASE) => None,
            Some(name) => match self::named(document, name) {
                Some(id) => Some(id.to_owned()),
                None => return Err(unknown(document, name, console.texts())),
            },
        };
        Ok(Self { loaded, variant })
    }

    /// The id by which variants and the base are compared.
    pub(super) fn id(&self) -> &str {
        self.variant.as_deref().unwrap_or(BASE)
    }

    /// What it is called: the title of the variant; where two files are named, after that of the file.
    pub(super) fn name(&self, file: bool, texts: &Texts) -> String {
        let variant = self.variant.as_deref().and_then(|id| self.loaded.document.variant(id));
        let name = variant.map_or_else(|| texts.get("spot-base"), |variant| texts.words(&variant.title).to_owned());
        let path = Path::new(&self.loaded.name).file_name().map(|name| name.to_string_lossy().into_owned());
        if file { format!("{}: {name}", path.unwrap_or_default()) } else { name }
    }

    /// Checks it.
    pub(super) fn checked(&self, console: &Console<'_>) -> Result<Checked, Stop> {
        let checked = check(&self.loaded.document, self.variant.as_deref());
        checked.map_err(|problems| self.loaded.stop(problems, console.texts()))
    }

    /// Checks and runs it; warnings are told.
    pub(super) fn run(&self, console: &mut Console<'_>) -> Result<(Checked, Outcome), Stop> {
        let checked = self.checked(console)?;
        let outcome = engine::simulate(&checked);
        Ok((checked, outcome))
    }
}

/// The id of the variant with this id, else of the only one with this title.
pub(super) fn named<'a>(document: &'a Document, name: &str) -> Option<&'a str> {
    let by_id = document.variant(name).map(|variant| variant.id.as_str());
    let mut titled = document.variants.iter().filter(|variant| variant.title.nl == name || variant.title.en == name);
    let first = titled.next().filter(|_| !name.is_empty()).map(|variant| variant.id.as_str());
    by_id.or(first.filter(|_| titled.next().is_none()))
}

/// The end when there is no such variant.
pub(super) fn unknown(document: &Document, name: &str, texts: &Texts) -> Stop {
    let known: Vec<&str> = document.variants.iter().map(|known| known.id.as_str()).collect();
    let text = if known.is_empty() { "run-no-variants" } else { "run-variant-unknown" };
    let known = known.join(", ");
    usage(&texts.with(text, &[("variant", name.into()), ("known", (&known).into())]), texts)
}
