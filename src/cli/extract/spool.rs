//! What cannot be read twice (standard input, a pipe) is kept in a temporary file while the command runs.

use anyhow::Context as _;
use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};

/// The captures as files, and the temporary ones among them, which go away with this.
#[derive(Debug, Default)]
pub struct Spool {
    /// The captures, each a file that can be read again.
    pub paths: Vec<PathBuf>,
    temporary: Vec<PathBuf>,
}

impl Spool {
    /// Keeps what is no file.
    pub fn of(captures: &[PathBuf]) -> anyhow::Result<Self> {
        let mut spool = Self::default();
        for path in captures {
            let source = if path == Path::new("-") { Path::new("/dev/stdin") } else { path.as_path() };
            // What is not there is reported by whoever opens it.
            let again = path != Path::new("-")
                && std::fs::metadata(path).is_ok_and(|metadata| metadata.is_dir() || metadata.is_file());
            if again || !source.exists() {
                spool.paths.push(path.clone());
            } else {
                spool.keep(source)?;
            }
        }
        Ok(spool)
    }

    /// An error in the words of whoever gave the captures, who knows nothing of temporary files.
    pub fn explain(&self, error: &anyhow::Error) -> anyhow::Error {
        let name = |text: String, path: &PathBuf| text.replace(&path.display().to_string(), "standard input");
        anyhow::anyhow!(self.temporary.iter().fold(format!("{error:#}"), name))
    }

    fn keep(&mut self, source: &Path) -> anyhow::Result<()> {
        let (path, mut file) = fresh()?;
        self.temporary.push(path.clone());
        let mut reader = File::open(source).with_context(|| format!("cannot read {}", source.display()))?;
        std::io::copy(&mut reader, &mut file)
            .with_context(|| format!("cannot keep {} in {}", source.display(), path.display()))?;
        self.paths.push(path);
        Ok(())
    }
}

/// A new file in the temporary folder that only this user can read.
fn fresh() -> anyhow::Result<(PathBuf, File)> {
    let folder = std::env::temp_dir();
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    for attempt in 0..100 {
        let path = folder.join(format!("imsctl-{}-{attempt}.pcap", std::process::id()));
        match options.open(&path) {
            Ok(file) => return Ok((path, file)),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error).with_context(|| format!("cannot write {}", path.display())),
        }
    }
    anyhow::bail!("cannot find a free name in {}", folder.display())
}

impl Drop for Spool {
    fn drop(&mut self) {
        for path in &self.temporary {
            // Nothing is left to do when it is gone already.
            let _ = std::fs::remove_file(path);
        }
    }
}
