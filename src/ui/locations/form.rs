//! Everything about the selected locations: one, or many at once.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{RichText, Ui};

use super::table::column::Column;
use super::table::field::{Field, Held};
use super::table::{Sight, deeds, story};
use crate::scenario::{Location, Timeline, Value};
use crate::session::{Command, Edit};
use crate::ui::action::Action;
use crate::ui::status::{chip, status_name};
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::{back_button_ui, group_heading_ui, note_ui};

use input::{Inputs, MARK, NAMES, UNIT, choice_ui, line_ui, unit_ui};
use parts::{Part, different_ui};
use status::{Filled, Provenance};

mod input;
mod parts;
mod status;

/// The fields in groups; the four of the execution agenda come first.
const GROUPS: [(&str, &[Field], &[Part]); 5] = [
    ("location-group-agenda", &[Field::Kind, Field::Places, Field::Ready, Field::CostReserve], &[]),
    ("location-group-where", &[Field::Name, Field::Municipality, Field::Province], &[]),
    (
        "location-group-when",
        &[Field::Stage, Field::StageSince, Field::From, Field::Delay, Field::Probability, Field::Until],
        &[Part::Extensions],
    ),
    ("location-group-basis", &[Field::Basis], &[Part::Agreements, Part::Contract, Part::Handover]),
    (
        "location-group-money",
        &[Field::Payer, Field::CostInUse, Field::CostFlex, Field::CostIdle, Field::Investment, Field::ClosingCost],
        &[Part::Funding, Part::Note],
    ),
];

