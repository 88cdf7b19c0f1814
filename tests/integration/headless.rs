//! The program without a window: tables that read back, exit codes, and messages, by really running it.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::str::FromStr;

use rust_decimal::{Decimal, RoundingStrategy::MidpointNearestEven};
use schaalplan::engine::{Counting, Outcome, REGISTRY, SeriesId, simulate};
use schaalplan::report;
use schaalplan::scenario::{Checked, CostLine, check, file};

use crate::files::SMALL;

/// The small document without its variants.
fn small() -> String {
    format!("{})\n", SMALL.split_once("    variants: [").unwrap().0)
}

/// The program, with nothing around it that could change what it does.
fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_schaalplan"));
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "SCHAALPLAN_LANGUAGE"] {
        command.env_remove(name);
    }
    command
}

/// How it ended, its results and its messages.
fn ended(output: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    assert!(!err.contains("panicked"), "{err}");
    (output.status.code().unwrap(), out, err)
}

fn program_with(args: &[&str]) -> (i32, String, String) {
    ended(&program().args(args).output().unwrap())
}

fn scenario(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(name)
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// A table as it was read back: its heads, and its rows by head.
struct Back {
    heads: Vec<String>,
    rows: Vec<BTreeMap<String, String>>,
}

impl Back {
    fn read(bytes: &[u8]) -> Self {
        let mut reader = csv::Reader::from_reader(bytes);
        let heads: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let row = |record: csv::StringRecord| heads.iter().cloned().zip(record.iter().map(str::to_owned)).collect();
        let rows = reader.records().map(|record| row(record.unwrap())).collect();
        Self { heads, rows }
    }

    /// Numbers of a column; an empty cell is no number.
    fn numbers(&self, head: &str) -> Vec<Option<f64>> {
        self.rows.iter().map(|row| (!row[head].is_empty()).then(|| row[head].parse().unwrap())).collect()
    }

    fn money(&self, head: &str) -> Vec<Option<Decimal>> {
        self.rows.iter().map(|row| (!row[head].is_empty()).then(|| row[head].parse().unwrap())).collect()
    }
}

/// The tables of a document by name, written and read back.
fn tables(checked: &Checked, outcome: &Outcome) -> BTreeMap<&'static str, Back> {
    let written = report::tables(checked, outcome).into_iter().map(|table| {
        let (name, mut bytes) = (table.name, Vec::new());
        table.write_csv(&mut bytes).unwrap();
        (name, Back::read(&bytes))
    });
    written.collect()
}

fn run(text: &str) -> (Checked, Outcome) {
    let (document, _) = file::read(text).unwrap();
    let checked = check(&document, None).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let outcome = simulate(&checked);
    (checked, outcome)
}

fn shipped(name: &str) -> (Checked, Outcome) {
    run(&fs::read_to_string(scenario(name)).unwrap())
}

#[test]
fn months_hold_every_series_to_the_last_bit_and_end_with_stocks_alone() {
    for name in ["landelijk.ron", "onder-41000.ron", "mpp-2024-2.ron"] {
        let (checked, outcome) = shipped(name);
        let months = &tables(&checked, &outcome)["months"];
        assert_eq!(months.rows.len(), outcome.months + 1);
        assert_eq!(months.rows[1]["month"], outcome.month(1).to_string());
        for info in REGISTRY {
            let Some(column) = outcome.series(info.id) else {
                assert!(!months.heads.iter().any(|head| head == info.name), "{} is absent, not zero", info.name);
                continue;
            };
            let back = months.numbers(info.name);
            assert!(back.iter().zip(column).all(|(back, value)| *back == Some(*value)), "{}", info.name);
            assert_eq!(back[outcome.months].is_some(), info.counting == Counting::Stock, "{}", info.name);
        }
    }
}

/// The balances of docs/model.md, sections 1 and 4, from the file alone.
#[test]
fn months_balance_when_read_back() {
    let (checked, outcome) = shipped("landelijk.ron");
    let months = &tables(&checked, &outcome)["months"];
    let at = |head: &str, month: usize| months.numbers(head)[month].unwrap();
    for month in (0..outcome.months).step_by(7) {
        let parts = ["used_durable", "flex", "reserve", "idle_stock", "surplus_durable"].map(|head| at(head, month));
        assert!((at("durable", month) - parts.iter().sum::<f64>()).abs() < 1e-6);
        let appeals = at("V", month + 1) - at("V", month) + at("V_out", month);
        let refused = at("refused", month);
        assert!(appeals >= 0.0 && appeals <= refused + 1e-6, "those who appeal are among the refused");
    }
}

