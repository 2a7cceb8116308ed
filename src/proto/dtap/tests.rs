//! What reading layer 3 messages promises, on messages written out here.

use super::*;

fn octets(hex: &str) -> Vec<u8> {
    let digits: String = hex.split_whitespace().collect();
    let pair = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).expect("hexadecimal digits");
    (0..digits.len()).step_by(2).map(pair).collect()
}

fn summary(hex: &str, direction: Direction) -> String {
    let (bytes, mut text) = (octets(hex), String::new());
    Message::decode(&bytes, direction).expect("a message").summary(&mut text);
    text
}

fn values(hex: &str, direction: Direction, name: &str) -> Vec<String> {
    let bytes = octets(hex);
    let message = Message::decode(&bytes, direction).expect("a message");
    let mut out = Fields::new();
    message.fields(&mut out);
    let spelt = |field: &crate::proto::Field<'_>| {
        let mut text = String::new();
        field.spell(&mut text);
        text
    };
    out.named(name).map(spelt).collect()
}

/// Setup from a phone: bearer capability, called number 0123456789, capabilities, two codec lists.
const SETUP: &str = "03 45 04 06 60 04 02 00 05 81 5e 06 81 10 32 54 76 98 15 02 01 00 40 04 04 02 60 04";
const LOCATION_UPDATE: &str = "05 08 11 99 f9 07 00 01 33 05 f4 12 34 56 78";

#[test]
fn a_call_names_the_number_and_every_element() {
    assert_eq!(summary(SETUP, Direction::Uplink), "CC Setup to 0123456789");
    assert_eq!(values(SETUP, Direction::Uplink, "gsm_a.dtap.elem_id"), ["0x04", "0x5e", "0x15", "0x40"]);
    assert_eq!(values(SETUP, Direction::Uplink, "gsm_a.len"), ["6", "6", "2", "4"]);
    assert_eq!(values(SETUP, Direction::Uplink, "gsm_a.dtap.seq_no"), ["1"]);
}

#[test]
fn a_location_update_names_phone_and_area() {
    assert_eq!(summary(LOCATION_UPDATE, Direction::Uplink), "MM Location Updating Request tmsi 0x12345678");
    assert_eq!(values(LOCATION_UPDATE, Direction::Uplink, "e212.lai.mnc"), ["70"]);
    assert_eq!(values(LOCATION_UPDATE, Direction::Uplink, "gsm_a.lac"), ["0x0001"]);
    assert_eq!(values(LOCATION_UPDATE, Direction::Uplink, "gsm_a.dtap.updating_type"), ["1"]);
}

#[test]
fn a_refusal_says_why() {
    let refusals = [
        ("05 04 0f", "MM Location Updating Reject cause 15 (No suitable cells in location area)"),
        ("08 04 07", "GMM Attach Reject cause 7 (GPRS services not allowed)"),
        ("0a 43 1b", "SM Activate PDP Context Reject cause 27 (Missing or unknown APN)"),
    ];
    for (hex, text) in refusals {
        assert_eq!(summary(hex, Direction::Downlink), text);
        assert!(Message::decode(&octets(hex), Direction::Downlink).expect("a message").is_error());
    }
    assert_eq!(summary("83 25 02 e2 95", Direction::Downlink), "CC Disconnect cause 21 (Call rejected)");
}

#[test]
fn a_detach_reads_by_its_direction() {
    assert_eq!(values("08 05 01 25 0a", Direction::Downlink, "gsm_a.gm.gmm.cause"), ["10"]);
    assert_eq!(values("08 05 01 18 05 f4 00 00 00 01", Direction::Uplink, "gsm_a.gm.elem_id"), Vec::<String>::new());
    assert_eq!(values("08 05 01 18 05 f4 00 00 00 01", Direction::Uplink, "gsm_a.common.elem_id"), ["0x18"]);
}

#[test]
fn rest_octets_are_no_elements() {
    let paging = "06 21 00 01 f0 2b 2b 2b 2b 2b";
    assert_eq!(values(paging, Direction::Downlink, "gsm_a.len"), ["1"]);
    assert!(values(paging, Direction::Downlink, "_ws.malformed").is_empty());
}

#[test]
fn an_extended_transaction_takes_an_octet_more() {
    let status = "7a 81 55 51";
    assert_eq!(summary(status, Direction::Uplink), "SM SM Status cause 81 (Invalid transaction identifier value)");
    assert_eq!(values(status, Direction::Uplink, "gsm_a.dtap.tie"), ["1"]);
}

#[test]
fn a_text_message_is_read_inside() {
    let data = "09 01 12 00 03 00 07 91 33 06 09 10 93 f0 06 01 06 00 81 00 00 00";
    assert!(summary(data, Direction::Uplink).starts_with("SMS CP-DATA RP-DATA"));
}

#[test]
fn tables_are_sorted_and_mandatory_rows_come_first() {
    let sublayers = [Sublayer::Cc, Sublayer::Mm, Sublayer::Rr, Sublayer::Gmm, Sublayer::Sm, Sublayer::Ss];
    for layouts in sublayers.map(Sublayer::layouts) {
        assert!(layouts.is_sorted_by_key(|layout| layout.kind));
        assert!(layouts.iter().all(|layout| layout.ies.is_sorted_by_key(|ie| ie.format.is_optional())));
    }
    let tables = [codes::MOBILITY, codes::SESSION, codes::CALL, codes::RADIO];
    assert!(tables.into_iter().all(|codes| codes.is_sorted_by_key(|row| row.0)));
}

#[test]
fn no_cut_and_no_octet_makes_reading_fail() {
    for hex in [SETUP, LOCATION_UPDATE] {
        let whole = octets(hex);
        for at in 0..whole.len() {
            for octet in [0, 0x7f, 0xff] {
                let mut changed = whole.clone();
                changed[at] = octet;
                for bytes in [&whole[..at], &changed] {
                    let Ok(message) = Message::decode(bytes, Direction::Uplink) else { continue };
                    let (mut out, mut text) = (Fields::new(), String::new());
                    message.fields(&mut out);
                    message.summary(&mut text);
                    assert!(!out.as_slice().is_empty() && !text.is_empty());
                }
            }
        }
    }
}
