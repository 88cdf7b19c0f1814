//! The answers in sentences, for the screen and for the command line.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::bears::Bears;
use super::outcomes::{Outcome, better};
use super::rise::{Rise, Rising};
use super::shock::{Effect, Source, Tested};
use super::sweep::{Choice, Recall, Sweep};
use crate::scenario::Named;
use crate::text::{Filling, Texts};
use crate::units::{Month, Unit};

/// Lists of terms, joined as a sentence joins them.
fn joined(parts: &[String], texts: &Texts) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), texts.get("probe-and")),
    }
}

/// A recall option.
pub fn recall(recall: Recall, texts: &Texts) -> String {
    match recall {
        Recall::AsAgreed => texts.get("sweep-as-agreed"),
        Recall::All(months) => texts.with("sweep-all-months", &[("months", count(months))]),
    }
}

fn count(number: u32) -> Filling<'static> {
    usize::try_from(number).unwrap_or(0).into()
}

/// A choice in words.
pub fn choice(choice: &Choice, texts: &Texts) -> String {
    choice_as("sweep-choice", choice, texts)
}

/// A choice in few words, for a list.
pub fn choice_short(choice: &Choice, texts: &Texts) -> String {
    choice_as("sweep-list-short", choice, texts)
}

fn choice_as(name: &str, choice: &Choice, texts: &Texts) -> String {
    let language = texts.language();
    let (flex, reserve) = (language.number(choice.flex_cap, 0), language.number(choice.reserve_cap, 0));
    let recall = recall(choice.recall, texts);
    let order = texts.get(&format!("choice-{}", choice.order.id()));
    let filled = [
        ("flex", (&flex).into()),
        ("reserve", (&reserve).into()),
        ("recall", (&recall).into()),
        ("order", (&order).into()),
        ("foresight", choice.foresight.into()),
    ];
    texts.with(name, &filled)
}

/// What an outcome differs from that of the scenario's own choice, in one sentence.
pub fn against(outcome: &Outcome, own: &Outcome, texts: &Texts) -> String {
    let language = texts.language();
    if outcome.current {
        return texts.get("sweep-same");
    }
    let cost = outcome.figures.cost - own.figures.cost;
    let money = if cost > Decimal::ZERO { "sweep-cost-more" } else { "sweep-cost-less" };
    let size = language.money_short(cost.abs());
    let mut parts = vec![if cost.is_zero() {
        texts.get("sweep-cost-same")
    } else {
        texts.with(money, &[("size", (&size).into())])
    }];
    for (name, difference) in [
        ("shortage", outcome.figures.shortage - own.figures.shortage),
        ("recalled", outcome.figures.recalled - own.figures.recalled),
    ] {
        let size = language.number(difference.abs(), 0);
        let which = if difference.abs() < 0.5 {
            "same"
        } else if difference > 0.0 {
            "more"
        } else {
            "less"
        };
        parts.push(texts.with(&format!("sweep-{name}-{which}"), &[("size", (&size).into())]));
    }
    joined(&parts, texts)
}

/// What stands out among all choices.
pub fn sweep(sweep: &Sweep, outcomes: &[Outcome], texts: &Texts) -> String {
    let language = texts.language();
    let number = sweep.points.len();
    let many = language.number(f64::from(u32::try_from(number).unwrap_or(u32::MAX)), 0);
    let efficient = outcomes.iter().filter(|outcome| outcome.efficient).count();
    let filled = |extra: &[(&'static str, Filling<'_>)], text: &str| {
        let mut all =
            vec![("count", (&many).into()), ("efficient", efficient.into()), ("different", outcomes.len().into())];
        all.extend_from_slice(extra);
        texts.with(text, &all)
    };
    if outcomes.len() == 1 && sweep.most_room <= 0.0 {
        let gap = language.number(-sweep.most_room, 0);
        return filled(&[("gap", (&gap).into())], "sweep-finding-above");
    }
    if outcomes.len() == 1 {
        return filled(&[], "sweep-finding-equal");
    }
    let own = outcomes.iter().find(|outcome| outcome.current);
    match (better(outcomes), own) {
        (Some(better), Some(own)) => {
            let named =
                better.points.first().map(|point| choice(&sweep.points[*point].choice, texts)).unwrap_or_default();
            let against = against(better, own, texts);
            filled(&[("choice", (&named).into()), ("against", (&against).into())], "sweep-finding-better")
        }
        _ => filled(&[], "sweep-finding-efficient"),
    }
}

