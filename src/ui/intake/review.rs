//! The last two pages: what is wrong with rows, and what will change.

use egui::{RichText, ScrollArea, Ui};

use super::IntakeWish;
use super::form::IntakeForm;
use super::lines::{Line, Sort};
use crate::intake::Preview;
use crate::scenario::Status;
use crate::session::Session;
use crate::text::Texts;
use crate::ui::action::Action;
use crate::ui::modals::problems_ui;
use crate::ui::status::status_name;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::note_ui;

/// Statuses that imported figures can have.
const STATUSES: [Status; 5] = [Status::Assumed, Status::Decided, Status::Official, Status::Press, Status::Derived];

/// What is wrong with rows.
pub(super) fn rows_ui(ui: &mut Ui, form: &mut IntakeForm, texts: &Texts, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui.ctx());
    let Some(preview) = form.preview.clone() else {
        ui.label(texts.get("intake-judging"));
        return;
    };
    let refused = preview.refused().len();
    let remarks = preview.told.iter().filter(|told| !told.refuses()).count();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::GAP_LARGE;
        let strong = |text: String| RichText::new(text).font(theme::semibold(theme::SIZE_BODY));
        ui.label(strong(counted("intake-good", preview.rows - refused, texts)).color(theme.good));
        let color = if refused > 0 { theme.error } else { theme.text_second };
        ui.label(strong(counted("intake-refused", refused, texts)).color(color));
        ui.label(counted("intake-remarks", remarks, texts));
        ui.label(counted("intake-skipped", preview.skipped.len(), texts));
    });
    note_ui(ui, &texts.get(if refused > 0 { "intake-good-only" } else { "intake-all-fine" }));
    if form.told.is_empty() {
        return;
    }
    ui.horizontal(|ui| {
        ui.radio_value(&mut form.errors_only, false, texts.get("intake-show-all"));
        ui.radio_value(&mut form.errors_only, true, texts.get("intake-show-errors"));
        if ui.button(texts.get("intake-copy-list")).clicked() {
            let all: Vec<String> = form.told.iter().map(|line| line.whole(texts)).collect();
            ui.ctx().copy_text(all.join("\n"));
            actions.push(Action::Say("intake-copied"));
        }
    });
    ui.add_space(theme::GAP_SMALL);
    let errors = form.told.iter().filter(|line| line.sort == Sort::Error).count();
    let shown = if form.errors_only { form.told.get(..errors).unwrap_or_default() } else { &form.told };
    lines_ui(ui, shown, texts);
}

/// What will change, where it goes, and with which status.
pub(super) fn review_ui(
    ui: &mut Ui,
    form: &mut IntakeForm,
    session: &Session,
    texts: &Texts,
    actions: &mut Vec<Action>,
) {
    let before = (form.base, form.choices.clone());
    target_ui(ui, form, session, texts);
    status_ui(ui, form, session, texts);
    let Some(preview) = form.preview.clone() else {
        ui.label(texts.get("intake-judging"));
        return;
    };
    gaps_ui(ui, form, &preview, texts);
    if before != (form.base, form.choices.clone()) {
        actions.push(Action::Intake(IntakeWish::Judge));
    }
    ui.add_space(theme::GAP_SMALL);
    summary_ui(ui, &preview, texts);
    if !preview.problems.is_empty() {
        ui.label(texts.get("intake-blocked"));
        problems_ui(ui, &preview.problems, texts);
        return;
    }
    ui.add_space(theme::GAP_SMALL);
    lines_ui(ui, &form.changes, texts);
}

fn target_ui(ui: &mut Ui, form: &mut IntakeForm, session: &Session, texts: &Texts) {
    let shown = session.shown().and_then(|id| session.document().variant(id));
    let variant = match shown {
        Some(variant) => texts.with("intake-target-variant", &[("variant", texts.words(&variant.title).into())]),
        None => texts.get("intake-target-new"),
    };
    ui.horizontal_wrapped(|ui| {
        ui.label(texts.get("intake-target"));
        ui.radio_value(&mut form.base, true, texts.get("intake-target-base"));
        ui.radio_value(&mut form.base, false, variant);
    });
}

fn status_ui(ui: &mut Ui, form: &mut IntakeForm, session: &Session, texts: &Texts) {
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(texts.get("intake-status"));
        let now = texts.get(status_name(form.choices.status));
        let shown = egui::ComboBox::from_id_salt("intake status").selected_text(now).show_ui(ui, |ui| {
            for status in STATUSES {
                ui.selectable_value(&mut form.choices.status, status, texts.get(status_name(status)));
            }
        });
        let _named = shown.response.labelled_by(label.id);
        let label = ui.label(texts.get("intake-source"));
        let sources = &session.document().sources;
        let of = |id: &str| sources.iter().find(|source| source.id == id).map(|source| source.title.clone());
        let now = of(&form.choices.source).unwrap_or_else(|| texts.get("intake-source-none"));
        let combo = egui::ComboBox::from_id_salt("intake source").width(360.0).truncate().selected_text(now);
        let shown = combo.show_ui(ui, |ui| {
            ui.selectable_value(&mut form.choices.source, String::new(), texts.get("intake-source-none"));
            for source in sources {
                ui.selectable_value(&mut form.choices.source, source.id.clone(), &source.title);
            }
        });
        let _named = shown.response.labelled_by(label.id);
    });
}

