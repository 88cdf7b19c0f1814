//! The wizard's frame: its steps above, its page, and its buttons below.

use egui::{RichText, Ui};

use super::form::{IntakeForm, Step, Trouble};
use super::{IntakeWish, columns, list, review};
use crate::session::Session;
use crate::text::Texts;
use crate::ui::action::Action;
use crate::ui::modals::heading_ui;
use crate::ui::theme::{self, Theme};

impl IntakeForm {
    /// Draws the wizard; what it asks for goes into `actions`.
    pub(crate) fn ui(&mut self, ui: &mut Ui, session: &Session, texts: &Texts, actions: &mut Vec<Action>) {
        heading_ui(ui, &texts.get(if self.pasted { "intake-title-paste" } else { "intake-title" }));
        self.steps_ui(ui, texts);
        ui.separator();
        let height = (ui.ctx().content_rect().height() - 260.0).clamp(180.0, 560.0);
        ui.allocate_ui_with_layout(
            egui::vec2(ui.available_width(), height),
            egui::Layout::top_down(egui::Align::Min),
            |ui| {
                ui.set_min_height(height);
                match self.step {
                    Step::List => list::list_ui(ui, self, texts, actions),
                    Step::Columns => columns::columns_ui(ui, self, texts),
                    Step::Rows => review::rows_ui(ui, self, texts, actions),
                    Step::Review => review::review_ui(ui, self, session, texts, actions),
                }
            },
        );
        ui.separator();
        self.buttons_ui(ui, texts, actions);
    }

    fn steps_ui(&self, ui: &mut Ui, texts: &Texts) {
        let theme = Theme::of(ui.ctx());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = theme::GAP_LARGE;
            for (step, name) in Step::ALL {
                let text = texts.get(name);
                let (font, color, state) = match step.cmp(&self.step) {
                    std::cmp::Ordering::Equal => (theme::semibold(theme::SIZE_BODY), theme.accent, "now"),
                    std::cmp::Ordering::Less => (theme::body(), theme.text, "done"),
                    std::cmp::Ordering::Greater => (theme::body(), theme.text_second, "later"),
                };
                let shown = if state == "done" { format!("{text} ✓") } else { text.clone() };
                let label = ui.label(RichText::new(shown).font(font).color(color));
                let spoken = texts.with("intake-step-state", &[("step", (&text).into()), ("state", state.into())]);
                label.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &spoken));
            }
        });
    }

    fn buttons_ui(&mut self, ui: &mut Ui, texts: &Texts, actions: &mut Vec<Action>) {
        let trouble = self.trouble();
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if self.step == Step::Review {
                self.import_ui(ui, texts, actions);
            } else {
                let ready = match self.step {
                    Step::List => true,
                    Step::Columns => trouble.is_none(),
                    _ => self.preview.is_some(),
                };
                if ui.add_enabled(ready, egui::Button::new(texts.get("intake-next"))).clicked() {
                    self.step = self.step.next();
                    if self.step == Step::Rows {
                        actions.push(Action::Intake(IntakeWish::Judge));
                    }
                }
            }
            let back = egui::Button::new(texts.get("intake-back"));
            if ui.add_enabled(self.step != Step::List, back).clicked() {
                self.step = self.step.back();
            }
            if ui.button(texts.get("button-cancel")).clicked() {
                actions.push(Action::CloseModal);
            }
            let theme = Theme::of(ui.ctx());
            let told = match (self.step, trouble) {
                (Step::Columns, Some(Trouble::Nothing)) => texts.get("intake-map-none"),
                (Step::Columns, Some(Trouble::Double(column))) => {
                    let name = texts.get(&format!("intake-column-{}", column.id()));
                    texts.with("intake-map-double", &[("column", (&name).into())])
                }
                (Step::Review, _) if self.lacks_source() => texts.get("intake-source-needed"),
                _ => return,
            };
            ui.add(egui::Label::new(RichText::new(told).color(theme.error)).wrap());
        });
    }

    /// The button that does it says how much it does.
    fn import_ui(&self, ui: &mut Ui, texts: &Texts, actions: &mut Vec<Action>) {
        let count = self.preview.as_ref().map_or(0, |preview| preview.changes().len());
        let shown = texts.language().shortest(f64::from(u32::try_from(count).unwrap_or(u32::MAX)), 0);
        let text = if count == 0 {
            texts.get("intake-import-none")
        } else {
            texts.with("intake-import", &[("count", count.into()), ("shown", (&shown).into())])
        };
        if ui.add_enabled(count > 0 && !self.lacks_source(), egui::Button::new(text)).clicked() {
            actions.push(Action::Intake(IntakeWish::Import));
        }
    }
}
