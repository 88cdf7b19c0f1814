//! `schaalplan locations`: lists of locations into a scenario, and out of one.

use std::path::{Path, PathBuf};

use super::Exit;
use super::arguments::usage;
use super::console::{Console, Stop, problem_line};
use super::spot::Spot;
use crate::intake::{
    Choices, Column, FileKind, Header, MAX_BYTES, Preview, Scribe, Sheet, Told, Vocabulary, column_letters, compare,
    read, rows, write,
};
use crate::parameters::Nature;
use crate::problem::Problem;
use crate::scenario::file::{self, Disk, Storage};
use crate::scenario::{Document, Status, check};
use crate::session::command::{Deed, Given};
use crate::session::{Command, Edit, Origin, Session};
use crate::text::Texts;

/// An import that was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Importing {
    pub(super) file: PathBuf,
    /// The scenario, with or without a variant.
    pub(super) into: PathBuf,
    /// Where it is written; absent: over the scenario itself.
    pub(super) out: Option<PathBuf>,
    /// The sheet; absent: the one with the most known columns.
    pub(super) sheet: Option<String>,
    pub(super) status: Option<String>,
    pub(super) source: Option<String>,
    /// Takes the good rows though others are refused.
    pub(super) good_rows: bool,
    pub(super) dry_run: bool,
    pub(super) gaps: Gaps,
}

/// What is done with what a list does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Gaps {
    /// An empty cell takes away the value there was.
    pub(super) clear: bool,
    /// Locations that are not in the list are taken out.
    pub(super) remove: bool,
}

/// Imports a list: all of it, or nothing.
pub(super) fn import(asked: &Importing, console: &mut Console<'_>) -> Result<Exit, Stop> {
    let texts = console.texts();
    let spot = Spot::read(&asked.into, console)?;
    let name = asked.file.display().to_string();
    let list = List::read(&asked.file, asked.sheet.as_deref(), texts)?;
    console.tell(&list.told(texts));
    let preview = list.preview(asked, &spot, texts);
    for told in preview.told.iter().chain(&preview.skipped) {
        console.tell(&line(told, &name, texts));
    }
    if !preview.problems.is_empty() {
        return Err(spot.loaded.stop(preview.problems, texts));
    }
    console.print(&counts(&preview, texts))?;
    let refused = preview.refused().len();
    if refused > 0 && !asked.good_rows {
        let shown = refused.to_string();
        let filled = [("count", refused.into()), ("shown", (&shown).into())];
        return Err(Stop::new(Exit::Problems, texts.with("intake-cli-refused", &filled)));
    }
    if preview.changes().is_empty() {
        console.tell(&texts.get("intake-cli-none"));
        return Ok(Exit::Done);
    }
    let after = changed(&preview, &spot, texts)?;
    if asked.dry_run {
        console.tell(&texts.get("intake-cli-try"));
        return Ok(Exit::Done);
    }
    let scenario = Path::new(&spot.loaded.name);
    let out = asked.out.as_deref().unwrap_or(scenario);
    if out == scenario && file::load_text(&Disk, scenario).is_ok_and(|text| file::has_comments(&text)) {
        console.tell(&texts.with("intake-cli-comments", &[("file", (&spot.loaded.name).into())]));
    }
    file::save(out, &after).map_err(|problem| storage(out, &problem, texts))?;
    console.flush()?;
    console.tell(&texts.with("written", &[("path", (&out.display().to_string()).into())]));
    Ok(Exit::Done)
}

/// Writes the locations of a scenario as a list.
pub(super) fn export(scenario: &Path, out: &Path, console: &mut Console<'_>) -> Result<Exit, Stop> {
    let texts = console.texts();
    let name = out.display().to_string();
    let kind = FileKind::of(&name).ok_or_else(|| {
        let problem = Problem::error("intake-file-kind", "").with("found", &name);
        let (what, fix) = texts.problem(&problem);
        usage(&format!("{what}. {fix}"), texts)
    })?;
    let spot = Spot::read(scenario, console)?;
    let checked = check(&spot.loaded.document, spot.variant.as_deref());
    let checked = checked.map_err(|problems| spot.loaded.stop(problems, texts))?;
    let locations = &checked.scenario().locations;
    let bytes = write(kind, locations, texts);
    let bytes = bytes.map_err(|problem| Stop::new(Exit::Problems, problem_line(texts, &name, "", &problem)))?;
    file::save_bytes(out, &bytes).map_err(|problem| storage(out, &problem, texts))?;
    console.tell(&texts.with("intake-cli-exported", &[("count", (&locations.len().to_string()).into())]));
    console.tell(&texts.with("written", &[("path", (&name).into())]));
    Ok(Exit::Done)
}

fn storage(path: &Path, problem: &Problem, texts: &Texts) -> Stop {
    Stop::new(Exit::Storage, problem_line(texts, &path.display().to_string(), "", problem))
}

/// A list with its heads and columns.
struct List {
    sheet: Sheet,
    header: Header,
    columns: Vec<Option<Column>>,
    words: Vocabulary,
}

