//! Nothing is lost, as a user meets it: the window after a kill, with files of others, on a full disk, and after reopening.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use jiff::Timestamp;
use schaalplan::scenario::file;
use schaalplan::session::journal::{About, Journal};
use schaalplan::session::keeping::{self, Line};
use schaalplan::session::{Command, Session, Settings};
use schaalplan::ui::action::Action;

use crate::storm::{Random, again, kill_when, last_said, next, origin, other_part, told};
use crate::window::{Driven, Laid, NATIONAL, session, set, until, window_kept};

pub(crate) const INFLOW: &str = "Instroom binnen de bandbreedte";

pub(crate) fn window(recovery: &Path) -> (Driven, Arc<Laid>) {
    window_kept(NATIONAL, Settings::default(), [1280.0, 800.0], Some(recovery.to_owned()))
}

pub(crate) fn close(harness: &mut Driven) {
    harness.state_mut().window.as_mut().unwrap().close();
}

/// What a kill leaves: files, no goodbye. The window's jobs end first, as its threads go on in this process.
fn broken_off(harness: Driven, recovery: &Path) {
    drop(harness);
    assert!(names(recovery).iter().any(|name| name.ends_with(".journal")));
}

pub(crate) fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

pub(crate) fn count(recovery: &Path, end: &str) -> usize {
    names(recovery).iter().filter(|name| name.ends_with(end)).count()
}

pub(crate) fn click(harness: &mut Driven, button: &str) {
    // A dialog finds its place in its first frames.
    harness.run_steps(4);
    let found = harness.query_by_role_and_label(Role::Button, button);
    found.unwrap_or_else(|| panic!("no button {button}")).click();
    harness.run_steps(3);
}

pub(crate) fn shown(harness: &Driven, label: &str) -> bool {
    harness.query_all_by_label_contains(label).next().is_some()
}

pub(crate) fn open(harness: &mut Driven, dialogs: &Laid, path: &Path) {
    dialogs.ready(path);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::O);
    harness.run_steps(2);
}

/// A national scenario in a file, open in a window.
pub(crate) fn opened(recovery: &Path, plan: &Path) -> (Driven, Arc<Laid>) {
    let (mut harness, dialogs) = window(recovery);
    open(&mut harness, &dialogs, plan);
    until(&mut harness, "opened", |harness| session(harness).path() == Some(plan));
    (harness, dialogs)
}

/// The journal is begun in the background.
pub(crate) fn begun(harness: &mut Driven, recovery: &Path) {
    until(harness, "begun", |_| count(recovery, ".journal") > 0);
    harness.run_steps(2);
}

pub(crate) fn plan(folder: &Path) -> PathBuf {
    let path = folder.join("plan.ron");
    fs::write(&path, NATIONAL).unwrap();
    path
}

#[test]
fn after_a_kill_the_work_is_offered_and_gone_on_with() {
    let folder = tempfile::tempdir().unwrap();
    let recovery = folder.path().join("recovery");
    let (mut harness, _) = window(&recovery);
    begun(&mut harness, &recovery);
    set(&mut harness, INFLOW, 1.0);
    set(&mut harness, "Bezettingsnorm", 0.95);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run_steps(3);
    let (document, history) = (session(&harness).document().clone(), told(session(&harness)));
    broken_off(harness, &recovery);

    let (mut again, _) = window(&recovery);
    until(&mut again, "offered", |again| shown(again, "Doorgaan met niet-opgeslagen werk?"));
    again.get_by_label_contains("toets · laatst");
    assert!(shown(&again, "2 stappen"));
    click(&mut again, "Later");
    assert!(!shown(&again, "Doorgaan met"));
    assert!(session(&again).history().is_empty());
    close(&mut again);
    drop(again);

    let (mut third, _) = window(&recovery);
    until(&mut third, "offered again", |third| shown(third, "Doorgaan waar u was"));
    click(&mut third, "Doorgaan waar u was");
    until(&mut third, "back", |third| !session(third).history().is_empty());
    assert_eq!(session(&third).document(), &document);
    assert_eq!(told(session(&third)), history);
    assert!(session(&third).unsaved());
    // It goes on in the same journal.
    third.key_press_modifiers(Modifiers::COMMAND, Key::Y);
    third.run_steps(3);
    let after = told(session(&third));
    broken_off(third, &recovery);
    let left = keeping::look(&recovery, false).found;
    assert_eq!(left.len(), 1);
    let recovered = keeping::recover(left.into_iter().next().unwrap(), Timestamp::UNIX_EPOCH).unwrap();
    assert_eq!(told(&recovered.session), after);
}

