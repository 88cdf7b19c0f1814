//! Which locations are shown, and in which order.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::format::Language;
use crate::problem::Problem;
use crate::scenario::{Class, Kind, Location, Scenario, Stage};
use crate::session::Session;
use crate::text::Texts;
use crate::units::Month;

use super::table::column::{Column, Key, ends};
use super::table::field::Field;

mod left;
mod line;

pub(super) use left::{Filtered, none_ui};

/// What a location must be like to be shown; an empty set asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Criteria {
    /// A part of its name, id or municipality.
    search: String,
    provinces: BTreeSet<String>,
    municipalities: BTreeSet<String>,
    kinds: BTreeSet<Kind>,
    stages: BTreeSet<Stage>,
    classes: BTreeSet<Class>,
    /// Only what is agreed until before this month.
    ends_before: Option<Month>,
    /// Only with, or only without, agreements on flexible use.
    flexible: Option<bool>,
    /// Only what the checks warn of.
    warned: bool,
}

/// The order of the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sort {
    /// By which column; `None`: the order of the scenario.
    pub(super) by: Option<Column>,
    /// The other way round.
    pub(super) reversed: bool,
}

/// What a location must be like to be shown, the order, and what came out.
#[derive(Debug, Default)]
pub(super) struct Filter {
    criteria: Criteria,
    pub(super) sort: Sort,
    /// Whether the base itself is looked at, because changes go into it.
    base: bool,
    /// What is being typed as the month that locations end before.
    typed_month: String,
    focus_search: bool,
    list: Option<List>,
    found: Option<Found>,
}

/// The locations as the document has them now (of what is shown, or of the base where changes go into that), also while a large one is still being run.
#[derive(Clone, Debug)]
pub(super) struct List {
    revision: u64,
    pub(super) scenario: Arc<Scenario>,
    /// The place in the base of each location; `None`: only the variant has it.
    pub(super) in_base: Arc<[Option<usize>]>,
    /// What the checks say, by the id of the location.
    pub(super) warnings: Arc<BTreeMap<String, Vec<Problem>>>,
}

/// What is shown, and for which question.
#[derive(Debug)]
struct Found {
    key: (u64, Language, Criteria, Sort),
    shown: Arc<[usize]>,
    /// Places of what is shown.
    places: f64,
}

impl Filter {
    /// Looks at the base itself, or at what is shown. Changes start from what they go into: a location that a variant changed is never
    /// copied into the base.
    pub(super) fn look_at(&mut self, base: bool) {
        if self.base != base {
            self.base = base;
            (self.list, self.found) = (None, None);
        }
    }

    /// The scenario that changes go into as it is now, changes of the shown variant made where that is looked at; up to date also while its outcome is still being computed.
    pub(super) fn scenario(&mut self, session: &Session) -> Arc<Scenario> {
        Arc::clone(&self.list(session).scenario)
    }

    /// The shown locations in order: places in the list of [`scenario`](Self::scenario).
    pub(super) fn shown(&mut self, session: &Session, texts: &Texts) -> Arc<[usize]> {
        let key = (session.revision(), texts.language(), self.criteria.clone(), self.sort);
        if let Some(found) = self.found.as_ref().filter(|found| found.key == key) {
            return Arc::clone(&found.shown);
        }
        let (criteria, sort) = (self.criteria.clone(), self.sort);
        let list = self.list(session);
        let locations = &list.scenario.locations;
        let wanted = criteria.search.trim().to_lowercase();
        let fits = |at: &usize| {
            let location = &locations[*at];
            criteria.fits(location, &wanted) && (!criteria.warned || list.warnings.contains_key(&location.id))
        };
        let mut order: Vec<usize> = (0..locations.len()).filter(fits).collect();
        let places = order.iter().filter_map(|at| locations[*at].places.value).sum::<f64>() + 0.0;
        if let Some(column) = sort.by {
            let keyed = |at: usize| (column.key(&locations[at], &list.scenario, texts), at);
            let mut keys: Vec<(Key, usize)> = order.iter().copied().map(keyed).collect();
            keys.sort_by(|(one, _), (other, _)| one.order(other, sort.reversed));
            order = keys.into_iter().map(|(_, at)| at).collect();
        }
        let shown: Arc<[usize]> = order.into();
        self.found = Some(Found { key, shown: Arc::clone(&shown), places });
        shown
    }

    /// Places of what is shown; asked after [`shown`](Self::shown).
    pub(super) fn places(&self) -> f64 {
        self.found.as_ref().map_or(0.0, |found| found.places)
    }

    /// Everything a view looks at; cheap to take along.
    pub(super) fn all(&mut self, session: &Session) -> List {
        self.list(session).clone()
    }

    /// Leaves nothing but the locations of a province, or all of them.
    pub(super) fn only(&mut self, province: Option<String>) {
        self.clear();
        self.criteria.provinces.extend(province);
    }

    /// Puts the cursor in the search field at the next frame.
    pub(super) fn focus_search(&mut self) {
        self.focus_search = true;
    }

    fn list(&mut self, session: &Session) -> &List {
        let revision = session.revision();
        if self.list.as_ref().is_none_or(|list| list.revision != revision) {
            self.list = None;
        }
        self.list.get_or_insert_with(|| List::new(session, revision, self.base))
    }
}

impl Criteria {
    fn fits(&self, location: &Location, wanted: &str) -> bool {
        fn among<T: Ord>(set: &BTreeSet<T>, value: &T) -> bool {
            set.is_empty() || set.contains(value)
        }
        among(&self.provinces, &location.province)
            && among(&self.municipalities, &location.municipality)
            && among(&self.kinds, &location.kind)
            && among(&self.stages, &location.stage)
            && among(&self.classes, &location.kind.class())
            && self.ends_before.is_none_or(|month| ends(location).is_some_and(|end| end < month))
            && self.flexible.is_none_or(|flexible| flexible != location.agreements.is_empty())
            && (wanted.is_empty()
                || [&location.name, &location.id, &location.municipality]
                    .iter()
                    .any(|text| text.to_lowercase().contains(wanted)))
    }

    fn is_empty(&self) -> bool {
        Self { search: self.search.trim().to_owned(), ..self.clone() } == Self::default()
    }
}

impl List {
    fn new(session: &Session, revision: u64, of_base: bool) -> Self {
        let scenario = session.document().effective(session.shown().filter(|_| !of_base));
        let base = &session.document().base.locations;
        let mut warnings: BTreeMap<String, Vec<Problem>> = BTreeMap::new();
        for problem in session.current().checked.warnings() {
            let id = problem.address.strip_prefix("locations[").and_then(|rest| rest.split(']').next());
            if let Some(id) = id {
                warnings.entry(id.to_owned()).or_default().push(problem.clone());
            }
        }
        let in_base = in_base(&scenario.locations, base).into();
        Self { revision, in_base, warnings: Arc::new(warnings), scenario: Arc::new(scenario) }
    }
}

/// The place in the base of each location. A variant keeps the order of the base, leaves some out and adds others at the end.
fn in_base(locations: &[Arc<Location>], base: &[Arc<Location>]) -> Vec<Option<usize>> {
    let mut from = 0;
    let find = |location: &Arc<Location>| {
        let rest = base.get(from..)?;
        let found = from + rest.iter().position(|known| known.id == location.id)?;
        from = found + 1;
        Some(found)
    };
    locations.iter().map(find).collect()
}

/// The columns that the filter line names as well.
const NAMED: [Field; 4] = [Field::Province, Field::Municipality, Field::Kind, Field::Stage];
