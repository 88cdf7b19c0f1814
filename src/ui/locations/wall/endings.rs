//! The list of what ends: a heading per month, and below it the locations.

use std::collections::BTreeSet;

use egui::{Align2, Rect, RichText, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::regional::wall::{Group, Way};
use crate::text::Texts;
use crate::ui::chart::one_line;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::note_ui;

/// Height of a line.
const ROW: f32 = 24.0;

/// A line of the list.
#[derive(Debug)]
enum Line {
    /// A month, with its places and number of locations.
    Month(String),
    /// A location that ends: its id, its name, what it is, and its places.
    Ending { id: String, name: String, about: String, places: String, spoken: String },
}

/// The list of what ends.
#[derive(Debug)]
pub(super) struct Endings(Vec<Line>);

impl Endings {
    /// What ends in the way that is looked at.
    pub(super) fn of(way: &Way, texts: &Texts) -> Self {
        let language = texts.language();
        let locations = &way.checked.scenario().locations;
        let mut lines = Vec::new();
        for month in way.endings.chunk_by(|one, other| one.month == other.month) {
            let Some(first) = month.first() else { continue };
            let named = language.month_long(way.outcome.month(first.month));
            let reception = month.iter().filter(|ending| ending.group != Group::Outside);
            let places = language.number(reception.clone().map(|ending| ending.places).sum(), 0);
            let filled =
                [("month", (&named).into()), ("places", (&places).into()), ("count", reception.count().into())];
            lines.push(Line::Month(texts.with("wall-month", &filled)));
            for ending in month {
                let Some(location) = locations.get(ending.location) else { continue };
                let kind = texts.get(&format!("kind-{}", location.kind.id()));
                let state = match (ending.group, ending.partly) {
                    (Group::Outside, _) => "outside",
                    (_, true) => "partly",
                    (_, false) => "whole",
                };
                let about = texts.with("wall-about", &[("kind", (&kind).into()), ("state", state.into())]);
                let places = language.number(ending.places, 0);
                let filled = [
                    ("name", (&location.name).into()),
                    ("about", (&about).into()),
                    ("places", (&places).into()),
                    ("month", (&named).into()),
                ];
                let spoken = texts.with("wall-spoken", &filled);
                lines.push(Line::Ending {
                    id: location.id.clone(),
                    name: location.name.clone(),
                    about,
                    places,
                    spoken,
                });
            }
        }
        Self(lines)
    }

    /// Draws it; gives the location whose bar is to be shown.
    pub(super) fn ui(&self, ui: &mut Ui, selected: &mut BTreeSet<String>, texts: &Texts) -> Option<String> {
        let theme = Theme::of(ui.ctx());
        let mut show = None;
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.horizontal(|ui| {
            ui.set_height(34.0);
            ui.add_space(12.0);
            let head = texts.get("wall-list");
            ui.label(RichText::new(head).font(theme::semibold(theme::SIZE_BODY)).color(theme.text));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.add_space(8.0);
                let one = selected.iter().next().filter(|_| selected.len() == 1);
                let button = ui.add_enabled(one.is_some(), egui::Button::new(texts.get("wall-show")));
                if button.on_hover_text(texts.get("wall-show.help")).clicked() {
                    show = one.cloned();
                }
            });
        });
        if self.0.is_empty() {
            ui.horizontal(|ui| {
                ui.add_space(12.0);
                note_ui(ui, &texts.get("wall-chart-empty"));
            });
            return None;
        }
        let area = egui::ScrollArea::vertical().auto_shrink(false).id_salt("endings");
        area.show_rows(ui, ROW, self.0.len(), |ui, range| {
            for line in self.0.get(range).unwrap_or_default() {
                let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
                match line {
                    Line::Month(text) => month_ui(ui, rect, text, theme),
                    Line::Ending { id, .. } => {
                        if ending_ui(ui, rect, line, selected.contains(id), theme) {
                            selected.clear();
                            selected.insert(id.clone());
                        }
                    }
                }
            }
        });
        show
    }
}

fn month_ui(ui: &Ui, rect: Rect, text: &str, theme: &Theme) {
    ui.painter().rect_filled(rect, 0.0, theme.sunken);
    let galley = one_line(ui.painter(), text, theme::semibold(theme::SIZE_SMALL), theme.text, rect.width() - 24.0);
    ui.painter().galley(pos2(rect.left() + 12.0, rect.center().y - galley.size().y / 2.0), galley, theme.text);
    let response = ui.interact(rect, ui.scope_id().with(("month", text)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, text));
}

/// A location that ends; whether it was clicked.
fn ending_ui(ui: &Ui, rect: Rect, line: &Line, selected: bool, theme: &Theme) -> bool {
    let Line::Ending { id, name, about, places, spoken } = line else { return false };
    let response = ui.interact(rect, ui.scope_id().with(("ending", id, spoken)), Sense::click());
    let painter = ui.painter();
    if selected {
        painter.rect_filled(rect, 0.0, theme.accent_ground);
    } else if response.hovered() {
        painter.rect_filled(rect, 0.0, theme.sunken.gamma_multiply(0.6));
    }
    if response.has_focus() {
        painter.rect_stroke(rect.shrink(1.0), 3.0, Stroke::new(theme::FOCUS_WIDTH, theme.focus), StrokeKind::Inside);
    }
    let y = rect.center().y;
    let places = painter.text(pos2(rect.right() - 14.0, y), Align2::RIGHT_CENTER, places, theme::body(), theme.text);
    let left = rect.left() + 12.0;
    let room = places.left() - 12.0 - left;
    let name = one_line(painter, name, theme::body(), theme.text, room * 0.62);
    let width = name.size().x;
    painter.galley(pos2(left, y - name.size().y / 2.0), name, theme.text);
    let about = one_line(painter, about, theme::small(), theme.text_second, (room - width - 10.0).max(0.0));
    painter.galley(pos2(left + width + 10.0, y - about.size().y / 2.0), about, theme.text_second);
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, selected, spoken));
    response.on_hover_text(spoken).clicked()
}
