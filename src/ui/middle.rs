//! The parts of the window beside its bars: the panel at the left, and the page in the middle.

use egui::{CentralPanel, Frame, Margin, Panel, Ui};

use super::action::Action;
use super::compare::Middle;
use super::graphs_panel::Subject;
use super::theme::{self, Theme};
use super::{Window, variants};

/// Width of the left panel at least: a long word beside a value with its unit.
const LEFT_LEAST: f32 = 290.0;

impl Window {
    /// Variants, and below them parameters, differences or history.
    pub(super) fn side_ui(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let side = Frame::new().fill(Theme::of(ui.ctx()).card);
        let side = side.inner_margin(Margin { left: 16, right: 6, top: 12, bottom: 8 });
        let width = (ui.available_width() * 0.26).clamp(LEFT_LEAST, 360.0);
        Panel::left("parameters").default_size(width).size_range(LEFT_LEAST..=480.0).frame(side).show(ui, |ui| {
            ui.take_available_width();
            variants::variants_ui(ui, &self.session, &self.compare, &self.texts, actions);
            ui.add_space(theme::GAP);
            self.side.ui(ui, &self.session, &self.texts, actions);
        });
    }

    /// The page that was chosen.
    pub(super) fn middle_ui(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let middle = Frame::new().fill(Theme::of(ui.ctx()).ground).inner_margin(Margin::symmetric(14, 10));
        CentralPanel::default().frame(middle).show(ui, |ui| match self.middle {
            Middle::Graphs => {
                let (session, settings, compare, texts) =
                    (&self.session, &self.settings, self.compare.as_slice(), &self.texts);
                self.graphs.ui(ui, Subject { session, settings, compare, texts }, actions);
            }
            Middle::Table => self.table.ui(ui, &self.session, &self.compare, &self.texts, actions),
            Middle::Explain => self.explain.ui(ui, &self.session, &self.texts, actions),
            // Ids of their own: else the focus of one page seems to stand on whatever is in the same place of the other.
            Middle::Locations => {
                ui.push_id("locations", |ui| self.locations.ui(ui, &self.session, &self.texts, actions));
            }
            Middle::Provinces => {
                ui.push_id("provinces", |ui| self.provinces.ui(ui, &self.session, &self.texts, actions));
            }
            Middle::Stock => {
                ui.push_id("stock", |ui| self.stock.ui(ui, &self.session, &self.texts, actions));
            }
            Middle::Budget => {
                ui.push_id("budget", |ui| self.budget.ui(ui, &self.session, &self.texts, actions));
            }
        });
    }
}
