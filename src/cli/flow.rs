//! `imsctl flow`: the messages of each procedure over all its interfaces as one ladder.

use super::load::{Captures, load, remark, user_names};
use super::select::Selection;
use super::settings::{Keys, Look, Settings};
use super::{Outcome, warn};
use crate::ingest;
use crate::report::ladder::{LaneBy, Options};
use crate::report::paint::html::Html;
use crate::report::paint::mermaid::Mermaid;
use crate::report::paint::svg::Svg;
use crate::report::paint::{Sheet, Times, plain, plantuml, text};
use crate::report::{Matcher, TimeFormat, flow_json, list};
use crate::trace::{MessageId, ProcedureId, Trace};
use crate::tui;
use crate::tui::model::TimeColumn;
use crate::tui::theme::Theme;
use crate::wire::text::printable;
use anyhow::Context as _;
use std::io::IsTerminal as _;
use std::io::Write;
use std::path::PathBuf;

/// Examples of the help text.
pub const EXAMPLES: &str = "\
Examples:
  imsctl flow call.pcapng
  imsctl flow call.pcapng --list
  imsctl flow call.pcapng --trace call-1 --width 120
  imsctl flow call.pcapng --kind call --subscriber +447700900101
  imsctl flow call.pcapng -Y 'sip.Status-Code >= 500'

Exit status: 0 done, 1 nothing was selected, 2 wrong usage or unreadable input.";

/// Arguments of `imsctl flow`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    captures: Captures,

    #[command(flatten)]
    selection: Selection,

    /// What to print.
    #[arg(short = 'T', long = "format", value_enum, value_name = "FORMAT")]
    format: Option<Output>,

    /// Print the traces, a line each, and no ladders.
    #[arg(long, conflicts_with_all = ["ascii"])]
    list: bool,

    /// Draw all messages, or those that pass -Y, as one ladder, whatever trace they belong to.
    #[arg(long, conflicts_with_all = ["list", "trace", "subscriber", "kind"])]
    all: bool,

    /// Columns of the page [default: those of the terminal, or 80].
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(1..=1000))]
    width: Option<u16>,

    /// Draw with letters of ASCII only.
    #[arg(long)]
    ascii: bool,

    /// Print sentences, for a screen reader.
    #[arg(long, conflicts_with = "list")]
    plain: bool,

    /// What one lane stands for.
    #[arg(long, value_enum, default_value = "node", value_name = "WHAT")]
    lanes: Lanes,

    /// Draw every sighting of a message, not only the first.
    #[arg(long)]
    copies: bool,

    /// Leave out media streams.
    #[arg(long)]
    no_media: bool,

    /// How times are printed, as tshark's -t.
    ///
    /// Without it, since the message before.
    #[arg(short = 't', value_name = "TIME", value_parser = super::settings::time_formats())]
    time: Option<TimeFormat>,

    /// How the screens look.
    #[arg(long, value_enum, value_name = "THEME")]
    theme: Option<Look>,

    /// The keys of the screens.
    #[arg(long, value_enum, value_name = "PRESET")]
    key_preset: Option<Keys>,

    /// Write to this file instead of standard output.
    #[arg(short = 'o', long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Output {
    /// Lanes and arrows as text.
    Text,
    /// One self-contained picture, light or dark as the reader's system is.
    Svg,
    /// One Mermaid sequence diagram.
    Mermaid,
    /// A PlantUML sequence diagram a trace.
    Plantuml,
    /// One page that needs nothing else: list, ladders, details on click, search.
    Html,
    /// One document with nodes, traces and messages: schemas/imsctl.flow-1.json.
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Lanes {
    /// A function of the network.
    Node,
    /// All functions of one role together.
    Role,
    /// A host.
    Host,
    /// A host and port.
    Endpoint,
}

impl From<Lanes> for LaneBy {
    fn from(lanes: Lanes) -> Self {
        match lanes {
            Lanes::Node => Self::Node,
            Lanes::Role => Self::Role,
            Lanes::Host => Self::Host,
            Lanes::Endpoint => Self::Endpoint,
        }
    }
}

/// What is drawn.
enum Chosen {
    Procedures(Vec<ProcedureId>),
    Messages(Vec<MessageId>),
}

