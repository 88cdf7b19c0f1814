//! The rows of an edition: names with their depth, an amount per year to type in, and below a total whether it is right.

use egui::{Align, Layout, RichText, Ui, vec2};

use super::field::{Look, field_ui};
use super::made::{Foot, Line, Made, kind_text, status_of, thousands};
use super::{Seen, Spot, Tables};
use crate::scenario::{BudgetEdition, BudgetRow, YearAmount};
use crate::ui::action::Action;
use crate::ui::theme::{self, Theme};

/// Height of a line, and of one with room below an amount for what is said of it.
const HEIGHT: f32 = 25.0;
const HIGHER: f32 = 40.0;
/// Width of the names at least and at most, and of a year.
const NAME: (f32, f32) = (190.0, 440.0);
const YEAR: f32 = 94.0;
/// How far a level is moved in.
const INDENT: f32 = 14.0;

impl Tables {
    /// Heads, then the rows in sight.
    pub(super) fn rows_ui(
        &mut self,
        ui: &mut Ui,
        seen: &Seen<'_>,
        own: &BudgetEdition,
        made: &Made,
        actions: &mut Vec<Action>,
    ) {
        let theme = Theme::of(ui.ctx());
        let count = u16::try_from(made.years.len()).unwrap_or(u16::MAX);
        let years = YEAR * f32::from(count);
        self.name = (ui.available_width() - years - theme::GAP).clamp(NAME.0, NAME.1);
        let width = self.name + years;
        egui::ScrollArea::horizontal().id_salt("budget wide").auto_shrink(false).show(ui, |ui| {
            ui.set_min_width(width);
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            ui.spacing_mut().interact_size.y = HEIGHT - 5.0;
            ui.spacing_mut().button_padding = vec2(4.0, 1.0);
            ui.horizontal(|ui| {
                let head =
                    |text: &str| RichText::new(text).font(theme::semibold(theme::SIZE_SMALL)).color(theme.text_second);
                part_ui(ui, self.name, false, |ui| {
                    ui.label(head(&seen.texts.get("tables-row")));
                });
                for year in &made.years {
                    part_ui(ui, YEAR, true, |ui| {
                        ui.label(head(&year.to_string()));
                    });
                }
            });
            ui.add_space(theme::GAP_SMALL);
            let area = egui::ScrollArea::vertical().id_salt("budget rows").auto_shrink(false);
            area.show_rows(ui, height_of(made), made.lines.len(), |ui, range| {
                for line in made.lines.get(range).unwrap_or_default() {
                    self.line_ui(ui, seen, (own, made), line, actions);
                }
            });
        });
    }

