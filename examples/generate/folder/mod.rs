//! A data folder of a made-up office of any size, as paths and texts: the same wish gives the same bytes.
//!
//! Touches no file; the program beside it writes, the tests look. `life` and `service` draw what befalls a
//! client, `case` writes it, `community` adds groups, encounters, events and answers, `history` the commits.

mod case;
mod chance;
mod community;
mod history;
mod life;
mod service;
mod words;

use std::collections::BTreeSet;

use chance::Chance;
use chrono::NaiveDate;
use sosku::catalogue::criteria::CriteriaSet;
use sosku::model::case_code::CaseCode;
use sosku::model::date::Date;
use sosku::store::catalogue::built_in;

pub(crate) use life::Life;
pub(crate) use service::Membership;

/// The day on which the folder is looked at.
pub(crate) const LAST_DAY: Date = Date(match NaiveDate::from_ymd_opt(2026, 11, 20) {
    Some(day) => day,
    None => NaiveDate::MIN,
});

/// A day, and the order of what was done on it.
type Moment = (Date, u8);

/// After everything.
const NOW: Moment = (LAST_DAY, u8::MAX);

/// What is wished for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wish {
    /// How many cases.
    pub(crate) cases: usize,
    /// Over how many years they came up.
    pub(crate) years: u32,
    /// Where chance begins.
    pub(crate) seed: u64,
    /// How many sessions a service has, about.
    pub(crate) sessions: u32,
}

/// The commands or hand edits that led to a file, the texts not yet written.
struct Deed {
    moment: Moment,
    subject: String,
    entry: String,
}

/// The office: what all cases share.
pub(crate) struct Office {
    pub(crate) wish: Wish,
    set: Option<CriteriaSet>,
    codes: Vec<CaseCode>,
    workers: Vec<(String, &'static str)>,
}

impl Office {
    /// The office that a wish describes.
    pub(crate) fn new(wish: Wish) -> Self {
        let set = built_in().criteria_set("pirkanmaa-2022").cloned();
        let workers = (0..3 + wish.cases / 80).map(worker).collect();
        Self { wish, set, codes: codes(wish), workers }
    }

    /// The day on which the first matter may have come up.
    fn first_day(&self) -> Date {
        LAST_DAY.plus_days(-365 * i64::from(self.wish.years.max(1)))
    }

    fn code(&self, number: usize) -> CaseCode {
        self.codes[number]
    }

    fn own_worker(&self, chance: &mut Chance) -> String {
        let own: Vec<&String> =
            self.workers.iter().filter(|(_, role)| *role != "nurse").map(|(id, _)| id).collect();
        chance.one(&own).clone()
    }

    fn nurse(&self, number: usize) -> Option<String> {
        let nurses: Vec<&String> =
            self.workers.iter().filter(|(_, role)| *role == "nurse").map(|(id, _)| id).collect();
        nurses.get(number % nurses.len().max(1)).map(|id| (*id).clone())
    }

    /// The life of a case.
    pub(crate) fn life(&self, number: usize) -> Life {
        Life::draw(self, number)
    }

    /// Everything but the cases; `members` are those of all cases, in their order.
    pub(crate) fn rest(&self, members: &[(CaseCode, Membership)]) -> Vec<(String, String)> {
        let mut files = self.foundation();
        let tables = community::tables(self, members);
        let begun = tables.iter().filter(|table| table.has_begun(LAST_DAY));
        files.extend(begun.map(|table| (table.path.clone(), table.text(LAST_DAY))));
        files
    }

    /// The files that stand at the beginning, each group's among them.
    fn foundation(&self) -> Vec<(String, String)> {
        let mut files = vec![
            ("sosku.yaml".to_owned(), community::office(self)),
            (".gitattributes".to_owned(), lines(sosku::store::create::ATTRIBUTES)),
            (".gitignore".to_owned(), lines(sosku::store::create::IGNORED)),
        ];
        files.extend((0..self.group_count()).map(|number| community::group(self, number)));
        files
    }
}

impl Life {
    /// Path and text of the case file.
    pub(crate) fn file(&self) -> (String, String) {
        (format!("cases/{}.yaml", self.code), case::text(self, NOW))
    }

    /// The place in a group, if there is one.
    pub(crate) fn membership(&self) -> Option<(CaseCode, Membership)> {
        let group = self.service.as_ref()?.group?;
        (group.joined <= LAST_DAY).then_some((self.code, group))
    }
}

fn lines(lines: &[&str]) -> String {
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// So many codes, none twice.
fn codes(wish: Wish) -> Vec<CaseCode> {
    let mut chance = Chance::of(wish.seed, "codes", 0);
    let mut seen = BTreeSet::new();
    let mut codes = Vec::with_capacity(wish.cases);
    while codes.len() < wish.cases {
        let code = CaseCode::from_random(chance.bytes());
        if seen.insert(code) {
            codes.push(code);
        }
    }
    codes
}

fn worker(number: usize) -> (String, &'static str) {
    let name = words::FIRST_NAMES[number % words::FIRST_NAMES.len()].to_lowercase();
    let id = match number / words::FIRST_NAMES.len() {
        0 => name,
        round => format!("{name}{}", round + 1),
    };
    let role = ["social_counsellor", "nurse", "social_worker", "social_counsellor", "social_counsellor"];
    (id, role[number % role.len()])
}
