//! Throughput of each stage and of the whole, MB/s and messages/s: `cargo bench --bench stages [CAPTURE…]`.
//!
//! Without a capture the samples are repeated in memory. Figures of one run belong together; machines differ, so quote
//! ratios. The program as a whole stands beside tshark in `table`.

use imsctl::capture::Source;
use imsctl::ingest::{Ingest, Message, Options, Sink};
use imsctl::net::Stack;
use imsctl::proto::{self, Fields, Interest};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Runs of each measurement; the median is printed.
const RUNS: usize = 5;

fn median(run: impl Fn() -> u64) -> Duration {
    let mut times: Vec<_> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(run());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[RUNS / 2]
}

/// What a stage does with each message.
enum Work {
    Nothing,
    Fields(Interest),
    Summary,
}

struct Stage {
    work: Work,
    messages: u64,
    text: String,
}

impl Sink for Stage {
    fn message(&mut self, message: &Message<'_>) {
        self.messages += 1;
        self.text.clear();
        match &self.work {
            Work::Nothing => {}
            Work::Fields(interest) => {
                let mut fields = Fields::wanting(interest);
                message.body.fields(&mut fields);
                for field in fields.as_slice() {
                    field.spell(&mut self.text);
                }
            }
            Work::Summary => message.body.summary(&mut self.text),
        }
        std::hint::black_box(&self.text);
    }
}

fn source(bytes: &[u8]) -> Source {
    Source::from_reader("bench", Box::new(std::io::Cursor::new(bytes.to_vec()))).expect("the capture opens")
}

fn pipeline(bytes: &[u8], work: Work) -> u64 {
    let mut stage = Stage { work, messages: 0, text: String::new() };
    Ingest::new(source(bytes), &Options::default()).run(&mut stage).expect("the capture is read");
    stage.messages
}

const COLUMNS: [&str; 3] = ["sip.Call-ID", "diameter.Session-Id", "gtpv2.message_type"];

fn three_fields() -> Interest {
    Interest::only(proto::defs().filter(|def| COLUMNS.contains(&def.name)).zip(0..))
}

fn report(stage: &str, octets: usize, messages: u64, time: Duration) {
    let seconds = time.as_secs_f64();
    let per_second = |amount: f64| amount / seconds;
    println!(
        "{stage:<34} {:>9.1} MB/s {:>12.0} messages/s {:>9.1} ms",
        per_second(octets as f64) / 1e6,
        per_second(messages as f64),
        seconds * 1e3
    );
}

fn stages(bytes: &[u8]) {
    let octets = bytes.len();
    let frames = || {
        let mut source = source(bytes);
        let mut frames = 0;
        while source.next().expect("the capture is read").is_some() {
            frames += 1;
        }
        frames
    };
    report("capture (messages are frames)", octets, frames(), median(frames));
    let payloads = || {
        let (mut source, mut stack, mut payloads) = (source(bytes), Stack::new(Default::default()), 0);
        while let Some(frame) = source.next().expect("the capture is read") {
            stack.push(&frame, &mut |_| payloads += 1);
        }
        payloads
    };
    report("capture, net (payloads)", octets, payloads(), median(payloads));
    type Make = fn() -> Work;
    let works: [(&str, Make); 4] = [
        ("capture, net, proto", || Work::Nothing),
        ("… and three fields", || Work::Fields(three_fields())),
        ("… and the summary", || Work::Summary),
        ("… and every field", || Work::Fields(Interest::everything())),
    ];
    for (name, work) in works {
        let messages = pipeline(bytes, work());
        report(name, octets, messages, median(|| pipeline(bytes, work())));
    }
}

/// A capture from disk, unpacked when it is compressed.
fn read(path: &Path) -> Vec<u8> {
    let bytes = std::fs::read(path).expect("the capture can be read");
    if !bytes.starts_with(&[0x28, 0xb5, 0x2f, 0xfd]) {
        return bytes;
    }
    let mut plain = Vec::new();
    zstd::Decoder::new(bytes.as_slice()).expect("zstd").read_to_end(&mut plain).expect("zstd");
    plain
}

/// The samples' records behind one header, again and again.
fn repeated_samples() -> Vec<u8> {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    let names = ["register.pcap", "call.pcap", "sms.pcap", "call-rx-gx.pcap"];
    let files: Vec<_> = names.map(|name| std::fs::read(samples.join(name)).expect("a sample")).to_vec();
    let mut whole = files[0][..24].to_vec();
    while whole.len() < 50_000_000 {
        files.iter().for_each(|file| whole.extend_from_slice(&file[24..]));
    }
    whole
}

fn main() {
    let captures: Vec<_> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).map(PathBuf::from).collect();
    if captures.is_empty() {
        let bytes = repeated_samples();
        println!("== samples, repeated in memory to {} MB", bytes.len() / 1_000_000);
        return stages(&bytes);
    }
    for capture in captures {
        let bytes = read(&capture);
        println!("== {} ({} MB)", capture.display(), bytes.len() / 1_000_000);
        stages(&bytes);
    }
}
