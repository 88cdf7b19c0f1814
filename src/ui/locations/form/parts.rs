//! The parts of a location that are changed as a whole: agreements, extensions, contract, funding, handover, note.

use egui::{RichText, Ui};

use super::super::table::Sight;
use super::super::table::field::share;
use super::input::{Inputs, MARK, UNIT, choice_ui, line_ui, unit_ui};
use crate::naming;
use crate::scenario::origin::Origin;
use crate::scenario::{
    Agreement, Contract, Count, Decision, Document, Extension, Funding, Handover, Location, Money, Named, Regime,
    Status, Suitability,
};
use crate::text::Texts;
use crate::ui::status::{chip, origin_lines, status_name};
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{chip_ui, note_ui};
use crate::units::{Month, Unit};

/// A part of a location.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Agreements,
    Extensions,
    Contract,
    Funding,
    Handover,
    Note,
}

impl Part {
    /// Every part, in the order of the form.
    pub(super) const ALL: [Self; 6] =
        [Self::Extensions, Self::Agreements, Self::Contract, Self::Funding, Self::Handover, Self::Note];

    /// The name of its heading among the texts.
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::Agreements => "location-part-agreements",
            Self::Extensions => "location-part-extensions",
            Self::Contract => "location-part-contract",
            Self::Funding => "location-part-funding",
            Self::Handover => "location-part-handover",
            Self::Note => "location-note",
        }
    }

    /// Whether two locations have the same.
    pub(super) fn same(self, one: &Location, other: &Location) -> bool {
        match self {
            Self::Agreements => one.agreements == other.agreements,
            Self::Extensions => one.extensions == other.extensions,
            Self::Contract => one.contract == other.contract,
            Self::Funding => one.funding == other.funding,
            Self::Handover => one.handover == other.handover,
            Self::Note => one.note == other.note,
        }
    }

    /// Gives a location what another has.
    pub(super) fn take(self, location: &mut Location, other: &Location) {
        match self {
            Self::Agreements => location.agreements.clone_from(&other.agreements),
            Self::Extensions => location.extensions.clone_from(&other.extensions),
            Self::Contract => location.contract.clone_from(&other.contract),
            Self::Funding => location.funding.clone_from(&other.funding),
            Self::Handover => location.handover.clone_from(&other.handover),
            Self::Note => location.note.clone_from(&other.note),
        }
    }

    /// Draws the part; changes go into `location`.
    pub(super) fn ui(self, ui: &mut Ui, inputs: &mut Inputs, location: &mut Location, sight: &Sight<'_>) {
        let mut fields = Fields { inputs, texts: sight.texts, document: sight.session.document() };
        match self {
            Self::Agreements => agreements_ui(ui, &mut fields, location),
            Self::Extensions => extensions_ui(ui, &mut fields, location),
            Self::Contract => contract_ui(ui, &mut fields, location),
            Self::Funding => funding_ui(ui, &mut fields, location),
            Self::Handover => handover_ui(ui, &mut fields, location, sight),
            Self::Note => fields.text(ui, "note", "location-note", &mut location.note),
        }
    }
}

/// The fields of the parts.
struct Fields<'a> {
    inputs: &'a mut Inputs,
    texts: &'a Texts,
    /// Whose sources figures name.
    document: &'a Document,
}

impl Fields<'_> {
    fn value<T>(
        &mut self,
        ui: &mut Ui,
        key: &str,
        name: &str,
        shown: &str,
        read: impl Fn(&str) -> Result<T, &'static str>,
    ) -> Option<T> {
        self.figure(ui, key, name, (shown, None), read)
    }

    /// A value with how it came to be behind it, for what is a figure.
    fn figure<T>(
        &mut self,
        ui: &mut Ui,
        key: &str,
        name: &str,
        (shown, origin): (&str, Option<Origin>),
        read: impl Fn(&str) -> Result<T, &'static str>,
    ) -> Option<T> {
        let texts = self.texts;
        let help = texts.find(&format!("{name}.help")).unwrap_or_default();
        let unit = texts.find(&format!("{name}.unit")).unwrap_or_default();
        line_ui(ui, &texts.get(name), false, &help, |ui, label| {
            let mark = if origin.is_some() { MARK } else { 12.0 };
            let width = (ui.available_width() - mark - if unit.is_empty() { 0.0 } else { UNIT }).max(60.0);
            let found = self.inputs.entry(ui, key, (shown, "", width), (label, texts), read);
            if !unit.is_empty() {
                unit_ui(ui, &unit);
            }
            if let Some(origin) = &origin {
                let status = texts.get(status_name(origin.status));
                let story = origin_lines(origin, self.document, texts).join("\n");
                chip_ui(ui, &status, chip(Theme::of(ui.ctx()), origin.status), &story);
            }
            found
        })
    }

    fn month(&mut self, ui: &mut Ui, key: &str, name: &str, value: &mut Option<Month>) {
        let language = self.texts.language();
        let shown = value.map(|month| language.month(month)).unwrap_or_default();
        let read = |text: &str| match text.trim() {
            "" => Ok(None),
            text => language.parse_month(text).map(Some).ok_or("locations-wrong-month"),
        };
        if let Some(found) = self.value(ui, key, name, &shown, read) {
            *value = found;
        }
    }

    fn text(&mut self, ui: &mut Ui, key: &str, name: &str, value: &mut String) {
        if let Some(found) = self.value(ui, key, name, value, |text| Ok(text.trim().to_owned())) {
            *value = found;
        }
    }

    /// Names between commas.
    fn names(&mut self, ui: &mut Ui, key: &str, name: &str, value: &mut Vec<String>) {
        let read = |text: &str| {
            Ok(text.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect())
        };
        if let Some(found) = self.value(ui, key, name, &value.join(", "), read) {
            *value = found;
        }
    }

    fn choice<T: Named + PartialEq>(&mut self, ui: &mut Ui, key: &str, name: &str, value: &mut Option<T>, none: &str) {
        let texts = self.texts;
        let named = T::EVERY.iter().map(|one| (one.id().to_owned(), texts.get(&format!("choice-{}", one.id()))));
        let choices: Vec<(String, String)> = std::iter::once((String::new(), texts.get(none))).chain(named).collect();
        let asked = line_ui(ui, &texts.get(name), false, "", |ui, label| {
            let width = (ui.available_width() - 12.0).max(80.0);
            choice_ui(ui, key, (value.map_or("", T::id), width), label, &choices, "")
        });
        if let Some(id) = asked {
            *value = T::named(&id);
        }
    }
}

