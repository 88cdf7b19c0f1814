//! What rises, how far, how fast, from when, and for how long.

use egui::{DragValue, Role, Ui, WidgetInfo};

use super::Seen;
use crate::probe::rise::Rising;
use crate::probe::shock::Test;
use crate::text::Texts;
use crate::ui::widgets::month_ui;

/// Months at most of a rise, and that are looked at.
const MOST: u32 = 60;

/// Draws the form; what is changed is a new question.
pub(super) fn form_ui(ui: &mut Ui, seen: &Seen<'_>, test: &mut Test) {
    let texts = seen.texts;
    let language = texts.language();
    let simulated = seen.scenario.demand.flow().is_some();
    ui.horizontal_wrapped(|ui| {
        ui.label(texts.get("shock-what"));
        let places = matches!(test.rise.what, Rising::Places(_));
        if ui.selectable_label(places, texts.get("shock-need")).clicked() && !places {
            *test =
                Test { rise: crate::probe::rise::Rise { what: Rising::Places(5_000.0), ..test.rise }, ..test.clone() };
            test.sizes = Test::PLACES.to_vec();
        }
        let inflow = egui::Button::selectable(!places, texts.get("shock-inflow"));
        let help = texts.get(if simulated { "shock-inflow-help" } else { "shock-not-simulated" });
        let response = ui.add_enabled(simulated, inflow);
        let response = response.on_hover_text(&help).on_disabled_hover_text(&help);
        if response.clicked() && places {
            test.rise.what = Rising::Inflow(2.0);
            test.sizes = Test::TIMES.to_vec();
        }
        match &mut test.rise.what {
            Rising::Places(places) => {
                let name = texts.get("shock-size");
                ui.label(&name);
                let field = DragValue::new(places)
                    .range(0.0..=100_000.0)
                    .speed(50.0)
                    .suffix(format!(" {}", texts.get("unit-places")))
                    .custom_formatter(|value, _| language.number(value, 0))
                    .custom_parser(|text| language.parse_number(text));
                let response = ui.add(field);
                response.widget_info(|| WidgetInfo::labeled(Role::SpinButton, true, &name));
                if response.changed() {
                    *places = places.round();
                }
            }
            Rising::Inflow(times) => {
                let name = texts.get("shock-times");
                ui.label(&name);
                let field = DragValue::new(times)
                    .range(0.0..=10.0)
                    .speed(0.01)
                    .prefix("× ")
                    .custom_formatter(|value, _| language.shortest(value, 2))
                    .custom_parser(|text| language.parse_number(text));
                ui.add(field).widget_info(|| WidgetInfo::labeled(Role::SpinButton, true, &name));
            }
        }
        months_ui(ui, &mut test.rise.months, "shock-months", texts);
        let from = texts.get("shock-from");
        ui.label(&from);
        month_ui(ui, &mut test.rise.from, (seen.scenario.start, seen.scenario.end), language, &from);
    });
    ui.horizontal_wrapped(|ui| {
        months_ui(ui, &mut test.look, "shock-look", texts);
        ui.add_space(crate::ui::theme::GAP);
        let mut falls = test.rise.lasts.is_some();
        if ui.checkbox(&mut falls, texts.get("shock-lasts")).changed() {
            test.rise.lasts = falls.then_some(12);
        }
        if let Some(lasts) = &mut test.rise.lasts {
            months_ui(ui, lasts, "shock-lasts-months", texts);
        }
    });
}

/// A field for a number of months, with its name before it.
fn months_ui(ui: &mut Ui, months: &mut u32, name: &str, texts: &Texts) {
    let name = texts.get(name);
    ui.label(&name);
    let field = ui.add(DragValue::new(months).range(1..=MOST).speed(0.1));
    field.widget_info(|| WidgetInfo::labeled(Role::SpinButton, true, &name));
}