/// A rise in words.
pub fn rise(rise: &Rise, texts: &Texts) -> String {
    let language = texts.language();
    let size = size(rise.what, texts);
    let month = language.month_long(rise.from);
    let name = match rise.what {
        Rising::Places(_) => "shock-rise-places",
        Rising::Inflow(_) => "shock-rise-inflow",
    };
    let filled = [("size", (&size).into()), ("months", count(rise.months)), ("from", (&month).into())];
    let mut text = texts.with(name, &filled);
    if let Some(lasts) = rise.lasts {
        text.push_str(&texts.with("shock-rise-lasts", &[("months", count(lasts))]));
    }
    text
}

/// How far it rises.
pub fn size(what: Rising, texts: &Texts) -> String {
    let language = texts.language();
    match what {
        Rising::Places(places) => format!("{} {}", language.number(places, 0), texts.unit(Unit::Places)),
        Rising::Inflow(times) => format!("× {}", language.shortest(times, 2)),
    }
}

/// What a rise does: until when, what is short, what takes it up.
pub fn shock(tested: &Tested, texts: &Texts) -> String {
    let effect = &tested.effect;
    let language = texts.language();
    let named = rise(&effect.rise, texts);
    let month = |index: usize| language.month_long(month_of(effect, index));
    let (most, people) = (effect.most.map_or(0.0, |(most, _)| most), effect.most_people);
    let (most, people) = (language.number(most, 0), language.number(people, 0));
    let peak = effect.most.map(|(_, index)| month(index)).unwrap_or_default();
    let covered = effect.covered.map(month).unwrap_or_default();
    let look = effect.needed.len();
    let parts = taken(effect, texts);
    let filled = [
        ("rise", (&named).into()),
        ("most", (&most).into()),
        ("people", (&people).into()),
        ("peak", (&peak).into()),
        ("covered", (&covered).into()),
        ("months", effect.covered.unwrap_or(0).into()),
        ("look", look.into()),
        ("parts", (&parts).into()),
    ];
    let name = match (effect.most, effect.covered) {
        (None, _) if parts.is_empty() => "shock-nothing",
        (None, _) => "shock-taken",
        (Some(_), Some(_)) => "shock-covered",
        (Some(_), None) => "shock-lasting",
    };
    texts.with(name, &filled)
}

fn month_of(effect: &Effect, index: usize) -> Month {
    effect.rise.from.plus(i32::try_from(index).unwrap_or(i32::MAX))
}

/// What takes the rise up in the month it is largest, largest part first.
fn taken(effect: &Effect, texts: &Texts) -> String {
    let most = (0..effect.needed.len()).rev().max_by(|a, b| effect.needed[*a].total_cmp(&effect.needed[*b]));
    let Some(month) = most.filter(|month| effect.needed[*month] >= 0.5) else { return String::new() };
    let stacked = effect.stacked();
    let mut parts: Vec<(Source, f64)> =
        Source::ALL.into_iter().zip(&stacked).map(|(source, column)| (source, column[month])).collect();
    parts.retain(|(_, places)| *places >= 0.5);
    parts.sort_by(|one, other| other.1.total_cmp(&one.1));
    let said = |(source, places): &(Source, f64)| {
        let places = texts.language().number(*places, 0);
        texts.with(&format!("shock-part-{}", source.id()), &[("places", (&places).into())])
    };
    let parts: Vec<String> = parts.iter().map(said).collect();
    joined(&parts, texts)
}

/// How large a surprise is borne over the span of the rise.
pub fn bears(tested: &Tested, texts: &Texts) -> String {
    let rise = &tested.effect.rise;
    let month = texts.language().month_long(rise.from);
    let (calm, short) = tested.bears;
    let none = |bears: Bears| match rise.what {
        Rising::Places(_) => bears == Bears::UpTo(0.0),
        Rising::Inflow(_) => bears == Bears::UpTo(1.0),
    };
    let sized = |bears: Bears| {
        let (name, size) = match bears {
            Bears::UpTo(size) => ("shock-up-to", size),
            Bears::AtLeast(size) => ("shock-at-least", size),
        };
        let what = match rise.what {
            Rising::Places(_) => Rising::Places(size),
            Rising::Inflow(_) => Rising::Inflow(size),
        };
        texts.with(name, &[("size", (&self::size(what, texts)).into())])
    };
    let name = match (none(calm), none(short)) {
        (_, true) => "shock-bears-none",
        (true, false) => "shock-bears-emergency",
        (false, false) if calm == short => "shock-bears-same",
        (false, false) => "shock-bears",
    };
    let (calm, short) = (sized(calm), sized(short));
    let filled = [
        ("from", (&month).into()),
        ("months", count(rise.months)),
        ("calm", (&calm).into()),
        ("short", (&short).into()),
        ("look", tested.effect.needed.len().into()),
    ];
    texts.with(name, &filled)
}

/// A small count as a position on an axis.
pub fn position(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// A number for a field, from an exact one.
pub fn number(amount: Decimal) -> f64 {
    amount.to_f64().unwrap_or_default()
}
