//! The values of simulated demand: what arrives, how long each step takes, who is where on the first day.

/// The values of simulated demand.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowInputs {
    /// `months[month]`, M of them.
    pub months: Vec<FlowMonth>,
    /// Stay in the registration centre, months 0 to M-1.
    pub duration_registration: Vec<f64>,
    /// How homes come free.
    pub homes: HomesMode,
    /// 1 where moving into a transit location counts for the target, else 0.
    pub transit_counts: f64,
    /// Who is where on the first day.
    pub initial: Stocks,
}

/// How many homes come free; the number itself is [`FlowMonth::homes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HomesMode {
    /// `homes` is homes per month.
    Path,
    /// `homes` is a share of a month's target.
    ShareOfTarget,
    /// `homes` is the mean wait in months, at least 1.
    Wait,
}

/// The stocks of simulated demand, in people.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Stocks {
    /// `P_acc`.
    pub accelerated: f64,
    /// `P_reg`.
    pub regular: f64,
    /// `V`.
    pub appeal: f64,
    /// `L`.
    pub leaving: f64,
    /// `H`.
    pub holders: f64,
    /// `D`.
    pub transit: f64,
    /// `X`.
    pub transit_over: f64,
    /// `A`.
    pub minors: f64,
    /// Backlog of housing; negative is a lead.
    pub backlog: f64,
}

/// One month of simulated demand: people per month, shares, and durations of at least a month.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct FlowMonth {
    /// First applications, minors included.
    pub applications: f64,
    /// Repeat applications.
    pub repeat_applications: f64,
    /// Arriving family.
    pub family_arrivals: f64,
    /// Resettled people.
    pub resettled: f64,
    /// Minors among the applications.
    pub minors: f64,
    /// Other arrivals.
    pub other_arrivals: f64,
    /// `sigma`.
    pub accelerated_share: f64,
    /// Share of applicants who need a place.
    pub reception_share: f64,
    /// Share of arriving family who need a place.
    pub reception_share_family: f64,
    /// Decisions at most, accelerated track; infinite: no limit.
    pub capacity_accelerated: f64,
    /// Decisions at most, regular track; infinite: no limit.
    pub capacity_regular: f64,
    /// Decisions of both tracks together at most, for what a budget row pays; infinite: no limit.
    pub decision_budget: f64,
    /// `T_acc`.
    pub duration_accelerated: f64,
    /// `T_reg`.
    pub duration_regular: f64,
    /// `T_V`.
    pub duration_appeal: f64,
    /// `T_L`.
    pub duration_leaving: f64,
    /// `T_H`.
    pub duration_housing: f64,
    /// `T_D`.
    pub duration_transit: f64,
    /// `T_A`.
    pub duration_minors: f64,
    /// `g_acc`.
    pub grant_accelerated: f64,
    /// `g_reg`.
    pub grant_regular: f64,
    /// Share of those waiting who leave by themselves.
    pub leave_rate: f64,
    /// Share of the refused who appeal.
    pub appeal_share: f64,
    /// Share of appeals that end in a permit.
    pub upheld: f64,
    /// `other_to_H`.
    pub other_to_holders: f64,
    /// `A_to_P`.
    pub minors_to_regular: f64,
    /// `A_to_H`.
    pub minors_to_holders: f64,
    /// `A_to_N`.
    pub minors_to_nidos: f64,
    /// Transit places.
    pub transit_places: f64,
    /// What [`HomesMode`] says.
    pub homes: f64,
    /// The published target of the half-year; `None`: it follows from the flow of the six months before.
    pub target: Option<f64>,
}
