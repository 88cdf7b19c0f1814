//! The story of a new user of one province, from a messy spreadsheet to the table of the transition plan, in one window.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use calamine::{Data, DataType as _, Reader as _, Xlsx};
use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use schaalplan::scenario::Document;
use schaalplan::session::{Session, Settings};
use schaalplan::units::{Month, When};

use crate::intake::province;
use crate::intake_made::{messy, xlsx};
use crate::wall::month;
use crate::window::{Driven, session, until, window_on};

/// Noord-Brabant without locations, January 2026 to December 2029, with a task of 2,670 places from January 2027. That is what three azc's
/// of the messy list have together, all three planned for March 2027: location n has 50 + 5n places, so locations 140, 168 and 196 have
/// 750, 890 and 1,030.
fn starting() -> Document {
    let mut document = province();
    let of = &mut document.base.provinces[0];
    let task = of.task.as_mut().unwrap();
    task.points.truncate(2);
    task.points[0].value = 0.0;
    (task.points[1].at, task.points[1].value) = (When::Month(month("2027-01")), 2_670.0);
    of.task_minors = None;
    document
}

const THREE: [usize; 3] = [140, 168, 196];

fn name(number: usize) -> String {
    format!("Locatie {number:03} café ’t Hoekje")
}

fn press(harness: &mut Driven, label: &str) {
    let button = harness.query_all_by_role_and_label(Role::Button, label).next();
    button.unwrap_or_else(|| panic!("no button {label}")).click_accesskit();
    harness.run_steps(4);
}

fn has(harness: &Driven, label: &str) -> bool {
    harness.query_by_label_contains(label).is_some()
}

fn opens(harness: &Driven, name: &str) -> Month {
    let locations = &session(harness).current().scenario().locations;
    locations.iter().find(|location| location.name == name).unwrap().available_from
}

/// What the first graph on the page says.
fn finding(harness: &Driven) -> String {
    let figure = harness.query_all_by_role(Role::Figure).next().unwrap();
    figure.accesskit_node().label().unwrap_or_default()
}

/// Through the wizard, by its buttons alone.
fn import(harness: &mut Driven) {
    press(harness, "Locaties");
    press(harness, "Importeren…");
    until(harness, "the list is read", |harness| has(harness, "Herkend: 13 van 13 kolommen"));
    press(harness, "Verder");
    press(harness, "Verder");
    until(harness, "the rows are looked at", |harness| has(harness, "15 rijen geweigerd"));
    assert!(has(harness, "185 rijen goed"));
    // A number written as a word, in the row of location 7: the heads stand in rows 4 and 5, location 0 in row 6.
    assert!(has(harness, "cel E13"));
    press(harness, "Verder");
    until(harness, "what will change is shown", |harness| has(harness, "185 nieuw"));
    press(harness, "185 wijzigingen importeren");
    until(harness, "the outcome is there", |harness| !session(harness).waiting());
}

/// Searches a location among the bars, takes its bar in the middle and pulls it two months back.
fn pull_two_months_back(harness: &mut Driven, number: usize) {
    let search = harness.get_by_role_and_label(Role::TextInput, "Zoek een locatie");
    search.focus();
    harness.run_steps(1);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run_steps(1);
    harness.get_by_role_and_label(Role::TextInput, "Zoek een locatie").type_text(&format!("locatie {number:03}"));
    harness.run_steps(4);
    let spoken = format!("{}: Plekken", name(number));
    let bars: Vec<egui::Rect> = {
        let found = harness.query_all_by_role(Role::Button);
        let ours = found.filter(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(&spoken)));
        ours.map(|node| node.rect()).collect()
    };
    assert_eq!(bars.len(), 1, "the search leaves one bar");
    let at = bars[0].center();
    let month = harness.get_by_role(Role::Figure).rect().width() / 48.0;
    let to = at - vec2(2.0 * month, 0.0);
    harness.hover_at(at);
    harness.run_steps(1);
    harness.drag_at(at);
    harness.run_steps(1);
    harness.hover_at(at.lerp(to, 0.5));
    harness.run_steps(2);
    harness.hover_at(to);
    harness.run_steps(1);
    harness.drop_at(to);
    harness.run_steps(3);
}

/// The page of the province, counted in January 2027.
fn at_the_start_of_2027(harness: &mut Driven) {
    harness.key_press(Key::F7);
    harness.run_steps(4);
    if has(harness, "Geteld in: januari\u{a0}2027") {
        return;
    }
    harness.get_by_label_contains("Geteld in: januari\u{a0}2029").focus();
    harness.run_steps(2);
    // Twenty-four months back.
    for _ in 0..24 {
        harness.key_press(Key::ArrowDown);
        harness.run_steps(1);
    }
    harness.run_steps(2);
    assert!(has(harness, "Geteld in: januari\u{a0}2027"));
}

/// A sheet of a workbook: its rows, a cell as text; numbers and dates as a spreadsheet keeps them.
fn sheet(path: &Path, name: &str) -> Vec<Vec<String>> {
    let mut book = Xlsx::new(Cursor::new(fs::read(path).unwrap())).unwrap();
    let range = book.worksheet_range(name).unwrap();
    let said = |cell: &Data| cell.as_f64().map_or_else(|| cell.to_string(), |number| number.to_string());
    range.rows().map(|row| row.iter().map(said).collect()).collect()
}

