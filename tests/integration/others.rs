//! Files that others have open or changed, and work that was put away so long ago that it is cleared away.

use std::fs::{self};
use std::path::Path;
use std::time::Duration;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use jiff::Timestamp;
use schaalplan::scenario::file;
use schaalplan::session::journal::{About, End, Journal};
use schaalplan::session::keeping::{self, Line};
use schaalplan::session::lock::{FileLock, Taken};
use schaalplan::session::stamp::Stamp;
use schaalplan::session::{Command, Session, Settings};
use schaalplan::ui::action::Action;

use crate::keeping::{INFLOW, click, close, count, names, open, opened, plan, shown, window};
use crate::storm::{Random, next, origin, told};
use crate::window::{Driven, NATIONAL, document, session, set, until, window_on};

#[test]
fn a_file_that_someone_has_open_is_read_or_copied() {
    let folder = tempfile::tempdir().unwrap();
    let (recovery, path) = (folder.path().join("recovery"), plan(folder.path()));
    let Taken::Mine(lock) = FileLock::take(&path, "Anna", "2026-11-22T09:00:00Z") else { panic!("free") };
    let (mut harness, dialogs) = window(&recovery);
    open(&mut harness, &dialogs, &path);
    until(&mut harness, "asked", |harness| shown(harness, "plan.ron is al open"));
    harness.get_by_label_contains("Anna");
    assert!(!shown(&harness, "Toch openen"), "an hour is not long");
    click(&mut harness, "Alleen lezen");
    until(&mut harness, "opened", |harness| session(harness).path() == Some(&path));
    harness.get_by_label("alleen lezen");
    set(&mut harness, INFLOW, 1.0);
    let other = folder.path().join("elders.ron");
    dialogs.ready(&other);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
    until(&mut harness, "saved elsewhere", |harness| !session(harness).unsaved());
    assert_eq!((session(&harness).path(), fs::read_to_string(&path).unwrap().as_str()), (Some(&*other), NATIONAL));
    assert!(!shown(&harness, "alleen lezen"));
    assert!(matches!(FileLock::take(&other, "", ""), Taken::Other(_)), "the new file is locked");

    open(&mut harness, &dialogs, &path);
    until(&mut harness, "asked", |harness| shown(harness, "plan.ron is al open"));
    click(&mut harness, "Als kopie openen");
    until(&mut harness, "a copy", |harness| session(harness).path().is_none());
    assert!(matches!(FileLock::take(&other, "", ""), Taken::Mine(_)), "let go with its document");
    let ctx = harness.ctx.clone();
    harness.state_mut().window.as_mut().unwrap().act(&ctx, Action::TypeSave);
    harness.run_steps(3);
    let field = harness.get_all_by_role(Role::TextInput).find_map(|field| {
        use egui_kittest::kittest::NodeT as _;
        field.accesskit_node().value().filter(|value| value.contains("kopie"))
    });
    assert_eq!(field.unwrap(), "plan kopie.ron");
    drop(lock);
}

#[test]
fn a_lock_that_was_left_long_ago_can_be_broken_after_a_question() {
    let folder = tempfile::tempdir().unwrap();
    let (recovery, path) = (folder.path().join("recovery"), plan(folder.path()));
    let Taken::Mine(_lock) = FileLock::take(&path, "Anna", "2026-11-20T09:00:00Z") else { panic!("free") };
    let (mut harness, dialogs) = window(&recovery);
    open(&mut harness, &dialogs, &path);
    until(&mut harness, "asked", |harness| shown(harness, "plan.ron is al open"));
    click(&mut harness, "Toch openen…");
    harness.get_by_label("Is het bestand echt niet meer open?");
    click(&mut harness, "Toch openen");
    // Where the system knows that its holder is there, as on Windows, it says so.
    until(&mut harness, "opened", |harness| {
        session(harness).path() == Some(&path) || shown(harness, "echt nog bij iemand")
    });
}

#[test]
fn a_file_changed_on_disk_is_not_replaced_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let (recovery, path) = (folder.path().join("recovery"), plan(folder.path()));
    let (mut harness, _) = opened(&recovery, &path);
    set(&mut harness, INFLOW, 1.0);
    let others = NATIONAL.replacen("Landelijk", "Van een ander", 1);
    fs::write(&path, &others).unwrap();
    // It is noticed when the window is looked at again.
    for focused in [false, true] {
        harness.input_mut().focused = focused;
        harness.run_steps(2);
    }
    until(&mut harness, "noticed", |harness| shown(harness, "Op de schijf veranderd"));
    let save = |harness: &mut Driven| {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
        until(harness, "asked", |harness| shown(harness, "is veranderd op de schijf sinds u het opende"));
    };
    save(&mut harness);
    assert_eq!(fs::read_to_string(&path).unwrap(), others);
    click(&mut harness, "Annuleren");
    save(&mut harness);
    click(&mut harness, "Toch vervangen");
    until(&mut harness, "saved", |harness| !session(harness).unsaved());
    let ours = fs::read_to_string(&path).unwrap();

    set(&mut harness, INFLOW, 2.0);
    fs::remove_file(&path).unwrap();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
    until(&mut harness, "asked", |harness| shown(harness, "plan.ron staat niet meer op de schijf"));
    click(&mut harness, "Opnieuw opslaan");
    until(&mut harness, "saved", |harness| !session(harness).unsaved());
    assert_ne!(fs::read_to_string(&path).unwrap(), ours);

    // Theirs can be opened instead; ours is asked about, and can be brought back.
    set(&mut harness, INFLOW, -1.0);
    fs::write(&path, &others).unwrap();
    save(&mut harness);
    click(&mut harness, "De andere openen");
    harness.get_by_label("Wijzigingen opslaan?");
    click(&mut harness, "Niet opslaan");
    until(&mut harness, "theirs", |harness| session(harness).history().is_empty());
    assert!(session(&harness).document().title.nl.contains("Van een ander"));
    assert_eq!(count(&recovery, ".unsaved"), 1);
}

