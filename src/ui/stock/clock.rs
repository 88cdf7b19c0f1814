//! When lent places must be called back, and what it costs to be too late.

use egui::{Align, Label, Layout, RichText, Ui, vec2};

use super::Seen;
use crate::chart::Chart;
use crate::engine::compile;
use crate::format::Language;
use crate::graphs::{self, View};
use crate::report::Table;
use crate::scenario::Checked;
use crate::session::jobs::{Clocked, State};
use crate::session::{LIVE_LOCATIONS, Report, Session};
use crate::stock::agreements::terms;
use crate::stock::clock::{Clock as Deadlines, Late, Missed, Rise, missed, tables, told};
use crate::ui::action::Action;
use crate::ui::chart::ChartState;
use crate::ui::graphs_panel::room_ui;
use crate::ui::grid::{cell_ui, take_ui};
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{group_heading_ui, note_ui};

/// Parts told one by one at most.
const STEPS: usize = 6;
/// Widths of the columns of the list.
const LIST: [f32; 5] = [88.0, 46.0, 50.0, 76.0, 76.0];
/// Widths of the columns of what being late costs.
const MISSED: [f32; 6] = [62.0, 56.0, 56.0, 62.0, 92.0, 92.0];
/// The part of the height that the chart takes.
const SHARE: f32 = 0.4;

/// What was found of a rise: of which state, which rise, the shortage when called in time, and what each lateness adds.
type Known = (State, usize, (f64, Vec<Missed>));

/// The part of the page.
#[derive(Default)]
pub(super) struct Clock {
    /// The rise that is looked at.
    chosen: usize,
    /// How late; absent: a month.
    late: Option<Late>,
    charts: ChartState,
    made: Option<((State, Language), Chart)>,
    known: Option<Known>,
    /// A rise that must be run in the background.
    wanted: Option<usize>,
    running: bool,
}

fn state(session: &Session) -> State {
    (session.born(), session.revision())
}

/// What missing the deadlines of a rise does, in the scenario as it was checked.
fn found(checked: &Checked, rise: &Rise) -> (f64, Vec<Missed>) {
    let plan = compile(checked);
    missed(&plan, &plan.inputs(checked), rise, &Late::ALL)
}

