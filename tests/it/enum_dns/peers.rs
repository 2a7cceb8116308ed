//! Our name server beside BIND, and our resolver at both of them.

use super::vectors::{self, FOLDER, ZONES, file};
use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, UdpSocket};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::{Duration, Instant};

/// A process that does not outlive its test.
struct Killed(Child);

impl Drop for Killed {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Claims that a program is there; says so when it is not, and fails where peers are required.
fn has(program: &str) -> bool {
    let there = Command::new(program).arg("-v").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok();
    assert!(there || std::env::var_os("IMSCTL_REQUIRE_PEERS").is_none(), "{program} is not installed");
    if !there {
        eprintln!("skipped: {program} is not installed");
    }
    there
}

/// Our server with zones, on a port of its own.
fn serve(zones: &[String]) -> (Killed, SocketAddr) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_imsctl"));
    command.args(["enum", "serve", "--listen", "127.0.0.1:0", "--quiet"]).args(zones);
    let mut child = command.stdout(Stdio::piped()).spawn().expect("it starts");
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("piped")).read_line(&mut line).expect("a line");
    let address = line.trim().rsplit(' ').next().and_then(|text| text.parse().ok());
    (Killed(child), address.unwrap_or_else(|| panic!("no address in {line:?}")))
}

/// A port that neither UDP nor TCP uses, outside the range that clients take theirs from.
fn free_port() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let start = u16::try_from(std::process::id() % 8000).expect("small");
    let mut ports =
        std::iter::repeat_with(|| 20_000 + (start + NEXT.fetch_add(1, Ordering::Relaxed)) % 8000).take(8000);
    let is_free =
        |port: &u16| TcpListener::bind(("127.0.0.1", *port)).is_ok() && UdpSocket::bind(("127.0.0.1", *port)).is_ok();
    ports.find(is_free).expect("a free port")
}

/// BIND with zones, by name and file, and the options of the vectors; `None` when it is not installed.
fn bind(folder: &Path, zones: &[(&str, String)]) -> Option<(Killed, SocketAddr)> {
    if !has("named") || !has("dig") {
        return None;
    }
    let port = free_port();
    let conf = std::fs::read_to_string(format!("{FOLDER}/named.conf")).expect("named.conf");
    let options = conf.split("zone \"").next().expect("options").replace("port 15353", &format!("port {port}"));
    let mut conf = options.replace("directory \".\"", &format!("directory \"{}\"", folder.display()));
    for (name, file) in zones {
        conf.push_str(&format!("zone \"{name}\" {{ type master; file \"{file}\"; }};\n"));
    }
    std::fs::create_dir_all(folder.join("run")).expect("a folder");
    std::fs::write(folder.join("named.conf"), conf).expect("written");
    let log = std::fs::File::create(folder.join("log")).expect("a log");
    let mut command = Command::new("named");
    command.args(["-4", "-g", "-n", "1", "-c"]).arg(folder.join("named.conf")).stderr(log);
    let named = Killed(command.spawn().expect("named starts"));
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let until = Instant::now() + Duration::from_secs(20);
    let (first, _) = zones.first().expect("a zone");
    while dig(address, &["+short".into(), "SOA".into(), (*first).into()]).trim().is_empty() {
        let log = std::fs::read_to_string(folder.join("log")).unwrap_or_default();
        assert!(Instant::now() < until, "named does not answer: {log}");
        std::thread::sleep(Duration::from_millis(50));
    }
    Some((named, address))
}

fn dig(server: SocketAddr, arguments: &[String]) -> String {
    let output = Command::new("dig")
        .args(["-p", &server.port().to_string(), &format!("@{}", server.ip()), "+time=2", "+tries=2", "+nocookie"])
        .args(arguments)
        .output()
        .expect("dig runs");
    String::from_utf8(output.stdout).expect("text")
}

