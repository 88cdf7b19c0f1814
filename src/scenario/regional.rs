//! What the steering tables work with beside locations: the pipeline, renewals, the Dispersal Act, tasks of municipalities and measures.

use serde::{Deserialize, Serialize};

use super::contract::{Named, named};
use super::figure::{Count, Money, Series, Status};
use super::{Kind, Stage, Words};
use crate::units::{Day, Month, Unit};

named! {
    /// What becomes of agreements that end and whose extension is not decided.
    Renewing {
        /// The listed extensions, by their chance.
        AsPlanned "as_planned",
        /// None of them.
        Nothing "nothing",
        /// All agreements go on, also those without a listed extension.
        Everything "everything",
    }
}

/// How undecided extensions count (docs/model.md#renewal).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Renewal {
    /// Which of them come.
    pub counting: Renewing,
    /// Chance of an extension that states none.
    pub chance: Count,
}

impl Default for Renewal {
    /// As planned, with the share of nine of fifteen agreements of 2020 and 2021 that were renewed (assumed to hold again).
    fn default() -> Self {
        let mut chance = Count::new(0.6, Unit::Share, Status::Assumed);
        chance.note = "9 van de 15 bestuursovereenkomsten die in 2020 en 2021 afliepen zijn verlengd; aangenomen dat dit zo blijft.".into();
        Self { counting: Renewing::AsPlanned, chance }
    }
}

/// How long a stage lasts and how much of it is realised in the end, for kinds of location.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PipelineRule {
    /// Stable id; used in addresses.
    pub id: String,
    /// The kinds it is about.
    pub kinds: Vec<Kind>,
    /// The stage.
    pub stage: Stage,
    /// Months from the start of this stage to the start of the next; absent: unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<Count>,
    /// Share of what is in this stage that opens in the end; absent: unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Count>,
}

named! {
    /// Whether the Dispersal Act holds.
    LawRegime {
        /// It holds throughout.
        InForce "in_force",
        /// It holds up to a date.
        Repealed "repealed",
        /// It never held.
        Never "never",
    }
}

named! {
    /// What becomes of locations that rest on the act alone once it is gone.
    WithoutBasis {
        /// They stay: the municipality keeps to what was agreed.
        Stay "stay",
        /// They close, and those to come do not open.
        Close "close",
    }
}

/// The Dispersal Act as a switch with a date (docs/model.md#law).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// Whether it holds.
    pub regime: LawRegime,
    /// First month without it, where it is repealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repealed_on: Option<Month>,
    /// What becomes of locations that rest on it alone.
    pub without_basis: WithoutBasis,
}

impl Default for Law {
    fn default() -> Self {
        Self { regime: LawRegime::InForce, repealed_on: None, without_basis: WithoutBasis::Stay }
    }
}

impl Law {
    /// The first month without the act: none while it holds.
    pub fn ends(&self, start: Month) -> Option<Month> {
        match self.regime {
            LawRegime::InForce => None,
            LawRegime::Repealed => self.repealed_on,
            LawRegime::Never => Some(start),
        }
    }
}

/// One round of the act: from the estimate to the date by which places must be there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cycle {
    /// Stable id, such as `2024`.
    pub id: String,
    /// Places in the whole country; absent: unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Count>,
    /// The capacity estimate with the indicative split is published.
    pub estimate: Dated,
    /// The provincial report is due.
    pub report: Dated,
    /// The minister's distribution decision.
    pub decision: Dated,
    /// By then the places must be there; from then on the minister may step in.
    pub realisation: Dated,
}

