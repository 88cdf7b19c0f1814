//! Cost beside rows of any edition at any price level, what a row buys, and decisions as far as a row pays: by hand and against the engine.

use proptest::prelude::*;
use rust_decimal::Decimal;
use schaalplan::budget::buys;
use schaalplan::budget::decisions;
use schaalplan::budget::lines::{Comparison, Coverage, Ground};
use schaalplan::budget::prices::{self, PriceLevel};
use schaalplan::chart::{Chart, Form};
use schaalplan::engine::outcome::euro_from_cents;
use schaalplan::engine::{Outcome, SeriesId, simulate};
use schaalplan::format::Language;
use schaalplan::graphs;
use schaalplan::scenario::{
    BudgetEdition, BudgetRow, Checked, CostLine, DecisionBudget, Demand, Document, Figure, Money, Payer, Pays, RowKind,
    Status, YearAmount, check,
};
use schaalplan::text::Texts;
use schaalplan::units::Unit;

use crate::random::{checked, constant, document, scenarios};
use crate::worked::figure;

const SHIPPED: [&str; 6] = [
    include_str!("../../scenarios/landelijk.ron"),
    include_str!("../../scenarios/onder-41000.ron"),
    include_str!("../../scenarios/crisis-2022.ron"),
    include_str!("../../scenarios/mpp-2023-2.ron"),
    include_str!("../../scenarios/mpp-2024-2.ron"),
    include_str!("../../scenarios/prt-voorbeeld.ron"),
];

fn euro(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

#[expect(clippy::unnecessary_wraps, reason = "amounts are compared with those that may be absent")]
fn some(text: &str) -> Option<Decimal> {
    Some(euro(text))
}

fn amount(year: i32, thousands: &str) -> YearAmount {
    YearAmount { year, amount: euro(thousands), status: None, note: String::new() }
}

fn row(id: &str, parent: Option<&str>, pays: Vec<Pays>, years: Vec<YearAmount>) -> BudgetRow {
    let (id, name, parent) = (id.to_owned(), id.to_owned(), parent.map(ToOwned::to_owned));
    BudgetRow { id, name, parent, kind: RowKind::Expenditure, pays, years, ..BudgetRow::default() }
}

/// The case of a budget that falls and stops: 100 places at 61.35 a day, always full, index 1, 1.02, 1.05 and held.
fn cliff() -> (Document, Checked, Outcome) {
    let document = document("02-budget-cliff");
    let checked = checked(&document);
    let outcome = simulate(&checked);
    (document, checked, outcome)
}

fn ground<'a>(checked: &'a Checked, outcome: &'a Outcome, chosen: &'a BudgetEdition, level: PriceLevel) -> Ground<'a> {
    Ground { outcome, index: &checked.scenario().price_index, chosen, level }
}

fn of_year(comparison: &Comparison, year: i32) -> [Option<Decimal>; 4] {
    let year = comparison.year(year).unwrap();
    [year.budget, year.cost, year.margin, year.cumulative]
}

/// Cost per year: 365 * 100 * 61.35 = 2,239,275.00; times 1.02 = 2,284,060.50; 366 days at 1.05 and 3.25 of one-off amounts 2,357,683.75;
/// 365 days at 1.05 = 2,351,238.75. Of 2,400,000 that leaves 160,725.00, 115,939.50 and 42,316.25, together 318,980.75; of 900,000 in 2029
/// it lacks 1,451,238.75, which brings the sum to -1,132,258.00. 2030 has no figure.
#[test]
fn a_budget_is_crossed_in_a_year_and_added_up() {
    let (document, checked, outcome) = cliff();
    let chosen = checked.budget().unwrap();
    let comparison = ground(&checked, &outcome, chosen, PriceLevel::Edition).row(chosen, &document.budgets[0].rows[0]);
    assert_eq!(comparison.coverage, Coverage::Whole);
    let years = [
        (2026, [some("2400000"), some("2239275.00"), some("160725.00"), some("160725.00")]),
        (2027, [some("2400000"), some("2284060.50"), some("115939.50"), some("276664.50")]),
        (2028, [some("2400000"), some("2357683.75"), some("42316.25"), some("318980.75")]),
        (2029, [some("900000"), some("2351238.75"), some("-1451238.75"), some("-1132258.00")]),
        (2030, [None, some("2351238.75"), None, None]),
    ];
    for (year, expected) in years {
        assert_eq!(of_year(&comparison, year), expected, "{year}");
    }
    assert_eq!((comparison.crossed(), comparison.crossed_together()), (Some(2029), Some(2029)));
}

