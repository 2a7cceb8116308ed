//! `imsctl aka check`: the challenges and responses of the REGISTERs in a capture.

use super::keys::{self, Subscriber};
use super::{Format, Outcome, print, warn};
use crate::capture::Source;
use crate::cli::json::line;
use crate::ingest::{Ingest, Message, Options, Sink};
use crate::proto::diameter::{self, avp};
use crate::proto::sip::{self, Id};
use crate::proto::{Body, Proto};
use crate::tools::aka::{Algorithm, Challenge, Digest, base64};
use crate::tools::sms::hex as digits;
use crate::wire::text::{hex, lossy, printable};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::net::IpAddr;
use std::path::PathBuf;

/// Challenges and responses that are kept at most.
const KEPT: usize = 100_000;

/// Arguments of `imsctl aka check`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Captures; `-` is standard input.
    #[arg(required = true, value_name = "CAPTURE")]
    captures: Vec<PathBuf>,
    #[command(flatten)]
    keys: keys::Keys,
    /// Print the IPsec security associations in the form of Wireshark's esp_sa file.
    #[arg(long)]
    esp_keys: bool,
    /// What to print.
    #[arg(short = 'T', long = "format", value_enum, default_value = "text", value_name = "FORMAT")]
    format: Format,
}

/// What an MAA gives the S-CSCF for a challenge.
#[derive(Clone, Default)]
struct Authentication {
    xres: Vec<u8>,
    ck: Vec<u8>,
    ik: Vec<u8>,
}

/// The offer of one side of the security associations.
#[derive(Clone)]
struct Security {
    address: IpAddr,
    value: String,
}

/// A REGISTER with credentials.
struct Credentials {
    frame: u64,
    digest: Digest,
    request_uri: String,
    response: String,
    algorithm: String,
    auts: Option<String>,
}

#[derive(Default)]
struct Found {
    challenges: BTreeMap<String, u64>,
    authentications: BTreeMap<[u8; 16], Authentication>,
    credentials: Vec<Credentials>,
    seen: std::collections::BTreeSet<(String, String, String)>,
    clients: BTreeMap<String, Security>,
    associations: BTreeMap<String, (String, Security, Security)>,
}

impl Sink for Found {
    fn message(&mut self, message: &Message<'_>) {
        if self.credentials.len() >= KEPT || self.challenges.len() >= KEPT || self.authentications.len() >= KEPT {
            return;
        }
        match &message.body {
            Body::Sip(sip) => self.sip(sip, message),
            Body::Diameter(diameter) => self.diameter(diameter),
            _ => {}
        }
    }

    fn wants(&self, proto: Proto) -> bool {
        matches!(proto, Proto::Sip | Proto::Diameter)
    }
}

impl Found {
    fn sip(&mut self, sip: &sip::Message<'_>, message: &Message<'_>) {
        if sip.cseq().is_none_or(|(_, method)| method != "REGISTER") {
            return;
        }
        let call = sip.call_id().map(|call| lossy(call).into_owned()).unwrap_or_default();
        let text = |id, name: &str| sip.authentication(id, name).map(|value| lossy(value).into_owned());
        if sip.method().is_none() {
            let Some(nonce) = text(Id::WwwAuthenticate, "nonce") else { return };
            self.own_keys(&nonce, text(Id::WwwAuthenticate, "ck"), text(Id::WwwAuthenticate, "ik"));
            if let (Some(server), Some(client)) = (sip.value(Id::SecurityServer), self.clients.get(&call)) {
                let server = Security { address: message.payload.from.ip(), value: lossy(server).into_owned() };
                self.associations.insert(call, (nonce.clone(), client.clone(), server));
            }
            self.challenges.entry(nonce).or_insert(message.payload.frame());
            return;
        }
        if let Some(client) = sip.value(Id::SecurityClient)
            && self.clients.len() < KEPT
        {
            let client = Security { address: message.payload.from.ip(), value: lossy(client).into_owned() };
            // The first hop is the phone's; behind it the header field is gone, or copied by others.
            self.clients.entry(call).or_insert(client);
        }
        self.register(sip, message.payload.frame(), &text);
    }

