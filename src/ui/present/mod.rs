//! Presentation: graphs, key figures and a few sliders, in large type over the whole screen; pinned views one after the other.

use egui::{Frame, Key, KeyboardShortcut, Label, Margin, Modifiers, Panel, RichText, Ui};

use super::action::Action;
use super::graphs_panel::{Look, Subject};
use super::key_figures::{self, Figures};
use super::theme::{self, Theme};
use super::{Command, Window};
use crate::scenario::PinnedView;

pub(super) mod dialogs;
mod values;
mod views;

/// Starts a presentation.
pub(super) const START: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::F5);
/// Starts and ends one, as it does the full screen of other programs.
const FULL: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::F11);
/// Pins what is shown.
pub(super) const PIN: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::P);

/// How much larger everything is than in the window.
const LARGER: f32 = 1.5;
/// Width of the column with the values of a moment.
const VALUES: f32 = 214.0;
/// Height of the key figures, and that with their changes below them where they do not fit beside them.
const FIGURES: f32 = 58.0;
const FIGURES_STACKED: f32 = 74.0;
/// In a window narrower than this the changes of key figures stand below them.
const NARROW: f32 = 1000.0;
/// Height of the sliders.
const SLIDERS: f32 = 78.0;

/// A presentation under way.
pub(super) struct Presentation {
    /// The window as it was, to be put back.
    before: Before,
    /// The pinned view shown, once one was.
    page: Option<usize>,
    /// Whether a view of it decided which variant is shown.
    switched: bool,
    /// Whether it ended in this frame; the size of everything follows in the next one.
    over: bool,
}

/// What a presentation changes in the window.
#[derive(Default)]
struct Before {
    zoom: f32,
    graphs: u8,
    graph: usize,
    look: Look,
    compare: Vec<String>,
    shown: Option<String>,
}

impl Window {
    /// Whether a presentation is under way, which takes the whole screen.
    pub fn presenting(&self) -> bool {
        self.presentation.as_ref().is_some_and(|presentation| !presentation.over)
    }

    /// Keys that start a presentation, and those that drive one.
    pub(super) fn present_keys(&mut self, ctx: &egui::Context, actions: &mut Vec<Action>) {
        self.presentation.take_if(|presentation| presentation.over);
        // A question that lies over the window is answered first.
        if self.modal.is_some() {
            return;
        }
        let pressed = |shortcut: &KeyboardShortcut| ctx.input_mut(|input| input.consume_shortcut(shortcut));
        if pressed(&PIN) {
            actions.push(Action::PinView);
        }
        let (full, start) = (pressed(&FULL), pressed(&START));
        if self.presentation.is_none() {
            if full {
                self.start(ctx);
            } else if start {
                actions.push(Action::Present(true));
            }
            return;
        }
        let key = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if full || key(Key::Escape) {
            actions.push(Action::Present(false));
        }
        let last = self.pages().saturating_sub(1);
        let now = self.page();
        let free = ctx.memory(|memory| memory.focused().is_none());
        if key(Key::PageDown) {
            self.turn(ctx, now.map_or(0, |now| (now + 1).min(last)));
        }
        if key(Key::PageUp) {
            self.turn(ctx, now.map_or(0, |now| now.saturating_sub(1)));
        }
        if !free {
            return;
        }
        if key(Key::Home) {
            self.turn(ctx, 0);
        }
        if key(Key::End) {
            self.turn(ctx, last);
        }
        let years = ctx.input_mut(|input| {
            let mut far = |key| input.consume_key(Modifiers::SHIFT, key);
            i32::from(far(Key::ArrowRight)) - i32::from(far(Key::ArrowLeft))
        });
        let months = i32::from(key(Key::ArrowRight)) - i32::from(key(Key::ArrowLeft));
        self.graphs.step(ctx, &self.settings, months, years);
    }

    /// How many pages there are to turn: the pinned views, or without them the four graphs.
    fn pages(&self) -> usize {
        let views = self.session.document().views.len();
        if views > 0 { views } else { 4 }
    }

    /// The page shown: absent before the first pinned view.
    fn page(&self) -> Option<usize> {
        if self.session.document().views.is_empty() {
            return (self.settings.graphs != 4).then_some(self.settings.graph % 4);
        }
        self.presentation.as_ref()?.page.map(|page| page.min(self.pages() - 1))
    }

    fn turn(&mut self, ctx: &egui::Context, page: usize) {
        let view = self.session.document().views.get(page).cloned();
        if let Some(presentation) = &mut self.presentation {
            presentation.page = Some(page);
            presentation.switched |= view.is_some();
        }
        if let Some(view) = view {
            self.go_to(&view);
        } else {
            (self.settings.graphs, self.settings.graph) = (1, page);
        }
        ctx.request_repaint();
    }

    /// Does what a panel asks about presenting and pinned views.
    pub(super) fn present_action(&mut self, ctx: &egui::Context, action: Action) {
        match action {
            Action::Present(true) if self.presentation.is_none() => {
                self.start(ctx);
                self.turn(ctx, 0);
            }
            Action::Present(false) => self.stop(ctx),
            Action::PinView => self.modal = Some(super::Modals::View(self.draft())),
            Action::ShowViews => self.modal = Some(super::Modals::Views),
            Action::EditView(id) => {
                let view = self.session.document().views.iter().find(|view| view.id == id);
                self.modal = view.map(|view| super::Modals::View(dialogs::Draft::of(view.clone(), &self.texts)));
            }
            Action::GoToView(id) => {
                self.modal = None;
                let views = &self.session.document().views;
                let found = views.iter().position(|view| view.id == id);
                if let Some(page) = found {
                    self.turn(ctx, page);
                }
            }
            _ => {}
        }
    }

