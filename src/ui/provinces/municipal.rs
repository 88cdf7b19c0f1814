//! The municipalities of a province with their tasks, and the exchanges between them, whose sums have to stay equal.

use egui::{RichText, Ui};

use super::Seen;
use crate::regional::tables;
use crate::scenario::{Exchange, ExchangePart, Item, Municipality, Point, Province, Series, Status};
use crate::session::Edit;
use crate::session::fresh_id;
use crate::ui::action::Action;
use crate::ui::grid;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{cross_button_ui, group_heading_ui, month_ui, note_ui};
use crate::units::{Month, Unit, When};

/// What is being typed.
#[derive(Debug, Default)]
pub(super) struct Municipal {
    /// The name of a municipality to add.
    name: String,
}

impl Municipal {
    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, index: usize, actions: &mut Vec<Action>) {
        let texts = seen.texts;
        let Some(of) = seen.scenario.provinces.get(index) else { return };
        // Municipalities and exchanges are those of the base, whatever a variant says of the province.
        let base = seen.session.document().base.province(&of.id).unwrap_or(of);
        egui::ScrollArea::vertical().id_salt("municipalities").auto_shrink(false).show(ui, |ui| {
            let at = texts.language().month_long(seen.at());
            ui.horizontal(|ui| {
                note_ui(ui, &texts.with("municipal-at", &[("month", (&at).into())]));
                let table = || vec![tables::municipalities(seen.scenario, seen.outcome, of, seen.month)];
                grid::take_ui(ui, texts, &of.id, table, actions);
            });
            grid::grid_ui(ui, tables::municipalities(seen.scenario, seen.outcome, of, seen.month), texts);
            note_ui(ui, &texts.get("municipal-note"));
            self.add_ui(ui, seen, base, actions);
            ui.add_space(theme::GAP_LARGE);
            exchanges_ui(ui, seen, base, actions);
        });
    }

    /// A municipality with its task is put beside the others.
    fn add_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, of: &Province, actions: &mut Vec<Action>) {
        let texts = seen.texts;
        ui.horizontal(|ui| {
            let hint = texts.get("municipal-name");
            let field = ui.add(egui::TextEdit::singleline(&mut self.name).hint_text(&hint).desired_width(180.0));
            field.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, &hint));
            let name = self.name.trim().to_owned();
            let fresh = !name.is_empty() && of.municipalities.iter().all(|known| known.id != name);
            if ui.add_enabled(fresh, egui::Button::new(texts.get("municipal-add"))).clicked() {
                let task = Some(Series::constant(0.0, Unit::Places, Status::Assumed));
                let mut changed = of.clone();
                changed.municipalities.push(Municipality { id: name, task, task_minors: None });
                put(changed, actions);
                self.name.clear();
            }
        });
        let mut changed = None;
        egui::CollapsingHeader::new(texts.get("municipal-tasks")).id_salt("tasks").show(ui, |ui| {
            for (number, municipality) in of.municipalities.iter().enumerate() {
                ui.horizontal(|ui| {
                    let band = seen.scenario.band.value.unwrap_or(0.0);
                    let task = municipality.task.as_ref().and_then(|task| task.at(seen.at(), band, f64::INFINITY));
                    let mut value = task.unwrap_or(0.0);
                    if places_ui(ui, &mut value, (0.0, 100_000.0), &municipality.id, seen) {
                        let mut next = of.clone();
                        let task = next.municipalities[number].task.take();
                        next.municipalities[number].task = Some(changed_task(task, seen.at(), value));
                        changed = Some(next);
                    }
                    ui.label(&municipality.id);
                    if let Some(task) = &municipality.task {
                        let origin = crate::scenario::origin::Origin::of_series(task);
                        crate::ui::status::origin_ui(ui, seen.session.document(), &origin, texts);
                    }
                    if cross_button_ui(ui, &texts.with("municipal-remove", &[("name", (&municipality.id).into())]))
                        .clicked()
                    {
                        let mut next = of.clone();
                        next.municipalities.remove(number);
                        changed = Some(next);
                    }
                });
            }
        });
        if let Some(changed) = changed {
            put(changed, actions);
        }
    }
}

/// A task with another value from a month on: a dated one keeps its other moments, with their sources.
fn changed_task(task: Option<Series>, month: Month, value: f64) -> Series {
    let Some(mut task) = task.filter(|task| !task.points.is_empty()) else {
        return Series::constant(value, Unit::Places, Status::Assumed);
    };
    let point = Point {
        at: When::Month(month),
        value,
        low: None,
        high: None,
        status: Some(Status::Assumed),
        source: Vec::new(),
        date: None,
        note: String::new(),
    };
    let place = task.points.partition_point(|known| known.at.first_month() < month);
    match task.points.get_mut(place).filter(|known| known.at.first_month() == month) {
        Some(known) => *known = point,
        None => task.points.insert(place, point),
    }
    task
}

