//! The first page: which sheet, where its heads are, and how it begins.

use egui::{RichText, ScrollArea, Ui};

use super::IntakeWish;
use super::form::IntakeForm;
use crate::intake::{Sheet, column_letters};
use crate::text::Texts;
use crate::ui::action::Action;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{group_heading_ui, note_ui};

/// Rows among which the heads can be pointed at.
const CHOICES: usize = 40;
/// Rows and columns of the sheet that are shown.
const ROWS: usize = 12;
const COLUMNS: usize = 14;
/// Letters of a cell that are shown.
const LETTERS: usize = 22;

pub(super) fn list_ui(ui: &mut Ui, form: &IntakeForm, texts: &Texts, actions: &mut Vec<Action>) {
    let Some(sheet) = form.sheet() else { return };
    egui::Grid::new("intake list").num_columns(2).spacing([theme::GAP_LARGE, theme::GAP]).show(ui, |ui| {
        ui.label(texts.get("intake-file"));
        ui.label(RichText::new(&form.name).font(theme::semibold(theme::SIZE_BODY)));
        ui.end_row();
        if form.sheets.len() > 1 {
            let label = ui.label(texts.get("intake-sheet-choice"));
            sheet_ui(ui, form, sheet, label.id, texts, actions);
            ui.end_row();
        }
        let label = ui.label(texts.get("intake-head-row"));
        heads_ui(ui, form, sheet, label.id, texts, actions);
        ui.end_row();
    });
    ui.add_space(theme::GAP_SMALL);
    let theme = Theme::of(ui.ctx());
    if form.header.is_weak() {
        ui.label(RichText::new(texts.get("intake-head-weak")).color(theme.warning));
    } else {
        let found = form.columns.iter().filter(|mapped| mapped.column.is_some()).count().to_string();
        let all = form.header.heads.iter().filter(|head| !head.is_empty()).count().to_string();
        note_ui(ui, &texts.with("intake-head-found", &[("found", (&found).into()), ("all", (&all).into())]));
    }
    ui.add_space(theme::GAP);
    group_heading_ui(ui, &texts.get("intake-look"));
    beginning_ui(ui, form, sheet, texts);
}

fn sheet_ui(ui: &mut Ui, form: &IntakeForm, sheet: &Sheet, label: egui::Id, texts: &Texts, actions: &mut Vec<Action>) {
    let name = |sheet: &Sheet| {
        let rows = texts.language().shortest(f64::from(u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX)), 0);
        texts.with("intake-sheet-rows", &[("name", (&sheet.name).into()), ("rows", (&rows).into())])
    };
    let combo = egui::ComboBox::from_id_salt("intake sheet").width(320.0).selected_text(name(sheet));
    let shown = combo.show_ui(ui, |ui| {
        for (place, other) in form.sheets.iter().enumerate() {
            if ui.selectable_label(place == form.sheet, name(other)).clicked() {
                actions.push(Action::Intake(IntakeWish::Sheet(place)));
            }
        }
    });
    let _named = shown.response.labelled_by(label);
}

fn heads_ui(ui: &mut Ui, form: &IntakeForm, sheet: &Sheet, label: egui::Id, texts: &Texts, actions: &mut Vec<Action>) {
    let number = |place: usize| sheet.rows.get(place).map_or(String::new(), |row| row.number.to_string());
    let rows: Vec<String> = form.header.rows.iter().map(|place| number(*place)).collect();
    let now = if rows.is_empty() { texts.get("intake-head-none") } else { rows.join(" + ") };
    let shown = egui::ComboBox::from_id_salt("intake heads").width(140.0).selected_text(now).show_ui(ui, |ui| {
        if ui.selectable_label(rows.is_empty(), texts.get("intake-head-none")).clicked() {
            actions.push(Action::Intake(IntakeWish::Heads(None)));
        }
        for place in 0..sheet.rows.len().min(CHOICES) {
            if ui.selectable_label(form.header.rows.contains(&place), number(place)).clicked() {
                actions.push(Action::Intake(IntakeWish::Heads(Some(place))));
            }
        }
    });
    let _named = shown.response.labelled_by(label);
}

/// The first rows as they stand; heads in bold.
fn beginning_ui(ui: &mut Ui, form: &IntakeForm, sheet: &Sheet, texts: &Texts) {
    let theme = Theme::of(ui.ctx());
    let width = sheet.width().min(COLUMNS);
    let small = |text: &str| RichText::new(text).font(theme::small());
    ScrollArea::both().auto_shrink([false, false]).show(ui, |ui| {
        egui::Grid::new("intake beginning").striped(true).spacing([theme::GAP_LARGE, 3.0]).show(ui, |ui| {
            ui.label(small(&texts.get("intake-row-head")).color(theme.text_second));
            for column in 0..width {
                ui.label(small(&column_letters(column)).color(theme.text_second));
            }
            ui.end_row();
            for (place, row) in sheet.rows.iter().enumerate().take(ROWS) {
                ui.label(small(&row.number.to_string()).color(theme.text_second));
                for column in 0..width {
                    let shown = row.cell(column).shown().replace('\n', " ");
                    let short: String = shown.chars().take(LETTERS).collect();
                    let text = if short.len() < shown.len() { format!("{short}…") } else { short };
                    let head = form.header.rows.contains(&place);
                    let font = if head { theme::semibold(theme::SIZE_SMALL) } else { theme::small() };
                    ui.add(egui::Label::new(RichText::new(text).font(font)).extend());
                }
                ui.end_row();
            }
        });
    });
}
