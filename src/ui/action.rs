//! What panels ask of the window.

use std::path::PathBuf;

use super::compare::Middle;
use super::intake::IntakeWish;
use super::keeping::Wish;
use super::locations::SplitForm;
use super::side::Page;
use super::variants::form::Form;
use crate::format::Language;
use crate::session::Command;
use crate::session::settings::ThemeChoice;

/// Something a panel asks for; the window does it after the frame is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A change of the document.
    Do(Command),
    /// Ask which file to open.
    AskOpen,
    /// Open this file.
    Open(PathBuf),
    /// Open the scenario the program comes with.
    OpenBuiltIn,
    /// Ask for a path to open, typed.
    TypeOpen,
    /// Save to the file it came from, or ask where.
    Save,
    /// Ask where to save.
    AskSave,
    /// Ask for a path to save to, typed.
    TypeSave,
    /// Save to this file; an existing other file is replaced.
    SaveTo(PathBuf),
    /// Speak this language.
    Language(Language),
    /// Use this theme.
    Theme(ThemeChoice),
    /// Make everything larger (or smaller) by this factor; 1 goes back to normal.
    Zoom(f32),
    /// Show this many graphs at a time.
    Graphs(u8),
    /// Show this graph alone, or first of two.
    Graph(usize),
    /// Ask for the name and description of a variant.
    Form(Form),
    /// Ask whether a variant becomes the new base.
    AskAdopt(String),
    /// Ask for files with variants of others, to be merged.
    AskMerge,
    /// Read these files with variants of others.
    Merge(Vec<PathBuf>),
    /// Merge what was read and decided as a variant of this name.
    Merged(String),
    /// Ask where to save a variant alone.
    AskExport(String),
    /// Ask for the name of a bookmark on the state after a step.
    AskBookmark(usize),
    /// Show a page in the middle.
    Page(Middle),
    /// Ask how a location is split.
    AskSplit(Box<SplitForm>),
    /// Show the panel at the left, or hide it.
    SidePanel,
    /// Show the locations (of one province, by its id), as bars in time or as a table.
    Locations {
        /// As bars.
        bars: bool,
        /// Of this province only; absent: of all.
        province: Option<String>,
    },
    /// Show a part of the budget page.
    BudgetPage(super::budget::Tab),
    /// Say the text with this name in the top bar.
    Say(&'static str),
    /// Ask where to write something beside the document.
    AskWrite {
        /// The name of the dialog's title among the texts.
        title: &'static str,
        /// The name proposed.
        name: String,
        /// What.
        bytes: Vec<u8>,
    },
    /// Write something beside the document to this file.
    Write {
        /// Where to.
        path: PathBuf,
        /// What.
        bytes: Vec<u8>,
        /// Whether the user agreed to replace a file that is there; dialogs of the system ask that themselves.
        replace: bool,
    },
    /// Show a page of the left panel.
    Side(Page),
    /// Take the last change back, or make it again: to show its effect once more.
    Swing,
    /// Lay a variant (or the base, by its name) over the graphs, or no longer.
    Compare {
        /// Its id.
        id: String,
        /// Whether it is laid over them.
        on: bool,
    },
    /// Show the whole steering calendar, or its main moments.
    WholeCalendar(bool),
    /// Show what the budget buys in the graph of places, or hide it.
    Bought(bool),
    /// Start a presentation with the first pinned view (without one: the first graph), or end it.
    Present(bool),
    /// Pin what is shown as a view, once it has a title.
    PinView,
    /// List the pinned views.
    ShowViews,
    /// Change title and note of a pinned view.
    EditView(String),
    /// Show what a pinned view says.
    GoToView(String),
    /// Put the cursor in the search field.
    Search,
    /// Show what is implausible in the scenario.
    ShowWarnings,
    /// Show what this program is.
    About,
    /// Close the window that is on top.
    CloseModal,
    /// About work that is kept, and files of others.
    Keep(Wish),
    /// Ask which list of locations to take in.
    AskIntake,
    /// Ask where to write the locations that are shown as a list.
    AskLocationsExport,
    /// Take in locations that were copied in a spreadsheet; with heads, or with the columns of the written table in their order.
    PasteLocations(String),
    /// About the list of locations that is being taken in.
    Intake(IntakeWish),
    /// Leave the program.
    Quit,
    /// Go on with what was waiting for an answer, without saving.
    Proceed,
    /// Save first, then go on with what was waiting.
    SaveAndProceed,
}
