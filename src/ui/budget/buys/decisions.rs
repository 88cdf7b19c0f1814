//! Decisions of the IND: what its row buys beside what the model asks for, and the row as a limit.

use egui::{RichText, Ui};
use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

use super::super::Seen;
use super::head_ui;
use crate::budget::decisions::{self, Year};
use crate::parameters::Nature;
use crate::scenario::origin::Origin;
use crate::scenario::{DecisionBudget, Value};
use crate::session::Edit;
use crate::ui::action::Action;
use crate::ui::budget::lines::ROWS;
use crate::ui::status;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{finding_ui, group_heading_ui, note_ui};

/// Both, per year; `None`: demand is not simulated.
pub(super) type Made = Option<Vec<Year>>;

/// Counts both.
pub(super) fn make(seen: &Seen<'_>) -> Made {
    decisions::years(seen.checked, seen.outcome, seen.checked.budget(), &budget(seen))
}

/// The limit, as far as it is filled in.
fn budget(seen: &Seen<'_>) -> DecisionBudget {
    seen.scenario.decision_budget.clone().unwrap_or_default()
}

/// Draws what is asked for, the answer, and the years.
pub(super) fn decisions_ui(ui: &mut Ui, seen: &Seen<'_>, made: &Made, actions: &mut Vec<Action>) {
    let texts = seen.texts;
    group_heading_ui(ui, &texts.get("decisions-title"));
    let Some(years) = made else {
        note_ui(ui, &texts.get("decisions-none"));
        return;
    };
    let budget = budget(seen);
    finding_ui(ui, &answer(seen, &budget, years));
    inputs_ui(ui, seen, &budget, actions);
    ui.add_space(theme::GAP_SMALL);
    years_ui(ui, seen, &budget, years);
}

/// What the row buys and what the model asks, in the year that lacks most.
fn answer(seen: &Seen<'_>, budget: &DecisionBudget, years: &[Year]) -> String {
    let (texts, language) = (seen.texts, seen.texts.language());
    let known = years.iter().filter_map(|year| Some((year, year.bought?)));
    let least = known.min_by(|one, other| (one.1 - one.0.asked).total_cmp(&(other.1 - other.0.asked)));
    let Some((year, bought)) = least else { return texts.get("decisions-unknown") };
    let row = seen.checked.budget().and_then(|edition| edition.row(&budget.row));
    let row = row.map_or(budget.row.as_str(), |row| row.name.as_str());
    let (at, bought, asked) = (year.year.to_string(), language.number(bought, 0), language.number(year.asked, 0));
    let filled =
        [("year", (&at).into()), ("row", row.into()), ("bought", (&bought).into()), ("asked", (&asked).into())];
    let active = texts.get(if budget.active { "decisions-active" } else { "decisions-not-active" });
    format!("{}; {active}", texts.with("decisions-answer", &filled))
}

