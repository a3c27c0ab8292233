//! Reading the short form of a small record: a bare code where a mapping may stand.
//! Only the field that serde sees knows of the two forms; the types behind it have one, and so have formats that
//! no person reads.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserializer, MapAccess, Visitor};

/// Reads either one word, turned into `T` by `from_code`, or a mapping `M`, turned into `T` by `from_map`.
pub(super) fn code_or_map<'de, D, M, T>(
    deserializer: D,
    from_code: impl FnOnce(&str) -> T,
    from_map: impl FnOnce(M) -> T,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    M: Deserialize<'de>,
{
    try_code_or_map(deserializer, |code| Some(from_code(code)), from_map)
}

/// As `code_or_map`, where not every word will do: `from_code` gives `None` for one that will not.
pub(super) fn try_code_or_map<'de, D, M, T>(
    deserializer: D,
    from_code: impl FnOnce(&str) -> Option<T>,
    from_map: impl FnOnce(M) -> T,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    M: Deserialize<'de>,
{
    // Only what a person writes has a short form.
    if !deserializer.is_human_readable() {
        return M::deserialize(deserializer).map(from_map);
    }
    deserializer.deserialize_any(Either { from_code, from_map, types: PhantomData })
}

struct Either<C, F, M, T> {
    from_code: C,
    from_map: F,
    types: PhantomData<fn(M) -> T>,
}

impl<'de, C, F, M, T> Visitor<'de> for Either<C, F, M, T>
where
    C: FnOnce(&str) -> Option<T>,
    F: FnOnce(M) -> T,
    M: Deserialize<'de>,
{
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("one word or a mapping")
    }

    fn visit_str<E: de::Error>(self, code: &str) -> Result<T, E> {
        (self.from_code)(code)
            .ok_or_else(|| de::Error::invalid_value(de::Unexpected::Str(code), &"a known word"))
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<T, E> {
        self.visit_str(if value { "true" } else { "false" })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        M::deserialize(MapAccessDeserializer::new(map)).map(self.from_map)
    }
}
