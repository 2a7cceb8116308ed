//! Reading captures beside the keys: what is read so far is shown at once, again and again until the end.
//!
//! A file is shown after a fraction of a second, then at growing distances, so that showing takes a small part of the
//! time of reading. A stream is shown whenever it pauses.

use super::pipe::{End, Pipe};
use super::update::Event;
use crate::capture::Source;
use crate::correlate;
use crate::diagnose::{self, Limits};
use crate::ingest;
use crate::report::Names;
use crate::trace::{Loader, Progress, Trace};
use std::io::Read;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// What is read.
#[derive(Clone, Debug)]
pub struct Captures {
    /// Files; `-` is standard input.
    pub paths: Vec<PathBuf>,
    /// What the user says about ports.
    pub options: ingest::Options,
    /// What the user calls addresses.
    pub names: Names,
    /// The thresholds of the rules.
    pub limits: Limits,
}

/// What takes the events.
type Send = Arc<dyn Fn(Event) + core::marker::Send + Sync>;

/// Frames between two looks at the clock, of a file.
const STRIDE: u64 = 512;
/// The first showing of a file, and the least time between two.
const FIRST: Duration = Duration::from_millis(120);
const AGAIN: Duration = Duration::from_millis(400);
/// The least time between two showings of a stream.
const LIVE: Duration = Duration::from_millis(150);
/// So many times as long as a showing took, nothing is shown again.
const REST: u32 = 8;
/// Up to so many messages, a stream is diagnosed whenever it is shown.
const DIAGNOSED: usize = 5000;
/// Time between two reports of progress.
const PROGRESS: Duration = Duration::from_millis(100);

/// Reads captures in a thread of its own. A file that is no capture is refused before anything is drawn.
pub fn start(captures: Captures, send: Send) -> Result<(), crate::capture::Error> {
    let input = match captures.paths.as_slice() {
        [path] if is_live(path) => Input::Live(path.clone()),
        paths => Input::Files(Box::new(Source::open(paths)?)),
    };
    std::thread::spawn(move || {
        let report = Arc::clone(&send);
        guarded(&report, || {
            if let Err(error) = read(input, captures, &send) {
                send(Event::Failed(error.to_string()));
            }
        });
    });
    Ok(())
}

/// Where frames come from.
enum Input {
    Files(Box<Source>),
    Live(PathBuf),
}

/// Runs something; a panic of it is told and does no more harm.
pub fn guarded(send: &Send, action: impl FnOnce()) {
    if let Err(panic) = catch_unwind(AssertUnwindSafe(action)) {
        let text = panic.downcast_ref::<String>().cloned();
        let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
        let why = text.unwrap_or_else(|| "unknown".to_owned());
        send(Event::Failed(format!("an error of imsctl itself, please report it: {why}")));
    }
}

/// Claims that somebody may still be writing the capture: a pipe, and no file.
fn is_live(path: &Path) -> bool {
    let path = if path == Path::new("-") { Path::new("/dev/stdin") } else { path };
    std::fs::metadata(path).is_ok_and(|metadata| !metadata.is_file())
}

fn open(path: &Path) -> std::io::Result<Box<dyn Read>> {
    if path == Path::new("-") {
        return Ok(Box::new(std::io::stdin()));
    }
    Ok(Box::new(std::fs::File::open(path)?))
}

fn read(input: Input, captures: Captures, send: &Send) -> Result<(), crate::capture::Error> {
    let began = Instant::now();
    let (source, pipe) = match input {
        Input::Live(path) => {
            let name = path.to_string_lossy().into_owned();
            let pipe = Pipe::start(move || open(&path));
            (Source::from_reader(&name, Box::new(End::of(&pipe)))?, Some(pipe))
        }
        Input::Files(source) => (*source, None),
    };
    let mut loader = Loader::new(source, &captures.options);
    let mut pace = Pace::new(pipe);
    let (names, limits) = (Arc::new(captures.names), Arc::new(captures.limits));
    let is_live = pace.pipe.is_some();
    let mut showing = Showing {
        send: Arc::clone(send),
        names: Arc::clone(&names),
        limits: Arc::clone(&limits),
        is_live,
        thread: None,
        busy: Arc::default(),
    };
    let stride = if pace.pipe.is_some() { 1 } else { STRIDE };
    let end = loop {
        let mut pause = |progress: Progress| pace.pause(progress, &showing, send);
        match loader.read(stride, &mut pause) {
            Ok(true) => break Ok(()),
            Ok(false) => {
                let at = Instant::now();
                showing.show(loader.snapshot());
                pace.shown(at);
            }
            Err(error) => break Err(error),
        }
    };
    showing.wait();
    // What was read before an error is shown.
    let mut trace = loader.finish();
    finish(&mut trace, &names);
    let trace = Arc::new(trace);
    send(Event::Loaded(Arc::clone(&trace)));
    end?;
    send(Event::Finished(began.elapsed()));
    // The ladders are there already; why they failed comes behind.
    send(Event::Diagnosed(Arc::new(diagnose::run(&trace, &limits).into())));
    Ok(())
}

