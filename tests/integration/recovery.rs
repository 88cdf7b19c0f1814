//! Nothing is lost: journals, locks and saving, with real kills, real locks between processes and disks that are really full.
//!
//! Where a second process is needed, the test starts its own program again with itself as the only test and an environment variable that
//! makes it play the other part.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use schaalplan::problem::{Problem, Severity};
use schaalplan::scenario::{Document, file};
use schaalplan::session::journal::{About, Found, Journal, Search, found};
use schaalplan::session::lock::{FileLock, Holder, Taken, break_lock};
use schaalplan::session::stamp::{NotSaved, Stamp, save_if_unchanged, save_to_if_unchanged};

use crate::files::{SMALL, shown, small};
use crate::hostile::Failing;

/// Makes a test play the other part, in the folder it names.
const FOLDER: &str = "SCHAALPLAN_TEST_FOLDER";
const SINCE: &str = "2026-11-22T10:00:00Z";

fn other_part() -> Option<PathBuf> {
    std::env::var_os(FOLDER).map(PathBuf::from)
}

/// Arguments that start this program again with one of its tests.
fn again(test: &str) -> Vec<OsString> {
    let program = std::env::current_exe().expect("this program");
    let name = format!("recovery::{test}");
    vec![program.into(), "--exact".into(), name.into(), "--nocapture".into(), "--test-threads=1".into()]
}

/// A command that plays the other part of a test, behind other commands if wanted.
fn other(before: &[&str], test: &str, folder: &Path) -> Command {
    let mut words: Vec<OsString> = before.iter().map(OsString::from).collect();
    words.extend(again(test));
    let mut command = Command::new(&words[0]);
    command.args(&words[1..]).env(FOLDER, folder).stdin(Stdio::piped()).stderr(Stdio::inherit());
    command
}

/// Runs a command to its end: whether it went well, and what it said.
#[cfg(unix)]
fn said(command: &mut Command) -> (bool, String) {
    match command.stderr(Stdio::piped()).output() {
        Ok(output) => {
            let text = [output.stdout, output.stderr].concat();
            (output.status.success(), String::from_utf8_lossy(&text).into_owned())
        }
        Err(error) => (false, error.to_string()),
    }
}

fn about() -> About {
    About {
        title: "Klein \"plan\"\nvan Hélène".to_owned(),
        who: "Anna".to_owned(),
        started: SINCE.to_owned(),
        ..About::default()
    }
}

fn begin(folder: &Path) -> Journal {
    Journal::start(folder, about(), SMALL).expect("a journal")
}

/// A journal with some lines, left behind.
fn left(folder: &Path, lines: &[&str]) -> PathBuf {
    let mut journal = begin(folder);
    for line in lines {
        journal.append(line).expect("written");
    }
    journal.path().to_owned()
}

/// The only journal in a folder that was left behind.
fn only(folder: &Path) -> Found {
    let Search { mut found, problems } = found(folder);
    assert_eq!((found.len(), problems), (1, Vec::new()));
    found.remove(0)
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn reason(problem: &Problem) -> &str {
    shown(problem);
    problem.arguments.iter().find(|(name, _)| *name == "reason").map_or("", |(_, value)| value)
}

#[test]
fn a_journal_gives_back_what_it_was_given() {
    let folder = tempfile::tempdir().unwrap();
    let recovery = folder.path().join("deep/recovery");
    let lines = ["(set: \"policy.flex_cap\")", "", "  é€😀\t\"\\n\"\r", &"x".repeat(100_000), "laatste"];
    let document = Some(PathBuf::from("/plannen/klein.ron"));
    let mut journal = Journal::start(&recovery, About { document: document.clone(), ..about() }, SMALL).unwrap();
    assert_eq!(found(&recovery).found.len(), 0, "a journal in use is not offered");
    for line in lines {
        journal.append(line).unwrap();
    }
    journal.syncer().unwrap().expect("something to sync").sync().unwrap();
    assert!(journal.syncer().unwrap().is_none() && !journal.behind());
    drop(journal);
    let found = only(&recovery);
    assert_eq!((found.entries(), found.header().title.as_str()), (lines.len(), about().title.as_str()));
    assert!(*found.last_write() > *"2026-01-01T00:00:00Z" && found.last_write().ends_with('Z'));
    let (kept, mut journal) = found.take().unwrap();
    assert_eq!((kept.lines, kept.lost, kept.start_text.as_str()), (lines.map(str::to_owned).to_vec(), 0, SMALL));
    assert_eq!((kept.header.document, kept.header.who.as_str(), kept.header.format), (document, "Anna", 1));
    assert_eq!(kept.header.start_sha256, Stamp::of(SMALL.as_bytes()).sha256());
    journal.append("verder").unwrap();
    drop(journal);
    let (kept, journal) = only(&recovery).take().unwrap();
    assert_eq!((kept.lines.len(), kept.lines[lines.len()].as_str()), (lines.len() + 1, "verder"));
    journal.discard().unwrap();
    assert_eq!(names(&recovery), Vec::<String>::new());
}

/// By hand, with `sha256sum`: of "een" it starts with 5bf2d8b9; the SHA-256 of nothing is e3b0c442....
#[test]
fn a_line_has_its_check_in_front() {
    let folder = tempfile::tempdir().unwrap();
    let path = left(folder.path(), &["een", ""]);
    let text = fs::read_to_string(path).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("(format:1,program:\""), "{}", lines[0]);
    assert_eq!(lines[1..], [&format!("{} een", &Stamp::of(b"een").sha256()[..8]), "e3b0c442 "]);
}

