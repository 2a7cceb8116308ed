//! What reading RRC promises, on messages written out here; their encoding was made with another implementation.

use super::*;

fn octets(hex: &str) -> Vec<u8> {
    let pair = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).expect("hexadecimal digits");
    (0..hex.len()).step_by(2).map(pair).collect()
}

fn read(network: Network, channel: u8, bytes: &[u8]) -> Message {
    Message::decode(network, channel, Cursor::new(bytes)).expect("a known channel")
}

fn summary(network: Network, channel: u8, hex: &str) -> String {
    let mut text = String::new();
    let message = read(network, channel, &octets(hex));
    assert_eq!(message.broken, None);
    message.summary(&mut text);
    text
}

fn values(network: Network, channel: u8, hex: &str, name: &str) -> Vec<String> {
    let message = read(network, channel, &octets(hex));
    let mut out = Fields::new();
    message.fields(&mut out);
    let spelt = |field: &crate::proto::Field<'_>| {
        let mut text = String::new();
        field.spell(&mut text);
        text
    };
    out.named(name).map(spelt).collect()
}

const LTE_DOWN: u8 = 1;
const LTE_UP: u8 = 3;
const UMTS_DOWN: u8 = 0;
const UMTS_UP: u8 = 1;
const UMTS_UP_COMMON: u8 = 3;
const UMTS_BROADCAST: u8 = 8;

/// rrcConnectionReconfiguration with a measurement (object, report, gap) before two NAS messages.
const RECONFIGURATION: &str = "241415600000028a30000290285880000082001030744130207430";
/// rrcConnectionSetupComplete with the radio capability of the phone before its classmarks.
const SETUP_COMPLETE: &str = "4b00000002350aa0d4a8550d4510604900030002301981a9acc3058050";
/// Three blocks: the master block of 999-70, block 1 of area 0x1234, block 18 with 999-012.
const BROADCAST: &str = "014e402f12664e003010097822468047804689e20666602400";

#[test]
fn nas_of_lte_is_found_wherever_it_is() {
    assert_eq!(
        summary(Network::Lte, LTE_UP, "480060e88260"),
        "UL-DCCH ULInformationTransfer Attach reject EMM cause 19 (ESM failure)"
    );
    assert_eq!(
        summary(Network::Lte, LTE_UP, "2221ccc9c00008040c1d104c"),
        "UL-DCCH RRCConnectionSetupComplete Attach reject EMM cause 19 (ESM failure)"
    );
    assert_eq!(
        summary(Network::Lte, LTE_DOWN, RECONFIGURATION),
        "DL-DCCH RRCConnectionReconfiguration Attach reject EMM cause 19 (ESM failure) Attach complete"
    );
}

#[test]
fn nas_of_umts_says_its_domain() {
    assert_eq!(
        summary(Network::Umts, UMTS_DOWN, "891a2b3c19400040a081e0"),
        "DL-DCCH DownlinkDirectTransfer CS MM Location Updating Reject cause 15 (No suitable cells in location area)"
    );
    assert_eq!(
        summary(Network::Umts, UMTS_UP, "16800500104020383c"),
        "UL-DCCH InitialDirectTransfer PS GMM Attach Reject cause 7 (GPRS services not allowed)"
    );
}

#[test]
fn networks_and_areas_are_named() {
    assert_eq!(
        summary(Network::Umts, UMTS_BROADCAST, BROADCAST),
        "BCCH-BCH MasterInformationBlock 999-70 SystemInformationBlockType1 lac 4660 \
         SystemInformationBlockType18 999-12"
    );
    assert_eq!(values(Network::Umts, UMTS_BROADCAST, BROADCAST, "e212.mnc"), ["70", "12"]);
    assert_eq!(summary(Network::Umts, UMTS_UP_COMMON, "2100000001999380000b00"), "UL-CCCH RRCConnectionRequest 999-70");
}

#[test]
fn the_classmarks_of_gsm_are_read_from_either_radio() {
    let capability = "3802002010220733035359866014";
    assert_eq!(values(Network::Lte, LTE_UP, capability, "gsm_a.MSC_rev"), ["2"]);
    assert_eq!(values(Network::Lte, LTE_UP, capability, "gsm_a.multi_bnd_sup_fields"), ["6"]);
    assert_eq!(values(Network::Umts, UMTS_UP, SETUP_COMPLETE, "gsm_a.MSC_rev"), ["2"]);
    assert_eq!(values(Network::Umts, UMTS_UP, SETUP_COMPLETE, "gsm_a.multi_bnd_sup_fields"), ["6"]);
}

#[test]
fn a_channel_that_is_not_known_is_not_guessed() {
    assert!(Message::decode(Network::Lte, 200, Cursor::new(&[0])).is_none());
}

#[test]
fn no_cut_and_no_flipped_bit_makes_reading_fail() {
    let messages = [
        (Network::Lte, LTE_DOWN, RECONFIGURATION),
        (Network::Umts, UMTS_UP, SETUP_COMPLETE),
        (Network::Umts, UMTS_BROADCAST, BROADCAST),
    ];
    for (network, channel, hex) in messages {
        let whole = octets(hex);
        for at in 0..whole.len() * 8 {
            let mut flipped = whole.clone();
            flipped[at / 8] ^= 1 << (at % 8);
            for bytes in [&whole[..at / 8], &flipped] {
                let message = read(network, channel, bytes);
                let (mut out, mut text) = (Fields::new(), String::new());
                message.fields(&mut out);
                message.summary(&mut text);
                assert!(!text.is_empty() && !out.as_slice().is_empty());
            }
        }
    }
}
