//! `schaalplan export`: a variant in a small file of its own, to be mailed and merged elsewhere.

use std::io::Write;
use std::path::Path;

use super::Exit;
use super::arguments::usage;
use super::console::{Console, Stop};
use super::run::not_written;
use super::spot::Spot;
use crate::scenario::exchange;
use crate::scenario::file::write_atomic_with;

/// Writes a variant of a file to another.
pub(super) fn export_variant(named: &Path, out: &Path, by: &str, console: &mut Console<'_>) -> Result<Exit, Stop> {
    let texts = console.texts();
    let spot = Spot::read(named, console)?;
    let Some(id) = &spot.variant else { return Err(usage(&texts.get("export-no-variant"), texts)) };
    let made = exchange::export(&spot.loaded.document, id, by, "");
    let made = made.map_err(|problem| spot.loaded.stop(vec![problem], texts))?;
    let text = exchange::write(&made);
    let written = write_atomic_with(out, |file| file.write_all(text.as_bytes()));
    written.map_err(|error| not_written(out, &error, texts))?;
    console.tell(&texts.with("written", &[("path", (&out.display().to_string()).into())]));
    Ok(Exit::Done)
}
