//! `imsctl decode`: captures to lines, trees, JSON or fields.

use super::Outcome;
use crate::capture::{Frame, Source};
use crate::filter::{Filter, Table, Tally};
use crate::ingest::{self, Ingest, Message, Sink};
use crate::proto::identify::Forced;
use crate::proto::{self, Def, Fields, Proto};
use crate::report::{Clock, Columns, Format, Line, Lines, Names, Style, TimeFormat, lower};
use anyhow::Context as _;
use std::io::Write as _;
use std::ops::ControlFlow;
use std::path::PathBuf;

/// Arguments of `imsctl decode`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Captures: pcap or pcapng, plain or compressed; `-` is standard input.
    #[arg(required = true, value_name = "CAPTURE")]
    captures: Vec<PathBuf>,

    /// What to print: text or fields.
    #[arg(short = 'T', long = "format", value_enum, default_value = "text")]
    format: Painter,

    /// A field to print with -T fields; may be given several times.
    #[arg(short = 'e', value_name = "FIELD")]
    fields: Vec<String>,

    /// How -T fields is written: header=y, separator=, aggregator=, occurrence=f|l|a, quote=d|s|n, bom=y.
    #[arg(short = 'E', value_name = "OPTION=VALUE")]
    options: Vec<String>,

    /// Print only what passes this display filter.
    #[arg(short = 'Y', value_name = "FILTER")]
    filter: Option<String>,

    /// Stop after this many frames.
    #[arg(short = 'c', value_name = "FRAMES")]
    count: Option<u64>,

    /// Say what a port speaks: tcp.port==3871,diameter.
    #[arg(short = 'd', value_name = "RULE")]
    forced: Vec<Forced>,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Painter {
    /// One line a message.
    Text,
    /// One row a frame, the fields of -e.
    Fields,
}

/// Runs the command.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    let table = Table::new(lower::DEFS.iter().copied().chain(proto::defs()));
    let filter = args.filter.as_deref().map(|text| Filter::parse(text, &table)).transpose()?;
    let source = Source::open(&args.captures)?;
    let options = ingest::Options { forced: args.forced.clone() };
    let mut ingest = Ingest::new(source, &options);
    let mut painting = Painting::new(args, &table, filter)?;
    ingest.run(&mut painting)?;
    painting.flush();
    painting.result?;
    for note in ingest.source().notes() {
        eprintln!("imsctl: {note}");
    }
    Ok(Outcome::Done)
}

/// Paints messages as they come.
struct Painting {
    out: std::io::StdoutLock<'static>,
    buffer: String,
    summary: String,
    result: anyhow::Result<()>,
    filter: Option<Filter>,
    tally: Option<Tally>,
    columns: Option<Columns>,
    lines: Lines,
    clock: Clock,
    wanted: lower::Wanted,
    left: Option<u64>,
    rtp: bool,
}

/// What is written at once when the output is no terminal.
const CHUNK: usize = 1 << 16;

impl Painting {
    fn new(args: &Args, table: &Table, filter: Option<Filter>) -> anyhow::Result<Self> {
        let find = |name: &String| table.find(name).with_context(|| format!("no field {name}; see imsctl fields"));
        let shown = args.fields.iter().map(find).collect::<anyhow::Result<Vec<&'static Def>>>()?;
        let also: Vec<_> = filter.iter().flat_map(Filter::defs).collect();
        let rtp = shown.iter().chain(&also).any(|def| def.name.starts_with("rtp") || def.name.starts_with("rtcp"));
        let mut format = Format::default();
        for word in &args.options {
            format.set(word).map_err(anyhow::Error::msg)?;
        }
        let columns = matches!(args.format, Painter::Fields).then(|| Columns::new(&shown, &also, format));
        let wanted = columns
            .as_ref()
            .map_or(lower::Wanted::of(&proto::Interest::only([])), |c| lower::Wanted::of(&c.interest()));
        Ok(Self {
            out: std::io::stdout().lock(),
            buffer: String::new(),
            summary: String::new(),
            result: Ok(()),
            tally: filter.as_ref().map(Filter::tally),
            filter,
            columns,
            lines: Lines::new(Style::default(), Names::default()),
            clock: Clock::new(TimeFormat::default(), jiff::tz::TimeZone::UTC),
            wanted,
            left: args.count,
            rtp,
        })
    }

    fn flush(&mut self) {
        let written = self.out.write_all(self.buffer.as_bytes()).and_then(|()| self.out.flush());
        self.buffer.clear();
        if let Err(error) = written {
            self.result = Err(error.into());
        }
    }
}

impl Sink for Painting {
    fn begin_frame(&mut self, frame: &Frame<'_>) {
        self.clock.frame(frame.time);
        let Some(columns) = &mut self.columns else { return };
        let mut fields = Fields::new();
        lower::fields(frame, &self.clock, self.wanted, &mut fields);
        columns.add(fields.as_slice());
        if let (Some(filter), Some(tally)) = (&self.filter, &mut self.tally) {
            tally.clear();
            filter.add(tally, fields.as_slice(), frame.bytes);
        }
    }

    fn message(&mut self, message: &Message<'_>) {
        if let Some(columns) = &mut self.columns {
            let interest = columns.interest();
            let mut fields = Fields::wanting(&interest);
            message.body.fields(&mut fields);
            columns.add(fields.as_slice());
            return;
        }
        self.summary.clear();
        message.body.summary(&mut self.summary);
        let mut time = String::new();
        self.clock.spell(&mut time);
        let id = message.id();
        let line = Line {
            id: &id,
            time: &time,
            from: message.payload.from,
            to: message.payload.to,
            proto: message.proto,
            interface: None,
            summary: &self.summary,
            error: message.body.is_error(),
        };
        self.lines.line(&line, &mut self.buffer);
    }

    fn end_frame(&mut self, _frame: &Frame<'_>) -> ControlFlow<()> {
        if let Some(columns) = &mut self.columns {
            columns.end_row(&mut self.buffer);
        }
        if self.buffer.len() > CHUNK {
            self.flush();
        }
        self.left = self.left.map(|left| left.saturating_sub(1));
        if self.result.is_err() || self.left == Some(0) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    fn wants(&self, proto: Proto) -> bool {
        self.rtp || !matches!(proto, Proto::Rtp | Proto::Rtcp | Proto::KeepAlive)
    }
}