impl List {
    /// Reads a file; of several sheets the one asked for, else the one with the most known columns.
    fn read(path: &Path, asked: Option<&str>, texts: &Texts) -> Result<Self, Stop> {
        let name = path.display().to_string();
        let wrong = |problem: &Problem| Stop::new(Exit::Problems, problem_line(texts, &name, "", problem));
        let bytes = Disk
            .read(path, MAX_BYTES)
            .map_err(|error| storage(path, &file::problem("file-not-read", path, &error), texts))?;
        let too_large = || wrong(&Problem::error("intake-file-large", "").with("limit", &(MAX_BYTES / 1024 / 1024)));
        let short = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let sheets = read(&short, &bytes.ok_or_else(too_large)?).map_err(|problem| wrong(&problem))?;
        let words = Vocabulary::default();
        let known: Vec<String> = sheets.iter().map(|sheet| sheet.name.clone()).collect();
        let chosen = match asked {
            Some(asked) => {
                sheets.into_iter().find(|sheet| sheet.name == asked).map(|sheet| (Header::find(&sheet, &words), sheet))
            }
            None => best(sheets, &words),
        };
        let (header, sheet) = chosen.ok_or_else(|| {
            let problem = Problem::error("intake-sheet-unknown", "").with("found", asked.unwrap_or_default());
            wrong(&problem.with("known", &known.join(", ")))
        })?;
        if header.is_weak() {
            return Err(wrong(&Problem::error("intake-heads-unknown", "")));
        }
        let columns = header.columns.iter().map(|found| found.map(|(column, _)| column)).collect();
        Ok(Self { sheet, header, columns, words })
    }

    /// Which columns are read, and which are not.
    fn told(&self, texts: &Texts) -> String {
        let scribe = Scribe::new(texts, &self.words);
        let (mut read, mut ignored) = (Vec::new(), Vec::new());
        for (number, (head, column)) in self.header.heads.iter().zip(&self.columns).enumerate() {
            let letters = column_letters(number);
            match column {
                Some(column) => read.push(format!("{letters} = {}", scribe.head(*column))),
                None if !head.is_empty() => ignored.push(format!("{letters} ({head})")),
                None => {}
            }
        }
        let row = self.header.rows.last().and_then(|row| self.sheet.rows.get(*row)).map_or(0, |row| row.number);
        let (row, read) = (row.to_string(), read.join(", "));
        let filled = [("sheet", (&self.sheet.name).into()), ("row", (&row).into()), ("columns", (&read).into())];
        let mut told = texts.with("intake-cli-sheet", &filled);
        if !ignored.is_empty() {
            told.push('\n');
            told.push_str(&texts.with("intake-cli-ignored", &[("columns", (&ignored.join(", ")).into())]));
        }
        told
    }

    fn preview(&self, asked: &Importing, spot: &Spot, texts: &Texts) -> Preview {
        let file = asked.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let status = match asked.status.as_deref() {
            Some("official") => Status::Official,
            Some("press") => Status::Press,
            Some("derived") => Status::Derived,
            Some("decided") => Status::Decided,
            _ => Status::Assumed,
        };
        let choices = Choices {
            status,
            source: asked.source.clone().unwrap_or_default(),
            note: texts.with("intake-figure-note", &[("file", (&file).into())]),
            clear: asked.gaps.clear,
            remove: asked.gaps.remove,
        };
        let (document, variant) = (&spot.loaded.document, spot.variant.as_deref());
        let read = rows(&self.sheet, &self.header, &self.columns, &document.effective(variant), &self.words);
        compare(read, document, variant, &choices)
    }
}

/// The sheet in which the most columns are recognised.
fn best(sheets: Vec<Sheet>, words: &Vocabulary) -> Option<(Header, Sheet)> {
    let found = sheets.into_iter().map(|sheet| (Header::find(&sheet, words), sheet));
    found.rev().max_by_key(|(header, _)| header.columns.iter().flatten().count())
}

/// The document with what is imported, as the window makes it.
fn changed(preview: &Preview, spot: &Spot, texts: &Texts) -> Result<Document, Stop> {
    let stop = |problems| spot.loaded.stop(problems, texts);
    let mut session = Session::open(spot.loaded.document.clone(), None).map_err(stop)?;
    let origin = Origin::default();
    session.apply(Command::Show { variant: spot.variant.clone() }, &origin).map_err(stop)?;
    let edit = Edit::SetMany {
        deed: Deed::Import,
        changes: preview.changes().into_iter().map(|(address, value)| Given::new(address, value)).collect(),
        nature: Nature::Assumption,
        base: spot.variant.is_none(),
    };
    session.apply(edit.into(), &origin).map_err(stop)?;
    while let Some(work) = session.work() {
        session.finish(work.run()).map_err(stop)?;
    }
    Ok(session.document().clone())
}

/// What is told of a row, in the form `file:cell: error: name: what. What to do`.
fn line(told: &Told, file: &str, texts: &Texts) -> String {
    let row = || told.row.to_string();
    let place = if told.problem.address.is_empty() { row() } else { told.problem.address.clone() };
    let about = if told.about.is_empty() { String::new() } else { format!("{}: ", told.about) };
    let problem = Problem { address: String::new(), ..told.problem.clone() };
    problem_line(texts, &format!("{file}:{place}"), &about, &problem)
}

/// What would happen, a line each.
fn counts(preview: &Preview, texts: &Texts) -> String {
    let number = |name: &str, count: usize| texts.with(name, &[("count", (&count.to_string()).into())]);
    let refused = preview.refused().len();
    let shown = refused.to_string();
    let missing = if preview.remove { "intake-count-missing-gone" } else { "intake-count-missing" };
    let lines = [
        number("intake-count-added", preview.added.len()),
        number("intake-count-changed", preview.changed.len()),
        number("intake-count-unchanged", preview.unchanged),
        number(missing, preview.missing.len()),
        texts.with("intake-refused", &[("count", refused.into()), ("shown", (&shown).into())]),
    ];
    format!("{}\n", lines.join("\n"))
}
