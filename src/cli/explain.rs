//! `imsctl explain`: what a code, an AVP, an interface, a header means.

mod rules;

use super::Outcome;
use crate::report::wrap::wrapped;
use crate::tools::explain::{Answer, Page, Topic, find, kinds};
use crate::wire::text::printable;
use colored::Colorize as _;
use std::fmt::Write as _;

/// Examples of the help text.
pub const EXAMPLES: &str = "\
Examples:
  imsctl explain 5003                      (Diameter has it twice: both are shown)
  imsctl explain diameter 4012
  imsctl explain sip 488
  imsctl explain gtpv2-cause 73
  imsctl explain emm-cause 22
  imsctl explain s1ap-cause radioNetwork 25
  imsctl explain radio-resources-not-available
  imsctl explain 'Q.850;cause=88'
  imsctl explain Rx
  imsctl explain avp 602
  imsctl explain P-Charging-Vector
  imsctl explain SIP-01                    (a rule of `imsctl diagnose`)
  imsctl explain emm-cause                 (lists all of the kind)
  imsctl explain                           (lists the kinds)

Exit status: 0 something is known, 1 nothing is, 2 wrong usage.";

/// Arguments of `imsctl explain`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A code, name or number, with its kind before it where it would be ambiguous.
    #[arg(value_name = "WORD")]
    words: Vec<String>,

    /// List the rules of `imsctl diagnose` with their thresholds; words narrow the list.
    #[arg(long)]
    rules: bool,

    /// Print every candidate in full, also when there are more than two.
    #[arg(short, long)]
    all: bool,

    /// What to print.
    #[arg(short = 'T', long = "format", value_enum, default_value = "text", value_name = "FORMAT")]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// Paragraphs.
    Text,
    /// One JSON document.
    Json,
}

/// What a source knows about the words.
struct Found {
    pages: Vec<Page>,
    /// The words named a kind: the pages are a list, and none of them is meant.
    is_list: bool,
}

/// Somebody who may know the words; who does not gives words that are like them.
type Source = fn(&[String]) -> Result<Found, Vec<String>>;

/// Who is asked, in turn: the first that knows the words answers.
const SOURCES: &[Source] = &[rules::pages, topics];

/// So many candidates are printed in full.
const FEW: usize = 2;

/// Columns when no terminal says how many it has.
const WIDTH: usize = 100;

/// Runs the command.
pub fn run(args: &Args) -> anyhow::Result<Outcome> {
    if args.rules {
        return rules::list(&args.words, args.format);
    }
    if args.words.iter().all(|word| word.trim().is_empty()) {
        return overview(args.format);
    }
    let (found, suggestions) = ask(&args.words);
    let query = args.words.join(" ");
    if args.format == Format::Json {
        let pages = found.as_ref().map(|found| found.pages.as_slice()).unwrap_or_default();
        super::print(&document(&query, pages, &suggestions, Vec::new())?)?;
    }
    let Some(found) = found else {
        let advice = suggestions.iter().map(|words| format!("`{words}`")).collect::<Vec<_>>().join(" or ");
        let advice = if advice.is_empty() {
            "see `imsctl explain` for what is".to_owned()
        } else {
            format!("did you mean {advice}?")
        };
        let mut shown: String = query.chars().take(WIDTH).collect();
        shown.push_str(if shown.len() < query.len() { "…" } else { "" });
        super::warn(&format!("nothing is known about `{}`; {advice}", printable(&shown)));
        return Ok(Outcome::No);
    };
    if args.format == Format::Text {
        super::print(&text(&query, &found, args.all))?;
    }
    Ok(Outcome::Done)
}

/// Asks one source after the other; what they suggest counts only when none knows the words.
fn ask(words: &[String]) -> (Option<Found>, Vec<String>) {
    let mut suggestions = Vec::new();
    for source in SOURCES {
        match source(words) {
            Ok(found) => return (Some(found), Vec::new()),
            Err(more) => suggestions.extend(more),
        }
    }
    (None, suggestions)
}

