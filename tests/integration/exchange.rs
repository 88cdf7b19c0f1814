//! Variants on their own: files that are mailed, and merged where the base is the same, has changed or is another.

use std::sync::Arc;

use proptest::prelude::*;
use schaalplan::cli::BUILT_IN;
use schaalplan::scenario::exchange::{self, VariantFile, base_hash, export};
use schaalplan::scenario::merge::{Choice, Fate, Incoming, Merge, Merged, Rule, State, plan};
use schaalplan::scenario::{Document, Status, Value, Variant, Words, check, file};

use crate::files::{SMALL, texts};
use crate::random;
use crate::variants::variant;

fn small() -> Document {
    file::read(SMALL).unwrap().0
}

fn number(value: f64) -> Value {
    Value::Number(value)
}

/// A variant of a document as a file, the way it is mailed.
fn mailed(document: &Document, name: &str, changes: &[(&str, Value)]) -> Incoming {
    let mut document = document.clone();
    let made = variant(&document, name, None, changes);
    document.variants.push(made);
    let text = exchange::write(&export(&document, name, name, "2026-03-01").unwrap());
    Incoming::read(name, &text, &document).unwrap()
}

fn finished(merge: &Merge) -> Merged {
    merge.finish("samen", Words { nl: "Samen".to_owned(), en: String::new() }).unwrap()
}

/// The title that a made variant has.
fn titled(id: &str) -> Words {
    Words { nl: format!("Variant {id}"), en: String::new() }
}

/// What became of each change, by file and address.
fn fates(merged: &Merged) -> Vec<(String, String, Fate)> {
    let line = |line: &schaalplan::scenario::merge::ReportLine| {
        (line.file.clone(), line.change.address.clone(), line.fate.clone())
    };
    merged.report.iter().map(line).collect()
}

fn states(merge: &Merge) -> Vec<(&str, State)> {
    merge.items.iter().map(|item| (item.address.as_str(), item.state)).collect()
}

/// The hash is what `sha256sum` says of the canonical text, written as format 0: a later format of the same content has the same hash.
#[test]
fn a_base_is_known_by_its_content_alone() {
    let mut document = small();
    let hash = base_hash(&document);
    assert_eq!(hash, "bf989844fe968683e8f8206da643ce65928aac992b4afd8160f6e3644d45fff2");
    document.variants.clear();
    document.sliders.push("band".to_owned());
    assert_eq!(base_hash(&document), hash);
    document.base.write("band", number(0.5), Status::Assumed).unwrap();
    assert_ne!(base_hash(&document), hash);
}

#[test]
fn a_variant_alone_has_its_parents_changes_and_reads_back() {
    let mut document = small();
    let parent = variant(&document, "ouder", None, &[("band", number(1.0)), ("policy.foresight", number(2.0))]);
    let mut child = variant(&document, "kind", Some("ouder"), &[("policy.foresight", number(3.0))]);
    child.changes[0].old = number(2.0);
    document.variants.extend([parent, child]);
    let alone = export(&document, "kind", "Drenthe", "2026-03-01").unwrap();
    let made = &alone.variants[0];
    assert_eq!((made.parent.as_ref(), made.changes.len()), (None, 2));
    // The parent set it to 2; the base, which the file belongs to, says 6.
    assert_eq!((&made.changes[1].old, &made.changes[1].new), (&number(6.0), &number(3.0)));
    let text = exchange::write(&alone);
    assert_eq!(exchange::read(&text).unwrap().0, alone);
    assert_eq!(exchange::write(&exchange::read(&text).unwrap().0), text);
    let unknown = export(&document, "kint", "", "").unwrap_err();
    assert_eq!(unknown.code, "variant-unknown");
    texts(&unknown);
}

