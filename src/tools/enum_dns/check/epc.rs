//! Checks of the NAPTR records of IMS and EPC: SIP services (RFC 3263) and S-NAPTR (TS 29.303).

use super::{Field, Item, code};
use crate::tools::dns::names::has_short_mnc;
use crate::tools::dns::transport::Transport;
use crate::tools::zone::{Name, Naptr};

/// Claims that a record is one of SIP or of the EPC.
pub(super) fn is_application(naptr: &Naptr<'_>) -> bool {
    is_s_naptr(naptr) || Transport::of_service(naptr.services).is_some()
}

fn is_s_naptr(naptr: &Naptr<'_>) -> bool {
    naptr.services.get(..2).is_some_and(|start| start.eq_ignore_ascii_case(b"x-"))
}

/// Checks the records of one name.
pub(super) fn check(owner: &Name, naptrs: &[Naptr<'_>]) -> Vec<Item> {
    let mut items = Vec::new();
    for (number, naptr) in naptrs.iter().enumerate().filter(|(_, naptr)| is_application(naptr)) {
        if !naptr.regexp.is_empty() {
            let message = "S-NAPTR and RFC 3263 use the replacement, never a regexp";
            items.push(Item::of(&code::REGEXP_AND_REPLACEMENT, number, Field::Regexp, message));
        }
        if naptr.replacement.is_root() {
            items.push(Item::of(&code::LEADS_NOWHERE, number, Field::Replacement, "no replacement: it leads nowhere"));
        }
        let is_known = naptr.has_flag("s") || (is_s_naptr(naptr) && (naptr.has_flag("a") || naptr.flags.is_empty()));
        if !is_known {
            let known = if is_s_naptr(naptr) { "S-NAPTR knows a, s and none" } else { "RFC 3263 knows s" };
            items.push(Item::of(
                &code::UNKNOWN_FLAG,
                number,
                Field::Flags,
                format!("flag {:?}: {known}", naptr.flags()),
            ));
        }
    }
    roaming(naptrs, &mut items);
    if has_short_mnc(&owner.to_string()) {
        let message = format!("{owner}: the MNC label has two digits, and every node looks up three");
        items.push(Item { record: Some(0), ..Item::new(&code::SHORT_MNC, message).fix("mnc0NN") });
    }
    items
}

/// Says when a PGW is offered on S5 and none on S8.
fn roaming(naptrs: &[Naptr<'_>], items: &mut Vec<Item>) {
    let offers = |naptr: &Naptr<'_>, protocol: &str| {
        let services = naptr.services().to_ascii_lowercase();
        let mut parts = services.split(':').map(|part| part.split('+').next().unwrap_or_default());
        parts.next() == Some("x-3gpp-pgw") && parts.any(|part| part == protocol)
    };
    let home = naptrs.iter().position(|naptr| offers(naptr, "x-s5-gtp"));
    let has_roaming = naptrs.iter().any(|naptr| offers(naptr, "x-s8-gtp"));
    if let Some(number) = home.filter(|_| !has_roaming) {
        let message = "the PGW is offered on S5 (x-s5-gtp) and not on S8: subscribers who roam do not find it";
        items.push(Item::of(&code::NO_ROAMING, number, Field::Services, message).fix("add :x-s8-gtp"));
    }
}
