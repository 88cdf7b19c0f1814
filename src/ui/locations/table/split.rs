//! Splitting a location in two whose places and one-off costs add up to what there was, exactly.

use std::sync::Arc;

use egui::{Key, RichText, Ui};
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

use super::deeds::{many, taken, whole};
use crate::problem::{Problem, Severity};
use crate::scenario::{Count, Location, Money, Status, check_alone};
use crate::session::{Command, Deed, Session, fresh_id};
use crate::text::Texts;
use crate::ui::action::Action;
use crate::ui::theme::Theme;
use crate::ui::widgets::note_ui;
use crate::units::Month;

/// What is typed about the part that is split off.
#[derive(Clone, Debug, PartialEq)]
pub struct SplitForm {
    location: Location,
    base: bool,
    name: String,
    places: String,
    until: String,
    focused: bool,
    /// Why it cannot be split like this.
    refused: Vec<Problem>,
}

impl SplitForm {
    /// For a location, in the base itself or in the shown variant.
    pub(in crate::ui::locations) fn new(location: &Location, base: bool, texts: &Texts) -> Self {
        let name = texts.with("split-name-of", &[("name", (&location.name).into())]);
        let location = location.clone();
        Self { location, base, name, places: String::new(), until: String::new(), focused: false, refused: Vec::new() }
    }

    /// Draws the dialog; whether it can be closed is asked for in `actions`.
    pub(in crate::ui) fn ui(&mut self, ui: &mut Ui, session: &Session, texts: &Texts, actions: &mut Vec<Action>) {
        let language = texts.language();
        crate::ui::modals::heading_ui(ui, &texts.with("split-title", &[("name", (&self.location.name).into())]));
        let all = self.location.places.value.unwrap_or(0.0);
        ui.label(texts.with("split-text", &[("places", (&language.shortest(all, 3)).into())]));
        ui.add_space(crate::ui::theme::GAP);
        let mut entered = false;
        egui::Grid::new("split").num_columns(2).spacing([crate::ui::theme::GAP_LARGE, crate::ui::theme::GAP]).show(
            ui,
            |ui| {
                let typed = [
                    ("split-places", &mut self.places, ""),
                    ("split-name", &mut self.name, ""),
                    ("split-until", &mut self.until, "filter-month-hint"),
                ];
                for (number, (text, typed, hint)) in typed.into_iter().enumerate() {
                    let label = ui.label(texts.get(text));
                    let hint = if hint.is_empty() { String::new() } else { texts.get(hint) };
                    let field = ui
                        .add(egui::TextEdit::singleline(typed).hint_text(hint).desired_width(260.0))
                        .labelled_by(label.id);
                    if number == 0 && !std::mem::replace(&mut self.focused, true) {
                        field.request_focus();
                    }
                    if field.changed() {
                        self.refused.clear();
                    }
                    entered |= field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
                    ui.end_row();
                }
            },
        );
        let part = language.parse_number(&self.places).filter(|part| *part > 0.0 && *part < all);
        let until = self.until.trim();
        let end = language.parse_month(until);
        let theme = Theme::of(ui.ctx());
        match part {
            Some(part) => {
                let (part, rest) = (language.shortest(part, 3), language.shortest(all - part, 3));
                note_ui(ui, &texts.with("split-becomes", &[("part", (&part).into()), ("rest", (&rest).into())]));
            }
            None if self.places.trim().is_empty() => drop(note_ui(ui, &texts.get("split-hint"))),
            None => drop(ui.label(RichText::new(texts.get("split-wrong")).color(theme.error))),
        }
        let wrong_month = !until.is_empty() && end.is_none();
        if wrong_month {
            ui.label(RichText::new(texts.get("locations-wrong-month")).color(theme.error));
        }
        if let Some(end) = end {
            let end = language.month_long(end);
            note_ui(ui, &texts.with("split-own-end", &[("month", (&end).into())]));
        }
        for problem in &self.refused {
            let (what, fix) = texts.problem(problem);
            ui.label(RichText::new(format!("{what}. {fix}")).color(theme.error));
        }
        let ready = part.filter(|_| !wrong_month && !self.name.trim().is_empty());
        ui.add_space(crate::ui::theme::GAP_LARGE);
        let size = egui::vec2(ui.available_width(), ui.spacing().interact_size.y);
        ui.allocate_ui_with_layout(size, egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let button = ui.add_enabled(ready.is_some(), egui::Button::new(texts.get("split-button")));
            if let Some(part) = ready.filter(|_| button.clicked() || entered) {
                let (rest, mut off) = split(&self.location, part);
                off.id = fresh_id(&self.location.id, |id| taken(session, id));
                self.name.trim().clone_into(&mut off.name);
                if let Some(end) = end {
                    end_at(&mut off, end);
                }
                self.refused = refused(session, self.base, [&rest, &off]);
                if self.refused.is_empty() {
                    let edit = many(Deed::Split, vec![whole(rest), whole(off)], self.base);
                    actions.extend([Action::Do(Command::from(edit)), Action::CloseModal]);
                }
            }
            if ui.button(texts.get("button-cancel")).clicked() {
                actions.push(Action::CloseModal);
            }
        });
    }
}

/// Gives a location an end of its own: it closes then, so that what was agreed for after it falls away.
fn end_at(location: &mut Location, end: Month) {
    if location.available_until != Some(end) {
        location.available_until = Some(end);
        location.extensions.clear();
    }
}

