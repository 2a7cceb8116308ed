//! Rule SMS-05.

use super::text;
use crate::diagnose::prelude::*;
use crate::proto::sms::Direction;

static WAIT: Limit = Limit::seconds("delivery-report-wait", 30, "a phone reports on a text within this time");

rule! {
    /// The phone answers a text with 2xx and never reports that it has it.
    ///
    /// ## Trigger
    /// A MESSAGE with RP-DATA to the phone is answered 2xx, and no MESSAGE with RP-ACK or RP-ERROR and the same reference
    /// comes from that subscriber in 30 seconds (`delivery-report-wait`).
    /// So does one that is seen in NAS without ciphering. When the capture ends before that, it is a note.
    ///
    /// ## Cause
    /// 2xx is about transport only; the text is delivered when the RP-ACK comes in a MESSAGE of its own. Without one the phone
    /// could not use the text: RP addresses, originator, protocol identifier or coding are wrong, or its report was not routed.
    ///
    /// ## Fix
    /// Take the text as not delivered and send it again later. Look at RP-Destination-Address (rule SMS-04), the originator
    /// (SMS-01, SMS-03), TP-PID and TP-DCS, and at P-Asserted-Identity, to which the report goes (SMS-10).
    id: "SMS-05",
    severity: Error,
    references: ["TS 24.341 §5.3.2.4"],
    limits: [&WAIT],
    check: Check::Procedure(&[Kind::Sms], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    text::without_report(case, procedure, Direction::ToPhone, case.limit(&WAIT))
}
