//! How much surprise the reserve and the flex take.

use egui::Ui;

use super::Seen;
use crate::chart::Chart;
use crate::format::Language;
use crate::probe::rise::{Rise, Rising};
use crate::probe::shock::{Test, Tested, test};
use crate::probe::{Probed, tables, words};
use crate::session::{LIVE_LOCATIONS, Report, Session};
use crate::ui::action::Action;
use crate::ui::asked::Asked;
use crate::ui::chart::ChartState;
use crate::ui::graphs_panel::room_ui;
use crate::ui::grid::{grid_ui, take_ui};
use crate::ui::theme;
use crate::ui::widgets::{finding_ui, group_heading_ui, note_ui};
use crate::units::Month;

mod cells;
mod form;
mod picture;

/// The narrowest room in which the chart and the grid stand beside each other.
const BESIDE: f32 = 1_150.0;
/// Width of the table, so that its last column stays beside the others.
const TABLE: f32 = 1_020.0;
/// Height of the chart.
const HEIGHT: f32 = 330.0;

/// The part of the page.
#[derive(Default)]
pub(super) struct Shock {
    /// What is tested, and the session it was chosen in.
    test: Option<(u64, Test)>,
    asked: Asked<Test, Tested>,
    made: Option<Made>,
    chart: ChartState,
}

/// What is shown of an answer; made once for it.
struct Made {
    key: (u64, Language),
    finding: String,
    bears: String,
    cost: String,
    chart: Chart,
}

impl Shock {
    /// The job that is due in the background.
    pub(super) fn due(&mut self, session: &Session) -> Option<impl FnOnce() -> Report + Send + use<>> {
        let (asked, progress) = self.asked.due(session)?;
        let checked = session.current().checked.clone();
        Some(move || {
            let tested = test(&checked, &asked, &progress).map(Box::new);
            Report::Probed(Box::new(Probed::Shocked(tested)))
        })
    }

    /// Takes in what was found.
    pub(super) fn receive(&mut self, tested: Option<Box<Tested>>) {
        self.asked.receive(tested.map(|tested| *tested));
    }

    /// Forgets work that broke off.
    pub(super) fn broken(&mut self) {
        self.asked.broken();
    }

    /// The rise that is looked at.
    pub(super) fn rise(&mut self, seen: &Seen<'_>) -> Rise {
        self.test(seen).rise
    }

    fn test(&mut self, seen: &Seen<'_>) -> &mut Test {
        let born = seen.session.born();
        self.test.take_if(|(known, _)| *known != born);
        let (_, test) = self.test.get_or_insert_with(|| (born, usual(seen)));
        // A horizon that was made shorter leaves no month of the rise outside it.
        test.rise.from = test.rise.from.clamp(seen.scenario.start, seen.scenario.end.max(seen.scenario.start));
        test
    }

    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, actions: &mut Vec<Action>) {
        let texts = seen.texts;
        let alone = seen.scenario.locations.len() <= LIVE_LOCATIONS;
        let mut test = self.test(seen).clone();
        let mut again = false;
        egui::ScrollArea::vertical().id_salt("shock").auto_shrink(false).show(ui, |ui| {
            self.make(seen);
            if let Some(made) = &self.made {
                finding_ui(ui, &made.finding);
                ui.label(&made.bears);
                ui.label(&made.cost);
            } else {
                finding_ui(ui, &texts.get(if alone { "probe-not-yet" } else { "probe-asks" }));
            }
            form::form_ui(ui, seen, &mut test);
            let (from, look) = (texts.language().month_long(test.rise.from), test.look);
            let look = usize::try_from(look).unwrap_or(0);
            note_ui(ui, &texts.with("shock-expected", &[("look", look.into()), ("from", (&from).into())]));
            again = !alone && ui.button(texts.get("probe-run")).clicked();
            again |= self.asked.progress_ui(ui, seen.session, &test, texts);
            ui.add_space(theme::GAP);
            self.found_ui(ui, seen, &mut test, actions);
        });
        if again {
            self.asked.ask_again(ui, seen.session, test.clone());
        } else if alone {
            self.asked.ask(ui, seen.session, test.clone());
        }
        self.test = Some((seen.session.born(), test));
    }

    fn make(&mut self, seen: &Seen<'_>) {
        let texts = seen.texts;
        let Some((_, tested, number)) = self.asked.found() else {
            self.made = None;
            return;
        };
        let key = (number, texts.language());
        if self.made.as_ref().is_some_and(|made| made.key == key) {
            return;
        }
        let money = |euro| texts.language().money_short_signed(euro);
        let (cost, with) = (money(tested.cost.0), money(tested.cost.1));
        self.made = Some(Made {
            key,
            finding: words::shock(tested, texts),
            bears: words::bears(tested, texts),
            cost: texts.with("shock-cost", &[("cost", (&cost).into()), ("with", (&with).into())]),
            chart: picture::chart(tested, texts),
        });
    }

    /// The chart, the grid and the table.
    fn found_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, asked: &mut Test, actions: &mut Vec<Action>) {
        let texts = seen.texts;
        let (Some((_, tested, _)), Some(made)) = (self.asked.found(), &self.made) else { return };
        let chart = &mut self.chart;
        if ui.available_width() >= BESIDE {
            let half = (ui.available_width() - theme::GAP_LARGE) / 2.0;
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(half);
                    room_ui(ui, &made.chart, texts, chart, HEIGHT);
                });
                ui.vertical(|ui| {
                    ui.set_width(half);
                    cells::cells_ui(ui, seen, tested, asked);
                });
            });
        } else {
            room_ui(ui, &made.chart, texts, chart, HEIGHT);
            ui.add_space(theme::GAP);
            cells::cells_ui(ui, seen, tested, asked);
        }
        ui.add_space(theme::GAP);
        ui.horizontal(|ui| {
            group_heading_ui(ui, &texts.get("shock-month-table"));
            take_ui(ui, texts, "schok", || vec![tables::shock(tested), tables::grid(&tested.grid)], actions);
        });
        ui.scope(|ui| {
            ui.set_max_width(TABLE.min(ui.available_width()));
            grid_ui(ui, tables::shock(tested), texts);
        });
    }
}

/// Five thousand places in half a year, from the first January that is still a forecast.
fn usual(seen: &Seen<'_>) -> Test {
    let scenario = seen.scenario;
    let first = scenario.forecast_from.unwrap_or(scenario.start).max(scenario.start);
    let january = Month::january(first.year() + 1);
    let from = if january <= scenario.end { january } else { first.min(scenario.end) };
    Test::new(Rise { what: Rising::Places(5_000.0), months: 6, from, lasts: None })
}
