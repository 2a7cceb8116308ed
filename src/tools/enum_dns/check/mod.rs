//! What is wrong or surprising in a zone, or in the NAPTR records of one answer.
//!
//! Two ways in. [`zones`] checks zones as they were read from master files; its items have places. [`answer`] checks the
//! records of one answer, from a capture or a resolver; its items say which record and which of its fields. Both give
//! [`Item`]s whose [`Code`] names the diagnosis rule where there is one, so that `imsctl enum check` and `imsctl diagnose`
//! say the same:
//!
//! ```
//! use imsctl::tools::enum_dns::{Number, check};
//! use imsctl::tools::zone::{Naptr, Name};
//! let record = Naptr { order: 100, preference: 10, flags: b"u", services: b"E2U+sip", regexp: b"!(^.*$)!sip:+1\\1@g!",
//!     replacement: Name::root() };
//! let number = Number::parse("+441632960001").expect("a number");
//! let items = check::answer(&[record], Some(&number), &check::Options::default());
//! assert_eq!(items.first().and_then(|item| item.code.rule), Some("ENUM-03"));
//! ```
//!
//! Left out: what needs more than the records, such as whether a client came back over TCP (ENUM-06).

pub mod code;
mod epc;
mod links;
mod records;
mod wildcards;

pub use code::Code;

use super::number::{Number, digits_of};
use super::rewrite::Patterns;
use super::service::Services;
use crate::tools::severity::Severity;
use crate::tools::zone::{Entry, Kind, Name, Naptr, Place, Zone, Zones};
use hashbrown::HashMap;

/// What a check should know beyond the records.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The domain of the network that asks: results that lead to it are circles.
    pub home: Option<String>,
}

/// A field of a NAPTR record, in the order of the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Order.
    Order,
    /// Preference.
    Preference,
    /// Flags.
    Flags,
    /// Services.
    Services,
    /// Substitution expression.
    Regexp,
    /// Replacement.
    Replacement,
}

/// One thing that a check says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What.
    pub code: &'static Code,
    /// The record it is about, by its number in what was checked: of an answer, or of [`Zone::entries`].
    pub record: Option<usize>,
    /// The field of the record.
    pub field: Option<Field>,
    /// File, line and column, when the records come from a master file.
    pub place: Option<Place>,
    /// What is wrong, with the names, numbers and words it is about.
    pub message: String,
    /// What to write instead, where that can be said.
    pub fix: Option<String>,
}

impl Item {
    fn new(code: &'static Code, message: impl Into<String>) -> Self {
        Self { code, record: None, field: None, place: None, message: message.into(), fix: None }
    }

    fn of(code: &'static Code, record: usize, field: Field, message: impl Into<String>) -> Self {
        Self { record: Some(record), field: Some(field), ..Self::new(code, message) }
    }

    fn fix(self, fix: impl Into<String>) -> Self {
        Self { fix: Some(fix.into()), ..self }
    }

    /// How much it matters.
    pub const fn severity(&self) -> Severity {
        self.code.severity
    }

    /// The rule of `imsctl diagnose` that reports the same.
    pub const fn rule(&self) -> Option<&'static str> {
        self.code.rule
    }
}

