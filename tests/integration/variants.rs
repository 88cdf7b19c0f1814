//! Variants that build on each other, whole locations as changes, and files of an older format.

use std::sync::Arc;

use schaalplan::scenario::{Change, Document, Status, Value, Variant, check, file};

const SMALL: &str = include_str!("data/small.ron");

fn small() -> Document {
    file::read(SMALL).unwrap().0
}

pub(crate) fn change(document: &Document, address: &str, new: Value) -> Change {
    let old = document.base.read(address).unwrap();
    Change { address: address.to_owned(), old, new, status: Status::Decided, by: String::new(), at: String::new() }
}

/// A variant with these changes.
pub(crate) fn variant(document: &Document, id: &str, parent: Option<&str>, changes: &[(&str, Value)]) -> Variant {
    let mut made = Variant { id: id.to_owned(), parent: parent.map(str::to_owned), ..Variant::default() };
    made.title.nl = format!("Variant {id}");
    made.changes = changes.iter().map(|(address, new)| change(document, address, new.clone())).collect();
    made
}

/// The child has the parent's 4,000 flex places and says itself what the recall months are; the base keeps both.
#[test]
fn a_variant_has_its_parents_changes_unless_it_says_otherwise() {
    let mut document = small();
    let number = Value::Number;
    let parent = variant(
        &document,
        "ouder",
        None,
        &[("policy.flex_cap", number(4000.0)), ("policy.recall_months", number(6.0)), ("band", number(1.0))],
    );
    let child = variant(
        &document,
        "kind",
        Some("ouder"),
        &[("policy.recall_months", number(3.0)), ("policy.foresight", number(2.0))],
    );
    document.variants.extend([parent, child]);
    let addresses: Vec<&str> =
        document.resolved("kind").iter().map(|resolved| resolved.change.address.as_str()).collect();
    assert_eq!(addresses, ["policy.flex_cap", "policy.recall_months", "band", "policy.foresight"]);
    let scenario = check(&document, Some("kind")).unwrap();
    let read = |address: &str| scenario.scenario().read(address).unwrap();
    assert_eq!(read("policy.flex_cap"), number(4000.0));
    assert_eq!(read("policy.recall_months"), number(3.0));
    assert_eq!(check(&document, Some("ouder")).unwrap().scenario().read("policy.recall_months"), Ok(number(6.0)));
    assert_eq!(document.effective(Some("kind")), *scenario.scenario());
    assert_eq!(document.effective(None), document.base);
    // The words of the file give it back as it was.
    assert_eq!(file::read(&file::write(&document)).unwrap().0, document);
}

#[test]
fn parents_that_are_missing_or_go_round_are_told() {
    let told = |edit: fn(&mut Document)| {
        let mut document = small();
        edit(&mut document);
        check(&document, None).unwrap_err().iter().map(|problem| problem.code).collect::<Vec<_>>()
    };
    assert_eq!(
        told(|document| {
            let made = variant(document, "a", Some("mer"), &[]);
            document.variants.push(made);
        }),
        ["variant-parent-unknown"]
    );
    let circle = told(|document| {
        for (id, parent) in [("a", "b"), ("b", "a")] {
            let made = variant(document, id, Some(parent), &[]);
            document.variants.push(made);
        }
    });
    assert_eq!(circle, ["variant-parent-circle", "variant-parent-circle"]);
    let called = told(|document| {
        let made = variant(document, "base", None, &[]);
        document.variants.push(made);
    });
    assert_eq!(called, ["variant-called-base"]);
}

#[test]
fn a_whole_location_is_added_replaced_and_taken_out() {
    let mut scenario = small().base;
    let before = scenario.clone();
    let Ok(Value::Location(first)) = scenario.read("locations[azc-1]") else { panic!("a location") };
    let mut new = (*first).clone();
    new.id = "azc-9".to_owned();
    let nothing = Value::Choice(String::new());
    assert_eq!(scenario.read("locations[azc-9]"), Ok(nothing.clone()));
    let old = scenario.write("locations[azc-9]", Value::Location(Arc::new(new)), Status::Decided).unwrap();
    assert_eq!((old, scenario.locations.len()), (nothing.clone(), before.locations.len() + 1));
    assert_eq!(scenario.read("locations[azc-9].places"), before.read("locations[azc-1].places"));
    scenario.write("locations[azc-9]", nothing.clone(), Status::Decided).unwrap();
    assert_eq!(scenario, before);
    let refused = scenario.write("locations[azc-9]", Value::Location(first), Status::Decided).unwrap_err();
    assert_eq!(refused.code, "location-of-other-id");
    crate::files::texts(&refused);
    let refused = scenario.write("locations[azc-1]", Value::Number(1.0), Status::Decided).unwrap_err();
    assert_eq!(refused.code, "value-of-other-kind");
    assert_eq!(scenario, before);
}

/// Version 1 had neither parents nor views, version 2 no contracts or measures, version 3 no scaling rules or purchases; they read as the same document, and are written anew.
#[test]
fn files_of_earlier_versions_open_as_today() {
    for version in 1..4 {
        let old = SMALL.replacen("format: 4,", &format!("format: {version},"), 1);
        let (document, _) = file::read(&old).unwrap();
        assert_eq!(document, small());
        assert!(file::write(&document).contains("    format: 4,\n"));
    }
}
