//! Checks of names: wildcards and what stops them (RFC 4592), and whether a name is that of a number.

use super::super::number::{LONGEST, digits_of};
use super::{Item, code};
use crate::tools::zone::name::Suffix;
use crate::tools::zone::{Entry, Kind, Name, Zone};
use hashbrown::{HashMap, HashSet};

/// As many names are listed in one message.
const LISTED: usize = 5;

type Names<'z> = HashSet<Suffix<'z>, foldhash::fast::RandomState>;

/// Numbers to look records up with: the one of the name, or some of those a wildcard covers, a number that is too long
/// among them.
pub(super) fn samples(digits: &str, is_wildcard: bool) -> Vec<String> {
    if !is_wildcard {
        return vec![format!("+{digits}")];
    }
    let more = "23456789012345678".chars();
    let lengths = digits.len() + 1..=LONGEST.max(digits.len()) + 1;
    // A number of the usual length first: what it makes is shown.
    let mut lengths: Vec<usize> = lengths.collect();
    lengths.sort_by_key(|length| length.abs_diff(12));
    let sample = |length: usize| digits.chars().chain(more.clone()).take(length).collect::<String>();
    lengths.into_iter().map(|length| format!("+{}", sample(length))).collect()
}

/// Says when a name with ENUM records is no number, or too long for one.
pub(super) fn number(owner: &Name, suffix: &Name, digits: Option<&str>) -> Option<Item> {
    let Some(digits) = digits else {
        // Names elsewhere are where records without a flag lead.
        let has_digits = owner.labels().any(|label| matches!(label, [digit] if digit.is_ascii_digit()));
        let is_odd = has_digits && owner.is_within(suffix) && digits_of(owner, suffix).is_none();
        return is_odd.then(|| {
            Item::new(&code::NO_NUMBER, format!("{owner} is no number: one digit a label, and nothing else"))
        });
    };
    if digits.starts_with('0') {
        let message = format!(
            "{owner} is looked up for +{digits}…, and no country code begins with 0: a dialled prefix is no part of a number"
        );
        return Some(Item::new(&code::NO_NUMBER, message));
    }
    let length = digits.len() + usize::from(owner.is_wildcard());
    let message = || format!("{owner} is a number of {length} digits; E.164 numbers have {LONGEST} at most");
    (length > LONGEST).then(|| Item::new(&code::LONG_NUMBER, message()))
}

/// Says which names stop which wildcards.
pub(super) fn check(zone: &Zone, suffix: &Name, items: &mut Vec<Item>) {
    let is_naptr = |entry: &Entry| entry.record.kind == Kind::NAPTR;
    let mut wildcards = Names::default();
    let mut existing = Names::default();
    for (name, mut entries) in zone.names() {
        existing.insert(name.as_suffix());
        if name.is_wildcard() && entries.any(is_naptr) {
            wildcards.insert(name.as_suffix());
        }
    }
    if wildcards.is_empty() {
        return;
    }
    let holes = holes(zone, &wildcards, &existing);
    let mut told = Names::default();
    for (number, entry) in zone.entries().iter().enumerate() {
        let owner = &entry.record.owner;
        if let Some(item) = hidden(zone, owner, &wildcards).filter(|_| told.insert(owner.as_suffix())) {
            items.push(Item { record: Some(number), ..item });
        }
        let mut blamed: Vec<(Name, &Name)> = Vec::new();
        for ancestor in owner.suffixes().skip(1) {
            let Some((hole, wildcard)) = holes.get_key_value(&ancestor) else { continue };
            if told.insert(*hole) {
                blamed.push((hole.to_name(), wildcard));
            }
        }
        if let Some((_, wildcard)) = blamed.last() {
            items.push(Item { record: Some(number), ..stopped(owner, wildcard, &blamed, suffix) });
        }
    }
}

type Holes<'z> = HashMap<Suffix<'z>, Name, foldhash::fast::RandomState>;

/// The names with something below them that stop a wildcard and have none of their own, each with the wildcard.
fn holes<'z>(zone: &Zone, wildcards: &Names<'_>, existing: &Names<'z>) -> Holes<'z> {
    let mut holes = Holes::default();
    let top = zone.apex().as_suffix().count();
    for name in existing {
        let Some(parent) = name.parent().and_then(|parent| existing.get(&parent)) else { continue };
        if holes.contains_key(parent) || parent.wildcard().is_some_and(|own| existing.contains(&own.as_suffix())) {
            continue;
        }
        let levels = parent.count().saturating_sub(top);
        let above = std::iter::successors(parent.parent(), Suffix::parent).take(levels);
        let mut above = above.filter_map(Suffix::wildcard);
        if let Some(wildcard) = above.find(|wildcard| wildcards.contains(&wildcard.as_suffix())) {
            holes.insert(*parent, wildcard);
        }
    }
    holes
}

fn stopped(owner: &Name, wildcard: &Name, blamed: &[(Name, &Name)], suffix: &Name) -> Item {
    let prefix = |name: &Name| digits_of(name, suffix).map_or_else(|| name.to_string(), |digits| format!("+{digits}…"));
    let list = |names: Vec<String>| {
        let more = names.len().saturating_sub(LISTED);
        let shown = names.get(..LISTED).map_or_else(|| names.join(", "), |names| names.join(", "));
        if more > 0 { format!("{shown} and {more} more") } else { shown }
    };
    let numbers = list(blamed.iter().map(|(hole, _)| prefix(hole)).collect());
    let repeated =
        list(blamed.iter().filter_map(|(hole, _)| hole.as_suffix().wildcard()).map(|name| name.to_string()).collect());
    let message = format!("{owner} stops {wildcard} for its neighbours: other numbers {numbers} do not exist");
    Item::new(&code::WILDCARD_STOPPED, message).fix(format!("repeat the wildcard at {repeated}"))
}

/// Says when a name has other records only, so that no wildcard answers for it either.
fn hidden(zone: &Zone, owner: &Name, wildcards: &Names<'_>) -> Option<Item> {
    if owner.is_wildcard()
        || zone.find(owner)?.any(|entry| matches!(entry.record.kind, Kind::NAPTR | Kind::CNAME | Kind::NS))
    {
        return None;
    }
    let top = zone.apex().as_suffix().count();
    let levels = owner.as_suffix().count().checked_sub(top)?;
    let mut above = owner.suffixes().skip(1).take(levels).filter_map(|suffix| suffix.wildcard());
    let wildcard = above.find(|wildcard| wildcards.contains(&wildcard.as_suffix()))?;
    let kind = zone.find(owner)?.next().map(|entry| entry.record.kind)?;
    let message =
        format!("{owner} has a {kind} record and no NAPTR: {wildcard} does not answer for a name that exists");
    Some(Item::new(&code::HIDDEN_BY_OTHER_TYPE, message))
}
