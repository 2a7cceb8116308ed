//! Each code where it belongs, and its look-alike where it does not.

use super::*;
use crate::tools::zone::Zone;

const HEAD: &str = "$TTL 300\n@ SOA ns h 1 2 3 4 5\n@ NS ns\nns A 127.0.0.1\n";

fn zone_of(name: &str, text: &str) -> Zone {
    Zone::parse("test", text.as_bytes(), &Name::absolute(name).expect("a name"))
}

/// Line, column and code of what is said of a zone; a backslash of the text stands for two.
fn said_of(name: &str, text: &str) -> Vec<String> {
    let zones = Zones::new(vec![zone_of(name, &format!("{HEAD}{}", text.replace('\\', "\\\\")))]);
    let options = Options { home: Some("home.example".to_owned()) };
    let items = super::zones(&zones, &options).concat();
    let spelt = |item: &Item| {
        let place = item.place.expect("a place");
        // Lines count behind the head.
        format!("{}:{} {}", place.line - 4, place.column, item.code.name)
    };
    items.iter().map(spelt).collect()
}

fn said(text: &str) -> Vec<String> {
    said_of("e164.arpa", text)
}

/// What is said of one record with this flag, service, regexp and replacement, at +441632960001.
fn record(flag: &str, service: &str, regexp: &str, replacement: &str) -> Vec<String> {
    let line = format!("1.0.0.0.6.9.2.3.6.1.4.4 NAPTR 1 1 \"{flag}\" \"{service}\" \"{regexp}\" {replacement}\n");
    said(&line).into_iter().map(|said| said.split_once(' ').expect("a code").1.to_owned()).collect()
}

#[test]
fn a_sound_record_says_nothing() {
    assert_eq!(record("u", "E2U+sip", "!^\\+44(.*)$!sip:+44\\1@gw.example;user=phone!", "."), [""; 0]);
    assert_eq!(record("U", "e2u+pstn:tel", "!^(.*)$!tel:\\1;npdi;rn=+4416!", "."), [""; 0]);
    assert_eq!(record("", "", "", "p.elsewhere.example."), [""; 0]);
}

#[test]
fn a_record_that_is_wrong_in_itself_is_named() {
    let ok = "!^.*$!sip:a@g!";
    for (flag, service, regexp, replacement, code) in [
        ("u", "E2U+sip", "!^.*$!sip:a@g", ".", "broken-regexp"),
        ("u", "E2U+sip", "!^.*$!sip:\\2@g!", ".", "broken-regexp"),
        ("u", "E2U+sip", "!^+44!sip:a@g!", ".", "broken-regexp"),
        ("u", "E2U+sip", "!^(?:.*)$!sip:a@g!", ".", "pcre-pattern"),
        ("u", "E2U+sip", ok, "sip.example.", "regexp-and-replacement"),
        ("u", "E2U+sip", "", "sip.example.", "no-regexp"),
        ("", "", "", ".", "leads-nowhere"),
        ("", "", "!^.*$!a..b!", ".", "no-name"),
        ("p", "E2U+sip", ok, ".", "unknown-flag"),
        ("u", "sip+E2U", ok, ".", "obsolete-service"),
        ("u", "sip", ok, ".", "foreign-service"),
        ("u", "E2U+sip+telepathy", ok, ".", "unregistered-service"),
        ("u", "E2U+sip", "!^\\+1.*$!sip:a@g!", ".", "never-matches"),
        ("u", "E2U+sip", "!1632!sip:a@g!", ".", "partial-match"),
        ("u", "E2U+sip", "!^(.*)$!sip:+\\1@g!", ".", "doubled-plus"),
        ("u", "E2U+sip", "!^.*$!tel:+44!", ".", "strange-uri"),
        ("u", "E2U+sip", "!^.*$!sip:a b@g!", ".", "strange-uri"),
        ("u", "E2U+pstn:tel", "!^(.*)$!tel:\\1;rn=+4416!", ".", "dip-not-marked"),
        ("u", "E2U+sip", "!^(.*)$!sip:\\1@HOME.example:5060!", ".", "loop-home"),
    ] {
        assert_eq!(record(flag, service, regexp, replacement), [code], "{flag} {service} {regexp} {replacement}");
    }
    assert_eq!(record("u", "E2U+sip", "!^\\+\\d+$!sip:a@g!", "."), ["pcre-form", "never-matches"]);
}

