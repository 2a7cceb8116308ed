//! [`Journal`]: the requests that were booked, on disk before they are answered.
//!
//! The engine is deterministic, so playing the requests again with their times gives the same books and
//! the same answers to duplicates. A record is its length, a checksum, and time, kind and octets. A
//! record that a crash cut short was never answered and is dropped; damage before the end is an error, but
//! for a length that damage made reach beyond the end: that looks like a cut.

use super::desk::Desk;
use std::fs::{File, OpenOptions};
use std::io::{self, BufReader, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;

const MAGIC: &[u8; 18] = b"imsctl-charging-1\n";
/// Magic, fingerprint of the scenario, time of t=0.
const HEAD: u64 = 34;
/// Length and checksum of a record.
const RECORD_HEAD: u64 = 12;
/// The longest record.
const LONGEST: u64 = 2 << 20;

/// What a record keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// A request that was booked, and the second it came in.
    Request(u64, Vec<u8>),
    /// A session that the supervision timer ended.
    Supervision(u64, String),
}

/// A journal opened to be written on.
#[derive(Debug)]
pub struct Journal {
    file: File,
    /// Nanoseconds since 1970-01-01 UTC at t=0.
    pub start: i64,
    /// The records found in it.
    pub found: Vec<Record>,
}

/// FNV-1a, 64 bits.
pub fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, octet| (sum ^ u64::from(*octet)).wrapping_mul(0x0100_0000_01b3))
}

impl Record {
    /// Octets of the record, with length and checksum.
    pub fn encode(&self) -> Vec<u8> {
        let (at, kind, bytes) = match self {
            Self::Request(at, bytes) => (at, 0, bytes.as_slice()),
            Self::Supervision(at, session) => (at, 1, session.as_bytes()),
        };
        let mut body = at.to_be_bytes().to_vec();
        body.push(kind);
        body.extend(bytes);
        let mut record = u32::try_from(body.len()).unwrap_or(u32::MAX).to_be_bytes().to_vec();
        record.extend(fingerprint(&body).to_be_bytes());
        record.extend(body);
        record
    }

    fn decode(body: &[u8]) -> Option<Self> {
        let (at, rest) = body.split_first_chunk::<8>()?;
        let (kind, bytes) = rest.split_first()?;
        let at = u64::from_be_bytes(*at);
        match kind {
            0 => Some(Self::Request(at, bytes.to_vec())),
            1 => Some(Self::Supervision(at, String::from_utf8(bytes.to_vec()).ok()?)),
            _ => None,
        }
    }

    /// Plays the record again.
    pub fn replay(&self, desk: &mut Desk) {
        match self {
            Self::Request(at, bytes) => drop(desk.message(bytes, *at)),
            Self::Supervision(_, session) => drop(desk.supervise(session)),
        }
    }
}

impl Journal {
    /// Opens a journal, or starts one: `scenario` is the fingerprint of the rules it is kept under.
    ///
    /// # Errors
    ///
    /// Fails when the file is no journal, is damaged before its end, or was kept under another scenario.
    pub fn open(path: &Path, scenario: u64, now: i64) -> io::Result<Self> {
        let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
        let length = file.metadata()?.len();
        if length < HEAD {
            file.set_len(0)?;
            file.write_all(MAGIC)?;
            file.write_all(&scenario.to_be_bytes())?;
            file.write_all(&now.to_be_bytes())?;
            file.sync_all()?;
            // The name of a new file is only as safe as its folder.
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            File::open(folder.unwrap_or(Path::new(".")))?.sync_all()?;
            return Ok(Self { file, start: now, found: Vec::new() });
        }
        let wrong = |text: &str| io::Error::new(io::ErrorKind::InvalidData, text.to_owned());
        let mut reader = BufReader::new(&file);
        let (mut magic, mut kept, mut start) = ([0; 18], [0; 8], [0; 8]);
        reader.read_exact(&mut magic)?;
        reader.read_exact(&mut kept)?;
        reader.read_exact(&mut start)?;
        if magic != *MAGIC {
            return Err(wrong("not a journal of imsctl charging"));
        }
        if u64::from_be_bytes(kept) != scenario {
            return Err(wrong("kept under another scenario (use that one, or another file)"));
        }
        let (found, good) = records(&mut reader, length).map_err(|at| wrong(&format!("damaged at octet {at}")))?;
        file.set_len(good)?;
        file.seek(SeekFrom::Start(good))?;
        Ok(Self { file, start: i64::from_be_bytes(start), found })
    }

    /// Appends records and waits until they are on disk.
    pub fn keep(&mut self, records: &[u8]) -> io::Result<()> {
        self.file.write_all(records)?;
        self.file.sync_data()
    }
}

/// The records up to the end, or up to one that a crash cut short; where they end.
fn records(reader: &mut impl io::Read, length: u64) -> Result<(Vec<Record>, u64), u64> {
    let mut found = Vec::new();
    let mut at = HEAD;
    while length.saturating_sub(at) >= RECORD_HEAD {
        let mut head = [0; 12];
        reader.read_exact(&mut head).map_err(|_| at)?;
        let [a, b, c, d, sum @ ..] = head;
        let size = u64::from(u32::from_be_bytes([a, b, c, d]));
        let end = at + RECORD_HEAD + size;
        if end > length {
            // The length itself is whole: only a cut can make it reach beyond the end.
            return if size > LONGEST { Err(at) } else { Ok((found, at)) };
        }
        let mut body = vec![0; usize::try_from(size).map_err(|_| at)?];
        reader.read_exact(&mut body).map_err(|_| at)?;
        let record = Record::decode(&body).filter(|_| fingerprint(&body) == u64::from_be_bytes(sum));
        match record {
            Some(record) => found.push(record),
            None if end == length => return Ok((found, at)),
            None => return Err(at),
        }
        at = end;
    }
    Ok((found, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn three() -> [Record; 3] {
        [Record::Request(1, vec![1, 2, 3]), Record::Supervision(2, "a;1;2".into()), Record::Request(3, vec![])]
    }

    #[test]
    fn a_cut_at_any_octet_loses_only_the_last_record() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("state");
        let mut journal = Journal::open(&path, 7, 99).expect("a new journal");
        for record in three() {
            journal.keep(&record.encode()).expect("written");
        }
        let whole = std::fs::read(&path).expect("readable");
        for cut in 34..=whole.len() {
            std::fs::write(&path, &whole[..cut]).expect("written");
            let journal = Journal::open(&path, 7, 0).expect("a cut is no damage");
            assert_eq!(journal.start, 99);
            assert_eq!(journal.found, three()[..journal.found.len()]);
        }
        assert_eq!(Journal::open(&path, 7, 0).expect("whole").found, three());
    }

    #[test]
    fn damage_before_the_end_is_an_error() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("state");
        let mut journal = Journal::open(&path, 7, 99).expect("a new journal");
        for record in three() {
            journal.keep(&record.encode()).expect("written");
        }
        let mut whole = std::fs::read(&path).expect("readable");
        // An octet in the body of the first record.
        whole[50] ^= 1;
        std::fs::write(&path, &whole).expect("written");
        assert!(Journal::open(&path, 7, 0).is_err());
        assert!(Journal::open(&path, 8, 0).is_err());
    }
}
