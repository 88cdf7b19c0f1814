//! What may be lent, to whom, and who must leave where when a recall is called.

use egui::Ui;

use super::Seen;
use crate::ui::action::Action;

/// The part of the page.
#[derive(Default)]
pub(super) struct Agreements {}

impl Agreements {
    /// Draws it.
    pub(super) fn ui(&mut self, _ui: &mut Ui, _seen: &Seen<'_>, _actions: &mut Vec<Action>) {}
}
