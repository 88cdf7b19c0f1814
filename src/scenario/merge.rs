//! Merging variants of others into one: what each file says at each address, what conflicts, what was chosen, and a report of all of it.

use super::exchange::{self, BaseRef, VariantFile};
use super::{BASE, Change, Document, FORMAT, Scenario, Unsaid, Value, Variant, Words, file};
use crate::problem::Problem;

mod overlap;

/// A file to be merged.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// What reports call it: the name of the file.
    pub name: String,
    /// What it holds. Of a whole scenario: its variants, and before them one called [`BASE`] with what its base says otherwise.
    pub file: VariantFile,
    /// What the base of a whole scenario says otherwise and no change can say.
    pub unsaid: Vec<Unsaid>,
}

/// A merge under way.
#[derive(Clone, Debug)]
pub struct Merge {
    /// The addresses that any file changes, in the order in which they were met.
    pub items: Vec<Item>,
    /// The files that belong to another scenario, with the base they name.
    pub strangers: Vec<(String, BaseRef)>,
    /// The files that belong to this scenario as it was before its base changed.
    pub earlier: Vec<String>,
    files: Vec<Incoming>,
    base: Scenario,
}

/// Everything that is said of one address.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The address.
    pub address: String,
    /// The value in our base now; `None`: it has no such address.
    pub ours: Option<Value>,
    /// What the files say, in their order; at least one.
    pub candidates: Vec<Candidate>,
    /// How they agree with our base and with each other.
    pub state: State,
    /// What was decided, if anything had to be.
    pub choice: Option<Choice>,
}

/// What one variant of one file says of an address.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The name of the file.
    pub file: String,
    /// The title of the variant.
    pub variant: Words,
    /// The change, with the author's old value.
    pub change: Change,
    /// Whether our base still says what the author saw there, or already what the author wants.
    pub seen: bool,
    /// Why the change cannot be made here.
    pub impossible: Option<Problem>,
    source: (usize, usize),
}

/// How the files agree about an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// One file changes it, and our base still says what its author saw.
    Clean,
    /// Several variants say the same.
    Agreed,
    /// Our base has changed since: a conflict.
    BaseChanged,
    /// The files say different things: a conflict.
    FilesDiffer,
    /// None of the changes can be made here.
    Impossible,
}

/// What is done at an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Takes the candidate with this number.
    Take(usize),
    /// Leaves our base as it is.
    KeepBase,
}

/// How all conflicts that are still open are decided at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Our base stays.
    Base,
    /// The file is taken where only our base says otherwise; where files differ, nothing is decided.
    File,
    /// The first file is taken.
    First,
    /// The last file is taken.
    Last,
}

/// What became of a change.
#[derive(Clone, Debug, PartialEq)]
pub enum Fate {
    /// It is in the merged variant.
    Taken,
    /// The same change of another file, or of another variant in the same file, is.
    Agreed(String, Words),
    /// Nothing had to be done: our scenario says so already.
    Already,
    /// Our base stayed.
    KeptBase,
    /// Another file, or another variant of the same file, was taken.
    Instead(String, Words),
    /// It cannot be made here.
    Impossible(Problem),
}

/// One change of one file, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportLine {
    /// The name of the file.
    pub file: String,
    /// The title of the variant.
    pub variant: Words,
    /// The change, as its author made it.
    pub change: Change,
    /// What became of it.
    pub fate: Fate,
    /// Whether somebody had to choose.
    pub chosen: bool,
}

/// The result of a merge.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// One variant with everything that was taken.
    pub variant: Variant,
    /// Every change of every file exactly once, in the order of the files.
    pub report: Vec<ReportLine>,
    /// What the bases of whole scenarios say otherwise and no change can say, with the name of the file.
    pub unsaid: Vec<(String, Unsaid)>,
}

impl Incoming {
    /// Reads a file of variants, or a whole scenario.
    ///
    /// Errors: those of reading; the file is told of as what it seems to be.
    pub fn read(name: &str, text: &str, ours: &Document) -> Result<Self, Vec<Problem>> {
        match exchange::read(text) {
            Ok((file, _)) => Ok(Self { name: name.to_owned(), file, unsaid: Vec::new() }),
            Err(problems) if problems.iter().any(|problem| problem.code == "file-is-scenario") => {
                let (document, _) = file::read(text)?;
                Ok(Self::of_document(name, &document, ours))
            }
            Err(problems) => Err(problems),
        }
    }

    /// What a whole scenario says otherwise than ours.
    pub fn of_document(name: &str, theirs: &Document, ours: &Document) -> Self {
        let difference = ours.difference(theirs);
        let mut variants = Vec::with_capacity(theirs.variants.len() + 1);
        if !difference.changes.is_empty() {
            let (id, title) = (BASE.to_owned(), theirs.title.clone());
            variants.push(Variant { id, title, changes: difference.changes, ..Variant::default() });
        }
        variants.extend(theirs.variants.iter().cloned());
        let (by, at) = (String::new(), String::new());
        let file = VariantFile { format: FORMAT, base: BaseRef::of(theirs), by, at, variants };
        Self { name: name.to_owned(), file, unsaid: difference.unsaid }
    }
}

