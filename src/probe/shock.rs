//! What a rise of the need that nobody saw coming does: what covers it, month by month, and what is short (docs/model.md#shock).

use rust_decimal::Decimal;

use super::DUST;
use super::bears::{self, Bears};
use super::columns::Columns;
use super::progress::Progress;
use super::rise::{Rise, Rising};
use crate::engine::{Inputs, KeyFigures, KeyFiguresOnly, Plan, SeriesId, Workspace, compile, run};
use crate::scenario::Checked;

/// What takes a rise up, in the order in which it is shown from the bottom up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Places in direct reserve.
    Reserve,
    /// Lent places that came back, or were not lent.
    Flex,
    /// Places of the stock that were neither lent nor reserve.
    Idle,
    /// Durable places above the stock.
    Surplus,
    /// Emergency places of COA.
    Noodopvang,
    /// Temporary municipal places.
    Tgo,
    /// Nothing: places that nobody has.
    Shortage,
}

impl Source {
    /// Every source, from the bottom up.
    pub const ALL: [Self; 7] =
        [Self::Reserve, Self::Flex, Self::Idle, Self::Surplus, Self::Noodopvang, Self::Tgo, Self::Shortage];

    /// Its name in tables.
    pub fn id(self) -> &'static str {
        match self {
            Self::Reserve => "reserve",
            Self::Flex => "flex",
            Self::Idle => "idle",
            Self::Surplus => "surplus",
            Self::Noodopvang => "noodopvang",
            Self::Tgo => "tgo",
            Self::Shortage => "shortage",
        }
    }

    fn index(self) -> usize {
        Self::ALL.iter().position(|known| *known == self).unwrap_or(0)
    }
}

/// The series that are watched.
const WATCHED: [SeriesId; 8] = [
    SeriesId::Need,
    SeriesId::Reserve,
    SeriesId::Flex,
    SeriesId::IdleStock,
    SeriesId::SurplusDurable,
    SeriesId::UsedNoodopvang,
    SeriesId::UsedTgo,
    SeriesId::Shortage,
];

/// What a rise does, as differences with the run without it. Months are those that are looked at, from the first of the rise on.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// The rise.
    pub rise: Rise,
    /// Places needed more per month.
    pub needed: Vec<f64>,
    /// Per source, what it takes up per month in durable places; a source may also take up less than nothing. They sum to `needed`.
    pub by: [Vec<f64>; 7],
    /// The first month from which nothing more is short to the end of what is looked at, from the month of the rise on; `None`: not within it.
    pub covered: Option<usize>,
    /// Months in which more is short.
    pub months_short: usize,
    /// Most places short more, and when.
    pub most: Option<(f64, usize)>,
    /// The people those places are for.
    pub most_people: f64,
    /// Place-months of shortage more.
    pub shortage: f64,
    /// Months in which more temporary places are used.
    pub months_emergency: usize,
    /// Most temporary places used more, in durable places.
    pub most_emergency: f64,
}

impl Effect {
    /// What a source takes up per month.
    pub fn of(&self, source: Source) -> &[f64] {
        &self.by[source.index()]
    }

    /// The sources stacked: none below 0. What takes up less than nothing is taken off the durable ones beside it, the largest first, so that
    /// the sum stays that of the rise.
    pub fn stacked(&self) -> [Vec<f64>; 7] {
        let mut stacked = self.by.clone();
        for month in 0..self.needed.len() {
            let mut debt = 0.0;
            for column in &mut stacked {
                if column[month] < 0.0 {
                    debt -= std::mem::take(&mut column[month]);
                }
            }
            while debt > DUST {
                let largest = (0..stacked.len()).max_by(|a, b| stacked[*a][month].total_cmp(&stacked[*b][month]));
                let Some(cell) = largest.map(|column| &mut stacked[column][month]).filter(|cell| **cell > 0.0) else {
                    break;
                };
                let taken = debt.min(*cell);
                *cell -= taken;
                debt -= taken;
            }
        }
        stacked
    }
}

/// A scenario ready to be shocked: compiled, run once, its expectation held.
#[derive(Debug)]
pub struct Bench {
    plan: Plan,
    inputs: Inputs,
    calm: Columns,
    work: Workspace,
}

