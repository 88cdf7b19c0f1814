//! `schaalplan run --all-variants`: the base and every variant, each in a folder of its own, and a table that lays them side by side.

use std::io::BufWriter;
use std::path::Path;

use super::Exit;
use super::console::{Console, Stop};
use super::load;
use super::run::{not_written, write_tables};
use crate::compare::{Compared, table};
use crate::engine::{self, Outcome};
use crate::scenario::file::write_atomic_with;
use crate::scenario::{BASE, Checked, check};

/// The table of all variants.
const TABLE: &str = "variants.csv";

/// A run of the base or of a variant.
struct Ran {
    id: String,
    name: String,
    checked: Checked,
    outcome: Outcome,
}

/// Runs everything a file holds. A variant that cannot be run is told of; the others are.
pub(super) fn run_all(file: Option<&Path>, out: &Path, console: &mut Console<'_>) -> Result<Exit, Stop> {
    let texts = console.texts();
    let loaded = load::load(file, console)?;
    let document = &loaded.document;
    let mut all = vec![(BASE.to_owned(), texts.get("spot-base"))];
    all.extend(document.variants.iter().map(|known| (known.id.clone(), texts.words(&known.title).to_owned())));
    let mut folders: Vec<String> = Vec::new();
    let (mut runs, mut exit) = (Vec::new(), Exit::Done);
    for (id, name) in all {
        let checked = match check(document, Some(id.as_str()).filter(|id| *id != BASE)) {
            Ok(checked) => checked,
            Err(problems) => {
                console.tell(&texts.with("run-all-refused", &[("variant", (&name).into())]));
                exit = console.stop(&loaded.stop(problems, texts));
                continue;
            }
        };
        let outcome = engine::simulate(&checked);
        let folder = folder(&id, &folders);
        write_tables(document, &checked, &outcome, &out.join(&folder), texts)?;
        folders.push(folder);
        runs.push(Ran { id, name, checked, outcome });
    }
    let compared: Vec<Compared<'_>> = runs
        .iter()
        .map(|ran| Compared { document, id: &ran.id, name: &ran.name, checked: &ran.checked, outcome: &ran.outcome })
        .collect();
    if !compared.is_empty() {
        let path = out.join(TABLE);
        let table = table(&compared, texts);
        let written = write_atomic_with(&path, |file| table.write_csv(BufWriter::new(file)));
        written.map_err(|error| not_written(&path, &error, texts))?;
        folders.push(TABLE.to_owned());
    }
    let (folder, names) = (out.display().to_string(), folders.join(", "));
    console.tell(&texts.with("run-written", &[("folder", (&folder).into()), ("files", (&names).into())]));
    Ok(exit)
}

/// The folder of a variant: its id, without signs that mean something in a path, and different from those before it.
fn folder(id: &str, taken: &[String]) -> String {
    let plain = |sign: char| if sign.is_alphanumeric() || matches!(sign, '-' | '_' | '.' | ' ') { sign } else { '_' };
    let name: String = id.trim_matches('.').chars().map(plain).collect();
    let name = if name.trim().is_empty() { "_".to_owned() } else { name };
    let free = |name: &String| name != TABLE && taken.iter().all(|known| !known.eq_ignore_ascii_case(name));
    let mut numbered = (2..).map(|number| format!("{name}-{number}"));
    if free(&name) { name.clone() } else { numbered.find(|name| free(name)).unwrap_or(name) }
}

#[cfg(test)]
mod tests {
    use super::folder;

    #[test]
    fn folders_are_safe_and_differ() {
        let taken = ["meer".to_owned(), "a_b".to_owned()];
        for (id, expected) in [
            ("flex", "flex"),
            ("Meer", "Meer-2"),
            ("a/b", "a_b-2"),
            ("..", "_"),
            ("../x", "_x"),
            ("variants.csv", "variants.csv-2"),
        ] {
            assert_eq!(folder(id, &taken), expected);
        }
    }
}