#[test]
fn a_torn_or_damaged_end_is_cut_off() {
    let folder = tempfile::tempdir().unwrap();
    let path = left(folder.path(), &["een", "twee", "drie"]);
    let whole = fs::read(&path).unwrap();
    let last = whole.len() - "........ drie\n".len();
    // After a kill: every length at which the last line can be torn.
    for length in last + 1..whole.len() {
        fs::write(&path, &whole[..length]).unwrap();
        let (kept, mut journal) = only(folder.path()).take().unwrap();
        assert_eq!((kept.lines.len(), kept.lost), (2, 1), "{length}");
        journal.append("vier").unwrap();
        drop(journal);
        let (kept, _journal) = only(folder.path()).take().unwrap();
        assert_eq!((kept.lines.join(" "), kept.lost), ("een twee vier".to_owned(), 0));
    }
    // After a power cut: a line that never reached the disk, between two that did.
    let middle = last - "........ twee\n".len();
    let holed = [&whole[..middle], &vec![0; last - middle], &whole[last..]].concat();
    fs::write(&path, holed).unwrap();
    let (kept, _journal) = only(folder.path()).take().unwrap();
    assert_eq!((kept.lines.join(" "), kept.lost), ("een".to_owned(), 1));
}

#[test]
fn what_is_left_behind_is_offered_kept_or_cleared_away() {
    let folder = tempfile::tempdir().unwrap();
    let at = |path: &Path, seconds| {
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        File::options().write(true).open(path).unwrap().set_modified(time).unwrap();
    };
    let old = left(folder.path(), &["oud"]);
    let new = left(folder.path(), &["nieuw", "er"]);
    at(&old, 1_000_000_000);
    at(&new, 1_500_000_000);
    left(folder.path(), &[]);
    let broken = left(folder.path(), &["a", "b"]);
    fs::write(&broken, "nonsense\nof\nlines\n").unwrap();
    let newer = left(folder.path(), &["later"]);
    let text = fs::read_to_string(&newer).unwrap().replace("(format:1,", "(format:2,more:[(x:1)],");
    fs::write(&newer, text).unwrap();
    let torn = left(folder.path(), &[]);
    fs::write(&torn, "(form").unwrap();
    fs::write(folder.path().join("abc.new"), "of a program killed while making it").unwrap();
    fs::write(folder.path().join("abc.start.ron"), SMALL).unwrap();
    fs::write(folder.path().join("orphan.start.ron"), SMALL).unwrap();

    let search = found(folder.path());
    // `date -d @1500000000 -u` says the same.
    let seen: Vec<_> = search.found.iter().map(|found| (found.path(), found.entries(), found.last_write())).collect();
    let expected = [(&*new, 2, "2017-07-14T02:40:00Z".to_owned()), (&*old, 1, "2001-09-09T01:46:40Z".to_owned())];
    assert_eq!(seen, expected);
    let mut told: Vec<&str> = search.problems.iter().map(|problem| problem.code).collect();
    told.sort_unstable();
    assert_eq!(told, ["journal-newer", "journal-unreadable"]);
    for problem in &search.problems {
        shown(problem);
    }
    let start = |path: &Path| path.with_extension("start.ron");
    let aside = broken.with_extension("unreadable");
    let kept = [&old, &start(&old), &new, &start(&new), &newer, &start(&newer), &aside, &start(&broken)];
    let mut kept = kept.map(|path| path.file_name().unwrap().to_string_lossy().into_owned());
    kept.sort();
    assert_eq!(names(folder.path()), kept);

    assert_eq!(found(folder.path()).found.len(), 0, "what one program offers, another does not");
    drop(search);
    let again = found(folder.path());
    assert_eq!((again.found.len(), again.problems.len()), (2, 1), "what could not be read is told once");
    for found in again.found {
        found.delete().unwrap();
    }
    assert_eq!(found(folder.path()).found.len(), 0);
    assert!(found(&folder.path().join("absent")).problems.is_empty());
}

