//! A case with only the facts that criteria ask for, of which each can be left out or answered.

use std::collections::BTreeMap;

use proptest::option;
use proptest::prelude::{Strategy, any, prop};
use sosku::catalogue::criteria::{
    AtLeast, CodesTest, Condition, CriteriaSet, Criterion, DomainsTest, LabourStatusTest, NeedTest,
};
use sosku::model::assessment::{ClientWants, LabourMarketReadiness};
use sosku::model::case::Case;
use sosku::model::code::{LabourStatusCode, NeedDomain, TargetGroup};

/// Few, so that tests and facts meet.
pub(super) const DOMAINS: [&str; 5] =
    ["everyday_life", "social_functioning", "finances", "housing", "inclusion"];
/// Days, months and years around the day of judgement, 2026-06-15.
const SINCE: [&str; 7] = ["2026-06-15", "2026", "2025", "2025-06", "2025-06-15", "2025-06-16", "2020"];
const STATUSES: [&str; 3] = ["unemployed", "long_term_unemployed", "retired"];
const GROUPS: [&str; 2] = ["young_adult", "needs_many_services"];

/// The day of judgement.
pub(super) const DAY: &str = "2026-06-15";

/// What is recorded of a need.
pub(super) type Need = (Option<i8>, Option<&'static str>);

/// The facts of a case by the names that the check gives them.
#[derive(Debug, Clone, Default)]
pub(super) struct Sketch {
    pub(super) needs: BTreeMap<&'static str, Need>,
    pub(super) wants: Option<ClientWants>,
    pub(super) readiness: Option<LabourMarketReadiness>,
    pub(super) status: Option<(&'static str, Option<&'static str>)>,
    pub(super) groups: Option<Vec<&'static str>>,
}

impl Sketch {
    /// The names of the facts that are there.
    pub(super) fn keys(&self) -> Vec<String> {
        let needs = self.needs.iter().filter(|(_, need)| **need != (None, None));
        let mut keys: Vec<String> = needs.map(|(domain, _)| format!("needs.{domain}")).collect();
        let others = [
            ("client_wants", self.wants.is_some()),
            ("labour_market_readiness", self.readiness.is_some()),
            ("labour_status", self.status.is_some()),
            ("target_groups", self.groups.is_some()),
        ];
        keys.extend(others.iter().filter(|(_, is_there)| *is_there).map(|(key, _)| (*key).to_owned()));
        keys
    }

    /// The same case with these facts only.
    pub(super) fn only(&self, keys: &[String]) -> Self {
        let keeps = |key: &str| keys.iter().any(|kept| kept == key);
        let needs = self.needs.iter().filter(|(domain, _)| keeps(&format!("needs.{domain}")));
        Self {
            needs: needs.map(|(domain, need)| (*domain, *need)).collect(),
            wants: self.wants.filter(|_| keeps("client_wants")),
            readiness: self.readiness.filter(|_| keeps("labour_market_readiness")),
            status: self.status.filter(|_| keeps("labour_status")),
            groups: self.groups.clone().filter(|_| keeps("target_groups")),
        }
    }

    /// The case as a file would hold it.
    pub(super) fn case(&self) -> Case {
        let mut text = "\
format: 1
case: SK-4K7QX2
client:
  born: 1996-05
  gender: woman
  municipality: Kokkola
  language: fi
"
        .to_owned();
        if let Some((code, since)) = self.status {
            text += &format!("  labour_status: {{code: {code}, since: {}}}\n", since.unwrap_or("null"));
        }
        if let Some(groups) = &self.groups {
            text += &format!("  target_groups: [{}]\n", groups.join(", "));
        }
        text += "initiation: {date: 2026-02-03, how: contact, source: self}\n";
        text += "assessments:\n  - id: A1\n    started: 2026-02-05\n    completed: 2026-02-24\n    needs:\n";
        for (domain, (level, since)) in &self.needs {
            let level = level.map_or("null".to_owned(), |level| level.to_string());
            text += &format!(
                "      - {{domain: {domain}, level: {level}, since: {}}}\n",
                since.unwrap_or("null")
            );
        }
        if let Some(wants) = self.wants {
            text += &format!("    client_wants: {}\n", wants.code());
        }
        if let Some(readiness) = self.readiness {
            text += &format!("    labour_market_readiness: {}\n", readiness.code());
        }
        let text = text
            .replace("needs:\n    client", "needs: []\n    client")
            .replace("needs:\n    labour", "needs: []\n    labour");
        let text = text.strip_suffix("needs:\n").map_or(text.clone(), |rest| format!("{rest}needs: []\n"));
        serde_yaml::from_str(&quoted_dates(&text)).unwrap_or_else(|error| panic!("{error}\n{text}"))
    }
}

/// The library's own reader takes `2020` as a date; the plain one needs it to be text.
fn quoted_dates(text: &str) -> String {
    text.lines()
        .map(|line| match line.split_once("since: ") {
            Some((before, rest)) if !rest.starts_with("null") => {
                format!("{before}since: \"{}\"}}\n", rest.trim_end_matches('}'))
            }
            _ => format!("{line}\n"),
        })
        .collect()
}

fn since() -> impl Strategy<Value = Option<&'static str>> {
    option::of(prop::sample::select(SINCE.to_vec()))
}

