//! What may be lent, to whom, and who must leave where when a recall is called.

use egui::{RichText, Ui};

use super::Seen;
use crate::chart::{Axis, Chart, Layer, Role, YRange};
use crate::engine::SeriesId;
use crate::format::Language;
use crate::stock::agreements::{self, Leaving, tables, told};
use crate::ui::action::Action;
use crate::ui::chart::ChartState;
use crate::ui::graphs_panel::room_ui;
use crate::ui::grid::{grid_ui, take_ui};
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{finding_ui, month_ui, note_ui, right_ui};
use crate::units::Month;

mod editor;
mod leaving;
mod list;

/// What is shown of the agreements.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Sight {
    #[default]
    List,
    Gap,
    Groups,
    Handover,
}

impl Sight {
    const ALL: [(Self, &'static str); 4] = [
        (Self::List, "agreements-view-list"),
        (Self::Gap, "agreements-view-gap"),
        (Self::Groups, "agreements-view-groups"),
        (Self::Handover, "agreements-view-handover"),
    ];
}

/// The part of the page.
#[derive(Default)]
pub(super) struct Agreements {
    sight: Sight,
    /// The month looked at; absent: that in which most is missing, else most is lent.
    month: Option<Month>,
    /// As the run calls back, instead of everything at once.
    as_run: bool,
    charts: ChartState,
    made: Option<((u64, u64, Language), Chart)>,
    list: list::List,
}

impl Agreements {
    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, actions: &mut Vec<Action>) {
        let texts = seen.texts;
        let last = seen.outcome.month(seen.outcome.months.saturating_sub(1));
        let mut month = self.month.unwrap_or_else(|| usual(seen)).clamp(seen.scenario.start, last);
        ui.horizontal(|ui| {
            for (sight, text) in Sight::ALL {
                ui.selectable_value(&mut self.sight, sight, texts.get(text));
            }
            right_ui(ui, |ui| {
                let name = texts.get("agreements-month");
                let range = (seen.scenario.start, last);
                if month_ui(ui, &mut month, range, texts.language(), &name).changed() {
                    self.month = Some(month);
                }
                ui.label(RichText::new(name).color(Theme::of(ui.ctx()).text_second));
            });
        });
        ui.add_space(theme::GAP_SMALL);
        let index = usize::try_from(month.since(seen.outcome.start)).unwrap_or(0);
        match self.sight {
            Sight::List => {
                finding_ui(ui, &told::gap(seen.outcome, texts));
                self.list.ui(ui, seen, index, actions);
            }
            Sight::Gap => self.gap_ui(ui, seen, index, actions),
            Sight::Groups => groups_ui(ui, seen, index, actions),
            Sight::Handover => self.handover_ui(ui, seen, index, actions),
        }
    }

    /// Policy beside agreements, per month.
    fn gap_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, index: usize, actions: &mut Vec<Action>) {
        let (texts, language) = (seen.texts, seen.texts.language());
        let gap = agreements::gap(seen.outcome, index);
        let number = |value: f64| language.number(value, 0);
        ui.horizontal(|ui| {
            ui.label(texts.with(
                "agreements-now",
                &[
                    ("month", (&language.month(seen.outcome.month(index))).into()),
                    ("wanted", (&number(gap.wanted)).into()),
                    ("agreed", (&number(gap.agreed)).into()),
                    ("lent", (&number(gap.lent)).into()),
                    ("missing", (&number(gap.missing)).into()),
                ],
            ));
            take_ui(ui, texts, &texts.get("agreements-export"), || vec![tables::gaps(seen.outcome)], actions);
        });
        let key = (seen.session.born(), seen.session.revision(), language);
        if self.made.as_ref().is_none_or(|(known, _)| *known != key) {
            self.made = Some((key, chart(seen)));
        }
        let height = ui.available_height();
        if let Some((_, chart)) = &self.made {
            room_ui(ui, chart, texts, &mut self.charts, height);
        }
    }

    /// Who must leave where.
    fn handover_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>, index: usize, actions: &mut Vec<Action>) {
        let (texts, language) = (seen.texts, seen.texts.language());
        let month = seen.outcome.month(index);
        let leaving: Vec<Leaving<'_>> = if self.as_run {
            agreements::as_run(seen.scenario, seen.outcome)
        } else {
            agreements::if_called(seen.scenario, seen.outcome, index)
        };
        ui.horizontal(|ui| {
            let called = format!("{} {}", texts.get("handover-mode-called"), language.month_long(month));
            if ui.selectable_label(!self.as_run, called).clicked() {
                self.as_run = false;
            }
            if ui.selectable_label(self.as_run, texts.get("handover-mode-run")).clicked() {
                self.as_run = true;
            }
            let table = || vec![tables::handover(seen.scenario, &leaving)];
            take_ui(ui, texts, &texts.get("agreements-view-handover"), table, actions);
        });
        let finding = if self.as_run { told::as_run(&leaving, texts) } else { told::if_called(&leaving, month, texts) };
        finding_ui(ui, &finding);
        note_ui(ui, &texts.get("handover-places-note"));
        leaving::leaving_ui(ui, seen, &leaving);
    }
}

