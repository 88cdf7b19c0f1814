//! The shell around the window: the one part that knows eframe, the system's dialogs and the clock.

use std::path::PathBuf;
use std::sync::Arc;

use super::action::Action;
use super::{Surroundings, Window};
use crate::session::dialogs::{Answer, FileDialogs, Many};
use crate::session::journal::Journal;
use crate::session::{Origin, Session, Settings};

/// Opens the window on a session and returns when it is closed.
///
/// `broken` is a file that was asked for and cannot be opened: the window says why.
///
/// Errors: in the system's words, why no window could be opened.
pub fn open(
    session: Session,
    settings: Settings,
    built_in: &'static str,
    broken: Option<PathBuf>,
) -> Result<(), String> {
    let viewport = egui::ViewportBuilder::default()
        .with_title("Schaalplan")
        .with_app_id("schaalplan")
        .with_inner_size([1280.0, 800.0])
        .with_min_inner_size([860.0, 560.0]);
    let options = eframe::NativeOptions { viewport, system_font_fallback: false, ..eframe::NativeOptions::default() };
    let creator: eframe::AppCreator<'_> = Box::new(move |creation| {
        let around = Surroundings {
            dialogs: Arc::new(SystemDialogs),
            origin: Box::new(origin),
            settings_path: Settings::path(),
            recovery: Journal::folder(),
            folder: folder(),
            built_in,
        };
        let unkept = around.recovery.is_none();
        let mut window = Window::new(&creation.egui_ctx, session, settings, around);
        if unkept {
            window.act(&creation.egui_ctx, Action::Say("keeping-no-folder"));
        }
        if let Some(path) = broken {
            window.open(path);
        }
        Ok(Box::new(Shell { window, title: String::new(), full: false }))
    });
    eframe::run_native("schaalplan", options, creator).map_err(|error| error.to_string())
}

struct Shell {
    window: Window,
    /// The title the system was last given.
    title: String,
    /// Whether the window was last asked to take the whole screen.
    full: bool,
}

impl eframe::App for Shell {
    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.window.close();
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        if ui.input(|input| input.viewport().close_requested()) && !self.window.may_close() {
            ui.send_viewport_cmd(egui::ViewportCommand::CancelClose);
        }
        self.window.frame(ui);
        let title = self.window.title();
        if title != self.title {
            ui.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
        let full = self.window.presenting();
        if full != self.full {
            ui.send_viewport_cmd(egui::ViewportCommand::Fullscreen(full));
            self.full = full;
        }
        if self.window.leaving() {
            ui.send_viewport_cmd(egui::ViewportCommand::Close);
        }
    }
}

/// Where a user keeps documents, as far as the system tells.
fn folder() -> PathBuf {
    let user = directories::UserDirs::new();
    let found = user.as_ref().map(|user| user.document_dir().unwrap_or_else(|| user.home_dir()).to_owned());
    found.or_else(|| std::env::current_dir().ok()).unwrap_or_default()
}

/// Who is at work according to the system, and the time to the second, as the clock on the wall says it.
fn origin() -> Origin {
    let who = std::env::var("USER").or_else(|_unset| std::env::var("USERNAME")).unwrap_or_default();
    Origin { who, when: jiff::Zoned::now().strftime("%Y-%m-%dT%H:%M:%S%:z").to_string() }
}

/// The dialogs of the system, through the desktop portal on Linux.
struct SystemDialogs;

impl SystemDialogs {
    fn dialog(title: &str) -> rfd::FileDialog {
        rfd::FileDialog::new().set_title(title).set_directory(folder()).add_filter("Schaalplan", &["ron"])
    }
}

impl FileDialogs for SystemDialogs {
    fn open(&self, title: &str) -> Answer {
        answer(|| Self::dialog(title).pick_file())
    }

    fn open_many(&self, title: &str) -> Many {
        match timed(|| Self::dialog(title).pick_files()) {
            (Some(paths), _) => Many::Chosen(paths),
            (None, true) => Many::NoDialog,
            (None, false) => Many::Cancelled,
        }
    }

    fn save(&self, title: &str, name: &str) -> Answer {
        answer(|| Self::dialog(title).set_file_name(name).save_file())
    }
}

fn answer(ask: impl FnOnce() -> Option<PathBuf>) -> Answer {
    match timed(ask) {
        (Some(path), _) => Answer::Chosen(path),
        (None, true) => Answer::NoDialog,
        (None, false) => Answer::Cancelled,
    }
}

/// Asks, and whether there was no dialog: one that is gone at once was never shown. Nobody closes one within a tenth of a second, and
/// without a portal it takes a few milliseconds.
fn timed<T>(ask: impl FnOnce() -> T) -> (T, bool) {
    let before = jiff::Timestamp::now();
    let answer = ask();
    (answer, jiff::Timestamp::now().duration_since(before).as_millis() < 100)
}
