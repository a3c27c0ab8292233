//! Every kind of diagnostic that a data folder can give, those of loading included.
//!
//! For each there is a message and a help in three languages (`diagnostic-<id>`), a paragraph in
//! docs/reference/diagnostics.md, and a broken folder under tests/data/broken/; a test sees that none is missing.

use super::{
    aliases, anonymity, codes, community, consents, criteria, cycles, date_order, decisions, doubles, groups,
    ids, limits, measurements, office, own_worker, plan_content, references, reviews, self_assessments,
    sequence, texts,
};
use crate::diagnostic::Kind;
use crate::store::csv::{read, table};
use crate::store::load::{self, models, refused};
use crate::store::yaml::guard::RefusedReason;
use crate::store::yaml::{scalar_shape, shape};

/// A kind, and what it takes for granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Registered {
    /// The kind.
    pub kind: Kind,
    /// Keys of the record on whose entries it rests: it is not said where some of them could not be read, for
    /// what seems to be missing may be there.
    pub rests_on: &'static [&'static str],
}

impl Registered {
    /// The registration of a kind.
    pub fn of(kind: Kind) -> Option<&'static Self> {
        KINDS.iter().find(|registered| registered.kind == kind)
    }

    /// The kind with that id.
    pub fn by_id(id: &str) -> Option<&'static Self> {
        KINDS.iter().find(|registered| registered.kind.id == id)
    }
}

const fn plain(kind: Kind) -> Registered {
    Registered { kind, rests_on: &[] }
}

const fn resting(kind: Kind, rests_on: &'static [&'static str]) -> Registered {
    Registered { kind, rests_on }
}

/// A kind of `store::catalogue`, which gives plain ids.
const fn catalogue(id: &'static str) -> Kind {
    Kind::error(id)
}

