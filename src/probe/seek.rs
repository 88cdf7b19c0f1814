//! Goal seek: the value of one parameter that makes an outcome what it should be, or why there is none (docs/model.md#seek).

use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

use super::progress::Progress;
use super::target::Target;
use crate::engine::{Workspace, compile};
use crate::parameters::{Control, Parameter};
use crate::problem::Problem;
use crate::scenario::{Document, Status, Value, check_alone};

/// Values looked at before the search closes in.
const SCANNED: u32 = 33;
/// Steps of a range at most.
const STEPS: u32 = 1_000_000;

/// What the outcome has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// This much or more.
    AtLeast,
    /// This much or less.
    AtMost,
    /// This much, as closely as the step allows.
    Equal,
}

impl Relation {
    /// Every relation.
    pub const ALL: [Self; 3] = [Self::AtLeast, Self::AtMost, Self::Equal];

    /// The name of its text.
    pub fn text(self) -> &'static str {
        match self {
            Self::AtLeast => "seek-at-least",
            Self::AtMost => "seek-at-most",
            Self::Equal => "seek-equal",
        }
    }
}

/// Values that are looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// The smallest.
    pub from: f64,
    /// The largest.
    pub to: f64,
    /// The distance of two neighbours.
    pub step: f64,
}

impl Span {
    /// That of a parameter, or one around the value that stands there.
    pub fn of(address: &str, now: Option<f64>) -> Self {
        let stem = address.split('@').next().unwrap_or(address);
        match Parameter::find(stem).map(|parameter| parameter.control) {
            Some(Control::Number { from, to, step }) => Self { from, to, step },
            Some(Control::Price { to }) => Self { from: 0.0, to, step: 0.5 },
            _ => {
                let size = now.map(f64::abs).filter(|now| *now > 0.0).unwrap_or(100.0);
                let fine = 10.0_f64.powi(digits(size) - 3);
                Self { from: 0.0, to: (2.0 * size / fine).ceil() * fine, step: fine }
            }
        }
    }

    /// The last step.
    fn last(&self) -> u32 {
        let steps = ((self.to - self.from) / self.step).clamp(0.0, f64::from(STEPS)) + 1e-9;
        steps.floor().to_u32().unwrap_or(0)
    }

    /// The value after some steps, as it is written.
    fn value(&self, steps: u32) -> f64 {
        let value = self.from + f64::from(steps) * self.step;
        (value * 1e6).round() / 1e6
    }
}

/// Digits before the decimal sign.
fn digits(size: f64) -> i32 {
    (0..15).find(|digits| size < 10.0_f64.powi(*digits)).unwrap_or(15)
}

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The address of what is moved, perhaps with a moment.
    pub address: String,
    /// The values it may take.
    pub span: Span,
    /// What it is about.
    pub target: Target,
    /// What that has to be.
    pub relation: Relation,
    /// How much.
    pub goal: Decimal,
}

/// Why nothing could be sought.
#[derive(Clone, Debug, PartialEq)]
pub enum Unanswered {
    /// Called off.
    Cancelled,
    /// What is moved has no number in this scenario.
    NoNumber(String),
    /// The scenario cannot be run as it is.
    Refused(Vec<Problem>),
    /// The outcome has no such figure.
    NoFigure,
}

/// A value and what comes of it; nothing where it cannot be run or has no such figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tried {
    /// The value.
    pub value: f64,
    /// The outcome.
    pub outcome: Option<Decimal>,
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// It holds as things are; and from and up to these values around the one now, where it ends within the range.
    Already {
        /// The smallest value below which it no longer holds.
        least: Option<Tried>,
        /// The largest value above which it no longer holds.
        most: Option<Tried>,
    },
    /// The value nearest to the one now that meets the goal.
    At(Tried),
    /// None does; this one comes nearest.
    Never(Option<Tried>),
}

/// The answer to a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What was asked.
    pub question: Question,
    /// The value now and its outcome.
    pub now: Tried,
    /// What was found.
    pub found: Found,
    /// How often the goal is crossed over the range.
    pub crossings: usize,
    /// Whether the outcome only rises or only falls over the range, as far as it was looked at.
    pub monotone: bool,
    /// Every value that was tried, ascending.
    pub tried: Vec<Tried>,
    /// Why values were refused, if any were.
    pub refused: Option<Problem>,
}

