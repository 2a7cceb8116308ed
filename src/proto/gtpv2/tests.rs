//! Tests of the GTPv2-C decoder: claims on crafted messages.

use super::*;

fn element(kind: u8, content: &[u8]) -> Vec<u8> {
    let mut bytes = vec![kind, 0, u8::try_from(content.len()).expect("short"), 0];
    bytes.extend_from_slice(content);
    bytes
}

fn message(kind: u8, elements: &[Vec<u8>]) -> Vec<u8> {
    let body = elements.concat();
    let length = u8::try_from(body.len() + 8).expect("short");
    let mut bytes = vec![0x48, kind, 0, length, 0, 0, 0x0c, 0x69, 0, 0, 1, 0];
    bytes.extend(body);
    bytes
}

fn create_session_request() -> Vec<u8> {
    let bearer = [element(73, &[5]), element(80, &[[0x48, 9].as_slice(), &[0; 20]].concat())].concat();
    message(
        32,
        &[
            element(1, &[0x99, 0x79, 0, 0, 0, 0, 0x10, 0xf1]),
            element(86, &[0x18, 0x99, 0xf9, 0x07, 0, 1, 0x99, 0xf9, 0x07, 0, 0x10, 0x79, 0xba]),
            element(87, &[0x8a, 0, 0, 1, 0xf1, 10, 90, 2, 10]),
            element(71, b"\x03ims"),
            element(79, &[1, 0, 0, 0, 0]),
            element(77, &[0x80, 0x10]),
            element(93, &bearer),
        ],
    )
}

fn spelt(bytes: &[u8], name: &str) -> Vec<String> {
    let message = Message::decode(bytes).expect("a header");
    let mut fields = Fields::new();
    message.fields(&mut fields);
    let spell = |field: &crate::proto::field::Field<'_>| {
        let mut text = String::new();
        field.spell(&mut text);
        text
    };
    fields.named(name).map(spell).collect()
}

fn summary(bytes: &[u8]) -> String {
    let mut out = String::new();
    Message::decode(bytes).expect("a header").summary(&mut out);
    out
}

#[test]
fn a_session_request_reads_as_subscriber_and_access_point() {
    assert_eq!(summary(&create_session_request()), "Create Session Request imsi 999700000000011 apn ims (EBI 5 QCI 9)");
}

#[test]
fn a_rejected_bearer_is_an_error_and_names_its_cause() {
    let bearer = [element(73, &[7]), element(2, &[73, 0])].concat();
    let bytes = message(96, &[element(2, &[17, 0]), element(93, &bearer)]);
    assert_eq!(summary(&bytes), "Create Bearer Response cause 73 No resources available (EBI 7)");
    assert!(Message::decode(&bytes).expect("a header").is_error());
}

#[test]
fn the_parts_of_a_location_follow_its_flags() {
    let bytes = create_session_request();
    assert_eq!(spelt(&bytes, "gtpv2.tai_tac"), ["0x0001"]);
    assert_eq!(spelt(&bytes, "gtpv2.enodebid"), ["4217"]);
    assert_eq!(spelt(&bytes, "e212.ecgi.mnc"), ["70"]);
}

#[test]
fn indication_flags_that_an_older_peer_does_not_send_are_not_shown() {
    let bytes = create_session_request();
    assert_eq!(spelt(&bytes, "gtpv2.daf"), ["True"]);
    assert_eq!(spelt(&bytes, "gtpv2.crsi"), ["True"]);
    assert!(spelt(&bytes, "gtpv2.retloc").is_empty());
}

#[test]
fn a_piggybacked_message_is_read_too() {
    let mut bytes = message(33, &[element(2, &[16, 0])]);
    bytes[0] |= 0x10;
    bytes.extend(message(95, &[element(73, &[6])]));
    assert_eq!(spelt(&bytes, "gtpv2.message_type"), ["33", "95"]);
    assert_eq!(summary(&bytes), "Create Session Response cause 16 Request accepted + Create Bearer Request (EBI 6)");
}

#[test]
fn an_element_longer_than_the_message_is_malformed_in_its_place() {
    let mut bytes = message(36, &[element(73, &[6])]);
    bytes[14] = 9;
    assert_eq!(spelt(&bytes, "gtpv2.ie_len"), ["9"]);
    assert_eq!(spelt(&bytes, "_ws.malformed"), ["malformed IE length at byte 16"]);
}

#[test]
fn a_message_cut_or_changed_anywhere_is_walked_to_its_end() {
    let whole = create_session_request();
    for cut in 12..=whole.len() {
        let mut bytes = whole.get(..cut).expect("within").to_vec();
        let names = spelt(&bytes, "gtpv2.seq");
        assert_eq!(names, ["0x000001"], "cut at {cut}");
        for octet in [0x00, 0x7f, 0xff] {
            bytes[cut - 1] = octet;
            assert!(spelt(&bytes, "gtpv2.version").len() <= 2);
        }
    }
}

#[test]
fn every_layout_reads_any_octets() {
    for kind in 0..=255 {
        for length in [0usize, 1, 2, 3, 5, 9, 17, 40] {
            for seed in [0u8, 0x11, 0x55, 0xff] {
                let content: Vec<u8> = (0..length).map(|at| seed.wrapping_mul(at as u8 + 1)).collect();
                assert_eq!(spelt(&message(32, &[element(kind, &content)]), "gtpv2.message_type"), ["32"]);
            }
        }
    }
}

#[test]
fn the_reference_point_is_told_by_the_endpoints() {
    let endpoint = |instance: u8, interface: u8| {
        let mut ie = element(87, &[0x80 | interface, 0, 0, 0, 1, 10, 0, 0, 1]);
        ie[3] = instance;
        ie
    };
    let bearer = |endpoints: &[(u8, u8)]| {
        element(93, &endpoints.iter().flat_map(|(instance, kind)| endpoint(*instance, *kind)).collect::<Vec<_>>())
    };
    let point = |elements: &[Vec<u8>]| Message::decode(&message(32, elements)).expect("a message").interface();
    assert_eq!(point(&[endpoint(1, 7), endpoint(0, 10)]), Some("S11"), "MME to SGW: its own comes first");
    assert_eq!(point(&[endpoint(0, 6), bearer(&[(2, 4)])]), Some("S5/S8"));
    assert_eq!(point(&[endpoint(0, 11), bearer(&[(3, 16)])]), Some("S4"));
    assert_eq!(point(&[endpoint(0, 11), bearer(&[(0, 1)])]), Some("S11"));
    assert_eq!(point(&[endpoint(0, 12), endpoint(1, 11)]), Some("S10"));
    assert_eq!(point(&[endpoint(0, 30)]), Some("S2b"));
    assert_eq!(point(&[bearer(&[(1, 5), (0, 1)])]), Some("S11"), "an SGW hands on the endpoint of the PGW");
    assert_eq!(point(&[bearer(&[(1, 5)])]), Some("S5/S8"));
    assert_eq!(point(&[]), None);
}

#[test]
fn the_dictionaries_are_sorted() {
    for table in [names::MESSAGE_TYPES, names::IE_TYPES, names::CAUSES, names::INTERFACE_TYPES] {
        assert!(table.is_sorted_by_key(|(code, _)| *code));
    }
}
