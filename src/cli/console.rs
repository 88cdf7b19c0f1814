//! Where the program speaks: results, messages, and how it ends when it cannot.

use std::io::{self, ErrorKind, Write};

use super::Exit;
use crate::problem::{Problem, Severity};
use crate::text::Texts;

/// Why a command ends early, and what is said about it.
#[derive(Debug)]
pub(super) struct Stop {
    pub(super) exit: Exit,
    /// Lines for the user; none when nobody listens any more.
    pub(super) messages: Vec<String>,
}

impl Stop {
    /// An end with one message.
    pub(super) fn new(exit: Exit, message: String) -> Self {
        Self { exit, messages: vec![message] }
    }
}

/// Results and messages of a command.
pub(super) struct Console<'a> {
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
    texts: &'a Texts,
}

impl<'a> Console<'a> {
    pub(super) fn new(out: &'a mut dyn Write, err: &'a mut dyn Write, texts: &'a Texts) -> Self {
        Self { out, err, texts }
    }

    pub(super) fn texts(&self) -> &'a Texts {
        self.texts
    }

    /// Writes part of a result as it stands.
    pub(super) fn print(&mut self, text: &str) -> Result<(), Stop> {
        self.out.write_all(harmless(text).as_bytes()).map_err(|error| self.output_failed(&error))
    }

    /// Brings everything printed to its reader.
    pub(super) fn flush(&mut self) -> Result<(), Stop> {
        self.out.flush().map_err(|error| self.output_failed(&error))
    }

    /// A reader that stops reading, as `head` does, is no failure; a full disk is.
    fn output_failed(&self, error: &io::Error) -> Stop {
        if error.kind() == ErrorKind::BrokenPipe {
            return Stop { exit: Exit::Done, messages: Vec::new() };
        }
        let message = self.texts.with("output-failed", &[("reason", (&error.to_string()).into())]);
        Stop::new(Exit::Storage, message)
    }

    /// Writes a message. Whether anybody reads it is not the program's business.
    pub(super) fn tell(&mut self, message: &str) {
        drop(writeln!(self.err, "{}", harmless(message)));
    }

    /// Says why a command ended early.
    pub(super) fn stop(&mut self, stop: &Stop) -> Exit {
        for message in &stop.messages {
            self.tell(message);
        }
        stop.exit
    }
}

/// A problem on one line, in the form editors can jump to: `file:line:column: error: what. What to do (address)`.
pub(super) fn problem_line(texts: &Texts, file: &str, inside: &str, problem: &Problem) -> String {
    let place = problem.position.map_or(String::new(), |at| format!("{}:{}:", at.line, at.column));
    let severity = texts.get(match problem.severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
    });
    let (what, fix) = texts.problem(problem);
    let (what, fix) = (what.trim_end_matches('.'), fix.trim_end_matches('.'));
    let address = if problem.address.is_empty() { String::new() } else { format!(" ({})", problem.address) };
    format!("{file}:{place} {severity}: {inside}{what}. {fix}{address}").replace(['\n', '\r'], " ")
}

/// A text without signs that steer a terminal: names and notes come from files of others.
fn harmless(text: &str) -> String {
    text.chars().map(|sign| if sign.is_control() && sign != '\n' && sign != '\t' { '\u{fffd}' } else { sign }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Language;
    use crate::problem::Position;

    #[test]
    fn problems_are_lines_an_editor_can_jump_to() {
        let mut problem =
            Problem::error("parameter-value", "policy.flex_cap").with("value", "x").with("parameter", "flex_cap");
        problem.position = Some(Position { line: 3, column: 14 });
        let line = problem_line(&Texts::new(Language::En), "a.ron", "", &problem);
        assert!(line.starts_with("a.ron:3:14: error: ") && line.ends_with(" (policy.flex_cap)"), "{line}");
    }

    #[test]
    fn signs_that_steer_a_terminal_are_not_passed_on() {
        assert_eq!(harmless("naam\u{1b}[31m\n\tx\u{9b}"), "naam\u{fffd}[31m\n\tx\u{fffd}");
    }
}
