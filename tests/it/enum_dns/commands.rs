//! Arguments to output and exit status, each way a question can end, and the JSON schemas.

use super::vectors::{file, json, offline};
use crate::commands::{imsctl, stdout};
use predicates::prelude::PredicateBooleanExt as _;
use predicates::str::{contains, starts_with};
use serde_json::Value;
use std::io::{BufRead as _, BufReader};
use std::net::{SocketAddr, TcpListener, UdpSocket};
use std::process::{Command, Stdio};

/// A name server that answers every datagram with what `answer` makes of it, as long as the test runs.
fn server(answer: impl Fn(&[u8]) -> Option<Vec<u8>> + Send + 'static) -> SocketAddr {
    let socket = UdpSocket::bind("127.0.0.1:0").expect("a socket");
    let address = socket.local_addr().expect("an address");
    std::thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok((length, client)) = socket.recv_from(&mut buffer) {
            if let Some(octets) = answer(&buffer[..length]) {
                let _ = socket.send_to(&octets, client);
            }
        }
    });
    address
}

/// The question again, as a response with these flags.
fn response(query: &[u8], flags: [u8; 2]) -> Option<Vec<u8>> {
    let mut octets = query.to_vec();
    octets[2..4].copy_from_slice(&flags);
    // The OPT record of the query stays as that of the response.
    Some(octets)
}

fn lookup(server: SocketAddr, more: &[&str]) -> (String, i32) {
    let server = server.to_string();
    let fixed = ["enum", "lookup", "+4416", "--server", &server, "--timeout", "0.3", "--tries", "1"];
    let (found, status) = json(&[&fixed[..], more].concat(), &[]);
    (found["status"].as_str().expect("a status").to_owned(), status)
}

#[test]
fn each_way_a_question_ends_is_an_answer_of_its_own() {
    let ends = |flags: [u8; 2]| lookup(server(move |query| response(query, flags)), &[]);
    assert_eq!(ends([0x80, 0x03]), ("nxdomain".into(), 1));
    assert_eq!(ends([0x80, 0x00]), ("nodata".into(), 1));
    assert_eq!(ends([0x80, 0x02]), ("servfail".into(), 2));
    assert_eq!(ends([0x80, 0x05]), ("refused".into(), 2));
    assert_eq!(ends([0x82, 0x00]), ("truncated".into(), 2), "and nobody listens on TCP");
    assert_eq!(lookup(server(|_| None), &[]), ("timeout".into(), 2));
    assert_eq!(
        lookup(server(|query| Some([&query[..2], b"\x80\0\0\x01\0\xff\0\0\0\0junk"].concat())), &[]),
        ("malformed".into(), 2)
    );
    let closed = UdpSocket::bind("127.0.0.1:0").and_then(|socket| socket.local_addr()).expect("an address");
    assert_eq!(lookup(closed, &[]), ("unreachable".into(), 2));
    assert_eq!(lookup(closed, &["--tcp"]), ("unreachable".into(), 2));
}

#[test]
fn a_server_that_knows_no_edns_is_asked_without() {
    let old = server(|query| response(query, if query[11] == 1 { [0x80, 0x01] } else { [0x80, 0x03] }));
    assert_eq!(lookup(old, &[]), ("nxdomain".into(), 1));
}

#[test]
fn the_next_server_is_asked_when_one_does_not_answer() {
    let (silent, sick) = (server(|_| None), server(|query| response(query, [0x80, 0x02])));
    let well = server(|query| response(query, [0x80, 0x03]));
    let servers = [silent, sick, well].map(|server| server.to_string());
    let mut arguments = vec!["enum", "lookup", "+4416", "--timeout", "0.2"];
    arguments.extend(servers.iter().flat_map(|server| ["--server", server]));
    let text = stdout(&arguments, 1);
    assert!(text.contains("(timeout), then") && text.contains("(servfail), then"), "{text}");
    assert!(text.contains("NXDOMAIN"), "{text}");
    assert_eq!(lookup(silent, &["--server", &servers[1]]), ("servfail".into(), 2), "what says more is kept");
}

