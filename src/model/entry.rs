//! What every entry of a case may carry, whatever it records: who wrote it, what was added to it later, and
//! that it was withdrawn.
//!
//! Entries older than the office's correction time are not edited: an addendum is added. A withdrawn entry
//! stays, is shown struck through and counts nowhere.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::code::Id;
use super::date::Date;

/// A dated addition to an entry that is no longer edited.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Addendum {
    /// The day it was added.
    pub date: Option<Date>,
    /// The worker who added it.
    pub by: Option<Id>,
    /// What is added.
    pub text: Option<String>,
}

/// That an entry was recorded by mistake: it stays, and counts nowhere.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Withdrawal {
    /// The day it was withdrawn.
    pub date: Option<Date>,
    /// The worker who withdrew it.
    pub by: Option<Id>,
    /// Why.
    pub reason: Option<String>,
}

/// What all entries have in common.
pub trait Entry {
    /// The id of the entry, unique in its case among its kind.
    fn id(&self) -> Option<&Id>;
    /// The withdrawal, if the entry counts nowhere.
    fn withdrawal(&self) -> Option<&Withdrawal>;
    /// Later additions.
    fn addenda(&self) -> &[Addendum];

    /// True if the entry counts.
    fn stands(&self) -> bool {
        self.withdrawal().is_none()
    }
}

/// The entries that count.
pub fn standing<T: Entry>(entries: &[T]) -> impl DoubleEndedIterator<Item = &T> {
    entries.iter().filter(|entry| entry.stands())
}

/// Declares a kind of entry: its own keys, then `addenda` and `withdrawn`, which every entry may have.
macro_rules! entry {
    ($(#[$doc:meta])* $name:ident($id:ident) { $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $type,)*
            /// Later additions.
            #[serde(default)]
            pub addenda: Vec<$crate::model::entry::Addendum>,
            /// Present if the entry counts nowhere.
            pub withdrawn: Option<Box<$crate::model::entry::Withdrawal>>,
        }

        impl $crate::model::entry::Entry for $name {
            $crate::model::entry::entry!(@id $id);

            fn withdrawal(&self) -> Option<&$crate::model::entry::Withdrawal> {
                self.withdrawn.as_deref()
            }

            fn addenda(&self) -> &[$crate::model::entry::Addendum] {
                &self.addenda
            }
        }
    };
    (@id required) => {
        fn id(&self) -> Option<&$crate::model::code::Id> {
            Some(&self.id)
        }
    };
    (@id optional) => {
        fn id(&self) -> Option<&$crate::model::code::Id> {
            self.id.as_ref()
        }
    };
    (@id none) => {
        fn id(&self) -> Option<&$crate::model::code::Id> {
            None
        }
    };
}
pub(crate) use entry;
