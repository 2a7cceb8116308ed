//! Zones as a whole: what is read, and what is answered.

use super::*;

const HEAD: &str = "$TTL 300\n@ SOA ns hostmaster ( 1 3600 600 86400 60 )\n@ NS ns\nns A 127.0.0.1\n";

fn zone(rest: &str) -> Zone {
    Zone::parse("test", format!("{HEAD}{rest}").into_bytes(), &name("x."))
}

fn name(text: &str) -> Name {
    Name::absolute(text).expect("a name")
}

fn answer(zone: Zone, question: &str, kind: Kind) -> String {
    let reply = Zones::new(vec![zone]).answer(&name(question), kind);
    let records = |records: &[Record]| {
        records.iter().map(|record| format!("{} {}", record.owner, record.spelled())).collect::<Vec<_>>()
    };
    let mut out = vec![format!("{}{}", reply.rcode, if reply.is_authoritative { " aa" } else { "" })];
    out.extend(records(&reply.answers));
    out.extend(reply.authority.iter().map(|record| format!("authority {} {}", record.kind, record.ttl)));
    out.extend(records(&reply.additional));
    out.join("; ")
}

fn faults(zone: &Zone) -> Vec<String> {
    zone.faults().iter().map(|fault| format!("{}:{} {}", fault.place.line, fault.place.column, fault.message)).collect()
}

const NEGATIVE: &str = "authority SOA 60";

#[test]
fn a_wildcard_answers_what_is_missing_below_it_at_any_depth() {
    let text = "*.7.4 TXT w\n";
    assert_eq!(answer(zone(text), "0.7.4.x", Kind::TXT), "NOERROR aa; 0.7.4.x. \"w\"");
    assert_eq!(answer(zone(text), "9.9.9.7.4.x", Kind::TXT), "NOERROR aa; 9.9.9.7.4.x. \"w\"");
    assert_eq!(answer(zone(text), "0.7.4.x", Kind::NAPTR), format!("NOERROR aa; {NEGATIVE}"));
    assert_eq!(answer(zone(text), "7.4.x", Kind::TXT), format!("NOERROR aa; {NEGATIVE}"), "not its own parent");
    assert_eq!(answer(zone(text), "8.4.x", Kind::TXT), format!("NXDOMAIN aa; {NEGATIVE}"));
}

#[test]
fn names_that_exist_stop_a_wildcard_and_so_do_those_between() {
    let text = "*.7 TXT w\n5.3.2.7 TXT exact\n1.7 A 127.0.0.9\n";
    assert_eq!(answer(zone(text), "5.3.2.7.x", Kind::TXT), "NOERROR aa; 5.3.2.7.x. \"exact\"");
    assert_eq!(answer(zone(text), "4.3.2.7.x", Kind::TXT), format!("NXDOMAIN aa; {NEGATIVE}"));
    assert_eq!(answer(zone(text), "3.2.7.x", Kind::TXT), format!("NOERROR aa; {NEGATIVE}"));
    assert_eq!(answer(zone(text), "1.7.x", Kind::TXT), format!("NOERROR aa; {NEGATIVE}"));
    assert_eq!(answer(zone(text), "1.1.7.x", Kind::TXT), format!("NXDOMAIN aa; {NEGATIVE}"));
    assert_eq!(answer(zone(text), "3.7.x", Kind::TXT), "NOERROR aa; 3.7.x. \"w\"");
}