/// The first seven cells of a step: month, deed, name, and the four columns of the execution agenda.
fn step<'a>(rows: &'a [Vec<String>], deed: &str, location: &str) -> Vec<&'a str> {
    let row = rows.iter().find(|row| row[1] == deed && row[2] == location).unwrap_or_else(|| panic!("{location}"));
    row[..7].iter().map(String::as_str).collect()
}

/// Dates as a spreadsheet keeps them: days since 30 December 1899.
const JANUARY_2027: &str = "46388";
const MARCH_2027: &str = "46447";
const NOVEMBER_2029: &str = "47423";

/// The plan that was handed in, cell by cell against the rows of the list as `intake_made` writes them.
fn check_plan(path: &Path) {
    let rows = sheet(path, "Transitieplan");
    assert_eq!(
        rows[0][..7],
        ["Maand", "Stap", "Locatie", "Soort", "Plekken", "Inzetsnelheid (maanden)", "Reserve, € per plek per dag"]
    );
    // 185 openings, and the closings of the three bars: 31 December 2029 lay just beyond the horizon, two months earlier within it.
    assert_eq!(rows.len(), 1 + 185 + 3);
    let (first, plain) = (name(140), name(0));
    assert_eq!(step(&rows, "opent", &first), [JANUARY_2027, "opent", &first, "azc", "750", "3", "42.1"]);
    assert_eq!(step(&rows, "sluit", &first)[0], NOVEMBER_2029);
    assert_eq!(step(&rows, "opent", &plain), [MARCH_2027, "opent", &plain, "azc", "50", "3", "42.1"]);
    // Row 2 says "60 plekken", "1,5", "1-3-2027" and "€ 40"; row 7 has a mistake and is not there.
    let emergency = name(2);
    assert_eq!(step(&rows, "opent", &emergency), [MARCH_2027, "opent", &emergency, "noodopvang", "60", "1.5", "40"]);
    assert!(rows.iter().all(|row| row[2] != name(7)));
    // On 1 January: year, durable, temporary, share, task, counted, short, met. The good rows of durable kinds have 58,815 places and
    // those of temporary kinds 43,210, added up outside the program.
    let standings = sheet(path, "Stand op 1 januari");
    let row = |at: usize| standings[at].iter().map(String::as_str).collect::<Vec<_>>();
    assert_eq!(row(2), ["2027", "2670", "0", "1", "2670", "2670", "0", "ja"]);
    let later = row(4);
    assert_eq!((later[0], later[1], later[2], later[7]), ("2029", "58815", "43210", "ja"));
}

#[test]
fn a_new_user_meets_the_task_and_hands_in_the_plan() {
    let folder = tempfile::tempdir().unwrap();
    let (list, plan) = (folder.path().join("Locaties NB.xlsx"), folder.path().join("plan.xlsx"));
    fs::write(&list, xlsx(&messy())).unwrap();
    let opened = Session::open(starting(), None).map_err(|problems| format!("{problems:?}")).unwrap();
    let (mut harness, laid) = window_on(opened, Settings::default(), [1280.0, 800.0], None);

    laid.ready(&list);
    import(&mut harness);
    let locations = &session(&harness).current().scenario().locations;
    let places: f64 = locations.iter().filter_map(|location| location.places.value).sum();
    // The sum of 50 + 5n over the 185 rows without a mistake, added up outside the program.
    assert_eq!((locations.len(), places.round()), (185, 102_025.0));

    at_the_start_of_2027(&mut harness);
    assert!(harness.query_all_by_label_contains("2.670 van de 2.670 plekken tekort").next().is_some());
    press(&mut harness, "Locaties");
    harness.get_by_label("Tijdbalken").click();
    harness.run_steps(4);
    let missed =
        "Noord-Brabant haalt de opgave vanaf maart\u{a0}2027; daarvoor zijn ten hoogste 2.670 plekken te weinig";
    assert!(finding(&harness).starts_with(missed), "{}", finding(&harness));
    for number in THREE {
        pull_two_months_back(&mut harness, number);
        assert_eq!(opens(&harness, &name(number)), month("2027-01"));
    }
    assert!(finding(&harness).starts_with("Noord-Brabant haalt de opgave in alle maanden"), "{}", finding(&harness));
    at_the_start_of_2027(&mut harness);
    assert!(harness.query_all_by_label_contains("Noord-Brabant haalt de opgave in januari").next().is_some());

    harness.get_by_label("Transitieplan").click_accesskit();
    harness.run_steps(4);
    laid.ready(&plan);
    press(&mut harness, "Bewaren als werkmap…");
    until(&mut harness, "the plan is written", |_| plan.exists());
    check_plan(&plan);

    // The list and three bars are four steps; back through all of them stands what was opened.
    assert_eq!(session(&harness).history().at(), 4);
    for _ in 0..4 {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        harness.run_steps(3);
    }
    assert_eq!(session(&harness).history().at(), 0);
    assert_eq!(*session(&harness).document(), starting());
}
