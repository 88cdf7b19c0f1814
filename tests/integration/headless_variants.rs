//! Variants without a window, by really running the program: comparing, explaining, mailing and merging them.

use std::fs;
use std::path::{Path, PathBuf};

use schaalplan::scenario::{BASE, Document, Status, Value, check, file};

use crate::files::SMALL;
use crate::headless::{program_with, scenario, text};
use crate::tables::Back;
use crate::variants::variant;

/// The small document with three variants, in a folder.
fn plan(folder: &Path) -> (PathBuf, Document) {
    let (mut document, _) = file::read(SMALL).unwrap();
    let number = Value::Number;
    let norm =
        variant(&document, "norm", None, &[("occupancy_norm", number(0.8)), ("demand.occupancy", number(6000.0))]);
    let child = variant(&document, "kind", Some("norm"), &[("policy.flex_cap", number(300.0))]);
    document.variants.extend([norm, child]);
    let path = folder.join("plan.ron");
    fs::write(&path, file::write(&document)).unwrap();
    (path, document)
}

fn spot(path: &Path, variant: &str) -> String {
    format!("{}#{variant}", text(path))
}

fn plain(printed: &str) -> String {
    printed.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn two_variants_are_laid_side_by_side() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = plan(folder.path());
    let out = folder.path().join("verschil.csv");
    let (code, printed, told) =
        program_with(&["diff", &spot(&path, BASE), &spot(&path, "Variant norm"), "--out", text(&out)]);
    assert_eq!(code, 0, "{told}");
    let printed = plain(&printed);
    assert!(printed.contains("basis Variant norm verschil in procenten"), "{printed}");
    assert!(
        printed.contains("Bezettingsnorm 0,91 pers. per plek 0,8 pers. per plek −0,11 pers. per plek −12,1 %"),
        "{printed}"
    );
    // By hand: 4,200 / 0.91 = 4,615 against 6,000 / 0.8 = 7,500.
    assert!(printed.contains("1 januari 2028 (plekken) 4.615 7.500 +2.885 +62,5 %"), "{printed}");
    let table = Back::read(&fs::read(&out).unwrap());
    assert!(table.rows.len() > 15, "{}", table.rows.len());
    // Without a variant the one the window opens with is meant; the same twice differs in nothing.
    let (code, printed, _) = program_with(&["diff", text(&path), &spot(&path, "meer"), "--language", "en"]);
    assert!(code == 0 && printed.contains("No difference in inputs."), "{printed}");
    // A file that really has such a name is meant.
    let odd = folder.path().join("plan.ron#norm");
    fs::write(&odd, SMALL).unwrap();
    let (_, printed, _) = program_with(&["diff", &spot(&path, "kind"), text(&odd)]);
    assert!(printed.contains("plan.ron#norm: Meer flex"), "{printed}");
    for (spot, code) in [(spot(&path, "geen"), 2), (text(&folder.path().join("weg.ron#x")).to_owned(), 3)] {
        let (ended, printed, told) = program_with(&["diff", text(&path), &spot]);
        assert_eq!((ended, printed.as_str()), (code, ""), "{told}");
    }
}

#[test]
fn two_files_also_differ_in_what_no_change_can_say() {
    let folder = tempfile::tempdir().unwrap();
    let (path, mut document) = plan(folder.path());
    let other = folder.path().join("ander.ron");
    document.base.write("policy.recall_months", Value::Number(6.0), Status::Decided).unwrap();
    document.base.calendar.clear();
    document.base.provinces[0].counting.clear();
    fs::write(&other, file::write(&document)).unwrap();
    let (code, printed, told) = program_with(&["diff", &spot(&path, BASE), &spot(&other, BASE)]);
    assert_eq!(code, 0, "{told}");
    assert!(printed.contains("plan.ron: basis") && printed.contains("ander.ron: basis"), "{printed}");
    assert!(plain(&printed).contains("Termijn weer inzetbaar 3 maanden 6 maanden +3 maanden +100,0 %"), "{printed}");
    assert!(printed.contains("  calendar[besluit-1]: (wel) → (niet)\n"), "{printed}");
    assert!(printed.contains("  provinces[Drenthe].counting: (wel) → (niet)\n"), "{printed}");
}

