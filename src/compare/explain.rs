//! What makes the difference between two variants: one bar per change, by running the model with and without it (docs/model.md#explained).

use rust_decimal::Decimal;

use super::measure::Measure;
use crate::engine::{self, KeyFiguresOnly, Workspace};
use crate::naming;
use crate::problem::{Problem, Severity};
use crate::scenario::{BASE, Change, Document, Scenario, Value, Variant, Words, check};
use crate::text::Texts;

/// With at most this many changes each also gets its share over all orders, which takes a run per combination.
pub const MOST_SHARED: usize = 6;

/// The id of the variant that holds the state being run.
const STATE: &str = "state";

/// The difference between two variants, taken apart. `from + every bar alone + interaction = to`, exactly.
#[derive(Clone, Debug, PartialEq)]
pub struct Waterfall {
    /// What is compared.
    pub measure: Measure,
    /// Its value in the variant that one starts from.
    pub from: Decimal,
    /// Its value in the other.
    pub to: Decimal,
    /// A bar per change that differs: those of the start in its order, then what the other adds.
    pub bars: Vec<Bar>,
    /// What the changes do together beyond the sum of what each does alone, and what changes do that cannot be made alone.
    pub interaction: Decimal,
}

/// One change that differs between two variants.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What changes.
    pub address: String,
    /// The change in the variant one starts from; `None`: the value of the base.
    pub from: Option<Change>,
    /// The change in the other.
    pub to: Option<Change>,
    /// The effect of this change made alone on the start (first in); `None` where that cannot be run, see `problems`.
    pub alone: Option<Decimal>,
    /// The effect of this change made last, when all others are made already (last in); `None` as above.
    pub last: Option<Decimal>,
    /// Its share of the whole difference, averaged over every order in which the changes can be made (Shapley); the shares of all bars sum
    /// to the whole difference. `None` with one change, with more than [`MOST_SHARED`], or where a combination cannot be run.
    pub share: Option<Decimal>,
    /// Why it cannot be made alone, or not be left out alone.
    pub problems: Vec<Problem>,
}

/// Why a difference cannot be explained.
#[derive(Clone, Debug, PartialEq)]
pub enum Unexplained {
    /// It was called off.
    Cancelled,
    /// A variant (`None`: the base) cannot be run.
    Refused(Option<String>, Vec<Problem>),
    /// A variant (`None`: the base) has no such figure.
    NoFigure(Option<String>),
}

impl Waterfall {
    /// The whole difference.
    pub fn total(&self) -> Decimal {
        self.to - self.from
    }

    /// The bars with the largest effect first; those without one last.
    pub fn by_size(&self) -> Vec<&Bar> {
        let mut bars: Vec<&Bar> = self.bars.iter().collect();
        bars.sort_by_key(|bar| std::cmp::Reverse(bar.alone.map(|effect| effect.abs())));
        bars
    }
}

impl Bar {
    /// What changes and its value before and after, as it is shown; `before` and `after` are the scenarios of the two variants.
    pub fn words(&self, texts: &Texts, before: &Scenario, after: &Scenario) -> (String, String, String) {
        let read = |scenario: &Scenario| scenario.read(&self.address).ok();
        let (old, new) = (read(before), read(after));
        // A location that only one of them has is named by that one.
        let nothing = |value: &Option<Value>| value.as_ref().is_none_or(|value| *value == Value::Choice(String::new()));
        let named = if nothing(&old) { after } else { before };
        let write = |value: Option<Value>| {
            value.map_or("–".to_owned(), |value| naming::value(texts, named, &self.address, &value))
        };
        (naming::address(texts, named, &self.address), write(old), write(new))
    }
}

