//! [`Selection`]: which findings the user wants to see.

use super::{Finding, Rule, Severity, rules};
use crate::trace::ProcedureId;
use std::collections::BTreeSet;

/// What is shown; the rest is found all the same, because it may be the cause of what is shown.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Only these rules; all when empty.
    pub rules: Vec<&'static str>,
    /// Not these rules.
    pub not_rules: Vec<&'static str>,
    /// Not below this severity.
    pub least: Option<Severity>,
    /// Only of these procedures; everything, also what is of none, when `None`.
    pub procedures: Option<BTreeSet<ProcedureId>>,
}

/// The rules of this name: an id (`SIP-01`) or a group (`SIP`), in any case.
pub fn rules_named(word: &str) -> Result<Vec<&'static str>, String> {
    let word = word.trim().trim_end_matches("-*").to_ascii_uppercase();
    let is = |rule: &&'static Rule| rule.id == word || rule.group() == word;
    let found: Vec<_> = rules::all().filter(is).map(|rule| rule.id).collect();
    if !found.is_empty() {
        return Ok(found);
    }
    let near = rules::all().map(|rule| (strsim::damerau_levenshtein(rule.id, &word), rule.id)).min();
    let advice = near.filter(|(distance, _)| *distance <= 2).map(|(_, id)| format!("; did you mean `{id}`?"));
    Err(format!("there is no rule `{word}`{}", advice.unwrap_or_else(|| "; see `imsctl explain --rules`".to_owned())))
}

impl Selection {
    /// Claims that the finding is shown.
    fn shows(&self, finding: &Finding) -> bool {
        let id = finding.rule.id;
        let is_of = |wanted: &BTreeSet<ProcedureId>| wanted.iter().any(|id| finding.is_about(*id));
        (self.rules.is_empty() || self.rules.contains(&id))
            && !self.not_rules.contains(&id)
            && self.least.is_none_or(|least| finding.severity >= least)
            && self.procedures.as_ref().is_none_or(is_of)
    }

    /// Keeps what is shown, with causes that are not shown taken out of the chain.
    pub fn apply(&self, findings: Vec<Finding>) -> Vec<Finding> {
        let mut places = Vec::with_capacity(findings.len());
        let mut kept: Vec<Finding> = Vec::new();
        let causes: Vec<Option<usize>> = findings.iter().map(|finding| finding.caused_by).collect();
        for finding in findings {
            let shown = self.shows(&finding);
            places.push(shown.then_some(kept.len()));
            kept.extend(shown.then_some(finding));
        }
        for finding in &mut kept {
            // The nearest cause that is shown; causes come before what they cause, so this ends.
            let mut cause = finding.caused_by;
            while let Some(at) = cause
                && places.get(at).copied().flatten().is_none()
            {
                cause = causes.get(at).copied().flatten();
            }
            finding.caused_by = cause.and_then(|at| places.get(at).copied().flatten());
        }
        kept
    }
}
