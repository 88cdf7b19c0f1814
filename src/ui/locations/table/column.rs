//! The columns of the table: the four fields of the agenda first.

use crate::scenario::{Agreement, Class, Location, Named, Scenario, Status, Timeline, timeline};
use crate::text::Texts;
use crate::units::{Month, Unit};

use super::field::{Field, Held};

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::ui::locations) enum Column {
    /// A field with an address.
    Of(Field),
    /// Whether its kind is durable, temporary or no reception.
    Class,
    /// Places that may be lent.
    Flex,
    /// Months before lent places are back.
    Recall,
    /// The scheme it is paid under.
    Funding,
    /// When its contract ends.
    Contract,
    /// Until when an extension would keep it.
    Extension,
    /// What a reader should know.
    Note,
}

/// What a cell shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::ui::locations) struct Shown {
    /// Without a unit: that stands in the header. Empty: no value.
    pub(in crate::ui::locations) text: String,
    /// How a figure came to be.
    pub(in crate::ui::locations) status: Option<Status>,
    /// Whether it stands in for a value of the location's own.
    pub(in crate::ui::locations) standing_in: bool,
    /// What is added in the second colour: months an opening is late.
    pub(in crate::ui::locations) more: String,
}

/// What a column is sorted by: what has no value comes last, whichever way.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui::locations) enum Key {
    Number(f64),
    Text(String),
    Nothing,
}

impl Column {
    /// Every column, in the order of the table.
    pub(in crate::ui::locations) const ALL: [Self; 27] = [
        Self::Of(Field::Name),
        Self::Of(Field::Kind),
        Self::Of(Field::Places),
        Self::Of(Field::Ready),
        Self::Of(Field::CostReserve),
        Self::Of(Field::Municipality),
        Self::Of(Field::Province),
        Self::Of(Field::Stage),
        Self::Of(Field::From),
        Self::Of(Field::Until),
        Self::Of(Field::Probability),
        Self::Flex,
        Self::Recall,
        Self::Of(Field::Basis),
        Self::Funding,
        Self::Class,
        Self::Of(Field::StageSince),
        Self::Of(Field::Delay),
        Self::Extension,
        Self::Contract,
        Self::Of(Field::CostInUse),
        Self::Of(Field::CostFlex),
        Self::Of(Field::CostIdle),
        Self::Of(Field::Investment),
        Self::Of(Field::ClosingCost),
        Self::Of(Field::Payer),
        Self::Note,
    ];

    /// How many of them are shown at first.
    pub(in crate::ui::locations) const FIRST: usize = 15;

