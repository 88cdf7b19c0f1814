//! Locks held by other processes, files that others change, and disks that fail: really tried, with other processes, small disks and files that
//! may not grow.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use schaalplan::problem::Severity;
use schaalplan::scenario::{Document, file};
use schaalplan::session::journal::{Journal, found};
use schaalplan::session::lock::{FileLock, Holder, Taken, break_lock};
use schaalplan::session::stamp::{NotSaved, Stamp, save_if_unchanged, save_to_if_unchanged};

use crate::files::{SMALL, small};
use crate::hostile::Failing;
use crate::recovery::{SINCE, about, begin, line, names, only, other, other_part, reason, said};

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
    const TEST: &str = "disks::a_document_and_a_journal_are_held_against_another_process_until_it_is_killed";
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
    const TEST: &str = "disks::a_full_disk_and_one_without_writing_keep_the_work";
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
    const TEST: &str = "disks::files_that_may_not_grow_keep_the_work";
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
    const TEST: &str = "disks::without_the_right_to_write_it_says_so";
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
