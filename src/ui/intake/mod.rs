//! The wizard that takes a list of locations in: which list, which columns, what is wrong with rows, what will change.
//!
//! Reading and checking are jobs; nothing is changed before the last button, and then all of it in one step.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::action::Action;
use super::compare::Middle;
use super::modals::{Modals, PathFor};
use super::top_bar::file_name;
use super::{Report, Window};
use crate::intake::{
    Choices, Column, FileKind, Header, MAX_BYTES, Preview, Sheet, Vocabulary, compare, pasted, read, rows, write,
};
use crate::parameters::Nature;
use crate::problem::Problem;
use crate::scenario::Status;
use crate::scenario::file::{self, Disk, Storage};
use crate::session::dialogs::Answer;
use crate::session::{Deed, Edit, Given};

mod columns;
mod form;
mod frame;
mod lines;
mod list;
mod review;

pub(super) use form::IntakeForm;
use form::{How, Mapped, Step};

/// What the wizard asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum IntakeWish {
    /// Read this file.
    Read(PathBuf),
    /// Look at another sheet.
    Sheet(usize),
    /// The heads stand in this row, by its place in the sheet; `None`: there are none.
    Heads(Option<usize>),
    /// Look at the rows with these columns and choices.
    Judge,
    /// Take in what was looked at.
    Import,
    /// Write the locations that are shown to this file.
    Write(PathBuf),
}

/// Whether a file is a list, by its name.
pub(super) fn is_list(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| matches!(ending.as_str(), "xlsx" | "ods" | "csv" | "tsv"))
}

impl Window {
    /// Does what was asked for about lists of locations.
    pub(super) fn intake(&mut self, action: Action) {
        match action {
            Action::AskIntake => {
                let (dialogs, title) = (self.around.dialogs.clone(), self.texts.get("dialog-intake"));
                self.modal = None;
                self.jobs.start(move || Report::AskedIntake(dialogs.open(&title)));
            }
            Action::AskLocationsExport => {
                let (dialogs, title) = (self.around.dialogs.clone(), self.texts.get("dialog-locations-export"));
                let name = self.list_name();
                self.modal = None;
                self.jobs.start(move || Report::AskedList(dialogs.save(&title, &name)));
            }
            Action::PasteLocations(text) => self.paste_locations(&text),
            Action::Intake(IntakeWish::Read(path)) => {
                self.modal = None;
                self.jobs.start(move || {
                    let name = file_name(&path);
                    Report::ToIntake { result: read_list(&path).map(Arc::new), name }
                });
            }
            Action::Intake(IntakeWish::Write(path)) => self.write_list(path),
            Action::Intake(IntakeWish::Sheet(sheet)) => self.look_at(Some(sheet), Heads::Found),
            Action::Intake(IntakeWish::Heads(row)) => self.look_at(None, row.map_or(Heads::None, Heads::In)),
            Action::Intake(IntakeWish::Judge) => self.judge(),
            Action::Intake(IntakeWish::Import) => self.take_in(),
            _ => {}
        }
    }

    /// Takes in what a job found.
    pub(super) fn intake_report(&mut self, report: Report) {
        match report {
            Report::AskedIntake(Answer::Chosen(path)) => self.intake(Action::Intake(IntakeWish::Read(path))),
            Report::AskedIntake(Answer::NoDialog) => {
                self.modal = Some(Modals::Path { purpose: PathFor::List, typed: String::new() });
            }
            Report::AskedList(Answer::Chosen(path)) => self.write_list(path),
            Report::AskedList(Answer::NoDialog) => {
                let typed = self.around.folder.join(self.list_name()).display().to_string();
                self.modal = Some(Modals::Path { purpose: PathFor::WriteList, typed });
            }
            Report::ToIntake { name, result: Ok(sheets) } => self.show_list(name, sheets, false),
            Report::ToIntake { name, result: Err(problem) } => {
                let title = self.texts.with("intake-not-read", &[("file", (&name).into())]);
                self.modal = Some(Modals::Problems { title, problems: vec![problem] });
            }
            Report::Judged { number, preview } => {
                if let Some(Modals::Intake(form)) = &mut self.modal
                    && form.asked == number
                {
                    form.judged(Arc::from(preview), &self.texts);
                }
            }
            _ => {}
        }
    }