    /// CK and IK that the S-CSCF sends to the P-CSCF in its challenge (TS 24.229 §5.4.1.2.1).
    fn own_keys(&mut self, nonce: &str, ck: Option<String>, ik: Option<String>) {
        let (Some(challenge), Some(ck), Some(ik)) = (Challenge::of_nonce(nonce), ck, ik) else { return };
        if let (Ok((ck, _)), Ok((ik, _))) = (digits::parse(&ck), digits::parse(&ik)) {
            let known = self.authentications.entry(challenge.rand).or_default();
            known.ck = ck;
            known.ik = ik;
        }
    }

    fn register(&mut self, sip: &sip::Message<'_>, frame: u64, text: &dyn Fn(Id, &str) -> Option<String>) {
        let get = |name: &str| text(Id::Authorization, name).unwrap_or_default();
        let (nonce, response) = (get("nonce"), get("response"));
        if nonce.is_empty() || !self.seen.insert((nonce.clone(), response.clone(), get("username"))) {
            return;
        }
        let digest = Digest {
            username: get("username"),
            realm: get("realm"),
            nonce,
            method: "REGISTER".to_owned(),
            uri: get("uri"),
            qop: text(Id::Authorization, "qop").filter(|qop| !qop.is_empty()),
            nc: get("nc"),
            cnonce: get("cnonce"),
            body: sip.body().to_vec(),
        };
        let request_uri = sip.request_uri().map(|uri| lossy(uri.whole).into_owned()).unwrap_or_default();
        let auts = text(Id::Authorization, "auts").filter(|auts| !auts.is_empty());
        self.credentials.push(Credentials { frame, digest, request_uri, response, algorithm: get("algorithm"), auts });
    }

    fn diameter(&mut self, message: &diameter::Message<'_>) {
        if message.is_request() {
            return;
        }
        for item in message.find_all(avp::TGPP_SIP_AUTH_DATA_ITEM) {
            let find = |key| item.avps().flatten().find(|child| child.key == key).map(|child| child.value.to_vec());
            let challenge = find(avp::TGPP_SIP_AUTHENTICATE).and_then(|octets| Challenge::of_octets(&octets));
            let Some(challenge) = challenge else { continue };
            let known = self.authentications.entry(challenge.rand).or_default();
            known.xres = find(avp::TGPP_SIP_AUTHORIZATION).unwrap_or_default();
            known.ck = find(avp::CONFIDENTIALITY_KEY).unwrap_or_default();
            known.ik = find(avp::INTEGRITY_KEY).unwrap_or_default();
        }
    }
}

/// Runs the command.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    let subscribers = args.keys.all()?;
    let source = Source::open(&args.captures)?;
    let mut found = Found::default();
    let mut ingest = Ingest::new(source, &Options::default());
    let end = ingest.run(&mut found);
    for note in ingest.source().notes() {
        warn(&note.to_string());
    }
    end?;
    if args.esp_keys {
        return associations(&found, &subscribers);
    }
    let mut good = true;
    let mut out = String::new();
    for credentials in &found.credentials {
        let facts = check(credentials, &found, &subscribers);
        good &= facts.get("expect").is_none_or(|verdict| verdict != "mismatch");
        good &= facts.get("MAC_A_ok") != Some(&json!(false)) && facts.get("MAC_S_ok") != Some(&json!(false));
        paint(&facts, args.format, &mut out)?;
    }
    for (nonce, frame) in &found.challenges {
        if !found.credentials.iter().any(|credentials| credentials.digest.nonce == *nonce) {
            let mut facts = Map::new();
            facts.insert("frame".to_owned(), json!(frame));
            facts.insert("nonce".to_owned(), json!(nonce));
            facts.insert("expect".to_owned(), json!("unanswered"));
            facts.insert("diagnosis".to_owned(), json!("no REGISTER answers this challenge"));
            paint(&facts, args.format, &mut out)?;
        }
    }
    print(&out)?;
    let any = !found.credentials.is_empty() || !found.challenges.is_empty();
    if !any {
        warn("no REGISTER with a challenge was seen");
    }
    Ok(if good && any { Outcome::Done } else { Outcome::No })
}

