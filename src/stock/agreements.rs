//! What may be lent: every agreement with its term and groups, what policy wants beside it, and where those who live there go when the
//! places are called back (docs/model.md#agreements).

use std::collections::BTreeMap;

use super::clock::PLACE;
use crate::engine::{Outcome, SeriesId};
use crate::scenario::{Agreement, Handover, Location, Scenario};
use crate::units::Month;

pub mod tables;
pub mod told;

/// The groups that an agreement is usually for, as they stand in files.
pub const GROUPS: [&str; 4] = ["ontheemden uit Oekraïne", "vergunninghouders", "spoedzoekers", "studenten"];

/// An agreement in a month.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// Its location among those of the scenario.
    pub index: usize,
    /// Its location.
    pub location: &'a Location,
    /// Its place among the agreements of the location.
    pub number: usize,
    /// The agreement.
    pub agreement: &'a Agreement,
    /// Its recall term in months: its own, or the policy's.
    pub term: u32,
    /// Places that may be lent in the month: those agreed, as far as they are open and the agreement holds.
    pub agreed: f64,
    /// Places lent in the month.
    pub lent: f64,
}

impl Row<'_> {
    /// Places lent in the month with most of them, while it holds.
    pub fn most(&self, outcome: &Outcome) -> f64 {
        let lent = outcome.locations.get(self.index).map(|did| did.lent.as_slice()).unwrap_or_default();
        let months = lent.iter().enumerate().filter(|(month, _)| holds(self.agreement, outcome.month(*month)));
        months.map(|(_, lent)| *lent).fold(0.0, f64::max)
    }
}

/// The recall term of agreements that state none, or of every agreement.
pub fn usual_term(scenario: &Scenario) -> u32 {
    let policy = &scenario.policy;
    let for_all = policy.recall_for_all.as_ref().and_then(|term| term.value);
    whole(for_all.or(policy.recall_months.value).unwrap_or(3.0))
}

/// The recall term that counts for an agreement: one for every agreement, else its own, else the usual one.
pub fn term(scenario: &Scenario, agreement: &Agreement) -> u32 {
    whole(scenario.policy.recall_term(agreement))
}

/// A term in whole months, as the engine counts it.
fn whole(months: f64) -> u32 {
    let months = months.round_ties_even().clamp(1.0, 120.0);
    (1..=120).find(|term| f64::from(*term) >= months).unwrap_or(120)
}

/// The recall terms that matter: those agreed, the usual one, and those that the execution agenda names.
pub fn terms(scenario: &Scenario) -> Vec<u32> {
    let agreed = scenario.locations.iter().flat_map(|location| &location.agreements);
    let agreed = agreed.filter(|agreement| agreement.flex_places > 0.0).map(|agreement| term(scenario, agreement));
    let mut terms: Vec<u32> = agreed.chain([usual_term(scenario)]).chain(super::clock::TERMS).collect();
    terms.sort_unstable();
    terms.dedup();
    terms
}

/// Whether an agreement holds in a month.
fn holds(agreement: &Agreement, month: Month) -> bool {
    agreement.from.is_none_or(|from| from <= month) && agreement.until.is_none_or(|until| month < until)
}

/// Every agreement, in the order of the scenario. `month` is an index into the horizon.
pub fn rows<'a>(scenario: &'a Scenario, outcome: &Outcome, month: usize) -> Vec<Row<'a>> {
    let of_location = |(index, location): (usize, &'a std::sync::Arc<Location>)| {
        let did = outcome.locations.get(index);
        let lent = move |month: usize| did.and_then(|did| did.lent.get(month)).copied().unwrap_or(0.0);
        let open = did.and_then(|did| did.open.get(month)).copied().unwrap_or(0.0);
        let places = location.places.value.unwrap_or(0.0);
        location.agreements.iter().enumerate().map(move |(number, agreement)| {
            let now = holds(agreement, outcome.month(month));
            let share = if places > 0.0 { (agreement.flex_places / places).min(1.0) } else { 0.0 };
            Row {
                index,
                location,
                number,
                agreement,
                term: term(scenario, agreement),
                agreed: if now { open * share } else { 0.0 },
                lent: if now { lent(month) } else { 0.0 },
            }
        })
    };
    scenario.locations.iter().enumerate().flat_map(of_location).collect()
}

/// What policy wants to lend and what can be, in one month.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Gap {
    /// What policy would lend.
    pub wanted: f64,
    /// What has been agreed.
    pub agreed: f64,
    /// The part of it that does not end before it could be called back.
    pub may_stay: f64,
    /// Wanted and not agreed.
    pub missing: f64,
    /// Lent, called back or not.
    pub lent: f64,
    /// Called back and not back yet.
    pub pending: f64,
}

/// The gap between policy and agreements in a month.
pub fn gap(outcome: &Outcome, month: usize) -> Gap {
    let at = |id: SeriesId| outcome.series(id).and_then(|column| column.get(month)).copied().unwrap_or(0.0);
    let sum = |figure: fn(&crate::engine::ClassOutcome) -> &Vec<f64>| -> f64 {
        outcome.classes.iter().filter_map(|class| figure(class).get(month)).sum()
    };
    Gap {
        wanted: at(SeriesId::Wanted),
        agreed: sum(|class| &class.agreed),
        may_stay: sum(|class| &class.cap),
        missing: at(SeriesId::FlexNotAgreed),
        lent: at(SeriesId::Flex),
        pending: at(SeriesId::RecallPending),
    }
}

