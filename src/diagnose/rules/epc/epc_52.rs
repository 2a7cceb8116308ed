//! Rule EPC-52.

use super::nas_cause::{AUTHENTICATION_FAILURE, emm, subscriber};
use crate::diagnose::prelude::*;

rule! {
    /// The card does not believe the network: MAC failure.
    ///
    /// ## Trigger
    /// An Authentication failure of the UE with EMM cause 20.
    ///
    /// ## Cause
    /// The key or operator constant in the HSS is not that of the card (OP taken for OPc), the AMF field has a wrong bit, or the
    /// vector is of another subscriber.
    ///
    /// ## Fix
    /// Compare K and OPc of the HSS with the card's.
    ///
    /// ## Next
    /// `imsctl aka` with RAND and AUTN of the Authentication request checks the MAC under a key.
    id: "EPC-52",
    severity: Error,
    references: ["TS 24.301 §5.4.2.6"],
    check: Check::S1ap(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &s1ap::Message<'_>) -> Option<Draft> {
    let cause = emm(message, AUTHENTICATION_FAILURE)?.filter(|cause| *cause == 20)?;
    let text = format!("the card of {} refuses AUTN: MAC failure", subscriber(case, id));
    Some(Draft::new(text, evidence(id, "nas_eps.emm.cause", format!("{cause} MAC failure"))))
}
