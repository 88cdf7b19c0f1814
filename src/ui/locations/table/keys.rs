//! The table by keyboard, and what is asked of its cells.

use super::super::Shared;
use super::column::Column;
use super::field::Field;
use super::grid::{Asked, cell_id};
use super::{Cursor, Sight, Table, deeds};
use crate::intake::{Column as ListColumn, copied};
use crate::ui::action::Action;
use egui::{Event, EventFilter, Key, Modifiers, Ui};

/// Rows that Page Up and Page Down go.
const PAGE: usize = 20;

impl Table {
    /// Reads the keys while the cell at the cursor has the keyboard.
    pub(super) fn keys(
        &mut self,
        ui: &Ui,
        shared: &mut Shared,
        shown: &[usize],
        sight: &Sight<'_>,
        actions: &mut Vec<Action>,
    ) {
        let Some(cursor) = self.cursor.clone() else {
            // The first cell can be reached before there is a cursor.
            let first = shown.first().and_then(|at| sight.scenario.locations.get(*at));
            let column = self.columns.first().copied().unwrap_or(Column::Of(Field::Name));
            if let Some(first) = first
                && ui.memory(|memory| memory.has_focus(cell_id(ui, &first.id, column)))
            {
                self.cursor = Some(Cursor { id: first.id.clone(), column, row: 0 });
            }
            return;
        };
        let id = cell_id(ui, &cursor.id, cursor.column);
        if self.editing.is_some() || !ui.memory(|memory| memory.has_focus(id)) {
            return;
        }
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        if self.move_by_key(ui, &cursor, shared, shown, sight) {
            return;
        }
        let (enter, delete, all) = ui.input_mut(|input| {
            (
                input.consume_key(Modifiers::NONE, Key::Enter),
                input.consume_key(Modifiers::NONE, Key::Delete) || input.consume_key(Modifiers::NONE, Key::Backspace),
                input.consume_key(Modifiers::COMMAND, Key::A),
            )
        });
        let space = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Space));
        let mut typed = None;
        let mut copied = false;
        ui.input(|input| {
            for event in &input.events {
                match event {
                    Event::Copy => copied = true,
                    Event::Text(text) if text.trim() == text && !text.is_empty() => typed = Some(text.clone()),
                    _ => {}
                }
            }
        });
        if copied {
            ui.ctx().copy_text(self.copy(shared, shown, sight));
        } else if all {
            let every = shown.iter().filter_map(|at| sight.scenario.locations.get(*at));
            shared.selected = every.map(|location| location.id.clone()).collect();
        } else if delete && !shared.selected.is_empty() {
            self.remove(shared, sight, actions);
            self.focus = true;
        } else if space {
            if !shared.selected.remove(&cursor.id) {
                shared.selected.insert(cursor.id);
            }
        } else if enter {
            self.edit(cursor, sight, None);
        } else if typed.is_some() {
            self.edit(cursor, sight, typed);
        }
    }

    /// Moves the cursor; whether a key did.
    fn move_by_key(
        &mut self,
        ui: &Ui,
        cursor: &Cursor,
        shared: &mut Shared,
        shown: &[usize],
        sight: &Sight<'_>,
    ) -> bool {
        let last = shown.len().saturating_sub(1);
        let column = self.columns.iter().position(|column| *column == cursor.column).unwrap_or(0);
        let ends = self.columns.len().saturating_sub(1);
        let pressed = |modifiers: Modifiers, key: Key| ui.input_mut(|input| input.consume_key(modifiers, key));
        let extended = |key: Key| pressed(Modifiers::SHIFT, key);
        let (row, column, extend) = if extended(Key::ArrowDown) {
            ((cursor.row + 1).min(last), column, true)
        } else if extended(Key::ArrowUp) {
            (cursor.row.saturating_sub(1), column, true)
        } else if pressed(Modifiers::COMMAND, Key::Home) {
            (0, column, false)
        } else if pressed(Modifiers::COMMAND, Key::End) {
            (last, column, false)
        } else if pressed(Modifiers::NONE, Key::ArrowDown) {
            ((cursor.row + 1).min(last), column, false)
        } else if pressed(Modifiers::NONE, Key::ArrowUp) {
            (cursor.row.saturating_sub(1), column, false)
        } else if pressed(Modifiers::NONE, Key::PageDown) {
            ((cursor.row + PAGE).min(last), column, false)
        } else if pressed(Modifiers::NONE, Key::PageUp) {
            (cursor.row.saturating_sub(PAGE), column, false)
        } else if pressed(Modifiers::NONE, Key::ArrowRight) {
            (cursor.row, (column + 1).min(ends), false)
        } else if pressed(Modifiers::NONE, Key::ArrowLeft) {
            (cursor.row, column.saturating_sub(1), false)
        } else if pressed(Modifiers::NONE, Key::Home) {
            (cursor.row, 0, false)
        } else if pressed(Modifiers::NONE, Key::End) {
            (cursor.row, ends, false)
        } else {
            return false;
        };
        let (Some(column), Some(at)) = (self.columns.get(column).copied(), shown.get(row)) else { return true };
        let Some(location) = sight.scenario.locations.get(*at) else { return true };
        let id = location.id.clone();
        if extend {
            self.select_range(shared, shown, row, sight);
        } else if row != cursor.row {
            self.select_only(shared, &id);
        }
        self.cursor = Some(Cursor { id, column, row });
        (self.focus, self.reveal) = (true, true);
        true
    }

    /// Does what was asked of a cell.
    pub(super) fn answer(
        &mut self,
        cursor: Cursor,
        asked: &Asked,
        shared: &mut Shared,
        shown: &[usize],
        sight: &Sight<'_>,
        actions: &mut Vec<Action>,
    ) {
        let id = cursor.id.clone();
        let (row, column) = (cursor.row, cursor.column);
        if !matches!(asked, Asked::Click(_)) && !shared.selected.contains(&id) {
            self.select_only(shared, &id);
        }
        match asked {
            Asked::Click(modifiers) if modifiers.command => {
                if !shared.selected.remove(&id) {
                    shared.selected.insert(id.clone());
                }
                self.anchor = Some(id);
            }
            Asked::Click(modifiers) if modifiers.shift => self.select_range(shared, shown, row, sight),
            Asked::Click(_) => self.select_only(shared, &id),
            Asked::Edit => {
                self.edit(cursor, sight, None);
                return;
            }
            Asked::Back => {
                if let Some(field) = column.field() {
                    Self::make(actions, deeds::back(sight, &shared.selected, field));
                }
            }
            Asked::Duplicate => self.duplicate(shared, sight, actions),
            Asked::Remove => self.remove(shared, sight, actions),
        }
        self.cursor = Some(cursor);
        self.focus = self.editing.is_none();
    }

    /// Selects the rows from where the selection began up to this one.
    fn select_range(&mut self, shared: &mut Shared, shown: &[usize], row: usize, sight: &Sight<'_>) {
        let locations = &sight.scenario.locations;
        let is = |at: &usize| locations.get(*at).is_some_and(|location| Some(&location.id) == self.anchor.as_ref());
        let from = shown.iter().position(is).or(self.cursor.as_ref().map(|cursor| cursor.row)).unwrap_or(row);
        let range = shown.get(from.min(row)..=from.max(row)).unwrap_or(&[]);
        shared.selected =
            range.iter().filter_map(|at| locations.get(*at)).map(|location| location.id.clone()).collect();
    }

    /// The selected rows as a spreadsheet takes them, in the words of an export: what comes back changes nothing.
    fn copy(&self, shared: &Shared, shown: &[usize], sight: &Sight<'_>) -> String {
        let mut columns: Vec<ListColumn> = Vec::new();
        for column in self.columns.iter().filter_map(|column| listed(*column)) {
            if !columns.contains(&column) {
                columns.push(column);
            }
        }
        let locations = shown.iter().filter_map(|at| sight.scenario.locations.get(*at)).map(AsRef::as_ref);
        copied(locations.filter(|location| shared.selected.contains(&location.id)), &columns, sight.texts)
    }
}

/// The column of an export that holds what a column shows; none for the class, which follows from the kind.
fn listed(column: Column) -> Option<ListColumn> {
    match column {
        Column::Of(field) => ListColumn::named(field.name()),
        Column::Class => None,
        Column::Flex | Column::Recall => Some(ListColumn::Agreements),
        Column::Funding => Some(ListColumn::Funding),
        Column::Contract => Some(ListColumn::Contract),
        Column::Extension => Some(ListColumn::Extensions),
        Column::Note => Some(ListColumn::Note),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of all columns only the class has none of its own: a kind is always of the same class.
    #[test]
    fn every_column_is_copied() {
        let without: Vec<Column> = Column::ALL.into_iter().filter(|column| listed(*column).is_none()).collect();
        assert_eq!(without, [Column::Class]);
    }
}
