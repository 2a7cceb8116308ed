//! [`Ladder`]: messages as lanes and rows, the one view model that every painter and the TUI draw.
//!
//! It is computed once ([`Ladder::of_procedure`], [`Ladder::of_messages`]) and borrows nothing. Everything a person
//! reads in it is one line, bounded, and safe for a terminal; painters escape what their own format wants escaped.
//! Lanes and rows refer to each other by index: a view may hide, move or merge lanes and fold groups without
//! computing anything anew. How wide things are drawn is [`Layout`]'s.

mod build;
mod label;
mod layout;
mod phase;

pub use label::{LONG, Label, MEDIUM, SHORT, TINY};
pub use layout::{Layout, abbreviate, delta, span, tail};

use crate::proto::Proto;
use crate::report::heading::count;
use crate::trace::{EndpointId, Level, MessageId, NodeId, Role, StreamId};
use std::net::IpAddr;
use std::ops::Range;

/// What one lane stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LaneBy {
    /// A function of the network.
    #[default]
    Node,
    /// All functions of one role together.
    Role,
    /// A host.
    Host,
    /// A host and port.
    Endpoint,
}

/// What is drawn, and how.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// What one lane stands for.
    pub lanes: LaneBy,
    /// Every sighting of a message is a row, not only the first.
    pub copies: bool,
    /// Media streams are rows.
    pub media: bool,
    /// A silence longer than this is a row, nanoseconds.
    pub gap: i64,
}

impl Default for Options {
    fn default() -> Self {
        Self { lanes: LaneBy::Node, copies: false, media: true, gap: 1_000_000_000 }
    }
}

/// What a lane was made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LaneKey {
    /// A node of the trace.
    Node(NodeId),
    /// Every node of a role.
    Role(Role),
    /// A host.
    Host(IpAddr),
    /// A host and port.
    Endpoint(EndpointId),
}

/// A vertical line: who speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// What it stands for.
    pub key: LaneKey,
    /// The role of its node, [`Role::Other`] when it has several.
    pub role: Role,
    /// What it is called: `P-CSCF`, `UE 2`, `10.0.0.1`.
    pub name: String,
    /// Its addresses: `127.0.0.1:5060`, `10.4.128.21 +2`; empty when the name says it.
    pub address: String,
    /// Arrows and streams that begin or end at it.
    pub uses: usize,
}

/// A message as an arrow from one lane to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrow {
    /// The message.
    pub message: MessageId,
    /// The id under which it is shown: `4127`, `198.2`; of a copy, the copy's own.
    pub id: String,
    /// Counts the arrows of the ladder from 1.
    pub number: usize,
    /// Lane of the sender.
    pub from: usize,
    /// Lane of the receiver; the sender's own when a node talks to itself.
    pub to: usize,
    /// What it says, at four lengths.
    pub label: Label,
    /// What it speaks.
    pub proto: Proto,
    /// The reference point, when known: `Cx`, `S11`, `Gm`.
    pub interface: Option<&'static str>,
    /// When it was complete, nanoseconds since 1970-01-01 UTC.
    pub time: i64,
    /// Nanoseconds since the arrow before; 0 for the first.
    pub since_previous: i64,
    /// How many times it was seen: 1, or more when it passed several capture points.
    pub sightings: usize,
    /// It is a further sighting of a message that has a row of its own ([`Options::copies`]).
    pub is_copy: bool,
    /// It was sent before by the same hop.
    pub is_retransmission: bool,
    /// It answers a request, whether that was captured or not.
    pub is_answer: bool,
    /// How much it deserves attention.
    pub level: Level,
    /// Row of its counterpart: of a request its answer, of anything else its request or original.
    pub pair: Option<usize>,
}

/// A media stream as an arrow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Media {
    /// The stream.
    pub stream: StreamId,
    /// Lane of the sender.
    pub from: usize,
    /// Lane of the receiver.
    pub to: usize,
    /// What it is, at four lengths: `RTP AMR-WB 27 pkts`.
    pub label: Label,
    /// Time of the first and of the last packet, nanoseconds since 1970-01-01 UTC.
    pub span: (i64, i64),
    /// Something is wrong with it: packets are missing.
    pub level: Level,
}

/// One line of the ladder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// A message.
    Arrow(Box<Arrow>),
    /// A media stream, at the time of its first packet.
    Media(Box<Media>),
    /// A rule across all lanes: `policy + bearer`.
    Phase(String),
    /// Nothing was sent for so many nanoseconds.
    Gap(i64),
    /// A remark: `no answer to INVITE (frame 4127)`.
    Note(String),
}

