//! `imsctl charging run` and `serve`: the bench with real peers.

use crate::cli::{Outcome, print};
use crate::tools::charging::peer::client::{self, Real};
use crate::tools::charging::peer::{journal, server};
use crate::tools::charging::play::{self, Run};
use crate::tools::charging::table;
use crate::tools::charging::wire::Ends;
use crate::tools::charging::wire::base::Identity;
use anyhow::Context as _;
use std::fmt::Write as _;
use std::net::{SocketAddr, ToSocketAddrs as _};
use std::path::PathBuf;

/// The port of Diameter (RFC 6733 §13.2).
const PORT: u16 = 3868;

/// Arguments of `imsctl charging serve`.
#[derive(Debug, clap::Args)]
pub struct Serve {
    /// A scenario file, or the name of one that comes with imsctl: accounts, tariff and rules.
    #[arg(long, value_name = "SCENARIO")]
    scenario: String,

    /// Where to listen; port 0 takes a free one and prints it.
    #[arg(long, value_name = "HOST:PORT", default_value = "127.0.0.1:3868")]
    listen: SocketAddr,

    /// Keep the state in this file, across restarts and crashes.
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,

    /// Origin-Host.
    #[arg(long, value_name = "NAME", default_value = "ocs.charging.example.invalid")]
    origin_host: String,

    /// Origin-Realm.
    #[arg(long, value_name = "NAME", default_value = "charging.example.invalid")]
    origin_realm: String,
}

/// Arguments of `imsctl charging run`.
#[derive(Debug, clap::Args)]
pub struct Play {
    /// A scenario file, or the name of one that comes with imsctl.
    scenario: String,

    /// The charging system. May be given several times: the others are failed over to.
    #[arg(long, required = true, value_name = "HOST[:PORT]")]
    peer: Vec<String>,

    /// Origin-Host.
    #[arg(long, value_name = "NAME")]
    origin_host: Option<String>,

    /// Origin-Realm.
    #[arg(long, value_name = "NAME")]
    origin_realm: Option<String>,

    /// Destination-Realm.
    #[arg(long, value_name = "NAME")]
    destination_realm: Option<String>,

    /// Destination-Host of requests behind the first.
    #[arg(long, value_name = "NAME")]
    destination_host: Option<String>,

    /// Service-Context-Id, such as 32260@3gpp.org.
    #[arg(long, value_name = "TEXT")]
    service_context: Option<String>,

    /// The subscriber that is charged: E.164 number or SIP URI.
    #[arg(long, value_name = "PARTY")]
    from: Option<String>,

    /// Wait between requests as long as the scenario does.
    #[arg(long)]
    real_time: bool,

    /// What to print.
    #[arg(short = 'T', long = "format", value_enum, default_value = "text", value_name = "FORMAT")]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// A table.
    Text,
    /// One object.
    Json,
}

fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_all().build()?)
}

/// Runs `imsctl charging serve`.
pub fn serve(args: &Serve) -> anyhow::Result<Outcome> {
    let scenario = super::load(&args.scenario)?;
    // What the file says, not what it is called, decides whether the state fits.
    let fingerprint = journal::fingerprint(format!("{scenario:?}").as_bytes());
    let identity = Identity { host: args.origin_host.clone(), realm: args.origin_realm.clone(), state: 1 };
    let options = server::Options { listen: args.listen, identity, state: args.state.clone(), fingerprint };
    runtime()?.block_on(async {
        let what = || match &args.state {
            Some(path) => format!("cannot serve on {} with {}", args.listen, path.display()),
            None => format!("cannot serve on {}", args.listen),
        };
        let mut server = server::Server::start(scenario, &options).await.with_context(what)?;
        let mut text = format!("listening on {}\n", server.address()?);
        for account in server.accounts() {
            let _ = writeln!(text, "{account}");
        }
        print(&text)?;
        tokio::select! {
            served = server.serve() => served.context("cannot keep the state")?,
            stopped = tokio::signal::ctrl_c() => stopped?,
        }
        let mut text = String::new();
        for account in server.accounts() {
            let _ = writeln!(text, "{account}");
        }
        print(&text)?;
        Ok(Outcome::Done)
    })
}