#[test]
fn a_file_of_another_kind_or_a_newer_format_is_refused_with_what_to_do() {
    let document = small();
    let text = exchange::write(&export(&document, "meer", "", "").unwrap());
    let told = |found: Result<VariantFile, Vec<schaalplan::problem::Problem>>| {
        let problem = found.unwrap_err().remove(0);
        texts(&problem);
        (problem.code, problem.address, problem.position.is_some())
    };
    let read = |text: &str| told(exchange::read(text).map(|(file, _)| file));
    assert_eq!(read(SMALL), ("file-is-scenario", String::new(), true));
    assert_eq!(read(&text.replacen("format: 4", "format: 9", 1)), ("format-newer", "format".to_owned(), true));
    assert_eq!(read(&text.replacen("hash:", "hasj:", 1)).0, "unknown-field");
    let opened = file::read(&text).unwrap_err().remove(0);
    assert_eq!((opened.code, opened.position.is_some()), ("file-is-variant", true));
    texts(&opened);
    assert_eq!(file::read(&text.replacen("format: 4", "format: 9", 1)).unwrap_err()[0].code, "format-newer");
}

/// Cut off anywhere, a file is refused with a problem that has its words, and never with a panic.
#[test]
fn a_file_that_was_cut_off_is_refused() {
    let document = small();
    let text = exchange::write(&export(&document, "meer", "", "").unwrap());
    for end in (0..text.trim_end().len()).filter(|end| text.is_char_boundary(*end)) {
        for problem in exchange::read(&text[..end]).unwrap_err() {
            texts(&problem);
        }
    }
}

#[test]
fn the_same_base_takes_everything() {
    let document = small();
    let drenthe = mailed(&document, "drenthe", &[("policy.flex_cap", number(700.0)), ("band", number(1.0))]);
    let zeeland = mailed(&document, "zeeland", &[("band", number(1.0)), ("policy.foresight", number(3.0))]);
    let merge = plan(&document, vec![drenthe, zeeland]);
    assert_eq!(
        states(&merge),
        [("policy.flex_cap", State::Clean), ("band", State::Agreed), ("policy.foresight", State::Clean)]
    );
    assert!(merge.open() == 0 && merge.strangers.is_empty() && merge.earlier.is_empty());
    let merged = finished(&merge);
    assert_eq!(merged.variant.changes.len(), 3);
    assert_eq!((merged.variant.changes[0].by.as_str(), merged.variant.changes[2].by.as_str()), ("drenthe", "zeeland"));
    let fates: Vec<Fate> = fates(&merged).into_iter().map(|(_, _, fate)| fate).collect();
    assert_eq!(fates, [Fate::Taken, Fate::Taken, Fate::Agreed("drenthe".to_owned(), titled("drenthe")), Fate::Taken]);
}

#[test]
fn conflicts_are_shown_with_both_values_and_wait_for_a_choice() {
    let old = small();
    let mut now = small();
    now.base.write("policy.flex_cap", number(500.0), Status::Decided).unwrap();
    now.base.locations.retain(|location| location.id != "nood-1");
    let one = mailed(
        &old,
        "een",
        &[
            ("policy.flex_cap", number(700.0)),
            ("band", number(1.0)),
            ("locations[nood-1].places", number(300.0)),
            ("policy.foresight", number(3.0)),
        ],
    );
    let two = mailed(&old, "twee", &[("band", number(-1.0)), ("policy.recall_months", number(6.0))]);
    let mut merge = plan(&now, vec![one, two]);
    assert_eq!(
        states(&merge),
        [
            ("policy.flex_cap", State::BaseChanged),
            ("band", State::FilesDiffer),
            ("locations[nood-1].places", State::Impossible),
            ("policy.foresight", State::Clean),
            ("policy.recall_months", State::Clean),
        ]
    );
    assert_eq!(merge.earlier, ["een", "twee"]);
    let flex = &merge.items[0];
    assert_eq!((flex.ours.clone(), &flex.candidates[0].change.old), (Some(number(500.0)), &number(625.0)));
    assert_eq!((merge.open(), merge.finish("samen", Words::default())), (2, Err(2)));
    assert!(
        !merge.choose(2, Choice::Take(0)) && !merge.choose(0, Choice::Take(7)) && !merge.choose(9, Choice::KeepBase)
    );
    assert!(merge.choose(0, Choice::KeepBase) && merge.choose(1, Choice::Take(1)));
    let merged = finished(&merge);
    let fate = |file: &str, address: &str| {
        fates(&merged).into_iter().find(|(from, at, _)| from == file && at == address).unwrap().2
    };
    assert_eq!(fate("een", "policy.flex_cap"), Fate::KeptBase);
    assert_eq!(fate("een", "band"), Fate::Instead("twee".to_owned(), titled("twee")));
    assert_eq!(fate("twee", "band"), Fate::Taken);
    let Fate::Impossible(problem) = fate("een", "locations[nood-1].places") else { panic!("it is gone") };
    texts(&problem);
    let addresses: Vec<&str> = merged.variant.changes.iter().map(|change| change.address.as_str()).collect();
    assert_eq!(addresses, ["band", "policy.foresight", "policy.recall_months"]);
    assert_eq!(merged.report.len(), 6);
}