    fn list_name(&self) -> String {
        format!("{}-{}.xlsx", self.session.document().id, self.texts.get("intake-sheet").to_lowercase())
    }

    /// Opens the wizard on what was read; of several sheets on the one with the most known columns.
    fn show_list(&mut self, name: String, sheets: Arc<Vec<Sheet>>, pasted: bool) {
        let words = Vocabulary::default();
        let headers = sheets.iter().map(|sheet| Header::find(sheet, &words));
        let known = |header: &Header| header.columns.iter().flatten().count();
        let best = headers.enumerate().max_by_key(|(place, header)| (known(header), usize::MAX - place));
        let Some((sheet, header)) = best else { return };
        let date = (self.around.origin)().when.get(..10).and_then(|day| day.parse().ok());
        let note = match date {
            Some(date) if !pasted => {
                let date = self.texts.language().day(date);
                self.texts.with("intake-figure-note-dated", &[("file", (&name).into()), ("date", (&date).into())])
            }
            _ => self.texts.with("intake-figure-note", &[("file", (&name).into())]),
        };
        let choices = Choices { note, ..Choices::default() };
        let mut form = IntakeForm::new(name, sheets, choices, self.session.shown().is_none());
        form.pasted = pasted;
        form.sheet = sheet;
        // What was copied without its heads has the columns of the table.
        let header = if pasted && header.is_weak() { form.sheet().map(Header::none).unwrap_or(header) } else { header };
        form.use_header(header, &self.settings.columns);
        if pasted {
            form.step = if form.header.rows.is_empty() { Step::Columns } else { Step::Review };
        }
        let judge = form.step == Step::Review && form.trouble().is_none();
        if !judge && form.step == Step::Review {
            form.step = Step::Columns;
        }
        self.modal = Some(Modals::Intake(Box::new(form)));
        if judge {
            self.judge();
        }
    }

    fn paste_locations(&mut self, text: &str) {
        let name = self.texts.get("intake-pasted");
        match pasted(&name, text) {
            Ok(sheet) if !sheet.rows.is_empty() => self.show_list(name, Arc::new(vec![sheet]), true),
            Ok(_) => self.message = self.texts.get("intake-paste-empty"),
            Err(problem) => self.show_problems("intake-title-paste", vec![problem]),
        }
    }

    /// Another sheet, or other heads.
    fn look_at(&mut self, sheet: Option<usize>, heads: Heads) {
        let Some(Modals::Intake(form)) = &mut self.modal else { return };
        form.sheet = sheet.unwrap_or(form.sheet);
        let Some(shown) = form.sheet() else { return };
        let header = match heads {
            Heads::Found => Header::find(shown, &Vocabulary::default()),
            Heads::In(row) => Header::at(shown, row, &Vocabulary::default()),
            Heads::None => Header::none(shown),
        };
        form.use_header(header, &self.settings.columns);
    }

    /// Looks at the rows in a job; an answer that was overtaken by a newer question is thrown away.
    fn judge(&mut self) {
        let document = self.session.document().clone();
        let shown = self.session.shown().map(ToOwned::to_owned);
        let Some(Modals::Intake(form)) = &mut self.modal else { return };
        form.asked += 1;
        form.preview = None;
        let (number, sheets, place) = (form.asked, Arc::clone(&form.sheets), form.sheet);
        let (header, choices) = (form.header.clone(), form.choices.clone());
        let columns: Vec<Option<Column>> = form.columns.iter().map(|mapped| mapped.column).collect();
        let shown = shown.filter(|_| !form.base);
        self.jobs.start(move || {
            let Some(sheet) = sheets.get(place) else { return Report::Done };
            let scenario = document.effective(shown.as_deref());
            let read = rows(sheet, &header, &columns, &scenario, &Vocabulary::default());
            let preview = Box::new(compare(read, &document, shown.as_deref(), &choices));
            Report::Judged { number, preview }
        });
    }

