//! Exchange with others: a variant saved alone, and variants of others merged into one, with a choice at every conflict.

use std::path::{Path, PathBuf};

use egui::{RichText, Ui};

use super::action::Action;
use super::intake::{IntakeWish, is_list};
use super::modals::{Modals, PathFor, heading_ui};
use super::theme::{self, Theme};
use super::top_bar::file_name;
use super::widgets::{group_heading_ui, note_ui};
use super::{Report, Window};
use crate::compare::report;
use crate::naming;
use crate::problem::Problem;
use crate::scenario::exchange::{self, ENDING};
use crate::scenario::file::{Disk, load_text};
use crate::scenario::merge::{Choice, Incoming, Item, Merge, Rule, State, plan};
use crate::scenario::{Document, Scenario, Words};
use crate::session::dialogs::Many;
use crate::session::{Edit, Session, fresh_id};
use crate::text::Texts;

/// Changes without a conflict that are listed; the report has all of them.
const LISTED: usize = 200;

/// Whether a file holds variants alone, by its name.
pub(super) fn is_variant(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().to_lowercase().ends_with(ENDING))
}

/// Files that are dropped on the window: variants are merged, a list of locations is taken in, a scenario is opened.
pub(super) fn dropped(ctx: &egui::Context, actions: &mut Vec<Action>) {
    let files = ctx.input(|input| input.raw.dropped_files.clone());
    let (variants, scenarios): (Vec<PathBuf>, Vec<PathBuf>) =
        files.into_iter().map(|file| file.path().to_owned()).partition(|path| is_variant(path));
    if !variants.is_empty() {
        actions.push(Action::Merge(variants));
    }
    let open = |path: PathBuf| if is_list(&path) { Action::Intake(IntakeWish::Read(path)) } else { Action::Open(path) };
    actions.extend(scenarios.into_iter().next().map(open));
}

impl Window {
    /// Does what was asked for.
    pub(super) fn exchange(&mut self, action: Action) {
        match action {
            Action::AskMerge => {
                let (dialogs, title) = (self.around.dialogs.clone(), self.texts.get("dialog-merge"));
                self.jobs.start(move || Report::AskedMerge(dialogs.open_many(&title)));
            }
            Action::Merge(paths) => {
                self.modal = None;
                let document = self.session.document().clone();
                self.jobs.start(move || Report::ToMerge(read(&document, &paths).map(Box::new)));
            }
            Action::Merged(title) => self.merge(title),
            Action::AskExport(id) => {
                let (document, origin) = (self.session.document().clone(), (self.around.origin)());
                self.jobs.start(move || {
                    let file = exchange::export(&document, &id, &origin.who, &origin.when);
                    let result = file.map(|file| exchange::write(&file).into_bytes());
                    Report::Exported { name: format!("{id}{ENDING}"), result }
                });
            }
            _ => {}
        }
    }

    /// Takes in what a job found.
    pub(super) fn exchanged(&mut self, report: Report) {
        match report {
            Report::AskedMerge(Many::Chosen(paths)) => self.exchange(Action::Merge(paths)),
            Report::AskedMerge(Many::NoDialog) => {
                self.modal = Some(Modals::Path { purpose: PathFor::Merge, typed: String::new() });
            }
            Report::ToMerge(Ok(merge)) => {
                self.modal = Some(Modals::Merge(Box::new(MergeForm::new(*merge, &self.texts))));
            }
            Report::ToMerge(Err((files, problems))) => {
                let title = self.texts.with("merge-not-read", &[("files", (&files).into())]);
                self.modal = Some(Modals::Problems { title, problems });
            }
            Report::Exported { name, result: Ok(bytes) } => {
                self.file_action(Action::AskWrite { title: "dialog-export", name, bytes });
            }
            Report::Exported { name, result: Err(problem) } => {
                let title = self.texts.with("file-not-saved", &[("file", (&name).into())]);
                self.modal = Some(Modals::Problems { title, problems: vec![problem] });
            }
            _ => {}
        }
    }

    /// Adds the merged variant and shows what came from whom.
    fn merge(&mut self, title: String) {
        let Some(Modals::Merge(form)) = &self.modal else { return };
        let document = self.session.document();
        let id = fresh_id(&title, |id| document.variant(id).is_some());
        let Ok(merged) = form.merge.finish(&id, Words { nl: title, en: String::new() }) else { return };
        self.modal = None;
        if self.edit(Edit::Import { variant: merged.variant.clone() }) {
            let scenario = self.session.document().effective(Some(&id));
            let text = report(&merged, &scenario, &self.texts);
            self.modal = Some(Modals::Report { title: self.texts.get("merge-report"), text });
        }
    }
}

