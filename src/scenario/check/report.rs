//! What the checks share: the list of problems, places in the document, ids and texts.

use std::collections::BTreeMap;
use std::fmt;

use crate::problem::{Problem, Severity};
use crate::scenario::address::{readable, suggested};
use crate::scenario::{Source, Status, Words};

/// Problems of one severity that are told; of a file with more, the first are enough to go on with.
const TOLD: usize = 500;
/// Letters in an id, a title and a note at most.
const ID: usize = 64;
const TITLE: usize = 300;
const NOTE: usize = 20_000;

/// A place in the document; becomes an address only when there is something to tell.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    above: Option<&'a Self>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Field(&'a str),
    Item(&'a str, usize),
    At(&'a dyn fmt::Display),
}

impl<'a> Place<'a> {
    /// The document.
    pub(super) const ROOT: Self = Self { above: None, step: Step::Root };

    pub(super) fn field(&'a self, name: &'a str) -> Self {
        Self { above: Some(self), step: Step::Field(name) }
    }

    /// An item by its id, or by its number (from 0 here, from 1 in the address) when the id cannot be read.
    pub(super) fn item(&'a self, id: &'a str, number: usize) -> Self {
        Self { above: Some(self), step: Step::Item(id, number) }
    }

    /// An item that has no id.
    pub(super) fn number(&'a self, number: usize) -> Self {
        self.item("", number)
    }

    pub(super) fn at(&'a self, when: &'a dyn fmt::Display) -> Self {
        Self { above: Some(self), step: Step::At(when) }
    }

    pub(super) fn error(&self, code: &'static str) -> Problem {
        Problem::error(code, self.to_string())
    }

    pub(super) fn warning(&self, code: &'static str) -> Problem {
        Problem::warning(code, self.to_string())
    }
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let top = self.above.is_none_or(|above| matches!(above.step, Step::Root));
        self.above.map_or(Ok(()), |above| above.fmt(f))?;
        match self.step {
            Step::Root => Ok(()),
            Step::Field(name) if top => f.write_str(name),
            Step::Field(name) => write!(f, ".{name}"),
            Step::Item(id, _) if readable(id) => write!(f, "[{id}]"),
            Step::Item(_, number) => write!(f, "[#{}]", number + 1),
            Step::At(when) => write!(f, "@{when}"),
        }
    }
}

/// A number as it stands in messages: short, also when it is absurdly large.
pub(super) fn number(value: f64) -> String {
    let text = format!("{value:?}");
    text.strip_suffix(".0").unwrap_or(&text).to_owned()
}

/// Gathers problems.
pub(super) struct Report<'a> {
    /// Per source: whether it is official.
    sources: BTreeMap<&'a str, bool>,
    errors: Vec<Problem>,
    warnings: Vec<Problem>,
    more: usize,
}

impl<'a> Report<'a> {
    pub(super) fn new(sources: &'a [Source]) -> Self {
        let mut known = BTreeMap::new();
        for source in sources {
            // Of two sources with one id the first is meant; the second is told elsewhere.
            known.entry(source.id.as_str()).or_insert(source.official);
        }
        Self { sources: known, errors: Vec::new(), warnings: Vec::new(), more: 0 }
    }

    pub(super) fn add(&mut self, problem: Problem) {
        let list = if problem.severity == Severity::Error { &mut self.errors } else { &mut self.warnings };
        if list.len() < TOLD {
            list.push(problem);
        } else {
            self.more += 1;
        }
    }

    /// Errors first, then warnings, and how many were left out.
    pub(super) fn done(self) -> Vec<Problem> {
        let mut problems = self.errors;
        problems.extend(self.warnings);
        if self.more > 0 {
            problems.push(Problem::warning("more-problems", "").with("count", &self.more));
        }
        problems
    }

    /// Whether a list holds no more than it may; its items are looked at only then.
    pub(super) fn fits(&mut self, place: &Place<'_>, count: usize, limit: usize) -> bool {
        if count > limit {
            self.add(place.error("too-many").with("found", &count).with("limit", &limit));
        }
        count <= limit
    }

    /// Ids that can stand in an address, each only once.
    pub(super) fn ids<'i>(&mut self, list: &Place<'_>, ids: impl IntoIterator<Item = &'i str>) {
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for (number, id) in ids.into_iter().enumerate() {
            let place = list.item(id, number);
            if !readable(id) || id.chars().count() > ID {
                let start: String = id.chars().take(ID).collect();
                self.add(place.error("id-unreadable").with("found", &start).with("limit", &ID));
                continue;
            }
            let times = seen.entry(id).or_insert(0);
            *times += 1;
            if *times > 1 {
                self.add(place.error("id-double").with("found", id).with("occurrence", times));
            }
        }
    }

    pub(super) fn title(&mut self, place: &Place<'_>, text: &str) {
        if text.trim().is_empty() {
            self.add(place.error("text-missing"));
        }
        self.text(place, text, TITLE);
    }

    pub(super) fn note(&mut self, place: &Place<'_>, text: &str) {
        self.text(place, text, NOTE);
    }

    pub(super) fn words(&mut self, place: &Place<'_>, words: &Words) {
        self.title(place, &words.nl);
        self.text(place, &words.en, TITLE);
    }

    pub(super) fn text(&mut self, place: &Place<'_>, text: &str, limit: usize) {
        // A text has at least as many bytes as letters: most need no counting.
        if text.len() > limit && text.chars().count() > limit {
            self.add(place.error("text-too-long").with("found", &text.chars().count()).with("limit", &limit));
        }
    }

    /// Whether a figure says where it comes from, and that exists.
    pub(super) fn provenance(&mut self, place: &Place<'_>, status: Status, ids: &[String]) {
        for id in ids {
            if !self.sources.contains_key(id.as_str()) {
                let start: String = id.chars().take(ID).collect();
                let problem = place.error("source-unknown").with("found", &start);
                let problem = suggested(problem, id, self.sources.keys().copied());
                self.add(problem);
            }
        }
        let name = status.id();
        match status {
            Status::Official | Status::Press | Status::Derived if ids.is_empty() => {
                self.add(place.error("source-missing").with("status", name));
            }
            Status::Official if ids.iter().all(|id| self.sources.get(id.as_str()) == Some(&false)) => {
                self.add(place.warning("source-not-official").with("source", &ids.join(", ")));
            }
            _ => {}
        }
    }
}
