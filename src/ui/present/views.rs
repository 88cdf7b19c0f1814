//! Pinned views: made from the window, and the window made as they say.

use super::dialogs::Draft;
use crate::scenario::{BASE, GraphKind, PinnedView, Words};
use crate::session::fresh_id;
use crate::ui::Window;
use crate::ui::graphs_panel::Subject;

impl Window {
    /// What is shown now, as a view to be named; its title is what the graph says.
    pub(super) fn draft(&mut self) -> Draft {
        let subject =
            Subject { session: &self.session, settings: &self.settings, compare: &self.compare, texts: &self.texts };
        let title = self.graphs.finding(subject);
        let document = self.session.document();
        let there = |id: &&String| *id == BASE || document.variant(id).is_some();
        let stocks = self.graphs.look().stocks;
        let view = PinnedView {
            id: fresh_id(&title, |id| document.views.iter().any(|view| view.id == id)),
            title: Words { nl: title, en: String::new() },
            note: Words::default(),
            graph: match (self.settings.graphs, self.settings.graph % 4) {
                (4, _) => GraphKind::All,
                (_, 0) => GraphKind::Capacity,
                (_, 1) => GraphKind::Stock,
                (_, 2) => GraphKind::Budget,
                _ if stocks => GraphKind::Stocks,
                _ => GraphKind::Flows,
            },
            variant: self.session.shown().map(ToOwned::to_owned),
            compare: self.compare.iter().filter(there).cloned().collect(),
            months: self.graphs.look().state.view.map(crate::ui::chart::View::months),
        };
        Draft::of(view, &self.texts)
    }

    /// Shows what a view says; a variant that is gone is left out, and the base is shown for it.
    pub(super) fn go_to(&mut self, view: &PinnedView) {
        let (graphs, graph) = match view.graph {
            GraphKind::All => (4, self.settings.graph),
            GraphKind::Capacity => (1, 0),
            GraphKind::Stock => (1, 1),
            GraphKind::Budget => (1, 2),
            GraphKind::Flows | GraphKind::Stocks => (1, 3),
        };
        (self.settings.graphs, self.settings.graph) = (graphs, graph);
        let document = self.session.document();
        let there = |id: &&String| *id == BASE || document.variant(id).is_some();
        self.compare = view.compare.iter().filter(there).cloned().collect();
        let look = self.graphs.look_mut();
        look.stocks = view.graph == GraphKind::Stocks;
        (look.tables, look.beside) = (false, crate::ui::graphs_panel::Beside::default());
        look.state.view = view.months.map(|(first, last)| crate::ui::chart::View::of_months(first, last));
        look.state.hover = None;
        self.show_if_there(view.variant.clone());
    }
}
