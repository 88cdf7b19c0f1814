//! Agreements, the gap to policy, groups and who must leave, as tables.

use std::borrow::Cow;

use super::{Destination, Leaving, gap, groups, rows};
use crate::engine::Outcome;
use crate::naming::province_name;
use crate::report::{Cell, Table};
use crate::scenario::Scenario;

/// Every agreement, with what is lent in a month (an index into the horizon) and at most.
pub fn agreements<'a>(scenario: &'a Scenario, outcome: &'a Outcome, month: usize) -> Table<'a> {
    let columns = [
        "location",
        "province",
        "flex_places",
        "recall_term",
        "term_from",
        "target_groups",
        "agreed_from",
        "agreed_until",
        "lent",
        "lent_most",
        "goes_to",
    ];
    let rows = rows(scenario, outcome, month).into_iter().map(move |row| {
        let for_all = scenario.policy.recall_for_all.as_ref().is_some_and(|term| term.value.is_some());
        let own = if row.agreement.recall_months.is_some() && !for_all { "own" } else { "policy" };
        vec![
            Cell::text(&row.location.name),
            Cell::text(province_name(scenario, &row.location.province)),
            Cell::Number(row.agreement.flex_places),
            Cell::Whole(i64::from(row.term)),
            Cell::Choice("term-from", own),
            Cell::text(row.agreement.groups.join("; ")),
            row.agreement.from.map_or(Cell::Empty, Cell::Month),
            row.agreement.until.map_or(Cell::Empty, Cell::Month),
            Cell::Number(row.lent),
            Cell::Number(row.most(outcome)),
            row.agreement.handover.as_ref().map_or(Cell::Empty, |to| Cell::Text(destination_of(scenario, to))),
        ]
    });
    Table::new("agreements", columns, rows)
}

/// What policy wants to lend beside what can be, month by month.
pub fn gaps(outcome: &Outcome) -> Table<'_> {
    let columns = ["month", "policy_wants", "flex_agreed", "may_stay_lent", "not_agreed", "lent", "recall_under_way"];
    let rows = (0..outcome.months).map(|month| {
        let gap = gap(outcome, month);
        let mut row = vec![Cell::Month(outcome.month(month))];
        let all = [gap.wanted, gap.agreed, gap.may_stay, gap.missing, gap.lent, gap.pending];
        row.extend(all.map(Cell::Number));
        row
    });
    Table::new("gap", columns, rows)
}

/// Places per group in a month: what is for it alone, and what it may share.
pub fn by_group<'a>(scenario: &Scenario, outcome: &Outcome, month: usize) -> Table<'a> {
    let columns =
        ["target_group", "n_agreements", "agreed_least", "agreed_most", "group_lent_least", "group_lent_most"];
    let rows = groups(&rows(scenario, outcome, month)).into_iter().map(|(name, sum)| {
        vec![
            if name.is_empty() { Cell::Choice("agreement-group", "unknown") } else { Cell::text(name) },
            Cell::count(sum.agreements),
            Cell::Number(sum.agreed_least),
            Cell::Number(sum.agreed_most),
            Cell::Number(sum.lent_least),
            Cell::Number(sum.lent_most),
        ]
    });
    Table::new("lent-groups", columns, rows)
}

/// Who must leave where.
pub fn handover<'a>(scenario: &'a Scenario, leaving: &'a [Leaving<'a>]) -> Table<'a> {
    let columns = ["location", "province", "called_in", "empty_by", "places", "target_groups", "goes_to", "named_in"];
    let rows = leaving.iter().map(move |leaving| {
        let named = match leaving.to {
            Destination::Agreed(_) => "agreement",
            Destination::OfLocation(_) => "location",
            Destination::Nowhere => "nowhere",
        };
        vec![
            Cell::text(&leaving.location.name),
            Cell::text(province_name(scenario, &leaving.location.province)),
            leaving.called.map_or(Cell::Empty, Cell::Month),
            Cell::Month(leaving.gone),
            Cell::Number(leaving.places),
            Cell::text(leaving.agreement.groups.join("; ")),
            leaving.to.handover().map_or(Cell::Empty, |to| Cell::Text(destination_of(scenario, to))),
            Cell::Choice("handover-named", named),
        ]
    });
    Table::new("handover", columns, rows)
}

/// The names of the locations, and the remark.
pub fn destination_of<'a>(scenario: &Scenario, to: &'a crate::scenario::Handover) -> Cow<'a, str> {
    let name = |id: &'a String| -> String {
        let found = scenario.locations.iter().find(|location| location.id == *id);
        found.map_or_else(|| id.clone(), |location| location.name.clone())
    };
    let mut parts: Vec<String> = to.to.iter().map(name).collect();
    if !to.note.is_empty() {
        parts.push(to.note.clone());
    }
    Cow::Owned(parts.join("; "))
}
