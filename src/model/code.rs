//! Codes and ids: the short ASCII words of the files, each knowing the catalogue list it belongs to.
//!
//! Two kinds. A *choice* is closed and part of the format (`choice!`, an enum: the rules depend on it). A
//! *code* comes from a list to which an office may add its own (`Code<L>`, checked by `validate` against the
//! catalogue). An `Id` names an entry, a worker or a group. All are written as bare tokens. A folder holds millions
//! of them, so those of up to 24 bytes take no memory of their own.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use compact_str::CompactString;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A catalogue list, named as in the catalogue.
pub trait List {
    /// The id of the list, for example `need_domain`.
    const ID: &'static str;
}

/// A code from the list `L`; whether the list has it is for `validate` to say.
pub struct Code<L>(CompactString, PhantomData<fn() -> L>);

impl<L: List> Code<L> {
    /// The code as it is written.
    pub fn new(code: impl Into<CompactString>) -> Self {
        Self(code.into(), PhantomData)
    }

    /// The code as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The id of the list.
    pub fn list(&self) -> &'static str {
        L::ID
    }
}

impl<L> Clone for Code<L> {
    fn clone(&self) -> Self {
        Self(self.0.clone(), PhantomData)
    }
}

impl<L> fmt::Debug for Code<L> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl<L> fmt::Display for Code<L> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl<L> PartialEq for Code<L> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<L> Eq for Code<L> {}

impl<L> PartialOrd for Code<L> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<L> Ord for Code<L> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}

impl<L> Serialize for Code<L> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(super::TOKEN, self.0.as_str())
    }
}

impl<'de, L> Deserialize<'de> for Code<L> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(CompactString::deserialize(deserializer)?, PhantomData))
    }
}

impl<L: List> JsonSchema for Code<L> {
    fn schema_name() -> Cow<'static, str> {
        L::ID.into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "x-codes": L::ID })
    }
}

/// The name of an entry, a worker, a group, a consent: unique where it is defined, referred to elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(transparent)]
pub struct Id(CompactString);

impl Id {
    /// The id as it is written.
    pub fn new(id: impl Into<CompactString>) -> Self {
        Self(id.into())
    }

    /// The id as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl PartialEq<str> for Id {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Id {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(super::TOKEN, self.0.as_str())
    }
}

impl JsonSchema for Id {
    fn schema_name() -> Cow<'static, str> {
        "id".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "minLength": 1 })
    }
}

/// Declares the open lists: a marker type and a name for its codes.
macro_rules! lists {
    ($($(#[$doc:meta])* $code:ident = $marker:ident($id:literal);)*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            pub enum $marker {}

            impl List for $marker {
                const ID: &'static str = $id;
            }

            $(#[$doc])*
            pub type $code = Code<$marker>;
        )*

        /// The ids of all lists to which an office may add codes.
        pub const OPEN_LISTS: &[&str] = &[$($id),*];
    };
}

lists! {
    /// Where support is needed (SHL 11 § and the inventory).
    NeedDomain = NeedDomainList("need_domain");
    /// Who noticed the need.
    Source = SourceList("source");
    /// The person's standing in the labour market.
    LabourStatusCode = LabourStatusList("labour_status");
    /// The groups whom the service is for.
    TargetGroup = TargetGroupList("target_group");
    /// Where a meeting takes place.
    Place = PlaceList("place");
    /// What the support consists of.
    Content = ContentList("content");
    /// The services.
    Service = ServiceList("service");
    /// Why a clienthood ended.
    ClosingGround = ClosingGroundList("closing_ground");
    /// What the client went on to.
    Destination = DestinationList("destination");
    /// The role in a case's team.
    TeamRole = TeamRoleList("team_role");
    /// The profession or task of a worker.
    WorkerRole = WorkerRoleList("worker_role");
    /// Others who take part: authorities, services, close ones, peers.
    Actor = ActorList("actor");
    /// Why social functioning weakened.
    NeedFactor = NeedFactorList("need_factor");
    /// Ways of working.
    Approach = ApproachList("approach");
    /// What in life and surroundings helps or hinders.
    SituationFactor = SituationFactorList("situation_factor");
    /// A fact that a funder asks of a participant.
    EsfFlag = EsfFlagList("esf_flag");
    /// What came of taking part in a funded project.
    EsfResult = EsfResultList("esf_result");
    /// What a prepared appointment maps.
    AppointmentMapped = AppointmentMappedList("appointment_mapped");
    /// The mechanisms of THL's logic model.
    Mechanism = MechanismList("mechanism");
    /// The client's experience of the support.
    Experience = ExperienceList("experience");
    /// The area in which something changed.
    ChangeArea = ChangeAreaList("change_area");
    /// What a group or a meeting of it is about.
    GroupTheme = GroupThemeList("group_theme");
    /// Ways in which groups work.
    Method = MethodList("method");
    /// The surroundings of an anonymous contact.
    Setting = SettingList("setting");
    /// The kinds of community events.
    EventKind = EventKindList("event_kind");
    /// The elements of the service model.
    ModelElement = ModelElementList("model_element");
    /// What rubs in the service model.
    ModelFriction = ModelFrictionList("model_friction");
    /// What helps the service model along.
    ModelCatalyst = ModelCatalystList("model_catalyst");
    /// The criteria of an office's own quality checklist.
    QualityCriterion = QualityCriterionList("quality_criterion");
}

/// Declares a closed choice: an enum whose codes, list id and JSON Schema stand in one place.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident($list:literal) { $($(#[$variant_doc:meta])* $variant:ident = $code:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $(#[doc = concat!("`", $code, "`")] $(#[$variant_doc])* #[serde(rename = $code)] $variant),*
        }

        impl $name {
            /// Every choice, in the order in which people are shown them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            /// The catalogue list with the labels.
            pub const LIST: &'static str = $list;

            /// The code as it is written in the files.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code),*
                }
            }

            /// The choice that is written so.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.code() == code)
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $list.into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": [$($code),*], "x-choice": $list })
            }
        }
    };
}
pub(crate) use choice;

/// A whole number within fixed bounds: a need's level 0–4, a goal's level −2…+2, a rating 0–4, a change −1…1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Level<const MIN: i8, const MAX: i8>(i8);

impl<const MIN: i8, const MAX: i8> Level<MIN, MAX> {
    /// The level, if it lies within the bounds.
    pub fn new(level: i8) -> Option<Self> {
        (MIN..=MAX).contains(&level).then_some(Self(level))
    }

    /// The number.
    pub fn get(self) -> i8 {
        self.0
    }
}

impl<'de, const MIN: i8, const MAX: i8> Deserialize<'de> for Level<MIN, MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let level = i8::deserialize(deserializer)?;
        Self::new(level).ok_or_else(|| serde::de::Error::custom(format_args!("a level from {MIN} to {MAX}")))
    }
}

impl<const MIN: i8, const MAX: i8> JsonSchema for Level<MIN, MAX> {
    fn schema_name() -> Cow<'static, str> {
        format!("level_{MIN}_{MAX}").into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": MIN, "maximum": MAX })
    }
}
