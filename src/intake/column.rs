//! The columns a list of locations has: declared once for reading, for writing and for the wizard.

/// Declares the columns: name in code, id (in texts and settings), and what its cells hold.
macro_rules! columns {
    ($($(#[$about:meta])* $name:ident $id:literal $sort:ident;)*) => {
        /// A column of a list of locations. Its name, other names it is known by and its meaning are the texts `intake-column-<id>`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Column { $($(#[$about])* $name),* }

        impl Column {
            /// Every column, in the order in which they are written.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its name in texts and settings; that of the field it fills, where it fills one alone.
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id),* }
            }

            /// What its cells hold.
            pub fn sort(self) -> Sort {
                match self { $(Self::$name => Sort::$sort),* }
            }
        }
    };
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A text.
    Text,
    /// A province of the scenario.
    Province,
    /// One of a few names.
    Choice,
    /// A number of places.
    Places,
    /// A number of months.
    Months,
    /// A share, which people write as a percentage.
    Share,
    /// Euro per place per day.
    Price,
    /// An amount in euro.
    Amount,
    /// A month.
    Month,
    /// Several values with their names, as the records of a list write them.
    Record,
}

columns! {
    /// The stable id.
    Id "id" Text;
    /// The name.
    Name "name" Text;
    /// The municipality.
    Municipality "municipality" Text;
    /// The province.
    Province "province" Province;
    /// The kind of place.
    Kind "kind" Choice;
    /// The number of places.
    Places "places" Places;
    /// Months from reserve to use.
    ReadyMonths "ready_months" Months;
    /// Euro per place per day in reserve.
    CostReserve "cost_reserve" Price;
    /// First month it is open.
    From "available_from" Month;
    /// First month it is closed.
    Until "available_until" Month;
    /// Last month or day it is open: says the same as [`Self::Until`] the way most lists say it. Only read.
    LastDay "last_day" Month;
    /// How far it is.
    Stage "stage" Choice;
    /// Month in which it came that far.
    StageSince "stage_since" Month;
    /// Chance that it opens at all.
    Probability "probability" Share;
    /// Months the opening is late.
    Delay "delay" Months;
    /// What it rests on.
    Basis "basis" Choice;
    /// Who pays.
    Payer "payer" Choice;
    /// Euro per place per day in use.
    CostInUse "cost_in_use" Price;
    /// Euro per place per day lent.
    CostFlex "cost_flex" Price;
    /// Euro per place per day idle.
    CostIdle "cost_idle" Price;
    /// Euro once when it opens.
    Investment "investment" Amount;
    /// Euro once when it closes.
    ClosingCost "closing_cost" Amount;
    /// What may follow the end.
    Extensions "extensions" Record;
    /// Agreements on flexible use.
    Agreements "agreements" Record;
    /// The contract.
    Contract "contract" Record;
    /// The scheme it is paid under.
    Funding "funding" Record;
    /// Who takes over when it closes.
    Handover "handover" Record;
    /// What a reader should know.
    Note "note" Text;
    /// Where the figures of the row come from.
    Origins "origins" Record;
}

impl Column {
    /// Columns that are written: all but those that say the same as another.
    pub fn written() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|column| *column != Self::LastDay)
    }

    /// The column with this id.
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|column| column.id() == id)
    }

    /// Columns of figures, which have a status and a source.
    pub fn figures() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|column| column.is_count() || column.is_money())
    }

    /// Whether it holds a figure of places, months or a share.
    pub fn is_count(self) -> bool {
        matches!(self, Self::Places | Self::ReadyMonths | Self::Probability)
    }

    /// Whether it holds an exact amount.
    pub fn is_money(self) -> bool {
        matches!(self.sort(), Sort::Price | Sort::Amount)
    }

    /// The field of a location that a column fills, as addresses name it.
    pub fn field(self) -> &'static str {
        match self {
            Self::LastDay => Self::Until.id(),
            other => other.id(),
        }
    }
}
