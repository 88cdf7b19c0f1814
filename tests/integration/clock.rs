//! The recall clock and the agreements on flexible use: cases worked by hand, and what must hold in every scenario.

use std::sync::Arc;

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use proptest::prelude::*;
use rust_decimal::Decimal;
use schaalplan::engine::{Inputs, Outcome, Plan, SeriesId, Workspace, compile, run_everything};
use schaalplan::scenario::{Agreement, Document, Handover, check, file};
use schaalplan::session::Settings;
use schaalplan::stock::agreements::{self, Destination};
use schaalplan::stock::clock::{Clock, Late, Missed, missed};
use schaalplan::units::{Month, Unit};

use super::headless::{program_with, scenario, text};
use super::random::{checked, document, scenarios};
use super::tables::Back;
use super::window::{Driven, session, window_with};
use super::worked::{figure, month};

/// A run with its clock, and what missing deadlines is computed from.
struct Ran {
    plan: Plan,
    inputs: Inputs,
    outcome: Outcome,
    clock: Clock,
}

impl Ran {
    fn of(document: &Document) -> Self {
        let checked = checked(document);
        let plan = compile(&checked);
        let (inputs, mut work) = (plan.inputs(&checked), Workspace::new(&plan));
        let outcome = run_everything(&plan, &inputs, &mut work);
        let clock = Clock::of(&checked, &plan, &inputs, &outcome, &mut work);
        Self { plan, inputs, outcome, clock }
    }

    fn missed(&self, rise: usize, lates: &[Late]) -> (f64, Vec<Missed>) {
        missed(&self.plan, &self.inputs, &self.clock.rises[rise], lates)
    }
}

/// The case of docs/model.md, section 8: 5,000 of 41,000 places are lent with three months' notice, 44,000 are needed from May to October.
fn race() -> Document {
    document("01-recall-race")
}

/// The same with other agreements: places and term each, in locations that share the 41,000.
fn race_with(agreed: &[(f64, u32)]) -> Document {
    let mut document = race();
    let whole = Arc::unwrap_or_clone(document.base.locations.remove(0));
    for (number, (flex_places, term)) in agreed.iter().enumerate() {
        let mut part = whole.clone();
        part.id = format!("azc-{number}");
        part.places = figure(41_000.0 / f64::from(u32::try_from(agreed.len()).unwrap()), Unit::Places);
        part.agreements = vec![lends(*flex_places, Some(*term))];
        document.base.locations.push(Arc::new(part));
    }
    document
}

fn lends(flex_places: f64, recall_months: Option<u32>) -> Agreement {
    Agreement { from: None, until: None, flex_places, recall_months, groups: Vec::new(), handover: None }
}

fn near(found: f64, expected: f64) -> bool {
    (found - expected).abs() < 1e-6
}

