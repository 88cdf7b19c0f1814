//! Kinds of place with a need of their own, as signals.

use egui::{RichText, Ui};

use super::Seen;
use crate::chart::{Axis, Chart, Layer, Role, YRange};
use crate::regional::segments::{Segment, segments};
use crate::ui::chart::ChartState;
use crate::ui::graphs_panel::room_ui;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{finding_ui, note_ui};

/// Height of a chart of one segment.
const CHART: f32 = 250.0;

/// Draws a chart for each kind whose need is known, and a line for the others.
pub(super) fn segments_ui(ui: &mut Ui, seen: &Seen<'_>, charts: &mut ChartState) {
    let texts = seen.texts;
    let all = segments(seen.scenario, seen.outcome);
    egui::ScrollArea::vertical().id_salt("segments").auto_shrink(false).show(ui, |ui| {
        finding_ui(ui, &texts.get("segments-title"));
        note_ui(ui, &texts.get("segments-note"));
        ui.add_space(theme::GAP);
        let (charted, told): (Vec<&Segment>, Vec<&Segment>) = all.iter().partition(|segment| segment.need.is_some());
        if charted.is_empty() {
            note_ui(ui, &texts.get("segments-path"));
        }
        for segment in charted {
            room_ui(ui, &chart(seen, segment), texts, charts, CHART);
            ui.add_space(theme::GAP);
        }
        egui::Grid::new("segments").num_columns(2).spacing([16.0, 5.0]).show(ui, |ui| {
            for segment in &told {
                let name = texts.get(&format!("kind-{}", segment.kind.id()));
                ui.label(RichText::new(name).color(Theme::of(ui.ctx()).text));
                let places = segment.places.get(seen.month).copied().unwrap_or(0.0);
                let (places, month) = (texts.language().number(places, 0), texts.language().month_long(seen.at()));
                ui.label(texts.with("segments-places", &[("places", (&places).into()), ("month", (&month).into())]));
                ui.end_row();
            }
        });
    });
}

fn chart(seen: &Seen<'_>, segment: &Segment) -> Chart {
    let texts = seen.texts;
    let some = |column: &[f64]| column.iter().copied().map(Some).collect::<Vec<_>>();
    let need = segment.need.as_deref().unwrap_or_default();
    let (places, name) = (texts.get("segments-open"), texts.get("segments-need"));
    let layers = vec![
        Layer::stack("places", &places, Role::Durable, some(&segment.places)),
        Layer::line("need", &name, Role::Need, false, some(need)),
    ];
    Chart {
        id: match segment.kind {
            crate::scenario::Kind::AzcRegistration => "segment-registration",
            crate::scenario::Kind::AzcAccelerated => "segment-accelerated",
            _ => "segment-minors",
        },
        finding: finding(seen, segment),
        title: texts.get(&format!("kind-{}", segment.kind.id())),
        unit: texts.get("unit-places"),
        x: Axis::Months { start: seen.outcome.start, count: seen.outcome.months },
        y: YRange::default(),
        layers,
        marks: Vec::new(),
        levels: Vec::new(),
        empty: None,
        source: texts.get("graph-computed"),
    }
}

/// From when on it overflows, and by how much at most.
fn finding(seen: &Seen<'_>, segment: &Segment) -> String {
    let (texts, language) = (seen.texts, seen.texts.language());
    let kind = texts.get(&format!("kind-{}", segment.kind.id()));
    if segment.places.iter().all(|places| *places <= 0.0) {
        return texts.with("segments-nothing", &[("kind", (&kind).into())]);
    }
    let (Some(from), Some((at, most))) = (segment.overflows, segment.worst) else {
        return texts.with("segments-enough", &[("kind", (&kind).into())]);
    };
    let (from, at, most) = (language.month_long(from), language.month_long(at), language.number(most, 0));
    let filled = [
        ("kind", (&kind).into()),
        ("from", (&from).into()),
        ("at", (&at).into()),
        ("most", (&most).into()),
        ("months", segment.months.into()),
    ];
    texts.with("segments-short", &filled)
}
