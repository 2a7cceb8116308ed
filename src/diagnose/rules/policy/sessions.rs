//! What the rules about policy share: the Gx sessions of a capture, and what can be seen of it at all.

use crate::diagnose::prelude::*;
pub(super) use crate::diagnose::rules::glance::head;
use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;

/// Command code of CC (RFC 8506).
const CREDIT_CONTROL: u32 = 272;
/// Command code of RA (RFC 6733 §8.3).
pub(super) const RE_AUTH: u32 = 258;
/// Command code of AA on Rx (TS 29.214).
pub(super) const AA: u32 = 265;
/// Command code of AS (RFC 6733 §8.5).
pub(super) const ABORT_SESSION: u32 = 274;
/// Command code of ST (RFC 6733 §8.4).
pub(super) const SESSION_TERMINATION: u32 = 275;

/// The addresses of the UE that a message names; of an IPv6 prefix, the prefix.
pub(super) fn addresses(message: &diameter::Message<'_>) -> Vec<IpAddr> {
    let prefix = message.framed_ipv6_prefix().map(|(prefix, _)| IpAddr::V6(prefix));
    message.framed_ipv4().into_iter().chain(prefix).filter(|address| !address.is_unspecified()).collect()
}

/// What a capture shows beside Rx: the Gx sessions, and which hosts speak Gx and GTPv2. Silence means something only where
/// the capture has the interface.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// CCR-Initial by address of the UE, in order.
    sessions: BTreeMap<IpAddr, Vec<MessageId>>,
    gx: BTreeSet<IpAddr>,
    gtp: BTreeSet<IpAddr>,
}

impl Seen {
    /// Looks through the capture once.
    pub(super) fn of(case: &Case<'_>) -> Self {
        let mut seen = Self::default();
        let trace = case.trace;
        for id in trace.message_ids() {
            if trace.message(id).proto == Proto::Gtpv2 {
                seen.gtp.extend([case.sender(id), case.receiver(id)]);
            }
            let Some((command, application, is_request)) = head(trace, id) else { continue };
            if application != diameter::applications::GX {
                continue;
            }
            seen.gx.extend([case.sender(id), case.receiver(id)]);
            if command == CREDIT_CONTROL
                && is_request
                && let Some(message) = case.diameter(id)
                && message.cc_request_type() == Some(1)
            {
                for address in addresses(&message) {
                    seen.sessions.entry(address).or_default().push(id);
                }
            }
        }
        seen
    }

    /// Claims that the capture has messages of Gx of this host.
    pub(super) fn has_gx(&self, host: IpAddr) -> bool {
        self.gx.contains(&host)
    }

    /// Claims that the capture has GTPv2 messages of this host.
    pub(super) fn has_gtp(&self, host: IpAddr) -> bool {
        self.gtp.contains(&host)
    }

    /// The CCR-Initial on Gx of a UE with one of these addresses, the last before `before`.
    pub(super) fn session(&self, case: &Case<'_>, ue: &[IpAddr], before: i64) -> Option<MessageId> {
        let of = ue.iter().filter_map(|address| self.sessions.get(address)).flatten().copied();
        of.filter(|id| case.time(*id) <= before).max()
    }
}

/// Request and answer of the Diameter transactions of this command and application, in the order of the requests.
pub(super) fn exchanges<'t>(
    case: &Case<'t>,
    command: u32,
    application: u32,
) -> impl Iterator<Item = (MessageId, diameter::Message<'t>, MessageId, diameter::Message<'t>)> + use<'t> {
    let trace = case.trace;
    trace.transactions.iter().filter_map(move |transaction| {
        let wanted = head(trace, transaction.request) == Some((command, application, true));
        let answer = transaction.answer().filter(|_| wanted)?;
        match (trace.body(transaction.request), trace.body(answer)) {
            (Body::Diameter(request), Body::Diameter(message)) => Some((transaction.request, request, answer, message)),
            _ => None,
        }
    })
}

/// The type of a GTPv2 message, without decoding it.
pub(super) fn gtp_type(trace: &Trace, id: MessageId) -> Option<u8> {
    if trace.message(id).proto == Proto::Gtpv2 { trace.bytes(id).get(1).copied() } else { None }
}

/// What a UE is called in a sentence: its address.
pub(super) fn ue_name(message: &diameter::Message<'_>) -> String {
    addresses(message).first().map_or_else(|| "the UE".to_owned(), ToString::to_string)
}

/// Evidence of the UE's address.
pub(super) fn ue_evidence(id: MessageId, message: &diameter::Message<'_>) -> Option<Evidence> {
    let field =
        if message.framed_ipv4().is_some() { "diameter.Framed-IP-Address.IPv4" } else { "diameter.Framed-IPv6-Prefix" };
    Some(evidence(id, field, addresses(message).first()?))
}

/// Result codes of 3GPP: an experimental result with its vendor.
pub(super) fn of_3gpp(message: &diameter::Message<'_>) -> Option<u32> {
    let outcome = message.result()?;
    (outcome.vendor == Some(diameter::dictionary::TGPP)).then_some(outcome.code)
}
