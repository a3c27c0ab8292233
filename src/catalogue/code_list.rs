//! A list of codes with the words a practitioner says for them: what built-in files and a folder's own
//! catalogue files are read into.
//!
//! Plain data; reading is `store::catalogue`'s business. Refuses nothing itself except what `CodeList::add`
//! names: a closed choice stays closed, and a new code needs a label. Neighbour: `instrument`.

use serde::{Deserialize, Deserializer, Serialize, de};

use crate::language::Language;

/// One text in the three languages; never empty in any of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Labels {
    /// Finnish.
    pub fi: String,
    /// Finland-Swedish.
    pub sv: String,
    /// English.
    pub en: String,
}

impl Labels {
    /// The text in one language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Fi => &self.fi,
            Language::Sv => &self.sv,
            Language::En => &self.en,
        }
    }

    /// The three texts, Finnish first.
    pub fn all(&self) -> [&str; 3] {
        [&self.fi, &self.sv, &self.en]
    }
}

/// A text as an office gives it: in one, two or three languages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SomeLabels {
    /// Finnish, if given.
    pub fi: Option<String>,
    /// Swedish, if given.
    pub sv: Option<String>,
    /// English, if given.
    pub en: Option<String>,
}

impl SomeLabels {
    /// These texts over `base`; a language in neither falls back to the first given, Finnish before Swedish
    /// before English. `None` if there is no text at all.
    pub fn over(self, base: Option<&Labels>) -> Option<Labels> {
        let first = self.fi.clone().or_else(|| self.sv.clone()).or_else(|| self.en.clone());
        let Some(first) = first else { return base.cloned() };
        let pick = |own: Option<String>, language| {
            own.or_else(|| base.map(|labels| labels.get(language).to_owned()))
                .unwrap_or_else(|| first.clone())
        };
        Some(Labels {
            fi: pick(self.fi, Language::Fi),
            sv: pick(self.sv, Language::Sv),
            en: pick(self.en, Language::En),
        })
    }
}

/// One code: what files hold, and what people see for it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeEntry {
    /// The stable code, ASCII snake_case, or a number for a level (`-2`).
    #[serde(deserialize_with = "code_text")]
    pub code: String,
    /// What a practitioner calls it: short, lower case unless a name.
    pub label: Labels,
    /// One line that says when to choose it; every built-in code has one.
    #[serde(default)]
    pub explain: Option<Labels>,
    /// Where the code comes from, when not from the list's own source.
    #[serde(default)]
    pub source: Option<String>,
    /// The numbers of the source documents' inventory that this code records.
    #[serde(default)]
    pub inventory: Vec<u16>,
    /// True for a code that the office added or relabelled in its own catalogue.
    #[serde(skip)]
    pub local: bool,
}

/// The codes that one key of the data may hold.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeList {
    /// The list's id: the name of the key or type whose values it lists.
    pub list: String,
    /// The heading under which people see it.
    pub name: Labels,
    /// True if an office may add codes of its own; false for a choice on which rules depend.
    pub open: bool,
    /// The statute, classification or source documents behind the list.
    pub source: String,
    /// The codes in the order in which they are offered.
    pub codes: Vec<CodeEntry>,
}

/// A code as an office's own catalogue file states it: an addition, or other words for a code that exists.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LocalCode {
    /// The code; of the right form, which the reader has seen to.
    pub code: String,
    /// The office's word for it.
    pub label: SomeLabels,
    /// The office's explanation.
    pub explain: SomeLabels,
    /// Where it comes from.
    pub source: Option<String>,
}

/// Why an office's code was not taken into a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such list.
    UnknownList,
    /// The list is a closed choice and does not have the code.
    ClosedList,
    /// A new code without a label in any language.
    NoLabel,
}

impl CodeList {
    /// The entry of a code.
    pub fn get(&self, code: &str) -> Option<&CodeEntry> {
        self.codes.iter().find(|entry| entry.code == code)
    }

