//! One bar in time per location.

use egui::Ui;

use super::Shared;
use crate::session::Session;
use crate::text::Texts;
use crate::ui::action::Action;

/// One bar in time per location.
#[derive(Debug, Default)]
pub(super) struct Bars {}

impl Bars {
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
