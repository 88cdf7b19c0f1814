//! What is swept over: its axes, the need it is tried on, and how many runs that takes.

use egui::{RichText, Ui};

use super::Seen;
use crate::probe::rise::Rise;
use crate::probe::sweep::{Axes, Axis, Choice, Recall};
use crate::probe::words;
use crate::scenario::{Named, Order};
use crate::text::Texts;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{group_heading_ui, note_ui};

/// Recall terms for all that can be chosen.
const RECALLS: [Recall; 6] =
    [Recall::AsAgreed, Recall::All(1), Recall::All(3), Recall::All(6), Recall::All(9), Recall::All(12)];
/// Foresights that can be chosen.
const FORESIGHTS: [usize; 6] = [0, 3, 6, 9, 12, 18];
/// Places in the band that can be chosen, with their names.
const BANDS: [(Option<f64>, &str); 3] =
    [(Some(-1.0), "sweep-band-low"), (None, "sweep-band-own"), (Some(1.0), "sweep-band-high")];
/// Places at most in a field.
const MOST: f64 = 100_000.0;

/// Whether there is something to run, and not too much.
pub(super) fn possible(axes: &Axes) -> bool {
    (1..=Axes::MOST).contains(&axes.count()) && !axes.bands.is_empty()
}

/// Draws them; whether the runs are asked for by the button, which is there when `wanted`.
pub(super) fn axes_ui(
    ui: &mut Ui,
    seen: &Seen<'_>,
    axes: &mut Axes,
    rise: &Rise,
    (per_run, wanted): (Option<f64>, bool),
) -> bool {
    let texts = seen.texts;
    note_ui(ui, &expected(seen, axes, rise));
    let mut go = false;
    ui.horizontal_wrapped(|ui| {
        need_ui(ui, axes, rise, texts);
    });
    ui.horizontal_wrapped(|ui| {
        lower_ui(ui, axes, texts);
        ui.separator();
        let language = texts.language();
        let number = |count: usize| language.number(f64::from(u32::try_from(count).unwrap_or(u32::MAX)), 0);
        let (count, runs) = (number(axes.count()), number(axes.runs()));
        if axes.bands.is_empty() || axes.count() == 0 {
            warn_ui(ui, &texts.get("sweep-none-chosen"));
        } else if axes.count() > Axes::MOST {
            let most = number(Axes::MOST);
            warn_ui(ui, &texts.with("sweep-too-many", &[("count", (&count).into()), ("most", (&most).into())]));
        } else {
            ui.label(texts.with("sweep-count", &[("count", (&count).into()), ("runs", (&runs).into())]));
            if let Some(per_run) = per_run {
                let seconds = per_run * f64::from(u32::try_from(axes.runs()).unwrap_or(u32::MAX));
                let seconds = language.number(seconds, usize::from(seconds < 10.0));
                note_ui(ui, &texts.with("sweep-estimate", &[("seconds", (&seconds).into())]));
            }
            go = wanted && ui.button(texts.get("probe-run")).clicked();
        }
    });
    egui::CollapsingHeader::new(texts.get("sweep-axes")).id_salt("axes").show(ui, |ui| {
        axis_ui(ui, &mut axes.flex, "sweep-flex", texts);
        axis_ui(ui, &mut axes.reserve, "sweep-reserve", texts);
        many_ui(ui, &mut axes.recalls, &RECALLS, "sweep-recalls", texts, |recall| words::recall(*recall, texts));
        many_ui(ui, &mut axes.orders, Order::EVERY, "sweep-orders", texts, |order| {
            texts.get(&format!("choice-{}", order.id()))
        });
        let mut foresights = FORESIGHTS.to_vec();
        foresights.extend(axes.foresights.iter().copied().filter(|months| !FORESIGHTS.contains(months)));
        foresights.sort_unstable();
        many_ui(ui, &mut axes.foresights, &foresights, "sweep-foresights", texts, |months| {
            texts.with("sweep-foresight", &[("months", (*months).into())])
        });
        if ui.button(texts.get("sweep-reset")).clicked() {
            let plan = crate::engine::compile(seen.checked);
            *axes = Axes::around(&Choice::of(seen.checked, &plan.inputs(seen.checked)));
        }
    });
    go
}

fn warn_ui(ui: &mut Ui, text: &str) {
    let theme = Theme::of(ui.ctx());
    ui.label(RichText::new(text).color(theme.warning));
}

