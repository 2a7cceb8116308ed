//! What filters select, and what they say about mistakes.

use super::{Filter, Table};
use crate::proto::Fields;
use crate::proto::field::{Def, Value};

crate::defs! {
    /// Fields of a made-up message.
    TABLE;
    SIP      "sip"              "Session Initiation Protocol" Protocol;
    METHOD   "sip.Method"       "Method"         Text;
    CALL_ID  "sip.Call-ID"      "Call-ID"        Text;
    STATUS   "sip.Status-Code"  "Status-Code"    Dec;
    ADDR     "ip.addr"          "Address"        Ipv4;
    SRC6     "ipv6.src"         "Source Address" Ipv6;
    FLAGS    "tcp.flags"        "Flags"          Hex(4);
    CAUSE    "gtpv2.cause"      "Cause"          Dec;
    REQUEST  "diameter.flags.request" "Request"  Bool;
    DATA     "data.data"        "Data"           Bytes;
    TIME     "frame.time"       "Arrival Time"   Time;
    RELATIVE "frame.time_relative" "Time"        Duration;
    ABSENT   "sip.Reason"       "Reason"         Text;
}

const BYTES: &[u8] = b"INVITE sip:bob SIP/2.0";

fn passes(text: &str) -> bool {
    let table = Table::new(TABLE.iter().copied());
    let filter = Filter::parse(text, &table).unwrap_or_else(|error| panic!("{error}"));
    let address = |text: &str| Value::Address(text.parse().expect("an address"));
    let mut fields = Fields::new();
    fields.push(&SIP, Value::None, 0..BYTES.len());
    fields.push(&METHOD, "INVITE", 0..6);
    fields.push(&CALL_ID, "Abc@10.0.0.1", 0..0);
    fields.push(&STATUS, 180u16, 0..0);
    fields.push(&STATUS, 200u16, 0..0);
    fields.push(&ADDR, address("10.45.0.2"), 0..0);
    fields.push(&ADDR, address("172.22.0.21"), 0..0);
    fields.push(&SRC6, address("fd00:10::7"), 0..0);
    fields.push(&FLAGS, 0x12u8, 0..0);
    fields.push(&CAUSE, Value::Code(16, "Request accepted"), 0..0);
    fields.push(&REQUEST, true, 0..0);
    fields.push(&DATA, Value::bytes(&[0xaa, 0xbb, 0x0d]), 0..0);
    fields.push(&TIME, Value::Time(1_795_436_396_000_000_001), 0..0);
    fields.push(&RELATIVE, Value::Signed(1_500_000_000), 0..0);
    let mut tally = filter.tally();
    filter.add(&mut tally, fields.as_slice(), BYTES);
    filter.passes(&tally)
}

fn refused(text: &str) -> String {
    let table = Table::new(TABLE.iter().copied());
    Filter::parse(text, &table).expect_err(text).to_string()
}

/// Filters that pass the message above, then filters that do not.
#[test]
fn the_language_is_that_of_wireshark() {
    let yes = [
        "sip",
        "sip.Method == INVITE",
        "sip.Method eq \"INVITE\" and sip.Status-Code",
        "\"INVITE\" == sip.Method",
        "sip.Method == r\"INVITE\" && !sip.Reason",
        "lower(sip.Method) == \"invite\"",
        "upper(sip.Call-ID) contains \"ABC\"",
        "len(sip.Method) == 6",
        "count(sip.Status-Code) == 2",
        "string(sip.Status-Code) matches \"^18\"",
        "sip.Call-ID contains \"@10\"",
        "sip.Call-ID matches \"^ABC@\\d+\\.\"",
        "sip.Call-ID ~ \"^abc\"",
        "sip contains \"sip:bob\"",
        "sip[0:6] == \"INVITE\"",
        "sip.Method[0:2] == IN",
        "sip.Method[-2:] == \"TE\"",
        "sip.Method[1-2] == \"NV\"",
        "sip.Method[0] == \"I\"",
        "sip.Status-Code > 199",
        "199 < sip.Status-Code",
        "100 <= sip.Status-Code <= 180",
        "sip.Status-Code in {1, 5..9, 200}",
        "sip.Status-Code in {150 .. 190}",
        "sip.Status-Code in {1 2 180}",
        "sip.Status-Code not in {404}",
        "all sip.Status-Code < 300",
        "any sip.Status-Code != 200",
        "sip.Status-Code !== 200",
        "sip.Status-Code != 404",
        "ip.addr == 10.45.0.0/16",
        "ip.addr == 172.22.0.21",
        "ip.addr != 10.99.0.0/16",
        "ip.addr in {10.45.0.1..10.45.0.9}",
        "ipv6.src == fd00:10::/32",
        "tcp.flags & 0x02",
        "tcp.flags & 2 == 2",
        "tcp.flags == 0x12 || sip.Reason",
        "gtpv2.cause == 16",
        "gtpv2.cause == 0x10",
        "gtpv2.cause == \"request ACCEPTED\"",
        "diameter.flags.request == True",
        "diameter.flags.request == 1",
        "diameter.flags.request",
        "data.data == aa:bb:0d",
        "data.data contains bb0d",
        "data.data[1:2] == bb:0d",
        "frame.time >= \"2026-11-23 12:19:56\"",
        "frame.time < 2026-11-23T12:19:57Z",
        "frame.time_relative == 1.5",
        "frame.time_relative > 1",
        "sip.Reason or sip.Method == X or sip xor sip.Reason",
        "sip.Method == X && sip.Reason || sip",
        "not (sip.Method == X)",
    ];
    let wrong: Vec<_> = yes.iter().filter(|text| !passes(text)).collect();
    assert!(wrong.is_empty(), "these should pass: {wrong:#?}");
    let no = [
        "sip.Reason",
        "sip.Reason != \"x\"",
        "sip.Status-Code != 200",
        "sip.Status-Code === 200",
        "all sip.Status-Code > 180",
        "ip.addr != 10.45.0.2",
        "sip.Method == invite",
        "sip.Call-ID contains \"ABC\"",
        "tcp.flags & 0x20",
        "gtpv2.cause == \"Context not found\"",
        "sip xor sip.Method",
        "sip.Method[9:2] == \"\"",
        "count(sip.Reason) == 0",
        "ipv6.src == fd00:11::/32",
        "sip && (sip.Reason || sip.Method == \"BYE\")",
    ];
    let wrong: Vec<_> = no.iter().filter(|text| passes(text)).collect();
    assert!(wrong.is_empty(), "these should not pass: {wrong:#?}");
}

