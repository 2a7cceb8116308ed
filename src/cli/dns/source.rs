//! Where answers come from: the options that `imsctl enum` and `imsctl dns` share.

use crate::cli::warn;
use crate::tools::dns::Source;
use crate::tools::dns::client::{self, Client, Options};
use crate::tools::zone::{Name, Zone, Zones, name_of_file};
use anyhow::Context as _;
use std::net::{IpAddr, SocketAddr, ToSocketAddrs as _};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// As many faults of a zone are said.
const SAID: usize = 5;

/// Zone files or name servers.
#[derive(Debug, clap::Args)]
pub struct SourceArgs {
    /// Answer from this master file and not from the network; `-` is standard input. May be given several times.
    ///
    /// The zone is named by the file: by its records, by `$ORIGIN`, or by its name (e164.arpa.db). `NAME=FILE` says it.
    #[arg(long = "zone", value_name = "[NAME=]FILE", conflicts_with = "server")]
    pub zones: Vec<String>,

    /// Ask this name server; those of the system without it. May be given several times.
    #[arg(long, value_name = "HOST[:PORT]")]
    pub server: Vec<String>,

    /// Seconds to wait for an answer.
    #[arg(long, value_name = "SECONDS", default_value = "2", value_parser = seconds)]
    pub timeout: Duration,

    /// How often all servers are tried.
    #[arg(long, value_name = "COUNT", default_value = "2", value_parser = clap::value_parser!(u32).range(1..=100))]
    pub tries: u32,

    /// Ask over TCP from the start.
    #[arg(long)]
    pub tcp: bool,
}

/// A number of seconds, with a fraction or without.
pub fn seconds(text: &str) -> Result<Duration, String> {
    let seconds = text.parse::<f64>().map_err(|error| error.to_string())?;
    let is_sane = (0.01..=3600.0).contains(&seconds);
    if is_sane { Ok(Duration::from_secs_f64(seconds)) } else { Err("from 0.01 to 3600 seconds".into()) }
}

impl SourceArgs {
    /// Claims that zone files answer.
    pub fn is_offline(&self) -> bool {
        !self.zones.is_empty()
    }

    /// Opens the source; `fallback` names a zone whose file does not.
    pub fn open(&self, fallback: Option<&Name>) -> anyhow::Result<Source> {
        if self.is_offline() {
            return Ok(Source::Zones(Arc::new(load(&self.zones, fallback)?)));
        }
        Ok(Source::Servers(Client::new(self.options()?)?))
    }

    /// How servers are asked; says which ones when the system names them.
    pub fn options(&self) -> anyhow::Result<Options> {
        let mut servers = Vec::new();
        for server in &self.server {
            servers.push(address(server)?);
        }
        if servers.is_empty() {
            servers = client::system_servers()
                .context("cannot find out the name servers of this system; give one with --server")?;
            let names: Vec<String> = servers.iter().map(ToString::to_string).collect();
            let first = servers.first().context("this system names no name server; give one with --server")?;
            warn(&format!("asking the name servers of this system: {}", names.join(", ")));
            if client::is_stub(first.ip()) {
                warn(&format!(
                    "{first} is a stub on this host: who really answers, and what it has cached, is not seen from here; ask the server itself with --server"
                ));
            }
        }
        Ok(Options { servers, timeout: self.timeout, tries: self.tries, tcp: self.tcp })
    }
}

/// The address of a server; its port is 53 unless it says another.
fn address(server: &str) -> anyhow::Result<SocketAddr> {
    if let Ok(ip) = server.trim_matches(['[', ']']).parse::<IpAddr>() {
        return Ok(SocketAddr::new(ip, client::PORT));
    }
    let with_port = server.to_socket_addrs().or_else(|_| (server, client::PORT).to_socket_addrs());
    let mut found = with_port.with_context(|| format!("cannot find the name server {server}"))?;
    found.next().with_context(|| format!("cannot find the name server {server}"))
}

/// Reads zones; says what is wrong with them.
fn load(specs: &[String], fallback: Option<&Name>) -> anyhow::Result<Zones> {
    let zones = specs.iter().map(|spec| one(spec, fallback)).collect::<anyhow::Result<Vec<_>>>()?;
    let zones = Zones::new(zones);
    say_faults(&zones);
    Ok(zones)
}

/// Reads one zone: `FILE`, or `NAME=FILE`.
pub fn one(spec: &str, fallback: Option<&Name>) -> anyhow::Result<Zone> {
    let named = spec.split_once('=').filter(|(name, _)| !name.contains('/') && !Path::new(spec).exists());
    let (given, file) = match named {
        Some((name, file)) => (Some(Name::absolute(name).with_context(|| format!("{name} is no domain name"))?), file),
        None => (name_of_file(Path::new(spec)), spec),
    };
    let is_known = given.is_some() || fallback.is_some();
    let given = given.or_else(|| fallback.cloned()).unwrap_or_else(Name::root);
    let zone = Zone::load(Path::new(file), &given).with_context(|| format!("cannot read {file}"))?;
    if !is_known && zone.apex().is_root() {
        anyhow::bail!("{file} does not say which zone it is: write NAME={file}, such as e164.arpa={file}");
    }
    if zone.entries().is_empty() {
        let why = zone
            .faults()
            .iter()
            .find(|fault| fault.is_error)
            .map_or_else(String::new, |fault| format!(" (line {}: {})", fault.place.line, fault.message));
        anyhow::bail!("{file} holds no record: not a master file?{why}");
    }
    Ok(zone)
}

/// Says what keeps a name server from loading the zones.
pub fn say_faults(zones: &Zones) {
    for zone in zones.iter() {
        let serious = || zone.faults().iter().filter(|fault| fault.is_error);
        for fault in serious().take(SAID) {
            warn(&super::faulty(zone, fault));
        }
        let count = serious().count();
        if count > SAID {
            warn(&format!("{}: {} more faults; imsctl enum check lists them", zone.apex(), count - SAID));
        }
    }
}