/// A journal that was put away so many days before, about a document.
fn put_away(recovery: &Path, document: &str, days: u64, end: End) -> String {
    let now = Timestamp::UNIX_EPOCH + Duration::from_mins(50_000_000);
    let about = About { document: Some(document.into()), title: document.to_owned(), ..About::default() };
    let mut journal = Journal::start(recovery, about, "start").unwrap();
    journal.append(&Line::Saved(Stamp::of(b"start")).to_text()).unwrap();
    let name = journal.path().file_stem().unwrap().to_string_lossy().into_owned();
    journal.close(end, now - Duration::from_secs(days * 86_400 + 60)).unwrap();
    name
}

/// By hand: 30 days, one history per document, 20 documents.
#[test]
fn what_is_kept_is_cleared_away_in_time() {
    let folder = tempfile::tempdir().unwrap();
    let now = Timestamp::UNIX_EPOCH + Duration::from_mins(50_000_000);
    let put = |document: &str, days, end| put_away(folder.path(), document, days, end);
    let mut stays = vec![put("a", 1, End::GivenUp), put("a", 29, End::GivenUp), put("a", 2, End::Saved)];
    let mut goes = vec![put("b", 30, End::GivenUp), put("a", 3, End::Saved), put("c", 31, End::Saved)];
    for number in 0..25 {
        let name = put(&format!("d{number}"), 4 + number % 25, End::Saved);
        if number < 19 { stays.push(name) } else { goes.push(name) }
    }
    // One that a kill left behind has no end, however old.
    let old = put_away(folder.path(), "e", 400, End::GivenUp);
    let path = |name: &str, end: &str| folder.path().join(format!("{name}.{end}"));
    fs::rename(path(&old, "unsaved"), path(&old, "journal")).unwrap();
    stays.push(old);
    assert_eq!(keeping::tidy(folder.path(), now), Vec::new());
    for name in &stays {
        assert!(
            names(folder.path()).iter().any(|found| found.starts_with(name) && !found.ends_with("ron")),
            "{name} of {stays:?}"
        );
    }
    for name in &goes {
        assert!(!names(folder.path()).iter().any(|found| found.starts_with(name)), "{name}");
    }
    assert_eq!(names(folder.path()).len(), 2 * stays.len(), "each with its start");
    assert_eq!(keeping::tidy(&folder.path().join("absent"), now), Vec::new());
}

#[test]
fn a_file_named_at_the_start_is_opened_with_its_lock_and_history() {
    let folder = tempfile::tempdir().unwrap();
    let (recovery, path) = (folder.path().join("recovery"), plan(folder.path()));
    let start = || {
        let session = Session::open(document(&fs::read_to_string(&path).unwrap()), Some(path.clone())).unwrap();
        window_on(session, Settings::default(), [1280.0, 800.0], Some(recovery.clone()))
    };
    let (mut harness, _) = start();
    until(&mut harness, "opened", |harness| shown(harness, "Geopend: plan.ron"));
    assert!(matches!(FileLock::take(&path, "", ""), Taken::Other(_)));
    set(&mut harness, INFLOW, 1.0);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
    until(&mut harness, "saved", |harness| !session(harness).unsaved());

    // A second program: someone else has it. Whoever wants neither to read nor to copy it goes on with the built-in scenario.
    let (mut second, _) = start();
    until(&mut second, "asked", |second| shown(second, "plan.ron is al open"));
    click(&mut second, "Annuleren");
    assert_eq!(session(&second).path(), None);
    close(&mut second);
    close(&mut harness);
    drop((harness, second));
    let (mut third, _) = start();
    until(&mut third, "opened", |third| session(third).history().len() == 1);
}

#[test]
fn what_can_no_longer_be_done_again_is_told_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = Journal::start(folder.path(), About::default(), NATIONAL).unwrap();
    let mut session = Session::open(file::read(NATIONAL).unwrap().0, None).unwrap();
    let mut random = Random::new(7);
    for _ in 0..20 {
        let command = next(&mut random, &session);
        drop(session.apply(command, &origin()));
        session.apply(Command::Settle, &origin()).unwrap();
    }
    let entries = session.take_log();
    for entry in &entries {
        journal.append(&Line::Did(entry.clone()).to_text()).unwrap();
    }
    journal.append("of a program that knows more").unwrap();
    journal.append(&Line::Did(entries[0].clone()).to_text()).unwrap();
    drop(journal);
    let found = keeping::look(folder.path(), false).found.pop().unwrap();
    let recovered = keeping::recover(found, Timestamp::now()).unwrap();
    assert_eq!(recovered.lines, (entries.len(), entries.len() + 2));
    assert_eq!(told(&recovered.session), told(&session));
    drop(recovered);
    assert_eq!((count(folder.path(), ".unsaved"), count(folder.path(), ".journal")), (1, 1));
}