#[test]
fn throwing_work_away_asks_once_more() {
    let folder = tempfile::tempdir().unwrap();
    let recovery = folder.path().join("recovery");
    let (mut harness, _) = window(&recovery);
    begun(&mut harness, &recovery);
    set(&mut harness, INFLOW, 1.0);
    broken_off(harness, &recovery);
    let (mut again, _) = window(&recovery);
    until(&mut again, "offered", |again| shown(again, "Weggooien…"));
    click(&mut again, "Weggooien…");
    again.get_by_label("Dit werk voorgoed weggooien?");
    click(&mut again, "Bewaren");
    click(&mut again, "Weggooien…");
    click(&mut again, "Weggooien");
    assert!(!shown(&again, "weggooien") && keeping::look(&recovery, true).found.is_empty());
}

#[test]
fn work_closed_without_saving_is_found_again() {
    let folder = tempfile::tempdir().unwrap();
    let recovery = folder.path().join("recovery");
    let (mut harness, _) = window(&recovery);
    begun(&mut harness, &recovery);
    set(&mut harness, INFLOW, 1.0);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Q);
    harness.run_steps(3);
    harness.get_by_label_contains("30 dagen terug te halen");
    click(&mut harness, "Niet opslaan");
    assert!(harness.state().window.as_ref().unwrap().leaving());
    drop(harness);
    assert_eq!((count(&recovery, ".unsaved"), count(&recovery, ".journal")), (1, 0));

    let (mut again, _) = window(&recovery);
    begun(&mut again, &recovery);
    assert!(!shown(&again, "Doorgaan"), "it is not offered at the start");
    click(&mut again, "Bestand");
    // The name of an item ends in its shortcut.
    click(&mut again, "Niet-opgeslagen werk terughalen… ");
    until(&mut again, "listed", |again| shown(again, "gesloten zonder opslaan"));
    click(&mut again, "Doorgaan waar u was");
    until(&mut again, "back", |again| session(again).changes().len() == 1);
    assert!(session(&again).unsaved());
}

#[test]
fn a_saved_document_has_its_history_when_it_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let (recovery, path) = (folder.path().join("recovery"), plan(folder.path()));
    let (mut harness, _) = opened(&recovery, &path);
    begun(&mut harness, &recovery);
    set(&mut harness, INFLOW, 1.0);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
    until(&mut harness, "saved", |harness| !session(harness).unsaved());
    let before = told(session(&harness));
    close(&mut harness);
    drop(harness);
    assert_eq!((count(&recovery, ".saved"), count(&recovery, ".journal")), (1, 0));

    let (mut again, _) = opened(&recovery, &path);
    assert_eq!(told(session(&again)), before);
    assert!(shown(&again, "met 1 eerdere stap") && !session(&again).unsaved());
    again.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    again.run_steps(3);
    assert!(session(&again).changes().is_empty() && session(&again).unsaved());
    again.key_press_modifiers(Modifiers::COMMAND, Key::S);
    until(&mut again, "saved", |again| !session(again).unsaved());
    close(&mut again);
    drop(again);

    // Someone else's content has no history here.
    fs::write(&path, NATIONAL.replacen("Landelijk", "Anders", 1)).unwrap();
    let (third, _) = opened(&recovery, &path);
    assert!(session(&third).history().is_empty());
}