/// The exchanges, each with what every municipality takes over and the sums below.
fn exchanges_ui(ui: &mut Ui, seen: &Seen<'_>, of: &Province, actions: &mut Vec<Action>) {
    let (texts, theme) = (seen.texts, Theme::of(ui.ctx()));
    group_heading_ui(ui, &texts.get("exchange-heading"));
    note_ui(ui, &texts.get("exchange-note"));
    let mut next = of.clone();
    for number in 0..next.exchanges.len() {
        ui.add_space(theme::GAP_SMALL);
        let frame = egui::Frame::new().fill(theme.sunken).corner_radius(theme::RADIUS).inner_margin(theme::GAP);
        let gone = frame.show(ui, |ui| exchange_ui(ui, seen, of, &mut next.exchanges[number])).inner;
        if gone {
            next.exchanges.remove(number);
            break;
        }
    }
    ui.add_space(theme::GAP_SMALL);
    if ui.button(texts.get("exchange-add")).clicked() {
        let id = fresh_id("uitruil", |id| of.exchanges.iter().any(|known| known.id == id));
        let mut parts: Vec<ExchangePart> = of
            .municipalities
            .iter()
            .take(2)
            .map(|known| ExchangePart { municipality: known.id.clone(), ..ExchangePart::default() })
            .collect();
        parts.resize(2, ExchangePart::default());
        let (from, status) = (seen.at(), Status::Decided);
        next.exchanges.push(Exchange { id, from, until: None, parts, status, note: String::new() });
    }
    if next != *of {
        put(next, actions);
    }
}

/// One exchange; whether it is to be taken away.
fn exchange_ui(ui: &mut Ui, seen: &Seen<'_>, of: &Province, exchange: &mut Exchange) -> bool {
    let (texts, theme, language) = (seen.texts, Theme::of(ui.ctx()), seen.texts.language());
    let mut gone = false;
    ui.horizontal(|ui| {
        ui.label(texts.get("exchange-from"));
        let range = (seen.scenario.start, seen.scenario.end);
        month_ui(ui, &mut exchange.from, range, language, &texts.get("exchange-from"));
        let mut ends = exchange.until.is_some();
        if ui.checkbox(&mut ends, texts.get("exchange-until")).changed() {
            exchange.until = ends.then(|| exchange.from.plus(12));
        }
        if let Some(until) = &mut exchange.until {
            let range = (exchange.from.plus(1), seen.scenario.end.plus(1).max(exchange.from.plus(1)));
            month_ui(ui, until, range, language, &texts.get("exchange-until"));
        }
        let status = crate::ui::status::status_name(exchange.status);
        crate::ui::widgets::chip_ui(ui, &texts.get(status), crate::ui::status::chip(theme, exchange.status), "");
        let note = texts.get("exchange-remark");
        let field = egui::TextEdit::singleline(&mut exchange.note).hint_text(&note).desired_width(220.0);
        ui.add(field).widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, &note));
        let button = ui.button(texts.get("exchange-remove"));
        let told = format!("{} {}", texts.get("exchange-remove"), exchange.id);
        button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &told));
        gone = button.clicked();
    });
    let heads = ["column-municipality", "column-exchange_asylum", "column-exchange_ukraine", "column-exchange_homes"];
    egui::Grid::new(("exchange", &exchange.id)).num_columns(5).spacing([12.0, 4.0]).show(ui, |ui| {
        for head in heads {
            ui.label(RichText::new(texts.get(head)).font(theme::small()).color(theme.text_second));
        }
        ui.end_row();
        let mut removed = None;
        for (number, part) in exchange.parts.iter_mut().enumerate() {
            let shown = if part.municipality.is_empty() { "–".to_owned() } else { part.municipality.clone() };
            let combo = egui::ComboBox::from_id_salt(("part", &exchange.id, number)).selected_text(&shown).width(150.0);
            let combo = combo.show_ui(ui, |ui| {
                for known in &of.municipalities {
                    ui.selectable_value(&mut part.municipality, known.id.clone(), &known.id);
                }
            });
            let told = format!("{}: {shown}", texts.get("column-municipality"));
            combo.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, &told));
            let name = part.municipality.clone();
            for (value, head) in [&mut part.asylum, &mut part.ukraine, &mut part.homes].into_iter().zip(&heads[1..]) {
                let told = format!("{name}, {}", texts.get(head));
                places_ui(ui, value, (-100_000.0, 100_000.0), &told, seen);
            }
            if cross_button_ui(ui, &texts.with("municipal-remove", &[("name", (&name).into())])).clicked() {
                removed = Some(number);
            }
            ui.end_row();
        }
        if let Some(removed) = removed {
            exchange.parts.remove(removed);
        }
        ui.label(RichText::new(texts.get("exchange-sum")).font(theme::semibold(theme::SIZE_BODY)));
        for (_, sum) in exchange.sums() {
            let (mark, color) = if sum.abs() > 1e-6 { (" !", theme.error) } else { (" ✓", theme.good) };
            ui.label(RichText::new(format!("{}{mark}", language.signed(sum, 0))).color(color));
        }
        ui.end_row();
    });
    if ui.button(texts.get("exchange-part")).clicked() {
        exchange.parts.push(ExchangePart::default());
    }
    if exchange.sums().iter().any(|(_, sum)| sum.abs() > 1e-6) {
        ui.label(RichText::new(texts.get("exchange-unequal")).color(theme.error));
    }
    gone
}

/// A field for whole places or people; whether it changed.
pub(super) fn places_ui(ui: &mut Ui, given: &mut f64, range: (f64, f64), name: &str, seen: &Seen<'_>) -> bool {
    let language = seen.texts.language();
    let mut value = *given;
    let field = egui::DragValue::new(&mut value)
        .range(range.0..=range.1)
        .speed(5.0)
        .custom_formatter(|value, _| language.number(value, 0))
        .custom_parser(|text| language.parse_number(text));
    let response = ui.add(field);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::SpinButton, true, name));
    // What is drawn without decimals keeps them until it is changed.
    if response.changed() {
        *given = value.round();
    }
    response.changed()
}

fn put(province: Province, actions: &mut Vec<Action>) {
    actions.push(Action::Do(Edit::Put { item: Item::Province(Box::new(province)) }.into()));
}
