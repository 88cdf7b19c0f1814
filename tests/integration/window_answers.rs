//! The five questions of a meeting, answered on the page of the stock and in agreement with the run.

use egui_kittest::kittest::Queryable as _;
use schaalplan::engine::SeriesId;
use schaalplan::format::Language;
use schaalplan::probe::meeting::{About, Question, answers, next_winter};
use schaalplan::scenario::CostLine;
use schaalplan::session::{Session, Settings};
use schaalplan::text::Texts;
use schaalplan::units::Month;

use crate::window::{Driven, NATIONAL, document, window_with};

const BELOW: &str = include_str!("../../scenarios/onder-41000.ron");

fn page(text: &str) -> Driven {
    let (mut harness, _) = window_with(text, Settings::default(), [1280.0, 800.0]);
    harness.key_press(egui::Key::F9);
    harness.run_steps(4);
    harness
}

fn click(harness: &mut Driven, label: &str) {
    harness.get_all_by_label(label).next().unwrap_or_else(|| panic!("{label}")).click_accesskit();
    harness.run_steps(4);
}

/// A winter is December to February; one that the horizon cuts off ends with it, and one beyond it is none.
#[test]
fn the_next_winter_lies_within_the_horizon() {
    let session = Session::open(document(BELOW), None).unwrap();
    let outcome = &session.current().outcome;
    let at = |month: &str| next_winter(outcome, month.parse::<Month>().unwrap());
    let december = |year: i32| usize::try_from(Month::january(year).plus(11).since(outcome.start)).unwrap();
    assert_eq!(at("2026-03"), Some(december(2026)..december(2026) + 3));
    assert_eq!(at("2026-12"), Some(december(2026)..december(2026) + 3));
    assert_eq!(at("2029-01"), Some(december(2029)..outcome.months));
    assert_eq!(at("2030-01"), None);
}

/// By hand, from the file: need in May 2028 is 29,000, so that both blocks are full; the answers say what the series and the cost lines hold.
#[test]
fn answers_say_what_the_run_holds() {
    let session = Session::open(document(BELOW), None).unwrap();
    let texts = Texts::new(Language::En);
    let run = session.current();
    let about = About { checked: &run.checked, outcome: &run.outcome, clock: &run.clock, texts: &texts };
    let all = answers(about, true);
    assert_eq!(answers(about, false)[3].finding, texts.get("answers-doubling-large"));
    assert_eq!(all.iter().map(|answer| answer.question).collect::<Vec<_>>(), Question::ALL);
    let winter = next_winter(&run.outcome, run.clock.now).unwrap();
    let flex = run.outcome.series(SeriesId::Flex).unwrap();
    let written = |value: f64| texts.language().number(value, 0);
    let lent = all[0].figures.iter().find(|(name, _)| *name == texts.get("series-flex")).unwrap();
    assert_eq!(lent.1, winter.map(|month| written(flex[month])).collect::<Vec<_>>());
    let reserve = run.outcome.cost_of_year(Some(CostLine::Reserve), 2027);
    let of_2027 = all[1].heads.iter().position(|head| head == "2027").unwrap();
    assert_eq!(all[1].figures[1].1[of_2027], texts.language().money_short(reserve));
    assert!(all[2].finding.contains("April\u{a0}2028"), "{}", all[2].finding);
    assert_eq!(all[3].finding, texts.get("answers-doubling-path"));
    assert!(all[4].finding.starts_with("No:"), "{}", all[4].finding);
}

/// By hand: in 2028 the row of COA has 616,857 thousand euro; at 77.88 a day for 366 days that is 21,641 regular places. Nothing stands empty
/// or ready in the national scenario, so that all of it goes to places in use.
#[test]
fn the_budget_buys_what_it_buys_by_hand() {
    let session = Session::open(document(NATIONAL), None).unwrap();
    let (texts, run) = (Texts::new(Language::En), session.current());
    let about = About { checked: &run.checked, outcome: &run.outcome, clock: &run.clock, texts: &texts };
    let budget = answers(about, true).remove(4).finding;
    assert!(budget.starts_with("No:") && budget.contains("21,641 if all are regular places"), "{budget}");
}

/// Each answer says what it rests on, and leads to the page that shows more.
#[test]
fn answers_lead_to_what_they_rest_on() {
    let mut harness = page(NATIONAL);
    harness.get_by_label_contains("Verdubbelt de instroom in 6 maanden vanaf");
    let how: Vec<_> = harness.get_all_by_label("Cijfers, en hoe weten we dat?").collect();
    assert_eq!(how.len(), 5);
    how[0].click_accesskit();
    harness.run_steps(10);
    harness.get_by_label_contains("Bezettingsnorm: 0,91");
    click(&mut harness, "Naar de onderbouwing: Koopt de begroting van 2028 de 41.000 plekken?");
    harness.get_by_label("Wat koopt dit?");
    assert!(harness.query_by_label_contains("Verdubbelt de instroom").is_none());
}
