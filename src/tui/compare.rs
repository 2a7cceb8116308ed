//! [`Compare`]: two messages by meaning: headers, session description, AVPs, IEs, each with its two values.
//!
//! What every hop changes (Via, routes, identifiers of a hop) is known and can be left out.

use super::pattern::Pattern;
use crate::proto::field::{Field, Fields, Value};
use crate::proto::sdp::Session;
use crate::proto::sip::{self, StartLine};
use crate::proto::{Body, Proto};
use crate::trace::{MessageId, Trace};
use crate::wire::text::{lossy, printable};
use hashbrown::HashMap;

/// Something that a message says.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Saying {
    what: String,
    value: String,
    /// Every hop changes it.
    is_of_hop: bool,
}

/// How the two values of a pair are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Both are the same.
    Same,
    /// They differ.
    Different,
    /// Only the first message has one.
    OnlyLeft,
    /// Only the second message has one.
    OnlyRight,
}

/// What two messages say about one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// About what: `From`, `SDP audio 1 ptime`, `Subscription-Id › Subscription-Id-Data`.
    pub what: String,
    /// What the first message says.
    pub left: String,
    /// What the second message says.
    pub right: String,
    /// How these are to each other.
    pub verdict: Verdict,
    /// Every hop changes it.
    pub is_of_hop: bool,
}

/// Two messages on the screen.
#[derive(Debug)]
pub struct Compare {
    /// The first message.
    pub left: MessageId,
    /// The second message.
    pub right: MessageId,
    /// What they say.
    pub pairs: Vec<Pair>,
    /// What is equal is shown.
    pub shows_equal: bool,
    /// What every hop changes is shown.
    pub shows_hop: bool,
    /// The line of the cursor.
    pub cursor: usize,
    /// The first line on the screen.
    pub top: usize,
}

/// Headers, AVPs and IEs that every hop changes.
const OF_HOP: [&str; 22] = [
    "via",
    "max-forwards",
    "record-route",
    "route",
    "content-length",
    "p-charging-vector",
    "hop-by-hop identifier",
    "end-to-end identifier",
    "origin-host",
    "origin-realm",
    "origin-state-id",
    "destination-host",
    "destination-realm",
    "route-record",
    "length",
    "message length",
    "sequence number",
    "tunnel endpoint identifier",
    "branch",
    "path",
    "message identifier",
    "transaction id",
];

/// Things of one message that are compared at the most.
const MOST: usize = 5000;
/// Letters of a value at the most.
const LONGEST: usize = 2000;

impl Compare {
    /// Compares two messages.
    pub fn new(trace: &Trace, left: MessageId, right: MessageId) -> Self {
        let pairs = pairs(&sayings(trace, left), &sayings(trace, right));
        Self { left, right, pairs, shows_equal: true, shows_hop: true, cursor: 0, top: 0 }
    }

    /// The pairs that are shown.
    pub fn shown(&self) -> Vec<&Pair> {
        let is_shown =
            |pair: &&Pair| (self.shows_equal || pair.verdict != Verdict::Same) && (self.shows_hop || !pair.is_of_hop);
        self.pairs.iter().filter(is_shown).collect()
    }

    /// How many things differ, and how many of these every hop changes.
    pub fn differences(&self) -> (usize, usize) {
        let differ = self.pairs.iter().filter(|pair| pair.verdict != Verdict::Same);
        let of_hop = differ.clone().filter(|pair| pair.is_of_hop).count();
        (differ.count(), of_hop)
    }

    /// The next difference, behind or before the cursor.
    pub fn next_difference(&self, forward: bool) -> Option<usize> {
        let shown = self.shown();
        let count = shown.len();
        let step =
            |step: usize| if forward { (self.cursor + step) % count } else { (self.cursor + count - step) % count };
        (1..=count)
            .map(step)
            .find(|line| shown.get(*line).is_some_and(|pair| pair.verdict != Verdict::Same && !pair.is_of_hop))
    }
}

fn bounded(text: &str) -> String {
    let head: String = text.chars().take(LONGEST).collect();
    printable(&head).into_owned()
}

/// What a message says.
fn sayings(trace: &Trace, id: MessageId) -> Vec<Saying> {
    let body = trace.body(id);
    let mut sayings = match &body {
        Body::Sip(message) => sip_sayings(message),
        _ => field_sayings(&body, trace.message(id).proto),
    };
    sayings.truncate(MOST);
    sayings
}

fn saying(what: impl Into<String>, value: &str) -> Saying {
    let what = what.into();
    let last = what.rsplit(" › ").next().unwrap_or_default().to_ascii_lowercase();
    Saying { is_of_hop: OF_HOP.contains(&last.as_str()), what: bounded(&what), value: bounded(value) }
}

