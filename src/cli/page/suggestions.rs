//! `sosku group suggest`: groups that would suit a client, with the reasons in words; as a table, plain and JSON.
//! What fits and why is `model::matching`'s to say; here are only the words.

use serde_json::{Value, json};

use super::Look;
use super::sheet::Mark;
use super::table::{Column, Field, draw};
use super::voice::Voice;
use crate::model::case::Case;
use crate::model::matching::{Match, Reason};
use crate::tr;

/// The list as text, each line ended.
pub fn text(found: &[Match<'_>], case: &Case, voice: &Voice<'_>, look: Look) -> String {
    if found.is_empty() {
        return format!("{}\n", tr!(voice.messages, "show-no-suggestions", case = case.case.to_string()));
    }
    let columns = [
        ("show-column-group", false),
        ("show-column-weekday", false),
        ("show-column-free", true),
        ("show-column-reason", false),
    ];
    let columns = columns.map(|(id, numeric)| Column { heading: voice.text(id), numeric });
    let records: Vec<Vec<Field>> = found.iter().map(|one| fields(one, case, voice)).collect();
    draw(&columns, &records, look)
}

fn fields(found: &Match<'_>, case: &Case, voice: &Voice<'_>) -> Vec<Field> {
    let about = &found.group.group;
    let reasons: Vec<String> = found.reasons.iter().map(|reason| said(reason, case, voice)).collect();
    let free = match found.free_places {
        Some(..=0) => voice.text("show-group-full"),
        Some(free) => free.to_string(),
        None => String::new(),
    };
    let mark = if found.has_room() { Mark::None } else { Mark::Quiet };
    let texts = [
        format!("{} ({})", about.name, about.group),
        about.weekday.map(|day| voice.label("weekday", day.code())).unwrap_or_default(),
        free,
        reasons.join("; "),
    ];
    texts.into_iter().map(|text| Field::marked(text, mark)).collect()
}

/// A reason in words: the plan, or the theme and what it serves.
fn said(reason: &Reason, case: &Case, voice: &Voice<'_>) -> String {
    let theme_of = |theme: &str| voice.label("group_theme", theme);
    let domain_of = |domain: &str| voice.label("need_domain", domain);
    match reason {
        Reason::Planned => voice.text("show-suggest-planned"),
        Reason::Service(service) => {
            let service = voice.label("service", service.as_str());
            tr!(voice.messages, "show-suggest-service", service = service)
        }
        Reason::Goal { goal, theme, .. } => {
            let statement = case.goals().find(|(_, own)| own.id == *goal).map(|(_, own)| &own.statement);
            let goal = format!("{goal} {}", statement.map(String::as_str).unwrap_or_default());
            tr!(voice.messages, "show-suggest-goal", theme = theme_of(theme), goal = goal.trim())
        }
        Reason::Need { theme, domain } => {
            tr!(voice.messages, "show-suggest-need", theme = theme_of(theme), domain = domain_of(domain))
        }
    }
}

/// The list as scripts read it.
pub fn json(found: &[Match<'_>]) -> Value {
    let of_match = |one: &Match<'_>| {
        json!({
            "group": one.group.group.group,
            "name": one.group.group.name,
            "weekday": one.group.group.weekday,
            "free_places": one.free_places,
            "reasons": one.reasons.iter().map(reason).collect::<Vec<_>>(),
        })
    };
    Value::Array(found.iter().map(of_match).collect())
}

fn reason(reason: &Reason) -> Value {
    match reason {
        Reason::Planned => json!({ "because": "plan" }),
        Reason::Service(service) => json!({ "because": "service", "service": service }),
        Reason::Goal { goal, theme, domain } => {
            json!({ "because": "goal", "goal": goal, "theme": theme, "domain": domain })
        }
        Reason::Need { theme, domain } => json!({ "because": "need", "theme": theme, "domain": domain }),
    }
}
