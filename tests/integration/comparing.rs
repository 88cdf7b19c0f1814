//! Variants side by side: the waterfall sums exactly, and the table says what differs.

use proptest::prelude::*;
use rust_decimal::Decimal;
use schaalplan::compare::{Compared, Group, Measure, Raw, Table, Unexplained, Waterfall, explain, table};
use schaalplan::engine::simulate;
use schaalplan::format::Language;
use schaalplan::scenario::{BASE, Document, Value, check};
use schaalplan::text::Texts;

use crate::random;
use crate::variants::variant;

fn explained(document: &Document, from: Option<&str>, to: Option<&str>, measure: &Measure) -> Waterfall {
    explain(document, from, to, measure, &mut |_, _| true).unwrap()
}

fn number(value: i64) -> Decimal {
    Decimal::from(value)
}

/// The sum of a waterfall, as it is drawn.
fn sum(waterfall: &Waterfall) -> Decimal {
    waterfall.from + waterfall.bars.iter().filter_map(|bar| bar.alone).sum::<Decimal>() + waterfall.interaction
}

/// 100 people at 1 person a place, against 120 people at 0.8.
fn people_and_norm() -> Document {
    let mut document = random::document("02-budget-cliff");
    let changes = [("demand.occupancy", Value::Number(120.0)), ("occupancy_norm", Value::Number(0.8))];
    let made = variant(&document, "meer", None, &changes);
    document.variants.push(made);
    document
}

/// By hand (docs/model.md#explained): need is 100 / 1 = 100 and 120 / 0.8 = 150. Alone: 120 / 1 = 120 is +20, 100 / 0.8 = 125 is +25;
/// the other 5 come from both together. Made last: 150 - 125 = 25 and 150 - 120 = 30. Shares: (20 + 25) / 2 and (25 + 30) / 2.
#[test]
fn two_changes_that_work_on_each_other_leave_an_interaction() {
    let document = people_and_norm();
    let measure = Measure::parse("need@2028-01").unwrap();
    let waterfall = explained(&document, None, Some("meer"), &measure);
    assert_eq!((waterfall.from, waterfall.to, waterfall.interaction), (number(100), number(150), number(5)));
    let bars: Vec<_> =
        waterfall.bars.iter().map(|bar| (bar.address.as_str(), bar.alone, bar.last, bar.share)).collect();
    let half = |tenths| Some(Decimal::new(tenths, 1));
    assert_eq!(
        bars,
        [("demand.occupancy", half(200), half(250), half(225)), ("occupancy_norm", half(250), half(300), half(275)),]
    );
    let shown: Vec<&str> = waterfall.by_size().iter().map(|bar| bar.address.as_str()).collect();
    assert_eq!(shown, ["occupancy_norm", "demand.occupancy"]);
    let (before, after) = (document.effective(None), document.effective(Some("meer")));
    let words = waterfall.bars[0].words(&Texts::new(Language::Nl), &before, &after);
    assert_eq!(words, ("Bezetting".to_owned(), "100 personen".to_owned(), "120 personen".to_owned()));
    // The way back is the same with the other sign, first in and last in swapped.
    let back = explained(&document, Some("meer"), None, &measure);
    assert_eq!((back.total(), back.interaction), (number(-50), number(5)));
    assert_eq!(back.bars[0].alone, Some(number(-25)));
}

/// A start after the end cannot be run; moved together with the end it can. Its effect is then part of the interaction.
#[test]
fn a_change_that_cannot_be_made_alone_says_why() {
    let mut document = random::document("02-budget-cliff");
    let month = |text: &str| Value::Choice(text.to_owned());
    let changes = [("start", month("2031-01")), ("end", month("2032-12"))];
    let made = variant(&document, "later", None, &changes);
    document.variants.push(made);
    let waterfall = explained(&document, None, Some("later"), &Measure::TotalCost);
    let start = &waterfall.bars[0];
    assert_eq!((start.alone, start.share), (None, None));
    assert!(start.problems.iter().any(|problem| problem.address == "end" || problem.address == "start"), "{start:?}");
    assert!(waterfall.bars[1].alone.is_some_and(|effect| effect > Decimal::ZERO));
    assert_eq!(sum(&waterfall), waterfall.to);
    let absent = explain(&document, None, Some("later"), &Measure::CostOfYear(2026), &mut |_, _| true);
    assert_eq!(absent, Err(Unexplained::NoFigure(Some("later".to_owned()))));
    let mut runs = 0;
    let cancelled = explain(&document, None, Some("later"), &Measure::TotalCost, &mut |done, of| {
        runs += 1;
        assert!(done < of);
        done < 2
    });
    assert_eq!((cancelled, runs), (Err(Unexplained::Cancelled), 3));
}

