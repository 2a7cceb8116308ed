//! DNS (RFC 1035) with EDNS (RFC 6891), SRV (RFC 2782) and NAPTR (RFC 3403).
//!
//! A [`Message`] keeps the octets and walks its questions and records when asked. Left out: what needs
//! two messages (Wireshark's response time and retransmission marks), mDNS and LLMNR.

mod fields;
pub mod name;
pub mod record;
pub mod tables;

use crate::proto::field::Fields;
use crate::wire::{Cursor, Malformed};
pub use fields::DEFS;
pub use name::Name;
pub use record::{Data, Record, Section};

/// Octets of the header, RFC 1035 §4.1.1.
const HEADER: usize = 12;

/// A view of one message.
#[derive(Clone, Debug)]
pub struct Message<'a> {
    bytes: &'a [u8],
    /// Two octets of length stood before the message: it came in a stream.
    prefixed: bool,
    id: u16,
    flags: u16,
    counts: [u16; 4],
    /// How many of the counts are there: fewer than four in a message cut inside its header.
    counted: usize,
}

/// What was asked for, RFC 1035 §4.1.2.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The name that is looked up.
    pub name: Name,
    /// Record type.
    pub kind: u16,
    /// Class.
    pub class: u16,
    /// Offset of the question.
    pub at: usize,
}

impl<'a> Message<'a> {
    /// Decodes a message; refuses only when not even the flags can be read.
    pub fn decode(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut cursor = Cursor::new(bytes);
        let id = cursor.u16("DNS transaction id")?;
        let flags = cursor.u16("DNS flags")?;
        let (mut counts, mut counted) = ([0; 4], 0);
        for (place, count) in counts.iter_mut().zip(std::iter::from_fn(|| cursor.u16("DNS record count").ok())) {
            *place = count;
            counted += 1;
        }
        Ok(Self { bytes, prefixed: false, id, flags, counts, counted })
    }

    /// Says that two octets of length stood before the message, as over TCP (RFC 1035 §4.2.2).
    pub fn with_length_prefix(mut self) -> Self {
        self.prefixed = true;
        self
    }

    /// The transaction id: a response carries the one of its query.
    pub fn id(&self) -> u16 {
        self.id
    }

    /// Claims that this is a response.
    pub fn is_response(&self) -> bool {
        self.flags & 0x8000 != 0
    }

    /// The operation, 0 for a standard query.
    pub fn operation(&self) -> u16 {
        self.flags >> 11 & 0x0f
    }

    /// Claims that the message was cut to fit a datagram (RFC 1035 §4.1.1).
    pub fn is_truncated(&self) -> bool {
        self.flags & 0x0200 != 0
    }

    /// The response code with its EDNS extension: 3 when the name does not exist.
    pub fn response_code(&self) -> u16 {
        let extension = self.records().flatten().find(|record| record.kind == record::OPT);
        let high = extension.map_or(0, |option| option.ttl >> 24);
        u16::try_from(high << 4).unwrap_or(0) | self.flags & 0x0f
    }

    /// The first question.
    pub fn question(&self) -> Option<Question> {
        self.questions().next()?.ok()
    }

