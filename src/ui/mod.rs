//! The window: a thin function of a session. It reads, and asks for changes by pushing actions.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Frame, Margin, Panel, Ui};

use action::Action;
use budget::BudgetPage;
use compare::{CompareTable, Explain, Middle};
use graphs_panel::GraphsPanel;
use keeping::{Keeping, Wish};
use key_figures::Figures;
use locations::Locations;
use modals::Modals;
use present::Presentation;
use provinces::Provinces;
use side::{Page, Side};
use stock::StockPage;
use theme::Theme;

use crate::format::Language;
use crate::problem::Problem;
use crate::scenario::{BASE, file};
use crate::session::dialogs::FileDialogs;
use crate::session::settings::ThemeChoice;
use crate::session::{Command, Jobs, Origin, Report, Session, Settings};
use crate::text::Texts;

pub mod action;
mod asked;
mod budget;
pub mod chart;
mod compare;
mod exchange;
mod files;
mod graphs_panel;
mod grid;
mod intake;
mod keeping;
mod key_figures;
mod locations;
mod middle;
mod modals;
mod parameters;
mod present;
mod provinces;
mod scatter;
pub mod shell;
mod side;
mod status;
mod steps;
mod stock;
pub mod theme;
mod top_bar;
mod variants;
mod widgets;

/// What the window needs from outside: it knows no clock, no disk folder and no system dialogs of its own.
pub struct Surroundings {
    /// Asks the system for files.
    pub dialogs: Arc<dyn FileDialogs>,
    /// Who is at work, and the time.
    pub origin: Box<dyn Fn() -> Origin>,
    /// Where the settings are kept; `None`: they are not.
    pub settings_path: Option<PathBuf>,
    /// The folder of journals, from which work is brought back; `None`: steps are not kept.
    pub recovery: Option<PathBuf>,
    /// Where a new file goes unless the user says otherwise.
    pub folder: PathBuf,
    /// The scenario the program comes with.
    pub built_in: &'static str,
}

/// Seconds without a change after which a typing spell is over.
const SPELL: f64 = 1.0;

/// The window's content, whatever draws it.
pub struct Window {
    session: Session,
    settings: Settings,
    kept: Settings,
    texts: Texts,
    jobs: Jobs,
    around: Surroundings,
    side: Side,
    middle: Middle,
    table: CompareTable,
    explain: Explain,
    locations: Locations,
    provinces: Provinces,
    stock: StockPage,
    budget: BudgetPage,
    graphs: GraphsPanel,
    figures: Option<KeptFigures>,
    modal: Option<Modals>,
    /// When a value was last changed, in seconds of the window's clock: a typing spell ends a little later.
    touched: f64,
    /// A save that waits until what is to be saved has been run.
    postponed: Option<(PathBuf, files::Agreed)>,
    /// Whether the last change is taken back for a moment, to show its effect again.
    swung: bool,
    presentation: Option<Presentation>,
    /// What is laid over the graphs: ids of variants, or the base by its name.
    compare: Vec<String>,
    /// What goes on once the question about unsaved work is answered.
    waiting: Option<Action>,
    message: String,
    leaving: bool,
    keeping: Keeping,
}

/// Key figures and what they were made of.
struct KeptFigures {
    key: (u64, Language, Option<String>, Option<String>),
    shown: Figures,
}

impl Window {
    /// A window on a session. Installs fonts and theme in `ctx`; reports of background work wake it.
    pub fn new(ctx: &egui::Context, session: Session, settings: Settings, around: Surroundings) -> Self {
        theme::install(ctx);
        let language = if settings.language == "en" { Language::En } else { Language::Nl };
        let wake = ctx.clone();
        let mut window = Self {
            session,
            kept: settings.clone(),
            settings,
            texts: Texts::new(language),
            jobs: Jobs::new(move || wake.request_repaint()),
            around,
            side: Side::default(),
            middle: Middle::default(),
            table: CompareTable::default(),
            explain: Explain::default(),
            locations: Locations::default(),
            provinces: Provinces::default(),
            stock: StockPage::default(),
            budget: BudgetPage::default(),
            graphs: GraphsPanel::default(),
            figures: None,
            modal: None,
            touched: 0.0,
            swung: false,
            postponed: None,
            presentation: None,
            compare: vec![BASE.to_owned()],
            waiting: None,
            message: String::new(),
            leaving: false,
            keeping: Keeping::default(),
        };
        window.use_theme(ctx);
        ctx.set_zoom_factor(window.settings.zoom);
        window.start_keeping();
        window
    }

