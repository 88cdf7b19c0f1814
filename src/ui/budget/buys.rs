//! What a budget buys.

use egui::Ui;

use super::Seen;
use crate::ui::action::Action;

/// The part of the page.
#[derive(Default)]
pub(super) struct Buys {}

impl Buys {
    /// Draws it.
    pub(super) fn ui(&mut self, _ui: &mut Ui, _seen: &Seen<'_>, _actions: &mut Vec<Action>) {}
}
