//! What a bar is made of: the way to the opening, the agreement, and what may follow it, in months from the start of the scenario.

use crate::scenario::contract::Decision;
use crate::scenario::timeline::{self, Timeline};
use crate::scenario::{Location, Scenario, Stage};
use crate::units::Month;

/// A stretch of a bar with one meaning.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Piece {
    pub(super) what: What,
    /// First position.
    pub(super) from: i32,
    /// First position after it; `None`: it runs on.
    pub(super) until: Option<i32>,
    /// The part of the places that counts; 0: none.
    pub(super) share: f64,
}

/// What a stretch means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum What {
    /// A stage on the way to the opening.
    Stage(Stage),
    /// Open by the agreement.
    Agreed,
    /// Open by the extension with this number.
    Extension(usize, Decision),
    /// Open because everything is renewed; no extension is listed.
    Unlisted,
    /// Agreed, but gone with the act.
    Lost,
}

/// A location in time.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bar {
    /// The month it was planned to open.
    pub(super) planned: i32,
    /// When it is expected to be there.
    pub(super) time: Timeline,
    /// The month it is expected to open.
    pub(super) opens: i32,
    /// The first month it is closed for good, under what is looked at; `None`: stays open.
    pub(super) closes: Option<i32>,
    /// From left to right.
    pub(super) pieces: Vec<Piece>,
    /// Months in which a part may be lent, with how many places.
    pub(super) flex: Vec<(i32, Option<i32>, f64)>,
}

impl Bar {
    /// The bar of a location of a scenario.
    pub(super) fn of(location: &Location, scenario: &Scenario) -> Self {
        let time = Timeline::of(location, scenario);
        let at = |month: Month| month.since(scenario.start);
        let (planned, opens) = (at(location.available_from), at(time.opens));
        let closes = if time.stretches.is_empty() { location.available_until } else { time.closes() }.map(at);
        let mut pieces = stages(location, scenario, opens);
        pieces.extend(agreement(location, &time, opens, at));
        pieces.extend(extensions(location, &time, opens, at));
        let until = |until: Option<i32>| match (until, closes) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        let flex = location.agreements.iter().map(|agreement| {
            (
                agreement.from.map_or(opens, |from| at(from).max(opens)),
                until(agreement.until.map(at)),
                agreement.flex_places,
            )
        });
        let flex = flex.filter(|(from, until, places)| *places > 0.0 && until.is_none_or(|until| *from < until));
        Self { planned, opens, closes, flex: flex.collect(), pieces, time }
    }

    /// Whether any of its places count at any time.
    pub(super) fn counts(&self) -> bool {
        !self.time.stretches.is_empty()
    }
}

/// The stages still to come, each as long as usual, cut off at the expected opening; the last runs up to it.
fn stages(location: &Location, scenario: &Scenario, opens: i32) -> Vec<Piece> {
    if !location.stage.to_come() {
        return Vec::new();
    }
    let mut at = location.stage_since.map_or(0, |since| since.since(scenario.start));
    let mut pieces: Vec<Piece> = Vec::new();
    let to_come = Stage::ALL.into_iter().filter(|stage| *stage >= location.stage && stage.to_come());
    for stage in to_come {
        let rule = timeline::rule(scenario, location.kind, stage);
        let months = rule.and_then(|rule| rule.months.as_ref()).and_then(|months| months.value);
        // The stage it is in has a length even where nobody knows how long it usually takes.
        let months = match months {
            Some(months) => super::axis::whole(months.min(2_400.0)),
            None if pieces.is_empty() => opens - at,
            None => 0,
        };
        let until = (at + months).min(opens);
        if at < until {
            pieces.push(Piece { what: What::Stage(stage), from: at, until: Some(until), share: 0.0 });
            at = until;
        }
    }
    if let Some(last) = pieces.last_mut() {
        last.until = Some(opens);
    }
    pieces
}

/// The agreement itself; what the act takes away of it stays in sight.
fn agreement(location: &Location, time: &Timeline, opens: i32, at: impl Fn(Month) -> i32) -> Vec<Piece> {
    let until = location.available_until.map(&at);
    let piece = |what, from: i32, until: Option<i32>, share| {
        until.is_none_or(|until| from < until).then_some(Piece { what, from, until, share })
    };
    let first = time.stretches.iter().find(|stretch| stretch.extension.is_none());
    match first {
        Some(first) => {
            let ends = first.until.map(&at);
            let lost = (ends != until).then(|| ends.and_then(|ends| piece(What::Lost, ends, until, 0.0))).flatten();
            piece(What::Agreed, opens, ends, first.share).into_iter().chain(lost).collect()
        }
        None if time.stretches.is_empty() => piece(What::Agreed, opens, until, 0.0).into_iter().collect(),
        None => Vec::new(),
    }
}

/// Every listed extension, also one that does not come; and what goes on when everything is renewed.
fn extensions(location: &Location, time: &Timeline, opens: i32, at: impl Fn(Month) -> i32) -> Vec<Piece> {
    let share = |number: usize| {
        let found = time.stretches.iter().find(|stretch| stretch.extension == Some(number));
        found.map_or(0.0, |stretch| stretch.share)
    };
    let mut pieces = Vec::new();
    let mut from = location.available_until.map(&at);
    for (number, extension) in location.extensions.iter().enumerate() {
        let Some(start) = from else { break };
        let until = extension.until.map(&at);
        let start = start.max(opens);
        if until.is_none_or(|until| start < until) {
            let what = What::Extension(number, extension.decision.unwrap_or(Decision::Undecided));
            pieces.push(Piece { what, from: start, until, share: share(number) });
        }
        from = until;
    }
    let unlisted = time.stretches.iter().find(|stretch| stretch.extension == Some(location.extensions.len()));
    pieces.extend(unlisted.map(|stretch| Piece {
        what: What::Unlisted,
        from: at(stretch.from),
        until: stretch.until.map(&at),
        share: stretch.share,
    }));
    pieces
}
