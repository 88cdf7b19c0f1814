//! Lists of locations from spreadsheets: what is recognised, what is refused and why, and that nothing else changes.

use std::sync::Arc;

use schaalplan::intake::{Choices, Column, Header, Preview, Sheet, Vocabulary, compare, pasted, read, rows};
use schaalplan::scenario::{Document, Kind, Location, Stage, Status, Value};

use crate::headless::scenario;
use crate::intake_made::{Messy, csv, messy, ods, xlsx};
use crate::window::document;

/// The example of a province, without its locations.
pub(crate) fn province() -> Document {
    let text = std::fs::read_to_string(scenario("prt-voorbeeld.ron")).unwrap();
    let mut document = document(&text);
    document.base.locations.clear();
    document.variants.clear();
    document
}

/// What importing a sheet would do, its columns as they are recognised.
pub(crate) fn preview(sheet: &Sheet, document: &Document, choices: &Choices) -> Preview {
    let words = Vocabulary::default();
    let header = Header::find(sheet, &words);
    let columns: Vec<Option<Column>> = header.columns.iter().map(|found| found.map(|(column, _)| column)).collect();
    compare(rows(sheet, &header, &columns, &document.base, &words), document, None, choices)
}

fn list(bytes: &[u8]) -> Sheet {
    let sheets = read("lijst", bytes).unwrap();
    sheets.into_iter().max_by_key(|sheet| sheet.rows.len()).unwrap()
}

/// Every planted mistake is found in its cell and no other; the other 185 rows are new locations.
fn check_messy(sheet: &Sheet, messy: &Messy, dates: bool) -> Preview {
    let preview = preview(sheet, &province(), &Choices::default());
    let mut found: Vec<(usize, String, &str)> = preview
        .told
        .iter()
        .filter(|told| told.refuses())
        .map(|told| (told.row, told.problem.address.clone(), told.problem.code))
        .collect();
    found.sort();
    let code = |code: &'static str| if code == "intake-number-date" && !dates { "intake-number" } else { code };
    let mut expected: Vec<(usize, String, &str)> =
        messy.mistakes.iter().map(|(row, column, about)| (*row, format!("{column}{row}"), code(about))).collect();
    expected.sort();
    assert_eq!(found, expected);
    assert_eq!((preview.rows, preview.added.len(), preview.refused().len()), (200, 185, 15));
    let places: f64 = preview.added.iter().filter_map(|arriving| arriving.after.places.value).sum();
    assert!((places - messy.places).abs() < 1e-9, "{places}");
    let skipped: Vec<&str> = preview.skipped.iter().map(|told| told.problem.code).collect();
    assert_eq!(skipped, ["intake-skip-total", "intake-skip-head", "intake-skip-total", "intake-skip-remark"]);
    preview
}

#[test]
fn a_messy_workbook_becomes_a_province_and_a_list_of_its_mistakes() {
    let messy = messy();
    let preview = check_messy(&list(&xlsx(&messy)), &messy, true);
    let first = &preview.added[0].after;
    // By hand, from the first row: it reads the way a person reads it.
    assert_eq!((first.name.as_str(), first.municipality.as_str()), ("Locatie 000 café ’t Hoekje", "Tilburg"));
    assert_eq!((first.kind, first.stage, first.province.as_str()), (Kind::Azc, Stage::Open, "noord-brabant"));
    assert_eq!(
        (first.available_from.to_string(), first.available_until.unwrap().to_string()),
        ("2027-03".into(), "2030-01".into())
    );
    assert_eq!(first.cost_in_use.as_ref().unwrap().value.unwrap().to_string(), "75.53");
    assert_eq!(first.cost_reserve.as_ref().unwrap().value.unwrap().to_string(), "42.10");
    assert_eq!((first.probability.as_ref().unwrap().value, first.places.status), (Some(0.6), Status::Assumed));
    let third = &preview.added[2].after;
    assert_eq!(
        (third.kind, third.available_until, third.note.as_str()),
        (Kind::Noodopvang, None, "grenst aan \"De Hoek\"")
    );
}

#[test]
fn the_same_list_as_text_of_windows_and_as_ods_says_the_same() {
    let messy = messy();
    let of_xlsx = check_messy(&list(&xlsx(&messy)), &messy, true);
    let of_ods = check_messy(&list(&ods(&messy)), &messy, true);
    let of_csv = check_messy(&list(&csv(&messy)), &messy, false);
    assert_eq!(of_xlsx.added, of_ods.added);
    assert_eq!(of_xlsx.added, of_csv.added);
}

