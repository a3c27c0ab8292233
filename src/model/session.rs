//! Individual work: sessions, appointments elsewhere that the worker sees come true, and what was noticed in
//! a group and is mirrored to individual work.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::code::{Actor, AppointmentMapped, Approach, Content, Id, NeedDomain, Place, Service, choice};
use super::date::Date;
use super::entry::entry;

choice! {
    /// The form of a session.
    SessionForm("session_form") {
        Individual = "individual",
        Coaching = "coaching",
        PeerSupport = "peer_support",
        PreparedAppointment = "prepared_appointment",
        NetworkMeeting = "network_meeting",
        Contact = "contact",
    }
}

choice! {
    /// The channel of a meeting or contact.
    Channel("channel") {
        InPerson = "in_person",
        Phone = "phone",
        Video = "video",
        Message = "message",
    }
}

choice! {
    /// Whether the session came about.
    Attendance("attendance") {
        Attended = "attended",
        NoShow = "no_show",
        CancelledByClient = "cancelled_by_client",
        CancelledByService = "cancelled_by_service",
    }
}

choice! {
    /// What came of a prepared joint appointment.
    AppointmentResultCode("appointment_result") {
        Referral = "referral",
        Rehabilitation = "rehabilitation",
        Benefit = "benefit",
        Treatment = "treatment",
        None = "none",
    }
}

/// Minutes of work, 0–1440.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Minutes(u16);

/// The most minutes that a day has.
const MINUTES_OF_A_DAY: u16 = 1440;

impl Minutes {
    /// So many minutes, at most a day's.
    pub fn new(minutes: u16) -> Option<Self> {
        (minutes <= MINUTES_OF_A_DAY).then_some(Self(minutes))
    }

    /// The number of minutes.
    pub fn get(self) -> u16 {
        self.0
    }
}

impl<'de> Deserialize<'de> for Minutes {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let minutes = u16::deserialize(deserializer)?;
        Self::new(minutes).ok_or_else(|| serde::de::Error::custom("minutes from 0 to 1440"))
    }
}

impl JsonSchema for Minutes {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "minutes".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": 0, "maximum": MINUTES_OF_A_DAY })
    }
}

entry! {
    /// A meeting or contact with the client, planned or held.
    Session(required) {
        /// Its id: its date and three random characters.
        id: Id,
        /// The day.
        date: Date,
        /// How long, in minutes.
        minutes: Minutes,
        /// The form.
        form: SessionForm,
        /// The service that it belongs to.
        service: Option<Service>,
        /// The channel.
        channel: Channel,
        /// Where.
        place: Option<Place>,
        /// Whether it came about.
        attendance: Attendance,
        /// The workers who took part.
        workers: Vec<Id>,
        /// Others who took part: actors, peers.
        #[serde(default)]
        with: Vec<Actor>,
        /// Whether an interpreter took part.
        interpreter: Option<bool>,
        /// What it consisted of.
        #[serde(default)]
        contents: Vec<Content>,
        /// Ways of working.
        #[serde(default)]
        approaches: Vec<Approach>,
        /// The goals that were worked on.
        #[serde(default)]
        goals: Vec<Id>,
        /// Of a prepared joint appointment: what was mapped and agreed, and what came of it.
        appointment: Option<Box<PreparedAppointment>>,
        /// What happened, in words.
        note: Option<String>,
        /// The next meeting.
        next: Option<Date>,
        /// Who recorded it.
        by: Option<Id>,
    }
}

/// The characters of a session's id after its date.
const ID_CHARACTERS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// The id of a new session: its date and three characters made of random bytes, `2026-03-09-k7m`.
pub fn session_id(date: Date, random: [u8; 3]) -> String {
    let tail: String = random
        .iter()
        .map(|byte| char::from(ID_CHARACTERS[usize::from(*byte) % ID_CHARACTERS.len()]))
        .collect();
    format!("{date}-{tail}")
}

impl Session {
    /// True if client and worker met: such a session is a contact.
    pub fn is_attended(&self) -> bool {
        self.attendance == Attendance::Attended
    }

    /// True if it is a prepared appointment that was held and of which nobody has recorded what came of it.
    pub fn awaits_result(&self) -> bool {
        let result = self.appointment.as_ref().and_then(|appointment| appointment.result.as_ref());
        self.is_attended()
            && self.form == SessionForm::PreparedAppointment
            && result.is_none_or(|result| result.code.is_none())
    }
}

/// What a prepared joint appointment (valmisteltu vastaanotto) mapped and agreed; no clinical notes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PreparedAppointment {
    /// What was mapped.
    #[serde(default)]
    pub mapped: Vec<AppointmentMapped>,
    /// What was agreed with whom.
    #[serde(default)]
    pub agreed: Vec<Agreed>,
    /// What came of it.
    pub result: Option<AppointmentResult>,
}

/// One thing agreed at a prepared appointment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Agreed {
    /// With whom.
    pub actor: Option<Actor>,
    /// What.
    pub what: Option<String>,
    /// By when (a date) or by whom (a worker), in a word.
    pub by: Option<Id>,
}

/// What came of a prepared appointment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AppointmentResult {
    /// The day on which it was known.
    pub date: Option<Date>,
    /// The result.
    pub code: Option<AppointmentResultCode>,
    /// In words.
    pub note: Option<String>,
}

entry! {
    /// The client's appointment elsewhere.
    Appointment(optional) {
        /// Its id: `B1`.
        id: Option<Id>,
        /// The day.
        date: Option<Date>,
        /// With whom.
        actor: Option<Actor>,
        /// Whether it was kept; absent until known.
        kept: Option<bool>,
        /// Whether a worker went along.
        accompanied: Option<bool>,
        /// Who recorded it.
        by: Option<Id>,
    }
}

entry! {
    /// Something noticed in a group, for the reassessment of the need.
    Observation(optional) {
        /// Its id: `O1`.
        id: Option<Id>,
        /// The day.
        date: Option<Date>,
        /// The group.
        group: Option<Id>,
        /// The domain of need that it tells of.
        domain: Option<NeedDomain>,
        /// Who noticed it.
        by: Option<Id>,
        /// What was noticed.
        text: Option<String>,
    }
}

#[cfg(test)]
mod tests {
    use super::Session;

    #[test]
    fn a_session_takes_little_room() {
        // A county's folder holds millions of them: each 100 bytes here are 150 MB for 50,000 cases.
        assert!(size_of::<Session>() <= 320, "{}", size_of::<Session>());
    }
}