/// The month in which most is wanted and not agreed; none where nothing is.
pub fn widest(outcome: &Outcome) -> Option<(usize, Gap)> {
    let missing = outcome.series(SeriesId::FlexNotAgreed).unwrap_or_default();
    let widest = missing.iter().enumerate().fold(None, |widest: Option<(usize, f64)>, (month, missing)| {
        if widest.is_some_and(|(_, most)| *missing <= most) { widest } else { Some((month, *missing)) }
    });
    widest.filter(|(_, most)| *most > PLACE).map(|(month, _)| (month, gap(outcome, month)))
}

/// Places that a group can count on, and those it may share with others: an agreement for several groups says "or".
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct GroupSum {
    /// Agreements that name it.
    pub agreements: usize,
    /// Places agreed for it alone.
    pub agreed_least: f64,
    /// Places agreed for it, alone or with others.
    pub agreed_most: f64,
    /// Lent places agreed for it alone.
    pub lent_least: f64,
    /// Lent places agreed for it, alone or with others.
    pub lent_most: f64,
}

/// Per group, in the order of the alphabet; agreements that name nobody stand under an empty name.
pub fn groups(rows: &[Row<'_>]) -> BTreeMap<String, GroupSum> {
    let mut sums: BTreeMap<String, GroupSum> = BTreeMap::new();
    for row in rows {
        let named = &row.agreement.groups;
        let unnamed = [String::new()];
        let alone = named.len() <= 1;
        for group in if named.is_empty() { unnamed.iter() } else { named.iter() } {
            let sum = sums.entry(group.clone()).or_default();
            sum.agreements += 1;
            sum.agreed_most += row.agreed;
            sum.lent_most += row.lent;
            if alone {
                sum.agreed_least += row.agreed;
                sum.lent_least += row.lent;
            }
        }
    }
    sums
}

/// Lent places of one location that end.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaving<'a> {
    /// The location.
    pub location: &'a Location,
    /// The agreement that they were lent under.
    pub agreement: &'a Agreement,
    /// The month in which they are called back; absent: they end without.
    pub called: Option<Month>,
    /// The first month in which the places must be empty.
    pub gone: Month,
    /// How many places.
    pub places: f64,
    /// Where those who live there go.
    pub to: Destination<'a>,
}

/// Where those who live on called back places go.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Destination<'a> {
    /// Named in the agreement.
    Agreed(&'a Handover),
    /// Who takes over the people of the location itself.
    OfLocation(&'a Handover),
    /// Nobody was named.
    Nowhere,
}

impl<'a> Destination<'a> {
    fn of(location: &'a Location, agreement: &'a Agreement) -> Self {
        let says = |handover: &&Handover| !handover.to.is_empty() || !handover.note.is_empty();
        match (agreement.handover.as_ref().filter(says), location.handover.as_ref().filter(says)) {
            (Some(agreed), _) => Self::Agreed(agreed),
            (None, Some(own)) => Self::OfLocation(own),
            (None, None) => Self::Nowhere,
        }
    }

    /// What was named.
    pub fn handover(self) -> Option<&'a Handover> {
        match self {
            Self::Agreed(handover) | Self::OfLocation(handover) => Some(handover),
            Self::Nowhere => None,
        }
    }
}

/// Who must leave where if all that is lent in a month were called back then.
pub fn if_called<'a>(scenario: &'a Scenario, outcome: &Outcome, month: usize) -> Vec<Leaving<'a>> {
    let called = outcome.month(month);
    let leaving = |row: Row<'a>| {
        let gone = called.plus(i32::try_from(row.term).unwrap_or(i32::MAX));
        // What the agreement itself ends before does not wait for the term.
        let ends = row.agreement.until.filter(|until| *until < gone);
        (row.lent > PLACE).then(|| Leaving {
            location: row.location,
            agreement: row.agreement,
            called: Some(called),
            gone: ends.unwrap_or(gone),
            places: row.lent,
            to: Destination::of(row.location, row.agreement),
        })
    };
    let mut all: Vec<Leaving<'_>> = rows(scenario, outcome, month).into_iter().filter_map(leaving).collect();
    all.sort_by_key(|leaving| leaving.gone);
    all
}

/// Who must leave where as the run lends and calls back, by month.
pub fn as_run<'a>(scenario: &'a Scenario, outcome: &Outcome) -> Vec<Leaving<'a>> {
    let mut all = Vec::new();
    for (location, did) in scenario.locations.iter().zip(&outcome.locations) {
        for month in 1..outcome.months.min(did.lent.len()) {
            let places = did.lent[month - 1] - did.lent[month];
            let before = outcome.month(month - 1);
            let agreement = location.agreements.iter().find(|agreement| holds(agreement, before));
            let Some(agreement) = agreement.filter(|_| places > PLACE) else { continue };
            let term = term(scenario, agreement);
            let of_term = outcome.classes.iter().find(|class| class.recall_months == term);
            let returned = of_term.and_then(|class| class.returned.get(month)).copied().unwrap_or(0.0);
            let gone = outcome.month(month);
            let called = (returned > PLACE).then(|| gone.plus(-i32::try_from(term).unwrap_or(i32::MAX)));
            let to = Destination::of(location, agreement);
            all.push(Leaving { location, agreement, called, gone, places, to });
        }
    }
    all.sort_by_key(|leaving| leaving.gone);
    all
}
