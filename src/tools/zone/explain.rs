//! Why a name has no records: the wildcard that would have covered it, and the name that stopped it (RFC 4592 §2.2.2,
//! §3.3.1: only the wildcard at the closest encloser counts).

use super::kind::Kind;
use super::name::Name;
use super::{Entry, Zone};

/// A wildcard that did not answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stopped {
    /// The wildcard.
    pub wildcard: Name,
    /// The name that exists between it and what was asked for.
    pub by: Name,
    /// The record that makes that name exist: its own, or one below it when the name is an empty non-terminal.
    pub because: Name,
}

impl Zone {
    /// The deepest name that exists among a name and those above it.
    pub fn closest(&self, name: &Name) -> Option<Name> {
        let levels = (name.as_suffix().count() + 1).checked_sub(self.apex.as_suffix().count())?;
        let existing = name.suffixes().take(levels).find(|suffix| self.nodes.contains_key(suffix));
        existing.map(super::name::Suffix::to_name)
    }

    /// The nearest wildcard with records of a type that a name would fall under if it were not stopped.
    pub fn stopped(&self, name: &Name, kind: Kind) -> Option<Stopped> {
        let by = self.closest(name)?;
        let levels = by.as_suffix().count().checked_sub(self.apex.as_suffix().count())?;
        let wildcard = by.suffixes().skip(1).take(levels).filter_map(|suffix| suffix.wildcard()).find(|wildcard| {
            self.nodes.get(wildcard).is_some_and(|node| self.at(node).any(|entry| entry.record.kind == kind))
        })?;
        let owner = |entry: &Entry| entry.record.owner.clone();
        let own = self.find(&by).and_then(|mut entries| entries.next().map(owner));
        let below = || self.entries.iter().map(owner).find(|owner| owner.is_within(&by));
        let because = own.or_else(below)?;
        Some(Stopped { wildcard, by, because })
    }

    /// The wildcard that answers for a name that does not exist itself.
    pub fn covering(&self, name: &Name) -> Option<Name> {
        let closest = self.closest(name).filter(|closest| closest != name)?;
        closest.as_suffix().wildcard().filter(|wildcard| self.nodes.contains_key(wildcard))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> Name {
        Name::absolute(text).expect("a name")
    }

    #[test]
    fn what_stops_a_wildcard_is_named() {
        let text = "$TTL 1\n@ SOA a b 1 2 3 4 5\n*.7 TXT w\n5.3.2.7 TXT e\n1.7 A 127.0.0.1\n";
        let zone = Zone::parse("test", text.as_bytes(), &name("x"));
        let stopped = |text: &str| {
            zone.stopped(&name(text), Kind::TXT).map(|stopped| (stopped.by.text(), stopped.because.text()))
        };
        assert_eq!(stopped("9.3.2.7.x"), Some(("3.2.7.x".into(), "5.3.2.7.x".into())));
        assert_eq!(stopped("9.2.7.x"), Some(("2.7.x".into(), "5.3.2.7.x".into())));
        assert_eq!(stopped("1.7.x"), Some(("1.7.x".into(), "1.7.x".into())));
        assert_eq!(stopped("9.x"), None);
        assert_eq!(zone.covering(&name("8.8.7.x")), Some(name("*.7.x")));
        assert_eq!(zone.covering(&name("9.2.7.x")), None);
    }
}
