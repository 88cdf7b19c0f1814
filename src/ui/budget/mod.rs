//! The budget through 2029: published tables and their footing, what the places cost beside them, and what a budget buys.

use std::borrow::Cow;

use egui::Ui;

use super::action::Action;
use super::theme;
use super::widgets::card_ui;
use crate::engine::Outcome;
use crate::probe::seek::{Answer, Unanswered};
use crate::scenario::{BudgetEdition, Checked, Scenario};
use crate::session::{Report, Session};
use crate::text::Texts;

mod buys;
mod comments;
mod costs;
mod lines;
mod mapping;
mod rhythm;
mod seek;
mod tables;

/// What the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// Cost beside the budget.
    #[default]
    Lines,
    /// The published tables.
    Tables,
    /// Which row pays what.
    Mapping,
    /// What a budget buys.
    Buys,
    /// Fixed and variable cost, and staff.
    Costs,
    /// Commitments, spending and receipts.
    Rhythm,
    /// Goal seek.
    Seek,
    /// Commentary.
    Comments,
}

impl Tab {
    const ALL: [(Self, &'static str); 8] = [
        (Self::Lines, "budget-tab-lines"),
        (Self::Tables, "budget-tab-tables"),
        (Self::Mapping, "budget-tab-mapping"),
        (Self::Buys, "budget-tab-buys"),
        (Self::Costs, "budget-tab-costs"),
        (Self::Rhythm, "budget-tab-rhythm"),
        (Self::Seek, "budget-tab-seek"),
        (Self::Comments, "budget-tab-comments"),
    ];
}

/// What all parts of the page look at: the shown variant.
struct Seen<'a> {
    session: &'a Session,
    checked: &'a Checked,
    scenario: &'a Scenario,
    outcome: &'a Outcome,
    /// Every edition, amendments with what they amend.
    editions: &'a [BudgetEdition],
    texts: &'a Texts,
}

/// The page.
#[derive(Default)]
pub(super) struct BudgetPage {
    tab: Tab,
    /// Every edition as it counts when it is chosen, and the revision it is of.
    editions: (Option<u64>, Vec<BudgetEdition>),
    lines: lines::Lines,
    tables: tables::Tables,
    mapping: mapping::Mapping,
    buys: buys::Buys,
    costs: costs::Costs,
    rhythm: rhythm::Rhythm,
    seek: seek::Seek,
    comments: comments::Comments,
}

impl BudgetPage {
    /// Shows one of its parts.
    pub(super) fn show(&mut self, tab: Tab) {
        self.tab = tab;
    }

    /// The job in the background that is due for what the page shows.
    pub(super) fn due(&mut self, session: &Session) -> Option<Box<dyn FnOnce() -> Report + Send>> {
        match self.tab {
            Tab::Seek => Some(Box::new(self.seek.due(session)?)),
            _ => None,
        }
    }

    /// Takes in what a job sought.
    pub(super) fn receive(&mut self, sought: Result<Answer, Unanswered>) {
        self.seek.receive(sought);
    }

    /// Forgets work that broke off.
    pub(super) fn broken(&mut self) {
        self.seek.broken();
    }

    /// Draws the page.
    pub(super) fn ui(&mut self, ui: &mut Ui, session: &Session, texts: &Texts, actions: &mut Vec<Action>) {
        let run = session.current();
        let revision = Some(session.revision());
        if self.editions.0 != revision {
            self.editions = (revision, session.document().editions().map(Cow::into_owned).collect());
        }
        let (checked, outcome, editions) = (&run.checked, &run.outcome, self.editions.1.as_slice());
        let seen = Seen { session, checked, scenario: run.scenario(), outcome, editions, texts };
        ui.horizontal_wrapped(|ui| {
            for (tab, text) in Tab::ALL {
                ui.selectable_value(&mut self.tab, tab, texts.get(text));
            }
        });
        ui.add_space(theme::GAP_SMALL);
        card_ui(ui, |ui| match self.tab {
            Tab::Lines => self.lines.ui(ui, &seen, actions),
            Tab::Tables => self.tables.ui(ui, &seen, actions),
            Tab::Mapping => self.mapping.ui(ui, &seen, actions),
            Tab::Buys => self.buys.ui(ui, &seen, actions),
            Tab::Costs => self.costs.ui(ui, &seen, actions),
            Tab::Rhythm => self.rhythm.ui(ui, &seen, actions),
            Tab::Seek => self.seek.ui(ui, &seen, actions),
            Tab::Comments => self.comments.ui(ui, &seen, actions),
        });
    }
}
