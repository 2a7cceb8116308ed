//! Rule SMS-08.

use super::text;
use crate::diagnose::prelude::*;
use crate::proto::sms::{Direction, Rp, RpKind};
use crate::tools::explain::{Code, meaning};

rule! {
    /// A text is refused with RP-ERROR.
    ///
    /// ## Trigger
    /// An RP-ERROR, whoever sends it.
    ///
    /// ## Cause
    /// As RP-Cause says. 22 (memory capacity exceeded) from the phone means: wait for its RP-SMMA.
    ///
    /// ## Fix
    /// As RP-Cause says; 38, 41 and 42 are worth another try, the others are not before something changes.
    id: "SMS-08",
    severity: Error,
    references: ["TS 24.011 §8.2.5.4"],
    check: Check::Message(check),
}

fn check(_: &Case<'_>, id: MessageId, body: &Body<'_>) -> Option<Draft> {
    text::carried(body, |rp| if rp.kind == RpKind::Error { refusal(id, rp) } else { None })
}

fn refusal(id: MessageId, rp: &Rp<'_>) -> Option<Draft> {
    let cause = rp.cause()?;
    let meaning = meaning(Code::Rp(cause));
    let name = meaning.map(|meaning| format!(" {}", meaning.name)).unwrap_or_default();
    let who = match rp.direction {
        Direction::ToNetwork => "the phone",
        Direction::ToPhone => "the service centre",
    };
    let text = format!("{who} refuses the text with reference {}: RP-Cause {cause}{name}", rp.reference);
    let failure = rp.tpdu().and_then(|tpdu| tpdu.failure_cause());
    let failure = failure.map(|cause| evidence(id, "gsm_sms.tp-fcs", format!("0x{cause:02x}")));
    let draft = Draft::new(text, evidence(id, "gsm_a.rp.cause", format!("{cause}{name}"))).and_if(failure);
    let draft = draft.key(format!("{} {}", rp.arrow(), rp.reference));
    let Some(meaning) = meaning else { return Some(draft) };
    let draft = draft.cause(meaning.causes.unwrap_or(meaning.meaning));
    Some(match meaning.next {
        Some(next) => draft.next(next),
        None => draft,
    })
}
