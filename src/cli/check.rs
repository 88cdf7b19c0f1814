//! `schaalplan check`: every problem of every file, one a line.

use std::path::{Path, PathBuf};

use super::Exit;
use super::console::{Console, Stop, problem_line};
use super::load::{self, Loaded};
use crate::problem::{Problem, Severity};
use crate::scenario::check;
use crate::text::Filling;

/// Checks files one after another; the worst of them decides how it ends.
pub(super) fn check_files(files: &[PathBuf], console: &mut Console<'_>) -> Result<Exit, Stop> {
    let mut worst = Exit::Done;
    for file in files {
        worst = worst.max(check_file(file, console)?);
    }
    Ok(worst)
}

fn check_file(file: &Path, console: &mut Console<'_>) -> Result<Exit, Stop> {
    let loaded = match load::load(Some(file), console) {
        Ok(loaded) => loaded,
        // Problems of shape are this command's result; a file that cannot be read is not.
        Err(stop) if stop.exit == Exit::Problems => {
            console.print(&format!("{}\n", stop.messages.join("\n")))?;
            return summary(&file.display().to_string(), (stop.messages.len(), 0), console);
        }
        Err(stop) => return Ok(console.stop(&stop)),
    };
    let (mut errors, mut warnings) = (0, 0);
    for (problem, line) in problems(&loaded, console) {
        match problem.severity {
            Severity::Error => errors += 1,
            Severity::Warning => warnings += 1,
        }
        console.print(&format!("{line}\n"))?;
    }
    summary(&loaded.name, (errors, warnings), console)
}

/// The problems of the base, then what each variant adds to them, with their lines.
fn problems(loaded: &Loaded, console: &Console<'_>) -> Vec<(Problem, String)> {
    let texts = console.texts();
    let base = found(loaded, None);
    let mut lines: Vec<(Problem, String)> =
        base.iter().map(|problem| (problem.clone(), loaded.line(problem.clone(), texts))).collect();
    if base.iter().any(|problem| problem.severity == Severity::Error) {
        return lines;
    }
    for variant in &loaded.document.variants {
        let inside = texts.with("check-in-variant", &[("variant", (&variant.id).into())]);
        let position = loaded.index.find(&format!("variants[{}]", variant.id));
        let added = found(loaded, Some(&variant.id)).into_iter().filter(|problem| !base.contains(problem));
        for problem in added {
            let placed = Problem { position, ..problem };
            lines.push((placed.clone(), problem_line(texts, &loaded.name, &inside, &placed)));
        }
    }
    lines
}

fn found(loaded: &Loaded, variant: Option<&str>) -> Vec<Problem> {
    match check(&loaded.document, variant) {
        Ok(checked) => checked.warnings().to_vec(),
        Err(problems) => problems,
    }
}

/// A closing line per file, as a message: the result stays free of it.
fn summary(name: &str, (errors, warnings): (usize, usize), console: &mut Console<'_>) -> Result<Exit, Stop> {
    console.flush()?;
    let (error_count, warning_count) = (errors.to_string(), warnings.to_string());
    let filled = [
        ("file", Filling::from(name)),
        ("errors", errors.into()),
        ("error-count", (&error_count).into()),
        ("warnings", warnings.into()),
        ("warning-count", (&warning_count).into()),
    ];
    console.tell(&console.texts().with("check-summary", &filled));
    Ok(if errors > 0 { Exit::Problems } else { Exit::Done })
}
