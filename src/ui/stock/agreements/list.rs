//! Every agreement in a row, to be changed where it stands.

use std::sync::Arc;

use egui::{Label, RichText, Ui};

use super::editor::{Editor, Typed};
use crate::naming::province_name;
use crate::parameters::Nature;
use crate::report::Table;
use crate::scenario::{Agreement, Class, Location, Value};
use crate::session::{Deed, Edit, Given};
use crate::stock::agreements::{Row, rows, tables, usual_term};
use crate::ui::action::Action;
use crate::ui::grid::{cell_ui, take_ui};
use crate::ui::stock::Seen;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::note_ui;

/// Widths of the columns: location, places, term, groups, period, lent, highest, next place, remove.
const WIDTHS: [f32; 9] = [176.0, 52.0, 92.0, 130.0, 80.0, 70.0, 54.0, 130.0, 20.0];
/// The columns that take the room there is beside that: names, groups, period and next places, with their parts of it.
const WIDER: [(usize, f32); 4] = [(0, 0.3), (3, 0.25), (4, 0.15), (7, 0.3)];
/// The heads of all columns but the last.
const HEADS: [&str; 8] = [
    "agreements-head-location",
    "agreements-head-places",
    "agreements-head-term",
    "agreements-head-groups",
    "agreements-head-period",
    "agreements-head-lent",
    "agreements-head-most",
    "agreements-head-to",
];
/// The columns of numbers.
const NUMBERS: [usize; 2] = [5, 6];
/// Locations offered in a menu at most.
const OFFERED: usize = 500;

/// The list; the rows are made when the session or the month changes.
#[derive(Default)]
pub(super) struct List {
    typed: Typed,
}

/// What is asked of a location: what its agreements become.
type Asked = (usize, Vec<Agreement>);

impl List {
    /// Draws every agreement in a month (an index into the horizon).
    pub(super) fn ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, month: usize, actions: &mut Vec<Action>) {
        let (texts, theme) = (seen.texts, Theme::of(ui.ctx()));
        let all = rows(seen.scenario, seen.outcome, month);
        let mut asked: Option<Asked> = None;
        ui.horizontal(|ui| {
            asked = add_ui(ui, seen);
            let table = || -> Vec<Table<'_>> { vec![tables::agreements(seen.scenario, seen.outcome, month)] };
            take_ui(ui, texts, &texts.get("agreements-export"), table, actions);
        });
        if all.is_empty() {
            note_ui(ui, &texts.get("agreements-empty"));
        } else {
            note_ui(ui, &texts.get("agreements-status"));
            egui::ScrollArea::horizontal().id_salt("wide").auto_shrink(false).show(ui, |ui| {
                let widths = widths(ui);
                ui.horizontal(|ui| {
                    for (index, (head, width)) in HEADS.iter().zip(widths).enumerate() {
                        let head = RichText::new(texts.get(head)).font(theme::semibold(theme::SIZE_SMALL));
                        cell_ui(
                            ui,
                            width,
                            NUMBERS.contains(&index),
                            Label::new(head.color(theme.text_second)).truncate(),
                        );
                    }
                });
                let line = ui.spacing().interact_size.y;
                let area = egui::ScrollArea::vertical().id_salt("agreements").auto_shrink(false);
                area.show_rows(ui, line, all.len(), |ui, shown| {
                    for row in all.get(shown).unwrap_or_default() {
                        ui.push_id((row.index, row.number), |ui| {
                            asked = self.row_ui(ui, seen, row, &widths).or(asked.take());
                        });
                    }
                });
            });
        }
        if let Some((index, agreements)) = asked
            && let Some(location) = seen.scenario.locations.get(index)
        {
            change(location, agreements, actions);
        }
    }

    /// One agreement; what it becomes, if that is asked for.
    fn row_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, row: &Row<'_>, widths: &[f32; 9]) -> Option<Asked> {
        let (texts, language, theme) = (seen.texts, seen.texts.language(), Theme::of(ui.ctx()));
        let mut agreement = row.agreement.clone();
        let mut gone = false;
        ui.horizontal(|ui| {
            let text = |text: String| Label::new(RichText::new(text).color(theme.text)).truncate();
            let province = province_name(seen.scenario, &row.location.province);
            let name = ui.scope(|ui| cell_ui(ui, widths[0], false, text(row.location.name.clone()))).response;
            name.on_hover_text(format!("{} · {province}", row.location.name));
            let mut editor = Editor { seen, location: row.location, typed: &mut self.typed };
            sized_ui(ui, widths[1], |ui| editor.places_ui(ui, &mut agreement));
            sized_ui(ui, widths[2], |ui| editor.term_ui(ui, &mut agreement, usual_term(seen.scenario)));
            sized_ui(ui, widths[3], |ui| editor.groups_ui(ui, &mut agreement));
            let month = |name: &str, month| texts.with(name, &[("month", (&language.month(month)).into())]);
            let from = agreement.from.map(|from| month("agreements-from", from));
            let until = agreement.until.map(|until| month("agreements-until", until));
            let period = match (from, until) {
                (Some(from), Some(until)) => format!("{from} {until}"),
                (Some(one), None) | (None, Some(one)) => one,
                (None, None) => texts.get("agreements-always"),
            };
            let cell = ui.scope(|ui| cell_ui(ui, widths[4], false, text(period.clone()))).response;
            cell.on_hover_text(period);
            cell_ui(ui, widths[5], true, text(language.number(row.lent, 0)));
            cell_ui(ui, widths[6], true, text(language.number(row.most(seen.outcome), 0)));
            sized_ui(ui, widths[7], |ui| editor.destination_ui(ui, &mut agreement));
            let name = texts.with("agreements-remove-of", &[("name", (&row.location.name).into())]);
            gone = crate::ui::widgets::cross_button_ui(ui, &name).clicked();
        });
        if !gone && agreement == *row.agreement {
            return None;
        }
        let mut agreements = row.location.agreements.clone();
        if gone {
            agreements.remove(row.number);
        } else if let Some(old) = agreements.get_mut(row.number) {
            *old = agreement;
        }
        Some((row.index, agreements))
    }
}