/// Which need is taken, and what the planner expects of it.
fn expected(seen: &Seen<'_>, axes: &Axes, rise: &Rise) -> String {
    let texts = seen.texts;
    let mut needs: Vec<String> =
        BANDS.iter().filter(|(band, _)| axes.bands.contains(band)).map(|(_, name)| texts.get(name)).collect();
    if axes.lower > 0.0 {
        let places = texts.language().number(axes.lower, 0);
        needs.push(texts.with("sweep-lowered", &[("places", (&places).into())]));
    }
    let needs = needs.join(", ");
    let mut said = vec![texts.get(if axes.surprise {
        "sweep-expect-surprise"
    } else if seen.scenario.policy.expectation.is_some() {
        "sweep-expect-path"
    } else {
        "sweep-expect-own"
    })];
    if axes.rise.is_some() {
        let rise = words::rise(rise, texts);
        said.push(texts.with("sweep-expect-rise", &[("rise", (&rise).into())]));
    }
    let said = said.join(" ");
    texts.with("sweep-expected", &[("needs", (&needs).into()), ("expectation", (&said).into())])
}

/// The need it is tried on.
fn need_ui(ui: &mut Ui, axes: &mut Axes, rise: &Rise, texts: &Texts) {
    ui.label(texts.get("sweep-future"));
    for (band, name) in BANDS {
        let mut on = axes.bands.contains(&band);
        if ui.checkbox(&mut on, texts.get(name)).changed() {
            axes.bands.retain(|known| *known != band);
            axes.bands.extend(on.then_some(band));
            axes.bands.sort_by(|a, b| a.unwrap_or(0.0).total_cmp(&b.unwrap_or(0.0)));
        }
    }
    ui.checkbox(&mut axes.surprise, texts.get("sweep-surprise")).on_hover_text(texts.get("sweep-surprise-help"));
    let mut shocked = axes.rise.is_some();
    let named = words::rise(rise, texts);
    let help = texts.with("sweep-rise-help", &[("rise", (&named).into())]);
    if ui.checkbox(&mut shocked, texts.get("sweep-rise")).on_hover_text(help).changed() {
        axes.rise = shocked.then_some(*rise);
    }
}

/// By how much the need is lower than the scenario says.
fn lower_ui(ui: &mut Ui, axes: &mut Axes, texts: &Texts) {
    let language = texts.language();
    let name = texts.get("sweep-lower");
    ui.label(&name).on_hover_text(texts.get("sweep-lower-help"));
    let field = egui::DragValue::new(&mut axes.lower)
        .range(0.0..=MOST)
        .speed(50.0)
        .suffix(format!(" {}", texts.get("unit-places")))
        .custom_formatter(|value, _| language.number(value, 0))
        .custom_parser(|text| language.parse_number(text));
    let response = ui.add(field);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::SpinButton, true, &name));
}

/// From, to and step of an axis.
fn axis_ui(ui: &mut Ui, axis: &mut Axis, name: &str, texts: &Texts) {
    let language = texts.language();
    ui.horizontal_wrapped(|ui| {
        group_heading_ui(ui, &texts.get(name));
        for (part, value, least) in
            [("sweep-from", &mut axis.from, 0.0), ("sweep-to", &mut axis.to, 0.0), ("sweep-step", &mut axis.step, 1.0)]
        {
            let part = texts.get(part);
            ui.label(&part);
            let field = egui::DragValue::new(value)
                .range(least..=MOST)
                .speed(25.0)
                .custom_formatter(|value, _| language.shortest(value, 1))
                .custom_parser(|text| language.parse_number(text));
            let axis = texts.get(name);
            let told = texts.with("sweep-field", &[("axis", (&axis).into()), ("part", (&part).into())]);
            let response = ui.add(field);
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::SpinButton, true, &told));
        }
    });
    ui.add_space(theme::GAP_SMALL);
}

/// Some of a list of choices.
fn many_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    chosen: &mut Vec<T>,
    all: &[T],
    name: &str,
    texts: &Texts,
    named: impl Fn(&T) -> String,
) {
    ui.horizontal_wrapped(|ui| {
        group_heading_ui(ui, &texts.get(name));
        for choice in all {
            let mut on = chosen.contains(choice);
            if ui.checkbox(&mut on, named(choice)).changed() {
                chosen.retain(|known| known != choice);
                chosen.extend(on.then_some(*choice));
                let place = |of: &T| all.iter().position(|known| known == of);
                chosen.sort_by_key(|of| place(of));
            }
        }
    });
    ui.add_space(theme::GAP_SMALL);
}
