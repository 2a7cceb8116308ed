//! Claims about whole messages: fields, summaries, broken input, and names as tshark has them.

use super::write::{Header, Writer};
use super::{Key, Message, REQUEST, avp, defs};
use crate::proto::field::{Fields, Interest};
use std::collections::BTreeMap;

fn header(flags: u8, command: u32, application: u32) -> Header {
    Header { flags, command, application, hop_by_hop: 0x0102, end_to_end: 0x0304 }
}

/// The values of one field, as `-T fields` prints them.
fn spelt(octets: &[u8], name: &str) -> Vec<String> {
    let message = Message::decode(octets).expect("a whole header");
    let mut fields = Fields::new();
    message.fields(&mut fields);
    let spell = |field: &crate::proto::Field<'_>| {
        let mut text = String::new();
        field.spell(&mut text);
        text
    };
    fields.named(name).map(spell).collect()
}

fn summary(octets: &[u8]) -> String {
    let mut text = String::new();
    Message::decode(octets).expect("a whole header").summary(&mut text);
    text
}

/// An answer of the HSS to the first REGISTER of a subscriber.
fn user_authorization_answer() -> Vec<u8> {
    let mut writer = Writer::new(header(0x40, 300, 16_777_216));
    writer.avp(avp::SESSION_ID, "icscf;1;2");
    writer.group(avp::EXPERIMENTAL_RESULT, |result| {
        result.number(avp::VENDOR_ID, 10415).number(avp::EXPERIMENTAL_RESULT_CODE, 2001);
    });
    writer.finish()
}

/// A Gx request that says where the UE is and what it may have.
fn policy_request() -> Vec<u8> {
    let mut writer = Writer::new(header(REQUEST, 272, 16_777_238));
    writer.avp(avp::SESSION_ID, "pgw;1;2").number(avp::CC_REQUEST_TYPE, 1).number(avp::CC_REQUEST_NUMBER, 0);
    writer.group(avp::SUBSCRIPTION_ID, |id| {
        id.number(avp::SUBSCRIPTION_ID_TYPE, 1).avp(avp::SUBSCRIPTION_ID_DATA, "999700000000101");
    });
    writer.address(avp::FRAMED_IP_ADDRESS, [10, 45, 0, 2].into());
    writer.address(avp::HOST_IP_ADDRESS, [127, 0, 0, 1].into());
    writer.avp(avp::FRAMED_IPV6_PREFIX, [0, 64, 0x20, 1, 0x0d, 0xb8, 0, 0, 0, 0]);
    writer.avp(avp::TGPP_USER_LOCATION_INFO, [130, 0x99, 0xf9, 0x07, 0, 1, 0x99, 0xf9, 0x07, 0, 0, 1, 2]);
    writer.avp(avp::TGPP_MS_TIMEZONE, [0x23, 1]);
    writer.group(avp::SUPPORTED_FEATURES, |features| {
        features.number(avp::VENDOR_ID, 10415).number(avp::FEATURE_LIST_ID, 1).number(avp::FEATURE_LIST, 0b1011);
    });
    writer.finish()
}

#[test]
fn an_experimental_result_is_named_by_its_vendor_and_is_no_error() {
    let octets = user_authorization_answer();
    assert_eq!(summary(&octets), "Cx UAA 2001 DIAMETER_FIRST_REGISTRATION");
    assert!(!Message::decode(&octets).expect("a whole header").is_error());
}

#[test]
fn a_subscriber_is_found_in_the_subscription() {
    let octets = policy_request();
    let message = Message::decode(&octets).expect("a whole header");
    assert_eq!(message.imsi().as_deref(), Some("999700000000101"));
    assert_eq!(message.framed_ipv4(), Some([10, 45, 0, 2].into()));
    assert_eq!(message.framed_ipv6_prefix(), Some(("2001:db8::".parse().expect("an address"), 64)));
    assert_eq!(spelt(&octets, "e212.imsi"), ["999700000000101"]);
}