    /// The questions, up to the first that cannot be read.
    pub fn questions(&self) -> impl Iterator<Item = Result<Question, Malformed>> + '_ {
        let mut cursor = Cursor::new(self.bytes);
        cursor.skip(HEADER);
        let mut left = self.counts[0];
        std::iter::from_fn(move || {
            left = left.checked_sub(1)?;
            let question = Question::read(&mut cursor, self.bytes);
            left = if question.is_err() { 0 } else { left };
            Some(question)
        })
    }

    /// The records of all sections, up to the first that cannot be read.
    pub fn records(&self) -> impl Iterator<Item = Result<Record<'a>, Malformed>> + '_ {
        let mut cursor = Cursor::new(self.bytes);
        cursor.skip(HEADER);
        let readable = (0..self.counts[0]).all(|_| Question::read(&mut cursor, self.bytes).is_ok());
        let [_, answers, authorities, additionals] = self.counts.map(u32::from);
        let total = if readable { answers + authorities + additionals } else { 0 };
        let mut index = 0;
        let mut broken = false;
        std::iter::from_fn(move || {
            if broken || index == total {
                return None;
            }
            let section = match index {
                at if at < answers => Section::Answer,
                at if at < answers + authorities => Section::Authority,
                _ => Section::Additional,
            };
            index += 1;
            let record = Record::read(&mut cursor, self.bytes, section);
            broken = record.is_err();
            Some(record)
        })
    }

    /// The records that answer the question.
    pub fn answers(&self) -> impl Iterator<Item = Record<'a>> + '_ {
        self.records().flatten().filter(|record| record.section == Section::Answer)
    }

    /// Adds the fields of the message.
    pub fn fields(&'a self, out: &mut Fields<'a>) {
        fields::message(self, out);
    }

    /// Appends the one-line summary: `response SRV _sip._udp.ims → scscf.ims:6060`.
    pub fn summary(&self, out: &mut String) {
        out.push_str(if self.is_response() { "response" } else { "query" });
        if self.operation() != 0 {
            out.push(' ');
            out.push_str(tables::operation(self.operation()).unwrap_or("unknown operation"));
        }
        if let Some(question) = self.question() {
            out.push(' ');
            match tables::record_type(question.kind) {
                Some(kind) => out.push_str(kind),
                None => out.push_str(&format!("TYPE{}", question.kind)),
            }
            out.push(' ');
            out.push_str(&question.name.text());
        }
        if self.is_response() {
            self.summarise_answer(out);
        }
    }

    fn summarise_answer(&self, out: &mut String) {
        let code = self.response_code();
        if code != 0 {
            out.push(' ');
            match tables::response_code(code) {
                Some(name) => out.push_str(name),
                None => out.push_str(&format!("code {code}")),
            }
        }
        let mut shown = 0;
        for record in self.answers() {
            if shown == 4 {
                out.push_str(" …");
                break;
            }
            out.push_str(if shown == 0 { " → " } else { ", " });
            record.data.summary(out);
            shown += 1;
        }
        if shown == 0 && code == 0 {
            out.push_str(" no answer");
        }
    }

    /// Claims that the message reports a failure: a response code other than NOERROR.
    pub fn is_error(&self) -> bool {
        self.is_response() && self.response_code() != 0
    }
}

impl Question {
    fn read(cursor: &mut Cursor<'_>, message: &[u8]) -> Result<Self, Malformed> {
        let at = cursor.at();
        let name = Name::read(cursor, message)?;
        Ok(Self { name, kind: cursor.u16("question type")?, class: cursor.u16("question class")?, at })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SRV: &[u8] = b"\x12\x34\x85\x80\0\x01\0\x01\0\0\0\0\x04_sip\x04_udp\x03ims\0\0\x21\0\x01\
\xc0\x0c\0\x21\0\x01\0\0\0\x3c\0\x12\0\x01\0\x02\x17\xac\x05scscf\x03ims\0\xff";

    fn summary(bytes: &[u8]) -> String {
        let mut out = String::new();
        Message::decode(bytes).expect("a header").summary(&mut out);
        out
    }

    #[test]
    fn a_srv_response_reads_as_name_host_and_port() {
        assert_eq!(summary(SRV), "response SRV _sip._udp.ims → scscf.ims:6060");
    }

    #[test]
    fn a_name_that_does_not_exist_is_an_error() {
        let bytes = b"\x12\x34\x81\x83\0\x01\0\0\0\0\0\0\x011\x04e164\x04arpa\0\0\x23\0\x01";
        assert_eq!(summary(bytes), "response NAPTR 1.e164.arpa NXDOMAIN");
        assert!(Message::decode(bytes).expect("a header").is_error());
    }

    #[test]
    fn the_service_of_a_srv_record_stands_in_place_of_its_name() {
        let message = Message::decode(SRV).expect("a header");
        let mut fields = Fields::new();
        message.fields(&mut fields);
        assert_eq!(fields.named("dns.resp.name").count(), 0);
        assert_eq!(fields.named("dns.srv.name").map(|field| field.value.clone()).next(), Some("ims".into()));
    }

    #[test]
    fn a_message_cut_or_changed_anywhere_is_walked_to_its_end() {
        for cut in 0..SRV.len() {
            for octet in [0u8, 0x3f, 0x7f, 0xc0, 0xff] {
                let mut bytes = SRV.get(..cut).unwrap_or_default().to_vec();
                if let Some(last) = bytes.last_mut() {
                    *last = octet;
                }
                let Ok(message) = Message::decode(&bytes) else {
                    assert!(cut < HEADER, "only the header may be refused");
                    continue;
                };
                let mut fields = Fields::new();
                message.fields(&mut fields);
                assert!(fields.as_slice().len() < 200);
            }
        }
    }
}
