//! Whole captures to procedures: kinds, outcomes, first causes, and what is joined.

use imsctl::trace::{Kind, LinkKey, Loader, Outcome, Procedure, Role, Trace};
use imsctl::{correlate, ingest};
use std::ops::ControlFlow;
use std::path::Path;

fn trace(name: &str) -> Trace {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let mut loader = Loader::open(&[path], &ingest::Options::default()).expect("the capture opens");
    let ended = loader.read(u64::MAX, &mut |_| ControlFlow::Continue(())).expect("the capture is read");
    assert!(ended);
    let mut trace = loader.finish();
    correlate::run(&mut trace);
    trace
}

fn of_kind(trace: &Trace, kind: Kind) -> Vec<&Procedure> {
    trace.procedures.iter().filter(|procedure| procedure.kind == kind).collect()
}

/// Kind and outcome of everything that is about a subscriber.
fn ends(trace: &Trace) -> Vec<(&'static str, &'static str)> {
    let about = |procedure: &&Procedure| !matches!(procedure.kind, Kind::Keepalive | Kind::Dns | Kind::Other);
    trace.procedures.iter().filter(about).map(|p| (p.kind.name(), p.outcome.name())).collect()
}

#[test]
fn every_sample_has_its_procedures() {
    let expected: [(&str, &[(&str, &str)]); 8] = [
        ("samples/register.pcap", &[("registration", "success")]),
        ("samples/call.pcap", &[("call", "success")]),
        (
            "samples/call-rx-gx.pcap",
            &[
                ("pdn", "success"),
                ("pdn", "success"),
                ("registration", "success"),
                ("registration", "success"),
                ("call", "success"),
            ],
        ),
        ("samples/sms.pcap", &[("sms", "success"), ("sms", "success")]),
        ("samples/charging.pcap", &[("charging", "success")]),
        (
            "samples/volte-call.pcap",
            &[
                ("attach", "success"),
                ("pdn", "success"),
                ("registration", "success"),
                ("call", "success"),
                ("detach", "success"),
            ],
        ),
        (
            "samples/bearer-modify.pcap",
            &[("attach", "success"), ("pdn", "success"), ("bearer", "success"), ("detach", "success")],
        ),
        ("samples/bearer-refused.pcap", &[("attach", "success"), ("pdn", "success"), ("bearer", "failed")]),
    ];
    for (sample, procedures) in expected {
        assert_eq!(ends(&trace(sample)), procedures, "{sample}");
    }
}

#[test]
fn a_call_is_joined_from_sip_to_the_radio() {
    let trace = trace("samples/volte-call.pcap");
    let call = of_kind(&trace, Kind::Call)[0];
    let protocols: Vec<_> = call.protocols.iter().map(|proto| proto.name()).collect();
    assert_eq!(protocols, ["SIP", "Diameter", "GTPv2", "S1AP"]);
    let keys: Vec<_> = call.links.iter().map(|link| link.key).collect();
    assert!(keys.contains(&LinkKey::Icid) || keys.contains(&LinkKey::Media), "{keys:?}");
    let roles: Vec<_> = call.messages.iter().map(|id| trace.node(trace.ends(*id).0).role).collect();
    for role in [Role::Ue, Role::PCscf, Role::Pcrf, Role::Pgw, Role::Sgw, Role::Mme, Role::Enb] {
        assert!(roles.contains(&role), "no message from {role}");
    }
    assert_eq!(call.call.as_ref().and_then(|call| call.status), Some(200));
    assert!(!call.media.is_empty());
    assert!(call.media.iter().all(|id| trace.stream(*id).sequence.lost() == 0));
}

#[test]
fn a_packet_at_three_points_is_one_message_and_no_retransmission() {
    let trace = trace("samples/volte-call.pcap");
    let call = of_kind(&trace, Kind::Call)[0];
    let invite = call.messages[0];
    assert_eq!(trace.copies(invite).len(), 2);
    assert!(trace.messages.iter().all(|message| message.repeats.is_none()));
    assert!(trace.copies(invite).iter().all(|copy| copy.time >= trace.message(invite).time));
}

#[test]
fn a_packet_on_two_interfaces_is_one_message() {
    let trace = trace("tests/captures/two-interfaces.pcapng");
    assert_eq!((trace.messages.len(), trace.copies.len()), (70, 24));
    assert!(trace.messages.iter().all(|message| message.repeats.is_none()));
    assert_eq!(ends(&trace), [("call", "success")]);
}

#[test]
fn six_calls_at_once_are_not_mixed() {
    let trace = trace("tests/captures/six-calls-at-once.pcap");
    let bearers = of_kind(&trace, Kind::Bearer);
    assert_eq!(bearers.len(), 6);
    let mut subscribers: Vec<_> =
        bearers.iter().map(|bearer| trace.subscriber(bearer.subscriber.expect("a subscriber")).imsi.clone()).collect();
    subscribers.sort();
    subscribers.dedup();
    assert_eq!(subscribers.len(), 6);
    assert!(bearers.iter().all(|bearer| bearer.messages.len() == bearers[0].messages.len()));
}