impl Clock {
    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, actions: &mut Vec<Action>) {
        let texts = seen.texts;
        let clock = &seen.session.current().clock;
        self.chosen = self.chosen.min(clock.rises.len().saturating_sub(1));
        ui.horizontal(|ui| {
            note_ui(ui, &texts.get("clock-rule"));
            take_ui(ui, texts, &texts.get("clock-export"), || tables(seen, clock, self.known.as_ref()), actions);
        });
        self.make(seen);
        let height = (ui.available_height() * SHARE).max(150.0);
        if let Some((_, chart)) = &self.made {
            room_ui(ui, chart, texts, &mut self.charts, height);
        }
        ui.add_space(theme::GAP);
        if clock.rises.is_empty() {
            return;
        }
        self.ask(seen, clock);
        let all = ui.available_rect_before_wrap();
        let width: f32 = LIST.iter().sum::<f32>() + 54.0;
        let (left, mut right) = all.split_left_right_at_x(all.left() + width.min(all.width() * 0.5));
        right.min.x += theme::GAP;
        let part = |rect| egui::UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min));
        ui.scope_builder(part(left), |ui| self.list_ui(ui, seen, clock));
        ui.scope_builder(part(right), |ui| {
            egui::ScrollArea::vertical().id_salt("rise").auto_shrink(false).show(ui, |ui| {
                if let Some(rise) = clock.rises.get(self.chosen) {
                    self.detail_ui(ui, seen, rise);
                }
            });
        });
    }

    /// Makes the chart anew when what it hangs on changed.
    fn make(&mut self, seen: &Seen<'_>) {
        let key = (state(seen.session), seen.texts.language());
        if self.made.as_ref().is_some_and(|(known, _)| *known == key) {
            return;
        }
        let run = seen.session.current();
        let view = View {
            document: seen.session.document(),
            checked: &run.checked,
            outcome: &run.outcome,
            others: &[],
            texts: seen.texts,
            budget_row: None,
            whole_calendar: false,
            bought: false,
            clock: Some(&run.clock),
        };
        let finding = told::next(&run.clock, &run.outcome, seen.texts);
        self.made = Some((key, Chart { finding, ..graphs::lent(&view) }));
    }

    /// Brings what is known of the chosen rise up to date: in the frame, or for large documents in the background.
    fn ask(&mut self, seen: &Seen<'_>, clock: &Deadlines) {
        let now = state(seen.session);
        if self.known.as_ref().is_some_and(|(known, rise, _)| *known == now && *rise == self.chosen) {
            return;
        }
        if seen.session.document().base.locations.len() > LIVE_LOCATIONS {
            self.wanted = Some(self.chosen);
        } else if let Some(rise) = clock.rises.get(self.chosen) {
            self.known = Some((now, self.chosen, found(seen.checked, rise)));
        }
    }

    /// The job that is due in the background; none while one is under way, or while the scenario itself is still being run.
    pub(super) fn due(&mut self, session: &Session) -> Option<impl FnOnce() -> Report + Send + use<>> {
        let number = self.wanted.take()?;
        if self.running || session.waiting() {
            return None;
        }
        let rise = session.current().clock.rises.get(number)?.clone();
        self.running = true;
        let (of, checked) = (state(session), session.current().checked.clone());
        Some(move || Report::Clocked(Box::new(Clocked { of, rise: number, found: found(&checked, &rise) })))
    }

    /// Takes in what a job found.
    pub(super) fn receive(&mut self, Clocked { of, rise, found }: Clocked) {
        self.running = false;
        self.known = Some((of, rise, found));
    }

    /// Forgets a job that broke off.
    pub(super) fn broken(&mut self) {
        self.running = false;
    }

    /// Every deadline; a click shows its rise.
    fn list_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, clock: &Deadlines) {
        let (texts, language, theme) = (seen.texts, seen.texts.language(), Theme::of(ui.ctx()));
        group_heading_ui(ui, &texts.get("clock-rises"));
        let heads = ["clock-head-by", "clock-head-term", "clock-head-places", "clock-head-from", "clock-head-run"];
        row_ui(ui, &LIST, (&heads.map(|head| texts.get(head)), 2..3), theme.text_second);
        ui.spacing_mut().item_spacing.y = 2.0;
        let mut rows: Vec<(usize, &crate::stock::clock::Call)> = clock
            .rises
            .iter()
            .enumerate()
            .flat_map(|(rise, of)| of.calls.iter().map(move |call| (rise, call)))
            .collect();
        // What must be done first stands first.
        rows.sort_by_key(|(rise, call)| (*rise, call.deadline));
        let line = ui.spacing().interact_size.y;
        egui::ScrollArea::vertical().id_salt("rises").auto_shrink(false).show_rows(
            ui,
            line,
            rows.len(),
            |ui, shown| {
                for (number, call) in rows.get(shown).unwrap_or_default() {
                    let rise = &clock.rises[*number];
                    let deadline = language.month(call.deadline);
                    let places = language.number(call.places, 0);
                    ui.horizontal(|ui| {
                        let text = if call.past { format!("! {deadline}") } else { deadline };
                        let button =
                            egui::Button::selectable(*number == self.chosen, text).min_size(vec2(LIST[0], line));
                        let response = ui.add(button);
                        let told = texts.with(
                            if call.past { "clock-row-past" } else { "clock-row" },
                            &[
                                ("rise", (number + 1).into()),
                                ("term", (&call.term.to_string()).into()),
                                ("deadline", (&language.month_long(call.deadline)).into()),
                                ("places", (&places).into()),
                            ],
                        );
                        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &told));
                        if response.on_hover_text(&told).clicked() {
                            self.chosen = *number;
                        }
                        let run = rise.done.first.map_or_else(|| "–".to_owned(), |first| language.month(first));
                        let term = texts.with("clock-term", &[("months", (&call.term.to_string()).into())]);
                        let from = language.month(call.needed_from);
                        for (index, text) in [term, places, from, run].into_iter().enumerate() {
                            let label = Label::new(RichText::new(text).color(theme.text)).truncate();
                            cell_ui(ui, LIST[index + 1], index == 1, label);
                        }
                    });
                }
            },
        );
    }

    /// Everything about one rise.
    fn detail_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, rise: &Rise) {
        let (texts, language) = (seen.texts, seen.texts.language());
        let (peak, most) = rise.peak();
        let head = texts.with(
            "clock-detail",
            &[
                ("from", (&language.month_long(rise.from)).into()),
                ("to", (&language.month_long(rise.last)).into()),
                ("peak", (&language.month_long(peak)).into()),
                ("places", (&language.number(most, 0)).into()),
            ],
        );
        group_heading_ui(ui, &head);
        ui.label(told::done(rise, texts));
        let known = self.known.as_ref().filter(|(_, number, _)| *number == self.chosen);
        let Some((of, _, (in_time, found))) = known else {
            note_ui(ui, &texts.get("clock-busy"));
            return;
        };
        if *of != state(seen.session) {
            note_ui(ui, &texts.get("clock-busy"));
        }
        let now = self.late.unwrap_or(Late::Months(1));
        if let Some((late, missed)) = Late::ALL.iter().zip(found).find(|(late, _)| **late == now) {
            let text = RichText::new(told::missed(*late, missed, seen.outcome, texts)).font(theme::semibold(13.0));
            ui.label(text);
        }
        if *in_time > crate::stock::clock::PLACE {
            let places = language.number(*in_time, 0);
            ui.label(texts.with("clock-short-in-time", &[("places", (&places).into())]));
        }
        ui.add_space(theme::GAP_SMALL);
        ui.spacing_mut().item_spacing.y = 2.0;
        self.late = missed_ui(ui, seen, now, found).or(self.late);
        ui.add_space(theme::GAP_SMALL);
        for call in rise.calls.iter().filter(|call| call.steps.len() > 1) {
            steps_ui(ui, seen, call);
        }
        for term in terms(seen.scenario) {
            if rise.calls.iter().any(|call| call.term == term) {
                continue;
            }
            let deadline = language.month_long(rise.deadline(term));
            let term = term.to_string();
            let said = [("term", (&term).into()), ("deadline", (&deadline).into())];
            note_ui(ui, &texts.with("clock-detail-other", &said));
        }
        note_ui(ui, &texts.get("clock-note"));
    }
}

