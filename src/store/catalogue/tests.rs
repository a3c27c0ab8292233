//! Claims about the built-in words and instruments.

use std::collections::BTreeSet;

use super::built_in;
use crate::catalogue::{CodeEntry, Labels, Level, TOTAL, ValueRefusal};
use crate::language::Language;

/// The codes on which data files, rules and scripts rely; a list may hold more, never fewer.
const NEVER_CHANGE: &[(&str, &str)] = &[
    (
        "need_domain",
        "everyday_life social_functioning life_management substance_use finances housing mental_health \
         physical_health work_and_study inclusion family_and_close_people using_services safety",
    ),
    (
        "source",
        "health_centre family_centre employment_services mental_health_and_substance_services social_services \
         adult_social_work multisector_employment meeting_place outreach basic_services self relative other",
    ),
    (
        "labour_status",
        "unemployed long_term_unemployed outside_labour_force in_work_activity studying employed retired unknown",
    ),
    (
        "target_group",
        "young_adult needs_many_services long_term_unemployed working_age unemployed outside_working_life \
         outside_services",
    ),
    ("place", "office home everyday nature hobby agency meeting_place gym culture mobile_unit remote"),
    ("setting", "meeting_place outreach street online other"),
    (
        "content",
        "accompanying modelling appointment_support home_guidance leisure_guidance work_activity_visit \
         ability_assessment everyday_skills working_life_skills interaction_skills using_services \
         exercise_and_nutrition health_promotion sobriety_support psychosocial_support service_coordination",
    ),
    (
        "service",
        "individual_support hands_on_support group_activity work_activity intensified_individual_work \
         intensive_social_guidance individual_coaching group_coaching peer_support health_services \
         community_social_work low_threshold_social_work outreach_social_work prepared_appointment \
         planned_social_work rehabilitative_work_activity social_rehabilitation",
    ),
    (
        "closing_ground",
        "goals_reached service_change client_request client_declined no_contact moved_away died found_otherwise \
         other",
    ),
    (
        "destination",
        "rehabilitative_work_activity work studies other_service no_service moved_away died unknown",
    ),
    (
        "group_theme",
        "nutrition exercise services everyday_skills working_life_skills interaction_skills culture nature \
         digital peer",
    ),
    ("event_kind", "themed_meeting information_event co_development cooperation training"),
    ("event_phase", "plan carry_out evaluate"),
    (
        "team_role",
        "own_worker co_worker social_worker social_counsellor nurse group_leader expert_by_experience",
    ),
    (
        "worker_role",
        "social_worker social_counsellor nurse coach project_manager group_leader peer_coordinator",
    ),
    (
        "actor",
        "kela employment_services health_centre treating_doctor psychiatric_clinic substance_services \
         debt_counselling third_sector youth_services municipality close_person peer expert_by_experience culture",
    ),
    ("gender", "woman man non_binary undisclosed"),
    ("education", "isced_0_2 isced_3_4 isced_5_8 unknown"),
    ("special_support", "true false unknown"),
    ("representative_kind", "guardian trustee authorised"),
    ("cares_for", "child other"),
    ("initiation_how", "application contact own_observation"),
    ("contacted_by", "client relative representative professional worker"),
    ("assessment_limit", "none seven_weekdays child_special_support"),
    ("team_ended_because", "worker_left client_wish chemistry need_changed leave"),
    ("pause_ground", "treatment illness prison travel client_wish service"),
    ("assessment_not_made_reason", "client_declined evidently_unnecessary no_contact"),
    ("duration", "temporary recurring long_term"),
    ("need_level", "0 1 2 3 4"),
    ("need_factor", "long_illness"),
    ("client_wants", "wants does_not_want undecided"),
    ("labour_market_readiness", "timely not_yet not_a_goal"),
    ("service_outcome", "tried in_use not_suitable not_explored"),
    ("respondent", "client"),
    ("verdict", "supported partly_supported not_supported unknown"),
    ("conclusion", "start do_not_start assess_more other_service"),
    (
        "plan_kind",
        "client_plan activation_plan multisector_employment_plan social_rehabilitation_plan service_plan",
    ),
    ("client_agrees", "agrees disagrees partly"),
    ("rehabilitation_as", "service approach goal"),
    ("goal_named_by", "client together worker"),
    ("goal_level", "-2 -1 0 1 2"),
    ("goal_ended_reason", "reached given_up replaced"),
    ("provider", "own purchased part_of_social_work"),
    ("meeting_per", "week"),
    ("situation_factor", "sister_nearby debt"),
    (
        "plan_item",
        "need_estimate service_need necessary_services meeting_frequency strengths goals duration partners \
         follow_up environment client_proposal",
    ),
    ("decision_kind", "grant refuse change end"),
    (
        "shl17_content",
        "functioning_and_need advice_and_coordination everyday_coaching group_and_interaction other_measures",
    ),
    ("session_form", "individual coaching peer_support prepared_appointment network_meeting contact"),
    ("channel", "in_person phone video message"),
    ("attendance", "attended no_show cancelled_by_client cancelled_by_service"),
    ("presence", "present absent excused"),
    ("approach", "motivational solution_focused systemic systematic"),
    ("appointment_mapped", "work_ability functioning"),
    ("appointment_result", "referral rehabilitation benefit treatment none"),
    ("support_sufficient", "sufficient too_little too_much"),
    ("mechanism", "systematic_work tailored_support trust peer_support multisector_cooperation"),
    ("experience", "met_and_heard time agency own_say chemistry motivation network"),
    ("change_area", "functioning everyday_life inclusion coping work_ability wellbeing"),
    ("change_level", "-1 0 1"),
    ("review_outcome", "continue change end"),
    ("group_kind", "theme peer coaching activity"),
    ("group_channel", "in_person online hybrid"),
    ("environment", "urban rural mixed"),
    ("phase", "closed ended active redirected decided planned checked assessed in_assessment initiated"),
    (
        "age_band",
        "under_18 18_24 25_29 30_44 45_64 65_plus under_25 25_54 over_54 18_29 30_54 55_plus unknown",
    ),
    ("unit", "adult_social_work"),
    ("network_role", "rehabilitation_adviser"),
    ("budget_class", "over_1000000"),
    ("programme", "esf_plus"),
    ("funder", "county"),
    ("model_phase", "developing"),
    ("model_rating", "0 1 2 3 4"),
    (
        "model_element",
        "client_centred_culture multi_actor_work management_support service_package staff competence premises \
         it_tools mobile_work digital_solutions clarifying_needs planfulness intensified_individual_work \
         group_activity systematic_work tailored_support trust peer_support multisector_cooperation goals_reached \
         inclusion everyday_life",
    ),
];