/// The second edition gives all years in prices of 2026; both are brought to the same prices.
///
/// In those of 2026 the first edition's 2,400,000 of 2027 is 2,400,000 / 1.02 = 2,352,941.18, beside a cost of 2,284,060.50 / 1.02 =
/// 2,239,275.00; the second's stands as it is. In current prices the second's of 2028 is 2,400,000 * 1.05 = 2,520,000 beside 2,357,683.75.
/// In prices of 2028 the cost of 2027 is 2,239,275 * 1.05 = 2,351,238.75, the first edition's amount 2,400,000 * 1.05 / 1.02 = 2,470,588.24.
#[test]
fn two_editions_with_different_price_bases_are_compared_in_the_same_prices() {
    let (document, checked, outcome) = cliff();
    let [first, second] = [&document.budgets[0], &document.budgets[1]];
    let in_prices = |level, edition: &BudgetEdition| {
        ground(&checked, &outcome, first, level).choice(edition, Some("reception")).unwrap()
    };
    let at = |level, edition, year| of_year(&in_prices(level, edition), year)[..3].to_vec();
    let constant = PriceLevel::Constant(2026);
    assert_eq!(at(constant, first, 2027), [some("2352941.18"), some("2239275.00"), some("113666.18")]);
    assert_eq!(at(constant, second, 2027), [some("2400000"), some("2239275.00"), some("160725.00")]);
    assert_eq!(at(PriceLevel::Current, second, 2028), [some("2520000"), some("2357683.75"), some("162316.25")]);
    let constant = PriceLevel::Constant(2028);
    assert_eq!(at(constant, first, 2027), [some("2470588.24"), some("2351238.75"), some("119349.49")]);
    assert_eq!(at(constant, second, 2027), [some("2520000"), some("2351238.75"), some("168761.25")]);
    // The chosen edition's own prices: what the margins of a run are in (the worked case itself).
    let own = ground(&checked, &outcome, second, PriceLevel::Edition).choice(second, Some("reception")).unwrap();
    assert_eq!(of_year(&own, 2028)[..3], [some("2400000"), some("2245413.10"), some("154586.90")]);
    // The index of the case has no status: official. An unlisted year stands still, which nobody published.
    let index = &checked.scenario().price_index;
    assert_eq!(prices::status(index, [(2027, 2026)]), Some(Status::Official));
    assert_eq!(prices::status(index, [(2030, 2026)]), Some(Status::Assumed));
    assert_eq!(prices::status(index, [(2027, 2027)]), None);
}

