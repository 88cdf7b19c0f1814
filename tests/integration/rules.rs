//! Scaling rules, by hand and by the letter: what they release and call on, in which order, with which notice, and what is left without a rule.

#![expect(clippy::float_cmp, reason = "whole places, which floating point holds exactly")]

use schaalplan::chart::Role;
use schaalplan::engine::{Outcome, RuleOutcome, SeriesId, simulate};
use schaalplan::format::Language;
use schaalplan::graphs;
use schaalplan::naming;
use schaalplan::problem::Severity;
use schaalplan::scenario::{
    Count, Document, Item, ItemId, Kind, Location, RuleCapacity, ScalingRule, Scenario, Status, Trend, Value, Words,
    check, file,
};
use schaalplan::session::{Command, Edit, Origin, Session};
use schaalplan::stock::words;
use schaalplan::text::Texts;
use schaalplan::units::{Month, Unit};

use crate::random::{checked, document};

/// What the rules say of a month, computed by the letter of docs/model.md#rules and without anything of the engine but need and stock.
pub(super) struct Ruling {
    /// Lent beyond the cap.
    pub(super) flex: f64,
    /// In reserve beyond the cap.
    pub(super) reserve: f64,
    /// Free after both blocks, without a rule in force.
    pub(super) silent: f64,
    /// Whether TGO comes first.
    pub(super) tgo_first: bool,
    /// What may be used of noodopvang and of TGO; `None`: all that is open.
    callable: [Option<f64>; 2],
}

impl Ruling {
    pub(super) fn noodopvang(&self, open: f64) -> f64 {
        self.callable[0].map_or(open, |most| most.min(open))
    }

    pub(super) fn tgo(&self, open: f64) -> f64 {
        self.callable[1].map_or(open, |most| most.min(open))
    }
}

fn value(count: Option<&Count>) -> Option<f64> {
    count.and_then(|count| count.value)
}

/// Whether a rule holds in a month: every part of its condition by itself.
fn holds(rule: &ScalingRule, month: usize, outcome: &Outcome) -> bool {
    let need = outcome.series(SeriesId::Need).unwrap();
    let stock = outcome.series(SeriesId::Stock).unwrap()[month];
    let at = outcome.month(month);
    let back = usize::try_from(rule.trend_months.unwrap_or(1)).unwrap();
    let trend = rule.trend.is_none_or(|trend| {
        month >= back
            && match trend {
                Trend::Rising => need[month] - need[month - back] > 1e-6,
                Trend::Falling => need[month - back] - need[month] > 1e-6,
            }
    });
    let parts = [
        rule.active,
        trend,
        value(rule.need_below.as_ref()).is_none_or(|below| need[month] < below),
        value(rule.need_above.as_ref()).is_none_or(|above| need[month] > above),
        value(rule.free_above.as_ref()).is_none_or(|free| stock - need[month] >= free),
        rule.months.is_empty() || rule.months.iter().any(|month| i32::from(*month) == at.month()),
        rule.from.is_none_or(|from| at >= from),
        rule.until.is_none_or(|until| at < until),
    ];
    parts.iter().all(|part| *part)
}

fn in_force(rule: &ScalingRule, month: usize, outcome: &Outcome) -> bool {
    let notice = (0..240_u8).find(|whole| f64::from(*whole) >= value(rule.notice.as_ref()).unwrap_or(0.0)).unwrap();
    let notice = usize::from(notice);
    month >= notice && (month - notice..=month).all(|month| holds(rule, month, outcome))
}

/// Every month of an outcome by the letter.
pub(super) fn by_the_letter(scenario: &Scenario, outcome: &Outcome) -> Vec<Ruling> {
    (0..outcome.months).map(|month| ruling(scenario, outcome, month)).collect()
}

