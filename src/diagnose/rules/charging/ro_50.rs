//! Rule RO-50.

use super::session::{Session, each};
use crate::diagnose::prelude::*;
use crate::proto::diameter::Outcome as Result;
use crate::tools::explain::{Code, meaning};

/// Final-Unit-Action (RFC 8506 §8.35).
const TERMINATE: u32 = 0;

rule! {
    /// The charging system refuses the service.
    ///
    /// ## Trigger
    /// A CCA has 4010 END_USER_SERVICE_DENIED, 4012 CREDIT_LIMIT_REACHED, 5030 USER_UNKNOWN or 5031 RATING_FAILED, for the session
    /// or for its only service. A warning when the answer redirects or restricts the service instead of ending it
    /// (Final-Unit-Action).
    ///
    /// ## Cause
    /// As the result says: no credit, the service is barred, the account is unknown, or no tariff fits.
    ///
    /// ## Fix
    /// Look at the account and the tariff of the subscriber in the charging system, with the parties and the Service-Context-Id
    /// of the CCR.
    ///
    /// ## Next
    /// What the caller is told: 402 or 403 are consequences of this.
    id: "RO-50",
    severity: Error,
    references: ["RFC 8506 §9"],
    check: Check::Procedure(&[], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    each(case, procedure, |session| look(case, session))
}

fn look(case: &Case<'_>, session: &Session<'_>) -> Option<Draft> {
    session.steps.iter().find_map(|step| {
        let code = super::denial(step)?;
        let (id, _) = step.answer.as_ref()?;
        let outcome = Result { vendor: None, code };
        let who = step.request.subscription_ids().next().map(|identity| super::text_of(&identity));
        let of = who.as_ref().map(|who| format!(" to {who}")).unwrap_or_default();
        let text = format!("{} refuses the service{of}: {outcome}", case.who_sent(*id));
        let draft = Draft::new(text, evidence(*id, "diameter.Result-Code", code))
            .and_if(who.map(|who| evidence(step.id, "diameter.Subscription-Id-Data", who)))
            .with([step.id]);
        // The service goes on elsewhere: to an announcement, or to where the account is filled up.
        let goes_on = step.answers().iter().any(|(_, part)| {
            let action = part.find(avp::FINAL_UNIT_INDICATION).and_then(|group| group.find(avp::FINAL_UNIT_ACTION));
            action.and_then(|action| action.u32()).is_some_and(|action| action != TERMINATE)
        });
        let draft = if goes_on { draft.severity(Severity::Warning) } else { draft };
        let causes = meaning(Code::Diameter(outcome)).and_then(|meaning| meaning.causes);
        Some(match causes {
            Some(causes) => draft.cause(causes),
            None => draft,
        })
    })
}
