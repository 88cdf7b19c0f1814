//! Questions that take many runs: what choices cost, how much surprise they take, which value meets a goal. Pure: the same question, the same
//! answer, however many threads worked on it.
//!
//! A scenario is compiled once and its [`Inputs`](crate::engine::Inputs) are changed, wherever the question allows it (docs/model.md#probe).

pub use columns::Columns;
pub use progress::Progress;

pub mod answers;
mod axes;
pub mod bears;
mod columns;
pub mod front;
pub mod meeting;
pub mod outcomes;
mod progress;
pub mod rise;
pub mod seek;
pub mod shock;
pub mod sweep;
pub mod tables;
pub mod target;
pub mod words;

/// Places below this are rounding dust (docs/model.md, section 6).
pub const DUST: f64 = 1e-6;

/// The answer to one of the questions, as background work brings it; nothing where it was called off.
#[derive(Debug)]
pub enum Probed {
    /// Choices beside each other.
    Swept(Option<Result<sweep::Sweep, Vec<crate::problem::Problem>>>),
    /// What a rise of the need does.
    Shocked(Option<Box<shock::Tested>>),
    /// The value that meets a goal, or why there is none.
    Sought(Result<seek::Answer, seek::Unanswered>),
}
