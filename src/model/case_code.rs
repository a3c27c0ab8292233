//! The code of a case: `SK-` and six random Crockford base-32 characters, which say nothing of the person.
//!
//! Compared without regard to case; written in capitals. Crockford's alphabet leaves out I, L, O and U, so
//! that a code read aloud or copied by hand is not mistaken.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Crockford's base-32 digits.
pub const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many characters follow `SK-`.
pub const LENGTH: usize = 6;

/// The code of a case, always held in capitals: `SK-4K7QX2`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CaseCode([u8; LENGTH]);

/// The text is not `SK-` and six Crockford base-32 characters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a case code")]
pub struct NotACaseCode;

impl CaseCode {
    /// The code made of six random bytes (only five bits of each are used).
    pub fn from_random(random: [u8; LENGTH]) -> Self {
        Self(random.map(|byte| ALPHABET[usize::from(byte) % ALPHABET.len()]))
    }

    /// The six characters after `SK-`.
    pub fn digits(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// Whether a byte is one of the `ALPHABET`, asked millions of times where a region is read.
fn is_digit(byte: &u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'A'..=b'H' | b'J' | b'K' | b'M' | b'N' | b'P'..=b'T' | b'V'..=b'Z')
}

impl fmt::Display for CaseCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "SK-{}", self.digits())
    }
}

impl FromStr for CaseCode {
    type Err = NotACaseCode;

    fn from_str(text: &str) -> Result<Self, NotACaseCode> {
        let upper = text.to_ascii_uppercase();
        let digits: &[u8; LENGTH] =
            upper.strip_prefix("SK-").and_then(|rest| rest.as_bytes().try_into().ok()).ok_or(NotACaseCode)?;
        if digits.iter().all(is_digit) { Ok(Self(*digits)) } else { Err(NotACaseCode) }
    }
}

impl Serialize for CaseCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return self.0.serialize(serializer);
        }
        serializer.serialize_newtype_struct(super::TOKEN, &self.to_string())
    }
}

impl<'de> Deserialize<'de> for CaseCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            let digits = <[u8; LENGTH]>::deserialize(deserializer)?;
            return if digits.iter().all(is_digit) {
                Ok(Self(digits))
            } else {
                Err(de::Error::custom("a case code"))
            };
        }
        let text = Cow::<str>::deserialize(deserializer)?;
        text.parse()
            .map_err(|_| de::Error::invalid_value(de::Unexpected::Str(&text), &"a case code, like SK-4K7QX2"))
    }
}

impl JsonSchema for CaseCode {
    fn schema_name() -> Cow<'static, str> {
        "case-code".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "case-code", "pattern": "^[Ss][Kk]-[0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{6}$" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_is_of_no_account() {
        assert_eq!("sk-4k7qx2".parse::<CaseCode>().unwrap().to_string(), "SK-4K7QX2");
    }

    #[test]
    fn only_six_crockford_characters_make_a_code() {
        for wrong in
            ["SK-4K7QX", "SK-4K7QX22", "4K7QX2", "SK-4K7QXI", "SK-4K7QXO", "SK_4K7QX2", "SK-ääääää", ""]
        {
            assert_eq!(wrong.parse::<CaseCode>(), Err(NotACaseCode), "{wrong:?}");
        }
    }

    #[test]
    fn a_digit_is_what_the_alphabet_has() {
        assert!((0..=u8::MAX).all(|byte| is_digit(&byte) == ALPHABET.contains(&byte)));
    }

    #[test]
    fn every_random_code_reads_back() {
        for byte in 0..=255 {
            let code = CaseCode::from_random([byte, byte ^ 21, byte ^ 7, byte, byte ^ 90, byte]);
            assert_eq!(code.to_string().parse(), Ok(code));
        }
    }
}