#[test]
fn rules_decide_what_is_open() {
    let old = small();
    let mut now = small();
    now.base.write("policy.flex_cap", number(500.0), Status::Decided).unwrap();
    let files = || {
        let one = mailed(&old, "een", &[("policy.flex_cap", number(700.0)), ("band", number(1.0))]);
        vec![one, mailed(&old, "twee", &[("band", number(-1.0))])]
    };
    let after = |rule: Rule| {
        let mut merge = plan(&now, files());
        merge.settle(rule);
        if merge.open() > 0 {
            return Err(merge.open());
        }
        Ok(finished(&merge).variant.changes.iter().map(|change| change.new.clone()).collect::<Vec<_>>())
    };
    assert_eq!(after(Rule::Base), Ok(Vec::new()));
    assert_eq!(after(Rule::File), Err(1));
    assert_eq!(after(Rule::First), Ok(vec![number(700.0), number(1.0)]));
    assert_eq!(after(Rule::Last), Ok(vec![number(700.0), number(-1.0)]));
}

/// One file replaces a location, another changes its places: the part is not lost under the whole.
#[test]
fn a_whole_is_made_before_its_parts() {
    let document = small();
    let Ok(Value::Location(location)) = document.base.read("locations[azc-1]") else { panic!("a location") };
    let mut renamed = (*location).clone();
    renamed.name = "Azc Assen-Noord".to_owned();
    let part = mailed(&document, "deel", &[("locations[azc-1].places", number(4500.0))]);
    let whole = mailed(&document, "geheel", &[("locations[azc-1]", Value::Location(Arc::new(renamed)))]);
    let mut merge = plan(&document, vec![part, whole]);
    // Two authors: the part is a question.
    merge.settle(Rule::First);
    let merged = finished(&merge);
    let mut after = document.clone();
    after.variants = vec![merged.variant];
    let scenario = after.effective(Some("samen"));
    let azc = scenario.locations.iter().find(|location| location.id == "azc-1").unwrap();
    assert_eq!((azc.name.as_str(), azc.places.value), ("Azc Assen-Noord", Some(4500.0)));
}

