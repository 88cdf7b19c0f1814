//! The questions that take many runs, on the command line, by really running the program.

use std::fs;

use crate::headless::{program_with, scenario, text};
use crate::tables::Back;

#[test]
fn a_sweep_writes_its_choices() {
    let folder = tempfile::tempdir().unwrap();
    let path = scenario("onder-41000.ron");
    let (code, printed, told) = program_with(&["sweep", text(&path), "--out", text(folder.path()), "--language", "en"]);
    assert_eq!(code, 0, "{printed}{told}");
    assert!(printed.contains("choice"), "{printed}");
    let table = Back::read(&fs::read(folder.path().join("sweep.csv")).unwrap());
    assert_eq!(table.rows.len(), 486, "nine caps of flex, three of reserve, three terms, three orders, two foresights");
    let short = table.numbers("shortage_place_months");
    // The scenario's own choice stands first, with the figure of its run (tests/golden).
    assert!((short[0].unwrap() - 9_735.6).abs() < 0.1, "{:?}", short[0]);
}

#[test]
fn a_shock_and_a_goal_are_told_in_sentences() {
    let folder = tempfile::tempdir().unwrap();
    let path = scenario("onder-41000.ron");
    let shock =
        ["shock", text(&path), "--rise", "5000", "--months", "6", "--from", "2027-01", "--out", text(folder.path())];
    let (code, printed, told) = program_with(&shock);
    assert_eq!(code, 0, "{printed}{told}");
    assert!(
        printed.contains("Een onverwachte stijging van 5.000 plekken in 6 maanden vanaf januari 2027"),
        "{printed}"
    );
    let months = Back::read(&fs::read(folder.path().join("shock.csv")).unwrap());
    assert_eq!(months.rows.len(), 18);
    assert!(folder.path().join("shock_grid.csv").exists());
    // That there is no answer is an answer: the program ends well and says why.
    let seek = ["seek", "--parameter", "homes", "--measure", "beyond_durable@2027-07", "--at-most", "0"];
    let (code, printed, told) = program_with(&seek);
    assert_eq!(code, 0, "{printed}{told}");
    assert!(printed.contains("haalt dit doel"), "{printed}");
}

#[test]
fn what_cannot_be_asked_is_told() {
    let cases: [(&[&str], &str); 7] = [
        (&["shock", "--months", "6", "--from", "2027-01"], "--rise"),
        (&["shock", "--rise", "x", "--months", "6", "--from", "2027-01"], "--rise"),
        (&["shock", "--rise", "5", "--months", "0", "--from", "2027-01"], "--months"),
        (&["shock", "--rise", "5", "--months", "6", "--from", "1999-01"], "--from"),
        (&["seek", "--parameter", "homs", "--measure", "need@2028", "--at-most", "0"], "homs"),
        (&["seek", "--parameter", "homes", "--measure", "nothing", "--at-most", "0"], "nothing"),
        (&["seek", "--parameter", "homes", "--measure", "need@2028", "--at-most", "0", "--range", "5:1:1"], "--range"),
    ];
    for (args, expected) in cases {
        let (code, _, told) = program_with(args);
        assert_eq!(code, 2, "{args:?}: {told}");
        assert!(told.contains(expected), "{args:?}: {told}");
    }
}