/// An autumn note takes 224 million off the COA of the published table: beside the cost stands what is left, not the change alone.
#[test]
fn an_amendment_counts_with_what_it_amends() {
    let (document, _) = schaalplan::scenario::file::read(SHIPPED[0]).unwrap();
    let checked = checked(&document);
    let outcome = simulate(&checked);
    let chosen = checked.budget().unwrap();
    let editions: Vec<_> = document.editions().collect();
    let ids: Vec<&str> = editions.iter().map(|edition| edition.id.as_str()).collect();
    assert!(document.budgets.iter().map(|edition| edition.id.as_str()).eq(ids), "in the order of the document");
    let autumn = editions.iter().find(|edition| edition.id == "2025-najaar").unwrap();
    let ground = ground(&checked, &outcome, chosen, PriceLevel::Edition);
    let of = |edition: &BudgetEdition, year: i32| {
        ground.choice(edition, Some("coa")).unwrap().year(year).unwrap().budget.unwrap()
    };
    assert_eq!(of(chosen, 2025) - of(autumn, 2025), euro("224000000"));
    assert_eq!(of(chosen, 2027), of(autumn, 2027));
    let buys = |edition| buys::years(checked.scenario(), &outcome, edition, Some("coa"));
    let of_2025 = |edition| buys(edition).into_iter().find(|year| year.year == 2025).unwrap().budget.unwrap();
    assert_eq!(of_2025(chosen) - of_2025(autumn), euro("224000000"));
}

/// A change of one row is drawn for that row, and lies on the line of what it amends for every other.
#[test]
fn an_amendment_of_another_row_is_not_drawn() {
    let (mut document, _, _) = cliff();
    let mut autumn = document.budgets[1].clone();
    (autumn.id, autumn.date) = ("najaar".to_owned(), "2029-11-28".parse().unwrap());
    autumn.amends = Some(document.budgets[1].id.clone());
    autumn.rows.retain(|row| row.id == "reception");
    autumn.rows[0].years = vec![amount(2027, "-100")];
    document.budgets.push(autumn);
    let drawn = |document: &Document| {
        let checked = checked(document);
        let outcome = simulate(&checked);
        let texts = Texts::new(Language::Nl);
        let view = graphs::View {
            document,
            checked: &checked,
            outcome: &outcome,
            others: &[],
            texts: &texts,
            budget_row: Some("reception"),
            bought: false,
            whole_calendar: false,
            clock: None,
        };
        let layers = graphs::budget(&view).layers;
        let layer = layers.into_iter().find(|layer| layer.id == "edition-najaar");
        layer.map(|layer| layer.values.into_iter().flatten().collect::<Vec<f64>>())
    };
    let values = drawn(&document).unwrap();
    assert!(values.iter().all(|value| *value > 0.0), "{values:?}");
    document.budgets.last_mut().unwrap().rows[0].years = vec![amount(2026, "0")];
    assert_eq!(drawn(&document), None);
}

/// Three rows below one: what is in use, what is paid once, and something the model does not know. The one above has no mapping of its
/// own, so it stands for both: 2,357,680.50 + 3.25 in 2028.
#[test]
fn a_row_above_others_stands_for_what_is_mapped_below_it() {
    let (mut document, ..) = cliff();
    let pays = |line| vec![Pays { line, payer: None }];
    document.budgets[0].rows = vec![
        row("all", None, Vec::new(), vec![amount(2028, "3000")]),
        row("use", Some("all"), pays(CostLine::DurableInUse), vec![amount(2028, "2000")]),
        row("once", Some("all"), pays(CostLine::OneOff), vec![amount(2028, "600")]),
        row("else", Some("all"), Vec::new(), vec![amount(2028, "400")]),
    ];
    let checked = checked(&document);
    let outcome = simulate(&checked);
    let edition = checked.budget().unwrap();
    let ground = ground(&checked, &outcome, edition, PriceLevel::Current);
    let choice = |id| ground.choice(edition, id).unwrap();
    let all = choice(Some("all"));
    assert_eq!(all.coverage, Coverage::Part);
    assert_eq!(of_year(&all, 2028)[..3], [some("3000000"), some("2357683.75"), some("642316.25")]);
    assert_eq!(of_year(&choice(Some("use")), 2028)[1], some("2357680.50"));
    assert_eq!(of_year(&choice(Some("once")), 2028)[1], some("3.25"));
    let unknown = choice(Some("else"));
    assert_eq!((unknown.coverage, of_year(&unknown, 2028)), (Coverage::Nothing, [some("400000"), None, None, None]));
    // Every paying row: 2,600,000 beside the same cost.
    assert_eq!(of_year(&choice(None), 2028)[..3], [some("2600000"), some("2357683.75"), some("242316.25")]);
    assert!(ground.choice(edition, Some("nothing")).is_none());
}