#[test]
fn a_journal_that_cannot_be_written_is_told_once_and_work_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    // No folder can be made where a file stands.
    let recovery = folder.path().join("recovery");
    fs::write(&recovery, "").unwrap();
    let (mut harness, _) = window(&recovery);
    until(&mut harness, "told", |harness| shown(harness, "Stappen worden nu niet bewaard"));
    // Nor can anything be found there.
    until(&mut harness, "told of what may be there", |harness| shown(harness, "Bewaard werk is beschadigd"));
    click(&mut harness, "Sluiten");
    set(&mut harness, INFLOW, 1.0);
    assert_eq!(session(&harness).changes().len(), 1);
    click(&mut harness, "Geen veiligheidskopie");
    assert!(shown(&harness, "veiligheidskopie"));
    click(&mut harness, "Sluiten");
    set(&mut harness, INFLOW, 2.0);
    assert!(!shown(&harness, "Waarschuwing:"));
    close(&mut harness);
}

#[test]
fn a_drag_is_kept_when_the_window_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let recovery = folder.path().join("recovery");
    let (mut harness, _) = window(&recovery);
    begun(&mut harness, &recovery);
    let slider = harness.get_by_role_and_label(Role::Slider, INFLOW).rect().center();
    harness.drag_at(slider);
    harness.run_steps(2);
    harness.hover_at(slider + egui::vec2(25.0, 0.0));
    harness.run_steps(1);
    assert!(session(&harness).in_gesture());
    let kept = || keeping::look(&recovery, false).found.len();
    let lines = || {
        names(&recovery)
            .iter()
            .filter(|name| name.ends_with(".journal"))
            .map(|name| fs::read_to_string(recovery.join(name)).unwrap().lines().count())
            .sum::<usize>()
    };
    assert_eq!((lines(), kept()), (1, 0), "only the header");
    harness.input_mut().focused = false;
    harness.run_steps(1);
    assert!(!session(&harness).in_gesture());
    assert_eq!(lines(), 2);
    harness.input_mut().focused = true;
    harness.hover_at(slider + egui::vec2(40.0, 0.0));
    harness.run_steps(2);
    assert!(session(&harness).in_gesture());
    // However long the pointer rests, it is one drag until it is let go.
    harness.run_steps(8);
    assert!(session(&harness).in_gesture());
    harness.drop_at(slider + egui::vec2(40.0, 0.0));
    harness.run_steps(8);
    assert!(!session(&harness).in_gesture());
    assert_eq!(lines(), 3);
}

/// The window itself, driven in a process of its own and killed.
#[test]
fn a_killed_window_comes_back() {
    const TEST: &str = "a_killed_window_comes_back";
    let step = |harness: &mut Driven, random: &mut Random| {
        let ctx = harness.ctx.clone();
        let command = next(random, session(harness));
        harness.state_mut().window.as_mut().unwrap().act(&ctx, Action::Do(command));
        harness.run_steps(1);
        // What was refused is told in a dialog.
        harness.state_mut().window.as_mut().unwrap().act(&ctx, Action::CloseModal);
        harness.run_steps(1);
    };
    let small = |recovery: &Path| {
        window_kept(crate::files::SMALL, Settings::default(), [900.0, 600.0], Some(recovery.to_owned())).0
    };
    if let Some((recovery, seed)) = other_part() {
        let mut harness = small(&recovery);
        begun(&mut harness, &recovery);
        let mut random = Random::new(seed);
        for number in 1.. {
            step(&mut harness, &mut random);
            println!("done {number}");
        }
    }
    for (round, wanted) in [200, 500, 900].into_iter().enumerate() {
        let folder = tempfile::tempdir().unwrap();
        let (recovery, says) = (folder.path().join("recovery"), folder.path().join("says"));
        let seed = 77 + u64::try_from(round).unwrap();
        let mut child = again("keeping", TEST, &recovery, seed).stdout(File::create(&says).unwrap()).spawn().unwrap();
        kill_when(&mut child, &says, wanted, 1_000);
        let said = last_said(&says);
        let mut expected = window_kept(crate::files::SMALL, Settings::default(), [900.0, 600.0], None).0;
        let mut random = Random::new(seed);
        (0..said).for_each(|_| step(&mut expected, &mut random));
        let mut harness = small(&recovery);
        until(&mut harness, "offered", |harness| shown(harness, "Doorgaan waar u was"));
        click(&mut harness, "Doorgaan waar u was");
        until(&mut harness, "back", |harness| !session(harness).history().is_empty());
        let same = |expected: &Driven, harness: &Driven| {
            told(session(expected)) == told(session(harness))
                && session(expected).document() == session(harness).document()
        };
        if !same(&expected, &harness) {
            step(&mut expected, &mut random);
        }
        assert!(same(&expected, &harness), "round {round}: {said} steps");
    }
}