#[test]
fn aliases_are_followed_as_far_as_the_zone_reaches() {
    let text = "a CNAME b\nb TXT t\n*.w CNAME c.other.\nl CNAME l\nd DNAME n\n1.n TXT moved\ngone CNAME nothing\n";
    assert_eq!(answer(zone(text), "a.x", Kind::TXT), "NOERROR aa; a.x. b.x.; b.x. \"t\"");
    assert_eq!(answer(zone(text), "a.x", Kind::CNAME), "NOERROR aa; a.x. b.x.");
    assert_eq!(answer(zone(text), "1.w.x", Kind::TXT), "NOERROR aa; 1.w.x. c.other.");
    assert_eq!(answer(zone(text), "l.x", Kind::TXT), "SERVFAIL aa; l.x. l.x.");
    assert_eq!(answer(zone(text), "1.d.x", Kind::TXT), "NOERROR aa; d.x. n.x.; 1.d.x. 1.n.x.; 1.n.x. \"moved\"");
    assert_eq!(answer(zone(text), "d.x", Kind::DNAME), "NOERROR aa; d.x. n.x.");
    assert_eq!(answer(zone(text), "gone.x", Kind::TXT), format!("NXDOMAIN aa; gone.x. nothing.x.; {NEGATIVE}"));
}

#[test]
fn what_is_delegated_is_referred_to_and_what_is_elsewhere_refused() {
    let text = "sub NS ns.sub\nns.sub A 127.0.0.7\n";
    assert_eq!(answer(zone(text), "1.sub.x", Kind::TXT), "NOERROR; authority NS 300; ns.sub.x. 127.0.0.7");
    assert_eq!(answer(zone(text), "sub.x", Kind::DS), format!("NOERROR aa; {NEGATIVE}"));
    assert_eq!(answer(zone(text), "a.y", Kind::TXT), "REFUSED");
}

#[test]
fn the_deepest_of_several_zones_answers() {
    let inner = Zone::parse("inner", "$TTL 5\n@ SOA a b 1 2 3 4 5\nq TXT inner\n".as_bytes(), &name("4.x"));
    let zones = Zones::new(vec![zone("q.4 TXT outer\nl CNAME q.4\n"), inner]);
    let texts = |question| zones.answer(&name(question), Kind::TXT).answers.last().map(Record::spelled);
    assert_eq!(texts("q.4.x").as_deref(), Some("\"inner\""));
    assert_eq!(texts("l.x").as_deref(), Some("q.4.x."), "the chain leaves the zone");
}

#[test]
fn the_many_ways_to_write_a_record_are_read() {
    let text = "$origin e164.arpa.\n$ttl 1h\n@ IN 300 A 127.0.0.1\n 5m in TXT (\n \"a\" ; c\n b )\n1 TYPE16 \\# 2 0163\n$ORIGIN 4\n2.1 class1 A 127.0.0.2\n";
    let zone = Zone::parse("test", text.as_bytes(), &name("other."));
    let records: Vec<_> = zone.entries().iter().map(|entry| entry.record.to_string()).collect();
    assert_eq!(
        faults(&zone),
        [
            "3:10 e164.arpa. is outside the zone other. and is left out",
            "4:8 e164.arpa. is outside the zone other. and is left out",
            "7:3 1.e164.arpa. is outside the zone other. and is left out",
            "9:12 2.1.4.e164.arpa. is outside the zone other. and is left out"
        ]
    );
    assert!(records.is_empty());
    let zone = Zone::parse("test", text.as_bytes(), &name("e164.arpa"));
    let records: Vec<_> = zone.entries().iter().map(|entry| entry.record.to_string()).collect();
    assert_eq!(
        records,
        [
            "e164.arpa. 300 IN A 127.0.0.1",
            "e164.arpa. 300 IN TXT \"a\" \"b\"",
            "1.e164.arpa. 3600 IN TXT \"c\"",
            "2.1.4.e164.arpa. 3600 IN A 127.0.0.2"
        ]
    );
}