#[test]
fn a_lost_start_is_told_or_found_in_the_file_it_came_from() {
    let folder = tempfile::tempdir().unwrap();
    let (plan, recovery) = (folder.path().join("plan.ron"), folder.path().join("recovery"));
    fs::write(&plan, SMALL).unwrap();
    let mut journal = Journal::start(&recovery, About { document: Some(plan.clone()), ..about() }, SMALL).unwrap();
    journal.append("een").unwrap();
    let start = journal.path().with_extension("start.ron");
    drop(journal);
    fs::write(&start, &SMALL[..100]).unwrap();
    let (kept, journal) = only(&recovery).take().unwrap();
    assert_eq!((kept.start_text.as_str(), fs::read_to_string(&start).unwrap().as_str()), (SMALL, SMALL));
    drop(journal);
    fs::write(&plan, "other").unwrap();
    fs::remove_file(&start).unwrap();
    let problem = only(&recovery).take().expect_err("the start is lost");
    assert!(shown(&problem).starts_with("journal-start-lost"));
    assert_eq!(only(&recovery).entries(), 1, "the lines are kept");
}

#[test]
fn ten_thousand_lines_are_read_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut journal = begin(folder.path());
    let line =
        "(at:\"2026-11-22T10:00:00Z\",set:(address:\"locations[azc-12].available_until\",value:month(\"2027-06\")))";
    for _ in 0..10_000 {
        journal.append(line).unwrap();
    }
    drop(journal);
    let time = || {
        let start = Timestamp::now();
        let (kept, _journal) = only(folder.path()).take().unwrap();
        assert_eq!(kept.lines.len(), 10_000);
        Timestamp::now().duration_since(start).as_millis()
    };
    // The best of some, since other tests run meanwhile.
    let best = (0..5).map(|_| time()).min().unwrap();
    eprintln!("10 000 lines read in {best} ms");
    assert!(best < 100, "{best} ms");
}

/// What a line of the storm says; of every length, now and then so long that a kill can tear it.
fn line(number: usize) -> String {
    let length = if number % 64 == 63 { 256 * 1024 } else { number * 7919 % 3000 };
    format!("{number} {}", "x".repeat(length))
}

/// The storm itself: goes on where the journal ends, and says each number once its line is written.
fn storm(folder: &Path) {
    let (mut journal, first) = match found(folder).found.pop() {
        Some(found) => {
            let (kept, journal) = found.take().expect("the journal of the last round");
            (journal, kept.lines.len())
        }
        None => (begin(folder), 0),
    };
    for number in first.. {
        journal.append(&line(number)).expect("written");
        println!("written {number}");
        if number % 1009 == 0
            && let Some(syncer) = journal.syncer().expect("a handle")
        {
            syncer.sync().expect("on the disk");
        }
    }
}

