//! A province's task through time, and why each of its locations counts or not.

use egui::{RichText, Ui};

use super::Seen;
use crate::graphs;
use crate::regional::{self, findings, province, tables};
use crate::scenario::counting;
use crate::scenario::origin::Origin;
use crate::ui::chart::ChartState;
use crate::ui::graphs_panel::room_ui;
use crate::ui::grid::cell_ui;
use crate::ui::status;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{group_heading_ui, note_ui};

/// Height of the chart.
const CHART: f32 = 300.0;
/// Between the columns of the list of locations.
const GAP: f32 = 12.0;

/// Draws it.
pub(super) fn detail_ui(ui: &mut Ui, seen: &Seen<'_>, index: usize, charts: &mut ChartState) {
    let Some(of) = seen.outcome.provinces.get(index) else { return };
    let texts = seen.texts;
    egui::ScrollArea::vertical().id_salt("province detail").auto_shrink(false).show(ui, |ui| {
        let finding = findings::task(seen.scenario, seen.outcome, of, seen.month, texts);
        let chart = graphs::province(seen.outcome, of, finding, texts);
        room_ui(ui, &chart, texts, charts, CHART);
        ui.add_space(theme::GAP);
        task_ui(ui, seen, index);
        ui.add_space(theme::GAP);
        counting_ui(ui, seen, index);
    });
}

/// The task with its part for minors, its source and the rule of its round.
fn task_ui(ui: &mut Ui, seen: &Seen<'_>, index: usize) {
    let (texts, language) = (seen.texts, seen.texts.language());
    let Some(province) = seen.scenario.provinces.get(index) else { return };
    let band = seen.scenario.band.value.unwrap_or(0.0);
    group_heading_ui(ui, &texts.get("provinces-task"));
    let rows = [("provinces-task-total", &province.task), ("provinces-task-minors", &province.task_minors)];
    for (text, series) in rows {
        ui.horizontal_wrapped(|ui| {
            ui.label(texts.get(text));
            let value = series.as_ref().and_then(|series| series.at(seen.at(), band, f64::INFINITY));
            let shown = match value {
                _ if seen.ended() => texts.get("provinces-ended"),
                Some(value) => format!("{} {}", language.number(value, 0), texts.get("unit-places")),
                None => texts.get("provinces-unknown"),
            };
            ui.label(RichText::new(shown).font(theme::semibold(theme::SIZE_BODY)).color(Theme::of(ui.ctx()).text));
            if let Some(series) = series {
                status::origin_ui(ui, seen.session.document(), &Origin::of_series(series), texts);
            }
        });
    }
    let short = seen.outcome.provinces.get(index).and_then(|of| of.task_includes_minors);
    if let Some(includes) = short {
        let text = if includes { "provinces-with-minors" } else { "provinces-without-minors" };
        note_ui(ui, &texts.get(text));
    }
    note_ui(ui, &texts.get("provinces-stock-unknown"));
    match counting::rule(&province.counting, seen.at()) {
        None => note_ui(ui, &texts.get("provinces-rule-default")),
        Some(rule) => {
            let least = |figure: &Option<crate::scenario::Count>| {
                figure.as_ref().and_then(|figure| figure.value).map_or(String::new(), |value| language.number(value, 0))
            };
            let from = language.month_long(rule.from);
            let (above, months) = (least(&rule.above_places), least(&rule.least_months));
            let kinds: Vec<String> = rule.kinds.iter().map(|kind| texts.get(&format!("kind-{}", kind.id()))).collect();
            let kinds = kinds.join(", ");
            let filled = [
                ("from", (&from).into()),
                ("cycle", (&rule.cycle).into()),
                ("kinds", (&kinds).into()),
                ("above", (&above).into()),
                ("months", (&months).into()),
            ];
            let note = if rule.note.is_empty() { String::new() } else { format!(" {}", rule.note) };
            let round = if rule.cycle.is_empty() { "provinces-rule" } else { "provinces-rule-cycle" };
            let mut told = texts.with(round, &filled);
            if !above.is_empty() {
                told.push_str(&texts.with("provinces-rule-above", &filled));
            }
            if !months.is_empty() {
                told.push_str(&texts.with("provinces-rule-months", &filled));
            }
            let told = note_ui(ui, &format!("{told}.{note}"));
            ui.horizontal(|ui| {
                for least in [&rule.above_places, &rule.least_months].into_iter().flatten() {
                    status::origin_ui(ui, seen.session.document(), &Origin::of_figure(least), texts);
                }
            });
            told
        }
    };
}

/// Locations listed at most; the page of locations has all of them.
const LISTED: usize = 300;

/// Every location with its part of the task, or why it has none.
fn counting_ui(ui: &mut Ui, seen: &Seen<'_>, index: usize) {
    let (texts, theme) = (seen.texts, Theme::of(ui.ctx()));
    let Some(of) = seen.scenario.provinces.get(index) else { return };
    group_heading_ui(ui, &texts.get("provinces-counting"));
    let more = regional::locations(seen.scenario, &of.id).skip(LISTED).count();
    if more > 0 {
        note_ui(ui, &texts.with("provinces-more", &[("count", more.into())]));
    }
    // Four columns that always fit beside the map: names are cut off and told in full under the pointer, reasons are broken.
    let wide = ui.available_width() - 3.0 * GAP;
    let widths = [0.36, 0.24, 0.13, 0.27].map(|share: f32| (share * wide).floor());
    egui::Grid::new("counting").num_columns(4).spacing([GAP, 5.0]).striped(true).show(ui, |ui| {
        for (number, location) in regional::locations(seen.scenario, &of.id).take(LISTED) {
            let reasons = province::not_counted(location, seen.scenario, seen.at());
            let counts = seen.outcome.locations.get(number).and_then(|columns| columns.counts_for_task.get(seen.month));
            let kind = texts.get(&format!("kind-{}", location.kind.id()));
            let (mark, color) = if reasons.is_empty() { ("✓ ", theme.good) } else { ("", theme.text_second) };
            let counted = texts.language().number(counts.copied().unwrap_or(0.0), 0);
            let why: Vec<String> = reasons
                .iter()
                .map(|reason| texts.get(&format!("not-counted-{}", tables::reason_name(*reason))))
                .collect();
            let name = RichText::new(&location.name).color(theme.text);
            cell_ui(ui, widths[0], false, egui::Label::new(name).truncate());
            let kind = RichText::new(kind).color(theme.text_second);
            cell_ui(ui, widths[1], false, egui::Label::new(kind).truncate());
            let counted = RichText::new(format!("{mark}{counted}")).color(color);
            cell_ui(ui, widths[2], true, egui::Label::new(counted));
            let why = RichText::new(why.join(", ")).color(theme.text_second);
            cell_ui(ui, widths[3], false, egui::Label::new(why).wrap());
            ui.end_row();
        }
    });
}
