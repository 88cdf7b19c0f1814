//! When a location is there, and with which part of its places: the pipeline before it opens, the agreement, and what may follow it
//! (docs/model.md#supply). The engine, the checks and the screens all ask here.

use super::contract::Decision;
use super::figure::Count;
use super::regional::{PipelineRule, Renewing, WithoutBasis};
use super::{Basis, Extension, Kind, Location, PipelineCounting, Scenario, Stage};
use crate::units::Month;

/// When a location is expected to be there.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// The month it opens, its delay included.
    pub opens: Month,
    /// Months it is late.
    pub delay: u32,
    /// Whether the delay follows from the pipeline of its kind, not from what the location says.
    pub typical: bool,
    /// Chance that it opens at all.
    pub chance: f64,
    /// Whether the chance is that of the pipeline of its kind.
    pub typical_chance: bool,
    /// The months it is open, in order, without gaps; empty: it takes no part, or never opens.
    pub stretches: Vec<Stretch>,
}

/// Months in which a location is open with the same part of its places.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// First month.
    pub from: Month,
    /// First month it is closed, or the next stretch begins; `None`: stays open.
    pub until: Option<Month>,
    /// The part of its places that counts, above 0 and at most 1.
    pub share: f64,
    /// The extension it is there by; `None`: the agreement itself.
    pub extension: Option<usize>,
}

impl Stretch {
    /// Whether it holds in a month.
    pub fn holds(&self, month: Month) -> bool {
        self.from <= month && self.until.is_none_or(|until| month < until)
    }
}

impl Timeline {
    /// When a location of a scenario is expected to be there.
    pub fn of(location: &Location, scenario: &Scenario) -> Self {
        let (delay, typical) = delay(location, scenario);
        let opens = location.available_from.plus(i32::try_from(delay.min(2400)).unwrap_or(2400));
        let (chance, typical_chance) = chance(location, scenario);
        let mut timeline = Self { opens, delay, typical, chance, typical_chance, stretches: Vec::new() };
        let share = counted(chance, &scenario.pipeline_counting);
        if share > 0.0 {
            timeline.stretches = stretches(location, scenario, opens, share);
        }
        timeline
    }

    /// The part of its places that counts in a month.
    pub fn share(&self, month: Month) -> f64 {
        self.stretches.iter().find(|stretch| stretch.holds(month)).map_or(0.0, |stretch| stretch.share)
    }

    /// The first month it is closed for good; `None`: it stays open, or never opens.
    pub fn closes(&self) -> Option<Month> {
        self.stretches.last().and_then(|stretch| stretch.until)
    }
}

/// The first month that a location is not agreed for, decided extensions included; `None`: agreed without end.
pub fn agreed_until(location: &Location) -> Option<Month> {
    let mut until = location.available_until?;
    for extension in &location.extensions {
        if extension.decision != Some(Decision::Granted) {
            break;
        }
        until = extension.until?.max(until);
    }
    Some(until)
}

/// The pipeline rule for a kind in a stage.
pub fn rule(scenario: &Scenario, kind: Kind, stage: Stage) -> Option<&PipelineRule> {
    scenario.pipeline.iter().find(|rule| rule.stage == stage && rule.kinds.contains(&kind))
}

/// The month in which a location that takes the usual time opens; `None`: it is open, or nobody knows the usual time.
pub fn typical_opening(location: &Location, scenario: &Scenario) -> Option<Month> {
    let value = |stage| rule(scenario, location.kind, stage)?.months.as_ref()?.value;
    value(location.stage).filter(|_| location.stage.to_come())?;
    let mut to_come = Stage::ALL.into_iter().filter(|stage| *stage >= location.stage && stage.to_come());
    // Of a way whose later part is unknown, the end is unknown too.
    let months: f64 = to_come.try_fold(0.0, |sum, stage| value(stage).map(|months| sum + months))?;
    let whole = (0..=2400).find(|whole| f64::from(*whole) >= months - 1e-9).unwrap_or(2400);
    Some(location.stage_since.unwrap_or(scenario.start).plus(whole))
}

