//! A problem with the user's input: what is wrong, where, and what to do; plain data that the text module turns into a sentence.

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The scenario cannot be run.
    Error,
    /// The scenario can be run, but something is implausible.
    Warning,
}

/// Line and column in a text, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line.
    pub line: usize,
    /// Column, in characters.
    pub column: usize,
}

/// One problem. Its sentences are the texts `problem-<code>` (what is wrong) and `problem-<code>.fix` (what to do), filled with `arguments`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How bad.
    pub severity: Severity,
    /// Which problem: the name of its texts.
    pub code: &'static str,
    /// What the texts are filled with, by name.
    pub arguments: Vec<(&'static str, String)>,
    /// Which field: a readable, stable path such as `locations[azc-12].available_until`; empty: the whole file.
    pub address: String,
    /// Where in the file, if it came from one.
    pub position: Option<Position>,
}

impl Problem {
    /// An error at an address.
    pub fn error(code: &'static str, address: impl Into<String>) -> Self {
        Self { severity: Severity::Error, code, arguments: Vec::new(), address: address.into(), position: None }
    }

    /// A warning at an address.
    pub fn warning(code: &'static str, address: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, address) }
    }

    /// The same with one more argument for its texts.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: &(impl ToString + ?Sized)) -> Self {
        self.arguments.push((name, value.to_string()));
        self
    }
}
