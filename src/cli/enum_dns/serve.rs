//! `imsctl enum serve`: a name server for a lab, which says what it answers and reads its zones again when they change.

use crate::cli::dns::source::one;
use crate::cli::dns::{faulty, source};
use crate::cli::{Outcome, print, warn};
use crate::report::clock::{Clock, TimeFormat};
use crate::tools::dns::server::{Served, Server};
use crate::tools::enum_dns::check;
use crate::tools::severity::Severity;
use crate::tools::zone::{Record, Zones};
use crate::wire::text::printable;
use anyhow::Context as _;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// As often the files are looked at.
const LOOK: Duration = Duration::from_millis(500);
/// As many records of an answer are written.
const SHOWN: usize = 3;

/// Arguments of `imsctl enum serve`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Master files; `NAME=FILE` where neither the file nor its name says which zone it is.
    #[arg(required = true, value_name = "[NAME=]FILE")]
    zones: Vec<String>,

    /// Where to listen; port 0 takes a free one and prints it. May be given several times.
    #[arg(long, value_name = "HOST:PORT", default_value = "127.0.0.1:5353")]
    listen: Vec<SocketAddr>,

    /// Do not write what is asked and answered.
    #[arg(short, long)]
    quiet: bool,
}

/// Reads the zones; one that no server would load is an error.
fn load(args: &Args) -> anyhow::Result<Zones> {
    let zones = args.zones.iter().map(|spec| one(spec, None)).collect::<anyhow::Result<Vec<_>>>()?;
    for zone in &zones {
        if let Some(fault) = zone.faults().iter().find(|fault| fault.is_error) {
            anyhow::bail!("{} cannot be served: {}", zone.apex(), faulty(zone, fault));
        }
        anyhow::ensure!(zone.has_soa(), "{} cannot be served: it has no SOA record", zone.apex());
        let same = zones.iter().filter(|other| other.apex() == zone.apex()).count();
        anyhow::ensure!(same == 1, "{} is given {same} times", zone.apex());
    }
    Ok(Zones::new(zones))
}

/// A file of a zone, and when it was changed last.
struct Watched {
    path: PathBuf,
    stamp: Option<(SystemTime, u64)>,
}

impl Watched {
    fn new(path: PathBuf) -> Self {
        let stamp = Self::stamp(&path);
        Self { path, stamp }
    }

    fn has_changed(&self) -> bool {
        Self::stamp(&self.path) != self.stamp
    }

    fn stamp(path: &Path) -> Option<(SystemTime, u64)> {
        let data = std::fs::metadata(path).ok()?;
        Some((data.modified().ok()?, data.len()))
    }
}

fn watched(zones: &Zones) -> Vec<Watched> {
    let files = zones.iter().flat_map(crate::tools::zone::Zone::files);
    files.map(|file| Watched::new(PathBuf::from(&file.name))).collect()
}

/// Runs `imsctl enum serve`.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    let zones = load(args)?;
    source::say_faults(&zones);
    let items = check::zones(&zones, &check::Options::default()).concat();
    let errors: Vec<_> = items.iter().filter(|item| item.severity() == Severity::Error).collect();
    if let Some(first) = errors.first() {
        warn(&format!(
            "{} errors in the zones, such as: {}; imsctl enum check lists them",
            errors.len(),
            first.message
        ));
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(serve(args, zones))
}

async fn serve(args: &Args, zones: Zones) -> anyhow::Result<Outcome> {
    let mut known = watched(&zones);
    let names: Vec<String> =
        zones.iter().map(|zone| format!("{} ({} records)", zone.apex(), zone.entries().len())).collect();
    let listen: Vec<String> = args.listen.iter().map(ToString::to_string).collect();
    let (server, mut served) =
        Server::start(zones, &args.listen).await.with_context(|| format!("cannot listen on {}", listen.join(", ")))?;
    let mut out = String::new();
    for address in server.addresses() {
        out.push_str(&format!("listening on {address}\n"));
    }
    out.push_str(&format!("serving {}\n", names.join(", ")));
    print(&out)?;
    let mut look = tokio::time::interval(LOOK);
    let mut stop = std::pin::pin!(tokio::signal::ctrl_c());
    loop {
        tokio::select! {
            Some(served) = served.recv() => {
                if !args.quiet {
                    print(&line(&served))?;
                }
            }
            _ = look.tick() => {
                if known.iter().any(Watched::has_changed) {
                    known = reload(args, &server, known)?;
                }
            }
            stopped = &mut stop => {
                stopped?;
                break;
            }
        }
    }
    Ok(Outcome::Done)
}

/// Reads the zones again; those that were served stay when the new ones cannot be.
fn reload(args: &Args, server: &Server, known: Vec<Watched>) -> anyhow::Result<Vec<Watched>> {
    match load(args) {
        Ok(zones) => {
            let watched = watched(&zones);
            let names: Vec<String> = zones.iter().map(|zone| zone.apex().to_string()).collect();
            server.replace(zones);
            print(&format!("{} read again {}\n", now(), names.join(", ")))?;
            Ok(watched)
        }
        Err(error) => {
            warn(&format!("{} the zones that were served stay: {error:#}", now()));
            Ok(known.into_iter().map(|watched| Watched::new(watched.path)).collect())
        }
    }
}

/// The local time of day.
fn now() -> String {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let mut clock = Clock::new(TimeFormat::Absolute, jiff::tz::TimeZone::system());
    clock.frame(i64::try_from(since.as_nanos()).unwrap_or(i64::MAX));
    let mut out = String::new();
    clock.spell(&mut out);
    out
}

/// What was asked and answered, in one line.
fn line(served: &Served) -> String {
    let question = match &served.question {
        Some((name, kind)) => format!("{kind} {name}"),
        None => "no question that can be answered".to_owned(),
    };
    let via = if served.over_tcp { "tcp" } else { "udp" };
    let reply = &served.reply;
    let mut what: Vec<String> = reply.answers.iter().take(SHOWN).map(short).collect();
    if reply.answers.len() > SHOWN {
        what.push(format!("{} more", reply.answers.len() - SHOWN));
    }
    if served.is_truncated {
        what.push("truncated".to_owned());
    }
    let dropped = if served.dropped > 0 { format!("({} lines left out) ", served.dropped) } else { String::new() };
    let line = format!("{} {dropped}{} {via} {question} {} {}", now(), served.client, reply.rcode, what.join("; "));
    printable(line.trim_end()).into_owned() + "\n"
}

fn short(record: &Record) -> String {
    format!("{} {}", record.kind, record.spelled())
}
