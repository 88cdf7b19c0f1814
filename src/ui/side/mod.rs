//! The left panel below the variants: the parameters, everything that differs from the base, or every step that was made.

use egui::{Ui, vec2};

use super::action::Action;
use super::parameters::ParametersPanel;
use super::theme;
use crate::format::Language;
use crate::session::Session;
use crate::text::Texts;

mod differences;
mod history;

/// What the panel shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// What can be moved.
    #[default]
    Parameters,
    /// What differs from the base.
    Differences,
    /// The steps.
    History,
}

impl Page {
    /// Every page with the name of its tab among the texts.
    const ALL: [(Self, &'static str); 3] = [
        (Self::Parameters, "side-parameters"),
        (Self::Differences, "side-differences"),
        (Self::History, "side-history"),
    ];
}

/// What the panel remembers.
#[derive(Default)]
pub(super) struct Side {
    pub page: Page,
    pub parameters: ParametersPanel,
    differences: Option<(Key, Vec<differences::Difference>)>,
    history: Option<(Key, Vec<history::Line>)>,
    /// The state that was last scrolled to.
    seen: Option<usize>,
}

/// What the lines were made of.
type Key = (u64, Language);

impl Side {
    /// Draws the tabs and the open page.
    pub(super) fn ui(&mut self, ui: &mut Ui, session: &Session, texts: &Texts, actions: &mut Vec<Action>) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = theme::GAP_SMALL;
            ui.spacing_mut().button_padding = vec2(6.0, theme::GAP_SMALL);
            for (page, text) in Page::ALL {
                if ui.add(egui::Button::selectable(self.page == page, texts.get(text))).clicked() {
                    actions.push(Action::Side(page));
                }
            }
        });
        ui.add_space(theme::GAP);
        let key = (session.revision(), texts.language());
        match self.page {
            Page::Parameters => self.parameters.ui(ui, session, texts, actions),
            Page::Differences => {
                if self.differences.as_ref().is_none_or(|(made, _)| *made != key) {
                    self.differences = Some((key, differences::differences(session, texts)));
                }
                let lines = self.differences.as_ref().map_or(&[][..], |(_, lines)| lines);
                differences::differences_ui(ui, lines, session, texts, actions);
            }
            Page::History => {
                if self.history.as_ref().is_none_or(|(made, _)| *made != key) {
                    self.history = Some((key, history::lines(session)));
                }
                let lines = self.history.as_ref().map_or(&[][..], |(_, lines)| lines);
                let at = session.history().at();
                let scroll = self.seen.replace(at) != Some(at);
                history::history_ui(ui, lines, scroll, session, texts, actions);
            }
        }
    }
}