fn ruling(scenario: &Scenario, outcome: &Outcome, month: usize) -> Ruling {
    let at = |id| outcome.series(id).unwrap()[month];
    let most = |rule: &ScalingRule| value(rule.places.as_ref()).unwrap_or(f64::INFINITY);
    let blocks = scenario.policy.flex_cap.value.unwrap() + scenario.policy.reserve_cap.value.unwrap();
    let free = (at(SeriesId::Stock) - at(SeriesId::Need) - blocks).max(0.0);
    let expected = (at(SeriesId::Room) - blocks).max(0.0);
    let working: Vec<&ScalingRule> = scenario.rules.iter().filter(|rule| in_force(rule, month, outcome)).collect();
    let (mut flex, mut reserve, mut covered) = (0.0, 0.0, 0.0);
    for rule in &working {
        match rule.capacity {
            RuleCapacity::Flex => flex += most(rule).min((expected - flex - reserve).max(0.0)),
            RuleCapacity::Reserve => reserve += most(rule).min((free - flex - reserve).max(0.0)),
            _ => continue,
        }
        covered += most(rule);
    }
    let first = |kind| scenario.rules.iter().position(|rule| rule.active && rule.capacity == kind);
    let callable = [RuleCapacity::Noodopvang, RuleCapacity::Tgo].map(|kind| {
        let rules = working.iter().filter(|rule| rule.capacity == kind);
        first(kind).map(|_| rules.map(|rule| most(rule)).sum())
    });
    let tgo_first =
        first(RuleCapacity::Tgo).zip(first(RuleCapacity::Noodopvang)).is_some_and(|(tgo, other)| tgo < other);
    Ruling { flex, reserve, silent: (free - covered.min(free)).max(0.0), tgo_first, callable }
}

#[expect(clippy::unnecessary_wraps, reason = "stands in fields that may be left out")]
fn places(count: f64) -> Option<Count> {
    Some(Count::new(count, Unit::Places, Status::Assumed))
}

#[expect(clippy::unnecessary_wraps, reason = "stands in fields that may be left out")]
fn months(count: f64) -> Option<Count> {
    Some(Count::new(count, Unit::Months, Status::Assumed))
}

fn rule(id: &str, capacity: RuleCapacity, most: f64) -> ScalingRule {
    let title = Words { nl: format!("Regel {id}"), en: format!("Rule {id}") };
    ScalingRule { places: places(most), ..ScalingRule::new(id, title, capacity, Status::Assumed) }
}

/// Stock 41,000, both blocks 5,125, norm 1, flex first, no foresight, no lend lead; all places may be lent with three months' notice. Need falls
/// from 30,000 to 25,000, stands still in May, and is 27,000 from June.
fn falling() -> Document {
    let mut document = document("01-recall-race");
    let needs = [30_000.0, 28_000.0, 26_000.0, 25_000.0, 25_000.0, 27_000.0];
    for month in 0..13_usize {
        let at = document.base.start.plus(i32::try_from(month).unwrap());
        let value = Value::Number(needs[month.min(5)]);
        document.base.write(&format!("demand.occupancy@{at}"), value, Status::Assumed).unwrap();
    }
    document
}

/// The two rules of the worked case: lend 2,000 more when need lies below 30,750 and was lower than a month before for two months; hold 1,000
/// more in reserve when need lies below 30,750.
fn two_rules() -> Vec<ScalingRule> {
    vec![
        ScalingRule {
            need_below: places(30_750.0),
            trend: Some(Trend::Falling),
            notice: months(1.0),
            ..rule("lend", RuleCapacity::Flex, 2_000.0)
        },
        ScalingRule { need_below: places(30_750.0), ..rule("hold", RuleCapacity::Reserve, 1_000.0) },
    ]
}

fn outcome(document: &Document) -> Outcome {
    simulate(&checked(document))
}

fn first(outcome: &Outcome, id: SeriesId, count: usize) -> Vec<f64> {
    outcome.series(id).unwrap()[..count].to_vec()
}

fn of<'a>(outcome: &'a Outcome, id: &str) -> &'a RuleOutcome {
    outcome.rules.iter().find(|rule| rule.id == id).unwrap()
}

