//! `cargo run --release --example generate -- --cases N --years Y DIR`: a made-up data folder of any size, for
//! measuring and trying out.
//!
//! The same words on the line give the same bytes. A program of its own: it opens its own doors to files and
//! to the command line, and refuses a folder that has something in it.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "a tool beside the house, which writes the files that the house is measured with"
)]

mod folder;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use clap::Parser;
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use sosku::store::git::Git;

use folder::{Life, Office, Wish};

/// Writes a data folder of made-up cases.
#[derive(Debug, Parser)]
struct Line {
    /// How many cases.
    #[arg(long, default_value_t = 1000)]
    cases: usize,
    /// Over how many years they came up, up to 20 November 2026.
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..=50))]
    years: u32,
    /// Where chance begins: another seed, another folder.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many sessions a service has, about.
    #[arg(long, default_value_t = 30, value_parser = clap::value_parser!(u32).range(0..=1000))]
    sessions: u32,
    /// Puts the folder under git with a commit for every command that led to it.
    #[arg(long)]
    history: bool,
    /// The folder; empty, or not there yet.
    folder: PathBuf,
}

fn main() -> Result<()> {
    let line = Line::parse();
    let root = &line.folder;
    let is_empty = fs::read_dir(root).map_or(true, |mut entries| entries.next().is_none());
    ensure!(is_empty, "{}: there is something in it", root.display());
    let office =
        Office::new(Wish { cases: line.cases, years: line.years, seed: line.seed, sessions: line.sessions });
    fs::create_dir_all(root.join("cases")).with_context(|| root.display().to_string())?;
    let numbers = (0..line.cases).into_par_iter();
    let members = numbers.map(|number| {
        let life = office.life(number);
        write(root, life.file())?;
        Ok(life.membership())
    });
    let members: Vec<_> = members.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect();
    office.rest(&members).into_par_iter().try_for_each(|file| write(root, file))?;
    if line.history {
        tell(root, &office)?;
    }
    eprintln!("{}: {} cases", root.display(), line.cases);
    Ok(())
}

fn write(root: &Path, (path, text): (String, String)) -> Result<()> {
    let place = root.join(&path);
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(place, text).context(path)
}

fn tell(root: &Path, office: &Office) -> Result<()> {
    let lives: Vec<Life> = (0..office.wish.cases).into_par_iter().map(|number| office.life(number)).collect();
    let git = Git::at(root);
    git.init()?;
    git.import(office.past(&lives))?;
    Ok(())
}