#[test]
fn importing_the_same_list_again_changes_nothing() {
    let messy = messy();
    let sheet = list(&xlsx(&messy));
    let mut document = province();
    let first = preview(&sheet, &document, &Choices::default());
    document.base.locations.extend(first.added.iter().map(|arriving| arriving.after.clone()));
    let again = preview(&sheet, &document, &Choices { remove: true, ..Choices::default() });
    assert_eq!((again.added.len(), again.changed.len(), again.unchanged, again.missing.len()), (0, 0, 185, 0));
    assert!(again.changes().is_empty());
}

/// A province with two known locations, whose places are official.
fn known() -> Document {
    let mut document = province();
    for (id, places) in [("a", 100.0), ("b", 200.0)] {
        let figure = schaalplan::scenario::Figure {
            source: vec!["COA202311".to_owned()],
            note: "Geteld.".to_owned(),
            ..schaalplan::scenario::Figure::new(places, schaalplan::units::Unit::Places, Status::Official)
        };
        let mut location = Location::new(id, "noord-brabant", Kind::Azc, figure, "2020-01".parse().unwrap());
        "blijft".clone_into(&mut location.note);
        document.base.locations.push(Arc::new(location));
    }
    document
}

/// Only columns of the list change; a changed figure does not keep the status of the old one, an unchanged one does.
#[test]
fn an_update_changes_what_the_list_says_and_nothing_else() {
    let document = known();
    let sheet = pasted("t", "Id\tPlekken\tOpmerking\na\t120\t\nb\t200\tnieuw\n").unwrap();
    let choices = Choices { note: "Uit t.".to_owned(), ..Choices::default() };
    let preview = preview(&sheet, &document, &choices);
    let columns: Vec<(&str, Vec<Column>)> =
        preview.changed.iter().map(|arriving| (arriving.after.id.as_str(), arriving.columns.clone())).collect();
    assert_eq!(columns, [("a", vec![Column::Places, Column::Origins]), ("b", vec![Column::Note])]);
    let (a, b) = (&preview.changed[0].after, &preview.changed[1].after);
    assert_eq!((a.places.value, a.places.status, a.places.note.as_str()), (Some(120.0), Status::Assumed, "Uit t."));
    assert_eq!(a.note, "blijft", "an empty cell takes nothing away");
    assert_eq!((b.places.clone(), b.note.as_str()), (document.base.locations[1].places.clone(), "nieuw"));
    let addresses: Vec<String> = preview.changes().into_iter().map(|(address, _)| address).collect();
    assert_eq!(addresses, ["locations[a]", "locations[b]"]);
}

/// Row b is refused for its places; that its name is new does not make it another location.
#[test]
fn a_refused_row_never_takes_its_location_away() {
    let document = known();
    let remove = Choices { remove: true, ..Choices::default() };
    let refused = pasted("t", "Id\tNaam\tPlekken\na\tAnders A\t100\nb\tAnders B\tveel\n").unwrap();
    let found = preview(&refused, &document, &remove);
    assert_eq!((found.refused().len(), found.missing.len()), (1, 0));
    let twice = pasted("t", "Id\tNaam\tPlekken\na\tA\t100\nb\tB\t200\nb\tB anders\t210\n").unwrap();
    let found = preview(&twice, &document, &remove);
    assert_eq!((found.refused().len(), found.missing.len()), (2, 0), "which row is meant nobody knows, but b is there");
    let gone = pasted("t", "Id\tNaam\tPlekken\na\tA\t100\n").unwrap();
    assert_eq!(preview(&gone, &document, &remove).missing.len(), 1, "and what is not in the list does go");
}

#[test]
fn empty_cells_and_missing_rows_take_away_only_when_asked() {
    let document = known();
    let sheet = pasted("t", "Id\tPlekken\tOpmerking\na\t100\t\n").unwrap();
    let kept = preview(&sheet, &document, &Choices::default());
    assert_eq!((kept.unchanged, kept.missing.len(), kept.changes().len()), (1, 1, 0));
    let taken = preview(&sheet, &document, &Choices { clear: true, remove: true, ..Choices::default() });
    assert_eq!(taken.changed[0].after.note, "");
    let changes = taken.changes();
    assert_eq!(changes[1], ("locations[b]".to_owned(), Value::Choice(String::new())));
    // A row that is refused keeps its location from being taken out.
    let wrong = pasted("t", "Id\tPlekken\tOpmerking\na\t100\tx\nb\tveel\ty\n").unwrap();
    let refused = preview(&wrong, &document, &Choices { remove: true, ..Choices::default() });
    assert_eq!((refused.missing.len(), refused.refused().len()), (0, 1));
}
