//! A question of one's own: what may change, what must hold, where to look.

use egui::{ComboBox, DragValue, RichText, Role, TextEdit, Ui, WidgetInfo};
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

use super::{Seen, about, value};
use crate::naming;
use crate::parameters::{Availability, Control, PARAMETERS};
use crate::probe::seek::{Question, Relation, Span};
use crate::probe::target::Target;
use crate::probe::words;
use crate::text::Texts;
use crate::ui::theme::Theme;
use crate::units::Unit;

/// Width of the lists.
const WIDE: f32 = 330.0;

/// What is filled in.
#[derive(Debug, Default)]
pub(super) struct Form {
    /// The address without a moment.
    address: String,
    /// The moment of a point.
    point: Option<String>,
    /// Whether the address is typed.
    typed: bool,
    target: String,
    target_typed: bool,
    relation: Option<Relation>,
    goal: f64,
    span: Option<Span>,
}

impl Form {
    /// Fills in a question.
    pub(super) fn take(&mut self, question: &Question, seen: &Seen<'_>) {
        let (stem, point) = match question.address.split_once('@') {
            Some((stem, point)) => (stem, Some(point.to_owned())),
            None => (question.address.as_str(), None),
        };
        let target = question.target.to_string();
        *self = Self {
            typed: !offered(seen).iter().any(|(address, _)| address == stem),
            target_typed: !Target::all_for(seen.outcome).contains(&question.target),
            address: stem.to_owned(),
            point,
            target,
            relation: Some(question.relation),
            goal: words::number(question.goal),
            span: Some(question.span),
        };
    }

    /// The address with its moment.
    fn whole(&self) -> String {
        self.point.as_ref().map_or_else(|| self.address.clone(), |point| format!("{}@{point}", self.address))
    }

    /// Draws the form; a question that is asked.
    pub(super) fn ui(&mut self, ui: &mut Ui, seen: &Seen<'_>) -> Option<Question> {
        if self.address.is_empty() {
            let first = offered(seen);
            let address = first.iter().find(|(address, _)| address == "demand.applications").or(first.first());
            self.address = address.map(|(address, _)| address.clone()).unwrap_or_default();
            // Whether a budget holds is what is asked most.
            let all: Vec<String> = Target::all_for(seen.outcome).iter().map(ToString::to_string).collect();
            let usual = all.iter().rfind(|target| target.starts_with("margin[")).or(all.first());
            self.target = usual.cloned().unwrap_or_default();
        }
        ui.horizontal_wrapped(|ui| self.moved_ui(ui, seen));
        ui.horizontal_wrapped(|ui| self.target_ui(ui, seen));
        let now = value::now(seen.scenario, &self.whole());
        let target = Target::parse(&self.target);
        let address = self.whole();
        let span = self.span.get_or_insert_with(|| Span::of(&address, now));
        ui.horizontal_wrapped(|ui| span_ui(ui, span, seen.texts));
        let span = *span;
        let theme = Theme::of(ui.ctx());
        let wrong = if now.is_none() {
            Some("seek-bad-address")
        } else if target.is_none() {
            Some("seek-bad-target")
        } else if span.to <= span.from || span.step <= 0.0 {
            Some("seek-bad-range")
        } else {
            None
        };
        if let Some(wrong) = wrong {
            ui.label(RichText::new(seen.texts.get(wrong)).color(theme.warning));
            return None;
        }
        let target = target?;
        let goal = Decimal::from_f64(self.goal).unwrap_or_default().round_dp(6).normalize();
        let relation = self.relation.unwrap_or(Relation::AtLeast);
        ui.button(seen.texts.get("seek-go")).clicked().then_some(Question { address, span, target, relation, goal })
    }

