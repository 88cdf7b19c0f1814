//! Everything in which the shown variant differs from the base: decisions and assumptions apart.

use egui::{RichText, Ui};

use super::super::action::Action;
use super::super::theme::{self, Theme};
use super::super::widgets::{back_button_ui, group_heading_ui, note_ui};
use crate::naming;
use crate::scenario::Status;
use crate::session::{Edit, Level, Session};
use crate::text::Texts;

/// One difference, ready to be shown.
pub(super) struct Difference {
    address: String,
    name: String,
    from_to: String,
    /// The value it would go back to.
    back: String,
    /// Who and when, or which variant it comes from.
    story: String,
    decided: bool,
    /// Whether it can be taken back here.
    own: bool,
}

/// What differs in the shown variant.
pub(super) fn differences(session: &Session, texts: &Texts) -> Vec<Difference> {
    let Some(id) = session.shown() else { return Vec::new() };
    let (document, scenario) = (session.document(), &session.document().base);
    let parent = document.variant(id).and_then(|variant| variant.parent.as_deref());
    let parent = parent.map(|parent| document.effective(Some(parent)));
    let make = |resolved: crate::scenario::Resolved<'_>| {
        let change = resolved.change;
        let value = |value| naming::value(texts, scenario, &change.address, value);
        let base = scenario.read(&change.address).unwrap_or_else(|_unknown| change.old.clone());
        let back = parent.as_ref().and_then(|parent| parent.read(&change.address).ok()).unwrap_or_else(|| base.clone());
        let own = resolved.variant.id == id;
        let mut story: Vec<String> = Vec::new();
        if !own {
            let variant = texts.words(&resolved.variant.title);
            story.push(texts.with("differences-inherited", &[("variant", variant.into())]));
        }
        if !change.by.is_empty() {
            story.push(change.by.clone());
        }
        if !change.at.is_empty() {
            story.push(texts.language().moment(&change.at));
        }
        Difference {
            address: change.address.clone(),
            // A location that only the variant has, has its name there.
            name: naming::address(texts, session.current().scenario(), &change.address),
            from_to: naming::from_to(texts, scenario, &change.address, (&base, &change.new)),
            back: value(&back),
            story: story.join(" · "),
            decided: change.status == Status::Decided,
            own,
        }
    };
    document.resolved(id).into_iter().map(make).collect()
}

pub(super) fn differences_ui(
    ui: &mut Ui,
    lines: &[Difference],
    session: &Session,
    texts: &Texts,
    actions: &mut Vec<Action>,
) {
    let variant = session.shown().and_then(|id| session.document().variant(id));
    let Some(variant) = variant else {
        note_ui(ui, &texts.get("differences-base"));
        return;
    };
    ui.label(texts.with("differences-title", &[("variant", texts.words(&variant.title).into())]));
    if !variant.note.is_empty() {
        note_ui(ui, texts.words(&variant.note));
    }
    if lines.is_empty() {
        note_ui(ui, &texts.get("differences-none"));
        return;
    }
    let rows = rows(lines);
    ui.spacing_mut().item_spacing.y = 0.0;
    egui::ScrollArea::vertical().auto_shrink(false).show_rows(ui, ROW, rows.len(), |ui, shown| {
        ui.set_max_width(ui.available_width() - 12.0);
        for row in rows.get(shown).unwrap_or(&[]) {
            let size = egui::vec2(ui.available_width(), ROW);
            ui.allocate_ui_with_layout(size, egui::Layout::top_down(egui::Align::LEFT), |ui| {
                ui.set_min_height(ROW);
                match row {
                    Row::Heading(text) => {
                        ui.add_space(ROW - theme::SIZE_BODY - theme::GAP);
                        group_heading_ui(ui, &texts.get(text));
                    }
                    Row::Line(line) => line_ui(ui, line, texts, actions),
                }
            });
        }
    });
}

/// Height of every row, so that thousands of them cost no more than those in sight.
const ROW: f32 = 62.0;

enum Row<'a> {
    Heading(&'static str),
    Line(&'a Difference),
}

/// Decisions first, then assumptions, each under its heading.
fn rows(lines: &[Difference]) -> Vec<Row<'_>> {
    let mut rows = Vec::with_capacity(lines.len() + 2);
    for (decided, heading) in [(true, "differences-decisions"), (false, "differences-assumptions")] {
        let group: Vec<Row<'_>> = lines.iter().filter(|line| line.decided == decided).map(Row::Line).collect();
        if !group.is_empty() {
            rows.push(Row::Heading(heading));
            rows.extend(group);
        }
    }
    rows
}

fn line_ui(ui: &mut Ui, line: &Difference, texts: &Texts, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui.ctx());
    ui.add_space(theme::GAP_SMALL);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.label(RichText::new(&line.name).color(theme.text));
        let story = RichText::new(&line.story).font(theme::small()).color(theme.text_second);
        ui.horizontal(|ui| {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let named = [("name", (&line.name).into()), ("value", (&line.back).into())];
                let name = texts.with("differences-back-name", &named);
                if line.own && back_button_ui(ui, &line.back, &name).clicked() {
                    let edit = Edit::Reset { addresses: vec![line.address.clone()], to: Level::Parent };
                    actions.push(Action::Do(edit.into()));
                }
                ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                    let text = RichText::new(&line.from_to).font(theme::semibold(theme::SIZE_BODY)).color(theme.text);
                    ui.add(egui::Label::new(text).truncate());
                });
            });
        });
        ui.add(egui::Label::new(story).truncate());
    });
}
