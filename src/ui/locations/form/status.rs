//! How a figure came to be, to be changed: its status, source, reference date and note.

use egui::Ui;

use super::super::table::field::Field;
use super::super::table::{Sight, deeds};
use super::input::{Inputs, choice_ui, line_ui};
use crate::scenario::{Figure, Location, Status};
use crate::session::Edit;
use crate::ui::status::status_name;
use crate::ui::theme::{self, Theme};
use crate::units::Day;

/// The statuses that a figure can be given; an unknown one has no value.
const GIVEN: [(Status, &str); 5] = [
    (Status::Official, "official"),
    (Status::Press, "press"),
    (Status::Derived, "derived"),
    (Status::Assumed, "assumed"),
    (Status::Decided, "decided"),
];

/// Where a figure comes from, as it is being filled in.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Provenance {
    pub(super) field: Field,
    status: Status,
    source: String,
    date: Option<Day>,
    note: String,
}

/// How the filling in ended.
pub(super) enum Filled {
    Keep(Edit),
    Leave,
}

impl Provenance {
    /// As a location has it now.
    pub(super) fn of(field: Field, location: &Location) -> Option<Self> {
        let origin = field.origin(location)?;
        let source = origin.source.first().cloned().unwrap_or_default();
        Some(Self { field, status: origin.status, source, date: origin.date, note: origin.note })
    }

    /// Whether it says enough: a published figure has a source.
    fn complete(&self) -> bool {
        matches!(self.status, Status::Assumed | Status::Decided) || !self.source.is_empty()
    }

    fn give<T>(&self, figure: &mut Figure<T>) {
        (figure.status, figure.date) = (self.status, self.date);
        // Further sources stay as long as the first is the same.
        if figure.source.first() != Some(&self.source) {
            figure.source = Some(self.source.clone()).filter(|source| !source.is_empty()).into_iter().collect();
        }
        figure.note.clone_from(&self.note);
    }

    /// Draws the fields; `None`: still being filled in.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        inputs: &mut Inputs,
        ids: &std::collections::BTreeSet<String>,
        sight: &Sight<'_>,
    ) -> Option<Filled> {
        let texts = sight.texts;
        let theme = Theme::of(ui.ctx());
        let mut done = None;
        let frame = egui::Frame::new().fill(theme.sunken).corner_radius(theme::RADIUS).inner_margin(8.0);
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            let width = |ui: &Ui| (ui.available_width() - 12.0).max(80.0);
            let statuses = GIVEN.map(|(status, id)| (id.to_owned(), texts.get(status_name(status)))).to_vec();
            let now = GIVEN.iter().find(|(status, _)| *status == self.status).map_or("", |(_, id)| id);
            let asked = line_ui(ui, &texts.get("location-status"), false, "", |ui, label| {
                choice_ui(ui, "status", (now, width(ui)), label, &statuses, "")
            });
            if let Some((status, _)) = asked.and_then(|asked| GIVEN.into_iter().find(|(_, id)| *id == asked)) {
                self.status = status;
            }
            let unsourced = (String::new(), texts.get("location-no-source"));
            let official = self.status == Status::Official;
            let sources = sight.session.document().sources.iter().filter(|source| source.official || !official);
            let sources: Vec<(String, String)> = std::iter::once(unsourced)
                .chain(sources.map(|source| (source.id.clone(), source.title.clone())))
                .collect();
            let asked = line_ui(ui, &texts.get("location-source"), false, "", |ui, label| {
                choice_ui(ui, "source", (&self.source, width(ui)), label, &sources, "")
            });
            self.source = asked.unwrap_or_else(|| std::mem::take(&mut self.source));
            let shown = self.date.map(|date| date.to_string()).unwrap_or_default();
            let read = |text: &str| match text.trim() {
                "" => Ok(None),
                text => text.parse().map(Some).map_err(|_bad| "location-wrong-day"),
            };
            let asked = line_ui(ui, &texts.get("location-date"), false, "", |ui, label| {
                inputs.entry(ui, "date", (&shown, "2026-11-01", width(ui)), (label, texts), read)
            });
            self.date = asked.unwrap_or(self.date);
            let label = ui.label(texts.get("location-note"));
            let note = egui::TextEdit::multiline(&mut self.note).desired_rows(2).char_limit(5_000);
            let _named = ui.add(note.desired_width(f32::INFINITY)).labelled_by(label.id);
            if !self.complete() {
                ui.colored_label(theme.error, texts.get("location-source-needed"));
            }
            ui.horizontal(|ui| {
                if ui.add_enabled(self.complete(), egui::Button::new(texts.get("button-keep"))).clicked() {
                    let give = |location: &mut Location| {
                        if let Some(count) = self.field.counted(location) {
                            self.give(count);
                        }
                        if let Some(money) = self.field.priced(location) {
                            self.give(money);
                        }
                    };
                    done = Some(Filled::Keep(deeds::change(sight, ids, give, self.field.nature())));
                }
                if ui.button(texts.get("button-cancel")).clicked() {
                    done = Some(Filled::Leave);
                }
            });
        });
        done
    }
}
