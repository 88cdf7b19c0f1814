//! The outcome at every value that was looked at, with the goal and the answer.

use egui::{Ui, vec2};
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

use crate::naming;
use crate::probe::answers::About;
use crate::probe::seek::{Answer, Found};
use crate::probe::words;
use crate::text::Texts;
use crate::ui::scatter::{Dot, Look, Scatter, scatter_ui};
use crate::units::Unit;

/// Height of the picture.
const HEIGHT: f32 = 300.0;

/// The picture of an answer.
pub(super) struct Picture {
    title: String,
    x_name: String,
    dots: Vec<Dot>,
    line: Vec<usize>,
    goal: (f64, String),
    target: Unit,
    moved: (Unit, bool),
}

impl Picture {
    pub(super) fn of(answer: &Answer, about: &About<'_>) -> Self {
        let (texts, question) = (about.texts, &answer.question);
        let name = naming::address(texts, about.scenario, &question.address);
        let target = question.target.name(texts, about.budget);
        let (found, word) = match &answer.found {
            Found::At(tried) => (Some(tried.value), "seek-chart-answer"),
            Found::Never(Some(tried)) => (Some(tried.value), "seek-chart-nearest"),
            _ => (None, ""),
        };
        let mut all = answer.tried.clone();
        if all.iter().all(|tried| (tried.value - answer.now.value).abs() > 1e-9) {
            all.push(answer.now);
            all.sort_by(|a, b| a.value.total_cmp(&b.value));
        }
        let mut dots = Vec::new();
        for (key, tried) in all.iter().enumerate() {
            let Some(outcome) = tried.outcome else { continue };
            let now = (tried.value - answer.now.value).abs() <= 1e-9;
            let answered = found.is_some_and(|found| (found - tried.value).abs() <= 1e-9);
            let (value, written) = (about.value(&question.address, tried.value), question.target.write(texts, outcome));
            let told = texts.with("seek-chart-dot", &[("value", (&value).into()), ("outcome", (&written).into())]);
            let label = if answered { Some(texts.get(word)) } else { now.then(|| texts.get("seek-chart-now")) };
            dots.push(Dot {
                key,
                x: tried.value,
                y: words::number(outcome),
                look: if answered {
                    Look::Mark
                } else if now {
                    Look::Good
                } else {
                    Look::Plain
                },
                name: label.as_ref().map_or_else(|| told.clone(), |label| format!("{label}: {told}")),
                label,
                stop: answered || now,
            });
        }
        let title = texts.with("seek-chart", &[("target", (&target).into()), ("name", (&name).into())]);
        let goal = (words::number(question.goal), texts.get("seek-chart-goal"));
        let line = dots.iter().map(|dot| dot.key).collect();
        let moved = naming::counted(about.scenario, &question.address);
        Self { title, x_name: name, line, dots, goal, target: question.target.unit(), moved }
    }

    pub(super) fn ui(&self, ui: &mut Ui, texts: &Texts, place: &mut Option<usize>) {
        if self.dots.is_empty() {
            return;
        }
        let language = texts.language();
        let scatter = Scatter {
            help: &self.title,
            title: &self.title,
            x_name: &self.x_name,
            dots: &self.dots,
            line: &self.line,
            levels: std::slice::from_ref(&self.goal),
            x_tick: &|tick| naming::plain(language, self.moved.0, self.moved.1, tick),
            y_tick: &|tick| match self.target {
                Unit::Euro => language.money_short(Decimal::from_f64(tick).unwrap_or_default()),
                Unit::Share => language.percent(tick, 1),
                _ => language.number(tick, 0),
            },
        };
        scatter_ui(ui, "sought", &scatter, vec2(ui.available_width().min(1_100.0), HEIGHT), place);
        if let Some(dot) = place.and_then(|key| self.dots.iter().find(|dot| dot.key == key)) {
            ui.label(&dot.name);
        }
    }
}
