//! Lists that go out come back the same: every field of every location, to the last digit.

use std::sync::Arc;

use proptest::prelude::*;
use rust_decimal::Decimal;
use schaalplan::format::Language;
use schaalplan::intake::{Choices, FileKind, read, write};
use schaalplan::scenario::{
    Agreement, Basis, Contract, Decision, Document, Extension, Figure, Funding, Handover, Kind, Location, Named, Payer,
    Regime, Stage, Status, Suitability,
};
use schaalplan::text::Texts;
use schaalplan::units::{Month, Unit};

use crate::headless::scenario;
use crate::intake::{preview, province};
use crate::window::document;

/// Writes the locations of a document and reads them into the same document without any.
fn there_and_back(document: &Document, kind: FileKind, language: Language) -> Vec<Arc<Location>> {
    let bytes = write(kind, &document.base.locations, &Texts::new(language)).unwrap();
    let sheets = read("lijst", &bytes).unwrap();
    let mut empty = document.clone();
    empty.base.locations.clear();
    empty.variants.clear();
    let preview = preview(&sheets[0], &empty, &Choices::default());
    assert_eq!(preview.told.iter().filter(|told| told.refuses()).collect::<Vec<_>>(), Vec::<&_>::new());
    preview.added.into_iter().map(|arriving| arriving.after).collect()
}

const WAYS: [(FileKind, Language); 4] = [
    (FileKind::Xlsx, Language::Nl),
    (FileKind::Xlsx, Language::En),
    (FileKind::Csv, Language::Nl),
    (FileKind::Csv, Language::En),
];

#[test]
fn shipped_locations_come_back_the_same_in_every_form() {
    for name in ["landelijk.ron", "prt-voorbeeld.ron"] {
        let document = document(&std::fs::read_to_string(scenario(name)).unwrap());
        assert!(document.base.locations.len() > 5);
        for (kind, language) in WAYS {
            assert_eq!(
                there_and_back(&document, kind, language),
                document.base.locations,
                "{name} {kind:?} {language:?}"
            );
        }
    }
}

/// Texts with everything that spreadsheets, separators and records give a meaning of its own.
fn odd_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Zéû '’.,;:|\\\\\"=+@#%&<>()0-9-]{0,24}",
        Just("n.v.t.".to_owned()),
        Just("onbekend".to_owned()),
        Just("=SOM(A1:A9)".to_owned()),
        Just("regel 1\nregel 2\r\nmet\ttab".to_owned()),
        Just(" vooraan en achteraan ".to_owned()),
        Just("\"tussen aanhalingstekens\"".to_owned()),
        Just("#REF!".to_owned()),
        Just("_x000D_".to_owned()),
    ]
}

fn month() -> impl Strategy<Value = Month> {
    (0..240_i32).prop_map(|months| Month::january(2020).plus(months))
}

/// Amounts with up to four decimals, some with more digits than a cell of a workbook holds.
fn amount(most: i64) -> impl Strategy<Value = Decimal> {
    prop_oneof![(0..most * 10_000).prop_map(|cents| Decimal::new(cents, 4)), (0..most).prop_map(Decimal::from)]
}

fn figure<T: Clone + PartialOrd + std::fmt::Debug>(
    value: impl Strategy<Value = T>,
    unit: Unit,
) -> impl Strategy<Value = Figure<T>> {
    let status = prop_oneof![Just(Status::Official), Just(Status::Press), Just(Status::Assumed), Just(Status::Decided)];
    (value, status, odd_text(), any::<bool>(), 0..3_usize).prop_map(move |(value, status, note, banded, date)| {
        let banded = banded.then(|| value.clone());
        let date = [None, Some("2026"), Some("2026-05-04")][date].map(|date| date.parse().unwrap());
        let source =
            if matches!(status, Status::Official | Status::Press) { vec!["COA202311".to_owned()] } else { Vec::new() };
        Figure { value: Some(value), low: banded.clone(), high: banded, unit, status, source, date, note }
    })
}

fn some<T: Clone + std::fmt::Debug>(of: impl Strategy<Value = T>) -> impl Strategy<Value = Option<T>> {
    prop::option::of(of)
}

fn one_of<T: Named + std::fmt::Debug>() -> impl Strategy<Value = T> {
    prop::sample::select(T::EVERY)
}

fn groups() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(odd_text(), 0..3)
}

/// What is changed as a whole.
type Structures = (Vec<Extension>, Vec<Agreement>, Option<Contract>, Option<Funding>, Option<Handover>);

