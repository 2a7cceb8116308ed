//! `imsctl decode`: captures to lines, trees, JSON, CSV or fields.

mod painting;

use super::settings::Settings;
use super::{Outcome, warn};
use crate::capture::Source;
use crate::filter::Filter;
use crate::ingest::{self, Ingest};
use crate::proto::identify::Forced;
use crate::proto::{Def, Proto, time};
use crate::report::{Clock, Format, Names, Style, TimeFormat};
use painting::{Mode, Painting};
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

/// Examples of the help text.
pub const EXAMPLES: &str = "\
Examples:
  imsctl decode call.pcapng
  imsctl decode call.pcapng -Y 'sip.Status-Code >= 400'
  imsctl decode call.pcapng -Y 'diameter && frame.number in {100..200}' -V
  imsctl decode call.pcapng -T fields -e frame.number -e sip.Call-ID -E header=y
  imsctl decode call.pcapng -T json --from 2026-11-23T11:06:07
  imsctl decode call.pcapng -d tcp.port==3871,diameter --hosts lab.hosts -t ad
  tcpdump -i any -U -w - | imsctl decode -

Exit status: 0 done, 1 the filter matched nothing, 2 wrong usage or unreadable input.";

/// Arguments of `imsctl decode`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Captures: pcap or pcapng, plain, gzip or zstd; `-` is standard input. Several are merged by time.
    #[arg(required = true, value_name = "CAPTURE")]
    captures: Vec<PathBuf>,

    /// Print everything a message says, as a tree.
    #[arg(short = 'V')]
    tree: bool,

    /// Print the octets of each message too.
    #[arg(short = 'x')]
    hex: bool,

    /// What to print.
    #[arg(short = 'T', long = "format", value_enum, default_value = "text", value_name = "FORMAT", conflicts_with_all = ["tree", "hex"])]
    format: Output,

    /// A field to print with -T fields, csv or json, under Wireshark's name; `imsctl fields` lists them.
    #[arg(short = 'e', value_name = "FIELD")]
    fields: Vec<String>,

    /// How -T fields is written: header=y, separator=/t, aggregator=, occurrence=f|l|a, quote=d|s|n, bom=y.
    #[arg(short = 'E', value_name = "OPTION=VALUE", allow_hyphen_values = true)]
    options: Vec<String>,

    /// Only what passes this filter, in Wireshark's display-filter language.
    #[arg(short = 'Y', value_name = "FILTER")]
    filter: Option<String>,

    /// Stop after this many frames.
    #[arg(short = 'c', value_name = "FRAMES")]
    count: Option<u64>,

    /// Print nothing before this time: 2026-11-23T11:06:07 (UTC), or seconds since the first frame.
    #[arg(long, value_name = "TIME", value_parser = moment)]
    from: Option<Moment>,

    /// Print nothing after this time.
    #[arg(long, value_name = "TIME", value_parser = moment)]
    to: Option<Moment>,

    /// How times are printed, as tshark's -t.
    #[arg(short = 't', value_name = "TIME", value_parser = super::settings::time_formats())]
    time: Option<TimeFormat>,

    /// Names for addresses: lines of `address name` or `address:port name`.
    #[arg(long, value_name = "FILE")]
    hosts: Option<PathBuf>,

    /// Say what a port speaks: tcp.port==3871,diameter.
    #[arg(short = 'd', value_name = "RULE")]
    forced: Vec<Forced>,

    /// Say nothing on stderr about what was seen and not understood.
    #[arg(short = 'q', long)]
    quiet: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Output {
    /// One line a message.
    Text,
    /// One row a frame with the fields of -e, as tshark prints them.
    Fields,
    /// One row a message, or with -e one row a frame.
    Csv,
    /// One object a message, one a line.
    Json,
}

/// A limit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Moment {
    /// Nanoseconds since 1970-01-01 UTC.
    Absolute(i64),
    /// Nanoseconds since the first frame.
    SinceFirst(i64),
}

fn moment(text: &str) -> Result<Moment, String> {
    if let Some(time) = time::parse(text) {
        return Ok(Moment::Absolute(time));
    }
    let seconds = text.trim_start_matches('+').parse::<f64>().ok().filter(|seconds| (0.0..1e9).contains(seconds));
    // Below 1e18 nanoseconds: an i64 holds it.
    seconds
        .map(|seconds| Moment::SinceFirst((seconds * 1e9) as i64))
        .ok_or_else(|| "a time is 2026-11-23T11:06:07, or a number of seconds since the first frame".to_owned())
}

/// Runs the command.
pub fn run(args: &Args, settings: &Settings) -> anyhow::Result<Outcome> {
    let table = super::fields::table();
    let filter = match args.filter.as_deref().map(|text| Filter::parse(text, &table)).transpose() {
        Ok(filter) => filter,
        Err(error) => anyhow::bail!("{error}"),
    };
    let shown = shown(args, &table)?;
    let style = Style { colour: settings.colour_on_stdout(), width: super::width() };
    let mode = mode(args, &shown, filter.as_ref())?;
    let source = Source::open(&args.captures)?;
    let names = names(args, settings, &source)?;
    let format = args.time.or(settings.time.value).unwrap_or_default();
    let clock = Clock::new(format, jiff::tz::TimeZone::system());
    let mut painting = Painting::new(mode, filter, &shown, clock, names, style);
    painting.limit(args.count, args.from, args.to);
    painting.live = args.captures.iter().any(|path| is_live(path));
    let mut ingest = Ingest::new(source, &ingest::Options { forced: args.forced.clone() });
    painting.begin();
    let end = ingest.run(&mut painting);
    // What was read before an error is printed before it.
    painting.flush();
    let found = painting.end()?;
    for note in ingest.source().notes() {
        warn(&note.to_string());
    }
    end?;
    if !args.quiet {
        remarks(&ingest);
    }
    Ok(if found { Outcome::Done } else { Outcome::No })
}