/// Explains the difference from one variant to another (`None`: the base) by running the model with each change that differs.
///
/// `progress` is told how many runs of how many are done, and answers whether to go on.
///
/// Errors: see [`Unexplained`]. A combination of changes that cannot be run is told of in its bar.
pub fn explain(
    document: &Document,
    from: Option<&str>,
    to: Option<&str>,
    measure: &Measure,
    progress: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Waterfall, Unexplained> {
    let (before, after) = (changes(document, from), changes(document, to));
    let addresses = differing(&before, &after);
    let shared = (2..=MOST_SHARED).contains(&addresses.len());
    let combinations = if shared { (1_usize << addresses.len()) - addresses.len() - 2 } else { 0 };
    let runs = 2 + 2 * addresses.len() + combinations;
    let mut states = States { document: stripped(document), measure, progress, runs, done: 0 };
    let mut end = |list: &[Change], id: Option<&str>| {
        let id = id.filter(|id| *id != BASE).map(str::to_owned);
        match states.value(list.to_vec())? {
            Ok(Some(value)) => Ok(value),
            Ok(None) => Err(Unexplained::NoFigure(id)),
            Err(problems) => Err(Unexplained::Refused(id, problems)),
        }
    };
    let (start, finish) = (end(&before, from)?, end(&after, to)?);
    let mut bars = Vec::with_capacity(addresses.len());
    for address in &addresses {
        let mut problems = Vec::new();
        let mut effect = |list, other: Decimal| {
            Ok(match states.value(list)? {
                Ok(value) => value.map(|value| value - other),
                Err(found) => {
                    let errors = found.into_iter().filter(|problem| problem.severity == Severity::Error);
                    let new: Vec<Problem> = errors.filter(|problem| !problems.contains(problem)).collect();
                    problems.extend(new);
                    None
                }
            })
        };
        let alone = effect(mixed(&before, &after, |other| other == address), start)?;
        let last = effect(mixed(&after, &before, |other| other == address), finish)?.map(|effect| -effect);
        let at = |list: &[Change]| list.iter().rfind(|change| change.address == *address).cloned();
        let (from, to) = (at(&before), at(&after));
        bars.push(Bar { address: address.clone(), from, to, alone, last, share: None, problems });
    }
    if shared {
        share(&mut bars, &mut states, (&before, &after), (start, finish))?;
    }
    let alone: Decimal = bars.iter().filter_map(|bar| bar.alone).sum();
    Ok(Waterfall { measure: measure.clone(), from: start, to: finish, bars, interaction: finish - start - alone })
}

/// The changes of a variant as they work out; the base has none.
fn changes(document: &Document, id: Option<&str>) -> Vec<Change> {
    let chain = id.map(|id| document.chain(id)).unwrap_or_default();
    chain.into_iter().map(|resolved| resolved.change.clone()).collect()
}

/// The addresses at which two lists end with another value, in the order in which they appear.
fn differing(before: &[Change], after: &[Change]) -> Vec<String> {
    let value = |list: &[Change], address: &str| {
        list.iter().rfind(|change| change.address == address).map(|change| change.new.clone())
    };
    let mut found: Vec<String> = Vec::new();
    for change in before.iter().chain(after) {
        let address = &change.address;
        if !found.contains(address) && value(before, address) != value(after, address) {
            found.push(address.clone());
        }
    }
    found
}

/// A list in which the changes at the addresses `taken` are those of another list: in their place, or at the end.
fn mixed(list: &[Change], other: &[Change], taken: impl Fn(&str) -> bool) -> Vec<Change> {
    let mut mixed: Vec<Change> = Vec::with_capacity(list.len() + 1);
    let mut done: Vec<&str> = Vec::new();
    for change in list {
        let address = change.address.as_str();
        if !taken(address) {
            mixed.push(change.clone());
        } else if !done.contains(&address) {
            done.push(address);
            mixed.extend(other.iter().filter(|change| change.address == address).cloned());
        }
    }
    let new = |change: &&Change| taken(&change.address) && !done.contains(&change.address.as_str());
    mixed.extend(other.iter().filter(new).cloned());
    mixed
}

/// What the states are made in: the document with one variant and nothing that a run does not need.
fn stripped(document: &Document) -> Document {
    let title = Words { nl: STATE.to_owned(), en: String::new() };
    let state = Variant { id: STATE.to_owned(), title, ..Variant::default() };
    Document { forecasts: Vec::new(), variants: vec![state], ..document.alone() }
}

/// Runs lists of changes one after another.
struct States<'a> {
    document: Document,
    measure: &'a Measure,
    progress: &'a mut dyn FnMut(usize, usize) -> bool,
    runs: usize,
    done: usize,
}

