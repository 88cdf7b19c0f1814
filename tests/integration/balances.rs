//! Balances of the model on random scenarios.
