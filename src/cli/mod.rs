//! The command line: opens the window, or does without one what the window does.
//!
//! Results go to standard output, messages to standard error. What a command returns is told in [`Exit`].

use std::ffi::{OsStr, OsString};
use std::io::Write;
use std::path::{Path, PathBuf};

use arguments::Request;
use console::{Console, Stop};

use crate::format::Language;
use crate::session::Session;
use crate::session::keeping::unsaved_work;
use crate::text::Texts;

mod arguments;
mod check;
mod columns;
mod console;
mod diff;
mod explain;
mod export;
mod list;
mod load;
mod locations;
mod merge;
mod probe;
mod province;
mod run;
mod run_all;
mod set;
mod spot;
mod stock;

/// The scenario that opens when no file is given.
pub const BUILT_IN: &str = include_str!("../../scenarios/landelijk.ron");

/// Where results go when no window can be opened.
const FALLBACK_DIR: &str = "schaalplan-results";

/// How the program ended, as scripts read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// All went well; warnings do not change that.
    Done,
    /// The scenario has errors, or a conflict waits for a decision.
    Problems,
    /// The command was not understood.
    Usage,
    /// Something could not be read or written.
    Storage,
}

impl Exit {
    /// The code the system sees.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Problems => 1,
            Self::Usage => 2,
            Self::Storage => 3,
        }
    }
}

/// What the program finds around it.
#[derive(Clone, Debug, Default)]
pub struct Surroundings {
    /// The language asked for outside the command line, if any: a code such as `en` or `nl_NL.UTF-8`.
    pub language: Option<OsString>,
    /// Whether there is a screen.
    pub display: bool,
    /// The folder of journals, where work may wait that was left behind; `None` where there is none.
    pub recovery: Option<PathBuf>,
}

/// What the window opens on.
pub struct Launch {
    /// The opened scenario.
    pub session: Session,
    /// The language asked for; absent: that of last time.
    pub language: Option<Language>,
    /// A file that was asked for and cannot be opened; the window says why.
    pub broken: Option<PathBuf>,
}

/// Does what the arguments (the program's name first) ask for.
///
/// `open_window` returns when the window is closed, or says why there is none; then the results are written without it.
pub fn run(
    args: impl IntoIterator<Item = OsString>,
    around: &Surroundings,
    out: &mut dyn Write,
    err: &mut dyn Write,
    open_window: impl FnOnce(Launch) -> Result<(), String>,
) -> Exit {
    let args: Vec<OsString> = args.into_iter().collect();
    let asked = language(&args, around);
    let texts = Texts::new(asked.unwrap_or_default());
    let mut console = Console::new(out, err, &texts);
    let done = arguments::parse(&args, &texts).and_then(|request| match request {
        Request::Help(text) => console.print(&text).map(|()| Exit::Done),
        Request::Open { file } => open(file.as_deref(), around, asked, &mut console, open_window),
        Request::Run(order) => run::run(&order, &mut console),
        Request::RunAll { file, out } => run_all::run_all(file.as_deref(), &out, &mut console),
        Request::Diff { sides, out } => diff::diff(&sides, out.as_deref(), &mut console),
        Request::Explain { sides, measure } => explain::explain_difference(&sides, &measure, &mut console),
        Request::Export { variant, out, by } => export::export_variant(&variant, &out, &by, &mut console),
        Request::Merge(merging) => merge::merge(&merging, &mut console),
        Request::Import(importing) => locations::import(&importing, &mut console),
        Request::ExportLocations { scenario, out } => locations::export(&scenario, &out, &mut console),
        Request::Check { files } => check::check_files(&files, &mut console),
        Request::Province(wanted) => province::province(&wanted, &mut console),
        Request::Stock(wanted) => stock::stock(&wanted, &mut console),
        Request::Sweep(asked) => probe::sweep(&asked, &mut console),
        Request::Shock(asked) => probe::shock(&asked, &mut console),
        Request::Seek(asked) => probe::goal(&asked, &mut console),
        Request::Parameters { file } => list::parameters(file.as_deref(), &mut console),
    });
    let exit = done.unwrap_or_else(|stop| console.stop(&stop));
    match console.flush() {
        Ok(()) => exit,
        Err(stop) => console.stop(&stop),
    }
}

/// The language asked for: on the command line, else around it. It is needed before the arguments are understood, to say what is wrong with them.
fn language(args: &[OsString], around: &Surroundings) -> Option<Language> {
    let mut rest = args.iter().map_while(|arg| (arg != "--").then(|| arg.to_string_lossy()));
    let mut found = None;
    while let Some(arg) = rest.next() {
        let value = if arg == "--language" {
            rest.next()
        } else {
            arg.strip_prefix("--language=").map(|v| v.to_owned().into())
        };
        found = value.and_then(|value| by_code(value.as_ref())).or(found);
    }
    found.or_else(|| by_code(around.language.as_deref().and_then(OsStr::to_str)?))
}

/// The language with this code, whatever country and encoding follow it.
fn by_code(code: &str) -> Option<Language> {
    let language = code.split(['-', '_', '.']).next().unwrap_or_default();
    Language::ALL.into_iter().find(|known| known.code().eq_ignore_ascii_case(language))
}

/// Opens the window; where none can be opened, says why and writes the results instead.
///
/// A file that cannot be opened is told of here and in the window, which then shows the built-in scenario.
fn open(
    file: Option<&Path>,
    around: &Surroundings,
    language: Option<Language>,
    console: &mut Console<'_>,
    open_window: impl FnOnce(Launch) -> Result<(), String>,
) -> Result<Exit, Stop> {
    if !around.display {
        let left = around.recovery.as_deref().map_or(0, unsaved_work);
        if left > 0 {
            console.tell(&console.texts().with("keeping-waits", &[("count", left.into())]));
        }
        let loaded = load::load(file, console)?;
        return without_window(&loaded, "window-no-display", "", console);
    }
    let (loaded, session, failed) = match opened(file, console) {
        Ok((loaded, session)) => (loaded, session, None),
        Err(stop) if file.is_some() => {
            stop.messages.iter().for_each(|message| console.tell(message));
            let (loaded, session) = opened(None, console)?;
            (loaded, session, Some(stop.exit))
        }
        Err(stop) => return Err(stop),
    };
    let broken = file.filter(|_| failed.is_some()).map(PathBuf::from);
    match (open_window(Launch { session, language, broken }), failed) {
        (Ok(()), _) => Ok(Exit::Done),
        (Err(reason), None) => without_window(&loaded, "window-failed", &reason, console),
        // Its messages were told already, and there is nothing to run.
        (Err(_), Some(exit)) => Err(Stop { exit, messages: Vec::new() }),
    }
}

/// A file, or the built-in scenario, with its session.
fn opened(file: Option<&Path>, console: &Console<'_>) -> Result<(load::Loaded, Session), Stop> {
    let loaded = load::load(file, console)?;
    let session = Session::open(loaded.document.clone(), file.map(PathBuf::from));
    match session {
        Ok(session) => Ok((loaded, session)),
        Err(problems) => Err(loaded.stop(problems, console.texts())),
    }
}

/// Says why there is no window, and writes the results.
fn without_window(loaded: &load::Loaded, why: &str, reason: &str, console: &mut Console<'_>) -> Result<Exit, Stop> {
    console.tell(&console.texts().with(why, &[("reason", reason.into())]));
    console.tell(&console.texts().get("window-needs"));
    run::compute(loaded, &run::Changes::default(), Path::new(FALLBACK_DIR), console)
}
