//! Draws a [`Chart`] in the window.
//!
//! The plot itself (its rectangle, panning, zooming, the transform and the grid) is `egui_plot`'s; stepped areas, hatching,
//! names at line ends, years under the middle of the year and the card with exact values are painted on top of it. What is
//! shown and pointed at lives in one [`ChartState`] for all charts, so that they move together.

mod areas;
mod axes;
mod frame;
mod hatch;
mod hover;
mod inside;
mod labels;
mod lines;
mod px;
mod scene;
mod table;
mod view;

pub(in crate::ui) use axes::one_line;
pub(in crate::ui) use hatch::hatched;
pub(in crate::ui) use hover::covered;
pub(in crate::ui) use labels::sample;
pub(in crate::ui) use scene::tone;
pub use table::chart_table_ui;
pub use view::View;

use egui::{Align, Id, Layout, Rect, Role, Stroke, Ui, UiBuilder, WidgetInfo};

use crate::chart::scale::settled;
use crate::chart::{Chart, ChartTexts, Period};
use crate::ui::theme::{self, Theme};

/// What all charts of the window share; view state, not part of the document.
#[derive(Clone, Debug, Default)]
pub struct ChartState {
    /// The moment pointed at, in whichever chart; all charts show its rule. May be set from outside.
    pub hover: Option<Period>,
    /// The months shown; `None` is all of them.
    pub view: Option<View>,
    /// While set, vertical axes only grow: for dragging a slider, or comparing on a projector.
    pub frozen: bool,
    /// While set, no card shows exact values: they are told elsewhere.
    pub plain: bool,
    /// Room at the left for numbers and at the right for names, where something below the chart shares its months; absent: as they need.
    pub sides: Option<(f32, f32)>,
    /// The chart whose pointer or keyboard set `hover`, and when it was last drawn: it shows the card.
    owner: Option<(Id, u64)>,
    /// The vertical range each chart shows.
    ranges: Vec<(Id, (f64, f64))>,
}

impl ChartState {
    /// Points at a period from a chart, and has the others follow in the next frame.
    fn point(&mut self, ctx: &egui::Context, chart: Id, period: Period) {
        if self.hover != Some(period) || !self.owned_by(chart) {
            self.hover = Some(period);
            ctx.request_repaint();
        }
        self.owner = Some((chart, ctx.cumulative_pass_nr()));
    }

    /// Points at a period from outside the charts; it stays until a chart is pointed at.
    pub(in crate::ui) fn hold(&mut self, ctx: &egui::Context, period: Period) {
        self.point(ctx, held(), period);
    }

    /// Notes, in every frame, that a moment held from outside still is.
    pub(in crate::ui) fn still_held(&mut self, ctx: &egui::Context) {
        if let Some(period) = self.hover.filter(|_| self.owned_by(held())) {
            self.point(ctx, held(), period);
        }
    }

    fn owned_by(&self, chart: Id) -> bool {
        self.owner.is_some_and(|(owner, _)| owner == chart)
    }

    /// Forgets what is pointed at when `chart` let go of it, or when the chart that pointed is no longer drawn.
    fn let_go(&mut self, ctx: &egui::Context, chart: Id) {
        let gone = |(owner, pass): (Id, u64)| owner == chart || pass + 2 < ctx.cumulative_pass_nr();
        if self.owner.is_some_and(gone) {
            self.owner = None;
            self.hover = None;
            ctx.request_repaint();
        }
    }

    /// The vertical range `chart` goes on showing, given the one its data wants.
    fn range(&mut self, chart: Id, wanted: (f64, f64)) -> (f64, f64) {
        let shown = self.ranges.iter().position(|(id, _)| *id == chart);
        let range = settled(shown.map(|at| self.ranges[at].1), wanted, self.frozen);
        match shown {
            Some(at) => self.ranges[at].1 = range,
            None => self.ranges.push((chart, range)),
        }
        range
    }
}

/// Stands for the chart where a moment is held from outside.
fn held() -> Id {
    Id::unique("held from outside the charts")
}

/// What happened to a chart in this frame.
#[derive(Debug)]
pub struct ChartResponse {
    /// The period under the pointer, or chosen by keyboard in this chart.
    pub hovered: Option<Period>,
    /// The period just clicked, or confirmed with Enter or Space: explain this one.
    pub clicked: Option<Period>,
    /// The node of the plot; nothing when the chart is empty.
    pub response: Option<egui::Response>,
}

