//! Rules for every protocol: an answer that is an error, a request without answer, a message that cannot be read, and what
//! the capture does not show. They name what happened; other rules name why, and where they do, these stand back.

mod error_answer;
mod gen_01;
mod gen_02;
mod gen_03;
mod gen_04;
mod gen_05;
mod gen_11;
mod gen_12;
mod gen_13;
mod gen_14;
mod gen_15;
mod gen_16;
mod gen_18;
mod gen_21;
mod gen_22;
mod gen_31;
mod gen_32;
mod gen_33;
mod unanswered;

use crate::diagnose::{Case, Rule};
use crate::proto::dns;
use crate::trace::{MessageId, Role};

/// Claims that a look-up is one of the network: for a name of it or for its kind of records, or by one of its nodes. What else
/// hosts and phones look up is their own affair.
fn is_of_network(case: &Case<'_>, asked: MessageId, question: &dns::Question) -> bool {
    let name = question.name.text().trim_end_matches('.').to_ascii_lowercase();
    let is_ours = [".3gppnetwork.org", ".e164.arpa"].iter().any(|suffix| name.ends_with(suffix));
    let is_service = matches!(dns::tables::record_type(question.kind), Some("SRV" | "NAPTR"));
    is_ours || is_service || !matches!(case.sender_role(asked), Role::Ue | Role::Other)
}

/// The rules, by id.
pub(super) static RULES: &[&Rule] = &[
    &gen_01::RULE,
    &gen_02::RULE,
    &gen_03::RULE,
    &gen_04::RULE,
    &gen_05::RULE,
    &gen_11::RULE,
    &gen_12::RULE,
    &gen_13::RULE,
    &gen_14::RULE,
    &gen_15::RULE,
    &gen_16::RULE,
    &gen_18::RULE,
    &gen_21::RULE,
    &gen_22::RULE,
    &gen_31::RULE,
    &gen_32::RULE,
    &gen_33::RULE,
];
