//! Twelve tiles in the shape of the country, coloured and numbered by a measure; provinces of another name stand below.

use egui::{Align2, CornerRadius, Rect, RichText, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::Seen;
use crate::regional::province::{Measure, TILES, missed};
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{as_f32, note_ui};

/// Width of the map with its card.
pub(super) const LEAST: f32 = 340.0;
pub(super) const MOST: f32 = 520.0;
/// Columns and rows of tiles.
const COLUMNS: f32 = 4.0;
const GAP: f32 = 6.0;
const TILE_HEIGHT: f32 = 74.0;

/// Draws the map; gives the id of the province that was clicked.
pub(super) fn map_ui(ui: &mut Ui, seen: &Seen<'_>, measure: &mut Measure, chosen: Option<usize>) -> Option<String> {
    let texts = seen.texts;
    ui.horizontal_wrapped(|ui| {
        for of in Measure::ALL {
            ui.selectable_value(measure, of, texts.get(&format!("measure-{}", of.text())));
        }
    });
    ui.add_space(theme::GAP);
    let at = texts.language().month_long(seen.at());
    let unit = texts.get(if measure.is_share() { "provinces-unit-share" } else { "unit-places" });
    note_ui(ui, &texts.with("provinces-map-title", &[("unit", (&unit).into()), ("month", (&at).into())]));
    ui.add_space(theme::GAP);
    let provinces = &seen.outcome.provinces;
    let most = provinces.iter().filter_map(|of| measure.of(of, seen.month)).fold(0.0_f64, f64::max);
    let width = ((ui.available_width() - GAP * (COLUMNS - 1.0)) / COLUMNS).max(60.0);
    let (space, _) = ui.allocate_exact_size(vec2(ui.available_width(), 4.0 * TILE_HEIGHT + 3.0 * GAP), Sense::hover());
    let mut clicked = None;
    for (id, column, row) in TILES {
        let corner = vec2(f32::from(column) * (width + GAP), f32::from(row) * (TILE_HEIGHT + GAP));
        let rect = Rect::from_min_size(space.min + corner, vec2(width, TILE_HEIGHT));
        let index = seen.scenario.provinces.iter().position(|province| province.id == id);
        if tile_ui(ui, seen, (id, index), rect, (*measure, most), chosen.is_some() && chosen == index) {
            clicked = Some(id.to_owned());
        }
    }
    ui.add_space(theme::GAP);
    clicked.or_else(|| others_ui(ui, seen, *measure, chosen))
}

/// What a tile says of a province.
fn value(seen: &Seen<'_>, index: usize, measure: Measure) -> Option<f64> {
    seen.outcome.provinces.get(index).and_then(|of| measure.of(of, seen.month))
}

fn shown(seen: &Seen<'_>, measure: Measure, value: Option<f64>) -> String {
    let language = seen.texts.language();
    match value {
        Some(share) if measure.is_share() => language.percent(share, 0),
        Some(places) => language.number(places, 0),
        None if seen.ended() && matches!(measure, Measure::Task | Measure::Gap) => seen.texts.get("provinces-ended"),
        None => seen.texts.get("provinces-unknown"),
    }
}

/// One tile; whether it was clicked. A province that the scenario does not have is drawn empty.
fn tile_ui(
    ui: &Ui,
    seen: &Seen<'_>,
    (id, index): (&str, Option<usize>),
    rect: Rect,
    (measure, most): (Measure, f64),
    chosen: bool,
) -> bool {
    let theme = Theme::of(ui.ctx());
    let sense = if index.is_some() { Sense::click() } else { Sense::hover() };
    let response = ui.interact(rect, ui.scope_id().with(("tile", id)), sense);
    let value = index.and_then(|index| value(seen, index, measure));
    let name = match index {
        Some(index) => seen.name(index).to_owned(),
        None => seen.texts.get(&format!("province-{id}")),
    };
    let painter = ui.painter();
    painter.rect_filled(rect, CornerRadius::same(theme::RADIUS), theme.sunken);
    // The value is a bar from the bottom: how full says what the colour says.
    if let Some(value) = value.filter(|_| most > 0.0) {
        let full = if measure.is_share() { value } else { value / most };
        let height = as_f32(full.clamp(0.0, 1.0)) * (rect.height() - 4.0);
        let bar = Rect::from_min_max(pos2(rect.left(), rect.bottom() - 4.0 - height), rect.max);
        let tone = if measure == Measure::Gap { theme.shortage } else { theme.durable };
        painter.rect_filled(bar, CornerRadius::same(theme::RADIUS), tone.fill.gamma_multiply(TINT));
        let foot = Rect::from_min_max(pos2(rect.left(), rect.bottom() - 4.0), rect.max);
        painter.rect_filled(foot, CornerRadius::same(2), tone.line);
    }
    let edge =
        if chosen || response.hovered() { Stroke::new(2.0, theme.accent) } else { Stroke::new(1.0, theme.hairline) };
    painter.rect_stroke(rect, CornerRadius::same(theme::RADIUS), edge, StrokeKind::Inside);
    if response.has_focus() {
        let ring = Stroke::new(theme::FOCUS_WIDTH, theme.focus);
        painter.rect_stroke(rect.expand(2.0), CornerRadius::same(theme::RADIUS), ring, StrokeKind::Outside);
    }
    let quiet = if index.is_some() { theme.text } else { theme.text_second };
    painter.text(rect.min + vec2(INSET, 7.0), Align2::LEFT_TOP, &name, theme::small(), quiet);
    let text = if index.is_some() { shown(seen, measure, value) } else { String::new() };
    let font = if value.is_some() { theme::semibold(theme::SIZE_FINDING) } else { theme::small() };
    painter.text(rect.min + vec2(INSET, 28.0), Align2::LEFT_TOP, &text, font, quiet);
    let mut state = String::new();
    if let Some(short) = index.and_then(|index| self::value(seen, index, Measure::Gap)) {
        let mark = if missed(short) { "provinces-short" } else { "provinces-met" };
        let color = if missed(short) { theme.error } else { theme.good };
        let mark = seen.texts.get(mark);
        painter.text(rect.min + vec2(INSET, 50.0), Align2::LEFT_TOP, &mark, theme::small(), color);
        state = format!(", {mark}");
    }
    let unit = if measure.is_share() || value.is_none() {
        String::new()
    } else {
        format!(" {}", seen.texts.get("unit-places"))
    };
    let measure = seen.texts.get(&format!("measure-{}", measure.text()));
    let told = format!("{name}: {measure} {text}{unit}{state}");
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, index.is_some(), chosen, &told));
    response.on_hover_text(told).clicked()
}

/// From the edge of a tile to its text: the longest name just fits in a narrow window.
const INSET: f32 = 4.0;
/// How strongly the bar of a tile is coloured, so that text on it stays readable.
const TINT: f32 = 0.28;

/// Provinces and regions that are no tile of the map.
fn others_ui(ui: &mut Ui, seen: &Seen<'_>, measure: Measure, chosen: Option<usize>) -> Option<String> {
    let mut clicked = None;
    let known = |id: &str| TILES.iter().any(|(tile, _, _)| *tile == id);
    for (index, province) in seen.scenario.provinces.iter().enumerate().filter(|(_, province)| !known(&province.id)) {
        let text = format!("{}: {}", seen.name(index), shown(seen, measure, value(seen, index, measure)));
        if ui.selectable_label(chosen == Some(index), RichText::new(text)).clicked() {
            clicked = Some(province.id.clone());
        }
    }
    clicked
}