/// By hand (docs/model.md#rules): free after both blocks is 30,750 - need = 750, 2,750, 4,750, 5,750, 5,750, 3,750. The first rule has held in
/// February and works from March to April; in May need falls no more, and its 2,000 are called back, due in August.
#[test]
fn the_worked_case_of_the_model() {
    let mut document = falling();
    document.base.rules = two_rules();
    let outcome = outcome(&document);
    let expected = |id, values: [f64; 8]| assert_eq!(first(&outcome, id, 8), values, "{}", id.info().name);
    expected(SeriesId::FlexByRules, [0.0, 0.0, 2000.0, 2000.0, 0.0, 0.0, 0.0, 0.0]);
    expected(SeriesId::ReserveByRules, [750.0, 1000.0, 1000.0, 1000.0, 1000.0, 1000.0, 1000.0, 1000.0]);
    expected(SeriesId::Flex, [5125.0, 5125.0, 7125.0, 7125.0, 7125.0, 7125.0, 7125.0, 5125.0]);
    expected(SeriesId::Recalled, [0.0, 0.0, 0.0, 0.0, 2000.0, 0.0, 0.0, 0.0]);
    expected(SeriesId::Reserve, [5875.0, 6125.0, 6125.0, 6125.0, 6125.0, 6125.0, 6125.0, 6125.0]);
    expected(SeriesId::IdleStock, [0.0, 1750.0, 1750.0, 2750.0, 2750.0, 750.0, 750.0, 2750.0]);
    expected(SeriesId::NotRuled, [0.0, 1750.0, 1750.0, 2750.0, 2750.0, 750.0, 750.0, 2750.0]);
    let (lend, hold) = (of(&outcome, "lend"), of(&outcome, "hold"));
    assert_eq!(lend.in_force[..6], [false, false, true, true, false, false]);
    assert_eq!(lend.moved[..6], [0.0, 0.0, 2000.0, 2000.0, 0.0, 0.0]);
    assert_eq!(hold.moved[..3], [750.0, 1000.0, 1000.0]);
}

/// Without rules everything is as the text says: 5,125 lent, 5,125 in reserve, and all below 30,750 not ruled.
#[test]
fn without_rules_the_text_is_silent() {
    let document = falling();
    let outcome = outcome(&document);
    assert!(outcome.rules.is_empty() && outcome.series(SeriesId::FlexByRules).is_none());
    assert_eq!(first(&outcome, SeriesId::NotRuled, 6), [750.0, 2750.0, 4750.0, 5750.0, 5750.0, 3750.0]);
    assert_eq!(first(&outcome, SeriesId::IdleStock, 6), first(&outcome, SeriesId::NotRuled, 6));
}

/// The graph of the stock tells idle places apart: of which nothing is ruled, under the name the page of rules gives them.
#[test]
fn the_graph_tells_what_is_not_ruled() {
    let mut document = falling();
    let drawn = |document: &Document| {
        let (checked, texts) = (checked(document), Texts::new(Language::Nl));
        let outcome = simulate(&checked);
        let view = graphs::View {
            document,
            checked: &checked,
            outcome: &outcome,
            others: &[],
            texts: &texts,
            budget_row: None,
            bought: false,
            whole_calendar: false,
            clock: None,
        };
        let layers = graphs::stock(&view).layers.into_iter();
        let idle = layers.filter(|layer| matches!(layer.role, Role::Idle | Role::NotRuled));
        idle.map(|layer| (layer.role, layer.name, layer.values[3])).collect::<Vec<_>>()
    };
    // In April 5,750 lie below both blocks; two rules would put 3,000 of them to use, of which all are.
    assert_eq!(drawn(&document), [(Role::NotRuled, "niet geregeld".to_owned(), Some(5_750.0))]);
    document.base.rules = two_rules();
    assert_eq!(drawn(&document), [(Role::NotRuled, "niet geregeld".to_owned(), Some(2_750.0))]);
    // Without places that anybody agreed to lend the block for flex stands idle: something is ruled for it.
    document.base.rules.clear();
    for location in &mut document.base.locations {
        std::sync::Arc::make_mut(location).agreements.clear();
    }
    let (idle, not_ruled) = ("onbezet".to_owned(), "niet geregeld".to_owned());
    assert_eq!(drawn(&document), [(Role::Idle, idle, Some(5_125.0)), (Role::NotRuled, not_ruled, Some(5_750.0))]);
}