#[test]
fn measures_have_an_id_that_reads_back_and_a_name_in_both_languages() {
    let document = random::document("02-budget-cliff");
    let checked = random::checked(&document);
    let outcome = simulate(&checked);
    let all = Measure::all_for(&[&outcome]);
    assert!(all.len() > 30);
    for measure in all {
        assert_eq!(Measure::parse(&measure.to_string()), Some(measure.clone()));
        let text = ron::to_string(&measure).unwrap();
        assert_eq!(ron::from_str::<Measure>(&text).unwrap(), measure);
        for language in Language::ALL {
            let texts = Texts::new(language);
            let value = measure.read(&outcome).unwrap();
            assert!(!measure.name(&texts, checked.budget()).is_empty() && !measure.write(&texts, value).is_empty());
        }
    }
    let texts = Texts::new(Language::Nl);
    assert_eq!(Measure::DurableShare.write_difference(&texts, Decimal::new(9, 3)), "+0,9 procentpunt");
    for wrong in ["", "need", "need@", "cost", "margin@x", "cost@12", "highest_shortage@2027", "needs@2027"] {
        assert_eq!(Measure::parse(wrong), None, "{wrong}");
    }
}

/// The compared of a document: the base and all its variants.
fn compared(document: &Document, texts: &Texts) -> Table {
    let ids: Vec<&str> = std::iter::once(BASE).chain(document.variants.iter().map(|known| known.id.as_str())).collect();
    let runs: Vec<_> = ids
        .iter()
        .map(|id| {
            let checked = check(document, Some(*id).filter(|id| *id != BASE)).unwrap();
            let outcome = simulate(&checked);
            (checked, outcome)
        })
        .collect();
    let all: Vec<Compared<'_>> = ids
        .iter()
        .zip(&runs)
        .map(|(id, (checked, outcome))| Compared { document, id, name: id, checked, outcome })
        .collect();
    table(&all, texts)
}

/// By hand: 100 places needed against 150, 50 more and half as many again.
#[test]
fn the_table_has_every_input_that_differs_and_every_figure() {
    let texts = Texts::new(Language::Nl);
    let table = compared(&people_and_norm(), &texts);
    assert_eq!(table.names, ["base", "meer"]);
    let row = |id: &str| table.rows.iter().find(|row| row.id == id).unwrap();
    let plain = |text: &str| text.replace('\u{a0}', " ");
    let norm = row("occupancy_norm");
    assert_eq!((norm.group, norm.name.as_str(), norm.unit.as_str()), (Group::Decisions, "Bezettingsnorm", "aandeel"));
    assert_eq!(norm.cells[1].text, "0,8 pers. per plek");
    assert_eq!(
        (norm.cells[1].difference, plain(&norm.cells[1].percent_text)),
        (Some(Decimal::new(-2, 1)), "−20,0 %".to_owned())
    );
    let need = row("need@2028-01");
    assert_eq!(need.cells[0].raw, Raw::Number(number(100)));
    assert_eq!((need.cells[0].difference, need.cells[0].difference_text.as_str()), (None, ""));
    let cell = &need.cells[1];
    assert_eq!(
        (cell.raw.clone(), cell.difference_text.as_str(), plain(&cell.percent_text)),
        (Raw::Number(number(150)), "+50", "+50,0 %".to_owned())
    );
    assert_eq!(cell.better, Some(false));
    for id in
        ["highest_shortage", "total_cost", "total_cost_without_shortage", "cost@2026", "margin@2029", "people_moved"]
    {
        row(id);
    }
    // Without a shortage in the base there is nothing to be a percentage of.
    let shortage = &row("highest_shortage").cells[1];
    assert_eq!((shortage.difference, shortage.percent), (Some(number(50)), None));

    let mut bytes = Vec::new();
    table.write_csv(&mut bytes).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert!(
        text.starts_with("group,item,name,unit,base,meer,meer.difference,meer.part\ndecisions,demand.occupancy,"),
        "{text}"
    );
    assert!(text.contains("\ndecisions,occupancy_norm,Bezettingsnorm,aandeel,1,0.8,-0.2,-0.2\n"), "{text}");
    let pasted = table.pasted(&texts);
    assert!(pasted.contains("\nBesluiten\tBezettingsnorm\taandeel\t1\t0,8\t-0,2\t-0,2\n"), "{pasted}");
    let widths: Vec<usize> = pasted.lines().map(|line| line.matches('\t').count()).collect();
    assert!(widths.iter().all(|width| *width == 6), "{widths:?}");
}