    /// The session, for tests and for the shell.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Whether the user decided to leave.
    pub fn leaving(&self) -> bool {
        self.leaving
    }

    /// Opens a file in the background, and shows what is wrong with it if it cannot be opened.
    pub fn open(&mut self, path: PathBuf) {
        self.file_action(Action::Open(path));
    }

    /// What the window is called: its file, marked when there is something to save.
    pub fn title(&self) -> String {
        let name = self.session.path().map_or_else(|| self.texts.get("file-built-in"), top_bar::file_name);
        let mark = if self.session.unsaved() { "• " } else { "" };
        format!("{mark}{name} – Schaalplan")
    }

    /// Whether the window may be closed now; if not, the user is asked first.
    pub fn may_close(&mut self) -> bool {
        if !self.leaving && self.session.unsaved() {
            self.ask_first(Action::Quit);
            return false;
        }
        true
    }

    /// Draws one frame and does what was asked for in it.
    pub fn frame(&mut self, ui: &mut Ui) {
        let mut actions = Vec::new();
        while let Some(report) = self.jobs.poll() {
            self.receive(report);
        }
        self.compare();
        exchange::dropped(ui.ctx(), &mut actions);
        // A question that lies over the window is answered first: what it asks about must not change under it.
        if self.modal.is_none() {
            top_bar::shortcuts(ui.ctx(), &self.session, self.side.page, &self.texts, &mut actions);
        }
        self.settle(ui.ctx());
        self.present_keys(ui.ctx(), &mut actions);
        if self.presenting() {
            self.present_ui(ui, &mut actions);
        } else {
            self.panels_ui(ui, &mut actions);
        }
        if let Some(modal) = &mut self.modal {
            modals::modal_ui(ui.ctx(), modal, &self.session, &self.texts, &mut actions);
        }
        for action in actions {
            self.act(ui.ctx(), action);
        }
        if !self.session.waiting()
            && let Some((path, agreed)) = self.postponed.take()
        {
            self.save_to(path, agreed);
        }
        if let Some(work) = self.session.work() {
            self.jobs.start(move || Report::Ran(Box::new(work.run())));
        }
        self.keep_settings(ui.ctx());
        if !self.closed() {
            self.keep(ui.ctx());
        }
    }

    fn panels_ui(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let theme = Theme::of(ui.ctx());
        let card = Frame::new().fill(theme.card).inner_margin(Margin::symmetric(16, 6));
        Panel::top("top").exact_size(44.0).frame(card).show(ui, |ui| {
            let shown = top_bar::Shown {
                settings: &self.settings,
                whole_calendar: self.graphs.whole_calendar,
                bought: !self.graphs.look().unbought,
                middle: self.middle,
                message: &self.message,
                busy: self.jobs.busy() || self.session.waiting(),
                read_only: self.keeping.read_only,
                trouble: self.keeping.trouble.is_some(),
            };
            top_bar::top_bar_ui(ui, &self.session, &self.texts, &shown, actions);
        });
        let foot = Frame::new().fill(theme.card).inner_margin(Margin::symmetric(16, 8));
        Panel::bottom("key figures").exact_size(66.0).frame(foot).show(ui, |ui| {
            self.figures();
            let shown = self.figures.as_ref().map(|kept| &kept.shown);
            key_figures::key_figures_ui(ui, shown.unwrap_or(&Figures::default()), false, &self.texts);
        });
        if self.settings.side {
            self.side_ui(ui, actions);
        }
        self.middle_ui(ui, actions);
    }

    /// The key figures, computed when the outcome, the language or the budget row changed.
    fn figures(&mut self) {
        let row = self.graphs.budget_row(&self.session).map(ToOwned::to_owned);
        let against = key_figures::against(&self.session, &self.compare).map(ToOwned::to_owned);
        let key = (self.session.revision(), self.texts.language(), row, against);
        if self.figures.as_ref().is_none_or(|kept| kept.key != key) {
            let shown = key_figures::figures(&self.session, key.2.as_deref(), key.3.as_deref(), &self.texts);
            self.figures = Some(KeptFigures { key, shown });
        }
    }

