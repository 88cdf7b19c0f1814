//! Pasting a table: what was copied, how it is read, what comes of it per row, and taking it in as one step.

use egui::{RichText, Ui};

use super::made::{kind_text, thousands};
use super::{Seen, Tables};
use crate::budget::pasted::{Cells, How, Kind, Preview, Scale, read, scale_of};
use crate::format::Language;
use crate::intake;
use crate::problem::Severity;
use crate::scenario::budget::{Verdict, footing};
use crate::scenario::{BudgetEdition, BudgetRow, RowKind};
use crate::ui::action::Action;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{finding_ui, group_heading_ui, note_ui};

/// Rows of the preview that are drawn at most.
const SHOWN: usize = 300;

/// What is being pasted.
#[derive(Clone, Debug, Default)]
pub(super) struct PasteForm {
    text: String,
    how: How,
    /// Whether the unit was chosen, rather than found in the text.
    scaled: bool,
    /// Whether the rows there are go.
    replace: bool,
    made: Option<(Key, Found)>,
}

type Key = (String, How, bool, u64);

/// What comes of it.
#[derive(Clone, Debug, Default)]
struct Found {
    preview: Preview,
    rows: Vec<BudgetRow>,
    lines: Vec<Line>,
    footing: String,
}

/// A row of the preview, in words.
#[derive(Clone, Debug, Default)]
struct Line {
    number: String,
    name: String,
    depth: u16,
    kind: String,
    amounts: Vec<String>,
    told: Vec<(bool, String)>,
}

impl Tables {
    /// The form.
    pub(super) fn paste_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, own: &BudgetEdition, actions: &mut Vec<Action>) {
        let Some(mut form) = self.paste.take() else { return };
        let texts = seen.texts;
        group_heading_ui(ui, &texts.with("paste-into", &[("title", (&own.title).into())]));
        note_ui(ui, &texts.get("paste-help"));
        form.text_ui(ui, seen);
        form.how_ui(ui, seen);
        form.find(seen, own);
        let found = form.made.as_ref().map(|(_, found)| found.clone()).unwrap_or_default();
        let mut close = false;
        ui.horizontal_wrapped(|ui| {
            let take = texts.with("paste-take", &[("count", found.rows.len().into())]);
            if ui.add_enabled(!found.rows.is_empty(), egui::Button::new(take)).clicked() {
                Self::put(merged(own, &found.rows, form.replace), actions);
                close = true;
            }
            close |= ui.button(texts.get("paste-cancel")).clicked();
            ui.checkbox(&mut form.replace, texts.get("paste-replace")).on_hover_text(texts.get("paste-replace-help"));
        });
        if !form.text.trim().is_empty() {
            finding_ui(ui, &found.footing);
            preview_ui(ui, seen, &found);
        }
        if !close {
            self.paste = Some(form);
        }
    }
}