/// Values for a few addresses that every random scenario has; two of them make each other's effect larger or smaller.
fn changes() -> impl Strategy<Value = Vec<(&'static str, Value)>> {
    let share = |address| (0.75..0.99_f64).prop_map(move |value| (address, Value::Number(value)));
    let places = |address| (0.0..900.0_f64).prop_map(move |value| (address, Value::Number(value.round())));
    let one = prop_oneof![
        share("occupancy_norm"),
        share("norm_temporary"),
        (-1.5..1.5_f64).prop_map(|band| ("band", Value::Number(band))),
        places("policy.flex_cap"),
        places("policy.reserve_cap"),
        places("policy.stable_stock"),
        places("hosted_elsewhere"),
        places("locations[0].places"),
        Just(("policy.order", Value::Choice("flex_first".to_owned()))),
        (0.0..200.0_f64).prop_map(|price| (
            "costs[azc].in_use",
            Value::Money(Decimal::from_f64_retain(price).unwrap().round_dp(4))
        )),
    ];
    prop::collection::vec(one, 0..5)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_waterfall_sums_exactly(
        document in random::scenarios(), one in changes(), other in changes(), child in any::<bool>(), which in 0..6_usize,
    ) {
        let mut document = document;
        let first = document.base.locations[0].id.clone();
        for (id, list) in [("een", one), ("twee", other)] {
            let named = list.into_iter().map(|(address, value)| (address.replace("[0]", &format!("[{first}]")), value));
            let list: Vec<_> = named.filter(|(address, _)| document.base.read(address).is_ok()).collect();
            let list: Vec<_> = list.iter().map(|(address, value)| (address.as_str(), value.clone())).collect();
            let parent = (child && id == "twee").then_some("een");
            let made = variant(&document, id, parent, &list);
            document.variants.push(made);
        }
        prop_assume!(check(&document, Some("een")).is_ok() && check(&document, Some("twee")).is_ok());
        let start = document.base.start;
        let measure = [
            Measure::Need(start.plus(5)),
            Measure::HighestShortage,
            Measure::ShortagePlaceMonths,
            Measure::TotalCost,
            Measure::TotalCostWithShortage,
            Measure::CostOfYear(start.year()),
        ][which].clone();
        let there = explained(&document, Some("een"), Some("twee"), &measure);
        let back = explained(&document, Some("twee"), Some("een"), &measure);
        let run = |id| measure.read(&simulate(&check(&document, Some(id)).unwrap())).unwrap();
        prop_assert_eq!((there.from, there.to), (run("een"), run("twee")));
        prop_assert_eq!(sum(&there), there.to);
        prop_assert_eq!(sum(&back), there.from);
        prop_assert_eq!(there.bars.len(), back.bars.len());
        for bar in &there.bars {
            let same = back.bars.iter().find(|other| other.address == bar.address).unwrap();
            prop_assert_eq!(bar.last.map(|effect| -effect), same.alone);
        }
        if there.bars.iter().all(|bar| bar.share.is_some()) && !there.bars.is_empty() {
            prop_assert_eq!(there.bars.iter().filter_map(|bar| bar.share).sum::<Decimal>(), there.total());
        }
    }
}
