//! Meaning to findings: why it failed, by named rules with evidence.
//!
//! [`run`] asks every rule of [`rules`] about a correlated [`Trace`], folds what is alike, and orders what was found by
//! cause and consequence. A rule is one file below `rules/`; its doc comment is its manual. A [`Finding`] cannot be built
//! without [`Evidence`]. What a capture cannot show is a note, so that silence is never taken for health.

mod case;
mod chain;
mod engine;
mod finding;
pub mod ims;
mod index;
mod limit;
mod lint;
pub mod prelude;
mod rule;
pub mod rules;
mod selection;
mod shelf;

pub use crate::tools::severity::Severity;
pub use case::Case;
pub use engine::run;
pub use finding::{Draft, Evidence, Finding, evidence};
pub use limit::{Limit, Limits};
pub use rule::{Check, Exchange, Rule};
pub use selection::{Selection, rules_named};

use crate::trace::Trace;
