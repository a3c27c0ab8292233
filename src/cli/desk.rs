//! What a command works at: the opened data folder with its office, catalogue and git, and the printer.
//!
//! Opening reads `sosku.yaml` and nothing else; a case is read when it is named. Neighbours: `record` writes,
//! `cmd` holds the commands.

use std::cell::{OnceCell, RefCell};

use super::counted;
use super::draft::Draft;
use super::error::{CommandError, Result, Said};
use super::folder::{self, Read};
use super::global::{Format, Settings};
use super::known;
use super::page::{INSTRUMENT_AREA, Look, Names, Voice};
use super::past::{self, Past};
use super::progress;
use super::random::Random;
use super::resolve::Scope;
use super::ui::Ui;
use super::written;
use crate::catalogue::{Catalogue, TOTAL};
use crate::diagnostic::{Diagnostic, Located};
use crate::language::Language;
use crate::model::case::Case;
use crate::model::case_code::CaseCode;
use crate::model::date::Date;
use crate::model::due::Around;
use crate::model::group::ACTOR;
use crate::model::office::Office;
use crate::model::reach::Reach;
use crate::model::statute::Statutes;
use crate::model::timeline::GroupDay;
use crate::store::entry::Document;
use crate::store::git::Git;
use crate::store::layout::Layout;
use crate::store::load::Source;
use crate::store::locate;
use crate::store::lookup::{self, Register};

/// The opened folder and what the command was told.
pub struct Desk<'a> {
    /// Options and environment.
    pub settings: &'a Settings,
    /// The printer.
    pub ui: &'a Ui,
    /// Where things lie.
    pub layout: Layout,
    /// The folder as it stood, if the command looks back.
    pub past: Option<Past>,
    /// The office.
    pub office: Office,
    /// Git in the folder.
    pub git: Git,
    /// Random codes and ids.
    pub random: Random,
    /// What was gathered for this command and is not yet written.
    pub draft: RefCell<Option<Draft>>,
    group: OnceCell<String>,
    catalogue: OnceCell<Catalogue>,
    statutes: OnceCell<Statutes>,
    document: OnceCell<Document>,
    register: OnceCell<Register>,
}

/// A case with the text that it was read from.
#[derive(Debug, Clone)]
pub struct OpenCase {
    /// Its code.
    pub code: CaseCode,
    /// Its file, relative to the folder.
    pub path: String,
    /// The text of the file.
    pub text: String,
    /// The case.
    pub case: Case,
}

impl Names for Desk<'_> {
    fn label(&self, list: &str, code: &str) -> String {
        Desk::label(self, list, code)
    }

    fn person(&self, id: &str) -> String {
        Desk::person(self, id)
    }
}

impl<'a> Desk<'a> {
    /// Opens the folder as it lies there.
    ///
    /// # Errors
    /// No folder, or a `sosku.yaml` that cannot be read.
    pub fn open(settings: &'a Settings, ui: &'a Ui) -> Result<Self> {
        Self::open_at(settings, ui, None)
    }

    /// Opens the folder as it stood in a version or on a day, if one is given.
    ///
    /// # Errors
    /// No folder or no such version of it, or a `sosku.yaml` that cannot be read.
    pub fn open_at(settings: &'a Settings, ui: &'a Ui, at: Option<&str>) -> Result<Self> {
        let layout = folder::require(settings)?;
        let git = Git::at(layout.root());
        let past = at.map(|typed| past::open(settings, ui, &git, typed)).transpose()?;
        let office = match &past {
            Some(past) => folder::office(&past.files)?,
            None => folder::office(&layout)?,
        };
        let random = Random::new(settings.seed);
        Ok(Self {
            settings,
            ui,
            layout,
            past,
            office,
            git,
            random,
            draft: RefCell::new(None),
            group: OnceCell::new(),
            catalogue: OnceCell::new(),
            statutes: OnceCell::new(),
            document: OnceCell::new(),
            register: OnceCell::new(),
        })
    }

    /// The day that everything is told for: today or, for who looks back, the day it stood so. What people
    /// type (`yesterday`) counts from the clock's.
    pub fn today(&self) -> Date {
        self.past.as_ref().map_or_else(|| self.settings.clock.today(), |past| past.day)
    }

    /// Where files are read from: the folder as it lies there, or as it stood.
    pub fn source(&self) -> &dyn Source {
        match &self.past {
            Some(past) => &past.files,
            None => &self.layout,
        }
    }

    /// The codes, built in and the office's own; read on first need.
    pub fn catalogue(&self) -> &Catalogue {
        self.catalogue.get_or_init(|| folder::catalogue(self.source()))
    }

    /// The reader's language.
    pub fn language(&self) -> Language {
        self.ui.messages().language()
    }

