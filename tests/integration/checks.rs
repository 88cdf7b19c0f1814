//! What is wrong with a scenario: every problem, with its code, address and place in the file.

use schaalplan::problem::Severity;
use schaalplan::scenario::{check, file};

use crate::files::SMALL;

/// The small document with simulated demand.
pub(crate) fn flow() -> String {
    let (before, rest) = SMALL.split_once("        demand: ").expect("the document has demand");
    let (_, after) = rest.split_once("        occupancy_norm").expect("the norm follows demand");
    format!("{before}        demand: {},\n        occupancy_norm{after}", include_str!("data/flow.ron").trim_end())
}

/// All problems of a text, one a line: `error code address line:column {arguments}`.
pub(crate) fn problems(text: &str) -> Vec<String> {
    let (document, index) = file::read(text).expect("the shape is right");
    let found = check(&document, None).map_or_else(|problems| problems, |checked| checked.warnings().to_vec());
    let shown = |mut problem: schaalplan::problem::Problem| {
        index.place(&mut problem);
        let kind = if problem.severity == Severity::Error { "error" } else { "warning" };
        format!("{kind} {}", crate::files::shown(&problem))
    };
    found.into_iter().map(shown).collect()
}

#[test]
fn the_examples_are_right() {
    assert_eq!(problems(SMALL), Vec::<String>::new());
    assert_eq!(problems(&flow()), Vec::<String>::new());
}

/// Cases on one of the examples: a piece of it, what replaces it, and the problems then (severity, code, address), in order.
pub(crate) fn table(text: &str, cases: &[(&str, &str, &[&str])]) {
    for (piece, broken, expected) in cases {
        assert!(text.contains(piece), "the example lost `{piece}`");
        let found = problems(&text.replacen(piece, broken, 1));
        let short: Vec<String> =
            found.iter().map(|problem| problem.splitn(4, ' ').take(3).collect::<Vec<_>>().join(" ")).collect();
        assert_eq!(&short, expected, "`{piece}` -> `{broken}`: {found:#?}");
    }
}