/// What stands in a list: its fields in a box, with the way to take it out; whether it is taken out.
fn item_ui(ui: &mut Ui, texts: &Texts, name: &str, draw: impl FnOnce(&mut Ui)) -> bool {
    let theme = Theme::of(ui.ctx());
    let frame = egui::Frame::new().fill(theme.sunken).corner_radius(theme::RADIUS).inner_margin(8.0);
    let mut out = false;
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        draw(ui);
        out = ui.link(texts.with("location-part-out", &[("name", name.into())])).clicked();
    });
    out
}

fn agreements_ui(ui: &mut Ui, fields: &mut Fields<'_>, location: &mut Location) {
    let texts = fields.texts;
    let language = texts.language();
    let places = location.places.value.unwrap_or(0.0);
    let mut out = None;
    for (number, agreement) in location.agreements.iter_mut().enumerate() {
        let key = |name: &str| format!("agreement {number} {name}");
        let gone = item_ui(ui, texts, &texts.get("location-agreement"), |ui| {
            let read = |text: &str| {
                language
                    .parse_number(text)
                    .filter(|places| (0.0..=2e7).contains(places))
                    .ok_or("locations-wrong-places")
            };
            let shown = language.shortest(agreement.flex_places, 3);
            if let Some(found) = fields.value(ui, &key("places"), "location-agreement-places", &shown, read) {
                agreement.flex_places = found;
            }
            fields.month(ui, &key("from"), "location-agreement-from", &mut agreement.from);
            fields.month(ui, &key("until"), "location-agreement-until", &mut agreement.until);
            let shown = agreement.recall_months.map(|months| language.number(f64::from(months), 0)).unwrap_or_default();
            let read = |text: &str| match text.trim() {
                "" => Ok(None),
                text => text
                    .parse()
                    .ok()
                    .filter(|months| (1..=240).contains(months))
                    .map(Some)
                    .ok_or("locations-wrong-recall"),
            };
            if let Some(found) = fields.value(ui, &key("recall"), "location-agreement-recall", &shown, read) {
                agreement.recall_months = found;
            }
            fields.names(ui, &key("groups"), "location-groups", &mut agreement.groups);
        });
        out = out.or(gone.then_some(number));
    }
    if let Some(number) = out {
        location.agreements.remove(number);
    }
    if ui.button(texts.get("location-agreement-add")).clicked() {
        // Two agreements never hold at once: the next begins where the last ends.
        let from = location.agreements.last().and_then(|last| last.until);
        if let Some(last) = location.agreements.last_mut().filter(|last| last.until.is_none()) {
            last.until = last.from.map(|from| from.plus(12)).or(Some(location.available_from.plus(12)));
        }
        let from = from.or(location.agreements.last().and_then(|last| last.until));
        let flex_places = (places / 5.0).round();
        location.agreements.push(Agreement {
            from,
            until: None,
            flex_places,
            recall_months: None,
            groups: Vec::new(),
            handover: None,
        });
    }
}