/// Reads files with variants and compares them with the document.
///
/// Errors: the names of the files that cannot be read, and everything that is wrong with them.
fn read(document: &Document, paths: &[PathBuf]) -> Result<Merge, (String, Vec<Problem>)> {
    let (mut files, mut broken, mut problems) = (Vec::new(), Vec::new(), Vec::new());
    for path in paths {
        let name = file_name(path);
        let text = load_text(&Disk, path).map_err(|problem| vec![problem]);
        match text.and_then(|text| Incoming::read(&name, &text, document)) {
            Ok(incoming) => files.push(incoming),
            Err(found) => {
                broken.push(name);
                problems.extend(found);
            }
        }
    }
    if broken.is_empty() { Ok(plan(document, files)) } else { Err((broken.join(", "), problems)) }
}

/// A merge that is being decided.
#[derive(Clone, Debug)]
pub(super) struct MergeForm {
    merge: Merge,
    title: String,
    files: usize,
}

impl PartialEq for MergeForm {
    fn eq(&self, other: &Self) -> bool {
        self.title == other.title && self.merge.items == other.merge.items
    }
}

impl MergeForm {
    fn new(merge: Merge, texts: &Texts) -> Self {
        let mut files: Vec<&str> = Vec::new();
        for candidate in merge.items.iter().flat_map(|item| &item.candidates) {
            if !files.contains(&candidate.file.as_str()) {
                files.push(&candidate.file);
            }
        }
        // One variant of one author keeps its name.
        if let Some(only) = merge.only() {
            let title = texts.words(&only.title).to_owned();
            return Self { title, files: files.len(), merge };
        }
        let short: Vec<&str> = files.iter().map(|file| file.strip_suffix(ENDING).unwrap_or(file)).collect();
        let title = texts.with("merge-proposed", &[("files", (&short.join(", ")).into())]).chars().take(120).collect();
        Self { title, files: files.len(), merge }
    }

