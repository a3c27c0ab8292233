//! Cases drawn for a supervisor's review: by chance, but the same for whoever draws again with the same seed.
//!
//! Each case has its place in the draw by itself, from the seed and its code: one case more does not reshuffle the
//! others, and nobody can choose whom the draw spares. Neighbour: `cli::cmd::audit::sample`.

use sha2::{Digest, Sha256};

use crate::model::case_code::CaseCode;

/// `count` of the codes, in the order of the draw.
pub fn draw(codes: impl IntoIterator<Item = CaseCode>, seed: u64, count: usize) -> Vec<CaseCode> {
    let mut placed: Vec<_> =
        codes.into_iter().map(|code| (Sha256::digest(format!("{seed}:{code}")).to_vec(), code)).collect();
    placed.sort_unstable();
    placed.into_iter().map(|(_, code)| code).take(count).collect()
}

#[cfg(test)]
mod tests {
    use super::draw;
    use crate::model::case_code::CaseCode;

    fn codes(of: &[&str]) -> Vec<CaseCode> {
        of.iter().map(|code| code.parse().unwrap()).collect()
    }

    #[test]
    fn a_draw_is_the_same_in_any_order_and_one_case_more_reshuffles_nothing() {
        let few = codes(&["SK-4K7QX2", "SK-8MMMMM", "SK-2VCW8N", "SK-3NDT7Y"]);
        let turned: Vec<CaseCode> = few.iter().rev().copied().collect();
        assert_eq!(draw(few.clone(), 7, 3), draw(turned, 7, 3));
        let mut more = draw(few.iter().copied().chain(codes(&["SK-5GYB7R"])), 7, 9);
        more.retain(|code| few.contains(code));
        assert_eq!(more, draw(few, 7, 9));
    }

    #[test]
    fn another_seed_draws_others() {
        let all = codes(&["SK-4K7QX2", "SK-8MMMMM", "SK-2VCW8N", "SK-3NDT7Y", "SK-5GYB7R"]);
        assert!((0..20).any(|seed| draw(all.clone(), seed, 2) != draw(all.clone(), 99, 2)));
    }
}
