//! What can be done to locations, which columns are shown, and what was just done.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, PopupCloseBehavior, RichText, Ui};

use super::super::Shared;
use super::column::Column;
use super::field::Field;
use super::split::SplitForm;
use super::{Sight, Table};
use crate::session::Command;
use crate::ui::action::Action;
use crate::ui::theme::{self, Theme};

impl Table {
    /// Draws the buttons above the table.
    pub(super) fn toolbar_ui(
        &mut self,
        ui: &mut Ui,
        shared: &mut Shared,
        sight: &Sight<'_>,
        details: bool,
        actions: &mut Vec<Action>,
    ) {
        let texts = sight.texts;
        ui.horizontal_wrapped(|ui| {
            if ui.button(texts.get("locations-add")).clicked() {
                self.add(shared, sight, actions);
            }
            let some = !shared.selected.is_empty();
            let count = shared.selected.len();
            if ui.add_enabled(some, Button::new(texts.get("locations-duplicate"))).clicked() {
                self.duplicate(shared, sight, actions);
            }
            let one = sight.chosen(&shared.selected).next().map(|(_, location)| location).filter(|_| count == 1);
            let divisible = one.filter(|location| location.places.value.is_some_and(|places| places > 0.0));
            let split = ui.add_enabled(divisible.is_some(), Button::new(texts.get("locations-split")));
            if let Some(location) =
                divisible.filter(|_| split.on_hover_text(texts.get("locations-split.help")).clicked())
            {
                actions.push(Action::AskSplit(Box::new(SplitForm::new(location, sight.base, texts))));
            }
            if ui.add_enabled(some, Button::new(texts.get("locations-remove"))).clicked() {
                self.remove(shared, sight, actions);
            }
            ui.separator();
            if ui.button(texts.get("locations-import")).on_hover_text(texts.get("locations-import.help")).clicked() {
                actions.push(Action::AskIntake);
            }
            if ui.button(texts.get("locations-export")).clicked() {
                actions.push(Action::AskLocationsExport);
            }
            ui.separator();
            self.columns_ui(ui, sight);
            if ui.add(Button::selectable(details, texts.get("locations-details"))).clicked() {
                self.details = Some(!details);
            }
            self.notice_ui(ui, count, sight, actions);
        });
    }

    /// Which columns are shown; the name always is.
    fn columns_ui(&mut self, ui: &mut Ui, sight: &Sight<'_>) {
        let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
        let title = sight.texts.get("locations-columns");
        let (button, _menu) = MenuButton::new(format!("{title} ▼")).config(config).ui(ui, |ui| {
            egui::ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
                for column in Column::ALL.into_iter().filter(|column| *column != Column::Of(Field::Name)) {
                    let mut on = self.columns.contains(&column);
                    if ui.checkbox(&mut on, column.title(sight.texts)).changed() {
                        let shown = |other: &Column| if *other == column { on } else { self.columns.contains(other) };
                        self.columns = Column::ALL.into_iter().filter(shown).collect();
                    }
                }
            });
        });
        button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &title));
    }

    /// How many are selected, or what was just done with the way back.
    fn notice_ui(&mut self, ui: &mut Ui, selected: usize, sight: &Sight<'_>, actions: &mut Vec<Action>) {
        let theme = Theme::of(ui.ctx());
        let texts = sight.texts;
        let last = sight.session.history().last().map(|step| step.parent);
        let notice = self.notice.as_ref().filter(|notice| last == Some(notice.before));
        if let Some(notice) = notice {
            ui.label(RichText::new(&notice.text).color(theme.text_second));
            if ui.link(texts.get("menu-undo")).clicked() {
                actions.push(Action::Do(Command::Undo));
                self.notice = None;
            }
        } else if selected > 1 {
            let number = texts.language().number(f64::from(u32::try_from(selected).unwrap_or(u32::MAX)), 0);
            let text = texts.with("locations-selected", &[("number", (&number).into())]);
            ui.label(RichText::new(text).font(theme::body()).color(theme.text_second));
        }
    }
}
