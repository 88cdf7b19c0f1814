//! A session in a storm of edits, journalled as the window does it, and killed at random moments: what comes back is the session after every
//! step that was said to be done, or one more, with the same history.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command as Program, Stdio};

use jiff::Timestamp;
use schaalplan::parameters::Nature;
use schaalplan::scenario::{Document, Value, Words, file};
use schaalplan::session::journal::Journal;
use schaalplan::session::keeping::{self, Keeper};
use schaalplan::session::{Command, Edit, Level, Origin, Session};

use crate::files::SMALL;

/// Makes a test play the other part, in the folder it names.
const FOLDER: &str = "SCHAALPLAN_STORM_FOLDER";
const SEED: &str = "SCHAALPLAN_STORM_SEED";

pub(crate) fn origin() -> Origin {
    Origin { who: "toets".to_owned(), when: "2026-11-22T10:00:00Z".to_owned() }
}

/// Numbers that look random and are the same for the same seed.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) % limit
    }

    fn index(&mut self, limit: usize) -> usize {
        usize::try_from(self.below(u64::try_from(limit).unwrap())).unwrap()
    }
}

/// The next command of a storm, made to be possible more often than not.
pub(crate) fn next(random: &mut Random, session: &Session) -> Command {
    let addresses = ["policy.flex_cap", "policy.reserve_cap", "band", "policy.recall_months"];
    let words = |text: String| Words { nl: text, en: String::new() };
    let ids: Vec<String> = session.document().variants.iter().map(|variant| variant.id.clone()).collect();
    let steps = session.history().len();
    let known = |random: &mut Random| ids.get(random.index(ids.len().max(1))).cloned();
    match random.below(20) {
        0..=8 => {
            let address = addresses[random.index(addresses.len())].to_owned();
            let whole = u32::try_from(random.below(300)).unwrap();
            let value = if address == "band" { f64::from(whole) / 100.0 } else { f64::from(whole % 12 + 1) };
            Edit::Set { address, value: Value::Number(value), nature: Nature::Decision }.into()
        }
        9 if ids.len() < 8 => {
            let id = format!("v{}", random.below(1_000_000));
            let copy = known(random);
            Edit::NewVariant { title: words(id.clone()), note: Words::default(), id, copy, parent: None }.into()
        }
        9 | 10 => known(random).map_or(Command::Undo, |variant| Edit::Delete { variant }.into()),
        11 => known(random).map_or(Command::Undo, |variant| {
            Edit::Describe { variant, title: words(format!("naam {steps}")), note: words("é \"x\"\nregel".to_owned()) }
                .into()
        }),
        12 => Edit::Reset { addresses: vec![addresses[random.index(4)].to_owned()], to: Level::Parent }.into(),
        13 => Command::Show { variant: known(random) },
        14 => Command::Bookmark { step: random.index(steps + 1), name: format!("stand {steps}") },
        15 => Command::Jump { step: random.index(steps + 1) },
        16 | 17 => Command::Redo,
        _ => Command::Undo,
    }
}

/// All that a history can show.
pub(crate) fn told(session: &Session) -> Vec<String> {
    let history = session.history();
    let step = |number: usize| format!("{:?} {}", history.step(number), history.bookmark(number));
    let line = format!("{} {:?} {:?}", history.at(), history.line(), session.shown());
    (0..=history.len()).map(step).chain([line]).collect()
}

/// One step of the storm; a refused one changes nothing, and the pointer is let go after each.
fn step(session: &mut Session, random: &mut Random) {
    let command = next(random, session);
    drop(session.apply(command, &origin()));
    session.apply(Command::Settle, &origin()).unwrap();
}

fn fresh(folder: &Path) -> (Session, Keeper) {
    let session = Session::open(file::read(SMALL).unwrap().0, None).unwrap();
    let journal = Journal::start(folder, keeping::about(&session, "toets", "2026-11-22T10:00:00Z"), SMALL).unwrap();
    (session, Keeper::with(Some(journal)))
}

