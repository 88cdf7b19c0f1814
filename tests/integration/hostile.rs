//! Texts nobody should feed the program, and disks that fail: always a message, never a panic, never a lost file.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::sync::Arc;

use proptest::prelude::*;
use rust_decimal::Decimal;
use schaalplan::scenario::file::{Disk, Storage};
use schaalplan::scenario::{Index, Value, check, file};

use crate::checks::flow;
use crate::files::{SMALL, shown, small};

#[test]
fn hostile_texts_end_in_a_message() {
    let deep = |open: &str, times: usize| format!("(format: 1, id: {}", open.repeat(times));
    let cases = [
        (String::new(), "expected-group"),
        ("\u{feff}".to_owned(), "expected-group"),
        ("\0\0\0\0".to_owned(), "expected-group"),
        (deep("(", 1_000_000), "nested-too-deep"),
        (deep("[", 30), "bracket-not-closed"),
        (deep("Some(", 1_000_000), "nested-too-deep"),
        (format!("({}", "/*".repeat(1_000_000)), "comment-not-closed"),
        (format!("(format: 1, id: \"{}", "x".repeat(10_000_000)), "text-not-closed"),
        (format!("(format: {}", "9".repeat(1_000_000)), "bracket-not-closed"),
        (format!("(format: {})", "9".repeat(1_000_000)), "expected-whole-number"),
        (format!("(format: 1, {}: 1)", "x".repeat(1_000_000)), "unknown-field"),
        (" ".repeat(file::MAX_BYTES + 1), "file-too-large"),
        (SMALL.replacen("value: 625", "value: 1e999999999", 1), "fine"),
        (SMALL.replacen("\"71.50\"", &format!("\"{}\"", "7".repeat(1_000_000)), 1), "expected-amount"),
        (SMALL.replacen("\"71.50\"", "\"1e-400\"", 1), "expected-amount"),
        (SMALL.replacen("\"2026-01\"", &format!("\"{}\"", "2".repeat(1_000_000)), 1), "expected-date"),
        (SMALL.replacen("base_year: 2026", "base_year: 99999999999", 1), "expected-whole-number"),
        (format!("{SMALL}{}", "\n// x".repeat(100_000)), "fine"),
        (SMALL.replacen('(', "#![enable(implicit_some)]\n(", 1), "fine"),
        (SMALL.replacen('(', "Document(", 1), "fine"),
        (SMALL.replacen('\n', "\r\n", 40), "fine"),
    ];
    for (text, expected) in cases {
        let start: String = text.chars().take(60).collect();
        match file::read(&text) {
            Ok(_) => assert_eq!(expected, "fine", "{start}"),
            Err(problems) => {
                assert_eq!((problems.len(), problems[0].code), (1, expected), "{start}: {}", shown(&problems[0]));
                assert!(shown(&problems[0]).len() < 1000, "a message stays short: {start}");
            }
        }
    }
}

#[test]
fn a_mark_at_the_start_of_a_text_is_no_problem() {
    assert_eq!(file::read(&format!("\u{feff}{SMALL}")).expect("readable").0, small());
}

#[test]
fn comments_are_noticed() {
    assert!(!file::has_comments(SMALL), "an address of the web is no comment");
    assert!(file::has_comments(&SMALL.replacen("format: 4,", "format: 4, // first", 1)));
    assert!(file::has_comments(&format!("/* made by hand */{SMALL}")));
}

/// By hand, on the example: line and column of the first letter of a field, or of the bracket that opens an item.
#[test]
fn addresses_have_places() {
    let index = Index::new(SMALL);
    let of = |piece: &str, nth: usize| {
        let (line, text) = SMALL.lines().enumerate().filter(|(_, line)| line.contains(piece)).nth(nth).expect(piece);
        (line + 1, text.find(piece).expect(piece) + 1)
    };
    let cases = [
        ("policy.flex_cap", of("flex_cap", 0)),
        ("base.policy.flex_cap", of("flex_cap", 0)),
        ("policy.flex_cap.unit", of("unit: places, status: decided", 0)),
        ("policy.nothing", of("policy:", 0)),
        ("nothing.at.all", of("base:", 0)),
        ("budgets", of("budgets:", 0)),
        ("sources[NOS2].publisher", of("publisher: \"NOS\"", 0)),
        ("demand.occupancy@2027-01.low", of("low: 3900", 0)),
        ("demand.occupancy@2027-01", of("(at: \"2027-01\", value: 4200", 0)),
        ("pipeline_counting.value", of("value: 0.5", 0)),
        ("costs[azc].idle", of("idle:", 0)),
        ("locations[azc-1].agreements[#1].flex_places", of("flex_places", 0)),
        ("price_index@2027.amount", of("amount: \"1.025\"", 0)),
        ("budgets[2025].rows[coa]@2027", of("(year: 2027, amount: \"95000.5\")", 0)),
        ("variants[meer].changes[#1].new", of("new:", 0)),
        ("", (1, 1)),
        ("[[", (1, 1)),
    ];
    for (address, expected) in cases {
        let found = index.find(address).map(|place| (place.line, place.column));
        assert_eq!(found, Some(expected), "{address}");
    }
}

