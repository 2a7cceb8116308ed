//! The progress bar: on stderr, after half a second, when somebody looks at stderr and nothing is printed there meanwhile.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal as _;
use std::time::{Duration, Instant};

/// Shorter than this nobody waits.
const PATIENCE: Duration = Duration::from_millis(500);
/// The clock is asked once in so many frames.
const STRIDE: u64 = 4096;

/// How far the reading is.
#[derive(Debug)]
pub struct Progress {
    started: Instant,
    frames: u64,
    bar: Option<ProgressBar>,
    wanted: bool,
}

impl Progress {
    /// A progress beside output that is printed as it is read: shown when that goes elsewhere.
    pub fn beside_output() -> Self {
        Self { wanted: std::io::stderr().is_terminal() && !std::io::stdout().is_terminal(), ..Self::before_output() }
    }

    /// A progress of what is read before anything is printed.
    pub fn before_output() -> Self {
        Self { started: Instant::now(), frames: 0, bar: None, wanted: std::io::stderr().is_terminal() }
    }

    /// No progress: nobody is to be told, or the terminal is in use.
    pub fn none() -> Self {
        Self { wanted: false, ..Self::before_output() }
    }

    /// A frame was read.
    pub fn frame(&mut self) {
        self.frames += 1;
        if self.frames.is_multiple_of(STRIDE) {
            self.show();
        }
    }

    /// So many frames were read.
    pub fn frames(&mut self, frames: u64) {
        self.frames = frames;
        self.show();
    }

    fn show(&mut self) {
        if !self.wanted {
            return;
        }
        if self.bar.is_none() && self.started.elapsed() > PATIENCE {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
            let style = ProgressStyle::with_template("{spinner} {human_pos} frames, {per_sec}");
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
            self.bar = Some(bar);
        }
        if let Some(bar) = &self.bar {
            bar.set_position(self.frames);
        }
    }

    /// Takes the bar away.
    pub fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
