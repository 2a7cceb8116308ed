//! One input: opened, unpacked, recognised by its content, and read record by record.

use super::error::{Error, Note, looks_like};
use super::pcap::{Pcap, is_pcap};
use super::pcapng::Pcapng;
use super::window::Window;
use std::io::{self, Read};
use std::net::IpAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// The longest packet that is believed, as in Wireshark; a longer one is taken for damage.
pub(super) const PACKET_LIMIT: usize = 256 << 10;
/// The link-layer type of records that Wireshark counts as frames and that are no packets.
pub const NOT_A_PACKET: u32 = u32::MAX;
/// The window a zstd frame may ask for, as a power of two: 128 MiB.
const ZSTD_WINDOW: u32 = 27;
/// Names that are kept from name-resolution blocks.
const NAMES: usize = 1 << 16;

/// Where a record lies in the window and what was said about it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record {
    pub(super) time: i64,
    pub(super) link: u32,
    pub(super) interface: u32,
    pub(super) original_length: u32,
    pub(super) place: usize,
    pub(super) length: usize,
}

/// Why reading ended before the end.
#[derive(Debug)]
pub(super) enum Stop {
    /// What a note says.
    Note(String),
    /// Reading failed.
    Io(io::Error),
}

impl Stop {
    pub(super) fn cut(offset: u64, what: &str) -> Self {
        Self::Note(format!("cut short in the middle of {what}, at byte {offset}"))
    }

    pub(super) fn damaged(offset: u64, what: &str) -> Self {
        Self::Note(format!("damaged: {what} at byte {offset} cannot be read; nothing behind it was read"))
    }

    pub(super) fn absurd(offset: u64, length: usize) -> Self {
        Self::Note(format!("damaged: a length of {length} at byte {offset}; nothing behind it was read"))
    }

    pub(super) fn version(format: &str, major: u16, minor: u16) -> Self {
        Self::Note(format!("{format} version {major}.{minor} is not known; nothing behind its header was read"))
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// What is counted over one input and told at its end.
#[derive(Debug, Default)]
pub(super) struct Tally {
    over_snap: u64,
    cut_by_snap: u64,
    pub(super) skipped: u64,
}

impl Tally {
    pub(super) fn packet(&mut self, length: usize, original: u32, snap: u32) {
        self.over_snap += u64::from(snap != 0 && length > snap as usize);
        self.cut_by_snap += u64::from(length < original as usize);
    }

    fn notes(&self) -> impl Iterator<Item = String> {
        let say = |count: u64, one: &str, many: &str| match count {
            0 => None,
            1 => Some(format!("1 {one}")),
            _ => Some(format!("{count} {many}")),
        };
        [
            say(self.over_snap, "packet is longer than the snap length", "packets are longer than the snap length"),
            say(self.cut_by_snap, "packet was not captured whole", "packets were not captured whole"),
            say(self.skipped, "block of a type that is not known was skipped", "blocks of unknown types were skipped"),
        ]
        .into_iter()
        .flatten()
    }
}

/// An interface that packets were captured at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interface {
    /// The link-layer type (LINKTYPE_ value).
    pub link: u32,
    /// The longest packet that is captured whole; 0 when there is no limit.
    pub snap: u32,
    /// The name the capturing system gave it.
    pub name: Option<String>,
}

/// What is found beside packets, over all inputs.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) interfaces: Vec<Interface>,
    pub(super) names: Vec<(IpAddr, String)>,
}

impl Found {
    pub(super) fn interface(&mut self, interface: Interface) -> u32 {
        self.interfaces.push(interface);
        u32::try_from(self.interfaces.len() - 1).unwrap_or(u32::MAX)
    }

    pub(super) fn name(&mut self, address: IpAddr, name: String) {
        if self.names.len() < NAMES {
            self.names.push((address, name));
        }
    }
}

/// Counts what is read of a file, before it is unpacked.
struct Counted {
    inner: Box<dyn Read + Send>,
    count: Arc<AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into)?;
        self.count.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}

#[derive(Debug)]
enum Format {
    Pcap(Pcap),
    Pcapng(Pcapng),
}

/// One capture that is being read.
pub(super) struct Input {
    file: String,
    packed: Option<&'static str>,
    window: Window,
    format: Option<Format>,
    tally: Tally,
    read: Arc<AtomicU64>,
    /// Octets of the file, when it is one.
    pub(super) size: Option<u64>,
}

impl Input {
    /// Opens a path, or standard input for `-`.
    pub(super) fn open(path: &Path, capacity: usize, found: &mut Found, notes: &mut Vec<Note>) -> Result<Self, Error> {
        if path == Path::new("-") {
            return Self::new("standard input".to_owned(), Box::new(io::stdin()), None, (capacity, found, notes));
        }
        let file = path.display().to_string();
        let failed = |source| Error::Io { file: file.clone(), source };
        let opened = std::fs::File::open(path).map_err(failed)?;
        let metadata = opened.metadata().map_err(failed)?;
        if metadata.is_dir() {
            return Err(Error::Directory { file });
        }
        let size = metadata.is_file().then_some(metadata.len());
        Self::new(file, Box::new(opened), size, (capacity, found, notes))
    }

