//! Why a capture cannot be read at all, and notes on what was met while reading one.

use std::fmt;
use std::io;

/// Why an input is no capture, or cannot be read.
#[derive(Debug)]
pub enum Error {
    /// The file cannot be opened or read.
    Io {
        /// The input, as it was named.
        file: String,
        /// What the system said.
        source: io::Error,
    },
    /// The input holds nothing.
    Empty {
        /// The input, as it was named.
        file: String,
    },
    /// The path is a directory.
    Directory {
        /// The input, as it was named.
        file: String,
    },
    /// The input is something else than a capture.
    NotACapture {
        /// The input, as it was named.
        file: String,
        /// What it looks like, and what to do about it.
        looks: String,
    },
    /// The zstd frame wants more memory for its window than is allowed.
    Window {
        /// The input, as it was named.
        file: String,
    },
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io { file, .. } => write!(f, "cannot read {file}"),
            Self::Empty { file } => write!(f, "cannot read {file}: the file is empty"),
            Self::Directory { file } => write!(f, "cannot read {file}: it is a directory; name the captures in it"),
            Self::NotACapture { file, looks } => write!(f, "cannot read {file}: not a capture ({looks})"),
            Self::Window { file } => {
                write!(f, "cannot read {file}: its zstd window is over 128 MiB; unpack it first (zstd -d --long=31)")
            }
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

/// Something the user should know about an input that could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The input, as it was named.
    pub file: String,
    /// What was met: a sentence without full stop.
    pub what: String,
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file, self.what)
    }
}

/// Says what the first octets of something that is no capture look like.
pub(super) fn looks_like(head: &[u8]) -> String {
    const MAGICS: &[(&[u8], &str)] = &[
        (b"PK", "it starts like a zip archive; unzip it first"),
        (b"BZh", "it starts like a bzip2 file; unpack it first"),
        (b"\xfd7zXZ\0", "it starts like an xz file; unpack it first"),
        (b"7z\xbc\xaf", "it starts like a 7-Zip archive; unpack it first"),
        (b"\x04\x22\x4d\x18", "it starts like an lz4 file; unpack it first"),
        (b"Rar!", "it starts like a RAR archive; unpack it first"),
        (b"snoop\0", "it starts like a snoop file; convert it with editcap"),
        (b"GMBU", "it starts like a Network Monitor file; convert it with editcap"),
        (b"%PDF", "it starts like a PDF document"),
        (b"\x7fELF", "it starts like a program"),
        (b"\x1f\x8b", "it starts like a gzip file inside another"),
    ];
    if let Some((_, words)) = MAGICS.iter().find(|(magic, _)| head.starts_with(magic)) {
        return (*words).to_owned();
    }
    if head.get(257..262) == Some(b"ustar") {
        return "it looks like a tar archive; unpack it first".to_owned();
    }
    let is_text = |octet: &u8| matches!(octet, b'\t' | b'\n' | b'\r' | 0x20..=0x7e) || *octet >= 0x80;
    if !head.is_empty() && head.iter().all(is_text) && head.iter().any(u8::is_ascii) {
        return "it looks like a text file".to_owned();
    }
    let octets: Vec<String> = head.iter().take(4).map(|octet| format!("{octet:02x}")).collect();
    format!("it starts with the octets {}", octets.join(" "))
}