/// The program is killed at random moments, also while it starts; what it said was written is there, whole and in order.
#[test]
fn a_kill_in_a_storm_of_steps_loses_none_that_was_written() {
    const TEST: &str = "a_kill_in_a_storm_of_steps_loses_none_that_was_written";
    if let Some(folder) = other_part() {
        return storm(&folder);
    }
    let folder = tempfile::tempdir().unwrap();
    let (recovery, says) = (folder.path().join("recovery"), folder.path().join("says"));
    let mut seed = u64::try_from(Timestamp::now().as_nanosecond().unsigned_abs() % 1_000_000_007).unwrap() | 1;
    eprintln!("seed of the storm: {seed}");
    let mut random = |below: u64| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed % below
    };
    let mut lines = 0;
    let mut torn = 0;
    for round in 0..24 {
        let mut child = other(&[], TEST, &recovery).stdout(File::create(&says).unwrap()).spawn().unwrap();
        // Every fourth round is killed while it starts, the others after some hundred lines and then some moments.
        let wanted = if round % 4 == 3 { 0 } else { 20 + random(6_000) };
        wait_for(&mut child, || fs::metadata(&says).unwrap().len() >= wanted);
        (0..random(20_000)).for_each(|_| std::hint::spin_loop());
        child.kill().unwrap();
        child.wait().unwrap();
        let text = fs::read_to_string(&says).unwrap();
        let last = text.split("written ").skip(1).filter_map(|rest| rest.split_once('\n')?.0.parse().ok()).last();
        let written = last.map_or(lines, |last: usize| last + 1);
        let Search { mut found, problems } = found(&recovery);
        assert_eq!(problems, Vec::new(), "round {round}");
        let Some(found) = found.pop() else {
            assert_eq!(written, 0, "round {round}: the journal is gone");
            continue;
        };
        let (kept, _journal) = found.take().unwrap();
        lines = kept.lines.len();
        torn += kept.lost;
        assert!(written <= lines && lines + kept.lost <= written + 1, "round {round}: {written} said, {lines} kept");
        assert!(kept.lines.iter().enumerate().all(|(number, found)| *found == line(number)), "round {round}");
    }
    eprintln!("lines after the storm: {lines}; torn: {torn}");
    assert!(lines > 100, "it was a storm");
}

/// Waits until something holds; the other process must not end before, nor take forever.
fn wait_for(child: &mut Child, holds: impl Fn() -> bool) {
    let start = Timestamp::now();
    while !holds() {
        assert_eq!(child.try_wait().unwrap(), None, "the other process ended");
        assert!(Timestamp::now().duration_since(start).as_secs() < 60, "the other process does nothing");
        std::thread::yield_now();
    }
}

fn lock_file(document: &Path) -> PathBuf {
    document.with_file_name(format!(".~lock.{}#", document.file_name().unwrap().to_string_lossy()))
}

fn mine(taken: Taken) -> FileLock {
    match taken {
        Taken::Mine(lock) => lock,
        taken => panic!("not taken: {taken:?}"),
    }
}

fn holder(taken: Taken) -> Holder {
    match taken {
        Taken::Other(holder) => holder,
        taken => panic!("not another's: {taken:?}"),
    }
}

