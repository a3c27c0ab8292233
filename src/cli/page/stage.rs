//! For the tests of the pages: the example office, its cases and its words, on 21 November 2026.
//!
//! Reads the example that the program carries; no folder, no clock.

use super::{Look, Names, Voice};
use crate::catalogue::Catalogue;
use crate::language::{Language, Messages};
use crate::model::case::Case;
use crate::model::date::Date;
use crate::model::due::Around;
use crate::model::office::Office;
use crate::model::statute::Statutes;
use crate::model::timeline::GroupDay;
use crate::store::catalogue::built_in;

pub(super) const COLUMNS_80: Look = Look { width: 80, plain: false, colour: false };
pub(super) const PLAIN: Look = Look { width: 80, plain: true, colour: false };

macro_rules! examples {
    ($($code:literal),*) => {
        [$(include_str!(concat!("../../../data-example/cases/SK-", $code, ".yaml"))),*]
    };
}

pub(super) fn examples() -> Vec<Case> {
    let texts = examples![
        "2VCW8N", "3NDT7Y", "4K7QX2", "5GYB7R", "6ZP1KC", "7JR5DP", "9T3HMB", "BX64QE", "D0QS2V", "H8F2ZK",
        "M1XK4H", "RM5A9G", "W4E8JT", "Y93CFA"
    ];
    texts.iter().map(|text| serde_yaml::from_str(text).unwrap()).collect()
}

pub(super) fn example(alias: &str) -> Case {
    examples().into_iter().find(|case| case.alias.as_deref() == Some(alias)).unwrap()
}

pub(super) struct Stage {
    messages: Messages,
    catalogue: Catalogue,
    office: Office,
    statutes: Statutes,
    pub(super) group_days: Vec<GroupDay>,
    pub(super) today: Date,
}

impl Stage {
    pub(super) fn new(language: Language) -> Self {
        Self {
            messages: Messages::new(language),
            catalogue: built_in(),
            office: serde_yaml::from_str(include_str!("../../../data-example/sosku.yaml")).unwrap(),
            statutes: serde_yaml::from_str(include_str!("../../catalogue/builtin/statutes.yaml")).unwrap(),
            group_days: Vec::new(),
            today: "2026-11-21".parse().unwrap(),
        }
    }

    pub(super) fn around(&self) -> Around<'_> {
        Around { office: &self.office, statutes: &self.statutes, group_days: &self.group_days }
    }

    pub(super) fn voice(&self) -> Voice<'_> {
        Voice { messages: &self.messages, names: self, today: self.today }
    }
}

impl Names for Stage {
    fn label(&self, list: &str, code: &str) -> String {
        let label = self.catalogue.label(list, code, self.messages.language());
        label.map_or_else(|| code.to_owned(), std::borrow::Cow::into_owned)
    }

    fn person(&self, id: &str) -> String {
        self.office.worker(id).map_or_else(|| id.to_owned(), |worker| worker.name.clone())
    }
}
