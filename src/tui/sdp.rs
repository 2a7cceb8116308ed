//! Session descriptions: lines below a message, and offer and answer side by side.

use super::flow::SdpRows;
use super::line::Line;
use super::theme::Tone;
use crate::proto::sdp::{Codec, Media, Session};
use crate::proto::{Body, sip};
use crate::report::clip::clip;
use crate::trace::{MessageId, Trace};
use crate::wire::text::{lossy, printable};

/// Lines of one description at the most.
const MOST: usize = 200;
/// Letters of a line at the most.
const LONGEST: usize = 300;

/// The lines to draw below a message.
pub fn lines(trace: &Trace, id: MessageId, rows: SdpRows) -> Vec<String> {
    if rows == SdpRows::Off {
        return Vec::new();
    }
    let Body::Sip(message) = trace.body(id) else { return Vec::new() };
    let Some(session) = message.sdp() else { return Vec::new() };
    match rows {
        SdpRows::Off => Vec::new(),
        SdpRows::First => session.media.first().map(summary).into_iter().collect(),
        SdpRows::Compact => session.media.iter().take(MOST).map(summary).collect(),
        SdpRows::Full => text(&message),
    }
}

/// The text of the description.
fn text(message: &sip::Message<'_>) -> Vec<String> {
    let part = message.bodies().into_iter().find(|part| part.is("application/sdp"));
    let whole = part.map(|part| lossy(part.bytes)).unwrap_or_default();
    whole.lines().take(MOST).map(safe).collect()
}

fn safe(text: &str) -> String {
    let head: String = text.chars().take(LONGEST + 1).collect();
    clip(&printable(&head), LONGEST).into_owned()
}

/// `audio 10.0.0.1:4000 AMR-WB AMR telephone-event sendrecv`
fn summary(media: &Media<'_>) -> String {
    let mut out = format!("{} {}:{}", media.kind, media.connection.unwrap_or_default(), media.port);
    for codec in media.codecs.iter().take(12) {
        out.push(' ');
        out.push_str(name(codec));
    }
    if let Some(direction) = media.direction {
        out.push(' ');
        out.push_str(direction);
    }
    safe(&out)
}

fn name<'a>(codec: &Codec<'a>) -> &'a str {
    if codec.name.is_empty() { codec.format } else { codec.name }
}

/// A row of the table: what, in the offer, in the answer.
type Row = (String, Option<String>, Option<String>);

/// Offer and answer side by side; without either, a line that says so.
pub fn table(trace: &Trace, id: MessageId, width: usize) -> Vec<Line> {
    let Some((offer, answer)) = exchange(trace, id) else {
        return vec![Line::new().dim("no session description in this message")];
    };
    let bodies = [Some(offer), answer].map(|id| id.map(|id| trace.body(id)));
    let [left, right] = bodies.each_ref().map(|body| match body {
        Some(Body::Sip(message)) => message.sdp(),
        _ => None,
    });
    let named = |what: &str, id: MessageId| format!("{what} {}", trace.name(id));
    let title: Row = (
        String::new(),
        Some(named("offer", offer)),
        Some(answer.map_or_else(|| "no answer".to_owned(), |id| named("answer", id))),
    );
    let rows = rows(left.as_ref(), right.as_ref());
    let what = rows.iter().map(|(what, ..)| what.chars().count()).max().unwrap_or(0).min(18);
    let half = width.saturating_sub(what + 4) / 2;
    let line = |(what_text, left, right): &Row, tone: Option<Tone>| {
        let differs = left.is_some() && right.is_some() && left != right;
        let cell = |text: &Option<String>| text.as_deref().map_or_else(|| "-".to_owned(), safe);
        let tone = tone.unwrap_or(if differs { Tone::Warning } else { Tone::Plain });
        Line::new().padded(Tone::Name, what_text, what).plain("  ").padded(tone, &cell(left), half).plain("  ").padded(
            tone,
            &cell(right),
            half,
        )
    };
    std::iter::once(line(&title, Some(Tone::Heading))).chain(rows.iter().map(|row| line(row, None))).collect()
}

