//! Naming a view, and the list of pinned views and sliders.

use egui::{Label, RichText, ScrollArea, TextEdit, Ui};

use crate::format::Language;
use crate::parameters::PARAMETERS;
use crate::scenario::{BASE, Document, GraphKind, PinnedView};
use crate::session::{Edit, Session};
use crate::text::Texts;
use crate::ui::action::Action;
use crate::ui::modals::{buttons_ui, heading_ui};
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{cross_button_ui, note_ui};

/// Height of the list of views at most, with room for the sliders below it.
const LIST: f32 = 260.0;

/// A view while its title and note are typed.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui) struct Draft {
    view: PinnedView,
    title: String,
    note: String,
}

impl Draft {
    /// A view to be named or renamed.
    pub(super) fn of(view: PinnedView, texts: &Texts) -> Self {
        let (title, note) = (texts.words(&view.title).to_owned(), texts.words(&view.note).to_owned());
        Self { view, title, note }
    }

    /// The view with what was typed. A text that is not translated stays one text for both languages.
    fn view(&self, language: Language) -> PinnedView {
        let mut view = self.view.clone();
        for (words, typed) in [(&mut view.title, &self.title), (&mut view.note, &self.note)] {
            let place = if language == Language::En && !words.en.is_empty() { &mut words.en } else { &mut words.nl };
            typed.trim().clone_into(place);
        }
        view
    }
}

/// Asks for title and note of a view.
pub(in crate::ui) fn view_ui(
    ui: &mut Ui,
    draft: &mut Draft,
    session: &Session,
    texts: &Texts,
    actions: &mut Vec<Action>,
) {
    let known = session.document().views.iter().any(|view| view.id == draft.view.id);
    heading_ui(ui, &texts.get(if known { "view-edit" } else { "view-pin" }));
    note_ui(ui, &contents(&draft.view, session.document(), texts));
    ui.add_space(theme::GAP);
    let label = ui.label(texts.get("view-title"));
    let width = f32::INFINITY;
    ui.add(TextEdit::singleline(&mut draft.title).char_limit(300).desired_width(width)).labelled_by(label.id);
    ui.add_space(theme::GAP);
    let label = ui.label(texts.get("view-note"));
    let note = TextEdit::multiline(&mut draft.note).char_limit(2000).desired_rows(3).desired_width(width);
    ui.add(note).labelled_by(label.id);
    let view = draft.view(texts.language());
    // Where it came from: the list, or the window.
    let after = if known { Action::ShowViews } else { Action::CloseModal };
    let mut asked = Vec::new();
    ui.add_enabled_ui(!draft.title.trim().is_empty(), |ui| {
        let save = Action::Do(Edit::PutView { view }.into());
        buttons_ui(ui, &[(texts.get("view-save"), save), (texts.get("button-cancel"), after.clone())], &mut asked);
    });
    if let Some(Action::Do(_)) = asked.first() {
        actions.push(after);
    }
    actions.append(&mut asked);
}

/// Lists the pinned views and sliders.
pub(in crate::ui) fn views_ui(ui: &mut Ui, session: &Session, texts: &Texts, actions: &mut Vec<Action>) {
    let document = session.document();
    heading_ui(ui, &texts.get("views-title"));
    if document.views.is_empty() {
        ui.label(texts.get("views-none"));
    }
    ScrollArea::vertical().max_height(LIST).auto_shrink([false, true]).show(ui, |ui| {
        for (number, view) in document.views.iter().enumerate() {
            ui.push_id(&view.id, |ui| row_ui(ui, number, view, document, texts, actions));
        }
    });
    ui.add_space(theme::GAP_LARGE);
    heading_ui(ui, &texts.get("sliders-title"));
    sliders_ui(ui, document, texts, actions);
    let buttons = [
        (texts.get("button-close"), Action::CloseModal),
        (texts.get("menu-present"), Action::Present(true)),
        (texts.get("menu-pin-view"), Action::PinView),
    ];
    buttons_ui(ui, &buttons, actions);
}