/// Every kind: the folder and its files, syntax, shape, meaning, warnings.
pub const KINDS: &[Registered] = &[
    plain(load::OFFICE_MISSING),
    plain(load::FILE_UNREADABLE),
    plain(load::NOT_A_FILE),
    plain(load::LINK_LEADS_OUT),
    plain(load::BAD_FILE_NAME),
    plain(load::STRANGE_FILE),
    plain(load::CASE_FILE_NAME),
    plain(load::DUPLICATE_CASE),
    plain(load::GROUP_MISSING),
    plain(load::GROUP_FOLDER_NAME),
    plain(models::MODEL_FILE_NAME),
    plain(texts::IDENTITY_CODE_IN_NAME),
    plain(refused(RefusedReason::NotUtf8)),
    plain(refused(RefusedReason::ControlCharacter)),
    plain(refused(RefusedReason::TooLarge)),
    plain(refused(RefusedReason::TabIndent)),
    plain(refused(RefusedReason::Anchor)),
    plain(refused(RefusedReason::Alias)),
    plain(refused(RefusedReason::Tag)),
    plain(refused(RefusedReason::MergeKey)),
    plain(refused(RefusedReason::Directive)),
    plain(refused(RefusedReason::SecondDocument)),
    plain(refused(RefusedReason::TooDeep)),
    plain(load::YAML_SYNTAX),
    plain(load::YAML_COMPLEX_KEY),
    plain(table::CSV_NOT_UTF8),
    plain(table::CSV_CONTROL_CHARACTER),
    plain(table::CSV_TOO_LARGE),
    plain(table::CSV_QUOTE),
    plain(read::CSV_CELL_COUNT),
    plain(read::MISSING_COLUMN),
    plain(read::DUPLICATE_COLUMN),
    plain(read::UNKNOWN_COLUMN),
    plain(read::FOREIGN_DATE),
    plain(texts::MERGE_MARKERS),
    plain(shape::MERGE_CONFLICT),
    plain(shape::EMPTY_FILE),
    plain(shape::UNKNOWN_KEY),
    plain(shape::MISSING_KEY),
    plain(shape::DUPLICATE_KEY),
    plain(shape::WRONG_TYPE),
    plain(shape::MIXED_DATED_LIST),
    plain(shape::MORE_PROBLEMS),
    plain(load::UNREADABLE_VALUE),
    plain(scalar_shape::UNKNOWN_CHOICE),
    plain(codes::UNKNOWN_CODE),
    plain(scalar_shape::NOT_A_DATE),
    plain(scalar_shape::IMPOSSIBLE_DATE),
    plain(scalar_shape::OUT_OF_RANGE),
    plain(scalar_shape::UNKNOWN_FORMAT),
    plain(scalar_shape::BAD_CASE_CODE),
    plain(scalar_shape::BAD_LANGUAGE_CODE),
    plain(scalar_shape::EMPTY_ID),
    plain(ids::DUPLICATE_ID),
    plain(catalogue("catalogue-format")),
    plain(catalogue("catalogue-unknown-key")),
    plain(catalogue("catalogue-shape")),
    plain(catalogue("catalogue-unknown-list")),
    plain(catalogue("catalogue-closed-list")),
    plain(catalogue("catalogue-bad-code")),
    plain(catalogue("catalogue-reserved-code")),
    plain(catalogue("catalogue-duplicate-code")),
    plain(catalogue("catalogue-missing-label")),
    plain(catalogue("catalogue-instrument")),
    plain(catalogue("criteria-shape")),
    plain(catalogue("criteria-duplicate")),
    plain(criteria::UNKNOWN_CODE),
    plain(criteria::THRESHOLD),
    plain(criteria::NEVER_HOLDS),
    plain(criteria::ALWAYS_HOLDS),
    plain(office::RESERVED_WORKER_ID),
    plain(aliases::ALIAS_IS_COMMAND),
    plain(aliases::DUPLICATE_ALIAS),
    plain(references::UNKNOWN_WORKER),
    plain(references::UNKNOWN_PARTICIPANT),
    plain(references::UNKNOWN_GOAL),
    plain(references::UNKNOWN_PLAN),
    plain(references::UNKNOWN_DECISION),
    plain(references::UNKNOWN_ASSESSMENT),
    plain(references::UNKNOWN_CONSENT),
    plain(references::UNKNOWN_GROUP),
    plain(references::UNKNOWN_PROJECT),
    plain(references::UNKNOWN_CASE),
    plain(cycles::REFERS_TO_ITSELF),
    plain(date_order::CLOSED_BEFORE_OPENED),
    plain(date_order::REOPENED_BEFORE_CLOSED),
    plain(date_order::ENDS_BEFORE_IT_BEGINS),
    plain(reviews::GOAL_LEFT_OUT),
    plain(reviews::GOAL_NOT_RATED),
    plain(reviews::GOAL_RATED_TWICE),
    plain(reviews::GOAL_OF_ANOTHER_PLAN),
    plain(measurements::UNKNOWN_INSTRUMENT),
    plain(measurements::GROUP_INSTRUMENT),
    plain(measurements::UNKNOWN_AREA),
    plain(measurements::IMPOSSIBLE_MEASURE),
    plain(groups::NEVER_ON_ROSTER),
    plain(groups::OUTSIDE_ROSTER),
    plain(groups::HEADCOUNT_IN_CLOSED_GROUP),
    plain(groups::ATTENDANCE_WITHOUT_MEETING),
    plain(groups::DOUBLE_ROW),
    plain(groups::GROUP_WITHOUT_INDIVIDUAL_WORK),
    plain(community::MISFILED_ROW),
    plain(community::FEW_ANSWERS),
    plain(community::PHASE_OF_ANOTHER_KIND),
    plain(self_assessments::RATED_TWICE),
    plain(texts::IDENTITY_CODE),
    plain(texts::CASE_CODE_IN_ANONYMOUS_FILE),
    plain(anonymity::NAME_IN_ANONYMOUS_FILE),
    plain(texts::PHONE_NUMBER),
    plain(texts::EMAIL_ADDRESS),
    plain(scalar_shape::YAML_1_1_TEXT),
    resting(limits::ASSESSMENT_LATE, &["initiation", "assessments", "closure"]),
    resting(
        limits::ENFORCEMENT_OVERDUE,
        &["decisions", "assessments", "checks", "closure", "earlier_closures"],
    ),
    resting(limits::DELAY_WITHOUT_REASON, &["decisions", "earlier_closures"]),
    resting(limits::REVIEW_OVERDUE, &["plans", "reviews", "decisions", "checks", "closure"]),
    resting(own_worker::OWN_WORKER_MISSING, &["team", "assessments", "closure"]),
    plain(own_worker::TWO_OWN_WORKERS),
    plain(plan_content::PLAN_WITHOUT_CLIENT),
    resting(plan_content::PLAN_ITEMS_OPEN, &["plans", "assessments", "network"]),
    resting(sequence::DECISION_BEFORE_PLAN, &["plans", "initiation"]),
    resting(sequence::MEETING_BEFORE_DECISION, &["decisions", "initiation"]),
    plain(decisions::SPECIAL_SUPPORT_DECIDER),
    resting(decisions::DEPARTURE_WITHOUT_REASON, &["plans"]),
    resting(consents::SHARING_AFTER_WITHDRAWAL, &["network"]),
    plain(doubles::DOUBLE_SESSION),
];