/// The widths of the columns in the room there is.
fn widths(ui: &Ui) -> [f32; 9] {
    let least = WIDTHS.iter().sum::<f32>() + 9.0 * ui.spacing().item_spacing.x;
    let more = (ui.available_width() - least).max(0.0);
    let mut widths = WIDTHS;
    for (column, part) in WIDER {
        widths[column] += more * part;
    }
    widths
}

/// A widget in a column of this width.
fn sized_ui(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    let size = egui::vec2(width, ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
        ui.set_min_width(width);
        ui.set_max_width(width);
        content(ui);
    });
}

/// A durable location without agreement gets one.
fn add_ui(ui: &mut Ui, seen: &Seen<'_>) -> Option<Asked> {
    let texts = seen.texts;
    let mut asked = None;
    let button = ui.menu_button(texts.get("agreements-add"), |ui| {
        egui::ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
            let locations = seen.scenario.locations.iter().enumerate();
            let free = locations.filter(|(_, of)| of.kind.class() == Class::Durable && of.agreements.is_empty());
            for (index, location) in free.take(OFFERED) {
                let province = province_name(seen.scenario, &location.province);
                if ui.button(format!("{} · {province}", location.name)).clicked() {
                    // A fifth of the places, as where an agreement is added in the form of a location.
                    let flex_places = (location.places.value.unwrap_or(0.0) / 5.0).round();
                    let agreement = Agreement {
                        from: None,
                        until: None,
                        flex_places,
                        recall_months: None,
                        groups: Vec::new(),
                        handover: None,
                    };
                    asked = Some((index, vec![agreement]));
                    ui.close();
                }
            }
        });
    });
    button.response.on_hover_text(texts.get("agreements-add-help"));
    asked
}

/// The location with other agreements, as one change.
fn change(location: &Location, agreements: Vec<Agreement>, actions: &mut Vec<Action>) {
    let changed = Location { agreements, ..location.clone() };
    let given = Given::new(format!("locations[{}]", location.id), Value::Location(Arc::new(changed)));
    let edit = Edit::SetMany { deed: Deed::Change, changes: vec![given], nature: Nature::Decision, base: false };
    actions.push(Action::Do(edit.into()));
}
