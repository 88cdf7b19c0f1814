//! Places that end, month by month.

use egui::Ui;

use super::Shared;
use crate::session::Session;
use crate::text::Texts;
use crate::ui::action::Action;

mod ways;

pub(super) use ways::Ways;

/// Places that end, month by month.
#[derive(Debug, Default)]
pub(super) struct Wall {}

impl Wall {
    /// Draws it.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        shared: &mut Shared,
        session: &Session,
        texts: &Texts,
        actions: &mut Vec<Action>,
    ) {
        ui.horizontal_wrapped(|ui| shared.ways.switch_ui(ui, session, texts, actions));
    }
}
