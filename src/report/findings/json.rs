//! Findings as one JSON document: `imsctl.findings/1`.

use super::counts;
use crate::diagnose::{Evidence, Finding};
use crate::trace::Trace;
use serde_json::{Value, json};

/// The document.
pub fn document(trace: &Trace, findings: &[Finding]) -> Value {
    let counts: serde_json::Map<String, Value> =
        counts(findings).into_iter().map(|(severity, count)| (severity.name().to_owned(), json!(count))).collect();
    let list: Vec<Value> = findings.iter().map(|finding| object(trace, finding)).collect();
    json!({ "schema": "imsctl.findings/1", "findings": list, "counts": counts })
}

fn object(trace: &Trace, finding: &Finding) -> Value {
    let evidence = |evidence: &Evidence| json!({ "message": trace.name(evidence.message), "field": evidence.field, "value": evidence.value });
    let subscriber = finding.subscriber.map(|id| trace.subscriber(id).label());
    let messages: Vec<String> = finding.messages().iter().map(|id| trace.name(*id)).collect();
    json!({
        "rule": finding.rule.id,
        "severity": finding.severity.name(),
        "confidence": finding.confidence.name(),
        "title": finding.title,
        "trace": finding.procedure.map(|id| trace.procedure(id).name.as_str()),
        "traces": finding.procedures().map(|id| trace.procedure(id).name.as_str()).collect::<Vec<_>>(),
        "subscriber": subscriber,
        "messages": messages,
        "evidence": finding.evidence().iter().map(evidence).collect::<Vec<_>>(),
        "cause": finding.cause,
        "fix": finding.fix,
        "next": finding.next,
        "reference": finding.reference,
        "count": finding.count,
        "caused_by": finding.caused_by,
    })
}
