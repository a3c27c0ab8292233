//! What `statute` promises: the arithmetic of 150/1930 on days that can be checked in an almanac, and that the
//! built-in statutes are sound and say what the project relies on.

use std::collections::HashSet;

use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

use super::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn built_in() -> Statutes {
    serde_yaml::from_str(include_str!("../../catalogue/builtin/statutes.yaml")).unwrap()
}

#[test]
fn months_end_on_the_same_day_number_or_the_last() {
    let pairs = [
        ("2026-02-03", "2026-05-04"), // 3 May is a Sunday
        ("2026-02-04", "2026-05-04"),
        ("2026-07-14", "2026-10-14"),
        ("2025-11-30", "2026-03-02"), // 28 February is a Saturday
        ("2027-11-30", "2028-02-29"),
        ("2026-02-28", "2026-05-28"),
    ];
    for (start, end) in pairs {
        assert_eq!(months_after(day(start), 3), day(end), "{start}");
    }
}

#[test]
fn a_last_day_on_a_closed_day_moves_to_the_next_weekday() {
    let pairs = [
        ("2026-02-01", "2026-05-04"), // 1 May, Friday; then the weekend
        ("2025-09-06", "2025-12-08"), // Independence Day, Saturday
        ("2026-09-24", "2026-12-28"), // Christmas Eve, Thursday; Christmas; the weekend
        ("2026-03-19", "2026-06-22"), // Midsummer Eve, Friday
        ("2026-01-03", "2026-04-07"), // Good Friday; Easter
        ("2026-07-31", "2026-11-02"), // All Saints' Day, Saturday
        ("2026-10-06", "2027-01-07"), // Epiphany, Wednesday
        ("2026-02-14", "2026-05-15"), // Ascension Day, Thursday
    ];
    for (start, end) in pairs {
        assert_eq!(months_after(day(start), 3), day(end), "{start}");
    }
}

#[test]
fn the_seventh_weekday_may_or_may_not_count_saturdays() {
    let cases = [
        ("2026-10-12", "2026-10-21", "2026-10-20"), // Monday
        ("2026-10-16", "2026-10-27", "2026-10-26"), // Friday: the seventh with Saturdays is a Saturday
        ("2026-12-21", "2026-12-31", "2026-12-31"), // the eve counts, Christmas does not
        ("2026-03-31", "2026-04-13", "2026-04-10"), // Easter
    ];
    for (start, without, with) in cases {
        assert_eq!(weekdays_after(day(start), 7, false), day(without), "{start}");
        assert_eq!(weekdays_after(day(start), 7, true), day(with), "{start}");
    }
}

#[test]
fn a_last_weekday_on_an_eve_moves_past_christmas() {
    assert_eq!(weekdays_after(day("2026-12-15"), 7, false), day("2026-12-28"));
    assert_eq!(weekdays_after(day("2026-12-14"), 7, false), day("2026-12-23"));
}

#[test]
fn thirty_days_do_not_count_the_first() {
    assert_eq!(days_after(day("2026-03-06"), 30), day("2026-04-07")); // Easter Sunday the 5th
    assert_eq!(days_after(day("2026-09-01"), 30), day("2026-10-01"));
}

#[test]
fn the_end_of_the_calendar_is_no_trap() {
    let last = Date(NaiveDate::MAX);
    assert_eq!(months_after(last, u16::MAX), moved_to_weekday(last));
    assert_eq!(weekdays_after(last, u16::MAX, true), moved_to_weekday(last));
    assert!(days_after(Date(NaiveDate::MIN), 3) > Date(NaiveDate::MIN));
}

