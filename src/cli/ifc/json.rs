//! `imsctl ifc … -T json`: the documents of schemas/imsctl.ifc-1.json and its neighbours.

use crate::cli::json::document;
use crate::tools::ifc::dialect::Dialect;
use crate::tools::ifc::profile::{Criterion, Form, Profile};
use crate::tools::ifc::tree::{Group, Tested, Tried, UriMode};
use crate::tools::ifc::trial::Trial;
use crate::tools::ifc::{Item, Request, Severity, show};
use serde_json::{Map, Value, json};

const fn form(form: Form) -> &'static str {
    match form {
        Form::Cnf => "cnf",
        Form::Dnf => "dnf",
    }
}

const fn uri_mode(mode: UriMode) -> &'static str {
    match mode {
        UriMode::Spec => "spec",
        UriMode::Full => "full",
    }
}

/// The document of `ifc test`.
pub fn trial(trial: &Trial, request: &Request<'_>, dialect: Option<Dialect>) -> anyhow::Result<String> {
    let circumstances = trial.setting.circumstances;
    let is_register = request.method == "REGISTER";
    let mut dialects = Map::new();
    if dialect.is_some() {
        dialects.insert("spec".to_owned(), json!(trial.by_specification));
    }
    for (dialect, servers) in &trial.by_dialect {
        dialects.insert(dialect.name().to_owned(), json!(servers));
    }
    let tried = trial.tried.iter().zip(&trial.without_priority).map(|(tried, without)| criterion(tried, *without));
    let steps =
        trial.route.steps.iter().map(|step| json!({"server": step.server, "failed": step.failed, "then": step.then}));
    let registers = trial.third_party.iter().map(|register| {
        let parts = register.parts.iter();
        let parts: Vec<_> = parts
            .map(|part| json!({"content_type": part.content_type, "source": part.source, "body": part.body}))
            .collect();
        json!({"request_uri": register.uri, "to": register.to, "expires": register.expires, "parts": parts})
    });
    let other = trial
        .by_other_uri
        .as_ref()
        .map(|(mode, servers)| json!({"mode": uri_mode(*mode), "application_servers": servers}));
    document(&json!({
        "schema": "imsctl.ifc/1",
        "evaluated": trial.why_not.is_none(),
        "reason": trial.why_not,
        "method": request.method,
        "request_uri": request.whole_uri(),
        "dialect": dialect.map_or("spec", Dialect::name),
        "served_user": trial.setting.served,
        "service_profile": trial.setting.service_profile + 1,
        "session_case": circumstances.case.number(),
        "registered": circumstances.registered,
        "registration_type": is_register.then(|| circumstances.registration.number()),
        "ruri_mode": uri_mode(circumstances.uri),
        "notes": trial.setting.notes,
        "application_servers": trial.route.servers(),
        "sentence": trial.route.sentence,
        "steps": steps.collect::<Vec<_>>(),
        "criteria": tried.collect::<Vec<_>>(),
        "third_party_registers": registers.collect::<Vec<_>>(),
        "unknown_shared_sets": trial.unknown_sets,
        "other_ruri_mode": other,
        "dialects": dialects,
        "lint": items(&trial.items),
    }))
}

fn criterion(tried: &Tried, without_priority: bool) -> Value {
    let groups = tried.groups.iter().map(group);
    let mut object = json!({
        "index": tried.index + 1,
        "priority": tried.priority,
        "server": tried.server,
        "result": if without_priority { "invalid" } else { tried.outcome.name() },
        "reason": tried.why,
        "form": tried.form.map(form),
        "groups": groups.collect::<Vec<_>>(),
    });
    if let Some(object) = object.as_object_mut().filter(|_| without_priority) {
        object.insert("reason".to_owned(), json!("no Priority: it counts as 0 and the criterion is evaluated"));
        object.insert("evaluated_as".to_owned(), json!(tried.outcome.name()));
    }
    object
}

fn group(group: &Group) -> Value {
    json!({"group": group.label, "result": group.holds, "spts": group.conditions.iter().map(tested).collect::<Vec<_>>()})
}

fn tested(tested: &Tested) -> Value {
    json!({
        "condition": tested.element,
        "asks": tested.asks,
        "negated": tested.negated,
        "seen": tested.seen,
        "matched": tested.matched,
        "result": tested.holds,
        "remark": tested.remark,
    })
}

/// Items as they stand in every document.
pub fn items(items: &[Item]) -> Vec<Value> {
    let object = |item: &Item| {
        json!({
            "code": item.code.name(),
            "severity": item.severity().name(),
            "rule": item.rule(),
            "line": item.line,
            "column": item.column,
            "message": item.message,
            "fix": item.fix,
            "reference": item.code.reference(),
        })
    };
    items.iter().map(object).collect()
}

/// The document of `ifc lint`.
pub fn lint(found: &[Item], name: &str) -> anyhow::Result<String> {
    let count = |severity: Severity| found.iter().filter(|item| item.severity() == severity).count();
    document(&json!({
        "schema": "imsctl.ifc-lint/1",
        "profile": name,
        "lint": items(found),
        "counts": {
            "error": count(Severity::Error),
            "warning": count(Severity::Warning),
            "note": count(Severity::Note),
        },
    }))
}

/// The document of `ifc show`.
pub fn show(profile: &Profile<'_>, name: &str) -> anyhow::Result<String> {
    let profiles = profile.service_profiles.iter().map(|service_profile| {
        let identities = service_profile.identities.iter();
        let identities: Vec<_> = identities
            .map(|identity| json!({"identity": identity.uri, "barred": identity.barred, "wildcard": identity.wildcard}))
            .collect();
        let mut criteria: Vec<&Criterion<'_>> = service_profile.criteria.iter().collect();
        criteria.sort_by_key(|criterion| criterion.priority);
        json!({
            "identities": identities,
            "criteria": criteria.into_iter().map(shown).collect::<Vec<_>>(),
            "shared_sets": service_profile.shared_sets.iter().map(|set| set.id).collect::<Vec<_>>(),
        })
    });
    document(&json!({
        "schema": "imsctl.ifc-show/1",
        "profile": name,
        "unit": profile.unit.name(),
        "private_identity": profile.private_identity,
        "service_profiles": profiles.collect::<Vec<_>>(),
    }))
}

fn shown(criterion: &Criterion<'_>) -> Value {
    let server = criterion.server.as_ref();
    json!({
        "priority": criterion.priority,
        "server": server.map(|server| &server.name),
        "default_handling": server.map(|server| u8::from(server.terminates)),
        "part": show::part(criterion.part),
        "form": criterion.trigger.as_ref().and_then(|trigger| trigger.form).map(form),
        "expression": show::expression(criterion),
        "service_info": server.and_then(|server| server.service_info.as_ref()),
        "include_register_request": server.is_some_and(|server| server.includes_request),
        "include_register_response": server.is_some_and(|server| server.includes_response),
        "invalid": criterion.invalid,
    })
}
