//! The kinds of value that a field may hold: to change, and to look at.

use crate::scenario::DatedMonth;
use crate::scenario::chosen::Chosen;
use crate::scenario::figure::{Count, Money, Series};
use crate::units::Month;

/// A value that can be changed by its address.
#[derive(Debug)]
pub(in super::super) enum Slot<'a> {
    Series(&'a mut Series),
    OptionalSeries(&'a mut Option<Series>),
    Count(&'a mut Count),
    OptionalCount(&'a mut Option<Count>),
    Money(&'a mut Money),
    OptionalMoney(&'a mut Option<Money>),
    Flag(&'a mut bool),
    Chosen(&'a mut dyn Chosen),
    Text(&'a mut String),
    OptionalText(&'a mut Option<String>),
    OptionalWhole(&'a mut Option<u32>),
    Month(&'a mut Month),
    OptionalMonth(&'a mut Option<Month>),
    Dated(&'a mut Option<DatedMonth>),
    CalendarMonths(&'a mut Vec<u8>),
}

/// The same, to look at; `Other` is no figure or is left out.
#[derive(Clone, Copy, Debug)]
pub(in super::super) enum View<'a> {
    Series(&'a Series),
    Count(&'a Count),
    Money(&'a Money),
    Whole(u32),
    Other,
}

/// How each type of field is looked at.
macro_rules! looked_at {
    ($($field:ident: $type:ty => $view:expr;)*) => {$(
        impl<'a> From<&'a $type> for View<'a> {
            fn from($field: &'a $type) -> Self {
                $view
            }
        }
    )*};
}

looked_at! {
    series: Series => Self::Series(series);
    series: Option<Series> => series.as_ref().map_or(Self::Other, Self::Series);
    count: Count => Self::Count(count);
    count: Option<Count> => count.as_ref().map_or(Self::Other, Self::Count);
    money: Money => Self::Money(money);
    money: Option<Money> => money.as_ref().map_or(Self::Other, Self::Money);
    whole: Option<u32> => whole.map_or(Self::Other, Self::Whole);
    _flag: bool => Self::Other;
    _text: String => Self::Other;
    _text: Option<String> => Self::Other;
    _month: Month => Self::Other;
    _month: Option<Month> => Self::Other;
    _month: Option<DatedMonth> => Self::Other;
    _months: Vec<u8> => Self::Other;
}

impl<'a, T: Chosen> From<&'a T> for View<'a> {
    fn from(_chosen: &'a T) -> Self {
        Self::Other
    }
}