impl Bench {
    /// Compiles a scenario and runs it without a rise; its need, or its own forecast, is what the planner goes on expecting.
    pub fn new(checked: &Checked) -> Self {
        let plan = compile(checked);
        let mut inputs = plan.inputs(checked);
        let mut work = Workspace::new(&plan);
        let calm = Columns::of(&WATCHED, &plan, &inputs, &mut work);
        inputs.expectation.get_or_insert_with(|| calm.get(SeriesId::Need).to_vec());
        Self { plan, inputs, calm, work }
    }

    /// The plan it runs.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    fn with(&self, rise: &Rise) -> Inputs {
        let mut inputs = self.inputs.clone();
        rise.put(&self.plan, &mut inputs);
        inputs
    }

    /// What a rise does.
    /// `look` is how many months are looked at from its first on; those after the horizon are not.
    pub fn effect(&mut self, rise: &Rise, look: u32) -> Effect {
        let inputs = self.with(rise);
        let shocked = Columns::of(&WATCHED, &self.plan, &inputs, &mut self.work);
        effect(&self.plan, &inputs, (&self.calm, &shocked), rise, look)
    }

    /// What the rise costs more over the horizon, without and with the shortage.
    pub fn cost(&mut self, rise: &Rise) -> (Decimal, Decimal) {
        let inputs = self.with(rise);
        let mut cost = |inputs: &Inputs| -> KeyFigures { run(&self.plan, inputs, &mut self.work, &mut KeyFiguresOnly) };
        let (calm, shocked) = (cost(&self.inputs), cost(&inputs));
        let without = shocked.total_cost_without_shortage - calm.total_cost_without_shortage;
        (without, shocked.total_cost - calm.total_cost)
    }
}

/// The differences between two runs.
fn effect(plan: &Plan, inputs: &Inputs, (calm, shocked): (&Columns, &Columns), rise: &Rise, look: u32) -> Effect {
    let from = usize::try_from(rise.from.since(plan.start())).unwrap_or(0).min(plan.months());
    let until = (from + usize::try_from(look).unwrap_or(0)).min(plan.months());
    let months = until - from;
    let more = |id: SeriesId, month: usize| shocked.at(id, month) - calm.at(id, month);
    let temporary = |id: SeriesId, month: usize| more(id, month) * inputs.norm_temporary[month] / inputs.norm[month];
    let of = |source: Source| -> Vec<f64> {
        let at = |month: usize| match source {
            Source::Reserve => -more(SeriesId::Reserve, month),
            Source::Flex => -more(SeriesId::Flex, month),
            Source::Idle => -more(SeriesId::IdleStock, month),
            Source::Surplus => -more(SeriesId::SurplusDurable, month),
            Source::Noodopvang => temporary(SeriesId::UsedNoodopvang, month),
            Source::Tgo => temporary(SeriesId::UsedTgo, month),
            Source::Shortage => more(SeriesId::Shortage, month),
        };
        (from..until).map(|month| at(month) + 0.0).collect()
    };
    let by = Source::ALL.map(of);
    let short = &by[Source::Shortage.index()];
    let emergency = |month: usize| by[Source::Noodopvang.index()][month] + by[Source::Tgo.index()][month];
    let last = short.iter().rposition(|more| *more > DUST);
    let mut most: Option<(f64, usize)> = None;
    for (month, more) in short.iter().enumerate().filter(|(_, more)| **more > DUST) {
        if most.is_none_or(|(highest, _)| *more > highest + DUST) {
            most = Some((*more, month));
        }
    }
    Effect {
        rise: *rise,
        needed: (from..until).map(|month| more(SeriesId::Need, month)).collect(),
        covered: match last {
            None => Some(0),
            Some(last) => Some(last + 1).filter(|month| *month < months),
        },
        months_short: short.iter().filter(|more| **more > DUST).count(),
        most_people: most.map_or(0.0, |(places, month)| places * inputs.norm[from + month]),
        most,
        shortage: short.iter().filter(|more| **more > DUST).sum(),
        months_emergency: (0..months).filter(|month| emergency(*month) > DUST).count(),
        most_emergency: (0..months).map(emergency).fold(0.0, f64::max),
        by,
    }
}

/// What a rise of one size over one span does, in short.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    /// Months in which more is short.
    pub months_short: usize,
    /// Most places short more.
    pub most: f64,
    /// Months in which more temporary places are used.
    pub months_emergency: usize,
    /// Most temporary places used more.
    pub most_emergency: f64,
    /// Whether the shortage ends within the months looked at.
    pub covered: bool,
}

