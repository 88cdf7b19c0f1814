//! A checked scenario becomes a [`Plan`]: which locations take part, when, in which order, under which agreements.

use std::ops::Range;

use super::numbers::{positive, whole_months, within};
use super::plan::{ClassPlan, Closing, Group, N_COLUMNS, Open, Plan, ProvincePlan, Site, Turn};
use super::prices;
use super::recorder::Use;
use super::rules;
use super::series::{DISPLACED, SeriesId};
use crate::scenario::{Checked, Class, Kind, Location, Province, Scenario, Timeline, counting, timeline};
use crate::units::Month;

/// Compiles the shape of a scenario. Bands of places, probabilities and prices are not picked: their middle counts.
pub fn compile(checked: &Checked) -> Plan {
    let scenario = checked.scenario();
    let months = scenario.months();
    let (sites, locations) = sites(scenario, months);
    let count_minors = scenario.demand.count_minors();
    let mut plan = Plan {
        start: scenario.start,
        months,
        days: (0..months).map(|month| f64::from(month_at(scenario.start, month).days())).collect(),
        count_minors,
        flow: scenario.demand.flow().is_some(),
        absent: absent(scenario),
        locations,
        open: open(scenario, &sites, months),
        orders: Default::default(),
        reserve_order: Vec::new(),
        outside: Vec::new(),
        classes: classes(scenario, &sites, months),
        rules: rules::compile(scenario, months),
        closings: closings(&sites),
        money: prices::money(checked, &sites, months),
        provinces: scenario.provinces.iter().map(|province| province_plan(province, scenario, months)).collect(),
        sites,
    };
    order(&mut plan, scenario);
    plan
}

/// Series that this scenario does not have, whatever its demand.
fn absent(scenario: &Scenario) -> Vec<SeriesId> {
    let mut absent = Vec::new();
    if scenario.measures.is_empty() {
        absent.push(SeriesId::NeedAvoided);
    }
    if scenario.displaced.as_ref().is_none_or(|displaced| displaced.known().is_none()) {
        absent.extend(DISPLACED);
    }
    if scenario.rules.is_empty() {
        absent.extend([SeriesId::FlexByRules, SeriesId::ReserveByRules]);
    }
    absent
}

/// The month `index` months after `start`.
pub(super) fn month_at(start: Month, index: usize) -> Month {
    start.plus(i32::try_from(index).unwrap_or(i32::MAX))
}

/// The sites of the locations that take part, in the order of the scenario, and per location which are its; orders come later.
fn sites(scenario: &Scenario, months: usize) -> (Vec<Site>, Vec<(String, Range<usize>)>) {
    let mut sites = Vec::with_capacity(scenario.locations.len());
    let mut locations = Vec::with_capacity(scenario.locations.len());
    for (index, location) in scenario.locations.iter().enumerate() {
        let first = sites.len();
        if location.kind != Kind::Amv || scenario.demand.count_minors() {
            of_location(&mut sites, index, scenario, months);
        }
        locations.push((location.id.clone(), first..sites.len()));
    }
    (sites, locations)
}

/// The sites of a location: one for each stretch with another share. One that could come but never opens has one that is never open.
fn of_location(sites: &mut Vec<Site>, index: usize, scenario: &Scenario, months: usize) {
    let location = &scenario.locations[index];
    let timeline = Timeline::of(location, scenario);
    let province = scenario.provinces.iter().position(|province| province.id == location.province);
    let site = |share: f64, from: usize, until: usize| Site {
        location: index,
        group: match location.kind {
            Kind::Noodopvang => Group::Noodopvang,
            Kind::Tgo => Group::Tgo,
            kind if kind.class() == Class::Outside => Group::Outside,
            _ => Group::Durable,
        },
        share,
        places: positive(location.places.value.unwrap_or(0.0)) * share,
        from,
        until,
        opens: None,
        ends: None,
        rank: 0,
        province,
        counts: counts(location, &timeline, province.map(|index| &scenario.provinces[index]), scenario.start, months),
    };
    let first = sites.len();
    let raw = |month: Month| month.since(scenario.start);
    let inside = |month: i32| usize::try_from(month).ok().filter(|month| *month < months);
    for (number, stretch) in timeline.stretches.iter().enumerate() {
        let next = timeline.stretches.get(number + 1).map_or(0.0, |next| next.share);
        let (from, until) = (raw(stretch.from), stretch.until.map_or(i32::MAX, raw));
        let goes_on = sites.get(first..).and_then(<[Site]>::last).is_some_and(|last| same(last.share, stretch.share));
        if !goes_on {
            let opens = inside(from).filter(|_| number == 0);
            sites.push(Site { opens, ..site(stretch.share, within(from, months), 0) });
        }
        if let Some(site) = sites.last_mut() {
            site.until = within(until, months);
            let rest = stretch.share - next;
            site.ends = inside(until).filter(|_| rest > 0.0).map(|month| (month, rest));
        }
    }
    let counted = timeline::counted(timeline.chance, &scenario.pipeline_counting);
    if sites.len() == first && counted > 0.0 {
        sites.push(site(counted, 0, 0));
    }
}

