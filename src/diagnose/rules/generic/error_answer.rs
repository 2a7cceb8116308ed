//! What the rules about error answers share: the meaning of a code becomes the finding.

use crate::diagnose::prelude::*;
use crate::tools::explain::{Code, meaning};

/// Begins the finding about an error answer: who sent which code, and what the tables of codes say about it.
pub(super) fn about(case: &Case<'_>, id: MessageId, what: &str, code: Code, field: &'static str) -> Draft {
    let found = meaning(code);
    let name = found.map(|found| format!(" {}", found.name)).unwrap_or_default();
    let text = format!("{} answers {what} with {}{name}", case.who_sent(id), code.number());
    let draft = Draft::new(text, evidence(id, field, format!("{}{name}", code.number())))
        .key(format!("{what} {}", code.number()));
    let Some(found) = found else { return draft };
    let draft = draft.reference(found.reference);
    let draft = draft.cause(found.causes.unwrap_or(found.meaning));
    let next = format!("`imsctl explain {}` says more about the code.", code.words());
    match found.next {
        Some(look) => draft.fix(look).next(next),
        None => draft.next(next),
    }
}
