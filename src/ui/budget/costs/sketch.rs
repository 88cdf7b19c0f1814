//! A small drawing with two axes of its own, for what does not run through time: round numbers beside a grid, and places for values.

use egui::{Align2, FontId, Pos2, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::chart::scale::Ticks;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::as_f32;

/// Room for the numbers at the left and below.
const LEFT: f32 = 64.0;
const BELOW: f32 = 22.0;
/// The least height between two numbers.
const DISTANCE: f32 = 44.0;

/// A drawing: its plot and the ranges shown in it.
pub(in crate::ui::budget) struct Sketch<'a> {
    ui: &'a Ui,
    /// The plot.
    pub(in crate::ui::budget) plot: Rect,
    x: (f64, f64),
    y: (f64, f64),
}

impl<'a> Sketch<'a> {
    /// Takes room of a height, `right` of it left free for names; `told` is what a screen reader says.
    pub(in crate::ui::budget) fn new(
        ui: &'a mut Ui,
        (height, right): (f32, f32),
        (x, y): ((f64, f64), (f64, f64)),
        told: &str,
    ) -> Self {
        let (room, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Figure, true, told));
        let plot = Rect::from_min_max(room.min + vec2(LEFT, 8.0), room.max - vec2(right, BELOW));
        Self { ui, plot, x, y }
    }

    /// Where a value lies across.
    pub(in crate::ui::budget) fn across(&self, x: f64) -> f32 {
        let share = as_f32((x - self.x.0) / (self.x.1 - self.x.0));
        egui::lerp(self.plot.left()..=self.plot.right(), share)
    }

    /// Where a pair of values lies.
    pub(in crate::ui::budget) fn at(&self, x: f64, y: f64) -> Pos2 {
        let share = as_f32((y - self.y.0) / (self.y.1 - self.y.0));
        pos2(self.across(x), egui::lerp(self.plot.bottom()..=self.plot.top(), share))
    }

    /// The grid with round numbers at the left.
    pub(in crate::ui::budget) fn amounts(&self, written: impl Fn(f64) -> String) {
        let theme = Theme::of(self.ui.ctx());
        // At least two, so that the eye has a measure.
        let wanted = (2_u8..=6).rev().find(|count| f32::from(*count) * DISTANCE <= self.plot.height()).unwrap_or(2);
        for value in Ticks::nice(self.y.0, self.y.1, u32::from(wanted)).values() {
            let at = self.at(self.x.0, value);
            let line = Stroke::new(theme::HAIRLINE, theme.grid);
            self.ui.painter().hline(self.plot.x_range(), at.y, line);
            self.text(at - vec2(theme::GAP, 0.0), Align2::RIGHT_CENTER, &written(value), theme.text_second);
        }
        let foot = Stroke::new(theme::HAIRLINE, theme.text_second);
        self.ui.painter().hline(self.plot.x_range(), self.plot.bottom(), foot);
    }

    /// A number or a name below the plot.
    pub(in crate::ui::budget) fn below(&self, x: f64, text: &str) {
        let theme = Theme::of(self.ui.ctx());
        let at = pos2(self.across(x), self.plot.bottom() + theme::GAP_SMALL);
        self.text(at, Align2::CENTER_TOP, text, theme.text_second);
    }

    /// Small letters at a place.
    pub(in crate::ui::budget) fn text(&self, at: Pos2, anchor: Align2, text: &str, color: egui::Color32) -> Rect {
        self.ui.painter().text(at, anchor, text, theme::small(), color)
    }

    /// How wide a small text is.
    pub(in crate::ui::budget) fn width(&self, text: &str) -> f32 {
        let font: FontId = theme::small();
        self.ui.painter().layout_no_wrap(text.to_owned(), font, egui::Color32::PLACEHOLDER).size().x
    }

    /// To draw with.
    pub(in crate::ui::budget) fn painter(&self) -> egui::Painter {
        self.ui.painter().clone()
    }
}
