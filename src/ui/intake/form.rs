//! What the wizard knows: the list, its columns, the choices, and what looking at it found.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::lines::{Line, lines};
use crate::intake::{Choices, Column, Header, Preview, Sheet, Surety};
use crate::scenario::Status;
use crate::text::Texts;

/// A page of the wizard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    /// Which sheet, and where its heads are.
    List,
    /// Which column is which.
    Columns,
    /// What is wrong with rows.
    Rows,
    /// What will change.
    Review,
}

impl Step {
    /// Every page with the name of its text.
    pub(super) const ALL: [(Self, &'static str); 4] = [
        (Self::List, "intake-step-file"),
        (Self::Columns, "intake-step-columns"),
        (Self::Rows, "intake-step-rows"),
        (Self::Review, "intake-step-preview"),
    ];

    pub(super) fn next(self) -> Self {
        match self {
            Self::List => Self::Columns,
            Self::Columns => Self::Rows,
            Self::Rows | Self::Review => Self::Review,
        }
    }

    pub(super) fn back(self) -> Self {
        match self {
            Self::List | Self::Columns => Self::List,
            Self::Rows => Self::Columns,
            Self::Review => Self::Rows,
        }
    }
}

/// How it is known what a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    Sure,
    Likely,
    Remembered,
    Chosen,
}

impl How {
    /// Its name among the texts.
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::Sure => "intake-map-sure",
            Self::Likely => "intake-map-likely",
            Self::Remembered => "intake-map-remembered",
            Self::Chosen => "intake-map-chosen",
        }
    }
}

/// What a column of the list is read as.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Mapped {
    pub(super) column: Option<Column>,
    pub(super) how: How,
}

/// Why the rows cannot be looked at yet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Trouble {
    /// No column is read.
    Nothing,
    /// Two columns are read as one.
    Double(Column),
}

/// The wizard.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct IntakeForm {
    pub(super) name: String,
    pub(super) sheets: Arc<Vec<Sheet>>,
    pub(super) sheet: usize,
    pub(super) header: Header,
    pub(super) columns: Vec<Mapped>,
    pub(super) step: Step,
    /// Whether it came from the clipboard.
    pub(super) pasted: bool,
    pub(super) choices: Choices,
    /// Whether the base itself changes.
    pub(super) base: bool,
    /// Number of the last question asked about the rows.
    pub(super) asked: u64,
    pub(super) preview: Option<Arc<Preview>>,
    /// What is shown of it.
    pub(super) told: Arc<Vec<Line>>,
    pub(super) changes: Arc<Vec<Line>>,
    pub(super) errors_only: bool,
}

impl IntakeForm {
    pub(super) fn new(name: String, sheets: Arc<Vec<Sheet>>, choices: Choices, base: bool) -> Self {
        Self {
            name,
            sheets,
            sheet: 0,
            header: Header::default(),
            columns: Vec::new(),
            step: Step::List,
            pasted: false,
            choices,
            base,
            asked: 0,
            preview: None,
            told: Arc::default(),
            changes: Arc::default(),
            errors_only: false,
        }
    }

    /// The sheet that is looked at.
    pub(super) fn sheet(&self) -> Option<&Sheet> {
        self.sheets.get(self.sheet)
    }

    /// Takes the heads, with the columns remembered for them.
    pub(super) fn use_header(&mut self, header: Header, remembered: &BTreeMap<String, Vec<String>>) {
        let known = remembered.get(&header.key()).filter(|_| !header.rows.is_empty());
        let how = |surety| if surety == Surety::Sure { How::Sure } else { How::Likely };
        let mapped = |found: &Option<(Column, Surety)>| match found {
            Some((column, surety)) => Mapped::new(Some(*column), how(*surety)),
            None => Mapped::new(None, How::Likely),
        };
        let recognised = || header.columns.iter().map(mapped).collect();
        let kept = |ids: &Vec<String>| ids.iter().map(|id| Mapped::new(Column::named(id), How::Remembered)).collect();
        self.columns = known.map_or_else(recognised, kept);
        self.columns.resize(header.heads.len(), Mapped::new(None, How::Likely));
        self.header = header;
        self.preview = None;
    }

    /// Takes in what looking at the rows found.
    pub(super) fn judged(&mut self, preview: Arc<Preview>, texts: &Texts) {
        let (told, changes) = lines(&preview, texts);
        (self.told, self.changes) = (Arc::new(told), Arc::new(changes));
        self.preview = Some(preview);
    }

    /// Why the rows cannot be looked at yet.
    pub(super) fn trouble(&self) -> Option<Trouble> {
        let read: Vec<Column> = self.columns.iter().filter_map(|mapped| mapped.column).collect();
        if read.is_empty() {
            return Some(Trouble::Nothing);
        }
        let double = read.iter().enumerate().find(|(place, column)| read[..*place].contains(column));
        double.map(|(_, column)| Trouble::Double(*column))
    }

    /// Whether the chosen status lacks a source.
    pub(super) fn lacks_source(&self) -> bool {
        let needs = matches!(self.choices.status, Status::Official | Status::Press | Status::Derived);
        needs && self.choices.source.is_empty()
    }

    /// What a new location cannot do without and no column gives.
    pub(super) fn missing(&self) -> Vec<Column> {
        let reads = |column: Column| self.columns.iter().any(|mapped| mapped.column == Some(column));
        let needed = [Column::Name, Column::Province, Column::Kind, Column::Places];
        let given = |column: &Column| reads(*column) || (*column == Column::Name && reads(Column::Id));
        needed.into_iter().filter(|column| !given(column)).collect()
    }
}
