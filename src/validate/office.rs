//! `sosku.yaml`: ids of workers that cannot be told from others who take part, and orders of days.
//! Its shape is `store`'s business; what the case files say of workers is for `references`.

use super::Context;
use super::date_order::check_spans;
use super::findings::Findings;
use super::ids::unique;
use crate::diagnostic::{Diagnostic, Kind};
use crate::model::dataset::Loaded;
use crate::model::office::Office;
use crate::path;
use crate::store::yaml::value::to_value;

/// A worker's id that is also an actor's code, or `client`.
pub const RESERVED_WORKER_ID: Kind = Kind::error("reserved-worker-id");

pub(super) fn check(office: &Loaded<Office>, context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Findings::new(&office.path);
    let workers = || office.record.workers.iter().enumerate();
    unique(workers().map(|(at, worker)| (worker.id.as_str(), path!["workers", at])), &mut found);
    for (at, worker) in workers() {
        let id = worker.id.as_str();
        if id == "client" || context.catalogue.contains("actor", id) {
            found.value(RESERVED_WORKER_ID, path!["workers", at, "id"]).with_id("id", id);
        }
    }
    if let Ok(record) = to_value(&office.record) {
        check_spans(&record, &mut found);
    }
    found.into_inner()
}
