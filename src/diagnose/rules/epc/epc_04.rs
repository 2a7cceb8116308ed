//! Rule EPC-04.

use crate::diagnose::prelude::*;

rule! {
    /// A network is named with a mobile network code of two digits.
    ///
    /// ## Trigger
    /// A DNS query for a name below 3gppnetwork.org with a label `mncNN`.
    ///
    /// ## Cause
    /// The code was not filled up: in these names it always has three digits.
    ///
    /// ## Fix
    /// Write mnc0NN.
    id: "EPC-04",
    severity: Warning,
    references: ["TS 23.003 §13.2", "TS 23.003 §19.2"],
    check: Check::Dns(check),
}

fn check(case: &Case<'_>, id: MessageId, message: &dns::Message<'_>) -> Option<Draft> {
    let name = message.question().filter(|_| !message.is_response())?.name.text().to_ascii_lowercase();
    if !name.trim_end_matches('.').ends_with("3gppnetwork.org") {
        return None;
    }
    let label = name.split('.').find(|label| {
        let digits = label.strip_prefix("mnc");
        digits
            .is_some_and(|digits| (1..3).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit()))
    })?;
    let text = format!("{} asks for {name}: {label} has no three digits", case.who_sent(id));
    Some(Draft::new(text, evidence(id, "dns.qry.name", &name)).key(&name))
}
