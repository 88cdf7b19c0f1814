//! The row that is looked at: what it is, what it is part of, and how the amount that is looked at came to be.

use egui::{RichText, Ui};

use super::field::{Look, field_ui};
use super::made::{Made, kind_text};
use super::{Seen, Spot, Tables};
use crate::scenario::{BudgetEdition, BudgetRow, RowKind, Status};
use crate::session::fresh_id;
use crate::ui::action::Action;
use crate::ui::status::status_name;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::note_ui;

/// The statuses an amount can have.
const STATUSES: [Status; 5] = [Status::Official, Status::Press, Status::Derived, Status::Assumed, Status::Decided];

impl Tables {
    /// The details, or how to come to them.
    pub(super) fn detail_ui(
        &mut self,
        ui: &mut Ui,
        seen: &Seen<'_>,
        own: &BudgetEdition,
        made: &Made,
        actions: &mut Vec<Action>,
    ) {
        let texts = seen.texts;
        let Some(spot) = self.spot.clone() else {
            ui.horizontal_wrapped(|ui| {
                note_ui(ui, &texts.get("tables-hint"));
                self.add_ui(ui, seen, own, None, actions);
            });
            return;
        };
        let Some((number, row)) = made.row(&spot.row) else {
            self.spot = None;
            return;
        };
        ui.separator();
        egui::ScrollArea::vertical().id_salt("budget detail").auto_shrink(false).show(ui, |ui| {
            ui.horizontal_wrapped(|ui| self.amount_detail_ui(ui, seen, own, (row, spot.year), actions));
            if let Some(foot) = spot.year.and_then(|year| made.feet.get(&(number, year))) {
                ui.label(RichText::new(&foot.long).color(Theme::of(ui.ctx()).text));
            }
            // A row that only the amended table has is changed there.
            if own.row(&row.id).is_none() {
                note_ui(ui, &texts.get("tables-row-below"));
                return;
            }
            ui.horizontal_wrapped(|ui| self.words_ui(ui, own, row, seen, actions));
            ui.horizontal_wrapped(|ui| self.place_ui(ui, seen, own, row, actions));
        });
    }

    /// Status and note of an amount.
    fn amount_detail_ui(
        &mut self,
        ui: &mut Ui,
        seen: &Seen<'_>,
        own: &BudgetEdition,
        (row, year): (&BudgetRow, Option<i32>),
        actions: &mut Vec<Action>,
    ) {
        let (texts, theme) = (seen.texts, Theme::of(ui.ctx()));
        let title = year.map_or_else(|| row.name.clone(), |year| format!("{}, {year}", row.name));
        ui.label(RichText::new(title).font(theme::semibold(theme::SIZE_BODY)).color(theme.text));
        let Some((year, amount)) = year.and_then(|year| Some((year, row.amount(year)?))) else {
            let empty = year.is_some_and(|year| row.empty.contains(&year));
            if year.is_some() {
                note_ui(ui, &texts.get(if empty { "tables-left-empty" } else { "tables-no-figure" }));
            }
            return;
        };
        if own.row(&row.id).is_none_or(|own| own.amount(year) != Some(amount)) {
            note_ui(ui, &texts.get("tables-added"));
            return;
        }
        let now = amount.status.unwrap_or(Status::Official);
        let mut status = now;
        let label = ui.label(texts.get("tables-status"));
        let combo =
            egui::ComboBox::from_id_salt("amount status").width(96.0).selected_text(texts.get(status_name(now)));
        let combo = combo.show_ui(ui, |ui| {
            for known in STATUSES {
                ui.selectable_value(&mut status, known, texts.get(status_name(known)));
            }
        });
        let _named = combo.response.labelled_by(label.id);
        let name = texts.get("tables-note");
        ui.label(&name);
        let look = Look { name: &name, width: 260.0, right: false, frame: true };
        let key = format!("{} {} {year} note", own.id, row.id);
        let (_, note) = field_ui(ui, &mut self.typed, &key, &amount.note, look);
        if status != now || note.is_some() {
            Self::change(own, &row.id, actions, |row| {
                if let Some(known) = row.years.iter_mut().find(|known| known.year == year) {
                    known.status = (status != Status::Official).then_some(status);
                    known.note = note.unwrap_or_else(|| known.note.clone());
                }
            });
        }
    }

    /// Name, article and instrument as published.
    fn words_ui(
        &mut self,
        ui: &mut Ui,
        own: &BudgetEdition,
        row: &BudgetRow,
        seen: &Seen<'_>,
        actions: &mut Vec<Action>,
    ) {
        let fields: [(&str, &str, f32); 3] = [
            ("tables-row-name", &row.name, 240.0),
            ("tables-article", &row.article, 60.0),
            ("tables-instrument", &row.instrument, 150.0),
        ];
        for (text, shown, width) in fields {
            let name = seen.texts.get(text);
            ui.label(&name);
            let key = format!("{} {} {text}", own.id, row.id);
            let look = Look { name: &name, width, right: false, frame: true };
            if let (_, Some(typed)) = field_ui(ui, &mut self.typed, &key, shown, look) {
                Self::change(own, &row.id, actions, |row| match text {
                    "tables-row-name" if !typed.is_empty() => row.name = typed,
                    "tables-article" => row.article = typed,
                    "tables-instrument" => row.instrument = typed,
                    _ => {}
                });
            }
        }
    }