#[test]
fn figures_are_checked_one_by_one() {
    // Without the variant, which would notice that its base has changed.
    let (text, _) = SMALL.split_once("    variants: [").expect("the example has variants");
    let text = format!("{text})\n");
    table(
        &text,
        &[
            ("value: 625, unit: places", "value: 625, unit: people", &["error unit-differs policy.flex_cap"]),
            ("value: 625, unit", "value: -1, unit", &["error out-of-range policy.flex_cap"]),
            (
                "value: 625, unit",
                "value: 1e300, unit",
                &["error out-of-range policy.flex_cap", "warning caps-above-stock policy.stable_stock"],
            ),
            ("value: 625, unit", "value: NaN, unit", &["error not-a-number policy.flex_cap"]),
            ("value: 625, unit", "value: -inf, unit", &["error not-a-number policy.flex_cap"]),
            ("value: 625, unit", "unit", &["error value-missing policy.flex_cap"]),
            ("value: 625, unit", "low: 1, high: 2, unit", &["error band-without-middle policy.flex_cap"]),
            ("value: 625, unit", "value: 625, low: 600, unit", &["error band-half policy.flex_cap"]),
            ("value: 625, unit", "value: 625, high: 700, unit", &["error band-half policy.flex_cap"]),
            ("value: 625, unit", "value: 625, low: 626, high: 700, unit", &["error band-inverted policy.flex_cap"]),
            ("value: 625, unit", "value: 625, low: 600, high: 624, unit", &["error band-inverted policy.flex_cap"]),
            ("value: 625, unit", "value: 625, low: NaN, high: 700, unit", &["error not-a-number policy.flex_cap"]),
            (
                "value: 625, unit: places, status: decided",
                "unit: places, status: unknown",
                &["error value-unknown policy.flex_cap"],
            ),
            (
                "value: 625, unit: places, status: decided",
                "value: 625, unit: places, status: unknown",
                &["error unknown-with-value policy.flex_cap"],
            ),
            ("status: decided", "status: derived", &["error source-missing policy.flex_cap"]),
            ("status: decided", "status: decided, source: [\"COA2\"]", &["error source-unknown policy.flex_cap"]),
            ("source: [\"NOS2\"]", "source: []", &["error source-missing policy.stable_stock"]),
            (
                "status: press, source: [\"NOS2\"]",
                "status: official, source: [\"NOS2\"]",
                &["warning source-not-official policy.stable_stock"],
            ),
            ("band: (value: 0", "band: (value: 2.5", &["error out-of-range band"]),
            ("value: 0.91", "value: 0", &["error out-of-range occupancy_norm"]),
            ("value: 0.91", "value: 1.01", &["error out-of-range occupancy_norm"]),
            ("value: 0.91", "value: 0.5", &["warning norm-low occupancy_norm"]),
            ("value: 0.91", "value: 0.7", &[]),
            ("value: 6, unit: months", "value: 6.5, unit: months", &["error expected-whole-number policy.foresight"]),
            ("value: 6, unit: months", "value: 241, unit: months", &["error out-of-range policy.foresight"]),
            ("value: 3, unit: months", "value: 0, unit: months", &["error out-of-range policy.recall_months"]),
            (
                "value: 0.8, unit: share",
                "value: 1.1, unit: share",
                &["error out-of-range locations[nood-1].probability"],
            ),
            (
                "value: 0.5, unit: share",
                "value: 1.5, unit: share",
                &["error out-of-range pipeline_counting", "warning stock-above-durable policy.stable_stock"],
            ),
            ("25.1234", "25.12345", &["error too-many-decimals costs[azc].reserve"]),
            ("25.1234", "25.12340", &[]),
            ("25.1234", "-25", &["error out-of-range costs[azc].reserve"]),
            ("low: \"150\", high: \"200\"", "low: \"150\"", &["error band-half costs[noodopvang].in_use"]),
            ("value: \"71.50\"", "value: \"1000.01\"", &["warning cost-implausible costs[azc].in_use"]),
            ("value: \"71.50\"", "value: \"4.99\"", &["warning cost-implausible costs[azc].in_use"]),
            (
                "at: \"2027-01\", value: 4200",
                "at: \"2026-01\", value: 4200",
                &["error point-double demand.occupancy@2026-01"],
            ),
            (
                "at: \"2027-01\", value: 4200",
                "at: \"2025-01\", value: 4200",
                &["error out-of-order demand.occupancy@2025-01"],
            ),
            (
                "at: \"2027-01\", value: 4200",
                "at: \"2027\", value: 4200",
                &["error point-of-other-kind demand.occupancy@2027"],
            ),
            (
                "at: \"2027-01\", value: 4200",
                "at: \"2027-01\", value: 4800",
                &["error band-inverted demand.occupancy@2027-01"],
            ),
            ("status: derived, note", "status: unknown, note", &["error unknown-with-value demand.occupancy@2027-01"]),
            ("date: \"2026-01\",\n", "date: \"2026-01\", value: 3,\n", &["error value-and-points demand.occupancy"]),
            ("date: \"2026-01\",\n", "date: \"2026-01\", band: -3,\n", &["error out-of-range demand.occupancy.band"]),
            (
                "source: [\"COA1\"],\n                date",
                "date",
                &["error source-missing demand.occupancy@2026-01", "error source-missing demand.occupancy@2027-01"],
            ),
        ],
    );
}

