//! The shipped scenarios state what is known of municipalities, rounds of the act, the pipeline and extensions, without moving a result.

use std::fs;
use std::path::Path;

use schaalplan::scenario::regional::Renewing;
use schaalplan::scenario::{Decision, Document, Province, Scenario, Timeline, file, timeline};
use schaalplan::units::Month;

fn shipped(name: &str) -> Document {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(name);
    file::read(&fs::read_to_string(path).unwrap()).unwrap().0
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

/// The tasks of a province's municipalities together.
fn municipal(province: &Province, at: &str) -> f64 {
    let tasks = province.municipalities.iter().filter_map(|one| one.task.as_ref()?.at(month(at), 0.0, f64::INFINITY));
    tasks.sum()
}

/// 31 of 342 municipalities were published by press (GEM202401, OFR16242099 and others); added by hand they are 21,151 places, those of Friesland,
/// of which 15 of 18 are known, 2,820.
#[test]
fn the_national_scenario_has_the_31_known_municipalities() {
    let national = shipped("landelijk.ron").base;
    let known: usize = national.provinces.iter().map(|province| province.municipalities.len()).sum();
    let sum: f64 = national.provinces.iter().map(|province| municipal(province, "2026-01")).sum();
    assert_eq!((known, sum), (31, 21_151.0));
    let friesland = national.province("friesland").unwrap();
    assert_eq!((friesland.municipalities.len(), municipal(friesland, "2026-01")), (15, 2_820.0));
}

/// 14,689 in the round of 2024 (ZNBR) and 13,000 in that of 2026 (OMB20260228), 1,246 of them for minors; its exchanges move places, they make none.
#[test]
fn the_invented_municipalities_of_the_example_have_the_task_of_the_province() {
    let example = shipped("prt-voorbeeld.ron").base;
    let [province] = example.provinces.as_slice() else { panic!("one province") };
    assert_eq!((municipal(province, "2026-01"), municipal(province, "2026-03")), (14_689.0, 13_000.0));
    let minors = province.municipalities.iter().filter_map(|one| one.task_minors.as_ref()?.value);
    assert_eq!((minors.sum::<f64>(), province.exchanges.len()), (1_246.0, 2));
    for exchange in &province.exchanges {
        assert!(exchange.sums().iter().all(|(_, sum)| *sum == 0.0), "{}", exchange.id);
    }
    for location in &example.locations {
        assert!(province.municipalities.iter().any(|one| one.id == location.municipality), "{}", location.id);
    }
}

/// By hand: regular 3 + 5 + 4 + 6 + 7 = 25 months, small-scale 2 + 4 + 3 + 5 + 5 = 19; an idea opens with 814 / 5,000 = 0.16 (FLEVOLAND2021).
#[test]
fn rules_of_the_pipeline_stand_in_the_files_and_move_no_shipped_location() {
    for name in ["landelijk.ron", "prt-voorbeeld.ron"] {
        let scenario = shipped(name).base;
        let rules =
            |start: &str| scenario.pipeline.iter().filter(|rule| rule.id.starts_with(start)).collect::<Vec<_>>();
        let months = |start| rules(start).iter().filter_map(|rule| rule.months.as_ref()?.value).sum::<f64>();
        assert_eq!((months("regulier-"), months("kleinschalig-"), months("noodopvang-")), (25.0, 19.0, 5.0), "{name}");
        let share = rules("regulier-idee").first().and_then(|rule| rule.share.as_ref()?.value);
        assert!(share.is_some_and(|share| (share - 814.0 / 5_000.0).abs() < 0.005), "{name}: {share:?}");
        let typical = scenario.locations.iter().filter(|location| {
            let timeline = Timeline::of(location, &scenario);
            timeline.typical || timeline.typical_chance
        });
        assert_eq!(typical.map(|location| location.id.clone()).collect::<Vec<_>>(), Vec::<String>::new(), "{name}");
    }
}

/// The example shows extensions of all three kinds. Those not decided are below its threshold, so that nothing counts that nobody promised; with all
/// renewed they do count.
#[test]
fn undecided_extensions_of_the_example_do_not_count_until_all_are_renewed() {
    let mut example = shipped("prt-voorbeeld.ron").base;
    let decisions = |decision| {
        let all = example.locations.iter().flat_map(|location| &location.extensions);
        all.filter(|extension| extension.decision == decision).count()
    };
    let of_each = [None, Some(Decision::Granted), Some(Decision::Refused)].map(decisions);
    assert!(of_each.iter().all(|count| *count > 0), "{of_each:?}");
    let closing = |scenario: &Scenario| {
        let all = scenario.locations.iter().filter(|location| !location.extensions.is_empty());
        all.map(|location| (Timeline::of(location, scenario).closes(), timeline::agreed_until(location)))
            .collect::<Vec<_>>()
    };
    assert!(closing(&example).iter().all(|(closes, agreed)| closes == agreed), "{:?}", closing(&example));
    if let Some(renewal) = &mut example.renewal {
        renewal.counting = Renewing::Everything;
    }
    assert!(closing(&example).iter().any(|(closes, agreed)| closes != agreed));
}

/// The rounds as published: 96,000 places of which 1 July 2025 was the date, 88,000 of which it is the middle of 2027; every rule of counting that
/// names a round names one of these.
#[test]
fn the_rounds_of_the_act_stand_in_every_file_of_its_time() {
    for name in
        ["landelijk.ron", "mpp-2023-2.ron", "mpp-2024-1.ron", "mpp-2024-2.ron", "onder-41000.ron", "prt-voorbeeld.ron"]
    {
        let scenario = shipped(name).base;
        let rounds: Vec<_> = scenario
            .cycles
            .iter()
            .map(|cycle| (cycle.id.as_str(), cycle.total.as_ref().and_then(|total| total.value)))
            .collect();
        assert_eq!(rounds, [("2024", Some(96_000.0)), ("2026", Some(88_000.0))], "{name}");
        let dates: Vec<_> =
            scenario.cycles.iter().filter_map(|cycle| Some(cycle.realisation.date?.to_string())).collect();
        assert_eq!(dates, ["2025-07-01", "2027-07"], "{name}");
        for rule in scenario.provinces.iter().flat_map(|province| &province.counting) {
            assert!(
                !rule.note.is_empty() && scenario.cycles.iter().any(|cycle| cycle.id == rule.cycle),
                "{name}: {}",
                rule.from
            );
        }
    }
}
