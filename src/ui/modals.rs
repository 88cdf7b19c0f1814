//! Questions and lists that lie over the window until they are answered.

use std::path::{Path, PathBuf};

use egui::{Id, Key, Modal, RichText, Ui};

use super::action::Action;
use super::exchange::{self, MergeForm};
use super::intake::{IntakeForm, IntakeWish};
use super::keeping::{Ask, ask_ui};
use super::locations::SplitForm;
use super::present::dialogs::{self, Draft};
use super::theme::{self, Theme};
use super::top_bar::file_name;
use super::variants::form::Form;
use crate::problem::{Problem, Severity};
use crate::session::{Command, Edit, Session};
use crate::text::Texts;

/// What lies over the window.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Modals {
    /// Work would be lost: save first, go on, or stay.
    Unsaved,
    /// A typed path, to open or to save to.
    Path {
        /// What the path is for.
        purpose: PathFor,
        /// What was typed so far.
        typed: String,
    },
    /// A file exists and would be replaced.
    Replace(PathBuf),
    /// A file exists and would be replaced by something that is no document.
    Overwrite {
        /// The file.
        path: PathBuf,
        /// What would take its place.
        bytes: Vec<u8>,
    },
    /// Comments in the file would be lost by saving over it.
    Comments(PathBuf),
    /// What is wrong with a file, or could not be done.
    Problems {
        /// A heading: what was tried.
        title: String,
        /// What is wrong.
        problems: Vec<Problem>,
    },
    /// The name and description of a variant.
    Form(Form),
    /// How a location is split.
    Split(Box<SplitForm>),
    /// Whether a variant becomes the new base.
    Adopt(String),
    /// The name of a bookmark on the state after a step.
    Bookmark {
        /// The step.
        step: usize,
        /// What was typed so far.
        typed: String,
    },
    /// Variants of others, to be merged.
    Merge(Box<MergeForm>),
    /// A list of locations that is taken in.
    Intake(Box<IntakeForm>),
    /// A report in plain text.
    Report {
        /// What it is of.
        title: String,
        /// The report.
        text: String,
    },
    /// What is implausible in the scenario.
    Warnings,
    /// What this program is.
    About,
    /// Title and note of a pinned view.
    View(Draft),
    /// The pinned views and sliders.
    Views,
    /// About work that is kept, and files of others.
    Keep(Ask),
}

/// What a typed path is for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum PathFor {
    /// A document to open.
    Open,
    /// A file to save the document to.
    Save,
    /// A list of locations to take in.
    List,
    /// A file to write the locations to.
    WriteList,
    /// Files with variants of others, between semicolons.
    Merge,
    /// A file to write something else to.
    Write(Vec<u8>),
}

/// Draws what lies over the window; answers are asked for in `actions`.
pub(super) fn modal_ui(
    ctx: &egui::Context,
    modal: &mut Modals,
    session: &Session,
    texts: &Texts,
    actions: &mut Vec<Action>,
) {
    let frame = egui::Frame::window(&ctx.global_style()).inner_margin(theme::GAP_LARGE * 1.25);
    let shown = Modal::new(Id::unique("modal")).frame(frame).show(ctx, |ui| {
        let most = match modal {
            Modals::Intake(_) => 1100.0,
            Modals::Merge(_) | Modals::Report { .. } => 820.0,
            _ => 560.0,
        };
        let width = (ctx.content_rect().width() - 64.0).clamp(280.0, most);
        ui.set_width(width);
        match modal {
            Modals::Unsaved => unsaved_ui(ui, texts, actions),
            Modals::Path { purpose, typed } => path_ui(ui, purpose, typed, texts, actions),
            Modals::Replace(path) => overwrite_ui(ui, "replace", path, texts, actions),
            Modals::Overwrite { path, bytes } => {
                heading_ui(ui, &texts.get("replace-title"));
                ui.label(texts.with("replace-text", &[("file", (&file_name(path)).into())]));
                let write = Action::Write { path: path.clone(), bytes: bytes.clone(), replace: true };
                let cancel = (texts.get("button-cancel"), Action::CloseModal);
                buttons_ui(ui, &[(texts.get("button-replace"), write), cancel], actions);
            }
            Modals::Comments(path) => overwrite_ui(ui, "comments", path, texts, actions),
            Modals::Problems { title, problems } => {
                heading_ui(ui, title);
                problems_ui(ui, problems, texts);
                close_ui(ui, texts, actions);
            }
            Modals::Form(form) => form_ui(ui, form, session, texts, actions),
            Modals::Split(form) => form.ui(ui, session, texts, actions),
            Modals::Adopt(variant) => adopt_ui(ui, variant, session, texts, actions),
            Modals::Bookmark { step, typed } => bookmark_ui(ui, *step, typed, texts, actions),
            Modals::Merge(form) => form.ui(ui, session, texts, actions),
            Modals::Intake(form) => form.ui(ui, session, texts, actions),
            Modals::Report { title, text } => exchange::report_ui(ui, title, text, texts, actions),
            Modals::Warnings => {
                heading_ui(ui, &texts.get("checks-title"));
                let warnings = session.current().checked.warnings();
                if warnings.is_empty() {
                    ui.label(texts.get("checks-none"));
                }
                problems_ui(ui, warnings, texts);
                close_ui(ui, texts, actions);
            }
            Modals::Keep(ask) => ask_ui(ui, ask, texts, actions),
            Modals::About => about_ui(ui, session, texts, actions),
            Modals::View(draft) => dialogs::view_ui(ui, draft, session, texts, actions),
            Modals::Views => dialogs::views_ui(ui, session, texts, actions),
        }
    });
    if shown.should_close() {
        actions.push(Action::CloseModal);
    }
}