#[test]
fn an_avp_is_shown_with_its_padding() {
    let octets = user_authorization_answer();
    assert_eq!(
        spelt(&octets, "diameter.avp").first().map(String::as_str),
        Some("000001074000001169637363663b313b32000000")
    );
    assert_eq!(spelt(&octets, "diameter.avp.len"), ["17", "32", "12", "12"]);
}

#[test]
fn octet_strings_of_3gpp_are_read() {
    let octets = policy_request();
    assert_eq!(spelt(&octets, "gtpv2.glt"), ["130"]);
    assert_eq!(spelt(&octets, "gtpv2.tai_tac"), ["0x0001"]);
    assert_eq!(spelt(&octets, "diameter.3gpp.3gpp_timezone"), ["32"]);
    assert_eq!(spelt(&octets, "diameter.3gpp.timezone_adjustment"), ["1"]);
    assert_eq!(spelt(&octets, "diameter.3gpp.gx_feature_list_flags"), ["0x0000000b"]);
    assert_eq!(spelt(&octets, "diameter.3gpp.feature_list1_gx_flags_bit2"), ["False"]);
    assert_eq!(spelt(&octets, "diameter.framed_ipv6_prefix_ipv6"), ["2001:db8::"]);
}

#[test]
fn an_address_has_its_family_above_it_and_framed_ip_address_has_none() {
    let octets = policy_request();
    assert_eq!(spelt(&octets, "diameter.Host-IP-Address.addr_family"), ["1"]);
    assert_eq!(spelt(&octets, "diameter.Host-IP-Address.IPv4"), ["127.0.0.1"]);
    assert_eq!(spelt(&octets, "diameter.Framed-IP-Address.IPv4"), ["10.45.0.2"]);
    assert!(spelt(&octets, "diameter.Framed-IP-Address.addr_family").is_empty());
}

#[test]
fn an_unknown_avp_keeps_its_code_and_octets() {
    let mut writer = Writer::new(header(REQUEST, 272, 4));
    writer.avp(Key::new(99_999, 77), [1, 2]);
    let octets = writer.finish();
    assert_eq!(spelt(&octets, "diameter.avp.code"), ["77"]);
    assert_eq!(spelt(&octets, "diameter.avp.vendorId"), ["99999"]);
    assert_eq!(spelt(&octets, "diameter.avp.unknown"), ["0102"]);
}

#[test]
fn a_length_below_the_header_is_malformed_in_its_place() {
    let mut octets = user_authorization_answer();
    // The length of the second AVP, Experimental-Result.
    octets[47] = 7;
    assert_eq!(spelt(&octets, "diameter.avp.len"), ["17", "7"]);
    assert_eq!(spelt(&octets, "_ws.malformed"), ["malformed AVP length at byte 45"]);
    assert_eq!(spelt(&octets, "diameter.Session-Id"), ["icscf;1;2"]);
}

#[test]
fn a_group_with_a_broken_avp_does_not_hide_what_follows_it() {
    let mut writer = Writer::new(header(REQUEST, 272, 4));
    writer.avp(avp::EXPERIMENTAL_RESULT, [0, 0, 1, 0x2a, 0x40, 0, 1, 0, 0, 0]).avp(avp::ORIGIN_HOST, "ocs");
    let octets = writer.finish();
    assert_eq!(spelt(&octets, "diameter.Origin-Host"), ["ocs"]);
    assert_eq!(spelt(&octets, "_ws.malformed").len(), 1);
}

#[test]
fn a_wrong_length_of_a_number_is_shown_as_octets() {
    let mut writer = Writer::new(header(0, 272, 4));
    writer.avp(avp::RESULT_CODE, [7, 0xd1]);
    assert_eq!(spelt(&writer.finish(), "diameter.avp.invalid-data"), ["07d1"]);
}

