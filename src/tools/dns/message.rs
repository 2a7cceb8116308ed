//! Messages of a name server (RFC 1035 §4.1): a query read, a response written within the room there is.
//!
//! Owner names are compressed, names within data are not. Truncated responses hold as many records as fit, as BIND's do.

use crate::proto::dns::record::OPT;
use crate::proto::dns::{Message, Section};
use crate::tools::zone::name::Suffix;
use crate::tools::zone::{Kind, Name, Rcode, Record, Reply, Zones};

/// The UDP payload that is offered, and sent at most: what fits unfragmented nearly everywhere.
pub const PAYLOAD: u16 = 1232;
/// What a client takes that does not say (RFC 1035 §4.2.1).
const PLAIN_PAYLOAD: u16 = 512;
/// Octets of the header.
const HEADER: usize = 12;
/// Octets of an OPT record without options.
const OPT_LENGTH: usize = 11;
/// Class IN.
const IN: u16 = 1;
/// Format error, and what is not implemented (RFC 1035 §4.1.1).
const FORMAT_ERROR: Rcode = Rcode::Other(1);
const NOT_IMPLEMENTED: Rcode = Rcode::Other(4);
/// An EDNS version that is not known (RFC 6891 §9).
const BAD_VERSION: Rcode = Rcode::Other(16);

/// The operation, and the bit that asks for recursion: both are copied into the response.
const OPERATION: u16 = 0x7800;
const RECURSION_DESIRED: u16 = 0x0100;
const RESPONSE: u16 = 0x8000;
const AUTHORITATIVE: u16 = 0x0400;
const TRUNCATED: u16 = 0x0200;

/// A query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    id: u16,
    flags: u16,
    /// What is asked for, and its class.
    question: Option<(Name, Kind, u16)>,
    /// The payload that the client takes, and its version of EDNS.
    edns: Option<(u16, u8)>,
}

/// A response as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The message.
    pub octets: Vec<u8>,
    /// Only a part of the answer is in it.
    pub is_truncated: bool,
}

impl Query {
    /// Reads a message; `None` when it is no query, or too short to be answered.
    pub fn read(octets: &[u8]) -> Option<Self> {
        let (header, rest) = octets.split_first_chunk::<HEADER>()?;
        let number = |at: usize| u16::from_be_bytes([header[at], header[at + 1]]);
        let (id, flags) = (number(0), number(2));
        if flags & RESPONSE != 0 {
            return None;
        }
        let question = if number(4) == 1 { question(rest) } else { None };
        let message = Message::decode(octets).ok()?;
        let options =
            message.records().flatten().find(|record| record.kind == OPT && record.section == Section::Additional);
        let version = |ttl: u32| u8::try_from(ttl >> 16 & 0xff).unwrap_or(u8::MAX);
        let edns = options.map(|options| (options.class, version(options.ttl)));
        Some(Self { id, flags, question, edns })
    }

    /// What is asked for.
    pub fn question(&self) -> Option<(&Name, Kind)> {
        self.question.as_ref().map(|(name, kind, _)| (name, *kind))
    }

    /// Answers the query from zones.
    pub fn answer(&self, zones: &Zones) -> Reply {
        const TRANSFERS: [Kind; 2] = [Kind(251), Kind(252)];
        if self.flags & OPERATION != 0 {
            return Reply::refused(NOT_IMPLEMENTED);
        }
        if self.edns.is_some_and(|(_, version)| version > 0) {
            return Reply::refused(BAD_VERSION);
        }
        match &self.question {
            None => Reply::refused(FORMAT_ERROR),
            Some((_, kind, class)) if *class != IN || TRANSFERS.contains(kind) => Reply::refused(Rcode::Refused),
            Some((name, kind, _)) => zones.answer(name, *kind),
        }
    }

