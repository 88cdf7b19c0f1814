//! Questions that are asked often, ready to be asked, with the parameters that the scenario has.

use rust_decimal::Decimal;

use super::{Seen, value};
use crate::compare::Measure;
use crate::probe::seek::{Question, Relation, Span};
use crate::probe::target::Target;
use crate::units::Month;

/// The year whose budget is asked about, and the year of the July before which emergency places close, where the horizon has them.
const BUDGET: i32 = 2028;
const JULY: i32 = 2027;

/// The questions with what they are called.
pub(super) fn questions(seen: &Seen<'_>) -> Vec<(String, Question)> {
    let (texts, outcome) = (seen.texts, seen.outcome);
    let mut questions = Vec::new();
    let mut add = |name: String, address: &str, target: Target, relation: Relation, goal: Decimal| {
        if let Some(now) = value::now(seen.scenario, address) {
            let span = Span::of(address, Some(now));
            questions.push((name, Question { address: address.to_owned(), span, target, relation, goal }));
        }
    };
    let simulated = seen.scenario.demand.flow().is_some();
    let with_figure = |margin: &&crate::engine::Margin| margin.margin.is_some() && margin.months == 12;
    let margins = || outcome.margins.iter().filter(with_figure);
    if let Some(margin) = margins().find(|margin| margin.year == BUDGET).or_else(|| margins().next_back()) {
        let rows = seen.checked.budget().map(|edition| edition.rows.as_slice()).unwrap_or_default();
        let row = rows.iter().find(|row| row.id == margin.row).map_or(&margin.row, |row| &row.name);
        let year = margin.year.to_string();
        let (name, address) = if simulated {
            ("seek-ready-inflow", "demand.applications")
        } else {
            ("seek-ready-occupancy", "demand.occupancy")
        };
        let name = texts.with(name, &[("year", (&year).into()), ("row", row.into())]);
        let target = Target::Measure(Measure::Margin { row: Some(margin.row.clone()), year: margin.year });
        add(name, address, target, Relation::AtLeast, Decimal::ZERO);
    }
    if let Some(july) = july(seen).filter(|_| simulated) {
        let year = july.year().to_string();
        for (name, target) in
            [("seek-ready-homes", Target::Beyond(july)), ("seek-ready-homes-stays", Target::BeyondFrom(july))]
        {
            let name = texts.with(name, &[("year", (&year).into())]);
            add(name, "demand.homes", target, Relation::AtMost, Decimal::ZERO);
        }
    }
    let shortage = Measure::ShortagePlaceMonths;
    let now = shortage.read(outcome).unwrap_or_default();
    let target = || Target::Measure(Measure::ShortagePlaceMonths);
    add(texts.get("seek-ready-reserve"), "policy.reserve_cap", target(), Relation::AtMost, now);
    // Without a shortage now it is the question before.
    if !now.is_zero() {
        let name = texts.get("seek-ready-reserve-enough");
        add(name, "policy.reserve_cap", target(), Relation::AtMost, Decimal::ZERO);
    }
    add(texts.get("seek-ready-flex"), "policy.flex_cap", target(), Relation::AtMost, now);
    questions
}

/// The July that is asked about: that of 2027, or the first that lies a year into the horizon.
fn july(seen: &Seen<'_>) -> Option<Month> {
    let (start, end) = (seen.scenario.start, seen.scenario.end);
    let july = |year: i32| Month::new(year, 7).filter(|july| (start..=end).contains(july));
    july(JULY).or_else(|| (start.year() + 1..=end.year()).find_map(july))
}
