//! The left panel: what differs from the base, and every parameter, grouped and searchable.

use egui::{Key, Modifiers, RichText, Ui};

use super::action::Action;
use super::theme::{self, Theme};
use super::widgets::{Sign, chip_ui, group_heading_ui, note_ui, sign_button_ui};
use crate::parameters::{Availability, Group, PARAMETERS, Parameter};
use crate::scenario::Status;
use crate::session::{Command, Session};
use crate::text::Texts;

mod row;

/// What the panel remembers.
#[derive(Debug, Default)]
pub(super) struct ParametersPanel {
    search: String,
    focus_search: bool,
}

impl ParametersPanel {
    /// Puts the cursor in the search field at the next frame.
    pub(super) fn focus_search(&mut self) {
        self.focus_search = true;
    }

    /// Draws the panel; changes are asked for in `actions`.
    pub(super) fn ui(&mut self, ui: &mut Ui, session: &Session, texts: &Texts, actions: &mut Vec<Action>) {
        variant_ui(ui, session, texts, actions);
        ui.add_space(theme::GAP);
        self.search_ui(ui, texts);
        ui.add_space(theme::GAP_SMALL);
        let wanted = self.search.trim().to_lowercase();
        egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            // Room for the bar, so that it never lies over a value.
            ui.set_max_width(ui.available_width() - 12.0);
            let found = Group::ALL.map(|group| group_ui(ui, group, &wanted, session, texts, actions));
            if !found.contains(&true) {
                note_ui(ui, &texts.with("search-nothing", &[("wanted", self.search.trim().into())]));
            }
        });
    }

    fn search_ui(&mut self, ui: &mut Ui, texts: &Texts) {
        ui.horizontal(|ui| {
            let clear = !self.search.is_empty();
            let width = ui.available_width() - if clear { 28.0 } else { 0.0 };
            let hint = texts.get("search-hint");
            let field = egui::TextEdit::singleline(&mut self.search).hint_text(hint.as_str()).desired_width(width);
            let response = ui.add(field);
            response.widget_info(|| {
                let mut info = egui::WidgetInfo::labeled(egui::Role::TextInput, true, texts.get("search-name"));
                info.current_text_value = Some(self.search.clone());
                info
            });
            if std::mem::take(&mut self.focus_search) {
                response.request_focus();
            }
            let escape = response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
            if escape || (clear && sign_button_ui(ui, Sign::Cross, &texts.get("search-clear")).clicked()) {
                self.search.clear();
            }
        });
    }
}

/// One group; whether anything of it was shown.
fn group_ui(
    ui: &mut Ui,
    group: Group,
    wanted: &str,
    session: &Session,
    texts: &Texts,
    actions: &mut Vec<Action>,
) -> bool {
    let title = texts.get(group.text());
    let hits = |parameter: &&Parameter| {
        let label = texts.get(&format!("parameter-{}", parameter.id)).to_lowercase();
        let group_hit = title.to_lowercase().contains(wanted);
        parameter.group == group && (group_hit || label.contains(wanted) || parameter.address.contains(wanted))
    };
    let base = session.base().scenario();
    // What the scenario has no figure for, or states in another way, is left out; what its kind of demand lacks is shown with the reason.
    let shown: Vec<&Parameter> = PARAMETERS
        .iter()
        .filter(hits)
        .filter(|parameter| {
            !matches!(parameter.value(base), Availability::Absent("absent-figure" | "absent-homes" | "absent-expected"))
        })
        .collect();
    if shown.is_empty() {
        return false;
    }
    ui.add_space(theme::GAP);
    group_heading_ui(ui, &title);
    let absent = shown.iter().all(|parameter| matches!(parameter.value(base), Availability::Absent(_)));
    if absent {
        note_ui(ui, &texts.get("absent-path"));
        return true;
    }
    for parameter in shown {
        row::parameter_ui(ui, parameter, session, texts, actions);
    }
    true
}

/// Base or changed, and the way back.
fn variant_ui(ui: &mut Ui, session: &Session, texts: &Texts, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui.ctx());
    let changes = session.changes();
    group_heading_ui(ui, &texts.get("variant-heading"));
    if changes.is_empty() {
        ui.label(texts.get("variant-base"));
        note_ui(ui, &texts.get("variant-base-note"));
        return;
    }
    let count = |status: Status| changes.iter().filter(|change| change.status == status).count();
    ui.horizontal(|ui| {
        let name = texts.with("variant-changed", &[("count", changes.len().into())]);
        ui.label(RichText::new(name).font(theme::semibold(theme::SIZE_BODY)).color(theme.text));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if ui.button(texts.get("variant-reset-all")).clicked() {
                actions.push(Action::Do(Command::ResetAll));
            }
        });
    });
    ui.horizontal(|ui| {
        let assumed = count(Status::Assumed);
        let decided = count(Status::Decided);
        if assumed > 0 {
            chip_ui(ui, &texts.with("variant-assumptions", &[("count", assumed.into())]), theme.chip_assumption, "");
        }
        if decided > 0 {
            chip_ui(ui, &texts.with("variant-decisions", &[("count", decided.into())]), theme.chip_decision, "");
        }
    });
}