/// For the chosen edition, in its own prices, every row that pays has the margins of the run, to the cent, and all rows their sum.
fn equals_the_run(checked: &Checked, outcome: &Outcome) {
    let Some(edition) = checked.budget() else { return };
    let ground = ground(checked, outcome, edition, PriceLevel::Edition);
    for known in &outcome.margins {
        let row = ground.choice(edition, Some(&known.row)).unwrap();
        let year = row.year(known.year).unwrap();
        assert_eq!(year.months, known.months);
        assert_eq!(year.cost_current, Some(known.cost), "{} {}", known.row, known.year);
        assert_eq!(year.cost, Some(known.cost_in_its_prices), "{} {}", known.row, known.year);
        assert_eq!((year.budget, year.margin), (known.budget, known.margin), "{} {}", known.row, known.year);
    }
    let all = ground.all(edition);
    let sums: Vec<_> = all.years.iter().filter_map(|year| Some((year.year, year.margin?))).collect();
    assert_eq!(sums, outcome.key.margin_per_year);
}

#[test]
fn shipped_scenarios_have_the_margins_of_their_runs_in_every_edition() {
    for text in SHIPPED {
        let mut document = crate::window::document(text);
        let editions: Vec<String> = document.budgets.iter().map(|edition| edition.id.clone()).collect();
        for id in editions {
            document.base.budget = Some(id);
            let checked = checked(&document);
            equals_the_run(&checked, &simulate(&checked));
        }
    }
}

/// An edition with every column in exactly one of three rows (or in none), in prices of a year of the run.
fn divided(places: &[usize], base: Option<i32>) -> BudgetEdition {
    let columns: Vec<Pays> = CostLine::ALL
        .into_iter()
        .flat_map(|line| Payer::ALL.into_iter().map(move |payer| Pays { line, payer: Some(payer) }))
        .collect();
    let of = |wanted: usize| columns.iter().zip(places).filter(move |(_, at)| **at == wanted).map(|(pays, _)| *pays);
    let years = || (2026..2031).map(|year| amount(year, "1234.567")).collect();
    let rows = (0..3).map(|at| row(&format!("r{at}"), None, of(at).collect(), years())).collect();
    BudgetEdition {
        id: "divided".to_owned(),
        title: "divided".to_owned(),
        date: "2025-09".parse().unwrap(),
        amends: None,
        price_base: base,
        source: Vec::new(),
        note: String::new(),
        rows,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Rows that divide the columns cost what the columns cost, exactly; and any price base gives the margins of the run.
    #[test]
    fn rows_cost_what_their_columns_cost(
        mut document in scenarios(),
        places in prop::collection::vec(0_usize..4, 45),
        base in prop::option::of(2025..2029_i32),
        later in 1_000_000..1_300_000_i64,
    ) {
        document.budgets = vec![divided(&places, base)];
        document.base.budget = Some("divided".to_owned());
        let index = &mut document.base.price_index;
        index.years.retain(|year| year.year == index.base_year);
        index.years.push(YearAmount { amount: Decimal::new(later, 6), ..amount(2050, "1") });
        index.years.push(YearAmount { amount: Decimal::new(later + 7, 6), ..amount(2028, "1") });
        index.years.sort_by_key(|year| year.year);
        let checked = checked(&document);
        let outcome = simulate(&checked);
        equals_the_run(&checked, &outcome);
        let edition = checked.budget().unwrap();
        let ground = ground(&checked, &outcome, edition, PriceLevel::Current);
        for (place, (year, first, months)) in outcome.years().into_iter().enumerate() {
            let rows = edition.rows.iter().map(|row| ground.row(edition, row).years[place].cost);
            let rows: Decimal = rows.flatten().sum();
            let mapped = outcome.costs.iter().zip(&places).filter(|(_, at)| **at < 3);
            let cents = mapped.flat_map(|(column, _)| &column.cents[first..first + months]);
            let cents: i128 = cents.map(|cents| i128::from(*cents)).sum();
            prop_assert_eq!(rows, euro_from_cents(cents), "{}", year);
        }
    }
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-6 * (1.0 + expected.abs()), "{found} is not {expected}");
}