/// Any case.
pub(super) fn sketch() -> impl Strategy<Value = Sketch> {
    let need = (option::weighted(0.8, 0_i8..=4), since());
    let needs = prop::collection::btree_map(prop::sample::select(DOMAINS.to_vec()), need, 0..=5);
    let wants = option::of(prop::sample::select(ClientWants::ALL.to_vec()));
    let readiness = option::of(prop::sample::select(LabourMarketReadiness::ALL.to_vec()));
    let status = option::of((prop::sample::select(STATUSES.to_vec()), since()));
    let groups = option::of(prop::sample::subsequence(GROUPS.to_vec(), 0..=2));
    (needs, wants, readiness, status, groups).prop_map(|(needs, wants, readiness, status, groups)| Sketch {
        needs,
        wants,
        readiness,
        status,
        groups,
    })
}

fn months() -> impl Strategy<Value = Option<u32>> {
    option::of(prop::sample::select(vec![6, 12, 24]))
}

/// A test of a fact that a sketch can leave out.
fn test() -> impl Strategy<Value = Condition> {
    let domain = || prop::sample::select(DOMAINS.to_vec()).prop_map(NeedDomain::new);
    let need = (domain(), 1_i8..=4, months())
        .prop_map(|(domain, level, months)| Condition::Need(NeedTest { domain, level, months }));
    let among = prop::sample::subsequence(DOMAINS.to_vec(), 1..=5);
    let domains = (1_usize..=3, 1_i8..=3, months(), among).prop_map(|(count, level, months, among)| {
        let among = among.into_iter().map(NeedDomain::new).collect();
        Condition::Domains(DomainsTest { count, level, months, among })
    });
    let wants = prop::sample::subsequence(ClientWants::ALL.to_vec(), 1..=2)
        .prop_map(|any_of| Condition::ClientWants(CodesTest { any_of, absent: None }));
    let readiness = prop::sample::subsequence(LabourMarketReadiness::ALL.to_vec(), 1..=2)
        .prop_map(|any_of| Condition::LabourMarketReadiness(CodesTest { any_of, absent: None }));
    let status =
        (prop::sample::subsequence(STATUSES.to_vec(), 1..=2), months()).prop_map(|(codes, months)| {
            let any_of = codes.into_iter().map(LabourStatusCode::new).collect();
            Condition::LabourStatus(LabourStatusTest { any_of, months, absent: None })
        });
    let groups = prop::sample::select(GROUPS.to_vec()).prop_map(|code| {
        Condition::TargetGroups(CodesTest { any_of: vec![TargetGroup::new(code)], absent: None })
    });
    proptest::prop_oneof![4 => need, 3 => domains, 1 => wants, 1 => readiness, 1 => status, 1 => groups]
}

/// Any condition over such tests.
pub(super) fn condition() -> impl Strategy<Value = Condition> {
    test().prop_recursive(3, 12, 3, |inner| {
        let parts = || prop::collection::vec(inner.clone(), 1..=3);
        proptest::prop_oneof![
            parts().prop_map(Condition::All),
            parts().prop_map(Condition::Any),
            (1_usize..=3, parts())
                .prop_map(|(count, of)| { Condition::AtLeast(AtLeast { count: count.min(of.len()), of }) }),
            inner.clone().prop_map(|part| Condition::Not(Box::new(part))),
        ]
    })
}

/// Any set of up to four criteria.
pub(super) fn set() -> impl Strategy<Value = CriteriaSet> {
    (prop::collection::vec(condition(), 1..=4), any::<(prop::sample::Index, prop::sample::Index)>()).prop_map(
        |(conditions, (whole, part))| {
            let supported = whole.index(conditions.len()) + 1;
            let partly_supported = part.index(supported) + 1;
            let text =
                |text: String| sosku::catalogue::Labels { fi: text.clone(), sv: text.clone(), en: text };
            let criteria = conditions.into_iter().enumerate().map(|(at, when)| Criterion {
                id: format!("c{at}"),
                title: text(format!("C{at}: \"ä\"")),
                explain: None,
                when,
            });
            CriteriaSet {
                id: "own".into(),
                version: 1,
                title: text("Oma".into()),
                explain: None,
                source: "oma".into(),
                from: None,
                to: None,
                supported,
                partly_supported,
                criteria: criteria.collect(),
                notes: Vec::new(),
            }
        },
    )
}
