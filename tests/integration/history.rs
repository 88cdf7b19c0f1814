//! Undo, redo, jumps and the log: whatever is done can be taken back exactly, and a log gives the same session again.

use proptest::prelude::*;
use schaalplan::parameters::Nature;
use schaalplan::scenario::{Document, GraphKind, PinnedView, Value, Words, file};
use schaalplan::session::{Command, Edit, Entry, Level, Origin, Run, Session};

fn small() -> Document {
    file::read(include_str!("data/small.ron")).unwrap().0
}

fn origin() -> Origin {
    Origin { who: "toets".to_owned(), when: "2026-11-22T10:00:00Z".to_owned() }
}

fn words(text: &str) -> Words {
    Words { nl: text.to_owned(), en: String::new() }
}

fn set(address: &str, value: f64) -> Command {
    Edit::Set { address: address.to_owned(), value: Value::Number(value), nature: Nature::Decision }.into()
}

/// A new variant without differences, on the base or on another.
fn new(id: &str, parent: Option<&str>) -> Command {
    let (title, note, parent) = (words(id), Words::default(), parent.map(str::to_owned));
    Edit::NewVariant { id: id.to_owned(), title, note, copy: None, parent }.into()
}

/// Something a user may ask: ids are picked from a few, so that many commands meet what is there.
fn command() -> impl Strategy<Value = Command> {
    let id = prop::sample::select(vec!["a", "b", "c", "aanpassingen", "meer"]).prop_map(str::to_owned);
    let address = prop::sample::select(vec!["policy.flex_cap", "policy.reserve_cap", "band", "policy.recall_months"]);
    let value = (address.clone(), 1_u8..4).prop_map(|(address, value)| set(address, f64::from(value)));
    let level = prop::sample::select(vec![Level::Parent, Level::Base]);
    let reset = (prop::collection::vec(address, 1..3), level).prop_map(|(addresses, to)| {
        Edit::Reset { addresses: addresses.into_iter().map(str::to_owned).collect(), to }.into()
    });
    let new =
        (id.clone(), prop::option::of(id.clone()), prop::option::of(id.clone())).prop_map(|(id, copy, parent)| {
            Edit::NewVariant { title: words(&id), note: Words::default(), id, copy, parent }.into()
        });
    let describe = (id.clone(), "[a-z]{1,3}")
        .prop_map(|(variant, text)| Edit::Describe { variant, title: words(&text), note: words(&text) }.into());
    let moved = (id.clone(), 0_usize..4).prop_map(|(variant, to)| Edit::Move { variant, to }.into());
    let view = (id.clone(), "[a-z]{1,3}", prop::option::of(id.clone())).prop_map(|(id, title, variant)| {
        let (title, note, graph, compare) = (words(&title), Words::default(), GraphKind::Stock, Vec::new());
        Edit::PutView { view: PinnedView { id, title, note, graph, variant, compare, months: None } }.into()
    });
    let step = 0_usize..20;
    prop_oneof![
        5 => super::many::edit().prop_map(Command::from),
        8 => value,
        2 => reset,
        1 => Just(Edit::ResetAll.into()),
        4 => new,
        2 => describe,
        2 => moved,
        2 => id.clone().prop_map(|variant| Edit::Delete { variant }.into()),
        1 => id.clone().prop_map(|variant| Edit::Adopt { variant }.into()),
        2 => view,
        1 => (id.clone(), 0_usize..3).prop_map(|(view, to)| Edit::MoveView { view, to }.into()),
        1 => id.clone().prop_map(|view| Edit::DeleteView { view }.into()),
        1 => (id.clone(), any::<bool>()).prop_map(|(parameter, shown)| Edit::Slider { parameter, shown }.into()),
        3 => Just(Command::Undo),
        2 => Just(Command::Redo),
        2 => step.clone().prop_map(|step| Command::Jump { step }),
        1 => (step, "[a-z]{0,3}").prop_map(|(step, name)| Command::Bookmark { step, name }),
        2 => prop::option::of(id).prop_map(|variant| Command::Show { variant }),
        2 => Just(Command::Settle),
    ]
}