fn every_entry(claim: impl Fn(&str, &CodeEntry)) {
    let catalogue = built_in();
    for list in catalogue.lists() {
        for entry in catalogue.codes(list) {
            claim(list, entry);
        }
    }
}

fn same_words(labels: &Labels) -> bool {
    let [fi, sv, en] = labels.all();
    let long = |text: &str| text.split_whitespace().count() >= 3;
    [(fi, sv), (sv, en), (fi, en)].iter().any(|(one, other)| one == other && long(one))
}

fn is_said(labels: &Labels) -> bool {
    labels.all().iter().all(|text| !text.is_empty() && text.trim() == *text && !text.contains('\n'))
}

#[test]
fn every_list_parses_under_its_own_name_and_has_codes() {
    let catalogue = built_in();
    for id in catalogue.lists() {
        let list = catalogue.list(id).unwrap_or_else(|| panic!("{id} does not parse"));
        assert_eq!(list.list, id);
        assert!(!list.codes.is_empty() && !list.source.is_empty(), "{id}");
        assert!(is_said(&list.name) && !same_words(&list.name), "{id}");
    }
    let ids: Vec<_> = catalogue.lists().collect();
    assert!(ids.is_sorted(), "binary search needs the table sorted");
}

#[test]
fn codes_are_ascii_snake_case_and_unique_in_their_list() {
    let catalogue = built_in();
    for list in catalogue.lists() {
        let codes: BTreeSet<_> = catalogue.codes(list).iter().map(|entry| &entry.code).collect();
        assert_eq!(codes.len(), catalogue.codes(list).len(), "{list} repeats a code");
    }
    every_entry(|list, entry| {
        let level = entry.code.parse::<i8>().is_ok();
        let snake = entry.code.split('_').all(|part| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        });
        assert!(level || snake, "{list}: {}", entry.code);
    });
}

