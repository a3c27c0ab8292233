//! What must hold of every set of criteria and every case.

use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};
use sosku::catalogue::criteria::{Constant, CriteriaSet, constant};
use sosku::eligibility::{judge, outcome};
use sosku::model::assessment::{ClientWants, LabourMarketReadiness, Verdict};
use sosku::model::date::Date;
use sosku::store::catalogue::{criteria_text, read_criteria};

use super::sketch::{DAY, DOMAINS, Sketch, condition, set, sketch};

fn day() -> Date {
    DAY.parse().unwrap()
}

/// The verdict on the only criterion of a set.
fn verdict_on(set: &CriteriaSet, at: usize, sketch: &Sketch) -> Verdict {
    outcome(set, &sketch.case(), day()).criteria[at]
}

/// Every part of `all` that has `size` members.
fn parts(all: &[String], size: usize) -> Vec<Vec<String>> {
    match all {
        _ if size == 0 => vec![Vec::new()],
        [] => Vec::new(),
        [first, rest @ ..] => {
            let with = parts(rest, size - 1)
                .into_iter()
                .map(|part| [std::slice::from_ref(first), &part[..]].concat());
            with.chain(parts(rest, size)).collect()
        }
    }
}

/// Days that a beginning which is not known, or vague, may turn out to be, the earliest first.
fn within(since: Option<&str>) -> &'static [&'static str] {
    match since {
        None => &["2019-01-01", "2025-06-15", "2025-06-16", "2026-06-15"],
        Some("2025") => &["2025-01-01", "2025-06-15", "2025-06-16", "2025-12-31"],
        Some("2025-06") => &["2025-06-01", "2025-06-15", "2025-06-16", "2025-06-30"],
        Some("2026") => &["2026-01-01", "2026-06-15"],
        Some("2020") => &["2020-01-01", "2020-12-31"],
        Some(exact) => panic!("{exact} is no question"),
    }
}