/// The storm itself: a fresh session, and for every step that is in the journal its number.
fn storm(folder: &Path, seed: u64) {
    let (mut session, mut keeper) = fresh(folder);
    let mut random = Random::new(seed);
    for number in 1.. {
        step(&mut session, &mut random);
        keeper.write(&mut session).expect("written");
        println!("done {number}");
        if number % 101 == 0
            && let Some(syncer) = keeper.journal().unwrap().syncer().expect("a handle")
        {
            syncer.sync().expect("on the disk");
        }
    }
}

pub(crate) fn again(module: &str, test: &str, folder: &Path, seed: u64) -> Program {
    let mut program = Program::new(std::env::current_exe().unwrap());
    let name = format!("{module}::{test}");
    program.args(["--exact", &name, "--nocapture", "--test-threads=1"]);
    program.env(FOLDER, folder).env(SEED, seed.to_string()).stdin(Stdio::null()).stderr(Stdio::inherit());
    program
}

/// The folder and the seed of the one that is to be killed.
pub(crate) fn other_part() -> Option<(PathBuf, u64)> {
    let folder = std::env::var_os(FOLDER)?;
    Some((folder.into(), std::env::var(SEED).ok()?.parse().ok()?))
}

/// Kills a program once it said so much, and some moments later.
pub(crate) fn kill_when(child: &mut Child, says: &Path, length: u64, moments: u64) {
    let start = Timestamp::now();
    while fs::metadata(says).unwrap().len() < length {
        assert_eq!(child.try_wait().unwrap(), None, "it ended by itself");
        assert!(Timestamp::now().duration_since(start).as_secs() < 120, "it does nothing");
        std::thread::yield_now();
    }
    (0..moments).for_each(|_| std::hint::spin_loop());
    child.kill().unwrap();
    child.wait().unwrap();
}

/// The last number that was said.
pub(crate) fn last_said(says: &Path) -> usize {
    let text = fs::read_to_string(says).unwrap();
    text.split("done ").skip(1).filter_map(|rest| rest.split_once('\n')?.0.parse().ok()).last().unwrap_or(0)
}

#[test]
fn a_killed_session_comes_back_with_every_step_but_the_one_in_flight() {
    const TEST: &str = "a_killed_session_comes_back_with_every_step_but_the_one_in_flight";
    if let Some((folder, seed)) = other_part() {
        return storm(&folder, seed);
    }
    let first = u64::try_from(Timestamp::now().as_nanosecond().unsigned_abs() % 1_000_000_007).unwrap();
    eprintln!("seed of the storm: {first}");
    let mut moments = Random::new(first);
    let (mut steps, mut torn, mut ahead) = (0, 0, 0);
    for round in 0..16 {
        let folder = tempfile::tempdir().unwrap();
        let (recovery, says) = (folder.path().join("recovery"), folder.path().join("says"));
        let seed = first + round;
        let mut child = again("storm", TEST, &recovery, seed).stdout(File::create(&says).unwrap()).spawn().unwrap();
        let wanted = if round % 4 == 3 { moments.below(200) } else { 20 + moments.below(5_000) };
        kill_when(&mut child, &says, wanted, moments.below(20_000));
        let said = last_said(&says);
        let mut left = keeping::look(&recovery, false);
        assert_eq!(left.problems, Vec::new(), "round {round}");
        // The session as it was after every step that was said to be done, and after one more.
        let mut expected = Session::open(file::read(SMALL).unwrap().0, None).unwrap();
        let mut random = Random::new(seed);
        (0..said).for_each(|_| step(&mut expected, &mut random));
        let Some(found) = left.found.pop() else {
            assert_eq!(expected.history().len(), 0, "round {round}: the journal is gone");
            continue;
        };
        torn += found.lost();
        let recovered = keeping::recover(found, Timestamp::UNIX_EPOCH).unwrap();
        let (done, all) = recovered.lines;
        assert_eq!(done, all, "round {round}: every line can be done again");
        let session = recovered.session;
        let same = |expected: &Session| told(expected) == told(&session) && expected.document() == session.document();
        if !same(&expected) {
            step(&mut expected, &mut random);
            ahead += 1;
        }
        assert!(same(&expected), "round {round}: {said} steps said, {done} lines kept");
        assert_eq!(session.current().outcome, expected.current().outcome);
        steps += said;
    }
    eprintln!("16 kills; steps done before them: {steps}; torn lines: {torn}; one step further than said: {ahead}");
    assert!(steps > 100, "it was a storm");
}

