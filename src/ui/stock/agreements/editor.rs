//! The fields of one agreement.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{PopupCloseBehavior, Ui};

use crate::scenario::{Agreement, Handover, Location};
use crate::stock::agreements::GROUPS;
use crate::stock::agreements::tables::destination_of;
use crate::stock::clock::TERMS;
use crate::ui::stock::Seen;
use crate::ui::widgets::note_ui;

/// Locations offered in a menu at most.
const OFFERED: usize = 300;

/// What is being typed, until it is taken.
#[derive(Debug, Default)]
pub(super) struct Typed {
    /// The agreement it is for: the location and the field.
    of: (String, &'static str),
    text: String,
}

impl Typed {
    /// A line of text for a field of a location; what was typed, when Enter is pressed or the field is left.
    fn ui(&mut self, ui: &mut Ui, of: (&str, &'static str), now: &str, name: &str) -> Option<String> {
        if self.of.0 != of.0 || self.of.1 != of.1 {
            (self.of, self.text) = ((of.0.to_owned(), of.1), now.to_owned());
        }
        let field = egui::TextEdit::singleline(&mut self.text).desired_width(200.0).char_limit(100);
        let response = ui.add(field);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, name));
        let taken = response.lost_focus() && self.text.trim() != now;
        taken.then(|| self.text.trim().to_owned())
    }

    fn forget(&mut self) {
        self.of = (String::new(), "");
    }
}

/// Draws the fields; changes go into the agreement.
pub(super) struct Editor<'a, 's> {
    pub(super) seen: &'a Seen<'s>,
    pub(super) location: &'a Location,
    pub(super) typed: &'a mut Typed,
}

impl Editor<'_, '_> {
    fn named(&self, name: &str) -> String {
        self.seen.texts.with(name, &[("name", (&self.location.name).into())])
    }

    /// The agreed places.
    pub(super) fn places_ui(&mut self, ui: &mut Ui, agreement: &mut Agreement) {
        let most = self.location.places.value.unwrap_or(0.0).max(agreement.flex_places);
        let language = self.seen.texts.language();
        let mut places = agreement.flex_places;
        let field = egui::DragValue::new(&mut places)
            .range(0.0..=most)
            .speed(5.0)
            .custom_formatter(|value, _| language.number(value, 0))
            .custom_parser(|text| language.parse_number(text));
        let response = ui.add(field);
        let name = self.named("agreements-places-of");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::SpinButton, true, &name));
        // What is drawn without decimals keeps them until it is changed.
        if response.changed() {
            agreement.flex_places = places.round();
        }
    }

    /// The recall term: the policy's, one of those the agenda names, or another.
    pub(super) fn term_ui(&mut self, ui: &mut Ui, agreement: &mut Agreement, usual: u32) {
        let texts = self.seen.texts;
        let policy = texts.with("agreements-term-policy", &[("months", (&usual.to_string()).into())]);
        let own = |months: u32| texts.with("agreements-term-own", &[("months", (&months.to_string()).into())]);
        let name = self.named("agreements-term-of");
        let shown = agreement.recall_months.map_or_else(|| policy.clone(), own);
        let width = ui.available_width();
        let combo = egui::ComboBox::from_id_salt("term").width(width).truncate().selected_text(shown);
        let response = combo.show_ui(ui, |ui| {
            ui.selectable_value(&mut agreement.recall_months, None, policy);
            let named = TERMS.into_iter().chain([1, 2, 4, 9, 12]);
            let other = agreement.recall_months.filter(|months| !named.clone().any(|named| named == *months));
            let mut all: Vec<u32> = named.chain(other).collect();
            all.sort_unstable();
            for months in all {
                ui.selectable_value(&mut agreement.recall_months, Some(months), own(months));
            }
        });
        response.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, &name));
        response.response.on_hover_text(name);
    }

    /// The groups: those that are usual, those that this agreement has, and another one typed.
    pub(super) fn groups_ui(&mut self, ui: &mut Ui, agreement: &mut Agreement) {
        let texts = self.seen.texts;
        let name = self.named("agreements-groups-of");
        let shown =
            if agreement.groups.is_empty() { texts.get("agreements-groups-none") } else { agreement.groups.join(", ") };
        let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
        let button = egui::Button::new(shown.clone()).truncate().min_size(egui::vec2(ui.available_width(), 0.0));
        let (response, _) = MenuButton::from_button(button).config(config).ui(ui, |ui| {
            let known = agreement.groups.iter().map(String::as_str).filter(|group| !GROUPS.contains(group));
            let all: Vec<String> = GROUPS.into_iter().chain(known).map(str::to_owned).collect();
            for group in all {
                let mut on = agreement.groups.contains(&group);
                if ui.checkbox(&mut on, &group).changed() {
                    agreement.groups.retain(|known| *known != group);
                    if on {
                        agreement.groups.push(group);
                    }
                }
            }
            let other = texts.get("agreements-groups-other");
            note_ui(ui, &other);
            if let Some(group) = self.typed.ui(ui, (&self.location.id, "group"), "", &other)
                && !agreement.groups.contains(&group)
            {
                agreement.groups.push(group);
                self.typed.forget();
            }
        });
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, format!("{name}: {shown}")));
        response.on_hover_text(format!("{name}: {shown}"));
    }

    /// Where those who live there go when the places are called back.
    pub(super) fn destination_ui(&mut self, ui: &mut Ui, agreement: &mut Agreement) {
        let texts = self.seen.texts;
        let name = self.named("agreements-to-of");
        let named = |handover: &Handover| destination_of(self.seen.scenario, handover).into_owned();
        let shown = agreement.handover.as_ref().map(named).filter(|shown| !shown.is_empty());
        let shown = shown.unwrap_or_else(|| texts.get("agreements-to-none"));
        let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
        let button = egui::Button::new(shown.clone()).truncate().min_size(egui::vec2(ui.available_width(), 0.0));
        let before = agreement.handover.clone().unwrap_or_default();
        let mut handover = before.clone();
        let (response, _) = MenuButton::from_button(button).config(config).ui(ui, |ui| {
            note_ui(ui, &texts.get("agreements-to-note"));
            let note = texts.get("agreements-to-note");
            if let Some(typed) = self.typed.ui(ui, (&self.location.id, "to"), &handover.note.clone(), &note) {
                handover.note = typed;
            }
            note_ui(ui, &texts.get("agreements-to-location"));
            egui::ScrollArea::vertical().max_height(300.0).show(ui, |ui| {
                for other in near(self.seen, self.location) {
                    let mut on = handover.to.contains(&other.id);
                    if ui.checkbox(&mut on, &other.name).changed() {
                        handover.to.retain(|known| *known != other.id);
                        if on {
                            handover.to.push(other.id.clone());
                        }
                    }
                }
            });
        });
        // To look at it changes nothing.
        if handover != before {
            agreement.handover = Some(handover).filter(|handover| *handover != Handover::default());
        }
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, format!("{name}: {shown}")));
        response.on_hover_text(format!("{name}: {shown}"));
    }
}

/// Other locations of the same province: people move as little as possible.
fn near<'a>(seen: &Seen<'a>, of: &'a Location) -> impl Iterator<Item = &'a Location> {
    let all = seen.scenario.locations.iter().map(AsRef::as_ref);
    all.filter(|other: &&Location| other.id != of.id && other.province == of.province).take(OFFERED)
}
