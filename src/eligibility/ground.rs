//! A condition laid over a case: the same tree, its tests replaced by what the facts say of them.
//!
//! Every atom rests on exactly one fact; several atoms may rest on the same one. Neighbours: `facts` is asked
//! here, once per fact; `reason` and `question` evaluate the tree again with facts left out or answered.

use chrono::Months;

use super::facts::{Fact, Facts, Told, absence};
use super::truth::Truth;
use crate::catalogue::criteria::{
    Absent, CodesTest, Condition, DOMAINS, DomainsTest, LabourStatusTest, ServicesTest,
};
use crate::model::assessment::{ClientWants, LabourMarketReadiness};
use crate::model::code::{NeedFactor, TargetGroup};
use crate::model::date::{Date, PartialDate};
use crate::model::path::Path;
use crate::path;

/// A condition over atoms.
#[derive(Debug)]
pub(super) enum Node {
    Atom(Atom),
    AtLeast(usize, Vec<Node>),
    Not(Box<Node>),
}

/// A test of one fact.
#[derive(Debug, Clone, Copy)]
pub(super) struct Atom {
    /// The position of the fact.
    pub(super) fact: usize,
    /// What the test says, the fact as it is.
    pub(super) truth: Truth,
    /// Where that is unknown: the position of the question that would settle it …
    pub(super) question: Option<usize>,
    /// … and what the test says if the answer is yes (it is `No` if the answer is no).
    pub(super) on_yes: Truth,
}

/// The facts and questions that the trees of a set refer to by position.
#[derive(Debug)]
pub(super) struct Ground<'a> {
    /// The facts.
    pub(super) facts: Vec<Fact<'a>>,
    /// What is missing, by name.
    pub(super) questions: Vec<String>,
}

impl Node {
    /// The truth of the tree, the truth of each atom as `of` says; `of` is also told whether the atom speaks
    /// for the whole (true) or, below a `not`, against it.
    pub(super) fn truth(&self, of: &impl Fn(&Atom, bool) -> Truth) -> Truth {
        self.evaluate(true, of)
    }

    fn evaluate(&self, speaks_for: bool, of: &impl Fn(&Atom, bool) -> Truth) -> Truth {
        match self {
            Self::Atom(atom) => of(atom, speaks_for),
            Self::AtLeast(count, parts) => {
                Truth::at_least(*count, parts.iter().map(|part| part.evaluate(speaks_for, of)))
            }
            Self::Not(part) => !part.evaluate(!speaks_for, of),
        }
    }

    /// The truth, the facts as they are.
    pub(super) fn as_it_is(&self) -> Truth {
        self.truth(&|atom, _| atom.truth)
    }

    /// Every atom, and whether it speaks for the whole.
    pub(super) fn atoms(&self) -> Vec<(&Atom, bool)> {
        let mut found = Vec::new();
        self.collect(true, &|_| true, &mut found);
        found
    }

    /// The atoms on which it depends that the whole is not known.
    pub(super) fn open_atoms(&self) -> Vec<&Atom> {
        let mut found = Vec::new();
        self.collect(true, &|node| !node.as_it_is().is_definite(), &mut found);
        found.into_iter().map(|(atom, _)| atom).collect()
    }

    fn collect<'n>(
        &'n self,
        speaks_for: bool,
        enter: &impl Fn(&Self) -> bool,
        found: &mut Vec<(&'n Atom, bool)>,
    ) {
        if !enter(self) {
            return;
        }
        match self {
            Self::Atom(atom) => found.push((atom, speaks_for)),
            Self::AtLeast(_, parts) => parts.iter().for_each(|part| part.collect(speaks_for, enter, found)),
            Self::Not(part) => part.collect(!speaks_for, enter, found),
        }
    }
}

/// Lays conditions over a case.
pub(super) struct Grounding<'f, 'a> {
    facts: &'f Facts<'a>,
    /// What has been asked for so far.
    pub(super) ground: Ground<'a>,
}

impl<'f, 'a> Grounding<'f, 'a> {
    pub(super) fn new(facts: &'f Facts<'a>) -> Self {
        Self { facts, ground: Ground { facts: Vec::new(), questions: Vec::new() } }
    }

    pub(super) fn node(&mut self, condition: &Condition) -> Node {
        match condition {
            Condition::All(parts) => self.at_least(parts.len(), parts),
            Condition::Any(parts) => self.at_least(1, parts),
            Condition::AtLeast(some) => self.at_least(some.count, &some.of),
            Condition::Not(part) => Node::Not(Box::new(self.node(part))),
            Condition::Need(test) => self.need(test.domain.as_str(), test.level, test.months),
            Condition::Domains(test) => self.domains(test),
            Condition::Factors(test) => self.factors(test),
            Condition::TargetGroups(test) => self.target_groups(test),
            Condition::LabourStatus(test) => self.labour_status(test),
            Condition::Age(test) => self.age(test.from, test.to),
            Condition::ClientWants(test) => self.client_wants(test),
            Condition::LabourMarketReadiness(test) => self.readiness(test),
            Condition::Services(test) => self.services(test),
            Condition::Clienthood(test) => self.clienthood(test.months),
            Condition::Plan(test) => {
                let found = self.facts.plan(test).map(|(place, plan)| (place, Told::Plan(plan)));
                self.recorded("plan".to_owned(), found, Some(Absent::No))
            }
            Condition::Decision(test) => {
                let found = self.facts.decision(test).map(|(place, one)| (place, Told::Decision(one)));
                self.recorded("decision".to_owned(), found, Some(Absent::No))
            }
        }
    }

