//! The second page: what every column is read as, with a few of its values.

use egui::{RichText, ScrollArea, Ui};

use super::form::{How, IntakeForm, Mapped};
use crate::intake::{Column, column_letters};
use crate::text::Texts;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::note_ui;

/// Values shown of a column.
const SAMPLES: usize = 3;

pub(super) fn columns_ui(ui: &mut Ui, form: &mut IntakeForm, texts: &Texts) {
    let theme = Theme::of(ui.ctx());
    let missing = form.missing();
    if !missing.is_empty() {
        let names: Vec<String> = missing.iter().map(|column| name(*column, texts)).collect();
        let told = texts.with("intake-map-missing", &[("columns", (&names.join(", ")).into())]);
        ui.label(RichText::new(told).color(theme.warning));
        ui.add_space(theme::GAP_SMALL);
    }
    let wide = ui.available_width();
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        let grid = egui::Grid::new("intake columns").num_columns(4).striped(true);
        grid.spacing([theme::GAP_LARGE, theme::GAP_SMALL]).show(ui, |ui| {
            for head in ["intake-map-column", "intake-map-head", "intake-map-samples", "intake-map-as"] {
                ui.label(
                    RichText::new(texts.get(head)).font(theme::semibold(theme::SIZE_SMALL)).color(theme.text_second),
                );
            }
            ui.end_row();
            for number in 0..form.columns.len() {
                let samples = samples(form, number);
                let head = form.header.heads.get(number).cloned().unwrap_or_default();
                // A column in which nothing stands is no question.
                if head.is_empty() && samples.is_empty() {
                    continue;
                }
                ui.label(column_letters(number));
                fixed(ui, wide * 0.24, &head, theme::body());
                fixed(ui, wide * 0.28, &samples, theme::small());
                choice_ui(ui, form, number, &head, texts);
                ui.end_row();
            }
        });
    });
}

/// A text cut off at a width, whole under the pointer.
fn fixed(ui: &mut Ui, width: f32, text: &str, font: egui::FontId) {
    let size = egui::vec2(width, ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
        ui.set_min_width(width);
        ui.add(egui::Label::new(RichText::new(text).font(font)).truncate());
    });
}

/// The first values of a column below the heads.
fn samples(form: &IntakeForm, number: usize) -> String {
    let Some(sheet) = form.sheet() else { return String::new() };
    let below = sheet.rows.iter().skip(form.header.below());
    let shown = below.map(|row| row.cell(number).shown().replace('\n', " ")).filter(|text| !text.is_empty());
    shown.take(SAMPLES).collect::<Vec<_>>().join(" · ")
}

fn name(column: Column, texts: &Texts) -> String {
    texts.get(&format!("intake-column-{}", column.id()))
}

fn choice_ui(ui: &mut Ui, form: &mut IntakeForm, number: usize, head: &str, texts: &Texts) {
    let Some(mapped) = form.columns.get(number).copied() else { return };
    let ignored = texts.get("intake-map-ignored");
    let now = mapped.column.map_or_else(|| ignored.clone(), |column| name(column, texts));
    ui.horizontal(|ui| {
        let mut chosen = None;
        let combo = egui::ComboBox::from_id_salt(("intake column", number)).width(296.0).height(420.0);
        let shown = combo.truncate().selected_text(&now).show_ui(ui, |ui| {
            if ui.selectable_label(mapped.column.is_none(), &ignored).clicked() {
                chosen = Some(None);
            }
            for column in Column::ALL {
                let meaning = texts.get(&format!("intake-column-{}.meaning", column.id()));
                let label = ui.selectable_label(mapped.column == Some(*column), name(*column, texts));
                if label.on_hover_text(meaning).clicked() {
                    chosen = Some(Some(*column));
                }
            }
        });
        let letters = column_letters(number);
        let spoken = texts.with("intake-map-of", &[("column", (&letters).into()), ("head", head.into())]);
        shown.response.widget_info(|| {
            let mut info = egui::WidgetInfo::labeled(egui::Role::ComboBox, true, &spoken);
            info.current_text_value = Some(now.clone());
            info
        });
        if mapped.column.is_some() {
            note_ui(ui, &texts.get(mapped.how.text()));
        }
        if let (Some(column), Some(place)) = (chosen, form.columns.get_mut(number)) {
            *place = Mapped::new(column, How::Chosen);
            form.preview = None;
        }
    });
}
