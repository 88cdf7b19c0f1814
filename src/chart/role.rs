//! What a layer means, and the hatching and dashes that follow from it.

/// What a layer means; the same thing looks the same in every chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Places needed.
    Need,
    /// The base variant beside the one looked at.
    Base,
    /// Another variant beside the one looked at, by its place among all variants.
    Variant(u8),
    /// Durable places, or stable places in use.
    Durable,
    /// Stable places lent to other groups.
    Flex,
    /// Lent places that are being called back.
    FlexRecalled,
    /// Reserve places.
    Reserve,
    /// Idle places of the stock.
    Idle,
    /// Idle places of the stock for which nothing is ruled.
    NotRuled,
    /// Durable places above the stable stock.
    AboveStock,
    /// Emergency places (noodopvang).
    Noodopvang,
    /// Temporary municipal places (TGO).
    Tgo,
    /// Places that are missing.
    Shortage,
    /// A budget.
    Budget,
    /// The same row in another edition of the budget, by its place among them.
    Edition(u8),
    /// The stable stock as a level.
    Stock,
    /// People who arrive.
    Inflow,
    /// People who leave.
    Outflow,
    /// A series without a meaning of its own, told apart by number.
    Line(u8),
}

/// A pattern of parallel lines over an area; distances in points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hatch {
    /// No pattern.
    Plain,
    /// Lines that rise to the right.
    Rising(u8),
    /// Lines that fall to the right.
    Falling(u8),
    /// Both.
    Cross(u8),
    /// Upright lines.
    Upright(u8),
}

/// Strokes and gaps of a line, in points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    /// Unbroken.
    Solid,
    /// Strokes.
    Dashed,
    /// Dots.
    Dotted,
    /// A long stroke and a dot.
    DashDot,
    /// Long strokes.
    Long,
    /// Short strokes, close together.
    Short,
    /// A long stroke and two dots.
    DashDotDot,
    /// A long and a short stroke in turn.
    LongShort,
}

/// The dashes of the lines of other variants: all unlike that of the base.
const VARIANTS: [Dash; 6] = [Dash::Long, Dash::Dotted, Dash::DashDot, Dash::Short, Dash::LongShort, Dash::DashDotDot];

/// The dashes of the rules of other editions of a budget; that of the chosen one is unbroken.
const EDITIONS: [Dash; 4] = [Dash::Dashed, Dash::Dotted, Dash::DashDot, Dash::Short];

impl Dash {
    /// Lengths of strokes and gaps in turn; empty when unbroken.
    pub fn lengths(self) -> &'static [f32] {
        match self {
            Self::Solid => &[],
            Self::Dashed => &[6.0, 4.0],
            Self::Dotted => &[2.0, 3.0],
            Self::DashDot => &[9.0, 3.5, 2.0, 3.5],
            Self::Long => &[15.0, 4.0],
            Self::Short => &[4.0, 2.0],
            Self::DashDotDot => &[9.0, 3.0, 2.0, 3.0, 2.0, 3.0],
            Self::LongShort => &[13.0, 3.0, 5.0, 3.0],
        }
    }
}

/// Looks that variants can have: every dash in every colour.
const LOOKS: usize = 36;

impl Role {
    /// The number of the look of the variant at this place among all variants, from 0; looks come round again.
    pub fn look(place: usize) -> u8 {
        u8::try_from(place % LOOKS).unwrap_or(0)
    }

    /// The pattern of its areas. Neighbours in a stack never share one unless their greys are far apart.
    pub fn hatch(self) -> Hatch {
        match self {
            Self::Shortage => Hatch::Rising(5),
            Self::Flex => Hatch::Falling(6),
            Self::FlexRecalled => Hatch::Cross(7),
            Self::Noodopvang => Hatch::Rising(9),
            Self::Tgo => Hatch::Upright(5),
            Self::NotRuled => Hatch::Upright(8),
            Self::Line(number) => match number % 4 {
                0 => Hatch::Plain,
                1 => Hatch::Falling(8),
                2 => Hatch::Rising(7),
                _ => Hatch::Upright(7),
            },
            Self::Need
            | Self::Base
            | Self::Variant(_)
            | Self::Durable
            | Self::Reserve
            | Self::Idle
            | Self::AboveStock
            | Self::Budget
            | Self::Edition(_)
            | Self::Stock
            | Self::Inflow
            | Self::Outflow => Hatch::Plain,
        }
    }

    /// The dash of its lines.
    pub fn dash(self) -> Dash {
        match self {
            Self::Base | Self::Outflow => Dash::Dashed,
            Self::Stock => Dash::Dotted,
            Self::Variant(number) => VARIANTS[usize::from(number) % VARIANTS.len()],
            Self::Edition(number) => EDITIONS[usize::from(number) % EDITIONS.len()],
            Self::Line(number) => match number % 4 {
                0 => Dash::Solid,
                1 => Dash::Dashed,
                2 => Dash::Dotted,
                _ => Dash::DashDot,
            },
            Self::Need
            | Self::Durable
            | Self::Flex
            | Self::FlexRecalled
            | Self::Reserve
            | Self::Idle
            | Self::NotRuled
            | Self::AboveStock
            | Self::Noodopvang
            | Self::Tgo
            | Self::Shortage
            | Self::Budget
            | Self::Inflow => Dash::Solid,
        }
    }

    /// Whether it is of another variant than the one looked at.
    pub fn other(self) -> bool {
        matches!(self, Self::Base | Self::Variant(_))
    }

    /// Whether its line is the main one of a chart: drawn thicker and labelled in semibold.
    pub fn main(self) -> bool {
        matches!(self, Self::Need | Self::Budget | Self::Shortage)
    }
}
