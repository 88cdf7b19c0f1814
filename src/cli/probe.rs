//! `schaalplan sweep`, `shock` and `seek`: questions that take many runs.

use std::path::{Path, PathBuf};

use rust_decimal::Decimal;

use super::Exit;
use super::arguments::usage;
use super::console::{Console, Stop};
use super::run::write_into;
use super::spot::Spot;
use crate::engine::compile;
use crate::parameters::Parameter;
use crate::probe::answers::About;
use crate::probe::outcomes::outcomes;
use crate::probe::rise::{Rise, Rising};
use crate::probe::seek::{Found, Question, Relation, Span, seek};
use crate::probe::shock::{Test, test};
use crate::probe::sweep::{Axes, Choice, Over, Prepared};
use crate::probe::target::Target;
use crate::probe::words;
use crate::probe::{Progress, tables};
use crate::report::Table;
use crate::scenario::{Checked, Value};
use crate::session::jobs::in_parts;
use crate::text::Texts;
use crate::units::Month;

/// Choices beside each other.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Sweeping {
    pub(super) file: Option<PathBuf>,
    pub(super) out: PathBuf,
    /// Also at the low and the high end of the band, unexpected.
    pub(super) bands: bool,
}

/// A rise that nobody saw coming; numbers as they were typed.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Shocking {
    pub(super) file: Option<PathBuf>,
    /// Places.
    pub(super) rise: Option<String>,
    /// So many times the inflow.
    pub(super) times: Option<String>,
    pub(super) months: String,
    pub(super) from: String,
    pub(super) lasts: Option<String>,
    pub(super) look: Option<String>,
    pub(super) out: Option<PathBuf>,
}

/// A goal; numbers as they were typed.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Seeking {
    pub(super) file: Option<PathBuf>,
    pub(super) parameter: String,
    pub(super) measure: String,
    pub(super) at_least: Option<String>,
    pub(super) at_most: Option<String>,
    pub(super) equal: Option<String>,
    /// `FROM:TO:STEP`.
    pub(super) range: Option<String>,
}

fn spot(file: Option<&Path>, console: &Console<'_>) -> Result<Spot, Stop> {
    Spot::read(file.unwrap_or(Path::new("")), console)
}

fn checked(spot: &Spot, texts: &Texts) -> Result<Checked, Stop> {
    let checked = crate::scenario::check(&spot.loaded.document, spot.variant.as_deref());
    checked.map_err(|problems| spot.loaded.stop(problems, texts))
}

/// An argument that cannot be read.
fn wrong(name: &str, value: &str, texts: &Texts) -> Stop {
    usage(&texts.with("probe-argument", &[("name", name.into()), ("value", value.into())]), texts)
}

fn number(name: &str, value: &str, texts: &Texts) -> Result<f64, Stop> {
    let number = value.parse().ok().filter(|number: &f64| number.is_finite());
    number.ok_or_else(|| wrong(name, value, texts))
}

fn months(name: &str, value: &str, texts: &Texts) -> Result<u32, Stop> {
    value.parse().ok().filter(|months| (1..=240).contains(months)).ok_or_else(|| wrong(name, value, texts))
}

fn month(name: &str, value: &str, texts: &Texts) -> Result<Month, Stop> {
    value.parse().map_err(|_bad: crate::units::BadDate| wrong(name, value, texts))
}

fn told(console: &mut Console<'_>, lines: &[String]) -> Result<(), Stop> {
    console.print(&format!("{}\n", lines.join("\n")).replace('\u{a0}', " "))?;
    console.flush()
}

fn written(folder: &Path, tables: Vec<Table<'_>>, console: &mut Console<'_>) -> Result<(), Stop> {
    let texts = console.texts();
    let names = write_into(folder, tables, texts)?.join(", ");
    let folder = folder.display().to_string();
    console.tell(&texts.with("run-written", &[("folder", (&folder).into()), ("files", (&names).into())]));
    Ok(())
}

/// Runs about five hundred choices and writes them as a table.
pub(super) fn sweep(asked: &Sweeping, console: &mut Console<'_>) -> Result<Exit, Stop> {
    let texts = console.texts();
    let spot = spot(asked.file.as_deref(), console)?;
    let checked = checked(&spot, texts)?;
    let plan = compile(&checked);
    let mut axes = Axes::around(&Choice::of(&checked, &plan.inputs(&checked)));
    if asked.bands {
        (axes.bands, axes.surprise) = (vec![Some(-1.0), None, Some(1.0)], true);
    }
    let prepared = Prepared::new(&checked, &axes).map_err(|problems| spot.loaded.stop(problems, texts))?;
    let progress = Progress::default();
    let points = in_parts(prepared.count(), |range| prepared.run(range, &progress)).unwrap_or_default();
    let swept = prepared.whole(points);
    let found = outcomes(&swept, Over::Mean);
    told(console, &[words::sweep(&swept, &found, texts)])?;
    written(&asked.out, vec![tables::sweep(&swept, Over::Mean)], console)?;
    Ok(Exit::Done)
}