#[test]
fn money_is_exact_and_adds_up() {
    let (checked, outcome) = shipped("prt-voorbeeld.ron");
    let tables = tables(&checked, &outcome);
    let months = &tables["months"];
    let sum = |heads: &[String], month: usize| -> Decimal {
        heads.iter().map(|head| months.money(head)[month].unwrap()).sum()
    };
    let lines: Vec<String> = CostLine::ALL.iter().map(|line| format!("cost_{}", line.id())).collect();
    let by_payer: Vec<String> = months.heads.iter().filter(|head| head.contains('@')).cloned().collect();
    for month in 0..outcome.months {
        let total = months.money("cost_total")[month].unwrap();
        assert_eq!(total, sum(&lines, month));
        assert_eq!(total, sum(&by_payer, month));
        assert_eq!(
            total - months.money("cost_shortage")[month].unwrap(),
            months.money("cost_total_without_shortage")[month].unwrap()
        );
    }
    assert_eq!(months.money("cost_total")[outcome.months], None);
    let horizon: Decimal = months.money("cost_total").into_iter().flatten().sum();
    assert_eq!(horizon, outcome.key.total_cost);
    let key = tables["key_figures"].rows.iter().find(|row| row["name"] == "total_cost").unwrap();
    assert_eq!(Decimal::from_str(&key["value"]).unwrap(), horizon);
    let years = tables["years"].rows.iter().filter(|row| row["group"] == "cost" && row["item"] == "total");
    assert_eq!(years.map(|row| Decimal::from_str(&row["value"]).unwrap()).sum::<Decimal>(), horizon);
}

/// Places of locations add up to the national series, and their exact money to its lines, apart from the rounding of each to the cent.
#[test]
fn locations_add_up_to_provinces_and_to_the_country() {
    for name in ["prt-voorbeeld.ron", "landelijk.ron", "crisis-2022.ron"] {
        let (checked, outcome) = shipped(name);
        let tables = tables(&checked, &outcome);
        let (locations, provinces) = (&tables["locations"], &tables["provinces"]);
        let mut lent = vec![0.0; outcome.months];
        let mut cost = vec![Decimal::ZERO; outcome.months];
        for (index, row) in locations.rows.iter().enumerate() {
            lent[index % outcome.months] += row["lent"].parse::<f64>().unwrap();
            cost[index % outcome.months] += Decimal::from_str(&row["cost"]).unwrap();
        }
        let mut by_province = vec![Decimal::ZERO; outcome.months];
        for (index, row) in provinces.rows.iter().enumerate() {
            by_province[index % outcome.months] += Decimal::from_str(&row["cost"]).unwrap();
        }
        // Each line of each payer is rounded to the cent by itself.
        let cents = Decimal::from(outcome.costs.len()) * Decimal::new(5, 3);
        for month in 0..outcome.months {
            assert!((lent[month] - outcome.series(SeriesId::Flex).unwrap()[month]).abs() < 1e-6, "{name} {month}");
            let lines = outcome.cost(None, month) - outcome.cost(Some(CostLine::Shortage), month);
            assert!((cost[month] - lines).abs() <= cents, "{name} {month}: {} {lines}", cost[month]);
            assert_eq!(by_province[month].normalize(), cost[month].normalize(), "{name} {month}");
        }
    }
}

