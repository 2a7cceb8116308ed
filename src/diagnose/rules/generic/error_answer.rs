//! What the rules about error answers share: the meaning of a code becomes the finding.

use crate::diagnose::prelude::*;
use crate::tools::explain::{Code, meaning};

/// Begins the finding about an error answer: `what` says who did what, the tables of codes say what the code means.
pub(super) fn about(id: MessageId, what: &str, code: Code, field: &'static str) -> Draft {
    let found = meaning(code);
    let name = found.map(|found| format!(" {}", found.name)).unwrap_or_default();
    let number = code.number();
    let draft = Draft::new(format!("{what} with {number}{name}"), evidence(id, field, format!("{number}{name}")));
    let Some(found) = found else { return draft };
    let draft = draft.reference(found.reference).cause(found.causes.unwrap_or(found.meaning));
    let next = format!("`imsctl explain {}` says more about the code.", code.words());
    match found.next {
        Some(look) => draft.fix(look).next(next),
        None => draft.next(next),
    }
}