fn gaps_ui(ui: &mut Ui, form: &mut IntakeForm, preview: &Preview, texts: &Texts) {
    ui.horizontal_wrapped(|ui| {
        let clear = ui.checkbox(&mut form.choices.clear, texts.get("intake-clear"));
        clear.on_hover_text(texts.get("intake-clear-hint"));
        if !preview.missing.is_empty() {
            ui.checkbox(&mut form.choices.remove, counted("intake-remove", preview.missing.len(), texts));
        }
    });
}

fn summary_ui(ui: &mut Ui, preview: &Preview, texts: &Texts) {
    let theme = Theme::of(ui.ctx());
    let missing = if preview.remove { "intake-count-missing-gone" } else { "intake-count-missing" };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::GAP_LARGE;
        for (name, count) in [
            ("intake-count-added", preview.added.len()),
            ("intake-count-changed", preview.changed.len()),
            ("intake-count-unchanged", preview.unchanged),
            (missing, preview.missing.len()),
        ] {
            let text = texts.with(name, &[("count", (&number(count, texts)).into())]);
            let color = if count == 0 { theme.text_second } else { theme.text };
            ui.label(RichText::new(text).font(theme::semibold(theme::SIZE_BODY)).color(color));
        }
        let refused = preview.refused().len();
        if refused > 0 {
            ui.label(RichText::new(counted("intake-refused", refused, texts)).color(theme.error));
        }
        let (before, after) = places(preview);
        let language = texts.language();
        let (before, after) = (language.number(before, 0), language.number(after, 0));
        ui.label(texts.with("intake-places-net", &[("before", (&before).into()), ("after", (&after).into())]));
    });
}

/// Places of the locations that change, before and after.
fn places(preview: &Preview) -> (f64, f64) {
    let of = |location: &crate::scenario::Location| location.places.value.unwrap_or(0.0);
    let gone: f64 = preview.missing.iter().filter(|_| preview.remove).map(|location| of(location)).sum();
    let arriving = || preview.added.iter().chain(&preview.changed);
    let before: f64 = arriving().filter_map(|arriving| arriving.before.as_ref()).map(|before| of(before)).sum();
    let after: f64 = arriving().map(|arriving| of(&arriving.after)).sum();
    (before + gone, after)
}

/// Lines of two rows, drawn as far as they are in sight.
fn lines_ui(ui: &mut Ui, lines: &[Line], texts: &Texts) {
    let theme = Theme::of(ui.ctx());
    let height = ui.text_style_height(&egui::TextStyle::Body) + ui.text_style_height(&egui::TextStyle::Small) + 10.0;
    let area = ScrollArea::vertical().auto_shrink([false, false]);
    area.show_rows(ui, height, lines.len(), |ui, range| {
        for line in lines.get(range).unwrap_or_default() {
            let color = match line.sort {
                Sort::Error => theme.error,
                Sort::Remark | Sort::Missing => theme.warning,
                Sort::Added => theme.good,
                Sort::Changed => theme.accent,
                Sort::Skipped => theme.text_second,
            };
            let size = egui::vec2(ui.available_width(), height);
            ui.allocate_ui_with_layout(size, egui::Layout::top_down(egui::Align::Min), |ui| {
                ui.set_min_size(size);
                ui.spacing_mut().item_spacing.y = 1.0;
                ui.horizontal(|ui| {
                    ui.label(
                        RichText::new(texts.get(line.sort.text()))
                            .font(theme::semibold(theme::SIZE_SMALL))
                            .color(color),
                    );
                    let place = [line.place.as_str(), line.about.as_str()];
                    let place: Vec<&str> = place.into_iter().filter(|part| !part.is_empty()).collect();
                    ui.label(RichText::new(place.join(" · ")).font(theme::small()).color(theme.text_second));
                });
                let text =
                    if line.more.is_empty() { line.what.clone() } else { format!("{}. {}", line.what, line.more) };
                ui.add(egui::Label::new(text).truncate());
            });
        }
    });
}

fn number(count: usize, texts: &Texts) -> String {
    texts.language().number(f64::from(u32::try_from(count).unwrap_or(u32::MAX)), 0)
}

fn counted(name: &str, count: usize, texts: &Texts) -> String {
    texts.with(name, &[("count", count.into()), ("shown", (&number(count, texts)).into())])
}
