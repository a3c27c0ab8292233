//! `sosku show CASE --format html`: the page that a worker gives the client – own words first, then each own
//! goal as a picture of the way so far, told in words beside it.
//!
//! It holds nothing of what professionals wrote about the client, no code and no score. One file, no script;
//! the template escapes every text. Neighbour: `goals`, which shows the same levels to the worker.

use askama::Template;

use super::goals::levels_over_time;
use crate::cli::page::voice::Voice;
use crate::model::case::Case;
use crate::model::date::Date;
use crate::model::due::live_plans;
use crate::model::entry::standing;
use crate::model::plan::{Goal, GoalLevel, Plan};
use crate::tr;

/// Where the picture begins, and how wide and how high a step it has, in the template's units.
const LEFT: usize = 150;
const WIDTH: usize = 226;
const TOP: i16 = 21;
const RUNG: i16 = 22;
/// With more stops than this their dates would run into each other: then only the ends are dated.
const DATED_STOPS: usize = 5;

#[derive(Template)]
#[template(path = "cli/page/case/client.html")]
struct Page {
    language: &'static str,
    title: String,
    date: String,
    own_words: String,
    said: Vec<Said>,
    rungs: Vec<Rung>,
    goals: Vec<Picture>,
    not_rated: String,
    no_goals: String,
}

/// Something that the client said, and when.
struct Said {
    text: String,
    date: String,
}

/// A level of the picture.
struct Rung {
    name: String,
    y: i16,
}

/// A goal and the way so far.
struct Picture {
    statement: String,
    ended: Option<String>,
    told: String,
    way: String,
    stops: Vec<Stop>,
}

/// A day on which it was looked where the goal stands.
struct Stop {
    class: &'static str,
    x: usize,
    y: i16,
    shown: String,
    told: String,
}

/// The client's page as of the voice's `today`.
///
/// # Errors
/// None that a case could cause: the template is checked when the program is built.
pub fn html(case: &Case, voice: &Voice<'_>) -> Result<String, askama::Error> {
    let date = voice.date(voice.today);
    let page = Page {
        language: voice.language().tag(),
        title: voice.text("show-client-title"),
        date: tr!(voice.messages, "show-client-date", date = date),
        own_words: voice.text("show-client-own-words"),
        said: said(case, voice),
        rungs: levels().map(|level| Rung { name: voice.text(name(level)), y: height(level) }).collect(),
        goals: goals(case, voice.today).map(|(plan, goal)| picture(case, plan, goal, voice)).collect(),
        not_rated: voice.text("show-client-not-rated"),
        no_goals: voice.text("show-client-no-goals"),
    };
    page.render()
}

/// What the client said of the situation, the plan and the way, the latest first.
fn said(case: &Case, voice: &Voice<'_>) -> Vec<Said> {
    let assessed = standing(&case.assessments)
        .filter_map(|one| Some((one.completed.or(one.started)?, one.client_view.as_ref()?)));
    let proposed = standing(&case.plans).filter_map(|plan| Some((plan.made, plan.client_proposal.as_ref()?)));
    let reviewed = standing(&case.reviews).filter_map(|one| Some((one.date, one.client_view.as_ref()?)));
    let closed = case.closures().filter_map(|one| Some((one.date, one.client_view.as_ref()?)));
    let mut all: Vec<(Date, &String)> = assessed.chain(proposed).chain(reviewed).chain(closed).collect();
    all.retain(|(date, text)| *date <= voice.today && !text.trim().is_empty());
    all.sort_by_key(|(date, _)| std::cmp::Reverse(*date));
    all.into_iter()
        .map(|(date, text)| Said { text: text.trim().to_owned(), date: voice.date(date) })
        .collect()
}

/// The goals set by a day: those worked on first, then those of the past.
fn goals(case: &Case, day: Date) -> impl Iterator<Item = (&Plan, &Goal)> {
    let known = case.goals().filter(move |(plan, goal)| goal.set.unwrap_or(plan.made) <= day);
    let is_live = |(plan, goal): &(&Plan, &Goal)| {
        goal.is_live_on(day, plan.made) && live_plans(case, day).any(|(_, live)| live.id == plan.id)
    };
    let (live, past): (Vec<_>, Vec<_>) = known.partition(is_live);
    live.into_iter().chain(past)
}