/// What a session shows, to compare two of them.
fn state(session: &Session) -> (Document, Option<String>) {
    (session.document().clone(), session.shown().map(str::to_owned))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn undo_takes_every_step_back_exactly(commands in prop::collection::vec(command(), 1..30)) {
        let mut session = Session::open(small(), None).unwrap();
        // The document after each step, by its number.
        let mut known = vec![session.document().clone()];
        for command in commands {
            let before = state(&session);
            // A refused command changes nothing; an accepted one may.
            if session.apply(command, &origin()).is_err() {
                prop_assert_eq!(state(&session), before);
                continue;
            }
            session.apply(Command::Settle, &origin()).unwrap();
            let (at, count) = (session.history().at(), session.history().len());
            known.resize(count + 1, Document::clone(session.document()));
            prop_assert_eq!(session.document(), &known[at]);
            let after = state(&session);
            if at > 0 {
                session.apply(Command::Undo, &origin()).unwrap();
                let parent = session.history().at();
                prop_assert_eq!(session.document(), &known[parent]);
                session.apply(Command::Redo, &origin()).unwrap();
                prop_assert_eq!(&session.document(), &&after.0);
            }
            let variant = session.shown();
            prop_assert_eq!(&session.current().outcome, &Run::new(session.document(), variant).unwrap().outcome);
            prop_assert_eq!(&session.base().outcome, &Run::new(session.document(), None).unwrap().outcome);
        }
        for (step, document) in known.iter().enumerate() {
            session.apply(Command::Jump { step }, &origin()).unwrap();
            prop_assert_eq!(session.document(), document);
            prop_assert_eq!(session.unsaved(), document != &known[0]);
        }
    }

    #[test]
    fn a_log_gives_the_same_session_again(commands in prop::collection::vec(command(), 1..40)) {
        let mut session = Session::open(small(), None).unwrap();
        for command in commands {
            drop(session.apply(command, &origin()));
        }
        session.apply(Command::Settle, &origin()).unwrap();
        let lines: Vec<String> = session.take_log().iter().map(Entry::to_line).collect();
        let entries: Vec<Entry> = lines.iter().map(|line| Entry::from_line(line).unwrap()).collect();
        prop_assert!(lines.iter().all(|line| !line.contains('\n')));
        let mut again = Session::open(small(), None).unwrap();
        prop_assert_eq!(again.replay(&entries).unwrap(), entries.len());
        prop_assert_eq!(state(&again), state(&session));
        prop_assert_eq!(again.history().at(), session.history().at());
        prop_assert_eq!(again.history().line(), session.history().line());
        for number in 0..=session.history().len() {
            prop_assert_eq!(again.history().bookmark(number), session.history().bookmark(number));
        }
        prop_assert_eq!(&again.current().outcome, &session.current().outcome);
        prop_assert_eq!(again.unsaved(), session.unsaved());
    }
}

#[test]
fn a_drag_is_one_step_and_one_that_comes_back_is_none() {
    let mut session = Session::open(small(), None).unwrap();
    for value in [500.0, 400.0, 300.0] {
        session.apply(set("policy.flex_cap", value), &origin()).unwrap();
    }
    assert_eq!(session.history().len(), 1);
    session.apply(Command::Settle, &origin()).unwrap();
    session.apply(set("policy.flex_cap", 200.0), &origin()).unwrap();
    assert_eq!(session.history().len(), 2);
    session.apply(set("band", 1.0), &origin()).unwrap();
    session.apply(set("band", 0.0), &origin()).unwrap();
    session.apply(Command::Undo, &origin()).unwrap();
    assert_eq!(session.history().len(), 2, "the band came back to where it was");
    assert_eq!(session.current().scenario().read("policy.flex_cap"), Ok(Value::Number(300.0)));
    assert_eq!(session.history().last().unwrap().old, Some(Value::Number(700.0)), "the variant of the file says 700");
}

/// Two changes are undone, a third is made; the two are still there to go back to, on a side branch.
#[test]
fn what_was_undone_can_still_be_found_after_another_change() {
    let mut session = Session::open(small(), None).unwrap();
    for (address, value) in [("policy.flex_cap", 1.0), ("policy.reserve_cap", 2.0)] {
        session.apply(set(address, value), &origin()).unwrap();
    }
    let both = session.document().clone();
    session.apply(Command::Bookmark { step: 2, name: "stand na vraag wethouder".to_owned() }, &origin()).unwrap();
    for command in [Command::Undo, Command::Undo, set("band", 1.0)] {
        session.apply(command, &origin()).unwrap();
    }
    session.apply(Command::Settle, &origin()).unwrap();
    assert_eq!((session.history().line(), session.history().branches()[&0].clone()), (vec![3], vec![1]));
    assert_eq!(session.history().tip(1), 2);
    session.apply(Command::Jump { step: 2 }, &origin()).unwrap();
    assert_eq!(session.document(), &both);
    assert_eq!(session.history().bookmark(2), "stand na vraag wethouder");
    assert_eq!((session.history().line(), session.history().branches()[&0].clone()), (vec![1, 2], vec![3]));
}

#[test]
fn undo_shows_the_variant_in_which_the_change_was_made() {
    let mut session = Session::open(small(), None).unwrap();
    for command in [new("a", None), set("band", 1.0), new("b", None), Command::Show { variant: None }] {
        session.apply(command, &origin()).unwrap();
    }
    assert_eq!(session.shown(), None);
    assert_eq!(session.current().outcome, session.base().outcome);
    session.apply(Command::Undo, &origin()).unwrap();
    assert_eq!(session.shown(), Some("a"), "before b was made, a was shown");
    session.apply(Command::Undo, &origin()).unwrap();
    assert_eq!((session.shown(), session.changed()), (Some("a"), false));
}