#[test]
fn groups_nest_to_a_limit_and_no_deeper() {
    let mut value = Vec::new();
    for _ in 0..200 {
        let mut writer = Writer::new(header(REQUEST, 272, 4));
        writer.avp(avp::PROXY_INFO, &value);
        value = writer.finish().split_off(20);
    }
    let mut octets = Writer::new(header(REQUEST, 272, 4)).finish();
    octets.extend_from_slice(&value);
    let length = u32::try_from(octets.len()).expect("it is short").to_be_bytes();
    octets[1..4].copy_from_slice(&length[1..]);
    assert_eq!(spelt(&octets, "diameter.Proxy-Info").len(), usize::from(super::MAX_GROUPS) + 1);
    assert!(Message::decode(&octets).expect("a whole header").find_deep(avp::ORIGIN_HOST).is_none());
}

#[test]
fn any_cut_and_any_flipped_octet_is_read_without_a_panic() {
    for whole in [user_authorization_answer(), policy_request()] {
        let read = |octets: &[u8]| match Message::decode(octets) {
            Ok(message) => {
                let mut fields = Fields::new();
                message.fields(&mut fields);
                message.summary(&mut String::new());
                let _ = (message.imsi(), message.msisdn(), message.framed_ipv6_prefix(), message.is_error());
                fields.as_slice().len()
            }
            Err(_) => 0,
        };
        for cut in 0..whole.len() {
            assert_eq!(read(&whole[..cut]) == 0, cut < 20, "only a cut header is refused");
        }
        let mut seed = 1u32;
        for _ in 0..3_000 {
            let mut octets = whole.clone();
            for _ in 0..3 {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let at = (seed >> 8) as usize % octets.len();
                octets[at] = seed as u8;
            }
            assert!(read(&octets) > 0);
        }
    }
}

#[test]
fn only_what_is_wanted_is_listed() {
    let octets = policy_request();
    let wanted = defs().find(|def| def.name == "diameter.CC-Request-Type").expect("a definition");
    let interest = Interest::only([(wanted, 0)]);
    let mut fields = Fields::wanting(&interest);
    let message = Message::decode(&octets).expect("a whole header");
    message.fields(&mut fields);
    assert_eq!(fields.as_slice().len(), 1);
}

/// What tshark knows of a field: its type and base; `None` without tshark.
fn tshark_fields() -> Option<BTreeMap<String, (String, String)>> {
    let output = match std::process::Command::new("tshark").args(["-G", "fields"]).output() {
        Ok(output) => output,
        Err(why) if std::env::var_os("IMSCTL_REQUIRE_PEERS").is_some() => panic!("tshark is required: {why}"),
        Err(why) => {
            eprintln!("skipped: no tshark to compare with ({why})");
            return None;
        }
    };
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let row = |line: &str| {
        let mut columns = line.split('\t');
        let name = columns.nth(2).filter(|name| name.starts_with("diameter"))?;
        Some((name.to_owned(), (columns.next()?.to_owned(), columns.nth(1).unwrap_or_default().to_owned())))
    };
    Some(text.lines().filter(|line| line.starts_with("F\t")).filter_map(row).collect())
}

#[test]
fn fields_are_those_of_tshark() {
    use crate::proto::Kind;
    let Some(known) = tshark_fields() else { return };
    let fits = |kind: Kind, format: &str, base: &str| match kind {
        Kind::Label => format == "FT_NONE",
        Kind::Bool => format == "FT_BOOLEAN",
        Kind::Hex(_) => base.contains("HEX"),
        Kind::Dec => format.starts_with("FT_UINT") && !base.contains("HEX"),
        Kind::Signed => format.starts_with("FT_INT"),
        Kind::Float => matches!(format, "FT_FLOAT" | "FT_DOUBLE"),
        Kind::Text => matches!(format, "FT_STRING" | "FT_ETHER" | "FT_EUI64"),
        Kind::Bytes => format == "FT_BYTES",
        Kind::Ipv4 => format == "FT_IPv4",
        Kind::Ipv6 => format == "FT_IPv6",
        Kind::Time => format == "FT_ABSOLUTE_TIME",
        _ => true,
    };
    let wrong: Vec<_> = defs()
        .filter(|def| def.kind != Kind::Protocol)
        .filter(|def| known.get(def.name).is_none_or(|(format, base)| !fits(def.kind, format, base)))
        .map(|def| def.name)
        .collect();
    assert!(wrong.is_empty(), "not as tshark has them: {wrong:?}");
}
