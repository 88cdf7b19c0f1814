//! Measures of escalation: who is hosted elsewhere and which standards are relaxed, before crisis places are used.

use egui::{RichText, Ui};

use super::Seen;
use super::municipal::places_ui;
use crate::engine::SeriesId;
use crate::parameters::Nature;
use crate::scenario::{Count, Item, ItemId, Measure, Status, Value, Words};
use crate::session::{Edit, fresh_id};
use crate::ui::action::Action;
use crate::ui::status;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{finding_ui, month_ui, note_ui, right_ui};
use crate::units::Unit;

/// Draws the measures, and what they avoid.
pub(super) fn measures_ui(ui: &mut Ui, seen: &Seen<'_>, actions: &mut Vec<Action>) {
    let (texts, theme) = (seen.texts, Theme::of(ui.ctx()));
    finding_ui(ui, &finding(seen));
    note_ui(ui, &texts.get("measures-note"));
    ui.add_space(theme::GAP);
    egui::ScrollArea::vertical().id_salt("measures").auto_shrink(false).show(ui, |ui| {
        for measure in &seen.scenario.measures {
            let frame = egui::Frame::new().fill(theme.sunken).corner_radius(theme::RADIUS).inner_margin(theme::GAP);
            frame.show(ui, |ui| measure_ui(ui, seen, measure, actions));
            ui.add_space(theme::GAP_SMALL);
        }
        ui.horizontal(|ui| {
            for (text, hosts) in [("measures-add-hosting", true), ("measures-add-standards", false)] {
                if ui.button(texts.get(text)).clicked() {
                    actions.push(Action::Do(Edit::Put { item: fresh(seen, hosts) }.into()));
                }
            }
        });
    });
}

/// What the measures avoid at most.
fn finding(seen: &Seen<'_>) -> String {
    let (texts, language) = (seen.texts, seen.texts.language());
    let column = seen.outcome.series(SeriesId::NeedAvoided).unwrap_or_default();
    let most = column
        .iter()
        .take(seen.outcome.months)
        .enumerate()
        .max_by(|one, other| one.1.total_cmp(other.1).then(other.0.cmp(&one.0)));
    match most.filter(|(_, most)| **most > 0.5) {
        Some((index, most)) => {
            let (most, month) = (language.number(*most, 0), language.month_long(seen.outcome.month(index)));
            texts.with("measures-avoided", &[("places", (&most).into()), ("month", (&month).into())])
        }
        None => texts.get("measures-none"),
    }
}

fn measure_ui(ui: &mut Ui, seen: &Seen<'_>, measure: &Measure, actions: &mut Vec<Action>) {
    let (texts, language) = (seen.texts, seen.texts.language());
    let mut set = |field: &str, value: Value| {
        let address = format!("measures[{}].{field}", measure.id);
        actions.push(Action::Do(Edit::Set { address, value, nature: Nature::Decision }.into()));
    };
    let title = texts.words(&measure.title).to_owned();
    let mut gone = false;
    ui.horizontal(|ui| {
        let mut active = measure.active;
        let name = RichText::new(&title).font(theme::semibold(theme::SIZE_BODY));
        if ui.checkbox(&mut active, name).on_hover_text(texts.get("measures-active")).changed() {
            set("active", Value::Flag(active));
        }
        right_ui(ui, |ui| {
            let button = ui.button(texts.get("measures-remove"));
            let told = format!("{} {title}", texts.get("measures-remove"));
            button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &told));
            gone = button.clicked();
        });
    });
    ui.horizontal_wrapped(|ui| {
        let range = (seen.scenario.start, seen.scenario.end);
        ui.label(texts.get("measures-from"));
        let mut from = measure.from;
        if month_ui(ui, &mut from, range, language, &texts.get("measures-from")).changed() {
            set("from", Value::Choice(from.to_string()));
        }
        let mut ends = measure.until.is_some();
        if ui.checkbox(&mut ends, texts.get("measures-until")).changed() {
            let until = ends.then(|| from.plus(12).min(seen.scenario.end).max(from.plus(1)));
            set("until", Value::Choice(until.map_or_else(String::new, |until| until.to_string())));
        }
        if let Some(mut until) = measure.until {
            let range = (from.plus(1), seen.scenario.end.plus(1));
            if month_ui(ui, &mut until, range, language, &texts.get("measures-until")).changed() {
                set("until", Value::Choice(until.to_string()));
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        if let Some(people) = &measure.people {
            let mut value = people.value.unwrap_or(0.0);
            if places_ui(ui, &mut value, (0.0, 50_000.0), &texts.get("measures-people"), seen) {
                set("people", Value::Number(value));
            }
            ui.label(texts.get("measures-people"));
            origin_ui(ui, seen, people);
        }
        if let Some(norm) = &measure.norm {
            let mut value = norm.value.unwrap_or(0.0);
            let field = egui::DragValue::new(&mut value)
                .range(0.0..=0.5)
                .speed(0.001)
                .custom_formatter(|value, _| language.number(value, 3))
                .custom_parser(|text| language.parse_number(text));
            let response = ui.add(field);
            response
                .widget_info(|| egui::WidgetInfo::labeled(egui::Role::SpinButton, true, texts.get("measures-norm")));
            if response.changed() {
                set("norm", Value::Number(value));
            }
            ui.label(texts.get("measures-norm"));
            origin_ui(ui, seen, norm);
        }
    });
    if gone {
        actions.push(Action::Do(Edit::Drop { item: ItemId::Measure(measure.id.clone()) }.into()));
    }
}

fn origin_ui(ui: &mut Ui, seen: &Seen<'_>, count: &Count) {
    let origin = crate::scenario::origin::Origin::of_figure(count);
    status::origin_ui(ui, seen.session.document(), &origin, seen.texts);
}

/// A new measure, without effect until its number is filled in.
fn fresh(seen: &Seen<'_>, hosts: bool) -> Item {
    let words =
        if hosts { ("Logeerregeling", "Hosting elsewhere") } else { ("Versoepelde eisen", "Relaxed standards") };
    let id = fresh_id(words.0, |id| seen.scenario.measures.iter().any(|known| known.id == id));
    let count = |unit| Some(Count::new(0.0, unit, Status::Assumed));
    Item::Measure(Box::new(Measure {
        id,
        title: Words { nl: words.0.to_owned(), en: words.1.to_owned() },
        active: true,
        from: seen.at(),
        until: None,
        people: if hosts { count(Unit::People) } else { None },
        norm: if hosts { None } else { count(Unit::Share) },
    }))
}
