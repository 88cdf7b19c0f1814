//! `schaalplan stock`: what happens below the stable stock, as tables, a workbook and a summary.

use std::path::{Path, PathBuf};

use super::Exit;
use super::console::{Console, Stop};
use super::province::{month, write};
use super::run::not_written;
use super::spot::Spot;
use crate::engine::{Workspace, compile, run_everything};
use crate::report::{Table, workbook};
use crate::scenario::file::save_bytes;
use crate::stock::agreements::{self, Leaving};
use crate::stock::clock::{self, Clock, Late, Missed};
use crate::stock::{groups, rules, words};

/// The name of the workbook.
const WORKBOOK: &str = "stock.xlsx";

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    /// `FILE`, `FILE#VARIANT`, or nothing for the built-in scenario.
    pub(super) file: Option<PathBuf>,
    pub(super) out: PathBuf,
    /// The month that agreements and groups are looked at in; absent: the one in which most is missing, else the last.
    pub(super) month: Option<String>,
}

/// Writes the tables into a folder, with a workbook of all, and prints what stands out.
pub(super) fn stock(wanted: &Wanted, console: &mut Console<'_>) -> Result<Exit, Stop> {
    let texts = console.texts();
    let spot = Spot::read(wanted.file.as_deref().unwrap_or(Path::new("")), console)?;
    let checked = spot.checked(console)?;
    let scenario = checked.scenario();
    let plan = compile(&checked);
    let (inputs, mut work) = (plan.inputs(&checked), Workspace::new(&plan));
    let outcome = run_everything(&plan, &inputs, &mut work);
    let deadlines = Clock::of(&checked, &plan, &inputs, &outcome, &mut work);
    let month = match (&wanted.month, agreements::widest(&outcome)) {
        (None, Some((widest, _))) => outcome.month(widest),
        (asked, _) => month(asked.as_deref(), scenario, texts)?,
    };
    let at = usize::try_from(month.since(outcome.start)).unwrap_or(0);
    let missed = |rise| clock::missed(&plan, &inputs, rise, &Late::ALL);
    let missed: Vec<(f64, Vec<Missed>)> = deadlines.rises.iter().map(missed).collect();
    let terms = agreements::terms(scenario);
    let leaving: Vec<Leaving<'_>> = agreements::as_run(scenario, &outcome);
    let all = || -> Vec<Table<'_>> {
        let mut all = vec![
            clock::tables::recalls(&deadlines),
            clock::tables::steps(&deadlines),
            clock::tables::months(&deadlines, &terms),
            clock::tables::missed(&outcome, &Late::ALL, 0, &missed),
            agreements::tables::agreements(scenario, &outcome, at),
            agreements::tables::gaps(&outcome),
            agreements::tables::by_group(scenario, &outcome, at),
            agreements::tables::handover(scenario, &leaving),
            rules::table(&checked, &outcome, texts),
        ];
        all.extend(groups::tables(&checked, &outcome, at));
        all
    };
    let folder = &wanted.out;
    std::fs::create_dir_all(folder).map_err(|error| not_written(folder, &error, texts))?;
    let mut names = Vec::new();
    for table in all() {
        names.push(write(table, folder, texts)?);
    }
    let path = folder.join(WORKBOOK);
    let broken = |reason: &str| not_written(&path, &std::io::Error::other(reason), texts);
    let bytes = workbook(all(), texts).map_err(|error| broken(&error.to_string()))?;
    save_bytes(&path, &bytes).map_err(|problem| broken(problem.code))?;
    names.push(WORKBOOK.to_owned());
    let mut lines = vec![clock::told::next(&deadlines, &outcome, texts)];
    if let Some(next) = deadlines.next() {
        let rise = &deadlines.rises[next.rise];
        lines.push(clock::told::done(rise, texts));
        let first = Late::ALL.iter().zip(&missed[next.rise].1).next();
        lines.extend(first.map(|(late, missed)| clock::told::missed(*late, missed, &outcome, texts)));
    }
    lines.push(agreements::told::gap(&outcome, texts));
    lines.push(agreements::told::as_run(&leaving, texts));
    lines.push(words::finding(scenario, &outcome, texts));
    console.print(&format!("{}\n", lines.join("\n").replace('\u{a0}', " ")))?;
    console.flush()?;
    let (folder, names) = (folder.display().to_string(), names.join(", "));
    console.tell(&texts.with("run-written", &[("folder", (&folder).into()), ("files", (&names).into())]));
    Ok(Exit::Done)
}
