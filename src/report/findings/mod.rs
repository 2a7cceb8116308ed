//! Findings as text for a person, as a page with their ladders, as JSON, and as SARIF for CI systems.

pub mod html;
pub mod json;
pub mod sarif;
pub mod text;

use crate::diagnose::{Finding, Severity};

/// How many findings there are of each severity, the worst first.
pub fn counts(findings: &[Finding]) -> [(Severity, usize); 3] {
    let of = |severity| (severity, findings.iter().filter(|finding| finding.severity == severity).count());
    [of(Severity::Error), of(Severity::Warning), of(Severity::Note)]
}
