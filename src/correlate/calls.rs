//! What is particular to a call: times, codec, media.

use super::titles;
use crate::proto::sip::{Message, StartLine};
use crate::proto::{Body, sdp};
use crate::trace::{Call, Kind, MessageId, ProcedureId, StreamId, Trace, TransactionId};
use hashbrown::HashMap;
use std::net::SocketAddr;

/// Media of a call may begin before its signalling is seen and end after it, nanoseconds.
const AROUND: i64 = 5_000_000_000;

/// The facts of a call, by its messages.
pub(super) fn facts(trace: &Trace, messages: &[MessageId], transactions: &[TransactionId]) -> Call {
    let mut call = Call::default();
    let mut invited: Option<i64> = None;
    let mut answered: Option<i64> = None;
    let mut fewest = usize::MAX;
    for id in messages {
        let Body::Sip(message) = trace.body(*id) else { continue };
        let time = trace.message(*id).time;
        if call.caller.is_empty()
            && let Some(from) = message.from()
        {
            call.caller = titles::party(&from);
            call.callee = message.request_uri().map(|uri| titles::uri(&uri)).unwrap_or_default();
            if call.callee.is_empty() {
                call.callee = message.to().map(|to| titles::party(&to)).unwrap_or_default();
            }
        }
        let method = message.cseq().map_or("", |(_, method)| method);
        let vias = message.vias().count();
        match message.start() {
            StartLine::Request { uri, .. } if method == "INVITE" => {
                call.is_emergency |= uri.to_ascii_lowercase().starts_with(b"urn:service:sos");
                invited.get_or_insert(time);
            }
            // Ringing counts where the caller hears it: with the fewest Vias.
            StartLine::Status { code: 180 | 183, .. }
                if method == "INVITE" && call.post_dial_delay.is_none() && vias <= 1 =>
            {
                call.post_dial_delay = invited.map(|start| time - start);
            }
            StartLine::Status { code: 200..300, .. } if method == "INVITE" && answered.is_none() && vias <= 1 => {
                answered = Some(time);
                call.setup = invited.map(|start| time - start);
            }
            StartLine::Request { .. } if method == "BYE" && call.duration.is_none() => {
                call.duration = answered.map(|start| time - start);
            }
            _ => {}
        }
        let is_answer = message.status().is_some_and(|status| (180..300).contains(&status)) && method == "INVITE";
        if is_answer && call.codec.is_none() {
            call.codec = codec(&message);
        }
    }
    for transaction in transactions.iter().map(|id| trace.transaction(*id)) {
        let Body::Sip(request) = trace.body(transaction.request) else { continue };
        let initial = request.method() == Some("INVITE") && request.to().is_some_and(|to| to.tag().is_none());
        let vias = request.vias().count();
        let status = transaction.answers.iter().filter_map(|answer| match trace.body(*answer) {
            Body::Sip(answer) => answer.status(),
            _ => None,
        });
        // A fork that answered makes the call.
        let status = status.min_by_key(|status| (!(200..300).contains(status), *status));
        if initial && vias <= fewest && (vias < fewest || status.is_some()) {
            (fewest, call.status) = (vias, status);
        }
    }
    call
}

/// The first audio codec of an answer.
fn codec(message: &Message<'_>) -> Option<String> {
    let session = message.sdp()?;
    let audio = session.media.iter().find(|media| media.kind == "audio" && media.port != 0)?;
    let codec = audio.codecs.iter().find(|codec| !codec.name.eq_ignore_ascii_case("telephone-event"))?;
    Some(codec.name.to_owned())
}

/// Gives media streams to the calls whose SDP announces an end of them, and names their codecs.
pub(super) fn media(trace: &mut Trace) {
    type Announced = Vec<(ProcedureId, Option<(u8, String)>)>;
    let mut ends: HashMap<SocketAddr, Announced> = HashMap::new();
    for (index, procedure) in trace.procedures.iter().enumerate().filter(|(_, p)| p.kind == Kind::Call) {
        let id = ProcedureId::new(index);
        for message in &procedure.messages {
            // A line of media: what has none need not be decoded.
            if memchr::memmem::find(trace.bytes(*message), b"\nm=").is_none() {
                continue;
            }
            let Body::Sip(message) = trace.body(*message) else { continue };
            let Some(session) = message.sdp() else { continue };
            session.addresses(&mut |address| {
                let holders = ends.entry(address).or_default();
                if !holders.iter().any(|(known, _)| *known == id) {
                    holders.push((id, None));
                }
            });
            for media in &session.media {
                let Some(Ok(host)) = media.connection.map(str::parse) else { continue };
                for codec in &media.codecs {
                    let Ok(format) = codec.format.parse::<u8>() else { continue };
                    let holders = ends.entry(SocketAddr::new(host, media.port)).or_default();
                    if !holders
                        .iter()
                        .any(|(known, named)| *known == id && named.as_ref().is_some_and(|(f, _)| *f == format))
                    {
                        holders.push((id, Some((format, codec.name.to_owned()))));
                    }
                }
            }
        }
    }
    for index in 0..trace.media.len() {
        let Some(stream) = trace.media.get(index) else { continue };
        let (to, from) = (trace.address(stream.to), trace.address(stream.from));
        let (span, format) = (stream.span, stream.payload_type);
        let announced = ends.get(&to).into_iter().chain(ends.get(&from)).flatten();
        let overlaps = |id: ProcedureId| {
            let (start, end) = trace.procedure(id).span;
            start - AROUND <= span.1 && span.0 <= end + AROUND
        };
        let mut codec = None;
        let mut owner: Option<ProcedureId> = None;
        for (id, named) in announced.filter(|(id, _)| overlaps(*id)) {
            // Of two calls over one address and port the later one has it.
            if owner.is_none_or(|known| trace.procedure(known).span.0 < trace.procedure(*id).span.0) {
                owner = Some(*id);
            }
            if let Some((known, name)) = named
                && *known == format
            {
                codec.get_or_insert_with(|| name.clone());
            }
        }
        let codec = codec.or_else(|| sdp::encoding(format).map(str::to_owned));
        if let Some(stream) = trace.media.get_mut(index) {
            (stream.procedure, stream.codec) = (owner, codec);
        }
        if let Some(procedure) = owner.and_then(|id| trace.procedures.get_mut(id.index())) {
            procedure.media.push(StreamId::new(index));
        }
    }
}