    /// Writes the response.
    pub fn response(&self, reply: &Reply, over_tcp: bool) -> Response {
        let room = match self.edns {
            _ if over_tcp => usize::from(u16::MAX),
            Some((payload, _)) => usize::from(payload.clamp(PLAIN_PAYLOAD, PAYLOAD)),
            None => usize::from(PLAIN_PAYLOAD),
        };
        let room = if self.edns.is_some() { room - OPT_LENGTH } else { room };
        let mut writer = Writer { octets: vec![0; HEADER], names: Vec::new(), room };
        if let Some((name, kind, class)) = &self.question {
            writer.name(name);
            writer.octets.extend([kind.0.to_be_bytes(), class.to_be_bytes()].concat());
        }
        let answers = writer.records(&reply.answers);
        let has_answers = answers == reply.answers.len();
        let authority = if has_answers { writer.records(&reply.authority) } else { 0 };
        let is_truncated = !has_answers || authority < reply.authority.len();
        // What only may help is left out without a word (RFC 2181 §9).
        let mut additional = if is_truncated { 0 } else { writer.records(&reply.additional) };
        if self.edns.is_some() {
            additional += 1;
            writer.options(reply.rcode);
        }
        let bit = |is_set: bool, bit: u16| if is_set { bit } else { 0 };
        let flags = RESPONSE
            | self.flags & (OPERATION | RECURSION_DESIRED)
            | bit(reply.is_authoritative, AUTHORITATIVE)
            | bit(is_truncated, TRUNCATED)
            | u16::from(reply.rcode) & 0x0f;
        let count = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
        let questions = u16::from(self.question.is_some());
        let numbers = [self.id, flags, questions, count(answers), count(authority), count(additional)];
        let mut octets = writer.octets;
        octets.splice(..HEADER, numbers.into_iter().flat_map(u16::to_be_bytes));
        Response { octets, is_truncated }
    }
}

/// A question that stands alone: its name is not compressed.
fn question(octets: &[u8]) -> Option<(Name, Kind, u16)> {
    let (name, rest) = Name::from_wire(octets)?;
    let (&[a, b, c, d], _) = rest.split_first_chunk::<4>()?;
    Some((name, Kind(u16::from_be_bytes([a, b])), u16::from_be_bytes([c, d])))
}

struct Writer<'m> {
    octets: Vec<u8>,
    /// Names that stand in the message, and where.
    names: Vec<(Suffix<'m>, u16)>,
    room: usize,
}

impl<'m> Writer<'m> {
    /// Writes records until one does not fit; how many were written.
    fn records(&mut self, records: &'m [Record]) -> usize {
        for (count, record) in records.iter().enumerate() {
            let (length, known) = (self.octets.len(), self.names.len());
            let Ok(size) = u16::try_from(record.data.len()) else { return count };
            self.name(&record.owner);
            self.octets.extend(record.kind.0.to_be_bytes());
            self.octets.extend(IN.to_be_bytes());
            self.octets.extend(record.ttl.to_be_bytes());
            self.octets.extend(size.to_be_bytes());
            self.octets.extend_from_slice(&record.data);
            if self.octets.len() > self.room {
                self.octets.truncate(length);
                self.names.truncate(known);
                return count;
            }
        }
        records.len()
    }

    /// Writes a name, its end as a pointer to where that stands already, in the same case (RFC 1035 §4.1.4).
    fn name(&mut self, name: &'m Name) {
        const POINTER: u16 = 0xc000;
        for suffix in name.suffixes() {
            let Some(label) = suffix.first_label() else { break };
            if let Some((_, at)) = self.names.iter().find(|(known, _)| known.is_spelt_like(suffix)) {
                self.octets.extend((POINTER | at).to_be_bytes());
                return;
            }
            if let Ok(at) = u16::try_from(self.octets.len())
                && at < POINTER >> 2
            {
                self.names.push((suffix, at));
            }
            // A label is no longer than 63 octets.
            self.octets.push(u8::try_from(label.len()).unwrap_or_default());
            self.octets.extend_from_slice(label);
        }
        self.octets.push(0);
    }

