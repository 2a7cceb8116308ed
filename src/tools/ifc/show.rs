//! A profile for people: each criterion as a boolean expression.

use super::evaluate::asks;
use super::profile::{Criterion, Form, Part, Spt, Trigger};
use std::collections::BTreeMap;

/// The condition of a criterion in one line: `(Method = INVITE) AND (SessionCase = 0 OR NOT SIPHeader …)`.
pub fn expression(criterion: &Criterion<'_>) -> String {
    let Some(trigger) = &criterion.trigger else { return "always".to_owned() };
    let Some(form) = trigger.form else { return "invalid: no ConditionTypeCNF".to_owned() };
    let groups = groups(trigger);
    if groups.is_empty() {
        return "invalid: no SPT".to_owned();
    }
    let several = groups.len() > 1;
    let spell = |spts: &Vec<&Spt<'_>>| {
        let terms: Vec<String> = spts.iter().map(|spt| term(spt)).collect();
        let joined = terms.join(&format!(" {} ", form.inside()));
        if several && terms.len() > 1 { format!("({joined})") } else { joined }
    };
    let spelt: Vec<String> = groups.iter().map(spell).collect();
    spelt.join(&format!(" {} ", form.between()))
}

/// The conditions of each group, in the order of the labels; those without a group stand alone at the end.
fn groups<'t, 'd>(trigger: &'t Trigger<'d>) -> Vec<Vec<&'t Spt<'d>>> {
    let mut groups: BTreeMap<i64, Vec<&Spt<'_>>> = BTreeMap::new();
    for spt in &trigger.spts {
        spt.groups.iter().for_each(|group| groups.entry(*group).or_default().push(spt));
    }
    let alone = trigger.spts.iter().filter(|spt| spt.groups.is_empty()).map(|spt| vec![spt]);
    groups.into_values().chain(alone).collect()
}

fn term(spt: &Spt<'_>) -> String {
    let negation = if spt.negated { "NOT " } else { "" };
    format!("{negation}{} {}", spt.condition.name(), asks(&spt.condition)).trim_end().to_owned()
}

/// How the groups combine, in words.
pub const fn form(form: Form) -> &'static str {
    match form {
        Form::Cnf => "CNF: OR inside a group, AND between groups",
        Form::Dnf => "DNF: AND inside a group, OR between groups",
    }
}

/// Which part of the profile a criterion is in.
pub const fn part(part: Option<Part>) -> &'static str {
    match part {
        Some(Part::Registered) => "registered",
        Some(Part::Unregistered) => "unregistered",
        None => "both",
    }
}

/// What happens when a server does not answer.
pub const fn handling(terminates: bool) -> &'static str {
    if terminates { "terminate" } else { "continue" }
}
