//! [`View`]: the ways to look at one message, and the lines of each.

use super::line::{Line, wrap};
use super::theme::Tone;
use super::{detail, links, sdp, timing};
use crate::proto::Body;
use crate::report::tree;
use crate::trace::{MessageId, Trace};
use crate::wire::text::{lossy, printable};
use jiff::tz::TimeZone;

/// A way to look at a message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// What matters of it, in a few lines.
    #[default]
    Digest,
    /// All its fields.
    Decoded,
    /// Its octets.
    Hex,
    /// Its text, when it is text.
    Raw,
    /// Offer and answer.
    Sdp,
    /// When it was sent, answered, seen again.
    Timing,
    /// What joins it with others.
    Links,
    /// Why the procedure failed.
    Why,
}

impl View {
    /// The views of the pane below a ladder, in order.
    pub const OF_PANE: [Self; 8] =
        [Self::Digest, Self::Decoded, Self::Hex, Self::Raw, Self::Sdp, Self::Timing, Self::Links, Self::Why];
    /// The views of a whole screen, in order.
    pub const OF_SCREEN: [Self; 6] = [Self::Decoded, Self::Hex, Self::Raw, Self::Sdp, Self::Timing, Self::Links];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Digest => "digest",
            Self::Decoded => "decoded",
            Self::Hex => "hex",
            Self::Raw => "raw",
            Self::Sdp => "SDP",
            Self::Timing => "timing",
            Self::Links => "links",
            Self::Why => "why",
        }
    }

    /// The view after this one.
    #[must_use]
    pub fn next(self, among: &[Self]) -> Self {
        let at = among.iter().position(|view| *view == self).map_or(0, |at| at + 1);
        among.iter().cycle().nth(at).copied().unwrap_or(self)
    }
}

/// Where and how lines are shown.
#[derive(Clone, Debug)]
pub struct Paper {
    /// Columns.
    pub width: usize,
    /// Messages have colours within.
    pub has_syntax: bool,
    /// Where local times are.
    pub zone: TimeZone,
}

/// The lines of a view of a message.
pub fn lines(trace: &Trace, id: MessageId, view: View, paper: &Paper) -> Vec<Line> {
    match view {
        View::Digest => links::digest(trace, id, paper.width),
        View::Decoded => decoded(trace, id),
        View::Hex => hex(trace.bytes(id)),
        View::Raw => raw(trace, id, paper),
        View::Sdp => sdp::table(trace, id, paper.width),
        View::Timing => timing::lines(trace, id, &paper.zone),
        View::Links => links::lines(trace, id, paper.width),
        View::Why => Vec::new(),
    }
}

/// The fields, without the possibility to fold them.
fn decoded(trace: &Trace, id: MessageId) -> Vec<Line> {
    let line = |node: &detail::Node| {
        let tone = match (node.is_malformed, node.depth) {
            (true, _) => Tone::Error,
            (false, 0) => Tone::Heading,
            _ => Tone::Plain,
        };
        Line::new().plain("  ".repeat(usize::from(node.depth))).word(tone, node.text.as_str())
    };
    detail::nodes(trace, id).iter().map(line).collect()
}

fn hex(bytes: &[u8]) -> Vec<Line> {
    let mut text = String::new();
    tree::hex(bytes, &mut text);
    text.lines().filter(|line| !line.is_empty()).map(Line::of).collect()
}

/// The text of a message, cut at the width of the paper; octets of what is no text.
pub fn raw(trace: &Trace, id: MessageId, paper: &Paper) -> Vec<Line> {
    let bytes = trace.bytes(id);
    let Body::Sip(message) = trace.body(id) else { return hex(bytes) };
    let body_at = bytes.len().saturating_sub(message.body().len());
    let text = lossy(bytes.get(..body_at).unwrap_or(bytes));
    let mut lines = Vec::new();
    for (number, line) in text.lines().enumerate() {
        push_header(line, number == 0, paper, &mut lines);
    }
    let body = message.body();
    if std::str::from_utf8(body).is_err() {
        lines.extend(hex(body));
    } else {
        for line in lossy(body).lines() {
            let safe = printable(line);
            lines.extend(wrap(&safe, paper.width, 2).into_iter().map(Line::of));
        }
    }
    lines
}

/// A line of the head of a SIP message: the name of a header stands out.
fn push_header(line: &str, is_start: bool, paper: &Paper, lines: &mut Vec<Line>) {
    let safe = printable(line);
    let wrapped = wrap(&safe, paper.width, 4);
    for (number, part) in wrapped.into_iter().enumerate() {
        let name = part.split_once(':').map_or(0, |(name, _)| name.len() + 1);
        let is_name = number == 0 && !is_start && paper.has_syntax && name > 0;
        lines.push(match (is_name, is_start && paper.has_syntax) {
            (true, _) => {
                let (name, value) = part.split_at(name);
                Line::new().word(Tone::Name, name).plain(value)
            }
            (false, true) => Line::heading(part),
            (false, false) => Line::of(part),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn views_follow_each_other_in_a_circle() {
        let mut view = View::Decoded;
        for _ in 0..View::OF_SCREEN.len() {
            view = view.next(&View::OF_SCREEN);
        }
        assert_eq!(view, View::Decoded);
        assert_eq!(View::Why.next(&View::OF_SCREEN), View::Decoded);
    }
}