/// A case in which the question is answered; each answer that a test can tell from another.
fn answers(sketch: &Sketch, key: &str) -> Vec<Sketch> {
    let with = |change: &dyn Fn(&mut Sketch)| {
        let mut answered = sketch.clone();
        change(&mut answered);
        answered
    };
    if let Some(rest) = key.strip_prefix("needs.") {
        let (domain, is_since) = rest.strip_suffix(".since").map_or((rest, false), |domain| (domain, true));
        let domain = DOMAINS.into_iter().find(|own| *own == domain).unwrap();
        if is_since {
            return within(sketch.needs.get(domain).and_then(|need| need.1))
                .iter()
                .map(|date| with(&|sketch| sketch.needs.entry(domain).or_default().1 = Some(date)))
                .collect();
        }
        let levels =
            (0..=4).map(|level| with(&|sketch| sketch.needs.entry(domain).or_default().0 = Some(level)));
        return levels.collect();
    }
    match key {
        "client_wants" => {
            ClientWants::ALL.iter().map(|code| with(&|sketch| sketch.wants = Some(*code))).collect()
        }
        "labour_market_readiness" => LabourMarketReadiness::ALL
            .iter()
            .map(|code| with(&|sketch| sketch.readiness = Some(*code)))
            .collect(),
        "labour_status" => vec![
            with(&|sketch| sketch.status = Some(("unemployed", Some("2020-01-01")))),
            with(&|sketch| sketch.status = Some(("retired", None))),
        ],
        "labour_status.since" => within(sketch.status.and_then(|status| status.1))
            .iter()
            .map(|date| with(&|sketch| sketch.status = sketch.status.map(|(code, _)| (code, Some(*date)))))
            .collect(),
        "target_groups" => vec![
            with(&|sketch| sketch.groups = Some(Vec::new())),
            with(&|sketch| sketch.groups = Some(vec!["young_adult", "needs_many_services"])),
        ],
        other => panic!("a question that no test of these asks: {other}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn because_suffices_by_itself_and_nothing_smaller_does(set in set(), sketch in sketch()) {
        let case = sketch.case();
        let judged = judge(&set, &case, day());
        for (at, result) in judged.results.iter().enumerate().filter(|(_, one)| one.verdict != Verdict::Unknown) {
            let because: Vec<String> = result.because.iter().map(|fact| fact.key.clone()).collect();
            prop_assert_eq!(verdict_on(&set, at, &sketch.only(&because)), result.verdict, "{:?}", because);
            if let Some(fewer) = because.len().checked_sub(1) {
                for part in parts(&sketch.keys(), fewer) {
                    prop_assert_eq!(verdict_on(&set, at, &sketch.only(&part)), Verdict::Unknown, "{:?}", part);
                }
            }
            prop_assert!(result.also.iter().all(|fact| !because.contains(&fact.key)));
            prop_assert!(result.missing.is_empty());
        }
    }

    #[test]
    fn what_is_unknown_has_a_question_and_no_reason(set in set(), sketch in sketch()) {
        let case = sketch.case();
        for result in judge(&set, &case, day()).results.iter().filter(|one| one.verdict == Verdict::Unknown) {
            prop_assert!(result.because.is_empty() && result.also.is_empty() && result.changes.is_empty());
            prop_assert!(!result.missing.is_empty());
        }
    }

    #[test]
    fn an_answer_never_changes_what_was_certain_and_settles_what_it_promised(set in set(), sketch in sketch()) {
        let case = sketch.case();
        let judged = judge(&set, &case, day());
        for question in judged.results.iter().flat_map(|one| &one.missing) {
            let answered = answers(&sketch, &question.key);
            let after: Vec<_> = answered.iter().map(|sketch| outcome(&set, &sketch.case(), day())).collect();
            for outcome in &after {
                for (before, after) in judged.results.iter().zip(&outcome.criteria) {
                    prop_assert!(before.verdict == Verdict::Unknown || before.verdict == *after, "{:?}", question);
                }
                prop_assert!(judged.verdict == Verdict::Unknown || judged.verdict == outcome.verdict);
            }
            if question.key.starts_with("needs.") {
                let (first, last) = (&after[0], &after[after.len() - 1]);
                let is_since = question.key.ends_with(".since");
                let (yes, no) = if is_since { (first, last) } else { (last, first) };
                prop_assert!(question.settles.if_yes.is_none_or(|verdict| verdict == yes.verdict), "{:?}", question);
                prop_assert!(question.settles.if_no.is_none_or(|verdict| verdict == no.verdict), "{:?}", question);
            }
        }
    }

    #[test]
    fn judging_twice_says_the_same_and_the_short_way_agrees(set in set(), sketch in sketch()) {
        let case = sketch.case();
        let judged = judge(&set, &case, day());
        prop_assert_eq!(&judged, &judge(&set, &case, day()));
        let short = outcome(&set, &case, day());
        prop_assert_eq!(short.verdict, judged.verdict);
        prop_assert_eq!(short.criteria, judged.results.iter().map(|one| one.verdict).collect::<Vec<_>>());
    }

    #[test]
    fn a_set_that_is_written_and_read_again_judges_alike(set in set(), sketch in sketch()) {
        let again = read_criteria(&criteria_text(&set)).unwrap();
        prop_assert_eq!(&again[0], &set);
        let case = sketch.case();
        prop_assert_eq!(outcome(&again[0], &case, day()), outcome(&set, &case, day()));
    }

    #[test]
    fn what_is_called_constant_is_contradicted_by_no_case(condition in condition(), sketch in sketch()) {
        let contradicts = match constant(&condition) {
            None => return Ok(()),
            Some(Constant::Always) => Verdict::NotSupported,
            Some(Constant::Never) => Verdict::Supported,
        };
        let text = format!("{condition:?}");
        let mut set = read_criteria(include_str!("../../src/catalogue/builtin/criteria/pirkanmaa-2022.yaml")).unwrap().remove(0);
        set.criteria[0].when = condition;
        prop_assert!(verdict_on(&set, 0, &sketch) != contradicts, "{}", text);
    }
}

/// The thresholds of the built-in set, at their edges: domains and levels, then what each criterion says.
#[test]
fn the_built_in_set_draws_its_lines_where_it_says() {
    let set = read_criteria(include_str!("../../src/catalogue/builtin/criteria/pirkanmaa-2022.yaml"))
        .unwrap()
        .remove(0);
    let judged = |needs: &[(&'static str, i8, Option<&'static str>)]| {
        let needs = needs.iter().map(|(domain, level, since)| (*domain, (Some(*level), *since))).collect();
        let outcome = outcome(&set, &Sketch { needs, ..Sketch::default() }.case(), day());
        (outcome.verdict, outcome.criteria)
    };
    use Verdict::{NotSupported, PartlySupported, Supported, Unknown};
    let all_at = |level| sosku::catalogue::criteria::DOMAINS.map(|domain| (domain, level, None));
    assert_eq!(judged(&[]), (Unknown, vec![Unknown, Unknown, Unknown]));
    assert_eq!(judged(&all_at(1)), (NotSupported, vec![NotSupported, NotSupported, NotSupported]));
    assert_eq!(judged(&all_at(2)), (Supported, vec![Supported, Supported, Supported]));
    let year = |since| judged(&[("housing", 2, Some(since))]).1[0];
    assert_eq!(
        [year("2025-06-15"), year("2025-06-16"), year("2025-06"), year("2025"), year("2024")],
        [Supported, Unknown, Unknown, Unknown, Supported]
    );
    let mut one_criterion = all_at(0);
    one_criterion[1].1 = 2;
    one_criterion[1].2 = Some("2026-06");
    assert_eq!(judged(&one_criterion), (PartlySupported, vec![NotSupported, Supported, NotSupported]));
    let partly = judged(&[
        ("social_functioning", 2, Some("2020")),
        ("everyday_life", 1, None),
        ("life_management", 0, None),
    ]);
    assert_eq!(partly, (Unknown, vec![Supported, Supported, Unknown]));
}
