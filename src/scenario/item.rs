//! What all variants of a document have in common and a user can put in, change and take out: things with an id in a list of the base.

use serde::{Deserialize, Serialize};

use super::{Cycle, Measure, PipelineRule, Province, ScalingRule, Scenario, SizeClass, Transaction};

/// Declares the lists: variant, type, field of the scenario, address.
macro_rules! items {
    ($($(#[$doc:meta])* $variant:ident $type:ident $field:ident;)*) => {
        /// One thing of such a list.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Item { $($(#[$doc])* $variant(Box<$type>)),* }

        /// Which thing of which list.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum ItemId { $($(#[$doc])* $variant(String)),* }

        impl Item {
            /// Which it is.
            pub fn id(&self) -> ItemId {
                match self { $(Self::$variant(item) => ItemId::$variant(item.id.clone())),* }
            }
        }

        impl ItemId {
            /// Its address: the list with its id.
            pub fn address(&self) -> String {
                match self { $(Self::$variant(id) => format!("{}[{id}]", stringify!($field))),* }
            }
        }

        impl Scenario {
            /// Puts a thing in its list: in the place of the one with its id, or at the end.
            pub fn put(&mut self, item: &Item) {
                match item {
                    $(Item::$variant(item) => match self.$field.iter_mut().find(|known| known.id == item.id) {
                        Some(known) => known.clone_from(item),
                        None => self.$field.push((**item).clone()),
                    }),*
                }
            }

            /// Puts a thing of a list in another place of it, from 0, if it is there.
            pub fn place(&mut self, item: &ItemId, to: usize) {
                match item {
                    $(ItemId::$variant(id) => {
                        let Some(from) = self.$field.iter().position(|known| known.id == *id) else { return };
                        let moved = self.$field.remove(from);
                        self.$field.insert(to.min(self.$field.len()), moved);
                    }),*
                }
            }

            /// Takes a thing out of its list, if it is there.
            pub fn drop_item(&mut self, item: &ItemId) {
                match item { $(ItemId::$variant(id) => self.$field.retain(|known| known.id != *id)),* }
            }
        }
    };
}

items! {
    /// A province with its tasks, municipalities and exchanges.
    Province Province provinces;
    /// A measure of escalation.
    Measure Measure measures;
    /// A line of the pipeline table.
    Pipeline PipelineRule pipeline;
    /// A round of the act.
    Cycle Cycle cycles;
    /// A size of location.
    Size SizeClass sizes;
    /// A scaling rule.
    Rule ScalingRule rules;
    /// A purchase or a sale.
    Transaction Transaction transactions;
}
