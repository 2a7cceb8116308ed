//! Claims about 5GS NAS messages, on octets made for these tests.

use super::*;

const REGISTRATION: &str = "7e004179000d0199f9070000000000000000212e02e0e02f050401000001";
/// Integrity protected, with a tracking area update of EPS inside.
const FROM_EPS: &str =
    "7e01aabbccdd057e004169000bf2130034504008ca42d23d7000151711223344180748500bf6130034800970c1c2c3c4";
const REJECT: &str = "7e00440b16012c";
const COMMAND: &str = "7e005d020002e0e0e1570236010019048080f0f0";
const SESSION_REJECT: &str = "7e00680100062e0501c31b37581b";
const TEXT: &str = "7e0067020003290400";
const ACCEPT: &str =
    "7e0042010977000bf2130034504008ca42d23d540d4199f90700000113003400000275000d0c13003401000000a1000000a2";

fn octets(hex: &str) -> Vec<u8> {
    let digits: Vec<u32> = hex.chars().filter_map(|c| c.to_digit(16)).collect();
    digits.chunks(2).map(|pair| (pair[0] << 4 | pair[1]) as u8).collect()
}

fn summary(hex: &str) -> String {
    let (bytes, mut out) = (octets(hex), String::new());
    Message::decode(&bytes, Direction::Uplink).expect("a message").summary(&mut out);
    out
}

/// The values of a field, spelt as in `-T fields`.
fn values(hex: &str, name: &str) -> Vec<String> {
    let bytes = octets(hex);
    let mut out = Fields::new();
    Message::decode(&bytes, Direction::Uplink).expect("a message").fields(&mut out);
    let spell = |field: &crate::proto::Field<'_>| {
        let mut text = String::new();
        field.spell(&mut text);
        text
    };
    out.named(name).map(spell).collect()
}

#[test]
fn a_subscriber_that_conceals_nothing_has_an_imsi() {
    let bytes = octets(REGISTRATION);
    let message = Message::decode(&bytes, Direction::Uplink).expect("a message");
    assert_eq!(message.identity().and_then(|identity| identity.imsi()).as_deref(), Some("999700000000012"));
    assert_eq!(values(REGISTRATION, "nas_5gs.mm.suci.msin"), ["0000000012"]);
    assert_eq!(values(REGISTRATION, "gsm_a.len"), ["13", "2", "5"]);
}

#[test]
fn a_message_of_eps_inside_is_read() {
    assert_eq!(values(FROM_EPS, "e212.guami.mnc"), ["430"]);
    assert_eq!(values(FROM_EPS, "nas_eps.nas_msg_emm_type"), ["0x48"]);
    assert_eq!(values(FROM_EPS, "e212.gummei.mcc"), ["310"]);
    assert_eq!(values(FROM_EPS, "nas_eps.emm.m_tmsi"), ["3250766788"]);
}

#[test]
fn a_reject_says_why_and_for_how_long() {
    assert_eq!(summary(REJECT), "Registration reject 5GMM cause 11 (PLMN not allowed)");
    assert_eq!(values(REJECT, "gsm_a.gm.elem_id"), ["0x16"]);
}

#[test]
fn a_security_mode_command_names_the_algorithms_of_both_systems() {
    assert_eq!(values(COMMAND, "nas_5gs.mm.nas_sec_algo_ip"), ["2"]);
    assert_eq!(values(COMMAND, "nas_eps.emm.toi"), ["2"]);
    assert_eq!(values(COMMAND, "nas_eps.emm.imeisv_req"), ["1"]);
    assert_eq!(values(COMMAND, "nas_eps.emm.elem_id"), ["0x57", "0x19"]);
}

#[test]
fn a_payload_is_read_as_what_its_type_says() {
    let bytes = octets(SESSION_REJECT);
    let message = Message::decode(&bytes, Direction::Downlink).expect("a message");
    assert!(message.is_error());
    assert_eq!(message.session().map(|session| (session.session, session.kind)), Some((5, 0xc3)));
    assert_eq!(message.session_cause(), Some(27));
    let bytes = octets(TEXT);
    let message = Message::decode(&bytes, Direction::Uplink).expect("a message");
    assert!(message.session().is_none());
    assert_eq!(message.text().map(|cursor| cursor.rest().to_vec()), Some(vec![0x29, 0x04, 0x00]));
}

#[test]
fn areas_and_access_groups_name_their_networks() {
    assert_eq!(values(ACCEPT, "e212.5gstai.mcc"), ["999", "310"]);
    assert_eq!(values(ACCEPT, "nas_5gs.tac"), ["1", "2"]);
    assert_eq!(values(ACCEPT, "nas_5gs.mm.cag_info.entry.cag_id"), ["0x000000a1", "0x000000a2"]);
}

#[test]
fn what_is_ciphered_is_named_so() {
    let bytes = octets("7e02aabbccdd017e00430000");
    let message = Message::decode(&bytes, Direction::Uplink).expect("a message");
    assert!(message.is_ciphered());
    assert_eq!(message.name(), "ciphered");
}

#[test]
fn no_cut_and_no_flipped_bit_stops_the_decoder() {
    let mut fields = 0;
    let mut look_at = |bytes: &[u8]| {
        for direction in [Direction::Uplink, Direction::Downlink] {
            let Ok(message) = Message::decode(bytes, direction) else { continue };
            let (mut out, mut line) = (Fields::new(), String::new());
            message.fields(&mut out);
            message.summary(&mut line);
            fields += out.as_slice().len();
            assert!(out.as_slice().iter().all(|field| field.range.start <= field.range.end));
        }
    };
    for sample in [REGISTRATION, FROM_EPS, REJECT, COMMAND, SESSION_REJECT, TEXT, ACCEPT] {
        let whole = octets(sample);
        for end in 0..=whole.len() {
            look_at(whole.get(..end).expect("within"));
        }
        for bit in 0..whole.len() * 8 {
            let mut flipped = whole.clone();
            flipped[bit / 8] ^= 0x80 >> (bit % 8);
            look_at(&flipped);
        }
        for at in 0..whole.len() {
            let mut filled = whole.clone();
            filled[at..].fill(0xff);
            look_at(&filled);
        }
    }
    assert!(fields > 40_000, "the samples are decoded, most of them to the end: {fields}");
}

#[test]
fn messages_inside_messages_end_somewhere() {
    // Registration requests, each with the next one in its NAS message container.
    let mut bytes = octets(REJECT);
    for _ in 0..400 {
        let mut outer = octets("7e004179000100");
        outer.extend([0x71, (bytes.len() >> 8) as u8, bytes.len() as u8]);
        outer.extend(bytes);
        bytes = outer;
    }
    let mut out = Fields::new();
    Message::decode(&bytes, Direction::Uplink).expect("a message").fields(&mut out);
    assert!(out.named("nas_5gs.mm.message_type").count() < 40);
}

#[test]
fn the_messages_are_sorted_by_type() {
    assert!(mm::LAYOUTS.is_sorted_by_key(|layout| layout.kind));
    assert!(sm::LAYOUTS.is_sorted_by_key(|layout| layout.kind));
}
