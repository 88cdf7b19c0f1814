//! What an edition is: title, date, prices, and whether it is compared with.

use egui::Ui;

use super::field::{Look, field_ui};
use super::{Seen, Tables};
use crate::scenario::origin::Origin;
use crate::scenario::{BudgetEdition, Status};
use crate::ui::action::Action;
use crate::ui::status::origin_ui;
use crate::ui::widgets::note_ui;

fn look(name: &str, width: f32) -> Look<'_> {
    Look { name, width, right: false, frame: true }
}

impl Tables {
    /// The fields of the edition itself.
    pub(super) fn frame_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, own: &BudgetEdition, actions: &mut Vec<Action>) {
        let texts = seen.texts;
        ui.horizontal_wrapped(|ui| {
            let name = texts.get("tables-title");
            ui.label(&name);
            let key = format!("{} title", own.id);
            if let (_, Some(title)) = field_ui(ui, &mut self.typed, &key, &own.title, look(&name, 220.0))
                && !title.is_empty()
            {
                Self::put(BudgetEdition { title, ..own.clone() }, actions);
            }
            let name = texts.get("tables-date");
            ui.label(&name);
            let key = format!("{} date", own.id);
            let (response, date) = field_ui(ui, &mut self.typed, &key, &own.date.to_string(), look(&name, 104.0));
            response.on_hover_text(texts.get("tables-date-help"));
            if let Some(date) = date.and_then(|date| date.parse().ok()) {
                Self::put(BudgetEdition { date, ..own.clone() }, actions);
            }
            let name = texts.get("tables-prices");
            ui.label(&name);
            let shown = own.price_base.map(|year| year.to_string()).unwrap_or_default();
            let key = format!("{} prices", own.id);
            let (response, year) = field_ui(ui, &mut self.typed, &key, &shown, look(&name, 62.0));
            response.on_hover_text(texts.get("tables-prices-help"));
            if let Some(year) = year {
                let price_base = year.parse().ok();
                if price_base.is_some() || year.is_empty() {
                    Self::put(BudgetEdition { price_base, ..own.clone() }, actions);
                }
            }
            let chosen = seen.scenario.budget.as_ref() == Some(&own.id);
            if chosen {
                note_ui(ui, &texts.get("tables-is-chosen"));
            } else if ui.button(texts.get("tables-choose")).on_hover_text(texts.get("tables-choose-help")).clicked() {
                Self::choose(&own.id, actions);
            }
            if own.amends.is_some() {
                ui.checkbox(&mut self.added_up, texts.get("tables-added-up"))
                    .on_hover_text(texts.get("tables-added-up-help"));
            }
        });
        ui.horizontal(|ui| {
            note_ui(ui, &texts.get("unit-thousand-euro"));
            let (source, note) = (own.source.clone(), own.note.clone());
            let status = if source.is_empty() { Status::Unknown } else { Status::Official };
            origin_ui(ui, seen.session.document(), &Origin { status, source, date: None, note }, texts);
            note_ui(ui, &texts.get(if own.source.is_empty() { "tables-no-source" } else { "tables-source" }));
            Self::take_ui(ui, seen, actions);
        });
    }
}