/// Codes, AVPs, interfaces, headers and the like.
fn topics(words: &[String]) -> Result<Found, Vec<String>> {
    let pages = |topics: Vec<Topic>| topics.into_iter().map(Topic::page).collect();
    match find(words) {
        Answer::Topics(topics) => Ok(Found { pages: pages(topics), is_list: false }),
        Answer::Kind(topics) => Ok(Found { pages: pages(topics), is_list: true }),
        Answer::Nothing(suggestions) => Err(suggestions),
    }
}

/// The kinds of things that can be explained, with how many there are and the first one.
fn overview(format: Format) -> anyhow::Result<Outcome> {
    let kinds: Vec<_> =
        kinds().map(|(kind, topics)| (kind, topics.len(), topics.first().map(|topic| topic.words()))).collect();
    let out = match format {
        Format::Text => kinds.iter().fold(String::new(), |out, (kind, count, first)| {
            format!("{out}{kind:<20} {count:>5}  imsctl explain {}\n", first.as_deref().unwrap_or(kind))
        }),
        Format::Json => {
            let kinds = kinds.iter().map(|(kind, count, _)| KindCount { kind, count: *count }).collect();
            document("", &[], &[], kinds)?
        }
    };
    super::print(&out)?;
    Ok(Outcome::Done)
}

/// The JSON document; see `schemas/imsctl.explain-1.json`.
#[derive(serde::Serialize)]
struct Document<'a> {
    schema: &'static str,
    query: &'a str,
    entries: &'a [Page],
    suggestions: &'a [String],
    kinds: Vec<KindCount<'a>>,
}

#[derive(serde::Serialize)]
struct KindCount<'a> {
    kind: &'a str,
    count: usize,
}

fn document(
    query: &str,
    entries: &[Page],
    suggestions: &[String],
    kinds: Vec<KindCount<'_>>,
) -> anyhow::Result<String> {
    let document = Document { schema: "imsctl.explain/1", query, entries, suggestions, kinds };
    super::json::document(&document)
}

/// One page is the answer, and so are two; of more the reader chooses from a list.
fn text(query: &str, found: &Found, all: bool) -> String {
    let width = super::width().unwrap_or(WIDTH);
    let count = found.pages.len();
    let in_full_at_once = all || (count <= FEW && !found.is_list);
    let mut out = String::new();
    if count > 1 && !found.is_list {
        let advice = if in_full_at_once { "" } else { "; say which, or --all" };
        let head = format!("{} can be {count} things{advice}:", printable(query));
        out.push_str(&format!("{}\n", head.bold()));
    }
    if !in_full_at_once {
        list(&found.pages, width, &mut out);
        return out;
    }
    for page in &found.pages {
        out.push_str(if out.is_empty() { "" } else { "\n" });
        in_full(page, width, &mut out);
    }
    out
}

/// A line a page: the words that lead to it, its name and what it means, cut at the width.
fn list(pages: &[Page], width: usize, out: &mut String) {
    let column = pages.iter().map(|page| page.words.chars().count()).max().unwrap_or_default();
    for page in pages {
        let name = Some(page.name.as_str()).filter(|name| !page.words.ends_with(name));
        let line = name.into_iter().chain(page.meaning).collect::<Vec<_>>().join(": ");
        let room = width.saturating_sub(column + 4).max(WIDTH / 4);
        let mut lines = wrapped(&line, room).into_iter();
        let first = format!("  {:<column$}  {}", page.words, lines.next().unwrap_or_default());
        let _ = writeln!(out, "{}", first.trim_end());
        for line in lines {
            let _ = writeln!(out, "  {:<column$}  {line}", "");
        }
    }
}

/// A page in full: a head line, and its parts in two columns.
fn in_full(page: &Page, width: usize, out: &mut String) {
    let _ = writeln!(out, "{}", page.title().bold());
    let column = page.parts().map(|(label, _)| label.len()).max().unwrap_or_default();
    for (label, text) in page.parts() {
        let mut label = format!("{label:<column$}");
        for line in wrapped(text, width.saturating_sub(column + 4).max(WIDTH / 4)) {
            let _ = writeln!(out, "  {}  {line}", label.dimmed());
            label = " ".repeat(column);
        }
    }
}
