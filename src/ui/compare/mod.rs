//! The pages that lay variants side by side as numbers: the table of everything that differs, and what makes the difference.

use egui::{Align, Layout, RichText, Ui};

use super::theme::{self, Theme};
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
}

impl Middle {
    /// Every page with the name of its button among the texts.
    pub(super) const ALL: [(Self, &'static str); 5] = [
        (Self::Graphs, "page-graphs"),
        (Self::Table, "page-table"),
        (Self::Explain, "page-explain"),
        (Self::Locations, "page-locations"),
        (Self::Provinces, "page-provinces"),
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

/// A page as a card.
fn card_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let theme = Theme::of(ui.ctx());
    let border = egui::Stroke::new(theme::HAIRLINE, theme.hairline);
    let card = egui::Frame::new().fill(theme.card).stroke(border).corner_radius(theme::RADIUS_CARD);
    card.inner_margin(theme::GAP_LARGE).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        content(ui);
    });
}

/// A sentence that says what the page shows.
fn finding_ui(ui: &mut Ui, text: &str) {
    let theme = Theme::of(ui.ctx());
    let text = RichText::new(text).font(theme::semibold(theme::SIZE_FINDING)).color(theme.text);
    ui.add(egui::Label::new(text).wrap());
    ui.add_space(theme::GAP);
}

/// Buttons at the right end of a line.
fn right_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.with_layout(Layout::right_to_left(Align::Center), content);
}
