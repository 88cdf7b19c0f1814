//! Handing out national use to locations, each month by itself (docs/model.md#handing-out).

use super::numbers::{least, positive};
use super::plan::{Daily, Group, Plan, Turn};
use super::recorder::Use;
use super::workspace::{Deployed, Filled, Hands};

/// Receives what is handed out.
pub(super) trait Sink {
    /// Places of a site in one use.
    fn places(&mut self, use_: Use, site: usize, places: f64);
    /// All places of a site in one use, at a cost per day known beforehand.
    fn whole(&mut self, use_: Use, turn: &Turn, daily: Daily);
    /// All places of an open site in use. What that costs is the point a month starts from, so it is nearly free.
    fn in_full(&mut self, turn: &Turn);
    /// Only some places of an open site in use, or none.
    fn in_part(&mut self, turn: &Turn, places: f64);
}

/// Hands out a month: tells `sink` every site and use above 0.
///
/// `lent[class]` is what is lent per recall term. Afterwards `hands.filled` says how far each order is filled, and
/// [`Hands::used`] answers for any site until [`Hands::end`].
pub(super) fn hand_out(
    plan: &Plan,
    month: usize,
    deployed: &Deployed,
    lent: &[f64],
    hands: &mut Hands,
    sink: &mut impl Sink,
) {
    let now = u32::try_from(month).unwrap_or(u32::MAX);
    for (class, lent) in plan.classes.iter().zip(lent) {
        lend(&class.agreements, now, *lent, hands, sink);
    }
    let [durable, noodopvang, tgo] = &plan.orders;
    // As slices: vectors would be looked up again for every site.
    let lent = hands.lent.as_slice();
    hands.filled[0] = fill(durable, now, deployed.used_durable, |turn| lent[turn.rank], sink);
    hold(&plan.reserve_order, now, deployed.reserve, hands, sink);
    let (lent, reserve) = (hands.lent.as_slice(), hands.reserve.as_slice());
    leave(durable, now, hands.filled[0], |turn| (lent[turn.rank], reserve[turn.rank]), sink);
    for (order, turns, used) in [(1, noodopvang, deployed.used_noodopvang), (2, tgo, deployed.used_tgo)] {
        hands.filled[order] = fill(turns, now, used, |_| 0.0, sink);
        leave(turns, now, hands.filled[order], |_| (0.0, 0.0), sink);
    }
}

/// Lent places of one recall term, to the locations that agreed, by id.
fn lend(agreements: &[Turn], now: u32, lent: f64, hands: &mut Hands, sink: &mut impl Sink) {
    let mut rest = lent;
    for turn in agreements.iter().filter(|turn| turn.open(now)) {
        if rest <= 0.0 {
            return;
        }
        let places = least(rest, turn.places);
        rest = positive(rest - places);
        hands.lent[turn.rank] += places;
        hands.touched.push(turn.rank);
        match turn.daily {
            Some([daily, _]) if places >= turn.places => sink.whole(Use::Lent, turn, daily),
            _ => sink.places(Use::Lent, turn.site, places),
        }
    }
}

/// Used places of an order, cheapest first, each location up to what is not lent.
fn fill(order: &[Turn], now: u32, used: f64, lent: impl Fn(&Turn) -> f64, sink: &mut impl Sink) -> Filled {
    let mut rest = used;
    for (position, turn) in order.iter().enumerate() {
        if !turn.open(now) {
            continue;
        }
        let room = positive(turn.places - lent(turn));
        if rest < room {
            sink.in_part(turn, rest);
            return Filled { position, places: rest };
        }
        if room < turn.places {
            sink.in_part(turn, room);
        } else {
            sink.in_full(turn);
        }
        rest -= room;
    }
    Filled { position: order.len(), places: 0.0 }
}

/// Reserve places, lowest price first, each location up to what is neither lent nor used.
fn hold(reserve_order: &[Turn], now: u32, reserve: f64, hands: &mut Hands, sink: &mut impl Sink) {
    let mut rest = reserve;
    let filled = hands.filled[0];
    for turn in reserve_order {
        if rest <= 0.0 {
            return;
        }
        if turn.rank < filled.position || !turn.open(now) {
            continue;
        }
        let used = if turn.rank == filled.position { filled.places } else { 0.0 };
        let room = positive(turn.places - hands.lent[turn.rank] - used);
        let places = least(rest, room);
        if places > 0.0 {
            rest = positive(rest - places);
            hands.reserve[turn.rank] = places;
            hands.touched.push(turn.rank);
            sink.places(Use::Reserve, turn.site, places);
        }
    }
}

/// Idle, surplus and unused: what is left, from where the order stopped being filled; `kept` is lent or in reserve.
fn leave(order: &[Turn], now: u32, filled: Filled, kept: impl Fn(&Turn) -> (f64, f64), sink: &mut impl Sink) {
    let mut used = filled.places;
    for (after, turn) in order.get(filled.position..).unwrap_or_default().iter().enumerate() {
        if turn.open(now) {
            if after > 0 {
                sink.in_part(turn, 0.0);
            }
            let (lent, reserve) = kept(turn);
            let idle = positive(turn.places - lent - used - reserve);
            match turn.daily {
                Some([_, daily]) if idle >= turn.places => sink.whole(Use::Idle, turn, daily),
                _ if idle > 0.0 => sink.places(Use::Idle, turn.site, idle),
                _ => {}
            }
        }
        used = 0.0;
    }
}

impl Hands {
    /// Places of a site in use, as far as its order has been filled this month.
    pub(super) fn used(&self, plan: &Plan, site: usize) -> f64 {
        let about = &plan.sites[site];
        let Some(order) = about.group.order() else { return 0.0 };
        let filled = self.filled[order];
        match about.rank.cmp(&filled.position) {
            std::cmp::Ordering::Less if about.group == Group::Durable => positive(about.places - self.lent[about.rank]),
            std::cmp::Ordering::Less => about.places,
            std::cmp::Ordering::Equal => filled.places,
            std::cmp::Ordering::Greater => 0.0,
        }
    }

    /// Forgets the month.
    pub(super) fn end(&mut self) {
        for rank in self.touched.drain(..) {
            self.lent[rank] = 0.0;
            self.reserve[rank] = 0.0;
        }
    }
}
