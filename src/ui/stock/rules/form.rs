//! The form of a stated rule: every part of it, changed where it stands.

use egui::{RichText, Ui, WidgetInfo};

use crate::naming;
use crate::parameters::Nature;
use crate::scenario::{Count, Item, Named, RuleCapacity, ScalingRule, Status, Trend, Value};
use crate::session::Edit;
use crate::ui::action::Action;
use crate::ui::status;
use crate::ui::stock::Seen;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::month_ui;
use crate::units::Month;

/// Most months of a notice and of a look back.
const NOTICE: f64 = 120.0;
const BACK: f64 = 240.0;
/// Most places in a field.
const PLACES: f64 = 1_000_000.0;
/// Width of the choices.
const CHOICE: f32 = 130.0;

/// What is being typed, until the field is left.
#[derive(Debug, Default)]
pub(super) struct Form {
    /// Which text of which rule, and the text.
    typed: Option<(String, bool, String)>,
}

impl Form {
    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, rule: &ScalingRule, actions: &mut Vec<Action>) {
        let texts = seen.texts;
        ui.horizontal_wrapped(|ui| {
            head_ui(ui, &texts.get("rules-name"));
            self.text_ui(ui, seen, rule, false, actions);
            head_ui(ui, &texts.get("rules-capacity"));
            capacity_ui(ui, seen, rule, actions);
            optional_ui(ui, seen, rule, &Part { field: "places", text: "rules-most", start: 0.0 }, actions);
            status_ui(ui, seen, rule, actions);
        });
        ui.horizontal_wrapped(|ui| {
            head_ui(ui, &texts.get("rules-conditions"));
            let start =
                |count: &Option<Count>, other: f64| count.as_ref().and_then(|count| count.value).unwrap_or(other);
            let stock = crate::stock::rules::stock_at_end(seen.scenario);
            let below = start(&rule.need_below, stock);
            optional_ui(ui, seen, rule, &Part { field: "need_below", text: "rules-need-below", start: below }, actions);
            let above = start(&rule.need_above, 0.0);
            optional_ui(ui, seen, rule, &Part { field: "need_above", text: "rules-need-above", start: above }, actions);
            let free = start(&rule.free_above, 0.0);
            optional_ui(ui, seen, rule, &Part { field: "free_above", text: "rules-free-above", start: free }, actions);
        });
        ui.horizontal_wrapped(|ui| {
            trend_ui(ui, seen, rule, actions);
            head_ui(ui, &texts.get("rules-notice"));
            count_ui(ui, seen, rule, "notice", actions);
            ui.label(texts.get("rules-months-short"));
            for (field, text, month) in
                [("from", "rules-valid-from", rule.from), ("until", "rules-valid-until", rule.until)]
            {
                bound_ui(ui, seen, rule, (field, text, month), actions);
            }
        });
        ui.horizontal_wrapped(|ui| {
            head_ui(ui, &texts.get("rules-in-months"));
            months_ui(ui, seen, rule, actions);
        });
        ui.horizontal_wrapped(|ui| {
            head_ui(ui, &texts.get("rules-remark"));
            self.text_ui(ui, seen, rule, true, actions);
        });
    }

    /// The name or the note; the rule changes when the field is left.
    fn text_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, rule: &ScalingRule, note: bool, actions: &mut Vec<Action>) {
        let known = if note { rule.note.clone() } else { seen.texts.words(&rule.title).to_owned() };
        let typing = self.typed.as_ref().filter(|(id, of_note, _)| *id == rule.id && *of_note == note);
        let mut text = typing.map_or_else(|| known.clone(), |(_, _, text)| text.clone());
        let width = if note { (ui.available_width() - theme::GAP).clamp(200.0, 700.0) } else { 190.0 };
        let name = told(seen, rule, if note { "rules-remark" } else { "rules-name" });
        let response = ui.add(egui::TextEdit::singleline(&mut text).desired_width(width));
        response.widget_info(|| WidgetInfo::labeled(egui::Role::TextInput, true, &name));
        if response.changed() {
            self.typed = Some((rule.id.clone(), note, text.clone()));
        }
        if response.lost_focus() {
            self.typed = None;
            let text = text.trim().to_owned();
            if text != known && (note || !text.is_empty()) {
                let language = seen.texts.language();
                change(seen, rule, actions, |rule| match (note, language) {
                    (true, _) => rule.note = text,
                    (false, crate::format::Language::En) => rule.title.en = text,
                    (false, crate::format::Language::Nl) => rule.title.nl = text,
                });
            }
        }
    }
}