    /// Writes an OPT record, with the high part of the response code (RFC 6891 §6.1.3).
    fn options(&mut self, rcode: Rcode) {
        let extended = u8::try_from(u16::from(rcode) >> 4).unwrap_or_default();
        self.octets.push(0);
        self.octets.extend([OPT.to_be_bytes(), PAYLOAD.to_be_bytes()].concat());
        self.octets.extend([extended, 0, 0, 0, 0, 0]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::dns::Data;
    use crate::tools::zone::Zone;

    const QUESTION: &[u8] = b"\x011\x01x\x00\x00\x10\x00\x01";

    fn zones() -> Zones {
        let mut text = "$TTL 1\n@ SOA a b 1 2 3 4 5\n1 TXT one\n".to_owned();
        (0..40).for_each(|number| text.push_str(&format!("2 TXT \"{number:050}\"\n")));
        Zones::new(vec![Zone::parse("test", text.into_bytes(), &Name::absolute("x").expect("a name"))])
    }

    fn query(question: &[u8], edns: &[u8]) -> Vec<u8> {
        let counts = [0, u8::from(!question.is_empty()), 0, 0, 0, 0, 0, u8::from(!edns.is_empty())];
        [&[0x12, 0x34, 1, 0], &counts[..], question, edns].concat()
    }

    fn response(query: &[u8]) -> (Response, Vec<String>) {
        let query = Query::read(query).expect("a query");
        let response = query.response(&query.answer(&zones()), false);
        let message = Message::decode(&response.octets).expect("a message");
        let records = message.records().map(|record| {
            let record = record.expect("a record");
            assert!(!matches!(record.data, Data::Malformed(_)));
            format!("{} {}", record.name.text(), record.kind)
        });
        let records = records.collect();
        (response, records)
    }

    #[test]
    fn a_response_repeats_the_question_and_points_back_at_its_name() {
        let (response, records) = response(&query(QUESTION, b""));
        assert_eq!(
            response.octets,
            [&[0x12, 0x34, 0x85, 0, 0, 1, 0, 1, 0, 0, 0, 0], QUESTION, b"\xc0\x0c\0\x10\0\x01\0\0\0\x01\0\x04\x03one"]
                .concat()
        );
        assert_eq!(records, ["1.x 16"]);
    }

    #[test]
    fn what_does_not_fit_is_left_out_and_the_client_told() {
        let many = b"\x012\x01x\x00\x00\x10\x00\x01";
        let (plain, records) = response(&query(many, b""));
        assert!(plain.is_truncated && plain.octets.len() <= 512 && plain.octets[2] & 2 == 2 && records.len() == 7);
        let (edns, records) = response(&query(many, b"\0\0\x29\xff\xff\0\0\0\0\0\0"));
        assert!(edns.is_truncated && edns.octets.len() <= 1232 && records.last().is_some_and(|last| last == ". 41"));
        let asked = Query::read(&query(many, b"")).expect("a query");
        let whole = asked.response(&asked.answer(&zones()), true);
        assert!(!whole.is_truncated && whole.octets.len() > 2000);
    }

    #[test]
    fn what_is_no_query_has_no_answer_and_what_is_odd_is_refused() {
        assert_eq!(Query::read(b"\0\0\0\0\0\0"), None);
        assert_eq!(Query::read(&[&[0, 0, 0x80], &query(QUESTION, b"")[3..]].concat()), None);
        let code = |octets: &[u8]| response(octets).0.octets[3] & 0x0f;
        assert_eq!(code(&query(b"", b"")), 1, "no question");
        assert_eq!(code(&[&[0, 0, 0x28], &query(QUESTION, b"")[3..]].concat()), 4, "an update");
        assert_eq!(code(&query(b"\x011\x01x\x00\x00\x10\x00\x03", b"")), 5, "class CH");
        assert_eq!(code(&query(b"\x01x\x00\x00\xfc\x00\x01", b"")), 5, "a transfer");
        let (bad_version, _) = response(&query(QUESTION, b"\0\0\x29\xff\xff\0\x01\0\0\0\0"));
        assert_eq!(bad_version.octets[bad_version.octets.len() - 6..], [1, 0, 0, 0, 0, 0]);
    }

    #[test]
    fn any_octets_are_read_or_left() {
        let whole = query(QUESTION, b"\0\0\x29\xff\xff\0\0\0\0\0\0");
        for at in 0..whole.len() {
            for octet in [0, 1, 0x3f, 0x40, 0xc0, 0xff] {
                let mut broken = whole.clone();
                broken[at] = octet;
                for length in [at, broken.len()] {
                    if let Some(query) = Query::read(&broken[..length]) {
                        assert!(query.response(&query.answer(&zones()), false).octets.len() <= 1232);
                    }
                }
            }
        }
    }
}