/// As many locations as a file may hold: written, read, checked.
#[test]
fn a_file_of_twenty_thousand_locations_is_read() {
    let mut document = small();
    let one = document.base.locations[1].clone();
    let copy = |number: usize| {
        let mut location = (*one).clone();
        location.id = format!("nood-{number}");
        Arc::new(location)
    };
    document.base.locations.extend((2..=19_999).map(copy));
    let text = file::write(&document);
    let (read, index) = file::read(&text).expect("readable");
    assert_eq!(read, document);
    assert!(check(&read, None).is_ok());
    assert!(index.find("locations[nood-19999].places").is_some_and(|place| place.line > 19_999));
    document.base.locations.push(copy(20_000));
    let problems = check(&document, None).expect_err("one too many");
    assert_eq!((problems[0].code, problems[0].address.as_str()), ("too-many", "locations"));
}

/// A disk that takes half of what it is given and then fails.
pub(crate) struct Failing(pub(crate) ErrorKind);

impl Storage for Failing {
    fn read(&self, _path: &Path, _limit: usize) -> io::Result<Option<Vec<u8>>> {
        Err(self.0.into())
    }

    fn write_atomic_if(&self, path: &Path, bytes: &[u8], ready: &mut dyn FnMut() -> io::Result<()>) -> io::Result<()> {
        let half = |file: &mut fs::File| {
            file.write_all(&bytes[..bytes.len() / 2])?;
            Err(self.0.into())
        };
        file::write_atomic_if(path, half, ready)
    }
}

#[test]
fn a_failed_save_leaves_the_old_file_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.ron");
    file::save(&path, &small()).expect("saved");
    let mut changed = small();
    changed.id = "changed".to_owned();
    let cases = [
        (ErrorKind::StorageFull, "full"),
        (ErrorKind::PermissionDenied, "denied"),
        (ErrorKind::WriteZero, "other"),
        (ErrorKind::Interrupted, "other"),
    ];
    for (fault, reason) in cases {
        let problem = file::save_to(&Failing(fault), &path, &changed).expect_err("the disk fails");
        assert_eq!((problem.code, problem.arguments[0].1.as_str()), ("file-not-written", reason));
        assert_eq!(fs::read_to_string(&path).expect("the old file"), SMALL);
        assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 1, "nothing is left behind");
        let problems = file::load_from(&Failing(fault), &path).expect_err("the disk fails");
        assert_eq!((problems[0].code, problems[0].arguments[0].1.as_str()), ("file-not-read", reason));
    }
    file::save(&path, &changed).expect("saved");
    assert_eq!(file::load(&path).expect("read").0, changed);
}

#[test]
fn files_that_are_no_text_or_not_there_are_told_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.ron");
    let reason = |problems: Vec<schaalplan::problem::Problem>| shown(&problems[0]).chars().take(60).collect::<String>();
    assert!(reason(file::load(&path).expect_err("absent")).starts_with("file-not-read  0:0 reason=not-found"));
    fs::write(&path, b"(\n  id: \"\xff\"").expect("written");
    assert_eq!(reason(file::load(&path).expect_err("no text")), "file-not-utf8  2:8");
    assert!(reason(file::load(folder.path()).expect_err("a folder")).starts_with("file-not-read  0:0 reason=folder"));
    let missing = folder.path().join("missing/plan.ron");
    assert_eq!(file::save(&missing, &small()).expect_err("no folder").arguments[0].1, "not-found");
    assert_eq!(Disk.read(&path, 5).expect("read"), None, "larger than the limit");
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link() {
    let folder = tempfile::tempdir().expect("a folder");
    let (real, link) = (folder.path().join("real.ron"), folder.path().join("link.ron"));
    fs::write(&real, "old").expect("written");
    std::os::unix::fs::symlink(&real, &link).expect("linked");
    file::save(&link, &small()).expect("saved");
    assert!(fs::symlink_metadata(&link).expect("there").is_symlink());
    assert_eq!(fs::read_to_string(&real).expect("there"), SMALL);
}

