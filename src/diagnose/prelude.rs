//! What the file of a rule begins with: `use crate::diagnose::prelude::*;`.

pub use super::ims;
pub(crate) use super::rule::rule;
pub use super::{Case, Check, Draft, Evidence, Exchange, Limit, Severity, evidence};
pub use crate::proto::diameter::avp;
pub use crate::proto::sip::Id;
pub use crate::proto::{Body, Proto, diameter, dns, gtpv2, nas, s1ap, sdp, sip, sms};
pub use crate::trace::{Confidence, Kind, MessageId, Outcome, Procedure, ProcedureId, Role, Trace, Transaction};
pub use crate::wire::text::{hex, lossy};
pub use std::rc::Rc;

/// Nanoseconds of a second.
pub const SECOND: i64 = 1_000_000_000;
