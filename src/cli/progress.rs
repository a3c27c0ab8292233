//! How far reading has come, for whoever waits longer than a moment (`Ui::patience`): on the terminal's standard
//! error, gone when it is done. Nothing of it is seen in scripts, with `--quiet` or with `--plain`.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::error::Said;
use super::ui::Ui;
use crate::store::layout::{Listing, ReadError};
use crate::store::load::Source;
use crate::store::lookup;

/// A bar that shows itself when it is needed.
pub struct Progress {
    bar: ProgressBar,
    patience: Duration,
    may_show: AtomicBool,
}

impl Progress {
    /// Over so many files, with what is being done.
    pub fn over(ui: &Ui, doing: &Said, files: usize) -> Self {
        let bar = ProgressBar::with_draw_target(Some(files as u64), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}") {
            bar.set_style(style);
        }
        bar.set_message(ui.text(doing));
        Self { bar, patience: ui.patience(), may_show: AtomicBool::new(ui.shows_progress()) }
    }

    /// So many files more are done.
    pub fn advance(&self, files: usize) {
        self.bar.inc(files as u64);
        if self.bar.elapsed() > self.patience && self.may_show.swap(false, Ordering::Relaxed) {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}

/// Reads from a source while the bar tells how far it has come.
pub fn watched<T>(ui: &Ui, source: &dyn Source, read: impl FnOnce(&dyn Source) -> T) -> T {
    if !ui.shows_progress() {
        return read(source);
    }
    let progress = Progress::over(ui, &Said::new("ui-reading"), lookup::data_files(source).len());
    read(&Watched { under: source, progress: &progress })
}

/// A source of which every file that it hands out is a step.
struct Watched<'a> {
    under: &'a dyn Source,
    progress: &'a Progress,
}

impl Source for Watched<'_> {
    fn files(&self, folder: &str, ending: &str) -> Result<Listing, ReadError> {
        self.under.files(folder, ending)
    }

    fn folders(&self, folder: &str) -> Result<Listing, ReadError> {
        self.under.folders(folder)
    }

    fn read(&self, path: &str, cap: u64) -> Result<Vec<u8>, ReadError> {
        let bytes = self.under.read(path, cap)?;
        self.progress.advance(1);
        Ok(bytes)
    }

    fn has(&self, path: &str) -> bool {
        self.under.has(path)
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
