//! The code keeps to its architecture: who imports whom, what no part may use, how long a file may be.
//!
//! `docs/architecture.md` tells the rules to people; this test reads the source line by line and names file and line of each breach.

use std::fs;
use std::path::{Path, PathBuf};

/// Which modules of the crate each module may import, from the bottom up. `main.rs` may import what it starts.
const MAY_IMPORT: [(&str, &[&str]); 21] = [
    ("problem", &[]),
    ("units", &[]),
    ("format", &["units"]),
    ("scenario", &["problem", "units"]),
    ("engine", &["scenario", "units"]),
    ("parameters", &["problem", "scenario", "units"]),
    ("text", &["format", "problem", "scenario", "units"]),
    ("naming", &["format", "parameters", "scenario", "text", "units"]),
    ("chart", &["units"]),
    ("report", &["engine", "format", "scenario", "text", "units"]),
    ("budget", &["engine", "format", "naming", "problem", "report", "scenario", "text", "units"]),
    ("compare", &["engine", "format", "naming", "problem", "scenario", "text", "units"]),
    ("stock", &["engine", "format", "naming", "problem", "report", "scenario", "text", "units"]),
    ("graphs", &["budget", "chart", "engine", "format", "scenario", "stock", "text", "units"]),
    (
        "probe",
        &[
            "budget",
            "compare",
            "engine",
            "format",
            "naming",
            "parameters",
            "problem",
            "report",
            "scenario",
            "stock",
            "text",
            "units",
        ],
    ),
    ("regional", &["engine", "format", "naming", "problem", "report", "scenario", "text", "units"]),
    ("intake", &["format", "naming", "problem", "report", "scenario", "text", "units"]),
    (
        "session",
        &[
            "budget",
            "chart",
            "compare",
            "engine",
            "format",
            "graphs",
            "intake",
            "naming",
            "parameters",
            "probe",
            "problem",
            "regional",
            "report",
            "scenario",
            "stock",
            "text",
            "units",
        ],
    ),
    (
        "ui",
        &[
            "budget",
            "chart",
            "compare",
            "engine",
            "format",
            "graphs",
            "intake",
            "naming",
            "parameters",
            "probe",
            "problem",
            "regional",
            "report",
            "scenario",
            "session",
            "stock",
            "text",
            "units",
        ],
    ),
    (
        "cli",
        &[
            "budget",
            "compare",
            "engine",
            "format",
            "intake",
            "naming",
            "parameters",
            "probe",
            "problem",
            "regional",
            "report",
            "scenario",
            "session",
            "stock",
            "text",
            "units",
        ],
    ),
    ("main", &["cli", "session", "ui"]),
];

/// Words that may stand only in some files, with those files' paths (a folder ends in `/`), and why.
const ONLY_IN: [(&[&str], &[&str], &str); 7] = [
    (&["egui", "eframe"], &["src/ui.rs", "src/ui/"], "only the window knows the window library"),
    (&["rfd::"], &["src/ui/", "src/session/"], "only the window asks the system for files"),
    (
        &["std::fs", "fs::File", "tempfile"],
        &["src/scenario/file.rs", "src/scenario/file/", "src/session/", "src/ui/", "src/cli/", "src/main.rs"],
        "only these read and write files",
    ),
    (&["std::thread", "thread::spawn"], &["src/session/jobs.rs"], "background work is the business of jobs"),
    (&["std::time", "Timestamp::now", "Zoned::now"], &["src/ui/", "src/session/"], "time comes in from outside"),
    (
        &["std::env", "env::var"],
        &["src/main.rs", "src/ui/shell.rs", "src/session/"],
        "surroundings come in from outside",
    ),
    (&["clap"], &["src/cli/"], "only the command line reads arguments"),
];