/// Seeks in a variant of a document, or in its base.
///
/// Errors: why nothing could be sought.
pub fn seek(
    document: &Document,
    variant: Option<&str>,
    question: &Question,
    progress: &Progress,
) -> Result<Answer, Unanswered> {
    let mut search = Search::new(document, variant, question)?;
    progress.begin(usize::try_from(SCANNED).unwrap_or(0) + 24);
    let now = search.now;
    let last = question.span.last();
    let mut scan: Vec<u32> = (0..SCANNED).map(|part| scaled(last, part)).collect();
    scan.dedup();
    for steps in scan {
        search.at(steps);
        progress.step().then_some(()).ok_or(Unanswered::Cancelled)?;
    }
    let scanned = search.tried.clone();
    if now.outcome.is_none() && scanned.iter().all(|(_, outcome)| outcome.is_none()) {
        return Err(Unanswered::NoFigure);
    }
    let mut edges = Vec::new();
    for pair in scanned.windows(2) {
        edges.extend(search.edge(pair[0].0, pair[1].0, progress)?);
    }
    Ok(search.answer(&scanned, &edges))
}

/// A part of 32 of a number of steps.
fn scaled(last: u32, part: u32) -> u32 {
    let scaled = u64::from(last) * u64::from(part) / u64::from(SCANNED - 1);
    u32::try_from(scaled).unwrap_or(last)
}

/// Two neighbouring values, the goal met at one of them only.
#[derive(Clone, Copy, Debug)]
struct Edge {
    /// The one that meets it; of an equality the nearer one.
    good: u32,
    /// Whether values above it do not.
    below: bool,
}

/// The scenario, moved from value to value.
struct Search<'a> {
    document: Document,
    question: &'a Question,
    work: Workspace,
    money: bool,
    now: Tried,
    /// By step, ascending.
    tried: Vec<(u32, Option<Decimal>)>,
    refused: Option<Problem>,
}

impl<'a> Search<'a> {
    fn new(document: &Document, variant: Option<&str>, question: &'a Question) -> Result<Self, Unanswered> {
        let base = document.effective(variant);
        let known = base.read(&question.address).map_err(|problem| Unanswered::Refused(vec![problem]))?;
        let (now, money) = match known {
            Value::Number(number) => (number, false),
            Value::Money(amount) => (amount.to_f64().unwrap_or_default(), true),
            _ => return Err(Unanswered::NoNumber(question.address.clone())),
        };
        let document = Document { base, variants: Vec::new(), views: Vec::new(), ..document.clone() };
        let checked = check_alone(&document, None).map_err(Unanswered::Refused)?;
        let plan = compile(&checked);
        let mut work = Workspace::new(&plan);
        let outcome = question.target.run(&plan, &plan.inputs(&checked), &mut work);
        let now = Tried { value: now, outcome };
        Ok(Self { document, question, work, money, now, tried: Vec::new(), refused: None })
    }

    /// The outcome after some steps, run once.
    fn at(&mut self, steps: u32) -> Option<Decimal> {
        let place = match self.tried.binary_search_by_key(&steps, |(known, _)| *known) {
            Ok(place) => return self.tried[place].1,
            Err(place) => place,
        };
        let outcome = self.run(self.question.span.value(steps)).unwrap_or_else(|problem| {
            self.refused.get_or_insert(problem);
            None
        });
        self.tried.insert(place, (steps, outcome));
        outcome
    }

    fn run(&mut self, value: f64) -> Result<Option<Decimal>, Problem> {
        let before = self.document.base.clone();
        let value = if self.money {
            Value::Money(Decimal::from_f64(value).unwrap_or_default().round_dp(4).normalize())
        } else {
            Value::Number(value)
        };
        self.document.base.write(&self.question.address, value, Status::Assumed)?;
        let checked = check_alone(&self.document, None);
        self.document.base = before;
        let checked = checked.map_err(|problems| {
            problems.into_iter().next().unwrap_or_else(|| Problem::error("change-impossible", &self.question.address))
        })?;
        let plan = compile(&checked);
        Ok(self.question.target.run(&plan, &plan.inputs(&checked), &mut self.work))
    }