/// What a field of a rule is called aloud.
fn told(seen: &Seen<'_>, rule: &ScalingRule, what: &str) -> String {
    let (what, rule) = (seen.texts.get(what), seen.texts.words(&rule.title).to_owned());
    seen.texts.with("rules-change", &[("what", (&what).into()), ("rule", (&rule).into())])
}

/// Where a value of a rule stands.
fn address(rule: &ScalingRule, field: &str) -> String {
    format!("rules[{}].{field}", rule.id)
}

/// Changes a value of a rule in the shown variant.
pub(super) fn set(rule: &ScalingRule, field: &str, value: Value, actions: &mut Vec<Action>) {
    let nature = if rule.status == Status::Decided { Nature::Decision } else { Nature::Assumption };
    actions.push(Action::Do(Edit::Set { address: address(rule, field), value, nature }.into()));
}

/// Changes what has no address, such as the name, in the rule of the base.
fn change(seen: &Seen<'_>, rule: &ScalingRule, actions: &mut Vec<Action>, with: impl FnOnce(&mut ScalingRule)) {
    let base = seen.session.document().base.rules.iter().find(|known| known.id == rule.id);
    let Some(mut changed) = base.cloned() else { return };
    with(&mut changed);
    actions.push(Action::Do(Edit::Put { item: Item::Rule(Box::new(changed)) }.into()));
}

fn head_ui(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(text).font(theme::small()).color(Theme::of(ui.ctx()).text_second));
}

/// A whole number in the user's notation; whether it changed.
pub(super) fn number_ui(ui: &mut Ui, seen: &Seen<'_>, given: &mut f64, range: (f64, f64), name: &str) -> bool {
    let language = seen.texts.language();
    let mut value = *given;
    let field = egui::DragValue::new(&mut value)
        .range(range.0..=range.1)
        .speed(if range.1 > 1_000.0 { 5.0 } else { 0.1 })
        .custom_formatter(|value, _| language.number(value, 0))
        .custom_parser(|text| language.parse_number(text));
    let response = ui.add(field);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::SpinButton, true, name));
    // What is drawn without decimals keeps them until it is changed.
    if response.changed() {
        *given = value.round();
    }
    response.changed()
}

/// A number of a rule.
pub(super) fn count_ui(ui: &mut Ui, seen: &Seen<'_>, rule: &ScalingRule, field: &str, actions: &mut Vec<Action>) {
    let address = address(rule, field);
    let Ok(Value::Number(known)) = seen.scenario.read(&address) else { return };
    let name = naming::address(seen.texts, seen.scenario, &address);
    let (least, most) = match field {
        "notice" => (0.0, NOTICE),
        "trend_months" => (1.0, BACK),
        _ => (0.0, PLACES),
    };
    let mut value = known;
    if number_ui(ui, seen, &mut value, (least, most), &name) {
        set(rule, field, Value::Number(value), actions);
    }
}

/// A number that may be left out: its field, its text, and what it starts with.
struct Part {
    field: &'static str,
    text: &'static str,
    start: f64,
}

fn optional_ui(ui: &mut Ui, seen: &Seen<'_>, rule: &ScalingRule, part: &Part, actions: &mut Vec<Action>) {
    let stated = match part.field {
        "places" => rule.places.is_some(),
        "need_below" => rule.need_below.is_some(),
        "need_above" => rule.need_above.is_some(),
        _ => rule.free_above.is_some(),
    };
    let mut on = stated;
    let response = ui.checkbox(&mut on, seen.texts.get(part.text));
    response.widget_info(|| WidgetInfo::selected(egui::Role::CheckBox, true, on, told(seen, rule, part.text)));
    if response.changed() {
        let value = if on { Value::Number(part.start) } else { Value::Choice(String::new()) };
        set(rule, part.field, value, actions);
    }
    if stated {
        count_ui(ui, seen, rule, part.field, actions);
    }
    ui.add_space(theme::GAP);
}

fn capacity_ui(ui: &mut Ui, seen: &Seen<'_>, rule: &ScalingRule, actions: &mut Vec<Action>) {
    let name = |capacity: RuleCapacity| seen.texts.get(&format!("choice-{}", capacity.id()));
    let mut capacity = rule.capacity;
    let shown = egui::ComboBox::from_id_salt(("capacity", &rule.id))
        .width(CHOICE)
        .selected_text(name(capacity))
        .show_ui(ui, |ui| {
            for choice in RuleCapacity::EVERY {
                ui.selectable_value(&mut capacity, *choice, name(*choice));
            }
        });
    shown.response.widget_info(|| WidgetInfo::labeled(egui::Role::ComboBox, true, told(seen, rule, "rules-capacity")));
    if capacity != rule.capacity {
        set(rule, "capacity", Value::Choice(capacity.id().to_owned()), actions);
    }
}