/// By hand: alone the norm makes 4,200 / 0.8 = 5,250 (+635), occupancy 6,000 / 0.91 = 6,593 (+1,978); together 7,500 (+2,885), so 272 more.
#[test]
fn a_difference_is_explained_change_by_change() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = plan(folder.path());
    let (one, other) = (spot(&path, BASE), spot(&path, "norm"));
    let (code, printed, told) = program_with(&["explain", &one, &other, "--measure", "need@2028"]);
    assert_eq!(code, 0, "{told}");
    let printed = plain(&printed);
    for part in [
        "Opvangbehoefte op 1 januari 2028 (plekken)",
        "basis 4.615",
        "Bezettingsnorm: 0,91 pers. per plek → 0,8 pers. per plek +635 +907",
        "Bezetting: 4.200 personen → 6.000 personen +1.978 +2.250",
        "Samenhang +272",
        "Variant norm 7.500 Verschil +2.885",
    ] {
        assert!(printed.contains(part), "{part} in {printed}");
    }
    for (measure, expected) in [("needs@2028", "needs@2028"), ("need@2050", "need@2050")] {
        let (code, printed, told) = program_with(&["explain", &one, &other, "--measure", measure]);
        assert!(code == 2 && printed.is_empty() && told.contains(expected), "{told}");
    }
    let elsewhere = scenario("landelijk.ron");
    let (code, _, told) =
        program_with(&["explain", &one, text(&elsewhere), "--measure", "need@2028", "--language", "en"]);
    assert!(code == 2 && told.contains("merge"), "{told}");
}

#[test]
fn a_variant_is_mailed_and_merged() {
    let folder = tempfile::tempdir().unwrap();
    let (path, document) = plan(folder.path());
    let mailed = folder.path().join("kind.variant.ron");
    let (code, _, told) = program_with(&["export", &spot(&path, "kind"), "--out", text(&mailed), "--by", "Drenthe"]);
    assert_eq!(code, 0, "{told}");
    assert_eq!(program_with(&["export", &spot(&path, BASE), "--out", text(&mailed)]).0, 2);
    let (code, printed, _) = program_with(&["check", text(&mailed)]);
    assert!(code == 1 && printed.contains(".variant.ron"), "{printed}");

    // In a copy without variants it does what it did.
    let here = folder.path().join("hier.ron");
    fs::write(&here, file::write(&Document { variants: Vec::new(), ..document.clone() })).unwrap();
    let out = folder.path().join("samen.ron");
    let (code, printed, told) =
        program_with(&["merge", text(&here), text(&mailed), "--out", text(&out), "--title", "Samen"]);
    assert_eq!(code, 0, "{told}");
    assert!(printed.starts_with("Samen\n") && printed.matches(": overgenomen\n").count() == 3, "{printed}");
    let (merged, _) = file::load(&out).unwrap();
    assert_eq!(merged.variants[0].changes[0].by, "Drenthe");
    let read = |document: &Document, id: &str| check(document, Some(id)).unwrap().scenario().clone();
    assert_eq!(read(&merged, "merged"), read(&document, "kind"));

    // Where the base has changed meanwhile nothing is written until somebody decides.
    let mut changed = Document { variants: Vec::new(), ..document };
    changed.base.write("policy.flex_cap", Value::Number(500.0), Status::Decided).unwrap();
    fs::write(&here, file::write(&changed)).unwrap();
    fs::remove_file(&out).unwrap();
    let (code, printed, told) = program_with(&["merge", text(&here), text(&mailed), "--out", text(&out)]);
    assert_eq!((code, printed.as_str()), (1, ""), "{told}");
    assert!(told.contains("onze basis: 500 plekken") && told.contains("625 plekken → 300 plekken"), "{told}");
    assert!(told.contains("--take") && told.contains("gewijzigd sinds") && !out.exists());
    let take = |rule: &str| {
        let (code, printed, told) =
            program_with(&["merge", text(&here), text(&mailed), "--out", text(&out), "--take", rule]);
        assert_eq!(code, 0, "{told}");
        assert_eq!(printed.matches("(gekozen)").count(), 1, "{printed}");
        file::load(&out).unwrap().0.effective(Some("merged")).read("policy.flex_cap").unwrap()
    };
    assert_eq!(take("base"), Value::Number(500.0));
    assert_eq!(take("file"), Value::Number(300.0));
    // Files of another kind and of another scenario are told of.
    let (code, _, told) = program_with(&["merge", text(&mailed), text(&mailed), "--out", text(&out)]);
    assert!(code == 1 && told.contains(text(&mailed)), "{told}");
    let national = scenario("landelijk.ron");
    let (code, printed, told) =
        program_with(&["merge", text(&national), text(&mailed), "--out", text(&out), "--take", "last"]);
    assert!(
        code == 0 && told.contains("Klein voorbeeld") && printed.contains("kan hier niet"),
        "{code} {printed} {told}"
    );
}

