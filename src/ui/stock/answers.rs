//! The five questions a meeting asks first, each answered in a sentence with its figures and with what it rests on.

use egui::{RichText, Ui, WidgetInfo};

use super::{Seen, Tab};
use crate::format::Language;
use crate::naming;
use crate::probe::meeting::{About, Answer, Question, answers};
use crate::session::LIVE_LOCATIONS;
use crate::ui::action::Action;
use crate::ui::budget;
use crate::ui::grid::cell_ui;
use crate::ui::status::origin_ui;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{note_ui, right_ui};

/// Width of the name of a figure, and of each of its cells.
const NAME: f32 = 270.0;
const CELL: f32 = 92.0;
/// Height of a line of figures.
const LINE: f32 = 20.0;

/// The part of the page.
#[derive(Default)]
pub(super) struct Answers {
    made: Option<((u64, u64, Language), Vec<Answer>)>,
}

impl Answers {
    /// Draws it; gives the tab of this page that was asked for.
    pub(super) fn ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, actions: &mut Vec<Action>) -> Option<Tab> {
        let texts = seen.texts;
        let key = (seen.session.born(), seen.session.revision(), texts.language());
        if self.made.as_ref().is_none_or(|(known, _)| *known != key) {
            let run = seen.session.current();
            // A document too large to be run within a frame has no time for more runs either.
            let runs = seen.scenario.locations.len() <= LIVE_LOCATIONS;
            let about = About { checked: &run.checked, outcome: &run.outcome, clock: &run.clock, texts };
            self.made = Some((key, answers(about, runs)));
        }
        let (_, made) = self.made.as_ref()?;
        let mut wanted = None;
        egui::ScrollArea::vertical().id_salt("answers").auto_shrink(false).show(ui, |ui| {
            for answer in made {
                let tab = answer_ui(ui, seen, answer, actions);
                wanted = wanted.or(tab);
                ui.add_space(theme::GAP);
            }
        });
        wanted
    }
}

/// One question with its answer.
fn answer_ui(ui: &mut Ui, seen: &Seen<'_>, answer: &Answer, actions: &mut Vec<Action>) -> Option<Tab> {
    let (texts, theme) = (seen.texts, Theme::of(ui.ctx()));
    let name = answer.question.text();
    let mut wanted = None;
    ui.horizontal(|ui| {
        let question = RichText::new(texts.get(&format!("answers-{name}")));
        ui.label(question.font(theme::semibold(theme::SIZE_SMALL)).color(theme.text_second));
        right_ui(ui, |ui| {
            let button = ui.button(texts.get("answers-more"));
            let told = format!("{}: {}", texts.get("answers-more"), texts.get(&format!("answers-{name}")));
            button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &told));
            if button.clicked() {
                match answer.question {
                    Question::Winter => wanted = Some(Tab::Rules),
                    Question::Recall => wanted = Some(Tab::Clock),
                    Question::Doubling => wanted = Some(Tab::Shock),
                    Question::Cost => actions.push(Action::BudgetPage(budget::Tab::Costs)),
                    Question::Budget => actions.push(Action::BudgetPage(budget::Tab::Buys)),
                }
            }
        });
    });
    let finding = RichText::new(&answer.finding).font(theme::semibold(theme::SIZE_FINDING)).color(theme.text);
    ui.add(egui::Label::new(finding).wrap());
    let how = texts.get("answers-how");
    egui::CollapsingHeader::new(RichText::new(how).font(theme::small())).id_salt(("how", name)).show(ui, |ui| {
        if !answer.figures.is_empty() {
            egui::ScrollArea::horizontal().id_salt(("figures", name)).show(ui, |ui| figures_ui(ui, answer, theme));
            ui.add_space(theme::GAP_SMALL);
        }
        ui.add(egui::Label::new(texts.get(&format!("answers-{name}-how"))).wrap());
        grounds_ui(ui, seen, answer.question);
        let section = answer.question.section();
        note_ui(ui, &texts.with("answers-section", &[("section", section.into())]));
    });
    ui.separator();
    wanted
}

fn figures_ui(ui: &mut Ui, answer: &Answer, theme: &Theme) {
    ui.spacing_mut().interact_size.y = LINE;
    let small = |text: &str| egui::Label::new(RichText::new(text).font(theme::small()).color(theme.text_second));
    ui.horizontal(|ui| {
        cell_ui(ui, NAME, false, small(&answer.unit));
        for head in &answer.heads {
            cell_ui(ui, CELL, true, small(head));
        }
    });
    for (name, cells) in &answer.figures {
        ui.horizontal(|ui| {
            cell_ui(ui, NAME, false, egui::Label::new(RichText::new(name).color(theme.text)).truncate());
            for cell in cells {
                cell_ui(ui, CELL, true, egui::Label::new(RichText::new(cell).color(theme.text)));
            }
        });
    }
}

/// The values that an answer rests on most, each with its status and source.
fn grounds_ui(ui: &mut Ui, seen: &Seen<'_>, question: Question) {
    let (texts, scenario) = (seen.texts, seen.scenario);
    for address in question.grounds(scenario.demand.flow().is_some()) {
        let Ok(value) = scenario.read(address) else { continue };
        ui.horizontal(|ui| {
            let name = naming::address(texts, scenario, address);
            ui.label(format!("{name}: {}", naming::value(texts, scenario, address, &value)));
            if let Some(origin) = scenario.origin(address) {
                origin_ui(ui, seen.session.document(), &origin, texts);
            }
        });
    }
}
