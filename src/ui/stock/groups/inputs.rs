//! The figures about displaced people and the exchange, each in a field with its status.

use egui::{RichText, Ui};

use super::Seen;
use crate::engine::SeriesId;
use crate::format::Language;
use crate::parameters::Nature;
use crate::scenario::origin::Origin;
use crate::scenario::{Count, Displaced, PlaceExchange, Series, Status, Value};
use crate::session::Edit;
use crate::text::Texts;
use crate::ui::action::Action;
use crate::ui::status;
use crate::ui::theme::{self, Theme};
use crate::ui::widgets::month_ui;
use crate::units::Month;

/// A figure that can be changed here.
struct Field<'a> {
    /// Its name below `displaced`.
    name: &'a str,
    /// Its name among the texts.
    text: &'a str,
    /// What holds now; absent: unknown.
    value: Option<f64>,
    /// Where that comes from; absent: it is not given.
    origin: Option<Origin>,
    /// What the field may hold.
    range: (f64, f64),
    form: Form,
    nature: Nature,
}

/// How a field is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    People,
    Places,
    Months,
    Percent,
    Norm,
}

impl Form {
    fn unit(self, texts: &Texts, value: f64) -> Option<String> {
        match self {
            Self::People => Some(texts.get("unit-people")),
            Self::Places => Some(texts.get("unit-places")),
            Self::Months => {
                let one = (value - 1.0).abs() < 0.05;
                Some(texts.with("groups-months", &[("count", usize::from(!one).saturating_add(1).into())]))
            }
            Self::Norm => Some(texts.get("groups-per-place")),
            Self::Percent => None,
        }
    }

    fn written(self, language: Language, value: f64) -> String {
        match self {
            Self::People | Self::Places => language.number(value, 0),
            Self::Months => language.shortest(value, 1),
            Self::Percent => language.percent(value, 0),
            Self::Norm => language.number(value, 2),
        }
    }

    fn read(self, language: Language, text: &str) -> Option<f64> {
        let number = language.parse_number(text.trim_end_matches(['%', ' ', '\u{a0}']))?;
        Some(if self == Self::Percent { number / 100.0 } else { number })
    }

    fn speed(self) -> f64 {
        match self {
            Self::People | Self::Places => 25.0,
            Self::Months => 0.1,
            Self::Percent | Self::Norm => 0.005,
        }
    }
}

/// The last value of a series at the scenario's place in the band: what holds to the end.
fn last(series: &Series) -> Option<f64> {
    series.points.last().map(|point| point.value).or(series.value)
}

fn of_count<'a>(
    (name, text): (&'a str, &'a str),
    count: Option<&Count>,
    absent: f64,
    (range, form): ((f64, f64), Form),
    nature: Nature,
) -> Field<'a> {
    Field {
        name,
        text,
        value: count.map_or(Some(absent), |count| count.value),
        origin: count.map(Origin::of_figure),
        range,
        form,
        nature,
    }
}

/// The way to begin: the number of displaced people.
pub(super) fn begin_ui(ui: &mut Ui, seen: &Seen<'_>, people: &mut f64, actions: &mut Vec<Action>) {
    let (texts, language) = (seen.texts, seen.texts.language());
    ui.add_space(theme::GAP);
    ui.horizontal(|ui| {
        let name = texts.get("groups-empty-people");
        ui.label(&name);
        let field = egui::DragValue::new(people)
            .range(0.0..=1_000_000.0)
            .speed(100.0)
            .custom_formatter(|value, _| language.number(value, 0))
            .custom_parser(|text| language.parse_number(text));
        ui.add(field).widget_info(|| egui::WidgetInfo::labeled(egui::Role::SpinButton, true, &name));
        ui.label(texts.get("unit-people"));
        let button = egui::Button::new(texts.get("groups-empty-add"));
        if ui.add_enabled(*people > 0.0, button).clicked() {
            let (address, value) = ("displaced.people".to_owned(), Value::Number(people.round()));
            actions.push(Action::Do(Edit::Set { address, value, nature: Nature::Assumption }.into()));
        }
    });
}

/// People, places, and what the end of protection does.
pub(super) fn displaced_ui(ui: &mut Ui, seen: &Seen<'_>, displaced: &Displaced, actions: &mut Vec<Action>) {
    let assumed = Nature::Assumption;
    let places = seen.outcome.series(SeriesId::OpenGoo).and_then(|column| column.last()).copied();
    let (whole, share) = ((0.0, 1_000_000.0), (0.0, 1.0));
    let fields = [
        Field {
            name: "people",
            text: "field-displaced-people",
            value: displaced.people.as_ref().and_then(last),
            origin: displaced.people.as_ref().map(Origin::of_series),
            range: whole,
            form: Form::People,
            nature: assumed,
        },
        of_count(("norm", "field-displaced-norm"), Some(&displaced.norm), 1.0, ((0.01, 1.0), Form::Norm), assumed),
        Field {
            name: "places",
            text: "field-displaced-places",
            value: displaced.places.as_ref().map_or(places, last),
            origin: displaced.places.as_ref().map(Origin::of_series),
            range: whole,
            form: Form::Places,
            nature: assumed,
        },
    ];
    let after = [
        of_count(
            ("staying", "field-displaced-staying"),
            displaced.staying.as_ref(),
            1.0,
            (share, Form::Percent),
            assumed,
        ),
        of_count(
            ("winding_down", "field-displaced-winding_down"),
            displaced.winding_down.as_ref(),
            1.0,
            ((0.0, 120.0), Form::Months),
            assumed,
        ),
        of_count(
            ("to_asylum", "field-displaced-to_asylum"),
            displaced.to_asylum.as_ref(),
            0.0,
            (share, Form::Percent),
            assumed,
        ),
    ];
    egui::Grid::new("displaced").num_columns(3).spacing([theme::GAP, 6.0]).show(ui, |ui| {
        for field in &fields {
            field_ui(ui, seen, field, actions);
            ui.end_row();
        }
        ends_ui(ui, seen, displaced, actions);
        ui.end_row();
        for field in &after {
            field_ui(ui, seen, field, actions);
            ui.end_row();
        }
    });
}

