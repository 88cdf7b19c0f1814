//! The locations: as a table, as bars in time, and by the month they end in.

use std::collections::BTreeSet;

use egui::Ui;

use super::action::Action;
use crate::session::jobs::Walled;
use crate::session::{Report, Session};
use crate::text::Texts;

mod bars;
mod filter;
mod table;
mod wall;

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
    /// Which locations are shown.
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

    /// Draws the page.
    pub(super) fn ui(&mut self, ui: &mut Ui, session: &Session, texts: &Texts, actions: &mut Vec<Action>) {
        if let Some(tab) = self.shared.wanted.take() {
            self.tab = tab;
        }
        ui.horizontal(|ui| {
            for (tab, text) in Tab::ALL {
                ui.selectable_value(&mut self.tab, tab, texts.get(text));
            }
        });
        match self.tab {
            Tab::Table => self.table.ui(ui, &mut self.shared, session, texts, actions),
            Tab::Bars => self.bars.ui(ui, &mut self.shared, session, texts, actions),
            Tab::Wall => self.wall.ui(ui, &mut self.shared, session, texts, actions),
        }
    }
}
