//! Lists of locations from spreadsheets, and back to them.
//!
//! Pure: bytes → [`Sheet`]s → [`Header`] → [`Rows`] → [`Preview`] → addresses and values for one step of the history; nothing is changed until
//! all of it can be. What a cell says that cannot be a location is told with the cell and what to do.

pub use column::{Column, Sort};
pub use compare::{Arriving, Choices, Preview, compare};
pub use header::Header;
pub use reading::{MAX_BYTES, read};
pub use rows::{Rows, Told, rows};
pub use sheet::{Cell, Row, Sheet, cell_name, column_letters};
pub use table::{Scribe, Written};
pub use text::pasted;
pub use vocabulary::{Surety, Vocabulary};
pub use writing::{Kind as FileKind, copied, write};

mod column;
mod compare;
mod field;
mod figures;
mod fresh;
mod header;
mod known;
mod made;
mod moment;
mod origin;
mod reading;
mod record;
mod rows;
mod sheet;
mod structure;
mod table;
mod text;
mod trial;
mod value;
mod vocabulary;
mod writing;
