//! The three ways to count renewals: which one is looked at, and what comes of each. Looking changes nothing in the document.

use egui::{Key, Modifiers, RichText, Ui};

use crate::format::Language;
use crate::parameters::Nature;
use crate::problem::Problem;
use crate::regional::wall::{Way, counting};
use crate::scenario::{BASE, Checked, Named as _, Renewing, Value, Words};
use crate::session::jobs::{State, Walled, WayFound};
use crate::session::{Edit, LIVE_LOCATIONS, Report, Session, fresh_id};
use crate::text::Texts;
use crate::ui::action::Action;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::note_ui;

/// The address of how renewals count.
const ADDRESS: &str = "renewal.counting";
/// The key that goes on to the next way.
const NEXT: Key = Key::V;

/// What was found of a way: of which state, and what.
type Known = (State, WayFound);

/// The way looked at, and what is known of each.
#[derive(Debug, Default)]
pub(in crate::ui) struct Ways {
    /// Absent: as the scenario says.
    chosen: Option<Renewing>,
    known: [Option<Known>; 3],
    /// The ways that were asked for in this frame and are out of date.
    wanted: Vec<Renewing>,
    running: bool,
    /// The session that the choice was made in.
    born: u64,
}

/// The name of a way among the texts.
pub(in crate::ui) fn name(way: Renewing) -> &'static str {
    match way {
        Renewing::AsPlanned => "bars-way-planned",
        Renewing::Nothing => "bars-way-nothing",
        Renewing::Everything => "bars-way-everything",
    }
}

fn place(way: Renewing) -> usize {
    Renewing::EVERY.iter().position(|known| *known == way).unwrap_or(0)
}

fn state(session: &Session) -> State {
    (session.born(), session.revision())
}

impl Ways {
    /// The way that is looked at.
    pub(in crate::ui) fn shown(&self, session: &Session) -> Renewing {
        self.chosen.unwrap_or_else(|| counting(&session.current().checked))
    }

    /// Whether another way is looked at than the scenario's own.
    pub(in crate::ui) fn differs(&self, session: &Session) -> bool {
        self.chosen.is_some_and(|chosen| chosen != counting(&session.current().checked))
    }

    /// What comes of a way; while it is being run anew, what came of it before. Nothing: it was never run, or cannot be.
    pub(in crate::ui) fn at_hand(&self, way: Renewing) -> Option<&Way> {
        self.known[place(way)].as_ref().and_then(|(_, result)| result.as_deref().ok())
    }

    /// The state of which something is known of a way.
    pub(in crate::ui) fn state_of(&self, way: Renewing) -> Option<State> {
        self.known[place(way)].as_ref().map(|(state, _)| *state)
    }

    /// Why a way cannot be run.
    pub(in crate::ui) fn problem(&self, way: Renewing) -> Option<&Problem> {
        self.known[place(way)].as_ref().and_then(|(_, result)| result.as_ref().err()).and_then(|all| all.first())
    }

    /// Looks at a way.
    pub(in crate::ui) fn choose(&mut self, way: Renewing) {
        self.chosen = Some(way);
    }

    /// Whether something that is shown is of an earlier state.
    pub(in crate::ui) fn waiting(&self) -> bool {
        self.running || !self.wanted.is_empty()
    }

    /// Brings a way up to date: in the frame, or for large documents in the background.
    pub(in crate::ui) fn ask(&mut self, session: &Session, way: Renewing) {
        let now = state(session);
        if self.known[place(way)].as_ref().is_some_and(|(known, _)| *known == now) {
            return;
        }
        // What is known of another document says nothing here.
        self.known[place(way)].take_if(|((born, _), _)| *born != now.0);
        if session.document().base.locations.len() > LIVE_LOCATIONS {
            if !self.wanted.contains(&way) {
                self.wanted.push(way);
            }
            return;
        }
        let run = session.current();
        let result = if way == counting(&run.checked) {
            Ok(Way::read(&run.checked, &run.outcome))
        } else {
            Way::run(&run.checked, way)
        };
        self.known[place(way)] = Some((now, result.map(Box::new)));
    }

    /// The job that is due in the background; none while one is under way, or while the scenario itself is still being run.
    pub(in crate::ui) fn due(&mut self, session: &Session) -> Option<impl FnOnce() -> Report + Send + use<>> {
        let wanted = std::mem::take(&mut self.wanted);
        if wanted.is_empty() || self.running || session.waiting() {
            return None;
        }
        self.running = true;
        let (now, checked): (State, Checked) = (state(session), session.current().checked.clone());
        Some(move || {
            let run = |way: Renewing| (way, Way::run(&checked, way).map(Box::new));
            Report::Walled(Box::new(Walled { of: now, found: wanted.into_iter().map(run).collect() }))
        })
    }

    /// Takes in what was found.
    pub(in crate::ui) fn receive(&mut self, Walled { of, found }: Walled) {
        self.running = false;
        for (way, result) in found {
            self.known[place(way)] = Some((of, result));
        }
    }

    /// Forgets a run that broke off.
    pub(in crate::ui) fn broken(&mut self) {
        self.running = false;
    }

    /// The three ways as buttons with their key; when another one is looked at, how to keep it.
    pub(in crate::ui) fn switch_ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        texts: &Texts,
        actions: &mut Vec<Action>,
    ) {
        if self.born != session.born() {
            (self.born, self.chosen) = (session.born(), None);
        }
        let typing = ui.ctx().text_edit_focused();
        let shown = self.shown(session);
        if !typing && ui.input_mut(|input| input.consume_key(Modifiers::NONE, NEXT)) {
            self.chosen = Renewing::EVERY.get((place(shown) + 1) % Renewing::EVERY.len()).copied();
        }
        ui.label(texts.get("bars-ways")).on_hover_text(texts.get("bars-ways.help"));
        for way in Renewing::EVERY {
            let text = texts.get(name(*way));
            let button = ui.selectable_label(shown == *way, &text);
            let button = button.on_hover_text(texts.get(&format!("{}.help", name(*way))));
            if button.clicked() {
                self.chosen = Some(*way);
            }
        }
        if self.differs(session) {
            if ui.button(texts.get("bars-way-keep")).on_hover_text(texts.get("bars-way-keep.help")).clicked() {
                keep(session, shown, actions);
                self.chosen = None;
            }
            let theme = Theme::of(ui.ctx());
            let note = RichText::new(texts.get("bars-way-looked")).font(theme::small()).color(theme.warning);
            ui.label(note);
        }
        if self.waiting() {
            note_ui(ui, &texts.get("wall-busy"));
        }
        if let Some(problem) = self.problem(shown).filter(|_| self.at_hand(shown).is_none()) {
            note_ui(ui, &texts.problem(problem).0);
        }
    }
}

/// Makes a variant that builds on what is shown and counts renewals this way.
fn keep(session: &Session, way: Renewing, actions: &mut Vec<Action>) {
    let word = |language: Language| Texts::new(language).get(name(way));
    let title = Words { nl: word(Language::Nl), en: word(Language::En) };
    let id = fresh_id(&title.nl, |id| id == BASE || session.document().variant(id).is_some());
    let parent = session.shown().map(str::to_owned);
    let made = Edit::NewVariant { id, title, note: Words::default(), copy: None, parent };
    let value = Value::Choice(way.id().to_owned());
    let counted = Edit::Set { address: ADDRESS.to_owned(), value, nature: Nature::Assumption };
    actions.extend([made, counted].map(|edit| Action::Do(edit.into())));
}
