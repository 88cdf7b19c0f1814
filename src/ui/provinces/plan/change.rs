//! What a change of a step does to its location: a plan has no truth of its own.

use std::sync::Arc;

use egui::Ui;

use super::super::Seen;
use super::super::municipal::places_ui;
use crate::parameters::Nature;
use crate::regional;
use crate::regional::plan::{Deed, Step};
use crate::scenario::timeline::typical_opening;
use crate::scenario::{Agreement, Class, Decision, Extension, Handover, Location, Timeline, Value};
use crate::session::{self, Edit, Given};
use crate::ui::action::Action;
use crate::ui::theme;
use crate::ui::widgets::{group_heading_ui, month_ui};
use crate::units::Month;

/// A location as a whole in place of the one with its id.
fn whole(location: Location, deed: session::Deed) -> Edit {
    let address = format!("locations[{}]", location.id);
    let changes = vec![Given::new(address, Value::Location(Arc::new(location)))];
    Edit::SetMany { deed, changes, nature: Nature::Decision, base: false }
}

/// One value of a location.
fn field(location: &Location, field: &str, value: Value) -> Edit {
    let changes = vec![Given::new(format!("locations[{}].{field}", location.id), value)];
    Edit::SetMany { deed: session::Deed::Shift, changes, nature: Nature::Decision, base: false }
}

/// A location as it stands in the document now; a run in the background may be behind it.
fn now(seen: &Seen<'_>, index: usize) -> Option<Location> {
    let id = &seen.scenario.locations.get(index)?.id;
    let scenario = seen.session.document().effective(seen.session.shown());
    scenario.locations.iter().find(|location| location.id == *id).map(|location| (**location).clone())
}

/// The change that moves a step to another month; `None` where it cannot stand there.
pub(super) fn moved(seen: &Seen<'_>, step: &Step, month: Month) -> Option<Edit> {
    let location = &now(seen, step.location)?;
    let text = |month: Month| Value::Choice(month.to_string());
    let mut changed = location.clone();
    match step.deed {
        Deed::Open => {
            let timeline = Timeline::of(location, seen.scenario);
            // What is late by its pipeline opens no sooner because somebody plans it so.
            let from = if timeline.typical && timeline.delay > 0 {
                typical_opening(location, seen.scenario).filter(|usual| *usual <= month).map(|_usual| month)?
            } else {
                month.plus(-i32::try_from(timeline.delay).ok()?)
            };
            return Some(field(location, "available_from", text(from)));
        }
        Deed::Flex(number) => changed.agreements.get_mut(number)?.from = Some(month),
        Deed::Close | Deed::HandOver => {
            // The stretch that ends in the month of the step.
            let timeline = Timeline::of(location, seen.scenario);
            let ends = timeline.stretches.iter().find(|stretch| stretch.until == Some(step.month))?;
            match ends.extension {
                None => return Some(field(location, "available_until", text(month))),
                Some(number) => changed.extensions.get_mut(number)?.until = Some(month),
            }
        }
        // An extension begins where what is before it ends.
        Deed::Extend { number: 0, .. } => return Some(field(location, "available_until", text(month))),
        Deed::Extend { number, .. } => changed.extensions.get_mut(number - 1)?.until = Some(month),
    }
    Some(whole(changed, session::Deed::Shift))
}

/// A location that closes in a month: what was agreed beyond it is cut off.
fn closed(mut location: Location, month: Month) -> Option<Location> {
    if location.available_until.is_none_or(|until| month <= until) {
        location.available_until = Some(month);
        location.extensions.clear();
        return Some(location);
    }
    let last = location.extensions.iter().position(|extension| extension.until.is_none_or(|until| month <= until))?;
    location.extensions.truncate(last + 1);
    location.extensions.get_mut(last)?.until = Some(month);
    Some(location)
}

