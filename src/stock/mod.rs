//! What happens below the stable stock: rules, recalls, agreements, other groups. Pure: plain data in, plain data out (docs/model.md#below).

pub mod agreements;
pub mod clock;
pub mod groups;
pub mod rules;
pub mod told;
pub mod transit;
pub mod words;