/// Why the checks would refuse two parts in place of the location they were; empty: they can be.
fn refused(session: &Session, base: bool, parts: [&Location; 2]) -> Vec<Problem> {
    let mut tried = session.document().alone();
    tried.base = session.document().effective(session.shown().filter(|_| !base));
    for part in parts {
        let known = tried.base.locations.iter_mut().find(|location| location.id == part.id);
        match known {
            Some(location) => *location = Arc::new(part.clone()),
            None => tried.base.locations.push(Arc::new(part.clone())),
        }
    }
    check_alone(&tried, None)
        .err()
        .unwrap_or_default()
        .into_iter()
        .filter(|problem| problem.severity == Severity::Error)
        .collect()
}

/// What is left, and the part that is split off with this many places; both keep the id and the name. Prices per place stay the same;
/// places, flexible places and one-off costs add up to what there was.
pub(in crate::ui::locations) fn split(location: &Location, part: f64) -> (Location, Location) {
    let all = location.places.value.unwrap_or(0.0);
    let share = if all > 0.0 { part / all } else { 0.0 };
    let (mut rest, mut off) = (location.clone(), location.clone());
    (rest.places, off.places) = places(&location.places, part, share);
    for (rest, off) in rest.agreements.iter_mut().zip(&mut off.agreements) {
        let whole = rest.flex_places;
        // Beds are whole where they were.
        let own = whole * share;
        off.flex_places = if whole.fract() == 0.0 { own.round() } else { own };
        rest.flex_places = whole - off.flex_places;
    }
    let share = Decimal::from_f64(part).zip(Decimal::from_f64(all)).filter(|(_, all)| !all.is_zero());
    let money = |rest: &mut Option<Money>, off: &mut Option<Money>| {
        if let (Some(rest), Some(off), Some((part, all))) = (rest.as_mut(), off.as_mut(), share) {
            amounts(rest, off, part, all);
        }
    };
    money(&mut rest.investment, &mut off.investment);
    money(&mut rest.closing_cost, &mut off.closing_cost);
    if let (Some(rest), Some(off)) = (rest.contract.as_mut(), off.contract.as_mut()) {
        money(&mut rest.per_year, &mut off.per_year);
    }
    (rest, off)
}

/// A part of a published figure is derived from it.
fn derived(status: Status) -> Status {
    if matches!(status, Status::Official | Status::Press) { Status::Derived } else { status }
}

fn places(count: &Count, part: f64, share: f64) -> (Count, Count) {
    let (mut rest, mut off) = (count.clone(), count.clone());
    (rest.status, off.status) = (derived(count.status), derived(count.status));
    off.value = Some(part);
    rest.value = count.value.map(|all| all - part);
    (off.low, off.high) = (count.low.map(|low| low * share), count.high.map(|high| high * share));
    rest.low = count.low.zip(off.low).map(|(all, off)| all - off);
    rest.high = count.high.zip(off.high).map(|(all, off)| all - off);
    (rest, off)
}

/// The part is rounded to the cent; what is left is the rest, so that nothing is lost.
fn amounts(rest: &mut Money, off: &mut Money, part: Decimal, all: Decimal) {
    let portion = |amount: Decimal| {
        let exact = amount.checked_mul(part).and_then(|product| product.checked_div(all));
        exact.map_or(Decimal::ZERO, |portion| portion.round_dp(2))
    };
    (rest.status, off.status) = (derived(rest.status), derived(off.status));
    for (rest, off) in
        [(&mut rest.value, &mut off.value), (&mut rest.low, &mut off.low), (&mut rest.high, &mut off.high)]
    {
        if let Some(amount) = *rest {
            let own = portion(amount);
            (*off, *rest) = (Some(own), Some(amount - own));
        }
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::prelude::ToPrimitive;

    use super::*;
    use crate::scenario::{Agreement, Contract, Kind};
    use crate::units::Unit;

    fn number(money: Option<&Money>) -> f64 {
        money.and_then(|money| money.value).and_then(|euro| euro.to_f64()).unwrap_or(0.0)
    }

    /// By hand: 130 of 400 places are 32.5 %; of 100 flexible places 32.5, rounded 33 (half away from zero), so 67 stay; of € 1,000.01 it is
    /// € 325.00325, so € 325.00 and € 675.01 stay; of € 100 a year € 32.50 and € 67.50.
    #[test]
    fn both_parts_add_up_to_what_there_was() {
        let euro = |text: &str| Money::new(Decimal::from_str_exact(text).unwrap(), Unit::Euro, Status::Official);
        let places = Count { low: Some(360.0), high: Some(440.0), ..Count::new(400.0, Unit::Places, Status::Official) };
        let mut location = Location::new("x", "p", Kind::Azc, places, "2026-01".parse::<Month>().unwrap());
        location.agreements = vec![Agreement {
            from: None,
            until: None,
            flex_places: 100.0,
            recall_months: Some(3),
            groups: Vec::new(),
            handover: None,
        }];
        location.investment = Some(euro("1000.01"));
        location.contract = Some(Contract { until: None, per_year: Some(euro("100")) });
        let (rest, off) = split(&location, 130.0);
        assert_eq!((rest.places.value, off.places.value), (Some(270.0), Some(130.0)));
        assert_eq!((rest.places.low, off.places.low), (Some(243.0), Some(117.0)));
        assert_eq!((rest.agreements[0].flex_places, off.agreements[0].flex_places), (67.0, 33.0));
        let value = |money: &Option<Money>| money.as_ref().unwrap().value.unwrap();
        assert_eq!(value(&rest.investment) + value(&off.investment), value(&location.investment));
        assert!((number(off.investment.as_ref()) - 325.0).abs() < 1e-9);
        let per_year = |of: &Location| number(of.contract.as_ref().unwrap().per_year.as_ref());
        assert!((per_year(&off) - 32.5).abs() < 1e-9 && (per_year(&rest) - 67.5).abs() < 1e-9);
        assert_eq!(off.places.status, Status::Derived, "a part of an official figure is not official itself");
    }
}
