//! `schaalplan province`: what a province hands in, as tables, a workbook and a summary.

use std::io::BufWriter;
use std::path::{Path, PathBuf};

use super::Exit;
use super::arguments::usage;
use super::console::{Console, Stop};
use super::run::not_written;
use super::spot::Spot;
use crate::engine::compile;
use crate::regional::{findings, law::Effects, plan, tables};
use crate::report::{Table, workbook};
use crate::scenario::Scenario;
use crate::scenario::file::{save_bytes, write_atomic_with};
use crate::text::Texts;
use crate::units::Month;

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    /// The province, by its id or name.
    pub(super) name: String,
    /// `FILE`, `FILE#VARIANT`, or nothing for the built-in scenario.
    pub(super) file: Option<PathBuf>,
    pub(super) out: PathBuf,
    /// The month that municipalities and locations are counted in; absent: the last.
    pub(super) month: Option<String>,
}

/// Writes the tables of a province into a folder, with a workbook of all, and prints what stands out.
pub(super) fn province(wanted: &Wanted, console: &mut Console<'_>) -> Result<Exit, Stop> {
    let texts = console.texts();
    let spot = Spot::read(wanted.file.as_deref().unwrap_or(Path::new("")), console)?;
    let (checked, outcome) = spot.run(console)?;
    let scenario = checked.scenario();
    let index = find(scenario, &wanted.name, texts)?;
    let month = month(wanted.month.as_deref(), scenario, texts)?;
    let at = usize::try_from(month.since(outcome.start)).unwrap_or(0);
    let compiled = compile(&checked);
    let about = &scenario.provinces[index];
    let plan = plan::plan(scenario, &outcome, &compiled, index);
    let effects = Effects::of(scenario, Some(&about.id));
    let all = || {
        vec![
            tables::task(&outcome, index),
            tables::locations(scenario, about, month),
            tables::municipalities(scenario, &outcome, about, at),
            tables::plan(scenario, &plan),
            tables::standings(&plan),
            tables::breaks(scenario, &plan),
            tables::law(scenario, &effects),
        ]
    };
    let folder = &wanted.out;
    std::fs::create_dir_all(folder).map_err(|error| not_written(folder, &error, texts))?;
    let mut names = Vec::new();
    for table in all() {
        names.push(write(table, folder, texts)?);
    }
    let name = format!("{}.xlsx", about.id);
    let path = folder.join(&name);
    let broken = |reason: &str| not_written(&path, &std::io::Error::other(reason), texts);
    let bytes = workbook(all(), texts).map_err(|error| broken(&error.to_string()))?;
    save_bytes(&path, &bytes).map_err(|problem| broken(problem.code))?;
    names.push(name);
    let summary =
        [findings::task(scenario, &outcome, &outcome.provinces[index], at, texts), findings::plan(&plan, texts)];
    let broken = plan.breaks.iter().map(|found| format!("  - {}", findings::broken(scenario, found, texts)));
    let lines: Vec<String> = summary.into_iter().chain(broken).collect();
    console.print(&format!("{}\n", lines.join("\n").replace('\u{a0}', " ")))?;
    console.flush()?;
    let (folder, names) = (folder.display().to_string(), names.join(", "));
    console.tell(&texts.with("run-written", &[("folder", (&folder).into()), ("files", (&names).into())]));
    Ok(Exit::Done)
}

pub(super) fn write(table: Table<'_>, folder: &Path, texts: &Texts) -> Result<String, Stop> {
    let name = table.file_name();
    let path = folder.join(&name);
    let written = write_atomic_with(&path, |file| table.write_csv(BufWriter::new(file)));
    written.map_err(|error| not_written(&path, &error, texts))?;
    Ok(name)
}

/// The province with this id or name, whatever its capitals.
fn find(scenario: &Scenario, name: &str, texts: &Texts) -> Result<usize, Stop> {
    let wanted = name.to_lowercase();
    let known = |of: &str| of.to_lowercase() == wanted;
    let found = scenario.provinces.iter().position(|province| known(&province.id) || known(&province.name));
    found.ok_or_else(|| {
        let all: Vec<&str> = scenario.provinces.iter().map(|province| province.id.as_str()).collect();
        let all = all.join(", ");
        usage(&texts.with("province-unknown-named", &[("province", name.into()), ("known", (&all).into())]), texts)
    })
}

/// The month asked for, within the horizon.
pub(super) fn month(wanted: Option<&str>, scenario: &Scenario, texts: &Texts) -> Result<Month, Stop> {
    let Some(text) = wanted else { return Ok(scenario.end) };
    let month: Option<Month> = text.parse().ok().filter(|month| scenario.start <= *month && *month <= scenario.end);
    month.ok_or_else(|| {
        let (start, end) = (scenario.start.to_string(), scenario.end.to_string());
        let filled = [("month", text.into()), ("start", (&start).into()), ("end", (&end).into())];
        usage(&texts.with("province-month", &filled), texts)
    })
}