impl Row {
    /// The message of an arrow.
    pub fn arrow(&self) -> Option<&Arrow> {
        if let Self::Arrow(arrow) = self { Some(arrow) } else { None }
    }

    /// The lanes of an arrow or stream.
    pub fn lanes(&self) -> Option<(usize, usize)> {
        match self {
            Self::Arrow(arrow) => Some((arrow.from, arrow.to)),
            Self::Media(media) => Some((media.from, media.to)),
            Self::Phase(_) | Self::Gap(_) | Self::Note(_) => None,
        }
    }
}

/// Rows that can be drawn as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they are together: `policy + bearer`, `to called party`.
    pub title: String,
    /// The rows. Those of a phase begin with its rule.
    pub rows: Range<usize>,
    /// Arrows among them.
    pub arrows: usize,
    /// They are drawn as one line.
    pub is_folded: bool,
}

impl Group {
    /// What stands for it while it is folded: `▸ 14 msgs to called party`.
    pub fn folded(&self) -> String {
        format!("▸ {} {}", count(self.arrows, "msg"), self.title)
    }
}

/// What a view draws on one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A row, by its index.
    Row(usize),
    /// A folded group, by its index: `▸ 14 msgs to called party`.
    Fold(usize),
}

/// Lanes, and rows between them in the order of time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ladder {
    /// What it shows: `call-3 +447900000001 → +447900000002`.
    pub title: String,
    /// From the UE to the core.
    pub lanes: Vec<Lane>,
    /// In the order of time.
    pub rows: Vec<Row>,
    /// What can be folded, outer before inner, in the order of their first rows. Nothing is folded at first.
    pub groups: Vec<Group>,
    /// Time of the first arrow, nanoseconds since 1970-01-01 UTC.
    pub start: i64,
}

impl Ladder {
    /// What a view draws: every row that no folded group hides, and the folded groups.
    pub fn shown(&self) -> Vec<Shown> {
        let mut shown = Vec::with_capacity(self.rows.len());
        let mut at = 0;
        while at < self.rows.len() {
            let folded = self.groups.iter().position(|group| group.is_folded && group.rows.start == at);
            match folded.and_then(|index| Some((index, self.groups.get(index)?.rows.end))) {
                Some((index, end)) if end > at => {
                    shown.push(Shown::Fold(index));
                    at = end;
                }
                _ => {
                    shown.push(Shown::Row(at));
                    at += 1;
                }
            }
        }
        shown
    }

    /// The arrow of a row.
    pub fn arrow(&self, row: usize) -> Option<&Arrow> {
        self.rows.get(row).and_then(Row::arrow)
    }

    /// The arrows in order, each with its row.
    pub fn arrows(&self) -> impl Iterator<Item = (usize, &Arrow)> {
        self.rows.iter().enumerate().filter_map(|(row, content)| Some((row, content.arrow()?)))
    }

    /// The row of a message.
    pub fn row_of(&self, message: MessageId) -> Option<usize> {
        self.arrows().find(|(_, arrow)| arrow.message == message).map(|(row, _)| row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ladder(rows: usize, groups: &[(Range<usize>, bool)]) -> Ladder {
        let group = |(rows, is_folded): &(Range<usize>, bool)| Group {
            title: String::new(),
            rows: rows.clone(),
            arrows: 0,
            is_folded: *is_folded,
        };
        Ladder {
            rows: (0..rows).map(|row| Row::Note(row.to_string())).collect(),
            groups: groups.iter().map(group).collect(),
            ..Ladder::default()
        }
    }

    #[test]
    fn a_folded_group_hides_its_rows_and_what_is_folded_inside() {
        use Shown::{Fold, Row};
        assert_eq!(ladder(4, &[(1..3, false)]).shown(), [Row(0), Row(1), Row(2), Row(3)]);
        assert_eq!(ladder(4, &[(1..3, true)]).shown(), [Row(0), Fold(0), Row(3)]);
        assert_eq!(ladder(5, &[(0..4, true), (1..3, true)]).shown(), [Fold(0), Row(4)]);
        assert_eq!(ladder(5, &[(0..4, false), (1..3, true)]).shown(), [Row(0), Fold(1), Row(3), Row(4)]);
        assert_eq!(ladder(2, &[(1..1, true)]).shown(), [Row(0), Row(1)]);
    }
}