proptest! {
    #[test]
    fn a_limit_never_ends_early_nor_on_a_closed_day(offset in 0..40_000_i64, months in 0..40_u16) {
        let start = day("1995-01-01").plus_days(offset);
        let end = months_after(start, months);
        let plain = start.checked_add_months(Months::new(u32::from(months))).map(Date).unwrap();
        prop_assert!((0..=6).contains(&end.days_since(plain)));
        prop_assert!(is_weekday(end) && !is_eve(end));
        prop_assert_eq!(moved_to_weekday(end), end);
    }

    #[test]
    fn counting_saturdays_is_never_later(offset in 0..40_000_i64, count in 0..60_u16) {
        let start = day("1995-01-01").plus_days(offset);
        let (with, without) = (weekdays_after(start, count, true), weekdays_after(start, count, false));
        prop_assert!(start <= with && with <= without);
        prop_assert!(without.days_since(start) >= i64::from(count));
    }

    #[test]
    fn a_later_event_never_has_an_earlier_limit(offset in 0..40_000_i64, amount in 0..60_u16, saturdays in any::<bool>()) {
        let start = day("1995-01-01").plus_days(offset);
        for unit in [Unit::Days, Unit::Weekdays, Unit::Months] {
            let length = Length { amount, unit };
            prop_assert!(length.last_day(start, saturdays) <= length.last_day(start.plus_days(1), saturdays));
        }
    }
}

#[test]
fn the_plan_has_nine_items_until_2024_and_eleven_from_2025() {
    let statutes = built_in();
    let (_, section) = statutes.section("SHL 39").unwrap();
    let codes = |on: &str| section.items_on(day(on)).map(|item| item.code.as_str()).collect::<Vec<_>>();
    let nine = [
        "need_estimate",
        "service_need",
        "necessary_services",
        "meeting_frequency",
        "strengths",
        "goals",
        "duration",
        "partners",
        "follow_up",
    ];
    assert_eq!(codes("2024-12-31"), nine);
    assert_eq!(codes("2025-01-01"), [&nine[..], &["environment", "client_proposal"]].concat());
}

#[test]
fn social_rehabilitation_has_five_contents_since_2023() {
    let statutes = built_in();
    let (statute, section) = statutes.section("1301/2014 17").unwrap();
    let codes: Vec<&str> = section.items_on(day("2023-01-01")).map(|item| item.code.as_str()).collect();
    let five = [
        "functioning_and_need",
        "advice_and_coordination",
        "everyday_coaching",
        "group_and_interaction",
        "other_measures",
    ];
    assert_eq!((statute.id.as_str(), codes), ("SHL", five.to_vec()));
    // What the list was before has not been checked, so nothing is claimed.
    assert_eq!(section.items_on(day("2022-12-31")).count(), 0);
    assert_eq!(section.on(day("2023-01-01")).unwrap().by.as_deref(), Some("1280/2022"));
    assert_eq!(section.on(day("2022-12-31")).unwrap().by, None);
}

#[test]
fn an_unrecorded_wording_is_not_made_up() {
    let statutes = built_in();
    let (_, section) = statutes.section("SHL 3").unwrap();
    assert!(section.on(day("2022-12-31")).is_none() && section.on(day("2023-01-01")).is_some());
    assert!(statutes.section("SHL 999").is_none() && statutes.section("SHL").is_none());
}

#[test]
fn the_limits_are_those_of_the_law() {
    let statutes = built_in();
    let last =
        |kind, concerns, start| Some(statutes.limit(kind, concerns, day(start))?.last_day(day(start), false));
    use Concerns::{ChildSpecialSupport, Everyone, SevenWeekdays};
    use LimitKind::{
        ActivationPlanReview, AssessmentCompletion, AssessmentStart, EmploymentPlan, EmploymentPlanReview,
        Enforcement, RequestForReview,
    };
    let expected = [
        (Enforcement, Everyone, "2026-02-03", Some("2026-05-04")),
        (AssessmentStart, SevenWeekdays, "2026-10-12", Some("2026-10-21")),
        (AssessmentStart, ChildSpecialSupport, "2026-10-12", Some("2026-10-21")),
        (AssessmentCompletion, ChildSpecialSupport, "2026-10-12", Some("2027-01-12")),
        // The ordinary adult client has no numeric limit for the assessment.
        (AssessmentStart, Everyone, "2026-10-12", None),
        (AssessmentCompletion, Everyone, "2026-10-12", None),
        (AssessmentCompletion, SevenWeekdays, "2026-10-12", None),
        (EmploymentPlan, Everyone, "2026-10-12", Some("2027-01-12")),
        (EmploymentPlan, Everyone, "2024-12-31", None),
        (EmploymentPlanReview, Everyone, "2026-10-12", Some("2027-01-12")),
        (ActivationPlanReview, Everyone, "2026-10-12", Some("2027-01-12")),
        (RequestForReview, Everyone, "2026-03-06", Some("2026-04-07")),
    ];
    for (kind, concerns, start, end) in expected {
        assert_eq!(last(kind, concerns, start), end.map(day), "{kind:?} {concerns:?} {start}");
    }
}

