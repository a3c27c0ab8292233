//! `sosku catalogue list instruments` and `sosku catalogue show INSTRUMENT`: what can be measured, and its areas with
//! their scale. Instruments are no code list, yet people look for them where the codes are.

use serde_json::{Value, json};

use super::Screen;
use crate::catalogue::{Instrument, Labels};
use crate::cli::global::Format;

/// What the instruments are listed under.
pub(super) const INSTRUMENTS: &str = "instruments";

impl Screen<'_> {
    /// All instruments: code, name, what they are for.
    pub(super) fn instruments(&self) {
        let instruments = self.catalogue.instruments();
        if self.format == Format::Json {
            return self.print_json(&instruments.iter().map(as_json).collect());
        }
        let language = self.ui.messages().language();
        let row = |one: &Instrument| {
            vec![one.code.clone(), one.name.get(language).to_owned(), one.explain.get(language).to_owned()]
        };
        let headings = ["ui-catalogue-code", "ui-catalogue-label", "ui-catalogue-explain"];
        self.rows(headings, instruments.iter().map(row).collect());
    }

    /// One instrument: its areas, each with the scale.
    pub(super) fn instrument(&self, one: &Instrument) {
        if self.format == Format::Json {
            return self.print_json(&as_json(one));
        }
        let language = self.ui.messages().language();
        let scale = format!("{}–{}", one.min, one.max);
        let areas = one.areas.iter();
        let rows =
            areas.map(|area| vec![area.code.clone(), area.label.get(language).to_owned(), scale.clone()]);
        let about = [one.name.get(language), one.explain.get(language), one.licence.get(language)];
        self.ui.print(&about.join("\n"));
        if !one.areas.is_empty() {
            self.rows(["ui-catalogue-code", "ui-catalogue-label", "ui-catalogue-scale"], rows.collect());
        }
    }
}

fn as_json(one: &Instrument) -> Value {
    let labels = |labels: &Labels| {
        let [fi, sv, en] = labels.all();
        json!({ "fi": fi, "sv": sv, "en": en })
    };
    let area = |(code, label): (&String, &Labels)| json!({ "code": code, "label": labels(label) });
    let areas: Vec<Value> = one.areas.iter().map(|one| area((&one.code, &one.label))).collect();
    json!({
        "code": one.code, "name": labels(&one.name), "explain": labels(&one.explain), "areas": areas,
        "min": one.min, "max": one.max, "licence": labels(&one.licence), "source": labels(&one.source),
    })
}