/// Some thousand steps on the national scenario, for the size of the log and the time it takes to do them again.
#[test]
fn ten_thousand_steps_are_kept_in_little_and_done_again_soon() {
    let folder = tempfile::tempdir().unwrap();
    let text = include_str!("../../scenarios/landelijk.ron");
    let mut session = Session::open(file::read(text).unwrap().0, None).unwrap();
    let about = keeping::about(&session, "toets", "2026-11-22T10:00:00Z");
    let mut keeper = Keeper::with(Some(Journal::start(folder.path(), about, text).unwrap()));
    for number in 0..10_000_u32 {
        let (address, value) = match number % 3 {
            0 => ("policy.flex_cap", f64::from(3_000 + number % 997)),
            1 => ("band", f64::from(number % 199) / 100.0 - 1.0),
            _ => ("policy.recall_months", f64::from(number % 11 + 1)),
        };
        let edit = Edit::Set { address: address.to_owned(), value: Value::Number(value), nature: Nature::Decision };
        session.apply(edit.into(), &origin()).unwrap();
        session.apply(Command::Settle, &origin()).unwrap();
        keeper.write(&mut session).unwrap();
    }
    let path = keeper.journal().unwrap().path().to_owned();
    let bytes = fs::metadata(&path).unwrap().len();
    drop(keeper);
    let found = keeping::look(folder.path(), false).found.pop().unwrap();
    let start = Timestamp::now();
    let recovered = keeping::recover(found, start).unwrap();
    let time = Timestamp::now().duration_since(start).as_millis();
    assert_eq!(recovered.session.document(), session.document());
    assert_eq!(recovered.session.history().len(), session.history().len());
    eprintln!("10 000 steps: {bytes} bytes; done again in {time} ms ({} steps)", session.history().len());
    assert!(bytes < 3_000_000 && time < 20_000, "{bytes} bytes, {time} ms");
}

/// Undo on as many locations as a file may hold stays within a frame; the outcome follows from the background.
#[test]
fn undo_on_twenty_thousand_locations_takes_no_frame() {
    let mut document: Document = file::read(SMALL).unwrap().0;
    let one = document.base.locations[1].clone();
    document.base.locations.extend((document.base.locations.len()..20_000).map(|number| {
        let mut location = (*one).clone();
        location.id = format!("nood-{number}");
        std::sync::Arc::new(location)
    }));
    let mut session = Session::open(document, None).unwrap();
    for number in 1..20_u32 {
        let edit = Edit::Set {
            address: "policy.flex_cap".to_owned(),
            value: Value::Number(f64::from(number)),
            nature: Nature::Decision,
        };
        session.apply(edit.into(), &origin()).unwrap();
        session.apply(Command::Settle, &origin()).unwrap();
    }
    let time = |session: &mut Session, command: Command| {
        let start = Timestamp::now();
        session.apply(command, &origin()).unwrap();
        Timestamp::now().duration_since(start).as_micros()
    };
    let best = (0..10).map(|_| time(&mut session, Command::Undo)).min().unwrap();
    let back = time(&mut session, Command::Jump { step: 0 });
    session.apply(Command::Redo, &origin()).unwrap();
    let start = Timestamp::now();
    session.apply(Command::Undo, &origin()).unwrap();
    session.apply(Command::Redo, &origin()).unwrap();
    let work = session.work().expect("a run in the background");
    session.finish(work.run()).unwrap();
    let outcome = Timestamp::now().duration_since(start).as_millis();
    assert!(!session.waiting());
    eprintln!(
        "undo on 20 000 locations: {best} microseconds; to the beginning: {back} microseconds; outcome after {outcome} ms"
    );
    assert!(best < 16_000, "{best} microseconds");
}