#[test]
fn without_a_screen_unsaved_work_is_told_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut journal = Journal::start(&data.join("schaalplan/recovery"), About::default(), NATIONAL).unwrap();
    let mut session = Session::open(file::read(NATIONAL).unwrap().0, None).unwrap();
    let edit = schaalplan::session::Edit::ResetAll;
    drop(session.apply(edit.into(), &origin()));
    session.apply(Command::Bookmark { step: 0, name: "begin".to_owned() }, &origin()).unwrap();
    for entry in session.take_log() {
        journal.append(&Line::Did(entry).to_text()).unwrap();
    }
    let path = journal.path().to_owned();
    drop(journal);
    let before = (fs::read(&path).unwrap(), fs::metadata(&path).unwrap().modified().unwrap());
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_schaalplan"));
    let program = program.current_dir(folder.path()).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    let out = program.env("XDG_DATA_HOME", &data).env_remove("SCHAALPLAN_LANGUAGE").output().unwrap();
    let said = String::from_utf8_lossy(&out.stderr).into_owned();
    if cfg!(target_os = "linux") {
        assert!(said.contains("Er is werk dat niet is opgeslagen"), "{said}");
    }
    assert_eq!((fs::read(&path).unwrap(), fs::metadata(&path).unwrap().modified().unwrap()), before);
    assert!(before.1 <= SystemTime::UNIX_EPOCH + Duration::from_secs(32_000_000_000));
}

/// A journal that grows beyond what the disk takes, while the window is used: told once, and what was written before is there.
#[cfg(unix)]
#[test]
fn a_disk_that_fills_up_while_working_is_told_once() {
    const TEST: &str = "a_disk_that_fills_up_while_working_is_told_once";
    if let Some((recovery, _)) = other_part() {
        let (text, size) = (crate::files::SMALL, [900.0, 600.0]);
        let (mut harness, _) = window_kept(text, Settings::default(), size, Some(recovery.clone()));
        begun(&mut harness, &recovery);
        let mut told = 0;
        for number in 0..500_u32 {
            let ctx = harness.ctx.clone();
            let value = schaalplan::scenario::Value::Number(f64::from(number % 100));
            let address = "policy.flex_cap".to_owned();
            let nature = schaalplan::parameters::Nature::Decision;
            let edit = schaalplan::session::Edit::Set { address, value, nature };
            let window = harness.state_mut().window.as_mut().unwrap();
            window.act(&ctx, Action::Do(edit.into()));
            window.act(&ctx, Action::Do(Command::Settle));
            harness.run_steps(1);
            if shown(&harness, "Stappen worden nu niet bewaard") {
                told += 1;
                // Something else is said; the failure is not told again.
                harness.state_mut().window.as_mut().unwrap().act(&ctx, Action::Say("keeping-none"));
                harness.run_steps(1);
            }
        }
        assert_eq!((told, session(&harness).history().len()), (1, 500));
        assert!(shown(&harness, "Geen veiligheidskopie"));
        println!("told once");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let recovery = folder.path().join("recovery");
    let program = again("keeping", TEST, &recovery, 1);
    // 25 is the signal that would end the program; in blocks of 512 bytes, or of 1024 in some shells.
    let mut limited = std::process::Command::new("sh");
    limited
        .args(["-c", "trap '' 25; ulimit -f 64; exec \"$@\"", "sh"])
        .arg(program.get_program())
        .args(program.get_args());
    limited.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let out = limited.output().unwrap();
    let said = String::from_utf8_lossy(&[out.stdout, out.stderr].concat()).into_owned();
    assert!(out.status.success() && said.contains("told once"), "{said}");
    let found = keeping::look(&recovery, false).found.pop().unwrap();
    let recovered = keeping::recover(found, Timestamp::UNIX_EPOCH).unwrap();
    assert!(recovered.session.history().len() > 50, "{:?}", recovered.lines);
}
