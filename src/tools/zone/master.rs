//! Master files (RFC 1035 §5, RFC 2308 §4, BIND's `$GENERATE`): text to records, with the place of every word.
//!
//! What is wrong becomes a [`Fault`] with its place, and reading goes on behind it. Left out: the data of types that
//! have no row in the table of types, and classes other than IN.

use super::generate;
use super::kind::Kind;
use super::lex::{Lexer, Place, Word};
use super::name::Name;
use super::rdata;
use super::record::Record;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How deep files may include one another.
const DEEPEST: usize = 8;
/// As many files are read for one zone.
const MOST_FILES: usize = 1000;
/// As many faults are kept; one more says that there were more.
const MOST_FAULTS: usize = 1000;

/// A record with the places it was read from.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The record.
    pub record: Record,
    /// Where its type stands.
    pub place: Place,
    /// Where each word of its data stands.
    pub words: Box<[Place]>,
    /// The octets of the data are not known: the record is not answered, but its name exists.
    pub is_opaque: bool,
}

/// Something wrong with a master file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub place: Place,
    /// The file cannot be served as it is; else it only is not what was meant.
    pub is_error: bool,
    /// What.
    pub message: String,
}

/// A file that was read.
#[derive(Clone, Debug)]
pub struct File {
    /// Its name, as given or as included.
    pub name: String,
    /// Its text.
    pub text: Arc<[u8]>,
}

/// What a master file and the files it includes hold.
#[derive(Debug, Default)]
pub(super) struct Master {
    pub entries: Vec<Entry>,
    pub faults: Vec<Fault>,
    pub files: Vec<File>,
}

/// Reads a file and what it includes; names without a dot at their end stand below `origin`.
pub(super) fn read(file: File, origin: &Name) -> Master {
    let mut reader = Reader {
        master: Master::default(),
        origin: origin.clone(),
        owner: None,
        default_ttl: None,
        last_ttl: None,
        minimum: None,
        depth: 0,
        generated: 0,
    };
    reader.file(file);
    reader.master
}

struct Reader {
    master: Master,
    origin: Name,
    owner: Option<Name>,
    default_ttl: Option<u32>,
    last_ttl: Option<u32>,
    /// The last number of the SOA record: how long things are kept when nothing else says so.
    minimum: Option<u32>,
    depth: usize,
    generated: usize,
}

/// What is wrong at which word of an entry.
type Refused = (usize, String);

impl Reader {
    fn file(&mut self, file: File) {
        let Ok(number) = u16::try_from(self.master.files.len()) else { return };
        let text = file.text.clone();
        self.master.files.push(file);
        self.text(&text, number, None);
    }

    /// Reads entries; `at` stands for their places when they were generated.
    fn text(&mut self, text: &[u8], file: u16, at: Option<Place>) {
        let mut lexer = Lexer::new(text, file);
        while let Some(entry) = lexer.entry() {
            let entry = match entry {
                Ok(entry) => entry,
                Err((error, place)) => {
                    self.fault(at.unwrap_or(place), true, error.message().to_owned());
                    continue;
                }
            };
            let mut words = entry.words;
            if let Some(at) = at {
                words.iter_mut().for_each(|word| word.place = at);
            }
            let is_directive =
                !entry.is_indented && words.first().is_some_and(|word| !word.is_quoted && word.text.starts_with(b"$"));
            let read = if is_directive && at.is_some() {
                Err((0, "a generated line is no directive".to_owned()))
            } else if is_directive {
                self.directive(text, &words, file)
            } else {
                self.record(&words, entry.is_indented)
            };
            if let Err((word, message)) = read {
                let place = words.get(word).or(words.last()).map_or(Place::default(), |word| word.place);
                self.fault(place, true, message);
            }
        }
    }

    fn fault(&mut self, place: Place, is_error: bool, message: String) {
        match self.master.faults.len() {
            count if count < MOST_FAULTS => self.master.faults.push(Fault { place, is_error, message }),
            MOST_FAULTS => {
                let message = format!("more than {MOST_FAULTS} faults: the rest is not listed");
                self.master.faults.push(Fault { place, is_error, message });
            }
            _ => {}
        }
    }

