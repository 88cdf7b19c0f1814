//! Naming a variant: a small form for a new one or one that is there.

use egui::{Key, Ui};

use crate::format::Language;
use crate::scenario::{Document, Variant, Words};
use crate::session::{Edit, Session, fresh_id};
use crate::text::Texts;

/// Letters of a name and of a description at most.
const TITLE: usize = 200;
const NOTE: usize = 5_000;

/// A name and a description that are being typed, and what happens with them.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    purpose: Purpose,
    /// What is typed, in the language of the user.
    title: String,
    note: String,
    /// What there was before.
    before: (Words, Words),
    focused: bool,
}

#[derive(Clone, Debug, PartialEq)]
enum Purpose {
    Describe { variant: String },
    New { copy: Option<String>, parent: Option<String> },
}

impl Form {
    /// For a variant that is there.
    pub(crate) fn describe(variant: &Variant, texts: &Texts) -> Self {
        let purpose = Purpose::Describe { variant: variant.id.clone() };
        let (title, note) = (texts.words(&variant.title).to_owned(), texts.words(&variant.note).to_owned());
        Self { purpose, title, note, before: (variant.title.clone(), variant.note.clone()), focused: false }
    }

    /// For a new one from what is shown.
    pub(crate) fn copy(session: &Session, texts: &Texts) -> Self {
        let document = session.document();
        let shown = session.shown().and_then(|id| document.variant(id));
        match shown {
            Some(shown) => {
                Self::new(Purpose::New { copy: Some(shown.id.clone()), parent: None }, numbered(document, texts))
            }
            None => Self::empty(document, texts),
        }
    }

    /// For a new one that builds on another.
    pub(crate) fn child(document: &Document, parent: &Variant, texts: &Texts) -> Self {
        Self::new(Purpose::New { copy: None, parent: Some(parent.id.clone()) }, numbered(document, texts))
    }

    /// For a new one without differences.
    pub(crate) fn empty(document: &Document, texts: &Texts) -> Self {
        Self::new(Purpose::New { copy: None, parent: None }, numbered(document, texts))
    }

    fn new(purpose: Purpose, title: String) -> Self {
        Self { purpose, title, note: String::new(), before: Default::default(), focused: false }
    }

    /// The name of its heading among the texts.
    pub(crate) fn heading(&self) -> &'static str {
        match self.purpose {
            Purpose::Describe { .. } => "form-describe-title",
            Purpose::New { .. } => "form-new-title",
        }
    }

    /// The name of the button that confirms it among the texts.
    pub(crate) fn button(&self) -> &'static str {
        match self.purpose {
            Purpose::Describe { .. } => "button-keep",
            Purpose::New { .. } => "button-make",
        }
    }

    /// Whether it can be confirmed: a variant has a name.
    pub(crate) fn ready(&self) -> bool {
        !self.title.trim().is_empty()
    }

    /// Draws the fields; whether Enter was pressed in the name.
    pub(crate) fn ui(&mut self, ui: &mut Ui, texts: &Texts) -> bool {
        let label = ui.label(texts.get("form-name"));
        let field = egui::TextEdit::singleline(&mut self.title).char_limit(TITLE).desired_width(f32::INFINITY);
        let field = ui.add(field).labelled_by(label.id);
        if !std::mem::replace(&mut self.focused, true) {
            field.request_focus();
            select_all(ui, field.id, &self.title);
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        ui.add_space(super::super::theme::GAP);
        let label = ui.label(texts.get("form-note"));
        let note = egui::TextEdit::multiline(&mut self.note).char_limit(NOTE).desired_rows(3);
        let _named = ui.add(note.desired_width(f32::INFINITY)).labelled_by(label.id);
        entered
    }

    /// The change it asks for.
    pub(crate) fn edit(&self, document: &Document, language: Language) -> Edit {
        let title = words(self.title.trim(), &self.before.0, language);
        let note = words(self.note.trim(), &self.before.1, language);
        match &self.purpose {
            Purpose::Describe { variant } => Edit::Describe { variant: variant.clone(), title, note },
            Purpose::New { copy, parent } => {
                let id = fresh_id(&title.nl, |id| document.variant(id).is_some());
                Edit::NewVariant { id, title, note, copy: copy.clone(), parent: parent.clone() }
            }
        }
    }
}

/// What was typed in one language. A new text holds for both, until somebody writes it in English too; words in the other language that were
/// there stay, unless the text they belonged to has changed in Dutch, which they then no longer say.
fn words(typed: &str, before: &Words, language: Language) -> Words {
    let typed = typed.to_owned();
    match language {
        Language::Nl if typed == before.nl => before.clone(),
        Language::En if !before.nl.is_empty() => {
            let en = if typed == before.nl { String::new() } else { typed };
            Words { nl: before.nl.clone(), en }
        }
        Language::Nl | Language::En => Words { nl: typed, en: String::new() },
    }
}

/// Marks all of a text, so that typing replaces it.
fn select_all(ui: &Ui, id: egui::Id, text: &str) {
    let mark = |at: usize| egui::text::CCursor::new(at);
    let mut state = egui::TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    state.cursor.set_char_range(Some(egui::text::CCursorRange::two(mark(0), mark(text.chars().count()))));
    state.store(ui.ctx(), id);
}

/// A name for a new variant that no other has: "Variant 3".
fn numbered(document: &Document, texts: &Texts) -> String {
    let name = |number: usize| texts.with("variants-numbered", &[("number", number.into())]);
    let taken =
        |name: &String| document.variants.iter().any(|variant| variant.title.nl == *name || variant.title.en == *name);
    // Of one more number than there are variants, at least one is free.
    let count = document.variants.len() + 1;
    (count..=2 * count).map(name).find(|name| !taken(name)).unwrap_or_default()
}

/// A copy of a variant, named after it.
pub(super) fn duplicate(document: &Document, variant: &Variant) -> Edit {
    let named = |language: Language, name: &str| {
        let texts = Texts::new(language);
        if name.is_empty() { String::new() } else { texts.with("variants-copy-of", &[("variant", name.into())]) }
    };
    let title = Words { nl: named(Language::Nl, &variant.title.nl), en: named(Language::En, &variant.title.en) };
    let id = fresh_id(&title.nl, |id| document.variant(id).is_some());
    Edit::NewVariant { id, title, note: variant.note.clone(), copy: Some(variant.id.clone()), parent: None }
}