/// Lays what the files say beside our base.
pub fn plan(ours: &Document, files: Vec<Incoming>) -> Merge {
    let reference = BaseRef::of(ours);
    let mut items: Vec<Item> = Vec::new();
    for (number, incoming) in files.iter().enumerate() {
        let same_base = incoming.file.base.id == reference.id && incoming.file.base.hash == reference.hash;
        let variants = incoming.file.variants.clone();
        let theirs = Document { variants, ..ours.alone() };
        for (place, variant) in incoming.file.variants.iter().enumerate() {
            let mut state = theirs.effective(variant.parent.as_deref());
            for change in &variant.changes {
                let now = ours.base.read(&change.address).ok();
                // A change may move the value of a later one, and then its author saw the moved value.
                let before = state.read(&change.address).ok();
                let said = |value: &Option<Value>| value.as_ref() == Some(&change.old);
                let seen = same_base || said(&now) || said(&before) || now.as_ref() == Some(&change.new);
                let impossible = state.write(&change.address, change.new.clone(), change.status).err();
                let candidate = Candidate {
                    file: incoming.name.clone(),
                    variant: variant.title.clone(),
                    change: change.clone(),
                    seen: seen || now.is_none(),
                    impossible,
                    source: (number, place),
                };
                match items.iter_mut().find(|item| item.address == change.address) {
                    Some(item) => item.candidates.push(candidate),
                    None => items.push(Item {
                        address: change.address.clone(),
                        ours: now,
                        candidates: vec![candidate],
                        state: State::Clean,
                        choice: None,
                    }),
                }
            }
        }
    }
    for item in &mut items {
        item.state = item.found_state();
    }
    overlap::conflicts(&mut items);
    let strangers = files.iter().filter(|incoming| incoming.file.base.id != reference.id);
    let strangers = strangers.map(|incoming| (incoming.name.clone(), incoming.file.base.clone())).collect();
    let earlier =
        |incoming: &&Incoming| incoming.file.base.id == reference.id && incoming.file.base.hash != reference.hash;
    let earlier = files.iter().filter(earlier).map(|incoming| incoming.name.clone()).collect();
    Merge { items, strangers, earlier, files, base: ours.base.clone() }
}

impl Item {
    /// The candidates that can be taken, with their numbers.
    pub fn possible(&self) -> impl DoubleEndedIterator<Item = (usize, &Candidate)> {
        self.candidates.iter().enumerate().filter(|(_, candidate)| candidate.impossible.is_none())
    }

    /// Whether somebody has to choose.
    pub fn conflict(&self) -> bool {
        matches!(self.state, State::BaseChanged | State::FilesDiffer)
    }

    /// Whether somebody still has to choose.
    pub fn open(&self) -> bool {
        self.conflict() && self.choice.is_none()
    }

    fn found_state(&self) -> State {
        let Some((_, first)) = self.possible().next() else { return State::Impossible };
        if self.possible().any(|(_, other)| other.change.new != first.change.new) {
            State::FilesDiffer
        } else if self.possible().any(|(_, candidate)| !candidate.seen) {
            State::BaseChanged
        } else if self.possible().count() > 1 {
            State::Agreed
        } else {
            State::Clean
        }
    }

    /// What is done: what was chosen, or what nobody had to choose.
    fn decision(&self) -> Choice {
        let only = || self.possible().next().map_or(Choice::KeepBase, |(number, _)| Choice::Take(number));
        self.choice.unwrap_or_else(only)
    }
}

impl Merge {
    /// Decides an item; a candidate that cannot be taken is not chosen, and the answer is no.
    pub fn choose(&mut self, item: usize, choice: Choice) -> bool {
        let Some(item) = self.items.get_mut(item) else { return false };
        let possible = match choice {
            Choice::KeepBase => true,
            Choice::Take(number) => item.possible().any(|(known, _)| known == number),
        };
        if possible {
            item.choice = Some(choice);
        }
        possible
    }

    /// Decides every conflict that is still open.
    pub fn settle(&mut self, rule: Rule) {
        for item in self.items.iter_mut().filter(|item| item.open()) {
            let take = |found: Option<(usize, &Candidate)>| found.map(|(number, _)| Choice::Take(number));
            item.choice = match rule {
                Rule::Base => Some(Choice::KeepBase),
                Rule::File if item.state == State::FilesDiffer => None,
                Rule::File | Rule::First => take(item.possible().next()),
                Rule::Last => take(item.possible().next_back()),
            };
        }
    }

