//! What addresses and values are called on screen: `policy.flex_cap` is "Flexplekken, ten hoogste", its 5125 is "5.125 plekken".
//!
//! Names of parameters are theirs; every other address has a text `field-<group>-<field>`, so that no change is shown as code.

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

use crate::format::Language;
use crate::parameters::{Availability, PARAMETERS, Parameter};
use crate::scenario::address::{Step, steps};
use crate::scenario::{Named, Scenario, Value};
use crate::text::Texts;
use crate::units::{Month, Unit, When};

/// No value, which is not 0.
const NOTHING: &str = "–";

/// What an address is called: `demand.applications@2027` is "Eerste asielaanvragen (2027)". One that has no name is shown as it is.
pub fn address(texts: &Texts, scenario: &Scenario, address: &str) -> String {
    let Some(parts) = Parts::of(address) else { return address.to_owned() };
    let Some(mut name) = parts.stem_name(texts, scenario) else { return address.to_owned() };
    if let Some(at) = parts.at {
        name = format!("{name} ({})", moment(texts, at));
    }
    match parts.end {
        Some(end) => texts.with(&format!("naming-{end}"), &[("name", (&name).into())]),
        None => name,
    }
}

/// How a value at an address is written, with its unit: `5.125 plekken`, `56 %`, `€ 75,53 per dag`, `maart 2027`, `ja`; a dash for no value.
pub fn value(texts: &Texts, scenario: &Scenario, address: &str, value: &Value) -> String {
    let language = texts.language();
    match value {
        Value::Number(number) => {
            let (unit, percent) = counted(scenario, address);
            with_unit(texts, plain(language, unit, percent, *number), unit, percent)
        }
        Value::Money(amount) => {
            let (unit, percent) = counted(scenario, address);
            match unit {
                Unit::Euro | Unit::EuroPerPlaceDay | Unit::EuroPerDecision => {
                    with_unit(texts, language.price(*amount), unit, percent)
                }
                _ => language.shortest(as_number(*amount), 4),
            }
        }
        Value::Flag(flag) => texts.get(if *flag { "naming-yes" } else { "naming-no" }),
        Value::Choice(name) => choice(texts, scenario, address, name),
        Value::Location(location) => {
            let places = location.places.value;
            let places = places.map_or(NOTHING.to_owned(), |places| plain(language, Unit::Places, false, places));
            let places = with_unit(texts, places, Unit::Places, false);
            format!("{} ({places})", location.name)
        }
    }
}

/// A change of a value: `5.125 → 3.000 plekken`; the unit is said once.
pub fn from_to(texts: &Texts, scenario: &Scenario, address: &str, (old, new): (&Value, &Value)) -> String {
    let new_text = value(texts, scenario, address, new);
    let old_text = match (old, new) {
        (Value::Number(old), Value::Number(_)) => {
            let (unit, percent) = counted(scenario, address);
            plain(texts.language(), unit, percent, *old)
        }
        _ => value(texts, scenario, address, old),
    };
    format!("{old_text} → {new_text}")
}

/// A number in the user's notation with its sign, if its unit has one: as it stands in the field of a parameter.
pub fn plain(language: Language, unit: Unit, percent: bool, number: f64) -> String {
    if percent {
        let decimals = usize::from(unit == Unit::SharePerMonth);
        let exact = (number * 1000.0).fract().abs() < 1e-9;
        let needed = usize::from((number * 100.0).fract().abs() > 1e-9);
        return language.percent(number, if exact { decimals.max(needed) } else { 2 });
    }
    match unit {
        Unit::EuroPerPlaceDay | Unit::EuroPerDecision => {
            language.price(Decimal::from_f64(number).unwrap_or_default().round_dp(4).normalize())
        }
        _ => language.shortest(number, 3),
    }
}

/// What the numbers at an address are counted in, and whether they are shown as a percentage.
pub fn counted(scenario: &Scenario, address: &str) -> (Unit, bool) {
    let parts = Parts::of(address);
    if let Some(parameter) = parts.as_ref().and_then(|parts| parts.parameter(scenario)) {
        return (parameter.unit, parameter.percent());
    }
    match parts.as_ref().map(|parts| parts.steps.as_slice()) {
        Some(
            [Step::Field("locations"), _, Step::Field("delay")]
            | [Step::Field("rules"), _, Step::Field("trend_months")],
        ) => (Unit::Months, false),
        // An index is a factor, which nobody reads as a percentage.
        Some([Step::Field("price_index")]) => (Unit::Number, false),
        _ => {
            let unit = scenario.unit(address).unwrap_or(Unit::Number);
            (unit, matches!(unit, Unit::Share | Unit::SharePerMonth))
        }
    }
}

