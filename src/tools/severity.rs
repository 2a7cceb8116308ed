//! How much a finding matters: one scale for what a capture shows and for what the checks of criteria, zones and texts say.

/// How much a finding matters. Not how sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing is wrong.
    Note,
    /// Wrong or probably not what was meant, and it may hurt; what was asked for worked all the same, or may have.
    Warning,
    /// Not valid, or something that a subscriber wanted did not work, or will not.
    Error,
}

impl Severity {
    /// Every severity, the least first.
    pub const ALL: [Self; 3] = [Self::Note, Self::Warning, Self::Error];

    /// The word for people and for JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}
