//! Rule SMS-06.

use super::text;
use crate::diagnose::prelude::*;
use crate::proto::sms::Direction;

static WAIT: Limit =
    Limit::seconds("submit-report-wait", 45, "a service centre reports on a text within this time (TR1M)");

rule! {
    /// The service centre takes a text with 2xx and never reports on it.
    ///
    /// ## Trigger
    /// A MESSAGE with RP-DATA from the phone is answered 2xx, and no MESSAGE with RP-ACK or RP-ERROR and the same reference goes
    /// to that subscriber in 45 seconds (`submit-report-wait`).
    /// So does one that is seen in NAS without ciphering. When the capture ends before that, it is a note.
    ///
    /// ## Cause
    /// The service centre never sent the submit report, or sent it to somebody else. The handset keeps "Sending", then says it
    /// failed, and may send the text again.
    ///
    /// ## Fix
    /// Let the service centre send RP-ACK or RP-ERROR in a new MESSAGE to the subscriber, with In-Reply-To naming the Call-ID
    /// of the first.
    id: "SMS-06",
    severity: Error,
    references: ["TS 24.341", "TS 24.011"],
    limits: [&WAIT],
    check: Check::Procedure(&[Kind::Sms], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    text::without_report(case, procedure, Direction::ToNetwork, case.limit(&WAIT))
}