/// Runs the command.
pub fn run(args: &Args, settings: &Settings) -> anyhow::Result<Outcome> {
    check(args)?;
    if is_interactive(args) {
        return screens(args, settings);
    }
    let matcher = args.selection.matcher()?;
    let trace = load(&args.captures, settings)?;
    let chosen = choose(args, &trace, matcher.as_ref())?;
    let is_empty = match &chosen {
        Chosen::Procedures(ids) => ids.is_empty(),
        Chosen::Messages(ids) => ids.is_empty(),
    };
    if is_empty {
        remark(&trace, args.captures.quiet);
        warn(if trace.messages.is_empty() {
            "there is no signalling in the capture"
        } else {
            "no trace is selected; `imsctl flow --list` lists them"
        });
        return Ok(if args.selection.is_everything() { Outcome::Done } else { Outcome::No });
    }
    let mut out: Box<dyn Write> = match &args.output {
        Some(path) => {
            let file = std::fs::File::create(path).with_context(|| format!("cannot write {}", path.display()))?;
            Box::new(std::io::BufWriter::new(file))
        }
        None => Box::new(std::io::BufWriter::new(std::io::stdout().lock())),
    };
    paint(args, settings, &trace, &chosen, &mut out)?;
    out.flush()?;
    remark(&trace, args.captures.quiet);
    Ok(Outcome::Done)
}

/// Claims that the screens are wanted: nothing says how to print, and there is a terminal to draw on.
fn is_interactive(args: &Args) -> bool {
    let prints = args.format.is_some() || args.list || args.all || args.plain || args.width.is_some();
    !prints && args.output.is_none() && std::io::stdout().is_terminal()
}

/// What writes the packets of traces from inside: the captures are read again, so a stream has none.
fn extractor(captures: &Captures, settings: &Settings) -> Option<tui::Extractor> {
    if !captures.captures.iter().all(|path| path.is_file()) {
        return None;
    }
    let (captures, settings) = (captures.clone(), settings.clone());
    Some(std::sync::Arc::new(move |names: Vec<String>, path: &std::path::Path| {
        let args = super::extract::of_traces(&captures, names, path.to_path_buf());
        super::extract::run(&args, &settings).map(drop).map_err(|error| format!("{error:#}"))
    }))
}

/// How ladders are made.
fn options(args: &Args) -> Options {
    Options { lanes: args.lanes.into(), copies: args.copies, media: !args.no_media, ..Options::default() }
}

/// Runs the screens.
fn screens(args: &Args, settings: &Settings) -> anyhow::Result<Outcome> {
    let variable = |name: &str| std::env::var(name).ok();
    let mut theme = Theme::of_terminal(variable, settings.colour_on_stdout());
    theme.is_ascii |= args.ascii;
    theme = args.theme.unwrap_or(settings.theme.value).theme(theme.is_rich).unwrap_or(theme);
    let mut settings = settings.clone();
    settings.option("keys", args.key_preset.map(super::settings::word))?;
    settings.check()?;
    let settings = &settings;
    let time = match args.time.or(settings.time.value) {
        None | Some(TimeFormat::Delta | TimeFormat::DeltaDisplayed) => TimeColumn::Previous,
        Some(TimeFormat::Relative) => TimeColumn::First,
        Some(_) => TimeColumn::Day,
    };
    let Captures { captures: paths, hosts, forced, .. } = &args.captures;
    let name = |path: &PathBuf| path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let source = paths.iter().map(name).collect::<Vec<_>>().join(" ");
    let selection = &args.selection;
    tui::run(tui::Options {
        captures: tui::load::Captures {
            paths: paths.clone(),
            options: ingest::Options { forced: forced.clone() },
            names: user_names(hosts.as_deref(), settings)?,
            limits: settings.limits.clone(),
        },
        source: printable(&source).into_owned(),
        selection: tui::list::Selection {
            names: selection.trace.clone(),
            subscriber: selection.subscriber.clone(),
            kinds: selection.kind.clone(),
        },
        filter: selection.filter.clone().zip(selection.matcher()?),
        fields: super::fields::table(),
        extractor: extractor(&args.captures, settings),
        ladder: options(args),
        theme,
        keymap: std::sync::Arc::clone(&settings.keymap),
        time,
        zone: jiff::tz::TimeZone::system(),
    })?;
    Ok(Outcome::Done)
}