/// A date with its status and source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dated {
    /// The date, as precise as known; absent: unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// How sure it is.
    pub status: Status,
    /// Ids of sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<String>,
    /// What a reader should know.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A province (or a region) and its task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Province {
    /// Stable id; its name on screen when it has no other.
    pub id: String,
    /// Name on screen; empty: the id.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Places it must make available; absent: no task known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task: Option<Series>,
    /// The part of the task for minors; absent: unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_minors: Option<Series>,
    /// What counts for the task from a month on; empty: all open durable places.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counting: Vec<CountingRule>,
    /// Its municipalities and their tasks, as far as known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub municipalities: Vec<Municipality>,
    /// Agreements between municipalities to take over parts of each other's tasks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exchanges: Vec<Exchange>,
}

/// Which places count for a task from a month on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountingRule {
    /// First month of the rule.
    pub from: Month,
    /// The kinds that count.
    pub kinds: Vec<Kind>,
    /// Only locations with more places than this; absent: of any size.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub above_places: Option<Count>,
    /// Only locations that are agreed for at least this many months; absent: for any time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least_months: Option<Count>,
    /// The round of the act it belongs to; empty: none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub cycle: String,
    /// Where the rule comes from.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A municipality and its part of the provincial task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Municipality {
    /// Its name, as locations state it.
    pub id: String,
    /// Its indicative task; absent: unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task: Option<Series>,
    /// The part of it for minors; absent: unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_minors: Option<Series>,
}

/// An agreement between municipalities to take over parts of each other's tasks (uitruil): of each task, what one takes over the others
/// are relieved of, so that its sum stays equal (Huisvestingswet, article 29 paragraph 2; execution agenda, section 4.2).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exchange {
    /// Stable id.
    pub id: String,
    /// First month it holds.
    pub from: Month,
    /// First month it holds no longer; absent: no end was agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Month>,
    /// What each takes over, or is relieved of.
    pub parts: Vec<ExchangePart>,
    /// How sure it is.
    pub status: Status,
    /// What a reader should know.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Exchange {
    /// What it would add to each of the three tasks (asylum, ukraine, homes); all are 0 where the sums stay equal.
    pub fn sums(&self) -> [(&'static str, f64); 3] {
        let sum = |of: fn(&ExchangePart) -> f64| self.parts.iter().map(of).sum();
        [("asylum", sum(|part| part.asylum)), ("ukraine", sum(|part| part.ukraine)), ("homes", sum(|part| part.homes))]
    }

    /// Whether it holds in a month.
    pub fn holds(&self, month: Month) -> bool {
        self.from <= month && self.until.is_none_or(|until| month < until)
    }
}

/// What an exchange changes for one municipality; negative: it is relieved of that many.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExchangePart {
    /// The municipality.
    pub municipality: String,
    /// Places for asylum seekers.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub asylum: f64,
    /// Places for displaced people from Ukraine.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub ukraine: f64,
    /// Permit holders to house.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub homes: f64,
}

/// For `skip_serializing_if`.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_zero(number: &f64) -> bool {
    *number == 0.0
}

/// A measure of escalation that lowers need for a time, before crisis places are used (docs/model.md#measures).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Stable id; used in addresses.
    pub id: String,
    /// Name on screen.
    pub title: Words,
    /// Whether it is taken at all.
    pub active: bool,
    /// First month it works.
    pub from: Month,
    /// First month it works no longer; absent: to the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Month>,
    /// People it hosts elsewhere (logeerregeling); absent: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<Count>,
    /// People per durable place on top of the occupancy norm (relaxed standards); absent: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub norm: Option<Count>,
}

impl Measure {
    /// Whether it works in a month.
    pub fn works(&self, month: Month) -> bool {
        self.active && self.from <= month && self.until.is_none_or(|until| month < until)
    }
}

/// A size of location for the question "few large or many small?".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SizeClass {
    /// Stable id; used in addresses.
    pub id: String,
    /// Name on screen.
    pub title: Words,
    /// Places of one location.
    pub places: Count,
    /// Share of such plans that opens.
    pub share: Count,
    /// Months from idea to open.
    pub months: Count,
    /// Euro per place per day in use.
    pub cost_in_use: Money,
}
