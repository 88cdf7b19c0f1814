//! What is stated per kind: the fixed share, what others pay for a lent place, and beside it what the prices themselves say.

use egui::{RichText, Ui};

use super::amount;
use crate::parameters::Nature;
use crate::scenario::origin::Origin;
use crate::scenario::{Class, KindCosts, Scenario, Value};
use crate::session::Edit;
use crate::ui::action::Action;
use crate::ui::budget::Seen;
use crate::ui::status;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{group_heading_ui, note_ui};

/// Draws the kinds with their fields.
pub(super) fn kinds_ui(ui: &mut Ui, seen: &Seen<'_>, actions: &mut Vec<Action>) {
    let texts = seen.texts;
    group_heading_ui(ui, &texts.get("costs-kinds"));
    note_ui(ui, &texts.get("costs-kinds-note"));
    egui::ScrollArea::horizontal().id_salt("cost kinds").show(ui, |ui| {
        egui::Grid::new("cost kinds").num_columns(8).spacing([10.0, 5.0]).striped(true).show(ui, |ui| {
            heads_ui(
                ui,
                seen,
                &[
                    "kinds-head-kind",
                    "kinds-head-price",
                    "kinds-head-idle",
                    "kinds-head-implied",
                    "kinds-head-share",
                    "kinds-head-status",
                    "kinds-head-income",
                    "kinds-head-status",
                ],
            );
            for costs in shown(seen.scenario) {
                kind_ui(ui, seen, costs, actions);
                ui.end_row();
            }
        });
    });
    ui.add_space(theme::GAP);
}

/// Kinds with a line in the table of costs and any location.
pub(super) fn shown(scenario: &Scenario) -> impl Iterator<Item = &KindCosts> {
    let used = |costs: &&KindCosts| scenario.locations.iter().any(|location| location.kind == costs.kind);
    scenario.costs.iter().filter(used)
}

/// Heads of a grid.
pub(super) fn heads_ui(ui: &mut Ui, seen: &Seen<'_>, heads: &[&str]) {
    let theme = Theme::of(ui.ctx());
    for head in heads {
        let text = RichText::new(seen.texts.get(head)).font(theme::semibold(theme::SIZE_SMALL));
        ui.label(text.color(theme.text_second));
    }
    ui.end_row();
}

fn kind_ui(ui: &mut Ui, seen: &Seen<'_>, costs: &KindCosts, actions: &mut Vec<Action>) {
    let (texts, language, theme) = (seen.texts, seen.texts.language(), Theme::of(ui.ctx()));
    let (id, unknown) = (costs.kind.id(), || texts.get("costs-unknown"));
    let name = texts.get(&format!("kind-{id}"));
    ui.label(RichText::new(&name).color(theme.text));
    ui.label(costs.in_use.value.map_or_else(unknown, |price| language.price(price)));
    let idle = costs.idle_beside(costs.in_use.value);
    ui.label(idle.map_or_else(unknown, |price| language.price(price)));
    let implied = costs.implied_share();
    ui.label(implied.map_or_else(unknown, |share| language.percent(share, 0)));
    let share = costs.fixed_share.as_ref();
    let (key, told) = (format!("costs[{id}].fixed_share"), format!("{name}: {}", texts.get("kinds-head-share")));
    let now = share.and_then(|share| share.value);
    if let Some(new) = amount::number_ui(ui, seen, now, (&key, &told, "costs-from-prices"), (100.0, 1.0)) {
        set(key, new, actions);
    }
    origin_ui(ui, seen, share.map(Origin::of_figure));
    if costs.kind.class() == Class::Durable {
        let income = costs.flex_income.as_ref();
        let (key, told) = (format!("costs[{id}].flex_income"), format!("{name}: {}", texts.get("kinds-head-income")));
        if let Some(new) = amount::money_ui(ui, seen, income.and_then(|income| income.value), (&key, &told)) {
            set(key, new, actions);
        }
        origin_ui(ui, seen, income.map(Origin::of_figure));
    }
}

/// The status of a figure; of one that is left out a word for it.
pub(super) fn origin_ui(ui: &mut Ui, seen: &Seen<'_>, origin: Option<Origin>) {
    match origin {
        Some(origin) => {
            status::origin_ui(ui, seen.session.document(), &origin, seen.texts);
        }
        None => {
            note_ui(ui, "–");
        }
    }
}

/// Asks for another value.
pub(super) fn set(address: String, value: Value, actions: &mut Vec<Action>) {
    actions.push(Action::Do(Edit::Set { address, value, nature: Nature::Assumption }.into()));
}
