//! Cost beside several editions of the budget, the margins added up, and what a row buys beside need.

use rust_decimal::Decimal;

use super::View;
use super::budget::{LINES, millions};
use crate::budget::buys::{self, Year};
use crate::budget::lines::{Comparison, Ground};
use crate::budget::prices::PriceLevel;
use crate::chart::{Axis, Chart, Dash, Form, Layer, Level, Note, Role};
use crate::engine::{Outcome, SeriesId};
use crate::scenario::{BudgetEdition, CostLine, Scenario};
use crate::text::Texts;

/// A row (or every paying one) beside its cost, in the editions that are laid over each other.
pub struct Lines<'a> {
    /// What is compared, in which prices.
    pub ground: Ground<'a>,
    /// Id of the row; absent: every row that pays for something.
    pub row: Option<&'a str>,
    /// The editions that have it: the first says which costs are its.
    pub editions: Vec<(&'a BudgetEdition, Comparison)>,
    /// The language.
    pub texts: &'a Texts,
}

impl Lines<'_> {
    fn axis(&self) -> Axis {
        years_of(self.ground.outcome)
    }

    /// What the rules and lines of an edition mean: its look is its place among those shown.
    fn role(&self, place: usize) -> Role {
        let chosen = |at: &(&BudgetEdition, Comparison)| at.0.id == self.ground.chosen.id;
        if self.editions.get(place).is_some_and(chosen) {
            return Role::Budget;
        }
        let before = self.editions.iter().take(place).filter(|at| !chosen(at)).count();
        Role::Edition(u8::try_from(before).unwrap_or(0))
    }

    /// In which prices, in words.
    pub fn prices(&self) -> String {
        prices(self.ground.level, self.ground.chosen, self.texts)
    }

    /// The first in full, the others so short that they fit beside the plot.
    fn name(&self, place: usize, edition: &BudgetEdition) -> String {
        if place > 0 {
            return edition.id.clone();
        }
        self.texts.with("graph-edition", &[("edition", (&edition.id).into())])
    }

    fn chart(&self, id: &'static str, finding: &str, layers: Vec<Layer>) -> Chart {
        let has = layers.iter().any(|layer| layer.values.iter().any(Option::is_some));
        Chart {
            finding: self.texts.get(finding),
            title: self.texts.with("lines-chart-unit", &[("prices", (&self.prices()).into())]),
            unit: self.texts.get("unit-million-euro"),
            layers,
            empty: (!has).then(|| self.texts.get("lines-chart-empty")),
            source: self.texts.get("graph-computed"),
            ..Chart::new(id, self.axis())
        }
    }
}

/// In which prices, in words.
pub fn prices(level: PriceLevel, chosen: &BudgetEdition, texts: &Texts) -> String {
    let of = |name: &str, year: i32| texts.with(name, &[("year", (&year.to_string()).into())]);
    match (level, chosen.price_base) {
        (PriceLevel::Edition, Some(base)) => of("lines-prices-base", base),
        (PriceLevel::Edition, None) | (PriceLevel::Current, _) => texts.get("lines-prices-current"),
        (PriceLevel::Constant(year), _) => of("lines-prices-constant", year),
    }
}

fn years_of(outcome: &Outcome) -> Axis {
    Axis::Years { first: outcome.start.year(), count: outcome.years().len() }
}

/// Cost per line as bars, and each edition as a rule; the margin of the first is written above it.
pub fn line_costs(lines: &Lines<'_>) -> Chart {
    let mut layers = Vec::new();
    if let Some((first, _)) = lines.editions.first() {
        for (line, role) in LINES.iter().filter(|(line, _)| *line != CostLine::Shortage) {
            let amounts = lines.ground.line(first, lines.row, *line);
            let values: Vec<f64> = amounts.into_iter().map(|euro| millions(euro).max(0.0)).collect();
            if values.iter().any(|value| *value > 0.0) {
                let name = lines.texts.get(&format!("short-line-{}", line.id()));
                layers.push(Layer::stack(line.id(), &name, *role, super::some(values)));
            }
        }
    }
    let language = lines.texts.language();
    for (place, (edition, comparison)) in lines.editions.iter().enumerate() {
        let note = |year: &crate::budget::lines::Year| {
            let margin = year.margin.filter(|_| place == 0)?;
            let partial = if year.months < 12 { "*" } else { "" };
            let text = format!("{}{partial}", language.signed(millions(margin), 0));
            Some(Note { text, bad: margin < Decimal::ZERO })
        };
        layers.push(Layer {
            id: format!("edition-{}", edition.id),
            name: lines.name(place, edition),
            role: lines.role(place),
            form: Form::Rules { notes: comparison.years.iter().map(note).collect() },
            values: comparison.years.iter().map(|year| year.budget.map(millions)).collect(),
        });
    }
    lines.chart("budget-lines", "lines-chart-costs", layers)
}

