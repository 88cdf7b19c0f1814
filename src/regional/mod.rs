//! What the steering tables ask of a scenario and its outcome: who meets its task, what ends when, what the act changes, and the transition
//! plan. Pure: plain data in, plain data out.

pub mod wall;
