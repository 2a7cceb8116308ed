//! The display-filter language of Wireshark 4: parse, check against the field table, evaluate.
//!
//! [`Filter::parse`] turns text into a tree of tests, each about one field. Fields are fed to a
//! [`Tally`] as they are decoded, message by message, and only counted, so evaluation keeps nothing
//! and works over everything a frame holds. [`Filter::defs`] names the fields worth decoding.
//!
//! Of Wireshark's language this leaves out arithmetic other than `&`, references to the selected
//! frame (`${…}`), layers (`ip.addr#2`), and the functions but lower, upper, len, count and string.

mod check;
mod error;
mod eval;
mod lex;
mod literal;
mod parse;

use crate::proto::field::{Def, Field, Interest, Kind};
pub use error::Error;
pub use eval::Tally;
use eval::{Node, Test};
use hashbrown::HashMap;

/// The fields a filter may name.
#[derive(Debug, Default)]
pub struct Table {
    defs: HashMap<&'static str, &'static Def, foldhash::fast::FixedState>,
}

impl Table {
    /// Collects definitions; of two with the same name the first one counts.
    pub fn new(defs: impl IntoIterator<Item = &'static Def>) -> Self {
        let mut table = Self::default();
        for def in defs {
            if !def.name.is_empty() {
                table.defs.entry(def.name).or_insert(def);
            }
        }
        table
    }

    /// The field of this name.
    pub fn find(&self, name: &str) -> Option<&'static Def> {
        self.defs.get(name).copied()
    }

    /// The names of all fields, in no particular order.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.defs.keys().copied()
    }

    /// The name most like this one, when one is like it: what a person may have meant.
    pub fn suggest(&self, name: &str) -> Option<&'static str> {
        let mut names: Vec<_> = self.defs.keys().copied().collect();
        names.sort_unstable();
        if let Some(same) = names.iter().find(|known| known.eq_ignore_ascii_case(name)) {
            return Some(same);
        }
        let lower = name.to_ascii_lowercase();
        let distance = |known: &str| strsim::damerau_levenshtein(&known.to_ascii_lowercase(), &lower);
        let allowed = (name.len() / 4).clamp(1, 4);
        let close = |known: &&str| known.len().abs_diff(name.len()) <= allowed;
        let best = names.into_iter().filter(close).map(|known| (distance(known), known)).min()?;
        (best.0 <= allowed).then_some(best.1)
    }
}

/// A filter, ready to be evaluated.
#[derive(Debug)]
pub struct Filter {
    root: Node,
    tests: Vec<Test>,
    /// The fields the tests are about; a test names one by its place here.
    slots: Vec<Slot>,
    interest: Interest,
}

#[derive(Debug)]
struct Slot {
    def: &'static Def,
    /// Tests that look at the field, and whether it stands on their right side.
    feeds: Vec<(usize, bool)>,
}

impl Filter {
    /// Reads a filter. The error points at the column that is wrong.
    pub fn parse(text: &str, table: &Table) -> Result<Self, Error> {
        let parsed = lex::lex(text).and_then(|tokens| parse::parse(&tokens, text.len()));
        let checked = parsed.and_then(|expression| check::check(&expression, table));
        checked.map_err(|problem| Error::new(text, problem))
    }

    fn new(root: Node, tests: Vec<Test>, slots: Vec<Slot>) -> Self {
        let interest = Interest::only(slots.iter().map(|slot| slot.def).zip(0..));
        Self { root, tests, slots, interest }
    }

    /// The fields the filter looks at.
    pub fn defs(&self) -> impl Iterator<Item = &'static Def> {
        self.slots.iter().map(|slot| slot.def)
    }

    /// An empty tally for this filter.
    pub fn tally(&self) -> Tally {
        Tally::new(self.tests.len())
    }

    /// Counts the fields of one message; `bytes` are the octets that their ranges point into.
    pub fn add(&self, tally: &mut Tally, fields: &[Field<'_>], bytes: &[u8]) {
        for field in fields {
            let Some(slot) = self.interest.column(field.def).and_then(|slot| self.slots.get(slot as usize)) else {
                continue;
            };
            for (test, on_the_right) in &slot.feeds {
                if let Some(rule) = self.tests.get(*test) {
                    tally.count(*test, rule, *on_the_right, field, bytes);
                }
            }
        }
    }

    /// Claims that what was counted passes the filter.
    pub fn passes(&self, tally: &Tally) -> bool {
        self.root.holds(&self.tests, tally)
    }
}

/// What a filter calls the type of a field, for errors and `imsctl fields`.
pub const fn type_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Label => "heading",
        Kind::Protocol => "protocol",
        Kind::Dec | Kind::Hex(_) => "unsigned number",
        Kind::Signed => "signed number",
        Kind::Float => "floating-point number",
        Kind::Bool => "boolean",
        Kind::Text => "text",
        Kind::Bytes => "octets",
        Kind::Ipv4 => "IPv4 address",
        Kind::Ipv6 => "IPv6 address",
        Kind::Time => "time",
        Kind::Duration => "duration",
    }
}

#[cfg(test)]
mod tests;
