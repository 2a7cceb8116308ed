//! `imsctl charging simulate`: a scenario, or a call put together from options, played on its own.

use crate::capture::{Frame, Source};
use crate::cli::{Outcome, json, print};
use crate::ingest::{self, Ingest, Message, Sink};
use crate::proto::{Fields, Interest};
use crate::report::{Names, Style, tree};
use crate::tools::charging::play::{self, Run};
use crate::tools::charging::scenario::{Call, Scenario};
use crate::tools::charging::tariff::{Money, Unit, Units};
use crate::tools::charging::what_if::{self, Vary};
use crate::tools::charging::wire::{Ends, pcap};
use crate::tools::charging::{chart, table};
use anyhow::Context as _;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufWriter, Cursor};
use std::path::PathBuf;

/// Arguments of `imsctl charging simulate`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A scenario file, or the name of one that comes with imsctl.
    #[arg(value_name = "SCENARIO", required_unless_present = "balance")]
    scenario: Option<String>,

    /// Opening balance in minor units: a call without a file.
    #[arg(long, value_name = "MONEY", conflicts_with = "scenario")]
    balance: Option<Money>,

    /// Price of a block: 100/60s, 1/1KiB, 10/1event.
    #[arg(long, value_name = "MONEY/UNITS", default_value = "1/1s", requires = "balance")]
    price: Price,

    /// Largest grant.
    #[arg(long, value_name = "UNITS", default_value_t = 600, requires = "balance")]
    grant: Units,

    /// Seconds from answer to BYE.
    #[arg(long, value_name = "SECONDS", default_value_t = 700, requires = "balance")]
    talk: u64,

    /// Seconds of ringing.
    #[arg(long, value_name = "SECONDS", default_value_t = 0, requires = "balance")]
    ring: u64,

    /// Report this many units before a grant ends.
    #[arg(long, value_name = "UNITS", default_value_t = 0, requires = "balance")]
    report_at: Units,

    /// Units a second, for data.
    #[arg(long, value_name = "UNITS", default_value_t = 1, requires = "balance")]
    rate: Units,

    /// Rating-Group of the service.
    #[arg(long, value_name = "NUMBER", requires = "balance")]
    rating_group: Option<u32>,

    /// The subscriber that is charged: E.164 number or SIP URI.
    #[arg(long, value_name = "PARTY")]
    from: Option<String>,

    /// The other party.
    #[arg(long, value_name = "PARTY")]
    to: Option<String>,

    /// Service-Context-Id, such as 32260@3gpp.org.
    #[arg(long, value_name = "TEXT")]
    service_context: Option<String>,

    /// What to print.
    #[arg(short = 'T', long = "format", value_enum, default_value = "text", value_name = "FORMAT")]
    format: Format,

    /// Print the AVPs of every message.
    #[arg(long)]
    explain: bool,

    /// Vary a number and tabulate: grant=60..600/60, price=1,2,5; also threshold, talk, validity. At most two.
    #[arg(long, value_name = "NAME=RANGE")]
    what_if: Vec<Vary>,

    /// Draw balance, reserved and available into this file.
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,

    /// Write the messages as a capture.
    #[arg(long, value_name = "FILE")]
    pcap: Option<PathBuf>,

    /// What carries the messages of the capture.
    #[arg(long, value_enum, default_value = "tcp")]
    carrier: Carrier,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// Table, chart and totals.
    Text,
    /// One object: timeline, summary, totals, details.
    Json,
    /// The timeline, a row a line.
    Csv,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Carrier {
    Tcp,
    Sctp,
}

/// Money for a block of units.
#[derive(Clone, Copy, Debug)]
struct Price {
    money: Money,
    per: Units,
    unit: Unit,
}

impl std::str::FromStr for Price {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("{text} is no price: write 100/60s, 1/1KiB or 10/1event");
        let (money, block) = text.split_once('/').ok_or_else(wrong)?;
        let digits = block.bytes().take_while(u8::is_ascii_digit).count();
        let (per, unit) = block.split_at(digits);
        let unit = match unit {
            "" | "s" => Unit::Seconds,
            "KiB" | "k" => Unit::KiB,
            "event" | "events" | "e" => Unit::Events,
            _ => return Err(wrong()),
        };
        let per = if per.is_empty() { 1 } else { per.parse().map_err(|_| wrong())? };
        let money = money.parse().map_err(|_| wrong())?;
        if per == 0 || money < 0 {
            return Err(wrong());
        }
        Ok(Self { money, per, unit })
    }
}

