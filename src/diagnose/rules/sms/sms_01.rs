//! Rule SMS-01.

use super::text;
use crate::diagnose::prelude::*;

rule! {
    /// The length of an alphanumeric sender was rounded up: phones show an extra @.
    ///
    /// ## Trigger
    /// TP-Originating-Address of type alphanumeric whose length is even and one more than its characters need, so that the
    /// fill bits make one more septet, and that septet is 0: a name of seven characters with length 14.
    ///
    /// ## Cause
    /// The sender counted whole octets. The length counts useful semi-octets: a name of seven characters has 13, and the
    /// half octet behind them is filling. Septet 0 of the GSM alphabet is @.
    ///
    /// ## Fix
    /// Write the length as 7 times the number of septets, divided by 4, rounded up.
    ///
    /// ## Next
    /// `imsctl sms craft` writes the same text with the right length.
    id: "SMS-01",
    severity: Warning,
    references: ["TS 23.040 §9.1.2.5"],
    check: Check::Message(check),
}

fn check(case: &Case<'_>, id: MessageId, body: &Body<'_>) -> Option<Draft> {
    text::fault(case, id, body, "SMS-01", |rp| evidence(id, "gsm_sms.tp-oa", text::address(rp)))
}
