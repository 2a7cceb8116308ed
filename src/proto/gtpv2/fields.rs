//! The fields of a GTPv2-C message: its header, then the information elements in the order they stand.

use super::ie::{self, Cut, Ie, Ies, kind};
use super::tables::{fields as f, layouts, names};
use super::{Message, layout, parts};
use crate::proto::field::{Fields, Value};
use crate::proto::nas::Direction;
use crate::proto::nas::pco::Form;
use crate::wire::Malformed;

/// Adds the fields of a message and of the one piggybacked on it.
pub(super) fn message<'a>(message: &Message<'a>, out: &mut Fields<'a>) {
    let end = message.end();
    out.group(&f::PROTOCOL, Value::None, message.start..end, |out| {
        header(message, out);
        elements(message.ies(), direction(message), 0, out);
        if message.bytes.len() < end {
            out.malformed(Malformed::new("message length", message.start + 2));
        }
    });
    if let Some(next) = message.piggybacked() {
        self::message(&next, out);
    }
}

fn header(message: &Message<'_>, out: &mut Fields<'_>) {
    let mut at = message.start;
    let flags = message.flags;
    out.group(&f::FLAGS, flags, at..at + 1, |out| {
        out.push(&f::VERSION, flags >> 5, at..at + 1);
        out.push(&f::P, flags >> 4 & 1, at..at + 1);
        out.push(&f::T, flags >> 3 & 1, at..at + 1);
        out.push(&f::MP, flags >> 2 & 1, at..at + 1);
    });
    let kind = message.kind;
    out.push(&f::MESSAGE_TYPE, Value::code(kind, names::name(names::MESSAGE_TYPES, kind)), at + 1..at + 2);
    out.push(&f::MSG_LENGTH, message.length, at + 2..at + 4);
    at += 4;
    if let Some(teid) = message.teid {
        out.push(&f::TEID, teid, at..at + 4);
        at += 4;
    }
    out.push(&f::SEQ, message.sequence, at..at + 3);
    match message.priority() {
        // Wireshark gives the priority the name of its flag, and another spelling.
        Some(priority) => out.push(&f::MP, format!("0x{priority:02x}"), at + 3..at + 4),
        None => out.push(&f::SPARE, message.spare, at + 3..at + 4),
    }
}

fn elements<'a>(ies: Ies<'a>, direction: Direction, depth: u8, out: &mut Fields<'a>) {
    for ie in ies {
        match ie {
            Ok(ie) => element(&ie, direction, depth, out),
            Err(cut) => broken(&cut, out),
        }
    }
}

fn element<'a>(ie: &Ie<'a>, direction: Direction, depth: u8, out: &mut Fields<'a>) {
    let end = ie.content.end();
    out.heading(ie.name().unwrap_or("Unknown IE"), ie.at..end, |out| {
        let length = u16::try_from(ie.length()).unwrap_or(u16::MAX);
        element_header(ie.at, (ie.kind, length, ie.spare, ie.instance), out);
        if ie.is_group() {
            if depth < ie::MAX_DEPTH {
                elements(ie.inner(), direction, depth + 1, out);
            }
            return;
        }
        if let Err(why) = content(ie, direction, out) {
            out.malformed(why);
        }
    });
}

fn content<'a>(ie: &Ie<'a>, direction: Direction, out: &mut Fields<'a>) -> Result<(), Malformed> {
    let mut cursor = ie.content;
    match ie.kind {
        kind::PCO | kind::APCO => parts::pco(direction, Form::Plain, cursor, out),
        kind::EPCO => parts::pco(direction, Form::Extended, cursor, out),
        _ => layouts::layout(ie.kind).map_or(Ok(()), |steps| layout::walk(steps, &mut cursor, out)),
    }
}

/// Requests and commands of the MME carry what the UE sent; everything else goes to the UE.
fn direction(message: &Message<'_>) -> Direction {
    match message.message_type() {
        32 | 34 | 36 | 38 | 64 | 66 | 68 | 96 | 98 | 100 => Direction::Uplink,
        _ => Direction::Downlink,
    }
}

fn element_header(at: usize, header: (u8, u16, u8, u8), out: &mut Fields<'_>) {
    let (kind, length, spare, instance) = header;
    out.push(&f::IE_TYPE, Value::code(kind, names::name(names::IE_TYPES, kind)), at..at + 1);
    out.push(&f::IE_LEN, length, at + 1..at + 3);
    out.push(&f::CR, spare, at + 3..at + 4);
    out.push(&f::INSTANCE, instance, at + 3..at + 4);
}

fn broken(cut: &Cut, out: &mut Fields<'_>) {
    if let Some(header) = cut.header {
        element_header(cut.at, header, out);
    }
    out.malformed(cut.malformed);
}
