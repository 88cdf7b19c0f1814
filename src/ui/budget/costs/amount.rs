//! Fields for exact amounts, shares and small numbers that may be unknown.

use egui::{Id, Response, Ui};
use rust_decimal::Decimal;

use crate::scenario::Value;
use crate::ui::budget::Seen;
use crate::ui::theme;

/// Width of a field for an amount, and of one for a small number.
const MONEY: f32 = 120.0;
const NUMBER: f32 = 88.0;

/// A field for an exact amount; what was typed when it is finished and can be read. Empty: no amount.
pub(in crate::ui::budget) fn money_ui(
    ui: &mut Ui,
    seen: &Seen<'_>,
    given: Option<Decimal>,
    (id, name): (&str, &str),
) -> Option<Value> {
    let language = seen.texts.language();
    let shown = given.map(|amount| language.price(amount).replace('€', "").trim().to_owned()).unwrap_or_default();
    let read = |text: &str| {
        let text = text.trim();
        if text.is_empty() {
            return Some(nothing());
        }
        language.parse_money(text).map(|amount| Value::Money(amount.round_dp(4)))
    };
    entry_ui(ui, (id, name), (&shown, MONEY), &seen.texts.get("costs-unknown"), read)
}

/// A field for a number in `range` that may be unknown, shown times `scale`: 100 for a percentage.
pub(in crate::ui::budget) fn number_ui(
    ui: &mut Ui,
    seen: &Seen<'_>,
    given: Option<f64>,
    (id, name, hint): (&str, &str, &str),
    (scale, most): (f64, f64),
) -> Option<Value> {
    let language = seen.texts.language();
    let shown = given.map(|number| language.shortest(number * scale, 4)).unwrap_or_default();
    let read = |text: &str| {
        let text = text.trim().trim_end_matches('%').trim();
        if text.is_empty() {
            return Some(nothing());
        }
        let number = language.parse_number(text)? / scale;
        // Ten decimals are more than anybody types; without this 7.1 per cent would be 0.07100000000000001.
        let number = (number * 1e10).round() / 1e10;
        (0.0..=most).contains(&number).then_some(Value::Number(number))
    };
    entry_ui(ui, (id, name), (&shown, NUMBER), &seen.texts.get(hint), read)
}

/// No value: the figure is left out, or unknown.
fn nothing() -> Value {
    Value::Choice(String::new())
}

/// A field to type in, kept while it has the focus; what cannot be read is put back.
fn entry_ui<T>(
    ui: &mut Ui,
    (id, name): (&str, &str),
    (shown, width): (&str, f32),
    hint: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let key = Id::unique("budget entry").with(id);
    let mut text: String = ui.data(|data| data.get_temp(key)).unwrap_or_else(|| shown.to_owned());
    let field = egui::TextEdit::singleline(&mut text).id(key.with("field")).desired_width(width).hint_text(hint);
    let response: Response = ui.add(field.font(theme::body()).char_limit(40));
    response.widget_info(|| {
        let mut info = egui::WidgetInfo::labeled(egui::Role::TextInput, true, name);
        info.current_text_value = Some(text.clone());
        info
    });
    if response.changed() {
        ui.data_mut(|data| data.insert_temp(key, text.clone()));
    }
    if !response.lost_focus() {
        return None;
    }
    ui.data_mut(|data| data.remove::<String>(key));
    let escape = ui.input(|input| input.key_pressed(egui::Key::Escape));
    if escape || text == shown { None } else { read(&text) }
}