#[test]
fn every_code_is_named_and_explained_in_three_languages() {
    every_entry(|list, entry| {
        let at = format!("{list}: {}", entry.code);
        assert!(is_said(&entry.label), "{at}");
        assert!(!same_words(&entry.label), "{at}: a label stands untranslated");
        let explain = entry.explain.as_ref().unwrap_or_else(|| panic!("{at}: no explanation"));
        assert!(is_said(explain) && !same_words(explain), "{at}");
        assert!(explain.all().iter().all(|line| line.ends_with('.')), "{at}: an explanation is a sentence");
        assert!(!entry.local);
    });
}

#[test]
fn no_two_codes_of_a_list_look_alike_to_people() {
    let catalogue = built_in();
    for list in catalogue.lists() {
        for language in [Language::Fi, Language::Sv, Language::En] {
            let labels: BTreeSet<_> =
                catalogue.codes(list).iter().map(|entry| entry.label.get(language)).collect();
            assert_eq!(labels.len(), catalogue.codes(list).len(), "{list} in {language:?}");
        }
    }
}

#[test]
fn the_codes_that_never_change_are_there() {
    let catalogue = built_in();
    for (list, codes) in NEVER_CHANGE {
        for code in codes.split_whitespace() {
            assert!(catalogue.contains(list, code), "{list}: {code}");
        }
    }
}

#[test]
fn choices_on_which_rules_depend_are_closed_and_vocabularies_open() {
    let catalogue = built_in();
    let open = |list| catalogue.list(list).unwrap().open;
    for list in ["phase", "verdict", "conclusion", "goal_level", "attendance", "plan_item", "shl17_content"] {
        assert!(!open(list), "{list}");
    }
    for list in ["need_domain", "source", "service", "content", "actor", "closing_ground", "unit"] {
        assert!(open(list), "{list}");
    }
}

#[test]
fn what_the_source_documents_name_can_be_recorded() {
    let mut recorded = BTreeSet::new();
    let catalogue = built_in();
    for list in catalogue.lists() {
        recorded.extend(catalogue.codes(list).iter().flat_map(|entry| entry.inventory.iter().copied()));
    }
    let named = [2..=14, 21..=38, 40..=57, 73..=146, 163..=174, 175..=203, 206..=209];
    let missing: Vec<u16> = named.into_iter().flatten().filter(|number| !recorded.contains(number)).collect();
    assert_eq!(missing, Vec::<u16>::new());
}

#[test]
fn a_label_is_found_in_each_language_and_nothing_is_made_up() {
    let catalogue = built_in();
    let label = |code, language| catalogue.label("team_role", code, language).map(String::from);
    assert_eq!(label("own_worker", Language::Fi).as_deref(), Some("omatyöntekijä"));
    assert_eq!(label("own_worker", Language::Sv).as_deref(), Some("egen kontaktperson"));
    assert_eq!(label("own_worker", Language::En).as_deref(), Some("own worker"));
    assert_eq!(label("friend", Language::En), None);
    assert_eq!(catalogue.label("no_list", "own_worker", Language::En), None);
    assert!(catalogue.codes("no_list").is_empty());
}