    fn line_ui(
        &mut self,
        ui: &mut Ui,
        seen: &Seen<'_>,
        (own, made): (&BudgetEdition, &Made),
        line: &Line,
        actions: &mut Vec<Action>,
    ) {
        let (theme, height) = (Theme::of(ui.ctx()), height_of(made));
        let Line::Row { number, depth, total, folded } = line else {
            let Line::Kind(kind) = line else { return };
            let size = vec2(ui.available_width(), height);
            ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
                ui.set_min_size(size);
                let name = RichText::new(seen.texts.get(kind_text(*kind)));
                ui.label(name.font(theme::semibold(theme::SIZE_BODY)).color(theme.accent));
            });
            return;
        };
        let Some(row) = made.edition.rows.get(*number) else { return };
        let size = vec2(ui.available_width(), height);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Min), |ui| {
            ui.set_min_height(height);
            let here = self.spot.as_ref().is_some_and(|spot| spot.row == row.id);
            if here {
                ui.painter().rect_filled(ui.max_rect(), 0.0, theme.accent_ground);
            }
            part_ui(ui, self.name, false, |ui| {
                let levels = u16::try_from((*depth).min(8)).unwrap_or(8);
                ui.add_space(INDENT * f32::from(levels));
                self.name_ui(ui, seen, row, total.then_some(*folded));
            });
            for year in &made.years {
                let foot = made.feet.get(&(*number, *year));
                ui.allocate_ui_with_layout(vec2(YEAR, height), Layout::top_down(Align::Max), |ui| {
                    ui.set_min_size(vec2(YEAR, height));
                    ui.set_max_width(YEAR);
                    ui.horizontal(|ui| {
                        // From the right: the amount, and the mark before it.
                        self.amount_ui(ui, seen, own, (row, *year, *total), actions);
                        foot_ui(ui, foot);
                    });
                    let status = status_of(row.amount(*year).and_then(|amount| amount.status), seen.texts);
                    let short = foot.map(|foot| foot.short.clone()).filter(|short| !short.is_empty());
                    let parts: Vec<String> = short.into_iter().chain(status).collect();
                    if !parts.is_empty() {
                        let wrong = foot.is_some_and(|foot| foot.right == Some(false));
                        let color = if wrong { theme.error } else { theme.text_second };
                        let text = RichText::new(parts.join(" ")).font(theme::small()).color(color);
                        ui.add(egui::Label::new(text).truncate());
                    }
                });
            }
        });
    }

    /// The name of a row: a click shows its details; before it, if it has parts, the mark that folds them away.
    fn name_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, row: &BudgetRow, folded: Option<bool>) {
        let (texts, theme) = (seen.texts, Theme::of(ui.ctx()));
        let name = RichText::new(&row.name).color(theme.text);
        let name = if folded.is_some() { name.font(theme::semibold(theme::SIZE_BODY)) } else { name };
        if let Some(folded) = folded {
            let (_, button) = ui.allocate_exact_size(vec2(18.0, 20.0), egui::Sense::click());
            fold_mark(ui, &button, folded);
            let told = if folded { "tables-unfold" } else { "tables-fold" };
            let told = texts.with(told, &[("row", (&row.name).into())]);
            button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &told));
            if button.on_hover_text(&told).clicked() && !self.folded.remove(&row.id) {
                self.folded.insert(row.id.clone());
            }
        } else {
            ui.add_space(18.0);
        }
        let here = self.spot.as_ref().is_some_and(|spot| spot.row == row.id);
        let size = vec2((ui.available_width() - theme::GAP).max(40.0), HEIGHT - 3.0);
        let button = egui::Button::selectable(here, name).truncate();
        let button = ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| ui.add(button)).inner;
        let mut said = row.name.clone();
        for (text, value) in [("tables-article", &row.article), ("tables-instrument", &row.instrument)] {
            if !value.is_empty() {
                said = format!("{said}\n{}: {value}", texts.get(text));
            }
        }
        if button.on_hover_text(said).clicked() {
            self.spot = if here { None } else { Some(Spot { row: row.id.clone(), year: None }) };
        }
    }

    /// An amount, which is typed over; of layers taken together it is only read.
    fn amount_ui(
        &mut self,
        ui: &mut Ui,
        seen: &Seen<'_>,
        own: &BudgetEdition,
        (row, year, total): (&BudgetRow, i32, bool),
        actions: &mut Vec<Action>,
    ) {
        let (texts, theme) = (seen.texts, Theme::of(ui.ctx()));
        let language = texts.language();
        let shown = match row.amount(year) {
            Some(amount) => thousands(language, amount.amount),
            None if row.empty.contains(&year) => "–".to_owned(),
            None => String::new(),
        };
        if self.added_up && own.amends.is_some() {
            let text = RichText::new(&shown).color(theme.text);
            ui.label(if total { text.font(theme::semibold(theme::SIZE_BODY)) } else { text });
            return;
        }
        let number = year.to_string();
        let filled = [("row", (&row.name).into()), ("year", (&number).into())];
        let name = texts.with("tables-cell", &filled);
        let key = format!("{} {} {year}", own.id, row.id);
        let look = Look { name: &name, width: YEAR - MARK - 2.0, right: true, frame: false };
        let (response, typed) = field_ui(ui, &mut self.typed, &key, &shown, look);
        if response.gained_focus() {
            self.spot = Some(Spot { row: row.id.clone(), year: Some(year) });
        }
        let Some(typed) = typed else { return };
        match typed.as_str() {
            "" => Self::change(own, &row.id, actions, |row| row.clear(year, false)),
            "-" | "–" | "—" | "\u{2212}" => Self::change(own, &row.id, actions, |row| row.clear(year, true)),
            _ => match language.parse_money(&typed) {
                Some(amount) => Self::change(own, &row.id, actions, |row| {
                    let known = row.amount(year).cloned();
                    let (status, note) = known.map(|known| (known.status, known.note)).unwrap_or_default();
                    row.set(YearAmount { year, amount, status, note });
                }),
                None => actions.push(Action::Say("tables-no-amount")),
            },
        }
    }
}

fn height_of(made: &Made) -> f32 {
    if made.remarks { HIGHER } else { HEIGHT }
}

/// Width of the mark before an amount.
const MARK: f32 = 14.0;

/// Whether a total is right: a mark with the sentence under the pointer; nothing before what is no total.
fn foot_ui(ui: &mut Ui, foot: Option<&Foot>) {
    let theme = Theme::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(MARK, HEIGHT - 5.0), egui::Sense::hover());
    let Some(foot) = foot else { return };
    let (mark, color) = match foot.right {
        Some(true) => ("✓", theme.good),
        Some(false) => ("!", theme.error),
        None => ("?", theme.text_second),
    };
    ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, mark, theme::small(), color);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &foot.long));
    response.on_hover_text(&foot.long);
}

/// A part of a line, of a fixed width.
fn part_ui(ui: &mut Ui, width: f32, right: bool, content: impl FnOnce(&mut Ui)) {
    let layout = if right { Layout::right_to_left(Align::Center) } else { Layout::left_to_right(Align::Center) };
    ui.allocate_ui_with_layout(vec2(width, HEIGHT - 2.0), layout, |ui| {
        ui.set_min_width(width);
        ui.set_max_width(width);
        content(ui);
    });
}

/// A triangle that points right where parts are folded away, and down where they are in sight.
fn fold_mark(ui: &Ui, button: &egui::Response, folded: bool) {
    let (theme, rect) = (Theme::of(ui.ctx()), button.rect);
    let (middle, size) = (rect.center(), 4.0);
    let points = if folded {
        vec![middle + vec2(-size / 2.0, -size), middle + vec2(size / 2.0 + 1.0, 0.0), middle + vec2(-size / 2.0, size)]
    } else {
        vec![middle + vec2(-size, -size / 2.0), middle + vec2(size, -size / 2.0), middle + vec2(0.0, size / 2.0 + 1.0)]
    };
    ui.painter().add(egui::Shape::convex_polygon(points, theme.text_second, egui::Stroke::NONE));
    if button.has_focus() {
        let ring = egui::Stroke::new(theme::FOCUS_WIDTH, theme.focus);
        ui.painter().rect_stroke(rect, 4.0, ring, egui::StrokeKind::Inside);
    }
}
