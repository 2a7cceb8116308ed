//! Rule RO-06.

use super::session::{INITIAL, Session, UPDATE, each, named};
use crate::diagnose::prelude::*;
use crate::proto::diameter::Outcome as Result;
use crate::tools::explain::{Code, meaning};

rule! {
    /// One rating group is refused in an answer that says success.
    ///
    /// ## Trigger
    /// A CCA-Initial or CCA-Update has Result-Code 2001 and a Multiple-Services-Credit-Control with another result than success.
    ///
    /// ## Cause
    /// The result of the command is about the session, that of each group about its service. A client that looks at the first one
    /// only gives the service for nothing.
    ///
    /// ## Fix
    /// Stop the refused service in the client. As the code of the group says in the charging system.
    id: "RO-06",
    severity: Warning,
    references: ["RFC 8506 §8.16", "RFC 8506 §5.1.2"],
    check: Check::Procedure(&[], check),
}

fn check(case: &Case<'_>, procedure: &Procedure) -> Vec<Draft> {
    each(case, procedure, |session| look(case, session))
}

fn look(case: &Case<'_>, session: &Session<'_>) -> Option<Draft> {
    let steps = session.steps.iter().filter(|step| step.kind().is_some_and(|kind| matches!(kind, INITIAL | UPDATE)));
    steps
        .filter(|step| {
            step.answer.as_ref().and_then(|(_, answer)| answer.result()).is_some_and(|outcome| outcome.is_success())
        })
        .find_map(|step| {
            step.answers().into_iter().find_map(|(id, part)| {
                let code = part.number(avp::RESULT_CODE)?;
                let outcome = Result { vendor: None, code };
                // Rule RO-50 is about a session whose only service is refused.
                if outcome.is_success() || super::denial(step).is_some() {
                    return None;
                }
                let text = format!("{} refuses the service{}: {outcome}", case.who_sent(id), named(part.group));
                let draft = Draft::new(text, evidence(id, "diameter.Result-Code", code))
                    .and_if(part.group.map(|group| evidence(id, "diameter.Rating-Group", group)));
                let causes = meaning(Code::Diameter(outcome)).and_then(|meaning| meaning.causes);
                Some(match causes {
                    Some(causes) => draft.cause(causes),
                    None => draft,
                })
            })
        })
}