#[test]
fn a_slip_in_a_code_or_a_label_of_any_language_is_understood() {
    let catalogue = built_in();
    assert_eq!(catalogue.nearest("need_domain", "arkii"), Some("everyday_life"));
    assert_eq!(catalogue.nearest("need_domain", "evryday_life"), Some("everyday_life"));
    assert_eq!(catalogue.nearest("need_domain", "Psykisk hälsa"), Some("mental_health"));
    assert_eq!(catalogue.nearest("source", "terveys"), Some("health_centre"));
    assert_eq!(catalogue.nearest("need_domain", "qwerty"), None);
}

#[test]
fn the_instruments_are_sound_and_said_in_three_languages() {
    let catalogue = built_in();
    let codes: Vec<_> = catalogue.instruments().iter().map(|instrument| instrument.code.as_str()).collect();
    assert_eq!(codes, ["gas", "3x10d", "kykyviisari", "whodas_12", "esis"]);
    for instrument in catalogue.instruments() {
        assert!(instrument.is_sound(), "{}", instrument.code);
        for labels in [&instrument.name, &instrument.explain, &instrument.licence, &instrument.source] {
            assert!(is_said(labels), "{}", instrument.code);
        }
        assert_eq!(instrument.level == Level::Group, instrument.not_for_a_case.is_some());
        assert!(instrument.areas.iter().all(|area| is_said(&area.label) && !same_words(&area.label)));
    }
}

#[test]
fn an_instrument_takes_only_the_numbers_that_its_owner_allows() {
    let catalogue = built_in();
    let accepts = |code, key, value| catalogue.instrument(code).unwrap().accepts(key, value);
    assert_eq!(catalogue.instrument("3x10d").unwrap().areas.len(), 10);
    assert_eq!(accepts("3x10d", "daily_coping", 10.0), Ok(()));
    assert_eq!(accepts("3x10d", "daily_coping", 11.0), Err(ValueRefusal::OutOfRange));
    assert_eq!(accepts("3x10d", "daily_coping", f64::NAN), Err(ValueRefusal::OutOfRange));
    assert_eq!(accepts("3x10d", "daily_coping", 4.5), Err(ValueRefusal::BetweenSteps));
    assert_eq!(accepts("3x10d", "luck", 4.0), Err(ValueRefusal::UnknownArea));
    assert_eq!(accepts("3x10d", TOTAL, 40.0), Err(ValueRefusal::NoTotal));
    assert_eq!(accepts("kykyviisari", "work_ability", 0.0), Ok(()));
    assert_eq!(accepts("whodas_12", TOTAL, 48.0), Ok(()));
    assert_eq!(accepts("whodas_12", TOTAL, 49.0), Err(ValueRefusal::OutOfRange));
    assert_eq!(accepts("whodas_12", "mobility", 1.0), Err(ValueRefusal::UnknownArea));
    assert_eq!(accepts("esis", TOTAL, 62.5), Ok(()));
}

#[test]
fn improvement_follows_the_direction_of_the_instrument() {
    let catalogue = built_in();
    let improvement = |code, first, latest| catalogue.instrument(code).unwrap().improvement(first, latest);
    assert!(improvement("3x10d", 4.0, 6.0) > 0.0);
    assert!(improvement("whodas_12", 30.0, 20.0) > 0.0);
    assert!(improvement("whodas_12", 20.0, 30.0) < 0.0);
}

#[test]
fn the_glossary_says_the_phases_as_the_program_does() {
    let glossary = include_str!("../../../docs/reference/glossary.md");
    for entry in built_in().codes("phase") {
        let [fi, sv, en] = entry.label.all();
        let row = format!("| `{}` | {fi} | {sv} | {en} |", entry.code);
        assert!(glossary.contains(&row), "{row}");
    }
}
