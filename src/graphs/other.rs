//! Other variants laid over the one looked at: a line each for what matters most, and a second one where there is room to read it.

use super::{View, column};
use crate::chart::{Form, Layer, Role};
use crate::engine::{Outcome, SeriesId};
use crate::scenario::Checked;

/// With more variants than this laid over a graph, their second lines are only told.
const SECOND_LINES: usize = 2;

/// Another variant beside the one looked at.
#[derive(Clone, Debug)]
pub struct Other<'a> {
    /// What it is called at the end of its line.
    pub name: String,
    /// Whether it is the base.
    pub base: bool,
    /// Its place among all variants, from which its dash and colour follow.
    pub number: u8,
    /// What came out.
    pub outcome: &'a Outcome,
    /// What was run.
    pub checked: &'a Checked,
}

impl Other<'_> {
    /// What its lines mean.
    pub(super) fn role(&self) -> Role {
        if self.base { Role::Base } else { Role::Variant(self.number) }
    }

    /// The line of another variant that matters most; only told when it lies on the line looked at.
    pub(super) fn first_line(&self, line: Line<'_>) -> Layer {
        let form =
            if line.coincides() { Form::Told } else { Form::Line { stepped: line.stepped, dash: self.role().dash() } };
        line.layer(self, form)
    }

    /// What each year comes to in another variant, as a mark across the bar; only told when it is the same.
    pub(super) fn yearly(&self, line: Line<'_>) -> Layer {
        let form = if line.coincides() { Form::Told } else { Form::Rules { notes: Vec::new() } };
        line.layer(self, form)
    }

    /// A line of another variant that takes the place of its `first` when that is not drawn, and is told otherwise.
    pub(super) fn spare_line(&self, first: &Layer, line: Line<'_>) -> Layer {
        if first.form == Form::Told { self.first_line(line) } else { line.layer(self, Form::Told) }
    }

    /// The name of a layer of it, for tests and files.
    fn id(&self, what: &str) -> String {
        if self.base { format!("base-{what}") } else { format!("variant-{}-{what}", self.number) }
    }
}

/// A line of another variant that can be drawn.
pub(super) struct Line<'a> {
    /// Name for tests and files.
    pub what: &'a str,
    /// Name for people.
    pub name: String,
    /// Constant inside a period.
    pub stepped: bool,
    /// Its values, over the periods of the graph.
    pub values: Vec<Option<f64>>,
    /// The values of the variant looked at.
    pub own: &'a [f64],
    /// Smaller differences cannot be seen.
    pub dust: f64,
}

impl Line<'_> {
    /// Whether it would lie on the line of the variant looked at all the way.
    fn coincides(&self) -> bool {
        let same = |(value, own): (&Option<f64>, &f64)| value.is_some_and(|value| (value - own).abs() < self.dust);
        self.values.len() == self.own.len() && self.values.iter().zip(self.own).all(same)
    }

    fn layer(self, other: &Other<'_>, form: Form) -> Layer {
        Layer { id: other.id(self.what), name: self.name, role: other.role(), form, values: self.values }
    }
}

impl View<'_> {
    /// A series of another variant over the months of this one.
    pub(super) fn beside(&self, other: &Other<'_>, id: SeriesId) -> Vec<Option<f64>> {
        self.shifted(other, column(other.outcome, id))
    }

    /// Values of another variant by its own months, over the months of this one.
    pub(super) fn shifted(&self, other: &Other<'_>, values: &[f64]) -> Vec<Option<f64>> {
        let shift = self.outcome.start.since(other.outcome.start);
        let at = |month: usize| {
            let index = i32::try_from(month).ok()?.checked_add(shift)?;
            values.get(usize::try_from(index).ok()?).copied()
        };
        (0..self.outcome.months).map(at).collect()
    }

    /// A further line of another variant, drawn as long as few variants crowd the graph. The base, which is there to compare with, keeps to
    /// one line.
    pub(super) fn second_line(&self, other: &Other<'_>, first: &Layer, line: Line<'_>) -> Layer {
        let few = self.others.iter().filter(|other| !other.base).count() <= SECOND_LINES;
        if few && !other.base { other.first_line(line) } else { other.spare_line(first, line) }
    }

    /// The title of a graph, with the variants of which nothing is drawn since they come to the same.
    pub(super) fn title(&self, title: String, layers: &[Layer]) -> String {
        self.title_unless(title, layers, |_| false)
    }

    /// The same for a graph in which something beside the layers can tell a variant apart.
    pub(super) fn title_unless(&self, title: String, layers: &[Layer], apart: impl Fn(&Other<'_>) -> bool) -> String {
        let drawn =
            |other: &&Other<'_>| layers.iter().any(|layer| layer.role == other.role() && layer.form != Form::Told);
        let same: Vec<&str> = self
            .others
            .iter()
            .filter(|other| !drawn(other) && !apart(other))
            .map(|other| other.name.as_str())
            .collect();
        if same.is_empty() || layers.is_empty() {
            return title;
        }
        self.texts.with("graph-same", &[("title", (&title).into()), ("names", (&same.join(", ")).into())])
    }

    /// A text about another variant.
    pub(super) fn named(&self, text: &str, other: &Other<'_>) -> String {
        self.texts.with(text, &[("name", (&other.name).into())])
    }
}
