//! Reading a scenario, and telling what is wrong with it.

use std::path::Path;

use super::console::{Console, Stop, problem_line};
use super::{BUILT_IN, Exit};
use crate::problem::Problem;
use crate::scenario::address::nearest;
use crate::scenario::position::Index;
use crate::scenario::{Document, file};
use crate::text::Texts;

/// A document with where its fields stand.
pub(super) struct Loaded {
    pub(super) document: Document,
    pub(super) index: Index,
    /// What messages call it.
    pub(super) name: String,
}

/// The commands, which a user may have meant when a file with such a name does not exist.
const COMMANDS: [&str; 12] = [
    "run",
    "diff",
    "explain",
    "export",
    "merge",
    "check",
    "locations",
    "province",
    "sweep",
    "shock",
    "seek",
    "parameters",
];

/// Reads a file, or the built-in scenario.
///
/// Errors: the problems, with the code for what cannot be read or for what is wrong inside.
pub(super) fn load(path: Option<&Path>, console: &Console<'_>) -> Result<Loaded, Stop> {
    let Some(path) = path else { return built_in(console.texts()) };
    let name = path.display().to_string();
    match file::load(path) {
        Ok((document, index)) => Ok(Loaded { document, index, name }),
        Err(problems) => {
            let mut stop = stopped(&name, &problems, console.texts());
            if let Some(command) = nearest(&name, COMMANDS).filter(|_| stop.exit == Exit::Storage) {
                stop.messages.push(console.texts().with("usage-command-meant", &[("command", command.into())]));
            }
            Err(stop)
        }
    }
}

fn built_in(texts: &Texts) -> Result<Loaded, Stop> {
    let name = "landelijk.ron".to_owned();
    match file::read(BUILT_IN) {
        Ok((document, index)) => Ok(Loaded { document, index, name }),
        Err(problems) => Err(stopped(&name, &problems, texts)),
    }
}

/// The end that problems with a file lead to.
pub(super) fn stopped(name: &str, problems: &[Problem], texts: &Texts) -> Stop {
    let unread = problems.iter().any(|problem| problem.code == "file-not-read");
    let messages = problems.iter().map(|problem| problem_line(texts, name, "", problem)).collect();
    Stop { exit: if unread { Exit::Storage } else { Exit::Problems }, messages }
}

impl Loaded {
    /// A problem of the document as a line, placed in its file.
    pub(super) fn line(&self, mut problem: Problem, texts: &Texts) -> String {
        self.index.place(&mut problem);
        problem_line(texts, &self.name, "", &problem)
    }

    /// The end that problems with the figures lead to.
    pub(super) fn stop(&self, problems: Vec<Problem>, texts: &Texts) -> Stop {
        let messages = problems.into_iter().map(|problem| self.line(problem, texts)).collect();
        Stop { exit: Exit::Problems, messages }
    }
}