    /// Draws the choices; the merge is asked for in `actions`.
    pub(super) fn ui(&mut self, ui: &mut Ui, session: &Session, texts: &Texts, actions: &mut Vec<Action>) {
        let theme = Theme::of(ui.ctx());
        let scenario = &session.document().base;
        heading_ui(ui, &texts.get("merge-heading"));
        let warning = |text: String| RichText::new(text).color(theme.warning);
        for (file, base) in &self.merge.strangers {
            let title = texts.words(&base.title);
            let named = [("file", file.into()), ("title", title.into()), ("id", (&base.id).into())];
            ui.label(warning(texts.with("merge-stranger", &named)));
        }
        for file in &self.merge.earlier {
            ui.label(warning(texts.with("merge-earlier", &[("file", file.into())])));
        }
        let label = ui.label(texts.get("merge-name"));
        let _named =
            ui.add(egui::TextEdit::singleline(&mut self.title).desired_width(f32::INFINITY)).labelled_by(label.id);
        ui.add_space(theme::GAP);
        let open = self.merge.open();
        let changes: usize = self.merge.items.iter().map(|item| item.candidates.len()).sum();
        let counts = [("changes", changes.into()), ("files", self.files.into()), ("open", open.into())];
        ui.label(texts.with("merge-summary", &counts));
        if open > 0 {
            ui.horizontal(|ui| {
                for (text, rule) in [("merge-all-base", Rule::Base), ("merge-all-first", Rule::First)] {
                    if ui.button(texts.get(text)).clicked() {
                        self.merge.settle(rule);
                    }
                }
            });
        }
        let height = (ui.ctx().content_rect().height() - 360.0).max(140.0);
        egui::ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - 12.0);
            self.conflicts_ui(ui, scenario, texts);
            self.others_ui(ui, scenario, texts);
        });
        ui.add_space(theme::GAP_LARGE);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let ready = self.merge.open() == 0 && !self.title.trim().is_empty();
            if ui.add_enabled(ready, egui::Button::new(texts.get("button-merge"))).clicked() {
                actions.push(Action::Merged(self.title.trim().to_owned()));
            }
            if ui.button(texts.get("button-cancel")).clicked() {
                actions.push(Action::CloseModal);
            }
        });
    }

    /// Every conflict with all its values, to choose from.
    fn conflicts_ui(&mut self, ui: &mut Ui, scenario: &Scenario, texts: &Texts) {
        if !self.merge.items.iter().any(Item::conflict) {
            return;
        }
        ui.add_space(theme::GAP);
        group_heading_ui(ui, &texts.get("merge-conflicts"));
        let mut chosen = None;
        // With very many, those still to be decided come first, some at a time.
        let all = self.merge.items.iter().enumerate().filter(|(_, item)| item.conflict());
        let many = all.clone().count() > LISTED;
        for (number, item) in all.filter(|(_, item)| !many || item.open()).take(LISTED) {
            ui.add_space(theme::GAP);
            let name = naming::address(texts, scenario, &item.address);
            ui.label(RichText::new(&name).font(theme::semibold(theme::SIZE_BODY)));
            let why = if item.state == State::FilesDiffer { "merge-files-differ" } else { "merge-base-changed" };
            note_ui(ui, &texts.get(why));
            let value = |value| naming::value(texts, scenario, &item.address, value);
            let ours = item.ours.as_ref().map_or("–".to_owned(), value);
            let keep = texts.with("merge-keep", &[("value", (&ours).into())]);
            // One answer per question: the name of the question goes with it for those who hear it.
            let mut radio = |ui: &mut Ui, text: &str, choice: Choice| {
                // The empty ring has to be seen by everybody, also on the ground of a window.
                let ring = egui::Stroke::new(theme::HAIRLINE, Theme::of(ui.ctx()).text_second);
                ui.visuals_mut().widgets.inactive.bg_stroke = ring;
                let response = ui.radio(item.choice == Some(choice), text);
                response.widget_info(|| {
                    let told = format!("{name}: {text}");
                    egui::WidgetInfo::selected(egui::Role::RadioButton, true, item.choice == Some(choice), told)
                });
                if response.clicked() {
                    chosen = Some((number, choice));
                }
            };
            radio(ui, &keep, Choice::KeepBase);
            for (place, candidate) in item.possible() {
                let change =
                    naming::from_to(texts, scenario, &item.address, (&candidate.change.old, &candidate.change.new));
                let variant = texts.words(&candidate.variant);
                let named =
                    [("file", (&candidate.file).into()), ("variant", variant.into()), ("value", (&change).into())];
                radio(ui, &texts.with("merge-take", &named), Choice::Take(place));
            }
        }
        if let Some((number, choice)) = chosen {
            self.merge.choose(number, choice);
        }
    }

    /// What goes in without a question, and what cannot.
    fn others_ui(&self, ui: &mut Ui, scenario: &Scenario, texts: &Texts) {
        let others: Vec<&Item> = self.merge.items.iter().filter(|item| !item.conflict()).collect();
        if others.is_empty() {
            return;
        }
        ui.add_space(theme::GAP_LARGE);
        group_heading_ui(ui, &texts.get("merge-others"));
        for item in others.iter().take(LISTED) {
            for candidate in &item.candidates {
                let name = naming::address(texts, scenario, &item.address);
                let change =
                    naming::from_to(texts, scenario, &item.address, (&candidate.change.old, &candidate.change.new));
                let refused = candidate.impossible.as_ref().map(|problem| {
                    let (what, _) = texts.problem(problem);
                    texts.with("merge-impossible", &[("reason", (&what).into())])
                });
                ui.label(format!("{name}: {change}"));
                let from = format!("{}, {}", candidate.file, texts.words(&candidate.variant));
                note_ui(ui, &refused.map_or(from.clone(), |refused| format!("{from}: {refused}")));
            }
        }
        if others.len() > LISTED {
            note_ui(ui, &texts.with("merge-others-hidden", &[("count", (others.len() - LISTED).into())]));
        }
    }
}

/// Draws a report that can be copied.
pub(super) fn report_ui(ui: &mut Ui, title: &str, text: &str, texts: &Texts, actions: &mut Vec<Action>) {
    heading_ui(ui, title);
    let height = (ui.ctx().content_rect().height() - 240.0).max(140.0);
    egui::ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - 12.0);
        ui.add(egui::Label::new(text).wrap().selectable(true));
    });
    ui.add_space(theme::GAP_LARGE);
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        if ui.button(texts.get("button-close")).clicked() {
            actions.push(Action::CloseModal);
        }
        if ui.button(texts.get("compare-copy")).clicked() {
            ui.ctx().copy_text(text.to_owned());
            actions.push(Action::Say("compare-copied"));
        }
    });
}
