//! Every step, the eldest first: where the document is, what was undone, bookmarks and side branches.

use egui::{Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::super::action::Action;
use super::super::theme::{self, Theme};
use crate::session::{Command, Session};
use crate::text::Texts;

/// Height of a line.
const ROW: f32 = 40.0;

/// One line: a step, or the start of a side branch. What it says is made when it is in sight.
pub(super) struct Line {
    /// The step it leads to.
    step: usize,
    /// How many steps a side branch has.
    count: usize,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Done.
    Past,
    /// The document is here.
    Now,
    /// Taken back.
    Undone,
    /// Left behind by another change.
    Branch,
}

/// The lines of the present history.
pub(super) fn lines(session: &Session) -> Vec<Line> {
    let history = session.history();
    let line = history.line();
    let branches = history.branches();
    let now = line.iter().position(|step| *step == history.at()).map_or(0, |place| place + 1);
    let mut lines = Vec::new();
    for (place, step) in std::iter::once(0).chain(line).enumerate() {
        let kind = match place.cmp(&now) {
            std::cmp::Ordering::Less => Kind::Past,
            std::cmp::Ordering::Equal => Kind::Now,
            std::cmp::Ordering::Greater => Kind::Undone,
        };
        lines.push(Line { step, count: 0, kind });
        for branch in branches.get(&step).into_iter().flatten() {
            let tip = history.tip(*branch);
            lines.push(Line { step: tip, count: history.distance(step, tip), kind: Kind::Branch });
        }
    }
    lines
}

/// What a line says: the step, when and in which variant, and its bookmark.
struct Words {
    text: String,
    story: String,
    bookmark: String,
}

impl Words {
    fn of(line: &Line, session: &Session, texts: &Texts) -> Self {
        let history = session.history();
        if line.kind == Kind::Branch {
            let text = texts.with("history-branch", &[("count", line.count.into())]);
            return Self { text, story: String::new(), bookmark: String::new() };
        }
        let bookmark = history.bookmark(line.step).to_owned();
        let Some(made) = history.step(line.step) else {
            return Self { text: texts.get("step-opened"), story: String::new(), bookmark };
        };
        let scenario = session.current().scenario();
        let clock = texts.language().clock(&made.origin.when);
        let detail = made.detail(scenario, texts).unwrap_or_default();
        let variant = texts.words(&made.variant);
        let told: Vec<&str> =
            [clock.as_str(), detail.as_str(), variant].into_iter().filter(|part| !part.is_empty()).collect();
        Self { text: made.name(scenario, texts), story: told.join(" · "), bookmark }
    }
}

pub(super) fn history_ui(
    ui: &mut Ui,
    lines: &[Line],
    scroll: bool,
    session: &Session,
    texts: &Texts,
    actions: &mut Vec<Action>,
) {
    let now = lines.iter().position(|line| line.kind == Kind::Now).unwrap_or(0);
    let foot = 32.0;
    let height = (ui.available_height() - foot).max(ROW);
    let mut area = egui::ScrollArea::vertical().max_height(height).auto_shrink(false);
    if scroll {
        // Where the document is stays in sight, with a few lines after it.
        let rows = f32::from(u16::try_from(now).unwrap_or(u16::MAX));
        area = area.vertical_scroll_offset((rows * ROW - height * 0.6).max(0.0));
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    area.show_rows(ui, ROW, lines.len(), |ui, rows| {
        for line in lines.get(rows).unwrap_or(&[]) {
            line_ui(ui, line, &Words::of(line, session, texts), texts, actions);
        }
    });
    ui.add_space(theme::GAP_SMALL);
    if let Some(line) = lines.get(now)
        && ui.button(texts.get("history-bookmark")).clicked()
    {
        actions.push(Action::AskBookmark(line.step));
    }
}

fn line_ui(ui: &mut Ui, line: &Line, words: &Words, texts: &Texts, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui.ctx());
    let width = ui.available_width() - 12.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, ROW), Sense::click());
    let mut name = if line.kind == Kind::Now {
        format!("{}, {}", words.text, texts.get("history-now"))
    } else {
        texts.with("history-jump", &[("step", (&words.text).into())])
    };
    if line.kind == Kind::Undone {
        name = format!("{name}, {}", texts.get("history-undone"));
    }
    response.widget_info(|| {
        let now = line.kind == Kind::Now;
        egui::WidgetInfo::selected(
            egui::Role::Button,
            true,
            now,
            if words.bookmark.is_empty() { name.clone() } else { format!("{}: {name}", words.bookmark) },
        )
    });
    let painter = ui.painter();
    if line.kind == Kind::Now {
        painter.rect_filled(rect, f32::from(theme::RADIUS_CHIP), theme.sunken);
        let bar = Rect::from_min_size(rect.min, vec2(3.0, ROW));
        painter.rect_filled(bar, 1.5, theme.accent);
    } else if response.hovered() {
        painter.rect_filled(rect, f32::from(theme::RADIUS_CHIP), theme.sunken);
    }
    let (color, font) = match line.kind {
        Kind::Now => (theme.text, theme::semibold(theme::SIZE_BODY)),
        Kind::Past => (theme.text, theme::body()),
        Kind::Undone | Kind::Branch => (theme.text_second, theme::body()),
    };
    let indent = if line.kind == Kind::Branch { 24.0 } else { 10.0 };
    let left = rect.left() + indent;
    let room = rect.right() - left - 4.0;
    let text = egui::WidgetText::from(egui::RichText::new(&words.text).font(font).color(color));
    let galley = text.into_galley(ui, Some(egui::TextWrapMode::Truncate), room, egui::FontSelection::Default);
    let story = if words.bookmark.is_empty() {
        words.story.clone()
    } else {
        format!("★ {} · {}", words.bookmark, words.story)
    };
    let top = if story.is_empty() { rect.center().y - galley.size().y / 2.0 } else { rect.top() + 4.0 };
    let painter = ui.painter();
    let (elided, width) = (galley.elided, galley.size().x);
    painter.galley(pos2(left, top), galley, color);
    let second = if words.bookmark.is_empty() { theme.text_second } else { theme.accent };
    if !story.is_empty() {
        let text = egui::WidgetText::from(egui::RichText::new(&story).font(theme::small()).color(second));
        let galley = text.into_galley(ui, Some(egui::TextWrapMode::Truncate), room, egui::FontSelection::Default);
        let painter = ui.painter();
        painter.galley(pos2(left, rect.bottom() - 4.0 - galley.size().y), galley, second);
    }
    if line.kind == Kind::Undone {
        // Undone steps are told apart by a stroke through, not by their grey alone.
        let y = top + theme::SIZE_BODY * 0.65;
        painter.hline(left..=(left + width), y, Stroke::new(1.0, theme.text_second));
    }
    if response.has_focus() {
        painter.rect_stroke(rect, 4.0, Stroke::new(theme::FOCUS_WIDTH, theme.focus), StrokeKind::Inside);
    }
    if response.clicked() && line.kind != Kind::Now {
        actions.push(Action::Do(Command::Jump { step: line.step }));
    }
    if line.kind == Kind::Branch {
        response.on_hover_text(texts.get("history-branch-help"));
    } else if elided {
        response.on_hover_text(&words.text);
    }
}
