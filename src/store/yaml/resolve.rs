//! What a plain scalar stands for where no type says so: the core schema of YAML 1.2, as yaml_serde reads it.
//!
//! Two departures from the letter of the schema, both yaml_serde's: digits with leading zeros are text (they
//! are codes, not numbers), and `0b…` is a number. Neighbours: `de` and `value` read with it; `scalar` makes
//! sure that what is written as text is not caught by it.

/// A plain scalar, resolved.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Resolved {
    Null,
    Bool(bool),
    Unsigned(u64),
    Negative(i64),
    Float(f64),
    Text,
}

/// What the plain scalar `text` stands for.
pub(super) fn resolve(text: &str) -> Resolved {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Resolved::Null,
        "true" | "True" | "TRUE" => Resolved::Bool(true),
        "false" | "False" | "FALSE" => Resolved::Bool(false),
        _ => {
            integer(text).or_else(|| float(text).filter(|_| !is_zero_padded(text))).unwrap_or(Resolved::Text)
        }
    }
}

fn integer(text: &str) -> Option<Resolved> {
    let (negative, digits) = match text.as_bytes().first()? {
        b'-' => (true, text.get(1..)?),
        b'+' => (false, text.get(1..)?),
        _ => (false, text),
    };
    let (radix, digits) = match digits.get(..2) {
        Some("0x") => (16, digits.get(2..)?),
        Some("0o") => (8, digits.get(2..)?),
        Some("0b") => (2, digits.get(2..)?),
        _ if is_zero_padded(text) => return None,
        _ => (10, digits),
    };
    if digits.starts_with(['+', '-']) {
        return None;
    }
    match negative {
        false => u64::from_str_radix(digits, radix).ok().map(Resolved::Unsigned),
        true => i64::from_str_radix(&format!("-{digits}"), radix).ok().map(Resolved::Negative),
    }
}

/// The number, integer or not, that a plain scalar is where a number is asked for.
pub(super) fn number(text: &str) -> Option<f64> {
    match float(text)? {
        Resolved::Float(number) => Some(number),
        _ => None,
    }
}

fn float(text: &str) -> Option<Resolved> {
    let unsigned = text.strip_prefix('+').unwrap_or(text);
    let number = match text {
        ".nan" | ".NaN" | ".NAN" => Some(f64::NAN),
        "-.inf" | "-.Inf" | "-.INF" => Some(f64::NEG_INFINITY),
        _ if matches!(unsigned, ".inf" | ".Inf" | ".INF") => Some(f64::INFINITY),
        _ if text.starts_with('+') && unsigned.starts_with(['+', '-']) => None,
        _ => unsigned.parse().ok().filter(|number: &f64| number.is_finite()),
    };
    number.map(Resolved::Float)
}

fn is_zero_padded(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    digits.len() > 1 && digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_scalars_resolve_as_the_referee_resolves_them() {
        for text in [
            "",
            "~",
            "null",
            "NULL",
            "nULL",
            "true",
            "True",
            "tRUE",
            "yes",
            "no",
            "on",
            "0",
            "-0",
            "+0",
            "7",
            "-7",
            "+7",
            "007",
            "-007",
            "0x1F",
            "-0x1f",
            "+0o17",
            "0b101",
            "0x",
            "0x+1",
            "1_000",
            "1e3",
            "1E-3",
            ".5",
            "5.",
            "-.5",
            "+.5",
            "++1",
            "+-1",
            "-+1",
            ".inf",
            "-.INF",
            "+.Inf",
            ".nan",
            "nan",
            "inf",
            "infinity",
            "1.2.3",
            "2026-01-01",
            "10:30",
            "0555567",
            "18446744073709551615",
            "-9223372036854775808",
            "0.5",
            "00.5",
            "e3",
            "+",
            ".",
            "1e",
            "1e400",
        ] {
            let referee: serde_yaml::Value =
                serde_yaml::from_str(text).unwrap_or(serde_yaml::Value::String(text.into()));
            let agreed = match (resolve(text), &referee) {
                (Resolved::Null, serde_yaml::Value::Null) => true,
                (Resolved::Bool(ours), serde_yaml::Value::Bool(theirs)) => ours == *theirs,
                (Resolved::Unsigned(ours), serde_yaml::Value::Number(theirs)) => {
                    theirs.as_u64() == Some(ours)
                }
                (Resolved::Negative(ours), serde_yaml::Value::Number(theirs)) => {
                    theirs.as_i64() == Some(ours)
                }
                (Resolved::Float(ours), serde_yaml::Value::Number(theirs)) => {
                    theirs.is_f64()
                        && theirs
                            .as_f64()
                            .is_some_and(|theirs| theirs == ours || theirs.is_nan() && ours.is_nan())
                }
                (Resolved::Text, serde_yaml::Value::String(theirs)) => theirs == text,
                _ => false,
            };
            assert!(agreed, "{text:?}: {:?}, {referee:?}", resolve(text));
        }
    }
}
