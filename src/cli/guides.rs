//! The guides of `docs/guides/`, carried along so that they can be read without a network: `sosku help TOPIC`.
//!
//! A guide is one file a language, `topic.md` in English, `topic.fi.md`, `topic.sv.md`; where one is missing
//! another language stands in. A test sees that no guide is left out.

use crate::language::Language;

/// A guide in the languages that there are.
struct Guide {
    topic: &'static str,
    fi: Option<&'static str>,
    sv: Option<&'static str>,
    en: Option<&'static str>,
}

const GUIDES: &[Guide] = &[
    Guide {
        topic: "first-case",
        fi: Some(include_str!("../../docs/guides/first-case.fi.md")),
        sv: Some(include_str!("../../docs/guides/first-case.sv.md")),
        en: Some(include_str!("../../docs/guides/first-case.md")),
    },
    Guide {
        topic: "month",
        fi: Some(include_str!("../../docs/guides/month.fi.md")),
        sv: Some(include_str!("../../docs/guides/month.sv.md")),
        en: Some(include_str!("../../docs/guides/month.md")),
    },
    Guide {
        topic: "group",
        fi: Some(include_str!("../../docs/guides/group.fi.md")),
        sv: Some(include_str!("../../docs/guides/group.sv.md")),
        en: Some(include_str!("../../docs/guides/group.md")),
    },
    Guide {
        topic: "correcting",
        fi: Some(include_str!("../../docs/guides/correcting.fi.md")),
        sv: Some(include_str!("../../docs/guides/correcting.sv.md")),
        en: Some(include_str!("../../docs/guides/correcting.md")),
    },
    Guide {
        topic: "together",
        fi: Some(include_str!("../../docs/guides/together.fi.md")),
        sv: Some(include_str!("../../docs/guides/together.sv.md")),
        en: Some(include_str!("../../docs/guides/together.md")),
    },
    Guide {
        topic: "moving-in",
        fi: Some(include_str!("../../docs/guides/moving-in.fi.md")),
        sv: Some(include_str!("../../docs/guides/moving-in.sv.md")),
        en: Some(include_str!("../../docs/guides/moving-in.md")),
    },
    Guide {
        topic: "own-criteria",
        fi: Some(include_str!("../../docs/guides/own-criteria.fi.md")),
        sv: Some(include_str!("../../docs/guides/own-criteria.sv.md")),
        en: Some(include_str!("../../docs/guides/own-criteria.md")),
    },
    Guide {
        topic: "low-threshold",
        fi: Some(include_str!("../../docs/guides/low-threshold.fi.md")),
        sv: Some(include_str!("../../docs/guides/low-threshold.sv.md")),
        en: Some(include_str!("../../docs/guides/low-threshold.md")),
    },
    Guide {
        topic: "monthly-report",
        fi: Some(include_str!("../../docs/guides/monthly-report.fi.md")),
        sv: Some(include_str!("../../docs/guides/monthly-report.sv.md")),
        en: Some(include_str!("../../docs/guides/monthly-report.md")),
    },
    Guide {
        topic: "joint-appointment",
        fi: Some(include_str!("../../docs/guides/joint-appointment.fi.md")),
        sv: Some(include_str!("../../docs/guides/joint-appointment.sv.md")),
        en: Some(include_str!("../../docs/guides/joint-appointment.md")),
    },
    Guide {
        topic: "audit",
        fi: Some(include_str!("../../docs/guides/audit.fi.md")),
        sv: Some(include_str!("../../docs/guides/audit.sv.md")),
        en: Some(include_str!("../../docs/guides/audit.md")),
    },
    Guide {
        topic: "law-and-limits",
        fi: Some(include_str!("../../docs/guides/law-and-limits.fi.md")),
        sv: Some(include_str!("../../docs/guides/law-and-limits.sv.md")),
        en: Some(include_str!("../../docs/guides/law-and-limits.md")),
    },
];

impl Guide {
    /// The text in a language, else in English, else in any.
    fn text(&self, language: Language) -> &'static str {
        let own = match language {
            Language::Fi => self.fi,
            Language::Sv => self.sv,
            Language::En => self.en,
        };
        own.or(self.en).or(self.fi).or(self.sv).unwrap_or_default()
    }
}

/// The topics with the titles of their guides.
pub fn topics(language: Language) -> Vec<(&'static str, &'static str)> {
    GUIDES.iter().map(|guide| (guide.topic, title(guide.text(language)))).collect()
}

/// The guide on a topic, as it is read in a terminal: without its figures.
pub fn guide(topic: &str, language: Language) -> Option<String> {
    GUIDES.iter().find(|guide| guide.topic == topic).map(|guide| without_figures(guide.text(language)))
}

/// The paragraphs that are not a figure.
fn without_figures(text: &str) -> String {
    text.split_inclusive("\n\n").filter(|paragraph| !paragraph.starts_with("![")).collect()
}

fn title(text: &str) -> &str {
    text.lines().next().unwrap_or_default().trim_start_matches('#').trim()
}

#[cfg(test)]
mod tests {
    use super::{GUIDES, guide, topics};
    use crate::language::Language;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "a test of the documents themselves")]
    fn every_guide_of_the_documents_can_be_read_in_the_program() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/guides");
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            let carried = GUIDES.iter().flat_map(|guide| [guide.fi, guide.sv, guide.en]).flatten();
            assert!(carried.into_iter().any(|own| own == text), "{} is not in cli::guides", path.display());
        }
    }

    #[test]
    fn a_figure_stays_in_the_document() {
        let month = guide("month", Language::Fi).unwrap();
        assert!(!month.contains("![") && month.contains("**Aamulla**"), "{month}");
    }

    #[test]
    fn every_topic_has_a_title_in_every_language() {
        for language in Language::ALL {
            assert!(topics(language).iter().all(|(_, title)| !title.is_empty()));
        }
    }
}
