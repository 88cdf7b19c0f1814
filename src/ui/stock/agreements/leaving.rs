//! Who must leave where, a row per location and month.

use egui::{Label, RichText, Ui};

use crate::stock::agreements::tables::destination_of;
use crate::stock::agreements::{Destination, Leaving};
use crate::ui::grid::cell_ui;
use crate::ui::stock::Seen;
use crate::ui::theme::{self, Theme};

/// The heads, with the part of the width that their columns have; months and numbers do not grow.
const COLUMNS: [(&str, f32); 6] = [
    ("column-location", 0.27),
    ("column-called_in", 0.14),
    ("column-empty_by", 0.1),
    ("column-places", 0.08),
    ("column-target_groups", 0.21),
    ("column-goes_to", 0.2),
];
/// The column of numbers.
const PLACES: usize = 3;

/// Draws the rows that are in sight.
pub(super) fn leaving_ui(ui: &mut Ui, seen: &Seen<'_>, leaving: &[Leaving<'_>]) {
    let (texts, language, theme) = (seen.texts, seen.texts.language(), Theme::of(ui.ctx()));
    let room = ui.available_width() - 6.0 * ui.spacing().item_spacing.x - 12.0;
    ui.horizontal(|ui| {
        for (index, (head, part)) in COLUMNS.iter().enumerate() {
            let head = RichText::new(texts.get(head)).font(theme::semibold(theme::SIZE_SMALL));
            let head = Label::new(head.color(theme.text_second)).truncate();
            cell_ui(ui, room * part, index == PLACES, head);
        }
    });
    let line = ui.spacing().interact_size.y;
    let area = egui::ScrollArea::vertical().id_salt("leaving").auto_shrink(false);
    area.show_rows(ui, line, leaving.len(), |ui, shown| {
        for of in leaving.get(shown).unwrap_or_default() {
            let to = of.to.handover().map(|to| destination_of(seen.scenario, to).into_owned());
            let to = match (of.to, to) {
                (Destination::OfLocation(_), Some(to)) => {
                    format!("{to} ({})", texts.get("handover-named-location"))
                }
                (_, Some(to)) => to,
                (_, None) => texts.get("handover-named-nowhere"),
            };
            let groups = if of.agreement.groups.is_empty() {
                texts.get("agreements-groups-none")
            } else {
                of.agreement.groups.join(", ")
            };
            let cells = [
                of.location.name.clone(),
                of.called.map_or_else(|| "–".to_owned(), |called| language.month(called)),
                language.month(of.gone),
                language.number(of.places, 0),
                groups,
                to,
            ];
            ui.horizontal(|ui| {
                for (index, (text, (_, part))) in cells.into_iter().zip(COLUMNS).enumerate() {
                    let label = Label::new(RichText::new(text).color(theme.text)).truncate();
                    cell_ui(ui, room * part, index == PLACES, label);
                }
            });
        }
    });
}
