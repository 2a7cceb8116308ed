//! Findings as SARIF 2.1.0, which CI systems and editors show. A frame of a capture stands as a line of its file.

use crate::diagnose::{Finding, Severity, rules};
use crate::trace::{MessageId, Trace};
use serde_json::{Value, json};

/// The document; `capture` is the path as the user gave it.
pub fn document(trace: &Trace, capture: &str, findings: &[Finding]) -> Value {
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "imsctl",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules::all().map(rule).collect::<Vec<_>>(),
            } },
            "results": findings.iter().map(|finding| result(trace, capture, finding)).collect::<Vec<_>>(),
        }],
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn rule(rule: &'static crate::diagnose::Rule) -> Value {
    json!({
        "id": rule.id,
        "shortDescription": { "text": rule.title() },
        "fullDescription": { "text": rule.section("Cause") },
        "help": { "text": rule.section("Fix") },
        "defaultConfiguration": { "level": level(rule.severity) },
    })
}

fn result(trace: &Trace, capture: &str, finding: &Finding) -> Value {
    let location = |id: &MessageId| {
        let frame = trace.message(*id).frame;
        json!({
            "physicalLocation": { "artifactLocation": { "uri": capture }, "region": { "startLine": frame } },
            "logicalLocations": [{ "name": format!("frame {}", trace.name(*id)) }],
        })
    };
    let evidence: Vec<String> = finding
        .evidence()
        .iter()
        .map(|evidence| format!("{} {} = {}", trace.name(evidence.message), evidence.field, evidence.value))
        .collect();
    let parts = [&finding.title, &finding.cause, &finding.fix];
    let text: Vec<&str> = parts.into_iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
    let first = finding.message();
    let rest = finding.messages().iter().filter(|id| Some(**id) != first);
    json!({
        "ruleId": finding.rule.id,
        "level": level(finding.severity),
        "message": { "text": text.join("\n") },
        "locations": first.iter().map(location).collect::<Vec<_>>(),
        "relatedLocations": rest.map(location).collect::<Vec<_>>(),
        "occurrenceCount": finding.count,
        "properties": {
            "confidence": finding.confidence.name(),
            "trace": finding.procedure.map(|id| trace.procedure(id).name.as_str()),
            "traces": finding.procedures().map(|id| trace.procedure(id).name.as_str()).collect::<Vec<_>>(),
            "evidence": evidence,
            "reference": finding.reference,
        },
    })
}
