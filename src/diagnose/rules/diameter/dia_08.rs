//! Rule DIA-08.

use crate::diagnose::prelude::*;
use std::collections::HashMap;

static KEPT: Limit = Limit::seconds("end-to-end", 240, "an End-to-End identifier is not used again for this long");

rule! {
    /// A client uses an End-to-End identifier twice.
    ///
    /// ## Trigger
    /// Two requests of one Origin-Host on one connection have one End-to-End identifier within 4 minutes (`end-to-end`), the second
    /// without the T flag and with another Session-Id or command.
    ///
    /// ## Cause
    /// The client counts per thread or starts again from the same number. A server that looks for duplicates answers the second from
    /// memory, or drops it.
    ///
    /// ## Fix
    /// Make identifiers unique per client, and set the T flag only on what is sent again.
    id: "DIA-08",
    severity: Warning,
    references: ["RFC 6733 §3", "RFC 6733 §5.5.4"],
    limits: [&KEPT],
    check: Check::Trace(check),
}

fn check(case: &Case<'_>) -> Vec<Draft> {
    let trace = case.trace;
    let mut last: HashMap<_, MessageId, foldhash::fast::FixedState> = HashMap::default();
    let mut found = Vec::new();
    for transaction in trace.transactions.iter().filter(|transaction| transaction.proto == Proto::Diameter) {
        let id = transaction.request;
        let Some(head) = trace.bytes(id).first_chunk::<20>() else { continue };
        let [_, _, _, _, flags, .., a, b, c, d] = *head;
        if flags & diameter::REQUEST == 0 {
            continue;
        }
        let end_to_end = u32::from_be_bytes([a, b, c, d]);
        let message = trace.message(id);
        let Some(earlier) = last.insert((message.from, message.to, end_to_end), id) else { continue };
        if case.between(earlier, id) > case.limit(&KEPT) || flags & RETRANSMITTED != 0 {
            continue;
        }
        let (Some(first), Some(second)) = (case.diameter(earlier), case.diameter(id)) else { continue };
        let differs = first.session_id() != second.session_id() || first.command() != second.command();
        if !differs || first.origin_host() != second.origin_host() {
            continue;
        }
        let who = second.origin_host().unwrap_or_default();
        let text = format!("{who} uses End-to-End identifier 0x{end_to_end:08x} for two requests");
        found.push(
            Draft::new(text, evidence(id, "diameter.endtoendid", format!("0x{end_to_end:08x}")))
                .and(evidence(earlier, "diameter.endtoendid", format!("0x{end_to_end:08x}")))
                .key(who),
        );
    }
    found
}

/// T flag of the header (RFC 6733 §3).
const RETRANSMITTED: u8 = 0x10;