#[test]
fn an_item_stands_at_the_field_it_is_about() {
    let text = "1 NAPTR 40000 1 \"x\" \"E2U+sip\" \"!^.*$!sip:a@g!\" .\n";
    assert_eq!(said(text), ["1:9 order-above-32767", "1:17 unknown-flag"]);
}

#[test]
fn records_beside_one_another_are_ranked() {
    let line = |order: u16, preference: u16, service: &str| {
        format!("1 NAPTR {order} {preference} \"u\" \"{service}\" \"!^.*$!sip:{order}.{preference}@g!\" .\n")
    };
    let two = |a: (u16, u16, &str), b: (u16, u16, &str)| said(&(line(a.0, a.1, a.2) + &line(b.0, b.1, b.2)));
    assert_eq!(two((1, 10, "E2U+sip"), (1, 20, "E2U+sip")), ["2:11 rank-not-weight"]);
    assert_eq!(two((2, 10, "E2U+sip"), (1, 10, "E2U+sip")), ["1:9 higher-order"]);
    assert_eq!(two((1, 10, "E2U+sip"), (1, 10, "E2U+sip")).len(), 1, "the same record twice");
    assert_eq!(two((1, 10, "E2U+sip"), (2, 10, "E2U+pstn:sip")), [""; 0]);
    let void = "1 NAPTR 1 1 \"u\" \"E2U+void:mailto\" \"!^.*$!mailto:a@g!\" .\n";
    assert_eq!(said(void), [""; 0]);
    assert_eq!(said(&(void.to_owned() + &line(1, 5, "E2U+sip"))), ["1:17 void-and-more"]);
}

const WILDCARD: &str = "NAPTR 1 1 \"u\" \"E2U+sip\" \"!^\\+[0-9]{12}$!sip:a@g!\" .\n";

#[test]
fn names_that_stop_a_wildcard_are_named_once_with_what_to_repeat() {
    let exact = "NAPTR 1 1 \"u\" \"E2U+sip\" \"!^.*$!sip:b@g!\" .\n";
    let zone = format!("*.7.4.4 {WILDCARD}5.3.2.7.4.4 {exact}6.3.2.7.4.4 {exact}9.8.7.4.4 {exact}");
    assert_eq!(said(&zone), ["2:13 wildcard-stopped", "4:11 wildcard-stopped"]);
    let repaired = format!("*.7.4.4 {WILDCARD}*.2.7.4.4 {WILDCARD}*.3.2.7.4.4 {WILDCARD}5.3.2.7.4.4 {exact}");
    assert_eq!(said(&repaired), [""; 0]);
    let half = format!("*.7.4.4 {WILDCARD}*.3.2.7.4.4 {WILDCARD}5.3.2.7.4.4 {exact}");
    assert_eq!(said(&half), ["2:13 wildcard-stopped"]);
    assert_eq!(said(&format!("*.7.4.4 {WILDCARD}1.7.4.4 TXT held\n")), ["2:9 hidden-by-other-type"]);
    assert_eq!(said(&format!("*.7.4.4 {WILDCARD}1.7.4.4 CNAME p.elsewhere.example.\n1.9.4.4 TXT x\n")), [""; 0]);
    let items = super::zones(
        &Zones::new(vec![zone_of("e164.arpa", &format!("{HEAD}{}", zone.replace('\\', "\\\\")))]),
        &Options::default(),
    );
    let first = items.concat().swap_remove(0);
    assert!(first.message.contains("+44723…, +4472… do not exist"), "{}", first.message);
    assert_eq!(first.fix.as_deref(), Some("repeat the wildcard at *.3.2.7.4.4.e164.arpa., *.2.7.4.4.e164.arpa."));
}

#[test]
fn wildcards_and_names_have_the_length_of_numbers() {
    assert_eq!(said("*.7.4.4 NAPTR 1 1 \"u\" \"E2U+sip\" \"!^.*$!sip:a@g!\" .\n"), ["1:33 any-length"]);
    assert_eq!(said(&format!("*.7.4.4 {WILDCARD}")), [""; 0]);
    let sixteen = vec!["1"; 16].join(".");
    assert_eq!(said(&format!("{sixteen} NAPTR 1 1 \"u\" \"E2U+sip\" \"!^.*$!sip:a@g!\" .\n")), ["1:33 long-number"]);
    assert_eq!(said(&format!("*.1.1.0.0 {WILDCARD}")), ["1:11 no-number"]);
    assert_eq!(said("12.4.4 NAPTR 1 1 \"u\" \"E2U+sip\" \"!^.*$!sip:a@g!\" .\n"), ["1:8 no-number"]);
    assert_eq!(said_of("4.4.e164.arpa", "1.6 NAPTR 1 1 \"u\" \"E2U+sip\" \"!^\\+4461$!sip:a@g!\" .\n"), [""; 0]);
}

