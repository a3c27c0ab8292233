//! stub
#![allow(missing_docs)]
pub struct Sheet;
pub mod caseload {
    use super::Sheet;
    use crate::model::{case::Case, date::Date, office::Office, statute::Statutes};
    pub fn row(_: &Case, _: &Office, _: &Statutes, _: Date) {}
    pub fn page(_: &[()], _: &Sheet) -> String {
        String::new()
    }
}
pub mod sessions {
    use super::Sheet;
    use crate::model::case::Case;
    pub fn page(_: &Case, _: &Sheet) -> String {
        String::new()
    }
}
pub mod case {
    use super::Sheet;
    use crate::model::{case::Case, date::Date, office::Office, statute::Statutes};
    pub fn page(_: &Case, _: &Office, _: &Statutes, _: Date, _: bool, _: &Sheet) -> String {
        String::new()
    }
}