    /// Makes all the changes as one step, and remembers which column is which.
    fn take_in(&mut self) {
        let Some(Modals::Intake(form)) = &self.modal else { return };
        let Some(preview) = form.preview.clone() else { return };
        let changes: Vec<Given> =
            preview.changes().into_iter().map(|(address, value)| Given::new(address, value)).collect();
        if changes.is_empty() {
            return;
        }
        let deed = if form.pasted { Deed::Paste } else { Deed::Import };
        let nature = if form.choices.status == Status::Decided { Nature::Decision } else { Nature::Assumption };
        let edit = Edit::SetMany { deed, changes, nature, base: form.base };
        let (key, columns) = (form.header.key(), form.columns.clone());
        let before = self.session.history().at();
        self.modal = None;
        if !self.edit(edit) {
            return;
        }
        if columns.iter().any(|mapped| mapped.how == How::Chosen) {
            let ids = columns.iter().map(|mapped| mapped.column.map(Column::id).unwrap_or_default().to_owned());
            self.settings.remember_columns(key, ids.collect());
        }
        self.message = told(&preview, self);
        // What was taken in is what the user wants to see, wherever the list came from.
        self.middle = Middle::Locations;
        self.locations.imported(self.message.clone(), before);
    }

    /// Writes the locations of what is shown, in a job: as the document has them, also while a large one is still being run.
    fn write_list(&mut self, path: PathBuf) {
        self.modal = None;
        let path = if path.extension().is_some() { path } else { path.with_extension("xlsx") };
        let Some(kind) = FileKind::of(&file_name(&path)) else {
            let problem = Problem::error("intake-file-kind", "").with("found", &file_name(&path));
            self.show_problems("dialog-locations-export", vec![problem]);
            return;
        };
        let locations = self.session.document().effective(self.session.shown()).locations;
        let language = self.texts.language();
        self.jobs.start(move || {
            let bytes = write(kind, &locations, &crate::text::Texts::new(language));
            let result = bytes.and_then(|bytes| file::save_bytes(&path, &bytes));
            Report::Wrote { path, result }
        });
    }
}

/// Where the heads of a sheet are.
#[derive(Clone, Copy)]
enum Heads {
    /// Where the program finds them.
    Found,
    /// In this row.
    In(usize),
    /// There are none.
    None,
}

/// Reads a list from the disk.
fn read_list(path: &Path) -> Result<Vec<Sheet>, Problem> {
    let bytes = Disk.read(path, MAX_BYTES).map_err(|error| file::problem("file-not-read", path, &error))?;
    let large = || Problem::error("intake-file-large", "").with("limit", &(MAX_BYTES / 1024 / 1024));
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    read(&stem, &bytes.ok_or_else(large)?)
}

/// What was imported, in a sentence.
fn told(preview: &Preview, window: &Window) -> String {
    let texts = &window.texts;
    let number = |count: usize| count.to_string();
    let removed = if preview.remove { preview.missing.len() } else { 0 };
    let (added, changed) = (number(preview.added.len()), number(preview.changed.len()));
    let (removed, refused) = (number(removed), number(preview.refused().len()));
    let filled = [
        ("added", (&added).into()),
        ("changed", (&changed).into()),
        ("removed", (&removed).into()),
        ("refused", (&refused).into()),
    ];
    texts.with("intake-done", &filled)
}

impl Mapped {
    /// A column as it was recognised, remembered or chosen.
    const fn new(column: Option<Column>, how: How) -> Self {
        Self { column, how }
    }
}
