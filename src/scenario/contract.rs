//! What a location rests on: its legal basis, contract, funding and extensions, and who takes over when it closes.

use serde::{Deserialize, Serialize};

use super::figure::{Count, Money};
use crate::units::Month;

/// A choice with a name in files and, as `choice-<name>`, among the texts.
pub trait Named: Copy + Sized + 'static {
    /// Every value, in the order on screen.
    const EVERY: &'static [Self];

    /// The name used in files.
    fn id(self) -> &'static str;

    /// The value with this name.
    fn named(name: &str) -> Option<Self> {
        Self::EVERY.iter().copied().find(|value| value.id() == name)
    }
}

/// Declares a fieldless enum whose names in files are written down once.
macro_rules! named {
    ($(#[$doc:meta])* $type:ident { $($(#[$about:meta])* $variant:ident $name:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $type { $($(#[$about])* #[serde(rename = $name)] $variant),* }

        impl Named for $type {
            const EVERY: &'static [Self] = &[$(Self::$variant),*];

            fn id(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }
        }
    };
}
pub(super) use named;

named! {
    /// What the agreement on a location rests on.
    Basis {
        /// The Dispersal Act: without the act the municipality is not bound.
        DispersalAct "dispersal_act",
        /// A voluntary agreement with the municipality (bestuursovereenkomst).
        Agreement "agreement",
        /// Property or a permit of COA itself.
        Own "own",
    }
}

named! {
    /// What was decided about an extension.
    Decision {
        /// Nothing yet: it has a chance.
        Undecided "undecided",
        /// It comes.
        Granted "granted",
        /// It does not.
        Refused "refused",
    }
}

named! {
    /// The scheme a location is paid under.
    Regime {
        /// COA's own budget.
        Coa "regime_coa",
        /// The scheme for several target groups in one location (doelgroepflexibele regeling, DFR).
        Dfr "regime_dfr",
        /// Municipal reception of displaced people (`BooO`).
        Booo "regime_booo",
        /// The specific grant for transit locations and TGO.
        Grant "regime_grant",
        /// The municipality pays itself.
        Municipal "regime_municipal",
    }
}

named! {
    /// COA's judgement of a location; it leads in all cases (nota DFR, 18 February 2026).
    Suitability {
        /// Fit for reception.
        Suitable "suitable",
        /// Not fit.
        Unsuitable "unsuitable",
    }
}

/// A decision that can make a location stay after `available_until`, or after the extension before it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extension {
    /// First month it is closed then; absent: stays open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Month>,
    /// What was decided; absent: nothing yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
    /// Chance that an undecided extension comes; absent: the scenario's chance of renewal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub probability: Option<Count>,
    /// What a reader should know.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// The contract a location stands on, which can run longer than its use or its funding.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contract {
    /// First month it holds no longer; absent: never ends, or nobody knows when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Month>,
    /// Euro per year that are due whether the location is used or not; absent: unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per_year: Option<Money>,
}

/// The scheme a location is paid under.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Funding {
    /// Which scheme.
    pub regime: Regime,
    /// First month it pays no longer; absent: no end is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Month>,
    /// The target groups it pays for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<String>,
    /// COA's judgement; absent: not given yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suitability: Option<Suitability>,
}

/// Who takes over the people of a closing location (transition plan).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handover {
    /// Ids of the locations that take them over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub to: Vec<String>,
    /// Somebody who is no location, or a remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}
