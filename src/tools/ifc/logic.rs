//! Whether a criterion can match at all, and whether it can fail to: every request it can tell apart is tried.
//!
//! Methods, session cases and kinds of registration are tried one by one; a header, a Request-URI or a session description
//! condition is taken as true and as false, the same one alike wherever it stands.

use super::profile::{Condition, Criterion, Part, Registration, SessionCase, Spt, Trigger};

/// What a criterion can come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// No request matches.
    Never,
    /// Some do, some do not; also when there are too many conditions to tell.
    Sometimes,
    /// Every request matches, although there are conditions.
    Always,
}

/// A TriggerPoint with more conditions than this is not tried out.
const MOST_CONDITIONS: usize = 32;
/// More conditions than this on header fields, Request-URI and session description are not tried out.
const MOST_FREE: usize = 6;

/// A kind of request that the conditions can tell apart.
struct Kind<'c> {
    method: &'c str,
    case: SessionCase,
    registration: Registration,
    /// A bit for each free condition.
    free: u32,
}

/// What a criterion that is valid can come to.
pub fn reach(criterion: &Criterion<'_>) -> Reach {
    let Some(trigger) = &criterion.trigger else { return Reach::Sometimes };
    let Some(form) = trigger.form.filter(|_| criterion.invalid.is_empty()) else { return Reach::Sometimes };
    if trigger.spts.len() > MOST_CONDITIONS {
        return Reach::Sometimes;
    }
    let free = free_conditions(trigger);
    if free.len() > MOST_FREE {
        return Reach::Sometimes;
    }
    let bit = |spt: &Spt<'_>| free_text(spt).and_then(|text| free.binary_search(&text).ok());
    let bits: Vec<Option<usize>> = trigger.spts.iter().map(bit).collect();
    let mut labels: Vec<i64> = trigger.spts.iter().flat_map(|spt| spt.groups.iter().copied()).collect();
    labels.sort_unstable();
    labels.dedup();
    let (mut matches, mut misses) = (false, false);
    for kind in kinds(trigger, criterion.part, free.len()) {
        let group = |label: &i64| {
            let members = trigger.spts.iter().zip(&bits).filter(|(spt, _)| spt.groups.contains(label));
            form.within(members.map(|(spt, bit)| holds(spt, *bit, &kind)))
        };
        match form.over(labels.iter().map(group)) {
            true => matches = true,
            false => misses = true,
        }
        if matches && misses {
            return Reach::Sometimes;
        }
    }
    if matches { Reach::Always } else { Reach::Never }
}

/// Element and text of a condition that nothing is known about.
fn free_text(spt: &Spt<'_>) -> Option<String> {
    matches!(spt.condition, Condition::Header { .. } | Condition::RequestUri(_) | Condition::SessionDescription { .. })
        .then(|| format!("{} {}", spt.condition.name(), super::evaluate::asks(&spt.condition)))
}

fn free_conditions(trigger: &Trigger<'_>) -> Vec<String> {
    let mut free: Vec<_> = trigger.spts.iter().filter_map(free_text).collect();
    free.sort();
    free.dedup();
    free
}

/// A method that no condition names.
const OTHER: &str = "";

fn kinds<'c>(trigger: &'c Trigger<'_>, part: Option<Part>, free: usize) -> Vec<Kind<'c>> {
    let mut methods = vec![OTHER, "REGISTER"];
    for spt in &trigger.spts {
        if let Condition::Method { name, .. } = &spt.condition
            && !methods.contains(&&**name)
        {
            methods.push(name);
        }
    }
    let allowed = |case: &SessionCase| match (case.registered(), part) {
        (Some(registered), Some(part)) => registered == (part == Part::Registered),
        _ => true,
    };
    let mut kinds = Vec::new();
    for method in methods {
        for case in SessionCase::ALL.into_iter().filter(allowed) {
            let registrations = if method == "REGISTER" { &Registration::ALL[..] } else { &Registration::ALL[..1] };
            for registration in registrations {
                kinds.extend((0..1u32 << free).map(|free| Kind { method, case, registration: *registration, free }));
            }
        }
    }
    kinds
}

/// The verdict of a condition on a kind of request; `bit` is the place of a free one.
fn holds(spt: &Spt<'_>, bit: Option<usize>, kind: &Kind<'_>) -> bool {
    let matched = match &spt.condition {
        Condition::Method { name, registrations, .. } => {
            let any = name != "REGISTER" || registrations.is_empty() || registrations.contains(&kind.registration);
            *name == kind.method && any
        }
        Condition::SessionCase(case) => *case == Some(kind.case),
        _ => bit.is_some_and(|bit| kind.free >> bit & 1 == 1),
    };
    matched != spt.negated
}
