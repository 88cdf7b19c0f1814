//! Cost against shortage, and cost against recalls, beside each other.

use egui::{Ui, vec2};
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

use crate::probe::outcomes::{Outcome, staircase};
use crate::probe::sweep::{Figures, Sweep};
use crate::probe::words;
use crate::text::Texts;
use crate::ui::scatter::{Dot, Look, Scatter, legend_ui, scatter_ui};
use crate::ui::theme;
use crate::ui::widgets::note_ui;

/// The narrowest room in which the pictures stand beside each other.
const BESIDE: f32 = 640.0;
/// Height of a picture.
const HEIGHT: f32 = 290.0;
/// Height where there is more room.
const TALL: f32 = 400.0;

/// One of the two.
struct Picture {
    id: &'static str,
    title: String,
    help: String,
    x_name: String,
    dots: Vec<Dot>,
    line: Vec<usize>,
}

/// Both.
pub(super) struct Pictures([Picture; 2]);

impl Pictures {
    /// Those of a sweep; keys are places in `outcomes`.
    pub(super) fn of(sweep: &Sweep, outcomes: &[Outcome], texts: &Texts) -> Self {
        let names: Vec<String> = outcomes.iter().map(|outcome| name(sweep, outcome, texts)).collect();
        let picture = |id: &'static str, of: fn(&Figures) -> f64| {
            let line = staircase(outcomes, of);
            let title = texts.get(&format!("sweep-chart-{id}"));
            let help = texts.with("sweep-chart-help", &[("title", (&title).into()), ("count", outcomes.len().into())]);
            let dot = |(key, outcome): (usize, &Outcome)| Dot {
                key,
                x: of(&outcome.figures),
                y: words::number(outcome.figures.cost),
                look: look(outcome),
                name: names[key].clone(),
                label: outcome.current.then(|| texts.get("sweep-legend-current")),
                stop: outcome.current || line.contains(&key),
            };
            let dots = outcomes.iter().enumerate().map(dot).collect();
            Picture { id, title, help, x_name: texts.get(&format!("sweep-axis-{id}")), dots, line }
        };
        Self([picture("shortage", |of| of.shortage), picture("recalled", |of| of.recalled)])
    }

    /// Draws them; `place` is the outcome that is chosen.
    pub(super) fn ui(&self, ui: &mut Ui, texts: &Texts, place: &mut Option<usize>) {
        let language = texts.language();
        ui.horizontal_wrapped(|ui| {
            let look = |look, name: &str| (look, texts.get(name));
            legend_ui(
                ui,
                &[
                    look(Look::Mark, "sweep-legend-current"),
                    look(Look::Good, "sweep-legend-efficient"),
                    look(Look::Plain, "sweep-legend-other"),
                ],
            );
            note_ui(ui, &texts.get("sweep-legend-line"));
        });
        let room = ui.available_width();
        let beside = room >= BESIDE;
        let width = if beside { (room - theme::GAP_LARGE) / 2.0 } else { room };
        let size = vec2(width, if width > 600.0 { TALL } else { HEIGHT });
        let layout = if beside {
            egui::Layout::left_to_right(egui::Align::Min)
        } else {
            egui::Layout::top_down(egui::Align::Min)
        };
        ui.with_layout(layout, |ui| {
            for (number, picture) in self.0.iter().enumerate() {
                if beside && number > 0 {
                    ui.add_space(theme::GAP_LARGE - 2.0 * ui.spacing().item_spacing.x);
                }
                let scatter = Scatter {
                    help: &picture.help,
                    title: &picture.title,
                    x_name: &picture.x_name,
                    dots: &picture.dots,
                    line: &picture.line,
                    levels: &[],
                    x_tick: &|tick| language.number(tick, 0),
                    y_tick: &|tick| language.money_short(Decimal::from_f64(tick).unwrap_or_default()),
                };
                scatter_ui(ui, picture.id, &scatter, size, place);
            }
        });
    }
}

fn look(outcome: &Outcome) -> Look {
    match (outcome.current, outcome.efficient) {
        (true, _) => Look::Mark,
        (false, true) => Look::Good,
        (false, false) => Look::Plain,
    }
}

/// An outcome as pointer and screen readers are told of it.
fn name(sweep: &Sweep, outcome: &Outcome, texts: &Texts) -> String {
    let language = texts.language();
    let first = outcome.points.first().and_then(|point| sweep.points.get(*point));
    let choice = first.map(|point| words::choice(&point.choice, texts)).unwrap_or_default();
    let figures = &outcome.figures;
    let mut state = String::new();
    if outcome.current {
        state.push_str(&texts.get("sweep-dot-current"));
    }
    if outcome.efficient {
        state.push_str(&texts.get("sweep-dot-efficient"));
    }
    if outcome.points.len() > 1 {
        state.push_str(&texts.with("sweep-dot-many", &[("count", outcome.points.len().into())]));
    }
    let (cost, shortage) = (language.money_short(figures.cost), language.number(figures.shortage, 0));
    let recalled = language.number(figures.recalled, 0);
    let filled = [
        ("choice", (&choice).into()),
        ("cost", (&cost).into()),
        ("shortage", (&shortage).into()),
        ("recalled", (&recalled).into()),
        ("state", (&state).into()),
    ];
    texts.with("sweep-dot", &filled)
}
