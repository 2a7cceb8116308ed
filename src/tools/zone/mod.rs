//! Zones: master files read from disk and answered from as an authoritative server answers (RFC 1034 §4.3.2,
//! wildcards by RFC 4592, DNAME by RFC 6672).
//!
//! Read in this order: [`name`], [`record`], [`kind`], [`master`], then [`answer`]. Left out: DNSSEC and transfers.

pub mod answer;
mod explain;
mod generate;
pub mod kind;
mod lex;
pub mod master;
pub mod name;
mod rdata;
pub mod record;

pub use answer::{Rcode, Reply, Zones};
pub use explain::Stopped;
pub use kind::Kind;
pub use lex::Place;
pub use master::{Entry, Fault, File};
pub use name::{Name, NameError};
pub use record::{Naptr, Record, Srv};

use hashbrown::HashMap;
use std::io::Read as _;
use std::path::Path;

/// What stands at a name.
#[derive(Clone, Debug, Default)]
pub(super) struct Node {
    /// Positions in the list of entries; none at an empty non-terminal.
    entries: Vec<u32>,
}

/// One zone.
#[derive(Debug)]
pub struct Zone {
    apex: Name,
    has_soa: bool,
    entries: Vec<Entry>,
    nodes: HashMap<Name, Node, foldhash::fast::RandomState>,
    faults: Vec<Fault>,
    files: Vec<File>,
}

impl Zone {
    /// Reads a zone from a file, `-` being standard input; `given` is its name when the file itself does not say.
    ///
    /// # Errors
    ///
    /// Fails when the file cannot be read. What is wrong in it is in [`Zone::faults`].
    pub fn load(path: &Path, given: &Name) -> std::io::Result<Self> {
        let mut text = Vec::new();
        if path == Path::new("-") {
            std::io::stdin().lock().read_to_end(&mut text)?;
        } else {
            text = std::fs::read(path)?;
        }
        Ok(Self::parse(&path.display().to_string(), text, given))
    }

    /// Reads a zone from a text; names without a dot at their end stand below `given`, until `$ORIGIN` says other.
    pub fn parse(file: &str, text: impl Into<std::sync::Arc<[u8]>>, given: &Name) -> Self {
        let master = master::read(File { name: file.to_owned(), text: text.into() }, given);
        let soa = master.entries.iter().find(|entry| entry.record.kind == Kind::SOA);
        let mut zone = Self {
            apex: soa.map_or_else(|| given.clone(), |entry| entry.record.owner.clone()),
            has_soa: soa.is_some(),
            entries: Vec::with_capacity(master.entries.len()),
            nodes: HashMap::default(),
            faults: master.faults,
            files: master.files,
        };
        zone.nodes.insert(zone.apex.clone(), Node::default());
        for entry in master.entries {
            zone.add(entry);
        }
        zone.settle();
        zone
    }

    fn fault(&mut self, place: Place, message: String) {
        self.faults.push(Fault { place, is_error: false, message });
    }

    fn add(&mut self, entry: Entry) {
        let owner = &entry.record.owner;
        if !owner.is_within(&self.apex) {
            let message = format!("{owner} is outside the zone {} and is left out", self.apex);
            return self.fault(entry.place, message);
        }
        if entry.record.kind == Kind::SOA && *owner != self.apex {
            let message = format!("an SOA record at {owner}, which is not the top of the zone {}", self.apex);
            return self.fault(entry.place, message);
        }
        // Every name between the record and the top of the zone exists, if only as an empty non-terminal.
        let levels = owner.as_suffix().count() - self.apex.as_suffix().count();
        for suffix in owner.suffixes().skip(1).take(levels) {
            if self.nodes.contains_key(&suffix) {
                break;
            }
            self.nodes.insert(suffix.to_name(), Node::default());
        }
        let Ok(position) = u32::try_from(self.entries.len()) else { return };
        self.nodes.entry(owner.clone()).or_default().entries.push(position);
        self.entries.push(entry);
    }