    /// Adds the office's code, or relabels the one that exists; nothing can be removed.
    ///
    /// # Errors
    /// [`Refusal::ClosedList`] for a new code in a closed list, [`Refusal::NoLabel`] for one without a label.
    pub fn add(&mut self, local: LocalCode) -> Result<(), Refusal> {
        match self.codes.iter_mut().find(|entry| entry.code == local.code) {
            Some(entry) => entry.relabel(local),
            None if !self.open => return Err(Refusal::ClosedList),
            None => self.codes.push(CodeEntry::from_local(local)?),
        }
        Ok(())
    }
}

impl CodeEntry {
    fn from_local(local: LocalCode) -> Result<Self, Refusal> {
        let label = local.label.over(None).ok_or(Refusal::NoLabel)?;
        let explain = local.explain.over(None);
        Ok(Self {
            code: local.code,
            label,
            explain,
            source: local.source,
            inventory: Vec::new(),
            local: true,
        })
    }

    fn relabel(&mut self, local: LocalCode) {
        if let Some(label) = local.label.over(Some(&self.label)) {
            self.label = label;
        }
        self.explain = local.explain.over(self.explain.as_ref());
        self.source = local.source.or_else(|| self.source.take());
        self.local = true;
    }
}

/// Levels are numbers, and people write them bare (`code: -2`); everywhere else they are text.
pub(crate) fn code_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    struct Code;

    impl de::Visitor<'_> for Code {
        type Value = String;

        fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            out.write_str("a code")
        }

        fn visit_str<E>(self, text: &str) -> Result<String, E> {
            Ok(text.to_owned())
        }

        fn visit_i64<E>(self, number: i64) -> Result<String, E> {
            Ok(number.to_string())
        }

        fn visit_u64<E>(self, number: u64) -> Result<String, E> {
            Ok(number.to_string())
        }
    }

    deserializer.deserialize_any(Code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finnish(text: &str) -> SomeLabels {
        SomeLabels { fi: Some(text.into()), ..SomeLabels::default() }
    }

    fn list(open: bool) -> CodeList {
        let labels = |text: &str| Labels { fi: text.into(), sv: text.into(), en: text.into() };
        let entry = CodeEntry {
            code: "home".into(),
            label: labels("koti"),
            explain: None,
            source: None,
            inventory: vec![100],
            local: false,
        };
        CodeList {
            list: "place".into(),
            name: labels("paikka"),
            open,
            source: String::new(),
            codes: vec![entry],
        }
    }

    #[test]
    fn one_language_is_enough_and_stands_for_the_others() {
        let labels = finnish("talli").over(None).unwrap();
        assert_eq!(labels.all(), ["talli", "talli", "talli"]);
        assert_eq!(SomeLabels::default().over(None), None);
    }

    #[test]
    fn relabelling_one_language_keeps_the_other_two() {
        let mut list = list(false);
        list.add(LocalCode { code: "home".into(), label: finnish("asunto"), ..LocalCode::default() })
            .unwrap();
        let entry = list.get("home").unwrap();
        assert_eq!(entry.label.all(), ["asunto", "koti", "koti"]);
        assert!(entry.local);
        assert_eq!(entry.inventory, [100]);
    }

    #[test]
    fn only_an_open_list_takes_a_new_code_and_only_with_a_label() {
        let stable = || LocalCode { code: "stable".into(), label: finnish("talli"), ..LocalCode::default() };
        assert_eq!(list(false).add(stable()), Err(Refusal::ClosedList));
        let mut open = list(true);
        assert_eq!(open.add(LocalCode { label: SomeLabels::default(), ..stable() }), Err(Refusal::NoLabel));
        assert_eq!(open.add(stable()), Ok(()));
        assert_eq!(open.codes.last().map(|entry| entry.label.get(Language::En)), Some("talli"));
    }
}
