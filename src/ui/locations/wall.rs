//! Places that end, month by month.

use egui::Ui;

use super::Shared;
use crate::session::Session;
use crate::text::Texts;
use crate::ui::action::Action;

/// Places that end, month by month.
#[derive(Debug, Default)]
pub(super) struct Wall {}

impl Wall {
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