/// By hand, from the small document: in January 2026 (31 days) the occupancy of 4,000 needs 4000/0.91 places, which the azc's 4,800 hold.
#[test]
fn the_cost_of_a_location_is_what_a_calculator_gives() {
    let (checked, outcome) = run(&small());
    let locations = &tables(&checked, &outcome)["locations"];
    let row = &locations.rows[0];
    let places = |head: &str| row[head].parse::<f64>().unwrap();
    assert!((places("used") - 4000.0 / 0.91).abs() < 1e-9);
    let prices = [("used", "71.50"), ("lent", "10"), ("reserve", "25.1234"), ("idle", "20")];
    let expected: Decimal = prices
        .iter()
        .map(|(head, price)| {
            let days = Decimal::from_f64_retain(places(head) * 31.0).unwrap();
            days.round_dp_with_strategy(6, MidpointNearestEven) * Decimal::from_str(price).unwrap()
        })
        .sum();
    assert_eq!(Decimal::from_str(&row["cost"]).unwrap(), expected.normalize());
}

#[test]
fn years_say_how_many_months_they_hold_and_what_has_no_figure() {
    let (checked, outcome) = shipped("landelijk.ron");
    let years = &tables(&checked, &outcome)["years"];
    let of = |year: &str, item: &str| {
        let found = years.rows.iter().find(|row| row["year"] == year && row["item"] == item);
        found.map(|row| (row["months"].clone(), row["value"].clone()))
    };
    assert_eq!(of("2025", "applications").unwrap().0, "12");
    for (item, id) in [("applications", SeriesId::Applications), ("occupancy", SeriesId::Occupancy)] {
        let expected = outcome.annual(id, 2025).unwrap().to_bits();
        assert_eq!(of("2025", item).unwrap().1.parse::<f64>().unwrap().to_bits(), expected, "{item}");
    }
    assert!(
        years
            .rows
            .iter()
            .filter(|row| row["value"].is_empty())
            .all(|row| row["group"] == "budget" && row["status"].is_empty())
    );
    assert!(years.rows.iter().all(|row| !row["unit"].is_empty()));
}

#[test]
fn a_run_writes_five_files_and_prints_the_key_figures() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("new/results");
    let (code, printed, told) = program_with(&["run", "--out", text(&out), "--language", "en"]);
    assert_eq!(code, 0, "{told}");
    for name in ["key_figures", "years", "months", "provinces", "locations"] {
        let bytes = fs::read(out.join(format!("{name}.csv"))).unwrap();
        assert!(!Back::read(&bytes).rows.is_empty(), "{name}");
        assert!(told.contains(name), "{told}");
    }
    assert_eq!(fs::read_dir(&out).unwrap().count(), 5, "nothing is left behind");
    assert!(printed.contains("Highest shortage") && printed.contains("Durable share"), "{printed}");
    // The file and the window's engine agree: the same bytes as a run inside this test.
    let (checked, outcome) = shipped("landelijk.ron");
    for table in report::tables(&checked, &outcome) {
        let (path, mut bytes) = (out.join(table.file_name()), Vec::new());
        table.write_csv(&mut bytes).unwrap();
        assert!(fs::read(path).unwrap() == bytes);
    }
}

#[test]
fn a_changed_value_changes_the_result() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let path = scenario("landelijk.ron");
    let highest = |extra: &[&str]| {
        let args = [&["run", text(&path), "--out", text(&out)], extra].concat();
        let (code, printed, told) = program_with(&args);
        assert_eq!(code, 0, "{printed}{told}");
        let months = Back::read(&fs::read(out.join("months.csv")).unwrap());
        months.numbers("need").into_iter().flatten().fold(0.0, f64::max)
    };
    let base = highest(&[]);
    assert!(highest(&["--set", "band=1"]) > base);
    assert!(highest(&["--set", "occupancy_norm=0.99"]) < base);
    assert!(highest(&["--set", "applications@2026=90000"]) > base);
    assert!(highest(&["--set", "demand.applications@2026=90000", "--set", "policy.order=flex_first"]) > base);
}

#[test]
fn wrong_usage_is_told_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let out = text(folder.path()).to_owned();
    let cases: [(&[&str], &str); 8] = [
        (&["run"], "--out <DIR>"),
        (&["run", "--out", &out, "--set", "band"], "ADDRESS=VALUE"),
        (&["run", "--out", &out, "--set", "bland=1"], "bland"),
        (&["run", "--out", &out, "--set", "band=veel"], "band=veel"),
        (&["run", "--out", &out, "--set", "policy.flex_cap=NaN"], "NaN"),
        (&["run", "--out", &out, "--variant", "geen"], "geen"),
        (&["--language", "fr"], "nl, en"),
        (&["check"], "FILE"),
    ];
    for (args, expected) in cases {
        let (code, printed, told) = program_with(args);
        assert_eq!((code, printed.as_str()), (2, ""), "{args:?}: {told}");
        assert!(told.contains(expected) && told.contains("--help"), "{args:?}: {told}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing was written");
}

