//! Variants side by side: what differs, what comes out, and what makes the difference; plain data, computed by really running the model.

pub use explain::{Bar, MOST_SHARED, Unexplained, Waterfall, explain};
pub use measure::Measure;
pub use merged::{report, unsaid};
pub use table::{Cell, Compared, Group, Raw, Row, Table, table};

mod explain;
mod measure;
mod merged;
mod table;