/// The offer and the answer that a message is one of.
fn exchange(trace: &Trace, id: MessageId) -> Option<(MessageId, Option<MessageId>)> {
    let Body::Sip(message) = trace.body(id) else { return None };
    message.sdp()?;
    let call = message.call_id()?.to_vec();
    let procedure = trace.procedure(trace.message(id).procedure?);
    let (from, to) = trace.ends(id);
    // Descriptions of this dialog between these two nodes, in order: they are offer and answer by turns.
    let described = procedure.messages.iter().copied().filter(|other| {
        let (other_from, other_to) = trace.ends(*other);
        let between = (other_from, other_to) == (from, to) || (other_from, other_to) == (to, from);
        let same = |message: &sip::Message<'_>| message.call_id() == Some(&call) && message.sdp().is_some();
        between
            && trace.message(*other).repeats.is_none()
            && matches!(trace.body(*other), Body::Sip(message) if same(&message))
    });
    let mut offer: Option<MessageId> = None;
    for other in described {
        match offer {
            Some(open) if trace.ends(open).0 != trace.ends(other).0 => {
                if open == id || other == id {
                    return Some((open, Some(other)));
                }
                offer = None;
            }
            // A description that comes again before the answer, as in 183 and 200, belongs to the same exchange.
            Some(open) if open == id => return Some((open, None)),
            _ => offer = Some(other),
        }
    }
    Some((id, None))
}

fn rows(offer: Option<&Session<'_>>, answer: Option<&Session<'_>>) -> Vec<Row> {
    let count = [offer, answer].iter().flatten().map(|session| session.media.len()).max().unwrap_or(0);
    let mut rows = Vec::new();
    for index in 0..count.min(16) {
        let media = [offer, answer].map(|session| session.and_then(|session| session.media.get(index)));
        media_rows(media, &mut rows);
    }
    rows
}

fn media_rows([offer, answer]: [Option<&Media<'_>>; 2], rows: &mut Vec<Row>) {
    let mut row = |what: &str, of: &dyn Fn(&Media<'_>) -> Option<String>| {
        let (left, right) = (offer.and_then(of), answer.and_then(of));
        if left.is_some() || right.is_some() {
            rows.push((what.to_owned(), left, right));
        }
    };
    row("media", &|media| Some(format!("{} {}", media.kind, media.protocol)));
    row("address", &|media| Some(format!("{}:{}", media.connection.unwrap_or_default(), media.port)));
    row("direction", &|media| Some(media.direction.unwrap_or("sendrecv").to_owned()));
    row("bandwidth", &|media| media.bandwidth.map(|kilobits| format!("{kilobits} kbit/s")));
    row("ptime", &|media| media.ptime.map(|time| format!("{time} ms")));
    let attribute = |media: &Media<'_>, wanted: &str| {
        let found = media.attributes.iter().filter(|(name, _)| *name == wanted);
        let values: Vec<&str> = found.map(|(_, value)| value.trim()).collect();
        (!values.is_empty()).then(|| values.join(" | "))
    };
    for name in ["curr", "des", "conf", "maxptime", "rtcp", "crypto", "setup"] {
        row(name, &|media| attribute(media, name));
    }
    let mut codecs: Vec<String> = Vec::new();
    for codec in [offer, answer].into_iter().flatten().flat_map(|media| &media.codecs).take(64) {
        let label = label(codec);
        if !codecs.contains(&label) {
            codecs.push(label);
        }
    }
    for wanted in codecs {
        row(&wanted, &|media| {
            let codec = media.codecs.iter().find(|codec| label(codec) == wanted)?;
            Some(format!("{} {}", codec.format, codec.parameters).trim_end().to_owned())
        });
    }
}

fn label(codec: &Codec<'_>) -> String {
    match codec.rate {
        Some(rate) => format!("{}/{rate}", name(codec)),
        None => name(codec).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_codec_that_is_not_answered_stands_alone() {
        let offer = Session::new(b"m=audio 4000 RTP/AVP 96 0\r\nc=IN IP4 10.0.0.1\r\na=rtpmap:96 AMR-WB/16000\r\na=fmtp:96 octet-align=1\r\n");
        let answer =
            Session::new(b"m=audio 5000 RTP/AVP 96\r\nc=IN IP4 10.0.0.2\r\na=rtpmap:96 AMR-WB/16000\r\na=sendonly\r\n");
        let rows = rows(Some(&offer), Some(&answer));
        let find = |what: &str| {
            rows.iter().find(|(name, ..)| name == what).map(|(_, left, right)| (left.clone(), right.clone()))
        };
        assert_eq!(find("AMR-WB/16000"), Some((Some("96 octet-align=1".into()), Some("96".into()))));
        assert_eq!(find("PCMU"), Some((Some("0".into()), None)));
        assert_eq!(find("direction"), Some((Some("sendrecv".into()), Some("sendonly".into()))));
    }
}
