//! `schaalplan explain`: what makes the difference between two variants, change by change.

use std::path::PathBuf;

use rust_decimal::Decimal;

use super::Exit;
use super::arguments::usage;
use super::columns::aligned;
use super::console::{Console, Stop, problem_line};
use super::spot::Spot;
use crate::compare::{Bar, Measure, Unexplained, Waterfall, explain};
use crate::scenario::{Scenario, check};
use crate::text::Texts;

/// Prints a bar per change.
pub(super) fn explain_difference(sides: &[PathBuf; 2], id: &str, console: &mut Console<'_>) -> Result<Exit, Stop> {
    let texts = console.texts();
    let Some(measure) = Measure::parse(id) else {
        return Err(usage(&texts.with("explain-measure", &[("measure", id.into())]), texts));
    };
    let [one, other] = [Spot::read(&sides[0], console)?, Spot::read(&sides[1], console)?];
    if one.loaded.document != other.loaded.document {
        return Err(usage(&texts.get("explain-one-file"), texts));
    }
    let document = &one.loaded.document;
    let ends = (one.variant.as_deref(), other.variant.as_deref());
    let found = explain(document, ends.0, ends.1, &measure, &mut |_, _| true);
    let waterfall = found.map_err(|error| match error {
        Unexplained::Refused(_, problems) => one.loaded.stop(problems, texts),
        Unexplained::NoFigure(_) | Unexplained::Cancelled => {
            usage(&texts.with("explain-no-figure", &[("measure", id.into())]), texts)
        }
    })?;
    let budget = check(document, ends.1).ok();
    let name = measure.name(texts, budget.as_ref().and_then(|checked| checked.budget()));
    console.print(&format!("{name} ({})\n\n", texts.unit(measure.unit())).replace('\u{a0}', " "))?;
    let scenarios = (document.effective(ends.0), document.effective(ends.1));
    let names = [one.name(false, texts), other.name(false, texts)];
    console.print(&shown(&waterfall, &names, (&scenarios.0, &scenarios.1), texts))?;
    console.flush()?;
    for problem in waterfall.bars.iter().flat_map(|bar| &bar.problems) {
        console.tell(&problem_line(texts, &one.loaded.name, "", problem));
    }
    Ok(Exit::Done)
}

fn shown(waterfall: &Waterfall, names: &[String; 2], (before, after): (&Scenario, &Scenario), texts: &Texts) -> String {
    let measure = &waterfall.measure;
    let shared = waterfall.bars.iter().any(|bar| bar.share.is_some());
    let effect = |value: Option<Decimal>| {
        value.map_or_else(|| texts.get("explain-none"), |value| measure.write_difference(texts, value))
    };
    let row = |bar: &&Bar| {
        let (name, old, new) = bar.words(texts, before, after);
        let change = format!("  {name}: {old} → {new}");
        let mut row = vec![change, effect(bar.alone), effect(bar.last)];
        row.extend(shared.then(|| effect(bar.share)));
        row
    };
    let mut heads = vec![String::new(), texts.get("explain-alone"), texts.get("explain-last")];
    heads.extend(shared.then(|| texts.get("explain-share")));
    let mut rows = vec![heads, vec![names[0].clone(), measure.write(texts, waterfall.from)]];
    rows.extend(waterfall.by_size().iter().map(row));
    rows.push(vec![format!("  {}", texts.get("explain-interaction")), effect(Some(waterfall.interaction))]);
    rows.push(vec![names[1].clone(), measure.write(texts, waterfall.to)]);
    rows.push(vec![texts.get("explain-total"), effect(Some(waterfall.total()))]);
    aligned(&rows, &[1, 2, 3]).replace('\u{a0}', " ")
}
