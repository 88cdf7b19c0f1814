//! The locations as a table.

use egui::Ui;

use super::Shared;
use crate::session::Session;
use crate::text::Texts;
use crate::ui::action::Action;

pub(super) mod column;
pub(super) mod field;

/// The locations as a table.
#[derive(Debug, Default)]
pub(super) struct Table {}

impl Table {
    /// Draws it.
    pub(super) fn ui(
        &mut self,
        _ui: &mut Ui,
        _shared: &mut Shared,
        _session: &Session,
        _texts: &Texts,
        _actions: &mut Vec<Action>,
    ) {
    }
}
