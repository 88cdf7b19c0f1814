//! Three stocks beside each other: asylum, displaced people, permit holders in transit; and the exchange between the first two
//! (docs/model.md#displaced).

use super::transit::transit;
use crate::engine::{Outcome, SeriesId};
use crate::report::{Cell, Table};
use crate::scenario::Checked;

/// Half a place or person: less is told as none.
pub const HALF: f64 = 0.5;

/// One of the three in a month: who needs what, and who has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// `asylum`, `displaced` or `transit`: the end of its name among the texts.
    pub group: &'static str,
    /// People.
    pub people: f64,
    /// Places they need.
    pub need: f64,
    /// Open places of this stock.
    pub open: f64,
    /// Of those, in use by its own people.
    pub own: f64,
    /// Of those, in use by others.
    pub lent: f64,
    /// Of those, in use by nobody.
    pub free: f64,
    /// Places of the other stock in use by its people.
    pub borrowed: f64,
    /// Places that are needed and that nobody has.
    pub short: f64,
    /// People whose stay is over; only in transit.
    pub over: Option<f64>,
}

/// The stocks of a month (an index into the horizon) of which anything is known, asylum first.
pub fn standings(outcome: &Outcome, month: usize) -> Vec<Standing> {
    let at = |id| outcome.series(id).and_then(|column| column.get(month)).copied();
    let sum = |ids: &[SeriesId]| ids.iter().filter_map(|id| at(*id)).sum::<f64>();
    let mut standings = vec![Standing {
        group: "asylum",
        people: sum(&[SeriesId::Occupancy, SeriesId::DisplacedToAsylum]),
        need: sum(&[SeriesId::Need]),
        open: sum(&[SeriesId::Durable, SeriesId::OpenNoodopvang, SeriesId::OpenTgo]),
        own: sum(&[SeriesId::UsedDurable, SeriesId::UsedNoodopvang, SeriesId::UsedTgo]),
        lent: sum(&[SeriesId::Flex, SeriesId::DisplacedInDurable]),
        free: sum(&[
            SeriesId::Reserve,
            SeriesId::IdleStock,
            SeriesId::SurplusDurable,
            SeriesId::UnusedNoodopvang,
            SeriesId::UnusedTgo,
        ]),
        borrowed: sum(&[SeriesId::BorrowedGoo]),
        short: sum(&[SeriesId::Shortage]),
        over: None,
    }];
    if let (Some(people), Some(need), Some(open)) =
        (at(SeriesId::Displaced), at(SeriesId::NeedDisplaced), at(SeriesId::OpenGoo))
    {
        standings.push(Standing {
            group: "displaced",
            people,
            need,
            open,
            own: need.min(open),
            lent: sum(&[SeriesId::BorrowedGoo]),
            free: sum(&[SeriesId::FreeGoo]),
            borrowed: sum(&[SeriesId::DisplacedInDurable]),
            short: sum(&[SeriesId::ShortDisplaced]),
            over: None,
        });
    }
    if let (Some(stays), Some(over), Some(open)) = (at(SeriesId::D), at(SeriesId::X), at(SeriesId::TransitPlaces)) {
        let people = stays + over;
        standings.push(Standing {
            group: "transit",
            people,
            need: people,
            open,
            own: people.min(open),
            lent: 0.0,
            free: (open - people).max(0.0),
            borrowed: 0.0,
            short: (people - open).max(0.0),
            over: Some(over),
        });
    }
    standings
}

/// The stocks of a month as a table.
pub fn now(outcome: &Outcome, month: usize) -> Table<'_> {
    let columns = [
        "group",
        "people_in_group",
        "places_needed",
        "places_open",
        "used_by_own",
        "used_by_others",
        "free_places",
        "borrowed_places",
        "short_places",
        "stay_over",
    ];
    let rows = standings(outcome, month).into_iter().map(|of| {
        vec![
            Cell::Choice("stock-group", of.group),
            Cell::Number(of.people),
            Cell::Number(of.need),
            Cell::Number(of.open),
            Cell::Number(of.own),
            Cell::Number(of.lent),
            Cell::Number(of.free),
            Cell::Number(of.borrowed),
            Cell::Number(of.short),
            of.over.map_or(Cell::Empty, Cell::Number),
        ]
    });
    Table::new("groups-now", columns, rows)
}

/// What was asked of the other stock and what it gave, month by month; what is asked and not yet used is being converted.
pub fn exchange(outcome: &Outcome) -> Table<'_> {
    let columns = [
        "month",
        "asked_goo",
        "converting_goo",
        "borrowed_goo",
        "free_goo",
        "asked_durable",
        "converting_durable",
        "displaced_in_durable",
        "short_displaced",
    ];
    let known = outcome.series(SeriesId::Displaced).is_some();
    let rows = (0..outcome.months).filter(move |_| known).map(|month| {
        let at = |id| outcome.series(id).and_then(|column| column.get(month)).copied().unwrap_or(0.0);
        let each_way = |asked, used, rest| {
            let (asked, used) = (at(asked), at(used));
            [asked, (asked - used).max(0.0), used, at(rest)].map(Cell::Number)
        };
        let mut row = vec![Cell::Month(outcome.month(month))];
        row.extend(each_way(SeriesId::AskedGoo, SeriesId::BorrowedGoo, SeriesId::FreeGoo));
        row.extend(each_way(SeriesId::AskedDurable, SeriesId::DisplacedInDurable, SeriesId::ShortDisplaced));
        row
    });
    Table::new("groups-exchange", columns, rows)
}