/// Row, part, cost and the switch.
fn inputs_ui(ui: &mut Ui, seen: &Seen<'_>, budget: &DecisionBudget, actions: &mut Vec<Action>) {
    let (texts, language) = (seen.texts, seen.texts.language());
    let mut set = |field: &str, value: Value, nature: Nature| {
        let address = format!("decision_budget.{field}");
        actions.push(Action::Do(Edit::Set { address, value, nature }.into()));
    };
    let unknown = texts.get("status-unknown");
    ui.horizontal_wrapped(|ui| {
        ui.label(texts.get("decisions-row"));
        let rows = seen.checked.budget().map(|edition| edition.rows.as_slice()).unwrap_or_default();
        let now = rows.iter().find(|row| row.id == budget.row).map(|row| row.name.clone());
        let now = now.unwrap_or_else(|| texts.get("decisions-row-none"));
        let combo = egui::ComboBox::from_id_salt("decisions row").width(ROWS * 0.6).selected_text(now).truncate();
        let list = combo.show_ui(ui, |ui| {
            for row in rows {
                if ui.selectable_label(row.id == budget.row, &row.name).clicked() && row.id != budget.row {
                    set("row", Value::Choice(row.id.clone()), Nature::Assumption);
                }
            }
        });
        let name = texts.get("decisions-title");
        list.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, &name));
    });
    ui.horizontal_wrapped(|ui| {
        let mut share = budget.share.value.unwrap_or(0.0) * 100.0;
        let field = egui::DragValue::new(&mut share)
            .range(0.0..=100.0)
            .speed(0.5)
            .custom_formatter(|value, _| match budget.share.value {
                None if value <= 0.0 => unknown.clone(),
                _ => language.percent(value / 100.0, 1),
            })
            .custom_parser(|text| language.parse_number(text));
        let name = texts.get("decisions-share");
        let response = ui.add(field);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::SpinButton, true, &name));
        if response.changed() {
            set("share", Value::Number(share / 100.0), Nature::Assumption);
        }
        ui.label(name);
        status::origin_ui(ui, seen.session.document(), &Origin::of_figure(&budget.share), texts);
        ui.add_space(theme::GAP);
        let mut cost = budget.cost.value.and_then(|cost| cost.to_f64()).unwrap_or(0.0);
        let field = egui::DragValue::new(&mut cost)
            .range(0.0..=1e6)
            .speed(10.0)
            .custom_formatter(|value, _| match budget.cost.value {
                None if value <= 0.0 => unknown.clone(),
                _ => language.price(Decimal::from_f64(value).unwrap_or_default().round_dp(2)),
            })
            .custom_parser(|text| language.parse_number(text));
        let name = texts.get("decisions-cost");
        let response = ui.add(field);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::SpinButton, true, &name));
        let given = Decimal::from_f64(cost).map(|cost| cost.round_dp(2)).filter(|cost| *cost > Decimal::ZERO);
        if let Some(cost) = given.filter(|_| response.changed()) {
            set("cost", Value::Money(cost), Nature::Assumption);
        }
        ui.label(name);
        let year = seen.scenario.price_index.base_year.to_string();
        note_ui(ui, &texts.with("decisions-cost-unit", &[("year", (&year).into())]));
        status::origin_ui(ui, seen.session.document(), &Origin::of_figure(&budget.cost), texts);
        ui.add_space(theme::GAP);
        let mut active = budget.active;
        let possible = active || (budget.share.value.is_some() && budget.cost.value.is_some());
        let switch = ui.add_enabled(possible, egui::Checkbox::new(&mut active, texts.get("decisions-limit")));
        if switch.on_hover_text(texts.get("decisions-limit-help")).changed() {
            set("active", Value::Flag(active), Nature::Decision);
        }
    });
}

fn years_ui(ui: &mut Ui, seen: &Seen<'_>, budget: &DecisionBudget, years: &[Year]) {
    let (texts, language, theme) = (seen.texts, seen.texts.language(), Theme::of(ui.ctx()));
    let known = budget.share.value.is_some() && budget.cost.value.is_some();
    let heads = ["year", "bought", "asked", "made", "left"];
    egui::Grid::new("decisions").num_columns(heads.len()).spacing([20.0, 5.0]).striped(true).show(ui, |ui| {
        for head in heads {
            head_ui(ui, &texts.get(&format!("decisions-head-{head}")));
        }
        ui.end_row();
        for year in years {
            let partial = if year.months < 12 { "*" } else { "" };
            ui.label(RichText::new(format!("{}{partial}", year.year)).color(theme.text));
            match year.bought {
                Some(bought) => drop(ui.label(language.number(bought, 0))),
                None => drop(note_ui(ui, &texts.get(if known { "decisions-no-limit" } else { "decisions-not-known" }))),
            }
            ui.label(language.number(year.asked, 0));
            ui.label(language.number(year.made, 0));
            let left = year.bought.map(|bought| bought - year.asked);
            let text = left.map_or_else(|| "–".to_owned(), |left| language.signed(left, 0));
            let bad = left.is_some_and(|left| left < 0.0);
            ui.label(RichText::new(text).color(if bad { theme.error } else { theme.text }));
            ui.end_row();
        }
    });
}