#[test]
fn a_document_and_a_journal_are_held_against_another_process_until_it_is_killed() {
    const TEST: &str = "a_document_and_a_journal_are_held_against_another_process_until_it_is_killed";
    if let Some(folder) = other_part() {
        let _lock = mine(FileLock::take(&folder.join("plan.ron"), "Anna", SINCE));
        let mut journal = begin(&folder.join("recovery"));
        journal.append("een").unwrap();
        println!("held");
        // Until it is killed.
        let _nothing = std::io::stdin().read(&mut [0]);
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (plan, recovery) = (folder.path().join("plan.ron"), folder.path().join("recovery"));
    fs::write(&plan, SMALL).unwrap();
    let mut child = other(&[], TEST, folder.path()).stdout(Stdio::piped()).spawn().unwrap();
    let mut says = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(says.any(|line| line.unwrap().contains("held")), "the other process holds them");
    let Holder { who, host, since } = holder(FileLock::take(&plan, "Bert", "2026-11-22T11:00:00Z"));
    assert_eq!((who.as_str(), since.as_str()), ("Anna", SINCE));
    let search = found(&recovery);
    assert_eq!((search.found.len(), search.problems.len()), (0, 0));
    assert!(save_if_unchanged(&plan, &small(), Some(&Stamp::of(SMALL.as_bytes()))).is_ok(), "a lock only warns");
    child.kill().unwrap();
    child.wait().unwrap();
    let lock = mine(FileLock::take(&plan, "Bert", "2026-11-22T11:00:00Z"));
    let seen = holder(FileLock::take(&plan, "Chris", "2026-11-22T12:00:00Z"));
    assert_eq!(seen, Holder { who: "Bert".to_owned(), host, since: "2026-11-22T11:00:00Z".to_owned() });
    assert_eq!(only(&recovery).entries(), 1);
    drop(lock);
    assert!(!lock_file(&plan).exists());
}

#[test]
fn a_lock_can_be_broken_and_odd_lock_files_do_no_harm() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("nog niet bewaard.ron");
    let first = mine(FileLock::take(&plan, "Anna", SINCE));
    break_lock(&plan).unwrap();
    let second = mine(FileLock::take(&plan, "Bert", SINCE));
    drop(first);
    assert_eq!(holder(FileLock::take(&plan, "Chris", SINCE)).who, "Bert", "a broken lock leaves the new one alone");
    // What others may have written there.
    fs::write(lock_file(&plan), format!("(who:\"a\u{7}b{}\",more:1)", "c".repeat(300))).unwrap();
    let odd = holder(FileLock::take(&plan, "Chris", SINCE));
    assert_eq!((odd.who.len(), odd.who.starts_with("abc"), odd.since.as_str()), (100, true, ""));
    fs::write(lock_file(&plan), [0xff, 0, b'(']).unwrap();
    assert_eq!(holder(FileLock::take(&plan, "Chris", SINCE)), Holder::default());
    drop(second);
    break_lock(&plan).unwrap();
    assert_eq!(names(folder.path()), Vec::<String>::new());
    let Taken::Impossible(problem) = FileLock::take(&folder.path().join("missing/plan.ron"), "", "") else {
        panic!("there is no such folder")
    };
    assert_eq!((problem.severity, reason(&problem)), (Severity::Warning, "not-found"));
}

#[cfg(unix)]
#[test]
fn a_link_and_its_file_have_one_lock() {
    let folder = tempfile::tempdir().unwrap();
    let (plan, link) = (folder.path().join("plan.ron"), folder.path().join("link.ron"));
    fs::write(&plan, SMALL).unwrap();
    std::os::unix::fs::symlink(&plan, &link).unwrap();
    let _lock = mine(FileLock::take(&link, "Anna", SINCE));
    assert_eq!(holder(FileLock::take(&plan, "Bert", SINCE)).who, "Anna");
}

fn renamed(id: &str) -> Document {
    Document { id: id.to_owned(), ..small() }
}

#[test]
fn a_file_that_changed_meanwhile_is_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    let first = save_if_unchanged(&path, &small(), None).unwrap();
    assert_eq!(first, Stamp::of(SMALL.as_bytes()));
    assert_eq!(Stamp::of_file(&path).unwrap(), Some(first.clone()));
    let second = save_if_unchanged(&path, &renamed("twee"), Some(&first)).unwrap();
    let changed = |expected: Option<&Stamp>| match save_if_unchanged(&path, &renamed("drie"), expected) {
        Err(NotSaved::Changed { now }) => now,
        result => panic!("not noticed: {result:?}"),
    };
    assert_eq!(changed(Some(&first)), Some(second.clone()), "someone else saved");
    assert_eq!(changed(None), Some(second.clone()), "a file where there was none");
    assert_eq!(file::load(&path).unwrap().0, renamed("twee"));
    assert_eq!(names(folder.path()), ["plan.ron"], "nothing is left behind");
    fs::remove_file(&path).unwrap();
    assert_eq!(changed(Some(&second)), None, "removed");
    assert!(save_if_unchanged(&path, &renamed("drie"), None).is_ok());
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    let Err(NotSaved::Problem(problem)) = save_if_unchanged(&path, &small(), None) else { panic!("a folder") };
    assert_eq!((problem.code, reason(&problem)), ("file-not-read", "folder"));
}