#[test]
fn a_look_up_shows_records_result_failover_and_shares() {
    let zones = [file("e164.arpa"), file("carrier.example")];
    let text = |number: &str, status: i32| {
        stdout(&["enum", "lookup", number, "--zone", &zones[0], "--zone", &zones[1]], status)
    };
    let shares = text("+441632960003", 0);
    assert!(shares.contains("25.0 %  sip:c@srv-a.example.net") && shares.contains("50.0 %  sip:c@srv-c"), "{shares}");
    assert!(shares.contains("not the RFC's reading"), "{shares}");
    let failover = text("+441632960028", 0);
    assert!(failover.contains("  2  sip:late@gw.example.net  40000/10"), "{failover}");
    let stopped = text("+441632972399", 1);
    assert!(
        stopped.contains("3.2.7.9.2.3.6.1.4.4.e164.arpa. exists because of 5.4.3.2.7.9.2.3.6.1.4.4.e164.arpa."),
        "{stopped}"
    );
    assert!(text("+441632960032", 1).contains("void"));
    assert!(text("+441632960018", 0).contains("NAPTR p18.carrier.example."));
}

#[test]
fn a_number_of_another_zone_is_no_answer() {
    imsctl(&["enum", "lookup", "+4416", "--suffix", "e164enum.net", "--zone", &file("e164.arpa")])
        .assert()
        .code(2)
        .stderr(contains("in none of the zones given"));
}

#[test]
fn national_numbers_need_their_country() {
    let zone = format!("e164.arpa={}", file("e164.arpa"));
    let found = stdout(&["enum", "lookup", "01632 960001", "--country", "44", "--zone", &zone], 0);
    assert!(found.contains("sip:alice@home.example.net") && found.contains("without the trunk prefix 0"), "{found}");
    imsctl(&["enum", "lookup", "01632960001", "--zone", &zone]).assert().code(2).stderr(contains("--country"));
    imsctl(&["enum", "name", "0255501234"]).assert().code(1).stderr(contains("--country"));
    imsctl(&["enum", "name", "+9991234567890123"]).assert().code(0).stderr(contains("15 at most"));
}

#[test]
fn a_batch_keeps_the_order_of_the_file_in_every_format() {
    let numbers = "# numbers\n+441632960001,alice\n\n  +44 1632 960099 # gone\nbad\ntel:+441632960003\n";
    let run = |format: &str| {
        let mut command = imsctl(&["enum", "lookup", "--batch", "-", "-T", format]);
        let output = command.args(offline()).write_stdin(numbers).assert().code(1).get_output().stdout.clone();
        String::from_utf8(output).expect("text")
    };
    let csv = run("csv");
    assert_eq!(csv.lines().count(), 5);
    assert!(csv.starts_with("number,aus,name,status,uri,order,preference,service,others\n+441632960001,+441632960001,1.0.0.0.6.9.2.3.6.1.4.4.e164.arpa,found,sip:alice@home.example.net,100,10,E2U+sip,\n"), "{csv}");
    assert!(
        csv.contains("sip:c@srv-a.example.net,10,100,E2U+sip,sip:c@srv-b.example.net sip:c@srv-c.example.net"),
        "{csv}"
    );
    let statuses: Vec<Value> =
        run("json").lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON")["status"].clone()).collect();
    assert_eq!(statuses, ["found", "nxdomain", "invalid", "found"]);
    assert_eq!(run("text").lines().count(), 4);
    let mut good = imsctl(&["enum", "lookup", "--batch", "-"]);
    good.args(offline()).write_stdin("+441632960001").assert().code(0);
    imsctl(&["enum", "lookup", "--batch", "/nonexistent", "--zone", &file("e164.arpa")])
        .assert()
        .code(2)
        .stderr(contains("cannot read /nonexistent"));
}

#[test]
fn a_batch_at_a_server_asks_many_numbers_at_once() {
    let slow = server(|query| {
        std::thread::sleep(std::time::Duration::from_millis(1));
        response(query, [0x80, 0x03])
    });
    let numbers: String = (0..300).map(|number| format!("+4416{number}\n")).collect();
    let mut command = imsctl(&["enum", "lookup", "--batch", "-", "-T", "csv", "--server", &slow.to_string()]);
    let output = command.write_stdin(numbers).assert().code(1).get_output().stdout.clone();
    let text = String::from_utf8(output).expect("text");
    let order: Vec<String> =
        text.lines().skip(1).filter_map(|line| line.split(',').next().map(str::to_owned)).collect();
    assert_eq!(order, (0..300).map(|number| format!("+4416{number}")).collect::<Vec<_>>());
}