/// The child builds on "ouder" (flex cap 100) and says 50 recall months itself; without its parent it keeps both.
#[test]
fn children_of_a_deleted_variant_keep_their_outcome() {
    let mut session = Session::open(small(), None).unwrap();
    let commands = [
        new("ouder", None),
        set("policy.flex_cap", 100.0),
        new("kind", Some("ouder")),
        set("policy.recall_months", 5.0),
    ];
    for command in commands {
        session.apply(command, &origin()).unwrap();
    }
    session.apply(Command::Settle, &origin()).unwrap();
    let outcome = session.current().outcome.clone();
    assert_eq!(session.current().scenario().read("policy.flex_cap"), Ok(Value::Number(100.0)));
    session.apply(Edit::Delete { variant: "ouder".to_owned() }.into(), &origin()).unwrap();
    assert_eq!((session.shown(), session.document().variant("kind").unwrap().parent.as_deref()), (Some("kind"), None));
    assert_eq!(session.current().outcome, outcome);
}

/// "Save as new base": the base has the variant's values, other variants go on from there and keep their own.
#[test]
fn a_new_base_flows_through_to_variants_that_do_not_override_it() {
    let mut session = Session::open(small(), None).unwrap();
    let commands = [
        new("eigen", None),
        set("policy.flex_cap", 100.0),
        new("nieuw", None),
        set("policy.flex_cap", 200.0),
        set("policy.recall_months", 5.0),
        Edit::Adopt { variant: "nieuw".to_owned() }.into(),
    ];
    for command in commands {
        session.apply(command, &origin()).unwrap();
    }
    let read = |session: &Session, address: &str| session.current().scenario().read(address).unwrap();
    assert_eq!((session.shown(), read(&session, "policy.flex_cap")), (None, Value::Number(200.0)));
    assert!(session.document().variant("nieuw").is_none() && session.unsaved());
    session.apply(Command::Show { variant: Some("eigen".to_owned()) }, &origin()).unwrap();
    assert_eq!(read(&session, "policy.flex_cap"), Value::Number(100.0));
    assert_eq!(read(&session, "policy.recall_months"), Value::Number(5.0));
    session.apply(Command::Undo, &origin()).unwrap();
    assert_eq!(session.document().base, small().base);
    assert_eq!(session.base().outcome, Run::new(&small(), None).unwrap().outcome);
}

/// A child whose parent says 100 can go back to its parent, or all the way to the base's 625.
#[test]
fn a_value_goes_back_to_the_parent_or_to_the_base() {
    let mut session = Session::open(small(), None).unwrap();
    for command in [new("o", None), set("policy.flex_cap", 100.0), new("k", Some("o")), set("policy.flex_cap", 50.0)] {
        session.apply(command, &origin()).unwrap();
    }
    let reset = |to| Command::from(Edit::Reset { addresses: vec!["policy.flex_cap".to_owned()], to });
    let read = |session: &Session| session.current().scenario().read("policy.flex_cap").unwrap();
    session.apply(reset(Level::Base), &origin()).unwrap();
    assert_eq!(read(&session), Value::Number(625.0));
    session.apply(reset(Level::Parent), &origin()).unwrap();
    assert_eq!((read(&session), session.changes().len()), (Value::Number(100.0), 0));
}

#[test]
fn saving_is_of_the_state_that_was_written() {
    let mut session = Session::open(small(), None).unwrap();
    session.apply(set("band", 1.0), &origin()).unwrap();
    session.apply(Command::Settle, &origin()).unwrap();
    session.apply(set("band", 2.0), &origin()).unwrap();
    // Written in the background while the second change was made.
    session.apply(Command::Saved { step: 1, path: "plan.ron".into() }, &origin()).unwrap();
    assert!(session.unsaved());
    session.apply(Command::Undo, &origin()).unwrap();
    assert!(!session.unsaved());
}

#[test]
fn compared_variants_keep_their_outcomes_up_to_date() {
    let mut session = Session::open(small(), None).unwrap();
    for command in [new("o", None), set("band", 1.0), new("k", Some("o"))] {
        session.apply(command, &origin()).unwrap();
    }
    let ids = vec!["k".to_owned(), "meer".to_owned(), "base".to_owned(), "weg".to_owned()];
    session.apply(Command::Show { variant: Some("o".to_owned()) }, &origin()).unwrap();
    session.compare(&ids);
    let fresh = |session: &Session, id: &str| Run::new(session.document(), Some(id)).unwrap().outcome;
    assert_eq!(session.run_of("k").unwrap().outcome, fresh(&session, "k"));
    // The parent changes, and its child with it.
    session.apply(set("band", 2.0), &origin()).unwrap();
    session.compare(&ids);
    assert_eq!(session.run_of("k").unwrap().outcome, fresh(&session, "k"));
    assert_eq!(session.run_of("meer").unwrap().outcome, fresh(&session, "meer"));
    assert!(session.run_of("weg").is_none() && session.run_of("base").is_some());
}