impl PasteForm {
    fn text_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>) {
        let name = seen.texts.get("paste-text");
        let height = if self.text.is_empty() { 140.0 } else { 72.0 };
        egui::ScrollArea::vertical().id_salt("paste text").max_height(height).show(ui, |ui| {
            let field = egui::TextEdit::multiline(&mut self.text).desired_width(f32::INFINITY).desired_rows(4);
            let response = ui.add(field.hint_text(&name));
            response.widget_info(|| {
                let mut info = egui::WidgetInfo::text_edit(true, &self.text, &self.text, &name);
                info.label = Some(name.clone());
                info
            });
        });
    }

    fn how_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>) {
        let texts = seen.texts;
        ui.horizontal_wrapped(|ui| {
            ui.label(texts.get("paste-unit"));
            for scale in Scale::ALL {
                let chosen = ui.selectable_label(self.how.scale == scale, texts.get(&format!("scale-{}", scale.id())));
                if chosen.clicked() {
                    (self.how.scale, self.scaled) = (scale, true);
                }
            }
            ui.separator();
            ui.label(texts.get("paste-notation"));
            let all = [
                (None, "paste-notation-found"),
                (Some(Language::Nl), "paste-notation-nl"),
                (Some(Language::En), "paste-notation-en"),
            ];
            for (notation, text) in all {
                ui.selectable_value(&mut self.how.notation, notation, texts.get(text));
            }
            ui.separator();
            ui.label(texts.get("paste-kind"));
            for kind in [RowKind::Commitment, RowKind::Expenditure, RowKind::Receipt] {
                ui.selectable_value(&mut self.how.kind, Kind(kind), texts.get(kind_text(kind)));
            }
        });
    }

    /// Reads the text anew when it, or the way it is read, changed.
    fn find(&mut self, seen: &Seen<'_>, own: &BudgetEdition) {
        let key = |form: &Self| (form.text.clone(), form.how, form.replace, seen.session.revision());
        if self.made.as_ref().is_some_and(|(known, _)| *known == key(self)) {
            return;
        }
        let lines = match intake::pasted("", &self.text) {
            Ok(sheet) => sheet
                .rows
                .into_iter()
                .map(|row| Cells { number: row.number, cells: row.cells.iter().map(intake::Cell::shown).collect() }),
            Err(problem) => {
                let footing = seen.texts.problem(&problem).0;
                self.made = Some((key(self), Found { footing, ..Found::default() }));
                return;
            }
        };
        let lines: Vec<Cells> = lines.collect();
        if !self.scaled {
            self.how.scale = scale_of(&lines).unwrap_or_default();
        }
        let preview = read(&lines, self.how, &own.rows);
        let rows = preview.good();
        let found = Found {
            footing: footing_of(seen, own, &preview, &rows, self.replace),
            lines: in_words(seen, &preview),
            rows,
            preview,
        };
        self.made = Some((key(self), found));
    }
}

/// The edition with the rows taken in: known rows get the amounts that were pasted, others come at the end.
fn merged(own: &BudgetEdition, rows: &[BudgetRow], replace: bool) -> BudgetEdition {
    let mut edition = own.clone();
    if replace {
        edition.rows = rows.to_vec();
        return edition;
    }
    for row in rows {
        match edition.rows.iter_mut().find(|known| known.id == row.id) {
            Some(known) => {
                row.years.iter().for_each(|amount| known.set(amount.clone()));
                row.empty.iter().for_each(|year| known.clear(*year, true));
                known.net |= row.net;
            }
            None => edition.rows.push(row.clone()),
        }
    }
    edition
}

/// What the table would be like, in a sentence.
fn footing_of(seen: &Seen<'_>, own: &BudgetEdition, preview: &Preview, rows: &[BudgetRow], replace: bool) -> String {
    let (texts, language) = (seen.texts, seen.texts.language());
    if let Some(problem) = preview.told.iter().find(|problem| problem.severity == Severity::Error) {
        let (what, fix) = texts.problem(problem);
        return format!("{what}. {fix}");
    }
    let whole = merged(own, rows, replace);
    let feet = footing(&whole.rows);
    let wrong: Vec<_> = feet.iter().filter(|foot| matches!(foot.verdict, Verdict::Differs { .. })).collect();
    let refused = preview.rows.iter().filter(|read| read.refused()).count();
    let first = wrong.first().map(|foot| {
        let Verdict::Differs { difference, .. } = &foot.verdict else { return String::new() };
        format!("{} {}: {}", foot.row.name, foot.year, thousands(language, *difference))
    });
    let first = first.unwrap_or_default();
    let filled = [
        ("rows", rows.len().into()),
        ("refused", refused.into()),
        ("totals", feet.len().into()),
        ("wrong", wrong.len().into()),
        ("first", (&first).into()),
    ];
    let mut text = texts.with("paste-finding", &filled);
    if preview.by_sums {
        text = format!("{text} {}", texts.get("paste-by-sums"));
    }
    text
}