    /// Kind and place among the others; rows and years that come and go.
    fn place_ui(
        &mut self,
        ui: &mut Ui,
        seen: &Seen<'_>,
        own: &BudgetEdition,
        row: &BudgetRow,
        actions: &mut Vec<Action>,
    ) {
        let texts = seen.texts;
        let mut changed = row.clone();
        let label = ui.label(texts.get("tables-kind"));
        let combo = egui::ComboBox::from_id_salt("row kind").width(110.0).selected_text(texts.get(kind_text(row.kind)));
        let combo = combo.show_ui(ui, |ui| {
            for kind in [RowKind::Commitment, RowKind::Expenditure, RowKind::Receipt] {
                ui.selectable_value(&mut changed.kind, kind, texts.get(kind_text(kind)));
            }
        });
        let _named = combo.response.labelled_by(label.id);
        let label = ui.label(texts.get("tables-part-of"));
        let whole = seen.session.document().edition(&own.id);
        let rows = whole.as_ref().map_or(&[][..], |whole| &whole.rows);
        let name =
            |id: &str| rows.iter().find(|known| known.id == id).map_or_else(|| id.to_owned(), |row| row.name.clone());
        let shown = row.parent.as_deref().map_or_else(|| texts.get("tables-part-of-none"), name);
        let combo = egui::ComboBox::from_id_salt("part of").width(190.0).truncate().selected_text(shown);
        let combo = combo.show_ui(ui, |ui| {
            ui.selectable_value(&mut changed.parent, None, texts.get("tables-part-of-none"));
            for other in rows.iter().filter(|other| !below(rows, other, &row.id)) {
                ui.selectable_value(&mut changed.parent, Some(other.id.clone()), &other.name);
            }
        });
        let _named = combo.response.labelled_by(label.id);
        if own.rows.iter().any(|part| part.parent.as_ref() == Some(&row.id)) {
            ui.checkbox(&mut changed.net, texts.get("tables-net")).on_hover_text(texts.get("tables-net-help"));
        }
        if changed != *row {
            let (kind, parent, net) = (changed.kind, changed.parent, changed.net);
            Self::change(own, &row.id, actions, |row| (row.kind, row.parent, row.net) = (kind, parent, net));
        }
        self.add_ui(ui, seen, own, Some(row), actions);
        if ui.button(texts.get("tables-remove-row")).clicked() {
            let mut edition = own.clone();
            for part in edition.rows.iter_mut().filter(|part| part.parent.as_ref() == Some(&row.id)) {
                part.parent.clone_from(&row.parent);
            }
            edition.rows.retain(|known| known.id != row.id);
            self.spot = None;
            Self::put(edition, actions);
        }
    }

    /// Buttons for a new row, after the one that is looked at, and for a year.
    fn add_ui(
        &mut self,
        ui: &mut Ui,
        seen: &Seen<'_>,
        own: &BudgetEdition,
        after: Option<&BudgetRow>,
        actions: &mut Vec<Action>,
    ) {
        let texts = seen.texts;
        if ui.button(texts.get("tables-add-row")).clicked() {
            let mut edition = own.clone();
            let name = texts.get("tables-new-row");
            let id = fresh_id(&name, |id| edition.rows.iter().any(|row| row.id == id));
            let at = after.and_then(|row| edition.rows.iter().position(|known| known.id == row.id));
            let row = BudgetRow {
                id: id.clone(),
                name,
                kind: after.map(|row| row.kind).unwrap_or_default(),
                parent: after.and_then(|row| row.parent.clone()),
                article: after.map(|row| row.article.clone()).unwrap_or_default(),
                ..BudgetRow::default()
            };
            edition.rows.insert(at.map_or(edition.rows.len(), |at| at + 1), row);
            self.spot = Some(Spot { row: id, year: None });
            Self::put(edition, actions);
        }
        let years = own.years();
        let next = years.last().map_or(own.date.month().year(), |last| last + 1);
        // A year is there once something in it is: the first row leaves it empty.
        let first = after.filter(|row| own.row(&row.id).is_some()).map(|row| row.id.as_str());
        let first = first.or(own.rows.first().map(|row| row.id.as_str()));
        let add = texts.with("tables-add-year", &[("year", (&next.to_string()).into())]);
        if let Some(first) = first.filter(|_| years.len() < 60)
            && ui.button(add).clicked()
        {
            Self::change(own, first, actions, |row| row.clear(next, true));
        }
        if let Some(last) = years.last().filter(|_| years.len() > 1) {
            let remove = texts.with("tables-remove-year", &[("year", (&last.to_string()).into())]);
            if ui.button(remove).on_hover_text(texts.get("tables-remove-year-help")).clicked() {
                let mut edition = own.clone();
                edition.rows.iter_mut().for_each(|row| row.clear(*last, false));
                Self::put(edition, actions);
            }
        }
    }
}

/// Whether a row is the one with this id, or stands somewhere below it.
fn below(rows: &[BudgetRow], row: &BudgetRow, id: &str) -> bool {
    let parent = |row: &&BudgetRow| row.parent.as_deref().and_then(|id| rows.iter().find(|known| known.id == id));
    std::iter::successors(Some(row), parent).take(rows.len() + 1).any(|above| above.id == id)
}
