//! `imsctl extract`: one trace, or what a filter lets pass, as a pcapng that Wireshark opens.
//!
//! Three passes: the captures are loaded and understood, then read again to find the frames that belong to what was
//! asked for, then read again to write those, octets, times and links as they were.

mod sieve;
mod spool;

use super::load::{Captures, load, remark};
use super::select::Selection;
use super::settings::Settings;
use super::{Outcome, warn};
use crate::capture::{Frame, Source, writer::Writer};
use crate::ingest::{self, Ingest};
use crate::report::heading::count;
use crate::report::ladder::Label;
use crate::trace::{MessageId, NodeId, ProcedureId, Trace};
use crate::wire::text::is_unsafe;
use anyhow::Context as _;
use hashbrown::HashMap;
use sieve::{Reason, Sieve, Wanted};
use spool::Spool;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

/// Examples of the help text.
pub const EXAMPLES: &str = "\
Examples:
  imsctl extract call.pcapng --trace call-1 -w call-1.pcapng
  imsctl extract day1.pcap day2.pcap --subscriber +447700900101 -w subscriber.pcapng
  imsctl extract call.pcapng -Y 'diameter.Result-Code >= 3000' -w refused.pcapng
  zcat trace.pcap.gz | imsctl extract - --kind call -w - | tshark -r -

The file holds every interface of a trace: all frames of its messages at all capture points, its RTP and
RTCP, inside their GTP-U, ESP and other wrappings; each frame once, with a comment that names the trace.

Exit status: 0 done, 1 nothing was found and nothing written, 2 wrong usage or unreadable input.";

/// Arguments of `imsctl extract`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    captures: Captures,

    #[command(flatten)]
    selection: Selection,

    /// The pcapng file to write; `-` is standard output.
    #[arg(short = 'w', long = "write", value_name = "OUT")]
    output: PathBuf,
}

/// What it takes to write traces, by their names, without a word on stderr.
pub fn of_traces(captures: &Captures, names: Vec<String>, output: PathBuf) -> Args {
    let selection = Selection { trace: names, ..Selection::default() };
    Args { captures: Captures { quiet: true, ..captures.clone() }, selection, output }
}

/// Frames to write, each with its reasons.
type Frames = HashMap<u64, Vec<Reason>, foldhash::fast::FixedState>;

/// Runs the command.
pub fn run(args: &Args, settings: &Settings) -> anyhow::Result<Outcome> {
    let selection = &args.selection;
    if selection.is_everything() {
        anyhow::bail!(
            "say what to extract: --trace, --subscriber, --kind or -Y; `imsctl flow --list` lists the traces"
        );
    }
    let filter = selection.filter()?;
    if let Some(input) = args.captures.captures.iter().find(|input| is_same(input, &args.output)) {
        anyhow::bail!("cannot write {}: it is the capture that is read", input.display());
    }
    let spool = Spool::of(&args.captures.captures)?;
    let captures = Captures { captures: spool.paths.clone(), ..args.captures.clone() };
    let trace = load(&captures, settings).map_err(|error| spool.explain(&error))?;
    remark(&trace, captures.quiet);
    let by_trace = selection.names_traces();
    let ids = if by_trace { selection.procedures(&trace, None)? } else { Vec::new() };
    let mut sieve = Sieve::new(by_trace.then(|| Wanted::of(&trace, &ids)), filter);
    let options = ingest::Options { forced: captures.forced.clone() };
    Ingest::new(Source::open(&captures.captures)?, &options).run(&mut sieve)?;
    let frames = sieve.finish();
    if frames.is_empty() {
        warn("nothing was found; no file is written");
        return Ok(Outcome::No);
    }
    let context = || format!("cannot write {}", args.output.display());
    let out: Box<dyn Write> = if args.output == Path::new("-") {
        Box::new(std::io::stdout().lock())
    } else {
        Box::new(std::fs::File::create(&args.output).with_context(context)?)
    };
    write(&trace, &captures.captures, &frames, std::io::BufWriter::new(out)).with_context(context)?;
    if !captures.quiet {
        let of = if by_trace { format!(" of {}", count(ids.len(), "trace")) } else { String::new() };
        warn(&format!("{}{of} written", count(frames.len(), "frame")));
    }
    Ok(Outcome::Done)
}

