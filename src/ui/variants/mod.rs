//! The list of variants above the parameters: which one is shown, which are compared, and what can be done with each.

use egui::{Align, Layout, RichText, Sense, Stroke, StrokeKind, Ui, Vec2, vec2};

use super::action::Action;
use super::chart::sample;
use super::theme::{self, Theme};
use super::widgets::{chip_ui, group_heading_ui, note_ui};
use crate::chart::{Layer, Role};
use crate::scenario::{BASE, Document, Status, Variant};
use crate::session::{Command, Edit, Session};
use crate::text::Texts;

pub(super) mod form;

use form::Form;

/// Height of a row, and how many rows are shown before the list scrolls.
const ROW: f32 = 24.0;
const ROWS: u8 = 6;
/// How far a variant stands in for each variant it builds on.
const INDENT: f32 = 12.0;

/// Draws the list and, below it, how the shown variant differs from the base.
pub(super) fn variants_ui(
    ui: &mut Ui,
    session: &Session,
    compare: &[String],
    texts: &Texts,
    actions: &mut Vec<Action>,
) {
    ui.horizontal(|ui| {
        group_heading_ui(ui, &texts.get("variants-heading"));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| new_menu_ui(ui, session, texts, actions));
    });
    let most = ROW * f32::from(ROWS);
    egui::ScrollArea::vertical().id_salt("variants").max_height(most).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_max_width(ui.available_width() - 12.0);
        let base = Row { id: BASE, name: texts.get("variants-base"), depth: 0, variant: None, role: Role::Base };
        row_ui(ui, &base, session, compare, texts, actions);
        for (number, variant) in session.document().variants.iter().enumerate() {
            let depth = session.document().lineage(&variant.id).len() - 1;
            let name = texts.words(&variant.title).to_owned();
            let role = Role::Variant(Role::look(number));
            let row = Row { id: &variant.id, name, depth, variant: Some(variant), role };
            row_ui(ui, &row, session, compare, texts, actions);
        }
    });
    summary_ui(ui, session, texts, actions);
}

/// One line of the list.
struct Row<'a> {
    id: &'a str,
    name: String,
    depth: usize,
    variant: Option<&'a Variant>,
    /// How its lines look in the graphs.
    role: Role,
}

fn row_ui(ui: &mut Ui, row: &Row<'_>, session: &Session, compare: &[String], texts: &Texts, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui.ctx());
    let shown = session.shown().unwrap_or(BASE) == row.id;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(rect).layout(Layout::right_to_left(Align::Center)));
    let ui = &mut inside;
    if shown {
        ui.painter().rect_filled(rect, f32::from(theme::RADIUS_CHIP), theme.sunken);
        let bar = egui::Rect::from_min_size(rect.min, vec2(3.0, ROW));
        ui.painter().rect_filled(bar, 1.5, theme.accent);
    }
    ui.spacing_mut().item_spacing.x = theme::GAP_SMALL;
    ui.spacing_mut().interact_size.y = ROW - 4.0;
    if let Some(variant) = row.variant {
        variant_menu_ui(ui, variant, session, texts, actions);
    } else {
        ui.add_space(ROW);
    }
    let compared = compare.iter().any(|id| id == row.id);
    let name = texts.with("variants-compare", &[("variant", (&row.name).into())]);
    if eye_ui(ui, (compared && !shown, !shown), row.role, &name)
        .on_hover_text(texts.get("variants-compare-help"))
        .clicked()
    {
        actions.push(Action::Compare { id: row.id.to_owned(), on: !compared });
    }
    if let Some(problem) = session.problems_of(row.id).first() {
        let (what, fix) = texts.problem(problem);
        chip_ui(ui, "!", theme.chip_unknown, &format!("{what}\n{fix}"));
    }
    let count = row.variant.map_or(0, |variant| variant.changes.len());
    if count > 0 {
        let told = ui.label(RichText::new(count.to_string()).font(theme::small()).color(theme.text_second));
        told.on_hover_text(texts.with("variants-count", &[("count", count.into())]));
    }
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.add_space(theme::GAP + INDENT * f32::from(u8::try_from(row.depth).unwrap_or(8)).min(8.0));
        let font = if shown { theme::semibold(theme::SIZE_BODY) } else { theme::body() };
        let label = egui::Label::new(RichText::new(&row.name).font(font).color(theme.text));
        // The whole width can be clicked, not the letters alone.
        let place = egui::Rect::from_min_max(ui.cursor().min, ui.max_rect().max);
        let response = ui.interact(place, ui.scope_id().with(("variant", row.id)), Sense::click());
        ui.add(label.truncate().selectable(false));
        response.widget_info(|| {
            let text = texts.with("variants-show", &[("variant", (&row.name).into())]);
            egui::WidgetInfo::selected(egui::Role::RadioButton, true, shown, text)
        });
        if response.has_focus() {
            let focus = Stroke::new(theme::FOCUS_WIDTH, theme.focus);
            ui.painter().rect_stroke(rect, f32::from(theme::RADIUS_CHIP), focus, StrokeKind::Inside);
        }
        let story = row.variant.map(|variant| story(variant, session.document(), texts)).unwrap_or_default();
        let response = if story.is_empty() { response } else { response.on_hover_text(story) };
        if response.clicked() && !shown {
            actions.push(Action::Do(Command::Show { variant: row.variant.map(|variant| variant.id.clone()) }));
        }
        if response.double_clicked()
            && let Some(variant) = row.variant
        {
            actions.push(Action::Form(Form::describe(variant, texts)));
        }
    });
}

