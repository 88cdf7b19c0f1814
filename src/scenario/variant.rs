//! Single values by their address: how sliders, `--set`, undo and variants read and change a scenario.

use std::sync::Arc;

use super::address::{Step, steps};
use super::fields::{Fields, Rule, Slot};
use super::finder::Finder;
use super::origin::Origin;
use super::set;
use super::walk::{Target, Walk};
use super::{Kind, Location, Resolved, Scenario, Series, Status, Value};
use crate::problem::Problem;
use crate::units::{Unit, When};

/// The fields of a scenario that hold other fields or items.
const GROUPS: [&str; 16] = [
    "demand",
    "policy",
    "rules",
    "pipeline_counting",
    "renewal",
    "pipeline",
    "measures",
    "law",
    "displaced",
    "decision_budget",
    "sizes",
    "costs",
    "transactions",
    "locations",
    "price_index",
    "provinces",
];

impl Scenario {
    /// The value at an address.
    ///
    /// `@2027`, `@2027-H1` and `@2027-03` pick a point of a series; without one it is the last point, which holds to the end of the horizon.
    /// `.low` and `.high` pick the ends of the band, else it is the middle. A figure left out has its default. Months are choices; an empty
    /// choice is no value: an open end, no limit, an unknown figure. `locations[id]` is a location as a whole; no value: there is none.
    ///
    /// Errors: an address that does not exist, with the nearest one that does.
    pub fn read(&self, address: &str) -> Result<Value, Problem> {
        if let Some(id) = whole_location(address) {
            let found = self.locations.iter().find(|location| location.id == id);
            return Ok(found.map_or_else(set::nothing, |location| Value::Location(Arc::clone(location))));
        }
        // Reading goes the way of writing, on a copy that holds no more items than needed; a message names all of them.
        let read = |mut copy: Self| copy.at(address, |target| target.read(address));
        read(self.small_copy(address)).or_else(|_unknown| read(self.clone()))
    }

    /// Where the value at an address comes from; `None` for what is no figure, such as a switch.
    ///
    /// Of a series without `@` it is the last point, as for [`read`](Self::read).
    pub fn origin(&self, address: &str) -> Option<Origin> {
        self.small_copy(address).at(address, |target| Ok(target.slot.origin())).ok().flatten()
    }

    /// What the value at an address is counted in; a switch, a name and a date are plain numbers. `None`: there is no such address.
    pub fn unit(&self, address: &str) -> Option<Unit> {
        self.small_copy(address).at(address, |target| Ok(target.rule.unit)).ok()
    }

