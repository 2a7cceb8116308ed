//! [`Column`]: what a column of the list says of a procedure, and how the list is sorted by it.

use super::why::Marks;
use crate::proto::{Def, Fields, Interest, Proto};
use crate::report::clip::clip;
use crate::report::ladder::{delta, span};
use crate::report::paint::verdict;
use crate::trace::{Procedure, ProcedureId, Trace};
use crate::wire::text::printable;

/// A column of the list.
#[derive(Clone, Copy, Debug)]
pub enum Column {
    /// Its place in the capture, from 1.
    Index,
    /// Its kind: `call`.
    Kind,
    /// Its name: `call-3`.
    Name,
    /// Who calls or asks.
    From,
    /// Who is called, or what is asked.
    To,
    /// Whom it is about.
    Subscriber,
    /// When it began, since the beginning of the capture.
    Start,
    /// What the rules found: the sign of the worst finding, and how many there are.
    Why,
    /// How it ended, for a call with its status.
    State,
    /// How long it took.
    Length,
    /// Its messages.
    Messages,
    /// From INVITE to ringing.
    Ringing,
    /// From INVITE to answer.
    Setup,
    /// How long was talked.
    Talk,
    /// The codec.
    Codec,
    /// Media packets that did not come.
    Lost,
    /// The protocols, each by a letter at its place.
    Over,
    /// The first cause.
    Cause,
    /// A field, under Wireshark's name: its first value.
    Field(&'static Def),
}

/// What a list is sorted by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// There is nothing.
    None,
    /// A number or a time.
    Number(i64),
    /// Text.
    Text(String),
}

/// Letters of a cell at the most.
const LONGEST: usize = 200;

impl Column {
    /// The columns that need no field, in the order in which they are offered.
    pub const ALL: [Self; 18] = [
        Self::Index,
        Self::Kind,
        Self::Name,
        Self::From,
        Self::To,
        Self::Subscriber,
        Self::Start,
        Self::Why,
        Self::State,
        Self::Length,
        Self::Messages,
        Self::Ringing,
        Self::Setup,
        Self::Talk,
        Self::Codec,
        Self::Lost,
        Self::Over,
        Self::Cause,
    ];

    /// The columns for a terminal that is so wide.
    pub fn fitting(width: u16) -> Vec<Self> {
        use Column::{
            Cause, Codec, From, Index, Kind, Length, Lost, Messages, Over, Ringing, Setup, Start, State, To, Why,
        };
        match width {
            ..46 => vec![From, State],
            46..62 => vec![Kind, From, State],
            62..66 => vec![Kind, From, To, State],
            66..80 => vec![Kind, From, To, Why, State],
            80..100 => vec![Index, Kind, From, To, Why, State, Length],
            100..150 => vec![Index, Kind, From, To, Start, Why, State, Length, Messages, Over, Cause],
            _ => vec![
                Index, Kind, From, To, Start, Why, State, Length, Ringing, Setup, Codec, Lost, Messages, Over, Cause,
            ],
        }
    }