fn sip_sayings(message: &sip::Message<'_>) -> Vec<Saying> {
    let mut out = match message.start() {
        StartLine::Request { method, uri, .. } => {
            vec![saying("Method", &lossy(method)), saying("Request-URI", &lossy(uri))]
        }
        StartLine::Status { code, reason } => {
            vec![saying("Status", &code.to_string()), saying("Reason phrase", &lossy(reason.trim_ascii()))]
        }
    };
    for header in message.headers() {
        let known = header.id.known().map(|known| known.name);
        let name = known.map_or_else(|| lossy(header.name).into_owned(), str::to_owned);
        out.push(saying(name, &header.text()));
    }
    match message.sdp() {
        Some(session) => sdp_sayings(&session, &mut out),
        None if !message.body().is_empty() => out.push(saying("Body", &lossy(message.body()))),
        None => {}
    }
    out
}

fn sdp_sayings(session: &Session<'_>, out: &mut Vec<Saying>) {
    for (number, media) in session.media.iter().enumerate() {
        let mut say =
            |what: &str, value: &str| out.push(saying(format!("SDP {} {} {what}", media.kind, number + 1), value));
        say("address", media.connection.unwrap_or_default());
        say("port", &media.port.to_string());
        say("protocol", media.protocol);
        say("direction", media.direction.unwrap_or("sendrecv"));
        if let Some(time) = media.ptime {
            say("ptime", &format!("{time} ms"));
        }
        if let Some(kilobits) = media.bandwidth {
            say("bandwidth", &format!("{kilobits} kbit/s"));
        }
        for codec in &media.codecs {
            let name = if codec.name.is_empty() { codec.format } else { codec.name };
            let rate = codec.rate.map(|rate| format!("/{rate}")).unwrap_or_default();
            say(&format!("codec {name}{rate}"), format!("{} {}", codec.format, codec.parameters).trim_end());
        }
        for (name, value) in &media.attributes {
            say(name, value);
        }
    }
}

/// The fields that hold values, each called by those around it.
fn field_sayings(body: &Body<'_>, proto: Proto) -> Vec<Saying> {
    let mut fields = Fields::new();
    body.fields(&mut fields);
    let mut around: Vec<(u8, String)> = Vec::new();
    let mut out = Vec::new();
    for field in fields.as_slice().iter().take(MOST * 4) {
        while around.last().is_some_and(|(depth, _)| *depth >= field.depth) {
            around.pop();
        }
        if super::detail::STRUCTURE.contains(&field.def.name) || field.depth == 0 {
            continue;
        }
        let title = title(field);
        if !matches!(field.value, Value::None) {
            let path: Vec<&str> = around.iter().map(|(_, title)| title.as_str()).chain([title.as_str()]).collect();
            // The outer levels of S1AP are the same in every message.
            let path = path.get(if proto == Proto::S1ap { 3.min(path.len() - 1) } else { 0 }..).unwrap_or_default();
            let mut value = String::new();
            field.spell(&mut value);
            if let Value::Code(_, name) = field.value {
                value = format!("{value} ({name})");
            }
            out.push(saying(path.join(" › "), &value));
        }
        around.push((field.depth, title));
    }
    out
}

fn title(field: &Field<'_>) -> String {
    match &field.heading {
        Some(heading) if matches!(field.value, Value::None) => heading.clone().into_owned(),
        _ => field.def.title.to_owned(),
    }
}

/// Puts together what two messages say about the same thing: of several values of one name, the same ones first.
fn pairs(left: &[Saying], right: &[Saying]) -> Vec<Pair> {
    let mut free: HashMap<&str, Vec<usize>, foldhash::fast::FixedState> = HashMap::default();
    for (index, saying) in right.iter().enumerate() {
        free.entry(&saying.what).or_default().push(index);
    }
    let mut partner: Vec<Option<usize>> = left.iter().map(|_| None).collect();
    for exactly in [true, false] {
        for (place, saying) in partner.iter_mut().zip(left) {
            let Some(places) = free.get_mut(saying.what.as_str()).filter(|_| place.is_none()) else { continue };
            let fits = |at: &usize| !exactly || right.get(*at).is_some_and(|other| other.value == saying.value);
            if let Some(at) = places.iter().position(fits) {
                *place = Some(places.remove(at));
            }
        }
    }
    let mut taken: Vec<bool> = right.iter().map(|_| false).collect();
    partner.iter().flatten().for_each(|at| {
        if let Some(taken) = taken.get_mut(*at) {
            *taken = true;
        }
    });
    let mut pairs = Vec::new();
    let mut next = 0;
    for (saying, partner) in left.iter().zip(&partner) {
        if let Some(at) = partner {
            push_free(right, &taken, &mut next, *at, &mut pairs);
        }
        let other = partner.and_then(|at| right.get(at));
        let verdict = match other {
            None => Verdict::OnlyLeft,
            Some(other) if other.value == saying.value => Verdict::Same,
            Some(_) => Verdict::Different,
        };
        pairs.push(Pair {
            what: saying.what.clone(),
            left: saying.value.clone(),
            right: other.map(|other| other.value.clone()).unwrap_or_default(),
            verdict,
            is_of_hop: saying.is_of_hop,
        });
    }
    push_free(right, &taken, &mut next, right.len(), &mut pairs);
    pairs
}