/// Chance that an extension that is not decided comes.
pub fn extension_chance(extension: &Extension, scenario: &Scenario) -> f64 {
    let own = extension.probability.as_ref().and_then(value);
    own.or_else(|| scenario.renewal.as_ref().and_then(|renewal| value(&renewal.chance))).unwrap_or(0.6)
}

fn value(figure: &Count) -> Option<f64> {
    figure.value
}

/// Months a location is late, and whether that follows from its pipeline.
fn delay(location: &Location, scenario: &Scenario) -> (u32, bool) {
    if let Some(own) = location.delay {
        return (own, false);
    }
    match typical_opening(location, scenario) {
        Some(month) => (u32::try_from(month.since(location.available_from)).unwrap_or(0), true),
        None => (0, false),
    }
}

fn chance(location: &Location, scenario: &Scenario) -> (f64, bool) {
    if let Some(own) = location.probability.as_ref().and_then(value) {
        return (own, false);
    }
    let usual = rule(scenario, location.kind, location.stage).filter(|_| location.stage.to_come());
    let usual = usual.and_then(|rule| rule.share.as_ref()).and_then(value);
    (usual.unwrap_or(1.0), usual.is_some())
}

/// The part of something with this chance that counts.
pub fn counted(chance: f64, counting: &PipelineCounting) -> f64 {
    match counting {
        PipelineCounting::Expected => chance,
        PipelineCounting::Threshold(least) if chance >= least.value.unwrap_or(0.5) => 1.0,
        PipelineCounting::Threshold(_) => 0.0,
    }
}

fn stretches(location: &Location, scenario: &Scenario, opens: Month, share: f64) -> Vec<Stretch> {
    let mut found = Vec::with_capacity(1);
    let first = Stretch { from: opens, until: location.available_until, share, extension: None };
    let mut until = add(&mut found, first, opens);
    let mut share = share;
    let counting = scenario.renewal.as_ref().map_or(Renewing::AsPlanned, |renewal| renewal.counting);
    for (number, extension) in location.extensions.iter().enumerate() {
        let Some(from) = until else { break };
        let part = match (extension.decision.unwrap_or(Decision::Undecided), counting) {
            (Decision::Granted, _) | (Decision::Undecided, Renewing::Everything) => 1.0,
            (Decision::Refused, _) | (Decision::Undecided, Renewing::Nothing) => 0.0,
            (Decision::Undecided, Renewing::AsPlanned) => {
                counted(extension_chance(extension, scenario), &scenario.pipeline_counting)
            }
        };
        if part <= 0.0 {
            break;
        }
        share *= part;
        until = add(&mut found, Stretch { from, until: extension.until, share, extension: Some(number) }, opens);
    }
    let refused = location.extensions.iter().any(|extension| extension.decision == Some(Decision::Refused));
    if let Some(from) = until
        && counting == Renewing::Everything
        && !refused
        && location.stage != Stage::Closing
    {
        let number = location.extensions.len();
        add(&mut found, Stretch { from, until: None, share, extension: Some(number) }, opens);
    }
    let law = scenario.law.as_ref().filter(|law| law.without_basis == WithoutBasis::Close);
    if let Some(end) = law.and_then(|law| law.ends(scenario.start))
        && location.basis == Some(Basis::DispersalAct)
    {
        found.retain(|stretch| stretch.from < end);
        if let Some(last) = found.last_mut() {
            last.until = Some(last.until.map_or(end, |until| until.min(end)));
        }
    }
    found
}

/// Adds a stretch unless it is over before the location opens; returns its end.
fn add(found: &mut Vec<Stretch>, mut stretch: Stretch, opens: Month) -> Option<Month> {
    stretch.from = stretch.from.max(opens);
    if stretch.until.is_none_or(|until| stretch.from < until) {
        found.push(stretch);
    }
    stretch.until
}
