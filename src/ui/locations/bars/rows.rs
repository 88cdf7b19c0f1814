//! The rows: what is drawn of each location, made again only where something changed, and the order they stand in.
//!
//! The order stays while dates move, so that no bar runs away from under the pointer; it is made anew when something else is asked for, or
//! when locations come, go or change group.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::bar::Bar;
use crate::format::Language;
use crate::naming::province_name;
use crate::scenario::timeline;
use crate::scenario::{Class, Kind, Location, Named as _, Scenario, Stage};
use crate::text::Texts;

/// What bars stand together by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Grouping {
    #[default]
    Province,
    Kind,
    Stage,
    Nothing,
}

impl Grouping {
    pub(super) const ALL: [(Self, &'static str); 4] = [
        (Self::Province, "bars-group-province"),
        (Self::Kind, "bars-group-kind"),
        (Self::Stage, "bars-group-stage"),
        (Self::Nothing, "bars-group-nothing"),
    ];

    fn key(self, location: &Location) -> &str {
        match self {
            Self::Province => &location.province,
            Self::Kind => location.kind.id(),
            Self::Stage => location.stage.id(),
            Self::Nothing => "",
        }
    }

    /// Every group there can be, in order.
    fn keys(self, scenario: &Scenario) -> Vec<&str> {
        match self {
            Self::Province => scenario.provinces.iter().map(|province| province.id.as_str()).collect(),
            Self::Kind => Kind::ALL.iter().map(|kind| kind.id()).collect(),
            Self::Stage => Stage::ALL.iter().map(|stage| stage.id()).collect(),
            Self::Nothing => vec![""],
        }
    }

    fn name(self, key: &str, scenario: &Scenario, texts: &Texts) -> String {
        match self {
            Self::Province => province_name(scenario, key).to_owned(),
            Self::Kind => texts.get(&format!("kind-{key}")),
            Self::Stage => texts.get(&format!("stage-{key}")),
            Self::Nothing => texts.get("bars-group-all"),
        }
    }
}

/// What decides the order inside a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Sorting {
    #[default]
    Opening,
    End,
    Name,
    Places,
}

impl Sorting {
    pub(super) const ALL: [(Self, &'static str); 4] = [
        (Self::Opening, "bars-sort-opening"),
        (Self::End, "bars-sort-end"),
        (Self::Name, "bars-sort-name"),
        (Self::Places, "bars-sort-places"),
    ];

    fn sort(self, numbers: &mut [usize], items: &[Item]) {
        match self {
            Self::Opening => numbers.sort_by_key(|number| (items[*number].bar.opens, *number)),
            Self::End => numbers.sort_by_key(|number| (items[*number].bar.closes.unwrap_or(i32::MAX), *number)),
            Self::Name => numbers.sort_by_cached_key(|number| (items[*number].location.name.to_lowercase(), *number)),
            Self::Places => {
                numbers
                    .sort_by(|one, other| items[*other].places().total_cmp(&items[*one].places()).then(one.cmp(other)));
            }
        }
    }
}

/// What is drawn of a location.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) location: Arc<Location>,
    pub(super) bar: Bar,
    /// The expected opening and the end of the agreement in the base, where the location differs from it.
    pub(super) base: Option<(i32, Option<i32>)>,
    /// Places that count in the first and in the last month.
    ends: [f64; 2],
    /// The chance of each extension, should it not be decided.
    pub(super) chances: Vec<f64>,
}

impl Item {
    fn new(location: &Arc<Location>, scenario: &Scenario) -> Self {
        let bar = Bar::of(location, scenario);
        let places = location.places.value.unwrap_or(0.0);
        let ends = [scenario.start, scenario.end].map(|month| places * bar.time.share(month));
        let chances =
            location.extensions.iter().map(|extension| timeline::extension_chance(extension, scenario)).collect();
        Self { location: Arc::clone(location), bar, base: None, ends, chances }
    }

    /// Its places when it is open; 0 where nobody knows.
    pub(super) fn places(&self) -> f64 {
        self.location.places.value.unwrap_or(0.0)
    }
}

/// A group of bars.
#[derive(Clone, Debug)]
pub(super) struct Heading {
    /// Which group.
    pub(super) key: String,
    pub(super) name: String,
    /// How many locations.
    pub(super) count: usize,
    /// Places that count in the first and in the last month: reception, or all where the group has none.
    pub(super) ends: [f64; 2],
    pub(super) folded: bool,
}

/// A line on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// The group with this number.
    Heading(usize),
    /// The item with this number.
    Item(usize),
}

/// What is asked of the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) grouping: Grouping,
    pub(super) sorting: Sorting,
    pub(super) language: Language,
    /// Goes up when other locations are to be shown.
    pub(super) filter: u64,
}

/// The rows and what they were made of.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub(super) items: Vec<Item>,
    pub(super) headings: Vec<Heading>,
    pub(super) lines: Vec<Line>,
    /// The scenario that is drawn.
    pub(super) scenario: Option<Scenario>,
    /// Per group, its items in order.
    order: Vec<Vec<usize>>,
    asked: Option<Asked>,
    /// Groups whose bars are folded away.
    folded: BTreeSet<String>,
}