/// The month in which most is missing, else the one in which most is lent.
fn usual(seen: &Seen<'_>) -> Month {
    let lent = seen.outcome.series(SeriesId::Flex).unwrap_or_default();
    let most = lent.iter().enumerate().fold(
        (0, 0.0),
        |most: (usize, f64), (month, lent)| {
            if *lent > most.1 { (month, *lent) } else { most }
        },
    );
    let month = agreements::widest(seen.outcome).map_or(most.0, |(month, _)| month);
    seen.outcome.month(month)
}

/// Places per group, never divided over the groups of an agreement.
fn groups_ui(ui: &mut Ui, seen: &Seen<'_>, index: usize, actions: &mut Vec<Action>) {
    let texts = seen.texts;
    let table = || tables::by_group(seen.scenario, seen.outcome, index);
    ui.horizontal(|ui| {
        note_ui(ui, &texts.get("agreements-groups-or"));
    });
    ui.horizontal(|ui| take_ui(ui, texts, &texts.get("agreements-view-groups"), || vec![table()], actions));
    egui::ScrollArea::vertical().id_salt("groups").auto_shrink(false).show(ui, |ui| grid_ui(ui, table(), texts));
}

/// What policy wants to lend as a line over what is agreed, lent and missing.
fn chart(seen: &Seen<'_>) -> Chart {
    let texts = seen.texts;
    let column = |figure: fn(agreements::Gap) -> f64| -> Vec<Option<f64>> {
        (0..seen.outcome.months).map(|month| Some(figure(agreements::gap(seen.outcome, month)))).collect()
    };
    let lent = column(|gap| gap.lent);
    let missing = column(|gap| gap.missing);
    let short: Vec<Option<f64>> = seen
        .outcome
        .series(SeriesId::Target)
        .unwrap_or_default()
        .iter()
        .zip(&missing)
        .map(|(target, missing)| missing.filter(|missing| *missing > 0.5).map(|_| *target))
        .collect();
    let above = short.iter().zip(&missing).map(|(target, missing)| Some((*target)? + (*missing)?)).collect();
    let mut layers = vec![Layer::stack("lent", &texts.get("agreements-gap-lent"), Role::Flex, lent)];
    if short.iter().any(Option::is_some) {
        layers.push(Layer::band("missing", &texts.get("agreements-gap-missing"), Role::Shortage, short, above));
    }
    let line = |id: &str, name: &str, role, values| Layer::line(id, &texts.get(name), role, true, values);
    layers.push(line("agreed", "agreements-gap-agreed", Role::Line(1), column(|gap| gap.agreed)));
    layers.push(line("wanted", "agreements-gap-wanted", Role::Need, column(|gap| gap.wanted)));
    Chart {
        finding: told::gap(seen.outcome, texts),
        title: texts.get("agreements-gap-title"),
        unit: texts.get("unit-places"),
        y: YRange::default(),
        layers,
        source: texts.get("graph-computed"),
        ..Chart::new("agreements", Axis::Months { start: seen.outcome.start, count: seen.outcome.months })
    }
}
