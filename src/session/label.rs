//! What a step is called in menus and in the history.

use super::command::{Edit, Level};
use super::history::Step;
use crate::naming;
use crate::scenario::Scenario;
use crate::text::Texts;

impl Step {
    /// The step in one line; `scenario` gives names to addresses.
    pub fn label(&self, scenario: &Scenario, texts: &Texts) -> String {
        match self.detail(scenario, texts) {
            Some(detail) => format!("{}: {detail}", self.name(scenario, texts)),
            None => self.name(scenario, texts),
        }
    }

    /// From which value to which, where one was changed.
    pub fn detail(&self, scenario: &Scenario, texts: &Texts) -> Option<String> {
        match &self.edit {
            Edit::Set { address, value, .. } => {
                self.old.as_ref().map(|old| naming::from_to(texts, scenario, address, (old, value)))
            }
            _ => None,
        }
    }

    /// What was done, without values.
    pub fn name(&self, scenario: &Scenario, texts: &Texts) -> String {
        let name = |address: &str| naming::address(texts, scenario, address);
        let variant = texts.words(&self.variant);
        let named = |text: &str| texts.with(text, &[("variant", variant.into())]);
        match &self.edit {
            Edit::Set { address, .. } => name(address),
            Edit::Reset { addresses, to } => {
                let text = if *to == Level::Base { "step-reset-base" } else { "step-reset" };
                let first = addresses.first().map(|address| name(address)).unwrap_or_default();
                let count = addresses.len();
                texts.with(text, &[("name", (&first).into()), ("count", count.into())])
            }
            Edit::SetMany { deed, changes, .. } => {
                let mut whole: Vec<&str> = changes.iter().map(|given| stem(&given.address)).collect();
                whole.dedup();
                let first = whole.first().map(|address| name(address)).unwrap_or_default();
                let count = whole.len();
                texts.with(&format!("step-deed-{}", deed.text()), &[("name", (&first).into()), ("count", count.into())])
            }
            Edit::Put { item } => texts.with("step-put", &[("name", (&name(&item.id().address())).into())]),
            Edit::Drop { item } => texts.with("step-drop", &[("name", (&name(&item.address())).into())]),
            Edit::ResetAll => texts.get("step-reset-all"),
            Edit::NewVariant { .. } => named("step-new-variant"),
            Edit::Import { .. } => named("step-import"),
            Edit::Describe { .. } => named("step-describe"),
            Edit::Move { .. } => named("step-move"),
            Edit::Delete { .. } => named("step-delete"),
            Edit::Adopt { .. } => named("step-adopt"),
            Edit::PutView { view } => texts.with("step-put-view", &[("view", texts.words(&view.title).into())]),
            Edit::MoveView { .. } => texts.get("step-move-view"),
            Edit::DeleteView { .. } => texts.get("step-delete-view"),
            Edit::PutEdition { edition } => texts.with("step-put-edition", &[("edition", (&edition.title).into())]),
            Edit::DropEdition { edition } => texts.with("step-drop-edition", &[("edition", edition.into())]),
            Edit::KeepForecast { kept } => texts.with("step-keep-forecast", &[("forecast", (&kept.title).into())]),
            Edit::DropForecast { kept } => texts.with("step-drop-forecast", &[("forecast", kept.into())]),
            Edit::Comment { row, year, .. } => {
                texts.with("step-comment", &[("row", row.into()), ("year", (&year.to_string()).into())])
            }
            Edit::Slider { parameter, shown } => {
                let text = if *shown { "step-slider-on" } else { "step-slider-off" };
                let name = texts.find(&format!("parameter-{parameter}")).unwrap_or_else(|| parameter.clone());
                texts.with(text, &[("name", (&name).into())])
            }
        }
    }
}

/// The location an address is about; another address is its own.
fn stem(address: &str) -> &str {
    let end = address.strip_prefix("locations[").and_then(|_| address.find(']'));
    end.and_then(|end| address.get(..=end)).unwrap_or(address)
}
