//! The SHA-256 of bytes, in the letters in which people compare it with that of `sha256sum`.
//!
//! It says only what the bytes come to; which bytes are meant is for the callers: `store::lookup` (the records),
//! `reports::submitted` (a report), `store::change` (a journal), `store::drafts` (a mark).

use sha2::{Digest, Sha256};

/// 64 hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Two hexadecimal digits a byte.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |half: u8| char::from(DIGITS[usize::from(half & 15)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(*byte)]).collect()
}

/// The same with its kind before it: `sha256:…`.
pub fn checksum(bytes: &[u8]) -> String {
    format!("sha256:{}", sha256(bytes))
}

#[cfg(test)]
mod tests {
    use super::checksum;

    #[test]
    fn the_digits_are_those_of_sha256sum() {
        let abc = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(checksum(b"abc"), abc);
    }
}