    /// Its title.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Index => "Idx",
            Self::Kind => "Type",
            Self::Name => "Id",
            Self::From => "From",
            Self::To => "To",
            Self::Subscriber => "Subscriber",
            Self::Start => "Start",
            Self::Why => "Why",
            Self::State => "State",
            Self::Length => "Δ",
            Self::Messages => "Msgs",
            Self::Ringing => "PDD",
            Self::Setup => "Setup",
            Self::Talk => "Talk",
            Self::Codec => "Codec",
            Self::Lost => "Lost",
            Self::Over => "Over",
            Self::Cause => "Cause",
            Self::Field(def) => def.name,
        }
    }

    /// Columns on the screen: the least, and the share of what is left over.
    pub fn width(self) -> (u16, u16) {
        match self {
            Self::Index => (4, 0),
            Self::Why => (3, 0),
            Self::Messages => (5, 0),
            Self::Kind => (12, 1),
            Self::Name => (16, 0),
            Self::From | Self::To => (14, 3),
            Self::Subscriber => (16, 2),
            Self::Start | Self::Length | Self::Setup | Self::Ringing | Self::Talk | Self::Codec => (8, 0),
            Self::State => (14, 0),
            Self::Lost | Self::Over => (5, 0),
            Self::Cause => (16, 9),
            Self::Field(def) => (u16::try_from(def.name.len()).unwrap_or(20).clamp(8, 24), 2),
        }
    }

    /// Numbers and times stand at the right.
    pub const fn is_at_the_right(self) -> bool {
        use Column::{Index, Length, Lost, Messages, Ringing, Setup, Start, Talk};
        matches!(self, Index | Start | Length | Messages | Ringing | Setup | Talk | Lost)
    }

    /// Claims that it is the same column.
    pub fn is(self, other: Self) -> bool {
        match (self, other) {
            (Self::Field(left), Self::Field(right)) => std::ptr::eq(left, right),
            _ => std::mem::discriminant(&self) == std::mem::discriminant(&other),
        }
    }

    /// What it says of a procedure; one line that is safe for a terminal.
    pub fn cell(self, trace: &Trace, marks: &Marks, id: ProcedureId) -> String {
        let Some(procedure) = trace.procedures.get(id.index()) else { return String::new() };
        let text = self.text(trace, marks, id, procedure);
        let head: String = text.chars().take(LONGEST + 1).collect();
        clip(&printable(&head), LONGEST).into_owned()
    }

    fn text(self, trace: &Trace, marks: &Marks, id: ProcedureId, procedure: &Procedure) -> String {
        let call = procedure.call.as_ref();
        let time = |time: Option<i64>| time.map(span).unwrap_or_default();
        match self {
            Self::Index => (id.index() + 1).to_string(),
            Self::Kind => procedure.kind.name().to_owned(),
            Self::Name => procedure.name.clone(),
            Self::From => parties(procedure).0.to_owned(),
            Self::To => parties(procedure).1.to_owned(),
            Self::Subscriber => {
                procedure.subscriber.map(|subscriber| trace.subscriber(subscriber).label()).unwrap_or_default()
            }
            Self::Start => delta(procedure.span.0.saturating_sub(trace.span.0)),
            Self::Why => marks.of(id).map(|mark| mark.text()).unwrap_or_default(),
            Self::State => state(procedure),
            Self::Length => span(procedure.span.1.saturating_sub(procedure.span.0)),
            Self::Messages => procedure.messages.len().to_string(),
            Self::Ringing => time(call.and_then(|call| call.post_dial_delay)),
            Self::Setup => time(call.and_then(|call| call.setup)),
            Self::Talk => time(call.and_then(|call| call.duration)),
            Self::Codec => call.and_then(|call| call.codec.clone()).unwrap_or_default(),
            Self::Lost => lost(trace, procedure).map(|lost| lost.to_string()).unwrap_or_default(),
            Self::Over => over(procedure),
            Self::Cause => procedure.cause.as_ref().map(|cause| cause.text.clone()).unwrap_or_default(),
            Self::Field(def) => first_value(trace, procedure, def).unwrap_or_default(),
        }
    }

    /// What the list is sorted by.
    pub fn key(self, trace: &Trace, marks: &Marks, id: ProcedureId) -> Key {
        let Some(procedure) = trace.procedures.get(id.index()) else { return Key::None };
        let call = procedure.call.as_ref();
        let number = |number: Option<i64>| number.map_or(Key::None, Key::Number);
        let count = |count: usize| Key::Number(i64::try_from(count).unwrap_or(i64::MAX));
        match self {
            Self::Index => count(id.index()),
            Self::Why => marks.of(id).map_or(Key::None, |mark| Key::Number(mark.weight())),
            Self::Start => Key::Number(procedure.span.0),
            Self::Length => Key::Number(procedure.span.1.saturating_sub(procedure.span.0)),
            Self::Messages => count(procedure.messages.len()),
            Self::Ringing => number(call.and_then(|call| call.post_dial_delay)),
            Self::Setup => number(call.and_then(|call| call.setup)),
            Self::Talk => number(call.and_then(|call| call.duration)),
            Self::Lost => number(lost(trace, procedure).map(|lost| i64::try_from(lost).unwrap_or(i64::MAX))),
            _ => match self.text(trace, marks, id, procedure) {
                text if text.is_empty() => Key::None,
                text => Key::Text(text),
            },
        }
    }
}

/// Who asks whom: both ends of a title with an arrow, or its first word and the rest.
pub fn parties(procedure: &Procedure) -> (&str, &str) {
    let title = procedure.title.as_str();
    let has_verb = title.starts_with(|c: char| c.is_ascii_uppercase());
    match title.split_once(" → ") {
        Some(ends) => ends,
        None if has_verb => title.split_once(' ').unwrap_or((title, "")),
        None => (title, ""),
    }
}

/// How it ended: `FAILED 503`, `ok`.
pub fn state(procedure: &Procedure) -> String {
    let word = verdict(procedure.outcome);
    let status = procedure.call.as_ref().and_then(|call| call.status).filter(|status| *status >= 300);
    status.map_or_else(|| word.to_owned(), |status| format!("{word} {status}"))
}

fn lost(trace: &Trace, procedure: &Procedure) -> Option<u64> {
    let streams = procedure.media.iter().map(|id| trace.stream(*id).sequence.lost());
    (!procedure.media.is_empty()).then(|| streams.sum())
}

/// Letters for SIP, Diameter, GTP, S1AP and RTP, each at its place.
fn over(procedure: &Procedure) -> String {
    let has = |wanted: &[Proto]| procedure.protocols.iter().any(|proto| wanted.contains(proto));
    let letters = [
        ('S', has(&[Proto::Sip])),
        ('D', has(&[Proto::Diameter])),
        ('G', has(&[Proto::Gtpv2, Proto::Gtpv1])),
        ('N', has(&[Proto::S1ap, Proto::Ngap])),
        ('R', !procedure.media.is_empty()),
    ];
    letters.into_iter().map(|(letter, is_there)| if is_there { letter } else { '·' }).collect()
}

fn first_value(trace: &Trace, procedure: &Procedure, def: &'static Def) -> Option<String> {
    let interest = Interest::only([(def, 0)]);
    procedure.messages.iter().find_map(|id| {
        let body = trace.body(*id);
        let mut fields = Fields::wanting(&interest);
        body.fields(&mut fields);
        let mut text = String::new();
        fields.as_slice().first()?.spell(&mut text);
        Some(text)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wider_terminals_have_more_columns() {
        let counts: Vec<_> = [20, 46, 62, 80, 120, 200].map(Column::fitting).iter().map(Vec::len).collect();
        assert!(counts.is_sorted());
        for width in [34, 46, 62, 80, 120, 200] {
            let needed: u16 = Column::fitting(width).iter().map(|column| column.width().0 + 1).sum();
            assert!(needed + 3 <= width, "{needed} of {width}");
        }
    }

    #[test]
    fn nothing_sorts_before_something() {
        assert!(Key::None < Key::Number(i64::MIN));
    }
}
