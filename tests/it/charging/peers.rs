//! Real peers: our server killed in the middle, freeDiameter, tshark.

use crate::commands::stdout;
use imsctl::proto::diameter::write::{Header, Writer};
use imsctl::proto::diameter::{Message, PROXIABLE, REQUEST, avp};
use imsctl::tools::charging::peer::client::Peer;
use imsctl::tools::charging::wire::base::Identity;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Claims that a program is there; says so when it is not, and fails where peers are required.
fn has(program: &str, argument: &str) -> bool {
    let there = Command::new(program).arg(argument).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok();
    assert!(there || std::env::var_os("IMSCTL_REQUIRE_PEERS").is_none(), "{program} is not installed");
    if !there {
        eprintln!("skipped: {program} is not installed");
    }
    there
}

/// A process that does not outlive its test.
struct Killed(Child);

impl Drop for Killed {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn serve(scenario: &str, listen: &str, state: Option<&Path>) -> (Killed, SocketAddr) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_imsctl"));
    command.args(["charging", "serve", "--scenario", scenario, "--listen", listen]);
    if let Some(state) = state {
        command.arg("--state").arg(state);
    }
    let mut child = command.stdout(Stdio::piped()).spawn().expect("it starts");
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("piped")).read_line(&mut line).expect("a line");
    let address = line.trim().rsplit(' ').next().and_then(|text| text.parse().ok());
    (Killed(child), address.unwrap_or_else(|| panic!("no address in {line:?}")))
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port").port()
}

fn identity() -> Identity {
    Identity { host: "ctf.example.invalid".into(), realm: "example.invalid".into(), state: 1 }
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime")
}

#[test]
fn the_server_answers_as_the_simulation_does() {
    // Not one with a tariff switch: that is a matter of the clock, and this run does not wait.
    for scenario in ["call-driver", "mscc-two-groups", "iec-direct-debit", "payphone-cut"] {
        let (_server, address) = serve(scenario, "127.0.0.1:0", None);
        let text = stdout(&["charging", "run", scenario, "--peer", &address.to_string()], 0);
        assert!(text.contains(" 0 differ"), "{scenario}: {text}");
    }
}

#[test]
fn what_run_prints_as_json_fits_its_schema() {
    let (_server, address) = serve("call-driver", "127.0.0.1:0", None);
    let text = stdout(&["charging", "run", "call-driver", "--peer", &address.to_string(), "-T", "json"], 0);
    let document: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    crate::schema::assert_valid("imsctl.charging-1", &document);
}

/// A direct debit of one event, under a Session-Id of its own.
fn debit(number: u32, hop_by_hop: u32) -> Vec<u8> {
    let header =
        Header { flags: REQUEST | PROXIABLE, command: 272, application: 4, hop_by_hop, end_to_end: hop_by_hop };
    let mut out = Writer::new(header);
    out.avp(avp::SESSION_ID, format!("ctf.example.invalid;1;{number}"));
    out.avp(avp::ORIGIN_HOST, "ctf.example.invalid").avp(avp::ORIGIN_REALM, "example.invalid");
    out.avp(avp::DESTINATION_REALM, "charging.example.invalid").number(avp::AUTH_APPLICATION_ID, 4);
    out.avp(avp::SERVICE_CONTEXT_ID, "32274@3gpp.org").number(avp::CC_REQUEST_TYPE, 4);
    out.number(avp::CC_REQUEST_NUMBER, 0).number(avp::REQUESTED_ACTION, 0);
    out.group(avp::REQUESTED_SERVICE_UNIT, |out| {
        out.number(avp::CC_SERVICE_SPECIFIC_UNITS, 1);
    });
    out.finish()
}

