//! A few series of a run, written down month by month.

use crate::engine::{ClassMonth, Inputs, Plan, Recorder, SeriesId, Use, Workspace, run_national};

/// Keeps the series asked for and nothing else.
#[derive(Clone, Debug, PartialEq)]
pub struct Columns {
    /// Per series of the registry, its place in `columns`.
    places: [Option<usize>; SeriesId::COUNT],
    columns: Vec<Vec<f64>>,
}

impl Columns {
    /// Room for these series over `months`, and the first day after them.
    pub fn new(ids: &[SeriesId], months: usize) -> Self {
        let mut places = [None; SeriesId::COUNT];
        for (place, id) in ids.iter().enumerate() {
            places[id.index()] = Some(place);
        }
        Self { places, columns: vec![vec![0.0; months + 1]; ids.len()] }
    }

    /// These series of a run of demand and deployment alone.
    pub fn of(ids: &[SeriesId], plan: &Plan, inputs: &Inputs, work: &mut Workspace) -> Self {
        let mut columns = Self::new(ids, plan.months());
        run_national(plan, inputs, work, &mut columns);
        columns
    }

    /// A series, months 0 to M (a state or flow holds 0 at M); empty if it was not asked for.
    pub fn get(&self, id: SeriesId) -> &[f64] {
        self.places[id.index()].and_then(|place| self.columns.get(place)).map_or(&[], Vec::as_slice)
    }

    /// A series in a month; 0 beyond it.
    pub fn at(&self, id: SeriesId, month: usize) -> f64 {
        self.get(id).get(month).copied().unwrap_or(0.0)
    }
}

impl Recorder for Columns {
    fn put(&mut self, id: SeriesId, month: usize, value: f64) {
        if let Some(cell) = self.places[id.index()].and_then(|place| self.columns[place].get_mut(month)) {
            *cell = value;
        }
    }

    fn class(&mut self, _: usize, _: usize, _: &ClassMonth) {}

    fn places(&mut self, _: usize, _: usize, _: Use, _: f64) {}
}
