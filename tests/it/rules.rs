//! The rules: each has a manual, a scene that fires it and one that looks alike and does not.

use crate::scene::Scene;
use imsctl::diagnose::{self, Check, Finding, Limits, Rule, Severity, rules};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn scene(rule: &Rule, which: &str) -> Option<Scene> {
    let path = folder("tests/scenes/rules").join(format!("{}.{which}.scene", rule.id));
    std::fs::read_to_string(path).ok().map(|text| Scene::parse(&text))
}

fn findings(scene: &Scene) -> Vec<Finding> {
    diagnose::run(&scene.trace(), &Limits::default())
}

/// Rules that look at captures.
fn of_captures() -> impl Iterator<Item = &'static Rule> {
    rules::all().filter(|rule| !matches!(rule.check, Check::Elsewhere(_)))
}

#[test]
fn every_rule_fires_once_in_its_bad_scene() {
    let mut wrong = Vec::new();
    for rule in of_captures() {
        let Some(scene) = scene(rule, "bad") else {
            wrong.push(format!("{}: no bad scene", rule.id));
            continue;
        };
        let found = findings(&scene);
        let own: Vec<_> = found.iter().filter(|finding| finding.rule.id == rule.id).collect();
        if own.len() != 1 {
            let all: Vec<_> = found.iter().map(|finding| format!("{} {}", finding.rule.id, finding.title)).collect();
            wrong.push(format!("{}: fires {} times in its bad scene, among {all:#?}", rule.id, own.len()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_rule_fires_in_its_good_scene() {
    let mut wrong = Vec::new();
    for rule in of_captures() {
        let Some(scene) = scene(rule, "good") else {
            wrong.push(format!("{}: no good scene", rule.id));
            continue;
        };
        let found = findings(&scene);
        wrong
            .extend(found.iter().filter(|own| own.rule.id == rule.id).map(|own| format!("{}: {}", rule.id, own.title)));
    }
    assert!(wrong.is_empty(), "fires in its good scene:\n{}", wrong.join("\n"));
}

#[test]
fn traffic_that_looks_like_a_failure_and_is_none_yields_no_error_and_no_warning() {
    let mut scenes: Vec<PathBuf> = std::fs::read_dir(folder("tests/scenes/quiet"))
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be read").path())
        .collect();
    scenes.sort();
    assert!(scenes.len() > 10, "scenes are missing");
    let mut wrong = Vec::new();
    for path in scenes {
        let scene = Scene::parse(&std::fs::read_to_string(&path).expect("it can be read"));
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let loud = findings(&scene).into_iter().filter(|finding| finding.severity > Severity::Note);
        wrong.extend(loud.map(|finding| format!("{name}: {} {}", finding.rule.id, finding.title)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn texts_in_nas_are_judged_as_those_over_ims() {
    let text = std::fs::read_to_string(folder("tests/scenes/nas-texts.scene")).expect("it can be read");
    let found = findings(&Scene::parse(&text));
    let loud: BTreeSet<&str> =
        found.iter().filter(|finding| finding.severity > Severity::Note).map(|finding| finding.rule.id).collect();
    assert_eq!(loud, BTreeSet::from(["SMS-04", "SMS-05", "SMS-08"]), "{found:#?}");
}

#[test]
fn what_two_traces_of_one_subscriber_say_alike_is_one_finding() {
    let refused = |session: &str, seconds: u32, hop: u32| {
        let head = format!(
            "Session-Id: {session}\nOrigin-Host: a.example\nOrigin-Realm: example\nCC-Request-Type: 4\nCC-Request-Number: 0\n"
        );
        let ask = format!(
            "@ {seconds} ctf > ocs tcp diameter\nCCR Ro hop={hop}\n{head}Subscription-Id:\n  Subscription-Id-Type: 0\n  Subscription-Id-Data: 15550001\n"
        );
        let answer = format!("@ {seconds}.1 ocs > ctf tcp diameter\nCCA Ro hop={hop}\n{head}Result-Code: 4012\n");
        format!("\n{ask}\n{answer}")
    };
    let ends = "ctf 10.0.0.13:3870\nocs 10.0.0.30:3868\n".to_owned();
    let trace =
        Scene::parse(&(ends + &refused("ro;1", 1, 1) + &refused("ro;2", 5, 2) + &refused("ro;3", 9, 3))).trace();
    let found = diagnose::run(&trace, &Limits::default());
    let errors: Vec<_> = found.iter().filter(|finding| finding.severity == Severity::Error).collect();
    let [error] = errors.as_slice() else { panic!("{errors:#?}") };
    assert_eq!((error.rule.id, error.count, error.also.len(), error.messages().len()), ("RO-50", 3, 2, 6));
}

#[test]
fn every_manual_says_what_a_person_needs() {
    let mut wrong = Vec::new();
    for rule in rules::all() {
        for section in ["Trigger", "Cause", "Fix"] {
            if rule.section(section).is_empty() {
                wrong.push(format!("{}: no section {section}", rule.id));
            }
        }
        let title = rule.title();
        if title.len() < 10 || title.len() > 110 || title.contains(rule.id) {
            wrong.push(format!("{}: the title is not one line that says the fault: {title}", rule.id));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn ids_are_unique_and_thresholds_have_one_meaning() {
    let mut ids = BTreeSet::new();
    assert!(rules::all().all(|rule| ids.insert(rule.id)), "an id is there twice");
    let limits: Vec<_> = rules::all().flat_map(|rule| rule.limits.iter().copied()).collect();
    for limit in &limits {
        let alike = limits.iter().filter(|other| other.name == limit.name);
        assert!(alike.into_iter().all(|other| std::ptr::eq(*other, *limit)), "two thresholds `{}`", limit.name);
    }
}

#[test]
fn every_file_of_a_rule_is_in_the_table() {
    let ids: BTreeSet<String> = rules::all().map(|rule| rule.id.to_ascii_lowercase().replace('-', "_")).collect();
    let mut files = BTreeSet::new();
    for group in std::fs::read_dir(folder("src/diagnose/rules")).expect("the rules").flatten() {
        for file in std::fs::read_dir(group.path()).into_iter().flatten().flatten() {
            let text = std::fs::read_to_string(file.path()).unwrap_or_default();
            if text.contains("\nrule! {") {
                files.insert(file.path().file_stem().expect("a name").to_string_lossy().into_owned());
            }
        }
    }
    assert_eq!(files, ids);
    let scenes = std::fs::read_dir(folder("tests/scenes/rules")).expect("the scenes").flatten();
    let known = |name: &str| {
        rules::all().any(|rule| name == format!("{}.bad.scene", rule.id) || name == format!("{}.good.scene", rule.id))
    };
    let lost: Vec<_> =
        scenes.map(|scene| scene.file_name().to_string_lossy().into_owned()).filter(|name| !known(name)).collect();
    assert!(lost.is_empty(), "scenes of no rule: {lost:?}");
}