#[test]
fn what_leads_elsewhere_must_arrive() {
    let terminal = "NAPTR 1 1 \"u\" \"E2U+sip\" \"!^.*$!sip:a@g!\" .\n";
    let leads = |to: &str| format!("NAPTR 1 1 \"\" \"\" \"\" {to}\n");
    assert_eq!(said(&format!("1.4 {}p {terminal}", leads("p"))), [""; 0]);
    assert_eq!(said(&format!("1.4 {}", leads("p"))), ["1:24 dangling"]);
    assert_eq!(said(&format!("1.4 {}", leads("1.4"))), ["1:24 circle"]);
    assert_eq!(said(&format!("1.4 {}2.4 CNAME 1.4\n", leads("2.4"))), ["1:24 circle", "2:11 circle"]);
    assert_eq!(said("1.4 CNAME away.example.\n"), [""; 0]);
}

#[test]
fn a_zone_needs_its_head() {
    let codes = |text: &str| {
        let items = super::zones(&Zones::new(vec![zone_of("x", text)]), &Options::default()).concat();
        items.iter().map(|item| item.code.name).collect::<Vec<_>>()
    };
    assert_eq!(codes("$TTL 1\na A 127.0.0.1\n"), ["no-soa", "no-ns"]);
    assert_eq!(codes("$TTL 1\n@ SOA a b 1 2 3 4 5\n@ NS ns\n"), ["ns-without-address"]);
    assert_eq!(
        codes("$TTL 1\n@ SOA a b 1 2 3 4 5\n@ NS ns.elsewhere.\nb A 1.2.3\nc A 1.2.3.4\nc A 1.2.3.4\n"),
        ["syntax", "zone-data"]
    );
}

#[test]
fn too_much_for_udp_is_noticed() {
    let line = |number: usize| format!("1 NAPTR 1 1 \"u\" \"E2U+sip\" \"!^.*$!sip:{number:0>100}@g!\" .\n");
    let count = |lines: usize| said(&(0..lines).map(line).collect::<String>());
    assert_eq!(count(9), ["1:9 long-answer"]);
    assert_eq!(count(8), [""; 0]);
}

#[test]
fn records_of_the_epc_are_checked_by_their_own_rules() {
    let epc = |text: &str| said_of("3gppnetwork.org", text);
    let apn = "ims.apn.epc.mnc001.mcc001";
    assert_eq!(epc(&format!("{apn} NAPTR 1 1 a x-3gpp-pgw:x-s5-gtp:x-s8-gtp \"\" pgw.example.\n")), [""; 0]);
    assert_eq!(epc(&format!("{apn} NAPTR 1 1 a x-3gpp-pgw:x-s5-gtp \"\" pgw.example.\n")), ["1:39 no-s8"]);
    assert_eq!(epc("ims.mnc01.mcc001 NAPTR 1 1 s SIP+D2U \"\" _sip._udp.example.\n"), ["1:18 short-mnc"]);
    assert_eq!(epc(&format!("{apn} NAPTR 1 1 u x-3gpp-sgw:x-s5-gtp \"\" sgw.example.\n")), ["1:37 unknown-flag"]);
    assert_eq!(epc("ims.mnc001.mcc001 NAPTR 1 1 a SIP+D2U \"\" .\n"), ["1:29 unknown-flag", "1:42 leads-nowhere"]);
}

#[test]
fn the_records_of_an_answer_are_checked_without_a_zone() {
    let record = |order, preference, regexp: &'static [u8]| Naptr {
        order,
        preference,
        flags: b"u",
        services: b"E2U+sip",
        regexp,
        replacement: Name::root(),
    };
    let number = Number::parse("+4416").expect("a number");
    let items = answer(
        &[record(1, 10, b"!^.*$!sip:a@g!"), record(1, 20, b"!^\\d*$!sip:b@g!")],
        Some(&number),
        &Options::default(),
    );
    let spelt: Vec<_> = items.iter().map(|item| (item.rule(), item.record, item.field, item.place)).collect();
    assert_eq!(
        spelt,
        [(Some("ENUM-08"), Some(1), Some(Field::Regexp), None), (None, Some(1), Some(Field::Regexp), None)]
    );
    let unknown = answer(&[record(1, 10, b"!^\\+44(.*)$!sip:\\1@g!")], None, &Options::default());
    assert_eq!(unknown, []);
}