    /// Does what was asked for; a panel asks in the frame, a test from outside.
    pub fn act(&mut self, ctx: &egui::Context, action: Action) {
        self.swing_back(&action);
        match action {
            Action::Do(command) => {
                self.touched = ctx.input(|input| input.time);
                self.apply(command);
            }
            Action::Swing => self.swing(),
            Action::Form(form) => self.modal = Some(Modals::Form(form)),
            Action::AskSplit(form) => self.modal = Some(Modals::Split(form)),
            Action::AskAdopt(variant) => self.modal = Some(Modals::Adopt(variant)),
            Action::AskBookmark(step) => {
                let typed = self.session.history().bookmark(step).to_owned();
                self.modal = Some(Modals::Bookmark { step, typed });
            }
            Action::Side(page) => self.side.page = page,
            Action::Page(page) => self.middle = page,
            Action::Say(text) => self.message = self.texts.get(text),
            Action::Open(path) if exchange::is_variant(&path) => self.exchange(Action::Merge(vec![path])),
            asked @ (Action::AskMerge | Action::Merge(_) | Action::Merged(_) | Action::AskExport(_)) => {
                self.exchange(asked);
            }
            Action::AskOpen
            | Action::Open(_)
            | Action::OpenBuiltIn
            | Action::TypeOpen
            | Action::Quit
            | Action::Keep(Wish::Continue(_))
                if self.session.unsaved() && !self.leaving =>
            {
                self.ask_first(action);
            }
            asked
            @ (Action::AskIntake | Action::AskLocationsExport | Action::PasteLocations(_) | Action::Intake(_)) => {
                self.intake(asked);
            }
            Action::Proceed => self.proceed(ctx),
            Action::Quit => self.leaving = true,
            Action::CloseModal => {
                self.closed_question();
                (self.modal, self.waiting) = (None, None);
            }
            Action::ShowWarnings => self.modal = Some(Modals::Warnings),
            Action::About => self.modal = Some(Modals::About),
            Action::Search if self.middle == Middle::Locations => self.locations.focus_search(),
            Action::Search => {
                self.side.page = Page::Parameters;
                self.side.parameters.focus_search();
            }
            Action::Language(language) => {
                self.texts = Texts::new(language);
                language.code().clone_into(&mut self.settings.language);
                self.message.clear();
            }
            Action::Theme(choice) => {
                self.settings.theme = choice;
                self.use_theme(ctx);
            }
            #[expect(clippy::float_cmp, reason = "exactly 1 is the sign for the normal size")]
            Action::Zoom(factor) => {
                let zoom = if factor == 1.0 { 1.0 } else { ctx.zoom_factor() * factor };
                ctx.set_zoom_factor(zoom.clamp(0.5, 3.0));
            }
            Action::Graphs(count) => self.settings.graphs = count,
            Action::Graph(graph) => {
                self.settings.graph = graph;
                if self.settings.graphs == 4 {
                    self.settings.graphs = 1;
                }
            }
            Action::Compare { id, on } => {
                self.compare.retain(|known| *known != id);
                if on {
                    self.compare.push(id);
                }
            }
            Action::SidePanel => self.settings.side = !self.settings.side,
            Action::Locations { bars, province } => {
                self.middle = Middle::Locations;
                self.locations.open(bars, province);
            }
            Action::BudgetPage(tab) => {
                self.middle = Middle::Budget;
                self.budget.show(tab);
            }
            Action::WholeCalendar(whole) => self.graphs.whole_calendar = whole,
            Action::Bought(bought) => self.graphs.look_mut().unbought = !bought,
            action @ (Action::Present(_)
            | Action::PinView
            | Action::ShowViews
            | Action::EditView(_)
            | Action::GoToView(_)) => self.present_action(ctx, action),
            file_action => self.file_action(file_action),
        }
    }

    /// Keeps an action until the question about unsaved work is answered.
    fn ask_first(&mut self, action: Action) {
        self.waiting = Some(action);
        self.modal = Some(Modals::Unsaved);
    }

    fn use_theme(&self, ctx: &egui::Context) {
        ctx.set_theme(match self.settings.theme {
            ThemeChoice::Light => egui::ThemePreference::Light,
            ThemeChoice::Dark => egui::ThemePreference::Dark,
            ThemeChoice::System => egui::ThemePreference::System,
        });
    }

    /// Writes the settings when they changed, off the frame.
    fn keep_settings(&mut self, ctx: &egui::Context) {
        if self.presentation.is_some() {
            return;
        }
        self.settings.zoom = ctx.zoom_factor();
        if self.settings == self.kept {
            return;
        }
        self.kept = self.settings.clone();
        if let Some(path) = self.around.settings_path.clone() {
            let text = self.settings.to_text();
            self.jobs.start(move || match files::keep_settings(&path, &text) {
                Ok(()) => Report::Done,
                Err(problem) => Report::SettingsLost(problem),
            });
        }
    }
}
