//! The locations as a table: one row each, of which only those in sight are drawn.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{RichText, Ui};

use super::Shared;
use super::filter::List;
use super::form::Form;
use crate::scenario::{Location, Scenario};
use crate::session::{Command, Edit, Session};
use crate::text::Texts;
use crate::ui::action::Action;
use crate::ui::theme::{self, Theme};

use column::Column;
use editor::Editing;

mod cell;
pub(super) mod column;
pub(super) mod deeds;
mod editor;
pub(super) mod field;
mod grid;
mod header;
mod keys;
pub(super) mod split;
pub(super) mod story;
mod toolbar;

/// From this width on there is room for the details beside the table at once.
const WIDE: f32 = 1_000.0;

/// The locations as a table.
#[derive(Debug)]
pub(super) struct Table {
    /// Which columns are shown, in their order.
    columns: Vec<Column>,
    /// Where the keyboard is.
    cursor: Option<Cursor>,
    /// The row from which a selection is extended.
    anchor: Option<String>,
    editing: Option<Editing>,
    form: Form,
    /// Whether the details are shown; `None`: as there is room.
    details: Option<bool>,
    notice: Option<Notice>,
    /// Brings the cursor into sight at the next frame.
    reveal: bool,
    /// Gives the cell at the cursor the keyboard at the next frame.
    focus: bool,
    /// Whether the cell at the cursor was drawn in this frame.
    held: bool,
    /// Frames in which the row that is being edited was not there.
    absent: u8,
    /// How far it is scrolled.
    scroll: egui::Vec2,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
struct Cursor {
    id: String,
    column: Column,
    /// The row it was in last.
    row: usize,
}

/// What was just done, and the step it was done after.
#[derive(Debug)]
struct Notice {
    text: String,
    before: usize,
}

impl Default for Table {
    fn default() -> Self {
        Self {
            columns: Column::ALL.into_iter().take(Column::FIRST).collect(),
            cursor: None,
            anchor: None,
            editing: None,
            form: Form::default(),
            details: None,
            notice: None,
            reveal: false,
            focus: false,
            held: false,
            absent: 0,
            scroll: egui::Vec2::ZERO,
        }
    }
}

/// What a row or a field needs to know to show and change a location.
#[derive(Clone, Copy)]
pub(super) struct Sight<'a> {
    pub(super) session: &'a Session,
    pub(super) texts: &'a Texts,
    pub(super) scenario: &'a Scenario,
    pub(super) list: &'a List,
    /// Whether changes go into the base itself.
    pub(super) base: bool,
}

impl<'a> Sight<'a> {
    /// The locations with these ids, with their places in the list.
    pub(super) fn chosen<'b>(
        &'b self,
        ids: &'b BTreeSet<String>,
    ) -> impl Iterator<Item = (usize, &'a Arc<Location>)> + use<'a, 'b> {
        self.scenario.locations.iter().enumerate().filter(|(_, location)| ids.contains(&location.id))
    }

    /// The location with an id, with its place in the list.
    pub(super) fn find(&self, id: &str) -> Option<(usize, &'a Arc<Location>)> {
        self.scenario.locations.iter().enumerate().find(|(_, location)| location.id == id)
    }

    /// The same location in the base; `None`: only the variant has it.
    pub(super) fn base_of(&self, at: usize) -> Option<&'a Location> {
        let number = self.list.in_base.get(at).copied().flatten()?;
        self.session.document().base.locations.get(number).map(AsRef::as_ref)
    }
}

