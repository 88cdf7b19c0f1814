//! `schaalplan run`: one run, its tables in files and its key figures on the screen.

use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use super::Exit;
use super::console::{Console, Stop};
use super::load::{self, Loaded};
use super::{set, spot};
use crate::budget::tables;
use crate::engine::{self, Outcome};
use crate::report::{self, Table};
use crate::scenario::file::write_atomic_with;
use crate::scenario::{Checked, Document, check};
use crate::text::Texts;

/// A run that was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Order {
    pub(super) file: Option<PathBuf>,
    pub(super) out: PathBuf,
    pub(super) changes: Changes,
}

/// What differs from the base of the file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Changes {
    /// A variant of the file by its id or title; absent: the one the window opens with.
    pub(super) variant: Option<String>,
    /// The base alone, whatever variants there are.
    pub(super) base: bool,
    /// Changes typed on the command line, made after those of the variant.
    pub(super) set: Vec<String>,
}

impl Changes {
    /// The variant to run, so that the same file gives the same numbers here and in the window.
    fn variant_of<'a>(&'a self, document: &'a Document) -> Option<&'a str> {
        let working = || document.working_variant().map(|variant| variant.id.as_str());
        let asked = || self.variant.as_deref().map(|name| spot::named(document, name).unwrap_or(name));
        if self.base { None } else { asked().or_else(working) }
    }
}

/// Runs a scenario as ordered.
pub(super) fn run(order: &Order, console: &mut Console<'_>) -> Result<Exit, Stop> {
    let loaded = load::load(order.file.as_deref(), console)?;
    compute(&loaded, &order.changes, &order.out, console)
}

/// Runs a document, writes its tables into a folder and prints its key figures.
pub(super) fn compute(loaded: &Loaded, changes: &Changes, out: &Path, console: &mut Console<'_>) -> Result<Exit, Stop> {
    let texts = console.texts();
    let checked = checked(loaded, changes, texts)?;
    for warning in checked.warnings() {
        console.tell(&loaded.line(warning.clone(), texts));
    }
    let outcome = engine::simulate(&checked);
    let written = write_tables(&loaded.document, &checked, &outcome, out, texts)?;
    console.print(&heading(loaded, changes, &checked, texts))?;
    console.print(&report::summary(texts, &outcome))?;
    console.flush()?;
    let folder = out.display().to_string();
    let names = written.join(", ");
    console.tell(&texts.with("run-written", &[("folder", (&folder).into()), ("files", (&names).into())]));
    Ok(Exit::Done)
}

/// The checked scenario with the changes asked for.
fn checked(loaded: &Loaded, changes: &Changes, texts: &Texts) -> Result<Checked, Stop> {
    let variant = changes.variant_of(&loaded.document);
    if let Some(id) = variant.filter(|id| loaded.document.variant(id).is_none()) {
        return Err(spot::unknown(&loaded.document, id, texts));
    }
    let checked = check(&loaded.document, variant).map_err(|problems| loaded.stop(problems, texts))?;
    if changes.set.is_empty() {
        return Ok(checked);
    }
    let mut document = loaded.document.clone();
    document.base = checked.scenario().clone();
    for change in &changes.set {
        set::set(&mut document.base, change, texts)?;
    }
    check(&document, None).map_err(|problems| loaded.stop(problems, texts))
}

/// Writes every table, each file whole or not at all.
///
/// Errors: the first that cannot be written, with what to do.
pub(super) fn write_tables(
    document: &Document,
    checked: &Checked,
    outcome: &Outcome,
    folder: &Path,
    texts: &Texts,
) -> Result<Vec<String>, Stop> {
    let of_budget = tables::of_run(document, checked, outcome);
    write_into(folder, report::tables(checked, outcome).into_iter().chain(of_budget), texts)
}

/// Writes tables into a folder, which is made when it is not there; gives their names.
///
/// Errors: the first that cannot be written, with what to do.
pub(super) fn write_into<'a>(
    folder: &Path,
    tables: impl IntoIterator<Item = Table<'a>>,
    texts: &Texts,
) -> Result<Vec<String>, Stop> {
    let failed = |path: &Path, error: &io::Error| not_written(path, error, texts);
    std::fs::create_dir_all(folder).map_err(|error| failed(folder, &error))?;
    tables
        .into_iter()
        .map(|table| {
            let name = table.file_name();
            let path = folder.join(&name);
            write_table(table, &path).map_err(|error| failed(&path, &error))?;
            Ok(name)
        })
        .collect()
}

/// The end when something cannot be written.
pub(super) fn not_written(path: &Path, error: &io::Error, texts: &Texts) -> Stop {
    let (path, reason) = (path.display().to_string(), error.to_string());
    let filled = [("path", (&path).into()), ("reason", (&reason).into())];
    Stop::new(Exit::Storage, texts.with("run-not-written", &filled))
}

fn write_table(table: Table<'_>, path: &Path) -> io::Result<()> {
    write_atomic_with(path, |file| table.write_csv(BufWriter::new(file)))
}

/// What was run: title, horizon, variant and changes.
fn heading(loaded: &Loaded, changes: &Changes, checked: &Checked, texts: &Texts) -> String {
    let (scenario, language) = (checked.scenario(), texts.language());
    let title = texts.words(&loaded.document.title);
    let (start, end) = (language.month_long(scenario.start), language.month_long(scenario.end));
    let mut lines = vec![format!("{title}, {start} – {end}").replace('\u{a0}', " ")];
    let chosen = changes.variant_of(&loaded.document);
    let variant = loaded.document.variants.iter().find(|known| Some(known.id.as_str()) == chosen);
    lines.extend(variant.map(|variant| texts.with("run-variant", &[("variant", texts.words(&variant.title).into())])));
    lines.extend(changes.set.iter().map(|change| texts.with("run-set", &[("change", change.into())])));
    format!("{}\n\n", lines.join("\n"))
}
