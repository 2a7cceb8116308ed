//! `decode -T json`: one object a message, one a line, of schema `imsctl.message/1`.
//!
//! The schema is schemas/imsctl.message-1.json. The writer is our own because every field of every
//! message goes through it: values are written straight from the message into the output.

use super::interface;
use crate::ingest::Message;
use crate::net::{Transport, Tunnel};
use crate::proto::field::{Def, Field, Kind, Value};
use crate::proto::time::push_rfc3339;
use crate::wire::text::{is_unsafe, push_decimal, push_hex, push_padded};
use hashbrown::HashMap;
use std::fmt::Write as _;

/// The painter of messages as JSON.
#[derive(Debug, Default)]
pub struct Json {
    /// The group of each definition that the current message has.
    groups_of: HashMap<usize, usize, foldhash::fast::FixedState>,
    groups: Vec<Group>,
    /// For each field of the message, the next one of the same definition.
    next: Vec<usize>,
    cell: String,
}

/// The values of one field: a chain through the fields of the message.
#[derive(Debug)]
struct Group {
    first: usize,
    last: usize,
    count: usize,
    named: bool,
}

/// No field follows.
const END: usize = usize::MAX;

impl Json {
    /// Appends one message and its line feed.
    pub fn message(&mut self, message: &Message<'_>, fields: &[Field<'_>], out: &mut String) {
        out.push_str(r#"{"schema":"imsctl.message/1","id":"#);
        string(&message.id(), out);
        out.push_str(r#","frame":"#);
        push_decimal(message.payload.frame(), out);
        out.push_str(r#","frames":["#);
        separated(message.payload.frames, out, |frame, out| push_decimal(*frame, out));
        out.push_str(r#"],"time":""#);
        push_rfc3339(message.payload.time, out);
        // Writing to a String cannot fail; an address holds nothing that JSON escapes.
        let _ = write!(out, r#"","source":"{}","destination":"{}""#, message.payload.from, message.payload.to);
        transport(message.payload.transport, out);
        out.push_str(r#","tunnels":["#);
        separated(message.payload.tunnels, out, tunnel);
        out.push_str(r#"],"protocol":"#);
        string(message.proto.filter_name(), out);
        if let Some(interface) = interface(message) {
            out.push_str(r#","interface":"#);
            string(interface, out);
        }
        out.push_str(r#","summary":"#);
        self.cell.clear();
        message.body.summary(&mut self.cell);
        string(&self.cell, out);
        out.push_str(r#","error":"#);
        out.push_str(boolean(message.body.is_error()));
        self.fields(fields, out);
        out.push_str("}\n");
    }

    fn fields(&mut self, fields: &[Field<'_>], out: &mut String) {
        self.group(fields);
        out.push_str(r#","fields":{"#);
        separated(&self.groups, out, |group, out| {
            string(name_of(fields, group), out);
            out.push(':');
            self.values(fields, group, out, value);
        });
        out.push('}');
        if self.groups.iter().any(|group| group.named) {
            out.push_str(r#","names":{"#);
            separated(self.groups.iter().filter(|group| group.named), out, |group, out| {
                string(name_of(fields, group), out);
                out.push(':');
                self.values(fields, group, out, name);
            });
            out.push('}');
        }
    }

    /// Chains the fields of the same definition, in the order in which each is first seen.
    fn group(&mut self, fields: &[Field<'_>]) {
        self.groups.clear();
        self.groups_of.clear();
        self.next.clear();
        self.next.resize(fields.len(), END);
        for (index, field) in fields.iter().enumerate() {
            if field.def.name.is_empty() || field.def.kind == Kind::Protocol {
                continue;
            }
            let named = matches!(field.value, Value::Code(..));
            let fresh = self.groups.len();
            let group = *self.groups_of.entry(std::ptr::from_ref::<Def>(field.def) as usize).or_insert(fresh);
            match self.groups.get_mut(group) {
                None => self.groups.push(Group { first: index, last: index, count: 1, named }),
                Some(group) => {
                    if let Some(next) = self.next.get_mut(group.last) {
                        *next = index;
                    }
                    group.last = index;
                    group.count += 1;
                    group.named |= named;
                }
            }
        }
    }

    /// Writes the values of a group: one as itself, several as an array.
    fn values(&self, fields: &[Field<'_>], group: &Group, out: &mut String, write: fn(&Field<'_>, &mut String)) {
        let chain = std::iter::successors(Some(group.first), |index| {
            self.next.get(*index).copied().filter(|next| *next != END)
        });
        let fields = chain.filter_map(|index| fields.get(index));
        if group.count == 1 {
            fields.for_each(|field| write(field, out));
            return;
        }
        out.push('[');
        separated(fields, out, write);
        out.push(']');
    }
}

fn name_of(fields: &[Field<'_>], group: &Group) -> &'static str {
    fields.get(group.first).map_or("", |field| field.def.name)
}

/// Writes items with commas between them.
pub(super) fn separated<T>(
    items: impl IntoIterator<Item = T>,
    out: &mut String,
    mut write: impl FnMut(T, &mut String),
) {
    for (index, item) in items.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write(item, out);
    }
}

fn transport(transport: Transport, out: &mut String) {
    let name = match transport {
        Transport::Udp => "udp",
        Transport::Tcp => "tcp",
        Transport::Sctp { .. } => "sctp",
        Transport::Icmp => "icmp",
        Transport::Exported => "exported",
    };
    let _ = write!(out, r#","transport":"{name}""#);
    if let Transport::Sctp { ppid, stream } = transport {
        let _ = write!(out, r#","ppid":{ppid},"stream":{stream}"#);
    }
}

fn tunnel(tunnel: &Tunnel, out: &mut String) {
    let _ = match tunnel {
        Tunnel::Gtpu(teid) => write!(out, r#"{{"type":"gtp-u","teid":{teid}}}"#),
        Tunnel::Esp(spi) => write!(out, r#"{{"type":"esp","spi":{spi}}}"#),
        Tunnel::Gre(key) => write!(out, r#"{{"type":"gre","key":{key}}}"#),
        Tunnel::Vxlan(vni) => write!(out, r#"{{"type":"vxlan","vni":{vni}}}"#),
        Tunnel::Geneve(vni) => write!(out, r#"{{"type":"geneve","vni":{vni}}}"#),
        Tunnel::Ip => write!(out, r#"{{"type":"ip"}}"#),
    };
}

pub(super) const fn boolean(flag: bool) -> &'static str {
    if flag { "true" } else { "false" }
}

/// Writes a value: numbers as numbers, flags as booleans, octets as hexadecimal digits.
fn value(field: &Field<'_>, out: &mut String) {
    match &field.value {
        Value::None => out.push_str("true"),
        Value::Number(number) | Value::Code(number, _) if field.def.kind == Kind::Bool => {
            out.push_str(boolean(*number != 0));
        }
        Value::Number(number) | Value::Code(number, _) => push_decimal(*number, out),
        Value::Signed(number) if field.def.kind == Kind::Duration => {
            out.push_str(if *number < 0 { "-" } else { "" });
            push_decimal(number.unsigned_abs() / 1_000_000_000, out);
            out.push('.');
            push_padded(number.unsigned_abs() % 1_000_000_000, 9, out);
        }
        Value::Signed(number) => {
            let _ = write!(out, "{number}");
        }
        // JSON has no infinity and no NaN.
        Value::Float(number) if !number.is_finite() => out.push_str("null"),
        Value::Float(number) => {
            let _ = write!(out, "{number}");
        }
        Value::Bool(flag) => out.push_str(boolean(*flag)),
        Value::Text(text) => string(text, out),
        Value::Bytes(bytes) => {
            out.push('"');
            push_hex(bytes, out);
            out.push('"');
        }
        Value::Address(address) => {
            let _ = write!(out, "\"{address}\"");
        }
        Value::Time(time) => {
            out.push('"');
            push_rfc3339(*time, out);
            out.push('"');
        }
        Value::Malformed(malformed) => string(&malformed.to_string(), out),
    }
}

/// Writes the name of a number, or `null` when the specification gives it none.
fn name(field: &Field<'_>, out: &mut String) {
    match &field.value {
        Value::Code(_, name) => string(name, out),
        _ => out.push_str("null"),
    }
}

/// Writes a string; what a terminal could act on is escaped too.
pub(super) fn string(text: &str, out: &mut String) {
    let is_plain = |octet: u8| (0x20..0x7f).contains(&octet) && octet != b'"' && octet != b'\\';
    out.push('"');
    if text.bytes().all(is_plain) {
        out.push_str(text);
        out.push('"');
        return;
    }
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // All of them lie in the basic plane, so four digits do.
            c if is_unsafe(c) => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::net::{Framing, Payload};
    use crate::proto::{Body, Fields, Proto};

    crate::defs! {
        TABLE;
        CAUSE "t.cause" "Cause" Dec;
        NAME  "t.name"  "Name"  Text;
        DATA  "t.data"  "Data"  Bytes;
        TIME  "t.time"  "Time"  Duration;
        FLAG  "t.flag"  "Flag"  Bool;
        T     "t"       "T"     Protocol;
    }

    #[test]
    fn a_message_is_one_line_that_reads_back() {
        assert_eq!(TABLE.len(), 6);
        let mut fields = Fields::new();
        fields.push(&T, Value::None, 0..0);
        fields.push(&CAUSE, Value::Code(16, "accepted"), 0..0);
        fields.push(&NAME, "a\"\u{1b}[m\u{202e}\\ü", 0..0);
        fields.push(&CAUSE, 99u8, 0..0);
        fields.push(&DATA, Value::bytes(&[1, 0xff]), 0..0);
        fields.push(&TIME, Value::Signed(-1_500_000_000), 0..0);
        fields.push(&FLAG, 1u8, 0..0);
        let payload = Payload {
            frames: &[3, 7],
            time: 1_500_000_000,
            interface: 0,
            from: "10.0.0.1:5060".parse().expect("an endpoint"),
            to: "[fd00::1]:5060".parse().expect("an endpoint"),
            transport: Transport::Sctp { ppid: 18, stream: 1 },
            framing: Framing::None,
            tunnels: &[Tunnel::Gtpu(5), Tunnel::Ip],
            dissector: "",
            gap: false,
            repeated: false,
            bytes: b"",
        };
        let message = Message { payload, proto: Proto::Tls, body: Body::Seen(b""), part: 2 };
        let mut out = String::new();
        Json::default().message(&message, fields.as_slice(), &mut out);
        assert_eq!(
            out,
            concat!(
                r#"{"schema":"imsctl.message/1","id":"7.2","frame":7,"frames":[3,7],"#,
                r#""time":"1970-01-01T00:00:01.500000000Z","source":"10.0.0.1:5060","destination":"[fd00::1]:5060","#,
                r#""transport":"sctp","ppid":18,"stream":1,"tunnels":[{"type":"gtp-u","teid":5},{"type":"ip"}],"#,
                r#""protocol":"tls","summary":"seen, not decoded","error":false,"#,
                r#""fields":{"t.cause":[16,99],"t.name":"a\"\u001b[m\u202e\\ü","t.data":"01ff","#,
                r#""t.time":-1.500000000,"t.flag":true},"names":{"t.cause":["accepted",null]}}"#,
                "\n"
            )
        );
        assert!(serde_json::from_str::<serde_json::Value>(&out).is_ok_and(|read| read["frame"] == 7));
    }
}