#[test]
fn a_failing_disk_is_told_apart_from_a_changed_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    let stamp = save_if_unchanged(&path, &small(), None).unwrap();
    for (fault, expected) in [
        (ErrorKind::StorageFull, "full"),
        (ErrorKind::QuotaExceeded, "quota"),
        (ErrorKind::ReadOnlyFilesystem, "read-only-disk"),
        (ErrorKind::StaleNetworkFileHandle, "gone"),
        (ErrorKind::ResourceBusy, "in-use"),
        (ErrorKind::InvalidFilename, "name"),
    ] {
        let result = save_to_if_unchanged(&Failing(fault), &path, &renamed("twee"), Some(&stamp));
        let Err(NotSaved::Problem(problem)) = result else { panic!("{result:?}") };
        assert_eq!((problem.code, reason(&problem)), ("file-not-written", expected));
        assert_eq!(Stamp::of_file(&path).unwrap().as_ref(), Some(&stamp));
    }
}

#[cfg(unix)]
#[test]
fn a_file_marked_read_only_is_left_alone_and_shared_rights_stay() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    let stamp = save_if_unchanged(&path, &small(), None).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o664)).unwrap();
    let stamp = save_if_unchanged(&path, &renamed("twee"), Some(&stamp)).unwrap();
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o664);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    let result = save_if_unchanged(&path, &renamed("drie"), Some(&stamp));
    let Err(NotSaved::Problem(problem)) = result else { panic!("{result:?}") };
    assert_eq!((problem.code, reason(&problem)), ("file-not-written", "read-only"));
    assert_eq!(file::load(&path).unwrap().0, renamed("twee"));
}

/// Fills what it may write until nothing more goes in; then the old file is whole, the failure is told once, and nothing is forgotten.
#[cfg(unix)]
fn fill(folder: &Path) -> (Journal, usize) {
    let plan = folder.join("plan.ron");
    let stamp = save_if_unchanged(&plan, &small(), None).unwrap();
    fs::write(folder.join("filler"), [b'x'; 16 * 1024]).unwrap();
    let mut journal = begin(&folder.join("recovery"));
    let mut number = 0;
    let problem = loop {
        assert!(number < 1000, "the disk is never full");
        let appended = journal.append(&line(number));
        number += 1;
        if let Err(problem) = appended {
            break problem;
        }
    };
    assert_eq!((problem.code, reason(&problem)), ("journal-not-written", "full"));
    for _ in 0..3 {
        assert_eq!(journal.append(&line(number)), Ok(()), "told once");
        number += 1;
    }
    assert!(journal.behind());
    let mut larger = small();
    larger.note.nl = "x".repeat(100_000);
    let result = save_if_unchanged(&plan, &larger, Some(&stamp));
    let Err(NotSaved::Problem(problem)) = result else { panic!("{result:?}") };
    assert_eq!((problem.code, reason(&problem)), ("file-not-written", "full"));
    assert_eq!(Stamp::of_file(&plan).unwrap(), Some(stamp), "the old file is whole");
    assert_eq!(names(folder), ["filler", "plan.ron", "recovery"], "nothing is left behind");
    (journal, number)
}

