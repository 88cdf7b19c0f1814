//! Which row pays which cost: a matrix to tick, what is paid by none or by two, and what of the budget is not modelled.

use egui::{Align, Layout, RichText, Ui, vec2};
use rust_decimal::Decimal;

use super::Seen;
use crate::budget::coverage::{self, Covered, State};
use crate::format::Language;
use crate::scenario::budget::layers;
use crate::scenario::{BudgetEdition, CostLine, Payer};
use crate::session::{Command, Edit};
use crate::ui::action::Action;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{finding_ui, group_heading_ui, note_ui};

/// Least and most width of a name, and width of a column of the matrix and of what stands behind it.
const NAME: (f32, f32) = (206.0, 420.0);
const BEHIND: f32 = 130.0;
const CELL: f32 = 72.0;
const HEIGHT: f32 = 26.0;

/// The part of the page.
#[derive(Default)]
pub(super) struct Mapping {
    /// Whose costs are shown; `None`: of the first payer that has any.
    payer: Option<Payer>,
    made: Option<((u64, Language), Made)>,
}

/// What the page shows, made once per change.
struct Made {
    covered: Vec<Covered>,
    /// Places of the rows that can pay.
    leaves: Vec<usize>,
    years: Vec<i32>,
    finding: String,
}

impl Mapping {
    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, actions: &mut Vec<Action>) {
        let texts = seen.texts;
        let Some(edition) = seen.checked.budget() else {
            finding_ui(ui, &texts.get("mapping-no-edition"));
            return;
        };
        let key = (seen.session.revision(), texts.language());
        if self.made.as_ref().is_none_or(|(known, _)| *known != key) {
            self.made = Some((key, made(seen, edition)));
        }
        let Some((_, made)) = &self.made else { return };
        finding_ui(ui, &made.finding);
        note_ui(ui, &texts.with("mapping-note", &[("edition", (&edition.title).into())]));
        ui.add_space(theme::GAP_SMALL);
        let payers: Vec<Payer> =
            Payer::ALL.into_iter().filter(|payer| made.covered.iter().any(|of| of.payer == *payer)).collect();
        let now = self.payer.filter(|payer| payers.contains(payer)).or(payers.first().copied()).unwrap_or(Payer::Coa);
        ui.horizontal_wrapped(|ui| {
            ui.label(texts.get("mapping-payer"));
            for payer in payers {
                let open =
                    made.covered.iter().any(|of| of.payer == payer && matches!(of.state(), State::Not | State::Twice));
                let mark = if open { " !" } else { "" };
                let text = format!("{}{mark}", texts.get(&format!("payer-{}", payer.id())));
                if ui.selectable_label(now == payer, text).clicked() {
                    self.payer = Some(payer);
                }
            }
        });
        ui.add_space(theme::GAP_SMALL);
        let shown: Vec<&Covered> = made.covered.iter().filter(|of| of.payer == now).collect();
        egui::ScrollArea::both().id_salt("mapping").auto_shrink(false).show(ui, |ui| {
            matrix_ui(ui, seen, edition, made, &shown, actions);
            ui.add_space(theme::GAP_LARGE);
            group_heading_ui(ui, &texts.get("mapping-coverage"));
            coverage_ui(ui, seen, edition, made);
        });
    }
}

fn made(seen: &Seen<'_>, edition: &BudgetEdition) -> Made {
    let (texts, language) = (seen.texts, seen.texts.language());
    let covered = coverage::coverage(edition, seen.outcome);
    let sum = |state: State| -> Decimal { covered.iter().filter(|of| of.state() == state).map(Covered::total).sum() };
    let count = |state: State| covered.iter().filter(|of| of.state() == state && !of.total().is_zero()).count();
    let [once, not, twice] = [State::Once, State::Not, State::Twice].map(|state| language.money_short(sum(state)));
    let filled = [
        ("once", (&once).into()),
        ("not", (&not).into()),
        ("count", count(State::Not).into()),
        ("twice", (&twice).into()),
        ("double", count(State::Twice).into()),
    ];
    let years = seen.outcome.years().into_iter().map(|(year, ..)| year).collect();
    let finding = texts.with("mapping-finding", &filled);
    Made { finding, leaves: coverage::leaves(&edition.rows), covered, years }
}

/// A cell of fixed size.
fn cell_ui(ui: &mut Ui, width: f32, right: bool, content: impl FnOnce(&mut Ui)) {
    let layout = if right { Layout::right_to_left(Align::Center) } else { Layout::left_to_right(Align::Center) };
    ui.allocate_ui_with_layout(vec2(width, HEIGHT), layout, |ui| {
        ui.set_min_size(vec2(width, HEIGHT));
        ui.set_max_width(width);
        content(ui);
    });
}

fn head(ui: &Ui, text: &str) -> RichText {
    RichText::new(text).font(theme::semibold(theme::SIZE_SMALL)).color(Theme::of(ui.ctx()).text_second)
}