/// Displaced people and permit holders in transit, month by month; empty cells where a group is not known.
pub fn months<'a>(checked: &'a Checked, outcome: &'a Outcome) -> Table<'a> {
    let columns = [
        "month",
        "displaced",
        "need_displaced",
        "open_goo",
        "free_goo",
        "short_displaced",
        "displaced_to_asylum",
        "transit_places",
        "transit_stays",
        "stay_over",
        "homes_short",
    ];
    let homes_short = transit(checked, outcome).map_or_else(|_| Vec::new(), |transit| transit.homes_short);
    let rows = (0..outcome.months).map(move |month| {
        let at = |id| outcome.series(id).map_or(Cell::Empty, |column| Cell::at(column, month));
        vec![
            Cell::Month(outcome.month(month)),
            at(SeriesId::Displaced),
            at(SeriesId::NeedDisplaced),
            at(SeriesId::OpenGoo),
            at(SeriesId::FreeGoo),
            at(SeriesId::ShortDisplaced),
            at(SeriesId::DisplacedToAsylum),
            at(SeriesId::TransitPlaces),
            at(SeriesId::D),
            at(SeriesId::X),
            Cell::at(&homes_short, month),
        ]
    });
    Table::new("groups", columns, rows)
}

/// Every table of the groups: by month, the exchange, and the three stocks in one month.
pub fn tables<'a>(checked: &'a Checked, outcome: &'a Outcome, month: usize) -> Vec<Table<'a>> {
    vec![months(checked, outcome), exchange(outcome), now(outcome, month)]
}

/// How displaced people fare over the months.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fare {
    /// Places lack from a month on: the first, the most, and when.
    Short {
        /// First month.
        from: usize,
        /// Most places short.
        most: f64,
        /// In this month.
        most_in: usize,
    },
    /// There is room: the least that is free, and when.
    Room {
        /// Places.
        least: f64,
        /// In this month.
        least_in: usize,
        /// Free in the last month.
        end: f64,
    },
}

/// How displaced people fare; `None` where their number is unknown.
pub fn fare(outcome: &Outcome) -> Option<Fare> {
    let short = outcome.series(SeriesId::ShortDisplaced)?;
    let free = outcome.series(SeriesId::FreeGoo)?;
    if let Some(from) = short.iter().position(|places| *places > HALF) {
        let (most_in, most) = extreme(short, |one, other| one > other)?;
        return Some(Fare::Short { from, most, most_in });
    }
    let (least_in, least) = extreme(free, |one, other| one < other)?;
    Some(Fare::Room { least, least_in, end: free.last().copied().unwrap_or(0.0) })
}

/// What one direction of the exchange does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Way {
    /// The first month something is asked.
    pub asked_from: Option<usize>,
    /// The first month a converted place is there.
    pub used_from: Option<usize>,
    /// Most places in use, and when.
    pub most: Option<(usize, f64)>,
    /// The month in which most could be had without a cap: places free in the one stock and lacking in the other.
    pub possible: Option<(usize, f64)>,
}

/// Both directions: towards asylum, towards displaced people. `None` where the number of displaced people is unknown.
pub fn ways(outcome: &Outcome) -> Option<[Way; 2]> {
    let column = |id| outcome.series(id).map(|column| &column[..column.len().min(outcome.months)]);
    let (need, hand) = (column(SeriesId::Need)?, column(SeriesId::AtHand)?);
    let (people, open) = (column(SeriesId::NeedDisplaced)?, column(SeriesId::OpenGoo)?);
    let (used, reserve) = (column(SeriesId::UsedDurable)?, column(SeriesId::Reserve)?);
    let months = 0..outcome.months;
    let least = |one: f64, other: f64| one.min(other).max(0.0);
    let into: Vec<f64> =
        months.clone().map(|month| least(open[month] - people[month], need[month] - hand[month])).collect();
    let out: Vec<f64> =
        months.map(|month| least(people[month] - open[month], hand[month] - used[month] - reserve[month])).collect();
    let way = |asked: SeriesId, used: SeriesId, possible: &[f64]| {
        let (asked, used) = (column(asked)?, column(used)?);
        let first = |column: &[f64]| column.iter().position(|places| *places > HALF);
        let most = |column: &[f64]| extreme(column, |one, other| one > other).filter(|(_, most)| *most > HALF);
        Some(Way { asked_from: first(asked), used_from: first(used), most: most(used), possible: most(possible) })
    };
    Some([
        way(SeriesId::AskedGoo, SeriesId::BorrowedGoo, &into)?,
        way(SeriesId::AskedDurable, SeriesId::DisplacedInDurable, &out)?,
    ])
}

/// The first month whose value is `beyond` all others, with that value.
fn extreme(column: &[f64], beyond: impl Fn(f64, f64) -> bool) -> Option<(usize, f64)> {
    let mut found: Option<(usize, f64)> = None;
    for (month, value) in column.iter().copied().enumerate() {
        if found.is_none_or(|(_, best)| beyond(value, best)) {
            found = Some((month, value));
        }
    }
    found
}
