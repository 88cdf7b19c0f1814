//! `schaalplan diff`: what differs between two variants, and what comes out.

use std::io::BufWriter;
use std::path::{Path, PathBuf};

use super::Exit;
use super::columns::aligned;
use super::console::{Console, Stop};
use super::run::not_written;
use super::spot::Spot;
use crate::compare::{Compared, Group, Table, table, unsaid};
use crate::scenario::file::write_atomic_with;
use crate::text::Texts;

/// Prints the inputs that differ and the figures of both, and writes them to `out` as CSV.
pub(super) fn diff(sides: &[PathBuf; 2], out: Option<&Path>, console: &mut Console<'_>) -> Result<Exit, Stop> {
    let texts = console.texts();
    let [one, other] = [Spot::read(&sides[0], console)?, Spot::read(&sides[1], console)?];
    let files = one.loaded.name != other.loaded.name;
    let (names, runs) = ([one.name(files, texts), other.name(files, texts)], [one.run(console)?, other.run(console)?]);
    let compared: Vec<Compared<'_>> = [&one, &other]
        .into_iter()
        .zip(names.iter().zip(&runs))
        .map(|(spot, (name, (checked, outcome)))| Compared {
            document: &spot.loaded.document,
            id: spot.id(),
            name,
            checked,
            outcome,
        })
        .collect();
    let table = table(&compared, texts);
    console.print(&shown(&table, texts))?;
    if files {
        let difference = one.loaded.document.difference(&other.loaded.document);
        console.print(&unsaid(&difference.unsaid, texts))?;
    }
    if let Some(path) = out {
        let written = write_atomic_with(path, |file| table.write_csv(BufWriter::new(file)));
        written.map_err(|error| not_written(path, &error, texts))?;
        console.flush()?;
        console.tell(&texts.with("written", &[("path", (&path.display().to_string()).into())]));
    }
    Ok(Exit::Done)
}

/// The table for a reader: a heading per group, values and differences under each other.
fn shown(table: &Table, texts: &Texts) -> String {
    let mut heads = vec![String::new()];
    heads.extend(table.names.iter().cloned());
    heads.extend(["diff-difference", "diff-percent"].map(|name| texts.get(name)));
    let mut rows = vec![heads];
    let inputs = |group: Group| matches!(group, Group::Decisions | Group::Assumptions);
    if !table.rows.iter().any(|row| inputs(row.group)) {
        rows.push(vec![texts.get("diff-same-inputs")]);
    }
    let mut group = None;
    for row in &table.rows {
        if group != Some(row.group) {
            group = Some(row.group);
            rows.push(vec![String::new()]);
            rows.push(vec![texts.get(&format!("compare-group-{}", row.group.id()))]);
        }
        let mut line =
            vec![if inputs(row.group) { format!("  {}", row.name) } else { format!("  {} ({})", row.name, row.unit) }];
        line.extend(row.cells.iter().map(|cell| cell.text.clone()));
        let last = row.cells.last();
        line.extend(last.map(|cell| cell.difference_text.clone()));
        line.extend(last.map(|cell| cell.percent_text.clone()));
        rows.push(line);
    }
    let right: Vec<usize> = (1..table.names.len() + 3).collect();
    aligned(&rows, &right).replace('\u{a0}', " ")
}
