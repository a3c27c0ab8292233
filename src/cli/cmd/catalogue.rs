//! `sosku catalogue list|show`: codes, labels and where they come from; `catalogue criteria …`: sets of criteria.
//! It never changes the catalogue; outside a data folder it shows what is built in.

pub mod criteria;
mod instruments;

use clap::Subcommand;
use comfy_table::{ContentArrangement, LineStyle, Table, TableStyle, presets};
use serde_json::{Value, json};

use crate::catalogue::{Catalogue, CodeEntry, CodeList, nearest};
use crate::cli::error::{CommandError, Result, Said};
use crate::cli::folder;
use crate::cli::global::{Format, Settings};
use crate::cli::ui::Ui;
use instruments::INSTRUMENTS;

/// Arguments of `sosku catalogue`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: CatalogueCommand,
}

#[derive(Debug, Subcommand)]
enum CatalogueCommand {
    List(ListArgs),
    Show(ShowArgs),
    Criteria(criteria::Args),
}

#[derive(Debug, clap::Args)]
struct ListArgs {
    #[arg(value_name = "list")]
    list: Option<String>,
}

#[derive(Debug, clap::Args)]
struct ShowArgs {
    #[arg(value_name = "code")]
    code: String,
}

/// Runs `sosku catalogue …`.
///
/// # Errors
/// No such list or code.
pub fn run(settings: &Settings, ui: &Ui, args: &Args) -> Result<()> {
    if let CatalogueCommand::Criteria(args) = &args.command {
        return criteria::run(settings, ui, args);
    }
    let catalogue = match folder::find(settings) {
        Some(layout) => folder::catalogue(&layout),
        None => crate::store::catalogue::built_in(),
    };
    let screen = Screen { catalogue: &catalogue, ui, format: settings.format };
    match &args.command {
        CatalogueCommand::List(ListArgs { list: None }) => screen.lists(),
        CatalogueCommand::List(ListArgs { list: Some(list) }) if list == INSTRUMENTS => screen.instruments(),
        CatalogueCommand::List(ListArgs { list: Some(list) }) => screen.codes(list)?,
        CatalogueCommand::Show(args) => screen.code(&args.code)?,
        CatalogueCommand::Criteria(_) => {}
    }
    Ok(())
}

/// A rule under the heading, nothing else.
const STYLE: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));

struct Screen<'a> {
    catalogue: &'a Catalogue,
    ui: &'a Ui,
    format: Format,
}

