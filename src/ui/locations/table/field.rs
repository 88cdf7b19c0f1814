//! The fields of a location that have an address of their own: how each is shown, typed and changed.

use rust_decimal::Decimal;

use crate::format::Language;
use crate::naming;
use crate::parameters::Nature;
use crate::scenario::origin::Origin;
use crate::scenario::{Basis, Count, Kind, KindCosts, Location, Money, Named, Payer, Scenario, Stage, Value};
use crate::text::Texts;
use crate::units::{Month, Unit};

/// Places, euro per place per day, euro at once and months at most: what the checks let pass.
const PLACES: f64 = 20_000_000.0;
const PRICE: i64 = 100_000;
const ONCE: i64 = 1_000_000_000_000;
const MONTHS: f64 = 240.0;

/// A field with an address: `locations[id].<name>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::ui::locations) enum Field {
    Name,
    Province,
    Municipality,
    Kind,
    Places,
    From,
    Until,
    Delay,
    Stage,
    StageSince,
    Probability,
    Ready,
    Basis,
    Payer,
    CostInUse,
    CostFlex,
    CostReserve,
    CostIdle,
    Investment,
    ClosingCost,
}

/// What a location holds in a field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::ui::locations) enum Held<'a> {
    Text(&'a str),
    Choice(Option<&'static str>),
    Month(Option<Month>),
    Whole(Option<u32>),
    Count(Option<&'a Count>),
    Money(Option<&'a Money>),
}

impl Field {
    /// Every field, in the order of the file.
    pub(in crate::ui::locations) const ALL: [Self; 20] = [
        Self::Name,
        Self::Province,
        Self::Municipality,
        Self::Kind,
        Self::Places,
        Self::From,
        Self::Until,
        Self::Delay,
        Self::Stage,
        Self::StageSince,
        Self::Probability,
        Self::Ready,
        Self::Basis,
        Self::Payer,
        Self::CostInUse,
        Self::CostFlex,
        Self::CostReserve,
        Self::CostIdle,
        Self::Investment,
        Self::ClosingCost,
    ];

    /// Its name in addresses; its texts are `location-<name>`.
    pub(in crate::ui::locations) fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Province => "province",
            Self::Municipality => "municipality",
            Self::Kind => "kind",
            Self::Places => "places",
            Self::From => "available_from",
            Self::Until => "available_until",
            Self::Delay => "delay",
            Self::Stage => "stage",
            Self::StageSince => "stage_since",
            Self::Probability => "probability",
            Self::Ready => "ready_months",
            Self::Basis => "basis",
            Self::Payer => "payer",
            Self::CostInUse => "cost_in_use",
            Self::CostFlex => "cost_flex",
            Self::CostReserve => "cost_reserve",
            Self::CostIdle => "cost_idle",
            Self::Investment => "investment",
            Self::ClosingCost => "closing_cost",
        }
    }

    /// Its address in a location.
    pub(in crate::ui::locations) fn address(self, id: &str) -> String {
        format!("locations[{id}].{}", self.name())
    }

    /// Whether a change of it says something about the world, or is a choice of the table.
    pub(in crate::ui::locations) fn nature(self) -> Nature {
        match self.unit() {
            Some(Unit::Places) | None => Nature::Decision,
            Some(_) => Nature::Assumption,
        }
    }

    /// What its numbers are counted in; `None`: it holds no number.
    pub(in crate::ui::locations) fn unit(self) -> Option<Unit> {
        match self {
            Self::Places => Some(Unit::Places),
            Self::Delay | Self::Ready => Some(Unit::Months),
            Self::Probability => Some(Unit::Share),
            Self::CostInUse | Self::CostFlex | Self::CostReserve | Self::CostIdle => Some(Unit::EuroPerPlaceDay),
            Self::Investment | Self::ClosingCost => Some(Unit::Euro),
            _ => None,
        }
    }

    /// Whether it is one of a few names.
    pub(in crate::ui::locations) fn chosen(self) -> bool {
        matches!(self, Self::Province | Self::Kind | Self::Stage | Self::Basis | Self::Payer)
    }

    /// Whether it may be left out.
    pub(in crate::ui::locations) fn optional(self) -> bool {
        !matches!(self, Self::Name | Self::Province | Self::Kind | Self::Places | Self::From | Self::Stage)
    }

    /// What a location holds.
    pub(in crate::ui::locations) fn of(self, location: &Location) -> Held<'_> {
        match self {
            Self::Name => Held::Text(&location.name),
            Self::Province => Held::Text(&location.province),
            Self::Municipality => Held::Text(&location.municipality),
            Self::Kind => Held::Choice(Some(location.kind.id())),
            Self::Places => Held::Count(Some(&location.places)),
            Self::From => Held::Month(Some(location.available_from)),
            Self::Until => Held::Month(location.available_until),
            Self::Delay => Held::Whole(location.delay),
            Self::Stage => Held::Choice(Some(location.stage.id())),
            Self::StageSince => Held::Month(location.stage_since),
            Self::Probability => Held::Count(location.probability.as_ref()),
            Self::Ready => Held::Count(location.ready_months.as_ref()),
            Self::Basis => Held::Choice(location.basis.map(Basis::id)),
            Self::Payer => Held::Choice(location.payer.map(Payer::id)),
            Self::CostInUse => Held::Money(location.cost_in_use.as_ref()),
            Self::CostFlex => Held::Money(location.cost_flex.as_ref()),
            Self::CostReserve => Held::Money(location.cost_reserve.as_ref()),
            Self::CostIdle => Held::Money(location.cost_idle.as_ref()),
            Self::Investment => Held::Money(location.investment.as_ref()),
            Self::ClosingCost => Held::Money(location.closing_cost.as_ref()),
        }
    }

    /// The figure to change in a location, for its status; `None`: it holds none.
    pub(in crate::ui::locations) fn counted(self, location: &mut Location) -> Option<&mut Count> {
        match self {
            Self::Places => Some(&mut location.places),
            Self::Probability => location.probability.as_mut(),
            Self::Ready => location.ready_months.as_mut(),
            _ => None,
        }
    }

    /// The amount to change in a location, for its status; `None`: it holds none.
    pub(in crate::ui::locations) fn priced(self, location: &mut Location) -> Option<&mut Money> {
        match self {
            Self::CostInUse => location.cost_in_use.as_mut(),
            Self::CostFlex => location.cost_flex.as_mut(),
            Self::CostReserve => location.cost_reserve.as_mut(),
            Self::CostIdle => location.cost_idle.as_mut(),
            Self::Investment => location.investment.as_mut(),
            Self::ClosingCost => location.closing_cost.as_mut(),
            _ => None,
        }
    }

    /// Gives a location what another holds here, with its source.
    pub(in crate::ui::locations) fn take(self, location: &mut Location, other: &Location) {
        match self {
            Self::Name => location.name.clone_from(&other.name),
            Self::Province => location.province.clone_from(&other.province),
            Self::Municipality => location.municipality.clone_from(&other.municipality),
            Self::Kind => location.kind = other.kind,
            Self::Places => location.places = other.places.clone(),
            Self::From => location.available_from = other.available_from,
            Self::Until => location.available_until = other.available_until,
            Self::Delay => location.delay = other.delay,
            Self::Stage => location.stage = other.stage,
            Self::StageSince => location.stage_since = other.stage_since,
            Self::Probability => location.probability.clone_from(&other.probability),
            Self::Ready => location.ready_months.clone_from(&other.ready_months),
            Self::Basis => location.basis = other.basis,
            Self::Payer => location.payer = other.payer,
            Self::CostInUse => location.cost_in_use.clone_from(&other.cost_in_use),
            Self::CostFlex => location.cost_flex.clone_from(&other.cost_flex),
            Self::CostReserve => location.cost_reserve.clone_from(&other.cost_reserve),
            Self::CostIdle => location.cost_idle.clone_from(&other.cost_idle),
            Self::Investment => location.investment.clone_from(&other.investment),
            Self::ClosingCost => location.closing_cost.clone_from(&other.closing_cost),
        }
    }

    /// What stands in for a cost that a location does not state.
    pub(in crate::ui::locations) fn of_kind(self, location: &Location, scenario: &Scenario) -> Option<Money> {
        let costs = scenario.kind_costs(location.kind)?;
        match self {
            Self::CostInUse => Some(costs.in_use.clone()),
            Self::CostFlex => Some(costs.flex.clone()),
            Self::CostReserve => Some(costs.reserve.clone()),
            Self::CostIdle => Some(idle_of_kind(costs, location)),
            _ => None,
        }
    }

    /// The value as the scenario reads it at the field's address: what is left out has its default.
    pub(in crate::ui::locations) fn value(self, location: &Location, scenario: &Scenario) -> Value {
        let nothing = || Value::Choice(String::new());
        match self.of(location) {
            Held::Text(text) => Value::Choice(text.to_owned()),
            Held::Choice(name) => Value::Choice(name.unwrap_or_default().to_owned()),
            Held::Month(month) => Value::Choice(month.map_or_else(String::new, |month| month.to_string())),
            Held::Whole(whole) => whole.map_or_else(nothing, |whole| Value::Number(f64::from(whole))),
            Held::Count(Some(count)) => count.value.map_or_else(nothing, Value::Number),
            Held::Count(None) => nothing(),
            Held::Money(Some(money)) => money.value.map_or_else(nothing, Value::Money),
            Held::Money(None) => {
                let of_kind = self.of_kind(location, scenario).and_then(|money| money.value);
                Value::Money(of_kind.unwrap_or_default())
            }
        }
    }

    /// Where the value of a location comes from; `None` for what is no figure, or is left out.
    pub(in crate::ui::locations) fn origin(self, location: &Location) -> Option<Origin> {
        match self.of(location) {
            Held::Count(Some(count)) => Some(Origin::of_figure(count)),
            Held::Money(Some(money)) => Some(Origin::of_figure(money)),
            _ => None,
        }
    }

    /// How a value is written without its unit, as it is typed; empty: none.
    pub(in crate::ui::locations) fn typed(self, location: &Location, texts: &Texts) -> String {
        let language = texts.language();
        match self.of(location) {
            Held::Text(text) => text.to_owned(),
            Held::Choice(name) => name.unwrap_or_default().to_owned(),
            Held::Month(month) => month.map_or_else(String::new, |month| language.month(month)),
            Held::Whole(whole) => whole.map_or_else(String::new, |whole| language.number(f64::from(whole), 0)),
            Held::Count(count) => match (count.and_then(|count| count.value), self.unit()) {
                (Some(value), Some(unit)) => naming::plain(language, unit, unit == Unit::Share, value),
                _ => String::new(),
            },
            Held::Money(money) => {
                money.and_then(|money| money.value).map_or_else(String::new, |euro| language.price(euro))
            }
        }
    }

    /// How the names it may have are shown; a name that is unknown as it is.
    pub(in crate::ui::locations) fn choice(self, name: &str, scenario: &Scenario, texts: &Texts) -> String {
        let prefix = match self {
            Self::Kind => "kind",
            Self::Stage => "stage",
            Self::Payer => "payer",
            Self::Province => return naming::province_name(scenario, name).to_owned(),
            _ => "choice",
        };
        texts.find(&format!("{prefix}-{name}")).unwrap_or_else(|| name.to_owned())
    }

    /// The names it may have, in their order.
    pub(in crate::ui::locations) fn choices(self, scenario: &Scenario) -> Vec<String> {
        fn ids<T: Named>() -> Vec<String> {
            T::EVERY.iter().map(|value| value.id().to_owned()).collect()
        }
        match self {
            Self::Province => scenario.provinces.iter().map(|province| province.id.clone()).collect(),
            Self::Kind => ids::<Kind>(),
            Self::Stage => ids::<Stage>(),
            Self::Basis => ids::<Basis>(),
            Self::Payer => ids::<Payer>(),
            _ => Vec::new(),
        }
    }

    /// Reads what was typed; an empty one leaves the value out.
    ///
    /// Errors: the name of the text that says what is expected.
    pub(in crate::ui::locations) fn parse(self, typed: &str, language: Language) -> Result<Value, &'static str> {
        let typed = typed.trim();
        if typed.is_empty() {
            return if self.optional() { Ok(Value::Choice(String::new())) } else { Err("locations-wrong-empty") };
        }
        let number = |most: f64, whole: bool, wrong| {
            let found = language.parse_number(typed).filter(|number| (0.0..=most).contains(number));
            found.filter(|number| !whole || number.fract() == 0.0).map(Value::Number).ok_or(wrong)
        };
        let money = |most: i64, wrong| {
            let found = language.parse_money(typed).map(|euro| euro.normalize());
            let fits = |euro: &Decimal| *euro >= Decimal::ZERO && *euro <= Decimal::from(most) && euro.scale() <= 4;
            found.filter(fits).map(Value::Money).ok_or(wrong)
        };
        match self {
            Self::Name | Self::Municipality | Self::Province | Self::Kind | Self::Stage | Self::Basis | Self::Payer => {
                Ok(Value::Choice(typed.to_owned()))
            }
            Self::Places => number(PLACES, false, "locations-wrong-places"),
            Self::Delay => number(MONTHS, true, "locations-wrong-whole-months"),
            Self::Ready => number(MONTHS, false, "locations-wrong-months"),
            Self::Probability => share(typed, language).map(Value::Number).ok_or("locations-wrong-share"),
            Self::From | Self::Until | Self::StageSince => {
                let month = language.parse_month(typed).ok_or("locations-wrong-month")?;
                Ok(Value::Choice(month.to_string()))
            }
            Self::CostInUse | Self::CostFlex | Self::CostReserve | Self::CostIdle => {
                money(PRICE, "locations-wrong-price")
            }
            Self::Investment | Self::ClosingCost => money(ONCE, "locations-wrong-euro"),
        }
    }
}

/// A chance: a percentage, as it is shown.
pub(in crate::ui::locations) fn share(typed: &str, language: Language) -> Option<f64> {
    let number = language.parse_number(typed.trim())?;
    let share = (number / 100.0 * 1e9).round() / 1e9;
    (0.0..=1.0).contains(&share).then_some(share)
}

/// What an unused place costs by its kind: its own figure, or what the fixed share leaves of the price in use, with where that comes from.
fn idle_of_kind(costs: &KindCosts, location: &Location) -> Money {
    let Some(share) = costs.fixed_share.as_ref().filter(|share| share.value.is_some()) else {
        return costs.idle.clone();
    };
    let own = location.cost_in_use.as_ref().and_then(|cost| cost.value);
    Money {
        value: costs.idle_beside(own.or(costs.in_use.value)),
        low: None,
        high: None,
        unit: costs.idle.unit,
        status: share.status,
        source: share.source.clone(),
        date: share.date,
        note: share.note.clone(),
    }
}
