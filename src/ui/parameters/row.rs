//! One parameter: its name, exact value, status, slider with the base's mark, and the way back to the base.

use egui::{Align, Layout, Response, RichText, Ui};
use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

use super::super::action::Action;
use super::super::status::{chip, status_name, status_text, status_width};
use super::super::theme::{self, Theme};
use super::super::widgets::{back_button_ui, chip_ui, marked_slider_ui};
use crate::format::Language;
use crate::naming;
use crate::parameters::{Availability, Control, Parameter};
use crate::scenario::{Resolved, Scenario, Status, Value};
use crate::session::{Edit, Level, Session};
use crate::text::Texts;

/// Prices move in steps of ten cents on the slider; typed prices keep four decimals.
const PRICE_STEP: f64 = 0.1;

/// A parameter with everything that is shown of it; made when the session changes, not in every frame.
pub(super) struct Row {
    pub(super) parameter: &'static Parameter,
    pub(super) label: String,
    help: String,
    value: Availability,
    base: Availability,
    /// The value it has without a change in this variant: the base's, or that of the variant it builds on.
    inherited: Availability,
    /// Name of the variant it builds on.
    parent: Option<String>,
    /// Whether this variant itself says something here.
    own: bool,
    status: Option<Status>,
    story: String,
    /// Whether it is shown in presentations.
    pinned: bool,
}

/// The variant that the shown one builds on, and its scenario.
pub(super) fn parent(session: &Session) -> Option<(String, Scenario)> {
    let shown = session.shown().and_then(|id| session.document().variant(id))?;
    let parent = shown.parent.clone()?;
    let scenario = session.document().effective(Some(&parent));
    Some((parent, scenario))
}