/// The answers to questions, one block each: status, flags, counts, and the records of each section in order.
fn answers(server: SocketAddr, questions: &BTreeSet<String>, more: &str, folder: &Path) -> Vec<String> {
    let file = folder.join("questions");
    let lines: Vec<String> = questions.iter().map(|question| format!("{question} {more}")).collect();
    std::fs::write(&file, lines.join("\n") + "\n").expect("written");
    let options = ["+noall", "+comments", "+answer", "+authority", "+additional", "-f"].map(str::to_owned);
    let text = dig(server, &[&options[..], &[file.display().to_string()]].concat());
    let blocks: Vec<String> = text.split("->>HEADER<<-").skip(1).map(normal).collect();
    assert_eq!(blocks.len(), questions.len(), "{text}");
    blocks
}

/// One answer without what differs from run to run.
fn normal(block: &str) -> String {
    let mut sections: Vec<Vec<String>> = vec![Vec::new()];
    for line in block.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let is_noise = line.contains("Got answer") || line.contains("WARNING") || line.starts_with("; ");
        if line.contains("SECTION") {
            sections.push(vec![line.to_owned()]);
        } else if !is_noise {
            let line = line.split(", id:").next().unwrap_or(line);
            let words: Vec<&str> = line.split_whitespace().collect();
            sections.last_mut().expect("a section").push(words.join(" "));
        }
    }
    sections.iter_mut().for_each(|section| section.sort());
    sections.concat().join("\n")
}

/// The names and types that the vectors ask for, and more around each: parents, siblings, what is below, other types.
fn questions() -> BTreeSet<String> {
    let text = std::fs::read_to_string(format!("{FOLDER}/vectors.jsonl")).expect("vectors");
    let mut names = BTreeSet::new();
    let is_name = |word: &str| ZONES.iter().any(|zone| word.trim_end_matches('.').ends_with(zone));
    for word in text.split(['"', ' ', '@', ';']).filter(|word| is_name(word) && !word.contains(':')) {
        let name = word.trim_end_matches('.').to_owned();
        for (at, _) in name.match_indices('.') {
            names.insert(name[at + 1..].to_owned());
        }
        names.insert(format!("7.{name}"));
        names.insert(format!("*.{name}"));
        names.insert(name);
    }
    let types = ["NAPTR", "SRV", "A", "AAAA", "TXT", "CNAME", "SOA", "NS", "ANY", "DS", "TYPE65280"];
    names.iter().flat_map(|name| types.map(|kind| format!("{name} {kind}"))).collect()
}

#[test]
fn our_server_answers_as_bind_does() {
    let folder = tempfile::tempdir().expect("a folder");
    let Some((_named, named)) = bind(folder.path(), &ZONES.map(|zone| (zone, file(zone)))) else { return };
    let (_server, ours) = serve(&ZONES.map(file));
    let questions = questions();
    assert!(questions.len() > 1000, "{}", questions.len());
    for more in ["+norec", "+rec", "+tcp", "+noedns"] {
        compare(named, ours, &questions, more, folder.path());
    }
}

fn compare(named: SocketAddr, ours: SocketAddr, questions: &BTreeSet<String>, more: &str, folder: &Path) {
    let theirs = answers(named, questions, more, folder);
    let ours = answers(ours, questions, more, folder);
    let pairs = questions.iter().zip(theirs.iter().zip(&ours));
    let different: Vec<_> = pairs.filter(|(_, (theirs, ours))| theirs != ours).collect();
    assert!(
        different.is_empty(),
        "{} differ {more}, such as {:#?}",
        different.len(),
        different.get(..4).unwrap_or(&different)
    );
}

/// What the zones of the vectors do not have: aliases that loop, leave the zone or end nowhere, wildcards of every kind and
/// what is below them, delegations with and without glue, DNAME, a zone below another, all ways to write a record.
const OUTER: &str = "\
$TTL 1h
@ SOA ns.outer.example. hostmaster ( 7 1h 15m 1w 2m )
  NS ns
  NS ns.other.example.
ns A 127.0.0.1
   AAAA ::1
loop1 CNAME loop2
loop2 CNAME loop1
self CNAME self
away CNAME www.other.example.
gone CNAME nothing
empty CNAME between
chain CNAME chain2
chain2 CNAME chain3
chain3 A 127.0.0.3
x.between TXT \"x\"
*.w CNAME chain
*.v A 127.0.0.4
b.a.v TXT \"stops\"
*.ent.v TXT \"t\"
x.*.u TXT \"below a wildcard\"
*.nw NAPTR 10 10 \"u\" \"E2U+sip\" \"!^.*$!sip:a@b!\" .
sub NS ns.sub
    NS ns.elsewhere.example.
