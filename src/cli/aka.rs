//! `imsctl aka`: authentication vectors, responses, and a check of a capture.

mod check;
mod keys;

use super::{Outcome, of_command, print, warn};
use crate::tools::aka::{Algorithm, Challenge, Digest, base64};
use crate::tools::sms::hex as digits;
use crate::wire::text::{hex, printable};
use serde_json::{Map, Value, json};
use std::fmt::Write as _;

const EXAMPLES: &str = "\
Examples:
  imsctl aka vectors --keys sim.toml --rand 0123456789abcdef0123456789abcdef --sqn 000000000020
  imsctl aka response --keys sim.toml --username IMPI --realm REALM --uri sip:REALM --nonce NONCE --response RESPONSE
  imsctl aka check register.pcapng --keys sim.toml
  imsctl aka check register.pcapng --esp-keys >> ~/.config/wireshark/esp_sa

The key file is TOML: [[subscriber]] with impi or imsi, k, op or opc, and where known amf and sqn.
Without a file the keys come from IMSCTL_K and IMSCTL_OPC or IMSCTL_OP, or from a prompt.

Exit status: 0 done, 1 a response or a challenge is wrong, 2 wrong usage or unreadable input.";

/// Arguments of `imsctl aka`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Compute a challenge by MILENAGE: MAC, RES, CK, IK, AK, AUTN and OPc.
    #[command(after_help = of_command(EXAMPLES, "aka vectors"))]
    Vectors(Vectors),
    /// Compute the digest response to a nonce, or say what is wrong with one.
    #[command(after_help = of_command(EXAMPLES, "aka response"))]
    Response(Box<Response>),
    /// Check every challenge and response of the REGISTERs in a capture.
    #[command(after_help = of_command(EXAMPLES, "aka check"))]
    Check(check::Args),
}

#[derive(Debug, clap::Args)]
struct Vectors {
    #[command(flatten)]
    keys: keys::Keys,
    /// Random number, 16 octets.
    #[arg(long, value_parser = octets::<16>, value_name = "HEX")]
    rand: [u8; 16],
    /// Sequence number, 6 octets.
    #[arg(long, value_parser = octets::<6>, value_name = "HEX")]
    sqn: Option<[u8; 6]>,
    /// Authentication management field, 2 octets; 8000 without it.
    #[arg(long, value_parser = octets::<2>, value_name = "HEX")]
    amf: Option<[u8; 2]>,
    /// What to print.
    #[arg(short = 'T', long = "format", value_enum, default_value = "text", value_name = "FORMAT")]
    format: Format,
}

#[derive(Debug, clap::Args)]
struct Response {
    #[command(flatten)]
    keys: keys::Keys,
    /// The nonce of the challenge.
    #[arg(long, value_name = "NONCE")]
    nonce: String,
    /// The complete IMPI.
    #[arg(long, value_name = "IMPI")]
    username: String,
    /// The realm.
    #[arg(long, value_name = "REALM")]
    realm: String,
    /// The parameter uri of the Authorization header field; `sip:REALM` without it.
    #[arg(long, value_name = "URI")]
    uri: Option<String>,
    /// The Request-URI, to tell whether it was used in place of uri.
    #[arg(long, value_name = "URI")]
    request_uri: Option<String>,
    /// The method.
    #[arg(long, value_name = "METHOD", default_value = "REGISTER")]
    method: String,
    /// auth or auth-int.
    #[arg(long, value_name = "QOP")]
    qop: Option<String>,
    /// Nonce count.
    #[arg(long, value_name = "HEX", default_value = "00000001")]
    nc: String,
    /// Nonce of the client.
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    cnonce: String,
    /// The body, which auth-int covers.
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    body: String,
    /// AKAv1-MD5 or AKAv2-MD5.
    #[arg(long, value_name = "NAME", default_value = "AKAv1-MD5")]
    algorithm: String,
    /// RES or XRES, in place of keys.
    #[arg(long, value_name = "HEX")]
    res: Option<String>,
    /// The parameter auts of a resynchronisation.
    #[arg(long, value_name = "BASE64")]
    auts: Option<String>,
    /// A response to compare with; exit status 1 when it is another.
    #[arg(long, value_name = "HEX")]
    response: Option<String>,
    /// What to print.
    #[arg(short = 'T', long = "format", value_enum, default_value = "text", value_name = "FORMAT")]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// A line a value.
    Text,
    /// JSON, schema imsctl.aka/1.
    Json,
}

