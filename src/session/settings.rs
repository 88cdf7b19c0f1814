//! What the program remembers between two starts: language, theme, zoom, recent files, which graphs are shown.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// Number of recent files kept.
const RECENT: usize = 8;
/// Number of lists whose columns are kept.
const LISTS: usize = 40;

/// Remembered choices; unknown or missing ones fall back to the defaults, so that an old file is never an error.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Code of the language, `nl` or `en`.
    pub language: String,
    /// Light, dark, or as the system has it.
    pub theme: ThemeChoice,
    /// Size of everything, 1 is normal.
    pub zoom: f32,
    /// How many graphs are shown at a time: 1, 2 or 4.
    pub graphs: u8,
    /// The graph shown alone, and the first of two.
    pub graph: usize,
    /// Whether the panel at the left is shown.
    pub side: bool,
    /// Files opened before, the latest first.
    pub recent: Vec<PathBuf>,
    /// Which column is which in lists of locations, by their heads: ids of columns, empty for one that is not read.
    pub columns: BTreeMap<String, Vec<String>>,
}

/// Which theme is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThemeChoice {
    /// Light, the default.
    #[default]
    Light,
    /// Dark.
    Dark,
    /// As the system has it.
    System,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: "nl".to_owned(),
            theme: ThemeChoice::Light,
            zoom: 1.0,
            graphs: 4,
            graph: 0,
            side: true,
            recent: Vec::new(),
            columns: BTreeMap::new(),
        }
    }
}

impl Settings {
    /// The file they are kept in, in the user's configuration folder; `None` where the system names none.
    pub fn path() -> Option<PathBuf> {
        let folders = directories::ProjectDirs::from("", "", "schaalplan")?;
        Some(folders.config_dir().join("settings.ron"))
    }

    /// Reads the settings; defaults where they are absent or cannot be understood.
    pub fn from_text(text: &str) -> Self {
        let mut settings: Self = ron::from_str(text).unwrap_or_default();
        settings.zoom = if settings.zoom.is_finite() { settings.zoom.clamp(0.5, 3.0) } else { 1.0 };
        settings.recent.truncate(RECENT);
        settings
    }

    /// The settings as text.
    pub fn to_text(&self) -> String {
        ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::new()).unwrap_or_default()
    }

    /// Keeps which column is which under some heads. Of too many lists the first by their heads are forgotten.
    pub fn remember_columns(&mut self, heads: String, columns: Vec<String>) {
        self.columns.insert(heads, columns);
        while self.columns.len() > LISTS {
            self.columns.pop_first();
        }
    }

    /// Puts a file first among the recent ones.
    pub fn remember(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(RECENT);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_survive_and_nonsense_becomes_defaults() {
        let mut settings = Settings { language: "en".to_owned(), zoom: 1.25, ..Settings::default() };
        for number in 0..20 {
            settings.remember(Path::new(&format!("{}.ron", number % 12)));
        }
        assert_eq!(settings.recent.len(), RECENT);
        assert_eq!(settings.recent[0], Path::new("7.ron"));
        assert_eq!(Settings::from_text(&settings.to_text()), settings);
        assert_eq!(Settings::from_text("not settings"), Settings::default());
        assert!((Settings::from_text("(zoom: 99.0)").zoom - 3.0).abs() < f32::EPSILON);
    }
}