/// How bad a cell is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Stable places take it up.
    Taken,
    /// It takes temporary places.
    Emergency,
    /// Something is short for a while.
    Short,
    /// Something is short to the end.
    Lasting,
}

impl Cell {
    /// How bad it is.
    pub fn grade(&self) -> Grade {
        match self {
            Self { covered: false, .. } => Grade::Lasting,
            Self { months_short: 1.., .. } => Grade::Short,
            Self { months_emergency: 1.., .. } => Grade::Emergency,
            _ => Grade::Taken,
        }
    }
}

/// Cells over sizes and spans.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// How far it rises: places, or times as many.
    pub sizes: Vec<f64>,
    /// In how many months.
    pub spans: Vec<u32>,
    /// `cells[size][span]`.
    pub cells: Vec<Vec<Cell>>,
}

/// What is asked: a rise, and the sizes and spans beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Test {
    /// The rise.
    pub rise: Rise,
    /// Months that are looked at, from the first of the rise on.
    pub look: u32,
    /// The sizes of the grid.
    pub sizes: Vec<f64>,
    /// The spans of the grid.
    pub spans: Vec<u32>,
}

impl Test {
    /// The sizes of a grid of places.
    pub const PLACES: [f64; 8] = [1_000.0, 2_000.0, 3_000.0, 5_000.0, 7_500.0, 10_000.0, 15_000.0, 20_000.0];
    /// The sizes of a grid of inflow.
    pub const TIMES: [f64; 7] = [1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0];
    /// The spans of a grid.
    pub const SPANS: [u32; 6] = [1, 2, 3, 6, 9, 12];

    /// Months that are looked at unless something else is asked.
    pub const LOOK: u32 = 18;

    /// A rise with the usual grid beside it.
    pub fn new(rise: Rise) -> Self {
        let sizes = match rise.what {
            Rising::Places(_) => Self::PLACES.to_vec(),
            Rising::Inflow(_) => Self::TIMES.to_vec(),
        };
        Self { rise, look: Self::LOOK, sizes, spans: Self::SPANS.to_vec() }
    }

    /// How many runs it takes, searches not counted.
    pub fn runs(&self) -> usize {
        self.sizes.len() * self.spans.len() + 2
    }
}

/// The answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Tested {
    /// What was asked.
    pub test: Test,
    /// What the rise does.
    pub effect: Effect,
    /// What it costs more over the horizon, euro, without and with the shortage.
    pub cost: (Decimal, Decimal),
    /// The sizes and spans beside it.
    pub grid: Grid,
    /// How large a rise over the span asked for can be before temporary places are needed, and before something is short.
    pub bears: (Bears, Bears),
}

/// Tests a scenario; `None`: called off.
pub fn test(checked: &Checked, asked: &Test, progress: &Progress) -> Option<Tested> {
    progress.begin(asked.runs());
    let mut bench = Bench::new(checked);
    let effect = bench.effect(&asked.rise, asked.look);
    progress.step().then_some(())?;
    let cost = bench.cost(&asked.rise);
    progress.step().then_some(())?;
    let mut cells = Vec::with_capacity(asked.sizes.len());
    for size in &asked.sizes {
        let mut row = Vec::with_capacity(asked.spans.len());
        for months in &asked.spans {
            let rise = Rise { what: sized(asked.rise.what, *size), months: *months, ..asked.rise };
            row.push(cell(&bench.effect(&rise, asked.look)));
            progress.step().then_some(())?;
        }
        cells.push(row);
    }
    let bears = bears::bears(&mut bench, &asked.rise, asked.look, progress)?;
    let grid = Grid { sizes: asked.sizes.clone(), spans: asked.spans.clone(), cells };
    Some(Tested { test: asked.clone(), effect, cost, grid, bears })
}

/// The same kind of rise of another size.
pub(super) fn sized(what: Rising, size: f64) -> Rising {
    match what {
        Rising::Places(_) => Rising::Places(size),
        Rising::Inflow(_) => Rising::Inflow(size),
    }
}

fn cell(effect: &Effect) -> Cell {
    Cell {
        months_short: effect.months_short,
        most: effect.most.map_or(0.0, |(most, _)| most),
        months_emergency: effect.months_emergency,
        most_emergency: effect.most_emergency,
        covered: effect.covered.is_some(),
    }
}
