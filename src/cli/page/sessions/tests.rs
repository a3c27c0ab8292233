//! tests
use super::*;
use crate::cli::page::stage::*;
use crate::language::Language;

#[test]
fn print_everything() {
    for language in Language::ALL {
        let stage = Stage::new(language);
        let case = examples().remove(0);
        let sessions = newest_first(&case);
        let sessions = &sessions[..12];
        println!("{}", text(sessions, &stage.voice(), COLUMNS_80));
        println!("{}", text(sessions, &stage.voice(), Look { width: 120, ..COLUMNS_80 }));
    }
}
