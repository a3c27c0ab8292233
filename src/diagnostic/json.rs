//! Diagnostics as JSON for scripts: the shape is a contract (docs/reference), keys may be added, never renamed.
//! The words come from `render`, so that scripts and people read the same message.

use serde_json::{Value, json};

use super::Located;
use super::render::{help, message, path, severity_id};
use crate::language::Messages;

/// An array of `{id, severity, path, line, column, message, help}`, in the order given.
pub fn to_json(located: &[Located], messages: &Messages) -> Value {
    located.iter().map(|found| one(found, messages)).collect()
}

fn one(found: &Located, messages: &Messages) -> Value {
    json!({
        "id": found.diagnostic.kind.id,
        "severity": severity_id(found.diagnostic.kind.severity),
        "path": path(&found.diagnostic),
        "line": found.line,
        "column": found.column,
        "message": message(&found.diagnostic, messages),
        "help": help(&found.diagnostic, messages),
    })
}
