//! One parameter: its name, exact value, status, slider with the base's mark, and the way back to the base.

use egui::{Align, Layout, Response, RichText, Ui};
use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

use super::super::action::Action;
use super::super::status::{status_chip_ui, status_text};
use super::super::theme::{self, Theme};
use super::super::widgets::{Sign, marked_slider_ui, note_ui, sign_button_ui};
use crate::format::Language;
use crate::parameters::{Availability, Control, Parameter};
use crate::scenario::Value;
use crate::session::{Command, Session};
use crate::text::Texts;
use crate::units::Unit;

/// Prices move in steps of ten cents on the slider; typed prices keep four decimals.
const PRICE_STEP: f64 = 0.1;

/// Draws one parameter; a change is asked for in `actions`.
pub(super) fn parameter_ui(
    ui: &mut Ui,
    parameter: &Parameter,
    session: &Session,
    texts: &Texts,
    actions: &mut Vec<Action>,
) {
    let label = texts.get(&format!("parameter-{}", parameter.id));
    match (parameter.value(session.current().scenario()), parameter.value(session.base().scenario())) {
        (Availability::Value(value), Availability::Value(base)) => {
            let changed = value != base;
            let asked = match parameter.control {
                Control::Number { .. } | Control::Price { .. } => {
                    number_ui(ui, parameter, &label, (&value, &base), session, texts)
                }
                Control::Choice(names) => choice_ui(ui, parameter, &label, names, &value, texts),
                Control::Flag => flag_ui(ui, &label, &value),
            };
            let address = parameter.address.to_owned();
            match asked {
                Some(Asked::Value(value)) if value == base && changed => {
                    actions.push(Action::Do(Command::Reset { address }));
                }
                Some(Asked::Value(new)) if new != value => {
                    actions.push(Action::Do(Command::Set { address, value: new, nature: parameter.nature }));
                }
                Some(Asked::Reset) if changed => actions.push(Action::Do(Command::Reset { address })),
                _ => {}
            }
        }
        (Availability::Absent(reason), _) | (_, Availability::Absent(reason)) => {
            absent_ui(ui, &label, &texts.get(reason));
        }
    }
}

/// What the user asks of a parameter.
enum Asked {
    Value(Value),
    Reset,
}

/// A parameter that has no part in this scenario, with the reason.
fn absent_ui(ui: &mut Ui, label: &str, reason: &str) {
    let theme = Theme::of(ui.ctx());
    ui.label(RichText::new(label).color(theme.text_second)).on_hover_text(reason);
    note_ui(ui, reason);
}

fn number_ui(
    ui: &mut Ui,
    parameter: &Parameter,
    label: &str,
    (value, base): (&Value, &Value),
    session: &Session,
    texts: &Texts,
) -> Option<Asked> {
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
    let help = help(parameter, texts);
    let name = name_ui(ui, label, changed, &help, |ui| {
        if changed {
            let base_text = write(parameter, texts.language(), base_number);
            reset = sign_button_ui(ui, Sign::Back, &texts.with("parameter-reset", &[("value", (&base_text).into())]))
                .clicked();
        }
        status_chip_ui(ui, parameter, session, texts);
        exact_ui(ui, parameter, &mut moved, texts)
    });
    let slider = marked_slider_ui(ui, &mut moved, range, step, Some(base_number)).labelled_by(name.label.id);
    let slider = slider.on_hover_text(status_text(parameter, session, texts));
    reset |= slider.double_clicked() || name.label.double_clicked();
    ui.add_space(theme::GAP_SMALL);
    if reset {
        return Some(Asked::Reset);
    }
    #[expect(clippy::float_cmp, reason = "a widget that was not touched hands back the very same number")]
    let same = moved == number;
    (!same).then(|| Asked::Value(as_value(parameter, moved)))
}

/// The parts of a parameter's first line.
struct Name {
    label: Response,
}

/// The first line: name on the left, the rest from the right; a changed parameter is in bold.
fn name_ui(ui: &mut Ui, label: &str, changed: bool, help: &str, right: impl FnOnce(&mut Ui) -> Response) -> Name {
    let theme = Theme::of(ui.ctx());
    let font = if changed { theme::semibold(theme::SIZE_BODY) } else { theme::body() };
    let text = RichText::new(label).font(font).color(theme.text);
    let mut found = None;
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let field = right(ui);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let shown = ui.add(egui::Label::new(text).truncate().sense(egui::Sense::click()));
                let shown = shown.on_hover_text(help);
                let _named = field.labelled_by(shown.id);
                found = Some(shown);
            });
        });
    });
    Name { label: found.unwrap_or_else(|| ui.label(label)) }
}

/// The exact value: shown in the user's notation, typed in any.
fn exact_ui(ui: &mut Ui, parameter: &Parameter, value: &mut f64, texts: &Texts) -> Response {
    let language = texts.language();
    let speed = match parameter.control {
        Control::Number { step, .. } => step,
        _ => PRICE_STEP,
    };
    let scale = if parameter.percent() { 100.0 } else { 1.0 };
    let field = egui::DragValue::new(value)
        .speed(speed)
        .clip_text(false)
        .update_while_editing(false)
        .custom_formatter(|number, _| write(parameter, language, number))
        .custom_parser(|text| language.parse_number(text).map(|number| number / scale));
    ui.add(field).on_hover_text(texts.get("parameter-exact"))
}

/// A value in the user's notation with its unit's sign, if it has a short one.
pub(crate) fn write(parameter: &Parameter, language: Language, number: f64) -> String {
    if parameter.percent() {
        let decimals = usize::from(parameter.unit == Unit::SharePerMonth);
        let exact = (number * 1000.0).fract().abs() < 1e-9;
        return language
            .percent(number, if exact { decimals.max(usize::from((number * 100.0).fract().abs() > 1e-9)) } else { 2 });
    }
    match parameter.control {
        Control::Price { .. } => language.price(price(number)),
        _ => language.shortest(number, 3),
    }
}

fn choice_ui(
    ui: &mut Ui,
    parameter: &Parameter,
    label: &str,
    names: &[&'static str],
    value: &Value,
    texts: &Texts,
) -> Option<Asked> {
    let Value::Choice(current) = value else { return None };
    let theme = Theme::of(ui.ctx());
    let mut asked = None;
    ui.add_space(2.0);
    let shown = ui.label(RichText::new(label).color(theme.text)).on_hover_text(help(parameter, texts));
    let width = ui.available_width();
    let combo = egui::ComboBox::from_id_salt(parameter.id)
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
        Value::Flag(_) | Value::Choice(_) => None,
    }
}

fn as_value(parameter: &Parameter, number: f64) -> Value {
    match parameter.control {
        Control::Price { .. } => Value::Money(price(number)),
        _ => Value::Number(number),
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
