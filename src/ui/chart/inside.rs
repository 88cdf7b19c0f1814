//! Names written inside areas that end before the right edge, where there is room for them.

use egui::{Painter, Rect, pos2, vec2};

use super::scene::Scene;
use super::{labels, px};
use crate::chart::{Layer, Role, Segment};
use crate::ui::theme;

/// Height of a name with its plate.
const HEIGHT: f32 = 15.0;

/// Writes those names; returns for each area whether it has its name now.
pub(super) fn paint(scene: &Scene<'_>, painter: &Painter) -> Vec<bool> {
    scene.area_layers().map(|(layer, segments)| name(scene, painter, layer, segments).is_some()).collect()
}

/// Writes the name of one area on a small plate, if the area has ended and is large enough somewhere.
fn name(scene: &Scene<'_>, painter: &Painter, layer: &Layer, segments: &[Option<Segment>]) -> Option<()> {
    let last = scene.periods().next_back()?;
    if layer.role == Role::Shortage || scene.bars() || labels::height(scene, segments, last) >= 1.0 {
        return None;
    }
    let color = scene.tone(layer.role).text;
    let galley = painter.layout_no_wrap(layer.name.clone(), theme::semibold(theme::SIZE_SMALL), color);
    let size = vec2(galley.size().x + 8.0, HEIGHT);
    let center = roomiest(scene, segments, size.x)?;
    let plate = Rect::from_center_size(center, size);
    painter.rect_filled(plate, 3.0, scene.theme.card);
    painter.galley(plate.center() - galley.size() / 2.0, galley, color);
    Some(())
}

/// The middle of the place where a name of this width has most air above and below; none if it would touch an edge.
fn roomiest(scene: &Scene<'_>, segments: &[Option<Segment>], width: f32) -> Option<egui::Pos2> {
    let plot = scene.plot();
    let periods = scene.periods();
    let reach = f64::from(width / 2.0 / scene.period_width());
    let band = |center: usize| {
        let middle = px::position(center) + 0.5;
        let x = scene.x(middle);
        if x - width / 2.0 < plot.left() + 2.0 || x + width / 2.0 > plot.right() - 2.0 {
            return None;
        }
        let (mut top, mut bottom) = (plot.top(), plot.bottom());
        for period in px::period((middle - reach).max(0.0))..=px::period(middle + reach) {
            let segment = segments.get(period).copied().flatten()?;
            top = top.max(scene.y(segment.high));
            bottom = bottom.min(scene.y(segment.low));
        }
        (bottom - top >= HEIGHT).then(|| (bottom - top, pos2(x, f32::midpoint(top, bottom).round())))
    };
    periods.filter_map(band).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, center)| center)
}
