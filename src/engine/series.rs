//! The registry of series: what the engine computes per month, each with its name, unit and meaning.
//!
//! One declaration per series, used by graphs, files and explanations alike. Names are those of docs/model.md and head the columns of
//! `months.csv`; texts on screen hang on the name (`series-<name>` in the translations).

use crate::units::Unit;

/// Whether a series is counted on the first day of a month or happens during it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    /// Counted on the first day of the month, for months 0 to M.
    Stock,
    /// Happens during the month, for months 0 to M-1; a year's figure is the sum.
    Flow,
    /// Holds during the month, for months 0 to M-1; a year's figure is that of 1 January.
    State,
}

/// A series another one is computed from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Input {
    /// The series.
    pub id: SeriesId,
    /// How many months back it is read; 0: the same month.
    pub lag: u8,
}

/// What the registry says of one series.
#[derive(Clone, Copy, Debug)]
pub struct SeriesInfo {
    /// Which series.
    pub id: SeriesId,
    /// Its name in docs/model.md and in files.
    pub name: &'static str,
    /// What it is counted in.
    pub unit: Unit,
    /// Stock, flow or state.
    pub counting: Counting,
    /// Exists only where demand is simulated; absent, not zero, otherwise.
    pub flow_demand: bool,
    /// What it is computed from, apart from parameters.
    pub inputs: &'static [Input],
}

