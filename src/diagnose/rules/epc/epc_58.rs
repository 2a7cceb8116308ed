//! Rule EPC-58.

use super::nas_cause::subscriber;
use crate::diagnose::prelude::*;
use crate::proto::s1ap::Paged;

static WAIT: Limit = Limit::seconds("paging-wait", 3, "a UE in coverage answers a paging within this time");

/// Paging (TS 36.413 §9.3.7).
const PAGING: u8 = 10;
/// Initial UE Message.
const INITIAL_UE_MESSAGE: u8 = 12;
/// UE Context Release Request.
const RELEASE_REQUEST: u8 = 18;

rule! {
    /// Nobody answers the paging.
    ///
    /// ## Trigger
    /// A Paging for an S-TMSI, the last of its repetitions, and no Initial UE Message with it in 3 seconds (`paging-wait`), which
    /// is longer than any paging cycle. An error when a call or a bearer waits for it; a note when
    /// the UE was not seen at this eNB before, because the MME pages in every cell of the tracking areas.
    ///
    /// ## Cause
    /// The UE is out of coverage, was switched off hard, camps on another network, or is paged in the wrong tracking areas.
    ///
    /// ## Fix
    /// Look at the last message of this UE: cell, and whether its radio link was lost. Compare its tracking area list with the
    /// eNBs that page.
    id: "EPC-58",
    severity: Warning,
    references: ["TS 24.301 §5.6.2"],
    limits: [&WAIT],
    check: Check::S1ap(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &s1ap::Message<'_>) -> Option<Draft> {
    let Paged::STmsi { mme_code, m_tmsi } = message.paged().filter(|_| message.procedure_code() == PAGING)? else {
        return None;
    };
    let wait = case.limit(&WAIT);
    if case.watched(id) < wait {
        return None;
    }
    let trace = case.trace;
    let answered = case.window(case.time(id), case.time(id).saturating_add(wait)).any(|later| {
        let wanted = trace.message(later).proto == Proto::S1ap;
        let message = if wanted { case.s1ap(later) } else { None };
        message.is_some_and(|message| {
            let pages_again = later > id
                && message.procedure_code() == PAGING
                && matches!(message.paged(), Some(Paged::STmsi { m_tmsi: other, .. }) if other == m_tmsi);
            let answers = message.procedure_code() == INITIAL_UE_MESSAGE
                && message.s_tmsi().is_some_and(|(_, tmsi)| tmsi == m_tmsi);
            // What comes of a repetition, or of the same paging in another cell, is told of that one.
            answers || pages_again
        })
    });
    if answered {
        return None;
    }
    let waits =
        case.procedure(id).is_some_and(|procedure| matches!(procedure.kind, Kind::Call | Kind::Bearer | Kind::Sms));
    let text = format!("{} does not answer the paging", subscriber(case, id));
    let draft = Draft::new(text, evidence(id, "s1ap.m_TMSI", format!("0x{m_tmsi:08x}, MME code {mme_code}")));
    // The MME pages in every cell of the tracking areas: one that was never seen here may answer elsewhere.
    let draft = match (is_known(case, id), waits) {
        (false, _) => draft.severity(Severity::Note).confidence(Confidence::Low),
        (true, true) => draft.severity(Severity::Error),
        (true, false) => draft.severity(Severity::Warning),
    };
    let draft = draft.with(case.procedure(id).and_then(|procedure| lost_link(case, procedure, id)));
    Some(draft.at(case.time(id).saturating_add(wait)).key(m_tmsi))
}

/// Procedures before a paging in which its UE is looked for.
const RECENT: usize = 500;

/// Claims that the UE that is paged was seen on this association before: some S1AP of its own, not only pagings.
fn is_known(case: &Case<'_>, id: MessageId) -> bool {
    let trace = case.trace;
    let paging = trace.message(id);
    let Some(owner) = case.procedure(id).and_then(|procedure| procedure.subscriber) else { return false };
    // What is long ago says little, and a capture may have a paging a millisecond.
    let until = paging.procedure.map_or(0, |id| id.index() + 1);
    let recent = trace.procedures.iter().take(until).rev().take(RECENT);
    let own = recent.filter(|procedure| procedure.subscriber == Some(owner));
    own.flat_map(|procedure| procedure.messages.iter().copied()).any(|earlier| {
        let message = trace.message(earlier);
        let is_here = message.from == paging.to || message.to == paging.to;
        earlier < id && message.proto == Proto::S1ap && is_here && trace.bytes(earlier).get(1) != Some(&PAGING)
    })
}

/// The loss of the radio link before the paging, which explains the silence.
fn lost_link(case: &Case<'_>, procedure: &Procedure, id: MessageId) -> Option<MessageId> {
    let earlier = procedure.messages.iter().copied().take_while(|earlier| *earlier < id);
    let s1ap = earlier.filter(|earlier| case.trace.message(*earlier).proto == Proto::S1ap);
    s1ap.filter(|earlier| case.s1ap(*earlier).is_some_and(|message| message.procedure_code() == RELEASE_REQUEST)).last()
}
