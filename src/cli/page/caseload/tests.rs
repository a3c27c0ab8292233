//! tests
use super::*;
use crate::cli::page::stage::*;
use crate::language::Language;

#[test]
fn print_everything() {
    for language in Language::ALL {
        let stage = Stage::new(language);
        let around = stage.around();
        let cases = examples();
        let rows: Vec<_> = cases.iter().map(|case| row(case, &around, stage.today)).collect();
        println!("{}", text(&rows, &stage.voice(), COLUMNS_80));
        println!("{}", text(&rows, &stage.voice(), Look { width: 120, ..COLUMNS_80 }));
        println!("{}", text(&rows, &stage.voice(), PLAIN));
    }
}
