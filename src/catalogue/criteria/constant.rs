//! Whether a condition can hold at all, and whether it can fail: what `validate` asks of a criterion.
//!
//! Every test becomes a proposition about the client, with what one proposition says of another (a severe need
//! is also a moderate one; nobody is 20 and 40 years old). Up to `FEW` propositions all combinations are tried;
//! with more only conditions without `not` are judged, by their two extremes. Refuses to guess.

use super::{Condition, DOMAINS};

/// The most propositions of which every combination is tried.
const FEW: usize = 14;

/// How a condition comes out whatever is known of a client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Constant {
    /// It always holds.
    Always,
    /// It never holds.
    Never,
}

/// Whether the condition comes out the same for every client; `None` if it does not, or if that is not certain.
pub fn constant(condition: &Condition) -> Option<Constant> {
    let mut propositions = Propositions::default();
    let formula = propositions.formula(condition);
    let outcomes: Vec<bool> = if propositions.0.len() <= FEW {
        propositions.combinations().map(|truths| formula.holds(&truths)).collect()
    } else if formula.is_monotone() {
        let all = |truth: bool| vec![truth; propositions.0.len()];
        vec![formula.holds(&all(true)), formula.holds(&all(false))]
    } else {
        return None;
    };
    match (outcomes.contains(&true), outcomes.contains(&false)) {
        (true, false) => Some(Constant::Always),
        (false, true) => Some(Constant::Never),
        _ => None,
    }
}

/// Something that may be true of a client.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Proposition {
    /// A need of at least a level, for at least so many months.
    Need { domain: String, level: i8, months: u32 },
    /// One of the values that a fact may have at a time, for at least so many months.
    OneOf { fact: &'static str, value: String, months: u32 },
    /// An age within bounds.
    Age { from: i32, to: i32 },
    /// Something that has nothing to do with the others.
    Apart { fact: &'static str, value: String },
}

impl Proposition {
    /// True if whoever this is true of, the other is too.
    fn implies(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Need { domain, level, months }, Self::Need { domain: d, level: l, months: m }) => {
                domain == d && level >= l && months >= m
            }
            (Self::OneOf { fact, value, months }, Self::OneOf { fact: f, value: v, months: m }) => {
                fact == f && value == v && months >= m
            }
            (Self::Age { from, to }, Self::Age { from: f, to: t }) => f <= from && to <= t,
            _ => false,
        }
    }

    /// True if not both can be true of one client.
    fn excludes(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::OneOf { fact, value, .. }, Self::OneOf { fact: f, value: v, .. }) => {
                fact == f && value != v
            }
            (Self::Age { from, to }, Self::Age { from: f, to: t }) => to < f || t < from,
            _ => false,
        }
    }
}

/// A condition over propositions.
enum Formula {
    Fixed(bool),
    Proposition(usize),
    AtLeast(usize, Vec<Formula>),
    Not(Box<Formula>),
}

impl Formula {
    fn holds(&self, truths: &[bool]) -> bool {
        match self {
            Self::Fixed(truth) => *truth,
            Self::Proposition(position) => truths.get(*position).copied().unwrap_or_default(),
            Self::AtLeast(count, parts) => parts.iter().filter(|part| part.holds(truths)).count() >= *count,
            Self::Not(part) => !part.holds(truths),
        }
    }

    fn is_monotone(&self) -> bool {
        match self {
            Self::Fixed(_) | Self::Proposition(_) => true,
            Self::AtLeast(_, parts) => parts.iter().all(Self::is_monotone),
            Self::Not(_) => false,
        }
    }
}

#[derive(Default)]
struct Propositions(Vec<Proposition>);

impl Propositions {
    fn formula(&mut self, condition: &Condition) -> Formula {
        match condition {
            Condition::All(parts) => self.at_least(parts.len(), parts),
            Condition::Any(parts) => self.at_least(1, parts),
            Condition::AtLeast(some) => self.at_least(some.count, &some.of),
            Condition::Not(part) => Formula::Not(Box::new(self.formula(part))),
            Condition::Need(test) => self.need(test.domain.as_str(), test.level, test.months),
            Condition::Domains(test) => {
                let named: Vec<&str> = test.among.iter().map(|domain| domain.as_str()).collect();
                let domains = if named.is_empty() { &DOMAINS[..] } else { &named };
                let parts = domains.iter().map(|domain| self.need(domain, test.level, test.months));
                Formula::AtLeast(test.count, parts.collect())
            }
            Condition::Age(test) => {
                let (from, to) = (test.from.unwrap_or(i32::MIN), test.to.unwrap_or(i32::MAX));
                match (from > to, test.from.or(test.to)) {
                    (true, _) => Formula::Fixed(false),
                    (false, None) => Formula::Fixed(true),
                    (false, Some(_)) => self.add(Proposition::Age { from, to }),
                }
            }
            Condition::Factors(test) => self.apart("factors", test.any_of.iter().map(ToString::to_string)),
            Condition::TargetGroups(test) => {
                self.apart("target_groups", test.any_of.iter().map(ToString::to_string))
            }
            Condition::LabourStatus(test) => {
                let months = test.months.unwrap_or_default();
                self.one_of("labour_status", test.any_of.iter().map(ToString::to_string), months)
            }
            Condition::ClientWants(test) => {
                self.one_of("client_wants", test.any_of.iter().map(|one| one.code().to_owned()), 0)
            }
            Condition::LabourMarketReadiness(test) => {
                self.one_of("readiness", test.any_of.iter().map(|one| one.code().to_owned()), 0)
            }
            Condition::Services(test) if test.outcomes.is_empty() => Formula::Fixed(false),
            Condition::Services(_) | Condition::Plan(_) | Condition::Decision(_) => {
                self.add(Proposition::Apart { fact: "record", value: format!("{condition:?}") })
            }
            Condition::Clienthood(test) => {
                let clienthood = ("clienthood", "open".to_owned());
                self.add(Proposition::OneOf { fact: clienthood.0, value: clienthood.1, months: test.months })
            }
        }
    }

