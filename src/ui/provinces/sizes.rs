//! "Few large or many small?": the same places in two mixes of sizes beside each other.

use egui::{RichText, Ui};

use super::Seen;
use super::municipal::places_ui;
use crate::regional::sizes::{self, Mix};
use crate::scenario::origin::Origin;
use crate::ui::status;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{finding_ui, group_heading_ui, marked_slider_ui, note_ui};

/// Width of a slider.
const SLIDER: f32 = 150.0;

/// What is compared: places, and the proportions of the other mix.
#[derive(Debug, Default)]
pub(super) struct Sizes {
    /// Places wanted; absent: those of the plans that are there.
    places: Option<f64>,
    /// Shares of the other mix, one per size.
    shares: Vec<f64>,
}

impl Sizes {
    /// Draws the comparison.
    pub(super) fn ui(&mut self, ui: &mut Ui, seen: &Seen<'_>) {
        let texts = seen.texts;
        let sizes = &seen.scenario.sizes;
        if sizes.is_empty() {
            finding_ui(ui, &texts.get("sizes-none"));
            note_ui(ui, &texts.get("sizes-none-note"));
            return;
        }
        if self.shares.len() != sizes.len() {
            // Begins at the other end of today's question: everything in the smallest size.
            self.shares = vec![0.0; sizes.len()];
            self.shares[0] = 100.0;
        }
        let (planned, today) = sizes::today(seen.scenario, None);
        let mut places = self.places.unwrap_or(if planned > 0.0 { planned } else { 1_000.0 });
        let today = if planned > 0.0 { today } else { vec![1.0; sizes.len()] };
        let (now, other) = (sizes::mix(seen.scenario, places, &today), sizes::mix(seen.scenario, places, &self.shares));
        egui::ScrollArea::vertical().id_salt("sizes").auto_shrink(false).show(ui, |ui| {
            finding_ui(ui, &finding(seen, &now, &other));
            note_ui(ui, &texts.get("sizes-note"));
            ui.add_space(theme::GAP);
            ui.horizontal(|ui| {
                ui.label(texts.get("sizes-places"));
                if places_ui(ui, &mut places, (1.0, 100_000.0), &texts.get("sizes-places"), seen) {
                    self.places = Some(places);
                }
            });
            ui.add_space(theme::GAP);
            self.shares_ui(ui, seen);
            ui.add_space(theme::GAP);
            compare_ui(ui, seen, &now, &other);
        });
    }

    /// The sizes with what is assumed of them, and a share of the other mix for each.
    fn shares_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>) {
        let (texts, language, theme) = (seen.texts, seen.texts.language(), Theme::of(ui.ctx()));
        group_heading_ui(ui, &texts.get("sizes-mix"));
        egui::Grid::new("shares").num_columns(7).spacing([16.0, 5.0]).show(ui, |ui| {
            for head in [
                "sizes-head-size",
                "sizes-head-share",
                "sizes-head-opens",
                "sizes-head-months",
                "sizes-head-cost",
                "sizes-head-status",
            ] {
                ui.label(
                    RichText::new(texts.get(head)).font(theme::semibold(theme::SIZE_SMALL)).color(theme.text_second),
                );
            }
            ui.end_row();
            for (size, share) in seen.scenario.sizes.iter().zip(&mut self.shares) {
                ui.label(RichText::new(texts.words(&size.title)).color(theme.text));
                ui.horizontal(|ui| {
                    let slider = ui.scope(|ui| {
                        ui.set_width(SLIDER);
                        marked_slider_ui(ui, share, (0.0, 100.0), 5.0, None)
                    });
                    let told = || egui::WidgetInfo::slider(true, *share, texts.words(&size.title));
                    slider.inner.widget_info(told);
                    ui.label(language.percent(*share / 100.0, 0));
                });
                ui.label(language.percent(size.share.value.unwrap_or(0.0), 0));
                ui.label(texts.with(
                    "sizes-months",
                    &[("months", (&language.shortest(size.months.value.unwrap_or(0.0), 1)).into())],
                ));
                ui.label(size.cost_in_use.value.map_or_else(|| "–".to_owned(), |cost| language.price(cost)));
                status::origin_ui(ui, seen.session.document(), &Origin::of_figure(&size.share), texts);
                ui.end_row();
            }
        });
    }
}

fn finding(seen: &Seen<'_>, now: &Mix<'_>, other: &Mix<'_>) -> String {
    let (texts, language) = (seen.texts, seen.texts.language());
    let number = |value: f64| language.number(value, 0);
    let (wanted, of_now, of_other) = (number(now.wanted), number(now.expected), number(other.expected));
    let (many_now, many_other) = (number(now.locations), number(other.locations));
    let filled = [
        ("wanted", (&wanted).into()),
        ("now", (&of_now).into()),
        ("other", (&of_other).into()),
        ("manynow", (&many_now).into()),
        ("manyother", (&many_other).into()),
    ];
    texts.with("sizes-finding", &filled)
}

/// Both mixes under the same heads.
fn compare_ui(ui: &mut Ui, seen: &Seen<'_>, now: &Mix<'_>, other: &Mix<'_>) {
    let (texts, language, theme) = (seen.texts, seen.texts.language(), Theme::of(ui.ctx()));
    let months = |value: f64| texts.with("sizes-months", &[("months", (&language.shortest(value, 1)).into())]);
    let rows: [(&str, String, String); 6] = [
        ("sizes-row-wanted", language.number(now.wanted, 0), language.number(other.wanted, 0)),
        ("sizes-row-expected", language.number(now.expected, 0), language.number(other.expected, 0)),
        ("sizes-row-locations", language.number(now.locations, 0), language.number(other.locations, 0)),
        ("sizes-row-mean", months(now.mean_months), months(other.mean_months)),
        ("sizes-row-last", months(now.months), months(other.months)),
        ("sizes-row-cost", language.money_short(now.per_year), language.money_short(other.per_year)),
    ];
    egui::Grid::new("mixes").num_columns(3).spacing([24.0, 6.0]).striped(true).show(ui, |ui| {
        ui.label("");
        for head in ["sizes-now", "sizes-other"] {
            ui.label(RichText::new(texts.get(head)).font(theme::semibold(theme::SIZE_SMALL)).color(theme.text_second));
        }
        ui.end_row();
        for (name, now, other) in rows {
            ui.label(RichText::new(texts.get(name)).color(theme.text));
            for value in [now, other] {
                ui.label(RichText::new(value).font(theme::semibold(theme::SIZE_BODY)).color(theme.text));
            }
            ui.end_row();
        }
    });
}