fn row_ui(
    ui: &mut Ui,
    number: usize,
    view: &PinnedView,
    document: &Document,
    texts: &Texts,
    actions: &mut Vec<Action>,
) {
    let theme = Theme::of(ui.ctx());
    let title = texts.words(&view.title);
    let last = document.views.len() - 1;
    ui.horizontal(|ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = theme::GAP_SMALL;
            let mut button = |ui: &mut Ui, enabled: bool, sign: &str, name: &str, action: Action| {
                let told = texts.with(name, &[("title", title.into())]);
                let shown = ui.add_enabled(enabled, egui::Button::new(sign));
                shown.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, enabled, &told));
                if shown.on_hover_text(told).clicked() {
                    actions.push(action);
                }
            };
            let id = || view.id.clone();
            let moved = |to| Action::Do(Edit::MoveView { view: id(), to }.into());
            button(ui, true, "×", "view-delete", Action::Do(Edit::DeleteView { view: id() }.into()));
            button(ui, number < last, "↓", "view-down", moved(number + 1));
            button(ui, number > 0, "↑", "view-up", moved(number.saturating_sub(1)));
            button(ui, true, &texts.get("view-change"), "view-change-of", Action::EditView(id()));
            button(ui, true, &texts.get("view-go"), "view-go-to", Action::GoToView(id()));
            ui.with_layout(egui::Layout::top_down(egui::Align::LEFT), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let text = RichText::new(format!("{}. {title}", number + 1)).font(theme::semibold(theme::SIZE_BODY));
                ui.add(Label::new(text).truncate());
                let what = contents(view, document, texts);
                ui.add(Label::new(RichText::new(what).font(theme::small()).color(theme.text_second)).truncate());
            });
        });
    });
    ui.add_space(theme::GAP);
}

/// The sliders of a presentation, and one to add.
fn sliders_ui(ui: &mut Ui, document: &Document, texts: &Texts, actions: &mut Vec<Action>) {
    let name = |id: &str| texts.find(&format!("parameter-{id}")).unwrap_or_else(|| id.to_owned());
    let slider = |id: &str, shown| Action::Do(Edit::Slider { parameter: id.to_owned(), shown }.into());
    for id in &document.sliders {
        ui.horizontal(|ui| {
            ui.label(name(id));
            let told = texts.with("slider-remove", &[("name", (&name(id)).into())]);
            if cross_button_ui(ui, &told).clicked() {
                actions.push(slider(id, false));
            }
        });
    }
    let add = texts.get("slider-add");
    let combo = egui::ComboBox::from_id_salt("slider").width(ui.available_width().min(320.0)).selected_text(&add);
    let shown = combo.show_ui(ui, |ui| {
        let free = |id: &str| !document.sliders.iter().any(|known| known == id);
        let there = PARAMETERS.iter().filter(|parameter| free(parameter.id));
        for parameter in there.filter(|parameter| document.base.read(parameter.address).is_ok()) {
            if ui.selectable_label(false, name(parameter.id)).clicked() {
                actions.push(slider(parameter.id, true));
            }
        }
    });
    shown.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, &add));
}

/// What a view shows, in a few words: graph, variant, what it is compared with, and the months.
fn contents(view: &PinnedView, document: &Document, texts: &Texts) -> String {
    let name = |id: &str| {
        if id == BASE {
            return texts.get("beside-base");
        }
        let gone = || texts.get("view-variant-gone");
        document.variant(id).map_or_else(gone, |variant| texts.words(&variant.title).to_owned())
    };
    let graph = match view.graph {
        GraphKind::All => "graphs-four",
        GraphKind::Capacity => "graph-capacity",
        GraphKind::Stock => "graph-stock",
        GraphKind::Budget => "graph-budget",
        GraphKind::Flows => "graph-flows",
        GraphKind::Stocks => "graphs-stocks",
    };
    let mut parts = vec![texts.get(graph), name(view.variant.as_deref().unwrap_or(BASE))];
    let others: Vec<String> = view
        .compare
        .iter()
        .filter(|id| Some(id.as_str()) != view.variant.as_deref())
        .filter(|id| id.as_str() != BASE || view.variant.is_some())
        .map(|id| name(id))
        .collect();
    if !others.is_empty() {
        parts.push(texts.with("view-beside", &[("names", (&others.join(", ")).into())]));
    }
    if let Some((first, last)) = view.months {
        parts.push(format!("{} – {}", texts.language().month(first), texts.language().month(last)));
    }
    parts.join(" · ")
}