/// Runs `imsctl charging run`.
pub fn run(args: &Play) -> anyhow::Result<Outcome> {
    let scenario = super::load(&args.scenario)?;
    let simulated = play::simulate(&scenario);
    let peers = args.peer.iter().map(|peer| address(peer)).collect::<anyhow::Result<Vec<_>>>()?;
    let options = client::Options { peers, ends: ends(args, &scenario), in_real_time: args.real_time };
    let real = runtime()?.block_on(client::play(&scenario, &simulated, &options));
    let real = real.with_context(|| format!("cannot play against {}", args.peer.join(", ")))?;
    let differ = |real: &&Real| simulated.rows.get(real.row).is_none_or(|row| !real.agrees(row));
    let different = real.iter().filter(differ).count();
    let text = match args.format {
        Format::Text => compared(&simulated, &real) + &format!("{} answers, {different} differ\n", real.len()),
        Format::Json => {
            let document = serde_json::json!({"schema": table::SCHEMA, "timeline": simulated.rows, "real": real, "different": different});
            crate::cli::json::document(&document)?
        }
    };
    print(&text)?;
    Ok(if different == 0 { Outcome::Done } else { Outcome::No })
}

/// The first address of a host; its port is 3868 unless it says another.
fn address(peer: &str) -> anyhow::Result<SocketAddr> {
    let with_port = peer.to_socket_addrs().or_else(|_| (peer.trim_matches(['[', ']']), PORT).to_socket_addrs());
    let mut found = with_port.with_context(|| format!("cannot find {peer}"))?;
    found.next().with_context(|| format!("cannot find {peer}"))
}

fn ends(args: &Play, scenario: &crate::tools::charging::scenario::Scenario) -> Ends {
    let mut ends = Ends::of(scenario);
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    ends.start = i64::try_from(since.as_nanos()).unwrap_or(i64::MAX);
    ends.server.clone_from(&args.destination_host);
    let set = |to: &mut String, from: &Option<String>| {
        if let Some(from) = from {
            to.clone_from(from);
        }
    };
    set(&mut ends.client, &args.origin_host);
    set(&mut ends.client_realm, &args.origin_realm);
    set(&mut ends.server_realm, &args.destination_realm);
    set(&mut ends.context, &args.service_context);
    set(&mut ends.subscriber, &args.from);
    ends
}

/// Simulated and real answers, side by side.
fn compared(run: &Run, real: &[Real]) -> String {
    let mut out =
        format!("{:>8}  {:<24}{:>4}{:>6}{:>16}{:>16}{:>10}\n", "t", "message", "n", "RG", "simulated", "real", "ms");
    let none = || "-".to_owned();
    for real in real {
        let Some(row) = run.rows.get(real.row) else { continue };
        let answer = |result: Option<u32>, granted: Option<u64>, is_last: bool| {
            let granted = granted.map_or_else(none, |units| units.to_string());
            let last = if is_last { "!" } else { "" };
            format!("{} {granted}{last}", result.map_or_else(none, |result| result.to_string()))
        };
        let mark = if real.agrees(row) { "" } else { "  differs" };
        let moved = if real.failed_over { "  failed over" } else { "" };
        // Writing to a String cannot fail.
        let _ = writeln!(
            out,
            "{:>8}  {:<24}{:>4}{:>6}{:>16}{:>16}{:>10}{mark}{moved}",
            row.t,
            row.msg,
            row.n.map_or_else(none, |n| n.to_string()),
            row.rating_group.map_or_else(none, |group| group.to_string()),
            answer(row.result, row.granted, row.last.is_some()),
            answer(real.result, real.granted, real.is_last),
            format!("{}.{:03}", real.micros / 1000, real.micros % 1000),
        );
    }
    out
}