/// The short unit behind a number, if it has one.
fn with_unit(texts: &Texts, number: String, unit: Unit, percent: bool) -> String {
    match texts.find(&format!("unit-short-{}", unit.short_name(percent))) {
        Some(unit) => format!("{number} {unit}"),
        None => number,
    }
}

/// A name or a date; an empty one is no value.
fn choice(texts: &Texts, scenario: &Scenario, address: &str, name: &str) -> String {
    if name.is_empty() {
        return NOTHING.to_owned();
    }
    let group = match steps(address).as_deref() {
        Some([Step::Field("locations"), _, Step::Field("name" | "municipality")]) => return name.to_owned(),
        Some([Step::Field("locations"), _, Step::Field("province")]) => {
            return province_name(scenario, name).to_owned();
        }
        Some([Step::Field("rules"), _, Step::Field("months")]) => return calendar_months(texts, name),
        Some(
            [Step::Field("locations"), _, Step::Field(group @ ("kind" | "stage" | "payer"))]
            | [Step::Field("transactions"), _, Step::Field(group @ "payer")],
        ) => *group,
        _ => "choice",
    };
    match name.parse::<Month>() {
        Ok(month) => texts.language().month_long(month),
        Err(_no_date) => texts.find(&format!("{group}-{name}")).unwrap_or_else(|| name.to_owned()),
    }
}

/// Calendar months by their short names: `nov, dec, jan`.
pub fn calendar_months(texts: &Texts, months: &str) -> String {
    let numbers = months.split(',').filter_map(|month| month.parse().ok());
    numbers.map(|month| texts.language().calendar_month(month)).collect::<Vec<&str>>().join(", ")
}

/// A moment as precise as an address gives it.
fn moment(texts: &Texts, at: &str) -> String {
    match at.parse() {
        Ok(When::Month(month)) => texts.language().month_long(month),
        Ok(When::HalfYear(half)) => {
            let first = half.first_month();
            let name = if first.month() == 1 { "naming-first-half" } else { "naming-second-half" };
            texts.with(name, &[("year", (&first.year().to_string()).into())])
        }
        Ok(When::Year(_)) | Err(_) => at.to_owned(),
    }
}

fn as_number(amount: Decimal) -> f64 {
    use rust_decimal::prelude::ToPrimitive;
    amount.to_f64().unwrap_or_default()
}

/// An address taken apart: what it is about, at which moment, and which end of the band.
struct Parts<'a> {
    steps: Vec<Step<'a>>,
    at: Option<&'a str>,
    end: Option<&'a str>,
}

impl<'a> Parts<'a> {
    fn of(address: &'a str) -> Option<Self> {
        let mut steps = steps(address)?;
        let end = match steps.last() {
            Some(Step::Field(end @ ("low" | "high" | "mid" | "value"))) => Some(*end),
            _ => None,
        };
        if end.is_some() {
            steps.pop();
        }
        let at = if let Some(Step::At(at)) = steps.last() { Some(*at) } else { None };
        if at.is_some() {
            steps.pop();
        }
        Some(Self { steps, at, end: end.filter(|end| matches!(*end, "low" | "high")) })
    }

    /// The address without moment and end.
    fn stem(&self) -> String {
        let mut stem = String::new();
        for step in &self.steps {
            match step {
                Step::Field(name) if stem.is_empty() => stem.push_str(name),
                Step::Field(name) => stem.extend([".", name]),
                Step::Item(id) => stem.extend(["[", id, "]"]),
                Step::At(at) => stem.extend(["@", at]),
            }
        }
        stem
    }