#[test]
fn the_built_in_file_is_sound() {
    let statutes = built_in();
    let mut names = HashSet::new();
    for statute in &statutes.statutes {
        assert!(names.insert(&statute.id) && names.insert(&statute.number), "{}", statute.id);
        assert!(statute.source.as_ref().is_none_or(|url| url.starts_with("https://")));
        assert!(statute.amendments.is_sorted_by_key(|amendment| amendment.in_force), "{}", statute.id);
        let mut sections = HashSet::new();
        for section in &statute.sections {
            assert!(sections.insert(&section.section), "{} {} twice", statute.id, section.section);
            let ordered = section.versions.windows(2).all(|pair| pair[0].in_force < pair[1].in_force);
            assert!(ordered && !section.versions.is_empty(), "{} {}", statute.id, section.section);
        }
    }
    for limit in &statutes.limits {
        let statute = statutes.statute(&limit.statute).unwrap();
        assert!(
            limit.section.as_ref().is_none_or(|number| statute.section(number).is_some()),
            "{:?}",
            limit.kind
        );
        assert!(limit.length.amount > 0);
    }
}

#[test]
fn every_wording_of_the_welfare_act_that_came_by_amendment_is_in_the_timeline() {
    let statutes = built_in();
    let statute = statutes.statute("SHL").unwrap();
    for section in &statute.sections {
        for version in &section.versions {
            let Some(by) = &version.by else { continue };
            let told = statute.amendments.iter().any(|amendment| {
                &amendment.number == by
                    && Some(amendment.in_force) == version.in_force
                    && amendment.sections.contains(&section.section)
            });
            assert!(told, "{} § by {by}", section.section);
        }
    }
}

#[test]
fn every_text_is_one_line_in_three_languages() {
    let statutes = built_in();
    let mut texts: Vec<&Translated> =
        statutes.limits.iter().flat_map(|l| &l.persons).map(|p| &p.says).collect();
    for statute in &statutes.statutes {
        texts.push(&statute.name);
        texts.extend(statute.amendments.iter().map(|amendment| &amendment.says));
        texts.extend(statute.sections.iter().flat_map(|s| &s.versions).map(|version| &version.says));
        texts.extend(statute.sections.iter().flat_map(|s| &s.items).map(|item| &item.says));
    }
    assert!(texts.len() > 60);
    for text in texts {
        for line in [&text.fi, &text.sv, &text.en] {
            assert!(!line.trim().is_empty() && !line.contains('\n'), "{text:?}");
        }
    }
}

#[test]
fn an_unknown_key_is_refused() {
    assert!(serde_yaml::from_str::<Statutes>("statutes: []\nlimit: []\n").is_err());
}

#[test]
fn a_limit_holds_on_both_its_days_and_the_newest_wins() {
    let yaml = "limits:
  - {kind: enforcement, statute: X, counted_from: initiation, length: {amount: 1, unit: months}, applies_to: 2026-06-30}
  - {kind: enforcement, statute: X, counted_from: initiation, length: {amount: 2, unit: months}, applies_from: 2026-06-01}
  - {kind: enforcement, statute: X, counted_from: initiation, length: {amount: 3, unit: months}, applies_from: 2026-05-01,
     applies_to: 2026-06-30}
";
    let statutes: Statutes = serde_yaml::from_str(yaml).unwrap();
    let months = |event| {
        let limit = statutes.limit(LimitKind::Enforcement, Concerns::Everyone, day(event));
        limit.map(|limit| limit.length.amount)
    };
    let events = ["2026-04-30", "2026-05-01", "2026-05-31", "2026-06-01", "2026-06-30", "2026-07-01"];
    assert_eq!(events.map(months), [1, 3, 3, 2, 2, 2].map(Some));
    let only_until = Limit { applies_from: None, ..statutes.limits[2].clone() };
    assert!(only_until.applies_on(day("2026-06-30")) && !only_until.applies_on(day("2026-07-01")));
}
