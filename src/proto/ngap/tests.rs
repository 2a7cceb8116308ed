//! Claims about NGAP messages, on PDUs made for these tests.

use super::*;

const NG_SETUP: &str = "00150031000004001b0009001333045000000001005240070200676e622d310066000d00000000010013330400000008\
                        0015400140";
const INITIAL_UE: &str = "000f403d00000400550002000500260018177e004179000d0199f9070000000000000000212e02e0e00079000f4013\
                          33041234567890133304000001005a400118";
const SET_UP: &str = "001d004d000003000a00068001007a82f4005500020005004a00360040010b7e02aabbccdd01deadbeef40200000012100\
                      0003008b000a01f00a0000010000123400860001000088000700050000051c00";
const SET_UP_FAILED: &str = "201d001d000003000a40068001007a82f4005540020005003a40060000010200b0";
const RELEASE: &str = "00290016000002007200090801007a82f44007f4000f40020500";
const PAGING: &str = "0018402000000200734007080020c1606f6c0067400e101333040000010099f907000002";
const HANDOVER: &str = "000c0057000007000a00020007005500020005001d000100000f4002040000690010001333045000000002001333040000\
                        01003d000500000101000065001c1b000301020300133304000000007000001333040000000080800009";

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
    let spell = |field: &Field<'_>| {
        let mut text = String::new();
        field.spell(&mut text);
        text
    };
    out.named(name).map(spell).collect()
}

#[test]
fn a_network_of_three_digits_is_read_in_the_order_of_ngap() {
    assert_eq!(values(NG_SETUP, "e212.mcc"), ["313", "313"]);
    assert_eq!(values(NG_SETUP, "e212.mnc"), ["340", "340"]);
    assert_eq!(values(NG_SETUP, "ngap.RANNodeName"), ["gnb-1"]);
}

#[test]
fn a_first_message_names_the_ue_and_its_place() {
    assert_eq!(summary(INITIAL_UE), "InitialUEMessage ran-ue 5, Registration request suci-0-999-70-0000-0-0000000012");
    assert_eq!(values(INITIAL_UE, "e212.nrcgi.mnc"), ["340"]);
    assert_eq!(values(INITIAL_UE, "e212.5gstai.mnc"), ["340"]);
    assert_eq!(values(INITIAL_UE, "ngap.NRCellIdentity"), ["0x0000000123456789"]);
    assert_eq!(values(INITIAL_UE, "ngap.tAC"), ["1"]);
}

#[test]
fn what_a_transfer_contains_is_read() {
    assert_eq!(values(SET_UP, "ngap.TransportLayerAddressIPv4"), ["10.0.0.1"]);
    assert_eq!(values(SET_UP, "ngap.gTP_TEID"), ["00001234"]);
    assert_eq!(values(SET_UP, "ngap.fiveQI"), ["5"]);
    assert_eq!(summary(SET_UP), "PDUSessionResourceSetupRequest amf-ue 4302996212 ran-ue 5 pdu-session 1, ciphered");
}

#[test]
fn a_failed_session_is_an_error_with_its_cause() {
    let bytes = octets(SET_UP_FAILED);
    let message = Message::decode(&bytes).expect("a message");
    assert!(message.is_error());
    assert_eq!(message.facts().sessions, [Session { id: 1, failed: true }]);
    assert_eq!(
        summary(SET_UP_FAILED),
        "PDUSessionResourceSetupResponse amf-ue 4302996212 ran-ue 5 radioNetwork radio-resources-not-available FAILED \
         pdu-session 1"
    );
}

#[test]
fn the_ids_of_a_release_command_come_from_their_pair() {
    let bytes = octets(RELEASE);
    let facts = Message::decode(&bytes).expect("a message").facts();
    assert_eq!((facts.amf_ue_id, facts.ran_ue_id), (Some(4_302_996_212), Some(2036)));
    assert_eq!(summary(RELEASE), "UEContextReleaseCommand amf-ue 4302996212 ran-ue 2036 radioNetwork user-inactivity");
}

#[test]
fn a_page_names_who_is_paged_and_where() {
    assert_eq!(summary(PAGING), "Paging 5g-tmsi 0xc1606f6c");
    assert_eq!(values(PAGING, "e212.5gstai.mcc"), ["313", "999"]);
    assert_eq!(values(PAGING, "e212.5gstai.mnc"), ["340", "70"]);
}

#[test]
fn the_container_of_a_handover_within_5gs_is_read() {
    assert_eq!(values(HANDOVER, "e212.nrcgi.mnc"), ["340", "340"]);
    assert_eq!(values(HANDOVER, "ngap.rRCContainer"), ["010203"]);
    let bytes = octets(HANDOVER);
    let message = Message::decode(&bytes).expect("a message");
    let mut out = Fields::new();
    message.fields(&mut out);
    let rrc = out.named("ngap.rRCContainer").next().expect("a container");
    assert_eq!(bytes.get(rrc.range.start as usize..rrc.range.end as usize), Some(&[1, 2, 3][..]));
}

#[test]
fn no_cut_and_no_flipped_bit_stops_the_decoder() {
    let samples = [NG_SETUP, INITIAL_UE, SET_UP, SET_UP_FAILED, RELEASE, PAGING, HANDOVER];
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
    assert!(fields > 100_000, "the samples are decoded, most of them to the end: {fields}");
}

#[test]
fn the_tables_are_sorted_by_number() {
    assert!(tables::ies::IES.is_sorted_by_key(|ie| ie.id));
    assert!(tables::procedures::PROCEDURES.is_sorted_by_key(|procedure| procedure.code));
}
