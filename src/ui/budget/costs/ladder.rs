//! What the cost of a year is made of: bars and a table, part by part.

use egui::Ui;
use rust_decimal::Decimal;

use crate::budget::costs::fixed::{Part, YearCosts};
use crate::budget::costs::tables;
use crate::chart::Chart;
use crate::ui::action::Action;
use crate::ui::budget::Seen;
use crate::ui::chart::ChartState;
use crate::ui::graphs_panel::room_ui;
use crate::ui::grid;
use crate::ui::theme;
use crate::ui::widgets::note_ui;

/// Height of the bars.
const HEIGHT: f32 = 330.0;

/// Draws it.
pub(super) fn ladder_ui(
    ui: &mut Ui,
    seen: &Seen<'_>,
    years: &[YearCosts],
    chart: &Chart,
    charts: &mut ChartState,
    actions: &mut Vec<Action>,
) {
    let texts = seen.texts;
    room_ui(ui, chart, texts, charts, HEIGHT);
    ui.add_space(theme::GAP);
    let name = texts.get("costs-file");
    ui.horizontal(|ui| grid::take_ui(ui, texts, &name, || vec![tables::parts(years)], actions));
    grid::grid_ui(ui, tables::parts(years), texts);
    note_ui(ui, &texts.get("costs-parts-note"));
    if years.iter().any(|year| !year.income_unknown.is_zero()) {
        note_ui(ui, &texts.get("costs-income-unknown"));
    }
}

/// The year in which most is paid for empty places, and what that and the emergency premium come to.
pub(super) fn finding(seen: &Seen<'_>, years: &[YearCosts]) -> String {
    let (texts, language) = (seen.texts, seen.texts.language());
    let empty = |year: &YearCosts| year.part(Part::Vacancy) + year.part(Part::Reserve);
    let most = years.iter().max_by_key(|year| (empty(year), std::cmp::Reverse(year.year)));
    let premium: Decimal = years.iter().map(|year| year.part(Part::EmergencyPremium)).sum();
    let Some(most) = most.filter(|year| !empty(year).is_zero() || !premium.is_zero()) else {
        return texts.get("costs-ladder-none");
    };
    let (euro, premium) = (language.money_short(empty(most)), language.money_short(premium));
    if empty(most).is_zero() {
        return texts.with("costs-ladder-premium", &[("premium", (&premium).into())]);
    }
    let year = most.year.to_string();
    let filled = [("year", (&year).into()), ("euro", (&euro).into()), ("premium", (&premium).into())];
    texts.with("costs-ladder-finding", &filled)
}
