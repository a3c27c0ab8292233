//! Whom the page is about: code and alias, phase, age, municipality, language, special support.
//!
//! No more of the person than preparing a meeting needs; an age that the file leaves open stays a range.

use crate::cli::page::voice::Voice;
use crate::model::case::Case;
use crate::model::client::{Client, SpecialSupport};
use crate::model::phase::phase_on;
use crate::tr;

pub(super) fn title(case: &Case) -> String {
    match &case.alias {
        Some(alias) => format!("{}  {alias}", case.case),
        None => case.case.to_string(),
    }
}

pub(super) fn phase(case: &Case, voice: &Voice<'_>) -> String {
    phase_on(case, voice.today).map(|phase| voice.label("phase", phase.code())).unwrap_or_default()
}

pub(super) fn about(case: &Case, voice: &Voice<'_>) -> Vec<String> {
    let client = &case.client;
    let mut facts = vec![age(client, voice)];
    facts.extend(client.municipality_on(voice.today).map(str::to_owned));
    facts.push(tr!(voice.messages, "show-language", language = voice.label("language", &client.language.0)));
    facts.extend(interpreter(client, voice));
    facts.push(match client.special_support_on(voice.today) {
        SpecialSupport::Unknown => voice.text("show-special-support-unknown"),
        known => voice.label("special_support", known.code()),
    });
    facts.push(tr!(voice.messages, "show-opened", date = voice.date(case.initiation.date)));
    facts.extend(
        case.initiation
            .previous_case
            .as_ref()
            .map(|previous| tr!(voice.messages, "show-previous-case", case = previous.to_string())),
    );
    facts
}

fn age(client: &Client, voice: &Voice<'_>) -> String {
    let (oldest, youngest) = client.age_range_on(voice.today);
    if oldest == youngest {
        return tr!(voice.messages, "show-age", years = oldest);
    }
    tr!(voice.messages, "show-age-range", from = youngest, to = oldest)
}

fn interpreter(client: &Client, voice: &Voice<'_>) -> Option<String> {
    let interpreter = client.interpreter.as_ref().filter(|interpreter| interpreter.needed == Some(true))?;
    Some(match &interpreter.language {
        Some(language) => {
            tr!(voice.messages, "show-interpreter", language = voice.label("language", &language.0))
        }
        None => voice.text("show-interpreter-needed"),
    })
}