/// Rows that can pay, against the lines of one payer; a tick says that the row pays it.
fn matrix_ui(
    ui: &mut Ui,
    seen: &Seen<'_>,
    edition: &BudgetEdition,
    made: &Made,
    shown: &[&Covered],
    actions: &mut Vec<Action>,
) {
    let (texts, theme) = (seen.texts, Theme::of(ui.ctx()));
    let columns = shown.len() + 1;
    let taken = f32::from(u8::try_from(columns).unwrap_or(1)) * (CELL + ui.spacing().item_spacing.x) + BEHIND - CELL;
    let name = (ui.available_width() - taken).clamp(NAME.0, NAME.1);
    let line_name = |line: CostLine| texts.get(&format!("line-{}", line.id()));
    ui.horizontal(|ui| {
        cell_ui(ui, name, false, |ui| {
            ui.label(head(ui, &texts.get("tables-row")));
        });
        for of in shown {
            cell_ui(ui, CELL, false, |ui| {
                ui.add(egui::Label::new(head(ui, &texts.get(&format!("short-line-{}", of.line.id())))).wrap());
            });
        }
    });
    for number in &made.leaves {
        let Some(row) = edition.rows.get(*number) else { continue };
        ui.horizontal(|ui| {
            cell_ui(ui, name, false, |ui| {
                let name = RichText::new(&row.name).color(theme.text);
                ui.add(egui::Label::new(name).truncate());
            });
            for of in shown {
                cell_ui(ui, CELL, false, |ui| {
                    let mut on = coverage::pays(row, of.line, of.payer);
                    let payer = texts.get(&format!("payer-{}", of.payer.id()));
                    let line = line_name(of.line);
                    let filled = [("row", (&row.name).into()), ("line", (&line).into()), ("payer", (&payer).into())];
                    let told = texts.with("mapping-cell", &filled);
                    let tick = ui.checkbox(&mut on, "");
                    tick.widget_info(|| egui::WidgetInfo::selected(egui::Role::CheckBox, true, on, &told));
                    if tick.on_hover_text(&told).changed() {
                        set(seen, edition, &row.id, of, on, actions);
                    }
                });
            }
            if row.pays.is_empty() {
                note_ui(ui, &texts.get("mapping-not-modelled"));
            }
        });
    }
}

/// Makes a row pay a cost, or no longer: in the layer that says what the row pays.
fn set(seen: &Seen<'_>, edition: &BudgetEdition, row: &str, of: &Covered, on: bool, actions: &mut Vec<Action>) {
    let stack = layers(&seen.session.document().budgets, &edition.id);
    let says = |layer: &&&BudgetEdition| layer.row(row).is_some_and(|row| !row.pays.is_empty());
    let has = |layer: &&&BudgetEdition| layer.row(row).is_some();
    let Some(layer) = stack.iter().rev().find(says).or_else(|| stack.iter().find(has)) else { return };
    let mut changed = (**layer).clone();
    if let Some(row) = changed.rows.iter_mut().find(|known| known.id == row) {
        coverage::set_pays(row, of.line, of.payer, on);
    }
    let edition = Box::new(changed);
    actions.extend([Action::Do(Edit::PutEdition { edition }.into()), Action::Do(Command::Settle)]);
}

/// Every modelled cost with its amount per year, and by which row it is paid.
fn coverage_ui(ui: &mut Ui, seen: &Seen<'_>, edition: &BudgetEdition, made: &Made) {
    let (texts, theme, language) = (seen.texts, Theme::of(ui.ctx()), seen.texts.language());
    egui::Grid::new("coverage").num_columns(made.years.len() + 4).spacing([16.0, 5.0]).striped(true).show(ui, |ui| {
        for text in ["mapping-line", "mapping-payer", "mapping-paid-by"] {
            ui.label(head(ui, &texts.get(text)));
        }
        for year in &made.years {
            right(ui, head(ui, &year.to_string()));
        }
        ui.end_row();
        for of in &made.covered {
            ui.label(RichText::new(texts.get(&format!("line-{}", of.line.id()))).color(theme.text));
            ui.label(texts.get(&format!("payer-{}", of.payer.id())));
            let names: Vec<&str> =
                of.rows.iter().filter_map(|number| edition.rows.get(*number)).map(|row| row.name.as_str()).collect();
            let (text, color) = match of.state() {
                State::Once => (names.join(", "), theme.text),
                State::Not => (texts.get("mapping-not"), theme.error),
                State::Twice => (texts.with("mapping-twice", &[("rows", (&names.join(", ")).into())]), theme.error),
                State::Apart => (texts.get("mapping-apart"), theme.text_second),
            };
            ui.label(RichText::new(text).color(color));
            for (_, euro) in &of.years {
                right(ui, RichText::new(language.money_short(*euro)).color(theme.text));
            }
            ui.end_row();
        }
    });
    ui.add_space(theme::GAP_SMALL);
    note_ui(ui, &texts.get("mapping-computed"));
}

fn right(ui: &mut Ui, text: RichText) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.label(text);
    });
}
