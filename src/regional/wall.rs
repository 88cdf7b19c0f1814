//! Places that end, month by month, under the three ways to count renewals.
