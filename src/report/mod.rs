//! What a run is reported as: tables of an outcome for files, and its key figures for people (docs/model.md, section 6).

use std::rc::Rc;

use crate::engine::{Outcome, compile};
use crate::scenario::Checked;

pub use key::summary;
pub use sheet::{pasted, said, workbook};
pub use table::{Cell, Table};

mod basis;
mod key;
mod months;
mod places;
mod sheet;
mod table;
mod years;

/// The tables of a run, in the order of the reader: what matters most comes first.
///
/// Names of columns and series are those of docs/model.md. Rows are made when they are asked for, so that a large table is never held
/// whole. Numbers are in shortest form that reads back the same; money is exact, that of locations and provinces unrounded, so that it sums.
pub fn tables<'a>(checked: &'a Checked, outcome: &'a Outcome) -> [Table<'a>; 9] {
    let scenario = checked.scenario();
    let plan = Rc::new(compile(checked));
    [
        key::table(outcome),
        years::table(checked, outcome),
        months::table(outcome),
        places::provinces(scenario, outcome, Rc::clone(&plan)),
        places::locations(scenario, outcome, Rc::clone(&plan)),
        basis::prices(scenario),
        basis::amounts(scenario, outcome, &plan),
        basis::indices(outcome),
        basis::pays(checked),
    ]
}
