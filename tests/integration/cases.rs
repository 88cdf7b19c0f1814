//! Worked cases: small scenarios in `tests/cases/*.ron` with every figure of their outcome beside them.
//!
//! `*.expected.csv` has one row per column of the outcome: `path`, the months (or fields) that were worked out by hand, and the
//! values. The rest was computed from the same equations by a program of its own that shares no code with this one.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use rust_decimal::Decimal;
use schaalplan::engine::{Counting, Outcome, SeriesId, simulate};
use schaalplan::scenario::{CostLine, Document, check};

fn case(name: &str, extension: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(format!("{name}.{extension}"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// One document, run once per budget edition (once without any).
fn outcomes(name: &str) -> Vec<(String, Outcome)> {
    let options = ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .with_default_extension(ron::extensions::Extensions::UNWRAP_VARIANT_NEWTYPES);
    let mut document: Document = options.from_str(&case(name, "ron")).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut editions: Vec<Option<String>> = document.budgets.iter().map(|edition| Some(edition.id.clone())).collect();
    if editions.is_empty() {
        editions.push(None);
    }
    let run = |edition: Option<String>| {
        document.base.budget.clone_from(&edition);
        let checked = check(&document, None).unwrap_or_else(|problems| panic!("{name}: {problems:?}"));
        (edition.unwrap_or_default(), simulate(&checked))
    };
    editions.into_iter().map(run).collect()
}

/// Every figure of an outcome as text, by path.
fn flatten(edition: &str, outcome: &Outcome) -> BTreeMap<String, Vec<String>> {
    let mut rows = BTreeMap::new();
    let floats = |column: &[f64]| column.iter().map(ToString::to_string).collect::<Vec<_>>();
    let years: Vec<i32> = (outcome.start.year()..=outcome.month(outcome.months).year()).collect();
    for id in SeriesId::ALL {
        if let Some(column) = outcome.series(id) {
            let expected = outcome.months + usize::from(id.info().counting == Counting::Stock);
            assert_eq!(column.len(), expected, "{}", id.info().name);
            rows.insert(format!("series/{}", id.info().name), floats(column));
        }
        for year in &years {
            let value = outcome.annual(id, *year).map_or("-".to_owned(), |value| value.to_string());
            rows.insert(format!("annual/{}/{year}", id.info().name), vec![value]);
        }
    }
    for class in &outcome.classes {
        let columns = [
            ("agreed", &class.agreed),
            ("cap", &class.cap),
            ("flex", &class.flex),
            ("returned", &class.returned),
            ("broken", &class.broken),
            ("undone", &class.undone),
            ("newly_lent", &class.newly_lent),
            ("recalled", &class.recalled),
            ("forced", &class.forced),
            ("recall_pending", &class.recall_pending),
        ];
        for (figure, column) in columns {
            rows.insert(format!("classes/{}/{figure}", class.recall_months), floats(column));
        }
    }
    for location in outcome.locations.iter().filter(|location| location.takes_part) {
        let columns = [
            ("open", &location.open),
            ("used", &location.used),
            ("lent", &location.lent),
            ("reserve", &location.reserve),
            ("idle", &location.idle),
            ("counts_for_task", &location.counts_for_task),
        ];
        for (figure, column) in columns {
            rows.insert(format!("locations/{}/{figure}", location.id), floats(column));
        }
    }
    flatten_provinces(outcome, &mut rows);
    flatten_money(edition, outcome, &mut rows);
    rows
}

fn flatten_provinces(outcome: &Outcome, rows: &mut BTreeMap<String, Vec<String>>) {
    for province in outcome.provinces.iter().filter(|province| !province.task.is_empty()) {
        let columns = [
            ("open_durable", &province.open_durable),
            ("open_temporary", &province.open_temporary),
            ("open_outside", &province.open_outside),
            ("used", &province.used),
            ("lent", &province.lent),
            ("reserve", &province.reserve),
            ("idle", &province.idle),
            ("counts_for_task", &province.counts_for_task),
            ("task", &province.task),
            ("short_of_task", &province.short_of_task),
        ];
        for (figure, column) in columns {
            let column = column.iter().map(ToString::to_string).collect();
            rows.insert(format!("provinces/{}/{figure}", province.id), column);
        }
        let includes = province.task_includes_minors.map_or("-".to_owned(), |includes| includes.to_string());
        rows.insert(format!("provinces/{}/task_includes_minors", province.id), vec![includes]);
    }
}

fn flatten_money(edition: &str, outcome: &Outcome, rows: &mut BTreeMap<String, Vec<String>>) {
    let lines = || CostLine::ALL.into_iter().map(|line| (line.id(), Some(line))).chain([("total", None)]);
    for (name, line) in lines() {
        let months = (0..outcome.months).map(|month| outcome.cost(line, month).to_string()).collect();
        let path = if line.is_some() { format!("cost_lines/{name}") } else { "cost_total_month".to_owned() };
        rows.insert(path, months);
        for (year, _, _) in outcome.years() {
            rows.insert(format!("cost_year/{year}/{name}"), vec![outcome.cost_of_year(line, year).to_string()]);
        }
    }
    for column in &outcome.costs {
        let cents = column.cents.iter().map(|cents| Decimal::new(*cents, 2).to_string()).collect();
        rows.insert(format!("cost_payers/{}@{}", column.line.id(), column.payer.id()), cents);
    }
    let or_dash = |amount: Option<Decimal>| amount.map_or("-".to_owned(), |amount| amount.to_string());
    for margin in &outcome.margins {
        let values = vec![
            margin.months.to_string(),
            margin.cost.to_string(),
            margin.cost_in_its_prices.to_string(),
            or_dash(margin.budget),
            or_dash(margin.margin),
        ];
        rows.insert(format!("margins/{edition}/{}/{}", margin.row, margin.year), values);
    }
    let key = &outcome.key;
    for (year, margin) in &key.margin_per_year {
        rows.insert(format!("margin_per_year/{edition}/{year}"), vec![margin.to_string()]);
    }
    let figures = [
        ("highest_shortage", key.highest_shortage.to_string()),
        ("highest_shortage_month", key.highest_shortage_month.map_or("-".to_owned(), |month| month.to_string())),
        ("shortage_place_months", key.shortage_place_months.to_string()),
        ("months_in_shortage", key.months_in_shortage.to_string()),
        ("emergency_place_days", key.emergency_place_days.to_string()),
        ("total_cost", key.total_cost.to_string()),
        ("total_cost_without_shortage", key.total_cost_without_shortage.to_string()),
        ("durable_share", key.durable_share.to_string()),
        ("people_moved", key.people_moved.to_string()),
    ];
    for (figure, value) in figures {
        rows.insert(format!("key_figures/{figure}"), vec![value]);
    }
}

/// Whether two values agree: texts exactly, people and places to 1e-6 relative (absolute below 1), money to `cents`.
fn agree(path: &str, expected: &str, got: &str, cents: i64) -> bool {
    let money = ["cost", "margin"].iter().any(|start| path.starts_with(start)) || path.contains("total_cost");
    match (expected.parse::<Decimal>(), got.parse::<Decimal>()) {
        (Ok(expected), Ok(got)) if money => (expected - got).abs() <= Decimal::new(cents, 2),
        _ => match (expected.parse::<f64>(), got.parse::<f64>()) {
            (Ok(expected), Ok(got)) => (expected - got).abs() <= 1e-6 * expected.abs().max(1.0),
            _ => expected == got,
        },
    }
}

/// Compares every row of the expectation, and that nothing the case should have said is missing from it.
fn compare(name: &str) {
    let outcomes = outcomes(name);
    let expected = case(name, "expected.csv");
    let mut wrong = Vec::new();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for (edition, outcome) in &outcomes {
        let rows = flatten(edition, outcome);
        for line in expected.lines().skip(1) {
            let cells: Vec<&str> = line.split(',').collect();
            let [path, _by_hand, values] = cells[..] else { panic!("{name}: {line}") };
            let Some(got) = rows.get(path) else { continue };
            seen.insert(path.to_owned());
            let values: Vec<&str> = values.split(' ').collect();
            assert_eq!(values.len(), got.len(), "{name}: {path}");
            // A sum over months or lines may add up as many cents of difference.
            let cents = if path.starts_with("cost_lines") || path.starts_with("cost_payers") { 1 } else { 10 };
            for (index, (expected, got)) in values.iter().zip(got).enumerate() {
                if !agree(path, expected, got, cents) {
                    wrong.push(format!("{path}[{index}]: expected {expected}, got {got}"));
                }
            }
        }
        for path in rows.keys().filter(|path| !seen.contains(*path) && !path.starts_with("margin")) {
            let nothing = rows[path].iter().all(|value| value == "-" || value.parse() == Ok(0.0));
            assert!(nothing, "{name}: {path} is not in the expectation");
        }
    }
    let missing: Vec<&str> = expected
        .lines()
        .skip(1)
        .filter_map(|line| line.split(',').next())
        .filter(|path| !seen.contains(*path))
        .collect();
    assert!(missing.is_empty(), "{name}: expected and absent: {missing:?}");
    assert!(wrong.is_empty(), "{name}:\n{}", wrong.join("\n"));
}

macro_rules! cases {
    ($($test:ident $name:literal;)*) => {
        $(#[test]
        fn $test() {
            compare($name);
        })*

        /// No case is forgotten.
        #[test]
        fn every_case_is_run() {
            let directory = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
            let entries = std::fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path());
            let mut names: Vec<String> = entries
                .filter(|path| path.extension().is_some_and(|extension| extension == "ron"))
                .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
                .collect();
            names.sort();
            assert_eq!(names, [$($name),*]);
        }
    };
}

cases! {
    need_rises_while_places_are_lent "01-recall-race";
    a_budget_ends_before_its_costs "02-budget-cliff";
    locations_of_a_province_and_its_task "03-province";
    two_recall_terms "04-two-classes";
    minors_take_part "05-minors-on";
    temporary_places_are_filled_further "06-norm-temporary";
    homes_by_a_mean_wait "07-weeks";
    targets_follow_from_the_flow "08-target-from-flow";
    room_must_last_before_it_is_lent "09-lend-lead";
    a_rise_nobody_foresaw "10-surprise";
    an_agreement_ends "11-forced-call-back";
    refused_people_appeal "12-appeals";
}