/// Debits until every one is answered, over as many connections as it takes.
async fn debit_all(address: SocketAddr, numbers: std::ops::Range<u32>) -> u32 {
    let mut peer: Option<Peer> = None;
    let mut answered = 0;
    for number in numbers {
        loop {
            let Some(open) = &mut peer else {
                peer = Peer::connect(address, identity()).await.ok();
                tokio::time::sleep(Duration::from_millis(5)).await;
                continue;
            };
            let id = open.next();
            let until = tokio::time::Instant::now() + Duration::from_secs(5);
            match open.ask(&debit(number, id), id, until).await {
                Ok(answer) => {
                    let message = Message::decode(&answer).expect("an answer");
                    assert_eq!(message.result().map(|result| result.code), Some(2001));
                    answered += 1;
                    break;
                }
                Err(_) => peer = None,
            }
        }
    }
    answered
}

#[test]
fn a_server_killed_at_any_moment_loses_and_doubles_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let state = folder.path().join("state");
    let scenario = folder.path().join("events.toml");
    let text = "[account]\nbalance = 1000000\n[tariff]\nunit = \"events\"\nprice = 3\n[ocs]\ngrant = 0\n";
    std::fs::write(&scenario, text).expect("written");
    let scenario = scenario.to_str().expect("a path").to_owned();
    let listen = format!("127.0.0.1:{}", free_port());
    let address = listen.parse().expect("an address");
    let client = std::thread::spawn(move || runtime().block_on(debit_all(address, 0..1500)));
    let mut kills = 0_u64;
    while !client.is_finished() && kills < 12 {
        let (server, _) = serve(&scenario, &listen, Some(&state));
        std::thread::sleep(Duration::from_millis(20 + kills * 23 % 90));
        drop(server);
        kills += 1;
    }
    // The last one stays until the client is done.
    let (server, _) = serve(&scenario, &listen, Some(&state));
    let answered = client.join().expect("the client ends");
    drop(server);
    let mut child = Command::new(env!("CARGO_BIN_EXE_imsctl"))
        .args(["charging", "serve", "--scenario", &scenario, "--listen", "127.0.0.1:0", "--state"])
        .arg(&state)
        .stdout(Stdio::piped())
        .spawn()
        .map(Killed)
        .expect("it starts");
    let mut lines = BufReader::new(child.0.stdout.take().expect("piped")).lines().map_while(Result::ok);
    let account = lines.nth(1).expect("an account");
    assert_eq!(answered, 1500);
    assert!(kills >= 3, "the client was done after {kills} kills");
    assert_eq!(account, "everyone else: balance 995500, reserved 0, charged 4500", "after {kills} kills");
}

/// Connects, exchanges capabilities, sends octets and takes the answer.
fn raw(address: SocketAddr, message: &[u8]) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).expect("it listens");
    stream.set_read_timeout(Some(Duration::from_secs(10))).expect("settable");
    let header = Header { flags: REQUEST, command: 257, application: 0, hop_by_hop: 1, end_to_end: 1 };
    let hello = identity().capabilities(header, address.ip(), None);
    let mut answer = Vec::new();
    for octets in [&hello, message] {
        stream.write_all(octets).expect("sent");
        let mut head = [0; 4];
        stream.read_exact(&mut head).expect("an answer");
        let length = u32::from_be_bytes([0, head[1], head[2], head[3]]) as usize;
        answer = head.to_vec();
        answer.resize(length, 0);
        stream.read_exact(&mut answer[4..]).expect("a whole answer");
    }
    answer
}

