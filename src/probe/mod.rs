//! Questions that take many runs: trade-offs, shocks, targets. Pure: the same question gives the same answer (docs/model.md#probe).