/// 60 of the 100 places are in use, 40 in reserve at 40 a day: 1,343,565 + 584,000 = 1,927,565 in 2026, or 32,126.08 per place in use; the
/// budget of 2,400,000 buys 2,400,000 / 32,126.08 = 74.706 at that. After the reserve 1,816,000 is left, at 61.35 * 365 = 22,392.75 a place:
/// 81.097. In 2027 all prices are 1.02 of that, and the amount the same: 73.2411 and (2,400,000 - 595,680) / 22,840.605 = 78.9962.
#[test]
fn a_row_buys_places_in_two_readings() {
    let (mut document, ..) = cliff();
    let Demand::Path(path) = &mut document.base.demand else { panic!("the case has a path") };
    path.occupancy = constant(60.0, Unit::People);
    let checked = checked(&document);
    let outcome = simulate(&checked);
    let years = buys::years(checked.scenario(), &outcome, checked.budget().unwrap(), Some("reception"));
    let of = |year: i32| years.iter().find(|known| known.year == year).unwrap();
    let first = of(2026);
    assert_eq!((first.cost, first.fixed), (euro("1927565.00"), euro("584000.00")));
    near(first.used, 60.0);
    near(first.people, 60.0);
    near(first.everything.unwrap().per_place, 1_927_565.0 / 60.0);
    near(first.everything.unwrap().places.unwrap(), 2_400_000.0 * 60.0 / 1_927_565.0);
    near(first.in_use.unwrap().per_place, 22_392.75);
    near(first.in_use.unwrap().places.unwrap(), 1_816_000.0 / 22_392.75);
    assert_eq!(first.kinds.len(), 1, "places without a price are no kind to buy");
    near(first.kinds[0].bought.places.unwrap(), 1_816_000.0 / 22_392.75);
    near(of(2027).everything.unwrap().places.unwrap(), 2_400_000.0 * 60.0 / (1_927_565.0 * 1.02));
    near(of(2027).in_use.unwrap().places.unwrap(), (2_400_000.0 - 595_680.0) / 22_840.605);
    // A year without a figure has a price and buys nothing that could be told.
    assert_eq!(of(2030).budget, None);
    assert!(of(2030).everything.unwrap().places.is_none() && of(2030).in_use.unwrap().places.is_none());
    // The second edition is in prices of 2026: its amount of 2027 buys what that of 2026 does.
    let second = buys::years(checked.scenario(), &outcome, &document.budgets[1], None);
    near(second[1].everything.unwrap().places.unwrap(), 2_400_000.0 * 60.0 / 1_927_565.0);
    let months = buys::months(&outcome, &years, |year| year.everything);
    assert_eq!((months.len(), months[59], months[0] == months[11], months[11] == months[12]), (60, None, true, false));
}

/// What is left after the fixed part is never less than nothing; without a price nothing can be said.
#[test]
fn a_fixed_part_that_takes_everything_leaves_no_places() {
    assert_eq!(buys::places(100.0, 150.0, 10.0), Some(0.0));
    assert_eq!(buys::places(100.0, 0.0, 0.0), None);
}

/// A plausibility check with a published figure: COA reported 27,100 euro per resident and year over 2022. At that price its row of the 2025
/// budget is enough for about 33,400 residents in 2027 and 22,800 in 2028.
#[test]
fn the_published_cost_per_resident_gives_the_known_numbers() {
    near((buys::places(906_455_000.0, 0.0, 27_100.0).unwrap() / 100.0).round(), 334.0);
    near((buys::places(616_857_000.0, 0.0, 27_100.0).unwrap() / 100.0).round(), 228.0);
}