fn paint(facts: &Map<String, Value>, format: Format, out: &mut String) -> anyhow::Result<()> {
    if format == Format::Json {
        let mut object = facts.clone();
        object.insert("schema".to_owned(), json!("imsctl.aka/1"));
        out.push_str(&line(&object)?);
        return Ok(());
    }
    let spell = |value: &Value| value.as_str().map_or_else(|| value.to_string(), |text| printable(text).into_owned());
    let value = |name: &str| facts.get(name).map(spell).unwrap_or_default();
    let _ = writeln!(out, "frame {}  {}  {}", value("frame"), value("username"), value("expect"));
    for (name, value) in facts.iter().filter(|(name, _)| !matches!(name.as_str(), "frame" | "username" | "expect")) {
        let _ = writeln!(out, "  {name:<10} {}", spell(value));
    }
    Ok(())
}

/// What can be said about one REGISTER.
fn check(credentials: &Credentials, found: &Found, subscribers: &[Subscriber]) -> Map<String, Value> {
    let digest = &credentials.digest;
    let mut facts = Map::new();
    let mut put = |name: &str, value: Value| {
        facts.insert(name.to_owned(), value);
    };
    put("frame", json!(credentials.frame));
    put("username", json!(digest.username));
    put("nonce", json!(digest.nonce));
    put("response", json!(credentials.response));
    match found.challenges.get(&digest.nonce) {
        Some(frame) => put("challenge", json!(frame)),
        None => put("challenge", Value::Null),
    }
    let Some(challenge) = Challenge::of_nonce(&digest.nonce) else {
        put("expect", json!("unknown"));
        put("diagnosis", json!("the nonce is not RAND and AUTN: this is not AKA"));
        return facts;
    };
    put("RAND", json!(hex(&challenge.rand)));
    put("AUTN", json!(hex(&challenge.autn)));
    let subscriber = keys::find(subscribers, Some(&digest.username));
    let mut known = found.authentications.get(&challenge.rand).cloned().unwrap_or_default();
    if let Some(subscriber) = subscriber {
        let vector = subscriber.secret.vector(&challenge.rand);
        if !known.xres.is_empty() && known.xres != vector.res {
            put("keys", json!("XRES of the MAA is not that of these keys"));
        }
        let (sqn, good) = subscriber.secret.check_autn(&challenge);
        put("MAC_A_ok", json!(good));
        put("SQN", json!(hex(&sqn)));
        if let Some(last) = subscriber.sqn.filter(|_| good) {
            put("SQN_fresh", json!(sqn > last));
        }
        known = Authentication { xres: vector.res.to_vec(), ck: vector.ck.to_vec(), ik: vector.ik.to_vec() };
    }
    if let Some(auts) = &credentials.auts {
        resynchronisation(credentials, auts, &challenge, subscriber, &mut put);
        return facts;
    }
    if known.xres.is_empty() {
        put("expect", json!("unknown"));
        put("diagnosis", json!("neither an MAA with XRES nor keys: the response cannot be checked"));
        return facts;
    }
    if credentials.response.is_empty() {
        put("expect", json!("mismatch"));
        put("diagnosis", json!("empty response: the phone refused the network's MAC (TS 24.229 5.1.1.5.3)"));
        return facts;
    }
    let algorithm = Algorithm::of(&credentials.algorithm).unwrap_or(Algorithm::V1);
    let password = algorithm.password(&known.xres, &known.ck, &known.ik);
    let right = digest.response(&password);
    if right.eq_ignore_ascii_case(&credentials.response) {
        put("expect", json!("match"));
        return facts;
    }
    let why = digest.diagnose(&credentials.response, &password, Some(&credentials.request_uri));
    put("expect", json!("mismatch"));
    put("right", json!(right));
    put(
        "diagnosis",
        json!(why.unwrap_or("RES is another: the SIM and the HSS have other keys, or the digest other parameters")),
    );
    facts
}