#[test]
fn what_is_wrong_is_refused_with_the_avp_at_fault() {
    let (_server, address) = serve("iec-direct-debit", "127.0.0.1:0", None);
    let right = debit(1, 1);
    let code = |answer: &[u8]| Message::decode(answer).expect("an answer").result().map(|result| result.code);
    // The length of the first AVP reaches beyond the message.
    let mut long = right.clone();
    long[25..28].copy_from_slice(&[0, 0xff, 0xff]);
    let answer = raw(address, &long);
    assert_eq!(code(&answer), Some(5014));
    assert!(Message::decode(&answer).expect("an answer").find(avp::FAILED_AVP).is_some());
    // CC-Request-Type 9.
    let place = right.windows(8).position(|w| w == [0, 0, 1, 0xa0, 0x40, 0, 0, 12]).expect("CC-Request-Type");
    let mut strange = right.clone();
    strange[place + 11] = 9;
    let answer = raw(address, &strange);
    assert_eq!(code(&answer), Some(5004));
    assert!(Message::decode(&answer).expect("an answer").find(avp::FAILED_AVP).is_some());
    // Another command, another application.
    let mut other = right.clone();
    other[7] = 0x11;
    assert_eq!(code(&raw(address, &other)), Some(3001));
    let mut other = right.clone();
    other[11] = 9;
    assert_eq!(code(&raw(address, &other)), Some(3007));
    assert_eq!(code(&raw(address, &right)), Some(2001));
}

#[test]
fn tshark_reads_the_capture_with_the_same_values() {
    if !has("tshark", "-v") {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ro.pcapng");
    let path = path.to_str().expect("a path");
    for carrier in ["tcp", "sctp"] {
        stdout(&["charging", "simulate", "seed-voice-delta", "--pcap", path, "--carrier", carrier], 0);
        let fields =
            ["-T", "fields", "-e", "diameter.CC-Request-Number", "-e", "diameter.CC-Time", "-e", "_ws.malformed"];
        let output =
            Command::new("tshark").args(["-r", path]).args(fields).stderr(Stdio::null()).output().expect("it runs");
        let text = String::from_utf8(output.stdout).expect("text");
        let wanted = "0\t600\t\n0\t600\t\n1\t300,500\t\n1\t300\t\n2\t200\t\n2\t\t\n";
        assert_eq!(text, wanted, "{carrier}");
    }
}

#[test]
fn free_diameter_exchanges_capabilities_and_watchdogs() {
    if !has("freeDiameterd", "--version") || !has("openssl", "version") {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name).display().to_string();
    let made = Command::new("openssl")
        .args(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=fd.example.invalid"])
        .args(["-keyout", &at("key.pem"), "-out", &at("cert.pem")])
        .stderr(Stdio::null())
        .status();
    assert!(made.is_ok_and(|status| status.success()), "no certificate");
    let port = free_port();
    std::fs::write(at("acl.conf"), "ALLOW_IPSEC *.example.invalid\n").expect("written");
    let config = format!(
        "Identity = \"fd.example.invalid\";\nRealm = \"example.invalid\";\nPort = {port};\nSecPort = 0;\nNo_SCTP;\n\
         No_IPv6;\nListenOn = \"127.0.0.1\";\nTLS_Cred = \"{}\", \"{}\";\nTLS_CA = \"{}\";\n\
         LoadExtension = \"acl_wl.fdx\" : \"{}\";\n",
        at("cert.pem"),
        at("key.pem"),
        at("cert.pem"),
        at("acl.conf")
    );
    std::fs::write(at("fd.conf"), config).expect("written");
    let log = std::fs::File::create(at("log")).expect("a file");
    let daemon = Command::new("freeDiameterd").args(["-c", &at("fd.conf")]).stdout(log).stderr(Stdio::null()).spawn();
    let _daemon = Killed(daemon.expect("it starts"));
    let address = SocketAddr::from(([127, 0, 0, 1], port));
    let done = runtime().block_on(async {
        let until = Instant::now() + Duration::from_secs(20);
        let mut last = None;
        while Instant::now() < until {
            match Peer::connect(address, identity()).await {
                Ok(mut peer) => {
                    peer.watchdog().await?;
                    peer.watchdog().await?;
                    return peer.disconnect().await;
                }
                Err(error) => last = Some(error),
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        Err(last.unwrap_or_else(|| std::io::Error::other("never tried")))
    });
    assert!(done.is_ok(), "{done:?}: {}", std::fs::read_to_string(at("log")).unwrap_or_default());
}