fn extensions_ui(ui: &mut Ui, fields: &mut Fields<'_>, location: &mut Location) {
    let texts = fields.texts;
    let language = texts.language();
    let mut out = None;
    for (number, extension) in location.extensions.iter_mut().enumerate() {
        let key = |name: &str| format!("extension {number} {name}");
        let gone = item_ui(ui, texts, &texts.get("location-extension-one"), |ui| {
            fields.month(ui, &key("until"), "location-extension-until", &mut extension.until);
            fields.choice::<Decision>(
                ui,
                &key("decision"),
                "location-extension-decision",
                &mut extension.decision,
                "choice-undecided",
            );
            let shown = extension.probability.as_ref().and_then(|chance| chance.value);
            let shown = shown.map(|chance| naming::plain(language, Unit::Share, true, chance)).unwrap_or_default();
            let read = |text: &str| match text.trim() {
                "" => Ok(None),
                text => share(text, language).map(Some).ok_or("locations-wrong-share"),
            };
            let origin = extension.probability.as_ref().map(Origin::of_figure);
            if let Some(found) = fields.figure(ui, &key("chance"), "location-extension-chance", (&shown, origin), read)
            {
                extension.probability = found.map(|chance| Count::new(chance, Unit::Share, Status::Assumed));
            }
            fields.text(ui, &key("note"), "location-note", &mut extension.note);
        });
        out = out.or(gone.then_some(number));
    }
    if let Some(number) = out {
        location.extensions.remove(number);
    }
    if location.available_until.is_none() {
        note_ui(ui, &texts.get("location-extension-endless"));
    } else if ui.button(texts.get("location-extension-add")).clicked() {
        let last = location.extensions.last().map_or(location.available_until, |last| last.until);
        let until = last.map(|last| last.plus(24));
        location.extensions.push(Extension { until, decision: None, probability: None, note: String::new() });
    }
}

fn contract_ui(ui: &mut Ui, fields: &mut Fields<'_>, location: &mut Location) {
    let language = fields.texts.language();
    let before = location.contract.clone().unwrap_or_default();
    let mut contract = before.clone();
    fields.month(ui, "contract until", "location-contract", &mut contract.until);
    let shown =
        contract.per_year.as_ref().and_then(|money| money.value).map(|euro| language.price(euro)).unwrap_or_default();
    let read = |text: &str| match text.trim() {
        "" => Ok(None),
        text => {
            language.parse_money(text).filter(|euro| !euro.is_sign_negative()).map(Some).ok_or("locations-wrong-euro")
        }
    };
    let origin = contract.per_year.as_ref().map(Origin::of_figure);
    let name = "location-contract-per-year";
    if let Some(found) = fields.figure(ui, "contract per year", name, (&shown, origin), read) {
        contract.per_year = found.map(|euro| Money::new(euro, Unit::Euro, Status::Assumed));
    }
    // Only what was filled in changes it: to look at a contract that says nothing leaves it there.
    if contract != before {
        location.contract = Some(contract).filter(|contract| *contract != Contract::default());
    }
}

fn funding_ui(ui: &mut Ui, fields: &mut Fields<'_>, location: &mut Location) {
    let mut regime = location.funding.as_ref().map(|funding| funding.regime);
    fields.choice::<Regime>(ui, "regime", "location-funding-regime", &mut regime, "location-unknown");
    location.funding = regime.map(|regime| match location.funding.take() {
        Some(funding) => Funding { regime, ..funding },
        None => Funding { regime, until: None, groups: Vec::new(), suitability: None },
    });
    if let Some(funding) = &mut location.funding {
        fields.month(ui, "funding until", "location-funding-until", &mut funding.until);
        fields.names(ui, "funding groups", "location-groups", &mut funding.groups);
        fields.choice::<Suitability>(
            ui,
            "suitability",
            "location-suitability",
            &mut funding.suitability,
            "location-not-judged",
        );
    }
}

fn handover_ui(ui: &mut Ui, fields: &mut Fields<'_>, location: &mut Location, sight: &Sight<'_>) {
    let texts = fields.texts;
    let before = location.handover.clone().unwrap_or_default();
    let mut handover = before.clone();
    let mut out = None;
    for (number, id) in handover.to.iter().enumerate() {
        let name = sight.find(id).map_or(id.as_str(), |(_, location)| location.name.as_str());
        ui.horizontal(|ui| {
            ui.label(name);
            if ui.link(texts.with("location-part-out", &[("name", name.into())])).clicked() {
                out = Some(number);
            }
        });
    }
    if let Some(number) = out {
        handover.to.remove(number);
    }
    // Locations of the same province first: people are moved as little as possible.
    let near =
        sight.scenario.locations.iter().filter(|other| other.id != location.id && other.province == location.province);
    let choices: Vec<(String, String)> = near
        .filter(|other| !handover.to.contains(&other.id))
        .take(500)
        .map(|other| (other.id.clone(), other.name.clone()))
        .collect();
    let asked = line_ui(ui, &texts.get("location-handover-to"), false, "", |ui, label| {
        let width = (ui.available_width() - 12.0).max(80.0);
        choice_ui(ui, "handover", ("", width), label, &choices, &texts.get("location-handover-choose"))
    });
    handover.to.extend(asked);
    fields.text(ui, "handover note", "location-handover-note", &mut handover.note);
    if handover != before {
        location.handover = Some(handover).filter(|handover| *handover != Handover::default());
    }
}

/// What is said in place of a part that is not the same everywhere, with the way to make it so; whether that is asked for.
pub(super) fn different_ui(ui: &mut Ui, like: &str, texts: &Texts) -> bool {
    let theme = Theme::of(ui.ctx());
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(texts.get("location-different")).color(theme.text_second));
        ui.link(texts.with("location-make-like", &[("name", like.into())])).clicked()
    })
    .inner
}