ns.sub A 127.0.0.5
x.sub A 127.0.0.6
bare NS ns.elsewhere.example.
moved DNAME target
x.target A 127.0.0.7
far DNAME www.other.example.
long DNAME aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.cccccccccccccccccccccccccccccccccccccccccccccccccccccc.dddddddddddddddddddddd.outer.example.
mixed.CASE TXT (one \"two; three\" ; comment
  four\\;five \"\\065\\\\\" )
mail MX 10 mx
mail MX 20 mx.other.example.
mx A 127.0.0.8
_sip._udp SRV 1 2 5060 mx
_sip._udp SRV 0 0 0 .
odd TYPE65280 \\# 3 01 02 03
odd CLASS1 TYPE1 \\# 4 7f000009
caa CAA 0 issue \"ca.example\"
ttl 5 A 127.0.0.10
ttl 7 A 127.0.0.11
ttl 7 A 127.0.0.11
$GENERATE 1-5/2 g${0,2} A 127.0.1.$
$ORIGIN deep
@ TXT origin
a A 127.0.0.12
";
const INNER: &str = "@ 60 SOA ns.outer.example. h.outer.example. 1 2 3 4 30\n@ 60 NS ns.outer.example.\nx A 127.0.2.1\nup CNAME chain3.outer.example.\n";

#[test]
fn our_server_answers_as_bind_does_where_zones_are_odd() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(path("outer.example.db"), OUTER).expect("written");
    std::fs::write(path("inner.deep.outer.example.db"), INNER).expect("written");
    let zones = [
        ("outer.example", path("outer.example.db")),
        ("inner.deep.outer.example", path("inner.deep.outer.example.db")),
    ];
    let Some((_named, named)) = bind(folder.path(), &zones) else { return };
    let (_server, ours) = serve(&zones.map(|(_, file)| file));
    let mut names = BTreeSet::new();
    let is_owner = |line: &&str| !line.starts_with([' ', '@', '$']);
    for label in OUTER.lines().filter(is_owner).filter_map(|line| line.split(' ').next()) {
        names.extend(
            ["", "x.", "y.x.", "*."].map(|below| format!("{below}{}.outer.example", label.trim_end_matches('.'))),
        );
    }
    let more = [
        "outer.example",
        "a.v.outer.example",
        "b.a.v.outer.example",
        "c.a.v.outer.example",
        "z.v.outer.example",
        "ent.v.outer.example",
        "MIXED.case.OUTER.example",
        "g01.outer.example",
        "g1.outer.example",
        "deep.outer.example",
        "a.deep.outer.example",
        "inner.deep.outer.example",
        "x.inner.deep.outer.example",
        "up.inner.deep.outer.example",
        "y.inner.deep.outer.example",
        "elsewhere.example",
        "example",
        ".",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.long.outer.example",
    ];
    names.extend(more.map(str::to_owned));
    let types =
        ["NAPTR", "SRV", "A", "AAAA", "TXT", "CNAME", "DNAME", "SOA", "NS", "MX", "ANY", "DS", "CAA", "TYPE65280"];
    let questions: BTreeSet<String> =
        names.iter().flat_map(|name| types.map(|kind| format!("{name} {kind}"))).collect();
    for more in ["+norec", "+tcp"] {
        compare(named, ours, &questions, more, folder.path());
    }
}

#[test]
fn our_resolver_finds_the_same_at_bind_and_at_our_server() {
    let (_server, ours) = serve(&ZONES.map(file));
    let folder = tempfile::tempdir().expect("a folder");
    let bind = bind(folder.path(), &ZONES.map(|zone| (zone, file(zone))));
    for server in std::iter::once(ours).chain(bind.as_ref().map(|(_, address)| *address)) {
        for more in
            [&["--server".to_owned(), server.to_string()][..], &["--tcp".to_owned(), format!("--server={server}")]]
        {
            vectors::look_up(more);
            vectors::select(more);
            vectors::resolve(more);
        }
    }
}
