//! Cost per resident against occupancy: the rule as a line, the years of the scenario as points on it, published figures beside them.

use egui::{Align2, Color32, Shape, Stroke, Ui, pos2, vec2};
use rust_decimal::prelude::ToPrimitive;

use super::occupancy::{Point, regular};
use super::sketch::Sketch;
use crate::budget::costs::fixed::at_occupancy;
use crate::budget::costs::references::explained;
use crate::ui::budget::Seen;
use crate::ui::theme::{self, Theme};

/// Occupancies shown.
const FROM: f64 = 0.4;
/// Pieces of the curve.
const STEPS: u32 = 60;
/// Room for names at the right.
const RIGHT: f32 = 190.0;
const RADIUS: f32 = 4.5;
/// Points nearer than this share a name.
const NEAR: f32 = 26.0;

/// Draws the curve of a year with all years on it; `other` is the occupancy compared with.
pub(super) fn curve_ui(ui: &mut Ui, seen: &Seen<'_>, (points, point): (&[Point], &Point), other: f64, height: f32) {
    let (texts, language, theme) = (seen.texts, seen.texts.language(), Theme::of(ui.ctx()).clone());
    let rule = |occupancy: f64| at_occupancy(point.full, point.share, occupancy);
    let foreign = foreign(seen, point);
    let levels = levels(seen);
    let all = points.iter().map(|point| point.euro).chain(levels.iter().map(|level| level.0));
    let all = all.chain([rule(FROM), rule(1.0)]).chain(foreign.iter().map(|foreign| foreign.high));
    let (low, high) = all.fold((f64::INFINITY, 0.0_f64), |(low, high), euro| (low.min(euro), high.max(euro)));
    let range = (low * 0.92, high * 1.05);
    let sketch = Sketch::new(ui, (height, RIGHT), ((FROM, 1.0), range), &told(seen, points));
    sketch.amounts(|euro| language.number(euro, 0));
    for tenth in [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0] {
        sketch.below(tenth, &language.percent(tenth, 0));
    }
    let painter = sketch.painter();
    let mut taken: Vec<f32> = Vec::new();
    for (euro, name) in &levels {
        let at = sketch.at(1.0, *euro);
        let line = Stroke::new(1.0, theme.text_second);
        painter.extend(Shape::dashed_line(&[pos2(sketch.plot.left(), at.y), at], line, 2.0, 5.0));
        name_ui(&sketch, &mut taken, at.y, name, theme.text_second);
    }
    let line: Vec<_> = (0..=STEPS)
        .map(|step| {
            let occupancy = FROM + (1.0 - FROM) * f64::from(step) / f64::from(STEPS);
            sketch.at(occupancy, rule(occupancy))
        })
        .collect();
    painter.add(Shape::line(line, Stroke::new(2.5, theme.durable.line)));
    let share = language.percent(point.share, 0);
    let name = texts.with("costs-curve-line", &[("share", (&share).into())]);
    name_ui(&sketch, &mut taken, sketch.at(1.0, rule(1.0)).y, &name, theme.durable.text);
    let compared = sketch.at(other, rule(other));
    let thin = Stroke::new(1.0, theme.accent);
    painter.extend(Shape::dashed_line(&[pos2(compared.x, sketch.plot.bottom()), compared], thin, 5.0, 3.0));
    painter.circle(compared, RADIUS, theme.card, Stroke::new(2.0, theme.accent));
    let label = language.number(rule(other), 0);
    sketch.text(compared + vec2(7.0, -9.0), Align2::LEFT_CENTER, &label, theme.accent);
    if let Some(foreign) = foreign {
        let at = sketch.at(foreign.occupancy, foreign.middle);
        let ends = [sketch.at(foreign.occupancy, foreign.low), sketch.at(foreign.occupancy, foreign.high)];
        painter.line_segment(ends, Stroke::new(1.5, theme.series[0].line));
        painter.rect_filled(egui::Rect::from_center_size(at, vec2(8.0, 8.0)), 0.0, theme.series[0].line);
        sketch.text(at + vec2(8.0, 0.0), Align2::LEFT_CENTER, &foreign.name, theme.series[0].text);
    }
    years(&sketch, points, point.year, &theme);
}

