//! The editions as a list of layers: a table, and below it what amends it.

use egui::{RichText, Ui};

use super::{Seen, Tables};
use crate::scenario::budget::layers;
use crate::scenario::{BudgetEdition, BudgetRow, RowKind};
use crate::session::{Command, Edit, fresh_id};
use crate::ui::action::Action;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{group_heading_ui, note_ui};

impl Tables {
    /// The list, with what can be done to the one that is looked at.
    pub(super) fn list_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, own: &BudgetEdition, actions: &mut Vec<Action>) {
        let texts = seen.texts;
        group_heading_ui(ui, &texts.get("tables-editions"));
        let height = (ui.available_height() - 170.0).max(80.0);
        egui::ScrollArea::vertical().id_salt("editions").max_height(height).show(ui, |ui| {
            ui.set_width(ui.available_width());
            let editions = &seen.session.document().budgets;
            for edition in ordered(editions) {
                let depth = layers(editions, &edition.id).len().saturating_sub(1).min(1);
                if Self::edition_ui(ui, seen, edition, depth, edition.id == own.id) {
                    (self.shown, self.spot, self.paste) = (Some(edition.id.clone()), None, None);
                }
            }
        });
        ui.add_space(theme::GAP);
        ui.horizontal_wrapped(|ui| {
            if ui.button(texts.get("tables-new")).clicked() {
                self.fresh(seen, None, actions);
            }
            if ui.button(texts.get("tables-amend")).on_hover_text(texts.get("tables-amend-help")).clicked() {
                self.fresh(seen, Some(own), actions);
            }
            if ui.button(texts.get("tables-copy")).clicked() {
                let title = texts.with("tables-copy-of", &[("title", (&own.title).into())]);
                let id = unused(seen, &own.id);
                self.shown = Some(id.clone());
                Self::put(BudgetEdition { id, title, ..own.clone() }, actions);
            }
            if ui.button(texts.get("tables-paste")).on_hover_text(texts.get("tables-paste-help")).clicked() {
                self.paste = Some(super::PasteForm::default());
            }
            let document = seen.session.document();
            let chosen =
                document.base.budget.as_ref() == Some(&own.id) || seen.scenario.budget.as_ref() == Some(&own.id);
            let below = document.budgets.iter().any(|edition| edition.amends.as_ref() == Some(&own.id));
            let remove = ui.add_enabled(!chosen && !below, egui::Button::new(texts.get("tables-remove")));
            let why = if chosen { "tables-remove-chosen" } else { "tables-remove-amended" };
            if remove.on_disabled_hover_text(texts.get(why)).clicked() {
                let edition = own.id.clone();
                self.shown = None;
                actions.extend([Action::Do(Edit::DropEdition { edition }.into()), Action::Do(Command::Settle)]);
            }
        });
    }

    /// One edition; whether it was clicked.
    fn edition_ui(ui: &mut Ui, seen: &Seen<'_>, edition: &BudgetEdition, depth: usize, now: bool) -> bool {
        let (texts, theme) = (seen.texts, Theme::of(ui.ctx()));
        let mut clicked = false;
        ui.horizontal(|ui| {
            if depth > 0 {
                ui.add_space(theme::GAP_LARGE);
            }
            ui.vertical(|ui| {
                let title = RichText::new(&edition.title).color(theme.text);
                let button =
                    egui::Button::selectable(now, title).wrap().min_size(egui::vec2(ui.available_width(), 0.0));
                clicked = ui.add(button).clicked();
                let mut said = texts.language().day(edition.date);
                if let Some(amends) = &edition.amends {
                    said = format!("{said} · {}", texts.with("tables-amends", &[("edition", amends.into())]));
                }
                if seen.scenario.budget.as_ref() == Some(&edition.id) {
                    said = format!("{said} · {}", texts.get("tables-chosen"));
                }
                ui.horizontal(|ui| {
                    ui.add_space(10.0);
                    ui.vertical(|ui| note_ui(ui, &said));
                });
            });
        });
        clicked
    }

    /// A new edition, empty but for a first row; or one that amends another.
    pub(super) fn fresh(&mut self, seen: &Seen<'_>, amended: Option<&BudgetEdition>, actions: &mut Vec<Action>) {
        let texts = seen.texts;
        let title = match amended {
            Some(below) => texts.with("tables-amendment-of", &[("title", (&below.title).into())]),
            None => texts.get("tables-new-title"),
        };
        let id = unused(seen, if amended.is_some() { "wijziging" } else { "begroting" });
        let first = BudgetRow {
            id: "uitgaven".to_owned(),
            name: texts.get("row-kind-expenditure"),
            kind: RowKind::Expenditure,
            ..BudgetRow::default()
        };
        let edition = BudgetEdition {
            id: id.clone(),
            title,
            date: amended.map_or_else(|| crate::units::Day::Month(seen.scenario.start), |below| below.date),
            amends: amended.map(|below| below.id.clone()),
            price_base: None,
            source: Vec::new(),
            note: String::new(),
            rows: if amended.is_some() { Vec::new() } else { vec![first] },
        };
        (self.shown, self.spot) = (Some(id), None);
        Self::put(edition, actions);
    }
}

/// An id for an edition that no other has.
fn unused(seen: &Seen<'_>, like: &str) -> String {
    fresh_id(like, |id| seen.session.document().budgets.iter().any(|edition| edition.id == id))
}

/// Tables by their date, each followed by what amends it.
fn ordered(editions: &[BudgetEdition]) -> Vec<&BudgetEdition> {
    let mut keyed: Vec<(Vec<String>, &BudgetEdition)> = editions
        .iter()
        .map(|edition| {
            let below = layers(editions, &edition.id);
            let root = below.first().copied().unwrap_or(edition);
            let own = if root.id == edition.id { String::new() } else { edition.date.to_string() };
            (vec![root.date.to_string(), root.id.clone(), own], edition)
        })
        .collect();
    keyed.sort_by(|one, other| one.0.cmp(&other.0));
    keyed.into_iter().map(|(_, edition)| edition).collect()
}
