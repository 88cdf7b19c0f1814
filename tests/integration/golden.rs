//! Every shipped scenario gives the results that were looked at and accepted, so that a change of a result shows in a diff.
//!
//! The tables stand in `tests/golden/<scenario>.snap`. After a change that is meant, run the tests with `INSTA_UPDATE=always` and read the
//! diff before committing it. What the national scenario must give whatever we accept, because it was published, stands below with its source.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use rust_decimal::Decimal;
use rust_decimal::RoundingStrategy::MidpointNearestEven;
use schaalplan::cli::BUILT_IN;
use schaalplan::engine::{Outcome, SeriesId, simulate};
use schaalplan::scenario::{Document, check, file};

/// The shipped scenarios, in the order of their names.
fn scenarios() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "ron"));
    paths.sort();
    paths
}

fn document(text: &str) -> Document {
    file::read(text).unwrap_or_else(|problems| panic!("{problems:#?}")).0
}

fn outcome(document: &Document, variant: Option<&str>) -> Outcome {
    let problems = |problems: Vec<_>| panic!("{}: {problems:#?}", document.id);
    simulate(&check(document, variant).unwrap_or_else(problems))
}

/// The stocks and places a planner looks at first.
const SHOWN: [SeriesId; 12] = [
    SeriesId::Occupancy,
    SeriesId::H,
    SeriesId::Need,
    SeriesId::Durable,
    SeriesId::UsedDurable,
    SeriesId::Flex,
    SeriesId::Reserve,
    SeriesId::IdleStock,
    SeriesId::SurplusDurable,
    SeriesId::UsedNoodopvang,
    SeriesId::UsedTgo,
    SeriesId::Shortage,
];

/// Key figures, then 1 January values, then money per year; all in fixed decimals.
fn table(outcome: &Outcome) -> String {
    let key = &outcome.key;
    let month = key.highest_shortage_month.map_or("-".to_owned(), |month| month.to_string());
    let mut text = String::new();
    let mut line = |name: &str, value: String| writeln!(text, "{name:<28} {value:>18}").unwrap();
    line("highest_shortage", format!("{:.1}", key.highest_shortage));
    line("highest_shortage_month", month);
    line("shortage_place_months", format!("{:.1}", key.shortage_place_months));
    line("months_in_shortage", key.months_in_shortage.to_string());
    line("emergency_place_days", format!("{:.0}", key.emergency_place_days));
    line("total_cost", format!("{:.2}", key.total_cost));
    line("total_cost_without_shortage", format!("{:.2}", key.total_cost_without_shortage));
    for (year, margin) in &key.margin_per_year {
        line(&format!("margin_per_year@{year}"), format!("{margin:.2}"));
    }
    line("durable_share", format!("{:.4}", key.durable_share));
    line("people_moved", format!("{:.1}", key.people_moved));
    let years: Vec<i32> = outcome.years().iter().map(|(year, _, _)| *year).collect();
    text.push('\n');
    let mut row = |name: &str, value: &dyn Fn(i32) -> String| {
        write!(text, "{name:<16}").unwrap();
        for year in &years {
            write!(text, " {:>10}", value(*year)).unwrap();
        }
        writeln!(text).unwrap();
    };
    row("1 January", &|year| year.to_string());
    for id in SHOWN.into_iter().filter(|id| outcome.series(*id).is_some()) {
        // Adding 0 turns -0 into 0.
        let value = |year| outcome.annual(id, year).map_or("-".to_owned(), |value| format!("{:.1}", value + 0.0));
        row(id.info().name, &value);
    }
    row("cost, million", &|year| {
        let millions = outcome.cost_of_year(None, year) / Decimal::from(1_000_000);
        format!("{:.3}", millions.round_dp_with_strategy(3, MidpointNearestEven))
    });
    text
}

#[test]
fn shipped_scenarios_give_the_accepted_results() {
    let paths = scenarios();
    assert!(paths.len() >= 7, "all scenarios are there: {paths:?}");
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../golden");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for path in paths {
        let document = document(&fs::read_to_string(&path).unwrap());
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        settings.bind(|| insta::assert_snapshot!(name, table(&outcome(&document, None))));
    }
}

#[test]
fn shipped_scenarios_check_without_errors_and_their_variants_run() {
    for path in scenarios() {
        let document = document(&fs::read_to_string(&path).unwrap());
        assert_eq!(
            Some(document.id.as_str()),
            path.file_stem().and_then(|stem| stem.to_str()),
            "a file is called as its id"
        );
        for variant in &document.variants {
            outcome(&document, Some(&variant.id));
        }
    }
}

/// What is written reads back as the same document, and writing it again changes nothing.
#[test]
fn shipped_scenarios_survive_writing_and_reading() {
    for path in scenarios() {
        let shipped = fs::read_to_string(&path).unwrap();
        let first = document(&shipped);
        let text = file::write(&first);
        assert!(text == shipped, "{} is not laid out as the program writes it", path.display());
        let second = document(&text);
        assert!(first == second, "{}", path.display());
        assert_eq!(file::write(&second), text, "{}", path.display());
    }
}

/// Published figures the national scenario has to reproduce; docs/calibration.md tells how it was fitted and what is left over.
///
/// Occupancy of November 2024: 19,000 permit holders and 53,000 others (NOS2543598). Average of 2025: RO20251128. Permit holders on
/// 1 January 2025: TK2025D06414; in November 2024: NOS2543598. The tolerances are those of the calibration.
#[test]
fn the_national_scenario_gives_the_published_occupancy_of_2024_and_2025() {
    let outcome = outcome(&document(BUILT_IN), None);
    let at = |id, month: &str| {
        let index = usize::try_from(month.parse::<schaalplan::units::Month>().unwrap().since(outcome.start)).unwrap();
        outcome.series(id).unwrap()[index]
    };
    let near = |what: &str, found: f64, published: f64, tolerance: f64| {
        assert!((found - published).abs() <= tolerance, "{what}: {found:.0}, published {published:.0} ±{tolerance:.0}");
    };
    near("occupancy, November 2024", at(SeriesId::Occupancy, "2024-11"), 72_000.0, 700.0);
    near("permit holders, November 2024", at(SeriesId::H, "2024-11"), 19_000.0, 300.0);
    near("permit holders, January 2025", at(SeriesId::H, "2025-01"), 17_460.0, 60.0);
    let year = (1..=12).map(|month| at(SeriesId::Occupancy, &format!("2025-{month:02}")));
    near("average occupancy, 2025", year.sum::<f64>() / 12.0, 75_000.0, 700.0);
}