    /// Takes out records that came twice, and gives those of one name and type the time to live of the first.
    fn settle(&mut self) {
        let mut faults = Vec::new();
        for node in self.nodes.values_mut().filter(|node| node.entries.len() > 1) {
            let mut sorted = node.entries.clone();
            let key = |position: &u32| self.entries.get(*position as usize).map(|entry| &entry.record);
            sorted.sort_by_key(|position| key(position).map(|record| (record.kind, &record.data, *position)));
            let mut twice = Vec::new();
            let mut ttls = Vec::new();
            let mut first: Option<(Kind, u32)> = None;
            let mut last: Option<&Record> = None;
            for position in &sorted {
                let Some(entry) = self.entries.get(*position as usize) else { continue };
                let record = &entry.record;
                if last.is_some_and(|last| last.kind == record.kind && last.data == record.data) && !entry.is_opaque {
                    faults.push((entry.place, format!("the same {} record stands twice", record.kind)));
                    twice.push(*position);
                    continue;
                }
                match first {
                    Some((kind, at)) if kind == record.kind => ttls.push((at, *position)),
                    _ => first = Some((record.kind, *position)),
                }
                last = Some(record);
            }
            // The record that stands first in the file rules.
            ttls.sort_unstable();
            for (a, b) in ttls {
                let (earlier, later) = (a.min(b), a.max(b));
                let ttl = self.entries.get(earlier as usize).map(|entry| entry.record.ttl);
                if let (Some(ttl), Some(entry)) = (ttl, self.entries.get_mut(later as usize))
                    && entry.record.ttl != ttl
                {
                    let kind = entry.record.kind;
                    faults.push((
                        entry.place,
                        format!("another time to live than the other {kind} records of the name: {ttl} is taken"),
                    ));
                    entry.record.ttl = ttl;
                }
            }
            twice.sort_unstable();
            node.entries.retain(|position| twice.binary_search(position).is_err());
        }
        faults.sort();
        for (place, message) in faults {
            self.fault(place, message);
        }
        self.contradictions();
    }

    /// A name with a CNAME has nothing else (RFC 2181 §10.1).
    fn contradictions(&mut self) {
        let mut faults = Vec::new();
        for node in self.nodes.values() {
            let alias = self.at(node).find(|entry| entry.record.kind == Kind::CNAME);
            let other = alias.and_then(|alias| self.at(node).find(|entry| entry.record != alias.record));
            if let Some(other) = other {
                let message = format!("{} has a CNAME and another record", other.record.owner);
                faults.push(Fault { place: other.place, is_error: true, message });
            }
        }
        faults.sort_by_key(|fault| fault.place);
        self.faults.extend(faults);
    }

    fn at<'z>(&'z self, node: &'z Node) -> impl Iterator<Item = &'z Entry> {
        node.entries.iter().filter_map(|position| self.entries.get(*position as usize))
    }

    /// The name of the zone.
    pub const fn apex(&self) -> &Name {
        &self.apex
    }

    /// Claims that the zone has an SOA record, without which no server serves it.
    pub const fn has_soa(&self) -> bool {
        self.has_soa
    }

    /// The records, in the order of the files.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What is wrong, in the order it was found.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// The files that were read, the given one first.
    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// The names that exist, empty non-terminals with them, in no order; with the records that stand there.
    pub fn names(&self) -> impl Iterator<Item = (&Name, impl Iterator<Item = &Entry>)> {
        self.nodes.iter().map(|(name, node)| (name, self.at(node)))
    }

    /// The records at a name; `None` when the name does not exist.
    pub fn find(&self, name: &Name) -> Option<impl Iterator<Item = &Entry>> {
        self.nodes.get(name).map(|node| self.at(node))
    }
}

/// A word of a master file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RawWord<'t> {
    /// As it stands, without quotes.
    pub raw: &'t [u8],
    /// It stood in quotes.
    pub is_quoted: bool,
}

impl RawWord<'_> {
    /// Without its escapes; `None` when one of them is none.
    pub fn unescaped(&self) -> Option<Vec<u8>> {
        lex::unescaped(self.raw)
    }
}

/// The words of the first entry of a text; `None` when it has none, or they cannot be told apart.
pub fn words(text: &[u8]) -> Option<Vec<RawWord<'_>>> {
    let entry = lex::Lexer::new(text, 0).entry()?.ok()?;
    Some(entry.words.iter().map(|word| RawWord { raw: word.text, is_quoted: word.is_quoted }).collect())
}

/// The name of a zone after its file: `e164.arpa.db`, `db.e164.arpa`, `e164.arpa.zone`; `None` when the file's name
/// looks like no domain.
pub fn name_of_file(path: &Path) -> Option<Name> {
    let file = path.file_name()?.to_str()?;
    let bare = file.strip_prefix("db.").unwrap_or(file);
    let bare = [".db", ".zone", ".txt", ".hosts", ".dns"].iter().find_map(|end| bare.strip_suffix(end)).unwrap_or(bare);
    let is_domain =
        bare.contains('.') && bare.bytes().all(|octet| octet.is_ascii_alphanumeric() || b"-._".contains(&octet));
    if is_domain { Name::absolute(bare).ok() } else { None }
}

#[cfg(test)]
mod tests;
