//! Checks of what leads elsewhere: name servers, CNAME, records without a flag; and of what a zone must have.

use super::{Field, Item, code};
use crate::tools::zone::{Entry, Kind, Name, Place, Zone, Zones};

/// As many records are followed from one.
const LONGEST_CHAIN: usize = 16;

/// Says what a zone must have to be served.
pub(super) fn zone(zone: &Zone, items: &mut Vec<Item>) {
    let top = Place { file: 0, line: 1, column: 1 };
    let at_top = |kind: Kind| {
        let is_it = move |(_, entry): &(usize, &Entry)| entry.record.kind == kind && entry.record.owner == *zone.apex();
        zone.entries().iter().enumerate().filter(is_it)
    };
    if !zone.has_soa() {
        let message = format!("{} has no SOA record: no name server loads it", zone.apex());
        items.push(Item { place: Some(top), ..Item::new(&code::NO_SOA, message) });
    }
    if at_top(Kind::NS).next().is_none() {
        let message = format!("{} has no NS record: BIND does not load it", zone.apex());
        items.push(Item { place: Some(top), ..Item::new(&code::NO_NS, message) });
    }
    for (number, entry) in at_top(Kind::NS) {
        let Some(host) = entry.record.target().filter(|host| host.is_within(zone.apex())) else { continue };
        let is_address = |entry: &Entry| matches!(entry.record.kind, Kind::A | Kind::AAAA);
        if !zone.find(&host).is_some_and(|mut entries| entries.any(is_address)) {
            let message = format!("the name server {host} has no address: BIND does not load the zone");
            items.push(Item { record: Some(number), ..Item::new(&code::NS_WITHOUT_ADDRESS, message) });
        }
    }
}

/// Follows CNAME records and NAPTR records without a flag as far as the zones reach.
pub(super) fn check(zone: &Zone, zones: &Zones, items: &mut Vec<Item>) {
    for (number, entry) in zone.entries().iter().enumerate() {
        let Some(target) = next(entry) else { continue };
        let field = if entry.record.kind == Kind::NAPTR { Field::Replacement } else { Field::Order };
        if is_circle(&entry.record.owner, &target, zones) {
            let message = format!("{} leads back to {}", target, entry.record.owner);
            items.push(Item::of(&code::CIRCLE, number, field, message));
            continue;
        }
        let Some(other) = zones.responsible(&target, Kind::NAPTR) else { continue };
        let is_there = other.find(&target).is_some() || other.covering(&target).is_some();
        if !is_there {
            let message = format!("{target} does not exist in {}", other.apex());
            items.push(Item::of(&code::DANGLING, number, field, message));
        }
    }
}

/// Where a record leads.
fn next(entry: &Entry) -> Option<Name> {
    let record = &entry.record;
    match record.kind {
        Kind::CNAME => record.target(),
        Kind::NAPTR => {
            let naptr = record.naptr()?;
            let leads_on = naptr.regexp.is_empty() && !naptr.replacement.is_root() && !naptr.has_flag("u");
            leads_on.then_some(naptr.replacement)
        }
        _ => None,
    }
}

fn is_circle(start: &Name, target: &Name, zones: &Zones) -> bool {
    let mut at = target.clone();
    for _ in 0..LONGEST_CHAIN {
        if at == *start {
            return true;
        }
        let zone = zones.responsible(&at, Kind::NAPTR);
        let follows =
            |entry: &Entry| matches!(entry.record.kind, Kind::CNAME | Kind::NAPTR).then(|| next(entry)).flatten();
        let onward = zone.and_then(|zone| zone.find(&at).and_then(|mut entries| entries.find_map(follows)));
        let Some(onward) = onward else { return false };
        at = onward;
    }
    false
}
