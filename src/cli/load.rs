//! Captures to a [`Trace`] that means something: read, correlated, nodes called by the user's names.

use super::progress::Progress;
use super::settings::Settings;
use super::warn;
use crate::correlate;
use crate::ingest;
use crate::proto::identify::Forced;
use crate::report::Names;
use crate::trace::{Loader, Trace};
use anyhow::Context as _;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// What a command that loads captures is told about them.
#[derive(Clone, Debug, clap::Args)]
pub struct Captures {
    /// Captures: pcap or pcapng, plain, gzip or zstd; `-` is standard input. Several are merged by time.
    #[arg(required = true, value_name = "CAPTURE")]
    pub captures: Vec<PathBuf>,

    /// Names for addresses: lines of `address name` or `address:port name`.
    #[arg(long, value_name = "FILE")]
    pub hosts: Option<PathBuf>,

    /// Say what a port speaks: tcp.port==3871,diameter.
    #[arg(short = 'd', value_name = "RULE")]
    pub forced: Vec<Forced>,

    /// Say nothing on stderr about what was seen and not understood.
    #[arg(short = 'q', long)]
    pub quiet: bool,
}

/// Frames between two looks at the progress.
const STRIDE: u64 = 4096;

/// Reads the captures to their end and says what they mean.
pub fn load(args: &Captures, settings: &Settings) -> anyhow::Result<Trace> {
    let names = user_names(args.hosts.as_deref(), settings)?;
    let mut loader = Loader::open(&args.captures, &ingest::Options { forced: args.forced.clone() })?;
    let mut progress = if args.quiet { Progress::none() } else { Progress::before_output() };
    loader.read(STRIDE, &mut |at| {
        progress.frames(at.frames);
        ControlFlow::Continue(())
    })?;
    let mut trace = loader.finish();
    correlate::run(&mut trace);
    progress.finish();
    names.name_trace(&mut trace);
    Ok(trace)
}

/// Says on stderr what the reader of the output should know.
pub fn remark(trace: &Trace, quiet: bool) {
    if !quiet {
        trace.notes.iter().for_each(|note| warn(note));
    }
}

/// Names of addresses: of `--hosts` or the settings, then the aliases of sngrep.
pub fn user_names(hosts: Option<&Path>, settings: &Settings) -> anyhow::Result<Names> {
    let mut names = match hosts.or(settings.hosts.value.as_deref()) {
        Some(path) => {
            // Who did not name the file is told who did.
            let whose =
                hosts.map_or_else(|| format!(", the hosts of the {}", settings.hosts.origin.name()), |_| String::new());
            let context = || format!("cannot read {}{whose}", path.display());
            let text = std::fs::read_to_string(path).with_context(context)?;
            Names::parse(&text).map_err(|error| anyhow::anyhow!("{}: {error}", path.display()))?
        }
        None => Names::default(),
    };
    // No file, no aliases; whatever else is wrong with it is for sngrep to say.
    if let Some(text) = etcetera::home_dir().ok().and_then(|home| std::fs::read_to_string(home.join(".sngreprc")).ok())
    {
        names.add_aliases(&text);
    }
    Ok(names)
}