#[test]
fn what_is_pasted_is_understood() {
    let apply = |expression: &str| imsctl(&["enum", "apply", expression, "+441632960006"]).assert();
    let wanted = "sip:01632960006@gw.example.net\n";
    apply("!^\\+44(.*)$!sip:0\\1@gw.example.net!").code(0).stdout(wanted);
    apply("\"!^\\\\+44(.*)$!sip:0\\\\1@gw.example.net!\"").code(0).stdout(wanted);
    apply("6.0.0.0.6.9.2.3.6.1.4.4 IN NAPTR 100 10 \"u\" \"E2U+sip\" \"!^\\\\+44(.*)$!sip:0\\\\1@gw.example.net!\" .")
        .code(0)
        .stdout(wanted);
    apply("!^\\+1(.*)$!sip:\\1@g!").code(1).stdout("").stderr(contains("does not match +441632960006"));
    apply("!^(?:.*)$!sip:x@g!").code(1).stderr(contains("no POSIX ERE"));
    imsctl(&["enum", "apply", "--wire", "!^.*$!a\\\\1!", "+44"]).assert().code(0).stdout("a\\1\n");
}

#[test]
fn an_explicit_port_stops_naptr_and_srv() {
    let uri = "sip:ims.mnc001.mcc001.3gppnetwork.org:5060";
    let text = stdout(&["dns", "resolve", uri, "--zone", &file("3gppnetwork.org")], 0);
    assert!(text.contains("An explicit port: no NAPTR, no SRV"), "{text}");
    let (found, _) =
        json(&["dns", "resolve", "sip:ims.mnc001.mcc001.3gppnetwork.org", "--transports", "udp"], &offline());
    assert_eq!(found["targets"], serde_json::json!(["udp [fd00:10::1]:5060", "udp 127.0.10.1:5060"]));
    let (found, status) = json(&["dns", "resolve", "tel:+99901001111", "--suffix", "e164enum.net"], &offline());
    assert_eq!((status, &found["targets"][0]), (0, &serde_json::json!("tls [fd00:10::1]:5061")));
    let (found, status) = json(&["dns", "resolve", "sips:127.0.0.1", "--transports", "udp"], &offline());
    assert_eq!((status, &found["targets"]), (1, &serde_json::json!([])));
    for wrong in
        ["http://x", "sip:", "sip:a..b", "sip:a:99999", "sip:a;transport=pigeon", "sips:a;transport=udp", "tel:44"]
    {
        imsctl(&["dns", "resolve", wrong]).args(offline()).assert().code(2);
    }
}

#[test]
fn names_are_resolved_where_something_can_be_asked() {
    let (found, _) =
        json(&["dns", "names", "--mcc", "001", "--mnc", "01", "--apn", "internet", "--tac", "1"], &offline());
    let resolution = |what: &str| {
        let names = found["names"].as_array().expect("names");
        names.iter().find(|named| named["what"] == what).expect("the name")["resolution"].clone()
    };
    assert_eq!(resolution("P-CSCF"), serde_json::json!(["127.0.10.40"]));
    assert_eq!(resolution("EPC realm"), Value::Null);
    assert_eq!(
        resolution("TAI-FQDN")[0],
        "x-3gpp-sgw topon.s5-sgw.sgw1.nodes.epc.mnc001.mcc001.3gppnetwork.org. 127.0.20.11"
    );
    imsctl(&["dns", "names"]).assert().code(2).stderr(contains("--imsi"));
    imsctl(&["dns", "names", "--imsi", "001010000000001"]).assert().code(0).stderr(contains("taken to be 01"));
}

#[test]
fn a_check_names_rule_line_and_column() {
    let zone = file("e164.arpa");
    imsctl(&["enum", "check", &zone])
        .assert()
        .code(1)
        .stdout(contains("warning[wildcard-stopped]").and(contains("e164.arpa.db:107:28")));
    imsctl(&["enum", "check", &zone, "--fail-on", "never"]).assert().code(0);
    imsctl(&["enum", "check", &file("carrier.example"), "--fail-on", "warning"]).assert().code(0);
    let (found, _) = json(&["enum", "check", &zone], &[]);
    let items = found["zones"][0]["items"].as_array().expect("items");
    let rules: std::collections::BTreeSet<&str> = items.iter().filter_map(|item| item["rule"].as_str()).collect();
    for rule in ["ENUM-01", "ENUM-02", "ENUM-03", "ENUM-04", "ENUM-05", "ENUM-06", "ENUM-11"] {
        assert!(rules.contains(rule), "{rule} is not in {rules:?}");
    }
    let mut empty = imsctl(&["enum", "check", "x.example=-"]);
    empty.write_stdin("").assert().code(2).stderr(contains("holds no record"));
    let mut other = imsctl(&["enum", "check", "x.example=-"]);
    other.write_stdin("\x7fELF\0\0\0").assert().code(2).stderr(contains("holds no record"));
}