    /// The end of the names of its texts: `location-<name>`.
    pub(in crate::ui::locations) fn name(self) -> &'static str {
        match self {
            Self::Of(field) => field.name(),
            Self::Class => "class",
            Self::Flex => "flex",
            Self::Recall => "recall",
            Self::Funding => "funding",
            Self::Contract => "contract",
            Self::Extension => "extension",
            Self::Note => "note",
        }
    }

    /// The field behind it, which can be edited in place.
    pub(in crate::ui::locations) fn field(self) -> Option<Field> {
        if let Self::Of(field) = self { Some(field) } else { None }
    }

    /// Its width, in points.
    pub(in crate::ui::locations) fn width(self) -> f32 {
        match self {
            Self::Of(Field::Name) => 190.0,
            Self::Of(Field::Kind | Field::Municipality) => 158.0,
            Self::Note => 260.0,
            Self::Of(Field::Province | Field::Basis | Field::Payer) | Self::Funding => 132.0,
            Self::Of(Field::From | Field::Until) => 118.0,
            Self::Of(Field::Investment | Field::ClosingCost) => 150.0,
            Self::Of(Field::CostReserve | Field::CostInUse | Field::CostFlex | Field::CostIdle) => 128.0,
            _ => 104.0,
        }
    }

    /// What its numbers are counted in.
    pub(in crate::ui::locations) fn unit(self) -> Option<Unit> {
        match self {
            Self::Of(field) => field.unit(),
            Self::Flex => Some(Unit::Places),
            Self::Recall => Some(Unit::Months),
            _ => None,
        }
    }

    /// Its heading.
    pub(in crate::ui::locations) fn title(self, texts: &Texts) -> String {
        texts.get(&format!("location-{}", self.name()))
    }

    /// What stands under its heading: the unit, or which date it is.
    pub(in crate::ui::locations) fn below(self, texts: &Texts) -> String {
        match (self, self.unit()) {
            (_, Some(Unit::EuroPerPlaceDay)) => texts.get("location-per-place-day"),
            (_, Some(Unit::Share | Unit::Euro) | None) => {
                texts.find(&format!("location-{}.below", self.name())).unwrap_or_default()
            }
            (_, Some(unit)) => texts.unit(unit),
        }
    }

    /// What it shows of a location.
    pub(in crate::ui::locations) fn shown(self, location: &Location, scenario: &Scenario, texts: &Texts) -> Shown {
        let plain = |text: String| Shown { text, ..Shown::default() };
        let month = |month: Option<Month>| month.map(|month| texts.language().month(month)).unwrap_or_default();
        let number =
            |number: Option<f64>| number.map(|number| texts.language().shortest(number, 3)).unwrap_or_default();
        match self {
            Self::Of(field) => of_field(field, location, scenario, texts),
            Self::Class => plain(texts.get(class_text(location.kind.class()))),
            Self::Flex => plain(number(agreement(location, scenario.start).map(|agreement| agreement.flex_places))),
            Self::Recall => {
                let Some(agreement) = agreement(location, scenario.start) else { return Shown::default() };
                let own = agreement.recall_months.map(f64::from);
                Shown {
                    text: number(own.or(scenario.policy.recall_months.value)),
                    standing_in: own.is_none(),
                    ..Shown::default()
                }
            }
            Self::Funding => {
                let named = |funding: &crate::scenario::Funding| texts.get(&format!("choice-{}", funding.regime.id()));
                plain(location.funding.as_ref().map(named).unwrap_or_default())
            }
            Self::Contract => plain(month(location.contract.as_ref().and_then(|contract| contract.until))),
            Self::Extension => match location.extensions.last() {
                Some(extension) if extension.until.is_none() => plain(texts.get("location-stays")),
                extension => plain(month(extension.and_then(|extension| extension.until))),
            },
            Self::Note => plain(location.note.clone()),
        }
    }

    /// What it is sorted by; text by what is shown.
    pub(in crate::ui::locations) fn key(self, location: &Location, scenario: &Scenario, texts: &Texts) -> Key {
        let month = |month: Option<Month>| month.map(|month| f64::from(month.since(scenario.start)));
        let number = match self {
            Self::Of(Field::From) => month(Some(Timeline::of(location, scenario).opens)),
            Self::Of(Field::Probability) => Some(Timeline::of(location, scenario).chance),
            // By how far it is, not by the letters of the word.
            Self::Of(Field::Stage) => crate::scenario::Stage::ALL
                .iter()
                .zip(0_u8..)
                .find(|(stage, _)| **stage == location.stage)
                .map(|(_, at)| f64::from(at)),
            Self::Of(field) => match field.of(location) {
                Held::Month(found) => month(found),
                Held::Whole(whole) => whole.map(f64::from),
                Held::Count(count) => count.and_then(|count| count.value),
                Held::Money(_) => match field.value(location, scenario) {
                    crate::scenario::Value::Money(euro) => rust_decimal::prelude::ToPrimitive::to_f64(&euro),
                    _ => None,
                },
                Held::Text(_) | Held::Choice(_) => return text_key(&self.shown(location, scenario, texts).text),
            },
            Self::Flex => agreement(location, scenario.start).map(|agreement| agreement.flex_places),
            Self::Recall => {
                let found = agreement(location, scenario.start);
                found.and_then(|found| found.recall_months.map(f64::from).or(scenario.policy.recall_months.value))
            }
            Self::Contract => month(location.contract.as_ref().and_then(|contract| contract.until)),
            Self::Extension => month(location.extensions.last().and_then(|extension| extension.until)),
            Self::Class | Self::Funding | Self::Note => {
                return text_key(&self.shown(location, scenario, texts).text);
            }
        };
        number.map_or(Key::Nothing, Key::Number)
    }
}