#[test]
fn a_whole_scenario_brings_its_base_and_its_variants() {
    let ours = small();
    let mut theirs = small();
    theirs.id = "drenthe".to_owned();
    theirs.base.write("policy.flex_cap", number(400.0), Status::Decided).unwrap();
    theirs.base.write("demand.occupancy@2027-01", number(4500.0), Status::Assumed).unwrap();
    theirs.base.locations.retain(|location| location.id != "nood-1");
    let Ok(Value::Location(location)) = theirs.base.read("locations[azc-1]") else { panic!("a location") };
    let mut new = (*location).clone();
    (new.id, new.name) = ("azc-9".to_owned(), "Azc Emmen".to_owned());
    theirs.base.locations.push(Arc::new(new));
    theirs.base.calendar.clear();
    let incoming = Incoming::read("drenthe.ron", &file::write(&theirs), &ours).unwrap();
    let told: Vec<&str> = incoming.unsaid.iter().map(|unsaid| unsaid.address.as_str()).collect();
    assert!(told.contains(&"calendar[besluit-1]"), "{told:?}");
    // Besides that only what belongs to a figure and not to its value.
    let rest = ["calendar[", "demand.occupancy@2027-01.", "policy.flex_cap."];
    assert!(told.iter().all(|address| rest.iter().any(|start| address.starts_with(start))), "{told:?}");
    let merge = plan(&ours, vec![incoming]);
    assert_eq!(merge.strangers[0].1.id, "drenthe");
    // Their base says 400 flex places, their variant 700: that is for the user to decide.
    assert_eq!(merge.open(), 1);
    let mut merge = merge;
    merge.settle(Rule::First);
    let merged = finished(&merge);
    let mut after = ours.clone();
    after.variants = vec![merged.variant];
    let left = Document { base: after.effective(Some("samen")), ..ours.clone() }.difference(&theirs);
    assert_eq!(left.changes, []);
    check(&after, Some("samen")).unwrap();
}

/// Of the national scenario: what a difference says turns the one into the other.
#[test]
fn differences_of_a_base_are_said_as_changes() {
    let ours = file::read(BUILT_IN).unwrap().0;
    let mut theirs = ours.clone();
    for (address, value) in [
        ("demand.applications@2027", number(50_000.0)),
        ("demand.applications@2028.high", number(90_000.0)),
        ("occupancy_norm", number(0.9)),
        ("demand.grant_rate_regular", number(0.5)),
        ("policy.order", Value::Choice("flex_first".to_owned())),
        ("costs[azc].in_use", Value::Money("75.5".parse().unwrap())),
    ] {
        theirs.base.write(address, value, Status::Decided).unwrap();
    }
    assert_eq!(ours.difference(&ours).changes, []);
    let difference = ours.difference(&theirs);
    let mut copy = ours.clone();
    for change in &difference.changes {
        assert_ne!(copy.base.read(&change.address).unwrap(), change.new, "{change:?}");
        copy.base.write(&change.address, change.new.clone(), change.status).unwrap();
    }
    let left = copy.difference(&theirs);
    assert_eq!(left.changes, []);
    let addresses: Vec<&str> = difference.changes.iter().map(|change| change.address.as_str()).collect();
    assert!(addresses.contains(&"demand.applications@2027") && addresses.contains(&"policy.order"), "{addresses:?}");
}

