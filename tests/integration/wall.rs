//! What ends per month and what is missed then, on a scenario small enough to be worked out by hand.

use std::sync::Arc;

use schaalplan::engine;
use schaalplan::regional::wall::{Group, Way};
use schaalplan::scenario::{
    Count, Decision, Demand, Document, Extension, Kind, Location, PipelineCounting, Renewing, Status, check,
};
use schaalplan::units::{Month, Unit};

use crate::window::document;

pub(crate) fn places(number: f64) -> Count {
    Count::new(number, Unit::Places, Status::Assumed)
}

pub(crate) fn month(text: &str) -> Month {
    text.parse().unwrap()
}

/// January 2026 to December 2027. 4,095 people at an occupancy norm of 0.91 need 4,500 places throughout; the task of Drenthe is 4,500 as
/// well. Azc "vast" has 4,000 places without end. Azc "af" has 600, agreed until July 2026, with an extension until January 2027 that has
/// a chance of 60 %, where a chance of 50 % is enough to count. Emergency location "hal" has 300 until April 2027 and nothing after it.
pub(crate) fn ending() -> Document {
    let mut document = document(include_str!("data/small.ron"));
    document.variants.clear();
    let base = &mut document.base;
    let Demand::Path(path) = &mut base.demand else { panic!("the demand of the sample is published") };
    path.occupancy.points.truncate(1);
    path.occupancy.points[0].value = 4_095.0;
    let province = &mut base.provinces[0];
    province.task.as_mut().unwrap().value = Some(4_500.0);
    let location = |id: &str, kind, number: f64, until: Option<&str>| {
        let mut location = Location::new(id, "Drenthe", kind, places(number), month("2020-01"));
        location.available_until = until.map(month);
        location
    };
    let mut ends = location("af", Kind::Azc, 600.0, Some("2026-07"));
    let chance = Count::new(0.6, Unit::Share, Status::Assumed);
    let until = Some(month("2027-01"));
    ends.extensions = vec![Extension { until, decision: None, probability: Some(chance), note: String::new() }];
    let hall = location("hal", Kind::Noodopvang, 300.0, Some("2027-04"));
    base.locations = [location("vast", Kind::Azc, 4_000.0, None), ends, hall].into_iter().map(Arc::new).collect();
    document
}

fn way(document: &Document, counting: Renewing) -> Way {
    let checked = check(document, None).map_err(|problems| format!("{problems:?}")).unwrap();
    Way::run(&checked, counting).map_err(|problems| format!("{problems:?}")).unwrap()
}

/// Month, number of the location, places and whether some stay, of everything that ends.
fn endings(way: &Way) -> Vec<(usize, usize, f64, bool)> {
    way.endings.iter().map(|ending| (ending.month, ending.location, ending.places.round(), ending.partly)).collect()
}

#[test]
fn as_planned_places_end_after_the_extension() {
    let way = way(&ending(), Renewing::AsPlanned);
    // Month 12 is January 2027, month 15 April 2027.
    assert_eq!(endings(&way), [(12, 1, 600.0, false), (15, 2, 300.0, false)]);
    assert_eq!(way.ended_by(11), (0.0, 0));
    assert_eq!(way.ended_by(23), (900.0, 2));
    // Up to then 4,900 places for 4,500; from January 2027 4,300.
    assert_eq!(way.first_short, Some(12));
    let task = &way.tasks[0];
    assert_eq!((task.first, task.met_from), (Some(12), None));
    // Without the hall 4,000 of 4,500.
    assert!((task.most - 500.0).abs() < 1e-6, "{}", task.most);
}

#[test]
fn with_nothing_renewed_the_first_month_comes_earlier() {
    let way = way(&ending(), Renewing::Nothing);
    assert_eq!(endings(&way), [(6, 1, 600.0, false), (15, 2, 300.0, false)]);
    assert_eq!((way.first_short, way.tasks[0].first), (Some(6), Some(6)));
    let noodopvang = way.per_month(Group::Noodopvang);
    assert!((noodopvang[15] - 300.0).abs() < 1e-9 && (noodopvang.iter().sum::<f64>() - 300.0).abs() < 1e-9);
}

#[test]
fn with_everything_renewed_nothing_ends_and_nothing_is_missed() {
    let way = way(&ending(), Renewing::Everything);
    assert_eq!(endings(&way), []);
    assert_eq!((way.first_short, way.tasks[0].first), (None, None));
    assert!(way.first_task_missed().is_none());
}

#[test]
fn decisions_hold_whatever_is_looked_at() {
    let decided = |decision| {
        let mut document = ending();
        Arc::make_mut(&mut document.base.locations[1]).extensions[0].decision = Some(decision);
        document
    };
    let granted = way(&decided(Decision::Granted), Renewing::Nothing);
    assert_eq!(endings(&granted)[0], (12, 1, 600.0, false), "what was granted is no renewal that can be left out");
    let refused = way(&decided(Decision::Refused), Renewing::Everything);
    assert_eq!(endings(&refused), [(6, 1, 600.0, false)], "what was refused does not come back");
}

#[test]
fn counted_by_chance_a_part_ends_with_the_agreement() {
    let mut document = ending();
    document.base.pipeline_counting = PipelineCounting::Expected;
    let way = way(&document, Renewing::AsPlanned);
    // 40 % of 600 end in July 2026, the other 60 % in January 2027.
    assert_eq!(endings(&way), [(6, 1, 240.0, true), (12, 1, 360.0, false), (15, 2, 300.0, false)]);
    // One location that ends in two parts is one location.
    assert_eq!(way.ended_by(23).1, 2);
}

#[test]
fn a_run_that_is_there_is_read_the_same() {
    let checked = check(&ending(), None).unwrap();
    let read = Way::read(&checked, &engine::simulate(&checked));
    let run = Way::run(&checked, Renewing::AsPlanned).unwrap();
    assert_eq!(read.counting, Renewing::AsPlanned);
    assert_eq!((read.endings, read.tasks, read.outcome), (run.endings, run.tasks, run.outcome));
}

#[test]
fn a_province_without_a_task_misses_none() {
    let mut document = ending();
    document.base.provinces[0].task = None;
    document.base.provinces[0].task_minors = None;
    let way = way(&document, Renewing::Nothing);
    assert!(way.tasks.is_empty() && way.first_task_missed().is_none());
}
