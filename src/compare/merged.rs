//! The report of a merge: what came from whom, what was decided how, and what could not be applied.

use crate::naming;
use crate::scenario::merge::{Fate, Merged};
use crate::scenario::{Scenario, Unsaid, Words};
use crate::text::Texts;

/// Letters of a value that are shown.
const SHOWN: usize = 60;

/// What came from whom, file after file, as plain text; `scenario` gives names to addresses.
pub fn report(merged: &Merged, scenario: &Scenario, texts: &Texts) -> String {
    let mut lines = vec![format!("{}\n", texts.words(&merged.variant.title))];
    let mut from = None;
    for line in &merged.report {
        let heading = format!("{} ({})", line.file, texts.words(&line.variant));
        if from.as_ref() != Some(&heading) {
            lines.push(format!("\n{heading}\n"));
            from = Some(heading);
        }
        let change = &line.change;
        let name = naming::address(texts, scenario, &change.address);
        let value = |value| naming::value(texts, scenario, &change.address, value);
        let (old, new) = (value(&change.old), value(&change.new));
        lines.push(format!("  {name}: {old} → {new}: {}\n", fate(&line.fate, line.chosen, texts)));
    }
    let mut files: Vec<&String> = merged.unsaid.iter().map(|(file, _)| file).collect();
    files.dedup();
    for file in files {
        let of_file = merged.unsaid.iter().filter(|(name, _)| name == file).map(|(_, unsaid)| unsaid.clone());
        lines.push(format!("\n{file}{}", unsaid(&of_file.collect::<Vec<Unsaid>>(), texts)));
    }
    lines.concat().replace('\u{a0}', " ")
}

/// What became of a change, in words.
fn fate(fate: &Fate, chosen: bool, texts: &Texts) -> String {
    let from = |name, file: &String, variant: &Words| {
        texts.with(name, &[("file", file.into()), ("variant", texts.words(variant).into())])
    };
    let said = match fate {
        Fate::Taken => texts.get("merge-taken"),
        Fate::Agreed(file, variant) => from("merge-agreed", file, variant),
        Fate::Already => texts.get("merge-already"),
        Fate::KeptBase => texts.get("merge-kept"),
        Fate::Instead(file, variant) => from("merge-instead", file, variant),
        Fate::Impossible(problem) => {
            let (what, _) = texts.problem(problem);
            texts.with("merge-impossible", &[("reason", (&what).into())])
        }
    };
    if chosen { texts.with("merge-chosen", &[("fate", (&said).into())]) } else { said }
}

/// What no change can say, a line each; nothing when there is nothing.
pub fn unsaid(unsaid: &[Unsaid], texts: &Texts) -> String {
    if unsaid.is_empty() {
        return String::new();
    }
    let side = |text: &Option<String>| match text {
        None => texts.get("diff-absent"),
        Some(text) if text.is_empty() => texts.get("diff-group"),
        Some(text) => {
            let start: String = text.chars().take(SHOWN).collect();
            if start.len() < text.len() { format!("{start}…") } else { start }
        }
    };
    let line =
        |one: &Unsaid| format!("  {}: {} → {}\n", one.address, side(&one.ours), side(&one.theirs)).replace("\n ", " ");
    let lines: String = unsaid.iter().map(line).collect();
    format!("\n{}\n{lines}", texts.get("diff-unsaid"))
}