/// Refuses options that say nothing about the format, before a long capture is read.
fn check(args: &Args) -> anyhow::Result<()> {
    let is_text = matches!(args.format, None | Some(Output::Text));
    let only_text = [("--list", args.list), ("--plain", args.plain), ("--ascii", args.ascii)];
    if let Some((option, _)) = only_text.iter().find(|(_, given)| *given && !is_text) {
        anyhow::bail!("{option} goes with -T text");
    }
    if args.all && args.format == Some(Output::Json) {
        anyhow::bail!("-T json prints traces, not --all messages; `imsctl decode -T json` prints messages");
    }
    Ok(())
}

fn choose(args: &Args, trace: &Trace, matcher: Option<&Matcher>) -> anyhow::Result<Chosen> {
    if args.all {
        let passes = |id: &MessageId| matcher.is_none_or(|matcher| matcher.passes(trace, *id));
        return Ok(Chosen::Messages(trace.message_ids().filter(passes).collect()));
    }
    Ok(Chosen::Procedures(args.selection.procedures(trace, matcher)?))
}

fn paint(args: &Args, settings: &Settings, trace: &Trace, chosen: &Chosen, out: &mut dyn Write) -> anyhow::Result<()> {
    let colour = settings.colour_on_stdout() && args.output.is_none();
    let width = args.width.map(usize::from);
    if let (Chosen::Procedures(ids), true) = (chosen, args.list) {
        let width = width.or_else(|| super::width().filter(|_| args.output.is_none()));
        return Ok(list::traces(trace, ids, list::Style { width, colour }, out)?);
    }
    let width = width.or_else(super::width).unwrap_or(80);
    let style = text::Style { width, ascii: args.ascii, colour };
    let times = times(args, settings);
    let options = options(args);
    let each =
        |paint: &mut dyn FnMut(&Sheet, bool) -> std::io::Result<()>| each_sheet(trace, chosen, &options, &times, paint);
    let mut part = String::new();
    match args.format.unwrap_or(Output::Text) {
        Output::Json => match chosen {
            Chosen::Procedures(ids) => flow_json::write(trace, ids, out)?,
            Chosen::Messages(_) => {}
        },
        Output::Text => each(&mut |sheet, is_first| {
            part.clear();
            part.push_str(if is_first { "" } else { "\n" });
            if args.plain {
                plain::sheet(sheet, &mut part);
            } else {
                text::sheet(sheet, style, &mut part);
            }
            out.write_all(part.as_bytes())
        })?,
        Output::Plantuml => each(&mut |sheet, _| {
            part.clear();
            plantuml::sheet(sheet, &mut part);
            out.write_all(part.as_bytes())
        })?,
        Output::Mermaid => {
            let mut diagram = Mermaid::default();
            each(&mut |sheet, _| {
                diagram.sheet(sheet);
                Ok(())
            })?;
            out.write_all(diagram.finish().as_bytes())?;
        }
        Output::Html => {
            let mut page = Html::default();
            each(&mut |sheet, _| {
                page.sheet(trace, sheet);
                Ok(())
            })?;
            out.write_all(page.finish().as_bytes())?;
        }
        Output::Svg => {
            let mut picture = Svg::default();
            each(&mut |sheet, _| {
                picture.sheet(sheet);
                Ok(())
            })?;
            out.write_all(picture.finish().as_bytes())?;
        }
    }
    Ok(())
}

/// Computes one sheet after the other, so that only one is held.
fn each_sheet(
    trace: &Trace,
    chosen: &Chosen,
    options: &Options,
    times: &Times,
    paint: &mut dyn FnMut(&Sheet, bool) -> std::io::Result<()>,
) -> std::io::Result<()> {
    match chosen {
        Chosen::Messages(ids) => paint(&Sheet::of_messages(trace, ids, options, times), true),
        Chosen::Procedures(ids) => ids
            .iter()
            .enumerate()
            .try_for_each(|(index, id)| paint(&Sheet::of_procedure(trace, *id, options, times), index == 0)),
    }
}

/// The format of `-t`, or of the settings when those say one.
fn times(args: &Args, settings: &Settings) -> Times {
    Times { format: args.time.or(settings.time.value), zone: jiff::tz::TimeZone::system() }
}
