//! Every amount of a run done again from its written tables, with nothing of the engine.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rust_decimal::{Decimal, RoundingStrategy::MidpointNearestEven};
use schaalplan::engine::{Outcome, simulate};
use schaalplan::report;
use schaalplan::scenario::Checked;

use crate::costs::{SHIPPED, document};
use crate::random::{checked, scenarios};
use crate::tables::{Back, shipped};

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// Every amount of a run done again from its written tables, in plain decimals, by the rules of docs/model.md, section 5: as
/// `.ci/recompute.py` does in Python.
fn recompute(checked: &Checked, outcome: &Outcome) {
    let tables: BTreeMap<&str, Back> = report::tables(checked, outcome)
        .into_iter()
        .map(|table| {
            let (name, mut bytes) = (table.name, Vec::new());
            table.write_csv(&mut bytes).unwrap();
            (name, Back::read(&bytes))
        })
        .collect();
    let rows = |name: &str| &tables[name].rows;
    let by = |name: &str, head: &str| -> BTreeMap<String, BTreeMap<String, String>> {
        rows(name).iter().map(|row| (row[head].clone(), row.clone())).collect()
    };
    let (indices, prices) = (by("indices", "month"), by("prices", "id"));
    let quantity = |places: f64, month: &str| {
        let days: f64 = indices[month]["days"].parse().unwrap();
        Decimal::from_f64_retain(places * days).unwrap().round_dp_with_strategy(6, MidpointNearestEven)
    };
    let number = |text: &str| text.parse::<f64>().unwrap();
    let mut sums: BTreeMap<(String, String, String), Decimal> = BTreeMap::new();
    for row in rows("locations") {
        let (price, month, kind) = (&prices[&row["id"]], row["month"].as_str(), row["kind"].as_str());
        let in_use = match kind {
            "noodopvang" | "tgo" => kind,
            "transit" | "goo" | "lvv" => "outside",
            _ => "durable_in_use",
        };
        let four = [
            ("used", "cost_in_use", in_use),
            ("lent", "cost_flex", "flex"),
            ("reserve", "cost_reserve", "reserve"),
            ("idle", "cost_idle", "idle"),
        ];
        for (use_, figure, line) in four {
            let places = match (in_use, use_) {
                ("outside", "used") => "open",
                ("outside", _) => continue,
                (_, use_) => use_,
            };
            let cost = quantity(number(&row[places]), month) * decimal(&price[figure]);
            *sums.entry((month.to_owned(), line.to_owned(), price["payer"].clone())).or_default() += cost;
        }
    }
    for row in rows("amounts") {
        let amount = decimal(&row["share"]) * decimal(&row["amount"]);
        *sums.entry((row["month"].clone(), "one_off".to_owned(), row["payer"].clone())).or_default() += amount;
    }
    let emergency = prices.values().filter(|row| matches!(row["kind"].as_str(), "noodopvang" | "tgo"));
    let dearest = emergency.map(|row| decimal(&row["cost_in_use"])).max().unwrap_or_default();
    let mut years: BTreeMap<(String, String), Decimal> = BTreeMap::new();
    for row in rows("months").iter().filter(|row| !row["cost_total"].is_empty()) {
        let (month, index) = (&row["month"], &indices[&row["month"]]);
        let short = number(&row["shortage"]);
        if short > 0.0 {
            let places = short * number(&index["norm"]) / number(&index["norm_temporary"]);
            sums.insert((month.clone(), "shortage".to_owned(), "coa".to_owned()), quantity(places, month) * dearest);
        }
        for (head, written) in row.iter().filter(|(head, _)| head.contains('@')) {
            let (line, payer) = head.trim_start_matches("cost_").split_once('@').unwrap();
            let exact = sums.get(&(month.clone(), line.to_owned(), payer.to_owned())).copied().unwrap_or_default();
            let cents = (exact * decimal(&index["price_index"])).round_dp_with_strategy(2, MidpointNearestEven);
            assert_eq!(decimal(written), cents, "{month} {head}");
            *years.entry((month[..4].to_owned(), format!("{line}@{payer}"))).or_default() += cents;
        }
    }
    for row in rows("years").iter().filter(|row| row["group"] == "cost" && row["item"].contains('@')) {
        let sum = years[&(row["year"].clone(), row["item"].clone())];
        assert_eq!(decimal(&row["value"]), sum, "{} {}", row["year"], row["item"]);
    }
}

#[test]
fn every_amount_is_found_again_from_the_tables() {
    for name in SHIPPED {
        let (checked, outcome) = shipped(name);
        recompute(&checked, &outcome);
    }
    let checked = checked(&document());
    recompute(&checked, &simulate(&checked));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn every_amount_of_a_random_scenario_is_found_again(document in scenarios()) {
        let checked = checked(&document);
        let outcome = simulate(&checked);
        recompute(&checked, &outcome);
    }
}