/// The graph of places has the budget as steps beside need and the stable stock, the second reading told, and neither when hidden.
#[test]
fn the_graph_of_places_shows_what_the_budget_buys() {
    let document = crate::window::document(SHIPPED[0]);
    let checked = check(&document, None).unwrap();
    let outcome = simulate(&checked);
    let texts = Texts::new(Language::Nl);
    let chart = |bought| -> Chart {
        let (document, checked, outcome, texts) = (&document, &checked, &outcome, &texts);
        let view = graphs::View {
            document,
            checked,
            outcome,
            others: &[],
            texts,
            budget_row: Some("coa"),
            bought,
            clock: None,
            whole_calendar: false,
        };
        graphs::capacity(&view)
    };
    let shown = chart(true);
    let layer = |id: &str| shown.layers.iter().find(|layer| layer.id == id).unwrap();
    let years = buys::years(checked.scenario(), &outcome, checked.budget().unwrap(), Some("coa"));
    let in_2028 = years.iter().find(|year| year.year == 2028).unwrap().everything.unwrap().places;
    assert_eq!(layer("bought").values[48..60], [in_2028; 12]);
    assert_eq!(layer("bought").values[0], None, "2024 has no figure");
    assert_eq!(layer("bought-in-use").form, Form::Told);
    assert_eq!(shown.levels.len(), 1);
    let hidden = chart(false);
    assert!(hidden.levels.is_empty() && hidden.layers.len() + 2 == shown.layers.len());
}

/// The case of the model: 60 people wait in the accelerated track and 600 in the regular one, all decided within a month. A row of 600
/// thousand, half of it for decisions of 250 euro, buys 1,200 a year or 100 a month: 60 and then 40; the next month only the regular track
/// still waits, 560 people, and gets all 100.
fn decided(active: bool) -> (Document, DecisionBudget) {
    let mut document = document("12-appeals");
    let Demand::Flow(flow) = &mut document.base.demand else { panic!("the case is simulated") };
    flow.initial.accelerated = figure(60.0, Unit::People);
    flow.initial.regular = figure(600.0, Unit::People);
    flow.duration_regular = constant(1.0, Unit::Months);
    document.budgets = vec![BudgetEdition {
        rows: vec![row("ind", None, Vec::new(), vec![amount(2026, "600")])],
        ..divided(&[], None)
    }];
    document.base.budget = Some("divided".to_owned());
    let budget = DecisionBudget {
        active,
        row: "ind".to_owned(),
        share: figure(0.5, Unit::Share),
        cost: Money::new(Decimal::from(250), Unit::EuroPerDecision, Status::Assumed),
    };
    document.base.decision_budget = Some(budget.clone());
    (document, budget)
}

#[test]
fn a_row_limits_the_decisions_of_both_tracks_together() {
    let (document, budget) = decided(true);
    let checked = checked(&document);
    let outcome = simulate(&checked);
    let of = |id, month: usize| outcome.series(id).unwrap()[month];
    for (month, accelerated, regular) in [(0, 60.0, 40.0), (1, 0.0, 100.0), (2, 0.0, 100.0)] {
        near(of(SeriesId::DecisionsAcc, month), accelerated);
        near(of(SeriesId::DecisionsReg, month), regular);
    }
    near(of(SeriesId::PReg, 1), 560.0);
    let years = decisions::years(&checked, &outcome, checked.budget(), &budget).unwrap();
    near(years[0].bought.unwrap(), 1_200.0);
    // 60 + 600 in January, then what still waits: 560, 460, 360, 260, 160, 60, and nothing from August on.
    near(years[0].asked, 660.0 + 560.0 + 460.0 + 360.0 + 260.0 + 160.0 + 60.0);
    near(years[0].made, 660.0);
}

