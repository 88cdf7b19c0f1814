//! What can be asked of a session: values, never closures, so that a change can be stored, named and repeated.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::parameters::Nature;
use crate::scenario::{BudgetEdition, Item, ItemId, KeptForecast, PinnedView, Status, Value, Variant, Words};

/// Something asked of a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// A change of the document: one step of its history.
    Edit(Edit),
    /// Takes the last step back.
    Undo,
    /// Makes the step again that was last taken back.
    Redo,
    /// Goes to the document as it was after a step; step 0 is the document as it was opened.
    Jump {
        /// The step.
        step: usize,
    },
    /// Names the state after a step, so that it is found again; an empty name takes the bookmark away.
    Bookmark {
        /// The step.
        step: usize,
        /// The name.
        name: String,
    },
    /// Shows another variant, or the base.
    Show {
        /// Its id; absent: the base.
        variant: Option<String>,
    },
    /// A drag or a typing spell is over: the next change is a step of its own.
    Settle,
    /// Notes that the document was written to a file as it was after a step.
    Saved {
        /// The step.
        step: usize,
        /// The file.
        path: PathBuf,
    },
    /// Goes back to the last state that could be run, from one that turned out to be impossible once it had been. The steps between stay a
    /// side branch.
    Return {
        /// The step.
        step: usize,
        /// The id of the variant shown then; absent: the base.
        shown: Option<String>,
    },
}

/// A change of the document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edit {
    /// Gives the value at an address in the shown variant; under the base a variant is made for it. The value it has without the
    /// difference takes the difference back.
    Set {
        /// What changes.
        address: String,
        /// To what.
        value: Value,
        /// Whether it is assumed or decided.
        nature: Nature,
    },
    /// Gives the values at many addresses at once, as one step: in the shown variant as [`Set`](Self::Set) does, or in the base itself. A
    /// location as a whole is added, replaced or (no value) taken out.
    SetMany {
        /// What is done, for the name of the step.
        deed: Deed,
        /// Addresses and values, in the order they are made.
        changes: Vec<Given>,
        /// Whether they are assumed or decided.
        nature: Nature,
        /// Whether the base itself changes.
        base: bool,
    },
    /// Puts something that variants have in common in the base, or changes the one with its id.
    Put {
        /// What.
        item: Item,
    },
    /// Takes such a thing out of the base.
    Drop {
        /// Which.
        item: ItemId,
    },
    /// Puts such a thing in another place of its list.
    Place {
        /// Which.
        item: ItemId,
        /// Its place, from 0.
        to: usize,
    },
    /// Takes differences of the shown variant back.
    Reset {
        /// What goes back.
        addresses: Vec<String>,
        /// How far.
        to: Level,
    },
    /// Takes every difference of the shown variant back.
    ResetAll,
    /// Makes a variant and shows it.
    NewVariant {
        /// Its id, which no variant has yet.
        id: String,
        /// Its name.
        title: Words,
        /// What it is for.
        note: Words,
        /// Id of the variant whose differences and parent it copies; absent: it has no differences.
        copy: Option<String>,
        /// Id of the variant it builds on, unless it copies one.
        parent: Option<String>,
    },
    /// Adds a variant that was made elsewhere, and shows it.
    Import {
        /// The variant; its id is not in use.
        variant: Variant,
    },
    /// Renames and describes a variant.
    Describe {
        /// Its id.
        variant: String,
        /// Its name.
        title: Words,
        /// What it is for.
        note: Words,
    },
    /// Puts a variant in another place of the list.
    Move {
        /// Its id.
        variant: String,
        /// Its place, from 0.
        to: usize,
    },
    /// Removes a variant; those that build on it keep its differences as their own.
    Delete {
        /// Its id.
        variant: String,
    },
    /// Makes a variant the new base; it is no variant any more, and the others go on from the new base.
    Adopt {
        /// Its id.
        variant: String,
    },
    /// Pins a view, or changes the one with its id.
    PutView {
        /// The view.
        view: PinnedView,
    },
    /// Puts a pinned view in another place.
    MoveView {
        /// Its id.
        view: String,
        /// Its place, from 0.
        to: usize,
    },
    /// Takes a pinned view away.
    DeleteView {
        /// Its id.
        view: String,
    },
    /// Puts a budget edition among the others, or changes the one with its id.
    PutEdition {
        /// The edition.
        edition: Box<BudgetEdition>,
    },
    /// Takes a budget edition out. Variants that compare with it compare with that of the base again.
    DropEdition {
        /// Its id.
        edition: String,
    },
    /// Keeps a forecast of the cost; its date is that of the command unless it has one.
    KeepForecast {
        /// The forecast; its id is not in use.
        kept: Box<KeptForecast>,
    },
    /// Forgets a kept forecast.
    DropForecast {
        /// Its id.
        kept: String,
    },
    /// Says something about a budget row in a year; an empty text takes back what was said.
    Comment {
        /// Id of the row.
        row: String,
        /// The year.
        year: i32,
        /// The sentence.
        text: String,
    },
    /// Shows a parameter in presentations, or no longer.
    Slider {
        /// Id of the parameter.
        parameter: String,
        /// Whether it is shown.
        shown: bool,
    },
}

/// A value for an address.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Given {
    /// What changes.
    pub address: String,
    /// To what.
    pub value: Value,
}

impl Given {
    /// A value for an address.
    pub fn new(address: impl Into<String>, value: Value) -> Self {
        Self { address: address.into(), value }
    }
}

/// What a change of many values is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// Values of one location or of many were changed.
    Change,
    /// A location was moved in time.
    Shift,
    /// A location was added.
    Add,
    /// Locations were copied.
    Duplicate,
    /// A location was split.
    Split,
    /// Locations were taken out.
    Remove,
    /// A list was imported.
    Import,
    /// Cells were pasted.
    Paste,
    /// A choice among many was taken over.
    Choose,
}

impl Deed {
    /// The end of its name among the texts: `step-deed-<name>`.
    pub fn text(self) -> &'static str {
        match self {
            Self::Change => "change",
            Self::Shift => "shift",
            Self::Add => "add",
            Self::Duplicate => "duplicate",
            Self::Split => "split",
            Self::Remove => "remove",
            Self::Import => "import",
            Self::Paste => "paste",
            Self::Choose => "choose",
        }
    }
}

/// How far a difference is taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// To the value of the variant it builds on, which is the base for most.
    Parent,
    /// To the value of the base, whatever the variant between them says.
    Base,
}

/// Who asks for a change, and when; comes in from outside, since a session knows no clock.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The user's name as the system gives it; empty when unknown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// An ISO moment; empty when unknown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub when: String,
}

impl Edit {
    /// Whether it can change the base.
    pub fn changes_base(&self) -> bool {
        matches!(
            self,
            Self::Adopt { .. }
                | Self::SetMany { base: true, .. }
                | Self::Put { .. }
                | Self::Drop { .. }
                | Self::Place { .. }
        )
    }
}

impl From<Edit> for Command {
    fn from(edit: Edit) -> Self {
        Self::Edit(edit)
    }
}

impl From<Nature> for Status {
    fn from(nature: Nature) -> Self {
        match nature {
            Nature::Assumption => Self::Assumed,
            Nature::Decision => Self::Decided,
        }
    }
}
