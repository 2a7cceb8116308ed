//! Where profiles and requests come from: files, standard input, captures.

use super::capture::{self, Found};
use crate::tools::ifc::xml;
use crate::wire::text::printable;
use anyhow::{Context as _, bail};
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// The arguments that name a profile.
#[derive(Debug, clap::Args)]
pub struct ProfileArgs {
    /// An IMSSubscription, a ServiceProfile or one InitialFilterCriteria: a file, or `-` for standard input.
    #[arg(value_name = "PROFILE", required_unless_present = "from_capture", conflicts_with = "from_capture")]
    profile: Option<PathBuf>,
    /// Take the profile from the User-Data of an SAA or PPR in a capture.
    #[arg(long, value_name = "CAPTURE")]
    pub from_capture: Option<PathBuf>,
    /// Only the profile of this subscriber: IMSI, number, IMPI or IMPU.
    #[arg(long, value_name = "WHO", requires = "from_capture")]
    subscriber: Option<String>,
}

/// The text of a profile, and what it is called in messages.
#[derive(Debug)]
pub struct ProfileText {
    /// File, `standard input`, or frame and capture.
    pub name: String,
    /// The document.
    pub text: String,
}

impl ProfileArgs {
    /// Claims that the profile is read from standard input.
    pub fn is_stdin(&self) -> bool {
        let dash = Path::new("-");
        self.profile.as_deref() == Some(dash) || self.from_capture.as_deref() == Some(dash)
    }

    /// Reads the profile; `found` is what the capture held, when somebody has read it already, and `served` are
    /// identities that tell one profile from the others.
    pub fn read(&self, found: Option<&Found>, served: &[String]) -> anyhow::Result<ProfileText> {
        let Some(capture) = &self.from_capture else {
            let path = self.profile.as_deref().unwrap_or(Path::new("-"));
            return document(path);
        };
        let read;
        let found = match found {
            Some(found) => found,
            None => {
                read = capture::read(capture, None)?;
                &read
            }
        };
        let capture = printable(&capture.to_string_lossy()).into_owned();
        let profile = found.profile(self.subscriber.as_deref(), served, &capture)?;
        let name = format!("User-Data of frame {} in {capture}", profile.frame);
        let text = xml::text(&profile.xml).with_context(|| format!("cannot read the {name}"))?.into_owned();
        Ok(ProfileText { name, text })
    }
}

/// Reads an XML document.
pub fn document(path: &Path) -> anyhow::Result<ProfileText> {
    let name = name(path);
    let octets = octets(path)?;
    if is_capture(&octets) {
        bail!("cannot read {name}: it is a capture, not XML (--from-capture takes the profile out of one)");
    }
    let text = xml::text(&octets).with_context(|| format!("cannot read {name}"))?.into_owned();
    Ok(ProfileText { name, text })
}

/// What a path is called in messages.
pub fn name(path: &Path) -> String {
    if path == Path::new("-") { "standard input".to_owned() } else { printable(&path.to_string_lossy()).into_owned() }
}

/// The octets of a file or of standard input, up to a bit more than any document may have.
pub fn octets(path: &Path) -> anyhow::Result<Vec<u8>> {
    let mut octets = Vec::new();
    let most = u64::try_from(xml::LARGEST).unwrap_or(u64::MAX).saturating_add(1);
    let read = if path == Path::new("-") {
        std::io::stdin().lock().take(most).read_to_end(&mut octets)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(most).read_to_end(&mut octets))
    };
    read.with_context(|| format!("cannot read {}", name(path)))?;
    Ok(octets)
}

/// Claims that the octets start like a capture, plain or compressed.
pub fn is_capture(octets: &[u8]) -> bool {
    const STARTS: [&[u8]; 7] = [
        b"\xd4\xc3\xb2\xa1",
        b"\xa1\xb2\xc3\xd4",
        b"\x4d\x3c\xb2\xa1",
        b"\xa1\xb2\x3c\x4d",
        b"\x0a\x0d\x0d\x0a",
        b"\x1f\x8b",
        b"\x28\xb5\x2f\xfd",
    ];
    STARTS.iter().any(|start| octets.starts_with(start))
}