    /// The one variant of the one file, if there is no other.
    pub fn only(&self) -> Option<&Variant> {
        match self.files.as_slice() {
            [Incoming { file, .. }] if file.variants.len() == 1 => file.variants.first(),
            _ => None,
        }
    }

    /// What the authors wrote about their variants; with whose it is, when there are several.
    fn notes(&self) -> Words {
        if let Some(only) = self.only() {
            return only.note.clone();
        }
        let variants = self.files.iter().flat_map(|incoming| &incoming.file.variants);
        let noted = variants.filter(|variant| !variant.note.nl.is_empty());
        let said: Vec<String> = noted.map(|variant| format!("{}: {}", variant.title.nl, variant.note.nl)).collect();
        Words { nl: said.join("\n"), en: String::new() }
    }

    /// Conflicts that nobody has decided yet.
    pub fn open(&self) -> usize {
        self.items.iter().filter(|item| item.open()).count()
    }

    /// The merged variant and the report.
    ///
    /// Errors: the number of conflicts that are still open.
    pub fn finish(&self, id: &str, title: Words) -> Result<Merged, usize> {
        if self.open() > 0 {
            return Err(self.open());
        }
        let mut variant = Variant { id: id.to_owned(), title, note: self.notes(), ..Variant::default() };
        let mut lines: Vec<((usize, usize), ReportLine)> = Vec::new();
        let mut scenario = self.base.clone();
        for item in self.in_order() {
            let taken = match item.decision() {
                Choice::Take(number) => item.candidates.get(number),
                Choice::KeepBase => None,
            };
            let made = taken.map(|taken| self.make(item, taken, &mut scenario, &mut variant.changes));
            for candidate in &item.candidates {
                let fate = match (&candidate.impossible, taken, &made) {
                    (Some(problem), _, _) => Fate::Impossible(problem.clone()),
                    (None, Some(taken), Some(fate)) if std::ptr::eq(taken, candidate) => fate.clone(),
                    (None, Some(taken), Some(fate)) if taken.change.new == candidate.change.new => match fate {
                        Fate::Taken => Fate::Agreed(taken.file.clone(), taken.variant.clone()),
                        other => other.clone(),
                    },
                    (None, Some(taken), _) => Fate::Instead(taken.file.clone(), taken.variant.clone()),
                    (None, None, _) => Fate::KeptBase,
                };
                let line = ReportLine {
                    file: candidate.file.clone(),
                    variant: candidate.variant.clone(),
                    change: candidate.change.clone(),
                    fate,
                    chosen: item.choice.is_some(),
                };
                lines.push((candidate.source, line));
            }
        }
        lines.sort_by_key(|(source, _)| *source);
        let report = lines.into_iter().map(|(_, line)| line).collect();
        let unsaid =
            self.files.iter().flat_map(|file| file.unsaid.iter().map(|unsaid| (file.name.clone(), unsaid.clone())));
        Ok(Merged { variant, report, unsaid: unsaid.collect() })
    }

    /// Makes a change in the merged scenario.
    fn make(&self, item: &Item, taken: &Candidate, scenario: &mut Scenario, changes: &mut Vec<Change>) -> Fate {
        let change = &taken.change;
        let before = scenario.read(&change.address).ok();
        if before.as_ref() == Some(&change.new) {
            return Fate::Already;
        }
        match scenario.write(&change.address, change.new.clone(), change.status) {
            Err(problem) => Fate::Impossible(problem),
            Ok(before) => {
                let file = self.files.get(taken.source.0).map(|incoming| &incoming.file);
                let or_file = |own: &String, of_file: Option<&String>| {
                    if own.is_empty() { of_file.cloned().unwrap_or_default() } else { own.clone() }
                };
                changes.push(Change {
                    old: item.ours.clone().unwrap_or(before),
                    by: or_file(&change.by, file.map(|file| &file.by)),
                    at: or_file(&change.at, file.map(|file| &file.at)),
                    ..change.clone()
                });
                Fate::Taken
            }
        }
    }

    /// The items in the order in which they are made: as they were met, but what one file says of a whole (a path, a location) before what
    /// another says of a part of it, which would be undone otherwise.
    fn in_order(&self) -> Vec<&Item> {
        let mut order: Vec<&Item> = Vec::with_capacity(self.items.len());
        for item in &self.items {
            let files = |item: &Item| item.candidates.iter().map(|candidate| candidate.source.0).collect::<Vec<_>>();
            let own = files(item);
            let part = |other: &&Item| {
                let rest = other.address.strip_prefix(item.address.as_str());
                rest.is_some_and(|rest| rest.starts_with(['.', '@']))
                    && files(other).iter().all(|file| !own.contains(file))
            };
            let place = order.iter().position(part).unwrap_or(order.len());
            order.insert(place, item);
        }
        order
    }
}