/// February has 2,750 places free: 2,000 lent and 750 held, or 1,000 held and 1,750 lent, as the list is ordered.
#[test]
fn the_order_of_the_list_decides_who_goes_first() {
    let mut document = falling();
    document.base.rules = vec![rule("lend", RuleCapacity::Flex, 2_000.0), rule("hold", RuleCapacity::Reserve, 1_000.0)];
    let by_rules = |document: &Document| {
        let outcome = outcome(document);
        [SeriesId::FlexByRules, SeriesId::ReserveByRules].map(|id| outcome.series(id).unwrap()[1])
    };
    assert_eq!(by_rules(&document), [2000.0, 750.0]);
    document.base.place(&ItemId::Rule("hold".into()), 0);
    assert_eq!(by_rules(&document), [1750.0, 1000.0]);
}

/// Every part of a condition by itself, on needs of 30, 28, 26, 25, 25, 27, 27, … thousand and a stock of 41: the months in which a rule works.
#[test]
fn a_rule_works_where_all_of_its_condition_holds() {
    let month = |text: &str| Some(text.parse::<Month>().unwrap());
    let plain = || rule("r", RuleCapacity::Reserve, 10.0);
    let cases: [(ScalingRule, &[usize]); 10] = [
        (plain(), &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
        (ScalingRule { need_below: places(26_000.0), ..plain() }, &[3, 4]),
        (ScalingRule { need_above: places(27_000.0), ..plain() }, &[0, 1]),
        (ScalingRule { free_above: places(15_000.0), ..plain() }, &[2, 3, 4]),
        (ScalingRule { trend: Some(Trend::Rising), ..plain() }, &[5]),
        (ScalingRule { trend: Some(Trend::Falling), trend_months: Some(3), ..plain() }, &[3, 4]),
        (ScalingRule { months: vec![11, 12, 1], ..plain() }, &[0, 10, 11]),
        (ScalingRule { months: vec![11, 12, 1], notice: months(1.0), ..plain() }, &[11]),
        (ScalingRule { from: month("2026-03"), until: month("2026-06"), notice: months(2.0), ..plain() }, &[4]),
        (ScalingRule { active: false, ..plain() }, &[]),
    ];
    for (rule, expected) in cases {
        let mut document = falling();
        document.base.rules = vec![rule.clone()];
        let outcome = outcome(&document);
        let found: Vec<usize> = (0..12).filter(|month| outcome.rules[0].in_force[*month]).collect();
        assert_eq!(found, expected, "{rule:?}");
    }
}

/// 44,000 people on 36,000 places at hand in May (docs/model.md#example), with 2,000 places of noodopvang and 9,000 of TGO: 8,000 are left. As
/// the model is without rules, noodopvang comes first. A rule for TGO that allows 1,500 leaves 4,500 short; put first, before one for
/// noodopvang, TGO is filled first; a rule that is not in force closes its kind.
#[test]
fn calls_follow_their_rules() {
    let mut document = document("01-recall-race");
    let mut hall: Location = (*document.base.locations[1]).clone();
    (hall.id, hall.kind, hall.places.value) = ("tgo".into(), Kind::Tgo, Some(9_000.0));
    document.base.locations.push(hall.into());
    let may = |document: &Document| {
        let outcome = outcome(document);
        [SeriesId::UsedNoodopvang, SeriesId::UsedTgo, SeriesId::Shortage].map(|id| outcome.series(id).unwrap()[4])
    };
    assert_eq!(may(&document), [2000.0, 6000.0, 0.0]);
    document.base.rules = vec![rule("tgo", RuleCapacity::Tgo, 1_500.0)];
    assert_eq!(may(&document), [2000.0, 1500.0, 4500.0]);
    document.base.rules =
        vec![rule("tgo", RuleCapacity::Tgo, 7_000.0), rule("nood", RuleCapacity::Noodopvang, 9_000.0)];
    assert_eq!(may(&document), [1000.0, 7000.0, 0.0]);
    document.base.rules[0].need_above = places(50_000.0);
    assert_eq!(may(&document), [2000.0, 0.0, 6000.0]);
    let outcome = outcome(&document);
    assert_eq!((of(&outcome, "nood").places[4], of(&outcome, "nood").moved[4]), (2000.0, 2000.0));
}

/// What expected need will take back is not lent by a rule, but may well stand in reserve: with a foresight of two months, March counts on April
/// and May (25,000, then 27,000 in June for April): room is that of the highest need ahead.
#[test]
fn lending_looks_ahead_and_reserve_does_not() {
    let mut document = falling();
    document.base.policy.foresight.value = Some(2.0);
    document.base.rules = vec![rule("lend", RuleCapacity::Flex, 9_000.0), rule("hold", RuleCapacity::Reserve, 9_000.0)];
    let outcome = outcome(&document);
    // April: 41,000 - 25,000 free, 41,000 - 27,000 expected; less both blocks 5,750 and 3,750.
    assert_eq!(outcome.series(SeriesId::FlexByRules).unwrap()[3], 3750.0);
    assert_eq!(outcome.series(SeriesId::ReserveByRules).unwrap()[3], 2000.0);
    assert_eq!(outcome.series(SeriesId::NotRuled).unwrap()[3], 0.0);
}

fn codes(document: &Document) -> Vec<(String, Severity)> {
    let problems = match check(document, None) {
        Ok(checked) => checked.warnings().to_vec(),
        Err(problems) => problems,
    };
    problems.into_iter().map(|problem| (format!("{} {}", problem.code, problem.address), problem.severity)).collect()
}

/// Everything wrong is told at once, with its address; what can never work is a warning.
#[test]
fn bad_rules_are_told() {
    let month = |text: &str| Some(text.parse::<Month>().unwrap());
    let mut bad = falling();
    bad.base.rules = vec![
        ScalingRule { months: vec![0, 3, 3], notice: months(2.5), ..rule("a", RuleCapacity::Flex, -1.0) },
        ScalingRule {
            from: month("2026-05"),
            until: month("2026-05"),
            need_below: places(0.0),
            ..rule("a", RuleCapacity::Tgo, 1.0)
        },
        ScalingRule {
            notice: months(121.0),
            trend: Some(Trend::Rising),
            trend_months: Some(0),
            ..rule("b", RuleCapacity::Tgo, 1.0)
        },
    ];
    let told = codes(&bad);
    let errors: Vec<&str> =
        told.iter().filter(|(_, severity)| *severity == Severity::Error).map(|(text, _)| text.as_str()).collect();
    for expected in [
        "id-double rules[a]",
        "out-of-range rules[a].places",
        "expected-whole-number rules[a].notice",
        "calendar-month rules[a].months",
        "agreement-ends-first rules[a].until",
        "out-of-range rules[a].need_below",
        "out-of-range rules[b].notice",
        "out-of-range rules[b].trend_months",
    ] {
        assert!(errors.contains(&expected), "{expected} in {errors:?}");
    }
    let plain = || rule("r", RuleCapacity::Flex, 10.0);
    let never = [
        ScalingRule { need_below: places(20_000.0), need_above: places(20_000.0), ..plain() },
        ScalingRule { free_above: places(41_001.0), ..plain() },
        ScalingRule { months: vec![1, 2], notice: months(2.0), ..plain() },
        ScalingRule { from: month("2027-01"), ..plain() },
        ScalingRule { trend: Some(Trend::Falling), trend_months: Some(12), ..plain() },
        rule("r", RuleCapacity::Flex, 0.0),
    ];
    for rule in never {
        let mut document = falling();
        document.base.rules = vec![rule.clone()];
        assert_eq!(codes(&document), [("rule-never rules[r]".to_owned(), Severity::Warning)], "{rule:?}");
    }
}

/// A rule is written in the file and read back, its values have addresses, and a variant can differ in them.
#[test]
fn rules_stand_in_the_file_and_have_addresses() {
    let mut document = falling();
    document.base.rules = two_rules();
    document.base.rules[0].months = vec![11, 12];
    let text = file::write(&document);
    assert_eq!(file::read(&text).unwrap().0, document);
    assert!(text.contains("rules: ["), "{text}");
    let base = &mut document.base;
    assert_eq!(base.read("rules[lend].places"), Ok(Value::Number(2000.0)));
    assert_eq!(base.read("rules[lend].months"), Ok(Value::Choice("11,12".into())));
    assert_eq!(base.read("rules[hold].notice"), Ok(Value::Number(0.0)));
    for (address, value) in [
        ("rules[lend].months", Value::Choice("1, 2".into())),
        ("rules[lend].trend", Value::Choice(String::new())),
        ("rules[lend].places", Value::Choice(String::new())),
        ("rules[hold].capacity", Value::Choice("tgo".into())),
    ] {
        base.write(address, value, Status::Decided).unwrap();
    }
    assert_eq!(
        (base.rules[0].months.as_slice(), base.rules[0].trend, &base.rules[0].places),
        (&[1, 2][..], None, &None)
    );
    assert_eq!(base.rules[1].capacity, RuleCapacity::Tgo);
    let refused = base.write("rules[lend].months", Value::Choice("13".into()), Status::Decided).unwrap_err();
    assert_eq!(refused.code, "calendar-month");
}

/// Stating, moving, changing in a variant and taking out are steps that undo takes back exactly.
#[test]
fn every_change_of_a_rule_is_one_step() {
    let mut session = Session::open(falling(), None).unwrap();
    let origin = Origin::default();
    let put = |rule: ScalingRule| Edit::Put { item: Item::Rule(Box::new(rule)) };
    let id = || ItemId::Rule("hold".into());
    let edits = [
        put(rule("lend", RuleCapacity::Flex, 2_000.0)),
        put(rule("hold", RuleCapacity::Reserve, 1_000.0)),
        Edit::Place { item: id(), to: 0 },
        Edit::Set {
            address: "rules[hold].places".into(),
            value: Value::Number(500.0),
            nature: schaalplan::parameters::Nature::Decision,
        },
        Edit::Drop { item: id() },
    ];
    let mut known = vec![session.document().clone()];
    for edit in edits {
        let text = ron::to_string(&Command::from(edit.clone())).unwrap();
        assert_eq!(ron::from_str::<Command>(&text).unwrap(), edit.clone().into());
        session.apply(edit.into(), &origin).unwrap();
        known.push(session.document().clone());
    }
    let ids = |document: &Document| -> Vec<String> { document.base.rules.iter().map(|rule| rule.id.clone()).collect() };
    assert_eq!(ids(&known[3]), ["hold", "lend"]);
    assert_eq!(known[4].effective(Some("aanpassingen")).rules[0].places.as_ref().unwrap().value, Some(500.0));
    assert_eq!(ids(&known[5]), ["lend"]);
    for document in known.iter().rev().skip(1) {
        session.apply(Command::Undo, &origin).unwrap();
        assert_eq!(session.document(), document);
    }
}

/// Every value of a rule has a name and a value in words in both languages.
#[test]
fn values_of_rules_have_names() {
    let mut document = falling();
    document.base.rules = two_rules();
    let fields = [
        "active",
        "capacity",
        "places",
        "notice",
        "need_below",
        "need_above",
        "free_above",
        "trend",
        "trend_months",
        "months",
        "from",
        "until",
    ];
    for language in Language::ALL {
        let texts = Texts::new(language);
        for field in fields {
            let address = format!("rules[lend].{field}");
            let name = naming::address(&texts, &document.base, &address);
            assert!(name.starts_with(texts.words(&document.base.rules[0].title)) && !name.contains('_'), "{name}");
        }
    }
    let texts = Texts::new(Language::Nl);
    let value = |field: &str, value: Value| {
        naming::value(&texts, &document.base, &format!("rules[lend].{field}"), &value).replace('\u{a0}', " ")
    };
    assert_eq!(value("months", Value::Choice("11,12,1".into())), "nov, dec, jan");
    assert_eq!(value("trend", Value::Choice("falling".into())), "daalt");
    assert_eq!(value("capacity", Value::Choice("flex".into())), "flex");
    assert_eq!(value("places", Value::Number(2000.0)), "2.000 plekken");
}

/// The sentence of a rule, in both languages.
#[test]
fn rules_say_what_they_do() {
    let said = |language| words::of_own(&two_rules()[0], &Texts::new(language)).replace('\u{a0}', " ");
    let plain = |text: String| text.replace(['\u{2068}', '\u{2069}'], "");
    assert_eq!(
        plain(said(Language::Nl)),
        "Als de behoefte onder 30.750 ligt en de behoefte lager is dan 1 maand eerder: leen tot 2.000 plekken extra uit, zodra \
         dat 1 maand zo is"
    );
    assert_eq!(
        plain(said(Language::En)),
        "When need lies below 30,750 and need is lower than 1 month before: lend up to 2,000 more places, once that has been so \
         for 1 month"
    );
}
