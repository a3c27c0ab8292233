//! The only place that asks what time it is. `SOSKU_NOW` (RFC 3339) freezes it.
//! Everybody else is handed a day or a moment; `model` and `reports` never see a clock.
#![expect(clippy::disallowed_methods, reason = "this is the one module that may read the clock")]

use chrono::{DateTime, FixedOffset, Local};

use crate::model::date::Date;

/// The time of this invocation: read once, so that one command knows one day.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    now: DateTime<FixedOffset>,
    frozen: bool,
}

impl Clock {
    /// The system's time in its local zone.
    pub fn system() -> Self {
        Self { now: Local::now().fixed_offset(), frozen: false }
    }

    /// A frozen time; `None` if the text is not RFC 3339.
    pub fn frozen(text: &str) -> Option<Self> {
        DateTime::parse_from_rfc3339(text).ok().map(|now| Self { now, frozen: true })
    }

    /// The day.
    pub fn today(self) -> Date {
        Date(self.now.date_naive())
    }

    /// Seconds since 1970.
    pub fn timestamp(self) -> i64 {
        self.now.timestamp()
    }

    /// True if `SOSKU_NOW` says what time it is.
    pub fn is_frozen(self) -> bool {
        self.frozen
    }

    /// The moment in universal time, as calendars read it: `20260309T081500Z`.
    pub fn utc_stamp(self) -> String {
        self.now.to_utc().format("%Y%m%dT%H%M%SZ").to_string()
    }

    /// The moment, as git reads it.
    pub fn rfc3339(self) -> String {
        self.now.to_rfc3339()
    }
}