fn in_words(seen: &Seen<'_>, preview: &Preview) -> Vec<Line> {
    let (texts, language) = (seen.texts, seen.texts.language());
    let good: Vec<&BudgetRow> = preview.rows.iter().filter_map(|read| read.row.as_ref()).collect();
    let above =
        |row: &&BudgetRow| row.parent.as_deref().and_then(|id| good.iter().find(|known| known.id == id)).copied();
    let line = |read: &crate::budget::pasted::Read| {
        let depth = read.row.as_ref().map_or(0, |row| std::iter::successors(above(&row), above).take(8).count());
        let amount = |row: &BudgetRow, year: i32| match row.amount(year) {
            Some(amount) => thousands(language, amount.amount),
            None if row.empty.contains(&year) => "–".to_owned(),
            None => "?".to_owned(),
        };
        let amounts = read.row.iter().flat_map(|row| preview.years.iter().map(move |year| amount(row, *year)));
        let told = read.told.iter().map(|(column, problem)| {
            let (what, fix) = texts.problem(problem);
            let place =
                column.map(|column| format!("{}: ", intake::cell_name(column, read.number))).unwrap_or_default();
            (problem.severity == Severity::Error, format!("{place}{what}. {fix}"))
        });
        Line {
            number: read.number.to_string(),
            name: read.name.clone(),
            depth: u16::try_from(depth).unwrap_or(0),
            kind: read.row.as_ref().map(|row| texts.get(kind_text(row.kind))).unwrap_or_default(),
            amounts: amounts.collect(),
            told: told.collect(),
        }
    };
    preview.rows.iter().map(line).collect()
}

fn preview_ui(ui: &mut Ui, seen: &Seen<'_>, found: &Found) {
    let (texts, theme) = (seen.texts, Theme::of(ui.ctx()));
    for problem in found.preview.told.iter().filter(|problem| problem.severity != Severity::Error) {
        let (what, fix) = texts.problem(problem);
        note_ui(ui, &format!("{what}. {fix}"));
    }
    if found.lines.len() > SHOWN {
        let (shown, count) = (SHOWN.into(), found.lines.len().into());
        note_ui(ui, &texts.with("paste-shown", &[("shown", shown), ("count", count)]));
    }
    egui::ScrollArea::both().id_salt("paste preview").auto_shrink(false).show(ui, |ui| {
        let columns = found.preview.years.len() + 4;
        egui::Grid::new("paste grid").num_columns(columns).spacing([14.0, 4.0]).striped(true).show(ui, |ui| {
            let head =
                |text: String| RichText::new(text).font(theme::semibold(theme::SIZE_SMALL)).color(theme.text_second);
            for text in ["paste-row", "tables-row", "tables-kind"] {
                ui.label(head(texts.get(text)));
            }
            for year in &found.preview.years {
                right(ui, head(year.to_string()));
            }
            ui.label(head(texts.get("paste-told")));
            ui.end_row();
            for line in found.lines.iter().take(SHOWN) {
                ui.label(RichText::new(&line.number).color(theme.text_second));
                ui.horizontal(|ui| {
                    ui.add_space(14.0 * f32::from(line.depth));
                    ui.label(RichText::new(&line.name).color(theme.text));
                });
                ui.label(&line.kind);
                for number in 0..found.preview.years.len() {
                    let text = line.amounts.get(number).cloned().unwrap_or_default();
                    right(ui, RichText::new(text).color(theme.text));
                }
                ui.vertical(|ui| {
                    for (wrong, text) in &line.told {
                        let mark = if *wrong { "! " } else { "" };
                        let color = if *wrong { theme.error } else { theme.text_second };
                        ui.label(RichText::new(format!("{mark}{text}")).font(theme::small()).color(color));
                    }
                });
                ui.end_row();
            }
        });
    });
}

fn right(ui: &mut Ui, text: RichText) {
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        ui.label(text);
    });
}
