//! `schaalplan merge`: variants of others in one scenario, with a report of what came from whom.

use std::path::PathBuf;

use super::Exit;
use super::console::{Console, Stop, problem_line};
use super::load::{self, Loaded};
use crate::compare::report;
use crate::naming;
use crate::scenario::merge::{Candidate, Incoming, Item, Merge, Merged, Rule, plan};
use crate::scenario::{Document, Scenario, Value, Words, check, file};
use crate::text::Texts;

/// Letters in the title of the merged variant at most.
const TITLE: usize = 200;

/// A merge that was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Merging {
    pub(super) base: PathBuf,
    pub(super) files: Vec<PathBuf>,
    pub(super) out: PathBuf,
    /// How conflicts are decided; absent: they are told, and nothing is written.
    pub(super) take: Option<String>,
    /// The title of the merged variant; absent: it names the files.
    pub(super) title: Option<String>,
}

/// Merges files into a scenario as a new variant, writes it and prints the report.
pub(super) fn merge(merging: &Merging, console: &mut Console<'_>) -> Result<Exit, Stop> {
    let texts = console.texts();
    let loaded = load::load(Some(&merging.base), console)?;
    // Whoever writes over the scenario itself should know.
    if file::load_text(&file::Disk, &merging.base).is_ok_and(|text| file::has_comments(&text)) {
        console.tell(&texts.with("merge-comments", &[("file", (&loaded.name).into())]));
    }
    let mut files = Vec::with_capacity(merging.files.len());
    for path in &merging.files {
        let name = path.display().to_string();
        let text = file::load_text(&file::Disk, path).map_err(|problem| vec![problem]);
        let read = text.and_then(|text| Incoming::read(&name, &text, &loaded.document));
        files.push(read.map_err(|problems| load::stopped(&name, &problems, texts))?);
    }
    let mut merge = plan(&loaded.document, files);
    for (name, base) in &merge.strangers {
        let title = texts.words(&base.title);
        let filled = [("file", name.into()), ("title", title.into()), ("id", (&base.id).into())];
        console.tell(&texts.with("merge-stranger", &filled));
    }
    for name in &merge.earlier {
        console.tell(&texts.with("merge-earlier", &[("file", name.into())]));
    }
    let rule = match merging.take.as_deref() {
        Some("base") => Some(Rule::Base),
        Some("file") => Some(Rule::File),
        Some("first") => Some(Rule::First),
        Some("last") => Some(Rule::Last),
        _ => None,
    };
    if let Some(rule) = rule {
        merge.settle(rule);
    }
    let title = Words { nl: title(merging, &merge, texts), en: String::new() };
    let id = free_id(&loaded.document);
    let merged = merge.finish(&id, title).map_err(|open| undecided(&merge, open, &loaded.document.base, texts))?;
    let after = with_variant(&loaded, &merged, console)?;
    file::save(&merging.out, &after).map_err(|problem| Stop {
        exit: Exit::Storage,
        messages: vec![problem_line(texts, &merging.out.display().to_string(), "", &problem)],
    })?;
    console.print(&report(&merged, &after.effective(Some(&id)), texts))?;
    console.flush()?;
    console.tell(&texts.with("written", &[("path", (&merging.out.display().to_string()).into())]));
    Ok(Exit::Done)
}

/// The document with the merged variant, if that can be run.
fn with_variant(loaded: &Loaded, merged: &Merged, console: &mut Console<'_>) -> Result<Document, Stop> {
    let mut after = loaded.document.clone();
    after.variants.push(merged.variant.clone());
    match check(&after, Some(&merged.variant.id)) {
        Ok(_) => Ok(after),
        Err(problems) => {
            console.tell(&console.texts().get("merge-refused"));
            Err(loaded.stop(problems, console.texts()))
        }
    }
}

/// The title asked for, that of the one variant there is, or one that names the files.
fn title(merging: &Merging, merge: &Merge, texts: &Texts) -> String {
    let name = |path: &PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let names: Vec<String> = merging.files.iter().map(name).collect();
    let made = || match merge.only() {
        Some(only) => texts.words(&only.title).to_owned(),
        None => texts.with("merge-title", &[("files", (&names.join(", ")).into())]),
    };
    merging.title.clone().unwrap_or_else(made).chars().take(TITLE).collect()
}

/// An id that no variant has yet.
fn free_id(document: &Document) -> String {
    let numbered = (2..).map(|number| format!("merged-{number}"));
    let mut ids = std::iter::once("merged".to_owned()).chain(numbered);
    ids.find(|id| document.variant(id).is_none()).unwrap_or_default()
}

/// The end while conflicts are open: each with what our base says and what every file says.
fn undecided(merge: &Merge, open: usize, base: &Scenario, texts: &Texts) -> Stop {
    let count = open.to_string();
    let mut messages = vec![texts.with("merge-open", &[("count", open.into()), ("number", (&count).into())])];
    let shown = |item: &Item, value: Option<&Value>| {
        value.map_or("–".to_owned(), |value| naming::value(texts, base, &item.address, value)).replace('\u{a0}', " ")
    };
    for item in merge.items.iter().filter(|item| item.open()) {
        let name = naming::address(texts, base, &item.address).replace('\u{a0}', " ");
        messages.push(format!("{name} ({})", item.address));
        let now = shown(item, item.ours.as_ref());
        messages.push(format!("  {}", texts.with("merge-ours", &[("value", (&now).into())])));
        let line = |candidate: &Candidate| {
            let (old, new) = (shown(item, Some(&candidate.change.old)), shown(item, Some(&candidate.change.new)));
            format!("  {} ({}): {old} → {new}", candidate.file, texts.words(&candidate.variant))
        };
        messages.extend(item.candidates.iter().map(line));
    }
    messages.push(texts.get("merge-how"));
    Stop { exit: Exit::Problems, messages }
}
