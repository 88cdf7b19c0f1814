//! The ladder: from the stock down, what happens with places that are not needed, in a month and at most.

use egui::{RichText, Ui, WidgetInfo, vec2};

use crate::stock::rules::{self, Band};
use crate::ui::stock::Seen;
use crate::ui::theme::{self, Theme, Tone};
use crate::ui::widgets::{as_f32, group_heading_ui, month_ui, note_ui};
use crate::units::Month;

/// Size of the bar that shows how full a band is.
const BAR: egui::Vec2 = vec2(84.0, 12.0);

/// Draws it; `at` is the month that was chosen.
pub(super) fn ladder_ui(ui: &mut Ui, seen: &Seen<'_>, bands: &[Band], not_ruled: &[f64], at: &mut Option<Month>) {
    let (texts, language) = (seen.texts, seen.texts.language());
    let range = (seen.scenario.start, seen.scenario.end);
    let mut month = at.unwrap_or_else(|| first(seen, bands, not_ruled)).clamp(range.0, range.1);
    ui.horizontal(|ui| {
        group_heading_ui(ui, &texts.get("rules-ladder"));
        ui.add_space(theme::GAP);
        let name = texts.get("rules-ladder-month");
        ui.label(RichText::new(&name).font(theme::small()).color(Theme::of(ui.ctx()).text_second));
        if month_ui(ui, &mut month, range, language, &name).changed() {
            *at = Some(month);
        }
    });
    let index = usize::try_from(month.since(seen.outcome.start)).unwrap_or(0);
    egui::Grid::new("ladder").num_columns(6).spacing([14.0, 6.0]).show(ui, |ui| {
        heads_ui(ui, seen, month);
        for band in bands {
            let covered = not_ruled.get(index).is_none_or(|places| *places <= rules::PLACE);
            band_ui(ui, seen, band, index, covered);
            ui.end_row();
        }
    });
    let number = |places: f64| language.number(places, 0);
    let silent = bands.last().and_then(|band| band.places.get(index)).copied().unwrap_or(0.0);
    let left = not_ruled.get(index).copied().unwrap_or(0.0);
    let (silent, places, month) = (number(silent), number(left), language.month_long(month));
    let filled = [("silent", (&silent).into()), ("places", (&places).into()), ("month", (&month).into())];
    ui.add_space(theme::GAP_SMALL);
    note_ui(ui, &texts.with(if left > rules::PLACE { "rules-ladder-left" } else { "rules-ladder-room" }, &filled));
}

/// The month in which most is not ruled; else in which most lies below both blocks, else in the first of them; else the first month.
fn first(seen: &Seen<'_>, bands: &[Band], not_ruled: &[f64]) -> Month {
    let of = |band: Option<&Band>| band.and_then(|band| rules::most(&band.places));
    let month = rules::most(not_ruled).or(of(bands.last())).or(of(bands.get(1))).map_or(0, |(month, _)| month);
    seen.outcome.month(month)
}

fn heads_ui(ui: &mut Ui, seen: &Seen<'_>, month: Month) {
    let (texts, theme) = (seen.texts, Theme::of(ui.ctx()));
    let month = texts.language().month(month);
    let heads = [
        texts.get("rules-ladder-need"),
        texts.get("rules-ladder-what"),
        String::new(),
        texts.with("rules-ladder-now", &[("month", (&month).into())]),
        texts.get("rules-ladder-most"),
        texts.get("rules-ladder-months"),
    ];
    for head in heads {
        ui.label(RichText::new(head).font(theme::semibold(theme::SIZE_SMALL)).color(theme.text_second));
    }
    ui.end_row();
}

/// One band; `covered`: below both blocks own rules are about all places.
fn band_ui(ui: &mut Ui, seen: &Seen<'_>, band: &Band, index: usize, covered: bool) {
    let (texts, language, theme) = (seen.texts, seen.texts.language(), Theme::of(ui.ctx()));
    let number = |places: f64| language.number(places, 0);
    let (lower, upper) = (number(band.lower.unwrap_or(0.0)), number(band.upper.unwrap_or(0.0)));
    let range = match (band.lower, band.upper) {
        (_, None) => "rules-range-above",
        (Some(_), Some(_)) => "rules-range-between",
        (None, Some(_)) => "rules-range-below",
    };
    let range = texts.with(range, &[("lower", (&lower).into()), ("upper", (&upper).into())]);
    ui.label(RichText::new(range).color(theme.text));
    let silent = band.id == "silent";
    let now = band.places.get(index).copied().unwrap_or(0.0);
    let own = silent && covered && now > rules::PLACE;
    let name = texts.get(&if own { "rules-band-silent-own".to_owned() } else { format!("rules-band-{}", band.id) });
    let font = if silent { theme::semibold(theme::SIZE_BODY) } else { theme::body() };
    ui.label(RichText::new(&name).font(font).color(theme.text));
    let most = rules::most(&band.places);
    bar_ui(ui, tone(band.id, theme), now, size(band, most), &name);
    right_cell_ui(ui, RichText::new(number(now)).color(theme.text));
    ui.label(RichText::new(most.map_or_else(
        || number(0.0),
        |(month, places)| {
            let (places, month) = (number(places), language.month(seen.outcome.month(month)));
            texts.with("rules-ladder-in", &[("places", (&places).into()), ("month", (&month).into())])
        },
    )));
    let months = band.places.iter().filter(|places| **places > rules::PLACE).count();
    ui.label(months.to_string());
}

/// A number, under those of the other rows.
fn right_cell_ui(ui: &mut Ui, text: RichText) {
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| ui.label(text));
}

/// What a full bar stands for: the size of the band, or the most there is where it has none.
fn size(band: &Band, most: Option<(usize, f64)>) -> f64 {
    match (band.lower, band.upper) {
        (Some(lower), Some(upper)) => upper - lower,
        _ => most.map_or(1.0, |(_, places)| places),
    }
}

fn tone(band: &str, theme: &Theme) -> Tone {
    match band {
        "above" => theme.noodopvang,
        "reserve" => theme.reserve,
        "silent" => theme.idle,
        _ => theme.flex,
    }
}

/// How full a band is, as a bar; the numbers stand beside it.
fn bar_ui(ui: &mut Ui, tone: Tone, now: f64, full: f64, name: &str) {
    let (rect, response) = ui.allocate_exact_size(BAR, egui::Sense::hover());
    let theme = Theme::of(ui.ctx());
    let share = if full > 0.0 { as_f32((now / full).clamp(0.0, 1.0)) } else { 0.0 };
    ui.painter().rect_filled(rect, 2.0, theme.sunken);
    let filled = egui::Rect::from_min_size(rect.min, vec2(rect.width() * share, rect.height()));
    ui.painter().rect_filled(filled, 2.0, tone.fill);
    let line = egui::Stroke::new(theme::HAIRLINE, tone.line);
    ui.painter().rect_stroke(rect, 2.0, line, egui::StrokeKind::Inside);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Meter, true, name));
}
