//! Questions about work that is kept and about files of others.

use std::path::{Path, PathBuf};

use egui::{Frame, RichText, Ui};

use super::super::action::Action;
use super::super::modals::{buttons_ui, heading_ui, problems_ui, row_ui};
use super::super::theme::{self, Theme};
use super::Wish;
use crate::problem::Problem;
use crate::session::keeping::{Card, How};
use crate::session::lock::Holder;
use crate::text::Texts;
use crate::ui::top_bar::file_name;

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui) enum Ask {
    /// Which work to go on with.
    Left {
        /// What there is.
        cards: Vec<Card>,
        /// What could not be read.
        damaged: Vec<Problem>,
        /// Whether the user asked for it; otherwise it is offered.
        asked: bool,
    },
    /// Whether work may be thrown away.
    ThrowAway(Card),
    /// How to open a file that someone else has open.
    Held {
        /// Which.
        path: PathBuf,
        /// Who.
        holder: Holder,
        /// Whether the holder may be gone.
        left: bool,
    },
    /// Whether the holder of a file is surely gone.
    Break {
        /// Which.
        path: PathBuf,
        /// Who.
        holder: Holder,
    },
    /// What to do with a file that someone else wrote, or removed.
    Changed {
        /// Which.
        path: PathBuf,
        /// Whether it is gone.
        gone: bool,
    },
}

/// Draws a question; the answer is asked for in `actions`.
pub(in crate::ui) fn ask_ui(ui: &mut Ui, ask: &Ask, texts: &Texts, actions: &mut Vec<Action>) {
    match ask {
        Ask::Left { cards, damaged, asked } => left_ui(ui, (cards, damaged), *asked, texts, actions),
        Ask::ThrowAway(card) => throw_away_ui(ui, card, texts, actions),
        Ask::Held { path, holder, left } => held_ui(ui, (path, holder), *left, texts, actions),
        Ask::Break { path, holder } => break_ui(ui, path, holder, texts, actions),
        Ask::Changed { path, gone } => changed_ui(ui, path, *gone, texts, actions),
    }
}

fn left_ui(
    ui: &mut Ui,
    (cards, damaged): (&[Card], &[Problem]),
    asked: bool,
    texts: &Texts,
    actions: &mut Vec<Action>,
) {
    heading_ui(ui, &texts.get(if asked { "keeping-list-title" } else { "keeping-left-title" }));
    ui.label(
        texts.with(if asked { "keeping-list-text" } else { "keeping-left-text" }, &[("count", cards.len().into())]),
    );
    ui.add_space(theme::GAP);
    let height = (ui.ctx().content_rect().height() - 280.0).max(140.0);
    egui::ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        for card in cards {
            card_ui(ui, card, texts, actions);
            ui.add_space(theme::GAP);
        }
        if !damaged.is_empty() {
            problems_ui(ui, damaged, texts);
        }
    });
    let close = texts.get(if asked { "button-close" } else { "button-later" });
    buttons_ui(ui, &[(close, Action::CloseModal)], actions);
}

/// One piece of work: what, where, who and when, with what can be done with it.
fn card_ui(ui: &mut Ui, card: &Card, texts: &Texts, actions: &mut Vec<Action>) {
    let theme = Theme::of(ui.ctx());
    Frame::new().fill(theme.ground).corner_radius(6).inner_margin(theme::GAP_LARGE).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(RichText::new(&card.title).font(theme::semibold(theme::SIZE_BODY)));
        let second = |text: String| RichText::new(text).color(theme.text_second);
        match &card.document {
            Some(path) => ui.label(second(file_name(path))).on_hover_text(path.display().to_string()),
            None => ui.label(second(texts.get("keeping-no-file"))),
        };
        ui.label(second(story(card, texts)));
        ui.add_space(theme::GAP);
        let buttons = [
            (texts.get("button-continue"), Action::Keep(Wish::Continue(card.journal.clone()))),
            (texts.get("button-throw-away"), Action::Keep(Wish::AskThrowAway(card.journal.clone()))),
        ];
        row_ui(ui, &buttons, actions);
    });
}

