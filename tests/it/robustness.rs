//! Bytes never make us fail: captures cut at every offset and with random bits flipped.
//!
//! Everything a command could ask of a message is asked: fields, summary, error. The plain test run
//! takes the shipped samples with wide steps. With `IMSCTL_CUT_STEP=1` every offset is tried, and
//! `IMSCTL_CAPTURES` names further folders of captures (`.ci/run` sets both).

use imsctl::capture::Source;
use imsctl::ingest::{Ingest, Message, Options, Sink};
use imsctl::proto::{Fields, Proto};
use imsctl::report::ladder::{self, Ladder};
use imsctl::trace::Loader;
use imsctl::{correlate, diagnose};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// Only the head of a capture is cut, so that the work stays in proportion.
const HEAD: usize = 64 * 1024;

/// Asks everything of every message and keeps the numbers, so that nothing is optimised away.
#[derive(Default)]
struct AskEverything {
    messages: usize,
    fields: usize,
    text: String,
}

impl Sink for AskEverything {
    fn message(&mut self, message: &Message<'_>) {
        let mut fields = Fields::new();
        message.body.fields(&mut fields);
        self.fields += fields.as_slice().len();
        self.messages += 1;
        self.text.clear();
        message.body.summary(&mut self.text);
        for field in fields.as_slice() {
            field.spell(&mut self.text);
        }
        std::hint::black_box(message.body.is_error());
    }

    fn wants(&self, _proto: Proto) -> bool {
        true
    }
}

/// Runs the whole pipeline over octets that may be anything.
fn digest(name: &str, bytes: &[u8]) -> AskEverything {
    let mut sink = AskEverything::default();
    let reader = Box::new(std::io::Cursor::new(bytes.to_vec()));
    if let Ok(source) = Source::from_reader(name, reader) {
        // An error is an answer; a panic is not.
        let _ = Ingest::new(source, &Options::default()).run(&mut sink);
    }
    sink
}

/// The captures to try: the samples, and those of the folders in `IMSCTL_CAPTURES`.
fn captures() -> Vec<PathBuf> {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    let named = std::env::var("IMSCTL_CAPTURES").unwrap_or_default();
    let folders = std::iter::once(samples).chain(std::env::split_paths(&named).filter(|path| path.is_dir()));
    let mut found: Vec<_> = folders
        .flat_map(|folder| std::fs::read_dir(folder).expect("the folder can be read"))
        .map(|entry| entry.expect("the entry can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension != "md" && extension != "txt"))
        .collect();
    found.sort();
    found
}

fn step() -> usize {
    std::env::var("IMSCTL_CUT_STEP").ok().and_then(|step| step.parse().ok()).unwrap_or(4099)
}

/// Loads, joins, diagnoses and draws octets that may be anything; how many procedures there were.
fn judge(name: &str, bytes: &[u8]) -> usize {
    let reader = Box::new(std::io::Cursor::new(bytes.to_vec()));
    let Ok(source) = Source::from_reader(name, reader) else { return 0 };
    let mut loader = Loader::new(source, &Options::default());
    let _ = loader.read(u64::MAX, &mut |_| ControlFlow::Continue(()));
    let mut trace = loader.finish();
    correlate::run(&mut trace);
    let findings = diagnose::run(&trace, &diagnose::Limits::default());
    for id in trace.procedure_ids() {
        std::hint::black_box(Ladder::of_procedure(&trace, id, &ladder::Options::default()).arrows().count());
    }
    std::hint::black_box(findings.len());
    trace.procedures.len()
}

#[test]
fn damaged_captures_are_joined_diagnosed_and_drawn_without_a_panic() {
    let mut random = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = move || {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        usize::try_from(random >> 16).unwrap_or_default()
    };
    let mut procedures = 0;
    for path in captures() {
        let name = path.display().to_string();
        let whole = std::fs::read(&path).expect("the capture can be read");
        let head = &whole[..whole.len().min(HEAD)];
        for end in (0..head.len()).step_by(step() * 7) {
            procedures += judge(&name, &head[..end]);
        }
        for _ in 0..3.min(head.len()) {
            let mut bytes = head.to_vec();
            for _ in 0..bytes.len() / 512 + 1 {
                let at = next() % bytes.len();
                bytes[at] ^= 1 << (next() % 8);
            }
            procedures += judge(&name, &bytes);
        }
    }
    assert!(procedures > 0, "something is joined");
}

#[test]
fn a_capture_cut_anywhere_is_decoded_up_to_the_cut() {
    for path in captures() {
        let bytes = std::fs::read(&path).expect("the capture can be read");
        let name = path.display().to_string();
        let mut most = 0;
        for end in (0..bytes.len().min(HEAD)).step_by(step()) {
            let found = digest(&name, &bytes[..end]);
            // A longer head holds no fewer messages, but for a message that was flushed as cut short and is now waited for.
            assert!(found.messages + 1 >= most, "{name} cut at {end}");
            most = most.max(found.messages);
        }
    }
}

#[test]
fn flipped_bits_are_decoded_without_a_panic() {
    let mut random = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = move || {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        usize::try_from(random >> 16).unwrap_or_default()
    };
    let rounds = 4096 / step() + 3;
    let mut messages = 0;
    for path in captures() {
        let whole = std::fs::read(&path).expect("the capture can be read");
        let head = &whole[..whole.len().min(HEAD)];
        if head.is_empty() {
            continue;
        }
        for _ in 0..rounds {
            let mut bytes = head.to_vec();
            for _ in 0..bytes.len() / 256 + 1 {
                let at = next() % bytes.len();
                bytes[at] ^= 1 << (next() % 8);
            }
            messages += digest(&path.display().to_string(), &bytes).messages;
        }
    }
    assert!(messages > 0, "most of a damaged capture is still decoded");
}