/// Tests a rise.
pub(super) fn shock(asked: &Shocking, console: &mut Console<'_>) -> Result<Exit, Stop> {
    let texts = console.texts();
    let spot = spot(asked.file.as_deref(), console)?;
    let checked = checked(&spot, texts)?;
    let what = match (&asked.rise, &asked.times) {
        (Some(places), _) => Rising::Places(number("--rise", places, texts)?),
        (None, Some(times)) => Rising::Inflow(number("--times", times, texts)?),
        (None, None) => return Err(wrong("--rise", "", texts)),
    };
    if matches!(what, Rising::Inflow(_)) && checked.scenario().demand.flow().is_none() {
        return Err(usage(&texts.get("shock-not-simulated"), texts));
    }
    let from = month("--from", &asked.from, texts)?;
    let scenario = checked.scenario();
    if !(scenario.start..=scenario.end).contains(&from) {
        return Err(wrong("--from", &asked.from, texts));
    }
    let lasts = asked.lasts.as_ref().map(|lasts| months("--lasts", lasts, texts)).transpose()?;
    let mut question = Test::new(Rise { what, months: months("--months", &asked.months, texts)?, from, lasts });
    if let Some(look) = &asked.look {
        question.look = months("--look", look, texts)?;
    }
    let Some(tested) = test(&checked, &question, &Progress::default()) else { return Ok(Exit::Done) };
    let money = |euro| texts.language().money_short_signed(euro);
    let (cost, with) = (money(tested.cost.0), money(tested.cost.1));
    let cost = texts.with("shock-cost", &[("cost", (&cost).into()), ("with", (&with).into())]);
    told(console, &[words::shock(&tested, texts), words::bears(&tested, texts), cost])?;
    if let Some(folder) = &asked.out {
        written(folder, vec![tables::shock(&tested), tables::grid(&tested.grid)], console)?;
    }
    Ok(Exit::Done)
}

/// Seeks the value that meets a goal; that there is none is an answer too.
pub(super) fn goal(asked: &Seeking, console: &mut Console<'_>) -> Result<Exit, Stop> {
    let texts = console.texts();
    let spot = spot(asked.file.as_deref(), console)?;
    let checked = checked(&spot, texts)?;
    let question = question(asked, checked.scenario(), texts)?;
    let about = About { scenario: checked.scenario(), budget: checked.budget(), texts };
    let lines = match seek(&spot.loaded.document, spot.variant.as_deref(), &question, &Progress::default()) {
        Ok(answer) => {
            let mut lines = vec![about.answer(&answer)];
            if !matches!(answer.found, Found::Never(None)) {
                lines.extend(about.notes(&answer));
            }
            lines
        }
        Err(why) => vec![about.unanswered(&why)],
    };
    told(console, &lines)?;
    Ok(Exit::Done)
}

fn question(asked: &Seeking, scenario: &crate::scenario::Scenario, texts: &Texts) -> Result<Question, Stop> {
    let (name, point) = match asked.parameter.split_once('@') {
        Some((name, point)) => (name, Some(point)),
        None => (asked.parameter.as_str(), None),
    };
    let stem = Parameter::find(name).map_or(name, |parameter| parameter.address);
    let address = point.map_or_else(|| stem.to_owned(), |point| format!("{stem}@{point}"));
    let now = match scenario.read(&address) {
        Ok(Value::Number(number)) => Some(number),
        Ok(Value::Money(amount)) => Some(words::number(amount)),
        Ok(_) => None,
        Err(problem) => {
            let (what, fix) = texts.problem(&problem);
            return Err(usage(
                &format!("--parameter {}: {}. {fix}", asked.parameter, what.trim_end_matches('.')),
                texts,
            ));
        }
    };
    let target = Target::parse(&asked.measure);
    let target =
        target.ok_or_else(|| usage(&texts.with("seek-measure", &[("measure", (&asked.measure).into())]), texts))?;
    let exact = |name: &str, value: &str| Decimal::from_str_exact(value).map_err(|_bad| wrong(name, value, texts));
    let (relation, goal) = match (&asked.at_least, &asked.at_most, &asked.equal) {
        (Some(value), _, _) => (Relation::AtLeast, exact("--at-least", value)?),
        (None, Some(value), _) => (Relation::AtMost, exact("--at-most", value)?),
        (None, None, Some(value)) => (Relation::Equal, exact("--equal", value)?),
        (None, None, None) => return Err(wrong("--at-least", "", texts)),
    };
    let span = match &asked.range {
        None => Span::of(&address, now),
        Some(typed) => {
            let parts: Vec<f64> = typed.split(':').filter_map(|part| part.parse().ok()).collect();
            match parts.as_slice() {
                [from, to, by] if from < to && *by > 0.0 && to.is_finite() => Span { from: *from, to: *to, step: *by },
                _ => return Err(wrong("--range", typed, texts)),
            }
        }
    };
    Ok(Question { address, span, target, relation, goal })
}
