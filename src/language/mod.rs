//! Messages of the program in Finnish, Swedish and English.

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Finnish, `fi`.
    Fi,
    /// Swedish as it is used in Finland, `sv`.
    Sv,
    /// English, `en`.
    En,
}
