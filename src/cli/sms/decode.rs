//! `imsctl sms decode`.

use crate::capture::{Frame, Source};
use crate::cli::json::line;
use crate::cli::{Outcome, print, warn};
use crate::ingest::{Ingest, Message, Sink};
use crate::net::Payload;
use crate::proto::sms::address::keypad;
use crate::proto::sms::{Direction, Kind};
use crate::proto::{Body, Fields};
use crate::report::FrameFilter;
use crate::tools::sms::parts::Parts;
use crate::tools::sms::read::{self, Layer, Reading};
use crate::tools::sms::{hex, json};
use crate::wire::text::printable;
use anyhow::Context as _;
use colored::Colorize as _;
use std::fmt::Write as _;
use std::io::Read as _;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// Examples of the help text.
pub const EXAMPLES: &str = "\
Examples:
  imsctl sms decode 0407d0cef4780d00006230415190620402ef35
  imsctl sms decode --direction ms-n 0000
  imsctl sms decode -T json pdus.txt
  imsctl sms decode --from-capture call.pcapng

Each line of a file is one PDU. The layer is recognised; the direction comes from the RP type.

Exit status: 0 done, 1 there is no text, 2 wrong usage or unreadable input.";

/// Arguments of `imsctl sms decode`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Hexadecimal digits, a file with a PDU a line, or `-` for standard input.
    #[arg(value_name = "HEX|FILE|-", required_unless_present = "from_capture")]
    inputs: Vec<String>,
    /// Which way a bare TPDU goes.
    #[arg(long, value_enum, value_name = "WAY")]
    direction: Option<Way>,
    /// What the octets are, instead of what they look like.
    #[arg(long, value_enum)]
    layer: Option<Which>,
    /// Read every text in a capture.
    #[arg(long, value_name = "CAPTURE")]
    from_capture: Option<PathBuf>,
    /// Only what passes this filter, in Wireshark's display-filter language.
    #[arg(short = 'Y', value_name = "FILTER", requires = "from_capture")]
    filter: Option<String>,
    /// What to print.
    #[arg(short = 'T', long = "format", value_enum, default_value = "text", value_name = "FORMAT")]
    format: Format,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Way {
    /// To the phone.
    #[value(name = "n-ms", alias = "n->ms", alias = "mt")]
    ToPhone,
    /// To the network.
    #[value(name = "ms-n", alias = "ms->n", alias = "mo")]
    ToNetwork,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Which {
    /// Connection layer (TS 24.011).
    Cp,
    /// Relay layer (TS 24.011).
    Rp,
    /// Transfer layer (TS 23.040).
    Tpdu,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// Octets with what they say.
    Text,
    /// One JSON object a PDU.
    Json,
}

/// Reads PDUs one by one and keeps what is needed across them.
struct Reader<'a> {
    args: &'a Args,
    parts: Parts,
    out: String,
    count: usize,
    failed: bool,
}

/// Runs the command.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    let mut reader = Reader { args, parts: Parts::default(), out: String::new(), count: 0, failed: false };
    for input in &args.inputs {
        reader.input(input)?;
    }
    if let Some(path) = &args.from_capture {
        reader.capture(path)?;
    }
    reader.end()?;
    if reader.failed {
        anyhow::bail!("some lines could not be read");
    }
    Ok(if reader.count > 0 { Outcome::Done } else { Outcome::No })
}

