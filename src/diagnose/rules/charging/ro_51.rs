//! Rule RO-51.

use crate::diagnose::prelude::*;

rule! {
    /// User-Equipment-Info does not hold what its type says.
    ///
    /// ## Trigger
    /// User-Equipment-Info-Value has a length that its type cannot have: 6 octets of a MAC address, 8 of an EUI-64.
    ///
    /// ## Cause
    /// The client writes the address as text, or fills the element because it must be there.
    ///
    /// ## Fix
    /// Write the octets of the address, or leave the element out.
    id: "RO-51",
    severity: Warning,
    references: ["RFC 8506 §8.49"],
    check: Check::Diameter(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &diameter::Message<'_>) -> Option<Draft> {
    if message.application() != diameter::applications::RO || !message.is_request() {
        return None;
    }
    let equipment = message.find(avp::USER_EQUIPMENT_INFO)?;
    let kind = equipment.find(avp::USER_EQUIPMENT_INFO_TYPE)?;
    let value = equipment.find(avp::USER_EQUIPMENT_INFO_VALUE)?;
    let length = match kind.u32()? {
        1 => 6,
        2 | 3 => 8,
        _ => return None,
    };
    if value.value.len() == length {
        return None;
    }
    let name = kind.value_name().unwrap_or("the type");
    let text = format!("{} sends {} octets as {name}, which has {length}", case.who_sent(id), value.value.len());
    Some(Draft::new(text, evidence(id, "diameter.User-Equipment-Info-Value", value.text())).and(evidence(
        id,
        "diameter.User-Equipment-Info-Type",
        kind.u32()?,
    )))
}
