//! The locations: as a table, as bars in time, and by the month they end in.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::Ui;

use super::action::Action;
use super::theme;
use super::widgets::note_ui;
use crate::session::jobs::Walled;
use crate::session::{Report, Session};
use crate::text::Texts;

mod bars;
mod filter;
mod form;
mod table;
mod wall;

pub(super) use table::split::SplitForm;

use filter::Filter;
use wall::Ways;

/// Which view of the locations is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Table,
    Bars,
    Wall,
}

impl Tab {
    const ALL: [(Self, &'static str); 3] =
        [(Self::Table, "locations-tab-table"), (Self::Bars, "locations-tab-bars"), (Self::Wall, "locations-tab-wall")];
}

/// What the views of the locations have in common.
#[derive(Debug, Default)]
pub(super) struct Shared {
    /// Which locations are shown, and in which order.
    filter: Filter,
    /// Ids of the selected ones.
    selected: BTreeSet<String>,
    /// Whether changes go into the base instead of the shown variant.
    base: bool,
    /// How renewals are counted in what is looked at.
    ways: Ways,
    /// The view that was asked for from another one.
    wanted: Option<Tab>,
    /// The location whose bar is to be shown there.
    show: Option<String>,
}

/// The page of locations.
#[derive(Debug, Default)]
pub(super) struct Locations {
    tab: Tab,
    shared: Shared,
    table: table::Table,
    bars: bars::Bars,
    wall: wall::Wall,
    /// What was shown when the selection was last checked.
    seen: Arc<[usize]>,
}

impl Locations {
    /// The job that a view is waiting for, if none is under way.
    pub(super) fn due(&mut self, session: &Session) -> Option<impl FnOnce() -> Report + Send + use<>> {
        self.shared.ways.due(session)
    }

    /// Takes in what a job found.
    pub(super) fn receive(&mut self, found: Walled) {
        self.shared.ways.receive(found);
    }

    /// Forgets a job that broke off.
    pub(super) fn broken(&mut self) {
        self.shared.ways.broken();
    }

    /// Shows one view of the locations, of one province or of all.
    pub(super) fn open(&mut self, bars: bool, province: Option<String>) {
        self.tab = if bars { Tab::Bars } else { Tab::Table };
        self.shared.filter.only(province);
    }

    /// Draws the page.
    pub(super) fn ui(&mut self, ui: &mut Ui, session: &Session, texts: &Texts, actions: &mut Vec<Action>) {
        if let Some(tab) = self.shared.wanted.take() {
            self.tab = tab;
        }
        ui.horizontal(|ui| {
            for (tab, text) in Tab::ALL {
                ui.selectable_value(&mut self.tab, tab, texts.get(text));
            }
            target_ui(ui, &mut self.shared.base, session, texts);
        });
        self.shared.filter.look_at(self.shared.base);
        let scenario = self.shared.filter.scenario(session);
        if !scenario.locations.is_empty() {
            self.shared.filter.ui(ui, session, texts);
            ui.add_space(theme::GAP_SMALL);
        }
        self.forget_hidden(session, texts);
        match self.tab {
            Tab::Table => self.table.ui(ui, &mut self.shared, session, texts, actions),
            Tab::Bars => self.bars.ui(ui, &mut self.shared, session, texts, actions),
            Tab::Wall => self.wall.ui(ui, &mut self.shared, session, texts, actions),
        }
    }

    /// Shows the table after a list was taken in, with what came of it and the way back; `before` is the step before it.
    pub(super) fn imported(&mut self, text: String, before: usize) {
        self.tab = Tab::Table;
        self.shared.filter.clear();
        self.table.tell(text, before);
    }

    /// Puts the cursor in the search field at the next frame.
    pub(super) fn focus_search(&mut self) {
        self.shared.filter.focus_search();
    }

    /// What was removed or filtered away is not selected any more: nothing out of sight is ever changed or removed.
    fn forget_hidden(&mut self, session: &Session, texts: &Texts) {
        let shown = self.shared.filter.shown(session, texts);
        if !Arc::ptr_eq(&self.seen, &shown) {
            if !self.shared.selected.is_empty() {
                let scenario = self.shared.filter.scenario(session);
                let known = shown.iter().filter_map(|at| scenario.locations.get(*at));
                let known: BTreeSet<&str> = known.map(|location| location.id.as_str()).collect();
                self.shared.selected.retain(|id| known.contains(id.as_str()));
            }
            self.seen = shown;
        }
    }
}

/// Where changes go: into the shown variant, or into the base itself.
fn target_ui(ui: &mut Ui, base: &mut bool, session: &Session, texts: &Texts) {
    let document = session.document();
    let variant = session.shown().and_then(|id| document.variant(id)).map(|variant| texts.words(&variant.title));
    let into_variant = match variant {
        Some(name) => texts.with("locations-into-variant", &[("variant", name.into())]),
        None => texts.get("locations-into-new"),
    };
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        let (into_base, help) = (texts.get("locations-into-base"), texts.get("locations-into-help"));
        let shown = if *base { &into_base } else { &into_variant };
        let combo = egui::ComboBox::from_id_salt("into").selected_text(shown.as_str()).show_ui(ui, |ui| {
            ui.selectable_value(base, false, into_variant.as_str());
            ui.selectable_value(base, true, into_base.as_str());
        });
        let label = ui.label(texts.get("locations-into")).on_hover_text(help.as_str());
        let _named = combo.response.labelled_by(label.id).on_hover_text(help);
        if *base && session.shown().is_some() {
            note_ui(ui, &texts.get("locations-base-seen"));
        }
    });
}