impl Reader<'_> {
    fn input(&mut self, input: &str) -> anyhow::Result<()> {
        if input == "-" {
            let mut bytes = Vec::new();
            std::io::stdin().read_to_end(&mut bytes).context("cannot read standard input")?;
            return self.lines("standard input", &bytes);
        }
        if hex::parse(input).is_err() && Path::new(input).exists() {
            let bytes = std::fs::read(input).with_context(|| format!("cannot read {input}"))?;
            return self.lines(input, &bytes);
        }
        let (octets, odd) = hex::parse(input).with_context(|| format!("cannot read `{}`", printable(input)))?;
        anyhow::ensure!(!octets.is_empty(), "there are no octets in `{}`", printable(input));
        self.pdu(&octets, odd, None)
    }

    /// A file with a PDU a line; blank lines and those that start with # are passed over.
    fn lines(&mut self, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
        let text = String::from_utf8_lossy(bytes);
        for (line, text) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            if text.trim_start().starts_with('#') {
                continue;
            }
            match hex::parse(text) {
                Ok((octets, odd)) if !octets.is_empty() => self.pdu(&octets, odd, None)?,
                Ok(_) => {}
                Err(why) => {
                    warn(&format!("{name}: line {}: {why}", line + 1));
                    self.failed = true;
                }
            }
            if self.out.len() > 1 << 16 {
                print(&std::mem::take(&mut self.out))?;
            }
        }
        Ok(())
    }

    fn pdu(&mut self, octets: &[u8], odd: bool, frame: Option<u64>) -> anyhow::Result<()> {
        let layer = self.args.layer.map(|layer| match layer {
            Which::Cp => Layer::Cp,
            Which::Rp => Layer::Rp,
            Which::Tpdu => Layer::Tpdu,
        });
        let direction = self.args.direction.map(|way| match way {
            Way::ToPhone => Direction::ToPhone,
            Way::ToNetwork => Direction::ToNetwork,
        });
        let reading =
            read::read(octets, layer, direction).map_err(|why| anyhow::anyhow!("cannot read the PDU: {why}"))?;
        self.count += 1;
        if odd {
            warn("the last digit has no partner and was left out");
        }
        reading.with_tpdu(|tpdu| self.parts.add(tpdu));
        if self.args.format == Format::Json {
            let mut object = json::object(&reading);
            if let Some(frame) = frame {
                object.insert("frame".to_owned(), frame.into());
            }
            self.out.push_str(&line(&object)?);
            return Ok(());
        }
        self.text(octets, &reading, frame);
        Ok(())
    }

    fn text(&mut self, octets: &[u8], reading: &Reading<'_>, frame: Option<u64>) {
        if self.count > 1 {
            self.out.push('\n');
        }
        let mut summary = String::new();
        match reading {
            Reading::Cp(cp) => cp.summary(&mut summary),
            Reading::Rp(rp) => rp.summary(&mut summary),
            Reading::Tpdu { tpdu, .. } => tpdu.summary(&mut summary),
        }
        let place = frame.map_or(String::new(), |frame| format!("frame {frame}: "));
        let _ = writeln!(self.out, "{place}{}", printable(&summary).bold());
        let mut fields = Fields::new();
        reading.fields(&mut fields);
        super::breakdown(octets, fields.as_slice(), &mut self.out);
        reading.with_tpdu(|tpdu| {
            let sender = tpdu.address().filter(|address| tpdu.kind == Kind::Deliver && address.is_alphanumeric());
            if let Some(name) = sender.map(|address| address.value()) {
                let keys = keypad(&name);
                let _ = writeln!(
                    self.out,
                    "reply: nobody can answer {}; a phone that tries dials {keys}",
                    printable(&name)
                );
            }
        });
        for warning in reading.warnings() {
            let _ = writeln!(self.out, "{} {}: {}", "warning".yellow(), warning.code, printable(&warning.message));
        }
    }

    fn capture(&mut self, path: &Path) -> anyhow::Result<()> {
        let table = crate::cli::fields::table();
        let filter = self.args.filter.as_deref().map(|text| crate::filter::Filter::parse(text, &table)).transpose();
        let filter = filter.map_err(|error| anyhow::anyhow!("{error}"))?;
        let source = Source::open(&[path.to_owned()])?;
        let mut found = Found { filter: filter.map(FrameFilter::new), texts: Vec::new(), settled: 0 };
        let mut ingest = Ingest::new(source, &crate::ingest::Options::default());
        let end = ingest.run(&mut found);
        for (frame, octets) in std::mem::take(&mut found.texts) {
            self.pdu(&octets, false, Some(frame))?;
        }
        for note in ingest.source().notes() {
            warn(&note.to_string());
        }
        Ok(end?)
    }

    fn end(&mut self) -> anyhow::Result<()> {
        for whole in self.parts.whole() {
            if self.args.format == Format::Json {
                let object = serde_json::json!({
                    "schema": "imsctl.sms/1", "reassembled": true, "address": whole.address, "reference": whole.reference,
                    "parts": whole.parts, "missing": whole.missing, "text": whole.text,
                });
                self.out.push_str(&line(&object)?);
                continue;
            }
            let (parts, address) = (whole.parts, printable(&whole.address).into_owned());
            let _ = writeln!(
                self.out,
                "\ntext of {parts} parts, {address}, reference {}: {}",
                whole.reference,
                printable(&whole.text)
            );
            if !whole.missing.is_empty() {
                let missing: Vec<String> = whole.missing.iter().map(u8::to_string).collect();
                let _ = writeln!(self.out, "{} SMS-15: missing part {}", "warning".yellow(), missing.join(", "));
            }
        }
        print(&std::mem::take(&mut self.out))
    }
}

/// Collects the RP messages of a capture.
struct Found {
    filter: Option<FrameFilter>,
    texts: Vec<(u64, Vec<u8>)>,
    /// Texts before the frame that is read: behind them is what its filter has yet to let pass.
    settled: usize,
}

impl Found {
    /// A frame is complete: what it brought stays when it passes.
    fn settle(&mut self) {
        if self.filter.as_mut().is_some_and(|filter| !filter.passes()) {
            self.texts.truncate(self.settled);
        }
        self.settled = self.texts.len();
    }
}

impl Sink for Found {
    fn begin_frame(&mut self, frame: &Frame<'_>) {
        if let Some(filter) = &mut self.filter {
            filter.begin(frame);
        }
    }

    fn end_frame(&mut self, _frame: &Frame<'_>) -> ControlFlow<()> {
        self.settle();
        ControlFlow::Continue(())
    }

    fn begin_rest(&mut self, _payload: &Payload<'_>) {
        if let Some(filter) = &mut self.filter {
            filter.begin_rest();
        }
    }

    fn end_rest(&mut self) {
        self.settle();
    }

    fn message(&mut self, message: &Message<'_>) {
        if let Some(filter) = &mut self.filter {
            filter.message(message);
        }
        let frame = message.payload.frame();
        match &message.body {
            Body::Sip(sip) => {
                let texts = sip.bodies().into_iter().filter(|part| part.is("application/vnd.3gpp.sms"));
                self.texts.extend(texts.map(|part| (frame, part.bytes.to_vec())));
            }
            Body::S1ap(s1ap) => {
                let containers = s1ap.nas().filter_map(|nas| nas.nas_container().map(|cursor| cursor.rest().to_vec()));
                self.texts.extend(containers.map(|octets| (frame, octets)));
            }
            Body::Ngap(ngap) => {
                let payloads = ngap.nas().filter_map(|nas| nas.text().map(|cursor| cursor.rest().to_vec()));
                self.texts.extend(payloads.map(|octets| (frame, octets)));
            }
            _ => {}
        }
    }
}
