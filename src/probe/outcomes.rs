//! Choices with exactly the same outcome are one outcome, for pictures and lists.

use super::front::{self, Judged};
use super::sweep::{Choice, Figures, Over, Sweep};

/// An outcome and the choices that lead to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Its figures.
    pub figures: Figures,
    /// The points with these figures; first the one that differs least from the scenario's own choice.
    pub points: Vec<usize>,
    /// Whether no other is at least as good in cost, shortage and places called back, and better in one.
    pub efficient: bool,
    /// Whether the scenario's own choice leads to it.
    pub current: bool,
}

/// The different outcomes of a sweep, cheapest first.
pub fn outcomes(sweep: &Sweep, over: Over) -> Vec<Outcome> {
    let figures: Vec<Figures> = sweep.points.iter().map(|point| point.over(over)).collect();
    let judged: Vec<Judged> = figures.iter().map(Figures::judged).collect();
    let efficient = front::efficient(&judged);
    let mut order: Vec<usize> = (0..figures.len()).collect();
    order.sort_by(|a, b| judged[*a].compare(&judged[*b]).then(a.cmp(b)));
    let mut outcomes: Vec<Outcome> = Vec::new();
    for index in order {
        match outcomes.last_mut() {
            Some(last) if last.points.first().is_some_and(|first| judged[*first].compare(&judged[index]).is_eq()) => {
                last.points.push(index);
            }
            _ => outcomes.push(Outcome {
                figures: figures[index],
                points: vec![index],
                efficient: efficient[index],
                current: false,
            }),
        }
    }
    let own = sweep.points.first().map(|point| point.choice);
    for outcome in &mut outcomes {
        outcome.current = outcome.points.contains(&0);
        if let Some(own) = &own {
            outcome.points.sort_by(|a, b| {
                let (one, other) = (&sweep.points[*a].choice, &sweep.points[*b].choice);
                let (one, other) = (distance(own, one), distance(own, other));
                one.0.cmp(&other.0).then(one.1.total_cmp(&other.1)).then(a.cmp(b))
            });
        }
    }
    outcomes
}

/// How many things differ between two choices, and by how many places.
fn distance(one: &Choice, other: &Choice) -> (usize, f64) {
    let places = (one.flex_cap - other.flex_cap).abs() + (one.reserve_cap - other.reserve_cap).abs();
    let differs = [
        (one.flex_cap - other.flex_cap).abs() > 0.0,
        (one.reserve_cap - other.reserve_cap).abs() > 0.0,
        one.recall != other.recall,
        one.order != other.order,
        one.foresight != other.foresight,
    ];
    (differs.into_iter().filter(|differs| *differs).count(), places)
}

/// The outcomes with nothing at least as good in cost and in one other thing, and better in one of the two; by that other thing, ascending.
/// `outcomes` are cheapest first.
pub fn staircase(outcomes: &[Outcome], of: impl Fn(&Figures) -> f64) -> Vec<usize> {
    let mut stairs: Vec<usize> = Vec::new();
    let mut least = f64::INFINITY;
    let mut order: Vec<usize> = (0..outcomes.len()).collect();
    order.sort_by(|a, b| {
        let (one, other) = (&outcomes[*a].figures, &outcomes[*b].figures);
        one.cost.cmp(&other.cost).then(of(one).total_cmp(&of(other)))
    });
    for index in order {
        let value = of(&outcomes[index].figures);
        if value < least - super::DUST {
            least = value;
            stairs.push(index);
        }
    }
    stairs.reverse();
    stairs
}

/// The outcome that is at least as good as the scenario's own in everything and better in something: the cheapest of them.
pub fn better(outcomes: &[Outcome]) -> Option<&Outcome> {
    let own = outcomes.iter().find(|outcome| outcome.current)?.figures.judged();
    let beats = |outcome: &&Outcome| {
        let judged = outcome.figures.judged();
        judged.covers(&own) && judged.compare(&own).is_ne()
    };
    outcomes.iter().find(beats)
}