    fn directive(&mut self, text: &[u8], words: &[Word<'_>], file: u16) -> Result<(), Refused> {
        let name = words.first().map_or(&b""[..], |word| word.text).to_ascii_uppercase();
        let argument = |number: usize| words.get(number).ok_or_else(|| (number, "an argument is missing".to_owned()));
        match &*name {
            b"$ORIGIN" => {
                let origin = Name::parse(argument(1)?.text, &self.origin);
                self.origin = origin.map_err(|error| (1, error.to_string()))?;
                spare(words, 2)
            }
            b"$TTL" => {
                let ttl = rdata::time(argument(1)?.text).ok_or_else(|| (1, "no time to live".to_owned()))?;
                self.default_ttl = Some(ttl);
                spare(words, 2)
            }
            b"$INCLUDE" => self.include(words, file),
            b"$GENERATE" => {
                let place = argument(0)?.place;
                let left = generate::MOST.saturating_sub(self.generated);
                let (lines, count) = generate::lines(text, words, left)?;
                self.generated += count;
                self.text(&lines, file, Some(place));
                Ok(())
            }
            _ => Err((0, "not one of $ORIGIN, $TTL, $INCLUDE, $GENERATE".to_owned())),
        }
    }

    fn include(&mut self, words: &[Word<'_>], file: u16) -> Result<(), Refused> {
        let word = words.get(1).ok_or_else(|| (1, "a file is missing".to_owned()))?;
        if self.depth >= DEEPEST {
            return Err((1, format!("files include one another more than {DEEPEST} deep")));
        }
        if self.master.files.len() >= MOST_FILES {
            return Err((1, format!("more than {MOST_FILES} files for one zone")));
        }
        let path = PathBuf::from(String::from_utf8_lossy(word.text).into_owned());
        let from = self.master.files.get(usize::from(file)).map(|file| PathBuf::from(&file.name));
        let beside = from.as_deref().and_then(Path::parent).map(|folder| folder.join(&path));
        let path = beside.filter(|beside| beside.exists()).unwrap_or(path);
        let text = std::fs::read(&path).map_err(|error| (1, format!("cannot read {}: {error}", path.display())))?;
        let origin = match words.get(2) {
            Some(word) => Name::parse(word.text, &self.origin).map_err(|error| (2, error.to_string()))?,
            None => self.origin.clone(),
        };
        let (outer, owner) = (std::mem::replace(&mut self.origin, origin), self.owner.clone());
        self.depth += 1;
        self.file(File { name: path.display().to_string(), text: text.into() });
        self.depth -= 1;
        (self.origin, self.owner) = (outer, owner);
        spare(words, 3)
    }

    fn record(&mut self, words: &[Word<'_>], is_indented: bool) -> Result<(), Refused> {
        let mut at = 0;
        if !is_indented {
            let word = words.first().ok_or_else(|| (0, "nothing".to_owned()))?;
            self.owner = Some(Name::parse(word.text, &self.origin).map_err(|error| (0, error.to_string()))?);
            at = 1;
        }
        let owner = self.owner.clone().ok_or_else(|| (0, "the first record has no owner name".to_owned()))?;
        let (mut ttl, mut has_class) = (None, false);
        let (kind, place) = loop {
            let word = words.get(at).ok_or_else(|| (at, "a record type is missing".to_owned()))?;
            if !has_class && is_class(word.text, at)? {
                has_class = true;
            } else if ttl.is_none() && word.text.first().is_some_and(u8::is_ascii_digit) {
                ttl = Some(rdata::time(word.text).ok_or_else(|| (at, "no time to live".to_owned()))?);
            } else {
                let kind = Kind::parse(word.text).filter(|kind| *kind != Kind::ANY);
                let unknown = || (at, format!("unknown record type {}", String::from_utf8_lossy(word.text)));
                break (kind.ok_or_else(unknown)?, word.place);
            }
            at += 1;
        };
        let data_words = words.get(at + 1..).unwrap_or_default();
        let (data, is_opaque) =
            self.data(kind, data_words, place).map_err(|(word, message)| (at + 1 + word, message))?;
        let mut record = Record { owner, kind, ttl: 0, data };
        if self.minimum.is_none() {
            self.minimum = record.soa_minimum();
        }
        let given = ttl.or(self.default_ttl).or(self.last_ttl).or(self.minimum);
        record.ttl = given.ok_or_else(|| (at, "no time to live, and no $TTL before it".to_owned()))?;
        self.last_ttl = ttl.or(self.last_ttl);
        let words = data_words.iter().map(|word| word.place).collect();
        self.master.entries.push(Entry { record, place, words, is_opaque });
        Ok(())
    }

    fn data(&mut self, kind: Kind, words: &[Word<'_>], place: Place) -> Result<(Box<[u8]>, bool), Refused> {
        let is_generic = words.first().is_some_and(|word| word.text == b"\\#");
        match kind.parts() {
            None if !is_generic => {
                let message =
                    format!("the data of {kind} cannot be read here: the name exists, the record is not answered");
                self.fault(place, false, message);
                Ok((Box::default(), true))
            }
            parts => {
                let data = rdata::encode(parts.unwrap_or_default(), words, &self.origin);
                let data = data.map_err(|wrong| (wrong.word, format!("{kind}: {}", wrong.message)))?;
                Ok((data.into(), false))
            }
        }
    }
}

fn spare(words: &[Word<'_>], from: usize) -> Result<(), Refused> {
    if words.len() > from { Err((from, "more than the directive takes".to_owned())) } else { Ok(()) }
}

/// Claims that a word is the class IN; another class is an error.
fn is_class(word: &[u8], at: usize) -> Result<bool, Refused> {
    match &*word.to_ascii_uppercase() {
        b"IN" | b"CLASS1" => Ok(true),
        b"CH" | b"HS" | b"CS" => Err((at, "only class IN is read".to_owned())),
        other if other.starts_with(b"CLASS") => Err((at, "only class IN is read".to_owned())),
        _ => Ok(false),
    }
}
