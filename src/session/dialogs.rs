//! Asking for a file, behind a trait: the real dialogs belong to the system, and tests answer by themselves.

use std::path::PathBuf;

/// What came of asking for a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A file was chosen.
    Chosen(PathBuf),
    /// The user closed the dialog.
    Cancelled,
    /// The system has no dialog to show: ask for a typed path.
    NoDialog,
}

/// What came of asking for several files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Many {
    /// These were chosen, at least one.
    Chosen(Vec<PathBuf>),
    /// The user closed the dialog.
    Cancelled,
    /// The system has no dialog to show: ask for a typed path.
    NoDialog,
}

/// Asks for files; may block, and is therefore only called from a job.
pub trait FileDialogs: Send + Sync {
    /// Asks for a file to open.
    fn open(&self, title: &str) -> Answer;

    /// Asks for files to open, one or several.
    fn open_many(&self, title: &str) -> Many;

    /// Asks where to save; `name` is proposed.
    fn save(&self, title: &str, name: &str) -> Answer;
}
