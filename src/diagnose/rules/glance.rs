//! What a look at a few octets tells, for rules that pass over most messages without decoding them.

use crate::diagnose::prelude::*;

/// Command code and application of a Diameter message, without decoding it.
pub(super) fn head(trace: &Trace, id: MessageId) -> Option<(u32, u32, bool)> {
    if trace.message(id).proto != Proto::Diameter {
        return None;
    }
    let [_, _, _, _, flags, a, b, c, application @ ..] = trace.bytes(id) else { return None };
    let application: [u8; 4] = application.first_chunk().copied()?;
    Some((u32::from_be_bytes([0, *a, *b, *c]), u32::from_be_bytes(application), flags & diameter::REQUEST != 0))
}

/// Claims that this is the access point of the IMS (GSMA IR.88), with or without its operator identifier.
pub(super) fn is_ims(apn: &str) -> bool {
    apn.split('.').next().is_some_and(|label| label.eq_ignore_ascii_case("ims"))
}
