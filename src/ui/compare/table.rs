//! The table of a comparison: inputs that differ and all key figures, absolute and in percents.

use egui::{Align, Layout, RichText, Ui};

use super::super::action::Action;
use super::super::theme::{self, Theme};
use super::super::widgets::{better_mark, note_ui};
use super::{card_ui, choice_ui, finding_ui, name, right_ui};
use crate::compare::{Cell, Compared, Group, Row, Table, table};
use crate::format::Language;
use crate::scenario::BASE;
use crate::session::Session;
use crate::text::Texts;

/// Width of the column with names; longer ones are broken.
const NAME: f32 = 260.0;

/// Inputs that are shown at most: a screen of thousands would be slow and read by nobody. Copies and files have all of them.
const LISTED: usize = 300;

/// What the page remembers.
pub(in super::super) struct CompareTable {
    /// What the others are compared with.
    reference: String,
    made: Option<(Key, Table)>,
}

/// What the table was made of: revision, language, the compared.
type Key = (u64, Language, Vec<String>);

impl Default for CompareTable {
    fn default() -> Self {
        Self { reference: BASE.to_owned(), made: None }
    }
}

impl CompareTable {
    /// The ids that have to be run for the table beside those chosen in the list.
    pub(in super::super) fn needs(&self) -> &str {
        &self.reference
    }

    /// Draws the page.
    pub(in super::super) fn ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        compare: &[String],
        texts: &Texts,
        actions: &mut Vec<Action>,
    ) {
        if self.reference != BASE && session.document().variant(&self.reference).is_none() {
            BASE.clone_into(&mut self.reference);
        }
        let ids = self.compared(session, compare);
        let key = (session.revision(), texts.language(), ids);
        if self.made.as_ref().is_none_or(|(made, _)| *made != key) {
            let table = made(session, &key.2, texts);
            self.made = Some((key, table));
        }
        let Some((key, table)) = &self.made else { return };
        let mut chosen = None;
        card_ui(ui, |ui| {
            let inputs = table.rows.iter().filter(|row| is_input(row)).count();
            finding_ui(ui, &texts.with("compare-finding", &[("count", inputs.into())]));
            ui.horizontal(|ui| {
                chosen = choice_ui(ui, session, &texts.get("compare-reference"), &self.reference, texts);
                right_ui(ui, |ui| {
                    if ui.button(texts.get("compare-save")).clicked() {
                        let mut csv = Vec::new();
                        // Writing to memory does not fail.
                        if table.write_csv(&mut csv).is_ok() {
                            let name = format!("{}.csv", texts.get("compare-file"));
                            actions.push(Action::AskWrite { title: "dialog-save-table", name, bytes: csv });
                        }
                    }
                    if ui.button(texts.get("compare-copy")).clicked() {
                        ui.ctx().copy_text(table.pasted(texts));
                        actions.push(Action::Say("compare-copied"));
                    }
                });
            });
            for id in &key.2 {
                if let Some(problem) = session.problems_of(id).first() {
                    let (name, reason) = (name(session, id, texts), texts.problem(problem).0);
                    let named = [("variant", (&name).into()), ("reason", (&reason).into())];
                    note_ui(ui, &texts.with("why-refused", &named));
                }
            }
            if key.2.len() < 2 {
                note_ui(ui, &texts.get("compare-alone"));
            }
            ui.add_space(theme::GAP);
            table_ui(ui, table, texts);
        });
        if let Some(chosen) = chosen {
            self.reference = chosen;
        }
    }

    /// The reference, then the shown variant and all chosen ones in the order of the list.
    fn compared(&self, session: &Session, compare: &[String]) -> Vec<String> {
        let all = std::iter::once(BASE).chain(session.document().variants.iter().map(|variant| variant.id.as_str()));
        let shown = session.shown().unwrap_or(BASE);
        let chosen =
            all.filter(|id| *id != self.reference && (*id == shown || compare.iter().any(|known| known == id)));
        std::iter::once(self.reference.as_str()).chain(chosen).map(str::to_owned).collect()
    }
}