    fn at_least(&mut self, count: usize, parts: &[Condition]) -> Formula {
        Formula::AtLeast(count, parts.iter().map(|part| self.formula(part)).collect())
    }

    fn need(&mut self, domain: &str, level: i8, months: Option<u32>) -> Formula {
        let months = months.unwrap_or_default();
        match level {
            ..=0 if months == 0 => Formula::Fixed(true),
            5.. => Formula::Fixed(false),
            _ => self.add(Proposition::Need { domain: domain.to_owned(), level, months }),
        }
    }

    fn apart(&mut self, fact: &'static str, values: impl Iterator<Item = String>) -> Formula {
        let parts = values.map(|value| self.add(Proposition::Apart { fact, value })).collect();
        Formula::AtLeast(1, parts)
    }

    fn one_of(&mut self, fact: &'static str, values: impl Iterator<Item = String>, months: u32) -> Formula {
        let parts = values.map(|value| self.add(Proposition::OneOf { fact, value, months })).collect();
        Formula::AtLeast(1, parts)
    }

    fn add(&mut self, proposition: Proposition) -> Formula {
        let known = self.0.iter().position(|one| *one == proposition);
        Formula::Proposition(known.unwrap_or_else(|| {
            self.0.push(proposition);
            self.0.len() - 1
        }))
    }

    /// Every combination of truths that one client can have.
    fn combinations(&self) -> impl Iterator<Item = Vec<bool>> + '_ {
        let count = self.0.len();
        let all = (0_u32..1 << count).map(move |bits| (0..count).map(|at| bits >> at & 1 == 1).collect());
        all.filter(|truths: &Vec<bool>| self.is_possible(truths))
    }

    fn is_possible(&self, truths: &[bool]) -> bool {
        let stated = || self.0.iter().zip(truths);
        stated().filter(|(_, truth)| **truth).all(|(one, _)| {
            stated().all(
                |(other, truth)| {
                    if *truth { one == other || !one.excludes(other) } else { !one.implies(other) }
                },
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::{AgeTest, AtLeast, CodesTest, Condition, DomainsTest, NeedTest};
    use super::{Constant, constant};
    use crate::model::assessment::ClientWants;
    use crate::model::code::NeedDomain;

    fn need(domain: &str, level: i8) -> Condition {
        Condition::Need(NeedTest { domain: NeedDomain::new(domain), level, months: None })
    }

    fn domains(count: usize, level: i8) -> Condition {
        Condition::Domains(DomainsTest { count, level, months: None, among: Vec::new() })
    }

    fn not(condition: Condition) -> Condition {
        Condition::Not(Box::new(condition))
    }

    fn wants(code: ClientWants) -> Condition {
        Condition::ClientWants(CodesTest { any_of: vec![code], absent: None })
    }

    #[test]
    fn a_contradiction_never_holds() {
        let aged = |from, to| Condition::Age(AgeTest { from: Some(from), to: Some(to) });
        for condition in [
            Condition::All(vec![need("housing", 3), not(need("housing", 2))]),
            Condition::All(vec![wants(ClientWants::Wants), wants(ClientWants::Undecided)]),
            Condition::All(vec![aged(18, 29), aged(30, 64)]),
            Condition::AtLeast(AtLeast { count: 3, of: vec![need("housing", 2), need("safety", 2)] }),
            Condition::Any(Vec::new()),
            aged(30, 20),
            need("housing", 5),
            domains(14, 2),
        ] {
            assert_eq!(constant(&condition), Some(Constant::Never), "{condition:?}");
        }
    }

    #[test]
    fn a_tautology_always_holds() {
        for condition in [
            Condition::Any(vec![need("housing", 2), not(need("housing", 3))]),
            Condition::All(Vec::new()),
            domains(0, 2),
            need("housing", 0),
        ] {
            assert_eq!(constant(&condition), Some(Constant::Always), "{condition:?}");
        }
    }

    #[test]
    fn what_depends_on_the_client_is_not_constant() {
        for condition in [
            need("housing", 2),
            Condition::All(vec![need("housing", 2), not(need("housing", 3))]),
            domains(13, 4),
            not(wants(ClientWants::Wants)),
        ] {
            assert_eq!(constant(&condition), None, "{condition:?}");
        }
    }
}