fn structures() -> impl Strategy<Value = Structures> {
    let extension = (some(month()), some(one_of::<Decision>()), some(figure(0.0..1.0_f64, Unit::Share)), odd_text());
    let extension =
        extension.prop_map(|(until, decision, probability, note)| Extension { until, decision, probability, note });
    let handover = || (groups(), odd_text()).prop_map(|(to, note)| Handover { to, note });
    let agreement = (month(), 0.0..900.0_f64, some(1..9_u32), groups(), some(handover()));
    let agreement = agreement.prop_map(|(from, flex_places, recall_months, groups, handover)| Agreement {
        from: Some(from),
        until: Some(from.plus(5)),
        flex_places,
        recall_months,
        groups,
        handover,
    });
    let contract = (some(month()), some(figure(amount(9_000_000), Unit::Euro)));
    let contract = contract.prop_map(|(until, per_year)| Contract { until, per_year });
    let funding = (one_of::<Regime>(), some(month()), groups(), some(one_of::<Suitability>()));
    let funding =
        funding.prop_map(|(regime, until, groups, suitability)| Funding { regime, until, groups, suitability });
    (
        prop::collection::vec(extension, 0..3),
        prop::collection::vec(agreement, 0..2),
        some(contract),
        some(funding),
        some(handover()),
    )
}

fn location() -> impl Strategy<Value = Location> {
    let plain = (odd_text(), odd_text(), one_of::<Kind>(), one_of::<Stage>(), month(), some(month()), odd_text());
    let choices = (some(0..30_u32), some(month()), some(one_of::<Basis>()), some(one_of::<Payer>()));
    let counts = (
        figure(prop_oneof![0.0..4000.0_f64, (0..4000_u32).prop_map(f64::from)], Unit::Places),
        some(figure(0.0..1.0_f64, Unit::Share)),
        some(figure(0.0..24.0_f64, Unit::Months)),
    );
    let price = || some(figure(amount(900), Unit::EuroPerPlaceDay));
    let money = (price(), price(), price(), price(), some(figure(amount(9_000_000_000), Unit::Euro)));
    (plain, choices, counts, money, structures()).prop_map(|(plain, choices, counts, money, structures)| {
        let mut location = Location::new("x", "noord-brabant", plain.2, counts.0, plain.4);
        location.name = format!("n{}", plain.0);
        (location.municipality, location.stage, location.available_until, location.note) =
            (plain.1, plain.3, plain.5, plain.6);
        (location.delay, location.stage_since, location.basis, location.payer) = choices;
        (location.probability, location.ready_months) = (counts.1, counts.2);
        (location.cost_in_use, location.cost_flex, location.cost_reserve, location.cost_idle, location.investment) =
            money;
        (location.extensions, location.agreements, location.contract, location.funding, location.handover) = structures;
        // Extensions follow each other, and the agreement, in time: the check asks that of every list.
        let mut before = location.available_until;
        for extension in &mut location.extensions {
            extension.until = extension.until.map(|until| before.map_or(until, |before| until.max(before.plus(1))));
            before = extension.until;
        }
        location
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Read after written is the same, whatever stands in the texts.
    #[test]
    fn any_location_comes_back_the_same(locations in prop::collection::vec(location(), 1..5), way in 0..4_usize) {
        let mut document = province();
        for (number, mut location) in locations.into_iter().enumerate() {
            location.id = format!("plek-{number}");
            location.name = location.name.trim().to_owned();
            document.base.locations.push(Arc::new(location));
        }
        let (kind, language) = WAYS[way];
        prop_assert_eq!(there_and_back(&document, kind, language), document.base.locations);
    }
}

/// An amount that a cell of a workbook cannot hold is written as a text: by hand, 16 digits against 15.
#[test]
fn amounts_keep_every_digit() {
    let mut document = province();
    let mut location = Location::new(
        "a",
        "noord-brabant",
        Kind::Azc,
        Figure::new(1.0, Unit::Places, Status::Assumed),
        "2026-01".parse().unwrap(),
    );
    let long = Decimal::from_str_exact("999999999999.1234").unwrap();
    location.investment = Some(Figure::new(long, Unit::Euro, Status::Assumed));
    location.cost_reserve =
        Some(Figure::new(Decimal::from_str_exact("1.234").unwrap(), Unit::EuroPerPlaceDay, Status::Assumed));
    document.base.locations.push(Arc::new(location));
    for (kind, language) in WAYS {
        assert_eq!(there_and_back(&document, kind, language), document.base.locations, "{kind:?} {language:?}");
    }
}