#[test]
fn every_variant_is_run_into_its_own_folder() {
    let folder = tempfile::tempdir().unwrap();
    let (path, mut document) = plan(folder.path());
    let out = folder.path().join("alle");
    let (code, _, told) = program_with(&["run", text(&path), "--all-variants", "--out", text(&out)]);
    assert_eq!(code, 0, "{told}");
    for name in [BASE, "meer", "norm", "kind"] {
        assert!(out.join(name).join("months.csv").is_file(), "{name}");
    }
    let table = Back::read(&fs::read(out.join("variants.csv")).unwrap());
    let heads = ["basis", "Meer flex", "Variant norm.difference", "Variant kind.part"];
    let text_of = fs::read_to_string(out.join("variants.csv")).unwrap();
    assert!(heads.iter().all(|head| text_of.lines().next().unwrap().contains(head)), "{text_of}");
    assert!(table.rows.len() > 15);
    // The same numbers as a run of that variant alone, by its title.
    let alone = folder.path().join("een");
    let (code, printed, _) = program_with(&["run", text(&path), "--variant", "Variant norm", "--out", text(&alone)]);
    assert!(code == 0 && printed.contains("Variant: Variant norm"), "{printed}");
    assert_eq!(fs::read(alone.join("months.csv")).unwrap(), fs::read(out.join("norm/months.csv")).unwrap());
    assert_eq!(program_with(&["run", text(&path), "--all-variants", "--base", "--out", text(&out)]).0, 2);
    // One that cannot be run does not keep the others from it.
    let bad = variant(&document, "stuk", None, &[("occupancy_norm", Value::Number(7.0))]);
    document.variants.push(bad);
    fs::write(&path, file::write(&document)).unwrap();
    let out = folder.path().join("meer");
    let (code, _, told) = program_with(&["run", text(&path), "--all-variants", "--out", text(&out)]);
    assert!(code == 1 && told.contains("Variant stuk") && out.join("variants.csv").is_file(), "{told}");
}

/// Tables and a workbook for a province, by its name whatever its capitals; a month outside the scenario and a province that is not there are told.
#[test]
fn a_province_writes_what_it_hands_in() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("brabant");
    let file = scenario("prt-voorbeeld.ron");
    let args = ["province", "NOORD-brabant", text(&file), "--out", text(&out), "--month", "2027-07"];
    let (code, printed, told) = program_with(&args);
    assert_eq!(code, 0, "{told}");
    assert!(
        printed.contains("Noord-Brabant") && printed.contains("juli 2027") && printed.contains("tijdelijke"),
        "{printed}"
    );
    for name in ["task", "locations", "municipalities", "plan", "standings", "breaks", "law"] {
        assert!(out.join(format!("{name}.csv")).exists(), "{name}");
    }
    let workbook = fs::read(out.join("noord-brabant.xlsx")).unwrap();
    assert!(workbook.starts_with(b"PK"), "a workbook is a zip");
    // The province lacks what the run says it lacks.
    let back = Back::read(&fs::read(out.join("task.csv")).unwrap());
    assert_eq!(back.rows.len(), 48);
    let (code, _, told) = program_with(&["province", "bestaat-niet", text(&file), "--out", text(&out)]);
    assert!(code == 2 && told.contains("noord-brabant"), "{told}");
    let (code, _, told) =
        program_with(&["province", "noord-brabant", text(&file), "--out", text(&out), "--month", "2040-01"]);
    assert!(code == 2 && told.contains("2029-12"), "{told}");
}