    /// The label of a code in the reader's language; the code itself if it has none.
    pub fn label(&self, list: &str, code: &str) -> String {
        match list {
            "instrument" => self.instrument(code),
            INSTRUMENT_AREA => self.instrument_area(code),
            _ => self
                .catalogue()
                .label(list, code, self.language())
                .map_or_else(|| code.to_owned(), |label| label.into_owned()),
        }
    }

    fn instrument(&self, code: &str) -> String {
        let found = self.catalogue().instrument(code);
        found.map_or_else(|| code.to_owned(), |instrument| instrument.name.get(self.language()).to_owned())
    }

    /// The instrument stands beside its area, so an area that several have is named as in the first.
    fn instrument_area(&self, code: &str) -> String {
        if code == TOTAL {
            return self.ui.messages().text("report-value-total");
        }
        let areas = self.catalogue().instruments().iter().flat_map(|instrument| &instrument.areas);
        let found = areas.into_iter().find(|area| area.code == *code);
        found.map_or_else(|| code.to_owned(), |area| area.label.get(self.language()).to_owned())
    }

    /// The name of a worker, a participant or an actor; the id itself if nobody has it.
    pub fn person(&self, id: &str) -> String {
        match self.office.worker(id) {
            Some(worker) => worker.name.clone(),
            None if id == "client" => self.ui.messages().text("ui-client"),
            None => self.label("actor", id.strip_prefix(ACTOR).unwrap_or(id)),
        }
    }

    /// The name of a worker, or of an actor who is named as `actor:CODE`.
    pub fn crew(&self, id: &str) -> String {
        match id.strip_prefix(ACTOR) {
            Some(code) => self.label("actor", code),
            None => self.person(id),
        }
    }

    /// The code of a case named by any unambiguous part of its code or by its alias.
    ///
    /// # Errors
    /// No such case, or several.
    pub fn find_case(&self, named: &str) -> Result<CaseCode> {
        super::naming::find_case(self.source(), named, || self.register())
    }

    /// Which cases there are and what they are called; looked up once.
    pub fn register(&self) -> &Register {
        self.register.get_or_init(|| known::register(self))
    }

    /// Reads one case, and no other file.
    ///
    /// # Errors
    /// No such case, or a file with faults.
    pub fn open_case(&self, named: &str) -> Result<OpenCase> {
        self.read_case(self.find_case(named)?)
    }

    /// Reads the case with a code.
    ///
    /// # Errors
    /// A file with faults.
    pub fn read_case(&self, code: CaseCode) -> Result<OpenCase> {
        let (path, text, case) = folder::case(self.source(), &self.office, code)?;
        Ok(OpenCase { code, path, text, case })
    }

    /// The worker who acts: `SOSKU_WORKER`, else the one with git's address.
    ///
    /// # Errors
    /// A `SOSKU_WORKER` that the office does not have.
    pub fn acting_worker(&self) -> Result<Option<String>> {
        if let Some(id) = &self.settings.worker {
            let worker = self.office.worker(id).ok_or_else(|| unknown_worker(&self.office, id))?;
            return Ok(Some(worker.id.to_string()));
        }
        let identity = self.git.identity().ok();
        let worker = identity.and_then(|identity| self.office.worker_by_email(&identity.email));
        Ok(worker.map(|worker| worker.id.to_string()))
    }

    /// The id of the worker who is named so, by id or name.
    ///
    /// # Errors
    /// The office has no such worker.
    pub fn worker_id(&self, typed: &str) -> Result<String> {
        let by_name = |name: &str| name.eq_ignore_ascii_case(typed);
        let found = self.office.workers.iter().find(|worker| worker.id == *typed || by_name(&worker.name));
        found.map(|worker| worker.id.to_string()).ok_or_else(|| unknown_worker(&self.office, typed))
    }

    /// The statutes with their time limits; read on first need.
    pub fn statutes(&self) -> &Statutes {
        self.statutes.get_or_init(crate::store::catalogue::statutes)
    }

    /// Remembers which group the command is about: what is typed for one group is never offered for another.
    pub fn keep_group(&self, folder: &str) {
        // A command is about one group; were there a second, the first still names the draft.
        let _ = self.group.set(folder.to_owned());
    }

    /// The folder of the group that the command is about.
    pub fn group(&self) -> Option<&str> {
        self.group.get().map(String::as_str)
    }

    /// Keeps the document that facts were read from, so that its faults can be shown where they stand.
    pub fn keep_document(&self, document: Document) {
        // A command takes one document; were there a second, the faults of the first are still rightly placed.
        let _ = self.document.set(document);
    }

    /// The document that facts were read from.
    pub fn document(&self) -> Option<&Document> {
        self.document.get()
    }

