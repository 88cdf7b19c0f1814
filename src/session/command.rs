//! What can be asked of a session: values, never closures, so that a change can be stored, named and repeated.

use std::path::PathBuf;

use crate::parameters::Nature;
use crate::scenario::{Status, Value, Variant};

/// A change of the session.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Gives the value at an address; setting it to the base's value takes the difference back.
    Set {
        /// What changes.
        address: String,
        /// To what.
        value: Value,
        /// Whether it is assumed or decided.
        nature: Nature,
    },
    /// Takes a difference back.
    Reset {
        /// What goes back to the base.
        address: String,
    },
    /// Takes every difference back.
    ResetAll,
    /// Notes that the document was written to a file.
    Saved {
        /// The variants as they were written.
        variants: Vec<Variant>,
        /// The file.
        path: PathBuf,
    },
}

/// Who asks for a change, and when; comes in from outside, since a session knows no clock.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The user's name as the system gives it; empty when unknown.
    pub who: String,
    /// An ISO moment; empty when unknown.
    pub when: String,
}

impl From<Nature> for Status {
    fn from(nature: Nature) -> Self {
        match nature {
            Nature::Assumption => Self::Assumed,
            Nature::Decision => Self::Decided,
        }
    }
}
