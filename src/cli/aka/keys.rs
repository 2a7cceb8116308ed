//! Keys of subscribers: from a file, the environment, a prompt or, with a warning, the command line.

use super::{octets, warn};
use crate::cli::settings::toml_problem;
use crate::tools::aka::Secret;
use anyhow::Context as _;
use crossterm::event::{Event, KeyCode, KeyModifiers, read};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;

/// Where keys come from.
#[derive(Debug, clap::Args)]
pub struct Keys {
    /// File of keys (TOML).
    #[arg(long, value_name = "FILE")]
    pub keys: Option<PathBuf>,
    /// Subscriber key. Everybody on the machine can read a command line: prefer a file.
    #[arg(long, value_parser = octets::<16>, value_name = "HEX")]
    k: Option<[u8; 16]>,
    /// Operator constant of the subscriber (OPc).
    #[arg(long, value_parser = octets::<16>, value_name = "HEX")]
    opc: Option<[u8; 16]>,
    /// Operator constant (OP), from which OPc is derived.
    #[arg(long, value_parser = octets::<16>, value_name = "HEX", conflicts_with = "opc")]
    op: Option<[u8; 16]>,
}

/// A subscriber with keys.
#[derive(Clone, Debug)]
pub struct Subscriber {
    /// IMPI or IMSI; `None` when the keys are for whoever it is.
    pub name: Option<String>,
    /// The keys.
    pub secret: Secret,
    /// Authentication management field.
    pub amf: Option<[u8; 2]>,
    /// Highest sequence number the phone has seen.
    pub sqn: Option<[u8; 6]>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    impi: Option<String>,
    imsi: Option<String>,
    k: String,
    op: Option<String>,
    opc: Option<String>,
    amf: Option<String>,
    sqn: Option<String>,
}

#[derive(serde::Deserialize)]
struct File {
    #[serde(default)]
    subscriber: Vec<Row>,
}

impl Row {
    fn subscriber(self) -> anyhow::Result<Subscriber> {
        let key = |name: &str, value: &str| octets::<16>(value).map_err(|why| anyhow::anyhow!("{name}: {why}"));
        let k = key("k", &self.k)?;
        let secret = match (&self.opc, &self.op) {
            (Some(opc), _) => Secret { k, opc: key("opc", opc)? },
            (None, Some(op)) => Secret::with_op(k, key("op", op)?),
            (None, None) => anyhow::bail!("a subscriber needs op or opc"),
        };
        let amf = self.amf.as_deref().map(octets::<2>).transpose().map_err(|why| anyhow::anyhow!("amf: {why}"))?;
        let sqn = self.sqn.as_deref().map(octets::<6>).transpose().map_err(|why| anyhow::anyhow!("sqn: {why}"))?;
        Ok(Subscriber { name: self.impi.or(self.imsi), secret, amf, sqn })
    }
}

impl Keys {
    /// Every subscriber that file, command line or environment name; none is no error.
    pub fn all(&self) -> anyhow::Result<Vec<Subscriber>> {
        let mut found = Vec::new();
        if let Some(path) = &self.keys {
            let place = path.display();
            let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {place}"))?;
            // The error of the parser would quote the line, which may hold a key.
            let rows = match toml::from_str::<File>(&text) {
                Ok(file) if !file.subscriber.is_empty() => file.subscriber,
                _ => vec![toml::from_str::<Row>(&text).map_err(|error| {
                    anyhow::anyhow!("cannot read {}", toml_problem(&place.to_string(), &text, &error))
                })?],
            };
            for row in rows {
                found.push(row.subscriber().with_context(|| place.to_string())?);
            }
        }
        if let Some(k) = self.k {
            warn("a key on the command line is seen by everybody on this machine; prefer --keys FILE or IMSCTL_K");
            let secret = match (self.opc, self.op) {
                (Some(opc), _) => Secret { k, opc },
                (None, Some(op)) => Secret::with_op(k, op),
                (None, None) => anyhow::bail!("--k needs --op or --opc"),
            };
            found.push(Subscriber { name: None, secret, amf: None, sqn: None });
        } else if let Ok(k) = std::env::var("IMSCTL_K") {
            let variable = |name: &str| std::env::var(name).ok();
            let row = Row {
                impi: None,
                imsi: None,
                k,
                op: variable("IMSCTL_OP"),
                opc: variable("IMSCTL_OPC"),
                amf: variable("IMSCTL_AMF"),
                sqn: variable("IMSCTL_SQN"),
            };
            found.push(row.subscriber().context("the keys in the environment")?);
        }
        Ok(found)
    }

    /// The keys of one subscriber; asks for them when nothing has them and a person is there.
    pub fn one(&self, name: Option<&str>) -> anyhow::Result<Subscriber> {
        let all = self.all()?;
        if let Some(found) = find(&all, name) {
            return Ok(found.clone());
        }
        anyhow::ensure!(all.is_empty(), "no keys of this subscriber; the file names others");
        anyhow::ensure!(
            std::io::stdin().is_terminal(),
            "no keys: give --keys FILE, or IMSCTL_K with IMSCTL_OPC or IMSCTL_OP in the environment"
        );
        let k = octets::<16>(&ask("K")?).map_err(|why| anyhow::anyhow!("K: {why}"))?;
        let opc = octets::<16>(&ask("OPc")?).map_err(|why| anyhow::anyhow!("OPc: {why}"))?;
        Ok(Subscriber { name: None, secret: Secret { k, opc }, amf: None, sqn: None })
    }
}

/// The subscriber of an IMPI: by it, by its IMSI, or the only one without a name.
pub fn find<'a>(all: &'a [Subscriber], name: Option<&str>) -> Option<&'a Subscriber> {
    let fits = |subscriber: &&Subscriber| match (&subscriber.name, name) {
        (Some(known), Some(name)) => known == name || name.split('@').next() == Some(known),
        (None, _) => true,
        (Some(_), None) => all.len() == 1,
    };
    all.iter().find(fits)
}

/// Asks for a key on the terminal without showing it.
fn ask(what: &str) -> anyhow::Result<String> {
    write!(std::io::stderr(), "{what} (hexadecimal, not shown): ")?;
    std::io::stderr().flush()?;
    enable_raw_mode()?;
    let typed = typed();
    disable_raw_mode()?;
    writeln!(std::io::stderr())?;
    typed
}

fn typed() -> anyhow::Result<String> {
    let mut text = String::new();
    loop {
        let Event::Key(key) = read()? else { continue };
        match key.code {
            KeyCode::Enter => return Ok(text),
            KeyCode::Char('c' | 'd') if key.modifiers.contains(KeyModifiers::CONTROL) => {
                anyhow::bail!("no key was given")
            }
            KeyCode::Char(character) => text.push(character),
            KeyCode::Backspace => {
                text.pop();
            }
            _ => {}
        }
    }
}
