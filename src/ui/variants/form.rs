//! Naming a variant: a small form for a new one or one that is there.

use egui::{Key, Ui};

use crate::format::Language;
use crate::scenario::{Document, Variant, Words};
use crate::session::{Edit, Session, fresh_id};
use crate::text::Texts;

/// A name and a description that are being typed, and what happens with them.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    purpose: Purpose,
    title: Words,
    note: Words,
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
        let mut form = Self::new(Purpose::Describe { variant: variant.id.clone() }, variant.title.clone());
        form.note = variant.note.clone();
        // Somebody who works in English sees and changes the English words, which are the Dutch ones until then.
        if texts.language() == Language::En && form.title.en.is_empty() {
            form.title.en.clone_from(&form.title.nl);
        }
        form
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

    fn new(purpose: Purpose, title: Words) -> Self {
        Self { purpose, title, note: Words::default(), focused: false }
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
        !self.title.nl.trim().is_empty() || !self.title.en.trim().is_empty()
    }

    /// Draws the fields; whether Enter was pressed in the name.
    pub(crate) fn ui(&mut self, ui: &mut Ui, texts: &Texts) -> bool {
        let language = texts.language();
        let label = ui.label(texts.get("form-name"));
        let title = in_language(&mut self.title, language);
        let field = ui.add(egui::TextEdit::singleline(title).desired_width(f32::INFINITY)).labelled_by(label.id);
        if !std::mem::replace(&mut self.focused, true) {
            field.request_focus();
            select_all(ui, field.id, title);
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        ui.add_space(super::super::theme::GAP);
        let label = ui.label(texts.get("form-note"));
        let note = in_language(&mut self.note, language);
        let _named =
            ui.add(egui::TextEdit::multiline(note).desired_rows(3).desired_width(f32::INFINITY)).labelled_by(label.id);
        entered
    }

    /// The change it asks for.
    pub(crate) fn edit(&self, document: &Document) -> Edit {
        let mut title = Words { nl: self.title.nl.trim().to_owned(), en: self.title.en.trim().to_owned() };
        if title.nl.is_empty() {
            title.nl.clone_from(&title.en);
        }
        if title.en == title.nl {
            title.en.clear();
        }
        match &self.purpose {
            Purpose::Describe { variant } => {
                Edit::Describe { variant: variant.clone(), title, note: self.note.clone() }
            }
            Purpose::New { copy, parent } => {
                let id = fresh_id(&title.nl, |id| document.variant(id).is_some());
                let note = self.note.clone();
                Edit::NewVariant { id, title, note, copy: copy.clone(), parent: parent.clone() }
            }
        }
    }
}

/// Marks all of a text, so that typing replaces it.
fn select_all(ui: &Ui, id: egui::Id, text: &str) {
    let mark = |at: usize| egui::text::CCursor::new(at);
    let mut state = egui::TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    state.cursor.set_char_range(Some(egui::text::CCursorRange::two(mark(0), mark(text.chars().count()))));
    state.store(ui.ctx(), id);
}

/// The words of the user's language, to be typed in.
fn in_language(words: &mut Words, language: Language) -> &mut String {
    match language {
        Language::Nl => &mut words.nl,
        Language::En => &mut words.en,
    }
}

/// A name for a new variant that no other has: "Variant 3".
fn numbered(document: &Document, texts: &Texts) -> Words {
    let name = |number: usize| texts.with("variants-numbered", &[("number", number.into())]);
    let taken =
        |name: &String| document.variants.iter().any(|variant| variant.title.nl == *name || variant.title.en == *name);
    // Of one more number than there are variants, at least one is free.
    let count = document.variants.len() + 1;
    let found = (count..=2 * count).map(name).find(|name| !taken(name)).unwrap_or_default();
    Words { nl: found.clone(), en: found }
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