    /// The parameter at this address; of several the one that has a meaning in this scenario.
    fn parameter(&self, scenario: &Scenario) -> Option<&'static Parameter> {
        let stem = self.stem();
        let mut here = PARAMETERS.iter().filter(|parameter| parameter.address == stem);
        let first = here.next()?;
        let meant = |parameter: &&Parameter| matches!(parameter.value(scenario), Availability::Value(_));
        here.find(|other| !meant(&first) && meant(other)).or(Some(first))
    }

    fn stem_name(&self, texts: &Texts, scenario: &Scenario) -> Option<String> {
        if let Some(parameter) = self.parameter(scenario) {
            return Some(texts.get(&format!("parameter-{}", parameter.id)));
        }
        let field = |group: &str, name: &str| texts.find(&format!("field-{group}-{name}"));
        match self.steps.as_slice() {
            [Step::Field("locations"), Step::Item(id)] => Some(location_name(scenario, id)),
            [Step::Field("locations"), Step::Item(id), Step::Field(name)] => {
                Some(format!("{}: {}", location_name(scenario, id), field("location", name)?))
            }
            [Step::Field("costs"), Step::Item(kind), Step::Field(name)] => {
                let kind = texts.find(&format!("kind-{kind}"))?;
                Some(format!("{kind}: {}", field("cost", name)?))
            }
            [Step::Field("provinces"), Step::Item(id), Step::Field(name)] => {
                Some(format!("{}: {}", province_name(scenario, id), field("province", name)?))
            }
            [Step::Field("measures"), Step::Item(id), rest @ ..] => {
                let measure = scenario.measures.iter().find(|measure| measure.id == *id);
                of_item(measure.map(|measure| texts.words(&measure.title)), id, "measure", rest, texts)
            }
            [Step::Field("rules"), Step::Item(id), rest @ ..] => {
                let rule = scenario.rules.iter().find(|rule| rule.id == *id);
                of_item(rule.map(|rule| texts.words(&rule.title)), id, "rule", rest, texts)
            }
            [Step::Field("sizes"), Step::Item(id), rest @ ..] => {
                let size = scenario.sizes.iter().find(|size| size.id == *id);
                of_item(size.map(|size| texts.words(&size.title)), id, "size", rest, texts)
            }
            [Step::Field("transactions"), Step::Item(id), rest @ ..] => {
                let transaction = scenario.transactions.iter().find(|transaction| transaction.id == *id);
                of_item(transaction.map(|known| texts.words(&known.title)), id, "transaction", rest, texts)
            }
            [Step::Field("pipeline"), Step::Item(id), rest @ ..] => {
                let stage = scenario.pipeline.iter().find(|rule| rule.id == *id).map(|rule| rule.stage.id());
                let stage = stage.and_then(|stage| texts.find(&format!("stage-{stage}")));
                of_item(stage.as_deref(), id, "pipeline", rest, texts)
            }
            [Step::Field("cycles"), Step::Item(id)] => Some(texts.with("naming-cycle", &[("cycle", (*id).into())])),
            [Step::Field("provinces"), Step::Item(id)] => Some(province_name(scenario, id).to_owned()),
            [Step::Field("demand"), Step::Field("initial"), Step::Field(name)] => field("initial", name),
            [Step::Field("displaced"), Step::Field("exchange"), Step::Field(name)] => field("exchange", name),
            [
                Step::Field(group @ ("demand" | "policy" | "renewal" | "law" | "displaced" | "decision_budget")),
                Step::Field(name),
            ] => field(group, name),
            [Step::Field(name)] => field("scenario", name),
            _ => None,
        }
    }
}

/// An item of a list by its title, or its id, with the name of one of its fields.
fn of_item(title: Option<&str>, id: &str, group: &str, rest: &[Step<'_>], texts: &Texts) -> Option<String> {
    let title = title.filter(|title| !title.is_empty()).unwrap_or(id);
    match rest {
        [] => Some(title.to_owned()),
        [Step::Field(name)] => Some(format!("{title}: {}", texts.find(&format!("field-{group}-{name}"))?)),
        _ => None,
    }
}

/// A province by its name, or its id.
pub fn province_name<'a>(scenario: &'a Scenario, id: &'a str) -> &'a str {
    let province = scenario.province(id).map(|province| province.name.as_str());
    province.filter(|name| !name.is_empty()).unwrap_or(id)
}

fn location_name(scenario: &Scenario, id: &str) -> String {
    let location = scenario.locations.iter().find(|location| location.id == id);
    location.map(|location| location.name.as_str()).filter(|name| !name.is_empty()).unwrap_or(id).to_owned()
}