/// The margins added up per edition, and each year's own as a dot for the first.
pub fn line_margins(lines: &Lines<'_>) -> Chart {
    let mut layers = Vec::new();
    for (place, (edition, comparison)) in lines.editions.iter().enumerate() {
        let values = |of: fn(&crate::budget::lines::Year) -> Option<Decimal>| -> Vec<Option<f64>> {
            comparison.years.iter().map(|year| of(year).map(millions)).collect()
        };
        let role = lines.role(place);
        // The first goes without saying.
        let together = if place == 0 {
            lines.texts.get("lines-together")
        } else {
            lines.texts.with("lines-together-other", &[("edition", (&edition.id).into())])
        };
        layers.push(Layer::line(
            &format!("together-{}", edition.id),
            &together,
            role,
            true,
            values(|year| year.cumulative),
        ));
        if place == 0 {
            layers.push(Layer {
                id: format!("margin-{}", edition.id),
                name: lines.texts.get("lines-margin"),
                role: Role::Line(0),
                form: Form::Dots,
                values: values(|year| year.margin),
            });
        }
    }
    lines.chart("budget-margin", "lines-chart-margins", layers)
}

/// The same row in other editions as the chosen one, where they have figures; in the prices of the chosen one.
pub(super) fn other_editions(view: &View<'_>) -> Vec<Layer> {
    let Some(chosen) = view.checked.budget() else { return Vec::new() };
    let index = &view.checked.scenario().price_index;
    let ground = Ground { outcome: view.outcome, index, chosen, level: PriceLevel::Edition };
    let mut drawn: Vec<(String, Comparison)> =
        ground.choice(chosen, view.budget_row).map(|comparison| (chosen.id.clone(), comparison)).into_iter().collect();
    for (own, edition) in view.document.budgets.iter().zip(view.document.editions()) {
        let Some(comparison) = ground.choice(&edition, view.budget_row) else { continue };
        // An amendment of other rows or years would lie on the line of what it amends.
        let changes = own.amends.is_none() || !drawn.iter().any(|(_, known)| known.same_budget(&comparison));
        if own.id != chosen.id && comparison.has_figure() && changes {
            drawn.push((own.id.clone(), comparison));
        }
    }
    let layer = |(place, (id, comparison)): (usize, (String, Comparison))| Layer {
        id: format!("edition-{id}"),
        name: id,
        role: Role::Edition(u8::try_from(place).unwrap_or(0)),
        form: Form::Rules { notes: Vec::new() },
        values: comparison.years.iter().map(|year| year.budget.map(millions)).collect(),
    };
    drawn.into_iter().filter(|(id, _)| *id != chosen.id).enumerate().map(layer).collect()
}

/// What the row of the budget graph buys in the graph of places: drawn at what everything costs, told at the price of a place in use.
pub(super) fn bought_beside(view: &View<'_>) -> Vec<Layer> {
    let Some(edition) = view.checked.budget() else { return Vec::new() };
    let years = buys::years(view.checked.scenario(), view.outcome, edition, view.budget_row);
    let mut layers = readings(view.outcome, &years, view.texts);
    if let Some(second) = layers.get_mut(1) {
        second.form = Form::Told;
    }
    layers
}

/// Both readings as stepped lines; nothing where no year has a figure.
fn readings(outcome: &Outcome, years: &[Year], texts: &Texts) -> Vec<Layer> {
    let layer = |id: &str, name: &str, dash: Dash, values: Vec<Option<f64>>| Layer {
        id: id.to_owned(),
        name: texts.get(name),
        role: Role::Budget,
        form: Form::Line { stepped: true, dash },
        values,
    };
    let everything = buys::months(outcome, years, |year| year.everything);
    let in_use = buys::months(outcome, years, |year| year.in_use);
    if !everything.iter().any(Option::is_some) {
        return Vec::new();
    }
    let same = everything.iter().zip(&in_use).all(|pair| match pair {
        (Some(one), Some(other)) => (one - other).abs() < super::PLACE,
        (one, other) => one.is_none() && other.is_none(),
    });
    let mut second = layer("bought-in-use", "buys-line-in-use", Dash::Dotted, in_use);
    if same {
        second.form = Form::Told;
    }
    vec![layer("bought", "buys-line-everything", Dash::Dashed, everything), second]
}

/// The stable stock as a level.
pub(super) fn stable_stock(view: &View<'_>) -> Vec<Level> {
    level(view.checked.scenario(), view.texts).into_iter().collect()
}

fn level(scenario: &Scenario, texts: &Texts) -> Option<Level> {
    let value = scenario.policy.stable_stock.at(scenario.end, scenario.band.value.unwrap_or(0.0), f64::INFINITY)?;
    let places = texts.language().number(value, 0);
    let said = |name: &str| texts.with(name, &[("places", (&places).into())]);
    Some(Level { value, label: said("buys-level-stock"), detail: said("level-stock.detail") })
}

/// Need, the stable stock and what a row buys, in both readings.
pub fn bought(scenario: &Scenario, outcome: &Outcome, years: &[Year], texts: &Texts) -> Chart {
    let mut layers = readings(outcome, years, texts);
    let need = super::column(outcome, SeriesId::Need).iter().copied();
    layers.push(Layer::line("need", &texts.get("short-need"), Role::Need, false, super::some(need)));
    Chart {
        finding: texts.get("buys-chart"),
        title: texts.get("buys-chart-unit"),
        unit: texts.get("unit-places"),
        levels: level(scenario, texts).into_iter().collect(),
        layers,
        source: texts.get("graph-computed"),
        ..Chart::new("buys", Axis::Months { start: outcome.start, count: outcome.months })
    }
}
