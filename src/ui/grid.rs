//! A table of the reports on screen: heads and cells in the user's words, numbers under each other.

use egui::{Align, Layout, RichText, Ui};

use crate::report::{Cell, Table, pasted};
use crate::text::Texts;
use crate::ui::action::Action;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::right_ui;

/// The least room for the buttons beside what stands before them in a row.
const TAKE: f32 = 275.0;
/// Width that texts in a cell are broken at.
const TEXT: f32 = 230.0;

/// Width that the head of a column of numbers is broken at.
const HEAD: f32 = 130.0;

/// A table in the user's words, to be kept while nothing changes.
#[derive(Debug, Default)]
pub(in crate::ui) struct Worded {
    name: &'static str,
    heads: Vec<String>,
    /// Per column, whether it holds numbers.
    numeric: Vec<bool>,
    rows: Vec<Vec<String>>,
}

impl Worded {
    /// Puts a table into words.
    pub(in crate::ui) fn of(table: Table<'_>, texts: &Texts) -> Self {
        let head = |name: &String| texts.find(&format!("column-{name}")).unwrap_or_else(|| name.clone());
        let mut worded = Self {
            name: table.name,
            heads: table.columns.iter().map(head).collect(),
            numeric: vec![false; table.columns.len()],
            rows: Vec::new(),
        };
        for row in table.rows {
            for (numeric, cell) in worded.numeric.iter_mut().zip(&row) {
                *numeric |= matches!(cell, Cell::Number(_) | Cell::Share(_) | Cell::Money(_) | Cell::Whole(_));
            }
            worded.rows.push(row.iter().map(|cell| said(cell, texts)).collect());
        }
        worded
    }

    /// Draws it; nothing but its heads where it has no rows.
    pub(in crate::ui) fn ui(&self, ui: &mut Ui) {
        let theme = Theme::of(ui.ctx());
        // A last column takes all room there is; one of numbers would stand at the far end of it.
        let columns = self.heads.len() + usize::from(self.numeric.last() == Some(&true));
        egui::ScrollArea::horizontal().id_salt((self.name, "wide")).show(ui, |ui| {
            egui::Grid::new(self.name).num_columns(columns).spacing([16.0, 5.0]).striped(true).show(ui, |ui| {
                for (head, numeric) in self.heads.iter().zip(&self.numeric) {
                    let head = RichText::new(head).font(theme::semibold(theme::SIZE_SMALL)).color(theme.text_second);
                    aligned_ui(ui, *numeric, |ui| {
                        if *numeric {
                            ui.set_max_width(HEAD);
                            ui.add(egui::Label::new(head).wrap().halign(Align::RIGHT));
                        } else {
                            ui.label(head);
                        }
                    });
                }
                ui.end_row();
                for row in &self.rows {
                    for (cell, numeric) in row.iter().zip(&self.numeric) {
                        aligned_ui(ui, *numeric, |ui| {
                            ui.set_max_width(TEXT);
                            ui.label(RichText::new(cell).color(theme.text));
                        });
                    }
                    ui.end_row();
                }
            });
        });
    }
}

/// Draws a table that is made anew in every frame: for short ones.
pub(in crate::ui) fn grid_ui(ui: &mut Ui, table: Table<'_>, texts: &Texts) {
    Worded::of(table, texts).ui(ui);
}

/// A cell as it is read: places and people without decimals, shares as percentages.
fn said(cell: &Cell<'_>, texts: &Texts) -> String {
    let language = texts.language();
    match cell {
        Cell::Number(number) => language.number(*number, 0),
        Cell::Money(euro) if euro.is_zero() || euro.abs() >= rust_decimal::Decimal::ONE_THOUSAND => {
            language.money_short(*euro)
        }
        Cell::Money(euro) => language.money(*euro),
        Cell::Empty => "–".to_owned(),
        _ => crate::report::said(cell, texts),
    }
}

/// A cell of a grid with its content at the left, or (numbers) at the right.
pub(in crate::ui) fn aligned_ui(ui: &mut Ui, right: bool, content: impl FnOnce(&mut Ui)) {
    let align = if right { Layout::right_to_left(Align::Center) } else { Layout::left_to_right(Align::Center) };
    ui.with_layout(align, content);
}

/// A text in a column of this width, for columns that must fit beside others.
pub(in crate::ui) fn cell_ui(ui: &mut Ui, width: f32, right: bool, text: egui::Label) {
    let align = if right { Layout::right_to_left(Align::Center) } else { Layout::left_to_right(Align::Center) };
    ui.allocate_ui_with_layout(egui::vec2(width, ui.spacing().interact_size.y), align, |ui| {
        ui.set_min_width(width);
        ui.set_max_width(width);
        ui.add(text);
    });
}

/// Buttons to take a table along: copied for a spreadsheet, or saved as a workbook of all `tables`.
pub(in crate::ui) fn take_ui<'a>(
    ui: &mut Ui,
    texts: &Texts,
    name: &str,
    tables: impl Fn() -> Vec<Table<'a>>,
    actions: &mut Vec<Action>,
) {
    if ui.available_size_before_wrap().x < TAKE {
        ui.end_row();
    }
    right_ui(ui, |ui| {
        if ui.button(texts.get("provinces-save")).on_hover_text(texts.get("provinces-save-help")).clicked()
            && let Ok(bytes) = crate::report::workbook(tables(), texts)
        {
            let name = format!("{name}.xlsx");
            actions.push(Action::AskWrite { title: "dialog-save-table", name, bytes });
        }
        if ui.button(texts.get("compare-copy")).clicked() {
            let text: Vec<String> = tables().into_iter().map(|table| pasted(table, texts)).collect();
            ui.ctx().copy_text(text.join("\n\n"));
            actions.push(Action::Say("compare-copied"));
        }
    });
}