fn octets<const N: usize>(word: &str) -> Result<[u8; N], String> {
    let (octets, odd) = digits::parse(word).map_err(|why| why.to_string())?;
    let count = octets.len();
    octets.try_into().ok().filter(|_| !odd).ok_or_else(|| format!("{N} octets are wanted, {count} are there"))
}

/// Runs the command.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    match &args.command {
        Command::Vectors(args) => vectors(args),
        Command::Response(args) => response(args),
        Command::Check(args) => check::run(args),
    }
}

fn vectors(args: &Vectors) -> anyhow::Result<Outcome> {
    let subscriber = args.keys.one(None)?;
    let sqn = args.sqn.or(subscriber.sqn).ok_or_else(|| anyhow::anyhow!("which sequence number? say --sqn"))?;
    let amf = args.amf.or(subscriber.amf).unwrap_or([0x80, 0]);
    let secret = &subscriber.secret;
    let vector = secret.vector(&args.rand);
    let mut out = Map::new();
    let autn = secret.autn(&args.rand, &sqn, &amf);
    let values: [(&str, &[u8]); 12] = [
        ("OPc", &secret.opc),
        ("RAND", &args.rand),
        ("SQN", &sqn),
        ("AMF", &amf),
        ("f1_MAC_A", &secret.mac_a(&args.rand, &sqn, &amf)),
        ("f1star_MAC_S", &secret.mac_s(&args.rand, &sqn, &amf)),
        ("f2_RES", &vector.res),
        ("f3_CK", &vector.ck),
        ("f4_IK", &vector.ik),
        ("f5_AK", &vector.ak),
        ("f5star_AK", &vector.ak_star),
        ("AUTN", &autn),
    ];
    let mut text = String::new();
    for (name, octets) in values {
        let _ = writeln!(text, "{name:<13} {}", hex(octets));
        out.insert(name.to_owned(), json!(hex(octets)));
    }
    let nonce = Challenge { rand: args.rand, autn }.nonce();
    let _ = writeln!(text, "{:<13} {nonce}", "nonce");
    out.insert("nonce".to_owned(), json!(nonce));
    show(args.format, out, &text)?;
    Ok(Outcome::Done)
}

fn show(format: Format, mut object: Map<String, Value>, text: &str) -> anyhow::Result<()> {
    if format == Format::Text {
        return print(text);
    }
    object.insert("schema".to_owned(), json!("imsctl.aka/1"));
    print(&super::json::line(&object)?)
}