impl Table {
    /// Draws the table and, if asked for, the details of what is selected beside or below it.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        shared: &mut Shared,
        session: &Session,
        texts: &Texts,
        actions: &mut Vec<Action>,
    ) {
        let list = shared.filter.all(session);
        let sight = Sight { session, texts, scenario: &list.scenario, list: &list, base: shared.base };
        if list.scenario.locations.is_empty() {
            self.empty_ui(ui, shared, &sight, actions);
            return;
        }
        let details = self.details.unwrap_or(ui.available_width() >= WIDE);
        self.toolbar_ui(ui, shared, &sight, details, actions);
        pasted(ui, actions);
        ui.add_space(theme::GAP_SMALL);
        if details {
            let card = egui::Frame::new().fill(Theme::of(ui.ctx()).card).inner_margin(egui::Margin::symmetric(12, 8));
            let width = (ui.available_width() * 0.36).clamp(360.0, 460.0);
            egui::Panel::right("location details").exact_size(width).resizable(false).frame(card).show(ui, |ui| {
                self.form.ui(ui, &shared.selected, &sight, actions);
            });
        }
        self.grid_ui(ui, shared, &sight, actions);
    }

    /// What is shown when there is no location at all: what the page is for, and how to begin.
    fn empty_ui(&mut self, ui: &mut Ui, shared: &mut Shared, sight: &Sight<'_>, actions: &mut Vec<Action>) {
        let texts = sight.texts;
        let theme = Theme::of(ui.ctx());
        pasted(ui, actions);
        ui.add_space(ui.available_height() * 0.28);
        ui.vertical_centered(|ui| {
            ui.label(RichText::new(texts.get("locations-empty")).font(theme::semibold(theme::SIZE_FINDING)));
            ui.add_space(theme::GAP_SMALL);
            ui.label(RichText::new(texts.get("locations-empty-text")).color(theme.text_second));
            ui.add_space(theme::GAP_LARGE);
            let size = egui::vec2(150.0, ui.spacing().interact_size.y);
            let import = ui.add_sized(size, egui::Button::new(texts.get("locations-import")));
            let add = ui.add_sized(size, egui::Button::new(texts.get("locations-add")));
            if import.clicked() {
                actions.push(Action::AskIntake);
            }
            if add.clicked() {
                self.add(shared, sight, actions);
            }
        });
    }

    /// Makes a change as a step of its own.
    fn make(actions: &mut Vec<Action>, edit: Edit) {
        if !matches!(&edit, Edit::SetMany { changes, .. } if changes.is_empty()) {
            actions.extend([Action::Do(Command::from(edit)), Action::Do(Command::Settle)]);
        }
    }

    fn add(&mut self, shared: &mut Shared, sight: &Sight<'_>, actions: &mut Vec<Action>) {
        let selected = sight.chosen(&shared.selected).next().map(|(_, location)| location.province.clone());
        let first = || sight.scenario.provinces.first().map(|province| province.id.clone());
        let (edit, id) = deeds::add(sight, &selected.or_else(first).unwrap_or_default());
        Self::make(actions, edit);
        shared.filter.clear();
        self.notice = None;
        self.select_only(shared, &id);
        // Its name is what is typed first.
        let name = sight.texts.get("location-new-name");
        self.cursor = Some(Cursor {
            id: id.clone(),
            column: Column::Of(field::Field::Name),
            row: sight.scenario.locations.len(),
        });
        self.editing = Some(Editing::of(id, field::Field::Name, name));
        self.reveal = true;
    }

    fn duplicate(&mut self, shared: &mut Shared, sight: &Sight<'_>, actions: &mut Vec<Action>) {
        let (edit, made) = deeds::duplicate(sight, &shared.selected);
        self.done("locations-duplicated", made.len(), sight);
        Self::make(actions, edit);
        shared.selected = made;
    }

    fn remove(&mut self, shared: &mut Shared, sight: &Sight<'_>, actions: &mut Vec<Action>) {
        let edit = deeds::remove(sight, &shared.selected);
        self.done("locations-removed", shared.selected.len(), sight);
        Self::make(actions, edit);
        shared.selected.clear();
    }

    /// Says what was done elsewhere, with the way back beside it.
    pub(super) fn tell(&mut self, text: String, before: usize) {
        self.notice = Some(Notice { text, before });
    }

    /// Says what was done, with the way back beside it.
    fn done(&mut self, text: &str, count: usize, sight: &Sight<'_>) {
        let number = sight.texts.language().number(f64::from(u32::try_from(count).unwrap_or(u32::MAX)), 0);
        let text = sight.texts.with(text, &[("count", count.into()), ("number", (&number).into())]);
        self.notice = Some(Notice { text, before: sight.session.history().at() });
    }

    fn select_only(&mut self, shared: &mut Shared, id: &str) {
        shared.selected.clear();
        shared.selected.insert(id.to_owned());
        self.anchor = Some(id.to_owned());
    }
}

/// A list that was copied in a spreadsheet is imported when it is pasted on the page, outside a field and a dialog.
fn pasted(ui: &Ui, actions: &mut Vec<Action>) {
    let typing = ui.memory(egui::Memory::focused).is_some_and(|id| egui::TextEdit::load_state(ui.ctx(), id).is_some());
    if typing || ui.memory(|memory| memory.top_modal_layer().is_some()) {
        return;
    }
    let text = ui.input(|input| {
        input
            .events
            .iter()
            .find_map(|event| if let egui::Event::Paste(text) = event { Some(text.clone()) } else { None })
    });
    if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
        actions.push(Action::PasteLocations(text));
    }
}
