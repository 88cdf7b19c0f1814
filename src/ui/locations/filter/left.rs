//! Which locations the filter leaves, for views that look them up by id.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Filter;
use crate::scenario::Scenario;
use crate::session::Session;
use crate::text::Texts;
use crate::ui::theme;

/// Says that the filter leaves no location, with the way back.
pub(in super::super) fn none_ui(ui: &mut egui::Ui, filter: &mut Filter, texts: &Texts) {
    ui.add_space(theme::GAP_LARGE);
    ui.vertical_centered(|ui| {
        ui.label(texts.get("locations-none"));
        if ui.button(texts.get("filter-clear")).clicked() {
            filter.clear();
        }
    });
}

/// Which locations the filter leaves.
#[derive(Debug, Default)]
pub(in super::super) struct Filtered {
    shown: Arc<[usize]>,
    ids: BTreeSet<String>,
    /// Goes up when others are left.
    version: u64,
}

impl Filtered {
    /// Brings it up to date; gives the version. An edit that leaves the same locations is none.
    pub(in super::super) fn take(&mut self, filter: &mut Filter, session: &Session, texts: &Texts) -> u64 {
        let shown = filter.shown(session, texts);
        if Arc::ptr_eq(&self.shown, &shown) {
            return self.version;
        }
        let scenario = filter.scenario(session);
        let ids = shown.iter().filter_map(|at| scenario.locations.get(*at)).map(|location| location.id.clone());
        let ids: BTreeSet<String> = ids.collect();
        self.shown = shown;
        if ids != self.ids {
            self.ids = ids;
            self.version += 1;
        }
        self.version
    }

    /// The ids of those that are left.
    pub(in super::super) fn ids(&self) -> &BTreeSet<String> {
        &self.ids
    }

    /// Whether all are left.
    pub(in super::super) fn is_all(&self, scenario: &Scenario) -> bool {
        self.shown.len() == scenario.locations.len()
    }
}