fn changes() -> impl Strategy<Value = Vec<(&'static str, Value)>> {
    let one = prop_oneof![
        (-2.0..2.0_f64).prop_map(|value| ("band", number(value))),
        (0.0..900.0_f64).prop_map(|value| ("policy.flex_cap", number(value))),
        (1000.0..9000.0_f64).prop_map(|value| ("demand.occupancy", number(value))),
        (1000.0..9000.0_f64).prop_map(|value| ("demand.occupancy@2026-01", number(value))),
        (1000.0..9000.0_f64).prop_map(|value| ("demand.occupancy@2027-01.high", number(value))),
        (0.0..900.0_f64).prop_map(|value| ("locations[azc-1].places", number(value))),
        Just(("locations[nood-1]", Value::Choice(String::new()))),
        Just(("policy.order", Value::Choice("reserve_first".to_owned()))),
        (0..9_000_i64).prop_map(|cents| ("costs[azc].idle", Value::Money(rust_decimal::Decimal::new(cents, 2)))),
    ];
    prop::collection::vec(one, 0..8).prop_map(|mut list| {
        let mut seen = Vec::new();
        list.retain(|(address, _)| {
            !seen.contains(address) && {
                seen.push(*address);
                true
            }
        });
        list
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Written, read and merged into the same base, a variant does what it did, and every change is told of once.
    #[test]
    fn exchange_keeps_all(list in changes()) {
        let document = small();
        let incoming = mailed(&document, "een", &list);
        let merge = plan(&document, vec![incoming]);
        prop_assert_eq!(merge.open(), 0);
        let merged = finished(&merge);
        let told: Vec<&str> = merged.report.iter().map(|line| line.change.address.as_str()).collect();
        prop_assert_eq!(told, list.iter().map(|(address, _)| *address).collect::<Vec<_>>());
        prop_assert!(merged.report.iter().all(|line| matches!(line.fate, Fate::Taken | Fate::Already)));
        let effective = |variant: Variant| {
            let id = variant.id.clone();
            Document { variants: vec![variant], ..document.clone() }.effective(Some(&id))
        };
        prop_assert_eq!(effective(merged.variant), effective(variant(&document, "een", None, &list)));
    }

    /// Whatever two scenarios have in common, what addresses can say turns the values of the one into those of the other.
    #[test]
    fn a_difference_says_all_that_addresses_can(one in random::scenarios(), other in random::scenarios()) {
        let difference = one.difference(&other);
        let mut copy = one.clone();
        for change in &difference.changes {
            prop_assert!(copy.base.write(&change.address, change.new.clone(), change.status).is_ok());
        }
        prop_assert_eq!(copy.difference(&other).changes, Vec::new());
    }

    /// Of two files every change appears in the report exactly once, whatever is decided.
    #[test]
    fn nothing_is_dropped_without_a_word(one in changes(), two in changes(), rule in 0..3_usize, moved in any::<bool>()) {
        let document = small();
        let mut now = document.clone();
        if moved {
            now.base.write("band", number(0.25), Status::Assumed).unwrap();
            now.base.locations.retain(|location| location.id != "azc-1");
        }
        let mut merge = plan(&now, vec![mailed(&document, "een", &one), mailed(&document, "twee", &two)]);
        merge.settle([Rule::Base, Rule::First, Rule::Last][rule]);
        let merged = finished(&merge);
        let mut told: Vec<(String, String)> =
            merged.report.iter().map(|line| (line.file.clone(), line.change.address.clone())).collect();
        let of = |file: &str, list: &[(&str, Value)]| -> Vec<(String, String)> {
            list.iter().map(|(address, _)| (file.to_owned(), (*address).to_owned())).collect()
        };
        let mut expected = [of("een", &one), of("twee", &two)].concat();
        told.sort();
        expected.sort();
        prop_assert_eq!(told, expected);
        let taken = merged.report.iter().filter(|line| line.fate == Fate::Taken).count();
        prop_assert_eq!(taken, merged.variant.changes.len());
    }
}

/// One file replaces a location, another its places: that is a question. In one file both belong together.
#[test]
fn a_whole_and_a_part_of_it_from_two_authors_are_a_conflict() {
    let document = small();
    let Ok(Value::Location(location)) = document.base.read("locations[azc-1]") else { panic!("a location") };
    let mut other = (*location).clone();
    other.name = "Azc Nieuw".to_owned();
    let whole = ("locations[azc-1]", Value::Location(Arc::new(other)));
    let part = ("locations[azc-1].places", Value::Number(300.0));
    let file = |name: &str, changes: &[(&str, Value)]| {
        let mut with = document.clone();
        with.variants = vec![variant(&document, name, None, changes)];
        let exported = export(&with, name, "", "").unwrap();
        Incoming { name: format!("{name}.variant.ron"), file: exported, unsaid: Vec::new() }
    };
    let apart = plan(&document, vec![file("a", std::slice::from_ref(&whole)), file("b", std::slice::from_ref(&part))]);
    assert_eq!(apart.open(), 1);
    let together = plan(&document, vec![file("c", &[whole, part])]);
    assert_eq!(together.open(), 0);
}
