//! Answers of goal seek in sentences.

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

use super::seek::{Answer, Found, Question, Relation, Tried, Unanswered};
use super::target::Target;
use crate::naming;
use crate::scenario::{BudgetEdition, Scenario, Value};
use crate::text::Texts;
use crate::units::When;

/// What is said with an answer: the scenario it was sought in and its budget.
#[derive(Clone, Copy)]
pub struct About<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its budget edition, which names the rows.
    pub budget: Option<&'a BudgetEdition>,
    /// The language.
    pub texts: &'a Texts,
}

impl About<'_> {
    /// A value of what is moved, with its unit.
    pub fn value(&self, address: &str, value: f64) -> String {
        let money = matches!(self.scenario.read(address), Ok(Value::Money(_)));
        let value = if money {
            Value::Money(Decimal::from_f64(value).unwrap_or_default().round_dp(4).normalize())
        } else {
            Value::Number(value)
        };
        naming::value(self.texts, self.scenario, address, &value)
    }

    fn outcome(&self, target: &Target, tried: &Tried) -> String {
        tried.outcome.map_or_else(|| self.texts.get("seek-no-figure-here"), |outcome| target.write(self.texts, outcome))
    }

    /// The question in one sentence.
    pub fn question(&self, question: &Question) -> String {
        let texts = self.texts;
        let (name, target) = self.names(question);
        let goal = question.target.write(texts, question.goal);
        let relation = texts.get(question.relation.text());
        let filled = [
            ("name", (&name).into()),
            ("target", (&target).into()),
            ("relation", (&relation).into()),
            ("goal", (&goal).into()),
        ];
        texts.with("seek-question", &filled)
    }

    fn names(&self, question: &Question) -> (String, String) {
        let name = naming::address(self.texts, self.scenario, &question.address);
        (name, question.target.name(self.texts, self.budget))
    }

    /// The answer in one sentence.
    pub fn answer(&self, answer: &Answer) -> String {
        let (texts, question) = (self.texts, &answer.question);
        let (name, target) = self.names(question);
        let value = |value: f64| self.value(&question.address, value);
        let goal = question.target.write(texts, question.goal);
        let relation = texts.get(question.relation.text());
        let (now, outcome_now) = (value(answer.now.value), self.outcome(&question.target, &answer.now));
        let (from, to) = (value(question.span.from), value(question.span.to));
        let found = match &answer.found {
            Found::At(tried) | Found::Never(Some(tried)) => Some(*tried),
            Found::Already { .. } | Found::Never(None) => None,
        };
        let at = found.map(|tried| value(tried.value)).unwrap_or_default();
        let outcome = found.map(|tried| self.outcome(&question.target, &tried)).unwrap_or_default();
        let gap = found.and_then(|tried| tried.outcome).map(|outcome| (outcome - question.goal).abs());
        let gap = gap.map(|gap| question.target.write(texts, gap)).unwrap_or_default();
        let filled = [
            ("name", (&name).into()),
            ("target", (&target).into()),
            ("relation", (&relation).into()),
            ("goal", (&goal).into()),
            ("now", (&now).into()),
            ("outcomenow", (&outcome_now).into()),
            ("from", (&from).into()),
            ("to", (&to).into()),
            ("value", (&at).into()),
            ("outcome", (&outcome).into()),
            ("gap", (&gap).into()),
        ];
        let text = match &answer.found {
            Found::Already { .. } => "seek-already",
            Found::At(_) => "seek-found",
            Found::Never(Some(_)) if flat(answer) => "seek-flat",
            Found::Never(_) => "seek-never",
        };
        texts.with(text, &filled)
    }

    /// What else there is to know of an answer, a sentence each.
    pub fn notes(&self, answer: &Answer) -> Vec<String> {
        let (texts, question) = (self.texts, &answer.question);
        let value = |tried: &Tried| self.value(&question.address, tried.value);
        let mut notes = Vec::new();
        if let Found::Already { least, most } = &answer.found {
            let note = match (least.as_ref().map(value), most.as_ref().map(value)) {
                (Some(least), Some(most)) => {
                    texts.with("seek-between", &[("least", (&least).into()), ("most", (&most).into())])
                }
                (Some(least), None) => texts.with("seek-down-to", &[("least", (&least).into())]),
                (None, Some(most)) => texts.with("seek-up-to", &[("most", (&most).into())]),
                (None, None) if question.relation == Relation::Equal => String::new(),
                (None, None) => texts.get("seek-everywhere"),
            };
            notes.extend((!note.is_empty()).then_some(note));
        }
        if let Found::Never(Some(best)) = &answer.found
            && let Some(enough) = hardly_better(answer, best)
        {
            let (value, outcome) = (value(&enough), self.outcome(&question.target, &enough));
            notes.push(texts.with("seek-hardly", &[("value", (&value).into()), ("outcome", (&outcome).into())]));
        }
        if answer.crossings > 1 {
            notes.push(texts.with("seek-crossings", &[("count", answer.crossings.into())]));
        } else if !answer.monotone {
            notes.push(texts.get("seek-not-monotone"));
        }
        if let Some(problem) = &answer.refused {
            let problem = texts.problem(problem).0;
            notes.push(texts.with("seek-some-refused", &[("problem", (&problem).into())]));
        }
        notes.extend(self.along(&question.address));
        notes
    }

    /// Which points move along with what is moved, where a series is moved as a whole.
    fn along(&self, address: &str) -> Option<String> {
        let language = self.texts.language();
        let from = self.scenario.forecast_from.filter(|_| !address.contains('@'))?;
        let points = self.scenario.points(address)?;
        let year = points.iter().rev().find(|at| matches!(at, When::Year(_)));
        let last = year.or(points.last())?;
        let many = points.iter().filter(|at| at.first_month() >= from && at.first_month() < last.first_month()).count();
        let (from, last) = (language.month_long(from), last.to_string());
        let filled = [("from", (&from).into()), ("last", (&last).into())];
        (many > 0).then(|| self.texts.with("seek-along", &filled))
    }

    /// Why a question has no answer at all.
    pub fn unanswered(&self, why: &Unanswered) -> String {
        let texts = self.texts;
        match why {
            Unanswered::Cancelled => texts.get("probe-stopped"),
            Unanswered::NoNumber(address) => {
                let name = naming::address(texts, self.scenario, address);
                texts.with("seek-no-number", &[("name", (&name).into())])
            }
            Unanswered::Refused(problems) => {
                problems.first().map(|problem| texts.problem(problem).0).unwrap_or_default()
            }
            Unanswered::NoFigure => texts.get("seek-no-figure"),
        }
    }
}

/// The value nearest to the one now beyond which the outcome gets no more than a fiftieth nearer to the goal; `None`: the best one itself.
fn hardly_better(answer: &Answer, best: &Tried) -> Option<Tried> {
    let (now, last) = (answer.now.outcome?, best.outcome?);
    let gain = (now - last).abs() / Decimal::from(50);
    let between = |tried: &&Tried| {
        let (low, high) = (best.value.min(answer.now.value), best.value.max(answer.now.value));
        (low..=high).contains(&tried.value) && tried.outcome.is_some_and(|outcome| (outcome - last).abs() <= gain)
    };
    let away = |tried: &Tried| (tried.value - answer.now.value).abs();
    let nearest = answer.tried.iter().filter(between).min_by(|a, b| away(a).total_cmp(&away(b)))?;
    let far = (best.value - nearest.value).abs() > (best.value - answer.now.value).abs() / 4.0;
    (far && !gain.is_zero()).then_some(*nearest)
}

/// Whether the outcome is the same wherever it was looked at.
fn flat(answer: &Answer) -> bool {
    let mut outcomes = answer.tried.iter().filter_map(|tried| tried.outcome);
    let first = outcomes.next();
    outcomes.all(|outcome| Some(outcome) == first)
}
