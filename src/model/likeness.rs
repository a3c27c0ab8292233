//! Whether two cases may be about the same person: asked before a second case is opened by mistake.
//! A hint for a person to judge, never a reason to refuse; nothing here compares names, as there are none.

use super::case::Case;
use super::date::Date;

/// True if births may be the same day, and gender and municipality do not tell the two apart.
///
/// A case that names the other as its previous one is known to be the same person and is not asked about.
pub fn may_be_same_person(one: &Case, other: &Case, day: Date) -> bool {
    let (first, second) = (&one.client, &other.client);
    let births_meet =
        first.born.earliest() <= second.born.latest() && second.born.earliest() <= first.born.latest();
    let same_gender = first.gender == second.gender;
    let place = |case: &Case| case.client.municipality_on(day).map(str::to_lowercase);
    births_meet && same_gender && place(one) == place(other) && one.case != other.case
}