/// Everything about the selected locations.
#[derive(Debug, Default)]
pub(super) struct Form {
    inputs: Inputs,
    /// The figure whose source is being filled in.
    provenance: Option<Provenance>,
    made: Option<Made>,
    /// Whether what was selected before was already shown once more.
    late: bool,
    /// What was typed for what was selected before, and could not be taken.
    dropped: Option<(String, &'static str)>,
}

/// What the selected locations have in common; made when they or the document change.
#[derive(Debug)]
struct Made {
    key: (u64, BTreeSet<String>, bool),
    at: usize,
    first: Arc<Location>,
    count: usize,
    /// Fields and parts that are not the same everywhere.
    different: BTreeSet<Field>,
    parts: BTreeSet<Part>,
}

impl Made {
    fn new(selected: &BTreeSet<String>, sight: &Sight<'_>) -> Option<Self> {
        let mut chosen = sight.chosen(selected);
        let (at, first) = chosen.next()?;
        let (mut different, mut parts, mut count) = (BTreeSet::new(), BTreeSet::new(), 1);
        for (_, other) in chosen {
            count += 1;
            different.extend(Field::ALL.into_iter().filter(|field| story::field_differs(*field, other, first)));
            parts.extend(Part::ALL.into_iter().filter(|part| !part.same(other, first)));
        }
        let key = (sight.session.revision(), selected.clone(), sight.base);
        Some(Self { key, at, first: Arc::clone(first), count, different, parts })
    }
}

impl Form {
    /// Draws the fields of the selected locations; each change holds for all of them and is one step.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        selected: &BTreeSet<String>,
        sight: &Sight<'_>,
        actions: &mut Vec<Action>,
    ) {
        let revision = sight.session.revision();
        let other = self.made.as_ref().is_none_or(|made| made.key.1 != *selected);
        // What was being typed when another row was clicked still goes to the ones it was typed for.
        let last = other && self.made.is_some() && self.inputs.pending() && !std::mem::replace(&mut self.late, true);
        let current = |made: &Made| made.key.0 == revision && made.key.2 == sight.base;
        if !last && (other || !self.made.as_ref().is_some_and(current)) {
            self.late = false;
            if other {
                self.dropped = self.inputs.forget();
                self.provenance = None;
            }
            self.made = Made::new(selected, sight);
        }
        let Some(made) = self.made.take() else {
            ui.add_space(theme::GAP_LARGE);
            note_ui(ui, &sight.texts.get("location-form-empty"));
            return;
        };
        let mut edits = Vec::new();
        egui::ScrollArea::vertical().id_salt("location form").auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - 12.0);
            head_ui(ui, &made, sight);
            if let Some((typed, wrong)) = &self.dropped {
                let why = sight.texts.get(wrong);
                let text = sight.texts.with("location-dropped", &[("typed", typed.into()), ("why", (&why).into())]);
                ui.label(RichText::new(text).color(Theme::of(ui.ctx()).error));
            }
            for (heading, fields, parts) in GROUPS {
                ui.add_space(theme::GAP);
                group_heading_ui(ui, &sight.texts.get(heading));
                // Nobody gives several locations one name.
                for field in fields.iter().filter(|field| made.count == 1 || **field != Field::Name) {
                    self.field_ui(ui, *field, &made, sight, &mut edits);
                }
                for part in parts {
                    self.part_ui(ui, *part, &made, sight, &mut edits);
                }
            }
            ui.add_space(theme::GAP_LARGE);
        });
        self.made = Some(made);
        for edit in edits {
            if !matches!(&edit, Edit::SetMany { changes, .. } if changes.is_empty()) {
                actions.extend([Action::Do(Command::from(edit)), Action::Do(Command::Settle)]);
            }
        }
    }

    /// One field: its name, its value, and how that came to be.
    fn field_ui(&mut self, ui: &mut Ui, field: Field, made: &Made, sight: &Sight<'_>, edits: &mut Vec<Edit>) {
        let texts = sight.texts;
        let ids = &made.key.1;
        let title = Column::Of(field).title(texts);
        let different = made.different.contains(&field);
        let base = sight.base_of(made.at).filter(|_| made.count == 1);
        let changed = base.is_some_and(|base| story::field_differs(field, &made.first, base));
        let help = story::lines(Column::Of(field), &made.first, made.at, sight).join("\n");
        let help = if made.count == 1 { help } else { String::new() };
        line_ui(ui, &title, changed, &help, |ui, label| {
            // Behind a number stand its unit and its status; anything else has all the room.
            let beside = if field.unit().is_some() { MARK + UNIT } else { 12.0 };
            let width = (ui.available_width() - beside).max(64.0);
            let asked = if field.chosen() {
                let none = field.optional().then(|| {
                    let name = if field == Field::Payer { "location-payer-of-kind" } else { "location-unknown" };
                    (String::new(), texts.get(name))
                });
                let named = field.choices(sight.scenario).into_iter().map(|id| {
                    let name = field.choice(&id, sight.scenario, texts);
                    (id, name)
                });
                let choices: Vec<(String, String)> = none.into_iter().chain(named).collect();
                let now = field.typed(&made.first, texts);
                let word = if different { texts.get("location-different") } else { String::new() };
                choice_ui(ui, field.name(), (&now, width), label, &choices, &word).map(Value::Choice)
            } else {
                let shown = if different { String::new() } else { field.typed(&made.first, texts) };
                let hint = if different { texts.get("location-different") } else { stands_in(field, made, sight) };
                let language = texts.language();
                self.inputs.entry(ui, field.name(), (&shown, &hint, width), (label, texts), |typed| {
                    field.parse(typed, language)
                })
            };
            if let Some(value) = asked {
                edits.push(deeds::set(sight, ids, field, &value));
            }
            self.mark_ui(ui, field, made, sight);
        });
        if different && field.optional() && !field.chosen() {
            // Below the field, not below its name.
            let indented = ui.horizontal(|ui| {
                ui.add_space(NAMES + ui.spacing().item_spacing.x);
                ui.link(texts.get("location-empty-all"))
            });
            let link = indented.inner;
            let name = format!("{title}: {}", texts.get("location-empty-all"));
            link.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, &name));
            if link.clicked() {
                edits.push(deeds::set(sight, ids, field, &Value::Choice(String::new())));
            }
        }
        if changed && !sight.base {
            let value = story::base_value(Column::Of(field), made.at, sight);
            let name = texts.with("parameter-reset", &[("value", (&value).into())]);
            if back_button_ui(ui, &name, &format!("{title}: {name}")).clicked() {
                edits.push(deeds::back(sight, ids, field));
            }
        }
        if let Some(provenance) = self.provenance.as_mut().filter(|provenance| provenance.field == field)
            && let Some(done) = provenance.ui(ui, &mut self.inputs, ids, sight)
        {
            if let Filled::Keep(edit) = done {
                edits.push(edit);
            }
            self.provenance = None;
        }
    }

    /// The unit, and the status as a button that opens where the figure comes from.
    fn mark_ui(&mut self, ui: &mut Ui, field: Field, made: &Made, sight: &Sight<'_>) {
        let theme = Theme::of(ui.ctx());
        let texts = sight.texts;
        if let Some(unit) = field.unit() {
            let short = texts.find(&format!("unit-short-{}", unit.short_name(true))).unwrap_or_default();
            unit_ui(ui, &short);
        }
        let Some(origin) = field.origin(&made.first).filter(|_| !made.different.contains(&field)) else { return };
        let chip = chip(theme, origin.status);
        let text = texts.get(status_name(origin.status));
        let button = egui::Button::new(RichText::new(&text).font(theme::small()).color(chip.text))
            .fill(chip.ground)
            .corner_radius(theme::RADIUS_CHIP)
            .small();
        let name = texts.with(
            "location-status-of",
            &[("name", (&Column::Of(field).title(texts)).into()), ("status", (&text).into())],
        );
        let response = ui
            .scope(|ui| {
                ui.spacing_mut().button_padding = egui::vec2(6.0, 3.0);
                ui.add(button)
            })
            .inner;
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
        if response.on_hover_text(texts.get("location-status-help")).clicked() {
            let open = self.provenance.as_ref().is_some_and(|provenance| provenance.field == field);
            self.provenance = if open { None } else { Provenance::of(field, &made.first) };
        }
    }

    /// One part that is changed as a whole.
    fn part_ui(&mut self, ui: &mut Ui, part: Part, made: &Made, sight: &Sight<'_>, edits: &mut Vec<Edit>) {
        let texts = sight.texts;
        let ids = &made.key.1;
        if part != Part::Note {
            ui.add_space(theme::GAP_SMALL);
            ui.label(RichText::new(texts.get(part.text())).font(theme::semibold(theme::SIZE_BODY)));
        }
        let mut location = made.first.as_ref().clone();
        if made.parts.contains(&part) {
            if different_ui(ui, &made.first.name, texts) {
                let nature = crate::parameters::Nature::Decision;
                edits.push(deeds::change(sight, ids, |other| part.take(other, &location), nature));
            }
            return;
        }
        ui.push_id(part.text(), |ui| part.ui(ui, &mut self.inputs, &mut location, sight));
        if !part.same(&location, &made.first) {
            let nature = crate::parameters::Nature::Decision;
            edits.push(deeds::change(sight, ids, |other| part.take(other, &location), nature));
        }
    }
}

