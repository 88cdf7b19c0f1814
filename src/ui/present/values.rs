//! The values of the moment pointed at, in digits that can be read from the back of a hall.

use egui::{Label, RichText, ScrollArea, Ui};

use crate::text::Texts;
use crate::ui::chart::sample;
use crate::ui::graphs_panel::{Row, Told};
use crate::ui::theme::{self, Theme};

/// Size of the moment, and of the values while there is room for all of them; more of them are smaller, down to the least.
const SIZE_VALUE: f32 = 24.0;
const SIZE_LEAST: f32 = 15.0;

/// Height of a name above its value.
const NAME: f32 = 18.0;

/// Draws the values, or how to point at a moment.
pub(super) fn values_ui(ui: &mut Ui, told: Option<&Told>, texts: &Texts, theme: &Theme) {
    let Some(told) = told else {
        let hint = RichText::new(texts.get("present-hint")).font(theme::small()).color(theme.text_second);
        ui.add(Label::new(hint).wrap());
        return;
    };
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.spacing_mut().interact_size.y = NAME;
    let shown = ui.scope(|ui| {
        ui.label(RichText::new(&told.moment).font(theme::semibold(SIZE_VALUE)).color(theme.text));
        ui.label(RichText::new(&told.unit).font(theme::small()).color(theme.text_second));
        ui.add_space(theme::GAP);
        let count = f32::from(u16::try_from(told.rows.len().max(1)).unwrap_or(u16::MAX));
        let room = ui.available_height() / count - NAME - theme::GAP_SMALL - 2.0;
        // A line of text is a quarter higher than its letters are said to be.
        let size = (room / 1.25).clamp(SIZE_LEAST, SIZE_VALUE);
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            for row in &told.rows {
                row_ui(ui, row, size, theme);
            }
        });
    });
    // Moving from month to month is heard as well as seen.
    let spoken: Vec<String> = told.rows.iter().map(|row| format!("{} {}", row.layer.name, row.value)).collect();
    let spoken = format!("{}, {}: {}", told.moment, told.unit, spoken.join("; "));
    let response = ui.interact(shown.response.rect, ui.scope_id().with("told"), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &spoken));
}

fn row_ui(ui: &mut Ui, row: &Row, size: f32, theme: &Theme) {
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(egui::vec2(22.0, 12.0), egui::Sense::hover());
        sample(ui.painter(), theme, &row.layer, rect);
        let name = RichText::new(&row.layer.name).font(theme::body()).color(theme.text_second);
        ui.add(Label::new(name).truncate());
    });
    let color = if row.bad { theme.error } else { theme.text };
    ui.label(RichText::new(&row.value).font(theme::semibold(size)).color(color));
    ui.add_space(theme::GAP_SMALL + 2.0);
}