#[test]
fn a_value_the_scenario_cannot_have_is_a_problem_of_the_scenario() {
    let folder = tempfile::tempdir().unwrap();
    let (code, _, told) = program_with(&["run", "--out", text(folder.path()), "--set", "grant_rate_regular=1.4"]);
    assert_eq!(code, 1, "{told}");
    assert!(told.contains("grant_rate_regular"), "{told}");
}

#[test]
fn check_prints_a_line_per_problem_and_counts_errors_only() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kapot.ron");
    let (code, printed, told) = program_with(&["check", text(&scenario("landelijk.ron"))]);
    assert_eq!(code, 0, "{printed}{told}");
    fs::write(
        &path,
        SMALL
            .replace("\"azc-1\"", "\"nood-1\"")
            .replace("unit: share, status: official", "unit: share, status: assumed"),
    )
    .unwrap();
    let (code, printed, told) = program_with(&["check", text(&path), "--language", "en"]);
    assert_eq!(code, 1, "{printed}{told}");
    let line = printed.lines().find(|line| line.contains("error: ")).unwrap();
    let position: Vec<&str> = line.strip_prefix(text(&path)).unwrap().splitn(4, ':').collect();
    assert!(position[1].parse::<usize>().is_ok() && position[2].parse::<usize>().is_ok(), "{line}");
    let change = "address: \"policy.flex_cap\", old: number(625), new: number(-1), status: assumed";
    let variant = format!("    variants: [(id: \"stuk\", title: (nl: \"Stuk\"), changes: [({change})])],\n)\n");
    fs::write(&path, small().trim_end().trim_end_matches(')').to_owned() + &variant).unwrap();
    let (code, printed, _) = program_with(&["check", text(&path)]);
    assert!(code == 1 && printed.contains(": fout: in variant stuk: "), "{printed}");
    fs::write(&path, small().replace("flex_cap:", "flex_cpa:")).unwrap();
    let (code, printed, _) = program_with(&["check", text(&path)]);
    assert!(code == 1 && printed.contains(":37:13: fout: ") && printed.contains("flex_cap"), "{printed}");
}

#[test]
fn what_cannot_be_read_is_told_and_ends_with_three() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("weg.ron");
    for path in [folder.path(), &missing] {
        let (code, printed, told) = program_with(&["check", text(path)]);
        assert_eq!((code, printed.as_str()), (3, ""), "{told}");
        assert!(told.contains(text(path)), "{told}");
        let (code, _, told) = program_with(&["run", text(path), "--out", text(folder.path())]);
        assert_eq!(code, 3, "{told}");
    }
    let binary = folder.path().join("binair.ron");
    fs::write(&binary, b"(format: 1, \xff\xfe").unwrap();
    assert_eq!(program_with(&["check", text(&binary)]).0, 1);
    // The good file is still checked when another is missing.
    let (code, _, told) = program_with(&["check", text(&missing), text(&scenario("landelijk.ron"))]);
    assert!(code == 3 && told.contains("landelijk.ron"), "{told}");
    let (_, _, told) = program_with(&["chek"]);
    assert!(told.contains("schaalplan check"), "{told}");
}

#[cfg(unix)]
#[test]
fn file_names_need_not_be_utf8() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(OsStr::from_bytes(b"plan-\xff.ron"));
    fs::copy(scenario("landelijk.ron"), &path).unwrap();
    let (code, printed, told) = ended(&program().arg("check").arg(&path).output().unwrap());
    assert_eq!(code, 0, "{printed}{told}");
    let output = program().args(["run", "--out", "x", "--set"]).arg(OsStr::from_bytes(b"\xff=1")).output().unwrap();
    let (code, _, told) = ended(&output);
    assert!(code == 2 && told.contains("UTF-8"), "{told}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_a_closed_pipe_is_not() {
    let full = || Stdio::from(File::options().write(true).open("/dev/full").unwrap());
    for args in [&["parameters"][..], &["--help"]] {
        let output = program().args(args).stdout(full()).output().unwrap();
        let (code, _, told) = ended(&output);
        assert!(code == 3 && !told.is_empty(), "{args:?} {told}");
    }
    // Nobody reads: as after `| head -0`.
    let mut child = program().arg("parameters").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let (code, _, told) = ended(&child.wait_with_output().unwrap());
    assert_eq!((code, told.as_str()), (0, ""));
    // Messages that cannot be written change nothing.
    let output = program().arg("check").arg(scenario("landelijk.ron")).stderr(full()).output().unwrap();
    assert_eq!(ended(&output).0, 0);
}