#[test]
fn simulated_demand_is_checked() {
    let weights = "(0.78, 0.78, 0.78, 0.78, 0.78, 0.78, 1.22, 1.22, 1.22, 1.22, 1.22, 1.22)";
    let thirteen = "(0.78, 0.78, 0.78, 0.78, 0.78, 0.78, 1.22, 1.22, 1.22, 1.22, 1.22, 2.22)";
    let negative = "(-0.78, 0.78, 0.78, 0.78, 0.78, 0.78, 1.22, 1.22, 1.22, 1.22, 1.22, 2.78)";
    let season = format!("{weights},\n        points: [(at: \"2026-H1\"");
    let on_targets =
        flow().replacen("step: true,\n        points: [(at: \"2026-H1\"", &format!("step: true, season: {season}"), 1);
    assert_eq!(problems(&on_targets).len(), 1);
    assert!(problems(&on_targets).concat().starts_with("error season-not-annual demand.housing_targets.season"));
    table(
        &flow(),
        &[
            (weights, thirteen, &["error season-sum demand.applications.season"]),
            (weights, negative, &["error out-of-range demand.applications.season"]),
            (
                "value: 2500,",
                "value: 2500, low: 2400, high: 2600,",
                &["error band-on-observed demand.applications@2026-03"],
            ),
            ("at: \"2027\"", "at: \"2027-H1\"", &["error point-of-other-kind demand.applications@2027-H1"]),
            ("at: \"2027\"", "at: \"2025\"", &["error out-of-order demand.applications@2025"]),
            ("at: \"2027\"", "at: \"2026\"", &["error point-double demand.applications@2026"]),
            ("value: 0.78)", "value: 1.2)", &["error out-of-range demand.grant_rate_regular@2026-01"]),
            ("value: 12, unit: months", "value: 12.5, unit: months", &["error out-of-range demand.duration_transit"]),
            ("value: 0.65", "value: 0.80", &["error minors-shares-above-one demand.minors_to_regular"]),
            (
                "value: 0.65",
                "value: 0.65, low: 0.6, high: 0.8",
                &["warning minors-shares-above-one demand.minors_to_regular"],
            ),
            ("value: 0.65", "value: 0.75", &[]),
            (
                "value: 0.013, unit: share_per_month",
                "value: 0.013, unit: share",
                &["error unit-differs demand.leave_rate"],
            ),
            ("share_of_target(value: 0.86, unit: share", "weeks(value: 14, unit: weeks", &[]),
            (
                "share_of_target(value: 0.86, unit: share",
                "path(value: 14, unit: weeks",
                &["error unit-differs demand.homes"],
            ),
            ("value: -200", "value: -1e9", &["error out-of-range demand.initial.backlog"]),
            (
                "value: 900, unit: people",
                "value: -900, unit: people",
                &["error out-of-range demand.initial.accelerated"],
            ),
            (
                "step: true,\n        points: [(at: \"2026-H1\", value: 15000), (at: \"2026-H2\", value: 13000)],",
                "",
                &[],
            ),
            (
                "step: true,\n        points: [(at: \"2026-H1\", value: 15000), (at: \"2026-H2\", value: 13000)],",
                "value: 3,",
                &["error points-only demand.housing_targets"],
            ),
            ("at: \"2026-H2\"", "at: \"2026-07\"", &["error point-of-other-kind demand.housing_targets@2026-07"]),
        ],
    );
}

#[test]
fn locations_and_provinces_are_checked() {
    table(
        SMALL,
        &[
            ("id: \"nood-1\"", "id: \"azc-1\"", &["error id-double locations[azc-1]"]),
            ("id: \"nood-1\"", "id: \"nood[1]\"", &["error id-unreadable locations[#2]"]),
            ("id: \"nood-1\"", "id: \"\"", &["error id-unreadable locations[#2]"]),
            ("name: \"Hal\"", "name: \" \"", &["error text-missing locations[nood-1].name"]),
            ("province: \"Drenthe\"", "province: \"Drente\"", &["error province-unknown locations[azc-1].province"]),
            ("delay: 2", "delay: 15", &["warning never-opens locations[nood-1].available_until"]),
            (
                "delay: 2",
                "delay: 300",
                &[
                    "error out-of-range locations[nood-1].delay",
                    "warning never-opens locations[nood-1].available_until",
                ],
            ),
            (
                "available_from: \"2026-03\",\n                available_until: \"2027-06\"",
                "available_from: \"2028-01\"",
                &["warning opens-after-end locations[nood-1].available_from"],
            ),
            (
                "available_from: \"2026-03\",\n                available_until: \"2027-06\"",
                "available_from: \"2020-03\", available_until: \"2026-01\"",
                &["warning closed-before-start locations[nood-1].available_until"],
            ),
            (
                "flex_places: 600",
                "flex_places: 5001",
                &["warning flex-above-places locations[azc-1].agreements[#1].flex_places"],
            ),
            (
                "flex_places: 600",
                "flex_places: -1",
                &["error out-of-range locations[azc-1].agreements[#1].flex_places"],
            ),
            (
                "recall_months: 6",
                "recall_months: 0",
                &["error out-of-range locations[azc-1].agreements[#1].recall_months"],
            ),
            (
                "(flex_places: 600",
                "(from: \"2027-01\", until: \"2027-01\", flex_places: 600",
                &["error agreement-ends-first locations[azc-1].agreements[#1]"],
            ),
            (
                "[(flex_places: 600",
                "[(until: \"2026-06\", flex_places: 5), (from: \"2026-05\", flex_places: 600",
                &["error agreements-overlap locations[azc-1].agreements[#2]"],
            ),
            ("[(flex_places: 600", "[(until: \"2026-06\", flex_places: 5), (from: \"2026-06\", flex_places: 600", &[]),
            (
                "delay: 2,",
                "delay: 2, agreements: [(flex_places: 5)],",
                &["warning agreement-not-durable locations[nood-1].agreements"],
            ),
        ],
    );
}