/// What stands in for a value that is left out, for the empty field.
fn stands_in(field: Field, made: &Made, sight: &Sight<'_>) -> String {
    let absent = matches!(field.of(&made.first), Held::Money(None) | Held::Count(None));
    if absent { Column::Of(field).shown(&made.first, sight.scenario, sight.texts).text } else { String::new() }
}

/// Which locations these are, when the one is expected to be there, and what the checks say of it.
fn head_ui(ui: &mut Ui, made: &Made, sight: &Sight<'_>) {
    let theme = Theme::of(ui.ctx());
    let texts = sight.texts;
    let heading = |text: &str| RichText::new(text).font(theme::semibold(theme::SIZE_FINDING)).color(theme.text);
    if made.count > 1 {
        let number = texts.language().number(f64::from(u32::try_from(made.count).unwrap_or(u32::MAX)), 0);
        ui.label(heading(&texts.with("location-form-many", &[("number", (&number).into())])));
        note_ui(ui, &texts.get("location-form-all"));
        return;
    }
    ui.label(heading(&made.first.name));
    let timeline = Timeline::of(&made.first, sight.scenario);
    let month = |month| texts.language().month_long(month);
    let sentence = match (timeline.stretches.is_empty(), timeline.closes()) {
        (true, _) => texts.get("location-never"),
        (false, None) => texts.with("location-open-ended", &[("from", (&month(timeline.opens)).into())]),
        (false, Some(until)) => {
            let (from, until) = (month(timeline.opens), month(until));
            texts.with("location-open-until", &[("from", (&from).into()), ("until", (&until).into())])
        }
    };
    note_ui(ui, &sentence);
    for problem in sight.list.warnings.get(&made.first.id).map_or(&[][..], Vec::as_slice) {
        let (what, fix) = texts.problem(problem);
        ui.label(RichText::new(format!("{}: {what}. {fix}", texts.get("problem-warning"))).color(theme.warning));
    }
}