impl Row {
    pub(super) fn new(
        parameter: &'static Parameter,
        session: &Session,
        (changes, parent): (&[Resolved<'_>], Option<&(String, Scenario)>),
        texts: &Texts,
    ) -> Self {
        // The changes say what the user set, also while the outcome of a large document is still being computed.
        let resolved = changes.iter().find(|resolved| resolved.change.address == parameter.address);
        let change = resolved.map(|resolved| resolved.change);
        let scenario = &session.document().base;
        let base = parameter.value(scenario);
        let inherited = parent.map_or_else(|| base.clone(), |(_, scenario)| parameter.value(scenario));
        let origin = scenario.origin(parameter.address);
        Self {
            parameter,
            label: texts.get(&format!("parameter-{}", parameter.id)),
            help: format!("{}\n{}", help(parameter, texts), texts.get("slider-hint")),
            value: change.map_or_else(|| base.clone(), |change| Availability::Value(change.new.clone())),
            base,
            inherited,
            parent: parent
                .and_then(|(id, _)| session.document().variant(id))
                .map(|variant| texts.words(&variant.title).to_owned()),
            own: resolved.is_some_and(|resolved| Some(resolved.variant.id.as_str()) == session.shown()),
            status: change.map(|change| change.status).or(origin.map(|origin| origin.status)),
            story: status_text(parameter, session, texts),
            pinned: session.document().sliders.iter().any(|id| id == parameter.id),
        }
    }

    /// Whether a typed part of a name leads to it; `wanted` in small letters.
    pub(super) fn found(&self, wanted: &str) -> bool {
        self.label.to_lowercase().contains(wanted) || self.parameter.address.contains(wanted)
    }

    /// Why it has no value in this scenario, if it has none.
    pub(super) fn absent(&self) -> Option<&'static str> {
        match self.base {
            Availability::Absent(reason) => Some(reason),
            Availability::Value(_) => None,
        }
    }

    /// Draws the parameter; a change is asked for in `actions`.
    pub(super) fn ui(&self, ui: &mut Ui, texts: &Texts, actions: &mut Vec<Action>) {
        let (Availability::Value(value), Availability::Value(base)) = (&self.value, &self.base) else {
            return;
        };
        let asked = match self.parameter.control {
            Control::Number { .. } | Control::Price { .. } => self.number_ui(ui, value, base, texts),
            Control::Choice(names) => self.choice_ui(ui, names, value, texts),
            Control::Flag => flag_ui(ui, &self.label, value),
        };
        let address = self.parameter.address.to_owned();
        let changed = value != base;
        let edit = match asked {
            Some(Asked::Reset(to)) if changed || self.own => Edit::Reset { addresses: vec![address], to },
            Some(Asked::Pin(shown)) => Edit::Slider { parameter: self.parameter.id.to_owned(), shown },
            Some(Asked::Value(new)) if new != *value => {
                Edit::Set { address, value: new, nature: self.parameter.nature }
            }
            _ => return,
        };
        actions.push(Action::Do(edit.into()));
    }

    fn number_ui(&self, ui: &mut Ui, value: &Value, base: &Value, texts: &Texts) -> Option<Asked> {
        let parameter = self.parameter;
        let (number, base_number) = (as_number(value)?, as_number(base)?);
        let (range, step) = match parameter.control {
            Control::Number { from, to, step } => ((from, to), step),
            Control::Price { to } => ((0.0, to), PRICE_STEP),
            Control::Choice(_) | Control::Flag => return None,
        };
        // A figure of the scenario may lie outside the usual range; the slider then reaches it.
        let range = (range.0.min(base_number).min(number), range.1.max(base_number).max(number));
        let changed = value != base;
        let mut moved = number;
        let mut reset = false;
        let label = name_ui(ui, &self.label, changed, &self.help, |ui| {
            let field = exact_ui(ui, parameter, &mut moved, texts);
            if changed {
                // A value that comes from the variant this one builds on is put back there, not here.
                let (text, name) = self.way_back(base_number, texts);
                reset = self.own && back_button_ui(ui, &text, &name).clicked();
            }
            field
        });
        if let Some(asked) = self.menu_ui(&label, texts) {
            return Some(asked);
        }
        let height = theme::SIZE_SMALL + theme::GAP;
        let line = egui::vec2(ui.available_width(), height);
        let slider = ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Center), |ui| {
            // The chips share a column, so that all sliders are equally long and can be compared at a glance.
            let column = egui::vec2(status_width(ui, texts), height);
            ui.allocate_ui_with_layout(column, Layout::left_to_right(Align::Center), |ui| {
                ui.set_min_width(column.x);
                if let Some(status) = self.status {
                    let theme = Theme::of(ui.ctx());
                    chip_ui(ui, &texts.get(status_name(status)), chip(theme, status), &self.story);
                }
            });
            marked_slider_ui(ui, &mut moved, range, step, Some(base_number)).labelled_by(label.id)
        });
        reset |= slider.inner.double_clicked() || label.double_clicked();
        ui.add_space(theme::GAP_SMALL);
        if reset {
            return Some(Asked::Reset(Level::Parent));
        }
        #[expect(clippy::float_cmp, reason = "a widget that was not touched hands back the very same number")]
        let same = moved == number;
        (!same).then(|| Asked::Value(as_value(parameter, moved)))
    }

    /// What a value would go back to, and that in a sentence.
    fn way_back(&self, base: f64, texts: &Texts) -> (String, String) {
        let number = match &self.inherited {
            Availability::Value(value) => as_number(value).unwrap_or(base),
            Availability::Absent(_) => base,
        };
        let value = write(self.parameter, texts.language(), number);
        let sentence = match &self.parent {
            Some(parent) => {
                let named = [("variant", parent.into()), ("value", (&value).into())];
                texts.with("parameter-reset-parent", &named)
            }
            None => texts.with("parameter-reset", &[("value", (&value).into())]),
        };
        (value, sentence)
    }

    /// The base's value, as it is written.
    fn base_text(&self, texts: &Texts) -> Option<String> {
        match &self.base {
            Availability::Value(value) => Some(write(self.parameter, texts.language(), as_number(value)?)),
            Availability::Absent(_) => None,
        }
    }

    /// The menu at the name, under the right button or Enter: whether it is shown in presentations, and the way back beyond what the variant
    /// builds on.
    fn menu_ui(&self, name: &Response, texts: &Texts) -> Option<Asked> {
        let by_key = name.clicked() && !name.clicked_by(egui::PointerButton::Primary);
        let open = (by_key || name.secondary_clicked()).then_some(egui::SetOpenCommand::Bool(true));
        let mut asked = None;
        egui::Popup::menu(name).open_memory(open).show(|ui| {
            if ui.button(texts.get(if self.pinned { "slider-unpin" } else { "slider-pin" })).clicked() {
                asked = Some(Asked::Pin(!self.pinned));
                ui.close();
            }
            let beyond = self.parent.is_some() && self.value != self.base;
            if let Some(base) = self.base_text(texts).filter(|_| beyond) {
                let text = texts.with("parameter-reset", &[("value", (&base).into())]);
                if ui.button(text).clicked() {
                    asked = Some(Asked::Reset(Level::Base));
                    ui.close();
                }
            }
        });
        asked
    }

    fn choice_ui(&self, ui: &mut Ui, names: &[&'static str], value: &Value, texts: &Texts) -> Option<Asked> {
        let Value::Choice(current) = value else { return None };
        let theme = Theme::of(ui.ctx());
        let mut asked = None;
        ui.add_space(2.0);
        let shown = ui.label(RichText::new(&self.label).color(theme.text)).on_hover_text(&self.help);
        let width = ui.available_width();
        let combo = egui::ComboBox::from_id_salt(self.parameter.id)
            .width(width)
            .selected_text(texts.get(&format!("choice-{current}")))
            .show_ui(ui, |ui| {
                for name in names {
                    if ui.selectable_label(name == current, texts.get(&format!("choice-{name}"))).clicked() {
                        asked = Some(Asked::Value(Value::Choice((*name).to_owned())));
                    }
                }
            });
        let _named = combo.response.labelled_by(shown.id);
        ui.add_space(theme::GAP_SMALL);
        asked
    }
}