impl Screen<'_> {
    /// All lists: id, name, how many codes.
    fn lists(&self) {
        let lists: Vec<&CodeList> = self.catalogue.lists().filter_map(|id| self.catalogue.list(id)).collect();
        if self.format == Format::Json {
            let all: Vec<Value> = lists.iter().map(|list| list_json(list)).collect();
            return self.print_json(&Value::Array(all));
        }
        let language = self.ui.messages().language();
        let rows = lists.iter().map(|list| {
            vec![list.list.clone(), list.name.get(language).to_owned(), list.codes.len().to_string()]
        });
        self.rows(["ui-catalogue-list", "ui-catalogue-name", "ui-catalogue-count"], rows.collect());
    }

    /// The codes of one list with their labels and explanations.
    fn codes(&self, id: &str) -> Result<()> {
        let list = self.catalogue.list(id).ok_or_else(|| self.no_such_list(id))?;
        if self.format == Format::Json {
            self.print_json(&list_json(list));
            return Ok(());
        }
        let language = self.ui.messages().language();
        let rows = list.codes.iter().map(|entry| {
            let explain = entry.explain.as_ref().map_or("", |explain| explain.get(language));
            vec![entry.code.clone(), entry.label.get(language).to_owned(), explain.to_owned()]
        });
        self.rows(["ui-catalogue-code", "ui-catalogue-label", "ui-catalogue-explain"], rows.collect());
        if !self.ui.is_plain() && self.format == Format::Table {
            self.ui.say(&Said::new("ui-catalogue-source").with("source", &list.source));
        }
        Ok(())
    }

    /// One code, or one list, whole: labels in all languages, explanation, source.
    fn code(&self, typed: &str) -> Result<()> {
        if typed == INSTRUMENTS {
            self.instruments();
            return Ok(());
        }
        if let Some(instrument) = self.catalogue.instruments().iter().find(|one| one.code == typed) {
            self.instrument(instrument);
            return Ok(());
        }
        let mut found = self.entries(|entry| entry.code == typed);
        if found.is_empty() {
            found = self.entries(|entry| is_called(entry, typed));
        }
        if found.is_empty() {
            return if self.catalogue.list(typed).is_some() {
                self.codes(typed)
            } else {
                Err(self.no_such_code(typed))
            };
        }
        if self.format == Format::Json {
            let all = found.iter().map(|(list, entry)| {
                let mut value = entry_json(entry, &list.source);
                value["list"] = json!(list.list);
                value
            });
            self.print_json(&all.collect());
            return Ok(());
        }
        for (list, entry) in found {
            self.ui.print(&self.card(list, entry));
        }
        Ok(())
    }

    /// The codes of all lists of which something is true.
    fn entries(&self, wanted: impl Fn(&CodeEntry) -> bool) -> Vec<(&CodeList, &CodeEntry)> {
        let lists = self.catalogue.lists().filter_map(|id| self.catalogue.list(id));
        lists
            .flat_map(|list| list.codes.iter().map(move |entry| (list, entry)))
            .filter(|(_, entry)| wanted(entry))
            .collect()
    }

    fn card(&self, list: &CodeList, entry: &CodeEntry) -> String {
        let language = self.ui.messages().language();
        let [fi, sv, en] = entry.label.all();
        let explain = entry.explain.as_ref().map_or("", |explain| explain.get(language));
        let source = entry.source.as_deref().unwrap_or(&list.source);
        let name = list.name.get(language);
        format!(
            "{}  ({}: {name})\n  fi: {fi}\n  sv: {sv}\n  en: {en}\n  {explain}\n  {source}\n",
            entry.code, list.list
        )
    }

    fn no_such_list(&self, typed: &str) -> CommandError {
        let words = self.catalogue.lists().map(|id| (id, id));
        let error = CommandError::failed("error-no-such-list").with("list", typed);
        match nearest(typed, words) {
            Some(guess) => error.hint(Said::new("error-nearest").with("nearest", guess)),
            None => error,
        }
    }

    /// The guess may be a list, a code or a label in any language.
    fn no_such_code(&self, typed: &str) -> CommandError {
        let lists = self.catalogue.lists().map(|id| (id, id));
        let entries = self.entries(|_| true);
        let names = entries.iter().flat_map(|(_, entry)| {
            let labels = entry.label.all().map(|label| (label, label));
            [(entry.code.as_str(), entry.code.as_str())].into_iter().chain(labels)
        });
        let error = CommandError::failed("error-no-such-list").with("list", typed);
        match nearest(typed, lists.chain(names)) {
            Some(guess) => error.hint(Said::new("error-nearest").with("nearest", guess)),
            None => error,
        }
    }

    fn rows(&self, headings: [&str; 3], rows: Vec<Vec<String>>) {
        let headings = headings.map(|id| self.ui.messages().text(id));
        if self.ui.is_plain() || self.format == Format::Csv {
            let lines = rows.iter().map(|row| row.join("\t")).collect::<Vec<_>>();
            return self.ui.print(&lines.join("\n"));
        }
        let style = if self.format == Format::Md { presets::ASCII_MARKDOWN } else { STYLE };
        let mut table = Table::new();
        table.load_style(style).set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(u16::try_from(self.ui.width()).unwrap_or(u16::MAX)).set_header(headings);
        table.add_rows(rows);
        let text: Vec<String> = table.lines().map(|line| line.trim_end().to_owned()).collect();
        self.ui.print(&text.join("\n"));
    }

    fn print_json(&self, value: &Value) {
        self.ui.print(&serde_json::to_string_pretty(value).unwrap_or_default());
    }
}

/// True if it is the code's label in any language, however it is capitalised.
fn is_called(entry: &CodeEntry, typed: &str) -> bool {
    let typed = typed.trim().to_lowercase();
    entry.label.all().iter().any(|label| label.to_lowercase() == typed)
}

fn list_json(list: &CodeList) -> Value {
    let codes: Vec<Value> = list.codes.iter().map(|entry| entry_json(entry, &list.source)).collect();
    let [fi, sv, en] = list.name.all();
    json!({
        "list": list.list, "name": { "fi": fi, "sv": sv, "en": en },
        "open": list.open, "source": list.source, "codes": codes,
    })
}

fn entry_json(entry: &CodeEntry, list_source: &str) -> Value {
    let [fi, sv, en] = entry.label.all();
    let explain = entry.explain.as_ref().map(|labels| {
        let [fi, sv, en] = labels.all();
        json!({ "fi": fi, "sv": sv, "en": en })
    });
    json!({
        "code": entry.code, "label": { "fi": fi, "sv": sv, "en": en }, "explain": explain,
        "source": entry.source.as_deref().unwrap_or(list_source), "inventory": entry.inventory, "local": entry.local,
    })
}