#[test]
fn policy_costs_and_tasks_are_checked() {
    table(
        SMALL,
        &[
            (
                "lend_lead: (",
                "flex_start: (value: 601, unit: places, status: assumed), lend_lead: (",
                &["error flex-start-not-agreed policy.flex_start"],
            ),
            ("lend_lead: (", "flex_start: (value: 600, unit: places, status: assumed), lend_lead: (", &[]),
            (
                "kind: noodopvang,\n                in_use",
                "kind: tgo,\n                in_use",
                &["warning costs-missing costs"],
            ),
            (
                "kind: noodopvang,\n                in_use",
                "kind: azc,\n                in_use",
                &["error id-double costs[azc]", "warning costs-missing costs"],
            ),
            (
                "value: 5000, unit: places, status: press",
                "value: 5001, unit: places, status: press",
                &["warning stock-above-durable policy.stable_stock"],
            ),
            (
                "value: 5000, unit: places, status: press",
                "value: 1249, unit: places, status: press",
                &["warning caps-above-stock policy.stable_stock"],
            ),
            (
                "task: (value: 4900",
                "task_minors: (value: 4901, unit: places, status: assumed), task: (value: 4900",
                &["error minors-above-task provinces[Drenthe].task_minors"],
            ),
            (
                "task: (value: 4900, unit: places, status: official, source: [\"COA1\"])",
                "task: (unit: places, status: unknown)",
                &[],
            ),
            (
                "[(from: \"2026-01\", kinds: [azc, noodopvang])]",
                "[(from: \"2026-01\", kinds: [azc]), (from: \"2026-01\", kinds: [])]",
                &["error out-of-order provinces[Drenthe].counting[#2]"],
            ),
            ("counting: [(from: \"2026-01\", kinds: [azc, noodopvang])],", "", &[]),
        ],
    );
}

/// More than one problem, each at its own place; the line is that of the item meant, also when two have the same id.
#[test]
fn all_problems_come_at_once_with_their_places() {
    let text = SMALL.replacen("id: \"nood-1\"", "id: \"azc-1\"", 1).replacen("value: 0.91", "value: 0.5", 1).replacen(
        "value: \"20\"",
        "value: \"-20\"",
        1,
    );
    let line = |piece: &str, nth: usize| {
        let found = text.lines().enumerate().filter(|(_, line)| line.contains(piece)).nth(nth);
        found.map_or(0, |(number, _)| number + 1)
    };
    let expected = [
        format!("error out-of-range costs[azc].idle {}:17 found=-20 least=0 most=100000", line("\"-20\"", 0)),
        format!("error id-double locations[azc-1] {}:13 found=azc-1 occurrence=2", line("id: \"azc-1\"", 1) - 1),
        format!("warning norm-low occupancy_norm {}:9 found=0.5 limit=0.7", line("0.5", 0)),
    ];
    assert_eq!(problems(&text), expected);
}
