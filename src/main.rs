//! The program: arguments in, a window or results out; everything else is in the library.

use std::env;
use std::io::{self, BufWriter};
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;

use schaalplan::cli::{self, Launch, Surroundings};
use schaalplan::session::Settings;
use schaalplan::session::journal::Journal;
use schaalplan::ui::shell;

fn main() -> ExitCode {
    let around =
        Surroundings { language: env::var_os("SCHAALPLAN_LANGUAGE"), display: display(), recovery: Journal::folder() };
    let mut out = BufWriter::new(io::stdout().lock());
    let exit = cli::run(env::args_os(), &around, &mut out, &mut io::stderr(), open_window);
    ExitCode::from(exit.code())
}

/// Whether there is a screen to open a window on. Other systems than those with X11 or Wayland always have one.
fn display() -> bool {
    let named = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(not(all(unix, not(target_os = "macos")))) || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

/// Opens the window with the settings of last time.
fn open_window(launch: Launch) -> Result<(), String> {
    let kept = Settings::path().and_then(|path| std::fs::read_to_string(path).ok());
    let mut settings = Settings::from_text(&kept.unwrap_or_default());
    if let Some(language) = launch.language {
        language.code().clone_into(&mut settings.language);
    }
    // A system library that is missing ends in a panic inside the window library, where it should be a reason.
    let opened =
        panic::catch_unwind(AssertUnwindSafe(|| shell::open(launch.session, settings, cli::BUILT_IN, launch.broken)));
    opened.unwrap_or_else(|panic| Err(panic.downcast_ref::<String>().cloned().unwrap_or_default()))
}
