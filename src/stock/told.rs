//! What is said of other groups, in sentences.

use super::groups::{Fare, HALF, Way, fare, standings, ways};
use super::transit::{Absent, Transit, transit};
use crate::engine::{Outcome, SeriesId};
use crate::scenario::{Checked, Displaced};
use crate::text::{Filling, Texts};

/// Words of a month of the horizon.
fn month(outcome: &Outcome, index: usize, texts: &Texts) -> String {
    texts.language().month_long(outcome.month(index))
}

/// What each group lacks or has free in a month.
pub fn now(outcome: &Outcome, index: usize, texts: &Texts) -> String {
    let each = standings(outcome, index).into_iter().map(|of| {
        let (end, places) = if of.short > HALF { ("short", of.short) } else { ("free", of.free) };
        let group = texts.get(&format!("groups-now-{}", of.group));
        let places = texts.language().number(places, 0);
        texts.with(&format!("groups-now-{end}"), &[("group", (&group).into()), ("places", (&places).into())])
    });
    let each: Vec<String> = each.collect();
    let at = month(outcome, index, texts);
    texts.with("groups-now", &[("month", (&at).into()), ("groups", (&each.join(", ")).into())])
}

/// Whether displaced people have places enough, and when the least.
pub fn displaced(outcome: &Outcome, texts: &Texts) -> String {
    let number = |places: f64| texts.language().number(places, 0);
    match fare(outcome) {
        None => texts.get("groups-displaced-unknown"),
        Some(Fare::Short { from, most, most_in }) => {
            let (from, peak, places) = (month(outcome, from, texts), month(outcome, most_in, texts), number(most));
            let filled = [("month", (&from).into()), ("peak", (&peak).into()), ("places", (&places).into())];
            texts.with("groups-displaced-short", &filled)
        }
        Some(Fare::Room { least, least_in, end }) => {
            let (at, places, end) = (month(outcome, least_in, texts), number(least), number(end));
            let filled = [("month", (&at).into()), ("places", (&places).into()), ("end", (&end).into())];
            texts.with("groups-displaced-room", &filled)
        }
    }
}

/// What the end of temporary protection does, and how sure its date is told beside it.
pub fn protection(checked: &Checked, outcome: &Outcome, texts: &Texts) -> String {
    let scenario = checked.scenario();
    let Some(ends) = scenario.displaced.as_ref().and_then(Displaced::ends) else {
        return texts.get("groups-end-none");
    };
    let named = texts.language().month_long(ends);
    if ends > scenario.end {
        return texts.with("groups-end-later", &[("month", (&named).into())]);
    }
    if scenario.displaced.as_ref().is_some_and(|displaced| displaced.staying.is_none()) {
        return texts.with("groups-end-unknown", &[("month", (&named).into())]);
    }
    let last = outcome.months;
    let at = |id| outcome.series(id).and_then(|column| column.get(last)).copied().unwrap_or(0.0);
    let (stays, to_asylum) = (at(SeriesId::Displaced), at(SeriesId::DisplacedToAsylum));
    let number = |people: f64| texts.language().number(people, 0);
    let (stays, to_asylum) = (number(stays), number(to_asylum));
    let end = texts.language().month_long(scenario.end);
    let filled = [
        ("month", Filling::Text(&named)),
        ("end", (&end).into()),
        ("stays", (&stays).into()),
        ("asylum", (&to_asylum).into()),
    ];
    texts.with("groups-end-leaves", &filled)
}

/// What each direction of the exchange gives; nothing where the number of displaced people is unknown.
pub fn exchange(checked: &Checked, outcome: &Outcome, texts: &Texts) -> Vec<String> {
    let Some([into, out]) = ways(outcome) else { return Vec::new() };
    let exchange = checked.scenario().displaced.as_ref().and_then(|displaced| displaced.exchange.as_ref());
    let cap = |of: Option<f64>| of.unwrap_or(0.0) > 0.0;
    let (to_asylum, to_displaced) = (
        cap(exchange.and_then(|exchange| exchange.to_asylum.value)),
        cap(exchange.and_then(|exchange| exchange.to_displaced.value)),
    );
    vec![way(&into, to_asylum, "into", outcome, texts), way(&out, to_displaced, "out", outcome, texts)]
}

/// What one direction gives; `agreed`: some places may be used.
fn way(of: &Way, agreed: bool, direction: &str, outcome: &Outcome, texts: &Texts) -> String {
    let places = |found: Option<(usize, f64)>| found.map(|(at, places)| (month(outcome, at, texts), places));
    let told = |end: &str, first: &str, at: &str, places: f64| {
        let places = texts.language().number(places, 0);
        let filled = [("first", first.into()), ("month", at.into()), ("places", (&places).into())];
        texts.with(&format!("groups-{direction}-{end}"), &filled)
    };
    match (agreed, places(of.possible), of.used_from, places(of.most)) {
        (_, None, _, _) => texts.get(&format!("groups-{direction}-none")),
        (false, Some((at, most)), _, _) => told("possible", "", &at, most),
        (true, _, Some(first), Some((at, most))) => told("used", &month(outcome, first, texts), &at, most),
        (true, Some((at, most)), _, _) => told("short", "", &at, most),
    }
}

/// When transit locations become the next bottleneck, or why nothing can be said; with what it was told from.
pub fn transit_finding(checked: &Checked, outcome: &Outcome, texts: &Texts) -> (String, Option<Transit>) {
    let found = match transit(checked, outcome) {
        Err(Absent::Path) => return (texts.get("groups-transit-path"), None),
        Err(Absent::NoPlaces) => return (texts.get("groups-transit-nothing"), None),
        Ok(found) => found,
    };
    let number = |people: f64| texts.language().number(people, 0);
    let full = found.full.map(|full| month(outcome, full, texts));
    let text = match (&found.bottleneck, &full) {
        (Some(bottleneck), _) => {
            let (from, peak) = (month(outcome, bottleneck.from, texts), month(outcome, bottleneck.most_in, texts));
            let until = bottleneck.until.map(|until| month(outcome, until, texts)).unwrap_or_default();
            let (people, homes) = (number(bottleneck.most), number(bottleneck.homes_short));
            let filled = [
                ("month", Filling::Text(&from)),
                ("until", (&until).into()),
                ("people", (&people).into()),
                ("peak", (&peak).into()),
                ("homes", (&homes).into()),
            ];
            texts.with(if until.is_empty() { "groups-transit-over" } else { "groups-transit-over-until" }, &filled)
        }
        (None, Some(full)) => texts.with("groups-transit-full", &[("month", full.into())]),
        (None, None) => texts.get("groups-transit-room"),
    };
    (text, Some(found))
}