fn resynchronisation(
    credentials: &Credentials,
    auts: &str,
    challenge: &Challenge,
    subscriber: Option<&Subscriber>,
    put: &mut dyn FnMut(&str, Value),
) {
    put("expect", json!("resync"));
    let Some(octets) = base64(auts).and_then(|octets| <[u8; 14]>::try_from(octets).ok()) else {
        put("diagnosis", json!("auts is not 14 octets in base64 (RFC 3310 3.4)"));
        return;
    };
    put("AUTS_hex", json!(hex(&octets)));
    put("empty_password", json!(credentials.digest.response(b"").eq_ignore_ascii_case(&credentials.response)));
    put(
        "diagnosis",
        json!("the phone's SQN is ahead: the next MAR must carry SIP-Authorization = RAND || AUTS (TS 29.228 6.3)"),
    );
    if let Some(subscriber) = subscriber {
        let (sqn, good) = subscriber.secret.check_auts(&challenge.rand, &octets);
        put("SQN_MS", json!(hex(&sqn)));
        put("MAC_S_ok", json!(good));
    }
}

/// A parameter of a Security-Client or Security-Server value.
fn parameter<'a>(value: &'a str, name: &str) -> Option<&'a str> {
    let first = value.split(',').next()?;
    first
        .split(';')
        .filter_map(|pair| pair.split_once('='))
        .find(|(known, _)| known.trim().eq_ignore_ascii_case(name))
        .map(|(_, value)| value.trim())
}

/// The four associations of every registration, as rows of Wireshark's esp_sa file (TS 33.203 annexes H and I).
fn associations(found: &Found, subscribers: &[Subscriber]) -> anyhow::Result<Outcome> {
    let mut out = String::new();
    for (nonce, client, server) in found.associations.values() {
        let Some(challenge) = Challenge::of_nonce(nonce) else { continue };
        let name = found.credentials.iter().find(|credentials| credentials.digest.nonce == *nonce);
        let subscriber = keys::find(subscribers, name.map(|credentials| credentials.digest.username.as_str()));
        let mut known = found.authentications.get(&challenge.rand).cloned().unwrap_or_default();
        if let Some(subscriber) = subscriber {
            let vector = subscriber.secret.vector(&challenge.rand);
            known = Authentication { xres: Vec::new(), ck: vector.ck.to_vec(), ik: vector.ik.to_vec() };
        }
        if known.ik.is_empty() {
            warn(&format!("no CK and IK for the challenge {}: neither MAA nor keys", printable(nonce)));
            continue;
        }
        let value = &server.value;
        let algorithm = parameter(value, "alg").unwrap_or("hmac-md5-96");
        let (integrity, ik) = match algorithm {
            "hmac-sha-1-96" => ("HMAC-SHA-1-96 [RFC2404]", [known.ik.as_slice(), &[0; 4]].concat()),
            _ => ("HMAC-MD5-96 [RFC2403]", known.ik.clone()),
        };
        let (cipher, ck) = match parameter(value, "ealg").unwrap_or("null") {
            "aes-cbc" => ("AES-CBC [RFC3602]", known.ck.clone()),
            "des-ede3-cbc" => {
                ("TripleDES-CBC [RFC2451]", [known.ck.as_slice(), known.ck.get(..8).unwrap_or_default()].concat())
            }
            _ => ("NULL", Vec::new()),
        };
        let key = |octets: &[u8]| if octets.is_empty() { String::new() } else { format!("0x{}", hex(octets)) };
        for (from, to, side) in [(client, server, server), (server, client, client)] {
            for spi in ["spi-c", "spi-s"] {
                let Some(spi) = parameter(&side.value, spi).and_then(|spi| spi.parse::<u32>().ok()) else { continue };
                let family = if to.address.is_ipv4() { "IPv4" } else { "IPv6" };
                let _ = writeln!(
                    out,
                    "\"{family}\",\"{}\",\"{}\",\"0x{spi:08x}\",\"{cipher}\",\"{}\",\"{integrity}\",\"{}\"",
                    from.address,
                    to.address,
                    key(&ck),
                    key(&ik)
                );
            }
        }
    }
    let none = out.is_empty();
    print(&out)?;
    if none {
        warn("no security association could be made: it takes Security-Client, Security-Server and CK/IK");
    }
    Ok(if none { Outcome::No } else { Outcome::Done })
}