/// Words that may stand nowhere.
const NOWHERE: [(&str, &str); 12] = [
    ("HashMap", "its order differs per run: use BTreeMap"),
    ("HashSet", "its order differs per run: use BTreeSet"),
    ("std::net", "the program never uses the network"),
    ("TcpStream", "the program never uses the network"),
    ("UdpSocket", "the program never uses the network"),
    ("reqwest", "the program never uses the network"),
    ("ureq", "the program never uses the network"),
    ("open_url", "the program never opens an address"),
    ("hyperlink", "the program never opens an address"),
    ("unsafe", "the crate forbids it"),
    ("todo!", "unfinished"),
    ("unimplemented!", "unfinished"),
];

/// Calls in the window whose first argument is text on screen.
const SHOWS_TEXT: [&str; 12] = [
    "label(\"",
    "button(\"",
    "heading(\"",
    "RichText::new(\"",
    "Button::new(\"",
    "Label::new(\"",
    "on_hover_text(\"",
    "checkbox(\"",
    "selectable_label(\"",
    "menu_button(\"",
    "hint_text(\"",
    "Window::new(\"",
];

/// Lines in a file at most, tests included.
const LONGEST: usize = 400;
/// Files that may be longer, each with its reason beside it.
const LONGER: [&str; 0] = [];

/// A source file: its path from the root of the project, and its lines of code.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// The top-level module it belongs to; `None` for `lib.rs`.
    fn module(&self) -> Option<&str> {
        let inside = self.path.strip_prefix("src/")?;
        let name = inside.split('/').next()?.trim_end_matches(".rs");
        (name != "lib").then_some(name)
    }

    /// Numbered lines of code: no comments, and nothing from the tests inside the file on.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().take_while(|line| line.trim() != "#[cfg(test)]");
        let numbered = lines.enumerate().map(|(index, line)| (index + 1, line));
        numbered.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    fn is_in(&self, places: &[&str]) -> bool {
        places.iter().any(|place| if place.ends_with('/') { self.path.starts_with(place) } else { self.path == *place })
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below `src`, in the order of their paths.
fn sources() -> Vec<Source> {
    let mut folders = vec![root().join("src")];
    let mut paths: Vec<PathBuf> = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                paths.push(path);
            }
        }
    }
    paths.sort();
    let source = |path: PathBuf| {
        let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
        Source { path: name, text: fs::read_to_string(path).unwrap() }
    };
    paths.into_iter().map(source).collect()
}

/// The breaches found in one file.
fn breaches(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    let mut report = |line: usize, what: String| found.push(format!("{}:{line}: {what}", source.path));
    for (number, line) in source.code() {
        for (module, imported) in imports(source, line) {
            report(number, format!("{module} may not import {imported}"));
        }
        for (words, places, reason) in ONLY_IN {
            if let Some(word) = words.iter().find(|word| has_word(line, word) && !source.is_in(places)) {
                report(number, format!("{word}: {reason}"));
            }
        }
        for (word, reason) in NOWHERE {
            if has_word(line, word) {
                report(number, format!("{word}: {reason}"));
            }
        }
        if source.module() == Some("ui") && shows_literal(line) {
            report(number, "text on screen comes from assets/texts".to_owned());
        }
    }
    let length = source.text.lines().count();
    if length > LONGEST && !source.is_in(&LONGER) {
        report(length, format!("longer than {LONGEST} lines: is there a second noun hidden in it?"));
    }
    found
}

/// The imports of a line that its module may not have.
fn imports<'a>(source: &'a Source, line: &'a str) -> Vec<(&'a str, &'a str)> {
    let Some(module) = source.module() else { return Vec::new() };
    let allowed = MAY_IMPORT.iter().find(|(name, _)| *name == module).map_or(&[][..], |(_, allowed)| allowed);
    let prefix = if module == "main" { "schaalplan::" } else { "crate::" };
    let named = line.split(prefix).skip(1).flat_map(first_names);
    named.filter(|name| *name != module && !allowed.contains(name)).map(|name| (module, name)).collect()
}

