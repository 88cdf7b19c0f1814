//! Variants on their own: small files that name their base, and merging them into another.
