//! Rule GEN-04.

use super::unanswered::{draft, silence};
use crate::diagnose::prelude::*;

static PATIENCE: Limit =
    Limit::seconds("s1ap-unanswered", 10, "an S1AP procedure without outcome for this long has none");

rule! {
    /// An S1AP procedure is never answered.
    ///
    /// ## Trigger
    /// A message that an outcome has to follow (E-RAB set-up, initial context set-up, handover, release) without
    /// one, and the capture goes on for 10 s after it. When the capture shows nothing at all from the receiver, it
    /// may show one direction only: then this is a note.
    ///
    /// ## Cause
    /// The eNB waits for the UE, which is out of coverage or silent; or the association is broken.
    ///
    /// ## Fix
    /// Look at the radio side: RRC of the UE, and what the eNB sent last about this UE.
    id: "GEN-04",
    severity: Error,
    generic: true,
    references: ["TS 36.413"],
    limits: [&PATIENCE],
    check: Check::S1apTransaction(check),
}

fn check(case: &Case<'_>, exchange: &Exchange<'_, s1ap::Message<'_>>) -> Option<Draft> {
    let request = exchange.request?;
    let silence = silence(case, exchange, case.limit(&PATIENCE))?;
    let name = request.name().unwrap_or("an S1AP procedure");
    let draft = draft(case, exchange.transaction, name, "s1ap.procedureCode", silence);
    let ue = request.mme_ue_id().map(|ue| evidence(exchange.id(), "s1ap.MME_UE_S1AP_ID", ue));
    Some(draft.and_if(ue).key(name))
}
