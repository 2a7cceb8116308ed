//! Profiles and requests that are broken at random: an answer or an error, never a panic, never a long wait.

use super::{folder, vectors};
use imsctl::proto::sip;
use imsctl::tools::ifc::{Request, lint, trial, xml};
use proptest::prelude::*;

fn profiles() -> Vec<Vec<u8>> {
    let read = |vector: serde_json::Value| {
        std::fs::read(folder().join("cases").join(vector["id"].as_str().expect("an id")).join("profile.xml"))
    };
    vectors().into_iter().map(|vector| read(vector).expect("a profile")).collect()
}

fn message() -> Vec<u8> {
    std::fs::read(folder().join("cases/hdr-04/message.sip")).expect("a message")
}

fn try_all(profile: &[u8], message: &[u8]) {
    let _ = lint(profile, None);
    let Ok(text) = xml::text(profile) else { return };
    let (Ok(document), Ok(message)) = (xml::document(&text), sip::Message::decode(message)) else { return };
    let Some(request) = Request::new(&message) else { return };
    if let Ok(trial) = trial::run(&document, &request, &trial::Options::default()) {
        for item in &trial.items {
            assert!(text.get(item.span.clone()).is_some(), "{item:?} is about no part of the text");
            assert!(item.line > 0 && item.column > 0);
        }
    }
}

#[test]
fn texts_that_are_changed_at_random_are_answered() {
    let (profiles, message) = (profiles(), message());
    let words = [
        "<SPT>",
        "</SPT>",
        "<Group>",
        "<Content>",
        "]]>",
        "<![CDATA[",
        "&lt;",
        "&#x10ffff;",
        "(((((",
        "[[:",
        "{9999}",
        "\u{fffd}",
        "-1",
        "\r\n",
    ];
    let strategy = (0..profiles.len(), 0..2000usize, 0..64usize, proptest::sample::select(words.to_vec()));
    proptest!(ProptestConfig::with_cases(600), |((which, at, cut, word) in strategy)| {
        let mut profile = profiles.get(which).cloned().unwrap_or_default();
        let at = at.min(profile.len());
        let end = (at + cut).min(profile.len());
        profile.splice(at..end, word.bytes());
        try_all(&profile, &message);
        let mut request = message.clone();
        let at = at.min(request.len());
        request.splice(at..(at + cut).min(message.len()), word.bytes());
        try_all(profiles.get(which).map_or(&[][..], Vec::as_slice), &request);
    });
}

#[test]
fn every_prefix_of_a_profile_is_answered() {
    let profiles = profiles();
    let profile = profiles.first().expect("a profile");
    for end in 0..profile.len() {
        try_all(profile.get(..end).unwrap_or_default(), b"INVITE sip:a SIP/2.0\r\n\r\n");
    }
}

#[test]
fn patterns_that_repeat_without_end_are_bounded() {
    let start = std::time::Instant::now();
    let spts: String = ["(a*)*b", "((((a{255}){255}){255}){255})", "(.*)*(.*)*(.*)*x", "(a|aa)+$"]
        .iter()
        .map(|pattern| {
            format!("<SPT><Group>0</Group><SIPHeader><Header>.*</Header><Content>{pattern}</Content></SIPHeader></SPT>")
        })
        .collect();
    let criterion = format!(
        "<InitialFilterCriteria><Priority>1</Priority><TriggerPoint><ConditionTypeCNF>1</ConditionTypeCNF>{spts}</TriggerPoint>\
         <ApplicationServer><ServerName>sip:a</ServerName></ApplicationServer></InitialFilterCriteria>"
    );
    let message = format!("INVITE sip:a SIP/2.0\r\nX: {}\r\n\r\n", "a".repeat(60_000));
    try_all(criterion.as_bytes(), message.as_bytes());
    assert!(start.elapsed() < std::time::Duration::from_secs(20), "{:?}", start.elapsed());
}

#[test]
fn a_trigger_of_thousands_of_groups_is_judged_at_once() {
    let start = std::time::Instant::now();
    let spt = |number: usize| {
        format!("<SPT><Group>{number}</Group><Group>{}</Group><Method>A{number}</Method></SPT>", number + 1)
    };
    let spts: String = (0..5000).map(spt).collect();
    let criterion = format!(
        "<InitialFilterCriteria><Priority>1</Priority><TriggerPoint><ConditionTypeCNF>1</ConditionTypeCNF>{spts}</TriggerPoint>\
         <ApplicationServer><ServerName>sip:a</ServerName></ApplicationServer></InitialFilterCriteria>"
    );
    try_all(criterion.as_bytes(), &message());
    assert!(start.elapsed() < std::time::Duration::from_secs(20), "{:?}", start.elapsed());
}
