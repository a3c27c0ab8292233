//! Consents: when the client withdraws one, what rests on it ends.
//! That a consent which is named exists is for `references`.

use super::Context;
use super::findings::Findings;
use crate::diagnostic::Kind;
use crate::model::case::Case;
use crate::model::code::Actor;
use crate::model::date::Date;
use crate::model::entry::{Entry, standing};
use crate::model::team::{Consent, NetworkMember};
use crate::path;

/// Sharing goes on after the client withdrew the consent.
pub const SHARING_AFTER_WITHDRAWAL: Kind = Kind::warning("sharing-after-withdrawal");

pub(super) fn check(case: &Case, _: &Context<'_>, found: &mut Findings) {
    for (at, member) in case.network.iter().enumerate().filter(|(_, member)| member.stands()) {
        let Some(withdrawn) = withdrawn_on(case, member) else { continue };
        if member.to.is_none_or(|to| to > withdrawn) {
            found.value(SHARING_AFTER_WITHDRAWAL, path!["network", at, "consent"]).with("date", withdrawn);
        }
        let Some(actor) = member.actor.as_ref().filter(|actor| !is_otherwise_consented(case, actor)) else {
            continue;
        };
        for (at, session) in case.sessions.iter().enumerate().filter(|(_, session)| session.stands()) {
            if session.date > withdrawn && session.is_attended() && session.with.contains(actor) {
                found.value(SHARING_AFTER_WITHDRAWAL, path!["sessions", at, "with"]).with("date", withdrawn);
            }
        }
    }
}

/// The day on which the consent that the member rests on was withdrawn.
fn withdrawn_on(case: &Case, member: &NetworkMember) -> Option<Date> {
    let Some(Consent::By(id)) = &member.consent else { return None };
    let consent = standing(&case.consents).find(|consent| consent.id.as_ref() == Some(id))?;
    consent.withdrawn_on()
}

/// The actor is also in the network on the strength of a consent that holds.
fn is_otherwise_consented(case: &Case, actor: &Actor) -> bool {
    standing(&case.network).any(|member| {
        let holds = match &member.consent {
            Some(Consent::Given) => true,
            Some(Consent::By(_)) => withdrawn_on(case, member).is_none(),
            Some(Consent::Refused) | None => false,
        };
        member.actor.as_ref() == Some(actor) && holds
    })
}