#[test]
fn a_zone_that_does_not_say_its_name_is_asked_for_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("zone");
    std::fs::copy(file("e164.arpa"), &path).expect("copied");
    let path = path.display().to_string();
    stdout(&["enum", "lookup", "+441632960001", "--zone", &path], 0);
    imsctl(&["enum", "serve", &path]).assert().code(2).stderr(contains(format!("write NAME={path}")));
    imsctl(&["enum", "lookup", "+441632960001", "--zone", "/nonexistent"])
        .assert()
        .code(2)
        .stderr(contains("cannot read /nonexistent"));
}

#[test]
fn a_server_says_what_it_answers_and_reads_its_zones_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("e164.arpa.db");
    let text = |uri: &str| {
        format!("$TTL 5\n@ SOA ns h 1 2 3 4 5\n@ NS ns\nns A 127.0.0.1\n6.1.4.4 NAPTR 1 1 u E2U+sip !^.*$!{uri}! .\n")
    };
    std::fs::write(&path, text("sip:first@g")).expect("written");
    let mut child = Command::new(env!("CARGO_BIN_EXE_imsctl"))
        .args(["enum", "serve", "--listen", "127.0.0.1:0"])
        .arg(&path)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines().map_while(Result::ok);
    let address =
        lines.next().and_then(|line| line.strip_prefix("listening on ").map(str::to_owned)).expect("an address");
    assert_eq!(lines.next().as_deref(), Some("serving e164.arpa. (4 records)"));
    let ask = || stdout(&["enum", "lookup", "+4416", "--server", &address], 0);
    assert!(ask().contains("sip:first@g"));
    let line = lines.next().expect("a line");
    assert!(line.contains("udp NAPTR 6.1.4.4.e164.arpa. NOERROR NAPTR 1 1 \"u\""), "{line}");
    std::fs::write(&path, text("sip:second.and.longer@g")).expect("written");
    assert!(lines.next().is_some_and(|line| line.ends_with("read again e164.arpa.")));
    assert!(ask().contains("sip:second.and.longer@g"));
    lines.next();
    std::fs::write(&path, "broken (").expect("written");
    let mut errors = BufReader::new(child.stderr.take().expect("piped")).lines().map_while(Result::ok);
    assert!(errors.next().is_some_and(|line| line.contains("the zones that were served stay")));
    assert!(ask().contains("sip:second.and.longer@g"));
    child.kill().expect("it ends");
    child.wait().expect("it ended");
}

#[test]
fn a_server_does_not_start_with_what_no_server_would_load() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("x.example.db");
    let serve = |text: &str| {
        std::fs::write(&path, text).expect("written");
        imsctl(&["enum", "serve", &path.display().to_string()]).assert().code(2)
    };
    serve("$TTL 1\na A 127.0.0.1\n").stderr(contains("no SOA record"));
    serve("$TTL 1\n@ SOA a b 1 2 3 4 5\na A 1.2.3\n").stderr(contains("x.example.db:3:5: A: no IPv4 address"));
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("an address").to_string();
    imsctl(&["enum", "serve", &file("e164.arpa"), "--listen", &address])
        .assert()
        .code(2)
        .stderr(contains("cannot listen on"));
}

#[test]
fn nothing_of_a_zone_reaches_the_terminal_unescaped() {
    let text = "$TTL 1\n@ SOA a b 1 2 3 4 5\n@ NS a\n6.1.4.4 NAPTR 1 1 u \"E2U+sip\\027[31m\" \"!^.*$!sip:\\027]0;x\\007@g!\" .\n";
    for arguments in [
        &["enum", "lookup", "+4416", "--service", "any", "--zone", "e164.arpa=-"][..],
        &["enum", "check", "e164.arpa=-"],
    ] {
        let output = imsctl(arguments).write_stdin(text).output().expect("it runs");
        assert!(
            !output.stdout.contains(&0x1b) && !output.stderr.contains(&0x1b) && !output.stdout.contains(&7),
            "{arguments:?}"
        );
        assert!(!output.stdout.is_empty());
    }
}

