//! Invented but plausible charts, so that pictures and tests do not depend on the model.

use schaalplan::chart::{Axis, Chart, Form, Layer, Level, Mark, Note, Role, YRange};
use schaalplan::units::Month;

/// January 2024 through December 2029.
const MONTHS: usize = 72;

fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(0.0, f64::from)
}

/// A smooth course through the given values at equal distances, one value per month, rounded.
fn course(knots: &[f64]) -> Vec<f64> {
    let last = knots.len() - 1;
    let at = |month: u32| {
        let position = f64::from(month) * number(last) / 71.0;
        let left = (0..last).rev().find(|&knot| number(knot) <= position).unwrap_or(0);
        let part = position - number(left);
        let eased = part * part * (3.0 - 2.0 * part);
        (knots[left] + (knots[left + 1] - knots[left]) * eased).round()
    };
    (0..72).map(at).collect()
}

fn some(values: &[f64]) -> Vec<Option<f64>> {
    values.iter().copied().map(Some).collect()
}

fn need() -> Vec<f64> {
    course(&[
        79_000.0, 81_200.0, 83_100.0, 80_300.0, 66_500.0, 52_900.0, 41_300.0, 34_900.0, 33_600.0, 38_500.0, 44_700.0,
    ])
}

fn calendar() -> Vec<Mark> {
    let mark = |at, label: &str, detail: &str, rank| Mark { at, label: label.into(), detail: detail.into(), rank };
    vec![
        mark(10.0, "1 nov", "1 november 2024: verslagen van de provincies", 1),
        mark(22.0, "1 nov", "1 november 2025: verslagen van de provincies", 1),
        mark(24.5, "MPP", "Meerjaren Productie Prognose 2026-1", 2),
        mark(34.0, "1 nov", "1 november 2026: verslagen van de provincies", 3),
    ]
}

fn empty_chart(id: &'static str, finding: &str, title: &str, unit: &str) -> Chart {
    let mut chart = Chart::new(id, Axis::Months { start: Month::january(2024), count: MONTHS });
    chart.finding = finding.into();
    chart.title = title.into();
    chart.unit = unit.into();
    chart
}