fn text_key(text: &str) -> Key {
    if text.is_empty() { Key::Nothing } else { Key::Text(text.to_lowercase()) }
}

impl Key {
    /// The order of two, the other way round if asked; what has no value comes last.
    pub(in crate::ui::locations) fn order(&self, other: &Self, reversed: bool) -> std::cmp::Ordering {
        use std::cmp::Ordering;
        let turned = |order: Ordering| if reversed { order.reverse() } else { order };
        match (self, other) {
            (Self::Nothing, Self::Nothing) => Ordering::Equal,
            (Self::Nothing, _) | (Self::Text(_), Self::Number(_)) => Ordering::Greater,
            (_, Self::Nothing) | (Self::Number(_), Self::Text(_)) => Ordering::Less,
            (Self::Number(one), Self::Number(other)) => turned(one.total_cmp(other)),
            (Self::Text(one), Self::Text(other)) => turned(one.cmp(other)),
        }
    }
}

/// The name of a class among the texts.
pub(in crate::ui::locations) fn class_text(class: Class) -> &'static str {
    match class {
        Class::Durable => "locations-class-durable",
        Class::Temporary => "locations-class-temporary",
        Class::Outside => "locations-class-outside",
    }
}

/// The agreement on flexible use that holds in a month, else the next one, else the last.
pub(in crate::ui::locations) fn agreement(location: &Location, month: Month) -> Option<&Agreement> {
    let over = |agreement: &&Agreement| agreement.until.is_some_and(|until| until <= month);
    let next = location.agreements.iter().filter(|agreement| !over(agreement));
    next.min_by_key(|agreement| agreement.from).or(location.agreements.last())
}

/// The first month that it is not agreed for: what the filter on its end looks at.
pub(in crate::ui::locations) fn ends(location: &Location) -> Option<Month> {
    timeline::agreed_until(location)
}

fn of_field(field: Field, location: &Location, scenario: &Scenario, texts: &Texts) -> Shown {
    let status = field.origin(location).map(|origin| origin.status);
    let language = texts.language();
    let mut shown = Shown { text: field.typed(location, texts), status, ..Shown::default() };
    match field {
        Field::From => {
            let timeline = Timeline::of(location, scenario);
            shown.text = language.month(timeline.opens);
            if timeline.delay > 0 {
                shown.more =
                    texts.with("location-late", &[("months", (&language.signed(f64::from(timeline.delay), 0)).into())]);
            }
        }
        Field::Probability if location.probability.is_none() => {
            let timeline = Timeline::of(location, scenario);
            shown.text = crate::naming::plain(language, Unit::Share, true, timeline.chance);
            shown.standing_in = true;
            let rule = timeline::rule(scenario, location.kind, location.stage).and_then(|rule| rule.share.as_ref());
            shown.status = rule.filter(|_| timeline.typical_chance).map(|share| share.status);
        }
        Field::Payer if location.payer.is_none() => {
            shown.text = field.choice(location.kind.payer().id(), scenario, texts);
            shown.standing_in = true;
        }
        _ if field.chosen() && !shown.text.is_empty() => shown.text = field.choice(&shown.text, scenario, texts),
        _ => {}
    }
    if let (Held::Money(None), Some(of_kind)) = (field.of(location), field.of_kind(location, scenario)) {
        shown.text = of_kind.value.map(|euro| language.price(euro)).unwrap_or_default();
        (shown.status, shown.standing_in) = (Some(of_kind.status), true);
    }
    shown
}
