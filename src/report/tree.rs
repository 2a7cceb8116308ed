//! `decode -V` and `-x`: everything a message says, a field a line, and its octets.

use super::clip::{LONGEST, clip};
use super::{Names, Style};
use crate::ingest::Message;
use crate::net::{Transport, Tunnel};
use crate::proto::field::{Field, Kind, Value};
use crate::proto::time::rfc3339;
use crate::wire::text::printable;
use colored::Colorize as _;
use std::borrow::Cow;
use std::fmt::Write as _;

/// Blanks a level of the tree.
const INDENT: usize = 4;

/// Appends the tree of a message, with an empty line behind it.
pub fn message(message: &Message<'_>, fields: &[Field<'_>], names: &Names, style: Style, out: &mut String) {
    heading(message, names, style, out);
    let mut line = String::new();
    for field in fields {
        line.clear();
        line.extend(std::iter::repeat_n(' ', usize::from(field.depth) * INDENT));
        field_line(field, &mut line);
        let line = shown(&line);
        let is_broken = matches!(field.value, Value::Malformed(_));
        if style.colour && (field.depth == 0 || is_broken) {
            let painted = if is_broken { line.red() } else { line.bold() };
            // Writing to a String cannot fail.
            let _ = write!(out, "{painted}");
        } else {
            out.push_str(&line);
        }
        out.push('\n');
        lines_of_text(field, out);
    }
    out.push('\n');
}

/// The line as it stands, or its beginning and how long it is.
fn shown(line: &str) -> Cow<'_, str> {
    match clip(line, LONGEST) {
        Cow::Owned(cut) => Cow::Owned(format!("{cut} ({} octets; -T json and -e print them all)", line.len())),
        whole => whole,
    }
}

/// Hands on the lines of a field, each with its depth: the field itself, then the lines of a long text.
pub fn lines(field: &Field<'_>, each: &mut dyn FnMut(u8, &str)) {
    let mut line = String::new();
    field_line(field, &mut line);
    each(field.depth, &line);
    text_lines(field).iter().for_each(|text| each(field.depth.saturating_add(1), text.trim_start()));
}

/// `Frame 12, 2026-11-23T11:06:07.000000000Z, 10.0.0.1:5060 → 10.0.0.2:5060, UDP in GTP-U 0x5, 812 octets`
fn heading(message: &Message<'_>, names: &Names, style: Style, out: &mut String) {
    let payload = &message.payload;
    let mut line = format!("Frame {}", message.id());
    if let [first, .., last] = payload.frames {
        let _ = write!(line, " ({} frames from {first} to {last})", payload.frames.len());
    }
    let _ = write!(line, ", {}, ", rfc3339(payload.time));
    names.spell(payload.from, &mut line);
    line.push_str(" → ");
    names.spell(payload.to, &mut line);
    let _ = match payload.transport {
        Transport::Udp => write!(line, ", UDP"),
        Transport::Tcp => write!(line, ", TCP"),
        Transport::Sctp { ppid, stream } => write!(line, ", SCTP (payload protocol {ppid}, stream {stream})"),
        Transport::Icmp => write!(line, ", ICMP"),
        Transport::Exported => write!(line, ", exported PDU"),
    };
    for tunnel in payload.tunnels.iter().rev() {
        let _ = match tunnel {
            Tunnel::Gtpu(teid) => write!(line, " in GTP-U {teid:#x}"),
            Tunnel::Esp(spi) => write!(line, " in ESP {spi:#x}"),
            Tunnel::Gre(key) => write!(line, " in GRE {key:#x}"),
            Tunnel::Vxlan(vni) => write!(line, " in VXLAN {vni}"),
            Tunnel::Geneve(vni) => write!(line, " in Geneve {vni}"),
            Tunnel::Ip => write!(line, " in IP"),
        };
    }
    let _ = write!(line, ", {} octets", payload.bytes.len());
    if payload.gap {
        line.push_str(", octets are missing");
    }
    let line = printable(&line);
    let _ = if style.colour { writeln!(out, "{}", line.bold()) } else { writeln!(out, "{line}") };
}