    /// Recognises what a stream holds.
    pub(super) fn new(
        file: String,
        stream: Box<dyn Read + Send>,
        size: Option<u64>,
        (capacity, found, notes): (usize, &mut Found, &mut Vec<Note>),
    ) -> Result<Self, Error> {
        let read = Arc::new(AtomicU64::new(0));
        let mut counted: Box<dyn Read + Send> = Box::new(Counted { inner: stream, count: Arc::clone(&read) });
        let failed = |source| Error::Io { file: file.clone(), source };
        let head = peek(&mut counted, 4).map_err(failed)?;
        let packed = packing(&head);
        let whole: Box<dyn Read + Send> = Box::new(io::Cursor::new(head).chain(counted));
        let stream: Box<dyn Read + Send> = match packed {
            Some("gzip") => Box::new(flate2::read::MultiGzDecoder::new(whole)),
            Some(_) => {
                let mut decoder = zstd::Decoder::new(whole).map_err(failed)?;
                decoder.window_log_max(ZSTD_WINDOW).map_err(failed)?;
                Box::new(decoder)
            }
            None => whole,
        };
        let mut input = Self {
            file,
            packed,
            window: Window::new(stream, capacity),
            format: None,
            tally: Tally::default(),
            read,
            size,
        };
        input.recognise(found, notes)?;
        Ok(input)
    }

    fn recognise(&mut self, found: &mut Found, notes: &mut Vec<Note>) -> Result<(), Error> {
        let enough = match self.window.need(4) {
            Ok(enough) => enough,
            Err(error) => return self.stop(Stop::Io(error), notes),
        };
        if !enough && self.window.available().is_empty() {
            return Err(Error::Empty { file: self.file.clone() });
        }
        let head = self.window.available();
        if is_pcap(head) {
            let interface = u32::try_from(found.interfaces.len()).unwrap_or(u32::MAX);
            match Pcap::open(&mut self.window, interface) {
                Ok(pcap) => {
                    found.interface(Interface { link: pcap.link(), snap: 0, name: None });
                    self.format = Some(Format::Pcap(pcap));
                }
                Err(stop) => return self.stop(stop, notes),
            }
        } else if head.starts_with(&[0x0a, 0x0d, 0x0d, 0x0a]) {
            self.format = Some(Format::Pcapng(Pcapng::default()));
        } else {
            return Err(Error::NotACapture { file: self.file.clone(), looks: looks_like(head) });
        }
        Ok(())
    }

    /// Reads the next record; `None` at the end, when what was counted has become notes.
    pub(super) fn next(&mut self, found: &mut Found, notes: &mut Vec<Note>) -> Result<Option<Record>, Error> {
        let read = match &mut self.format {
            None => return Ok(None),
            Some(Format::Pcap(pcap)) => pcap.next(&mut self.window, &mut self.tally),
            Some(Format::Pcapng(pcapng)) => pcapng.next(&mut self.window, &mut self.tally, found),
        };
        match read {
            Ok(Some(record)) => return Ok(Some(record)),
            Ok(None) => {}
            Err(stop) => self.stop(stop, notes)?,
        }
        self.format = None;
        notes.extend(self.tally.notes().map(|what| Note { file: self.file.clone(), what }));
        Ok(None)
    }

    /// Octets of a record that was just read.
    pub(super) fn bytes(&self, record: &Record) -> &[u8] {
        self.window.at(record.place, record.length)
    }

    /// Octets read so far, before unpacking.
    pub(super) fn bytes_read(&self) -> u64 {
        self.read.load(Ordering::Relaxed)
    }

    /// Turns an early end into a note. What a packer cannot read any further is one too: what came before stands.
    fn stop(&mut self, stop: Stop, notes: &mut Vec<Note>) -> Result<(), Error> {
        self.format = None;
        let what = match (stop, self.packed) {
            (Stop::Note(what), _) => what,
            (Stop::Io(error), Some("zstd")) if error.to_string().contains("too much memory") => {
                return Err(Error::Window { file: self.file.clone() });
            }
            (Stop::Io(_), Some(packed)) => {
                format!("its {packed} stream is cut short or damaged at unpacked byte {}", self.window.offset())
            }
            (Stop::Io(source), None) => return Err(Error::Io { file: self.file.clone(), source }),
        };
        notes.push(Note { file: self.file.clone(), what });
        Ok(())
    }
}

/// Reads up to `count` octets, fewer only at the end.
fn peek(stream: &mut dyn Read, count: u64) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    stream.take(count).read_to_end(&mut head)?;
    Ok(head)
}

/// How a stream is packed, by its first four octets (RFC 1952 §2.3.1, RFC 8878 §3.1).
fn packing(head: &[u8]) -> Option<&'static str> {
    match head {
        [0x1f, 0x8b, ..] => Some("gzip"),
        [0x28, 0xb5, 0x2f, 0xfd] | [0x50..=0x5f, 0x2a, 0x4d, 0x18] => Some("zstd"),
        _ => None,
    }
}