/// A parsed answer, as names and values in order.
type Facts = Vec<(&'static str, Value)>;

fn response(args: &Response) -> anyhow::Result<Outcome> {
    let challenge = Challenge::of_nonce(&args.nonce)
        .ok_or_else(|| anyhow::anyhow!("the nonce `{}` is not RAND and AUTN in base64", printable(&args.nonce)))?;
    let algorithm = Algorithm::of(&args.algorithm)
        .ok_or_else(|| anyhow::anyhow!("`{}` is neither AKAv1-MD5 nor AKAv2-MD5", printable(&args.algorithm)))?;
    let digest = Digest {
        username: args.username.clone(),
        realm: args.realm.clone(),
        nonce: args.nonce.clone(),
        method: args.method.clone(),
        uri: args.uri.clone().unwrap_or_else(|| format!("sip:{}", args.realm)),
        qop: args.qop.clone().filter(|qop| !qop.is_empty()),
        nc: args.nc.clone(),
        cnonce: args.cnonce.clone(),
        body: args.body.clone().into_bytes(),
    };
    let mut facts: Facts = vec![("RAND", json!(hex(&challenge.rand))), ("AUTN", json!(hex(&challenge.autn)))];
    let password = password(args, &challenge, algorithm, &mut facts)?;
    facts.push(("HA1", json!(digest.ha1(&password))));
    facts.push(("HA2", json!(digest.ha2())));
    let right = digest.response(&password);
    let outcome = verdict(args, &digest, &password, &right, &mut facts);
    facts.push(("response", json!(right)));
    let mut text = String::new();
    for (name, value) in &facts {
        let value = value.as_str().map_or_else(|| value.to_string(), |value| printable(value).into_owned());
        let _ = writeln!(text, "{name:<10} {value}");
    }
    let object = facts.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    show(args.format, object, &text)?;
    Ok(outcome)
}

/// The password: empty for a resynchronisation, else of RES or of the keys.
fn password(
    args: &Response,
    challenge: &Challenge,
    algorithm: Algorithm,
    facts: &mut Facts,
) -> anyhow::Result<Vec<u8>> {
    let given = args.res.as_deref().map(digits::parse).transpose()?;
    if given.is_some() && algorithm == Algorithm::V2 {
        anyhow::bail!("AKAv2-MD5 needs CK and IK as well: give keys in place of --res");
    }
    if let Some((res, _)) = given.filter(|_| args.auts.is_none()) {
        facts.push(("XRES_hex", json!(hex(&res))));
        return Ok(res);
    }
    let subscriber = args.keys.one(Some(&args.username))?;
    let secret = &subscriber.secret;
    let vector = secret.vector(&challenge.rand);
    let (sqn, good) = secret.check_autn(challenge);
    facts.push(("SQN", json!(hex(&sqn))));
    facts.push(("MAC_A_ok", json!(good)));
    facts.push(("XRES_hex", json!(hex(&vector.res))));
    facts.push(("CK", json!(hex(&vector.ck))));
    facts.push(("IK", json!(hex(&vector.ik))));
    let Some(auts) = &args.auts else { return Ok(algorithm.password(&vector.res, &vector.ck, &vector.ik)) };
    let octets = base64(auts).and_then(|octets| <[u8; 14]>::try_from(octets).ok());
    let octets = octets.ok_or_else(|| anyhow::anyhow!("auts is not 14 octets in base64"))?;
    let (sqn, good) = secret.check_auts(&challenge.rand, &octets);
    facts.push(("AUTS_hex", json!(hex(&octets))));
    facts.push(("SQN_MS", json!(hex(&sqn))));
    facts.push(("MAC_S_ok", json!(good)));
    Ok(Vec::new())
}

fn verdict(args: &Response, digest: &Digest, password: &[u8], right: &str, facts: &mut Facts) -> Outcome {
    const RESYNC: &str = "auts present: response is computed with an empty password (RFC 3310 3.4); MAC-S uses AMF 0000 (TS 33.102 6.3.3); next MAR carries SIP-Authorization = RAND || AUTS (TS 29.228 6.3)";
    let same = args.response.as_deref().map(|given| given.eq_ignore_ascii_case(right));
    if args.auts.is_some() && same != Some(false) {
        facts.push(("expect", json!("resync")));
        facts.push(("diagnosis", json!(RESYNC)));
        return Outcome::Done;
    }
    match (same, &args.response) {
        (Some(true), _) => facts.push(("expect", json!("match"))),
        (Some(false), Some(given)) => {
            let why = digest.diagnose(given, password, args.request_uri.as_deref());
            let why = why.unwrap_or(
                "the password, or a parameter of the digest, is another; RES comes from other keys or another RAND",
            );
            facts.push(("expect", json!("mismatch")));
            facts.push(("diagnosis", json!(why)));
            return Outcome::No;
        }
        _ => {}
    }
    Outcome::Done
}
