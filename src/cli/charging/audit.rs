//! `imsctl charging audit`: the credit-control sessions of a capture, checked.

use crate::capture::Source;
use crate::cli::{Outcome, print};
use crate::ingest::{self, Ingest};
use crate::tools::charging::audit::{Audit, Session};
use crate::tools::charging::table;
use std::fmt::Write as _;
use std::path::PathBuf;

/// Arguments of `imsctl charging audit`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Captures: pcap or pcapng, plain or compressed; `-` is standard input.
    #[arg(required = true, value_name = "CAPTURE")]
    captures: Vec<PathBuf>,

    /// What to print.
    #[arg(short = 'T', long = "format", value_enum, default_value = "text", value_name = "FORMAT")]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// Sessions, requests and findings.
    Text,
    /// One object.
    Json,
}

/// Runs the command.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    let mut audit = Audit::default();
    let mut ingest = Ingest::new(Source::open(&args.captures)?, &ingest::Options::default());
    ingest.run(&mut audit)?;
    for note in ingest.source().notes() {
        crate::cli::warn(&note.to_string());
    }
    let sessions = audit.finish();
    let text = match args.format {
        Format::Text => text(&sessions),
        Format::Json => {
            let document = serde_json::json!({"schema": table::SCHEMA, "sessions": sessions});
            crate::cli::json::document(&document)?
        }
    };
    print(&text)?;
    let is_clean = sessions.iter().all(|session| session.findings.is_empty());
    Ok(if is_clean { Outcome::Done } else { Outcome::No })
}

fn text(sessions: &[Session]) -> String {
    let mut out = String::new();
    for session in sessions {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{}: used {}, returned {}", printable(&session.id), session.used, session.returned);
        for pair in &session.pairs {
            let letter = ["?", "I", "U", "T", "E"].get(usize::try_from(pair.kind).unwrap_or(0)).unwrap_or(&"?");
            let number = |value: Option<u64>| value.map_or_else(|| "-".to_owned(), |value| value.to_string());
            let _ = writeln!(
                out,
                "  frame {:>6}  CCR-{letter} #{:<3} used {:>10}  granted {:>10}  result {:>5}  answer in {}",
                pair.frame,
                pair.number,
                pair.used,
                pair.granted,
                number(pair.result.map(u64::from)),
                number(pair.answer),
            );
        }
        for finding in &session.findings {
            let _ = writeln!(out, "  look: frame {}: {}", finding.frame, printable(&finding.text));
        }
    }
    let findings: usize = sessions.iter().map(|session| session.findings.len()).sum();
    let _ = writeln!(out, "{} sessions, {findings} findings", sessions.len());
    out
}

fn printable(text: &str) -> std::borrow::Cow<'_, str> {
    crate::wire::text::printable(text)
}