fn euro(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// May needs 44,000 - 36,000 = 8,000 more than is at hand, and 5,000 are lent: all of them, called in February at the last.
///
/// In time, 41,000 are at hand in May: 2,000 in noodopvang, 1,000 short. A month late, May has 36,000: 2,000 in noodopvang, 6,000 short: 5,000
/// more, one month. In May 5,000 places are then lent at 10 instead of used at 100, and 5,000 more are short at 150, the dearest emergency
/// price: 31 * 5,000 * (150 - 90) = 9,300,000; without the shortage 31 * 5,000 * -90 = -13,950,000.
#[test]
fn the_example_of_the_model_has_its_deadline_in_february() {
    let ran = Ran::of(&race());
    assert_eq!(ran.clock.now, month("2026-01"));
    let [rise] = ran.clock.rises.as_slice() else { panic!("{:?}", ran.clock) };
    assert_eq!((rise.from, rise.last), (month("2026-05"), month("2026-10")));
    let [call] = rise.calls.as_slice() else { panic!("{rise:?}") };
    assert_eq!((call.term, call.deadline, call.needed_from), (3, month("2026-02"), month("2026-05")));
    assert!(near(call.places, 5000.0) && near(call.first, 5000.0) && !call.past && call.steps.len() == 1);
    assert_eq!((rise.deadline(3), rise.deadline(6)), (month("2026-02"), month("2025-11")));
    // The run foresees nothing and calls in May: the 5,000 are out in May, June and July.
    assert_eq!(rise.done.first, Some(month("2026-05")));
    assert!(near(rise.done.called, 5000.0) && near(rise.done.still_out, 5000.0) && rise.done.months_out == 3);
    let (in_time, found) = ran.missed(0, &[Late::Months(1), Late::Months(3), Late::Never]);
    assert!(near(in_time, 1000.0));
    let [one, three, never] = found.as_slice() else { panic!("three answers") };
    assert!(near(one.places, 5000.0) && near(one.people, 5000.0) && near(one.place_months, 5000.0), "{one:?}");
    assert_eq!((one.months, one.worst.map(|worst| ran.outcome.month(worst))), (1, Some(month("2026-05"))));
    assert!(near(one.emergency_place_months, 0.0));
    assert_eq!(one.cost, euro("9300000.00"));
    assert_eq!(one.cost_without_shortage, euro("-13950000.00"));
    assert!(three.months == 3 && near(three.place_months, 15_000.0), "as the run does: {three:?}");
    // Never: May to October.
    assert!(never.months == 6 && near(never.place_months, 30_000.0), "{never:?}");
}

/// With six months the deadline is November 2025, before the scenario starts: past. Called now, in January, the places are back in July.
#[test]
fn a_deadline_before_the_start_is_past() {
    let mut document = race_with(&[(41_000.0, 6)]);
    // Lent before the scenario starts: else whoever looks ahead in January would not lend at all.
    document.base.policy.flex_start = Some(figure(5000.0, Unit::Places));
    let ran = Ran::of(&document);
    let call = &ran.clock.rises[0].calls[0];
    assert_eq!((call.deadline, call.past), (month("2025-11"), true));
    // May and June are lost: 6,000 short with what can still be done; a month later July is lost too.
    let (in_time, found) = ran.missed(0, &[Late::Months(1)]);
    assert!(near(in_time, 6000.0));
    assert!(found[0].months == 1 && near(found[0].places, 5000.0), "{found:?}");
    assert_eq!(found[0].worst.map(|worst| ran.outcome.month(worst)), Some(month("2026-07")));
}

/// From 2026-03 on something can be done (the forecast starts there): February is past then.
#[test]
fn the_clock_starts_where_the_forecast_does() {
    let mut document = race();
    document.base.forecast_from = Some(month("2026-03"));
    let ran = Ran::of(&document);
    assert!(ran.clock.now == month("2026-03") && ran.clock.rises[0].calls[0].past);
    let next = ran.clock.next().unwrap();
    assert!(next.call.past && next.call.deadline == month("2026-02"));
}

/// 2,000 places with one month and 2,000 with three, of the 5,000 that policy wants. May needs all 4,000: in April the 2,000 of one month,
/// in February the others. If May needed 1,500 only, those of one month would do: nothing with three months has to come back.
#[test]
fn what_can_wait_longest_is_counted_first() {
    let ran = Ran::of(&race_with(&[(2000.0, 1), (2000.0, 3)]));
    let calls: Vec<_> = ran.clock.rises[0].calls.iter().map(|call| (call.term, call.deadline)).collect();
    assert_eq!(calls, [(1, month("2026-04")), (3, month("2026-02"))]);
    assert_eq!(ran.clock.next().unwrap().call.term, 3, "the first deadline is that of the longest term");
    let mut document = race_with(&[(2000.0, 1), (2000.0, 3)]);
    need(&mut document, &[36_000.0, 36_000.0, 36_000.0, 36_000.0, 38_500.0]);
    let ran = Ran::of(&document);
    // At hand are 41,000 - 4,000 = 37,000.
    let [call] = ran.clock.rises[0].calls.as_slice() else { panic!("{:?}", ran.clock.rises) };
    assert!(call.term == 1 && near(call.places, 1500.0));
}

/// Need per month from January 2026; the last value goes on.
fn need(document: &mut Document, values: &[f64]) {
    let schaalplan::scenario::Demand::Path(path) = &mut document.base.demand else { panic!("a path") };
    let mut last = 0.0;
    for (index, point) in path.occupancy.points.iter_mut().enumerate() {
        last = values.get(index).copied().unwrap_or(last);
        point.value = last;
    }
}

/// Need rises by 1,000 a month from May to July, falls in August, and rises again in November: two rises, the first with three steps of 1,000.
/// A month late, each step lacks a month: 1,000 more in May, June and July; noodopvang has room for all of it, so nobody is short, and 3,000
/// more place-months of noodopvang are used.
#[test]
fn a_rise_that_falls_back_ends_and_steps_have_their_own_months() {
    let mut document = race();
    let month_by_month = [36e3, 36e3, 36e3, 36e3, 37e3, 38e3, 39e3, 36e3, 36e3, 36e3, 38e3, 38e3, 38e3];
    need(&mut document, &month_by_month);
    let ran = Ran::of(&document);
    let spans: Vec<_> = ran.clock.rises.iter().map(|rise| (rise.from, rise.last)).collect();
    assert_eq!(spans, [(month("2026-05"), month("2026-07")), (month("2026-11"), month("2026-12"))]);
    let call = &ran.clock.rises[0].calls[0];
    let steps: Vec<Month> = call.steps.iter().map(|(month, _)| *month).collect();
    assert_eq!(steps, [month("2026-02"), month("2026-03"), month("2026-04")]);
    assert!(call.steps.iter().all(|(_, places)| near(*places, 1000.0)) && near(call.places, 3000.0));
    assert_eq!(ran.clock.rises[0].peak(), (month("2026-07"), 3000.0));
    let (in_time, found) = ran.missed(0, &[Late::Months(1)]);
    assert!(near(in_time, 0.0) && found[0].months == 0 && near(found[0].emergency_place_months, 3000.0), "{found:?}");
}

/// Nothing lent, nothing to call back; lent and never needed, neither.
#[test]
fn without_need_for_lent_places_there_is_no_deadline() {
    let mut document = race();
    need(&mut document, &[36_000.0]);
    let ran = Ran::of(&document);
    assert!(ran.clock.rises.is_empty() && ran.clock.next().is_none());
    assert!(ran.outcome.series(SeriesId::Flex).unwrap()[0] > 0.0);
    let mut document = race();
    Arc::make_mut(&mut document.base.locations[0]).agreements.clear();
    assert!(Ran::of(&document).clock.rises.is_empty());
}

/// 2,000 places for displaced people and 1,500 for displaced people or home seekers, under the policy's term; policy wants 5,000.
fn grouped() -> Document {
    let mut document = race_with(&[(2000.0, 3), (1500.0, 3)]);
    for (number, groups) in [&["ontheemden"][..], &["ontheemden", "spoedzoekers"]].into_iter().enumerate() {
        let location = Arc::make_mut(&mut document.base.locations[number + 1]);
        location.agreements[0].groups = groups.iter().map(|group| (*group).to_owned()).collect();
    }
    let first = Arc::make_mut(&mut document.base.locations[1]);
    first.handover = Some(Handover { to: vec!["nood".to_owned()], note: String::new() });
    let second = Arc::make_mut(&mut document.base.locations[2]);
    second.agreements[0].recall_months = None;
    second.agreements[0].handover = Some(Handover { to: Vec::new(), note: "Woonhotel".to_owned() });
    document
}

#[test]
fn agreements_are_counted_per_group_without_dividing_them() {
    let document = grouped();
    let ran = Ran::of(&document);
    assert_eq!(document.base.locations[0].id, "nood");
    let (month_of, gap) = agreements::widest(&ran.outcome).unwrap();
    assert_eq!(month_of, 0);
    assert!(
        near(gap.wanted, 5000.0) && near(gap.agreed, 3500.0) && near(gap.missing, 1500.0) && near(gap.lent, 3500.0)
    );
    let rows = agreements::rows(&document.base, &ran.outcome, 0);
    let terms: Vec<_> = rows.iter().map(|row| (row.term, row.agreement.recall_months)).collect();
    assert_eq!(terms, [(3, Some(3)), (3, None)], "the second has the policy's term");
    let groups = agreements::groups(&rows);
    let (displaced, seekers) = (groups["ontheemden"], groups["spoedzoekers"]);
    assert!(near(displaced.agreed_least, 2000.0) && near(displaced.agreed_most, 3500.0) && displaced.agreements == 2);
    assert!(near(seekers.lent_least, 0.0) && near(seekers.lent_most, 1500.0) && seekers.agreements == 1);
}

/// Called in January, all must be empty in April. The run calls in May: empty in August. One location has a successor, the other agreement
/// names a next place in words.
#[test]
fn who_must_leave_goes_where_the_agreement_says() {
    let mut document = grouped();
    let ran = Ran::of(&document);
    let leaving = agreements::if_called(&document.base, &ran.outcome, 0);
    let told: Vec<_> =
        leaving.iter().map(|leaving| (leaving.location.id.as_str(), leaving.gone, leaving.places)).collect();
    assert_eq!(told, [("azc-0", month("2026-04"), 2000.0), ("azc-1", month("2026-04"), 1500.0)]);
    assert!(matches!(leaving[0].to, Destination::OfLocation(to) if to.to == ["nood"]));
    assert!(matches!(leaving[1].to, Destination::Agreed(to) if to.note == "Woonhotel"));
    let run = agreements::as_run(&document.base, &ran.outcome);
    let told: Vec<_> = run.iter().map(|leaving| (leaving.called, leaving.gone)).collect();
    assert_eq!(told, [(Some(month("2026-05")), month("2026-08")); 2]);
    // One term for every agreement: what was called is seen to come back after that.
    let mut one = document.clone();
    for location in &mut one.base.locations {
        Arc::make_mut(location).agreements.iter_mut().for_each(|agreement| agreement.recall_months = Some(3));
    }
    one.base.policy.recall_for_all = Some(figure(2.0, Unit::Months));
    let ran = Ran::of(&one);
    assert_eq!(agreements::if_called(&one.base, &ran.outcome, 0)[0].gone, month("2026-03"));
    let run = agreements::as_run(&one.base, &ran.outcome);
    let told: Vec<_> = run.iter().map(|leaving| (leaving.called, leaving.gone)).collect();
    assert_eq!(told, [(Some(month("2026-05")), month("2026-07")); 2]);
    let ran = Ran::of(&document);
    // Nobody named: told as such, never invented.
    Arc::make_mut(&mut document.base.locations[1]).handover = None;
    let leaving = agreements::if_called(&document.base, &ran.outcome, 0);
    assert!(leaving[0].to == Destination::Nowhere && leaving[0].to.handover().is_none());
}

/// What an agreement says of its next place is kept in a file; a location that is not there is told of.
#[test]
fn a_next_place_is_kept_and_checked() {
    let mut document = grouped();
    let back = file::read(&file::write(&document)).map_err(|problems| format!("{problems:?}")).unwrap().0;
    assert_eq!(back, document);
    let second = Arc::make_mut(&mut document.base.locations[2]);
    second.agreements[0].handover = Some(Handover { to: vec!["nergens".to_owned()], note: String::new() });
    let checked = check(&document, None).unwrap();
    let told: Vec<_> = checked.warnings().iter().map(|problem| (problem.code, problem.address.as_str())).collect();
    assert!(told.contains(&("handover-unknown", "locations[azc-1].agreements[#1].handover.to")), "{told:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    /// Calling later never lowers the shortage, and never calling is the worst; so calling earlier never raises it. Without an exchange of
    /// places, which begins to be converted when something lacks, and so earlier when more lacks.
    #[test]
    fn missing_a_deadline_never_lowers_the_shortage(mut document in scenarios()) {
        if let Some(displaced) = &mut document.base.displaced {
            displaced.exchange = None;
        }
        let ran = Ran::of(&document);
        for number in 0..ran.clock.rises.len().min(3) {
            let (_, found) = ran.missed(number, &Late::ALL);
            let mut before = 0.0;
            for missed in &found {
                prop_assert!(missed.place_months >= before - 1e-6, "{:?}", found);
                before = missed.place_months;
            }
        }
    }

    /// A deadline lies its term before the month in which its places are needed, the parts make the whole, and the terms together have all
    /// that is needed in the worst month.
    #[test]
    fn deadlines_add_up(document in scenarios()) {
        let ran = Ran::of(&document);
        for rise in &ran.clock.rises {
            let (_, most) = rise.peak();
            let all: f64 = rise.calls.iter().map(|call| call.places).sum();
            prop_assert!(all >= most - 0.5 * f64::from(u32::try_from(ran.outcome.classes.len()).unwrap()) - 1e-6);
            for call in &rise.calls {
                let parts: f64 = call.steps.iter().map(|(_, places)| places).sum();
                prop_assert!((parts - call.places).abs() < 1e-6);
                prop_assert_eq!(call.needed_from, call.deadline.plus(i32::try_from(call.term).unwrap()));
                prop_assert_eq!(call.past, call.deadline < ran.clock.now);
                prop_assert!(rise.from <= call.needed_from && call.needed_from <= rise.last);
            }
        }
    }
}

/// Tables and a workbook of what happens below the stock, and what stands out in sentences.
#[test]
fn the_command_line_writes_deadlines_and_agreements() {
    let folder = tempfile::tempdir().unwrap();
    let (out, file) = (folder.path().join("onder"), scenario("onder-41000.ron"));
    let (code, printed, told) = program_with(&["stock", text(&file), "--out", text(&out)]);
    assert_eq!(code, 0, "{told}");
    assert!(printed.contains("april 2028") && printed.contains("te laat"), "{printed}");
    for name in ["recalls", "recall-steps", "recall-months", "missed", "agreements", "gap", "lent-groups", "handover"] {
        let bytes = std::fs::read(out.join(format!("{name}.csv"))).unwrap();
        assert!(!Back::read(&bytes).rows.is_empty(), "{name}");
    }
    // Every rule with what it did, what is not ruled among them; every month of the groups, whatever is known of them.
    let lines = |name: &str| Back::read(&std::fs::read(out.join(format!("{name}.csv"))).unwrap()).rows.len();
    assert!(lines("rules") >= 6, "{}", lines("rules"));
    assert_eq!(lines("groups"), 48);
    assert!(out.join("groups-exchange.csv").exists() && lines("groups-now") >= 1);
    assert!(std::fs::read(out.join("stock.xlsx")).unwrap().starts_with(b"PK"), "a workbook is a zip");
    let (code, _, told) = program_with(&["stock", text(&file), "--out", text(&out), "--month", "2040-01"]);
    assert!(code == 2 && told.contains("2029-12"), "{told}");
}

const BELOW: &str = include_str!("../../scenarios/onder-41000.ron");

/// The example below the stock, on one tab of its page.
fn page(tab: &str) -> Driven {
    let (mut harness, _) = window_with(BELOW, Settings::default(), [1280.0, 800.0]);
    harness.key_press(egui::Key::F9);
    harness.run_steps(4);
    click(&mut harness, tab);
    harness
}

fn click(harness: &mut Driven, label: &str) {
    harness.get_all_by_label(label).next().unwrap_or_else(|| panic!("{label}")).click_accesskit();
    harness.run_steps(4);
}

/// The list, the detail of a rise and what being late costs say what the clock and the model say.
#[test]
fn the_page_tells_every_deadline_and_what_missing_it_costs() {
    let mut harness = page("Terugroepen");
    let clock = session(&harness).current().clock.clone();
    let language = schaalplan::format::Language::Nl;
    for call in &clock.rises[0].calls {
        let (deadline, places) = (language.month_long(call.deadline), language.number(call.places, 0));
        let told = format!("Stijging 1, termijn {} maanden: uiterlijk {deadline} {places} plekken", call.term);
        click(&mut harness, &told);
    }
    harness.get_by_label_contains("Een maand te laat terugroepen maakt het tekort");
    click(&mut harness, "Te laat met 2 maanden");
    harness.get_by_label_contains("2 maanden te laat terugroepen maakt het tekort");
    click(&mut harness, "Te laat met nooit");
    harness.get_by_label_contains("Niet terugroepen maakt het tekort");
    // The next deadline stands among the key figures.
    harness.get_by_label("Terugroepen uiterlijk");
    let next = clock.next().unwrap().call;
    harness.get_all_by_label(&language.month(next.deadline)).next().unwrap();
}

/// Places, groups and the next place of an agreement are changed on the page, each as one step, and undo takes it back.
#[test]
fn agreements_are_changed_where_they_stand() {
    let mut harness = page("Afspraken");
    let name = "Groningen, duurzame plekken (terug binnen 3 maanden)";
    let agreement = |harness: &Driven| {
        let scenario = session(harness).current().scenario();
        scenario.locations.iter().find(|location| location.name == name).unwrap().agreements[0].clone()
    };
    let before = agreement(&harness);
    let field = format!("Afgesproken flexplekken van {name}");
    harness.get_by_role_and_label(Role::SpinButton, &field).set_value_accesskit(100.0);
    harness.run_steps(4);
    assert!(near(agreement(&harness).flex_places, 100.0) && session(&harness).history().len() == 1);
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
    harness.run_steps(4);
    assert_eq!(agreement(&harness), before);
    let contains = |harness: &mut Driven, label: &str| {
        harness.get_all_by_label_contains(label).next().unwrap_or_else(|| panic!("{label}")).click_accesskit();
        harness.run_steps(4);
    };
    contains(&mut harness, &format!("Groepen van {name}"));
    click(&mut harness, "vergunninghouders");
    assert!(agreement(&harness).groups.contains(&"vergunninghouders".to_owned()), "{:?}", agreement(&harness));
    harness.key_press(egui::Key::Escape);
    harness.run_steps(4);
    contains(&mut harness, &format!("Vervolgplek van {name}"));
    let typed = harness.get_by_role_and_label(Role::TextInput, "Elders, in woorden");
    typed.focus();
    harness.run_steps(2);
    harness.get_by_role_and_label(Role::TextInput, "Elders, in woorden").type_text("Woonhotel");
    harness.run_steps(2);
    harness.key_press(egui::Key::Enter);
    harness.run_steps(4);
    let note = agreement(&harness).handover.map(|handover| handover.note);
    assert_eq!(note.as_deref(), Some("Woonhotel"));
    harness.key_press(egui::Key::Escape);
    harness.run_steps(4);
    click(&mut harness, "Wie moet waarheen");
    harness.get_all_by_label("Woonhotel").next().unwrap();
    click(&mut harness, "Zoals de doorrekening");
    harness.get_by_label_contains("In de doorrekening komen");
    click(&mut harness, "Per groep");
    harness.get_by_label_contains("ten minste en ten hoogste");
    harness.get_by_label("Afgesproken, ten minste");
}