/// The fields of `-e`. An error names all that are none.
fn shown(args: &Args, table: &crate::filter::Table) -> anyhow::Result<Vec<&'static Def>> {
    let mut shown = Vec::new();
    let mut unknown = Vec::new();
    for name in &args.fields {
        match table.find(name) {
            Some(def) => shown.push(def),
            None => {
                let advice = table.suggest(name).map(|known| format!(" (did you mean `{known}`?)")).unwrap_or_default();
                unknown.push(format!("`{name}`{advice}"));
            }
        }
    }
    if !unknown.is_empty() {
        anyhow::bail!("there is no field {}; `imsctl fields` lists them", unknown.join(", "));
    }
    match args.format {
        Output::Fields if shown.is_empty() => anyhow::bail!("-T fields prints the fields of -e: name at least one"),
        Output::Text if !shown.is_empty() => anyhow::bail!("-e goes with -T fields, -T csv or -T json"),
        _ => Ok(shown),
    }
}

fn mode(args: &Args, shown: &[&'static Def], filter: Option<&Filter>) -> anyhow::Result<Mode> {
    let mut format = Format { terminal: std::io::stdout().is_terminal(), ..Format::default() };
    if args.format == Output::Csv {
        format = Format { header: true, separator: ',', aggregator: ';', csv: true, ..format };
    }
    for word in &args.options {
        format.set(word).map_err(|error| anyhow::anyhow!("-E {word}: {error}"))?;
    }
    let also: Vec<_> = filter.into_iter().flat_map(Filter::defs).collect();
    Ok(match args.format {
        Output::Text if args.tree || args.hex => Mode::Tree { fields: args.tree, hex: args.hex },
        Output::Text => Mode::Lines,
        Output::Csv if shown.is_empty() => Mode::Csv,
        Output::Csv | Output::Fields => Mode::columns(shown, &also, format),
        Output::Json => Mode::json(),
    })
}

/// Names of addresses: the user's, then those of the capture itself.
fn names(args: &Args, settings: &Settings, source: &Source) -> anyhow::Result<Names> {
    let mut names = super::load::user_names(args.hosts.as_deref(), settings)?;
    for (address, name) in source.names() {
        names.add_host(*address, name);
    }
    Ok(names)
}

/// Claims that somebody may still be writing the capture: a pipe, and no file.
fn is_live(path: &Path) -> bool {
    let path = if path == Path::new("-") { Path::new("/dev/stdin") } else { path };
    std::fs::metadata(path).is_ok_and(|metadata| !metadata.is_file())
}

/// Sums up on stderr what was seen and not printed, so that nothing disappears in silence.
fn remarks(ingest: &Ingest) {
    let decoded = [
        Proto::Sip,
        Proto::Diameter,
        Proto::Gtpv2,
        Proto::Gtpv1,
        Proto::S1ap,
        Proto::Ngap,
        Proto::Dns,
        Proto::Icmp,
        Proto::Gsmtap,
        Proto::Abis,
        Proto::Gb,
    ];
    let media = [Proto::Rtp, Proto::Rtcp];
    let named = |wanted: &dyn Fn(&Proto) -> bool| -> Vec<String> {
        let protocols = ingest.tally().protocols().filter(|(proto, _)| wanted(proto));
        protocols.map(|(proto, count)| format!("{count} {}", proto.name())).collect()
    };
    let counted = named(&|proto| media.contains(proto));
    let seen = named(&|proto| !decoded.contains(proto) && !media.contains(proto));
    let unknown = ingest.tally().unknown_payloads().map(|(kind, count)| format!("{count} × {kind}"));
    let unread = ingest.stack().unknown().map(|(kind, count)| format!("{count} × {kind}"));
    let unknown: Vec<_> = unknown.chain(unread).collect();
    if !counted.is_empty() {
        warn(&format!("media, printed when -Y or -e asks for it: {}", counted.join(", ")));
    }
    if !seen.is_empty() {
        warn(&format!("seen, not decoded: {}", seen.join(", ")));
    }
    if !unknown.is_empty() {
        warn(&format!("not understood: {}", unknown.join(", ")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_a_time_or_seconds_since_the_first_frame() {
        assert_eq!(moment("12.5"), Ok(Moment::SinceFirst(12_500_000_000)));
        assert_eq!(moment("+1"), Ok(Moment::SinceFirst(1_000_000_000)));
        assert_eq!(moment("1970-01-01T00:00:01Z"), Ok(Moment::Absolute(1_000_000_000)));
        assert!(moment("noon").is_err());
    }
}