/// Every key of a value is one that its schema knows, and none that is required is missing.
fn conforms(value: &Value, schema: &Value, root: &Value, at: &str) {
    if let Some(reference) = schema["$ref"].as_str() {
        return conforms(value, root.pointer(reference.trim_start_matches('#')).expect("a definition"), root, at);
    }
    if let (Some(object), Some(properties)) = (value.as_object(), schema["properties"].as_object()) {
        for (key, value) in object {
            let schema = properties.get(key).unwrap_or_else(|| panic!("{at}: {key} is not in the schema"));
            conforms(value, schema, root, &format!("{at}.{key}"));
        }
        for key in schema["required"].as_array().into_iter().flatten() {
            assert!(object.contains_key(key.as_str().expect("a key")), "{at}: {key} is missing");
        }
    }
    for item in value.as_array().into_iter().flatten() {
        conforms(item, &schema["items"], root, at);
    }
    let kinds = schema["type"].as_array().cloned().unwrap_or_else(|| vec![schema["type"].clone()]);
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let is_kind = |known: &Value| known == kind || known == "number" && kind == "integer";
    assert!(schema["type"].is_null() || kinds.iter().any(is_kind), "{at}: {value} is no {kinds:?}");
    assert!(schema["const"].is_null() || schema["const"] == *value, "{at}: {value}");
    let words = schema["enum"].as_array();
    assert!(words.is_none_or(|words| words.contains(value)), "{at}: {value} is not in the schema");
}

#[test]
fn json_is_as_its_schemas_say() {
    let schema = |name: &str| -> Value {
        let path = format!("{}/schemas/imsctl.{name}-1.json", env!("CARGO_MANIFEST_DIR"));
        serde_json::from_str(&std::fs::read_to_string(path).expect("a schema")).expect("JSON")
    };
    let (enums, checks, dns) = (schema("enum"), schema("enum-check"), schema("dns"));
    for number in ["+441632960003", "+441632960028", "+441632960018", "+441632960099", "+441632960032"] {
        conforms(&json(&["enum", "lookup", number], &offline()).0, &enums, &enums, number);
    }
    let batch = imsctl(&["enum", "lookup", "--batch", "-", "-T", "json"])
        .args(offline())
        .write_stdin("x\n")
        .output()
        .expect("it runs");
    conforms(&serde_json::from_slice(&batch.stdout).expect("JSON"), &enums, &enums, "batch");
    for number in ["+4416", "4416"] {
        conforms(&json(&["enum", "name", number], &[]).0, &enums["$defs"]["name"], &enums, "name");
        conforms(&json(&["enum", "apply", "!^.*$!x!", number], &[]).0, &enums["$defs"]["apply"], &enums, "apply");
    }
    conforms(&json(&["enum", "check", &file("e164.arpa")], &[]).0, &checks, &checks, "check");
    let uri = "sip:ims.mnc001.mcc001.3gppnetwork.org";
    conforms(&json(&["dns", "resolve", uri], &offline()).0, &dns["$defs"]["resolve"], &dns, "resolve");
    let apn = "internet.apn.epc.mnc001.mcc001.3gppnetwork.org";
    let node = "pgw1.nodes.epc.mnc001.mcc001.3gppnetwork.org";
    let selection = json(&["dns", "snaptr", apn, "--service", "x-3gpp-pgw", "--near", node], &offline()).0;
    conforms(&selection, &dns["$defs"]["snaptr"], &dns, "snaptr");
    for more in [vec![], offline()] {
        conforms(
            &json(&["dns", "names", "--mcc", "001", "--mnc", "01"], &more).0,
            &dns["$defs"]["names"],
            &dns,
            "names",
        );
    }
}

#[test]
fn help_shows_examples() {
    for command in [&["enum", "lookup"][..], &["enum", "serve"], &["dns", "resolve"], &["dns", "names"]] {
        imsctl(&[command, &["--help"]].concat()).assert().code(0).stdout(contains("Examples:\n  imsctl "));
    }
    imsctl(&["enum"]).assert().code(2).stderr(contains("Usage"));
    imsctl(&["dns", "resolve", "sip:x", "--timeout", "0"])
        .assert()
        .code(2)
        .stderr(starts_with("error").or(contains("seconds")));
}