    /// The path and the text of a case's file, sound or not.
    ///
    /// # Errors
    /// A file that is not text.
    pub fn read_text(&self, code: CaseCode) -> Result<(String, String)> {
        let path = lookup::case_path(code);
        match folder::text(self.source(), &path, &self.office) {
            Some(text) => Ok((path, text)),
            None => Err(CommandError::failed("error-could-not-read").with("path", path)),
        }
    }

    /// All records of the folder without their free texts, and with the sessions that are asked for: what counting
    /// and listing need, through the cache.
    ///
    /// # Errors
    /// Errors in the data, unless broken case files are to be left out.
    pub fn counted(&self, reach: &Reach, skip_broken: bool) -> Result<Read> {
        counted::read(self, reach, skip_broken)
    }

    /// All records of the folder, with every word.
    ///
    /// # Errors
    /// Errors in the data, unless broken case files are to be left out.
    pub fn read(&self, skip_broken: bool) -> Result<Read> {
        progress::watched(self.ui, self.source(), |source| folder::read(source, skip_broken))
    }

    /// Errors in the given files as they lie there.
    pub fn errors_in(&self, paths: &[String]) -> Vec<Located> {
        let bytes = |path: &String| self.layout.read(path, self.office.case_bytes()).ok();
        let read: Vec<(&str, Vec<u8>)> =
            paths.iter().filter_map(|path| Some((path.as_str(), bytes(path)?))).collect();
        let files: Vec<(&str, &[u8])> = read.iter().map(|(path, bytes)| (*path, bytes.as_slice())).collect();
        locate::locate(self.errors_as_written(&files), &self.layout, self.office.case_bytes())
    }

    /// The errors that files would have if they were written so, each a path and its bytes.
    pub fn errors_as_written(&self, files: &[(&str, &[u8])]) -> Vec<Diagnostic> {
        folder::errors(written::check(&self.layout, &self.office, self.catalogue(), files))
    }

    /// Whether what is kept may be used: it is of the folder as it lies there, and it is wanted.
    pub fn uses_cache(&self) -> bool {
        self.past.is_none() && !self.settings.no_cache
    }

    /// A format that a command does not write.
    pub fn no_such_format(&self, command: &'static str, format: Format) -> CommandError {
        CommandError::usage("error-format").with("command", command).with("format", format.word())
    }

    /// The words of a page: messages, labels and today.
    pub fn voice(&self) -> Voice<'_> {
        Voice { messages: self.ui.messages(), names: self, today: self.today() }
    }

    /// How a page is to look on this terminal.
    pub fn look(&self) -> Look {
        Look { width: self.ui.width(), plain: self.ui.is_plain(), colour: self.ui.colors_output() }
    }

    /// One case, and the client's days in all groups as far as they can be read.
    ///
    /// # Errors
    /// A file with faults.
    pub fn case_with_groups(&self, code: CaseCode) -> Result<(OpenCase, Vec<GroupDay>)> {
        let (days, open) = known::group_days(self, code, || {
            let open = self.read_case(code);
            // Whoever looks at a case needs these.
            self.catalogue();
            self.statutes();
            open
        });
        Ok((open?, days))
    }

    /// What a case is judged by beside its own file.
    pub fn around<'s>(&'s self, group_days: &'s [GroupDay]) -> Around<'s> {
        Around { office: &self.office, statutes: self.statutes(), group_days }
    }

    /// The names of the groups' folders.
    pub fn groups(&self) -> Vec<String> {
        folder::groups(self.source())
    }

    /// Calls `with` with what typed facts may refer to.
    pub fn with_scope<T>(&self, case: Option<&Case>, with: impl FnOnce(&Scope<'_>) -> T) -> T {
        let groups = self.groups();
        let find_case = |named: &str| self.find_case(named);
        with(&Scope {
            today: self.today(),
            catalogue: self.catalogue(),
            office: &self.office,
            case,
            groups: &groups,
            find_case: &find_case,
            language: self.language(),
        })
    }
}

fn unknown_worker(office: &Office, id: &str) -> CommandError {
    let known: Vec<&str> = office.workers.iter().map(|worker| worker.id.as_str()).collect();
    CommandError::usage("error-unknown-worker")
        .with("worker", id)
        .hint(Said::new("error-hint-allowed").with("values", known.join(", ")))
}

/// A name as an id: its ASCII letters in lower case.
pub fn identity_slug(name: &str) -> String {
    let folded = name.to_lowercase().replace(['å', 'ä'], "a").replace('ö', "o");
    let slug: String = folded.chars().filter(char::is_ascii_alphanumeric).collect();
    if slug.is_empty() { "worker".to_owned() } else { slug }
}
