//! What is wrong around the base of a scenario: sources, budgets, forecasts and variants.

use schaalplan::scenario::{check, file};

use crate::checks::{problems, table};
use crate::files::SMALL;

#[test]
fn everything_around_the_base_is_checked() {
    table(
        SMALL,
        &[
            ("id: \"small\"", "id: \"#small\"", &["error id-unreadable id"]),
            (
                "id: \"NOS2\"",
                "id: \"COA1\"",
                &["error id-double sources[COA1]", "error source-unknown policy.stable_stock"],
            ),
            ("end: \"2027-12\"", "end: \"2025-12\"", &["error end-before-start end"]),
            ("end: \"2027-12\"", "end: \"2026-11\"", &["error horizon-length end"]),
            ("end: \"2027-12\"", "end: \"2046-01\"", &["error horizon-length end"]),
            ("end: \"2027-12\"", "end: \"2028-12\"", &["warning budget-without-year budgets[2025]"]),
            ("budget: \"2025\"", "budget: \"2052\"", &["error budget-unknown budget"]),
            ("budget: \"2025\",", "", &[]),
            ("amount: \"1\")", "amount: \"0\")", &["error out-of-range price_index@2026"]),
            ("amount: \"1\")", "amount: \"1.1\")", &["warning index-of-base-year price_index@2026"]),
            ("\"1.025\"", "\"1.0250001\"", &["error too-many-decimals price_index@2027"]),
            (
                "(year: 2026, amount: \"1\"), (year: 2027",
                "(year: 2027, amount: \"1\"), (year: 2026",
                &["error out-of-order price_index@2026", "warning index-of-base-year price_index@2026"],
            ),
            (
                "(year: 2026, amount: \"1\"), (year: 2027",
                "(year: 2027, amount: \"1\"), (year: 2027",
                &["error point-double price_index@2027"],
            ),
            (
                "[(year: 2026, amount: \"1\"), (year: 2027, amount: \"1.025\", status: assumed)]",
                "[]",
                &["error value-missing price_index"],
            ),
            ("until: \"2026-12-31\"", "until: \"2026-10\"", &["error until-before-date calendar[besluit-1]"]),
            ("until: \"2026-12-31\"", "until: \"2026\"", &[]),
            (
                "kind: expenditure",
                "parent: \"art37\", kind: expenditure",
                &["error parent-unknown budgets[2025].rows[coa].parent"],
            ),
            (
                "kind: expenditure",
                "parent: \"coa\", kind: expenditure",
                &["error parent-in-circle budgets[2025].rows[coa].parent"],
            ),
            (
                "date: \"2024-09-17\",\n            source: [\"COA1\"]",
                "date: \"2024-09-17\"",
                &["warning source-missing budgets[2025]"],
            ),
            ("id: \"2025-2\"", "id: \"\"", &["error id-unreadable forecasts[#1]"]),
            ("old: number(625)", "old: number(600)", &["warning change-of-other-base variants[meer].changes[#1]"]),
            (
                "address: \"policy.flex_cap\"",
                "address: \"policy.flexcap\"",
                &["warning change-impossible variants[meer].changes[#1]"],
            ),
            ("new: number(700)", "new: flag(true)", &["warning change-impossible variants[meer].changes[#1]"]),
            ("new: number(700)", "new: number(NaN)", &["error not-a-number variants[meer].changes[#1].new"]),
        ],
    );
}

/// By hand: 120000 - (70000 + 49999) = 1 in 2026; 2027 has no figure for one part, so that nothing is compared; commitments stand apart.
#[test]
fn budget_rows_add_up_per_kind_and_year() {
    let rows = r#"
        (id: "coa-a", name: "A", parent: "coa", kind: expenditure, pays: [(line: flex)], years: [(year: 2026, amount: "70000"), (year: 2027, amount: "1")]),
        (id: "coa-b", name: "B", parent: "coa", kind: expenditure, pays: [(line: flex, payer: coa)], years: [(year: 2026, amount: "49999")]),
        (id: "coa-c", name: "C", parent: "coa", kind: commitment, pays: [(line: flex)], years: [(year: 2026, amount: "5")]),
    "#;
    let text = SMALL.replacen("rows: [\n", &format!("rows: [{rows}"), 1);
    let found = problems(&text);
    let place = |piece: &str, inside: &str| {
        let (number, line) = text.lines().enumerate().find(|(_, line)| line.contains(piece)).expect(piece);
        format!("{}:{}", number + 1, line.find(inside).expect(inside) + 1)
    };
    let total = place("120000", "(year: 2026");
    let twice = place("coa-b", "pays");
    let expected = [
        format!("warning total-differs budgets[2025].rows[coa]@2026 {total} expected=119999 found=120000 difference=1"),
        format!("warning paid-twice budgets[2025].rows[coa-b].pays {twice} line=flex other=coa-a"),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_variant_is_checked_as_it_will_run() {
    let (document, _) =
        file::read(&SMALL.replacen("new: number(700)", "new: number(-700)", 1)).expect("the shape is right");
    assert!(check(&document, None).is_ok());
    let problems = check(&document, Some("meer")).expect_err("a negative cap");
    assert_eq!((problems[0].code, problems[0].address.as_str()), ("out-of-range", "policy.flex_cap"));
    let problems = check(&document, Some("mer")).expect_err("no such variant");
    assert_eq!(problems[0].code, "variant-unknown");
    let checked = check(&crate::files::small(), Some("meer")).expect("the variant is right");
    assert_eq!(checked.scenario().policy.flex_cap.value, Some(700.0));
    assert_eq!(checked.variant(), Some("meer"));
}
