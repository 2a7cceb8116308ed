//! Claims about S1AP messages, on PDUs as an eNB and an MME of the lab sent them.

use super::*;

const S1_SETUP_REQUEST: &str = "0011001f000003003b00080099f9070054f640004000070000004099f9070089400120";
const E_RAB_FAILED: &str = "2005001c000003000040020001000840034006c1001d400800002300030e0640";
const E_RAB_SET_UP: &str = "20050033000003000040020001000840034006c1001c401f000027401a0c9f0a5a010b\
                            fd69f21d873c00fa000000000000000200000002";
const E_RAB_REQUEST: &str = "0005007e000003000000020001000800034007c10010006a00001100650c0005040f800a5a0314\
                             0000921256270478a1dc046205c101050403696d730d0300000000000000030a2d00035e06fefe\
                             fafa0202272e808021100200001081060a5a073583060a5a0736000c040a5a070a000d040a5a07\
                             35000d040a5a07360010020578";
const RELEASE_COMMAND: &str = "00170012000002006300050001400721000240020280";
const PAGING: &str = "000a4027000004005040021c80002b40060010c00001dc006d400100002e400b00002f40060099f9070001";
/// The name is `enb_1@lab`, which is no PrintableString.
const S1_SETUP_WITH_ODD_NAME: &str = "00110012000001003c400b0400656e625f31406c6162";

fn octets(hex: &str) -> Vec<u8> {
    let digits: Vec<u32> = hex.chars().filter_map(|c| c.to_digit(16)).collect();
    digits.chunks(2).map(|pair| (pair[0] << 4 | pair[1]) as u8).collect()
}

fn summary(hex: &str) -> String {
    let (bytes, mut out) = (octets(hex), String::new());
    Message::decode(&bytes).expect("a message").summary(&mut out);
    out
}

/// The values of a field, spelt as in `-T fields`.
fn values(hex: &str, name: &str) -> Vec<String> {
    let bytes = octets(hex);
    let message = Message::decode(&bytes).expect("a message");
    let mut out = Fields::new();
    message.fields(&mut out);
    let spell = |field: &crate::proto::Field<'_>| {
        let mut text = String::new();
        field.spell(&mut text);
        text
    };
    out.named(name).map(spell).collect()
}

#[test]
fn a_failed_e_rab_is_an_error_with_its_cause() {
    let bytes = octets(E_RAB_FAILED);
    let message = Message::decode(&bytes).expect("a message");
    let [e_rab] = message.e_rabs() else { panic!("one E-RAB") };
    assert!(message.is_error());
    assert_eq!((e_rab.id, e_rab.outcome), (7, ERabOutcome::Failed));
    assert_eq!(e_rab.cause, Some(Cause { group: CauseGroup::RadioNetwork, value: 25 }));
    assert_eq!(summary(E_RAB_FAILED), "E-RABSetupResponse FAILED e-rab 7 radioNetwork radio-resources-not-available");
}

#[test]
fn an_address_of_160_bits_is_two_addresses() {
    assert_eq!(values(E_RAB_SET_UP, "s1ap.transportLayerAddressIPv4"), ["10.90.1.11"]);
    assert_eq!(values(E_RAB_SET_UP, "s1ap.transportLayerAddressIPv6"), ["fd69:f21d:873c:fa::2"]);
    assert_eq!(values(E_RAB_SET_UP, "s1ap.gTP_TEID"), ["00000002"]);
}

#[test]
fn a_nas_pdu_in_an_e_rab_list_is_found() {
    let bytes = octets(E_RAB_REQUEST);
    let message = Message::decode(&bytes).expect("a message");
    let nas: Vec<_> = message.nas_pdus().collect();
    assert_eq!(nas.len(), 1);
    assert_eq!(nas[0].get(..2), Some(&[0x27, 0x04][..]));
    assert_eq!((message.mme_ue_id(), message.enb_ue_id()), (Some(1), Some(1985)));
    assert_eq!(message.e_rabs()[0].qci, Some(5));
}

#[test]
fn the_ids_of_a_release_command_come_from_their_pair() {
    let bytes = octets(RELEASE_COMMAND);
    let message = Message::decode(&bytes).expect("a message");
    assert_eq!((message.mme_ue_id(), message.enb_ue_id()), (Some(1), Some(1825)));
    assert_eq!(values(RELEASE_COMMAND, "s1ap.MME_UE_S1AP_ID"), ["1", "1"], "tshark lists it twice");
    assert_eq!(summary(RELEASE_COMMAND), "UEContextReleaseCommand radioNetwork user-inactivity");
}

#[test]
fn a_page_names_who_is_paged() {
    let bytes = octets(PAGING);
    let message = Message::decode(&bytes).expect("a message");
    assert_eq!(message.paged(), Some(Paged::STmsi { mme_code: 1, m_tmsi: 0xc000_01dc }));
    assert_eq!(values(PAGING, "e212.tai.mnc"), ["70"]);
}

#[test]
fn a_set_up_request_prints_its_parts_in_the_order_of_the_message() {
    assert_eq!(values(S1_SETUP_REQUEST, "s1ap.id"), ["59", "64", "137"]);
    assert_eq!(values(S1_SETUP_REQUEST, "s1ap.macroENB_ID"), ["54f640"]);
    assert_eq!(values(S1_SETUP_REQUEST, "s1ap.PagingDRX"), ["1"]);
    assert_eq!(values(S1_SETUP_REQUEST, "e212.mcc"), ["999", "999"]);
}

#[test]
fn a_name_outside_printable_string_is_shown_all_the_same() {
    assert_eq!(values(S1_SETUP_WITH_ODD_NAME, "s1ap.ENBname"), ["enb_1@lab"]);
}

#[test]
fn a_cut_message_shows_what_is_left_and_says_so() {
    let cut = &E_RAB_REQUEST[..60];
    assert_eq!(values(cut, "s1ap.MME_UE_S1AP_ID"), ["1"]);
    assert!(!values(cut, "_ws.malformed").is_empty());
}

#[test]
fn no_cut_and_no_flipped_bit_stops_the_decoder() {
    let samples = [S1_SETUP_REQUEST, E_RAB_FAILED, E_RAB_SET_UP, E_RAB_REQUEST, RELEASE_COMMAND, PAGING];
    let mut fields = 0;
    let mut look_at = |bytes: &[u8]| {
        let Ok(message) = Message::decode(bytes) else { return };
        let (mut out, mut line) = (Fields::new(), String::new());
        message.fields(&mut out);
        message.summary(&mut line);
        fields += out.as_slice().len();
        assert!(out.as_slice().iter().all(|field| field.range.start <= field.range.end));
    };
    for sample in samples {
        let whole = octets(sample);
        for end in 0..=whole.len() {
            look_at(&whole[..end]);
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
    assert!(fields > 100_000, "the samples are decoded, most of them to the end: {fields}");
}

#[test]
fn the_tables_are_sorted_by_number() {
    assert!(tables::ies::IES.is_sorted_by_key(|ie| ie.id));
    assert!(tables::procedures::PROCEDURES.is_sorted_by_key(|procedure| procedure.code));
}