/// A choice of who takes over the people of a closing location.
pub(super) fn successor_ui(ui: &mut Ui, seen: &Seen<'_>, step: &Step, actions: &mut Vec<Action>) {
    let location = &seen.scenario.locations[step.location];
    let named = location.handover.clone().unwrap_or_default();
    let mut change = |to: Vec<String>| {
        let handover = (!to.is_empty() || !named.note.is_empty()).then(|| Handover { to, note: named.note.clone() });
        if let Some(now) = now(seen, step.location) {
            let changed = Location { handover, ..now };
            actions.push(Action::Do(whole(changed, session::Deed::Change).into()));
        }
    };
    let name = |id: &String| {
        let found = seen.scenario.locations.iter().find(|known| known.id == *id);
        found.map_or(id.clone(), |known| known.name.clone())
    };
    let shown: Vec<String> = named.to.iter().map(name).collect();
    let shown = match shown.as_slice() {
        [] if named.note.is_empty() => seen.texts.get("plan-nobody"),
        [] => named.note.clone(),
        all => all.join(", "),
    };
    let combo =
        egui::ComboBox::from_id_salt(("to", step.location, step.deed.text())).selected_text(&shown).width(190.0);
    let response = combo.truncate().show_ui(ui, |ui| {
        for (_, known) in regional::locations(seen.scenario, &location.province) {
            if known.id == location.id || known.kind.class() != Class::Durable {
                continue;
            }
            let mut chosen = named.to.contains(&known.id);
            if ui.checkbox(&mut chosen, &known.name).changed() {
                let mut to = named.to.clone();
                to.retain(|id| *id != known.id);
                if chosen {
                    to.push(known.id.clone());
                }
                change(to);
            }
        }
    });
    let told = seen.texts.with("plan-to", &[("location", (&location.name).into()), ("to", (&shown).into())]);
    response.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, &told));
}

/// A step being put together.
#[derive(Debug, Default)]
pub(super) struct Added {
    /// Id of the location.
    location: String,
    deed: Adding,
    month: Option<Month>,
    places: f64,
}

/// What can be added.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Adding {
    #[default]
    Close,
    Extend,
    Flex,
}

impl Adding {
    const ALL: [(Self, &'static str); 3] =
        [(Self::Close, "plan-add-close"), (Self::Extend, "plan-add-extend"), (Self::Flex, "plan-add-flex")];
}

impl Added {
    /// Draws the line with which a step is added.
    pub(super) fn ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, index: usize, actions: &mut Vec<Action>) {
        let texts = seen.texts;
        let Some(of) = seen.scenario.provinces.get(index) else { return };
        group_heading_ui(ui, &texts.get("plan-add"));
        let chosen = regional::locations(seen.scenario, &of.id).find(|(_, location)| location.id == self.location);
        ui.horizontal_wrapped(|ui| {
            let shown = chosen.map_or_else(|| texts.get("plan-add-location"), |(_, location)| location.name.clone());
            let combo = egui::ComboBox::from_id_salt("plan location").selected_text(&shown).width(220.0).truncate();
            let combo = combo.show_ui(ui, |ui| {
                for (_, location) in regional::locations(seen.scenario, &of.id) {
                    ui.selectable_value(&mut self.location, location.id.clone(), &location.name);
                }
            });
            let name = format!("{}: {shown}", texts.get("column-location"));
            combo.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, &name));
            for (deed, text) in Adding::ALL {
                ui.selectable_value(&mut self.deed, deed, texts.get(text));
            }
            let mut month = self.month.unwrap_or_else(|| seen.at());
            let range = (seen.scenario.start.plus(1), seen.scenario.end);
            if month_ui(ui, &mut month, range, texts.language(), &texts.get("column-month")).changed() {
                self.month = Some(month);
            }
            if self.deed == Adding::Flex {
                places_ui(ui, &mut self.places, (0.0, 100_000.0), &texts.get("column-flex_places"), seen);
                ui.label(texts.get("unit-places"));
            }
            ui.add_space(theme::GAP);
            let possible = chosen.is_some_and(|(_, location)| self.edit(location, month).is_some());
            let now = || self.edit(&now(seen, chosen?.0)?, month);
            if ui.add_enabled(possible, egui::Button::new(texts.get("plan-add-button"))).clicked()
                && let Some(edit) = now()
            {
                actions.push(Action::Do(edit.into()));
            }
        });
    }

    /// The change that adds the step to its location; `None` where it makes no sense.
    fn edit(&self, location: &Location, month: Month) -> Option<Edit> {
        let mut changed = location.clone();
        match self.deed {
            Adding::Close => changed = closed(changed, month)?,
            Adding::Extend => {
                let before = changed.extensions.last().map_or(location.available_until, |last| last.until)?;
                let decision = Some(Decision::Granted);
                let until = (before < month).then_some(month)?;
                changed.extensions.push(Extension {
                    until: Some(until),
                    decision,
                    probability: None,
                    note: String::new(),
                });
            }
            Adding::Flex => {
                let durable = location.kind.class() == Class::Durable && self.places > 0.0;
                let from = durable.then_some(Some(month))?;
                let overlaps = changed.agreements.iter().any(|known| known.until.is_none_or(|until| month < until));
                if overlaps {
                    return None;
                }
                let flex_places = self.places;
                changed.agreements.push(Agreement {
                    from,
                    until: None,
                    flex_places,
                    recall_months: None,
                    groups: Vec::new(),
                    handover: None,
                });
            }
        }
        Some(whole(changed, session::Deed::Change))
    }
}