pub(super) fn heading_ui(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(text).font(theme::semibold(theme::SIZE_FINDING)));
    ui.add_space(theme::GAP);
}

/// Buttons from the right: the first is what most people want.
pub(super) fn buttons_ui(ui: &mut Ui, buttons: &[(String, Action)], actions: &mut Vec<Action>) {
    ui.add_space(theme::GAP_LARGE);
    row_ui(ui, buttons, actions);
}

/// Buttons from the right in a row no higher than they are.
pub(super) fn row_ui(ui: &mut Ui, buttons: &[(String, Action)], actions: &mut Vec<Action>) {
    let size = egui::vec2(ui.available_width(), ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, egui::Layout::right_to_left(egui::Align::Center), |ui| {
        for (text, action) in buttons {
            if ui.button(text).clicked() {
                actions.push(action.clone());
            }
        }
    });
}

fn close_ui(ui: &mut Ui, texts: &Texts, actions: &mut Vec<Action>) {
    buttons_ui(ui, &[(texts.get("button-close"), Action::CloseModal)], actions);
}

fn unsaved_ui(ui: &mut Ui, texts: &Texts, actions: &mut Vec<Action>) {
    heading_ui(ui, &texts.get("unsaved-title"));
    ui.label(texts.get("unsaved-text"));
    ui.label(texts.get("unsaved-kept"));
    let buttons = [
        (texts.get("button-save"), Action::SaveAndProceed),
        (texts.get("button-discard"), Action::Proceed),
        (texts.get("button-cancel"), Action::CloseModal),
    ];
    buttons_ui(ui, &buttons, actions);
}

fn path_ui(ui: &mut Ui, purpose: &PathFor, typed: &mut String, texts: &Texts, actions: &mut Vec<Action>) {
    let save = !matches!(purpose, PathFor::Open | PathFor::Merge | PathFor::List);
    heading_ui(ui, &texts.get(if save { "path-save-title" } else { "path-open-title" }));
    let label = ui.label(texts.get("path-text"));
    let field = ui.add(egui::TextEdit::singleline(typed).desired_width(f32::INFINITY)).labelled_by(label.id);
    if !field.has_focus() && !field.lost_focus() {
        field.request_focus();
    }
    let path = PathBuf::from(typed.trim());
    let action = match purpose {
        PathFor::Open => Action::Open(path),
        PathFor::Save => Action::SaveTo(path),
        PathFor::List => Action::Intake(IntakeWish::Read(path)),
        PathFor::WriteList => Action::Intake(IntakeWish::Write(path)),
        PathFor::Merge => Action::Merge(typed.split(';').map(|path| PathBuf::from(path.trim())).collect()),
        PathFor::Write(bytes) => Action::Write { path, bytes: bytes.clone(), replace: false },
    };
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if entered && !typed.trim().is_empty() {
        actions.push(action.clone());
    }
    let go = texts.get(if save { "button-save" } else { "button-open" });
    ui.add_enabled_ui(!typed.trim().is_empty(), |ui| {
        buttons_ui(ui, &[(go, action), (texts.get("button-cancel"), Action::CloseModal)], actions);
    });
}

