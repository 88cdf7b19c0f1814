//! The scaling rules in words: what each says, when it works, and what the page finds.

use super::rules::{PLACE, Row, TextRule, What, column, most, stock_at_end};
use crate::engine::{Outcome, SeriesId};
use crate::naming;
use crate::scenario::{Count, Named, ScalingRule, Scenario, Trend};
use crate::text::Texts;

/// Periods that are named one by one.
const PERIODS: usize = 2;

/// What a row is called.
pub fn title(row: &Row<'_>, texts: &Texts) -> String {
    match row.what {
        What::Text(rule) => texts.get(&format!("rules-title-{}", rule.id())),
        What::Own(rule) => texts.words(&rule.title).to_owned(),
        What::NotRuled => texts.get("rules-title-silent"),
    }
}

/// What a row says, in a sentence.
pub fn sentence(row: &Row<'_>, scenario: &Scenario, texts: &Texts) -> String {
    match row.what {
        What::Text(rule) => of_text(rule, scenario, texts),
        What::Own(rule) => of_own(rule, texts),
        What::NotRuled => {
            let at = number(texts, stock_at_end(scenario) - ruled(scenario));
            texts.with("rules-says-silent", &[("need", (&at).into())])
        }
    }
}

/// What a reader should know of a row.
pub fn note(row: &Row<'_>, scenario: &Scenario, texts: &Texts) -> String {
    match row.what {
        What::Text(TextRule::Order | TextRule::Calls) | What::NotRuled => {
            let id = if let What::Text(rule) = row.what { rule.id() } else { "silent" };
            texts.get(&format!("rules-note-{id}"))
        }
        What::Text(rule) => {
            let origin = rule.address().and_then(|address| scenario.origin(address));
            origin.map(|origin| origin.note).unwrap_or_default()
        }
        What::Own(rule) => rule.note.clone(),
    }
}

/// Places below the stock that the text gives a use.
fn ruled(scenario: &Scenario) -> f64 {
    let value = |count: &Count| count.value.unwrap_or(0.0);
    value(&scenario.policy.flex_cap) + value(&scenario.policy.reserve_cap)
}

fn number(texts: &Texts, places: f64) -> String {
    texts.language().number(places.max(0.0), 0)
}

fn of_text(rule: TextRule, scenario: &Scenario, texts: &Texts) -> String {
    let policy = &scenario.policy;
    let value = |count: &Count| count.value.unwrap_or(0.0);
    let stock = number(texts, stock_at_end(scenario));
    let places = match rule {
        TextRule::Reserve => value(&policy.reserve_cap),
        _ => value(&policy.flex_cap),
    };
    let (places, months) = (number(texts, places), whole(value(&policy.recall_months)));
    let order = texts.get(&format!("choice-{}", policy.order.id()));
    let filled = [
        ("stock", (&stock).into()),
        ("places", (&places).into()),
        ("months", months.into()),
        ("order", (&order).into()),
    ];
    texts.with(&format!("rules-says-{}", rule.id()), &filled)
}

/// A stated rule: "Als de behoefte onder 30.750 ligt: leen tot 2.000 plekken extra uit, zodra dat 3 maanden zo is".
pub fn of_own(rule: &ScalingRule, texts: &Texts) -> String {
    let conditions = conditions(rule, texts);
    let when = when(rule, texts);
    let deed = deed(rule, texts);
    let months = rule.notice.as_ref().and_then(|count| count.value).unwrap_or(0.0);
    let notice =
        if months > 0.0 { texts.with("rules-after", &[("count", whole(months).into())]) } else { String::new() };
    let name = if conditions.is_empty() { "rules-always" } else { "rules-if" };
    let conditions = joined(&conditions, &texts.get("rules-and"));
    texts.with(
        name,
        &[
            ("conditions", (&conditions).into()),
            ("when", (&when).into()),
            ("deed", (&deed).into()),
            ("notice", (&notice).into()),
        ],
    )
}

/// Each part of the condition on need and stock.
fn conditions(rule: &ScalingRule, texts: &Texts) -> Vec<String> {
    let limit = |count: &Option<Count>| count.as_ref().and_then(|count| count.value).map(|value| number(texts, value));
    let mut parts = Vec::new();
    match (limit(&rule.need_below), limit(&rule.need_above)) {
        (Some(below), Some(above)) => {
            parts.push(texts.with("rules-between", &[("below", (&below).into()), ("above", (&above).into())]));
        }
        (Some(below), None) => parts.push(texts.with("rules-below", &[("places", (&below).into())])),
        (None, Some(above)) => parts.push(texts.with("rules-above", &[("places", (&above).into())])),
        (None, None) => {}
    }
    if let Some(trend) = rule.trend {
        let name = match trend {
            Trend::Rising => "rules-rising",
            Trend::Falling => "rules-falling",
        };
        parts.push(texts.with(name, &[("count", rule.looks_back().into())]));
    }
    if let Some(free) = limit(&rule.free_above) {
        parts.push(texts.with("rules-free", &[("places", (&free).into())]));
    }
    parts
}

