//! The published tables: editions as layers, their rows with footing, and pasting them.

use std::collections::BTreeSet;

use egui::Ui;

use super::Seen;
use crate::budget::tables as files;
use crate::format::Language;
use crate::parameters::Nature;
use crate::scenario::{BudgetEdition, BudgetRow, Value};
use crate::session::{Command, Edit};
use crate::ui::action::Action;
use crate::ui::grid;
use crate::ui::theme;
use crate::ui::widgets::{finding_ui, note_ui, right_ui};

use field::Typed;
use made::Made;
use paste::PasteForm;

mod detail;
mod field;
mod frame;
mod layers;
mod made;
mod paste;
mod rows;

/// Width of the list of editions.
const LIST: (f32, f32) = (168.0, 204.0);

/// A cell of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Spot {
    row: String,
    year: Option<i32>,
}

/// The part of the page.
#[derive(Default)]
pub(super) struct Tables {
    /// The edition that is looked at; `None`: the chosen one, else the first.
    shown: Option<String>,
    /// Whether an amendment is shown with what it amends.
    added_up: bool,
    /// Ids of the rows whose parts are folded away.
    folded: BTreeSet<String>,
    /// Where the details are about.
    spot: Option<Spot>,
    typed: Option<Typed>,
    /// Width of the names, as there is room.
    name: f32,
    paste: Option<PasteForm>,
    made: Option<(Key, Made)>,
}

/// What the page was made of.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    revision: u64,
    language: Language,
    edition: String,
    added_up: bool,
    folded: BTreeSet<String>,
}

impl Tables {
    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, actions: &mut Vec<Action>) {
        let editions = &seen.session.document().budgets;
        if editions.is_empty() {
            self.empty_ui(ui, seen, actions);
            return;
        }
        let known = |id: &&String| editions.iter().any(|edition| &edition.id == *id);
        let chosen = self.shown.as_ref().filter(known).or(seen.scenario.budget.as_ref().filter(known));
        let id = chosen.unwrap_or(&editions[0].id).clone();
        let Some(own) = editions.iter().find(|edition| edition.id == id) else { return };
        self.make(seen, own);
        let height = ui.available_height();
        let list = (ui.available_width() * 0.19).clamp(LIST.0, LIST.1);
        ui.horizontal_top(|ui| {
            ui.allocate_ui(egui::vec2(list, height), |ui| {
                ui.vertical(|ui| self.list_ui(ui, seen, own, actions));
            });
            ui.separator();
            ui.vertical(|ui| {
                ui.set_width(ui.available_width());
                if self.paste.is_some() {
                    self.paste_ui(ui, seen, own, actions);
                } else {
                    self.table_ui(ui, seen, own, actions);
                }
            });
        });
    }

    /// Makes anew what is shown, when something it hangs on changed.
    fn make(&mut self, seen: &Seen<'_>, own: &BudgetEdition) {
        let key = Key {
            revision: seen.session.revision(),
            language: seen.texts.language(),
            edition: own.id.clone(),
            added_up: self.added_up && own.amends.is_some(),
            folded: self.folded.clone(),
        };
        if self.made.as_ref().is_none_or(|(known, _)| *known != key) {
            let whole = key.added_up.then(|| seen.session.document().edition(&own.id)).flatten();
            let made = Made::of(whole.unwrap_or_else(|| own.clone()), &self.folded, seen.texts);
            self.made = Some((key, made));
        }
    }

    /// The table with what it says of itself above it, and the details of a cell below it.
    fn table_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, own: &BudgetEdition, actions: &mut Vec<Action>) {
        let Some((key, made)) = self.made.take() else { return };
        finding_ui(ui, &made.finding);
        for said in &made.said {
            note_ui(ui, said);
        }
        self.frame_ui(ui, seen, own, actions);
        ui.add_space(theme::GAP_SMALL);
        let details = self.spot.is_some();
        let height = (ui.available_height() - if details { 136.0 } else { 66.0 }).max(120.0);
        ui.allocate_ui(egui::vec2(ui.available_width(), height), |ui| {
            ui.set_min_height(height);
            self.rows_ui(ui, seen, own, &made, actions);
        });
        self.detail_ui(ui, seen, own, &made, actions);
        self.made = Some((key, made));
    }

    /// What is shown when there is no table at all.
    fn empty_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, actions: &mut Vec<Action>) {
        let texts = seen.texts;
        finding_ui(ui, &texts.get("tables-empty"));
        if ui.button(texts.get("tables-new-title")).clicked() {
            self.fresh(seen, None, actions);
        }
    }

    /// Puts a changed edition in the document, as a step of its own.
    fn put(edition: BudgetEdition, actions: &mut Vec<Action>) {
        let edition = Box::new(edition);
        actions.extend([Action::Do(Edit::PutEdition { edition }.into()), Action::Do(Command::Settle)]);
    }

    /// Changes a row of an edition.
    fn change(own: &BudgetEdition, id: &str, actions: &mut Vec<Action>, change: impl FnOnce(&mut BudgetRow)) {
        let mut edition = own.clone();
        if let Some(row) = edition.rows.iter_mut().find(|row| row.id == id) {
            change(row);
            if edition != *own {
                Self::put(edition, actions);
            }
        }
    }

    /// Compares the shown variant with an edition.
    fn choose(id: &str, actions: &mut Vec<Action>) {
        let (address, value) = ("budget".to_owned(), Value::Choice(id.to_owned()));
        actions.push(Action::Do(Edit::Set { address, value, nature: Nature::Decision }.into()));
    }

    /// Buttons to take the tables along.
    fn take_ui(ui: &mut Ui, seen: &Seen<'_>, actions: &mut Vec<Action>) {
        right_ui(ui, |ui| {
            let name = seen.texts.get("tables-file");
            let document = seen.session.document();
            let tables = || vec![files::budget(document, seen.checked, seen.outcome)];
            grid::take_ui(ui, seen.texts, &name, tables, actions);
        });
    }
}