fn picture(case: &Case, plan: &Plan, goal: &Goal, voice: &Voice<'_>) -> Picture {
    let start = goal.baseline.map(|level| (goal.set.unwrap_or(plan.made), level));
    let rated = levels_over_time(case, &goal.id, voice.today);
    let way: Vec<(Date, GoalLevel)> =
        start.into_iter().chain(rated.iter().map(|rated| (rated.date, rated.level))).collect();
    let stops: Vec<Stop> =
        way.iter().enumerate().map(|(place, stop)| stop_of(goal, place, way.len(), *stop, voice)).collect();
    let points: Vec<String> = stops.iter().map(|stop| format!("{},{}", stop.x, stop.y)).collect();
    let told: Vec<&str> = stops.iter().map(|stop| stop.told.as_str()).collect();
    let ended = goal.ended.as_ref().and_then(|ended| ended.reason);
    Picture {
        statement: goal.statement.clone(),
        ended: ended.map(|reason| voice.label("goal_ended_reason", reason.code())),
        told: told.join("; "),
        way: points.join(" "),
        stops,
    }
}

fn stop_of(goal: &Goal, place: usize, count: usize, stop: (Date, GoalLevel), voice: &Voice<'_>) -> Stop {
    let (date, level) = stop;
    let is_last = place + 1 == count;
    let is_dated = count <= DATED_STOPS || place == 0 || is_last;
    let meaning = goal.scale.get(&level).cloned().unwrap_or_else(|| voice.text(name(level.get())));
    Stop {
        class: if is_last { "now" } else { "stop" },
        x: LEFT + WIDTH * place / count.saturating_sub(1).max(1),
        y: height(level.get()),
        shown: if is_dated { voice.short(date) } else { String::new() },
        told: format!("{}: {meaning}", voice.date(date)),
    }
}

/// The levels from the best to the worst, as they stand above each other.
fn levels() -> impl Iterator<Item = i8> {
    (-2..=2).rev()
}

fn height(level: i8) -> i16 {
    TOP + (2 - i16::from(level)) * RUNG
}

fn name(level: i8) -> &'static str {
    match level {
        ..=-2 => "show-client-level-far-below",
        -1 => "show-client-level-below",
        0 => "show-client-level-reached",
        1 => "show-client-level-above",
        2.. => "show-client-level-far-above",
    }
}

#[cfg(test)]
mod tests {
    use super::html;
    use crate::cli::page::stage::{Stage, examples};
    use crate::language::Language;
    use crate::model::entry::standing;

    #[test]
    fn the_client_gets_the_own_words_and_goals_and_nothing_that_was_written_about_them() {
        for language in Language::ALL {
            let stage = Stage::new(language);
            for case in examples() {
                let page = html(&case, &stage.voice()).unwrap();
                let escaped = |text: &str| text.replace('\'', "&#39;").replace('"', "&#34;");
                assert_eq!(page.matches("<svg").count(), page.matches("<polyline").count());
                assert!(!page.contains(&case.case.to_string()) && !page.contains("<script"));
                let about = standing(&case.assessments).filter_map(|one| one.conclusions.as_ref());
                let about = about.chain(standing(&case.reviews).filter_map(|one| one.worker_view.as_ref()));
                let notes = standing(&case.sessions).filter_map(|one| one.note.as_ref());
                for text in about.chain(notes).chain(&case.initiation.reason) {
                    assert!(!page.contains(&escaped(text.trim())), "{text}");
                }
            }
        }
    }

    #[test]
    fn every_rating_of_a_goal_is_told_beside_the_picture() {
        let stage = Stage::new(Language::En);
        let case = examples().into_iter().find(|case| case.alias.as_deref() == Some("Kettu")).unwrap();
        let page = html(&case, &stage.voice()).unwrap();
        let rated = case.goals().map(|(_, goal)| {
            super::levels_over_time(&case, &goal.id, stage.voice().today).len()
                + usize::from(goal.baseline.is_some())
        });
        assert_eq!(page.matches("<li>").count(), rated.sum::<usize>());
        assert!(page.matches("<li>").count() > 2);
    }

    #[test]
    fn words_cannot_become_part_of_the_page() {
        let stage = Stage::new(Language::Fi);
        let mut case = examples().into_iter().next().unwrap();
        for plan in &mut case.plans {
            plan.client_proposal = Some("</blockquote><script>".into());
            plan.goals.iter_mut().for_each(|goal| goal.statement = "<b>\"'&".into());
        }
        let page = html(&case, &stage.voice()).unwrap();
        assert!(!page.contains("<script") && !page.contains("<b>"));
    }
}