/// In which months a rule may work, with a blank in front; nothing where that is always.
fn when(rule: &ScalingRule, texts: &Texts) -> String {
    let language = texts.language();
    let mut parts = Vec::new();
    if !rule.months.is_empty() {
        let months =
            naming::calendar_months(texts, &rule.months.iter().map(u8::to_string).collect::<Vec<_>>().join(","));
        parts.push(texts.with("rules-only-in", &[("months", (&months).into())]));
    }
    for (name, month) in [("rules-from", rule.from), ("rules-until", rule.until)] {
        if let Some(month) = month {
            parts.push(texts.with(name, &[("month", (&language.month_long(month)).into())]));
        }
    }
    if parts.is_empty() { String::new() } else { format!(" {}", parts.join(" ")) }
}

/// What a rule does.
fn deed(rule: &ScalingRule, texts: &Texts) -> String {
    let places = rule.places.as_ref().and_then(|count| count.value);
    let name = if places.is_some() { "some" } else { "all" };
    let places = number(texts, places.unwrap_or(0.0));
    texts.with(&format!("rules-deed-{}-{name}", rule.capacity.id()), &[("places", (&places).into())])
}

/// A number of months as a count.
fn whole(months: f64) -> usize {
    (0..=240_u8).find(|whole| f64::from(*whole) >= months).map_or(240, usize::from)
}

/// Parts of a sentence, the last one joined by `and`.
fn joined(parts: &[String], and: &str) -> String {
    match parts.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, before)) => format!("{} {and} {last}", before.join(", ")),
    }
}

/// First and last month of each period in which something holds.
fn periods(holds: &[bool]) -> Vec<(usize, usize)> {
    let mut periods: Vec<(usize, usize)> = Vec::new();
    for (month, _) in holds.iter().enumerate().filter(|(_, holds)| **holds) {
        match periods.last_mut() {
            Some((_, last)) if *last + 1 == month => *last = month,
            _ => periods.push((month, month)),
        }
    }
    periods
}

/// The months in which something holds: "mrt 2026 – mei 2026, nov 2027 en nog 3 keer".
pub fn months(holds: &[bool], outcome: &Outcome, texts: &Texts) -> String {
    let periods = periods(holds);
    if periods.is_empty() {
        return texts.get("rules-no-month");
    }
    if holds.iter().all(|holds| *holds) {
        return texts.get("rules-every-month");
    }
    let month = |index: usize| texts.language().month(outcome.month(index));
    let named = periods
        .iter()
        .take(PERIODS)
        .map(|(from, to)| if from == to { month(*from) } else { format!("{} – {}", month(*from), month(*to)) });
    let mut said = named.collect::<Vec<_>>().join(", ");
    if periods.len() > PERIODS {
        said += &texts.with("rules-more-periods", &[("count", (periods.len() - PERIODS).into())]);
    }
    said
}

/// What the page finds: how long need lies below the stock and below both blocks, and how many places have no rule.
pub fn finding(scenario: &Scenario, outcome: &Outcome, texts: &Texts) -> String {
    let (need, stock) = (column(outcome, SeriesId::Need), column(outcome, SeriesId::Stock));
    let free = || stock.iter().zip(&need).map(|(stock, need)| stock - need);
    let (below, silent) = (free().filter(|free| *free > PLACE), free().filter(|free| *free - ruled(scenario) > PLACE));
    let (below, silent) = (below.count(), silent.count());
    let first = free().position(|free| free > PLACE);
    let month = |index: usize| texts.language().month_long(outcome.month(index));
    let (top, bottom) =
        (number(texts, stock_at_end(scenario)), number(texts, stock_at_end(scenario) - ruled(scenario)));
    let mut filled = vec![
        ("stock", (&top).into()),
        ("silent", (&bottom).into()),
        ("below", below.into()),
        ("months", silent.into()),
    ];
    let Some(first) = first else { return texts.with("rules-finding-above", &filled) };
    let not_ruled = column(outcome, SeriesId::NotRuled);
    let Some((peak, places)) = most(&not_ruled) else {
        let first = month(first);
        filled.push(("first", (&first).into()));
        return texts.with(if silent == 0 { "rules-finding-enough" } else { "rules-finding-covered" }, &filled);
    };
    let begins = not_ruled.iter().position(|places| *places > PLACE).unwrap_or(peak);
    let (begins, peak, places) = (month(begins), month(peak), number(texts, places));
    filled.extend([("first", (&begins).into()), ("peak", (&peak).into()), ("places", (&places).into())]);
    texts.with("rules-finding-silent", &filled)
}