/// Claims that two paths lead to the same file.
fn is_same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| std::fs::canonicalize(path).ok();
    one == other && one != Path::new("-") || real(one).is_some_and(|one| real(other) == Some(one))
}

/// Writes the frames in the order of the captures.
fn write(trace: &Trace, captures: &[PathBuf], frames: &Frames, out: impl Write) -> anyhow::Result<()> {
    let mut source = Source::open(captures)?;
    let mut writer = Writer::new(out)?;
    writer.names(&names(trace, frames))?;
    // Interfaces are described when the first of their frames comes.
    let mut described: HashMap<u32, u32> = HashMap::new();
    let mut octets = Vec::new();
    let mut left = frames.len();
    while left > 0 {
        let Some(frame) = source.next()? else { break };
        let Some(reasons) = frames.get(&frame.number) else { continue };
        left -= 1;
        octets.clear();
        octets.extend_from_slice(frame.bytes);
        let Frame { number, time, link, interface, original_length, .. } = frame;
        let interface = match described.get(&interface) {
            Some(known) => *known,
            None => {
                let Some(description) = source.interfaces().get(interface as usize) else { continue };
                let new = writer.interface(description)?;
                described.insert(interface, new);
                new
            }
        };
        let frame = Frame { number, time, link, interface, original_length, bytes: &octets };
        writer.frame(&frame, comment(trace, reasons).as_deref())?;
    }
    writer.finish()?;
    Ok(())
}

/// What a frame is: `call-1: UE 1 to P-CSCF, INVITE sdp AMR-WB`.
fn comment(trace: &Trace, reasons: &[Reason]) -> Option<String> {
    let describe = |reason: &Reason| match reason {
        Reason::Media(id) => format!("{}: media", trace.procedure(*id).name),
        Reason::Message(id, message) => format!("{}: {}", trace.procedure(*id).name, say(trace, *message)),
    };
    let words: Vec<String> = reasons.iter().map(describe).collect();
    (!words.is_empty()).then(|| words.join("; "))
}

fn say(trace: &Trace, id: MessageId) -> String {
    let (from, to) = trace.ends(id);
    let label = Label::of(&trace.body(id), false);
    format!("{} to {}, {}", trace.node(from).name, trace.node(to).name, label.medium)
}

/// Names of the addresses between which frames went. An address of several functions has the names of all.
fn names(trace: &Trace, frames: &Frames) -> Vec<(IpAddr, String)> {
    let reasons = frames.values().flatten();
    let procedures: BTreeSet<ProcedureId> = reasons
        .map(|reason| match reason {
            Reason::Message(id, _) | Reason::Media(id) => *id,
        })
        .collect();
    let mut nodes: BTreeSet<NodeId> = BTreeSet::new();
    for procedure in procedures.into_iter().map(|id| trace.procedure(id)) {
        nodes.extend(procedure.messages.iter().flat_map(|message| <[NodeId; 2]>::from(trace.ends(*message))));
        let ends = procedure.media.iter().map(|id| trace.stream(*id)).flat_map(|stream| [stream.from, stream.to]);
        nodes.extend(ends.map(|end| trace.endpoint(end).node));
    }
    let mut names: BTreeMap<IpAddr, String> = BTreeMap::new();
    for node in nodes.into_iter().map(|id| trace.node(id)) {
        // The blank in `UE 1` stays, so that what is read again has the same names.
        let letter = |c: char| if is_unsafe(c) { '-' } else { c };
        let name: String = node.name.chars().map(letter).collect();
        for host in node.addresses.iter().map(SocketAddr::ip).collect::<BTreeSet<_>>() {
            names.entry(host).and_modify(|names| *names = format!("{names}/{name}")).or_insert_with(|| name.clone());
        }
    }
    names.into_iter().collect()
}
