//! How much a finding of a check matters; the checks of criteria and of zones share it.

/// How much an item matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Right, but worth knowing.
    Note,
    /// Valid, and probably not what was meant.
    Warning,
    /// Not valid.
    Error,
}

impl Severity {
    /// The word for people and for JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}