#[test]
fn results_that_cannot_be_written_end_with_three() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "kept").unwrap();
    for out in [file.clone(), file.join("below")] {
        let (code, printed, told) = program_with(&["run", "--out", text(&out)]);
        assert_eq!((code, printed.as_str()), (3, ""), "{told}");
        assert!(told.contains(text(&out)), "{told}");
    }
    assert_eq!(fs::read_to_string(file).unwrap(), "kept");
    // A folder stands where a file must come: the others are whole, and nothing half-written is left.
    let out = folder.path().join("out");
    fs::create_dir_all(out.join("months.csv/x")).unwrap();
    let (code, _, told) = program_with(&["run", "--out", text(&out)]);
    assert!(code == 3 && told.contains("months.csv"), "{told}");
    let left = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert!(left.into_iter().all(|name| !name.starts_with('.')));
}

#[test]
fn without_a_screen_the_results_are_written() {
    let folder = tempfile::tempdir().unwrap();
    let (code, printed, told) = ended(&program().current_dir(folder.path()).output().unwrap());
    assert_eq!(code, 0, "{told}");
    assert!(told.contains("DISPLAY") && told.contains("schaalplan-results"), "{told}");
    assert!(printed.contains("Hoogste tekort"), "{printed}");
    assert!(folder.path().join("schaalplan-results/months.csv").is_file());
}

#[cfg(target_os = "linux")]
#[test]
fn a_screen_that_does_not_answer_is_no_screen() {
    let folder = tempfile::tempdir().unwrap();
    let output = program().current_dir(folder.path()).env("DISPLAY", ":65000").output().unwrap();
    let (code, printed, told) = ended(&output);
    assert_eq!(code, 0, "{told}");
    assert!(told.contains("OpenGL") && printed.contains("Hoogste tekort"), "{told}");
}

#[test]
fn parameters_are_listed_with_their_values() {
    let (code, printed, _) = program_with(&["parameters", "--language", "en"]);
    assert_eq!(code, 0);
    let row = |id: &str| {
        let line = printed.lines().find(|line| line.split_whitespace().next() == Some(id)).unwrap();
        line.to_owned()
    };
    for parameter in schaalplan::parameters::PARAMETERS {
        assert!(row(parameter.id).contains(parameter.address), "{}", parameter.id);
    }
    assert!(row("flex_cap").contains("decision") && row("flex_cap").contains("5125"), "{}", row("flex_cap"));
    let (_, printed, _) = program_with(&["parameters", text(&scenario("mpp-2024-2.ron"))]);
    assert!(printed.lines().last().unwrap().starts_with('['), "reasons stand below the list: {printed}");
}

#[test]
fn the_language_comes_from_the_command_line_or_the_surroundings() {
    let first_word = |command: &mut Command| ended(&command.output().unwrap()).1.lines().nth(2).unwrap().to_owned();
    assert_eq!(first_word(program().arg("--help")), "Gebruik:");
    assert_eq!(first_word(program().args(["--help", "--language", "en"])), "Usage:");
    assert_eq!(first_word(program().arg("-h").env("SCHAALPLAN_LANGUAGE", "en_GB.UTF-8")), "Usage:");
    assert_eq!(first_word(program().args(["-h", "--language=nl"]).env("SCHAALPLAN_LANGUAGE", "en")), "Gebruik:");
    let (code, printed, _) = program_with(&["--version"]);
    assert_eq!((code, printed), (0, format!("schaalplan {}\n", env!("CARGO_PKG_VERSION"))));
}
