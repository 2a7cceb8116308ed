//! The whole program beside what engineers use today, as one table: `cargo bench --bench table [CAPTURE…]`.
//!
//! Command × capture × imsctl × tshark or sngrep × ratio × peak memory, all from one run, so that the machine is the same
//! for both columns. Without a capture the load captures beside the repository are taken, or else the samples, repeated. A
//! program that is not installed has no column. Peak memory is what Linux kept at most in memory for the process
//! (`VmHWM`); elsewhere it is not known. Left out: what happens inside (`stages` has that).

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Runs of imsctl for each line, of which the median is printed; what it is compared with runs once when it is slow.
const RUNS: usize = 5;
/// A program that took longer is not run again.
const SLOW: Duration = Duration::from_secs(3);
/// How often the memory of a running process is read.
const LOOK: Duration = Duration::from_millis(2);
/// Samples are repeated up to this size.
const OCTETS: u64 = 50_000_000;

/// A line of the table: the words for each program; `CAP` stands for the capture.
struct Line {
    imsctl: &'static [&'static str],
    other: &'static [&'static str],
}

const LINES: [Line; 6] = [
    Line {
        imsctl: &[
            "decode",
            "CAP",
            "-T",
            "fields",
            "-e",
            "frame.number",
            "-e",
            "sip.Call-ID",
            "-e",
            "diameter.Session-Id",
        ],
        other: &[
            "tshark",
            "-n",
            "-r",
            "CAP",
            "-T",
            "fields",
            "-e",
            "frame.number",
            "-e",
            "sip.Call-ID",
            "-e",
            "diameter.Session-Id",
        ],
    },
    Line { imsctl: &["decode", "CAP"], other: &["tshark", "-n", "-r", "CAP"] },
    Line { imsctl: &["decode", "CAP", "-T", "json"], other: &["tshark", "-n", "-r", "CAP", "-T", "ek"] },
    Line { imsctl: &["flow", "CAP", "--list"], other: &["tshark", "-2", "-q", "-r", "CAP", "-z", "sip,stat"] },
    Line { imsctl: &["flow", "CAP", "--list"], other: &["sngrep", "-N", "-q", "-I", "CAP", "-O", "/dev/null"] },
    Line { imsctl: &["diagnose", "CAP"], other: &[] },
];

/// What one run took.
#[derive(Clone, Copy)]
struct Cost {
    time: Duration,
    /// Octets.
    memory: Option<u64>,
}

fn main() {
    let named: Vec<PathBuf> = std::env::args_os().skip(1).filter(|word| !is_option(word)).map(PathBuf::from).collect();
    let captures = if named.is_empty() { load_captures().unwrap_or_else(|| vec![repeated()]) } else { named };
    println!(
        "{:<28} {:<24} {:>9} {:>9}  {:<28} {:>9} {:>9} {:>7}",
        "imsctl", "capture", "s", "MiB", "beside", "s", "MiB", "ratio"
    );
    for capture in captures {
        for line in &LINES {
            print(line, &capture);
        }
    }
}

/// Cargo passes options of its own.
fn is_option(word: &OsStr) -> bool {
    word.to_string_lossy().starts_with('-')
}

fn print(line: &Line, capture: &Path) {
    let imsctl = Path::new(env!("CARGO_BIN_EXE_imsctl"));
    let ours = median(imsctl, line.imsctl, capture).expect("imsctl runs");
    let other = line.other.split_first().and_then(|(program, words)| median(Path::new(program), words, capture));
    let name = capture.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let words = |words: &[&str]| {
        let words: Vec<&str> = words.iter().copied().filter(|word| !matches!(*word, "CAP" | "-n" | "-r")).collect();
        words.join(" ").chars().take(28).collect::<String>()
    };
    let memory =
        |cost: Cost| cost.memory.map_or_else(|| "-".to_owned(), |octets| format!("{:.0}", octets as f64 / 1048576.0));
    let seconds = |cost: Cost| format!("{:.2}", cost.time.as_secs_f64());
    let (time, most, ratio) = match other {
        Some(other) => {
            (seconds(other), memory(other), format!("{:.0}x", other.time.as_secs_f64() / ours.time.as_secs_f64()))
        }
        None => ("-".to_owned(), "-".to_owned(), "-".to_owned()),
    };
    println!(
        "{:<28} {name:<24} {:>9} {:>9}  {:<28} {time:>9} {most:>9} {ratio:>7}",
        words(line.imsctl),
        seconds(ours),
        memory(ours),
        words(line.other)
    );
}

/// The median run by time; `None` when the program is not there or fails.
fn median(program: &Path, words: &[&str], capture: &Path) -> Option<Cost> {
    let mut costs = vec![once(program, words, capture)?];
    while costs.len() < RUNS && costs.iter().all(|cost| cost.time < SLOW) {
        costs.push(once(program, words, capture)?);
    }
    costs.sort_by_key(|cost| cost.time);
    costs.get(costs.len() / 2).copied()
}

fn once(program: &Path, words: &[&str], capture: &Path) -> Option<Cost> {
    let words = words.iter().map(|word| if *word == "CAP" { capture.as_os_str() } else { OsStr::new(*word) });
    let mut command = Command::new(program);
    command.args(words).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let start = Instant::now();
    let mut child = command.spawn().ok()?;
    let status = format!("/proc/{}/status", child.id());
    let mut memory = None;
    loop {
        memory = high_water(&status).or(memory);
        if let Some(ended) = child.try_wait().ok()? {
            return ended.success().then_some(Cost { time: start.elapsed(), memory });
        }
        std::thread::sleep(LOOK);
    }
}

/// The most that a process had in memory, octets: it only grows, so the last look before the end is the answer.
fn high_water(status: &str) -> Option<u64> {
    let text = std::fs::read_to_string(status).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.split_whitespace().next()?.parse::<u64>().ok()? * 1024)
}

/// The load captures beside the repository.
fn load_captures() -> Option<Vec<PathBuf>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/captures/load");
    let mut captures: Vec<PathBuf> =
        std::fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    captures.sort();
    // Compressed captures are unpacked once, so that no program is timed for that.
    captures.iter().map(|capture| unpacked(capture)).collect()
}

fn unpacked(capture: &Path) -> Option<PathBuf> {
    if capture.extension() != Some(OsStr::new("zst")) {
        return Some(capture.to_owned());
    }
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join(capture.file_stem()?);
    if !target.exists() {
        let mut plain = zstd::Decoder::new(std::fs::File::open(capture).ok()?).ok()?;
        std::io::copy(&mut plain, &mut std::fs::File::create(&target).ok()?).ok()?;
    }
    Some(target)
}

/// The sample of a call as often as makes a capture of some size.
fn repeated() -> PathBuf {
    let sample =
        std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/volte-call.pcap")).expect("a sample");
    let (head, packets) = sample.split_at(24);
    let mut bytes = head.to_vec();
    while (bytes.len() as u64) < OCTETS {
        bytes.extend_from_slice(packets);
    }
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("samples.pcap");
    std::fs::write(&target, bytes).expect("the capture is written");
    target
}