/// Adds what only the second message says, up to a place in it.
fn push_free(right: &[Saying], taken: &[bool], next: &mut usize, end: usize, pairs: &mut Vec<Pair>) {
    while *next < end {
        if let (Some(saying), Some(false)) = (right.get(*next), taken.get(*next)) {
            pairs.push(Pair {
                what: saying.what.clone(),
                left: String::new(),
                right: saying.value.clone(),
                verdict: Verdict::OnlyRight,
                is_of_hop: saying.is_of_hop,
            });
        }
        *next += 1;
    }
}

/// The same message one hop before: same protocol and kind, received by the node that sent this one.
pub fn one_hop_before(trace: &Trace, among: &[MessageId], id: MessageId) -> Option<MessageId> {
    let kind = |id: MessageId| match trace.body(id) {
        Body::Sip(message) => {
            let (_, method) = message.cseq().unwrap_or_default();
            format!("{} {:?} {method}", message.method().unwrap_or_default(), message.status())
        }
        body => {
            let label = crate::report::ladder::Label::of(&body, false);
            format!("{} {}", trace.message(id).proto.name(), label.tiny)
        }
    };
    let own = kind(id);
    let sender = trace.ends(id).0;
    let before = among.iter().rev().filter(|other| **other < id && trace.message(**other).repeats.is_none());
    let same: Vec<MessageId> = before.copied().filter(|other| kind(*other) == own).collect();
    let hop = same.iter().find(|other| trace.ends(**other).1 == sender);
    hop.or_else(|| same.first()).copied()
}

/// The words in which two values differ: the common beginning and end left out.
pub fn difference<'a>(left: &'a str, right: &'a str) -> (&'a str, &'a str) {
    let same = left.char_indices().zip(right.chars()).take_while(|((_, a), b)| a == b);
    let start = same.last().map_or(0, |((at, c), _)| at + c.len_utf8());
    let (left, right) = (left.get(start..).unwrap_or_default(), right.get(start..).unwrap_or_default());
    let tail = left.chars().rev().zip(right.chars().rev()).take_while(|(a, b)| a == b);
    let end: usize = tail.map(|(c, _)| c.len_utf8()).sum();
    (left.get(..left.len() - end).unwrap_or_default(), right.get(..right.len() - end).unwrap_or_default())
}

/// What a text of a search finds among the pairs.
pub fn find(compare: &Compare, text: &str) -> Option<usize> {
    let pattern = Pattern::new(text)?;
    let says = |pair: &&Pair| [&pair.what, &pair.left, &pair.right].into_iter().any(|text| pattern.is_in(text));
    compare.shown().iter().position(says)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<Saying> {
        sip_sayings(&sip::Message::decode(text.as_bytes()).expect("a message"))
    }

    #[test]
    fn headers_are_compared_in_any_order() {
        let left = of("INVITE sip:b@x SIP/2.0\r\nFrom: <sip:a@x>;tag=1\r\nTo: <sip:b@x>\r\nVia: SIP/2.0/UDP a\r\n\r\n");
        let right = of(
            "INVITE sip:c@x SIP/2.0\r\nv: SIP/2.0/UDP b\r\nt: <sip:b@x>\r\nSupported: 100rel\r\nf: <sip:a@x>;tag=1\r\n\r\n",
        );
        let found: Vec<_> =
            pairs(&left, &right).into_iter().map(|pair| (pair.what, pair.verdict, pair.is_of_hop)).collect();
        assert!(found.contains(&("Request-URI".into(), Verdict::Different, false)));
        assert!(found.contains(&("From".into(), Verdict::Same, false)));
        assert!(found.contains(&("Via".into(), Verdict::Different, true)));
        assert!(found.contains(&("Supported".into(), Verdict::OnlyRight, false)));
        assert_eq!(found.len(), 6);
    }

    #[test]
    fn of_several_values_the_same_ones_are_pairs() {
        let left = [saying("Route", "a"), saying("Route", "b")];
        let right = [saying("Route", "b"), saying("Route", "c")];
        let found: Vec<_> = pairs(&left, &right).into_iter().map(|pair| (pair.left, pair.right)).collect();
        assert_eq!(found, [("a".to_owned(), "c".to_owned()), ("b".to_owned(), "b".to_owned())]);
    }

    #[test]
    fn the_words_that_differ_are_found() {
        assert_eq!(difference("sip:a@x;tag=1", "sip:b@x;tag=1"), ("a", "b"));
        assert_eq!(difference("same", "same"), ("", ""));
        assert_eq!(difference("ü", "ö"), ("ü", "ö"));
    }
}
