//! The graphs of the panel, made when something they hang on changes.

use super::RowChoice;
use crate::chart::{Chart, Role, share_range};
use crate::format::Language;
use crate::graphs::{self, Other, View};
use crate::scenario::BASE;
use crate::session::{Run, Session, Settings};
use crate::text::Texts;

/// What the graphs are about.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Subject<'a> {
    /// The document and its outcomes.
    pub session: &'a Session,
    /// Which graphs.
    pub settings: &'a Settings,
    /// What is laid over them: ids of variants, or the base by its name.
    pub compare: &'a [String],
    /// The language.
    pub texts: &'a Texts,
}

impl<'a> Subject<'a> {
    /// What is laid over the graphs and is there: neither what is shown itself, nor what has no outcome.
    pub(in crate::ui) fn others(&self) -> Vec<&'a str> {
        let shown = self.session.shown().unwrap_or(BASE);
        // The base says nothing beside a variant that is still equal to it.
        let told = |id: &&str| *id != shown && (*id != BASE || self.session.changed());
        let ids = self.compare.iter().map(String::as_str).filter(told);
        ids.filter(|id| self.session.run_of(id).is_some()).collect()
    }

    /// What a variant, or the base, is called; `base` is the name of the base where it stands.
    pub(in crate::ui) fn name(&self, id: &str, base: &str) -> String {
        let variant = self.session.document().variant(id);
        variant.map_or_else(|| self.texts.get(base), |variant| self.texts.words(&variant.title).to_owned())
    }
}

/// Graphs and what they were made of.
pub(super) struct Made {
    key: Key,
    /// Those of the shown variant.
    pub charts: [Chart; 5],
    /// Those of the variant on the right, when there is one.
    pub right: Option<[Chart; 5]>,
}

/// All that graphs hang on.
#[derive(PartialEq)]
struct Key {
    revision: u64,
    language: Language,
    whole_calendar: bool,
    row: RowChoice,
    bought: bool,
    shown: Option<String>,
    others: Vec<String>,
    right: Option<String>,
}

/// What is asked of graphs beside their subject.
pub(super) struct Wanted<'a> {
    /// Every moment of the steering calendar.
    pub whole_calendar: bool,
    /// The budget row, as it was chosen.
    pub choice: &'a RowChoice,
    /// Its id.
    pub row: Option<&'a str>,
    /// What that row buys, beside need.
    pub bought: bool,
    /// What stands on the right, side by side with what is shown.
    pub right: Option<&'a str>,
}

/// Makes the graphs anew, unless those there are still hold.
pub(super) fn make(known: Option<Made>, subject: Subject<'_>, wanted: &Wanted<'_>) -> Made {
    let session = subject.session;
    let others = subject.others();
    let key = Key {
        revision: session.revision(),
        language: subject.texts.language(),
        whole_calendar: wanted.whole_calendar,
        row: wanted.choice.clone(),
        bought: wanted.bought,
        shown: session.shown().map(ToOwned::to_owned),
        others: others.iter().map(|id| (*id).to_owned()).collect(),
        right: wanted.right.map(ToOwned::to_owned),
    };
    match known {
        Some(known) if known.key == key => known,
        _ => {
            // Side by side each graph stands alone: what it is compared with stands beside it.
            let over = if wanted.right.is_some() { Vec::new() } else { laid_over(subject, &others) };
            let mut charts = charts(subject, wanted, session.current(), &over);
            let beside = wanted.right.and_then(|id| session.run_of(id));
            let mut right = beside.map(|run| self::charts(subject, wanted, run, &[]));
            for (left, right) in charts.iter_mut().zip(right.iter_mut().flatten()) {
                share_range(left, right);
            }
            Made { key, charts, right }
        }
    }
}

fn charts(subject: Subject<'_>, wanted: &Wanted<'_>, run: &Run, others: &[Other<'_>]) -> [Chart; 5] {
    let view = View {
        document: subject.session.document(),
        checked: &run.checked,
        outcome: &run.outcome,
        others,
        texts: subject.texts,
        budget_row: wanted.row,
        bought: wanted.bought,
        whole_calendar: wanted.whole_calendar,
        clock: Some(&run.clock),
    };
    [graphs::capacity(&view), graphs::stock(&view), graphs::budget(&view), graphs::flows(&view), graphs::stocks(&view)]
}

/// The variants laid over the graphs.
fn laid_over<'a>(subject: Subject<'a>, ids: &[&str]) -> Vec<Other<'a>> {
    let number = |id: &str| {
        let place = subject.session.document().variants.iter().position(|variant| variant.id == id);
        place.map_or(0, Role::look)
    };
    let other = |id: &&str| {
        let run = subject.session.run_of(id)?;
        let name = subject.name(id, "graph-base");
        Some(Other { name, base: *id == BASE, number: number(id), outcome: &run.outcome, checked: &run.checked })
    };
    ids.iter().filter_map(other).collect()
}