/// Runs the command.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    let scenario = match &args.scenario {
        Some(name) => super::load(name)?,
        None => quick(args),
    };
    if !args.what_if.is_empty() {
        return what_if(args, &scenario);
    }
    let run = play::simulate(&scenario);
    if let Some(path) = &args.svg {
        std::fs::write(path, chart::svg(&run, &scenario.title))
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    let ends = ends(args, &scenario);
    if let Some(path) = &args.pcap {
        let transport = match args.carrier {
            Carrier::Tcp => pcap::Transport::Tcp,
            Carrier::Sctp => pcap::Transport::Sctp,
        };
        let write = || pcap::write(BufWriter::new(File::create(path)?), &scenario, (&ends, transport), &run);
        write().with_context(|| format!("cannot write {}", path.display()))?;
    }
    let text = match args.format {
        Format::Json => json::document(&table::Document::of(&scenario, &run))?,
        Format::Csv => table::csv(&run)?,
        Format::Text => text(args, &scenario, &ends, &run)?,
    };
    print(&text)?;
    if run.violations.is_empty() {
        return Ok(Outcome::Done);
    }
    for violation in run.violations.iter().filter(|_| args.format != Format::Text) {
        crate::cli::warn(&violation.to_string());
    }
    Ok(Outcome::No)
}

fn text(args: &Args, scenario: &Scenario, ends: &Ends, run: &Run) -> anyhow::Result<String> {
    let mut out = String::new();
    if !scenario.title.is_empty() {
        out = format!("{}\n\n", scenario.title);
    }
    out.push_str(&table::text(scenario, run));
    out.push('\n');
    if args.explain {
        out.push_str(&explain(scenario, ends, run)?);
    }
    out.push_str(&chart::text(run));
    out.push('\n');
    out.push_str(&table::totals(scenario, run));
    Ok(out)
}

/// A call from options alone.
fn quick(args: &Args) -> Scenario {
    let mut scenario = Scenario { id: "quick".into(), ..Scenario::default() };
    scenario.account.balance = args.balance.unwrap_or_default();
    scenario.set_price(args.price.unit, args.price.money, args.price.per);
    scenario.ocs.grant = args.grant;
    scenario.ocs.min_grant = 1;
    scenario.calls.push(Call {
        session: "call".into(),
        start: 0,
        answer_after: args.ring,
        talk: args.talk,
        request: None,
        report_at: args.report_at,
        rate: args.rate,
        destination: args.to.clone(),
        user: None,
        rating_group: args.rating_group,
    });
    scenario
}

fn ends(args: &Args, scenario: &Scenario) -> Ends {
    let mut ends = Ends::of(scenario);
    if let Some(context) = &args.service_context {
        ends.context.clone_from(context);
    }
    if let Some(from) = &args.from {
        ends.subscriber.clone_from(from);
    }
    if let Some(to) = &args.to {
        ends.other.clone_from(to);
    }
    ends
}

/// The messages of a run as `decode -V` shows them: they are written and read back.
fn explain(scenario: &Scenario, ends: &Ends, run: &Run) -> anyhow::Result<String> {
    let capture = pcap::write(Vec::new(), scenario, (ends, pcap::Transport::Tcp), run)?;
    let source = Source::from_reader("simulation", Box::new(Cursor::new(capture)))?;
    let mut trees = Trees { out: String::new() };
    Ingest::new(source, &ingest::Options::default()).run(&mut trees)?;
    Ok(trees.out)
}

struct Trees {
    out: String,
}

impl Sink for Trees {
    fn message(&mut self, message: &Message<'_>) {
        let interest = Interest::everything();
        let mut fields = Fields::wanting(&interest);
        message.body.fields(&mut fields);
        tree::message(message, fields.as_slice(), &Names::default(), Style::default(), &mut self.out);
    }

    fn end_frame(&mut self, _frame: &Frame<'_>) -> std::ops::ControlFlow<()> {
        std::ops::ControlFlow::Continue(())
    }
}

fn what_if(args: &Args, scenario: &Scenario) -> anyhow::Result<Outcome> {
    anyhow::ensure!(args.what_if.len() <= 2, "at most two numbers can be varied");
    let needs_call = args.what_if.iter().any(|vary| vary.parameter != what_if::Parameter::Price);
    anyhow::ensure!(
        !needs_call || !scenario.calls.is_empty(),
        "only the price can be varied where the steps are fixed: a [[call]] makes its own"
    );
    let points = what_if::table(scenario, &args.what_if);
    if args.format == Format::Json {
        let document = serde_json::json!({"schema": table::SCHEMA, "what_if": points});
        print(&json::document(&document)?)?;
        return Ok(Outcome::Done);
    }
    let mut heads: Vec<String> =
        args.what_if.iter().map(|vary| format!("{:?}", vary.parameter).to_lowercase()).collect();
    heads.extend(["CCR", "over-reserved", "most reserved", "at risk", "used", "charged"].map(str::to_owned));
    let mut rows = vec![heads];
    for point in &points {
        let mut row: Vec<String> = point.values.iter().map(u64::to_string).collect();
        row.push(point.requests.to_string());
        row.extend([point.over_reserved, point.most_reserved, point.at_risk].map(|money| money.to_string()));
        row.extend([point.used.to_string(), point.charged.to_string()]);
        rows.push(row);
    }
    let mut out = String::new();
    for row in rows {
        if args.format == Format::Csv {
            out.push_str(&row.join(","));
        } else {
            for cell in row {
                let _ = write!(out, "{cell:>14}");
            }
        }
        out.push('\n');
    }
    print(&out)?;
    Ok(Outcome::Done)
}
