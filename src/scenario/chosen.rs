//! A choice of one of a few names, whatever it is a choice of.

use super::Named;

/// One of a few names, or none of them where that may be.
pub(super) trait Chosen: std::fmt::Debug {
    /// The name now; empty: none.
    fn name(&self) -> &'static str;

    /// Every name.
    fn names(&self) -> Vec<&'static str>;

    /// Takes the value with a name; `None`: no value has it.
    fn choose(&mut self, name: &str) -> Option<()>;

    /// Leaves the value out; `None`: something must stand.
    fn clear(&mut self) -> Option<()>;
}

impl<T: Named + std::fmt::Debug> Chosen for T {
    fn name(&self) -> &'static str {
        self.id()
    }

    fn names(&self) -> Vec<&'static str> {
        T::EVERY.iter().map(|value| value.id()).collect()
    }

    fn choose(&mut self, name: &str) -> Option<()> {
        T::named(name).map(|value| *self = value)
    }

    fn clear(&mut self) -> Option<()> {
        None
    }
}

impl<T: Named + std::fmt::Debug> Chosen for Option<T> {
    fn name(&self) -> &'static str {
        self.map_or("", T::id)
    }

    fn names(&self) -> Vec<&'static str> {
        T::EVERY.iter().map(|value| value.id()).collect()
    }

    fn choose(&mut self, name: &str) -> Option<()> {
        T::named(name).map(|value| *self = Some(value))
    }

    fn clear(&mut self) -> Option<()> {
        *self = None;
        Some(())
    }
}
