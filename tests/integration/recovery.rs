//! Nothing is lost: journals, locks and saving, with real kills, real locks between processes and disks that are really full.
//!
//! Where a second process is needed, the test starts its own program again with itself as the only test and an environment variable that
//! makes it play the other part.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use schaalplan::problem::Problem;
use schaalplan::session::journal::{About, Found, Journal, Search, found};
use schaalplan::session::stamp::Stamp;

use crate::files::{SMALL, shown};

/// Makes a test play the other part, in the folder it names.
const FOLDER: &str = "SCHAALPLAN_TEST_FOLDER";
pub(crate) const SINCE: &str = "2026-11-22T10:00:00Z";

pub(crate) fn other_part() -> Option<PathBuf> {
    std::env::var_os(FOLDER).map(PathBuf::from)
}

/// Arguments that start this program again with one of its tests, by its whole name.
fn again(test: &str) -> Vec<OsString> {
    let program = std::env::current_exe().expect("this program");
    vec![program.into(), "--exact".into(), test.into(), "--nocapture".into(), "--test-threads=1".into()]
}

/// A command that plays the other part of a test, behind other commands if wanted.
pub(crate) fn other(before: &[&str], test: &str, folder: &Path) -> Command {
    let mut words: Vec<OsString> = before.iter().map(OsString::from).collect();
    words.extend(again(test));
    let mut command = Command::new(&words[0]);
    command.args(&words[1..]).env(FOLDER, folder).stdin(Stdio::piped()).stderr(Stdio::inherit());
    command
}

/// Runs a command to its end: whether it went well, and what it said.
#[cfg(unix)]
pub(crate) fn said(command: &mut Command) -> (bool, String) {
    match command.stderr(Stdio::piped()).output() {
        Ok(output) => {
            let text = [output.stdout, output.stderr].concat();
            (output.status.success(), String::from_utf8_lossy(&text).into_owned())
        }
        Err(error) => (false, error.to_string()),
    }
}

pub(crate) fn about() -> About {
    About {
        title: "Klein \"plan\"\nvan Hélène".to_owned(),
        who: "Anna".to_owned(),
        started: SINCE.to_owned(),
        ..About::default()
    }
}

pub(crate) fn begin(folder: &Path) -> Journal {
    Journal::start(folder, about(), SMALL).expect("a journal")
}

/// A journal with some lines, left behind.
pub(crate) fn left(folder: &Path, lines: &[&str]) -> PathBuf {
    let mut journal = begin(folder);
    for line in lines {
        journal.append(line).expect("written");
    }
    journal.path().to_owned()
}

/// The only journal in a folder that was left behind.
pub(crate) fn only(folder: &Path) -> Found {
    let Search { mut found, problems } = found(folder);
    assert_eq!((found.len(), problems), (1, Vec::new()));
    found.remove(0)
}

pub(crate) fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

pub(crate) fn reason(problem: &Problem) -> &str {
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
pub(crate) fn line(number: usize) -> String {
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
    const TEST: &str = "recovery::a_kill_in_a_storm_of_steps_loses_none_that_was_written";
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
pub(crate) fn wait_for(child: &mut Child, holds: impl Fn() -> bool) {
    let start = Timestamp::now();
    while !holds() {
        assert_eq!(child.try_wait().unwrap(), None, "the other process ended");
        assert!(Timestamp::now().duration_since(start).as_secs() < 60, "the other process does nothing");
        std::thread::yield_now();
    }
}
