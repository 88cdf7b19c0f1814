//! The pages that lay variants side by side as numbers: the table of everything that differs, and what makes the difference.

use egui::Ui;

use super::widgets::{card_ui, finding_ui, right_ui};
use crate::scenario::BASE;
use crate::session::Session;
use crate::text::Texts;

mod explain;
mod table;
mod waterfall;

pub(super) use explain::Explain;
pub(super) use table::CompareTable;

/// What the middle of the window shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Middle {
    /// The graphs.
    #[default]
    Graphs,
    /// The table of a comparison.
    Table,
    /// What makes a difference.
    Explain,
    /// The locations, as a table and in time.
    Locations,
    /// The provinces, their tasks and plans.
    Provinces,
    /// Below the stable stock: rules, recalls, trade-off, shocks.
    Stock,
    /// The budget tables and what the places cost beside them.
    Budget,
}

impl Middle {
    /// Every page with the name of its button among the texts.
    pub(super) const ALL: [(Self, &'static str); 7] = [
        (Self::Graphs, "page-graphs"),
        (Self::Table, "page-table"),
        (Self::Explain, "page-explain"),
        (Self::Locations, "page-locations"),
        (Self::Provinces, "page-provinces"),
        (Self::Stock, "page-stock"),
        (Self::Budget, "page-budget"),
    ];
}

/// The name of a variant, or of the base.
pub(super) fn name(session: &Session, id: &str, texts: &Texts) -> String {
    match session.document().variant(id) {
        Some(variant) => texts.words(&variant.title).to_owned(),
        None => texts.get("variants-base"),
    }
}

/// A choice of a variant or the base; the id that was chosen just now.
fn choice_ui(ui: &mut Ui, session: &Session, label: &str, current: &str, texts: &Texts) -> Option<String> {
    let mut chosen = None;
    let shown = ui.label(label);
    let combo = egui::ComboBox::from_id_salt(label).selected_text(name(session, current, texts)).width(150.0);
    let combo = combo.truncate().show_ui(ui, |ui| {
        let variants = session.document().variants.iter().map(|variant| variant.id.as_str());
        for id in std::iter::once(BASE).chain(variants) {
            if ui.selectable_label(id == current, name(session, id, texts)).clicked() {
                chosen = Some(id.to_owned());
            }
        }
    });
    let _named = combo.response.labelled_by(shown.id);
    chosen
}