/// Switched off, or without a figure for the year, the limit leaves every bit of a run as it was; the question is answered all the same.
#[test]
fn a_limit_that_is_off_changes_nothing() {
    let (mut document, budget) = decided(false);
    let run = |document: &Document| simulate(&checked(document)).series;
    let off = run(&document);
    document.base.decision_budget = None;
    assert_eq!(off, run(&document));
    document.base.decision_budget = Some(DecisionBudget { active: true, ..budget.clone() });
    document.budgets[0].rows[0].years = vec![amount(2027, "600")];
    let checked = checked(&document);
    assert_eq!(off, simulate(&checked).series);
    let told: Vec<&str> = checked.warnings().iter().map(|problem| problem.code).collect();
    assert!(told.contains(&"decision-budget-years"), "{told:?}");
    let years = decisions::years(&checked, &simulate(&checked), checked.budget(), &budget).unwrap();
    assert_eq!(years[0].bought, None);
}

/// 317,406 thousand, 40 % of it, 5,000 euro in prices of 2025: 25,392.48 decisions, where the amount is in prices of 2025. Where it is in
/// prices of its own year, at 1.072, a decision costs 5,360 and 23,687.01 are bought.
#[test]
fn a_decision_is_paid_in_the_prices_of_the_budget() {
    let document = crate::window::document(SHIPPED[0]);
    let index = &document.base.price_index;
    let mut edition = document.budgets[0].clone();
    let cost = Figure::new(Decimal::from(5_000), Unit::EuroPerDecision, Status::Assumed);
    let budget = DecisionBudget { cost, ..DecisionBudget::default() };
    near(budget.bought(&edition, index, 0.4, 2028).unwrap(), 317_406_000.0 * 0.4 / 5_000.0);
    edition.price_base = None;
    near(budget.bought(&edition, index, 0.4, 2028).unwrap(), 317_406_000.0 * 0.4 / 5_360.0);
    assert_eq!(budget.bought(&edition, index, 0.4, 2024), None);
    assert_eq!(DecisionBudget::default().bought(&edition, index, 0.4, 2028), None);
}

/// What an active limit lacks is an error; a row that is not there, or demand that is not simulated, is told.
#[test]
fn a_limit_is_checked() {
    let (document, budget) = decided(true);
    let codes = |change: &dyn Fn(&mut Document)| {
        let mut changed = document.clone();
        change(&mut changed);
        let problems = check(&changed, None).map_or_else(|problems| problems, |checked| checked.warnings().to_vec());
        let ours = problems.iter().filter(|problem| problem.address.starts_with("decision_budget"));
        ours.map(|problem| (problem.code, problem.address.clone())).collect::<Vec<_>>()
    };
    let unknown = |change: fn(&mut DecisionBudget, DecisionBudget)| {
        let budget = budget.clone();
        codes(&move |document: &mut Document| {
            let mut changed = budget.clone();
            change(&mut changed, DecisionBudget::default());
            document.base.decision_budget = Some(changed);
        })
    };
    let told = |code, address: &str| vec![(code, address.to_owned())];
    assert_eq!(codes(&|_| {}), []);
    let incomplete = "decision-budget-incomplete";
    assert_eq!(unknown(|changed, empty| changed.cost = empty.cost), told(incomplete, "decision_budget.cost"));
    assert_eq!(unknown(|changed, empty| changed.share = empty.share), told(incomplete, "decision_budget.share"));
    assert_eq!(
        unknown(|changed, _| changed.cost.value = Some(Decimal::ZERO)),
        told("out-of-range", "decision_budget.cost")
    );
    assert_eq!(
        unknown(|changed, _| changed.row = "idn".to_owned()),
        told("decision-budget-row", "decision_budget.row")
    );
    let path =
        codes(&|document: &mut Document| document.base.demand = crate::random::document("02-budget-cliff").base.demand);
    assert_eq!(path, told("decision-budget-without-flow", "decision_budget.active"));
}