/// Whether the rule is assumed or decided; what comes from a publication keeps its status.
fn status_ui(ui: &mut Ui, seen: &Seen<'_>, rule: &ScalingRule, actions: &mut Vec<Action>) {
    let texts = seen.texts;
    let mut chosen = rule.status;
    let shown = egui::ComboBox::from_id_salt(("status", &rule.id))
        .width(CHOICE)
        .selected_text(texts.get(status::status_name(chosen)))
        .show_ui(ui, |ui| {
            for choice in [Status::Assumed, Status::Decided] {
                ui.selectable_value(&mut chosen, choice, texts.get(status::status_name(choice)));
            }
        });
    shown.response.widget_info(|| WidgetInfo::labeled(egui::Role::ComboBox, true, told(seen, rule, "rules-status")));
    if chosen != rule.status {
        change(seen, rule, actions, |rule| {
            rule.status = chosen;
            rule.source.clear();
        });
    }
}

/// Which way need must go, and since when.
fn trend_ui(ui: &mut Ui, seen: &Seen<'_>, rule: &ScalingRule, actions: &mut Vec<Action>) {
    let texts = seen.texts;
    let name = |trend: Option<Trend>| {
        trend.map_or_else(|| texts.get("rules-trend-any"), |trend| texts.get(&format!("choice-{}", trend.id())))
    };
    let mut trend = rule.trend;
    head_ui(ui, &texts.get("rules-trend"));
    let shown =
        egui::ComboBox::from_id_salt(("trend", &rule.id)).width(CHOICE).selected_text(name(trend)).show_ui(ui, |ui| {
            for choice in std::iter::once(None).chain(Trend::EVERY.iter().copied().map(Some)) {
                ui.selectable_value(&mut trend, choice, name(choice));
            }
        });
    shown.response.widget_info(|| WidgetInfo::labeled(egui::Role::ComboBox, true, told(seen, rule, "rules-trend")));
    if trend != rule.trend {
        set(rule, "trend", Value::Choice(trend.map_or("", Trend::id).to_owned()), actions);
    }
    if rule.trend.is_some() {
        let mut back = f64::from(rule.trend_months.unwrap_or(1));
        if number_ui(ui, seen, &mut back, (1.0, BACK), &told(seen, rule, "rules-trend-months")) {
            set(rule, "trend_months", Value::Number(back), actions);
        }
        ui.label(texts.get("rules-trend-months"));
    }
    ui.add_space(theme::GAP);
}

/// A first month, or a first month no longer.
fn bound_ui(
    ui: &mut Ui,
    seen: &Seen<'_>,
    rule: &ScalingRule,
    (field, text, month): (&str, &str, Option<Month>),
    actions: &mut Vec<Action>,
) {
    let (start, end) = (seen.scenario.start, seen.scenario.end.plus(1));
    let mut on = month.is_some();
    let name = told(seen, rule, text);
    let response = ui.checkbox(&mut on, seen.texts.get(text));
    response.widget_info(|| WidgetInfo::selected(egui::Role::CheckBox, true, on, &name));
    if response.changed() {
        let first = if field == "from" { start } else { end };
        let value = if on { first.to_string() } else { String::new() };
        set(rule, field, Value::Choice(value), actions);
    }
    if let Some(mut month) = month {
        let least = rule.from.filter(|_| field == "until").map_or(start, |from| from.plus(1));
        let most = rule.until.filter(|_| field == "from").map_or(end, |until| until.plus(-1));
        let range = (least.min(month), most.max(month));
        if month_ui(ui, &mut month, range, seen.texts.language(), &name).changed() {
            set(rule, field, Value::Choice(month.to_string()), actions);
        }
    }
}

/// The calendar months in which it may work; all where none is chosen.
fn months_ui(ui: &mut Ui, seen: &Seen<'_>, rule: &ScalingRule, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.x = theme::GAP_SMALL;
    for month in 1..=12_u8 {
        let on = rule.months.is_empty() || rule.months.contains(&month);
        let name = seen.texts.language().calendar_month(month);
        if ui.selectable_label(on, name).clicked() {
            let all = (1..=12_u8).filter(|other| if *other == month { !on } else { kept(rule, *other) });
            let chosen: Vec<String> = all.map(|month| month.to_string()).collect();
            // Every month is no condition; and a rule that never works is switched off, not left without months.
            let chosen = if chosen.len() == 12 { String::new() } else { chosen.join(",") };
            set(rule, "months", Value::Choice(chosen), actions);
        }
    }
}

fn kept(rule: &ScalingRule, month: u8) -> bool {
    rule.months.is_empty() || rule.months.contains(&month)
}
