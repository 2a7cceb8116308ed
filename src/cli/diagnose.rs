//! `imsctl diagnose`: why it failed, with the evidence.

use super::json::document;
use super::load::{Captures, load, remark};
use super::select;
use super::settings::Settings;
use super::{Outcome, warn};
use crate::diagnose::{self, Finding, Limits, Selection, Severity, rules_named};
use crate::report::findings::{html, json, sarif, text};
use crate::report::paint::Times;
use crate::trace::Trace;

/// Examples of the help text.
pub const EXAMPLES: &str = "\
Examples:
  imsctl diagnose call.pcapng
  imsctl diagnose call.pcapng --min-severity warning --subscriber +447700900101
  imsctl diagnose call.pcapng --trace call-1 -V
  imsctl diagnose call.pcapng --rule SMS --not-rule SMS-18
  imsctl diagnose call.pcapng -T html > call.html
  imsctl diagnose nightly.pcap -T sarif --fail-on error > imsctl.sarif
  imsctl diagnose call.pcapng --threshold sip-unanswered=10s
  imsctl explain --rules                   (lists the rules and their thresholds)

Exit status: 0 done, 1 findings at or above --fail-on, 2 wrong usage or unreadable input.";

/// Arguments of `imsctl diagnose`.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    captures: Captures,

    #[command(flatten)]
    selection: select::Selection,

    /// What to print.
    #[arg(short = 'T', long = "format", value_enum, default_value = "text", value_name = "FORMAT")]
    format: Output,

    /// Print what a cause led to as fully as the cause.
    #[arg(short = 'V')]
    in_full: bool,

    /// Only findings of this rule, or of this group of rules: SIP-01, SMS. May be given several times.
    #[arg(long, value_name = "RULE", value_parser = rules)]
    rule: Vec<Rules>,

    /// No findings of this rule or group. May be given several times.
    #[arg(long, value_name = "RULE", value_parser = rules)]
    not_rule: Vec<Rules>,

    /// Nothing below this severity.
    #[arg(long, value_enum, value_name = "SEVERITY")]
    min_severity: Option<Least>,

    /// Exit status 1 when there is a finding of this severity or above.
    #[arg(long, value_enum, value_name = "SEVERITY")]
    fail_on: Option<Least>,

    /// Another value for a threshold: sip-unanswered=10s. May be given several times.
    #[arg(long, value_name = "NAME=VALUE", value_parser = threshold)]
    threshold: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Output {
    /// Findings by trace, for a person.
    Text,
    /// One HTML page: findings above the ladders of their traces.
    Html,
    /// One JSON document.
    Json,
    /// SARIF 2.1.0, for CI systems.
    Sarif,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Least {
    /// Something did not work.
    Error,
    /// Wrong, and it may hurt.
    Warning,
    /// Worth knowing.
    Note,
}

impl Least {
    const fn severity(self) -> Severity {
        match self {
            Self::Error => Severity::Error,
            Self::Warning => Severity::Warning,
            Self::Note => Severity::Note,
        }
    }
}

/// The rules that one word names.
#[derive(Clone, Debug)]
struct Rules(Vec<&'static str>);

fn rules(word: &str) -> Result<Rules, String> {
    rules_named(word).map(Rules)
}

/// Checks a threshold where it is typed; it is set later.
pub(super) fn threshold(text: &str) -> Result<String, String> {
    Limits::default().set(text).map(|()| text.to_owned())
}

/// Runs the command.
pub fn run(args: &Args, settings: &Settings) -> anyhow::Result<Outcome> {
    let matcher = args.selection.matcher()?;
    let mut limits = settings.limits.clone();
    for text in &args.threshold {
        limits.set(text).map_err(|error| anyhow::anyhow!(error))?;
    }
    let trace = load(&args.captures, settings)?;
    let procedures = args.selection.procedures(&trace, matcher.as_ref())?;
    let names = |rules: &[Rules]| rules.iter().flat_map(|rules| rules.0.iter().copied()).collect();
    let selection = Selection {
        rules: names(&args.rule),
        not_rules: names(&args.not_rule),
        least: args.min_severity.map(Least::severity),
        procedures: (!args.selection.is_everything()).then(|| procedures.iter().copied().collect()),
    };
    if !args.selection.is_everything() && procedures.is_empty() {
        warn("no trace is selected; `imsctl flow --list` lists them");
        return Ok(Outcome::No);
    }
    let findings = selection.apply(diagnose::run(&trace, &limits));
    super::print(&painted(args, &trace, &findings)?)?;
    remark(&trace, args.captures.quiet);
    let failed = |least: Least| findings.iter().any(|finding| finding.severity >= least.severity());
    Ok(if args.fail_on.is_some_and(failed) { Outcome::No } else { Outcome::Done })
}

fn painted(args: &Args, trace: &Trace, findings: &[Finding]) -> anyhow::Result<String> {
    Ok(match args.format {
        Output::Html => {
            let times = Times { format: None, zone: jiff::tz::TimeZone::system() };
            html::page(trace, findings, &times)
        }
        Output::Json => document(&json::document(trace, findings))?,
        Output::Sarif => {
            let capture = args.captures.captures.first().map(|path| path.to_string_lossy()).unwrap_or_default();
            document(&sarif::document(trace, &capture, findings))?
        }
        Output::Text => {
            let style = text::Style { width: super::width().unwrap_or(100), in_full: args.in_full };
            let mut out = String::new();
            text::findings(trace, findings, style, &mut out);
            out
        }
    })
}
