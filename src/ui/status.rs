//! Where a parameter's value comes from: a chip with its status and the full story under the pointer.

use super::theme::{Chip, Theme};
use super::widgets::{chip_size, chip_ui};
use crate::parameters::Parameter;
use crate::scenario::origin::Origin;
use crate::scenario::{Document, Status};
use crate::session::Session;
use crate::text::Texts;

/// The chip of a status: its name and colours.
pub(super) fn chip(theme: &Theme, status: Status) -> Chip {
    match status {
        Status::Official => theme.chip_official,
        Status::Press => theme.chip_press,
        Status::Derived => theme.chip_derived,
        Status::Assumed => theme.chip_assumption,
        Status::Decided => theme.chip_decision,
        Status::Unknown => theme.chip_unknown,
    }
}

/// The name of a status among the texts.
pub(super) fn status_name(status: Status) -> &'static str {
    match status {
        Status::Official => "status-official",
        Status::Press => "status-press",
        Status::Derived => "status-derived",
        Status::Assumed => "status-assumed",
        Status::Decided => "status-decided",
        Status::Unknown => "status-unknown",
    }
}

/// Status, source, reference date and note of a parameter's value; for a changed one also who changed it and what the base says.
pub(super) fn status_text(parameter: &Parameter, session: &Session, texts: &Texts) -> String {
    let mut lines = Vec::new();
    if let Some(change) = session.changes().iter().find(|change| change.address == parameter.address) {
        let by = if change.by.is_empty() { texts.get("origin-unknown-user") } else { change.by.clone() };
        let at = texts.language().moment(&change.at);
        lines.push(texts.with("origin-changed", &[("by", (&by).into()), ("at", (&at).into())]));
    }
    if let Some(origin) = session.base().scenario().origin(parameter.address) {
        lines.extend(origin_lines(&origin, session.document(), texts));
    }
    lines.join("\n")
}

/// Status, sources, reference date and note of a value, a line each.
pub(super) fn origin_lines(origin: &Origin, document: &Document, texts: &Texts) -> Vec<String> {
    let status = texts.get(status_name(origin.status));
    let mut lines = vec![texts.with("origin-base", &[("status", (&status).into())])];
    lines.extend(story(document, origin, texts));
    lines
}

/// Sources, reference date and note of a value.
fn story(document: &Document, origin: &Origin, texts: &Texts) -> Vec<String> {
    let mut lines = Vec::new();
    for id in &origin.source {
        if let Some(source) = document.sources.iter().find(|source| source.id == *id) {
            let date = source.date.map(|date| format!(", {}", texts.language().day(date))).unwrap_or_default();
            lines.push(format!("{}, {}{date}", source.title, source.publisher));
        }
    }
    if let Some(date) = origin.date {
        lines.push(texts.with("origin-date", &[("date", (&texts.language().day(date)).into())]));
    }
    if !origin.note.is_empty() {
        lines.push(origin.note.clone());
    }
    lines
}

/// The chip of a value's status, with its sources, date and note under the pointer.
pub(super) fn origin_ui(ui: &mut egui::Ui, document: &Document, origin: &Origin, texts: &Texts) -> egui::Response {
    let theme = Theme::of(ui.ctx());
    let told = story(document, origin, texts).join("\n");
    chip_ui(ui, &texts.get(status_name(origin.status)), chip(theme, origin.status), &told)
}

/// Width of the widest status chip in this language, so that all of them fit in one column.
pub(super) fn status_width(ui: &egui::Ui, texts: &Texts) -> f32 {
    let all = [Status::Official, Status::Press, Status::Derived, Status::Assumed, Status::Decided, Status::Unknown];
    let widths = all.map(|status| chip_size(ui, &texts.get(status_name(status))).x);
    widths.into_iter().fold(0.0, f32::max)
}