/// The value of a measure, or what the check says.
type Found = Result<Option<Decimal>, Vec<Problem>>;

impl States<'_> {
    fn value(&mut self, changes: Vec<Change>) -> Result<Found, Unexplained> {
        if !(self.progress)(self.done, self.runs) {
            return Err(Unexplained::Cancelled);
        }
        self.done += 1;
        if let Some(state) = self.document.variants.first_mut() {
            state.changes = changes;
        }
        Ok(check(&self.document, Some(STATE)).map(|checked| {
            let plan = engine::compile(&checked);
            let (inputs, mut work) = (plan.inputs(&checked), Workspace::new(&plan));
            if self.measure.in_key_figures() {
                let key = engine::run(&plan, &inputs, &mut work, &mut KeyFiguresOnly);
                return self.measure.of_key_figures(&key);
            }
            self.measure.read(&engine::run_everything(&plan, &inputs, &mut work))
        }))
    }
}

/// Gives every bar its share: its effect averaged over every order of the changes, rounded to the measure's decimals; what rounding leaves
/// goes to the largest. Nothing when a combination cannot be run.
fn share(
    bars: &mut [Bar],
    states: &mut States<'_>,
    (before, after): (&[Change], &[Change]),
    (start, finish): (Decimal, Decimal),
) -> Result<(), Unexplained> {
    let count = bars.len();
    let all = (1_usize << count) - 1;
    let mut values = Vec::with_capacity(all + 1);
    for combination in 0..=all {
        let holds = |number: usize| combination & (1 << number) != 0;
        let alone = bars.iter().enumerate().find(|(number, _)| combination == 1 << *number).map(|(_, bar)| bar.alone);
        let value = if combination == 0 {
            Some(start)
        } else if combination == all {
            Some(finish)
        } else if let Some(alone) = alone {
            alone.map(|effect| start + effect)
        } else {
            let taken =
                |address: &str| bars.iter().enumerate().any(|(number, bar)| bar.address == address && holds(number));
            states.value(mixed(before, after, taken))?.ok().flatten()
        };
        let Some(value) = value else { return Ok(()) };
        values.push(value);
    }
    let factorial = |number: usize| (1..=number).map(Decimal::from).product::<Decimal>();
    let value = |combination: usize| values.get(combination).copied().unwrap_or_default();
    let mut shares: Vec<Decimal> = Vec::with_capacity(count);
    for number in 0..count {
        let bit = 1 << number;
        let effects = (0..=all).filter(|combination| combination & bit == 0).map(|combination| {
            let made = usize::try_from(combination.count_ones()).unwrap_or(count);
            let orders = factorial(made) * factorial(count.saturating_sub(made + 1));
            orders * (value(combination | bit) - value(combination))
        });
        shares.push((effects.sum::<Decimal>() / factorial(count)).round_dp(states.measure.decimals()));
    }
    let left = finish - start - shares.iter().sum::<Decimal>();
    let largest = (0..count).rev().max_by_key(|number| shares.get(*number).map(Decimal::abs));
    if let Some(largest) = largest.and_then(|number| shares.get_mut(number)) {
        *largest += left;
    }
    for (bar, share) in bars.iter_mut().zip(shares) {
        bar.share = Some(share);
    }
    Ok(())
}