/// Whether two shares are the very same: neither was computed on the way.
#[expect(clippy::float_cmp, reason = "the same number handed on")]
fn same(one: f64, other: f64) -> bool {
    one == other
}

/// Per month, whether places of a location count for the task of its province.
fn counts(
    location: &Location,
    timeline: &Timeline,
    province: Option<&Province>,
    start: Month,
    months: usize,
) -> Vec<bool> {
    let rules = province.map_or(&[][..], |province| &province.counting);
    if rules.is_empty() {
        return vec![location.kind.class() == Class::Durable; months];
    }
    let at = |index| counting::of(rules, month_at(start, index), location, timeline).is_empty();
    (0..months).map(at).collect()
}

/// Open places per month.
fn open(scenario: &Scenario, sites: &[Site], months: usize) -> Open {
    let sum = |wanted: &dyn Fn(&Site) -> bool| {
        let mut total = vec![0.0; months];
        for site in sites.iter().filter(|site| wanted(site)) {
            for open in total.get_mut(site.from..site.until).unwrap_or_default() {
                *open += site.places;
            }
        }
        total
    };
    Open {
        durable: sum(&|site| site.group == Group::Durable),
        noodopvang: sum(&|site| site.group == Group::Noodopvang),
        tgo: sum(&|site| site.group == Group::Tgo),
        transit: sum(&|site| scenario.locations[site.location].kind == Kind::Transit),
        goo: sum(&|site| scenario.locations[site.location].kind == Kind::Goo),
    }
}

/// Agreements by recall term, ascending; within a term by the id of the location.
fn classes(scenario: &Scenario, sites: &[Site], months: usize) -> Vec<ClassPlan> {
    let mut agreements: Vec<(usize, &str, Turn)> = Vec::new();
    for (index, site) in sites.iter().enumerate().filter(|(_, site)| site.group == Group::Durable) {
        let location = &scenario.locations[site.location];
        for agreement in location.agreements.iter().filter(|agreement| agreement.flex_places > 0.0) {
            let term = whole_months(scenario.policy.recall_term(agreement));
            let from = agreement.from.map_or(0, |from| within(from.since(scenario.start), months));
            let until = agreement.until.map_or(months, |until| within(until.since(scenario.start), months));
            let flex = agreement.flex_places * site.share;
            let places = if flex < site.places { flex } else { site.places };
            let (from, until) = (from.max(site.from), until.min(site.until));
            agreements.push((term.clamp(1, 120), &location.id, turn(index, from, until.max(from), places)));
        }
    }
    agreements.sort_by(|a, b| (a.0, a.1, a.2.from).cmp(&(b.0, b.1, b.2.from)));
    let mut classes: Vec<ClassPlan> = Vec::new();
    for (term, _, agreement) in agreements {
        if classes.last().is_none_or(|class| class.term != term) {
            classes.push(ClassPlan { term, agreements: Vec::new(), agreed: vec![0.0; months] });
        }
        if let Some(class) = classes.last_mut() {
            let (from, until) = (range(agreement.from), range(agreement.from + agreement.length));
            for agreed in class.agreed.get_mut(from..until).unwrap_or_default() {
                *agreed += agreement.places;
            }
            class.agreements.push(agreement);
        }
    }
    classes
}

/// Sites of reception that close in months 1 to M-1, by month.
fn closings(sites: &[Site]) -> Vec<Closing> {
    let reception = sites.iter().enumerate().filter(|(_, site)| site.group != Group::Outside && site.from < site.until);
    let closing = |(index, site): (usize, &Site)| {
        let (month, share) = site.ends?;
        Some(Closing { month: month.checked_sub(1)?, site: index, part: share / site.share })
    };
    let mut closings: Vec<Closing> = reception.filter_map(closing).collect();
    closings.sort_by_key(|closing| closing.month);
    closings
}

