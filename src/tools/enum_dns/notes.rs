//! What is worth knowing about the result of a look-up beyond the URIs.

use super::judge::Verdict;
use super::lookup::{Hit, Judged, Step};
use crate::tools::zone::Naptr;

/// Adds notes on the records and on what they made.
pub(super) fn add(steps: &[Step], hits: &[Hit], notes: &mut Vec<String>) {
    for step in steps {
        ranks(step, notes);
        orders(step, notes);
    }
    for hit in hits {
        notes.extend(uri(&hit.uri));
        notes.extend(scheme(&hit.services, &hit.uri));
    }
    let mut seen = hashbrown::HashSet::<String>::new();
    notes.retain(|note| seen.insert(note.clone()));
}

fn used(step: &Step) -> impl Iterator<Item = Naptr<'_>> {
    let is_used = |judged: &&Judged| !judged.is_beyond && !matches!(judged.verdict, Verdict::Skip(_));
    step.judged.iter().filter(is_used).filter_map(|judged| judged.record.naptr())
}

/// Equal and different preferences.
fn ranks(step: &Step, notes: &mut Vec<String>) {
    let preferences: Vec<(u16, u16)> = used(step).map(|naptr| (naptr.order, naptr.preference)).collect();
    let pairs = || preferences.iter().zip(preferences.iter().skip(1));
    if let Some(((order, preference), _)) = pairs().find(|(a, b)| a == b) {
        notes.push(format!("records of equal rank {order}/{preference} have no order: any may come first"));
    }
    if pairs().any(|(a, b)| a != b) {
        notes.push(
            "a preference is a rank, not a weight: the higher one is used only when the lower one fails (RFC 3403 4.1)"
                .to_owned(),
        );
    }
}

fn orders(step: &Step, notes: &mut Vec<String>) {
    let is_usable = |judged: &&Judged| judged.is_beyond && !matches!(judged.verdict, Verdict::Skip(_));
    let beyond = step.judged.iter().find(is_usable).and_then(|judged| judged.record.naptr());
    if let (Some(beyond), Some(used)) = (beyond, used(step).next()) {
        notes.push(format!(
            "order {} was used, so order {} must not be looked at (RFC 3403 4.1); Kamailio does, as failover",
            used.order, beyond.order
        ));
    }
}

/// What is odd, or worth knowing, about a URI.
pub(super) fn uri(uri: &str) -> Option<String> {
    let (scheme, rest) = uri.split_once(':')?;
    let user = rest.split(['@', ';', '?']).next().unwrap_or_default();
    let is_telephonic = ["sip", "sips", "tel"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    if is_telephonic && has_stray_plus(user) {
        return Some(format!(
            "{uri}: a + that does not begin the number; the number already has one, and its group holds it: match ^\\+(.*)$ and write +\\1"
        ));
    }
    let has_dipped = parameter(rest, "npdi").is_some();
    match parameter(rest, "rn") {
        Some(rn) if has_dipped => {
            Some(format!("the portability dip is done (npdi): route by rn={rn}, and keep both parameters (RFC 4694)"))
        }
        Some(_) => unmarked_dip(rest),
        None => {
            has_dipped.then(|| "the portability dip is done (npdi): the number is not ported (RFC 4694)".to_owned())
        }
    }
}

/// A routing number without the mark that the dip is done, in what stands behind the scheme of a URI.
pub(super) fn unmarked_dip(rest: &str) -> Option<String> {
    let rn = parameter(rest, "rn").filter(|_| parameter(rest, "npdi").is_none())?;
    Some(format!("rn={rn} without npdi: the next network dips again (RFC 4694)"))
}

/// A parameter of a tel URI, or of the number in a SIP URI.
fn parameter<'u>(rest: &'u str, name: &str) -> Option<&'u str> {
    rest.split(['@', ';', '?']).skip(1).find_map(|part| {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        key.eq_ignore_ascii_case(name).then_some(value)
    })
}

/// Claims that a number holds a plus behind its first character.
pub(super) fn has_stray_plus(user: &str) -> bool {
    user.bytes().skip(1).any(|octet| octet == b'+')
}

/// A URI that is not of the kind that its service promises.
pub(super) fn scheme(services: &str, uri: &str) -> Option<String> {
    let Some((scheme, _)) = uri.split_once(':') else {
        return Some(format!("{uri} is no URI: it has no scheme"));
    };
    let scheme = scheme.to_ascii_lowercase();
    let services = services.to_ascii_lowercase();
    let offered: Vec<&str> = services.split('+').skip(1).collect();
    let fits = |service: &&str| match *service {
        "sip" => matches!(&*scheme, "sip" | "sips"),
        "h323" => scheme == "h323",
        "pres" => scheme == "pres",
        other => match other.rsplit_once(':') {
            Some((_, "sip")) => matches!(&*scheme, "sip" | "sips"),
            Some((_, subtype)) => scheme == subtype,
            None => true,
        },
    };
    let wrong = !offered.is_empty() && !offered.iter().any(fits);
    wrong.then(|| format!("{uri} is not of the kind that service {services} promises"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plus_inside_a_number_and_a_dip_that_is_done_are_worth_a_note() {
        assert!(uri("sip:+1+4416@g").is_some_and(|note| note.contains("does not begin")));
        assert_eq!(uri("sip:+4416@g;x=+1"), None);
        assert_eq!(uri("mailto:a+b@g"), None);
        assert!(uri("tel:+4416;npdi;rn=+44").is_some_and(|note| note.contains("route by rn=+44")));
        assert!(uri("sip:+4416;npdi;rn=+44@g;user=phone").is_some_and(|note| note.contains("route by rn=+44")));
        assert!(uri("tel:+4416;rn=+44").is_some_and(|note| note.contains("dips again")));
    }

    #[test]
    fn a_uri_of_another_kind_than_its_service_is_noticed() {
        for (services, uri, is_wrong) in [
            ("E2U+sip", "sips:a@g", false),
            ("E2U+sip", "tel:+1", true),
            ("E2U+pstn:tel", "tel:+1", false),
            ("E2U+pstn:sip", "sip:+1@g", false),
            ("E2U+im:xmpp+sip", "sip:m@g", false),
            ("E2U+sip", "a@g", true),
        ] {
            assert_eq!(scheme(services, uri).is_some(), is_wrong, "{services} {uri}");
        }
    }
}