/// Who worked on it, when last, how much, and how it ended.
fn story(card: &Card, texts: &Texts) -> String {
    let when = texts.with("keeping-last", &[("when", (&texts.language().moment(&card.at)).into())]);
    let steps = texts.with("keeping-steps", &[("count", card.steps.into())]);
    let ended = if card.given_up { texts.get("keeping-given-up") } else { String::new() };
    let parts = [card.who.clone(), when, steps, ended];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn throw_away_ui(ui: &mut Ui, card: &Card, texts: &Texts, actions: &mut Vec<Action>) {
    heading_ui(ui, &texts.get("throw-away-title"));
    ui.label(texts.with("throw-away-text", &[("title", (&card.title).into()), ("count", card.steps.into())]));
    let buttons = [
        (texts.get("button-keep-it"), Action::Keep(Wish::Back)),
        (texts.get("button-throw-away-really"), Action::Keep(Wish::ThrowAway(card.journal.clone()))),
    ];
    buttons_ui(ui, &buttons, actions);
}

/// Who has a file, on which machine and since when, as far as is known.
fn holder_text(holder: &Holder, texts: &Texts) -> String {
    let who = if holder.who.is_empty() { texts.get("holder-unknown") } else { holder.who.clone() };
    let on = |host: &String| texts.with("holder-host", &[("host", host.into())]);
    let since = |since: &String| texts.with("holder-since", &[("when", (&texts.language().moment(since)).into())]);
    let host = Some(&holder.host).filter(|host| !host.is_empty()).map(on);
    let since = Some(&holder.since).filter(|moment| !moment.is_empty()).map(since);
    [Some(who), host, since].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn held_ui(ui: &mut Ui, (path, holder): (&Path, &Holder), left: bool, texts: &Texts, actions: &mut Vec<Action>) {
    heading_ui(ui, &texts.with("held-title", &[("file", (&file_name(path)).into())]));
    ui.label(holder_text(holder, texts));
    ui.add_space(theme::GAP);
    ui.label(texts.get("held-text"));
    let open = |how| Action::Keep(Wish::Open(path.to_owned(), how));
    let mut buttons = vec![
        (texts.get("button-read-only"), open(How::ReadOnly)),
        (texts.get("button-copy"), open(How::Copy)),
        (texts.get("button-cancel"), Action::CloseModal),
    ];
    if left {
        let ask = Action::Keep(Wish::AskBreak(path.to_owned(), holder.clone()));
        buttons.push((texts.get("button-open-anyway"), ask));
    }
    buttons_ui(ui, &buttons, actions);
}

fn break_ui(ui: &mut Ui, path: &Path, holder: &Holder, texts: &Texts, actions: &mut Vec<Action>) {
    heading_ui(ui, &texts.get("break-title"));
    ui.label(holder_text(holder, texts));
    ui.add_space(theme::GAP);
    ui.label(texts.get("break-text"));
    let buttons = [
        (texts.get("button-cancel"), Action::CloseModal),
        (texts.get("button-break"), Action::Keep(Wish::Open(path.to_owned(), How::Break))),
    ];
    buttons_ui(ui, &buttons, actions);
}

fn changed_ui(ui: &mut Ui, path: &Path, gone: bool, texts: &Texts, actions: &mut Vec<Action>) {
    let name = file_name(path);
    let text = |key: &str| texts.with(key, &[("file", (&name).into())]);
    heading_ui(ui, &text(if gone { "gone-title" } else { "changed-title" }));
    ui.label(text(if gone { "gone-text" } else { "changed-text" }));
    let anyway = texts.get(if gone { "button-save-again" } else { "button-replace-anyway" });
    let mut buttons = vec![(texts.get("button-save-as"), Action::AskSave), (anyway, Action::SaveTo(path.to_owned()))];
    if !gone {
        buttons.push((texts.get("button-open-other"), Action::Open(path.to_owned())));
    }
    buttons.push((texts.get("button-cancel"), Action::CloseModal));
    buttons_ui(ui, &buttons, actions);
}
