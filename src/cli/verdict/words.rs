//! Facts, questions and verdicts in words of the reader's language.
//! The only place that knows the messages of a check; says each thing in one phrase, lays nothing out.

use crate::catalogue::Labels;
use crate::cli::desk::Desk;
use crate::eligibility::{Fact, Question, Settles, Told};
use crate::language::visible::one_line;
use crate::language::{Arg, Language, format};
use crate::model::assessment::{Assessment, Conclusion, Need, Verdict};
use crate::model::date::Date;

/// Words for what a check says.
#[derive(Clone, Copy)]
pub struct Words<'d> {
    desk: &'d Desk<'d>,
}

impl<'d> Words<'d> {
    /// Words in the reader's language.
    pub fn new(desk: &'d Desk<'d>) -> Self {
        Self { desk }
    }

    /// The reader's language.
    pub fn language(&self) -> Language {
        self.desk.language()
    }

    /// A text of a set.
    pub fn text<'t>(&self, labels: &'t Labels) -> &'t str {
        labels.get(self.desk.language())
    }

    /// A message without words of its own.
    pub fn said(&self, id: &str) -> String {
        self.desk.ui.messages().text(id)
    }

    /// A message with words.
    pub fn say(&self, id: &str, words: &[(&str, &str)]) -> String {
        let words: Vec<(&str, Arg<'_>)> =
            words.iter().map(|(name, word)| (*name, Arg::from(*word))).collect();
        self.desk.ui.messages().format(id, &words)
    }

    /// A verdict.
    pub fn verdict(&self, verdict: Verdict) -> String {
        self.desk.label(Verdict::LIST, verdict.code())
    }

    /// A conclusion.
    pub fn conclusion(&self, conclusion: Conclusion) -> String {
        self.desk.label(Conclusion::LIST, conclusion.code())
    }

    /// A day.
    pub fn date(&self, day: Date) -> String {
        format::date(self.desk.language(), day)
    }

    /// A fact as a phrase.
    pub fn fact(&self, fact: &Fact<'_>) -> String {
        match &fact.told {
            Told::Nothing | Told::NoRecord => self.said("check-no-record"),
            Told::Need(need, assessment) => self.need(need, assessment),
            Told::Factor(factor, need) => {
                let factor = self.desk.label("need_factor", factor.as_str());
                self.say(
                    "check-factor",
                    &[("factor", &factor), ("domain", &self.domain(need.domain.as_str()))],
                )
            }
            Told::LabourStatus(status) => {
                let label = self.desk.label("labour_status", status.code.as_str());
                match status.since {
                    None => self.say("check-labour-status", &[("status", &label)]),
                    Some(since) => {
                        let since = format::partial_date(self.desk.language(), since);
                        self.say("check-labour-status-since", &[("status", &label), ("since", &since)])
                    }
                }
            }
            Told::TargetGroups(groups) => {
                let labels = groups.0.iter().map(|group| self.desk.label("target_group", group.as_str()));
                self.say("check-target-groups", &[("groups", &labels.collect::<Vec<_>>().join(", "))])
            }
            Told::Born(born) => {
                self.say("check-born", &[("date", &format::partial_date(self.desk.language(), *born))])
            }
            Told::Wants(wants, assessment) => {
                self.of_assessment("check-wants", &self.desk.label("client_wants", wants.code()), assessment)
            }
            Told::Readiness(readiness, assessment) => {
                let label = self.desk.label("labour_market_readiness", readiness.code());
                self.of_assessment("check-readiness", &label, assessment)
            }
            Told::Service(service, outcome) => {
                let service = self.desk.label("service", service.as_str());
                match outcome.map(|outcome| self.desk.label("service_outcome", outcome.code())) {
                    None => self.say("check-service-open", &[("service", &service)]),
                    Some(outcome) => {
                        self.say("check-service", &[("service", &service), ("outcome", &outcome)])
                    }
                }
            }
            Told::Initiated(day) => self.say("check-initiated", &[("date", &self.date(*day))]),
            Told::Plan(plan) => {
                let kind = self.desk.label("plan_kind", plan.kind.code());
                let words = [("id", plan.id.as_str()), ("kind", &kind), ("date", &self.date(plan.made))];
                self.say("check-plan", &words)
            }
            Told::Decision(one) => {
                let kind = self.desk.label("decision_kind", one.kind.code());
                let words = [("id", one.id.as_str()), ("kind", &kind), ("date", &self.date(one.effective()))];
                self.say("check-decision", &words)
            }
        }
    }

    fn need(&self, need: &Need, assessment: &Assessment) -> String {
        let domain = self.domain(need.domain.as_str());
        let Some(level) = need.level.map(|level| level.get().to_string()) else {
            return self.say(
                "check-need-open",
                &[("domain", &domain), self.id(assessment), ("date", &self.completed(assessment))],
            );
        };
        let label = self.desk.label("need_level", &level);
        let completed = self.completed(assessment);
        let words = [
            ("domain", domain.as_str()),
            ("level", &level),
            ("label", &label),
            self.id(assessment),
            ("date", &completed),
        ];
        match need.since {
            None => self.say("check-need", &words),
            Some(since) => {
                let since = format::partial_date(self.desk.language(), since);
                self.say("check-need-since", &[&words[..], &[("since", since.as_str())]].concat())
            }
        }
    }

    fn of_assessment(&self, id: &str, label: &str, assessment: &Assessment) -> String {
        self.say(id, &[("label", label), self.id(assessment), ("date", &self.completed(assessment))])
    }

    fn id<'a>(&self, assessment: &'a Assessment) -> (&'static str, &'a str) {
        ("assessment", assessment.id.as_str())
    }

    fn completed(&self, assessment: &Assessment) -> String {
        assessment.completed.map(|day| self.date(day)).unwrap_or_default()
    }

    fn domain(&self, code: &str) -> String {
        self.desk.label("need_domain", code)
    }

    /// A fact's name in a word or two.
    pub fn name(&self, fact: &Fact<'_>) -> String {
        match &fact.told {
            Told::Need(need, _) => self.domain(need.domain.as_str()),
            _ => self.fact(fact),
        }
    }

    /// What client and worker said of a need, each as a sentence.
    pub fn quotes(&self, fact: &Fact<'_>) -> Vec<String> {
        let Told::Need(need, _) = &fact.told else { return Vec::new() };
        let views = [("check-quote-client", &need.client_view), ("check-quote-worker", &need.worker_view)];
        let quote = |(id, view): (&str, &Option<String>)| {
            let text = one_line(view.as_ref()?);
            Some(self.say(id, &[("text", &text)]))
        };
        views.into_iter().filter_map(quote).collect()
    }

    /// What is missing, as something to do, and what it would settle.
    pub fn question(&self, question: &Question) -> String {
        let ask = self.ask(&question.key);
        let verdict = |verdict: Verdict| self.verdict(verdict);
        match question.settles {
            Settles { if_yes: Some(yes), if_no: Some(no) } if yes != no => {
                self.say("check-decides", &[("ask", &ask), ("no", &verdict(no)), ("yes", &verdict(yes))])
            }
            Settles { if_yes: Some(yes), if_no: None } => {
                self.say("check-settles-yes", &[("ask", &ask), ("yes", &verdict(yes))])
            }
            Settles { if_yes: None, if_no: Some(no) } => {
                self.say("check-settles-no", &[("ask", &ask), ("no", &verdict(no))])
            }
            _ => ask,
        }
    }

    /// What is missing, as something to do.
    fn ask(&self, key: &str) -> String {
        let (kind, rest) = key.split_once('.').unwrap_or((key, ""));
        match (kind, rest) {
            ("needs", rest) => match rest.strip_suffix(".since") {
                Some(domain) => self.say("check-ask-since", &[("domain", &self.domain(domain))]),
                None => self.say("check-ask-needs", &[("domain", &self.domain(rest))]),
            },
            ("factors", code) => {
                self.say("check-ask-factors", &[("factor", &self.desk.label("need_factor", code))])
            }
            ("labour_status", "since") => self.said("check-ask-labour-status-since"),
            ("labour_status", _) => self.said("check-ask-labour-status"),
            ("target_groups", _) => self.said("check-ask-target-groups"),
            ("born", _) => self.said("check-ask-born"),
            ("client_wants", _) => self.said("check-ask-wants"),
            ("labour_market_readiness", _) => self.said("check-ask-readiness"),
            _ => self.said("check-ask-services"),
        }
    }
}
