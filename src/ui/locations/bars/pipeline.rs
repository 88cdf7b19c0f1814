//! What is usual on the way to an opening, with where it comes from: the default behind locations that say nothing themselves.

use egui::{RichText, Ui};

use super::words::Writer;
use crate::scenario::{Count, Kind, Named as _, PipelineCounting, PipelineRule};
use crate::ui::status::{chip, status_name};
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::chip_ui;

/// A button that opens the table of usual times and chances.
pub(super) fn pipeline_ui(ui: &mut Ui, writer: &Writer<'_>) {
    let texts = writer.texts;
    let button = ui.menu_button(texts.get("bars-pipeline"), |ui| {
        ui.set_max_width(560.0);
        let counting = match &writer.scenario.pipeline_counting {
            PipelineCounting::Expected => ("expected", String::new()),
            PipelineCounting::Threshold(least) => {
                ("threshold", texts.language().percent(least.value.unwrap_or(0.5), 0))
            }
        };
        let filled = [("how", counting.0.into()), ("least", (&counting.1).into())];
        ui.label(texts.with("bars-pipeline-counts", &filled));
        ui.add_space(theme::GAP_SMALL);
        if writer.scenario.pipeline.is_empty() {
            ui.label(texts.get("bars-pipeline-none"));
            return;
        }
        egui::ScrollArea::vertical().max_height(360.0).show(ui, |ui| table_ui(ui, writer));
    });
    button.response.on_hover_text(texts.get("bars-pipeline.help"));
}

fn table_ui(ui: &mut Ui, writer: &Writer<'_>) {
    let theme = Theme::of(ui.ctx());
    let texts = writer.texts;
    let head =
        |text: &str| RichText::new(texts.get(text)).font(theme::semibold(theme::SIZE_SMALL)).color(theme.text_second);
    egui::Grid::new("pipeline").num_columns(4).spacing([18.0, 6.0]).striped(true).show(ui, |ui| {
        for text in ["bars-pipeline-stage", "bars-pipeline-kinds", "bars-pipeline-months", "bars-pipeline-share"] {
            ui.label(head(text));
        }
        ui.end_row();
        for rule in &writer.scenario.pipeline {
            ui.label(texts.get(&format!("stage-{}", rule.stage.id())));
            ui.add(egui::Label::new(kinds(rule, writer)).wrap());
            let months = |value: f64| {
                let months = texts.language().shortest(value, 1);
                texts.with("bars-pipeline-months-value", &[("months", (&months).into())])
            };
            figure_ui(ui, rule.months.as_ref(), months, writer);
            figure_ui(ui, rule.share.as_ref(), |value| texts.language().percent(value, 0), writer);
            ui.end_row();
        }
    });
}

/// The kinds a rule is about, in a few words.
fn kinds(rule: &PipelineRule, writer: &Writer<'_>) -> String {
    if rule.kinds.len() == Kind::ALL.len() {
        return writer.texts.get("bars-pipeline-kinds-all");
    }
    let names = rule.kinds.iter().map(|kind| writer.texts.get(&format!("kind-{}", kind.id())));
    names.collect::<Vec<_>>().join(", ")
}

/// A figure with its status; where it comes from under the pointer.
fn figure_ui(ui: &mut Ui, figure: Option<&Count>, text: impl Fn(f64) -> String, writer: &Writer<'_>) {
    let theme = Theme::of(ui.ctx());
    ui.horizontal(|ui| {
        let value = figure.and_then(|figure| figure.value);
        ui.label(value.map_or_else(|| "–".to_owned(), text));
        if let Some(figure) = figure {
            let name = writer.texts.get(status_name(figure.status));
            chip_ui(ui, &name, chip(theme, figure.status), &writer.source(figure));
        }
    });
}