    fn at_least(&mut self, count: usize, parts: &[Condition]) -> Node {
        Node::AtLeast(count, parts.iter().map(|part| self.node(part)).collect())
    }

    fn domains(&mut self, test: &DomainsTest) -> Node {
        let among: Vec<&str> = test.among.iter().map(|domain| domain.as_str()).collect();
        let domains = if among.is_empty() { self.all_domains() } else { among };
        let parts = domains.into_iter().map(|domain| self.need(domain, test.level, test.months));
        Node::AtLeast(test.count, parts.collect())
    }

    fn factors(&mut self, test: &CodesTest<NeedFactor>) -> Node {
        let atoms = test.any_of.iter().map(|code| {
            let found = self.facts.factor(code);
            let told = found.map(|(place, factor, need)| (place, Told::Factor(factor, need)));
            self.recorded(format!("factors.{code}"), told, test.absent)
        });
        Node::AtLeast(1, atoms.collect())
    }

    fn target_groups(&mut self, test: &CodesTest<TargetGroup>) -> Node {
        let day = self.facts.day;
        let groups = self.facts.case.client.target_groups.as_ref().and_then(|groups| groups.on(day));
        let told = groups.map(|groups| (path!["client", "target_groups"], Told::TargetGroups(groups)));
        let holds = groups.is_some_and(|groups| groups.0.iter().any(|own| test.any_of.contains(own)));
        self.stated("target_groups", told, Truth::known(holds), test.absent)
    }

    fn client_wants(&mut self, test: &CodesTest<ClientWants>) -> Node {
        let found = self.facts.newest(|one| one.client_wants);
        let holds = found.is_some_and(|(_, wants, _)| test.any_of.contains(&wants));
        let told = found.map(|(at, wants, assessment)| {
            (path!["assessments", at, "client_wants"], Told::Wants(wants, assessment))
        });
        self.stated("client_wants", told, Truth::known(holds), test.absent)
    }

    fn readiness(&mut self, test: &CodesTest<LabourMarketReadiness>) -> Node {
        let found = self.facts.newest(|one| one.labour_market_readiness);
        let holds = found.is_some_and(|(_, readiness, _)| test.any_of.contains(&readiness));
        let told = found.map(|(at, readiness, assessment)| {
            (path!["assessments", at, "labour_market_readiness"], Told::Readiness(readiness, assessment))
        });
        self.stated("labour_market_readiness", told, Truth::known(holds), test.absent)
    }

    /// How long the matter has been open, which every case says.
    fn clienthood(&mut self, months: u32) -> Node {
        let day = self.facts.case.initiation.date;
        let truth = lasted(PartialDate::Day(day), months, self.facts.day);
        let told = Some((path!["initiation", "date"], Told::Initiated(day)));
        self.stated("initiation.date", told, truth, None)
    }