/// Caps and the time of conversion.
pub(super) fn exchange_ui(ui: &mut Ui, seen: &Seen<'_>, displaced: &Displaced, actions: &mut Vec<Action>) {
    let given = displaced.exchange.as_ref();
    let none = PlaceExchange::default();
    let (places, decided) = (((0.0, 1_000_000.0), Form::Places), Nature::Decision);
    let fields = [
        of_count(
            ("exchange.to_asylum", "field-exchange-to_asylum"),
            given.map(|exchange| &exchange.to_asylum),
            0.0,
            places,
            decided,
        ),
        of_count(
            ("exchange.to_displaced", "field-exchange-to_displaced"),
            given.map(|exchange| &exchange.to_displaced),
            0.0,
            places,
            decided,
        ),
        of_count(
            ("exchange.months", "field-exchange-months"),
            Some(given.map_or(&none.months, |exchange| &exchange.months)),
            3.0,
            ((0.0, 60.0), Form::Months),
            Nature::Assumption,
        ),
    ];
    egui::Grid::new("exchange caps").num_columns(3).spacing([theme::GAP, 6.0]).show(ui, |ui| {
        for field in &fields {
            field_ui(ui, seen, field, actions);
            ui.end_row();
        }
    });
}

/// Name, field with its unit, and status of a figure.
fn field_ui(ui: &mut Ui, seen: &Seen<'_>, field: &Field<'_>, actions: &mut Vec<Action>) {
    let (texts, language, form) = (seen.texts, seen.texts.language(), field.form);
    let name = texts.get(field.text);
    ui.label(RichText::new(&name).color(Theme::of(ui.ctx()).text));
    ui.horizontal(|ui| {
        let mut value = field.value.unwrap_or(0.0);
        let shown = egui::DragValue::new(&mut value)
            .range(field.range.0..=field.range.1)
            .speed(form.speed())
            .custom_formatter(|value, _| form.written(language, value))
            .custom_parser(|text| form.read(language, text));
        let response = ui.add(shown);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::SpinButton, true, &name));
        if response.changed() {
            let value = Value::Number(rounded(form, field.name, value));
            let address = format!("displaced.{}", field.name);
            actions.push(Action::Do(Edit::Set { address, value, nature: field.nature }.into()));
        }
        if let Some(unit) = form.unit(texts, value) {
            ui.label(unit);
        }
    });
    match &field.origin {
        Some(origin) => status::origin_ui(ui, seen.session.document(), origin, texts),
        None if field.name == "places" => ui.label(texts.get("groups-of-locations")),
        None => {
            let note = texts.get("groups-not-given");
            let origin = Origin { status: Status::Unknown, source: Vec::new(), date: None, note };
            status::origin_ui(ui, seen.session.document(), &origin, texts)
        }
    };
}

/// What is drawn in whole numbers, percents or hundredths is changed to one.
fn rounded(form: Form, name: &str, value: f64) -> f64 {
    match form {
        Form::People | Form::Places => value.round(),
        Form::Months if name == "exchange.months" => value.round(),
        Form::Months => (value * 10.0).round() / 10.0,
        Form::Percent | Form::Norm => (value * 100.0).round() / 100.0,
    }
}

/// Whether protection ends, from which month, and how sure that is.
fn ends_ui(ui: &mut Ui, seen: &Seen<'_>, displaced: &Displaced, actions: &mut Vec<Action>) {
    let (texts, scenario) = (seen.texts, seen.scenario);
    let mut set = |month: Option<Month>| {
        let value = Value::Choice(month.map_or_else(String::new, |month| month.to_string()));
        let address = "displaced.protection_ends".to_owned();
        actions.push(Action::Do(Edit::Set { address, value, nature: Nature::Assumption }.into()));
    };
    let mut ends = displaced.ends().is_some();
    if ui.checkbox(&mut ends, texts.get("groups-ends")).changed() {
        set(ends.then(|| scenario.start.plus(12).min(scenario.end)));
    }
    match displaced.ends() {
        Some(mut month) => {
            let name = texts.get("groups-ends-field");
            let range = (scenario.start.min(month), scenario.end.plus(120).max(month));
            let response = month_ui(ui, &mut month, range, texts.language(), &name);
            if response.on_hover_text(&name).changed() {
                set(Some(month));
            }
        }
        None => {
            ui.label("–");
        }
    }
    let unknown = || Origin { status: Status::Unknown, source: Vec::new(), date: None, note: String::new() };
    let origin = displaced.protection_ends.as_ref().map_or_else(unknown, Origin::of_month);
    status::origin_ui(ui, seen.session.document(), &origin, texts);
}
