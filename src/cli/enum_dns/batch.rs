//! `imsctl enum lookup --batch`: many numbers, in the order of the file, over several threads.

use super::lookup::{Args, Format, Plan};
use super::parts::read;
use crate::cli::{Outcome, json, print};
use crate::tools::dns::Source;
use crate::tools::dns::client::Client;
use crate::tools::enum_dns::document::{Document, HEADS, row};
use crate::tools::enum_dns::{End, Lookup, Patterns, lookup};
use anyhow::Context as _;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{IsTerminal as _, Read as _};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// As many numbers are looked up before they are printed.
const CHUNK: usize = 4096;
/// The same with name servers, which take their time.
const LIVE_CHUNK: usize = 256;
/// As many answers of name servers are waited for at once.
const AT_ONCE: usize = 16;
/// Shorter than this nobody waits.
const PATIENCE: Duration = Duration::from_millis(500);

/// What became of a line.
pub enum Row {
    /// A number.
    Found(String, Lookup),
    /// Something else, and why.
    Invalid(String, String),
}

/// Runs the batch; the answer is no when a number has no URI.
pub fn run(args: &Args, plan: &Plan) -> anyhow::Result<Outcome> {
    let path = args.batch.as_deref().unwrap_or(Path::new("-"));
    let text = load(path).with_context(|| format!("cannot read {}", path.display()))?;
    let numbers: Vec<&str> = text.lines().map(number).filter(|number| !number.is_empty()).collect();
    let mut workers = workers(args, plan, numbers.len())?;
    let chunk = if args.source.is_offline() { CHUNK } else { LIVE_CHUNK };
    let mut bar = Bar::new(numbers.len());
    let mut outcome = Outcome::Done;
    let mut is_first = true;
    for chunk in numbers.chunks(chunk) {
        let rows = chunk_of(chunk, args, plan, &mut workers);
        if !rows.iter().all(|row| matches!(row, Row::Found(_, lookup) if lookup.end == End::Found)) {
            outcome = Outcome::No;
        }
        print(&match args.format {
            Format::Csv => csv(&rows, is_first)?,
            Format::Json => json(&rows)?,
            Format::Text => plain(&rows),
        })?;
        is_first = false;
        bar.advance(chunk.len());
    }
    bar.finish();
    Ok(outcome)
}

fn load(path: &Path) -> std::io::Result<String> {
    let mut octets = Vec::new();
    if path == Path::new("-") {
        std::io::stdin().lock().read_to_end(&mut octets)?;
    } else {
        octets = std::fs::read(path)?;
    }
    Ok(String::from_utf8_lossy(&octets).into_owned())
}

/// The number of a line: what stands before a comma, a semicolon as in CSV is part of a tel URI.
fn number(line: &str) -> &str {
    let bare = line.trim_start_matches('\u{feff}').split('#').next().unwrap_or_default();
    bare.split(',').next().unwrap_or_default().trim().trim_matches('"').trim()
}

/// Who looks numbers up at the same time: one source each.
struct Worker {
    source: Source,
    patterns: Patterns,
}

fn workers(args: &Args, plan: &Plan, count: usize) -> anyhow::Result<Vec<Worker>> {
    let worker = |source| Worker { source, patterns: Patterns::default() };
    if args.source.is_offline()
        && let Source::Zones(zones) = args.source.open(Some(&plan.suffix))?
    {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        return Ok((0..cores).map(|_| worker(Source::Zones(Arc::clone(&zones)))).collect());
    }
    let options = args.source.options()?;
    let clients = (0..AT_ONCE.min(count.max(1))).map(|_| Client::new(options.clone()));
    Ok(clients.map(|client| client.map(|client| worker(Source::Servers(client)))).collect::<Result<_, _>>()?)
}

fn chunk_of(numbers: &[&str], args: &Args, plan: &Plan, workers: &mut [Worker]) -> Vec<Row> {
    let share = numbers.len().div_ceil(workers.len().max(1)).max(1);
    std::thread::scope(|scope| {
        let running: Vec<_> = numbers
            .chunks(share)
            .zip(workers)
            .map(|(part, worker)| {
                scope.spawn(move || part.iter().map(|number| one(number, args, plan, worker)).collect::<Vec<_>>())
            })
            .collect();
        // A thread that panicked would be a fault of ours, and is passed on as one.
        running
            .into_iter()
            .flat_map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}

fn one(text: &str, args: &Args, plan: &Plan, worker: &mut Worker) -> Row {
    let number = match read(text, args.country.as_deref()) {
        Ok(number) => number,
        Err(error) => return Row::Invalid(text.to_owned(), error.to_string()),
    };
    match lookup(number, &plan.suffix, &plan.wanted, &mut worker.source, &mut worker.patterns) {
        Ok(found) => Row::Found(text.to_owned(), found),
        Err(error) => Row::Invalid(text.to_owned(), error.to_string()),
    }
}

/// Rows of CSV, with the heads before the first.
pub fn csv(rows: &[Row], with_heads: bool) -> anyhow::Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    if with_heads {
        writer.write_record(HEADS)?;
    }
    for found in rows {
        match found {
            Row::Found(number, lookup) => writer.write_record(row(number, lookup))?,
            Row::Invalid(number, error) => {
                writer.write_record([number, "", "", "invalid", "", "", "", "", error])?;
            }
        }
    }
    let octets = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(String::from_utf8_lossy(&octets).into_owned())
}

fn json(rows: &[Row]) -> anyhow::Result<String> {
    let mut out = String::new();
    for row in rows {
        let document = match row {
            Row::Found(number, lookup) => Document::of(number, lookup),
            Row::Invalid(number, error) => Document::invalid(number, error.clone()),
        };
        out.push_str(&json::line(&document)?);
    }
    Ok(out)
}

fn plain(rows: &[Row]) -> String {
    use crate::wire::text::printable;
    let mut out = String::new();
    for row in rows {
        let (number, status, what) = match row {
            Row::Found(number, lookup) => {
                let uris: Vec<&str> = lookup.hits.iter().map(|hit| hit.uri.as_str()).collect();
                (number, lookup.end.word(), uris.join(" "))
            }
            Row::Invalid(number, error) => (number, "invalid", error.clone()),
        };
        let line = format!("{:<18}  {status:<9}  {}", printable(number), printable(&what));
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// How far a batch is: on stderr, after half a second, when stdout goes elsewhere.
struct Bar {
    started: Instant,
    total: usize,
    done: usize,
    wanted: bool,
    bar: Option<ProgressBar>,
}

impl Bar {
    fn new(total: usize) -> Self {
        let wanted = std::io::stderr().is_terminal() && !std::io::stdout().is_terminal();
        Self { started: Instant::now(), total, done: 0, wanted, bar: None }
    }

    fn advance(&mut self, count: usize) {
        self.done += count;
        if self.wanted && self.bar.is_none() && self.started.elapsed() > PATIENCE {
            let total = u64::try_from(self.total).unwrap_or(u64::MAX);
            let bar = ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::stderr());
            let style = ProgressStyle::with_template("{bar:30} {human_pos}/{human_len} numbers, {per_sec}, {eta} left");
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            self.bar = Some(bar);
        }
        if let Some(bar) = &self.bar {
            bar.set_position(u64::try_from(self.done).unwrap_or(u64::MAX));
        }
    }

    fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