fn form_ui(ui: &mut Ui, form: &mut Form, session: &Session, texts: &Texts, actions: &mut Vec<Action>) {
    heading_ui(ui, &texts.get(form.heading()));
    let entered = form.ui(ui, texts);
    let mut confirmed = entered && form.ready();
    ui.add_space(theme::GAP_LARGE);
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        confirmed |= ui.add_enabled(form.ready(), egui::Button::new(texts.get(form.button()))).clicked();
        if ui.button(texts.get("button-cancel")).clicked() {
            actions.push(Action::CloseModal);
        }
    });
    if confirmed {
        actions.extend([Action::Do(form.edit(session.document(), texts.language()).into()), Action::CloseModal]);
    }
}

fn adopt_ui(ui: &mut Ui, variant: &str, session: &Session, texts: &Texts, actions: &mut Vec<Action>) {
    let title = session.document().variant(variant).map(|variant| texts.words(&variant.title)).unwrap_or_default();
    heading_ui(ui, &texts.with("adopt-title", &[("variant", title.into())]));
    ui.label(texts.get("adopt-text"));
    ui.add_space(theme::GAP_LARGE);
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        if ui.button(texts.get("button-adopt")).clicked() {
            actions.extend([Action::Do(Edit::Adopt { variant: variant.to_owned() }.into()), Action::CloseModal]);
        }
        if ui.button(texts.get("button-cancel")).clicked() {
            actions.push(Action::CloseModal);
        }
    });
}

fn bookmark_ui(ui: &mut Ui, step: usize, typed: &mut String, texts: &Texts, actions: &mut Vec<Action>) {
    heading_ui(ui, &texts.get("bookmark-title"));
    let label = ui.label(texts.get("bookmark-name"));
    let field = ui.add(egui::TextEdit::singleline(typed).desired_width(f32::INFINITY)).labelled_by(label.id);
    if !field.has_focus() && !field.lost_focus() {
        field.request_focus();
    }
    let mut confirmed = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    ui.add_space(theme::GAP_LARGE);
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        confirmed |= ui.button(texts.get("button-keep")).clicked();
        if ui.button(texts.get("button-cancel")).clicked() {
            actions.push(Action::CloseModal);
        }
    });
    if confirmed {
        let name = typed.trim().to_owned();
        actions.extend([Action::Do(Command::Bookmark { step, name }), Action::CloseModal]);
    }
}

fn overwrite_ui(ui: &mut Ui, name: &str, path: &Path, texts: &Texts, actions: &mut Vec<Action>) {
    heading_ui(ui, &texts.get(&format!("{name}-title")));
    ui.label(texts.with(&format!("{name}-text"), &[("file", (&file_name(path)).into())]));
    let buttons = [
        (texts.get("button-save-as"), Action::AskSave),
        (texts.get(&format!("button-{name}")), Action::SaveTo(path.to_owned())),
        (texts.get("button-cancel"), Action::CloseModal),
    ];
    buttons_ui(ui, &buttons, actions);
}

/// Problems one under the other: what, what to do, where.
pub(super) fn problems_ui(ui: &mut Ui, problems: &[Problem], texts: &Texts) {
    let theme = Theme::of(ui.ctx());
    let height = (ui.ctx().content_rect().height() - 240.0).max(120.0);
    egui::ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        for problem in problems {
            let (what, fix) = texts.problem(problem);
            let (sign, color) = match problem.severity {
                Severity::Error => ("problem-error", theme.error),
                Severity::Warning => ("problem-warning", theme.warning),
            };
            ui.label(RichText::new(format!("{}: {what}", texts.get(sign))).color(color));
            ui.label(fix);
            let line = problem.position.map(|at| {
                let (line, column) = (at.line.to_string(), at.column.to_string());
                texts.with("problem-place", &[("line", (&line).into()), ("column", (&column).into())])
            });
            let place: Vec<String> =
                line.into_iter().chain((!problem.address.is_empty()).then(|| problem.address.clone())).collect();
            if !place.is_empty() {
                ui.label(RichText::new(place.join(" · ")).font(theme::small()).color(theme.text_second));
            }
            ui.add_space(theme::GAP);
        }
    });
}

fn about_ui(ui: &mut Ui, session: &Session, texts: &Texts, actions: &mut Vec<Action>) {
    heading_ui(ui, &format!("Schaalplan {}", env!("CARGO_PKG_VERSION")));
    ui.label(texts.get("about-text"));
    ui.add_space(theme::GAP);
    ui.label(RichText::new(texts.words(&session.document().title)).font(theme::semibold(theme::SIZE_BODY)));
    egui::ScrollArea::vertical().max_height(320.0).auto_shrink([false, true]).show(ui, |ui| {
        ui.label(texts.words(&session.document().note));
    });
    close_ui(ui, texts, actions);
}