/// The orders in which sites are filled and held in reserve: cheapest first, ties by id.
fn order(plan: &mut Plan, scenario: &Scenario) {
    let id = |site: usize| scenario.locations[plan.sites[site].location].id.as_str();
    let price = |site: usize, use_: Use| plan.money.sites[site].of(use_).0;
    let sorted = |group: Group, use_: Use| -> Vec<Turn> {
        let members = (0..plan.sites.len()).filter(|index| {
            let site = &plan.sites[*index];
            site.group == group && site.from < site.until
        });
        let mut order: Vec<usize> = members.collect();
        order.sort_by(|a, b| (price(*a, use_), id(*a)).cmp(&(price(*b, use_), id(*b))));
        order.iter().map(|site| turn_of(*site, &plan.sites[*site])).collect()
    };
    let orders = [Group::Durable, Group::Noodopvang, Group::Tgo].map(|group| sorted(group, Use::InUse));
    let reserve_order = sorted(Group::Durable, Use::Reserve);
    let outside = (0..plan.sites.len()).filter(|index| plan.sites[*index].group == Group::Outside);
    let outside = outside.filter(|index| plan.money.sites[*index].price[0] > 0);
    plan.outside = outside.map(|index| turn_of(index, &plan.sites[index])).collect();
    for (rank, turn) in orders.iter().flat_map(|order| order.iter().enumerate()) {
        plan.sites[turn.site].rank = rank;
    }
    (plan.orders, plan.reserve_order) = (orders, reserve_order);
    for turn in plan.orders.iter_mut().flatten().chain(&mut plan.reserve_order).chain(&mut plan.outside) {
        turn.rank = plan.sites[turn.site].rank;
        turn.daily = prices::daily(turn.places, [Use::InUse, Use::Idle], &plan.money.sites[turn.site]);
    }
    for turn in plan.classes.iter_mut().flat_map(|class| &mut class.agreements) {
        turn.rank = plan.sites[turn.site].rank;
        turn.daily = prices::daily(turn.places, [Use::Lent; 2], &plan.money.sites[turn.site]);
    }
    plan.money.all_in_use = all_in_use(plan);
}

/// Cost per day and column with every open place in use, months 0 to M-1.
fn all_in_use(plan: &Plan) -> Vec<i64> {
    let mut sums = vec![0; plan.months * N_COLUMNS];
    for turn in plan.orders.iter().flatten().chain(&plan.outside) {
        let Some([in_use, _]) = turn.daily else { continue };
        let first = range(turn.from) * N_COLUMNS + in_use.column;
        for sum in sums.iter_mut().skip(first).step_by(N_COLUMNS).take(range(turn.length)) {
            *sum += in_use.cost;
        }
    }
    sums
}

/// A province's task through the months, without minors where they take no part and their part is known.
fn province_plan(province: &Province, scenario: &Scenario, months: usize) -> ProvincePlan {
    let band = scenario.band.value.unwrap_or(0.0);
    let at = |series: &crate::scenario::Series, month| series.at(month, band, f64::INFINITY);
    let count_minors = scenario.demand.count_minors();
    // A part that was looked for and not found has a series without a value.
    let minors_known = province.task_minors.as_ref().is_some_and(|series| at(series, scenario.start).is_some());
    let without_minors = !count_minors && minors_known;
    // Without the act there is no task.
    let law = scenario.law.as_ref().and_then(|law| law.ends(scenario.start));
    let months = law.map_or(months, |end| within(end.since(scenario.start), months));
    let task = (0..months).filter_map(|index| {
        let month = month_at(scenario.start, index);
        let task = at(province.task.as_ref()?, month)?;
        let minors = province.task_minors.as_ref().filter(|_| without_minors).and_then(|series| at(series, month));
        Some(positive(task - minors.unwrap_or(0.0)))
    });
    let task: Vec<f64> = task.collect();
    ProvincePlan { id: province.id.clone(), includes_minors: (!task.is_empty()).then_some(!without_minors), task }
}

/// A site's own turn in an order.
fn turn_of(index: usize, site: &Site) -> Turn {
    turn(index, site.from, site.until, site.places)
}

fn turn(site: usize, from: usize, until: usize, places: f64) -> Turn {
    let month = |index| u32::try_from(index).unwrap_or(u32::MAX);
    Turn { from: month(from), length: month(until.saturating_sub(from)), site, places, rank: 0, daily: None }
}

fn range(month: u32) -> usize {
    usize::try_from(month).unwrap_or(usize::MAX)
}