/// Every year as a point; names that would lie on each other are joined.
fn years(sketch: &Sketch<'_>, points: &[Point], chosen: i32, theme: &Theme) {
    let painter = sketch.painter();
    let mut named: Vec<(egui::Pos2, Vec<i32>)> = Vec::new();
    for point in points {
        let at = sketch.at(point.occupancy.clamp(FROM, 1.0), point.euro);
        let fill = if point.year == chosen { theme.durable.line } else { theme.card };
        painter.circle(at, RADIUS, fill, Stroke::new(2.0, theme.durable.line));
        match named.iter_mut().find(|(near, _)| near.distance(at) < NEAR) {
            Some((_, years)) => years.push(point.year),
            None => named.push((at, vec![point.year])),
        }
    }
    for (at, years) in named {
        sketch.text(at + vec2(-7.0, 11.0), Align2::RIGHT_CENTER, &in_a_row(&years), theme.text);
    }
}

/// Years as they are written: those that follow each other by the first and the last.
fn in_a_row(years: &[i32]) -> String {
    let runs = years.chunk_by(|one, next| *next == one + 1).filter_map(|run| Some((run.first()?, run.last()?)));
    let written = runs.map(|(first, last)| if first == last { first.to_string() } else { format!("{first}–{last}") });
    written.collect::<Vec<_>>().join(", ")
}

/// A name at the right of the plot, moved down where another stands already.
fn name_ui(sketch: &Sketch<'_>, taken: &mut Vec<f32>, y: f32, name: &str, color: Color32) {
    let mut at = y;
    while taken.iter().any(|other| (other - at).abs() < 14.0) {
        at += 3.0;
    }
    taken.push(at);
    sketch.text(pos2(sketch.plot.right() + theme::GAP, at), Align2::LEFT_CENTER, name, color);
}

/// Published yearly costs of regular reception, as levels; equal ones share a name.
fn levels(seen: &Seen<'_>) -> Vec<(f64, String)> {
    let language = seen.texts.language();
    let mut levels: Vec<(f64, Vec<String>)> = Vec::new();
    for reference in seen.session.document().references.iter().filter(|reference| regular(reference)) {
        let Some(euro) = reference.cost.value.and_then(|cost| cost.to_f64()) else { continue };
        match levels.iter_mut().find(|(known, _)| (known - euro).abs() < euro * 0.01) {
            Some((_, years)) => years.push(reference.year.to_string()),
            None => levels.push((euro, vec![reference.year.to_string()])),
        }
    }
    let named = levels.into_iter().map(|(euro, years)| {
        let (years, amount) = (years.join(", "), language.number(euro, 0));
        let filled = [("years", (&years).into()), ("amount", (&amount).into())];
        (euro, seen.texts.with("costs-curve-level", &filled))
    });
    named.collect()
}

/// A cost of another country, laid on this scenario by proportion: as much above its norm as this scenario would be above its own
/// cost at the occupancy that the norm reckons with.
struct Foreign {
    name: String,
    occupancy: f64,
    low: f64,
    middle: f64,
    high: f64,
}

fn foreign(seen: &Seen<'_>, point: &Point) -> Option<Foreign> {
    let found =
        seen.session.document().references.iter().find_map(|reference| Some((reference, explained(reference)?)));
    let (reference, explained) = found?;
    let at = |target: f64| explained.ratio * at_occupancy(point.full, point.share, target);
    let [low, middle, high] = explained.shares.map(|(target, _)| at(target));
    Some(Foreign {
        name: seen.texts.with(
            "costs-curve-foreign",
            &[("name", seen.texts.words(&reference.title).into()), ("year", (&reference.year.to_string()).into())],
        ),
        occupancy: explained.occupancy.max(FROM),
        low: low.min(high),
        middle,
        high: low.max(high),
    })
}

/// What the drawing says, in words.
fn told(seen: &Seen<'_>, points: &[Point]) -> String {
    let (texts, language) = (seen.texts, seen.texts.language());
    let points = points.iter().map(|point| {
        let (occupancy, euro) = (language.percent(point.occupancy, 0), language.number(point.euro, 0));
        let year = point.year.to_string();
        let filled = [("year", (&year).into()), ("occupancy", (&occupancy).into()), ("euro", (&euro).into())];
        texts.with("costs-curve-told", &filled)
    });
    let points: Vec<String> = points.collect();
    format!("{} {}", texts.get("costs-curve-title"), points.join("; "))
}
