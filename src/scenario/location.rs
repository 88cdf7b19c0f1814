//! Locations: places that exist or may come, and what they cost.

use serde::{Deserialize, Serialize};

use super::contract::{Basis, Contract, Extension, Funding, Handover, Named};
use super::figure::{Count, Money};
use crate::units::Month;

/// What kind of place a location offers; its class decides how it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Azc with registration (aanmeldfaciliteiten).
    AzcRegistration,
    /// Azc for the accelerated procedure.
    AzcAccelerated,
    /// Regular azc.
    Azc,
    /// Small-scale location.
    SmallScale,
    /// Durable municipal reception.
    Municipal,
    /// Family location (gezinslocatie).
    FamilyLocation,
    /// Location with restricted freedom (vbl).
    Vbl,
    /// Enforcement and supervision location (htl).
    Htl,
    /// Intensive guidance (ibo).
    Ibo,
    /// Reception of unaccompanied minors (amv).
    Amv,
    /// Emergency reception (noodopvang).
    Noodopvang,
    /// Temporary municipal reception (TGO; CNO before 2024).
    Tgo,
    /// Transit location for permit holders (doorstroomlocatie).
    Transit,
    /// Municipal reception of displaced people from Ukraine (GOO).
    Goo,
    /// National facility for foreign nationals (LVV).
    Lvv,
}

/// How places of a kind count (docs/model.md, section 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Lasting reception places; they form the stable stock.
    Durable,
    /// Emergency places, filled when durable ones fall short.
    Temporary,
    /// Not reception: never counts against need.
    Outside,
}

impl Kind {
    /// Every kind, in the order of the model.
    pub const ALL: [Self; 15] = [
        Self::AzcRegistration,
        Self::AzcAccelerated,
        Self::Azc,
        Self::SmallScale,
        Self::Municipal,
        Self::FamilyLocation,
        Self::Vbl,
        Self::Htl,
        Self::Ibo,
        Self::Amv,
        Self::Noodopvang,
        Self::Tgo,
        Self::Transit,
        Self::Goo,
        Self::Lvv,
    ];

    /// How places of this kind count.
    pub fn class(self) -> Class {
        match self {
            Self::Noodopvang | Self::Tgo => Class::Temporary,
            Self::Transit | Self::Goo | Self::Lvv => Class::Outside,
            _ => Class::Durable,
        }
    }

    /// Who pays for this kind unless a location says otherwise (docs/model.md, section 5).
    pub fn payer(self) -> Payer {
        match self {
            Self::Amv => Payer::Nidos,
            Self::Tgo | Self::Transit => Payer::Grant,
            Self::Goo => Payer::Npov,
            Self::Lvv => Payer::Municipality,
            _ => Payer::Coa,
        }
    }

    /// The name used in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::AzcRegistration => "azc_registration",
            Self::AzcAccelerated => "azc_accelerated",
            Self::Azc => "azc",
            Self::SmallScale => "small_scale",
            Self::Municipal => "municipal",
            Self::FamilyLocation => "family_location",
            Self::Vbl => "vbl",
            Self::Htl => "htl",
            Self::Ibo => "ibo",
            Self::Amv => "amv",
            Self::Noodopvang => "noodopvang",
            Self::Tgo => "tgo",
            Self::Transit => "transit",
            Self::Goo => "goo",
            Self::Lvv => "lvv",
        }
    }
}

/// Who pays the cost of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Payer {
    /// COA, from its contribution of the Rijk.
    Coa,
    /// Nidos, for minors.
    Nidos,
    /// A specific grant (specifieke uitkering).
    Grant,
    /// The national programme for displaced people from Ukraine, through municipalities.
    Npov,
    /// The municipality itself.
    Municipality,
}

impl Payer {
    /// Every payer, in a fixed order.
    pub const ALL: [Self; 5] = [Self::Coa, Self::Nidos, Self::Grant, Self::Npov, Self::Municipality];

    /// The name used in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Coa => "coa",
            Self::Nidos => "nidos",
            Self::Grant => "grant",
            Self::Npov => "npov",
            Self::Municipality => "municipality",
        }
    }
}

/// How far a location is on its way from idea to open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Somebody named it.
    Idea,
    /// Being looked at.
    Survey,
    /// Agreed by council and COA.
    Agreed,
    /// Permit asked for or given.
    Permit,
    /// Being built or fitted out.
    Construction,
    /// In use or ready for use.
    Open,
    /// Closing, or closed.
    Closing,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 7] =
        [Self::Idea, Self::Survey, Self::Agreed, Self::Permit, Self::Construction, Self::Open, Self::Closing];

    /// Whether it is still to open.
    pub fn to_come(self) -> bool {
        self < Self::Open
    }
}

impl Named for Stage {
    const EVERY: &'static [Self] = &Self::ALL;

