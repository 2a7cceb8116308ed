//! Rule ENUM-04.

use crate::diagnose::prelude::*;
use crate::proto::dns::record::Data;

rule! {
    /// An ENUM record answers for numbers of any length.
    ///
    /// ## Trigger
    /// An answer has NAPTR records for a name of more than 15 digits, which no number has: a wildcard made it.
    ///
    /// ## Cause
    /// A wildcard has no limit of length.
    ///
    /// ## Fix
    /// Check the length before the query, or in the expression: ^\+[0-9]{11}$.
    ///
    /// ## Next
    /// `imsctl enum apply` shows what a record makes of a number; `imsctl enum check` finds the same in zones.
    id: "ENUM-04",
    severity: Warning,
    references: ["RFC 4592"],
    check: Check::DnsTransaction(check),
}

/// The most digits of a number, ITU-T E.164.
const MOST: usize = 15;

fn check(case: &Case<'_>, exchange: &Exchange<'_, dns::Message<'_>>) -> Option<Draft> {
    let (id, answer) = exchange.answer()?;
    let name = answer.question()?.name.text();
    let is_digit = |label: &&str| label.len() == 1 && label.bytes().all(|octet| octet.is_ascii_digit());
    let digits = name.split('.').take_while(is_digit).count();
    let has_records = answer.answers().any(|record| matches!(record.data, Data::Naptr { .. }));
    if digits <= MOST || !has_records {
        return None;
    }
    let text = format!("{} answers for a number of {digits} digits", case.who_sent(id));
    Some(Draft::new(text, evidence(id, "dns.qry.name", name)))
}