/// Draws a chart as a card that fills the room there is, from 400 by 260 points up; smaller ones lose names, not data.
pub fn chart_ui(
    ui: &mut Ui,
    chart: &Chart,
    texts: &ChartTexts<'_>,
    state: &mut ChartState,
    theme: &Theme,
) -> ChartResponse {
    let outer = ui.available_rect_before_wrap();
    let card = ui.painter().add(egui::Shape::Noop);
    let inner = outer.shrink2(egui::vec2(theme::GAP_LARGE, 14.0));
    let builder = UiBuilder::new().id_salt(chart.id).max_rect(inner).layout(Layout::top_down(Align::LEFT));
    let result = ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(ui.clip_rect().intersect(outer));
        head_ui(ui, chart, theme);
        let room = source_ui(ui, chart, theme);
        match &chart.empty {
            Some(reason) => empty_ui(ui, reason, theme, room),
            None if !chart.has_data() => empty_ui(ui, texts.absent, theme, room),
            None => return frame::plot_ui(ui, chart, texts, state, theme, room),
        }
        ChartResponse { hovered: None, clicked: None, response: None }
    });
    ui.advance_cursor_after_rect(outer);
    let focused = result.inner.response.as_ref().is_some_and(egui::Response::has_focus);
    let border = Stroke::new(theme::HAIRLINE, theme.hairline);
    let border = if focused { Stroke::new(theme::FOCUS_WIDTH, theme.focus) } else { border };
    let shape = egui::epaint::RectShape::new(outer, theme::RADIUS_CARD, theme.card, border, egui::StrokeKind::Inside);
    ui.painter().set(card, shape);
    result.inner
}

/// The finding and, below it, what is shown in which unit.
fn head_ui(ui: &mut Ui, chart: &Chart, theme: &Theme) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let finding = egui::RichText::new(&chart.finding).font(theme::semibold(theme::SIZE_FINDING)).color(theme.text);
    // One that stands in a page with a finding of its own has none.
    if !chart.finding.is_empty() {
        ui.add(egui::Label::new(finding).wrap());
    }
    let title = egui::RichText::new(&chart.title).font(theme::small()).color(theme.text_second);
    ui.add(egui::Label::new(title).truncate());
    ui.add_space(theme::GAP);
}

/// The line with the source at the foot of the card, where there is room for it; returns the room above it.
fn source_ui(ui: &mut Ui, chart: &Chart, theme: &Theme) -> Rect {
    let mut room = ui.available_rect_before_wrap();
    if !chart.source.is_empty() && room.height() > 240.0 {
        let line = room.split_top_bottom_at_y(room.bottom() - 16.0).1;
        room.set_bottom(line.top() - 4.0);
        let source = egui::RichText::new(&chart.source).font(theme::small()).color(theme.text_second);
        let builder = UiBuilder::new().max_rect(line).layout(Layout::top_down(Align::LEFT));
        ui.scope_builder(builder, |ui| ui.add(egui::Label::new(source).truncate()));
    }
    room
}

/// A sentence in the middle of the card, where the plot would be.
fn empty_ui(ui: &mut Ui, reason: &str, theme: &Theme, room: Rect) {
    let mut job =
        egui::text::LayoutJob::simple(reason.to_owned(), theme::body(), theme.text_second, room.width().min(360.0));
    job.halign = Align::Center;
    let galley = ui.painter().layout_job(job);
    let place = egui::Align2::CENTER_CENTER.anchor_size(room.center(), galley.size());
    let response = ui.interact(place, ui.scope_id().with("empty"), egui::Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, reason));
    ui.painter().galley(place.center_top(), galley, theme.text_second);
}

/// Tells screen readers what the chart says, and at the moment pointed at, all its values.
fn describe(response: &egui::Response, chart: &Chart, texts: &ChartTexts<'_>, period: Option<usize>) {
    response.widget_info(|| {
        let label = format!("{}. {}", chart.finding, chart.title);
        let mut info = WidgetInfo::labeled(Role::Figure, response.enabled(), label);
        info.current_text_value = period.map(|period| hover::spoken(chart, texts, period));
        info
    });
    response.ctx.accesskit_node_builder(response.id, |node| {
        // Without this, moving from month to month by keyboard would be silent.
        node.set_live(egui::accesskit::Live::Polite);
        if let Some(period) = period {
            node.set_value(hover::spoken(chart, texts, period));
        }
    });
}
