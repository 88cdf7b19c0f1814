//! Lists of locations on the command line: exit codes, messages, and that nothing is half-written.

use std::fs;
use std::path::{Path, PathBuf};

use schaalplan::scenario::{Document, file};

use crate::headless::{program_with, text};
use crate::intake::province;
use crate::intake_made::{csv, messy, xlsx};

/// A folder with a province without locations and the messy list.
fn laid_out(list: &str, bytes: &[u8]) -> (tempfile::TempDir, PathBuf, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let (scenario, list) = (folder.path().join("plan.ron"), folder.path().join(list));
    fs::write(&scenario, file::write(&province())).unwrap();
    fs::write(&list, bytes).unwrap();
    (folder, scenario, list)
}

fn opened(path: &Path) -> Document {
    file::load(path).unwrap().0
}

#[test]
fn a_list_with_mistakes_leaves_the_scenario_as_it_is() {
    let messy = messy();
    let (_folder, scenario, list) = laid_out("lijst.xlsx", &xlsx(&messy));
    let before = fs::read(&scenario).unwrap();
    let (code, printed, told) = program_with(&["locations", "import", text(&list), "--into", text(&scenario)]);
    assert_eq!(code, 1, "{told}");
    assert_eq!(fs::read(&scenario).unwrap(), before);
    assert!(printed.contains("185 nieuw") && printed.contains("15 rijen geweigerd"), "{printed}");
    // Every mistake is told with its cell; the first is the number of places in row 13.
    for (row, column, _) in &messy.mistakes {
        assert!(told.contains(&format!("lijst.xlsx:{column}{row}: fout: ")), "{column}{row} in {told}");
    }
    assert!(
        told.contains("lijst.xlsx:E13: fout: Locatie 007 café ’t Hoekje: ‘veel’ is geen getal. Typ alleen het getal"),
        "{told}"
    );
    assert!(told.contains("--good-rows"), "{told}");
}

#[test]
fn good_rows_go_in_and_come_out_again() {
    let messy = messy();
    let (folder, scenario, list) = laid_out("lijst.csv", &csv(&messy));
    let out = folder.path().join("nieuw.ron");
    let import = ["locations", "import", text(&list), "--into", text(&scenario), "--out", text(&out), "--good-rows"];
    let (code, _, told) = program_with(&import);
    assert_eq!(code, 0, "{told}");
    assert!(opened(&scenario).base.locations.is_empty(), "only the other file was written");
    let locations = opened(&out).base.locations;
    assert_eq!(locations.len(), 185);
    for name in ["terug.xlsx", "terug.csv"] {
        let back = folder.path().join(name);
        let (code, _, told) = program_with(&["locations", "export", text(&out), "--out", text(&back)]);
        assert_eq!(code, 0, "{told}");
        let (code, printed, told) =
            program_with(&["locations", "import", text(&back), "--into", text(&out), "--language", "en"]);
        assert_eq!(code, 0, "{told}");
        assert!(printed.contains("185 unchanged") && printed.contains("0 changed"), "{printed}");
        assert!(told.contains("Nothing changes"), "{told}");
        assert_eq!(opened(&out).base.locations, locations);
    }
}

#[test]
fn a_dry_run_writes_nothing_and_wrong_usage_is_told() {
    let messy = messy();
    let (folder, scenario, list) = laid_out("lijst.xlsx", &xlsx(&messy));
    let before = fs::read(&scenario).unwrap();
    let dry = ["locations", "import", text(&list), "--into", text(&scenario), "--good-rows", "--dry-run"];
    let (code, printed, _) = program_with(&dry);
    assert_eq!((code, printed.contains("185 nieuw")), (0, true), "{printed}");
    assert_eq!(fs::read(&scenario).unwrap(), before);
    let with = |extra: &[&str]| {
        let args = [&["locations", "import", text(&list), "--into", text(&scenario)], extra].concat();
        program_with(&args).0
    };
    assert_eq!(with(&["--sheet", "Blad9"]), 1);
    assert_eq!(with(&["--status", "misschien"]), 2);
    assert_eq!(program_with(&["locations", "import", "geen.xlsx", "--into", text(&scenario)]).0, 3);
    let pdf = folder.path().join("lijst.pdf");
    assert_eq!(program_with(&["locations", "export", text(&scenario), "--out", text(&pdf)]).0, 2);
    assert_eq!(program_with(&["locations"]).0, 2);
    assert_eq!(fs::read(&scenario).unwrap(), before);
}