/// Where the plain values of a text stand: numbers and texts.
fn plain_values(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut start = None;
    let mut quoted = false;
    for (at, letter) in text.char_indices() {
        let inside = quoted || letter.is_ascii_digit() || matches!(letter, '.' | '-');
        if letter == '"' {
            if !quoted {
                start = Some(at);
            } else if let Some(from) = start.take() {
                found.push((from, at + 1));
            }
            quoted = !quoted;
        } else if inside {
            start = start.or(Some(at));
        } else if let Some(from) = start.take() {
            found.push((from, at));
        }
    }
    found
}

const ODD: [&str; 26] = [
    "0",
    "-0",
    "-1",
    "1e308",
    "-1e308",
    "1e-320",
    "NaN",
    "inf",
    "-inf",
    "0.5",
    "12",
    "240",
    "4294967295",
    "\"\"",
    "\"#1\"",
    "\"]\"",
    "\"1900-01\"",
    "\"2200-12\"",
    "\"2026\"",
    "\"2026-H2\"",
    "\"azc-1\"",
    "\"0\"",
    "\"79228162514264337593543950335\"",
    "\"-79228162514264337593543950335\"",
    "\"0.0000000000000000000000000001\"",
    "true",
];

proptest! {
    /// No document, however odd, makes the checks panic; what can be read is written and read back the same.
    #[test]
    fn odd_documents_are_checked_and_written(
        simulated: bool,
        changes in prop::collection::vec((0..10_000_usize, 0..ODD.len()), 1..4),
    ) {
        let mut text = if simulated { flow() } else { SMALL.to_owned() };
        for (which, odd) in changes {
            let places = plain_values(&text);
            let (from, to) = places[which % places.len()];
            // Mostly a text for a text and a number for a number, so that most documents get past reading.
            let same_kind = |odd: &&&str| odd.starts_with('"') == text[from..to].starts_with('"');
            let fitting: Vec<&&str> = ODD.iter().filter(same_kind).collect();
            text.replace_range(from..to, fitting[odd % fitting.len()]);
        }
        match file::read(&text) {
            Ok((document, index)) => {
                for variant in [None, Some("meer")] {
                    let found = check(&document, variant).map_or_else(|problems| problems, |checked| checked.warnings().to_vec());
                    for mut problem in found {
                        index.place(&mut problem);
                        prop_assert!(problem.position.is_some());
                    }
                }
                let written = file::write(&document);
                let again = file::read(&written).expect("what was written can be read").0;
                prop_assert_eq!(file::write(&again), written);
            }
            Err(problems) => prop_assert_eq!(problems.len(), 1),
        }
    }

    /// No text makes reading panic.
    #[test]
    fn broken_texts_are_refused(cut in 0..8_000_usize, length in 0..40_usize, put in "[ -~é\n]{0,8}") {
        let mut text = flow();
        let from = (0..=cut.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let to = (from + length).min(text.len());
        let to = (to..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
        text.replace_range(from..to, &put);
        if let Err(problems) = file::read(&text) {
            prop_assert_eq!(problems.len(), 1);
            let place = problems[0].position.expect("a place");
            prop_assert!(place.line >= 1 && place.line <= text.lines().count() + 1);
        }
    }

    /// Reading gives back what was written, and writing that gives the same text.
    #[test]
    fn writing_and_reading_lose_nothing(
        words in prop::collection::vec(any::<String>(), 4),
        numbers in prop::collection::vec(prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL | prop::num::f64::ZERO, 4),
        amount: i64,
        scale in 0..28_u32,
    ) {
        let mut document = file::read(&flow()).expect("the example can be read").0;
        document.title.nl.clone_from(&words[0]);
        document.note.en.clone_from(&words[1]);
        document.sources[0].id.clone_from(&words[2]);
        Arc::make_mut(&mut document.base.locations[0]).name.clone_from(&words[3]);
        document.base.policy.flex_cap.value = Some(numbers[0]);
        document.base.policy.flex_cap.low = Some(numbers[1]);
        document.base.occupancy_norm.value = Some(numbers[2]);
        document.variants[0].changes[0].new = Value::Number(numbers[3]);
        document.variants[0].changes[0].old = Value::Money(Decimal::from_i128_with_scale(amount.into(), scale));
        document.budgets[0].rows[0].years[0].amount = Decimal::from_i128_with_scale(amount.into(), scale);
        let text = file::write(&document);
        let (read, _) = file::read(&text).expect("what was written can be read");
        prop_assert_eq!(&read, &document);
        prop_assert_eq!(file::write(&read), text);
    }
}