impl Rows {
    /// Draws another state of the scenario from now on; bars of locations that are the same are kept.
    pub(super) fn take(&mut self, scenario: Scenario, base: &Scenario) {
        let same = self.scenario.as_ref().is_some_and(|known| same_rules(known, &scenario));
        let known = std::mem::take(&mut self.items);
        let mut other = known.len() != scenario.locations.len();
        let mut known = known.into_iter();
        let mut found = Base::new(base);
        for (number, location) in scenario.locations.iter().enumerate() {
            let mut item = match known.next() {
                Some(item) if same && Arc::ptr_eq(&item.location, location) => item,
                old => {
                    other = other || old.is_none_or(|old| !same_place(&old.location, location));
                    Item::new(location, &scenario)
                }
            };
            item.base = found.differing(number, location).map(|(base, of)| {
                let until = base.available_until.map(|until| until.since(of.start));
                (Bar::of(base, of).opens, until)
            });
            self.items.push(item);
        }
        self.scenario = Some(scenario);
        if other {
            self.asked = None;
        }
        self.sum();
    }

    /// Puts them in order, unless they are.
    pub(super) fn arrange(&mut self, asked: Asked, texts: &Texts, shown: impl Fn(&Location) -> bool) {
        if self.asked == Some(asked) {
            return;
        }
        let Some(scenario) = &self.scenario else { return };
        let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (number, item) in self.items.iter().enumerate().filter(|(_, item)| shown(&item.location)) {
            groups.entry(asked.grouping.key(&item.location)).or_default().push(number);
        }
        (self.headings, self.order) = (Vec::new(), Vec::new());
        for key in asked.grouping.keys(scenario) {
            let Some(mut numbers) = groups.remove(key) else { continue };
            asked.sorting.sort(&mut numbers, &self.items);
            let name = asked.grouping.name(key, scenario, texts);
            let (key, folded) = (key.to_owned(), self.folded.contains(key));
            self.headings.push(Heading { key, name, count: numbers.len(), ends: [0.0; 2], folded });
            self.order.push(numbers);
        }
        self.asked = Some(asked);
        self.lay();
        self.sum();
    }

    /// Folds a group away, or out again.
    pub(super) fn fold(&mut self, group: usize) {
        let Some(heading) = self.headings.get_mut(group) else { return };
        heading.folded = !heading.folded;
        if heading.folded {
            self.folded.insert(heading.key.clone())
        } else {
            self.folded.remove(&heading.key)
        };
        self.lay();
    }

    /// Folds out the group of a location; whether it is among what is shown.
    pub(super) fn unfold(&mut self, id: &str) -> bool {
        let holds = |numbers: &Vec<usize>| numbers.iter().any(|number| self.items[*number].location.id == id);
        let Some(group) = self.order.iter().position(holds) else { return false };
        if self.headings.get(group).is_some_and(|heading| heading.folded) {
            self.fold(group);
        }
        true
    }

    /// The line of a location, if it is shown.
    pub(super) fn line_of(&self, id: &str) -> Option<usize> {
        let shown = |line: &Line| matches!(line, Line::Item(number) if self.items[*number].location.id == id);
        self.lines.iter().position(shown)
    }

    fn lay(&mut self) {
        self.lines.clear();
        let alone = matches!(self.asked, Some(Asked { grouping: Grouping::Nothing, .. }));
        for (group, (heading, numbers)) in self.headings.iter().zip(&self.order).enumerate() {
            if !alone {
                self.lines.push(Line::Heading(group));
            }
            if alone || !heading.folded {
                self.lines.extend(numbers.iter().map(|number| Line::Item(*number)));
            }
        }
    }

    fn sum(&mut self) {
        for (heading, numbers) in self.headings.iter_mut().zip(&self.order) {
            let items = || numbers.iter().filter_map(|number| self.items.get(*number));
            let reception = |item: &&Item| item.location.kind.class() != Class::Outside;
            let any = items().any(|item| reception(&item));
            let counted = || items().filter(move |item| !any || reception(item));
            heading.ends = [0, 1].map(|end| counted().map(|item| item.ends[end]).sum());
        }
    }
}

/// Whether what decides the time of locations is the same in two scenarios.
fn same_rules(one: &Scenario, other: &Scenario) -> bool {
    (one.start, one.end) == (other.start, other.end)
        && one.pipeline == other.pipeline
        && one.pipeline_counting == other.pipeline_counting
        && one.renewal == other.renewal
        && one.law == other.law
}

/// Whether a location stands in the same place, however its dates changed.
fn same_place(one: &Location, other: &Location) -> bool {
    let place = |location: &Location| (location.kind, location.stage);
    one.id == other.id && one.name == other.name && one.province == other.province && place(one) == place(other)
}

/// Finds locations in the base, which mostly stand in the same order.
struct Base<'a> {
    scenario: &'a Scenario,
    ids: Option<BTreeMap<&'a str, usize>>,
}

impl<'a> Base<'a> {
    fn new(scenario: &'a Scenario) -> Self {
        Self { scenario, ids: None }
    }

    /// The location as it is in the base, where that is another one.
    fn differing(&mut self, number: usize, location: &Arc<Location>) -> Option<(&'a Location, &'a Scenario)> {
        let scenario = self.scenario;
        let here = scenario.locations.get(number);
        if here.is_some_and(|here| Arc::ptr_eq(here, location)) {
            return None;
        }
        let here = here.filter(|here| here.id == location.id);
        let there = here.or_else(|| {
            let ids = self.ids.get_or_insert_with(|| {
                let all = scenario.locations.iter().enumerate();
                all.map(|(number, location)| (location.id.as_str(), number)).collect()
            });
            ids.get(location.id.as_str()).and_then(|number| scenario.locations.get(*number))
        })?;
        let dates = |location: &Location| (location.available_from, location.available_until, location.delay);
        let moved = dates(there) != dates(location) || there.extensions != location.extensions;
        moved.then_some((there.as_ref(), scenario))
    }
}