    fn id(self) -> &'static str {
        match self {
            Self::Idea => "idea",
            Self::Survey => "survey",
            Self::Agreed => "agreed",
            Self::Permit => "permit",
            Self::Construction => "construction",
            Self::Open => "open",
            Self::Closing => "closing",
        }
    }
}

impl Named for Kind {
    const EVERY: &'static [Self] = &Self::ALL;

    fn id(self) -> &'static str {
        Self::id(self)
    }
}

impl Named for Payer {
    const EVERY: &'static [Self] = &Self::ALL;

    fn id(self) -> &'static str {
        Self::id(self)
    }
}

/// An agreement that part of a location may be lent for flexible use.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// First month it holds; absent: always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Month>,
    /// First month it holds no longer; absent: never ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Month>,
    /// Places that may be lent.
    pub flex_places: f64,
    /// Months of notice before lent places are back, at least 1; absent: the policy's default term.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recall_months: Option<u32>,
    /// The groups they may be lent to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<String>,
    /// Where those who live there go when the places are called back; absent: nobody was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handover: Option<Handover>,
}

/// A location, or the places of one kind in a province taken together.
///
/// Carries the four things the execution agenda asks of every plan: kind, places, speed of deployment (`ready_months`) and cost per place per
/// day in reserve (`cost_reserve`). Costs left out come from the scenario's table of costs per kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Location {
    /// Stable id, unique in the scenario; used in addresses.
    pub id: String,
    /// Name on screen.
    pub name: String,
    /// Id of a province in the scenario.
    pub province: String,
    /// Municipality; empty for places of a whole province.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub municipality: String,
    /// Kind of place.
    pub kind: Kind,
    /// Number of places when open.
    pub places: Count,
    /// First month it is open, before `delay`.
    pub available_from: Month,
    /// First month it is closed; absent: stays open. A delay does not move it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available_until: Option<Month>,
    /// What may follow `available_until`, each after the one before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
    /// Months the opening is late; absent: what the pipeline of its kind makes of it, else none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delay: Option<u32>,
    /// How far it is.
    pub stage: Stage,
    /// Month in which it came that far; absent: the first of the scenario.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage_since: Option<Month>,
    /// Chance that it opens at all; absent: that of the pipeline of its kind, else 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub probability: Option<Count>,
    /// Months from reserve to use (speed of deployment).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ready_months: Option<Count>,
    /// Agreements on flexible use; they do not overlap in time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agreements: Vec<Agreement>,
    /// What it rests on; absent: unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// The contract it stands on; absent: unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract: Option<Contract>,
    /// The scheme it is paid under; absent: unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub funding: Option<Funding>,
    /// Who takes over its people when it closes; absent: nobody was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handover: Option<Handover>,
    /// Who pays; absent: by kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer: Option<Payer>,
    /// Euro per place per day in use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_in_use: Option<Money>,
    /// Euro per place per day lent, net for the Rijk.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_flex: Option<Money>,
    /// Euro per place per day in reserve.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_reserve: Option<Money>,
    /// Euro per place per day idle, surplus or unused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_idle: Option<Money>,
    /// Euro once, in the first open month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub investment: Option<Money>,
    /// Euro once, in the month it closes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closing_cost: Option<Money>,
    /// What a reader should know.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Location {
    /// An open location without end, costs or agreements.
    pub fn new(id: &str, province: &str, kind: Kind, places: Count, available_from: Month) -> Self {
        Self {
            id: id.to_owned(),
            name: id.to_owned(),
            province: province.to_owned(),
            municipality: String::new(),
            kind,
            places,
            available_from,
            available_until: None,
            extensions: Vec::new(),
            delay: None,
            stage: Stage::Open,
            stage_since: None,
            probability: None,
            ready_months: None,
            agreements: Vec::new(),
            basis: None,
            contract: None,
            funding: None,
            handover: None,
            payer: None,
            cost_in_use: None,
            cost_flex: None,
            cost_reserve: None,
            cost_idle: None,
            investment: None,
            closing_cost: None,
            note: String::new(),
        }
    }
}

/// Costs per place per day of one kind, for locations that do not state their own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindCosts {
    /// The kind of place.
    pub kind: Kind,
    /// Euro per place per day in use.
    pub in_use: Money,
    /// Euro per place per day lent, net for the Rijk.
    pub flex: Money,
    /// Euro per place per day in reserve.
    pub reserve: Money,
    /// Euro per place per day idle, surplus or unused; `fixed_share`, where stated, takes its place.
    pub idle: Money,
    /// Share of the price in use that is spent whether or not a place is used; absent: `idle` says what a place costs unused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixed_share: Option<Count>,
    /// Euro per lent place per day that others pay; `flex` is what is left for the Rijk. Absent: unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flex_income: Option<Money>,
    /// Full-time staff per open place; absent: unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff: Option<Count>,
}