    /// What may change, and which point of it.
    fn moved_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>) {
        let texts = seen.texts;
        let label = ui.label(texts.get("seek-parameter"));
        let before = self.whole();
        let shown =
            if self.typed { texts.get("seek-typed") } else { naming::address(texts, seen.scenario, &self.address) };
        let combo = ComboBox::from_id_salt("moved").selected_text(shown).width(WIDE).height(360.0);
        let combo = combo.show_ui(ui, |ui| {
            for (address, name) in offered(seen) {
                if ui.selectable_label(!self.typed && address == self.address, name).clicked() {
                    (self.typed, self.address, self.point) = (false, address, None);
                }
            }
            if ui.selectable_label(self.typed, texts.get("seek-typed")).clicked() {
                (self.typed, self.point) = (true, None);
            }
        });
        let _named = combo.response.labelled_by(label.id);
        if self.typed {
            let name = texts.get("seek-address");
            let field = ui.add(TextEdit::singleline(&mut self.address).desired_width(WIDE));
            field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &name));
            field.on_hover_text(texts.get("seek-address-help"));
        } else if let Some(points) = seen.scenario.points(&self.address).filter(|points| points.len() > 1) {
            let label = ui.label(texts.get("seek-point"));
            let all = texts.get("seek-point-all");
            let shown = self.point.clone().unwrap_or_else(|| all.clone());
            let combo = ComboBox::from_id_salt("point").selected_text(shown).width(170.0).height(360.0);
            let combo = combo.show_ui(ui, |ui| {
                ui.selectable_value(&mut self.point, None, all);
                for point in points {
                    let point = point.to_string();
                    ui.selectable_value(&mut self.point, Some(point.clone()), point);
                }
            });
            let _named = combo.response.labelled_by(label.id);
        }
        if self.whole() != before {
            self.span = None;
        }
    }

    /// What must hold, and how much of it.
    fn target_ui(&mut self, ui: &mut Ui, seen: &Seen<'_>) {
        let texts = seen.texts;
        let budget = about(seen).budget;
        let label = ui.label(texts.get("seek-target"));
        let known = Target::parse(&self.target);
        let shown = match &known {
            Some(target) if !self.target_typed => target.name(texts, budget),
            _ => texts.get("seek-target-typed"),
        };
        let combo = ComboBox::from_id_salt("target").selected_text(shown).width(WIDE).height(360.0);
        let combo = combo.show_ui(ui, |ui| {
            for target in Target::all_for(seen.outcome) {
                let chosen = !self.target_typed && known.as_ref() == Some(&target);
                if ui.selectable_label(chosen, target.name(texts, budget)).clicked() {
                    (self.target_typed, self.target) = (false, target.to_string());
                }
            }
            if ui.selectable_label(self.target_typed, texts.get("seek-target-typed")).clicked() {
                self.target_typed = true;
            }
        });
        let _named = combo.response.labelled_by(label.id);
        if self.target_typed {
            let name = texts.get("seek-target");
            let field = ui.add(TextEdit::singleline(&mut self.target).desired_width(220.0));
            field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &name));
            let help = format!("{}\n{}", texts.get("seek-target-help"), texts.get("seek-beyond-help"));
            field.on_hover_text(help);
        }
        let mut relation = self.relation.unwrap_or(Relation::AtLeast);
        for choice in Relation::ALL {
            ui.selectable_value(&mut relation, choice, texts.get(choice.text()));
        }
        self.relation = Some(relation);
        let unit = known.as_ref().map_or(Unit::Number, Target::unit);
        goal_ui(ui, &mut self.goal, unit, texts);
    }
}

/// The parameters with a number in this scenario, with their names.
fn offered(seen: &Seen<'_>) -> Vec<(String, String)> {
    let numbers = PARAMETERS.iter().filter(|parameter| {
        matches!(parameter.control, Control::Number { .. } | Control::Price { .. })
            && matches!(parameter.value(seen.scenario), Availability::Value(_))
    });
    let named = |id: &str| seen.texts.get(&format!("parameter-{id}"));
    let mut offered: Vec<(String, String)> =
        numbers.map(|parameter| (parameter.address.to_owned(), named(parameter.id))).collect();
    if seen.scenario.points("demand.occupancy").is_some() {
        let address = "demand.occupancy".to_owned();
        let name = naming::address(seen.texts, seen.scenario, &address);
        offered.insert(0, (address, name));
    }
    offered
}

/// How much it has to be: shares as percentages, all else in its unit.
fn goal_ui(ui: &mut Ui, goal: &mut f64, unit: Unit, texts: &Texts) {
    let language = texts.language();
    let name = texts.get("seek-goal");
    let percent = unit == Unit::Share;
    let mut shown = if percent { *goal * 100.0 } else { *goal };
    let speed = if unit == Unit::Euro { 100_000.0 } else { 10.0 };
    let field = DragValue::new(&mut shown)
        .speed(if percent { 0.1 } else { speed })
        .custom_formatter(|value, _| language.shortest(value, 2))
        .custom_parser(|text| language.parse_number(text));
    let response = ui.add(field);
    response.widget_info(|| WidgetInfo::labeled(Role::SpinButton, true, &name));
    if response.changed() {
        *goal = if percent { shown / 100.0 } else { shown };
    }
    ui.label(if percent { "%".to_owned() } else { texts.unit(unit) });
}

/// Where to look.
fn span_ui(ui: &mut Ui, span: &mut Span, texts: &Texts) {
    let language = texts.language();
    for (name, value) in
        [("seek-range", &mut span.from), ("seek-range-to", &mut span.to), ("seek-range-step", &mut span.step)]
    {
        let name = texts.get(name);
        ui.label(&name);
        let field = DragValue::new(value)
            .speed(1.0)
            .custom_formatter(|value, _| language.shortest(value, 4))
            .custom_parser(|text| language.parse_number(text));
        ui.add(field).widget_info(|| WidgetInfo::labeled(Role::SpinButton, true, &name));
    }
}