/// Declares every series once: variant, name in the model, unit, counting, demand, inputs (`name` or `name - lag`).
macro_rules! registry {
    ($($(#[$doc:meta])* $id:ident $name:literal $unit:ident $counting:ident $flow:literal [$($input:ident $(- $lag:literal)?),*];)*) => {
        /// A series of the model.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum SeriesId { $($(#[$doc])* $id),* }

        /// Every series, in the order of the model.
        pub const REGISTRY: &[SeriesInfo] = &[$(SeriesInfo {
            id: SeriesId::$id,
            name: $name,
            unit: Unit::$unit,
            counting: Counting::$counting,
            flow_demand: $flow,
            inputs: &[$(Input { id: SeriesId::$input, lag: 0 $(+ $lag)? }),*],
        }),*];

        impl SeriesId {
            /// Number of series.
            pub const COUNT: usize = [$(Self::$id),*].len();

            /// Every series, in the order of the model.
            pub const ALL: [Self; Self::COUNT] = [$(Self::$id),*];
        }
    };
}

registry! {
    /// First applications, minors included.
    Applications "applications" PeoplePerMonth Flow true [];
    /// Repeat applications.
    RepeatApplications "repeat_applications" PeoplePerMonth Flow true [];
    /// Family members who follow a permit holder.
    FamilyArrivals "family_arrivals" PeoplePerMonth Flow true [];
    /// Resettled people.
    Resettled "resettled" PeoplePerMonth Flow true [];
    /// Unaccompanied minors among the applications.
    Minors "minors" PeoplePerMonth Flow true [];
    /// Other arrivals.
    OtherArrivals "other_arrivals" PeoplePerMonth Flow true [];
    /// Adults who apply.
    Adults "adults" PeoplePerMonth Flow true [Applications, Minors, RepeatApplications];
    /// Applicants entering the accelerated track.
    AppsAcc "apps_acc" PeoplePerMonth Flow true [Adults];
    /// Applicants entering the regular track.
    AppsReg "apps_reg" PeoplePerMonth Flow true [Adults];
    /// Waiting for a decision, accelerated track.
    PAcc "P_acc" People Stock true [PAcc - 1, AppsAcc - 1, DecisionsAcc - 1, LeftAcc - 1];
    /// Waiting for a decision, regular track.
    PReg "P_reg" People Stock true [PReg - 1, AppsReg - 1, DecisionsReg - 1, LeftReg - 1, OtherArrivals - 1, AOut - 1];
    /// Decisions in the accelerated track.
    DecisionsAcc "decisions_acc" PeoplePerMonth Flow true [PAcc];
    /// Decisions in the regular track.
    DecisionsReg "decisions_reg" PeoplePerMonth Flow true [PReg];
    /// Left by themselves before a decision, accelerated track.
    LeftAcc "left_acc" PeoplePerMonth Flow true [PAcc, DecisionsAcc];
    /// Left by themselves before a decision, regular track.
    LeftReg "left_reg" PeoplePerMonth Flow true [PReg, DecisionsReg];
    /// Permits granted on first decisions.
    Granted "granted" PeoplePerMonth Flow true [DecisionsAcc, DecisionsReg];
    /// Refused on first decisions.
    Refused "refused" PeoplePerMonth Flow true [DecisionsAcc, DecisionsReg, Granted];
    /// In appeal.
    V "V" People Stock true [V - 1, Refused - 1, VOut - 1];
    /// Appeals decided.
    VOut "V_out" PeoplePerMonth Flow true [V];
    /// Must leave, reception still running.
    L "L" People Stock true [L - 1, Refused - 1, VOut - 1, Departed - 1];
    /// Left reception after a final refusal.
    Departed "departed" PeoplePerMonth Flow true [L];
    /// Housing target of the whole half-year the month lies in.
    TargetHalfYear "target_half_year" PeoplePerHalfYear State true [];
    /// Homes that come free for permit holders.
    Homes "homes" PeoplePerMonth Flow true [TargetHalfYear, X, DReady, H];
    /// Housed after their stay in transit was over.
    XOut "X_out" PeoplePerMonth Flow true [X, Homes];
    /// Stay in a transit location ends.
    DReady "D_ready" PeoplePerMonth Flow true [D];
    /// Housed when their stay in transit ends.
    DOut "D_out" PeoplePerMonth Flow true [DReady, Homes, XOut];
    /// Permit holders who could be housed.
    HReady "H_ready" PeoplePerMonth Flow true [H];
    /// Permit holders housed from reception.
    HHoused "H_housed" PeoplePerMonth Flow true [HReady, Homes, XOut, DOut];
    /// Homes nobody was ready for.
    HomesUnused "homes_unused" PeoplePerMonth Flow true [Homes, XOut, DOut, HHoused];
    /// Moved from reception into a transit location.
    DIn "D_in" PeoplePerMonth Flow true [TransitPlaces, D, X, XOut, DOut, H, HHoused];
    /// In transit locations, stay running.
    D "D" People Stock true [D - 1, DIn - 1, DReady - 1];
    /// Stay in transit over, without a home.
    X "X" People Stock true [X - 1, DReady - 1, DOut - 1, XOut - 1];
    /// Arriving family who need a place.
    FamilyIn "family_in" PeoplePerMonth Flow true [FamilyArrivals];
    /// Permit holders waiting in reception for a home.
    H "H" People Stock true [H - 1, Granted - 1, VOut - 1, FamilyIn - 1, Resettled - 1, OtherArrivals - 1, AOut - 1, HHoused - 1, DIn - 1];
    /// Minors leaving their own system.
    AOut "A_out" PeoplePerMonth Flow true [A];
    /// Minors in their own system.
    A "A" People Stock true [A - 1, Minors - 1, AOut - 1];
    /// Counted as housed against the target.
    Realised "realised" PeoplePerMonth Flow true [HHoused, DIn, DOut, XOut, FamilyArrivals, AOut];
    /// Behind on the housing target; negative is a lead.
    Backlog "backlog" People Stock true [Backlog - 1, TargetHalfYear - 1, Realised - 1];
    /// Places in transit locations.
    TransitPlaces "transit_places" Places State true [];
    /// People in reception.
    Occupancy "occupancy" People Stock false [PAcc, PReg, V, L, H, A];
    /// Displaced people who need municipal reception; this and all of them absent where their number is unknown.
    Displaced "displaced" People Stock false [];
    /// Displaced people who have come into reception of COA.
    DisplacedToAsylum "displaced_to_asylum" People Stock false [];
    /// In reception on paper, staying elsewhere.
    HostedElsewhere "hosted_elsewhere" People Stock false [];
    /// Places not needed because of measures of escalation; absent where none are listed.
    NeedAvoided "need_avoided" Places Stock false [Occupancy, DisplacedToAsylum, HostedElsewhere];
    /// Places needed.
    Need "need" Places Stock false [Occupancy, DisplacedToAsylum, HostedElsewhere];
    /// Places needed for registration.
    NeedRegistration "need_registration" Places State true [AppsAcc, AppsReg];
    /// Places needed for the accelerated track.
    NeedAccelerated "need_accelerated" Places Stock true [PAcc];
    /// Places needed for minors.
    NeedMinors "need_minors" Places Stock true [A];
    /// Open durable places.
    Durable "durable" Places State false [];
    /// Open noodopvang places.
    OpenNoodopvang "open_noodopvang" Places State false [];
    /// Open TGO places.
    OpenTgo "open_tgo" Places State false [];
    /// Expected need.
    Expected "E" Places Stock false [Need];
    /// The stable stock.
    Stock "stock" Places State false [Durable];
    /// Smallest room in the stock that is expected within the foresight.
    Room "room" Places State false [Stock, Need, Expected];
    /// Places that scaling rules lend beyond the cap of the policy; absent where no rules are listed.
    FlexByRules "flex_by_rules" Places State false [Stock, Need, Room];
    /// Places that scaling rules hold in reserve beyond the cap of the policy; absent where no rules are listed.
    ReserveByRules "reserve_by_rules" Places State false [Stock, Need, FlexByRules];
    /// Places policy would lend.
    Wanted "wanted" Places State false [Room, FlexByRules];
    /// Places to lend, as far as agreed.
    Target "target" Places State false [Wanted];
    /// Places policy would lend that nobody agreed to.
    FlexNotAgreed "flex_not_agreed" Places State false [Wanted, Target];
    /// Lent places that came back.
    Returned "returned" PlacesPerMonth Flow false [RecallPending - 1];
    /// Call-backs taken back.
    Undone "undone" PlacesPerMonth Flow false [Target];
    /// Places lent anew.
    NewlyLent "newly_lent" PlacesPerMonth Flow false [Target, Wanted];
    /// Places called back.
    Recalled "recalled" PlacesPerMonth Flow false [Target];
    /// Called back and not back yet.
    RecallPending "recall_pending" Places State false [RecallPending - 1, Recalled, Returned, Undone, BrokenFlex];
    /// Lent places whose agreement or location ended at once.
    BrokenFlex "broken_flex" PlacesPerMonth Flow false [];
    /// Lent places, called back or not.
    Flex "flex" Places State false [Flex - 1, Returned, BrokenFlex, NewlyLent];
    /// Durable places COA can use now.
    AtHand "at_hand" Places State false [Durable, Flex];
    /// Durable places in use.
    UsedDurable "used_durable" Places State false [Need, AtHand];
    /// Stable places in direct reserve.
    Reserve "reserve" Places State false [Stock, Flex, UsedDurable, ReserveByRules];
    /// Stable places neither used, lent nor in reserve.
    IdleStock "idle_stock" Places State false [Stock, Durable, Flex, UsedDurable, Reserve, DisplacedInDurable];
    /// The part of the idle stock for which neither the text nor a scaling rule has a use.
    NotRuled "not_ruled" Places State false [Stock, Need, IdleStock];
    /// Durable places above the stock, not needed.
    SurplusDurable "surplus_durable" Places State false [Durable, Flex, UsedDurable, Reserve, IdleStock, DisplacedInDurable];
    /// Places displaced people need.
    NeedDisplaced "need_displaced" Places Stock false [Displaced];
    /// Open municipal places for displaced people.
    OpenGoo "open_goo" Places State false [];
    /// Municipal places that are free and that COA lacks, up to what was agreed.
    AskedGoo "asked_goo" Places State false [Need, AtHand, OpenGoo, NeedDisplaced];
    /// Municipal places in use by COA.
    BorrowedGoo "borrowed_goo" Places State false [AskedGoo];
    /// Municipal places nobody uses.
    FreeGoo "free_goo" Places State false [OpenGoo, NeedDisplaced, BorrowedGoo];
    /// Durable places that are free and that displaced people lack, up to what was agreed.
    AskedDurable "asked_durable" Places State false [NeedDisplaced, OpenGoo, Durable, Flex, UsedDurable, Reserve];
    /// Durable places in use by displaced people.
    DisplacedInDurable "displaced_in_durable" Places State false [AskedDurable];
    /// Places displaced people need and nobody has.
    ShortDisplaced "short_displaced" Places State false [NeedDisplaced, OpenGoo, DisplacedInDurable];
    /// Noodopvang in use.
    UsedNoodopvang "used_noodopvang" Places State false [Need, UsedDurable, BorrowedGoo, OpenNoodopvang, OpenTgo];
    /// TGO in use.
    UsedTgo "used_tgo" Places State false [Need, UsedDurable, BorrowedGoo, UsedNoodopvang, OpenTgo];
    /// Noodopvang open and not in use.
    UnusedNoodopvang "unused_noodopvang" Places State false [OpenNoodopvang, UsedNoodopvang];
    /// TGO open and not in use.
    UnusedTgo "unused_tgo" Places State false [OpenTgo, UsedTgo];
    /// Durable places that nobody has.
    Shortage "shortage" Places State false [Need, UsedDurable, BorrowedGoo, UsedNoodopvang, UsedTgo];
}

/// Series that are absent where the number of displaced people is unknown.
pub const DISPLACED: [SeriesId; 10] = [
    SeriesId::Displaced,
    SeriesId::DisplacedToAsylum,
    SeriesId::NeedDisplaced,
    SeriesId::OpenGoo,
    SeriesId::AskedGoo,
    SeriesId::BorrowedGoo,
    SeriesId::FreeGoo,
    SeriesId::AskedDurable,
    SeriesId::DisplacedInDurable,
    SeriesId::ShortDisplaced,
];

impl SeriesId {
    /// What the registry says of this series.
    pub fn info(self) -> &'static SeriesInfo {
        &REGISTRY[self.index()]
    }

    /// Its place in [`REGISTRY`].
    pub fn index(self) -> usize {
        #[expect(clippy::as_conversions, reason = "a fieldless enum's own discriminant")]
        {
            self as usize
        }
    }

    /// The series with this name in the model.
    pub fn by_name(name: &str) -> Option<Self> {
        REGISTRY.iter().find(|info| info.name == name).map(|info| info.id)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_are_unique_and_lead_back() {
        let names: BTreeSet<_> = REGISTRY.iter().map(|info| info.name).collect();
        assert_eq!(names.len(), SeriesId::COUNT);
        assert!(SeriesId::ALL.iter().all(|id| SeriesId::by_name(id.info().name) == Some(*id) && id.info().id == *id));
    }

    /// What exists under every demand may not lean, in the same month, on what exists under simulated demand only, but for occupancy.
    #[test]
    fn published_demand_needs_no_simulated_series() {
        for info in REGISTRY.iter().filter(|info| !info.flow_demand && info.id != SeriesId::Occupancy) {
            assert!(info.inputs.iter().all(|input| !input.id.info().flow_demand), "{}", info.name);
        }
    }
}
