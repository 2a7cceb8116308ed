//! [`Entry`]: the explanation of one code, and the tables that hold them.

/// What is known about a code beside its name. Texts are one to three sentences, without line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it says.
    pub meaning: &'static str,
    /// Where it is used, when that is narrower than its kind: interfaces, messages.
    pub used: Option<&'static str>,
    /// Why IMS and VoLTE networks send it, `None` for success; for what is no code: what usually goes wrong with it.
    pub causes: Option<&'static str>,
    /// What to look at next.
    pub next: Option<&'static str>,
    /// Its own clause, where it was confirmed.
    pub reference: Option<&'static str>,
}

/// Numbers and their explanations, sorted by number.
pub(super) type Rows = &'static [(u32, Entry)];

/// Finds the explanation of a number.
pub(super) fn find(rows: Rows, number: u32) -> Option<&'static Entry> {
    let at = rows.binary_search_by_key(&number, |(number, _)| *number).ok()?;
    rows.get(at).map(|(_, entry)| entry)
}

/// Names and their explanations, in the order of their specification.
pub(super) type NamedRows = &'static [(&'static str, Entry)];

/// Finds the explanation of a name.
pub(super) fn named(rows: NamedRows, name: &str) -> Option<&'static Entry> {
    rows.iter().find(|(known, _)| *known == name).map(|(_, entry)| entry)
}

/// An empty column of a table is nothing.
pub(super) const fn text(column: &'static str) -> Option<&'static str> {
    if column.is_empty() { None } else { Some(column) }
}

/// Claims that the rows are sorted and no number is there twice.
pub(super) const fn is_sorted(rows: Rows) -> bool {
    let mut at = 1;
    while at < rows.len() {
        if rows[at - 1].0 >= rows[at].0 {
            return false;
        }
        at += 1;
    }
    true
}

/// Makes an [`Entry`]: `"meaning" "usual causes" "next step" [in "where"] [at "clause"]`. `""` is nothing.
macro_rules! entry {
    ($meaning:literal $causes:literal $next:literal $(in $used:literal)? $(at $reference:literal)?) => {
        $crate::tools::explain::entry::Entry {
            meaning: $meaning,
            used: $crate::tools::explain::entry::text(concat!("" $(, $used)?)),
            causes: $crate::tools::explain::entry::text($causes),
            next: $crate::tools::explain::entry::text($next),
            reference: $crate::tools::explain::entry::text(concat!("" $(, $reference)?)),
        }
    };
}
pub(super) use entry;

/// Makes tables by number: a number and an [`entry!`] a row, with `;` behind it.
macro_rules! entries {
    ($($(#[$meta:meta])* pub $table:ident; $($number:literal $meaning:literal $causes:literal $next:literal $(in $used:literal)? $(at $reference:literal)?;)*)*) => {$(
        $(#[$meta])*
        pub static $table: $crate::tools::explain::entry::Rows = &[$(
            ($number, $crate::tools::explain::entry::entry!($meaning $causes $next $(in $used)? $(at $reference)?)),
        )*];
        const _: () = assert!($crate::tools::explain::entry::is_sorted($table), "rows are sorted by number");
    )*};
}
pub(super) use entries;

/// Makes a table by name: a name and an [`entry!`] a row, with `;` behind it.
macro_rules! named_entries {
    ($(#[$meta:meta])* pub $table:ident; $($name:literal $meaning:literal $causes:literal $next:literal $(in $used:literal)? $(at $reference:literal)?;)*) => {
        $(#[$meta])*
        pub static $table: $crate::tools::explain::entry::NamedRows = &[$(
            ($name, $crate::tools::explain::entry::entry!($meaning $causes $next $(in $used)? $(at $reference)?)),
        )*];
    };
}
pub(super) use named_entries;
