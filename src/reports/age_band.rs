//! The age bands by which clients are counted: the office's own, or those of a funding programme.
//!
//! Bands are derived, never stored. Where a partial birth date allows two bands, the band is unknown.

use crate::model::client::Client;
use crate::model::date::Date;
use crate::model::office::AgeBands;
use crate::reports::observation::UNKNOWN;

/// The bands of a scheme: the first age of each and its code, youngest first.
pub fn bands(scheme: AgeBands) -> &'static [(i32, &'static str)] {
    match scheme {
        AgeBands::Default => {
            &[(0, "under_18"), (18, "18_24"), (25, "25_29"), (30, "30_44"), (45, "45_64"), (65, "65_plus")]
        }
        AgeBands::Esf2014 => &[(0, "under_25"), (25, "25_54"), (55, "over_54")],
        AgeBands::EsfPlus => &[(0, "under_18"), (18, "18_29"), (30, "30_54"), (55, "55_plus")],
    }
}

/// The band of a client on a day; `unknown` where the birth date leaves it open or lies after the day.
pub fn band_on(scheme: AgeBands, client: &Client, day: Date) -> &'static str {
    let (oldest, youngest) = client.age_range_on(day);
    match (band(scheme, oldest), band(scheme, youngest.max(0))) {
        (Some(one), Some(other)) if one == other => one,
        _ => UNKNOWN,
    }
}

fn band(scheme: AgeBands, age: i32) -> Option<&'static str> {
    bands(scheme).iter().rev().find(|(first, _)| *first <= age).map(|(_, code)| *code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::testing::case;

    fn band_of(scheme: AgeBands, born: &str, day: &str) -> &'static str {
        let mut case = case("SK-AAAAAA", "");
        case.client.born = born.parse().unwrap();
        band_on(scheme, &case.client, day.parse().unwrap())
    }

    #[test]
    fn the_birthday_moves_a_client_to_the_next_band() {
        assert_eq!(band_of(AgeBands::Default, "2001-06-15", "2026-06-14"), "18_24");
        assert_eq!(band_of(AgeBands::Default, "2001-06-15", "2026-06-15"), "25_29");
        assert_eq!(band_of(AgeBands::Esf2014, "1971-06-15", "2026-06-14"), "25_54");
        assert_eq!(band_of(AgeBands::Esf2014, "1971-06-15", "2026-06-15"), "over_54");
        assert_eq!(band_of(AgeBands::EsfPlus, "1996", "2026-12-31"), "30_54");
    }

    #[test]
    fn a_vague_birth_date_is_unknown_only_where_it_matters() {
        assert_eq!(band_of(AgeBands::Default, "2001", "2026-06-14"), UNKNOWN);
        assert_eq!(band_of(AgeBands::Default, "1990", "2026-06-14"), "30_44");
        assert_eq!(band_of(AgeBands::Default, "2001-06", "2026-06-14"), UNKNOWN);
        assert_eq!(band_of(AgeBands::Default, "2001-05", "2026-06-14"), "25_29");
    }

    #[test]
    fn nobody_is_counted_before_birth() {
        assert_eq!(band_of(AgeBands::Default, "2027", "2026-06-14"), UNKNOWN);
        assert_eq!(band_of(AgeBands::Default, "2026", "2026-06-14"), "under_18");
    }
}
