//! Small widgets used by more than one panel.

use egui::{Align2, Color32, CornerRadius, Response, RichText, Sense, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::theme::{self, Chip, Theme};
use crate::format::Language;
use crate::units::Month;

/// A small label with its own ground, with an explanation under the pointer.
pub(super) fn chip_ui(ui: &mut Ui, text: &str, chip: Chip, explanation: &str) -> Response {
    let galley = ui.painter().layout_no_wrap(text.to_owned(), theme::small(), chip.text);
    let size = chip_size(ui, text);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect_filled(rect, CornerRadius::same(theme::RADIUS_CHIP), chip.ground);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, chip.text);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, text));
    if explanation.is_empty() { response } else { response.on_hover_text(explanation) }
}

/// Size of a chip with this text.
pub(super) fn chip_size(ui: &Ui, text: &str) -> Vec2 {
    let galley = ui.painter().layout_no_wrap(text.to_owned(), theme::small(), Color32::PLACEHOLDER);
    galley.size() + vec2(12.0, 2.0)
}

/// A quiet heading above a group.
pub(super) fn group_heading_ui(ui: &mut Ui, text: &str) {
    let theme = Theme::of(ui.ctx());
    ui.label(RichText::new(text).font(theme::semibold(theme::SIZE_SMALL)).color(theme.text_second));
}

/// Text in the second colour, small.
pub(super) fn note_ui(ui: &mut Ui, text: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    ui.label(RichText::new(text).font(theme::small()).color(theme.text_second))
}

/// A slider over `from..=to` with a mark at the base's value; the caller names it for screen readers.
///
/// Dragging and the arrow keys move it in whole steps; a value outside the range stays as it is until it is moved.
pub(super) fn marked_slider_ui(
    ui: &mut Ui,
    value: &mut f64,
    range: (f64, f64),
    step: f64,
    base: Option<f64>,
) -> Response {
    let theme = Theme::of(ui.ctx());
    let (from, to) = range;
    ui.scope(|ui| {
        ui.spacing_mut().slider_width = ui.available_width();
        ui.spacing_mut().interact_size.y = SLIDER_HEIGHT;
        ui.visuals_mut().selection.bg_fill = theme.accent;
        ui.visuals_mut().widgets.inactive.bg_fill = theme.hairline;
        let slider =
            egui::Slider::new(value, from..=to).step_by(step).show_value(false).clamping(egui::SliderClamping::Edits);
        let response = ui.add(slider);
        let radius = response.rect.height() / 2.5;
        let place = |value: f64| {
            let share = if to > from { ((value - from) / (to - from)).clamp(0.0, 1.0) } else { 0.0 };
            let x = egui::lerp((response.rect.left() + radius)..=(response.rect.right() - radius), as_f32(share));
            pos2(x, response.rect.center().y)
        };
        if let Some(base) = base {
            let mark = egui::Rect::from_center_size(place(base), vec2(2.0, response.rect.height() - 2.0));
            ui.painter().rect_filled(mark, 0.0, theme.text_second);
        }
        // The knob lies over the mark, in the colour of a card, so that it reads as something to hold.
        let focused = response.has_focus();
        let ring = Stroke::new(2.0, if focused { theme.focus } else { theme.accent });
        ui.painter().circle(place(*value), if focused { radius + 1.5 } else { radius }, theme.card, ring);
        response
    })
    .inner
}

/// A field for a month: dragged or stepped by whole months, typed as in the user's notation or as 2027-03; `name` is for screen readers.
pub(super) fn month_ui(
    ui: &mut Ui,
    month: &mut Month,
    range: (Month, Month),
    language: Language,
    name: &str,
) -> Response {
    let (from, to) = range;
    let mut index = month.since(from);
    // An arrow key is a whole month; a point of the pointer is less.
    let speed = if ui.memory(|memory| memory.has_focus(ui.next_auto_id())) { 1.0 } else { 0.2 };
    let field = egui::DragValue::new(&mut index)
        .range(0..=to.since(from))
        .speed(speed)
        .custom_formatter(|index, _| language.month(from.plus(whole(index))))
        .custom_parser(|text| Some(f64::from(language.parse_month(text)?.since(from))));
    let response = ui.add(field);
    // A month outside the range is drawn at its end, and stays what it is until it is moved.
    if response.changed() {
        *month = from.plus(index);
    }
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::SpinButton, true, format!("{name}: {}", language.month_long(*month)))
    });
    response
}

/// A whole number of months from a field that holds it as a fraction.
#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "a field of whole months within a horizon")]
fn whole(index: f64) -> i32 {
    index.round() as i32
}

/// Height of a slider, knob included.
const SLIDER_HEIGHT: f32 = 18.0;

/// A coordinate on screen from a model value.
#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "pixels need single precision only")]
pub(super) fn as_f32(value: f64) -> f32 {
    value as f32
}

/// What says that a change is for the better or for the worse, for whom colours do not; nothing when it is neither.
pub(super) fn better_mark(better: Option<bool>) -> &'static str {
    match better {
        Some(true) => " ✓",
        Some(false) => " !",
        None => "",
    }
}

/// A small square button with a cross; `name` is what screen readers and the pointer are told.
pub(super) fn cross_button_ui(ui: &mut Ui, name: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(20.0), Sense::click());
    let color = if response.hovered() { theme.accent } else { theme.text_second };
    if response.has_focus() {
        ui.painter().rect_stroke(rect, 4.0, Stroke::new(theme::FOCUS_WIDTH, theme.focus), StrokeKind::Inside);
    }
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, "×", theme::body(), color);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name));
    response.on_hover_text(name)
}

/// The way back to the base, with the base's value in sight; `name` is what screen readers and the pointer are told.
pub(super) fn back_button_ui(ui: &mut Ui, value: &str, name: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    let text = RichText::new(format!("← {value}")).font(theme::small()).color(theme.text_second);
    let response = ui.add(egui::Button::new(text).frame_when_inactive(false));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name));
    response.on_hover_text(name)
}

/// A page as a card.
pub(super) fn card_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let theme = Theme::of(ui.ctx());
    let border = Stroke::new(theme::HAIRLINE, theme.hairline);
    let card = egui::Frame::new().fill(theme.card).stroke(border).corner_radius(theme::RADIUS_CARD);
    card.inner_margin(theme::GAP_LARGE).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        content(ui);
    });
}

/// A sentence that says what the page shows.
pub(super) fn finding_ui(ui: &mut Ui, text: &str) {
    let theme = Theme::of(ui.ctx());
    let text = RichText::new(text).font(theme::semibold(theme::SIZE_FINDING)).color(theme.text);
    ui.add(egui::Label::new(text).wrap());
    ui.add_space(theme::GAP);
}

/// Buttons at the right end of a line.
pub(super) fn right_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), content);
}
