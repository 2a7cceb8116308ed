//! Rule EPC-56.

use super::nas_cause::{explained, subscriber};
use crate::diagnose::prelude::*;
use crate::proto::s1ap::{ERabOutcome, MessageKind};
use crate::tools::explain::Code;

/// E-RAB Modify and Initial Context Setup (TS 36.413 §9.3.7): rule RXGX-03 is about the set-up of dedicated bearers.
const PROCEDURES: [u8; 2] = [6, 9];
/// E-RAB Setup.
const SETUP: u8 = 5;

rule! {
    /// The eNB refuses a bearer, or the context of a UE.
    ///
    /// ## Trigger
    /// An Initial Context Setup fails, or its response or that of an E-RAB Modify lists an E-RAB as failed; an E-RAB Setup of a
    /// default bearer does.
    ///
    /// ## Cause
    /// As the cause says: radio resources, security algorithms that the UE lacks, an S1-U address that cannot be reached.
    ///
    /// ## Fix
    /// Look at the eNB that sent the cause.
    id: "EPC-56",
    severity: Error,
    references: ["TS 36.413 §9.2.1.3"],
    check: Check::S1ap(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &s1ap::Message<'_>) -> Option<Draft> {
    let code = message.procedure_code();
    let of_call = case.procedure(id).is_some_and(|procedure| matches!(procedure.kind, Kind::Bearer | Kind::Call));
    let wanted = PROCEDURES.contains(&code) || (code == SETUP && !of_call);
    if !wanted || message.kind() == MessageKind::Initiating {
        return None;
    }
    let e_rabs = message.e_rabs();
    let failed = e_rabs.iter().find(|e_rab| e_rab.outcome == ERabOutcome::Failed);
    let (what, cause) = match failed {
        Some(e_rab) => (format!("E-RAB {}", e_rab.id), e_rab.cause?),
        None if message.kind() == MessageKind::Unsuccessful => ("the context".to_owned(), message.cause()?),
        None => return None,
    };
    let text = format!("{} refuses {what} of {}: {cause}", case.who_sent(id), subscriber(case, id));
    Some(explained(Draft::new(text, evidence(id, "s1ap.Cause", cause)).key(what), Code::S1ap(cause)))
}