/// A disk of 64 KB and one that can only be read, in a name space of their own.
#[cfg(unix)]
#[test]
fn a_full_disk_and_one_without_writing_keep_the_work() {
    const TEST: &str = "a_full_disk_and_one_without_writing_keep_the_work";
    const DISKS: &str = "set -e; cd \"$SCHAALPLAN_TEST_FOLDER\"; mkdir full fixed; mount -t tmpfs -o size=64k tmpfs full; \
                         mount -t tmpfs tmpfs fixed; printf old > fixed/plan.ron; mount -o remount,ro fixed; \
                         echo mounted; exec \"$@\"";
    if let Some(folder) = other_part() {
        let full = folder.join("full");
        let (mut journal, mut number) = fill(&full);
        fs::remove_file(full.join("filler")).unwrap();
        journal.append(&line(number)).unwrap();
        number += 1;
        assert!(!journal.behind(), "with room again, what waited is written");
        drop(journal);
        let (kept, _journal) = only(&full.join("recovery")).take().unwrap();
        assert_eq!((kept.lines, kept.lost), ((0..number).map(line).collect(), 0));

        let plan = folder.join("fixed/plan.ron");
        let result = save_if_unchanged(&plan, &small(), Some(&Stamp::of(b"old")));
        let Err(NotSaved::Problem(problem)) = result else { panic!("{result:?}") };
        assert_eq!((problem.code, reason(&problem)), ("file-not-written", "read-only-disk"));
        let Taken::Impossible(problem) = FileLock::take(&plan, "Anna", SINCE) else { panic!("cannot be locked") };
        assert_eq!(reason(&problem), "read-only-disk");
        println!("kept on a full disk");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let before = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", DISKS, "sh"];
    let (well, says) = said(&mut other(&before, TEST, folder.path()));
    if says.contains("mounted") {
        assert!(well && says.contains("kept on a full disk"), "{says}");
    } else {
        eprintln!("no disk of our own can be mounted here; files that may not grow stand in for it ({})", says.trim());
    }
}

/// Files may not grow beyond 32 KB: the system then fails half-way a line, as a full disk does. Runs where nothing can be mounted, too.
#[cfg(unix)]
#[test]
fn files_that_may_not_grow_keep_the_work() {
    const TEST: &str = "files_that_may_not_grow_keep_the_work";
    if let Some(folder) = other_part() {
        let (journal, _) = fill(&folder);
        drop(journal);
        let (kept, _journal) = only(&folder.join("recovery")).take().unwrap();
        assert!(kept.lost <= 1 && !kept.lines.is_empty());
        assert!(kept.lines.iter().enumerate().all(|(number, found)| *found == line(number)));
        println!("kept within the limit");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    // 25 is the signal that would end the program; in blocks of 512 bytes, or of 1024 in some shells.
    let before = ["sh", "-c", "trap '' 25; ulimit -f 64; exec \"$@\"", "sh"];
    let (well, says) = said(&mut other(&before, TEST, folder.path()));
    assert!(well && says.contains("kept within the limit"), "{says}");
}

/// What others own or have closed off. The one who may do everything is asked to give that up in a name space of his own.
#[cfg(unix)]
#[test]
fn without_the_right_to_write_it_says_so() {
    use std::os::unix::fs::PermissionsExt;
    const TEST: &str = "without_the_right_to_write_it_says_so";
    let rights = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    if let Some(folder) = other_part() {
        let (closed, open) = (folder.join("closed"), folder.join("open.ron"));
        let result = save_if_unchanged(&closed.join("plan.ron"), &small(), Some(&Stamp::of(b"old")));
        let Err(NotSaved::Problem(problem)) = result else { panic!("{result:?}") };
        assert_eq!((problem.code, reason(&problem)), ("file-not-written", "denied"));
        let Taken::Impossible(problem) = FileLock::take(&closed.join("plan.ron"), "", "") else { panic!("closed") };
        assert_eq!((problem.code, reason(&problem)), ("lock-impossible", "denied"));
        let problem = Journal::start(&closed.join("recovery"), about(), SMALL).expect_err("closed");
        assert_eq!((problem.code, reason(&problem)), ("journal-not-written", "denied"));
        let problem = break_lock(&closed.join("held.ron")).expect_err("closed");
        assert_eq!((problem.code, reason(&problem)), ("lock-not-broken", "denied"));

        // A lock file that another user left behind is replaced; one that is held counts, though it cannot be written.
        assert_eq!(fs::write(lock_file(&open), "").expect_err("another's").kind(), ErrorKind::PermissionDenied);
        let lock = mine(FileLock::take(&open, "Anna", SINCE));
        rights(&lock_file(&open), 0o444);
        assert_eq!(holder(FileLock::take(&open, "Bert", SINCE)).who, "Anna");
        drop(lock);
        println!("kept out");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let closed = folder.path().join("closed");
    fs::create_dir(&closed).unwrap();
    fs::write(closed.join("plan.ron"), "old").unwrap();
    fs::write(lock_file(&closed.join("held.ron")), "").unwrap();
    let left = lock_file(&folder.path().join("open.ron"));
    fs::write(&left, "(who:\"Dirk\")").unwrap();
    rights(&left, 0o444);
    rights(&closed, 0o555);
    let may_do_all = File::create(closed.join("probe")).is_ok();
    let before: &[&str] = if may_do_all { &["unshare", "--user"] } else { &[] };
    let (well, says) = said(&mut other(before, TEST, folder.path()));
    rights(&closed, 0o755);
    if may_do_all && !says.contains("running 1 test") {
        eprintln!("the right to do everything cannot be given up here; nothing was tried ({})", says.trim());
    } else {
        assert!(well && says.contains("kept out"), "{says}");
    }
}