/// How late, in words.
fn late(late: Late, seen: &Seen<'_>) -> String {
    match late {
        Late::Months(months) => seen.texts.with("clock-late-months", &[("months", months.into())]),
        Late::Never => seen.texts.get("clock-late-never"),
    }
}

/// What each lateness adds, the chosen one strong; the one that is chosen instead.
fn missed_ui(ui: &mut Ui, seen: &Seen<'_>, now: Late, found: &[Missed]) -> Option<Late> {
    let (texts, language, theme) = (seen.texts, seen.texts.language(), Theme::of(ui.ctx()));
    let heads = [
        "clock-head-late",
        "clock-head-short",
        "clock-head-people",
        "clock-head-months",
        "clock-head-emergency",
        "clock-head-cost",
    ];
    row_ui(ui, &MISSED, (&heads.map(|head| texts.get(head)), 1..6), theme.text_second);
    let mut chosen = None;
    for (late, missed) in Late::ALL.iter().zip(found) {
        let number = |value: f64| language.number(value, 0);
        let cells = [
            number(missed.places),
            number(missed.people),
            missed.months.to_string(),
            number(missed.emergency_place_months),
            language.money_short_signed(missed.cost),
        ];
        let line = ui.horizontal(|ui| {
            let name = self::late(*late, seen);
            let size = vec2(MISSED[0], ui.spacing().interact_size.y);
            let short = match late {
                Late::Months(months) => texts.with("clock-term", &[("months", (&months.to_string()).into())]),
                Late::Never => name.clone(),
            };
            let button = ui.add(egui::Button::selectable(*late == now, short).min_size(size));
            let told = format!("{} {name}", texts.get("clock-late"));
            button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &told));
            if button.on_hover_text(texts.get("clock-late-help")).clicked() {
                chosen = Some(*late);
            }
            for (text, width) in cells.into_iter().zip(MISSED.into_iter().skip(1)) {
                let font = if *late == now { theme::semibold(theme::SIZE_BODY) } else { theme::body() };
                let label = Label::new(RichText::new(text).font(font).color(theme.text)).truncate();
                cell_ui(ui, width, true, label);
            }
        });
        let without = language.money_short_signed(missed.cost_without_shortage);
        line.response.on_hover_text(texts.with("clock-cost-help", &[("without", (&without).into())]));
    }
    chosen
}

/// The tables of the page, for a workbook: what being late costs as far as it is known, of the rise that is looked at.
fn tables<'a>(seen: &Seen<'a>, clock: &'a Deadlines, known: Option<&'a Known>) -> Vec<Table<'a>> {
    let now = state(seen.session);
    let known = known.filter(|(of, _, _)| *of == now).map(|(_, rise, found)| (*rise, std::slice::from_ref(found)));
    let missed = known.map(|(rise, found)| tables::missed(seen.outcome, &Late::ALL, rise, found));
    [tables::recalls(clock), tables::steps(clock)].into_iter().chain(missed).collect()
}

/// The last month for each part of what must be called back.
fn steps_ui(ui: &mut Ui, seen: &Seen<'_>, call: &crate::stock::clock::Call) {
    let (texts, language) = (seen.texts, seen.texts.language());
    group_heading_ui(ui, &texts.with("clock-detail-steps", &[("term", (&call.term.to_string()).into())]));
    let told = call.steps.iter().take(STEPS).map(|(month, places)| {
        let (month, places) = (language.month(*month), language.number(*places, 0));
        texts.with("clock-detail-step", &[("month", (&month).into()), ("places", (&places).into())])
    });
    let mut told: Vec<String> = told.collect();
    if let Some((last, _)) = call.steps.last().filter(|_| call.steps.len() > STEPS) {
        let (count, month) = (call.steps.len() - STEPS, language.month(*last));
        told.push(texts.with("clock-detail-more", &[("count", count.into()), ("month", (&month).into())]));
    }
    ui.label(told.join(" · "));
}

/// Heads in columns of these widths, those over numbers at the right.
fn row_ui(ui: &mut Ui, widths: &[f32], (texts, numbers): (&[String], std::ops::Range<usize>), color: egui::Color32) {
    ui.horizontal(|ui| {
        for (index, (width, text)) in widths.iter().zip(texts).enumerate() {
            let text = RichText::new(text).font(theme::semibold(theme::SIZE_SMALL)).color(color);
            cell_ui(ui, *width, numbers.contains(&index), Label::new(text).wrap());
        }
    });
}
