//! A chart as a table: the same numbers, exact, for readers and for those who do not see the picture.

use egui::{Align2, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::axes;
use crate::chart::{Axis, Chart, ChartTexts};
use crate::ui::theme::{self, Theme};

/// Height of a row.
const ROW: f32 = 24.0;
/// A column is never narrower, so that a head of one letter still looks like a column.
const NARROWEST: f32 = 84.0;
/// A column is never wider; longer heads are cut off and told under the pointer.
const WIDEST: f32 = 150.0;

/// Draws the data table of a chart; only the rows in sight are made.
pub fn chart_table_ui(ui: &mut Ui, chart: &Chart, texts: &ChartTexts<'_>, theme: &Theme) {
    let head = |name: &str| {
        let galley = ui.painter().layout_no_wrap(name.to_owned(), theme::semibold(theme::SIZE_SMALL), theme.text);
        (galley.size().x + 2.0 * theme::GAP).clamp(NARROWEST, WIDEST)
    };
    let widths: Vec<f32> = chart.layers.iter().map(|layer| head(&layer.name)).collect();
    let first = head(&(texts.month)(chart.x.month_at(0))).max(NARROWEST);
    let total = first + widths.iter().sum::<f32>();
    ui.push_id((chart.id, "table"), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::horizontal().show(ui, |ui| {
            ui.set_min_width(total);
            heads_ui(ui, chart, texts, theme, first, &widths);
            ScrollArea::vertical().auto_shrink([false, true]).show_rows(ui, ROW, chart.x.count(), |ui, rows| {
                for row in rows {
                    row_ui(ui, chart, texts, theme, row, first, &widths);
                }
            });
        });
    });
}

fn heads_ui(ui: &mut Ui, chart: &Chart, texts: &ChartTexts<'_>, theme: &Theme, first: f32, widths: &[f32]) {
    let (rect, _) = ui.allocate_exact_size(vec2(first + widths.iter().sum::<f32>(), ROW), Sense::hover());
    let font = || theme::semibold(theme::SIZE_SMALL);
    let period = match chart.x {
        Axis::Months { .. } => texts.month_head,
        Axis::Years { .. } => texts.year_head,
    };
    let middle = rect.center().y;
    ui.painter().text(pos2(rect.left() + theme::GAP, middle), Align2::LEFT_CENTER, period, font(), theme.text_second);
    let mut right = rect.left() + first;
    for (index, (layer, width)) in chart.layers.iter().zip(widths).enumerate() {
        right += width;
        let galley = axes::one_line(ui.painter(), &layer.name, font(), theme.text_second, width - 2.0 * theme::GAP);
        let cell = Align2::RIGHT_CENTER.anchor_size(pos2(right - theme::GAP, middle), galley.size());
        let response = ui.interact(cell, ui.scope_id().with(("head", index)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &layer.name));
        if galley.elided {
            response.on_hover_text(&layer.name);
        }
        ui.painter().galley(cell.min, galley, theme.text_second);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(theme::HAIRLINE, theme.text_second));
}

fn row_ui(ui: &mut Ui, chart: &Chart, texts: &ChartTexts<'_>, theme: &Theme, row: usize, first: f32, widths: &[f32]) {
    let (rect, response) = ui.allocate_exact_size(vec2(first + widths.iter().sum::<f32>(), ROW), Sense::hover());
    if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, theme.sunken);
    }
    let middle = rect.center().y;
    let period = texts.period(chart.x.period(row));
    let start = pos2(rect.left() + theme::GAP, middle);
    ui.painter().text(start, Align2::LEFT_CENTER, &period, theme::body(), theme.text_second);
    let mut right = rect.left() + first;
    for (layer, width) in chart.layers.iter().zip(widths) {
        right += width;
        let text = texts.value_or_absent(layer.told(row));
        ui.painter().text(pos2(right - theme::GAP, middle), Align2::RIGHT_CENTER, text, theme::body(), theme.text);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(theme::HAIRLINE, theme.hairline));
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, super::hover::spoken(chart, texts, row)));
}