    /// Whether an outcome meets the goal; an equality is met from below up.
    fn meets(&self, outcome: Option<Decimal>) -> bool {
        let goal = self.question.goal;
        match self.question.relation {
            Relation::AtLeast | Relation::Equal => outcome.is_some_and(|outcome| outcome >= goal),
            Relation::AtMost => outcome.is_some_and(|outcome| outcome <= goal),
        }
    }

    fn distance(&self, outcome: Decimal) -> Decimal {
        (outcome - self.question.goal).abs()
    }

    /// Where the goal begins or ends to be met between two scanned values, to the step.
    fn edge(&mut self, low: u32, high: u32, progress: &Progress) -> Result<Option<Edge>, Unanswered> {
        let (mut low, mut high) = (low, high);
        let of_low = self.at(low);
        let at_low = self.meets(of_low);
        let of_high = self.at(high);
        if at_low == self.meets(of_high) || (self.question.relation == Relation::Equal && of_low.or(of_high).is_none())
        {
            return Ok(None);
        }
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            let outcome = self.at(middle);
            if self.meets(outcome) == at_low {
                low = middle;
            } else {
                high = middle;
            }
            progress.step().then_some(()).ok_or(Unanswered::Cancelled)?;
        }
        if self.question.relation == Relation::Equal {
            let (Some(below), Some(above)) = (self.at(low), self.at(high)) else { return Ok(None) };
            let nearer = self.distance(below) <= self.distance(above);
            return Ok(Some(Edge { good: if nearer { low } else { high }, below: true }));
        }
        Ok(Some(if at_low { Edge { good: low, below: true } } else { Edge { good: high, below: false } }))
    }

    fn tried_at(&mut self, steps: u32) -> Tried {
        Tried { value: self.question.span.value(steps), outcome: self.at(steps) }
    }

    fn answer(mut self, scanned: &[(u32, Option<Decimal>)], edges: &[Edge]) -> Answer {
        let found = self.found(scanned, edges);
        let outcomes: Vec<Decimal> = scanned.iter().filter_map(|(_, outcome)| *outcome).collect();
        let only = |in_order: fn(&[Decimal]) -> bool| outcomes.windows(2).all(in_order);
        let monotone = only(|pair| pair[0] <= pair[1]) || only(|pair| pair[0] >= pair[1]);
        let tried = self.tried.iter();
        let tried = tried
            .map(|(steps, outcome)| Tried { value: self.question.span.value(*steps), outcome: *outcome })
            .collect();
        Answer {
            question: self.question.clone(),
            now: self.now,
            found,
            crossings: edges.len(),
            monotone,
            tried,
            refused: self.refused,
        }
    }

    fn found(&mut self, scanned: &[(u32, Option<Decimal>)], edges: &[Edge]) -> Found {
        let now = self.now.value;
        let equal = self.question.relation == Relation::Equal;
        let holds = if equal { self.now.outcome == Some(self.question.goal) } else { self.meets(self.now.outcome) };
        if holds {
            let mut ends = (None, None);
            if !equal {
                for edge in edges {
                    let end = self.tried_at(edge.good);
                    if edge.below && end.value >= now && ends.1.is_none() {
                        ends.1 = Some(end);
                    } else if !edge.below && end.value <= now {
                        ends.0 = Some(end);
                    }
                }
            }
            return Found::Already { least: ends.0, most: ends.1 };
        }
        let mut candidates: Vec<u32> = edges.iter().map(|edge| edge.good).collect();
        let goal = self.question.goal;
        let met = |(steps, outcome): &(u32, Option<Decimal>)| {
            let met = if equal { *outcome == Some(goal) } else { self.meets(*outcome) };
            met.then_some(*steps)
        };
        candidates.extend(scanned.iter().filter_map(met));
        let away = |steps: &u32| (self.question.span.value(*steps) - now).abs();
        let nearest = candidates.into_iter().min_by(|one, other| away(one).total_cmp(&away(other)));
        if let Some(steps) = nearest {
            return Found::At(self.tried_at(steps));
        }
        let known = self.tried.iter().filter_map(|(steps, outcome)| Some((*steps, (*outcome)?)));
        let nearest = known.min_by_key(|(_, outcome)| self.distance(*outcome)).map(|(steps, _)| steps);
        Found::Never(nearest.map(|steps| self.tried_at(steps)))
    }
}
