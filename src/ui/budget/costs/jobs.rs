//! Jobs: full-time staff per place and kind, what a plan asks for and when, and what nobody stated.

use egui::{RichText, Ui};

use super::amount;
use super::kinds::{heads_ui, origin_ui, set};
use crate::budget::costs::staff::{KindStaff, Staff};
use crate::budget::costs::tables;
use crate::chart::Chart;
use crate::scenario::origin::Origin;
use crate::ui::action::Action;
use crate::ui::budget::Seen;
use crate::ui::chart::ChartState;
use crate::ui::graphs_panel::room_ui;
use crate::ui::grid;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{group_heading_ui, note_ui};

/// Height of the chart.
const HEIGHT: f32 = 280.0;

/// Draws it.
pub(super) fn jobs_ui(
    ui: &mut Ui,
    seen: &Seen<'_>,
    (staff, chart): (&Staff, &Chart),
    charts: &mut ChartState,
    actions: &mut Vec<Action>,
) {
    let texts = seen.texts;
    room_ui(ui, chart, texts, charts, HEIGHT);
    for line in peaks(seen, staff) {
        note_ui(ui, &line);
    }
    ui.add_space(theme::GAP);
    group_heading_ui(ui, &texts.get("staff-kinds"));
    note_ui(ui, &texts.get("staff-kinds-note"));
    let name = texts.get("staff-file");
    ui.horizontal(|ui| grid::take_ui(ui, texts, &name, || vec![tables::staff(staff, seen.outcome)], actions));
    egui::ScrollArea::horizontal().id_salt("staff kinds").show(ui, |ui| {
        egui::Grid::new("staff kinds").num_columns(6).spacing([16.0, 5.0]).striped(true).show(ui, |ui| {
            let heads = [
                "kinds-head-kind",
                "staff-head-per-place",
                "kinds-head-status",
                "staff-head-places",
                "staff-head-jobs",
                "staff-head-month",
            ];
            heads_ui(ui, seen, &heads);
            for kind in &staff.kinds {
                kind_ui(ui, seen, kind, actions);
                ui.end_row();
            }
        });
    });
}

fn kind_ui(ui: &mut Ui, seen: &Seen<'_>, kind: &KindStaff, actions: &mut Vec<Action>) {
    let (texts, language, theme) = (seen.texts, seen.texts.language(), Theme::of(ui.ctx()));
    let id = kind.kind.id();
    let name = texts.get(&format!("kind-{id}"));
    ui.label(RichText::new(&name).color(theme.text));
    let costs = seen.scenario.kind_costs(kind.kind);
    if costs.is_some() {
        let (key, told) = (format!("costs[{id}].staff"), format!("{name}: {}", texts.get("staff-head-per-place")));
        if let Some(new) = amount::number_ui(ui, seen, kind.per_place, (&key, &told, "costs-unknown"), (1.0, 10.0)) {
            set(key, new, actions);
        }
        origin_ui(ui, seen, costs.and_then(|costs| costs.staff.as_ref()).map(Origin::of_figure));
    } else {
        note_ui(ui, &texts.get("staff-no-line"));
        ui.label("");
    }
    let most = kind.open.iter().enumerate().max_by(|one, other| one.1.total_cmp(other.1).then(other.0.cmp(&one.0)));
    let Some((month, places)) = most else { return };
    ui.label(language.number(*places, 0));
    let jobs = kind.per_place.map(|per_place| language.number(per_place * places, 0));
    ui.label(jobs.unwrap_or_else(|| texts.get("costs-unknown")));
    ui.label(language.month_long(seen.outcome.month(month)));
}

/// How many jobs the plan asks for at most, and how many places have no figure.
pub(super) fn finding(seen: &Seen<'_>, staff: &Staff) -> String {
    let (texts, language) = (seen.texts, seen.texts.language());
    let months = seen.outcome.months;
    let Some((month, jobs)) = staff.highest(months, Staff::jobs) else {
        let places = staff.highest(months, Staff::unknown).map_or(0.0, |(_, places)| places);
        return texts.with("staff-finding-none", &[("places", (&language.number(places, 0)).into())]);
    };
    let unknown = staff.unknown(month);
    let (jobs, at) = (language.number(jobs, 0), language.month_long(seen.outcome.month(month)));
    let places = language.number(unknown, 0);
    let name = if unknown > 0.0 { "staff-finding-part" } else { "staff-finding" };
    texts.with(name, &[("jobs", (&jobs).into()), ("month", (&at).into()), ("places", (&places).into())])
}

/// Jobs of a month, of one sort or another.
type Jobs = fn(&Staff, usize) -> f64;

/// The months in which most open and most close.
fn peaks(seen: &Seen<'_>, staff: &Staff) -> Vec<String> {
    let (texts, language) = (seen.texts, seen.texts.language());
    let of: [(&str, Jobs); 2] = [("staff-peak-opened", Staff::opened), ("staff-peak-closed", Staff::closed)];
    let told = of.into_iter().filter_map(|(name, of)| {
        let (month, jobs) = staff.highest(seen.outcome.months, of)?;
        let (jobs, at) = (language.number(jobs, 0), language.month_long(seen.outcome.month(month)));
        Some(texts.with(name, &[("jobs", (&jobs).into()), ("month", (&at).into())]))
    });
    told.collect()
}