/// The table of those that have an outcome.
fn made(session: &Session, ids: &[String], texts: &Texts) -> Table {
    // Without what the others are compared with there is nothing to compare.
    let ids = if ids.first().is_some_and(|id| session.run_of(id).is_some()) { ids } else { &[] };
    let names: Vec<String> = ids.iter().map(|id| name(session, id, texts)).collect();
    let compared: Vec<Compared<'_>> = ids
        .iter()
        .zip(&names)
        .filter_map(|(id, name)| {
            let run = session.run_of(id)?;
            Some(Compared { document: session.document(), id, name, checked: &run.checked, outcome: &run.outcome })
        })
        .collect();
    table(&compared, texts)
}

fn is_input(row: &Row) -> bool {
    matches!(row.group, Group::Decisions | Group::Assumptions)
}

fn table_ui(ui: &mut Ui, table: &Table, texts: &Texts) {
    let theme = Theme::of(ui.ctx());
    let inputs = table.rows.iter().filter(|row| is_input(row)).count();
    if inputs > LISTED {
        note_ui(ui, &texts.with("compare-hidden", &[("count", (inputs - LISTED).into())]));
    }
    egui::ScrollArea::both().auto_shrink(false).show(ui, |ui| {
        egui::Grid::new("compare table").num_columns(table.names.len() * 3).spacing([18.0, 5.0]).striped(true).show(
            ui,
            |ui| {
                head_ui(ui, table, texts, theme);
                let mut group = None;
                let mut inputs = 0_usize;
                for row in &table.rows {
                    inputs += usize::from(is_input(row));
                    if is_input(row) && inputs > LISTED {
                        continue;
                    }
                    if group.replace(row.group) != Some(row.group) {
                        let title = texts.get(&format!("compare-group-{}", row.group.id()));
                        let title = RichText::new(title).font(theme::semibold(theme::SIZE_BODY)).color(theme.text);
                        ui.add(egui::Label::new(title).extend());
                        ui.end_row();
                    }
                    row_ui(ui, row, theme);
                }
            },
        );
    });
}

fn head_ui(ui: &mut Ui, table: &Table, texts: &Texts, theme: &Theme) {
    let head = |text: &str| RichText::new(text).font(theme::semibold(theme::SIZE_SMALL)).color(theme.text_second);
    ui.label(head(&texts.get("compare-item")));
    for (number, name) in table.names.iter().enumerate() {
        right_ui(ui, |ui| {
            ui.add(egui::Label::new(head(name)).extend());
        });
        if number > 0 {
            for text in ["compare-head-difference", "compare-head-percent"] {
                right_ui(ui, |ui| {
                    ui.add(egui::Label::new(head(&texts.get(text))).extend());
                });
            }
        }
    }
    ui.end_row();
}

fn row_ui(ui: &mut Ui, row: &Row, theme: &Theme) {
    ui.scope(|ui| {
        ui.set_max_width(NAME);
        let mut text = egui::text::LayoutJob::default();
        text.append(&row.name, 0.0, egui::TextFormat::simple(theme::body(), theme.text));
        // Inputs and amounts say their unit in their cells.
        let signed = row.cells.iter().any(|cell| cell.text.contains(['€', '%']));
        if matches!(row.group, Group::KeyFigures | Group::Need) && !row.unit.is_empty() && !signed {
            let unit = format!("  {}", row.unit);
            text.append(&unit, 0.0, egui::TextFormat::simple(theme::small(), theme.text_second));
        }
        ui.add(egui::Label::new(text).wrap());
    });
    for (number, cell) in row.cells.iter().enumerate() {
        cell_ui(ui, &cell.text, theme.text, false);
        if number > 0 {
            let color = better(cell, theme);
            let text = format!("{}{}", cell.difference_text, better_mark(cell.better));
            cell_ui(ui, &text, color, cell.better.is_some());
            cell_ui(ui, &cell.percent_text, color, false);
        }
    }
    ui.end_row();
}

/// Better is green and worse is red; a mark says it too.
fn better(cell: &Cell, theme: &Theme) -> egui::Color32 {
    match cell.better {
        Some(true) => theme.good,
        Some(false) => theme.error,
        None => theme.text_second,
    }
}

fn cell_ui(ui: &mut Ui, text: &str, color: egui::Color32, strong: bool) {
    let font = if strong { theme::semibold(theme::SIZE_BODY) } else { theme::body() };
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.add(egui::Label::new(RichText::new(text).font(font).color(color)).extend());
    });
}