    /// The domains of the format, and whatever else the case names.
    fn all_domains(&self) -> Vec<&'a str> {
        let others = self.facts.domains().filter(|domain| !DOMAINS.contains(domain));
        DOMAINS.iter().copied().chain(others).collect()
    }

    /// A need of a level, for so many months. What is below the level is a no, however long it has lasted.
    fn need(&mut self, domain: &str, level: i8, months: Option<u32>) -> Node {
        let key = format!("needs.{domain}");
        let stated = self.facts.need(domain).copied();
        let grave = stated.and_then(|stated| stated.need.level);
        let since = stated.and_then(|stated| stated.need.since);
        let long = match (months, since) {
            (None | Some(0), _) => Truth::Yes,
            (Some(months), Some(since)) => lasted(since, months, self.facts.day),
            (Some(_), None) => Truth::Unknown,
        };
        let fact = self.fact(&key, || {
            let stated = stated.filter(|stated| stated.need.level.is_some() || stated.need.since.is_some());
            stated.map(|stated| (stated.place(), Told::Need(stated.need, stated.assessment)))
        });
        let reached = grave.map_or(Truth::Unknown, |own| Truth::known(own.get() >= level));
        let truth = reached.min(long);
        let asked = match (truth, grave) {
            (Truth::Unknown, None) => Some((key, long)),
            (Truth::Unknown, Some(_)) => Some((format!("{key}.since"), Truth::Yes)),
            _ => None,
        };
        self.atom(fact, truth, asked)
    }

    fn labour_status(&mut self, test: &LabourStatusTest) -> Node {
        let status = self.facts.case.client.labour_status_on(self.facts.day);
        let status = status.filter(|status| status.code.as_str() != "unknown");
        let told = status.map(|status| (path!["client", "labour_status"], Told::LabourStatus(status)));
        let Some(status) = status else { return self.stated("labour_status", told, Truth::No, test.absent) };
        let long = match (test.months, status.since) {
            (None | Some(0), _) => Truth::Yes,
            (Some(months), Some(since)) => lasted(since, months, self.facts.day),
            (Some(_), None) => Truth::Unknown,
        };
        let truth = Truth::known(test.any_of.contains(&status.code)).min(long);
        let fact = self.fact("labour_status", || told);
        let asked = (truth == Truth::Unknown).then(|| ("labour_status.since".to_owned(), Truth::Yes));
        self.atom(fact, truth, asked)
    }

    /// An age, as far as the date of birth is known.
    fn age(&mut self, from: Option<i32>, to: Option<i32>) -> Node {
        let client = &self.facts.case.client;
        let (oldest, youngest) = client.age_range_on(self.facts.day);
        let is_within = |age: i32| from.is_none_or(|from| from <= age) && to.is_none_or(|to| age <= to);
        let apart = from.is_some_and(|from| oldest < from) || to.is_some_and(|to| to < youngest);
        let truth = match (is_within(oldest) && is_within(youngest), apart) {
            (true, _) => Truth::Yes,
            (_, true) => Truth::No,
            _ => Truth::Unknown,
        };
        let fact = self.fact("born", || Some((path!["client", "born"], Told::Born(client.born))));
        let asked = (truth == Truth::Unknown).then(|| ("born".to_owned(), Truth::Yes));
        self.atom(fact, truth, asked)
    }

    fn services(&mut self, test: &ServicesTest) -> Node {
        let codes: Vec<&str> = test.any_of.iter().map(|service| service.as_str()).collect();
        let outcomes: Vec<&str> = test.outcomes.iter().map(|outcome| outcome.code()).collect();
        let key = format!("services_considered.{}.{}", codes.join("+"), outcomes.join("+"));
        let key = key.replace("..", ".");
        self.recorded(key, self.facts.service(test), test.absent)
    }

    /// A test that holds if something is recorded.
    fn recorded(&mut self, key: String, found: Option<(Path, Told<'a>)>, absent: Option<Absent>) -> Node {
        let truth = Truth::known(found.is_some());
        self.stated(&key, found, truth, absent)
    }

    /// A test whose truth is known if something is recorded; else the set says what that means.
    fn stated(
        &mut self,
        key: &str,
        told: Option<(Path, Told<'a>)>,
        truth: Truth,
        absent: Option<Absent>,
    ) -> Node {
        match (told, absence(absent)) {
            (None, Absent::Unknown) => {
                let fact = self.fact(key, || None);
                self.atom(fact, Truth::Unknown, Some((key.to_owned(), Truth::Yes)))
            }
            (None, Absent::No) => {
                let fact = self.fact(key, || Some((Path::root(), Told::NoRecord)));
                self.atom(fact, Truth::No, None)
            }
            (Some(told), _) => {
                let fact = self.fact(key, || Some(told));
                self.atom(fact, truth, None)
            }
        }
    }

    /// The position of a fact; looked up once.
    fn fact(&mut self, key: &str, look: impl FnOnce() -> Option<(Path, Told<'a>)>) -> usize {
        if let Some(known) = self.ground.facts.iter().position(|fact| fact.key == key) {
            return known;
        }
        let (place, told) = look().unwrap_or((Path::root(), Told::Nothing));
        self.ground.facts.push(Fact { key: key.to_owned(), place, told });
        self.ground.facts.len() - 1
    }

    fn atom(&mut self, fact: usize, truth: Truth, asked: Option<(String, Truth)>) -> Node {
        let on_yes = asked.as_ref().map_or(truth, |(_, on_yes)| *on_yes);
        let question = asked.map(|(key, _)| self.question(key));
        Node::Atom(Atom { fact, truth, question, on_yes })
    }

    fn question(&mut self, key: String) -> usize {
        let known = self.ground.questions.iter().position(|one| *one == key);
        known.unwrap_or_else(|| {
            self.ground.questions.push(key);
            self.ground.questions.len() - 1
        })
    }
}

/// Whether so many months have gone by from a date that may be vague to the day.
fn lasted(since: PartialDate, months: u32, day: Date) -> Truth {
    let reaches =
        |start: Date| start.0.checked_add_months(Months::new(months)).is_some_and(|end| end <= day.0);
    match (reaches(since.latest()), reaches(since.earliest())) {
        (true, _) => Truth::Yes,
        (false, true) => Truth::Unknown,
        (false, false) => Truth::No,
    }
}
