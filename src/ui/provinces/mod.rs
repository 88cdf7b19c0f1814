//! The provinces: their tasks, municipalities and transition plans.

use egui::Ui;

use super::action::Action;
use crate::session::Session;
use crate::text::Texts;

/// The page of provinces.
#[derive(Debug, Default)]
pub(super) struct Provinces {}

impl Provinces {
    /// Draws the page.
    pub(super) fn ui(&mut self, _ui: &mut Ui, _session: &Session, _texts: &Texts, _actions: &mut Vec<Action>) {}
}
