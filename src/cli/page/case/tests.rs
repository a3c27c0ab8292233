//! tests
use super::*;
use crate::cli::page::stage::*;
use crate::language::Language;

#[test]
fn print_everything() {
    for language in Language::ALL {
        let stage = Stage::new(language);
        for case in examples() {
            let around = stage.around();
            let page = CasePage { case: &case, around: &around, all: false };
            println!("{}", text(&page, &stage.voice(), COLUMNS_80));
        }
        let case = example("Kettu");
        let around = stage.around();
        let page = CasePage { case: &case, around: &around, all: false };
        println!("{}", text(&page, &stage.voice(), PLAIN));
    }
}