/// What the user asks of a parameter.
enum Asked {
    Pin(bool),
    Value(Value),
    Reset(Level),
}

/// The first line: name on the left, the rest from the right; a changed parameter is in bold.
fn name_ui(ui: &mut Ui, label: &str, changed: bool, help: &str, right: impl FnOnce(&mut Ui) -> Response) -> Response {
    let theme = Theme::of(ui.ctx());
    let font = if changed { theme::semibold(theme::SIZE_BODY) } else { theme::body() };
    let text = RichText::new(label).font(font).color(theme.text);
    let mut found = None;
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let field = right(ui);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let shown = ui.add(egui::Label::new(text).wrap().sense(egui::Sense::click()));
                let shown = shown.on_hover_text(help);
                let _named = field.labelled_by(shown.id);
                found = Some(shown);
            });
        });
    });
    found.unwrap_or_else(|| ui.label(label))
}

/// The exact value: shown in the user's notation, typed in any.
fn exact_ui(ui: &mut Ui, parameter: &Parameter, value: &mut f64, texts: &Texts) -> Response {
    let language = texts.language();
    let speed = match parameter.control {
        Control::Number { step, .. } => step,
        _ => PRICE_STEP,
    };
    let scale = if parameter.percent() { 100.0 } else { 1.0 };
    // A percentage and a euro sign are units already; anything else says its unit behind the number.
    let unit =
        texts.find(&format!("unit-short-{}", parameter.unit_name())).map(|unit| format!(" {unit}")).unwrap_or_default();
    let field = egui::DragValue::new(value)
        .speed(speed)
        .clip_text(false)
        .update_while_editing(false)
        .custom_formatter(|number, _| write(parameter, language, number))
        .suffix(unit)
        .custom_parser(|text| language.parse_number(text).map(|number| number / scale));
    ui.add(field).on_hover_text(texts.get("parameter-exact"))
}

/// A value in the user's notation with its unit's sign, if it has a short one.
fn write(parameter: &Parameter, language: Language, number: f64) -> String {
    naming::plain(language, parameter.unit, parameter.percent(), number)
}

fn flag_ui(ui: &mut Ui, label: &str, value: &Value) -> Option<Asked> {
    let Value::Flag(mut flag) = *value else { return None };
    ui.checkbox(&mut flag, label).changed().then_some(Asked::Value(Value::Flag(flag)))
}

/// What the parameter means, and in which unit.
fn help(parameter: &Parameter, texts: &Texts) -> String {
    let help = texts.get(&format!("parameter-{}.help", parameter.id));
    let nature = texts.get(match parameter.nature {
        crate::parameters::Nature::Assumption => "nature-assumption",
        crate::parameters::Nature::Decision => "nature-decision",
    });
    format!("{help}\n\n{} · {nature}", texts.unit(parameter.unit))
}

/// The number behind a value; a price is exact to four decimals, which a double holds without loss.
fn as_number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => Some(*number),
        Value::Money(euro) => euro.to_f64(),
        Value::Flag(_) | Value::Choice(_) | Value::Location(_) => None,
    }
}

fn as_value(parameter: &Parameter, number: f64) -> Value {
    match parameter.control {
        Control::Price { .. } => Value::Money(price(number)),
        // A slider that adds up its steps leaves dust behind the ninth decimal, which nobody asked for.
        _ => Value::Number((number * 1e9).round() / 1e9),
    }
}

/// A price of at most four decimals from a moved or typed number.
fn price(number: f64) -> Decimal {
    Decimal::from_f64(number).unwrap_or_default().round_dp(4).normalize()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_with_their_sign() {
        let text = |id: &str, number| write(Parameter::find(id).unwrap(), Language::Nl, number);
        assert_eq!(text("grant_rate_regular", 0.56), "56\u{a0}%");
        assert_eq!(text("grant_rate_regular", 0.565), "56,5\u{a0}%");
        assert_eq!(text("leave_rate", 0.012), "1,2\u{a0}%");
        assert_eq!(text("occupancy_norm", 0.91), "0,91");
        assert_eq!(text("stable_stock", 41_000.0), "41.000");
        assert_eq!(text("cost_azc", 75.5342), "€\u{a0}75,5342");
    }

    #[test]
    fn typed_prices_stay_exact() {
        for typed in ["61.35", "0.1", "199.9999", "75.5342"] {
            let euro = Decimal::from_str_exact(typed).unwrap();
            assert_eq!(price(as_number(&Value::Money(euro)).unwrap()), euro);
        }
    }
}