    /// Starts a presentation with what is shown now.
    fn start(&mut self, ctx: &egui::Context) {
        let before = Before {
            zoom: ctx.zoom_factor(),
            graphs: self.settings.graphs,
            graph: self.settings.graph,
            look: self.graphs.look().clone(),
            compare: self.compare.clone(),
            shown: self.session.shown().map(ToOwned::to_owned),
        };
        ctx.set_zoom_factor((before.zoom * LARGER).min(4.0));
        // What had the focus is gone: arrows would go to nothing.
        ctx.memory_mut(|memory| memory.focused().into_iter().for_each(|id| memory.surrender_focus(id)));
        self.modal = None;
        self.presentation = Some(Presentation { before, page: None, switched: false, over: false });
        self.graphs.look_mut().state.plain = true;
    }

    /// Puts the window back as it was before the presentation.
    fn stop(&mut self, ctx: &egui::Context) {
        let Some(presentation) = self.presentation.as_mut().filter(|presentation| !presentation.over) else { return };
        presentation.over = true;
        let (before, switched) = (std::mem::take(&mut presentation.before), presentation.switched);
        ctx.set_zoom_factor(before.zoom);
        (self.settings.graphs, self.settings.graph) = (before.graphs, before.graph);
        self.compare = before.compare;
        *self.graphs.look_mut() = before.look;
        // Work done on a variant stays in sight, unless a view of the presentation chose that variant.
        if switched {
            self.show_if_there(before.shown);
        }
    }

    /// Shows a variant, or the base where it is gone.
    fn show_if_there(&mut self, id: Option<String>) {
        let variant = id.filter(|id| self.session.document().variant(id).is_some());
        if self.session.shown() != variant.as_deref() {
            self.apply(Command::Show { variant });
        }
    }

    /// Draws the presentation in place of the panels.
    pub(super) fn present_ui(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let theme = Theme::of(ui.ctx());
        let view = self.page().and_then(|page| self.session.document().views.get(page)).cloned();
        let card = |margin| Frame::new().fill(theme.card).inner_margin(margin);
        Panel::top("presented").frame(card(Margin::symmetric(16, 8))).show(ui, |ui| {
            self.head_ui(ui, view.as_ref(), theme);
        });
        self.figures();
        let foot = card(Margin { left: 16, right: 16, top: 6, bottom: 6 });
        let stacked = ui.available_width() < NARROW;
        let height = if stacked { FIGURES_STACKED } else { FIGURES };
        Panel::bottom("presented figures").exact_size(height).frame(foot).show(ui, |ui| {
            let shown = self.figures.as_ref().map(|kept| &kept.shown);
            key_figures::key_figures_ui(ui, shown.unwrap_or(&Figures::default()), stacked, &self.texts);
        });
        if !self.session.document().sliders.is_empty() {
            let frame = card(Margin { left: 16, right: 16, top: 8, bottom: 0 });
            Panel::bottom("presented sliders").exact_size(SLIDERS).frame(frame).show(ui, |ui| {
                self.side.parameters.pinned_ui(ui, &self.session, &self.texts, actions);
            });
        }
        let subject =
            Subject { session: &self.session, settings: &self.settings, compare: &self.compare, texts: &self.texts };
        let side = card(Margin { left: 14, right: 14, top: 12, bottom: 8 });
        let told = self.graphs.told(subject);
        Panel::right("presented values").exact_size(VALUES).resizable(false).frame(side).show(ui, |ui| {
            values::values_ui(ui, told.as_ref(), &self.texts, theme);
        });
        let middle = Frame::new().fill(theme.ground).inner_margin(Margin::symmetric(12, 10));
        egui::CentralPanel::default().frame(middle).show(ui, |ui| self.graphs.graphs_ui(ui, subject));
    }

    /// What is shown: title and note of the view, the variant, and where one is among the views.
    fn head_ui(&self, ui: &mut Ui, view: Option<&PinnedView>, theme: &Theme) {
        let texts = &self.texts;
        let title = view.map_or_else(|| texts.words(&self.session.document().title), |view| texts.words(&view.title));
        let text = |words: &str, font, color| Label::new(RichText::new(words).font(font).color(color));
        egui::containers::Sides::new().shrink_left().truncate().show(
            ui,
            |ui| {
                ui.add(text(title, theme::semibold(SIZE_TITLE), theme.text).truncate());
            },
            |ui| {
                if let Some(page) = self.page() {
                    let (page, pages) = ((page + 1).to_string(), self.pages().to_string());
                    let count = texts.with("present-page", &[("page", (&page).into()), ("pages", (&pages).into())]);
                    ui.add(text(&count, theme::body(), theme.text_second));
                }
                let subject =
                    Subject { session: &self.session, settings: &self.settings, compare: &self.compare, texts };
                let shown = subject.name(self.session.shown().unwrap_or(crate::scenario::BASE), "beside-base");
                ui.add(text(&shown, theme::semibold(theme::SIZE_BODY), theme.text_second).truncate());
                if self.session.waiting() {
                    // The figures below are those of before, until the new ones are there.
                    ui.add(text(&texts.get("file-busy"), theme::body(), theme.warning));
                }
            },
        );
        let note = view.map(|view| texts.words(&view.note)).unwrap_or_default();
        if !note.is_empty() {
            ui.add(text(note, theme::body(), theme.text_second).wrap());
        }
        let gone = view.and_then(|view| view.variant.as_deref());
        if gone.is_some_and(|id| self.session.document().variant(id).is_none()) {
            ui.add(text(&texts.get("present-gone"), theme::body(), theme.warning).wrap());
        }
    }
}

/// Size of the title of what is shown.
const SIZE_TITLE: f32 = 18.0;