#[test]
fn what_cannot_be_read_is_named_with_its_place_and_the_rest_is_read() {
    let zone = zone(
        "1 NAPTR 1 1 \"u\" \"E2U+sip\" \"!^.*$!sip:\\1@g!\" .\n2 A 1.2.3\n3 FOO x\n4 A 127.0.0.4\n5 RRSIG a b\n4 A 127.0.0.4\n6 CNAME a\n6 A 127.0.0.6\n$WHAT\n7 CH A 1.2.3.4\n",
    );
    assert_eq!(
        faults(&zone),
        [
            "5:27 NAPTR: a backslash before a digit takes three digits; a backslash itself is written twice: \\\\1 for \\1",
            "6:5 A: no IPv4 address",
            "7:3 unknown record type FOO",
            "9:3 the data of RRSIG cannot be read here: the name exists, the record is not answered",
            "13:1 not one of $ORIGIN, $TTL, $INCLUDE, $GENERATE",
            "14:3 only class IN is read",
            "10:3 the same A record stands twice",
            "12:3 6.x. has a CNAME and another record",
        ]
    );
    assert_eq!(answer(zone, "5.x", Kind::ANY), format!("NOERROR aa; {NEGATIVE}"));
}

#[test]
fn times_to_live_come_from_the_record_the_default_the_last_or_the_soa() {
    let zone = Zone::parse(
        "test",
        "@ SOA a b 1 2 3 4 77\na A 127.0.0.1\nb 5 A 127.0.0.2\nc A 127.0.0.3\nc 9 A 127.0.0.4\n".as_bytes(),
        &name("x"),
    );
    let ttls: Vec<_> = zone.entries().iter().map(|entry| entry.record.ttl).collect();
    assert_eq!(ttls, [77, 77, 5, 5, 5]);
    assert_eq!(faults(&zone), ["5:5 another time to live than the other A records of the name: 5 is taken"]);
}

#[test]
fn files_include_one_another_up_to_a_depth() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("e164.arpa.db");
    std::fs::write(&path, format!("{HEAD}$INCLUDE more.inc 4\n2 A 127.0.0.2\n$INCLUDE e164.arpa.db\n"))
        .expect("written");
    std::fs::write(folder.path().join("more.inc"), "1 A 127.0.0.1\n").expect("written");
    let origin = name_of_file(&path).expect("a name");
    let zone = Zone::load(&path, &origin).expect("readable");
    assert_eq!(origin, name("e164.arpa"));
    assert!(zone.find(&name("1.4.e164.arpa")).is_some() && zone.find(&name("2.e164.arpa")).is_some());
    assert!(faults(&zone).iter().any(|fault| fault == "7:10 files include one another more than 8 deep"));
}

#[test]
fn a_generated_range_is_read_and_cannot_generate_again() {
    let zone = zone("$GENERATE 0-99 $.0 TXT \"n$\"\n$GENERATE 1-1 \\$GENERATE 1-9 a A 127.0.0.1\n");
    assert_eq!(faults(&zone), ["6:1 a generated line is no directive"]);
    assert_eq!(answer(zone, "42.0.x", Kind::TXT), "NOERROR aa; 42.0.x. \"n42\"");
}

#[test]
fn only_files_named_like_domains_name_a_zone() {
    for (file, zone) in [
        ("a/db.e164.arpa", Some("e164.arpa")),
        ("e164enum.net.zone", Some("e164enum.net")),
        ("x.example.db", Some("x.example")),
        ("zone.db", None),
        ("enum", None),
        ("-", None),
    ] {
        assert_eq!(name_of_file(Path::new(file)), zone.map(name), "{file}");
    }
}

#[test]
fn any_octets_are_read_to_their_end() {
    let text =
        format!("{HEAD}1 NAPTR 1 1 \"u\" \"E2U+sip\" ( \"!^.*$!sip:a@g!\" ; c\n . )\n$GENERATE 1-2 $ A 127.0.0.$\n");
    for at in 0..text.len() {
        for octet in [0, b'"', b'(', b')', b'\\', b'\n', b'$', 0xff] {
            let mut broken = text.clone().into_bytes();
            broken[at] = octet;
            let zone = Zone::parse("test", broken, &name("x"));
            assert!(zone.entries().len() <= 8);
        }
    }
}
