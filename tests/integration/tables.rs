//! Tables of an outcome, written and read back: complete, exact, and adding up from the files alone.

use std::collections::BTreeMap;
use std::fs;
use std::str::FromStr;

use rust_decimal::{Decimal, RoundingStrategy::MidpointNearestEven};
use schaalplan::engine::{Counting, Outcome, REGISTRY, SeriesId, simulate};
use schaalplan::report;
use schaalplan::scenario::{Checked, CostLine, check, file};

use crate::headless::{scenario, small};

/// A table as it was read back: its heads, and its rows by head.
pub(crate) struct Back {
    pub(crate) heads: Vec<String>,
    pub(crate) rows: Vec<BTreeMap<String, String>>,
}

impl Back {
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let mut reader = csv::Reader::from_reader(bytes);
        let heads: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let row = |record: csv::StringRecord| heads.iter().cloned().zip(record.iter().map(str::to_owned)).collect();
        let rows = reader.records().map(|record| row(record.unwrap())).collect();
        Self { heads, rows }
    }

    /// Numbers of a column; an empty cell is no number.
    pub(crate) fn numbers(&self, head: &str) -> Vec<Option<f64>> {
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

pub(crate) fn shipped(name: &str) -> (Checked, Outcome) {
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
        for (stock, comes, goes) in [
            ("P_acc", &["apps_acc"][..], &["decisions_acc", "left_acc"][..]),
            ("D", &["D_in"], &["D_ready"]),
            ("X", &["D_ready"], &["D_out", "X_out"]),
            ("A", &["minors"], &["A_out"]),
        ] {
            let sum = |heads: &[&str]| heads.iter().map(|head| at(head, month)).sum::<f64>();
            let next = at(stock, month) + sum(comes) - sum(goes);
            assert!((at(stock, month + 1) - next).abs() < 1e-6, "{stock} {month}");
        }
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