/// Checks the NAPTR records of one answer, for the number that was looked up when that is known.
pub fn answer(records: &[Naptr<'_>], number: Option<&Number>, options: &Options) -> Vec<Item> {
    let samples: Vec<String> = number.map(Number::aus).into_iter().collect();
    let of = records::Of { samples: &samples, is_wildcard: false };
    records::check(records, &of, options, &mut Patterns::default())
}

/// Checks zones, each by itself and where one leads into another; the items of each zone in the order of its files.
pub fn zones(zones: &Zones, options: &Options) -> Vec<Vec<Item>> {
    let mut patterns = Patterns::default();
    zones.iter().map(|zone| one(zone, zones, options, &mut patterns)).collect()
}

fn one(zone: &Zone, zones: &Zones, options: &Options, patterns: &mut Patterns) -> Vec<Item> {
    let mut items: Vec<Item> = zone.faults().iter().map(fault).collect();
    links::zone(zone, &mut items);
    let suffix = suffix(zone.apex());
    let mut sets: Vec<(usize, &Name, Vec<usize>)> = Vec::new();
    let mut known: HashMap<&Name, usize, foldhash::fast::RandomState> = HashMap::default();
    for (number, entry) in zone.entries().iter().enumerate().filter(|(_, entry)| entry.record.kind == Kind::NAPTR) {
        let at = *known.entry(&entry.record.owner).or_insert_with(|| {
            sets.push((number, &entry.record.owner, Vec::new()));
            sets.len() - 1
        });
        if let Some((_, _, numbers)) = sets.get_mut(at) {
            numbers.push(number);
        }
    }
    for (_, owner, numbers) in &sets {
        set(zone, owner, numbers, &suffix, options, patterns, &mut items);
    }
    wildcards::check(zone, &suffix, &mut items);
    links::check(zone, zones, &mut items);
    for item in &mut items {
        item.place = item.place.or_else(|| place(zone, item));
    }
    items.sort_by_key(|item| (item.place, std::cmp::Reverse(item.severity())));
    items
}

/// Checks the NAPTR records of one name.
fn set(
    zone: &Zone,
    owner: &Name,
    numbers: &[usize],
    suffix: &Name,
    options: &Options,
    patterns: &mut Patterns,
    items: &mut Vec<Item>,
) {
    let entries: Vec<&Entry> = numbers.iter().filter_map(|number| zone.entries().get(*number)).collect();
    let naptrs: Vec<Naptr<'_>> = entries.iter().filter_map(|entry| entry.record.naptr()).collect();
    let digits = digits_of(owner, suffix).filter(|digits| !digits.is_empty());
    let is_enum = |naptr: &Naptr<'_>| match Services::parse(&naptr.services()) {
        Services::E2u(_) | Services::Legacy(_) => true,
        Services::None => digits.is_some(),
        Services::Foreign => digits.is_some() && !epc::is_application(naptr),
    };
    let renumbered = |item: Item| Item { record: item.record.and_then(|record| numbers.get(record).copied()), ..item };
    if naptrs.iter().any(is_enum) {
        let samples = digits.as_deref().map_or_else(Vec::new, |digits| wildcards::samples(digits, owner.is_wildcard()));
        let of = records::Of { samples: &samples, is_wildcard: owner.is_wildcard() };
        items.extend(records::check(&naptrs, &of, options, patterns).into_iter().map(renumbered));
        items.extend(
            wildcards::number(owner, suffix, digits.as_deref())
                .map(|item| renumbered(Item { record: Some(0), ..item })),
        );
    } else {
        items.extend(epc::check(owner, &naptrs).into_iter().map(renumbered));
    }
    items.extend(records::size(owner, &entries).map(renumbered));
}

fn fault(fault: &crate::tools::zone::Fault) -> Item {
    let code = if fault.is_error { &code::SYNTAX } else { &code::ZONE_DATA };
    Item { place: Some(fault.place), ..Item::new(code, fault.message.clone()) }
}

/// Where an item's field, or its record, stands.
fn place(zone: &Zone, item: &Item) -> Option<Place> {
    let entry = zone.entries().get(item.record?)?;
    let word = item.field.and_then(|field| entry.words.get(field as usize));
    Some(word.copied().unwrap_or(entry.place))
}

/// What the numbers of a zone stand below: its name without the digits in front.
fn suffix(apex: &Name) -> Name {
    let is_digit = |label: Option<&[u8]>| matches!(label, Some([digit]) if digit.is_ascii_digit());
    let suffix = apex.suffixes().find(|suffix| !is_digit(suffix.first_label()));
    suffix.map_or_else(|| apex.clone(), crate::tools::zone::name::Suffix::to_name)
}

#[cfg(test)]
mod tests;