    /// The moments of the points of the series at an address, in their order; `None`: no series stands there.
    pub fn points(&self, address: &str) -> Option<Vec<When>> {
        let moments = |series: &Series| series.points.iter().map(|point| point.at).collect();
        let read = |target: Target<'_>| {
            Ok(match &target.slot {
                set::Place::Slot(Slot::Series(series)) => Some(moments(series)),
                set::Place::Slot(Slot::OptionalSeries(series)) => series.as_ref().map(moments),
                _ => None,
            })
        };
        self.small_copy(address).at(address, read).ok().flatten()
    }

    /// The scenario with only the location that an address names.
    fn small_copy(&self, address: &str) -> Self {
        let id = match steps(address).as_deref() {
            Some([Step::Field("locations"), Step::Item(id), ..]) => Some(*id),
            _ => None,
        };
        // The open transit locations stand in for a path of transit places that is left out.
        let transit = matches!(steps(address).as_deref(), Some([Step::Field("transit_places"), ..]));
        let named = self
            .locations
            .iter()
            .filter(|location| Some(location.id.as_str()) == id || (transit && location.kind == Kind::Transit));
        Self { locations: named.cloned().collect(), ..self.without_locations() }
    }

    /// The scenario without its locations, calendar and rounds of the act: what a rule of it needs, without copying thousands of
    /// locations.
    pub(crate) fn without_locations(&self) -> Self {
        Self {
            start: self.start,
            end: self.end,
            forecast_from: self.forecast_from,
            locations: Vec::new(),
            calendar: Vec::new(),
            budget: self.budget.clone(),
            demand: self.demand.clone(),
            occupancy_norm: self.occupancy_norm.clone(),
            norm_temporary: self.norm_temporary.clone(),
            hosted_elsewhere: self.hosted_elsewhere.clone(),
            transit_places: self.transit_places.clone(),
            policy: self.policy.clone(),
            rules: self.rules.clone(),
            pipeline_counting: self.pipeline_counting.clone(),
            renewal: self.renewal.clone(),
            pipeline: self.pipeline.clone(),
            measures: self.measures.clone(),
            law: self.law.clone(),
            cycles: Vec::new(),
            displaced: self.displaced.clone(),
            sizes: self.sizes.clone(),
            costs: self.costs.clone(),
            transactions: self.transactions.clone(),
            price_index: self.price_index.clone(),
            decision_budget: self.decision_budget.clone(),
            provinces: self.provinces.clone(),
            band: self.band.clone(),
        }
    }

    /// Places in the transit locations that are open in the last month, as planned.
    fn transit_at_end(&self) -> f64 {
        let open = |location: &&Arc<Location>| {
            location.kind == Kind::Transit
                && location.available_from <= self.end
                && location.available_until.is_none_or(|until| until > self.end)
        };
        self.locations.iter().filter(open).filter_map(|location| location.places.value).sum::<f64>() + 0.0
    }

    /// Changes the value at an address and returns the old one.
    ///
    /// A changed figure gets `status` and loses source, date and note. Changing the middle of a band takes its ends along, in proportion.
    /// Without `@` the other points from `forecast_from` on move in the same proportion as the last one: the past stays as it was.
    ///
    /// A whole location takes the place of the one with its id, is added at the end, or (no value) is taken out.
    ///
    /// Errors: as [`read`](Self::read); a value of another kind, or one that a field of this kind cannot hold.
    pub fn write(&mut self, address: &str, value: Value, status: Status) -> Result<Value, Problem> {
        if let Some(id) = whole_location(address) {
            return self.write_location(id, value, address, &mut Finder::default());
        }
        self.write_with(address, value, status, &Finder::default())
    }

    fn write_with(&mut self, address: &str, value: Value, status: Status, finder: &Finder) -> Result<Value, Problem> {
        self.at_with(address, finder, |target| {
            let old = target.read(address)?;
            target.write(address, value, status)?;
            Ok(old)
        })
    }

    /// Changes the values at many addresses, in their order.
    ///
    /// Errors: the first that cannot be changed; those before it are.
    pub fn write_all<'a>(
        &mut self,
        changes: impl ExactSizeIterator<Item = (&'a str, &'a Value)>,
        status: Status,
    ) -> Result<(), Problem> {
        let mut finder = Finder::new(self, changes.len());
        for (address, value) in changes {
            match whole_location(address) {
                Some(id) => self.write_location(id, value.clone(), address, &mut finder)?,
                None => self.write_with(address, value.clone(), status, &finder)?,
            };
        }
        Ok(())
    }

    /// The values at many addresses; `None` where there is no such address.
    pub fn values<'a>(&mut self, addresses: impl ExactSizeIterator<Item = &'a str>) -> Vec<Option<Value>> {
        let finder = Finder::new(self, addresses.len());
        addresses.map(|address| self.look(address, &finder)).collect()
    }

    /// The value at an address, without the copy that [`read`](Self::read) needs and without a message when there is none.
    fn look(&mut self, address: &str, finder: &Finder) -> Option<Value> {
        match whole_location(address) {
            Some(id) => {
                let found = finder.find(&self.locations, id).and_then(|number| self.locations.get(number));
                Some(found.map_or_else(set::nothing, |location| Value::Location(Arc::clone(location))))
            }
            None => self.at_with(address, finder, |target| target.read(address)).ok(),
        }
    }

    fn write_location(&mut self, id: &str, value: Value, address: &str, finder: &mut Finder) -> Result<Value, Problem> {
        let found = finder.find(&self.locations, id);
        let old = found.and_then(|number| self.locations.get(number)).cloned();
        match (value, found) {
            (Value::Location(new), _) if new.id != id => {
                return Err(Problem::error("location-of-other-id", address).with("found", &new.id));
            }
            (Value::Location(new), Some(number)) => self.locations[number] = new,
            (Value::Location(new), None) => {
                finder.note(id, self.locations.len());
                self.locations.push(new);
            }
            (value, Some(number)) if value == set::nothing() => {
                self.locations.remove(number);
            }
            (value, None) if value == set::nothing() => {}
            (value, _) => {
                let problem = Problem::error("value-of-other-kind", address).with("found", &set::shown(&value));
                return Err(problem.with("expected", "location"));
            }
        }
        Ok(old.map_or_else(set::nothing, Value::Location))
    }

    /// Makes changes in their order, each told of at its own place in its own variant.
    ///
    /// Errors: one for each change that cannot be made; the others are made. Warnings: changes whose base has moved on since.
    pub fn apply(&mut self, changes: &[Resolved<'_>]) -> Vec<Problem> {
        let mut problems = Vec::new();
        // A change may move the value of a later one; that one was made against the base.
        let mut finder = Finder::new(self, changes.len());
        let bases = changes.iter().map(|resolved| self.look(&resolved.change.address, &finder));
        let bases: Vec<Option<Value>> = bases.collect();
        for (resolved, base) in changes.iter().zip(&bases) {
            let change = resolved.change;
            let written = match whole_location(&change.address) {
                Some(id) => self.write_location(id, change.new.clone(), &change.address, &mut finder),
                None => self.write_with(&change.address, change.new.clone(), change.status, &finder),
            };
            match written {
                // What the base says already needs no warning: the change was made the base's.
                Ok(old) if old == change.old || old == change.new || base.as_ref() == Some(&change.old) => {}
                Ok(old) => problems.push(
                    Problem::warning("change-of-other-base", resolved.place())
                        .with("address", &change.address)
                        .with("expected", &set::shown(&change.old))
                        .with("found", &set::shown(&old)),
                ),
                Err(problem) => problems.push(
                    Problem::error("change-impossible", resolved.place())
                        .with("address", &change.address)
                        .with("reason", problem.code),
                ),
            }
        }
        problems
    }

    /// Finds the value at an address and does something with it.
    fn at<R>(&mut self, address: &str, act: impl FnOnce(Target<'_>) -> Result<R, Problem>) -> Result<R, Problem> {
        self.at_with(address, &Finder::default(), act)
    }

    fn at_with<R>(
        &mut self,
        address: &str,
        finder: &Finder,
        act: impl FnOnce(Target<'_>) -> Result<R, Problem>,
    ) -> Result<R, Problem> {
        let all = steps(address).ok_or_else(|| Problem::error("address-unreadable", address))?;
        let Some((Step::Field(first), rest)) = all.split_first() else {
            return Err(Problem::error("address-unreadable", address));
        };
        let walk = Walk { address, forecast_from: self.forecast_from };
        match *first {
            "demand" => walk.demand(&mut self.demand, rest, act),
            "policy" => walk.field(&mut self.policy, rest, act),
            "pipeline_counting" => walk.counting(&mut self.pipeline_counting, rest, act),
            "renewal" => walk.field(self.renewal.get_or_insert_default(), rest, act),
            "law" => walk.field(self.law.get_or_insert_default(), rest, act),
            "displaced" => walk.displaced(self.displaced.get_or_insert_default(), rest, act),
            "decision_budget" => walk.field(self.decision_budget.get_or_insert_default(), rest, act),
            "pipeline" => walk.one_of(&mut self.pipeline, |rule| &rule.id, rest, act),
            "measures" => walk.one_of(&mut self.measures, |measure| &measure.id, rest, act),
            "rules" => walk.one_of(&mut self.rules, |rule| &rule.id, rest, act),
            "sizes" => walk.one_of(&mut self.sizes, |size| &size.id, rest, act),
            "costs" => walk.costs(&mut self.costs, rest, act),
            "transactions" => walk.one_of(&mut self.transactions, |transaction| &transaction.id, rest, act),
            "locations" => {
                let (id, rest) = walk.item(rest)?;
                let Some(number) = finder.find(&self.locations, id) else {
                    return Err(walk.unknown(id, self.locations.iter().map(|location| location.id.as_str())));
                };
                walk.location(self, number, rest, act)
            }
            "provinces" => walk.one_of(&mut self.provinces, |province| &province.id, rest, act),
            "price_index" => walk.index(&mut self.price_index.years, rest, act),
            name => {
                // Without a norm of their own, temporary places have that of all others.
                let transit = self.transit_at_end();
                let norm = self.occupancy_norm.points.last().map(|point| point.value).or(self.occupancy_norm.value);
                let Some((slot, rule)) = self.field(name) else {
                    return Err(walk.unknown(name, Self::NAMES.iter().copied().chain(GROUPS)));
                };
                let rule = match name {
                    "norm_temporary" => Rule { absent: norm, ..rule },
                    "transit_places" => Rule { absent: Some(transit), ..rule },
                    _ => rule,
                };
                act(walk.target(slot, rule, rest)?)
            }
        }
    }
}

/// The id of the location that an address names as a whole.
fn whole_location(address: &str) -> Option<&str> {
    address.strip_prefix("locations[")?.strip_suffix(']').filter(|id| !id.contains([']', '[']))
}
