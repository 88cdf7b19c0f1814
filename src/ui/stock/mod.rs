//! Below the stable stock: the scaling rules, when flex must be called back, who may be lent to, what the choices cost, how much surprise they
//! take.

use egui::Ui;

use super::action::Action;
use super::theme;
use super::widgets::card_ui;
use crate::engine::Outcome;
use crate::probe::Probed;
use crate::scenario::{Checked, Scenario};
use crate::session::jobs::Clocked;
use crate::session::{Report, Session};
use crate::text::Texts;

mod agreements;
mod answers;
mod clock;
mod groups;
mod rules;
mod shock;
mod tradeoff;

/// What the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Answers,
    Rules,
    Clock,
    Agreements,
    Tradeoff,
    Shock,
    Groups,
}

impl Tab {
    const ALL: [(Self, &'static str); 7] = [
        (Self::Answers, "stock-tab-answers"),
        (Self::Rules, "stock-tab-rules"),
        (Self::Clock, "stock-tab-clock"),
        (Self::Agreements, "stock-tab-agreements"),
        (Self::Tradeoff, "stock-tab-tradeoff"),
        (Self::Shock, "stock-tab-shock"),
        (Self::Groups, "stock-tab-groups"),
    ];
}

/// What all parts of the page look at: the shown variant.
struct Seen<'a> {
    session: &'a Session,
    checked: &'a Checked,
    scenario: &'a Scenario,
    outcome: &'a Outcome,
    texts: &'a Texts,
}

/// The page.
#[derive(Default)]
pub(super) struct StockPage {
    tab: Tab,
    answers: answers::Answers,
    rules: rules::Rules,
    clock: clock::Clock,
    agreements: agreements::Agreements,
    tradeoff: tradeoff::Tradeoff,
    shock: shock::Shock,
    groups: groups::Groups,
}

impl StockPage {
    /// The job in the background that is due for what the page shows.
    pub(super) fn due(&mut self, session: &Session) -> Option<Box<dyn FnOnce() -> Report + Send>> {
        match self.tab {
            Tab::Clock => Some(Box::new(self.clock.due(session)?)),
            Tab::Tradeoff => Some(Box::new(self.tradeoff.due(session)?)),
            Tab::Shock => Some(Box::new(self.shock.due(session)?)),
            _ => None,
        }
    }

    /// Takes in what a job found.
    pub(super) fn receive(&mut self, probed: Probed) {
        match probed {
            Probed::Swept(swept) => self.tradeoff.receive(swept),
            Probed::Shocked(tested) => self.shock.receive(tested),
            Probed::Sought(_) => {}
        }
    }

    /// Takes in what a job found of a missed deadline.
    pub(super) fn receive_clock(&mut self, found: Clocked) {
        self.clock.receive(found);
    }

    /// Forgets work that broke off.
    pub(super) fn broken(&mut self) {
        self.clock.broken();
        self.tradeoff.broken();
        self.shock.broken();
    }

    /// Draws the page.
    pub(super) fn ui(&mut self, ui: &mut Ui, session: &Session, texts: &Texts, actions: &mut Vec<Action>) {
        let run = session.current();
        let seen = Seen { session, checked: &run.checked, scenario: run.scenario(), outcome: &run.outcome, texts };
        ui.horizontal_wrapped(|ui| {
            for (tab, text) in Tab::ALL {
                ui.selectable_value(&mut self.tab, tab, texts.get(text));
            }
        });
        ui.add_space(theme::GAP_SMALL);
        card_ui(ui, |ui| match self.tab {
            Tab::Answers => {
                if let Some(tab) = self.answers.ui(ui, &seen, actions) {
                    self.tab = tab;
                }
            }
            Tab::Rules => self.rules.ui(ui, &seen, actions),
            Tab::Clock => self.clock.ui(ui, &seen, actions),
            Tab::Agreements => self.agreements.ui(ui, &seen, actions),
            Tab::Tradeoff => {
                let rise = self.shock.rise(&seen);
                self.tradeoff.ui(ui, &seen, &rise, actions);
            }
            Tab::Shock => self.shock.ui(ui, &seen, actions),
            Tab::Groups => self.groups.ui(ui, &seen, actions),
        });
    }
}
