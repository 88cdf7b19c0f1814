//! The point that is looked at, in words, beside the current choice; and how to take it over.

use egui::{Frame, RichText, Ui};

use super::Seen;
use crate::parameters::Nature;
use crate::probe::outcomes::Outcome;
use crate::probe::sweep::{Choice, Sweep};
use crate::probe::words;
use crate::scenario::{Named, Value};
use crate::session::{Command, Deed, Edit, Given};
use crate::ui::action::Action;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{group_heading_ui, note_ui};

/// The outcome that a choice leads to.
pub(super) fn place(sweep: &Sweep, outcomes: &[Outcome], choice: &Choice) -> Option<usize> {
    let point = sweep.points.iter().position(|point| point.choice == *choice)?;
    outcomes.iter().position(|outcome| outcome.points.contains(&point))
}

/// The chosen point.
pub(super) fn chosen_ui(
    ui: &mut Ui,
    seen: &Seen<'_>,
    (sweep, outcomes, place): (&Sweep, &[Outcome], usize),
    fresh: bool,
    actions: &mut Vec<Action>,
) {
    let (texts, language, theme) = (seen.texts, seen.texts.language(), Theme::of(ui.ctx()));
    let Some(outcome) = outcomes.get(place) else { return };
    let Some(point) = outcome.points.first().and_then(|point| sweep.points.get(*point)) else { return };
    let Some(own) = outcomes.iter().find(|outcome| outcome.current) else { return };
    Frame::new().fill(theme.sunken).corner_radius(theme::RADIUS).inner_margin(theme::GAP).show(ui, |ui| {
        ui.set_width(ui.available_width());
        group_heading_ui(ui, &texts.get("sweep-selected"));
        let text = RichText::new(words::choice(&point.choice, texts)).font(theme::semibold(theme::SIZE_BODY));
        ui.add(egui::Label::new(text.color(theme.text)).wrap());
        let figures = &outcome.figures;
        let (cost, shortage) = (language.money_short(figures.cost), language.number(figures.shortage, 0));
        let recalled = language.number(figures.recalled, 0);
        let filled = [("cost", (&cost).into()), ("shortage", (&shortage).into()), ("recalled", (&recalled).into())];
        let figures_text = texts.with("sweep-chosen-figures", &filled);
        let with = language.money_short(figures.cost_with_shortage);
        let with = texts.with("sweep-cost-with", &[("cost", (&with).into())]);
        ui.label(format!("{figures_text} ({with})"));
        if outcome.current {
            note_ui(ui, &texts.get("sweep-adopt-current"));
            return;
        }
        let against = words::against(outcome, own, texts);
        ui.label(texts.with("sweep-chosen-against", &[("against", (&against).into())]));
        let button = ui.add_enabled(fresh, egui::Button::new(texts.get("probe-adopt")));
        if button.on_hover_text(texts.get("probe-adopt-help")).clicked() {
            let own = sweep.points.first().map(|point| point.choice);
            adopt(&point.choice, own.as_ref(), actions);
        }
    });
}

/// Sets what differs from the scenario's own choice, as one step.
fn adopt(choice: &Choice, own: Option<&Choice>, actions: &mut Vec<Action>) {
    let own = own.map(values).unwrap_or_default();
    let differs = |of: &(&str, Value)| !own.contains(of);
    let given = values(choice).into_iter().filter(differs);
    let changes: Vec<Given> = given.map(|(address, value)| Given::new(address.to_owned(), value)).collect();
    let edit = Edit::SetMany { deed: Deed::Choose, changes, nature: Nature::Decision, base: false };
    actions.extend([Action::Do(Command::Settle), Action::Do(edit.into()), Action::Say("probe-adopted")]);
}

/// The addresses of a choice, with their values.
fn values(choice: &Choice) -> Vec<(&'static str, Value)> {
    let recall = choice.recall.months();
    let recall = recall.map_or_else(|| Value::Choice(String::new()), |months| Value::Number(f64::from(months)));
    let foresight = f64::from(u32::try_from(choice.foresight).unwrap_or(0));
    vec![
        ("policy.flex_cap", Value::Number(choice.flex_cap)),
        ("policy.reserve_cap", Value::Number(choice.reserve_cap)),
        ("policy.order", Value::Choice(choice.order.id().to_owned())),
        ("policy.foresight", Value::Number(foresight)),
        ("policy.recall_for_all", recall),
    ]
}