#[test]
fn a_mistake_has_a_caret_under_it() {
    assert_eq!(
        refused("sip && sip.Metod == \"INVITE\""),
        "there is no field `sip.Metod`; did you mean `sip.Method`?\n  sip && sip.Metod == \"INVITE\"\n         ^^^^^^^^^"
    );
    assert_eq!(
        refused("gtpv2.cause == sixteen"),
        "`sixteen` is not a number; a name stands in quotes\n  gtpv2.cause == sixteen\n                 ^^^^^^^"
    );
}

#[test]
fn each_mistake_is_named() {
    for (text, message) in [
        ("", "the filter is empty"),
        ("sip =", "`=` is not part of a filter; use `==` to compare"),
        ("sip.Method ==", "expected a field or a value here"),
        ("(sip", "expected `)` here"),
        ("sip)", "there is no `(` for this `)`"),
        ("sip sip", "expected `and`, `or` or the end of the filter here"),
        ("sip.Method == \"a", "the quotes are not closed"),
        ("ip.addr == 10.0.0.300", "`10.0.0.300` is not an IPv4 address"),
        ("ip.addr == 10.0.0.0/33", "`10.0.0.0/33` is not an IPv4 address"),
        ("ip.addr contains \"1\"", "`contains` searches text and octets; write string(ip.addr) contains …"),
        ("sip.Method matches \"(\"", "this is not a regular expression: unclosed group"),
        ("low(sip.Method) == \"x\"", "there is no function `low`; there are lower, upper, len, count, string"),
        ("len(sip.Method)", "compare this with a value"),
        ("sip.Method == ip.addr", "`sip.Method` and `ip.addr` cannot be compared"),
        ("sip.Status-Code in {}", "a set has at least one member"),
        ("SIP.method", "there is no field `SIP.method`; did you mean `sip.Method`?"),
        ("nonsense", "there is no field `nonsense`; `imsctl fields` lists them"),
        ("sip.Status-Code[0:1] == 1", "a slice is taken of text, octets or an address"),
    ] {
        assert_eq!(refused(text).lines().next(), Some(message), "{text}");
    }
}

#[test]
fn nesting_is_limited_and_chains_are_not() {
    assert!(refused(&"(".repeat(100_000)).starts_with("this nests more than 64 levels deep"));
    assert!(refused(&"!".repeat(100_000)).starts_with("this nests more than 64 levels deep"));
    let chain = vec!["sip"; 20_000].join(" and ");
    assert!(passes(&chain));
}

#[test]
fn a_filter_names_the_fields_it_looks_at() {
    let table = Table::new(TABLE.iter().copied());
    let filter = Filter::parse("sip.Method == X or sip.Method == Y or ip.addr == 1.2.3.4", &table).expect("a filter");
    let names: Vec<_> = filter.defs().map(|def: &Def| def.name).collect();
    assert_eq!(names, ["sip.Method", "ip.addr"]);
    assert!(std::ptr::eq(table.find("sip.Reason").expect("a field"), &raw const ABSENT));
}

proptest::proptest! {
    /// Any text is read or refused, and an error can be shown.
    #[test]
    fn any_text_is_read_or_refused(text in r#"(sip\.Method|sip|ip\.addr|frame\.time|==|!=|in|\{|\}|\[|\]|\(|\)|"|&&|!|not|contains|matches|[0-9:.\\-]{1,4}|len|,| |.){0,24}"#) {
        let table = Table::new(TABLE.iter().copied());
        match Filter::parse(&text, &table) {
            Ok(filter) => proptest::prop_assert!(!filter.passes(&filter.tally()) || text.contains('!') || text.contains("not")),
            Err(error) => proptest::prop_assert!(error.to_string().lines().count() >= 2 || text.contains('\n')),
        }
    }
}
