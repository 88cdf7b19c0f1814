//! The log of a session: every command as a line, from which a session is made again.

use serde::{Deserialize, Serialize};

use super::Session;
use super::command::{Command, Origin};

/// A command with who asked for it and when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Who, and when.
    pub origin: Origin,
    /// What.
    pub command: Command,
}

impl Entry {
    /// The entry as one line, without its end.
    ///
    /// # Panics
    /// Never: an entry holds nothing that RON cannot say.
    pub fn to_line(&self) -> String {
        ron::to_string(self).expect("an entry is structs, lists and texts, all of which RON has")
    }

    /// Reads a line; `None` for one that is torn or of another program.
    pub fn from_line(line: &str) -> Option<Self> {
        ron::from_str(line).ok()
    }
}

impl Session {
    /// What was asked since this was last called, for the log. A change that is still being dragged is not among it.
    pub fn take_log(&mut self) -> Vec<Entry> {
        std::mem::take(&mut self.log)
    }

    /// Does again what a log tells, and runs the result; how many entries could be done. Those from the first that cannot be are left out.
    ///
    /// Errors: as for opening, if the result cannot be run.
    pub fn replay(&mut self, entries: &[Entry]) -> Result<usize, Vec<crate::problem::Problem>> {
        self.replaying = true;
        let mut done = 0;
        for entry in entries {
            if self.apply(entry.command.clone(), &entry.origin).is_err() {
                break;
            }
            self.settle();
            done += 1;
        }
        self.replaying = false;
        self.log.clear();
        self.run_again()?;
        Ok(done)
    }
}
