//! PFCP (TS 29.244): the header, and the subscriber a session is for.
//!
//! Only as much as says whose session a message is about; rules and reports are not decoded.

use crate::proto::field::{Fields, Value};
use crate::proto::identity;
use crate::wire::{Cursor, Malformed, digits};

crate::defs! {
    /// Fields of the header.
    pub DEFS;
    PROTOCOL     "pfcp"          "Packet Forwarding Control Protocol" Protocol;
    VERSION      "pfcp.version"  "Version"         Dec;
    S            "pfcp.s"        "SEID (S)"        Bool;
    MESSAGE_TYPE "pfcp.msg_type" "Message Type"    Dec;
    LENGTH       "pfcp.length"   "Length"          Dec;
    SEID         "pfcp.seid"     "SEID"            Hex(16);
    SEQUENCE     "pfcp.seqno"    "Sequence Number" Dec;
}

/// Message types of TS 29.244 §7.3.
static MESSAGES: &[(u8, &str)] = &[
    (1, "Heartbeat Request"),
    (2, "Heartbeat Response"),
    (3, "PFD Management Request"),
    (4, "PFD Management Response"),
    (5, "Association Setup Request"),
    (6, "Association Setup Response"),
    (7, "Association Update Request"),
    (8, "Association Update Response"),
    (9, "Association Release Request"),
    (10, "Association Release Response"),
    (11, "Version Not Supported Response"),
    (12, "Node Report Request"),
    (13, "Node Report Response"),
    (14, "Session Set Deletion Request"),
    (15, "Session Set Deletion Response"),
    (50, "Session Establishment Request"),
    (51, "Session Establishment Response"),
    (52, "Session Modification Request"),
    (53, "Session Modification Response"),
    (54, "Session Deletion Request"),
    (55, "Session Deletion Response"),
    (56, "Session Report Request"),
    (57, "Session Report Response"),
];

/// Information element User ID (TS 29.244 §8.2.101).
const USER_ID: u16 = 141;

/// A view of one message.
#[derive(Debug)]
pub struct Message<'a> {
    bytes: &'a [u8],
    first: u8,
    kind: u8,
    length: u16,
    session: Option<u64>,
    sequence: u32,
    elements: Cursor<'a>,
}

impl<'a> Message<'a> {
    /// Decodes the header (TS 29.244 §7.2.2).
    pub fn decode(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut cursor = Cursor::new(bytes);
        let first = cursor.u8("PFCP flags")?;
        let kind = cursor.u8("PFCP message type")?;
        let length = cursor.u16("PFCP length")?;
        let session = if first & 1 == 1 { Some(cursor.u64("PFCP SEID")?) } else { None };
        let sequence = cursor.u24("PFCP sequence number")?;
        cursor.u8("PFCP message priority")?;
        Ok(Self { bytes, first, kind, length, session, sequence, elements: cursor })
    }

    /// The name of the message type.
    pub fn name(&self) -> Option<&'static str> {
        MESSAGES.iter().find(|(kind, _)| *kind == self.kind).map(|(_, name)| *name)
    }

    /// The User ID element: its octets behind the header of the element.
    fn user_id(&self) -> Option<Cursor<'a>> {
        let mut elements = self.elements;
        while let (Ok(kind), Ok(length)) = (elements.u16("IE type"), elements.u16("IE length")) {
            let content = elements.sub_lossy(usize::from(length));
            if kind == USER_ID {
                return Some(content);
            }
        }
        None
    }

    /// Adds the fields of the header and of the subscriber.
    pub fn fields(&'a self, out: &mut Fields<'a>) {
        out.push(&PROTOCOL, Value::None, 0..self.bytes.len());
        out.push(&VERSION, self.first >> 5, 0..1);
        out.push(&S, self.first & 1 == 1, 0..1);
        out.push(&MESSAGE_TYPE, Value::code(self.kind, self.name()), 1..2);
        out.push(&LENGTH, self.length, 2..4);
        let mut at = 4;
        if let Some(session) = self.session {
            out.push(&SEID, session, at..at + 8);
            at += 8;
        }
        out.push(&SEQUENCE, self.sequence, at..at + 3);
        if let Some(mut user) = self.user_id()
            && let Err(malformed) = user_fields(&mut user, out)
        {
            out.malformed(malformed);
        }
    }

    /// Appends the one-line summary.
    pub fn summary(&self, out: &mut String) {
        match self.name() {
            Some(name) => out.push_str(name),
            None => out.push_str(&format!("message type {}", self.kind)),
        }
    }
}

/// IMSI, IMEI and MSISDN, each behind its length, as the flags say.
fn user_fields<'a>(user: &mut Cursor<'a>, out: &mut Fields<'a>) -> Result<(), Malformed> {
    let flags = user.u8("User ID flags")?;
    let mut part = |present: u8| -> Result<Option<(String, std::ops::Range<usize>)>, Malformed> {
        if flags & present == 0 {
            return Ok(None);
        }
        let length = usize::from(user.u8("User ID length")?);
        let start = user.at();
        let octets = user.take(length, "User ID")?;
        Ok(Some((digits::tbcd(octets), user.since(start))))
    };
    if let Some((imsi, range)) = part(1)? {
        identity::push_imsi(out, &imsi, range);
    }
    part(2)?;
    if let Some((msisdn, range)) = part(4)? {
        identity::push_msisdn(out, &msisdn, range);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A session establishment request for IMSI 999700000000101, MSISDN 491234.
    const REQUEST: &[u8] = &[
        0x21, 50, 0, 30, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 7, 0, 0, 141, 0, 14, 5, 8, 0x99, 0x79, 0, 0, 0, 0, 0x01, 0xf1,
        3, 0x94, 0x21, 0x43,
    ];

    #[test]
    fn a_session_says_whose_it_is() {
        let message = Message::decode(REQUEST).expect("the header is whole");
        let mut fields = Fields::new();
        message.fields(&mut fields);
        let mut spelt = Vec::new();
        for name in ["e212.imsi", "e164.msisdn", "pfcp.seid"] {
            let mut text = String::new();
            fields.named(name).for_each(|field| field.spell(&mut text));
            spelt.push(text);
        }
        assert_eq!(spelt, ["999700000000101", "491234", "0x0000000000000001"]);
    }

    #[test]
    fn a_message_cut_anywhere_is_shown_up_to_the_cut() {
        for end in 0..REQUEST.len() {
            if let Ok(message) = Message::decode(&REQUEST[..end]) {
                let mut fields = Fields::new();
                message.fields(&mut fields);
                assert_eq!(fields.named("pfcp.msg_type").count(), 1, "cut at {end}");
            }
        }
    }
}
