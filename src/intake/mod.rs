//! Lists of locations from spreadsheets, and back to them.