/// Says what a trace means.
fn finish(trace: &mut Trace, names: &Names) {
    correlate::run(trace);
    names.clone().name_trace(trace);
}

/// When to show what is read.
struct Pace {
    pipe: Option<Pipe>,
    next: Instant,
    told: Instant,
    /// Messages at the last showing.
    messages: usize,
}

impl Pace {
    fn new(pipe: Option<Pipe>) -> Self {
        let now = Instant::now();
        Self { next: now + if pipe.is_some() { Duration::ZERO } else { FIRST }, pipe, told: now, messages: 0 }
    }

    /// Asked after some frames: `Break` to show what is read.
    fn pause(&mut self, progress: Progress, showing: &Showing, send: &Send) -> ControlFlow<()> {
        let now = Instant::now();
        if now.saturating_duration_since(self.told) >= PROGRESS {
            self.told = now;
            send(Event::Progress(progress));
        }
        let has_news = progress.messages > self.messages;
        let is_due = now >= self.next && !showing.is_busy();
        let is_idle = match &self.pipe {
            // A stream that pauses is shown before anybody waits for its next packet.
            Some(pipe) if has_news && !is_due => {
                !pipe.has_more_within(self.next.saturating_duration_since(now).max(Duration::from_millis(1)))
            }
            _ => false,
        };
        if has_news && (is_due || is_idle) {
            self.messages = progress.messages;
            send(Event::Progress(progress));
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    }

    fn shown(&mut self, began: Instant) {
        let least = if self.pipe.is_some() { LIVE } else { AGAIN };
        self.next = Instant::now() + least.max(began.elapsed() * REST);
    }
}

/// Says what a snapshot means, beside the reading.
struct Showing {
    send: Send,
    names: Arc<Names>,
    limits: Arc<Limits>,
    is_live: bool,
    thread: Option<JoinHandle<()>>,
    busy: Arc<AtomicBool>,
}

impl Showing {
    fn is_busy(&self) -> bool {
        self.busy.load(Ordering::Acquire)
    }

    fn show(&mut self, mut trace: Trace) {
        self.wait();
        self.busy.store(true, Ordering::Release);
        let is_live = self.is_live;
        let (send, names, busy) = (Arc::clone(&self.send), Arc::clone(&self.names), Arc::clone(&self.busy));
        let limits = Arc::clone(&self.limits);
        self.thread = Some(std::thread::spawn(move || {
            let report = Arc::clone(&send);
            guarded(&report, || {
                finish(&mut trace, &names);
                let trace = Arc::new(trace);
                send(Event::Loaded(Arc::clone(&trace)));
                if is_live && trace.messages.len() <= DIAGNOSED {
                    send(Event::Diagnosed(Arc::new(diagnose::run(&trace, &limits).into())));
                }
            });
            busy.store(false, Ordering::Release);
        }));
    }

    /// Waits for the last snapshot: a later one must not come before it.
    fn wait(&mut self) {
        if let Some(thread) = self.thread.take() {
            // A panic in it was told already.
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;

    fn events_of(path: &str) -> Vec<String> {
        let seen: Arc<Mutex<Vec<String>>> = Arc::default();
        let into = Arc::clone(&seen);
        let send: Send = Arc::new(move |event| {
            let name = match event {
                Event::Loaded(trace) => format!("loaded {}", trace.messages.len()),
                Event::Finished(_) => "finished".to_owned(),
                Event::Failed(why) => format!("failed: {why}"),
                _ => return,
            };
            into.lock().expect("not poisoned").push(name);
        });
        let captures = Captures {
            paths: vec![path.into()],
            options: Default::default(),
            names: Names::default(),
            limits: Limits::default(),
        };
        let source = Source::open(&captures.paths).expect("a capture");
        if let Err(error) = read(Input::Files(Box::new(source)), captures, &send) {
            send(Event::Failed(error.to_string()));
        }
        let seen = seen.lock().expect("not poisoned");
        seen.clone()
    }

    #[test]
    fn a_capture_is_shown_and_then_finished() {
        let events = events_of(concat!(env!("CARGO_MANIFEST_DIR"), "/samples/call.pcap"));
        assert_eq!(events.last().map(String::as_str), Some("finished"));
        assert!(events.first().is_some_and(|first| first.starts_with("loaded ")), "{events:?}");
    }

    #[test]
    fn a_file_that_is_no_capture_is_refused_at_once() {
        let paths = vec![concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml").into()];
        let captures =
            Captures { paths, options: Default::default(), names: Names::default(), limits: Limits::default() };
        assert!(start(captures, Arc::new(|_| {})).is_err());
    }

    #[test]
    fn a_panic_is_told_as_an_event() {
        let told: Arc<Mutex<Option<String>>> = Arc::default();
        let into = Arc::clone(&told);
        let send: Send = Arc::new(move |event| {
            if let Event::Failed(why) = event {
                *into.lock().expect("not poisoned") = Some(why);
            }
        });
        guarded(&send, || panic!("on purpose"));
        assert!(told.lock().expect("not poisoned").as_deref().is_some_and(|why| why.contains("on purpose")));
    }
}
