//! Addresses: readable, stable names of the places in a document, such as `locations[azc-12].places` or `demand.applications@2027.low`.
//!
//! A step is a field name, an item by its id between brackets, or a point in time after `@`; never an index that moves when a list changes.

use crate::problem::Problem;

/// One step of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// A field: `policy`.
    Field(&'a str),
    /// An item of a list by its id: `[azc-12]`; without a readable id by its number: `[#3]`.
    Item(&'a str),
    /// A point or a year: `@2027`.
    At(&'a str),
}

/// The steps of an address, or `None` when it is not written as one.
///
/// Example: `budgets[2025].rows[coa]@2027` has the steps `budgets`, `[2025]`, `rows`, `[coa]` and `@2027`.
pub fn steps(address: &str) -> Option<Vec<Step<'_>>> {
    let mut found = Vec::new();
    let mut rest = address;
    while !rest.is_empty() {
        let (step, after) = if let Some(inside) = rest.strip_prefix('[') {
            let (id, after) = inside.split_once(']')?;
            (Step::Item(id), after)
        } else if let Some(inside) = rest.strip_prefix('@') {
            let (at, after) = split(inside)?;
            (Step::At(at), after)
        } else {
            let inside = if found.is_empty() { rest } else { rest.strip_prefix('.')? };
            let (name, after) = split(inside)?;
            (Step::Field(name), after)
        };
        found.push(step);
        rest = after;
    }
    (!found.is_empty()).then_some(found)
}

/// Whether an id can stand in an address.
pub fn readable(id: &str) -> bool {
    let odd = |letter: char| letter.is_control() || matches!(letter, '[' | ']' | '"' | '\\');
    !id.is_empty() && id.trim() == id && !id.starts_with('#') && !id.contains(odd)
}

/// The part before the next sign that ends a step, and the rest; `None` if that part is empty.
fn split(text: &str) -> Option<(&str, &str)> {
    let (part, rest) = text.split_at(text.find(['.', '[', '@', ']']).unwrap_or(text.len()));
    (!part.is_empty()).then_some((part, rest))
}

/// The name most like `wanted`, if one is near enough to be a slip of the pen.
pub fn nearest<'a>(wanted: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Longer names than any field has are no slip, and would make the distance slow.
    let wanted: Vec<char> = wanted.chars().take(80).collect();
    let allowed = (wanted.len() / 3).max(1);
    let measured = names.into_iter().map(|name| (distance(&wanted, name), name));
    measured.filter(|(distance, _)| *distance <= allowed).min_by_key(|(distance, _)| *distance).map(|(_, name)| name)
}

/// Adds to a problem what was probably meant, with `hint` for the texts: `yes` when there is such a name.
pub(crate) fn suggested<'a>(problem: Problem, wanted: &str, names: impl IntoIterator<Item = &'a str>) -> Problem {
    let name = nearest(wanted, names);
    problem.with("hint", if name.is_some() { "yes" } else { "no" }).with("suggestion", name.unwrap_or_default())
}

/// Letters to change, add, leave out or swap with their neighbour (optimal string alignment).
fn distance(from: &[char], to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=to.len()).collect();
    for (row, letter) in from.iter().enumerate() {
        let mut next = vec![row + 1];
        for (column, other) in to.iter().enumerate() {
            let cell = |line: &[usize], column: usize| line.get(column).copied().unwrap_or(usize::MAX / 2);
            let change = cell(&last, column) + usize::from(letter != other);
            let mut best = change.min(cell(&last, column + 1) + 1).min(cell(&next, column) + 1);
            let swapped =
                row > 0 && column > 0 && from.get(row - 1) == Some(other) && to.get(column - 1) == Some(letter);
            if swapped {
                best = best.min(cell(&before, column - 1) + 1);
            }
            next.push(best);
        }
        before = std::mem::replace(&mut last, next);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_fall_apart_into_steps() {
        let found = steps("budgets[2025].rows[a.b@c]@2027-H1.low").unwrap();
        let expected = [
            Step::Field("budgets"),
            Step::Item("2025"),
            Step::Field("rows"),
            Step::Item("a.b@c"),
            Step::At("2027-H1"),
            Step::Field("low"),
        ];
        assert_eq!(found, expected);
        for address in ["", ".", "a.", "a..b", "a[b", "a]", "@", "a[b]c", ".a", "a@"] {
            assert_eq!(steps(address), None, "{address}");
        }
    }

    #[test]
    fn slips_of_the_pen_are_recognised() {
        let names = ["flex_cap", "reserve_cap", "order"];
        assert_eq!(nearest("flex_cpa", names), Some("flex_cap"));
        assert_eq!(nearest("flexcap", names), Some("flex_cap"));
        assert_eq!(nearest("ordr", names), Some("order"));
        assert_eq!(nearest("stable_stock", names), None);
    }
}
