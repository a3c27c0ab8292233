//! The latest day that stands anywhere in a record, in whatever field: found by walking through what would be written
//! of it, so that an entry of a new kind is not forgotten. Texts are read too; one that is nothing but a day counts.

use std::fmt;

use serde::ser::{self, Serialize};

use super::date::Date;

/// The latest day in a record, if there is any.
pub fn last_day(record: &impl Serialize) -> Option<Date> {
    let mut found = LastDay(None);
    record.serialize(&mut found).ok()?;
    found.0
}

struct LastDay(Option<Date>);

/// A record that cannot be written down.
#[derive(Debug)]
struct Unwritable;

impl fmt::Display for Unwritable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a record that cannot be written")
    }
}

impl std::error::Error for Unwritable {}

impl ser::Error for Unwritable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

type Done = Result<(), Unwritable>;

/// What holds no day.
macro_rules! passed {
    ($($method:ident($($type:ty),*);)*) => {
        $(fn $method(self, $(_: $type),*) -> Done {
            Ok(())
        })*
    };
}

/// What may hold days within.
macro_rules! entered {
    ($($method:ident($($type:ty),*) -> $compound:ident;)*) => {
        $(fn $method(self, $(_: $type),*) -> Result<Self::$compound, Unwritable> {
            Ok(self)
        })*
    };
}

impl ser::Serializer for &mut LastDay {
    type Ok = ();
    type Error = Unwritable;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    fn serialize_str(self, text: &str) -> Done {
        self.0 = self.0.max(text.parse().ok());
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Done {
        value.serialize(self)
    }

    passed! {
        serialize_bool(bool);
        serialize_i8(i8);
        serialize_i16(i16);
        serialize_i32(i32);
        serialize_i64(i64);
        serialize_u8(u8);
        serialize_u16(u16);
        serialize_u32(u32);
        serialize_u64(u64);
        serialize_f32(f32);
        serialize_f64(f64);
        serialize_char(char);
        serialize_bytes(&[u8]);
        serialize_none();
        serialize_unit();
        serialize_unit_struct(&'static str);
        serialize_unit_variant(&'static str, u32, &'static str);
    }

    entered! {
        serialize_seq(Option<usize>) -> SerializeSeq;
        serialize_tuple(usize) -> SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> SerializeTupleVariant;
        serialize_map(Option<usize>) -> SerializeMap;
        serialize_struct(&'static str, usize) -> SerializeStruct;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> SerializeStructVariant;
    }
}

/// One kind of compound: every part is walked through.
macro_rules! walked {
    ($($kind:ident: $method:ident($($key:ty)?);)*) => {
        $(impl ser::$kind for &mut LastDay {
            type Ok = ();
            type Error = Unwritable;

            fn $method<T: Serialize + ?Sized>(&mut self, $(_: $key,)? value: &T) -> Done {
                value.serialize(&mut **self)
            }

            fn end(self) -> Done {
                Ok(())
            }
        })*
    };
}

walked! {
    SerializeSeq: serialize_element();
    SerializeTuple: serialize_element();
    SerializeTupleStruct: serialize_field();
    SerializeTupleVariant: serialize_field();
    SerializeStruct: serialize_field(&'static str);
    SerializeStructVariant: serialize_field(&'static str);
}

impl ser::SerializeMap for &mut LastDay {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Done {
        key.serialize(&mut **self)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        value.serialize(&mut **self)
    }

    fn end(self) -> Done {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::last_day;

    #[test]
    fn the_latest_day_counts_wherever_it_stands() {
        let record = json!({
            "initiation": {"date": "2026-01-08"},
            "sessions": [{"date": "2026-03-01", "next": "2026-12-31"}, {"note": "2027-02-30"}],
            "known": ["1996", "2030-05", 20_991_231],
        });
        assert_eq!(last_day(&record).map(|day| day.to_string()).as_deref(), Some("2026-12-31"));
        assert_eq!(
            last_day(&json!({"2027-01-01": true})).map(|day| day.to_string()).as_deref(),
            Some("2027-01-01")
        );
        assert_eq!(last_day(&json!([1, null, "nothing"])), None);
    }
}