/// Capacity by kind against need, with a shortage until March 2026.
pub(crate) fn capacity() -> Chart {
    let need = need();
    let durable = course(&[
        40_100.0, 44_000.0, 49_500.0, 54_900.0, 55_800.0, 52_700.0, 46_800.0, 43_000.0, 42_500.0, 43_000.0, 43_400.0,
    ]);
    let noodopvang = course(&[25_800.0, 26_000.0, 24_000.0, 20_500.0, 10_200.0, 0.0, 0.0, 0.0, 0.0, 0.0, 900.0]);
    let tgo = course(&[7_600.0, 7_400.0, 7_000.0, 2_600.0, 300.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
    let total: Vec<f64> = (0..MONTHS).map(|month| durable[month] + noodopvang[month] + tgo[month]).collect();
    let gap = |month: usize| (need[month] > total[month]).then_some(need[month]);
    let base: Vec<f64> = course(&[
        79_000.0, 81_500.0, 84_300.0, 83_500.0, 79_800.0, 77_500.0, 68_300.0, 65_400.0, 62_000.0, 59_500.0, 58_100.0,
    ]);
    let mut chart = empty_chart(
        "capacity",
        "Tot mei 2026 zijn er te weinig plekken; het tekort piekt op 4.310",
        "Opvangcapaciteit naar soort, plekken per maand",
        "plekken",
    );
    chart.layers = vec![
        Layer::stack("durable", "duurzaam", Role::Durable, some(&durable)),
        Layer::stack("noodopvang", "noodopvang", Role::Noodopvang, some(&noodopvang)),
        Layer::stack("tgo", "TGO", Role::Tgo, some(&tgo)),
        Layer::band("shortage", "tekort", Role::Shortage, some(&total), (0..MONTHS).map(gap).collect()),
        Layer::line("base", "basis MPP 2025-1", Role::Base, false, some(&base)),
        Layer::line("need", "behoefte", Role::Need, true, some(&need)),
    ];
    chart.marks = calendar();
    chart.source = "Bron: COA, capaciteit en bezetting; MPP 2025-1; eigen aannames".into();
    chart
}

/// The stable stock when need falls below 41,000.
pub(crate) fn stock() -> Chart {
    const STOCK: f64 = 41_000.0;
    let need = need();
    let durable = course(&[
        40_100.0, 44_000.0, 49_500.0, 54_900.0, 55_800.0, 52_700.0, 46_800.0, 43_000.0, 42_500.0, 43_000.0, 43_400.0,
    ]);
    let mut columns: [Vec<Option<f64>>; 6] = Default::default();
    for month in 0..MONTHS {
        let used = need[month].min(durable[month]);
        let free = (STOCK.min(durable[month]) - used).max(0.0);
        let flex = free.min(5_125.0);
        let recalled = if (56..62).contains(&month) { (flex / 2.0).round() } else { 0.0 };
        let reserve = (free - flex).min(1_500.0);
        let idle = free - flex - reserve;
        let above = (durable[month] - used - free).max(0.0);
        for (column, value) in columns.iter_mut().zip([used, flex - recalled, recalled, reserve, idle, above]) {
            column.push(Some(value));
        }
    }
    let [used, flex, recalled, reserve, idle, above] = columns;
    let mut chart = empty_chart(
        "stock",
        "Onder 41.000 van okt 2027 tot jun 2029; roep flex terug vóór feb 2028",
        "Gebruik van de stabiele voorraad, plekken per maand; as van 28.000 tot 48.000",
        "plekken",
    );
    chart.y = YRange { zero: false, top_at_least: None, bottom: Some(28_000.0), top: Some(48_000.0) };
    chart.layers = vec![
        Layer::stack("used", "in gebruik", Role::Durable, used),
        Layer::stack("flex", "flexplekken", Role::Flex, flex),
        Layer::stack("recalled", "wordt teruggeroepen", Role::FlexRecalled, recalled),
        Layer::stack("reserve", "reserve", Role::Reserve, reserve),
        Layer::stack("idle", "onbezet", Role::Idle, idle),
        Layer::stack("above", "boven de voorraad", Role::AboveStock, above),
        Layer::line("need", "behoefte", Role::Need, true, some(&need)),
    ];
    let level = |value, label: &str| Level { value, label: label.into(), detail: String::new() };
    chart.levels = vec![
        level(STOCK, "voorraad 41.000"),
        level(35_875.0, "flex vol 35.875"),
        level(30_750.0, "regel stopt 30.750"),
    ];
    chart.marks = vec![Mark {
        at: 49.0,
        label: "laatste terugroepmaand".into(),
        detail: "Wie flexplekken in augustus 2028 terug wil, roept ze uiterlijk in februari 2028 terug".into(),
        rank: 9,
    }];
    chart
}

/// Costs per year beside the budget.
pub(crate) fn budget() -> Chart {
    let mut chart = empty_chart(
        "budget",
        "In 2027 kruist de begroting de kosten: € 1,19 mld te weinig",
        "Kosten COA naar regel en begrotingsartikel 37, € mld per jaar, prijzen 2025",
        "€ mld",
    );
    chart.x = Axis::Years { first: 2024, count: 6 };
    let note = |text: &str| Some(Note { text: text.into(), bad: text.starts_with('−') });
    let notes = ["+0,00", "+0,56", "+1,12", "−1,19", "−1,00", "−1,00"].map(note).to_vec();
    chart.layers = vec![
        Layer::stack("durable", "duurzaam", Role::Durable, some(&[1.10, 1.30, 1.50, 1.35, 1.20, 1.25])),
        Layer::stack("noodopvang", "noodopvang", Role::Noodopvang, some(&[2.00, 1.90, 1.50, 0.50, 0.15, 0.12])),
        Layer::stack("tgo", "TGO", Role::Tgo, some(&[0.40, 0.30, 0.20, 0.10, 0.05, 0.05])),
        Layer::stack("flex", "flex en reserve", Role::Flex, some(&[0.0, 0.0, 0.10, 0.15, 0.22, 0.20])),
        Layer {
            id: "budget".into(),
            name: "begroting".into(),
            role: Role::Budget,
            form: Form::Rules { notes },
            values: some(&[3.50, 4.06, 4.42, 0.91, 0.62, 0.62]),
        },
    ];
    chart
}

/// People who arrive and leave.
pub(crate) fn flows() -> Chart {
    let mut chart = empty_chart(
        "flows",
        "De uitstroom is groter dan de instroom van nov 2024 tot mei 2028",
        "Instroom en uitstroom, personen per maand",
        "personen",
    );
    let inflow = course(&[
        3_850.0, 4_780.0, 3_760.0, 3_880.0, 2_800.0, 2_840.0, 2_060.0, 2_620.0, 2_010.0, 3_060.0, 2_720.0, 3_500.0,
    ]);
    let low: Vec<f64> = inflow.iter().map(|value| (value * 0.88).round()).collect();
    let high: Vec<f64> = inflow.iter().map(|value| (value * 1.14).round()).collect();
    let outflow =
        course(&[3_680.0, 3_850.0, 3_980.0, 4_290.0, 4_080.0, 3_640.0, 3_500.0, 2_700.0, 2_390.0, 2_480.0, 2_700.0]);
    let mut measured = some(&inflow);
    measured.truncate(20);
    let band = Form::Band { from: some(&low), stepped: false };
    chart.layers = vec![
        Layer {
            id: "band".into(),
            name: "bandbreedte 80 %".into(),
            role: Role::Inflow,
            form: band,
            values: some(&high),
        },
        Layer::line("outflow", "uitstroom", Role::Outflow, false, some(&outflow)),
        Layer::line("inflow", "instroom", Role::Inflow, false, some(&inflow)),
        Layer { id: "seen".into(), name: "gemeten".into(), role: Role::Need, form: Form::Dots, values: measured },
    ];
    chart
}

/// A chart with nothing to show.
pub(crate) fn nothing() -> Chart {
    let mut chart = empty_chart("nothing", "Geen instroom in dit scenario", "Instroom, personen per maand", "personen");
    chart.empty =
        Some("Dit scenario rekent met een vaste behoefte; instroom en uitstroom zijn er niet in bekend.".into());
    chart
}