/// What a variant is for, how much it changes, and what it builds on.
fn story(variant: &Variant, document: &Document, texts: &Texts) -> String {
    let mut lines = vec![texts.words(&variant.title).to_owned()];
    if !variant.note.is_empty() {
        lines.push(texts.words(&variant.note).to_owned());
    }
    lines.push(if variant.changes.is_empty() {
        texts.get("variants-none")
    } else {
        texts.with("variants-count", &[("count", variant.changes.len().into())])
    });
    if let Some(parent) = variant.parent.as_deref().and_then(|parent| document.variant(parent)) {
        lines.push(texts.with("variants-parent", &[("variant", texts.words(&parent.title).into())]));
    }
    lines.join("\n")
}

/// The way into a comparison: a box with a piece of the line that the graphs draw, or without.
fn eye_ui(ui: &mut Ui, (on, enabled): (bool, bool), role: Role, name: &str) -> egui::Response {
    let theme = Theme::of(ui.ctx());
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(20.0), sense);
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::CheckBox, enabled, on, name));
    if !enabled {
        return response;
    }
    let color = if response.hovered() || on { theme.accent } else { theme.text_second };
    let inside = rect.shrink(3.0);
    ui.painter().rect_stroke(inside, 3.0, Stroke::new(1.0, color), StrokeKind::Inside);
    if on {
        let layer = Layer::line("", "", role, false, Vec::new());
        sample(ui.painter(), theme, &layer, inside.shrink2(vec2(2.0, 0.0)));
    }
    if response.has_focus() {
        ui.painter().rect_stroke(rect, 4.0, Stroke::new(theme::FOCUS_WIDTH, theme.focus), StrokeKind::Inside);
    }
    response
}

fn new_menu_ui(ui: &mut Ui, session: &Session, texts: &Texts, actions: &mut Vec<Action>) {
    let name = texts.get("variants-new");
    let button = egui::Button::new(RichText::new("+").font(theme::semibold(theme::SIZE_FINDING)));
    let (response, _) =
        egui::containers::menu::MenuButton::from_button(button.frame_when_inactive(false)).ui(ui, |ui| {
            let document = session.document();
            if ui.button(texts.get("variants-new-copy")).clicked() {
                actions.push(Action::Form(Form::copy(session, texts)));
            }
            if let Some(shown) = session.shown().and_then(|id| document.variant(id)) {
                let text = texts.with("variants-new-child", &[("variant", texts.words(&shown.title).into())]);
                if ui.button(text).clicked() {
                    actions.push(Action::Form(Form::child(document, shown, texts)));
                }
            }
            if ui.button(texts.get("variants-new-empty")).clicked() {
                actions.push(Action::Form(Form::empty(document, texts)));
            }
        });
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    response.on_hover_text(&name);
}

fn variant_menu_ui(ui: &mut Ui, variant: &Variant, session: &Session, texts: &Texts, actions: &mut Vec<Action>) {
    let title = texts.words(&variant.title);
    let name = texts.with("variants-actions", &[("variant", title.into())]);
    let document = session.document();
    let button = egui::Button::new("…").frame_when_inactive(false).min_size(Vec2::splat(20.0));
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        let id = || variant.id.clone();
        let place = document.variants.iter().position(|other| other.id == variant.id).unwrap_or(0);
        let last = place + 1 == document.variants.len();
        let item = |ui: &mut Ui, enabled: bool, text: &str| {
            let clicked = ui.add_enabled(enabled, egui::Button::new(texts.get(text))).clicked();
            if clicked {
                ui.close();
            }
            clicked
        };
        if item(ui, true, "variants-describe") {
            actions.push(Action::Form(Form::describe(variant, texts)));
        }
        if item(ui, true, "variants-duplicate") {
            actions.push(Action::Do(form::duplicate(document, variant).into()));
        }
        ui.separator();
        if item(ui, place > 0, "variants-up") {
            actions.push(Action::Do(Edit::Move { variant: id(), to: place.saturating_sub(1) }.into()));
        }
        if item(ui, !last, "variants-down") {
            actions.push(Action::Do(Edit::Move { variant: id(), to: place + 1 }.into()));
        }
        ui.separator();
        if item(ui, true, "variants-export") {
            actions.push(Action::AskExport(id()));
        }
        if item(ui, true, "variants-adopt") {
            actions.push(Action::AskAdopt(id()));
        }
        if item(ui, true, "variants-delete") {
            actions.push(Action::Do(Edit::Delete { variant: id() }.into()));
        }
    });
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    response.on_hover_text(&name);
}

/// How the shown variant differs from the base: decisions and assumptions apart, one click from the whole list.
fn summary_ui(ui: &mut Ui, session: &Session, texts: &Texts, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui.ctx());
    ui.add_space(theme::GAP_SMALL);
    let height = 22.0;
    let line = vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_height(height);
        let Some(id) = session.shown() else {
            note_ui(ui, &texts.get("variant-base-note"));
            return;
        };
        let resolved = session.document().resolved(id);
        let count = |status: Status| resolved.iter().filter(|resolved| resolved.change.status == status).count();
        let chips = [
            (count(Status::Decided), "variant-decisions", theme.chip_decision),
            (count(Status::Assumed), "variant-assumptions", theme.chip_assumption),
        ];
        for (count, text, chip) in chips.into_iter().filter(|(count, ..)| *count > 0) {
            chip_ui(ui, &texts.with(text, &[("count", count.into())]), chip, "");
        }
        if resolved.is_empty() {
            note_ui(ui, &texts.get("variants-none"));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let all = egui::Button::new(texts.get("variant-reset-all")).small();
            if ui.add_enabled(!session.changes().is_empty(), all).clicked() {
                actions.push(Action::Do(Edit::ResetAll.into()));
            }
        });
    });
}