/// Appends `Title: value (name)`, or the heading that the decoder gave.
pub fn field_line(field: &Field<'_>, line: &mut String) {
    if let Value::Malformed(malformed) = &field.value {
        let _ = write!(line, "✗ {malformed}");
        return;
    }
    if let Some(heading) = &field.heading {
        line.push_str(&printable(heading));
        return;
    }
    line.push_str(&printable(field.def.title));
    if matches!(field.value, Value::None) {
        return;
    }
    line.push(':');
    if is_several_lines(field) {
        return;
    }
    line.push(' ');
    let mut value = String::new();
    match (field.def.kind, &field.value) {
        (Kind::Bytes, Value::Bytes(bytes)) if bytes.is_empty() => value.push_str("(none)"),
        _ => field.spell(&mut value),
    }
    line.push_str(&printable(&value));
    if let Value::Code(_, name) = field.value {
        let _ = write!(line, " ({})", printable(name));
    }
}

fn text_of<'f>(field: &'f Field<'_>) -> Option<&'f str> {
    match &field.value {
        Value::Text(text) => Some(text.trim_end_matches(['\r', '\n'])),
        _ => None,
    }
}

fn is_several_lines(field: &Field<'_>) -> bool {
    text_of(field).is_some_and(|text| text.contains('\n'))
}

/// Text of several lines (XML, SDP) is shown as such, one level deeper.
fn lines_of_text(field: &Field<'_>, out: &mut String) {
    for line in text_lines(field) {
        out.extend(std::iter::repeat_n(' ', (usize::from(field.depth) + 1) * INDENT));
        out.push_str(&shown(&line));
        out.push('\n');
    }
}

/// The lines of a value that has several; none of any other.
pub fn text_lines(field: &Field<'_>) -> Vec<String> {
    if field.heading.is_some() || !is_several_lines(field) {
        return Vec::new();
    }
    // A tab is an indentation here and no danger.
    let safe = |line: &str| printable(&line.trim_end_matches('\r').replace('\t', "    ")).into_owned();
    text_of(field).unwrap_or_default().lines().map(safe).collect()
}

/// Appends octets, sixteen a line: offset, hexadecimal digits, printable characters.
pub fn hex(bytes: &[u8], out: &mut String) {
    for (row, octets) in bytes.chunks(16).enumerate() {
        let _ = write!(out, "{:04x} ", row * 16);
        for octet in octets {
            let _ = write!(out, " {octet:02x}");
        }
        out.extend(std::iter::repeat_n(' ', (16 - octets.len()) * 3 + 3));
        out.extend(octets.iter().map(|octet| if (0x20..0x7f).contains(octet) { char::from(*octet) } else { '.' }));
        out.push('\n');
    }
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::Fields;

    crate::defs! {
        TABLE;
        T     "t"       "The protocol" Protocol;
        CAUSE "t.cause" "Cause" Hex(2);
        BODY  "t.body"  "Body"  Text;
    }

    #[test]
    fn values_have_names_and_long_text_has_lines() {
        assert_eq!(TABLE.len(), 3);
        let mut fields = Fields::new();
        fields.group(&T, Value::None, 0..4, |fields| {
            fields.push(&CAUSE, Value::Code(5, "broken"), 0..1);
            fields.push(&BODY, "<a>\r\n\t<b\u{1b}/>\r\n", 1..4);
            fields.malformed(crate::wire::Malformed::new("length", 9));
        });
        let mut out = String::new();
        for field in fields.as_slice() {
            field_line(field, &mut out);
            out.push('\n');
            lines_of_text(field, &mut out);
        }
        assert_eq!(
            out,
            "The protocol\nCause: 0x05 (broken)\nBody:\n        <a>\n            <b\\x1b/>\n✗ malformed length at byte 9\n"
        );
    }

    #[test]
    fn octets_stand_sixteen_a_line() {
        let mut out = String::new();
        hex(b"INVITE sip:a@b\r\nX", &mut out);
        assert_eq!(
            out,
            "0000  49 4e 56 49 54 45 20 73 69 70 3a 61 40 62 0d 0a   INVITE sip:a@b..\n\
             0010  58                                                X\n\n"
        );
    }
}
