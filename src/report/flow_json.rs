//! `flow -T json`: nodes and traces with their messages, of schema `imsctl.flow/1` (schemas/imsctl.flow-1.json).
//!
//! Written explicitly and piece by piece: types inside may change without changing it, and a document may be far
//! longer than what is held of it.

use super::json::{boolean, separated, string};
use super::ladder::{Arrow, Ladder, Options};
use crate::proto::time::push_rfc3339;
use crate::trace::{Level, MediaStream, NodeId, Procedure, ProcedureId, Subscriber, SubscriberId, Trace};
use std::fmt::Write as _;
use std::io::{self, Write};

/// Writes the nodes of a trace and these procedures.
pub fn write(trace: &Trace, ids: &[ProcedureId], out: &mut dyn Write) -> io::Result<()> {
    let mut text = r#"{"schema":"imsctl.flow/1","nodes":["#.to_owned();
    separated(trace.nodes.iter().enumerate(), &mut text, |(index, node), out| {
        out.push_str(r#"{"id":"#);
        self::node(NodeId::new(index), out);
        out.push_str(r#","name":"#);
        string(&node.name, out);
        // Roles and confidences are words of ours; an address holds nothing that JSON escapes.
        let _ = write!(out, r#","role":"{}","confidence":"{}","evidence":"#, node.role, node.confidence);
        string(node.evidence, out);
        out.push_str(r#","addresses":["#);
        separated(&node.addresses, out, |address, out| {
            let _ = write!(out, "\"{address}\"");
        });
        out.push_str("]}");
    });
    text.push_str(r#"],"traces":["#);
    for (index, id) in ids.iter().enumerate() {
        text.push_str(if index > 0 { ",\n" } else { "\n" });
        procedure(trace, *id, &mut text);
        out.write_all(text.as_bytes())?;
        text.clear();
    }
    text.push_str("]}\n");
    out.write_all(text.as_bytes())
}

fn node(id: NodeId, out: &mut String) {
    let _ = write!(out, "\"n{}\"", id.index() + 1);
}

fn time(nanoseconds: i64, out: &mut String) {
    out.push('"');
    push_rfc3339(nanoseconds, out);
    out.push('"');
}

fn optional(text: Option<&str>, out: &mut String) {
    match text {
        Some(text) => string(text, out),
        None => out.push_str("null"),
    }
}

/// Seconds with nine decimals, or null.
fn seconds(nanoseconds: Option<i64>, out: &mut String) {
    let Some(nanoseconds) = nanoseconds else { return out.push_str("null") };
    let sign = if nanoseconds < 0 { "-" } else { "" };
    let (whole, rest) = (nanoseconds.unsigned_abs() / 1_000_000_000, nanoseconds.unsigned_abs() % 1_000_000_000);
    let _ = write!(out, "{sign}{whole}.{rest:09}");
}

fn procedure(trace: &Trace, id: ProcedureId, out: &mut String) {
    let procedure = trace.procedure(id);
    out.push_str(r#"{"id":"#);
    string(&procedure.name, out);
    let _ = write!(out, r#","kind":"{}","title":"#, procedure.kind);
    string(&procedure.title, out);
    out.push_str(r#","subscriber":"#);
    subscriber(trace, procedure.subscriber, out);
    out.push_str(r#","peer":"#);
    subscriber(trace, procedure.peer, out);
    out.push_str(r#","start":"#);
    time(procedure.span.0, out);
    out.push_str(r#","end":"#);
    time(procedure.span.1, out);
    let _ = write!(out, r#","outcome":"{}","cause":"#, procedure.outcome);
    optional(procedure.cause.as_ref().map(|cause| cause.text.as_str()), out);
    out.push_str(r#","cause_message":"#);
    let cause = procedure.cause.as_ref().map(|cause| trace.name(cause.message));
    optional(cause.as_deref(), out);
    call(procedure, out);
    let mut protocols: Vec<&str> = procedure.protocols.iter().map(|proto| proto.filter_name()).collect();
    if !procedure.media.is_empty() && !protocols.contains(&"rtp") {
        protocols.push("rtp");
    }
    out.push_str(r#","protocols":["#);
    separated(protocols, out, string);
    out.push_str(r#"],"linked_by":["#);
    separated(&procedure.links, out, |link, out| {
        let _ = write!(out, r#"{{"key":"{}","value":"#, link.key);
        string(&link.value, out);
        let _ = write!(out, r#","from":"{}","to":"{}"}}"#, trace.name(link.from), trace.name(link.to));
    });
    out.push_str(r#"],"messages":["#);
    let ladder = Ladder::of_procedure(trace, id, &Options { media: false, ..Options::default() });
    separated(ladder.arrows(), out, |(_, arrow), out| message(trace, arrow, out));
    out.push_str(r#"],"media":["#);
    separated(&procedure.media, out, |id, out| stream(trace, trace.stream(*id), out));
    out.push_str("]}");
}

fn subscriber(trace: &Trace, id: Option<SubscriberId>, out: &mut String) {
    let Some(id) = id else { return out.push_str("null") };
    let Subscriber { imsi, msisdn, imei, impi, impu, addresses } = trace.subscriber(id);
    for (key, value) in [("{\"imsi", imsi), ("\"msisdn", msisdn), ("\"imei", imei), ("\"impi", impi)] {
        let _ = write!(out, "{key}\":");
        optional(value.as_deref(), out);
        out.push(',');
    }
    out.push_str(r#""impu":["#);
    separated(impu, out, |impu, out| string(impu, out));
    out.push_str(r#"],"addresses":["#);
    separated(addresses, out, |address, out| {
        let _ = write!(out, "\"{address}\"");
    });
    out.push_str("]}");
}

/// What is particular to a call, or null.
fn call(procedure: &Procedure, out: &mut String) {
    out.push_str(r#","call":"#);
    let Some(call) = &procedure.call else { return out.push_str("null") };
    out.push_str(r#"{"caller":"#);
    string(&call.caller, out);
    out.push_str(r#","callee":"#);
    string(&call.callee, out);
    let times = [("post_dial_delay", call.post_dial_delay), ("setup", call.setup), ("duration", call.duration)];
    for (key, value) in times {
        let _ = write!(out, r#","{key}":"#);
        seconds(value, out);
    }
    out.push_str(r#","codec":"#);
    optional(call.codec.as_deref(), out);
    let status = call.status.map_or("null".to_owned(), |status| status.to_string());
    let _ = write!(out, r#","status":{status},"emergency":{}}}"#, boolean(call.is_emergency));
}

fn message(trace: &Trace, arrow: &Arrow, out: &mut String) {
    let id = arrow.message;
    let stored = trace.message(id);
    let _ = write!(out, r#"{{"id":"{}","frame":{},"frames":["#, arrow.id, stored.frame);
    separated(trace.frames(id), out, |frame, out| {
        let _ = write!(out, "{frame}");
    });
    out.push_str(r#"],"copies":["#);
    separated(trace.copies(id), out, |copy, out| string(&copy.name(), out));
    out.push_str(r#"],"time":"#);
    time(arrow.time, out);
    let (from, to) = trace.ends(id);
    out.push_str(r#","from":"#);
    node(from, out);
    out.push_str(r#","to":"#);
    node(to, out);
    let _ = write!(out, r#","protocol":"{}","interface":"#, arrow.proto.filter_name());
    optional(arrow.interface, out);
    out.push_str(r#","label":"#);
    string(&arrow.label.medium, out);
    out.push_str(r#","summary":"#);
    string(&arrow.label.long, out);
    out.push_str(r#","reply_to":"#);
    let request = stored.transaction.map(|transaction| trace.transaction(transaction).request);
    let request = request.filter(|request| *request != id && arrow.is_answer).map(|request| trace.name(request));
    optional(request.as_deref(), out);
    let level = match arrow.level {
        Level::Ok => "ok",
        Level::Warning => "warning",
        Level::Error => "error",
    };
    let _ = write!(out, r#","retransmission":{},"level":"{level}"}}"#, boolean(arrow.is_retransmission));
}

fn stream(trace: &Trace, stream: &MediaStream, out: &mut String) {
    out.push_str(r#"{"from":"#);
    node(trace.endpoint(stream.from).node, out);
    out.push_str(r#","to":"#);
    node(trace.endpoint(stream.to).node, out);
    let (from, to) = (trace.address(stream.from), trace.address(stream.to));
    let _ = write!(out, r#","source":"{from}","destination":"{to}","ssrc":{},"#, stream.source);
    let _ = write!(out, r#""payload_type":{},"codec":"#, stream.payload_type);
    optional(stream.codec.as_deref(), out);
    out.push_str(r#","start":"#);
    time(stream.span.0, out);
    out.push_str(r#","end":"#);
    time(stream.span.1, out);
    let (packets, lost) = (stream.sequence.packets, stream.sequence.lost());
    let _ = write!(out, r#","packets":{packets},"sightings":{},"lost":{lost}}}"#, stream.sequence.sightings);
}