/// The module named after `crate::`, or all of them in braces.
fn first_names(rest: &str) -> Vec<&str> {
    let ident = |text: &'_ str| text.find(|sign: char| !sign.is_alphanumeric() && sign != '_').unwrap_or(text.len());
    match rest.strip_prefix('{') {
        None => vec![&rest[..ident(rest)]],
        Some(group) => {
            let mut depth = 0;
            let mut names = Vec::new();
            for part in group.split_inclusive([',', '{', '}']) {
                let name = part.trim_start();
                if depth == 0 && !name.starts_with('}') {
                    names.push(&name[..ident(name)]);
                }
                depth += i32::from(part.ends_with('{')) - i32::from(part.ends_with('}'));
            }
            names.into_iter().filter(|name| !name.is_empty()).collect()
        }
    }
}

/// Whether a word stands in a line, not as a part of a longer name.
fn has_word(line: &str, word: &str) -> bool {
    let part = |sign: Option<char>| sign.is_some_and(|sign| sign.is_alphanumeric() || sign == '_');
    let open_end = word.ends_with(|sign: char| !sign.is_alphanumeric() && sign != '_');
    line.match_indices(word).any(|(at, _)| {
        let (before, after) = (line[..at].chars().next_back(), line[at + word.len()..].chars().next());
        !part(before) && (open_end || !part(after))
    })
}

/// Whether a line shows a literal with words in it, rather than a text by its name.
fn shows_literal(line: &str) -> bool {
    let literal = |call: &str| line.split(call).nth(1).and_then(|rest| rest.split('"').next());
    let calls = SHOWS_TEXT.iter().filter_map(|call| literal(call));
    // The program's name is the same in every language.
    calls.filter(|text| *text != "Schaalplan").any(|text| text.chars().filter(|sign| sign.is_alphabetic()).count() >= 2)
}

#[test]
fn the_source_keeps_to_its_architecture() {
    let sources = sources();
    assert!(sources.len() > 30, "the source is read");
    let found: Vec<String> = sources.iter().flat_map(breaches).collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn every_module_of_the_crate_has_its_place() {
    let lib = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let declared: Vec<&str> = lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let placed: Vec<&str> = MAY_IMPORT.iter().map(|(name, _)| *name).filter(|name| *name != "main").collect();
    let mut in_order = declared.clone();
    in_order.sort_by_key(|name| placed.iter().position(|known| known == name));
    assert_eq!(declared.len(), placed.len(), "{declared:?}");
    assert!(declared.iter().all(|name| placed.contains(name)), "{declared:?}");
    // Nothing may import what stands later in the list: imports point one way.
    for (index, (name, allowed)) in MAY_IMPORT.iter().enumerate() {
        let later = |other: &&str| MAY_IMPORT.iter().skip(index).any(|(known, _)| known == other);
        assert_eq!(allowed.iter().find(|other| later(other)), None, "{name}");
    }
}

#[test]
fn breaches_are_found() {
    let found = |path: &str, text: &str| breaches(&Source { path: path.to_owned(), text: text.to_owned() });
    assert_eq!(
        found("src/engine/x.rs", "use crate::session::Run;"),
        ["src/engine/x.rs:1: engine may not import session"]
    );
    assert_eq!(found("src/engine/x.rs", "// a\nlet x = egui::Pos2::ZERO;").len(), 1);
    assert_eq!(found("src/scenario/check.rs", "use std::fs;").len(), 1);
    assert_eq!(found("src/scenario/file.rs", "use std::fs;").len(), 0);
    assert_eq!(found("src/report/x.rs", "use crate::{engine::{Outcome, run}, session};").len(), 1);
    assert_eq!(found("src/ui/x.rs", "ui.label(\"Plekken\");").len(), 1);
    assert_eq!(found("src/ui/x.rs", "ui.label(\"–\"); ui.label(texts.get(\"unit-places\"));").len(), 0);
    assert_eq!(found("src/chart.rs", "let m: HashMap<u8, u8>;").len(), 1);
    assert_eq!(found("src/chart.rs", &"\n".repeat(LONGEST + 1)).len(), 1);
    assert_eq!(found("src/units.rs", "/// HashMap\n#[cfg(test)]\nuse crate::ui::x;").len(), 0);
}
