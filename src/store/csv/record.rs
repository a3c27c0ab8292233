//! The rows that the CSV files hold: the type of each, with its schema and its columns.
//!
//! The schema comes from the type, so that the columns a file may have, what they hold and the order in which
//! a new file gets them are told in one place. Neighbours: `read` reads rows by it, `edit` writes them.

use std::sync::LazyLock;

use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::model::encounter::Encounter;
use crate::model::event::Event;
use crate::model::group::{GroupAttendance, GroupReview, Meeting, Membership};
use crate::model::survey::SurveyAnswer;
use crate::store::yaml::schema;

/// A row of one of the CSV files.
pub trait Record: DeserializeOwned + Serialize + JsonSchema + Send {
    /// The schema of a row: its columns as properties.
    fn schema() -> &'static Value;
}

macro_rules! records {
    ($($record:ident),*) => {
        $(impl Record for $record {
            fn schema() -> &'static Value {
                static SCHEMA: LazyLock<Value> = LazyLock::new(|| schema::of::<$record>(None));
                &SCHEMA
            }
        })*
    };
}

records!(Membership, Meeting, GroupAttendance, GroupReview, Encounter, Event, SurveyAnswer);

/// The columns of a record in the order in which a new file gets them.
pub fn columns<T: Record>() -> impl Iterator<Item = &'static str> {
    properties(T::schema()).map(|(name, _)| name)
}

/// The columns of a schema with what each holds.
pub(super) fn properties(schema: &'static Value) -> impl Iterator<Item = (&'static str, &'static Value)> {
    let properties = schema.get("properties").and_then(Value::as_object);
    properties.into_iter().flatten().map(|(name, schema)| (name.as_str(), schema))
}

/// The columns that a file must have.
pub(super) fn required(schema: &'static Value) -> impl Iterator<Item = &'static str> {
    schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}