#[test]
fn a_refused_bearer_says_who_refused_first() {
    let trace = trace("samples/bearer-refused.pcap");
    let bearer = of_kind(&trace, Kind::Bearer)[0];
    let cause = bearer.cause.as_ref().expect("a cause");
    assert_eq!(cause.text, "E-RAB 7 refused: radioNetwork radio-resources-not-available");
    assert_eq!(trace.name(cause.message), "128");
}

#[test]
fn a_lost_radio_link_is_the_end_of_its_bearer() {
    let trace = trace("tests/captures/radio-lost.pcap");
    let bearer = of_kind(&trace, Kind::Bearer)[0];
    assert_eq!(bearer.outcome, Outcome::Failed);
    let cause = bearer.cause.as_ref().expect("a cause");
    assert_eq!(cause.text, "radio link lost: radioNetwork radio-connection-with-ue-lost");
}

#[test]
fn a_handover_takes_its_bearers_along() {
    let trace = trace("tests/captures/handover.pcap");
    let handover = of_kind(&trace, Kind::Handover)[0];
    let frames: Vec<_> = handover.messages.iter().map(|id| trace.name(*id)).collect();
    assert_eq!(handover.outcome, Outcome::Success);
    assert_eq!(frames, ["206", "207", "215", "216"]);
}

#[test]
fn an_unknown_user_is_the_cause_and_403_its_consequence() {
    let trace = trace("tests/captures/unknown-user.pcap");
    let registration = of_kind(&trace, Kind::Registration)[0];
    assert_eq!(registration.outcome, Outcome::Failed);
    let cause = registration.cause.as_ref().expect("a cause");
    assert_eq!(cause.text, "Cx UAA 5001 DIAMETER_ERROR_USER_UNKNOWN");
}

#[test]
fn correlating_twice_gives_the_same() {
    let describe = |trace: &Trace| {
        let nodes: Vec<_> = trace.nodes.iter().map(|node| node.name.clone()).collect();
        let procedures: Vec<_> =
            trace.procedures.iter().map(|p| (p.name.clone(), p.messages.clone(), p.title.clone())).collect();
        (nodes, procedures)
    };
    let name = "tests/captures/six-calls-at-once.pcap";
    assert_eq!(describe(&trace(name)), describe(&trace(name)));
}

#[test]
fn a_capture_that_begins_in_the_middle_still_joins() {
    let whole = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/volte-call.pcap");
    let bytes = std::fs::read(whole).expect("the sample is read");
    // Passes over the first 120 frames: attach, PDN connectivity and registration.
    let mut at = 24;
    for _ in 0..120 {
        let length = u32::from_le_bytes(bytes[at + 8..at + 12].try_into().expect("four octets"));
        at += 16 + length as usize;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let late = folder.path().join("late.pcap");
    std::fs::write(&late, [&bytes[..24], &bytes[at..]].concat()).expect("the late capture is written");
    let trace = trace(late.to_str().expect("a path"));
    let calls = of_kind(&trace, Kind::Call);
    assert_eq!(calls.len(), 1);
    let protocols: Vec<_> = calls[0].protocols.iter().map(|proto| proto.name()).collect();
    assert_eq!(protocols, ["SIP", "Diameter", "GTPv2", "S1AP"]);
    assert!(of_kind(&trace, Kind::Bearer).is_empty());
}

/// The capture with each two neighbouring packets the other way round, as captures of several interfaces have them.
fn disordered(name: &str) -> tempfile::NamedTempFile {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let bytes = std::fs::read(path).expect("the sample is read");
    let (head, mut rest) = bytes.split_at(24);
    let mut packets = Vec::new();
    while let Some(length) = rest.get(8..12) {
        let length = 16 + u32::from_le_bytes(length.try_into().expect("four octets")) as usize;
        let (packet, behind) = rest.split_at(length);
        packets.push(packet);
        rest = behind;
    }
    let mixed: Vec<&[u8]> = packets.chunks(2).flat_map(|pair| pair.iter().rev().copied()).collect();
    let file = tempfile::NamedTempFile::new().expect("a temporary file");
    std::fs::write(file.path(), [&[head][..], &mixed].concat().concat()).expect("the capture is written");
    file
}

#[test]
fn a_capture_that_is_not_in_order_of_time_has_the_same_procedures() {
    for name in ["samples/volte-call.pcap", "samples/register.pcap", "samples/call-rx-gx.pcap"] {
        let (ordered, file) = (trace(name), disordered(name));
        let mixed = trace(file.path().to_str().expect("a path"));
        assert_eq!(ends(&mixed), ends(&ordered), "{name}");
        assert!(mixed.messages.is_sorted_by_key(|message| message.time), "{name}");
        assert!(mixed.procedures.iter().all(|procedure| procedure.span.0 <= procedure.span.1), "{name}");
    }
}
