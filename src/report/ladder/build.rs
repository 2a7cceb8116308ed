//! Messages to a [`Ladder`]: lanes in order, rows with labels, deltas, phases, gaps and pairs.

use super::phase::{POLICY, Phases};
use super::{Arrow, Group, Label, Ladder, Lane, LaneBy, LaneKey, Media, Options, Row};
use crate::proto::s1ap::MessageKind;
use crate::proto::{Body, Proto};
use crate::report::{clip::clip, reference_point};
use crate::trace::{EndpointId, Level, MessageId, Procedure, ProcedureId, Role, StreamId, Trace};
use crate::wire::text::printable;
use hashbrown::HashMap;
use std::net::SocketAddr;
use std::ops::Range;

/// Columns of the title and of a lane's name at the most.
const TITLE: usize = 200;
const NAME: usize = 40;
/// Requests without an answer that are named at the end.
const UNANSWERED: usize = 5;
/// A run of messages to the called party is worth a group from this many arrows on.
const LEG: usize = 4;

impl Ladder {
    /// The ladder of a procedure, with its phases and media.
    pub fn of_procedure(trace: &Trace, id: ProcedureId, options: &Options) -> Self {
        let procedure = trace.procedure(id);
        let media: &[StreamId] = if options.media { &procedure.media } else { &[] };
        let mut builder = Builder::new(trace, options, Some(Phases::new(procedure)));
        builder.rows(&procedure.messages, media);
        let mut ladder = builder.finish();
        ladder.title = one_line(format!("{} {}", procedure.name, procedure.title).trim_end(), TITLE);
        ladder.fold_legs(called_lane(trace, procedure, &ladder));
        ladder
    }

    /// The ladder of any messages, in the order given.
    pub fn of_messages(trace: &Trace, messages: &[MessageId], options: &Options) -> Self {
        let mut builder = Builder::new(trace, options, None);
        builder.rows(messages, &[]);
        builder.finish()
    }

    /// Groups the runs of SIP behind the caller's back that reach the called party; look-ups may lie within.
    fn fold_legs(&mut self, called: Option<(usize, usize)>) {
        let Some((caller, called)) = called else { return };
        let name = self.lanes.get(called).map(|lane| lane.name.clone()).unwrap_or_default();
        let mut runs: Vec<Leg> = Vec::new();
        let mut open: Option<Leg> = None;
        for (row, content) in self.rows.iter().enumerate() {
            let arrow = match content {
                Row::Arrow(arrow) => arrow,
                Row::Gap(_) | Row::Media(_) => continue,
                Row::Phase(_) | Row::Note(_) => {
                    runs.extend(open.take());
                    continue;
                }
            };
            let touches = |lane| arrow.from == lane || arrow.to == lane;
            match arrow.proto {
                Proto::Sip if !touches(caller) => {
                    let leg = open.get_or_insert(Leg { rows: row..row, reaches: false });
                    leg.rows.end = row + 1;
                    leg.reaches |= touches(called);
                }
                Proto::Dns => {}
                _ => runs.extend(open.take()),
            }
        }
        runs.extend(open);
        for Leg { rows, .. } in runs.into_iter().filter(|leg| leg.reaches) {
            let arrows = self.rows.get(rows.clone()).unwrap_or_default().iter().filter_map(Row::arrow).count();
            if arrows >= LEG {
                let title = format!("to called party ({name})");
                self.groups.push(Group { title, rows, arrows, is_folded: false });
            }
        }
        self.groups.sort_by_key(|group| (group.rows.start, std::cmp::Reverse(group.rows.end)));
    }
}

/// A run of messages of a call that the caller does not see.
struct Leg {
    rows: Range<usize>,
    /// One of them comes from the called party, or goes there.
    reaches: bool,
}

/// Lanes of the calling and the called UE of a call.
fn called_lane(trace: &Trace, procedure: &Procedure, ladder: &Ladder) -> Option<(usize, usize)> {
    procedure.call.as_ref()?;
    let is_ue = |lane: usize| ladder.lanes.get(lane).is_some_and(|lane| lane.role == Role::Ue);
    let (_, first) = ladder.arrows().find(|(_, arrow)| is_ue(arrow.from) && is_invite(trace, arrow.message))?;
    let mut ends = ladder.arrows().filter(|(_, arrow)| is_invite(trace, arrow.message)).map(|(_, arrow)| arrow.to);
    let called = ends.find(|lane| is_ue(*lane) && *lane != first.from)?;
    Some((first.from, called))
}

fn is_invite(trace: &Trace, id: MessageId) -> bool {
    matches!(trace.body(id), Body::Sip(message) if message.method() == Some("INVITE"))
}

/// What happens at a time.
enum Event {
    Message(MessageId),
    /// A further sighting, by its place among the copies of the message.
    Copy(MessageId, usize),
    Stream(StreamId),
}

struct Builder<'t> {
    trace: &'t Trace,
    options: Options,
    phases: Option<Phases>,
    ladder: Ladder,
    lanes: HashMap<LaneKey, usize, foldhash::fast::FixedState>,
    /// For each lane, the role that decides its place.
    order: Vec<Role>,
    row_of: HashMap<MessageId, usize, foldhash::fast::FixedState>,
    arrows: usize,
    previous: Option<i64>,
    unanswered: Vec<String>,
}

impl<'t> Builder<'t> {
    fn new(trace: &'t Trace, options: &Options, phases: Option<Phases>) -> Self {
        Self {
            trace,
            options: *options,
            phases,
            ladder: Ladder::default(),
            lanes: HashMap::default(),
            order: Vec::new(),
            row_of: HashMap::default(),
            arrows: 0,
            previous: None,
            unanswered: Vec::new(),
        }
    }

    fn rows(&mut self, messages: &[MessageId], media: &[StreamId]) {
        for event in events(self.trace, messages, media, self.options.copies) {
            match event {
                Event::Message(id) => self.message(id),
                Event::Copy(id, index) => self.copy(id, index),
                Event::Stream(id) => self.stream(id),
            }
        }
        let more = self.unanswered.len().saturating_sub(UNANSWERED);
        self.unanswered.truncate(UNANSWERED);
        let notes = std::mem::take(&mut self.unanswered);
        self.ladder.rows.extend(notes.into_iter().map(Row::Note));
        if more > 0 {
            self.ladder.rows.push(Row::Note(format!("no answer to {more} more")));
        }
    }

    fn message(&mut self, id: MessageId) {
        let trace = self.trace;
        let message = trace.message(id);
        let body = trace.body(id);
        self.gap(message.time);
        if let Some(title) = self.phases.as_mut().and_then(|phases| phases.begins(id, &body)) {
            self.ladder.rows.push(Row::Phase(title.to_owned()));
        }
        let (from, to) = (self.lane(message.from), self.lane(message.to));
        self.arrows += 1;
        let label = Label::of(&body, answers_offer(trace, id, &body));
        let lacks_answer = lacks_answer(trace, id);
        if lacks_answer && message.repeats.is_none() {
            self.unanswered.push(format!("no answer to {} (frame {})", label.short, message.name()));
        }
        let is_odd = message.repeats.is_some() || message.gap || lacks_answer;
        let level = match (body.is_error(), is_odd) {
            (true, _) => Level::Error,
            (false, true) => Level::Warning,
            (false, false) => Level::Ok,
        };
        self.row_of.insert(id, self.ladder.rows.len());
        let sightings = if self.options.copies { 1 } else { 1 + trace.copies(id).len() };
        let arrow = Arrow {
            message: id,
            id: message.name(),
            number: self.arrows,
            from,
            to,
            label,
            proto: message.proto,
            interface: reference_point(trace, id, &body),
            time: message.time,
            since_previous: self.since(message.time),
            sightings,
            is_copy: false,
            is_retransmission: message.repeats.is_some(),
            is_answer: is_answer(&body),
            level,
            pair: None,
        };
        self.ladder.rows.push(Row::Arrow(Box::new(arrow)));
    }

    /// A further sighting looks like its message and has its own time and id.
    fn copy(&mut self, id: MessageId, index: usize) {
        let Some(copy) = self.trace.copies(id).get(index) else { return };
        let original = self.row_of.get(&id).and_then(|row| self.ladder.arrow(*row)).cloned();
        let Some(original) = original else { return };
        self.arrows += 1;
        let since_previous = self.since(copy.time);
        let (id, time, number) = (copy.name(), copy.time, self.arrows);
        let arrow = Arrow { id, number, time, since_previous, is_copy: true, ..original };
        self.ladder.rows.push(Row::Arrow(Box::new(arrow)));
    }

    fn stream(&mut self, id: StreamId) {
        let stream = self.trace.stream(id);
        let (from, to) = (self.lane(stream.from), self.lane(stream.to));
        let codec = stream.codec.clone().unwrap_or_else(|| format!("PT {}", stream.payload_type));
        let (packets, lost) = (stream.sequence.packets, stream.sequence.lost());
        let short = format!("RTP {codec} {packets} pkts");
        let seconds = stream.span.1.saturating_sub(stream.span.0) as f64 / 1e9;
        let long = format!("RTP {codec} {packets} packets in {seconds:.1} s, {lost} lost");
        let label = Label::new(&format!("RTP {packets}"), &short, &long);
        let level = if lost > 0 { Level::Warning } else { Level::Ok };
        self.ladder.rows.push(Row::Media(Box::new(Media { stream: id, from, to, label, span: stream.span, level })));
    }

    fn gap(&mut self, time: i64) {
        let silence = self.previous.map_or(0, |previous| time.saturating_sub(previous));
        if silence > self.options.gap {
            self.ladder.rows.push(Row::Gap(silence));
        }
    }

    /// Nanoseconds since the arrow before, which this one then is.
    fn since(&mut self, time: i64) -> i64 {
        let previous = self.previous.replace(time).unwrap_or(time);
        time.saturating_sub(previous)
    }

    /// The lane of an endpoint, made when it is the first of its lane.
    fn lane(&mut self, endpoint: EndpointId) -> usize {
        let trace = self.trace;
        let node_id = trace.endpoint(endpoint).node;
        let address = trace.address(endpoint);
        let node = trace.nodes.get(node_id.index());
        let role = node.map_or(Role::Other, |node| node.role);
        let key = match (self.options.lanes, node) {
            (LaneBy::Node, Some(_)) => LaneKey::Node(node_id),
            (LaneBy::Role, Some(node)) if node.role != Role::Other => LaneKey::Role(node.role),
            (LaneBy::Role, Some(_)) => LaneKey::Node(node_id),
            (LaneBy::Endpoint, _) => LaneKey::Endpoint(endpoint),
            (LaneBy::Host, _) | (_, None) => LaneKey::Host(address.ip()),
        };
        if let Some(lane) = self.lanes.get(&key).copied() {
            if let (Some(lane), Some(order)) = (self.ladder.lanes.get_mut(lane), self.order.get_mut(lane)) {
                lane.uses += 1;
                *order = role.min(*order);
                lane.role = if lane.role == role { role } else { Role::Other };
            }
            return lane;
        }
        let (name, address) = match (key, node) {
            (LaneKey::Node(_), Some(node)) => (node.name.clone(), addresses(&node.addresses)),
            (LaneKey::Role(role), _) => (role.name().to_owned(), String::new()),
            (LaneKey::Endpoint(_), _) => (address.to_string(), node.map_or(String::new(), |node| node.name.clone())),
            _ => (address.ip().to_string(), String::new()),
        };
        let lane = Lane { key, role, name: one_line(&name, NAME), address: one_line(&address, NAME), uses: 1 };
        self.ladder.lanes.push(lane);
        self.order.push(role);
        self.lanes.insert(key, self.ladder.lanes.len() - 1);
        self.ladder.lanes.len() - 1
    }

    fn finish(mut self) -> Ladder {
        self.sort_lanes();
        self.pair();
        self.group();
        let first = self.ladder.arrows().next().map_or(0, |(_, arrow)| arrow.time);
        Ladder { start: first, ..self.ladder }
    }

    /// Puts lanes in the order of their roles, lanes of one role in the order in which they were seen.
    fn sort_lanes(&mut self) {
        let mut order: Vec<usize> = (0..self.ladder.lanes.len()).collect();
        order.sort_by_key(|lane| self.order.get(*lane).copied().unwrap_or(Role::Other));
        let mut place = vec![0; order.len()];
        for (new, old) in order.iter().enumerate() {
            if let Some(place) = place.get_mut(*old) {
                *place = new;
            }
        }
        let moved = |lane: &mut usize| *lane = place.get(*lane).copied().unwrap_or(*lane);
        for row in &mut self.ladder.rows {
            match row {
                Row::Arrow(arrow) => [&mut arrow.from, &mut arrow.to].into_iter().for_each(moved),
                Row::Media(media) => [&mut media.from, &mut media.to].into_iter().for_each(moved),
                Row::Phase(_) | Row::Gap(_) | Row::Note(_) => {}
            }
        }
        let mut lanes: Vec<_> = std::mem::take(&mut self.ladder.lanes).into_iter().zip(place).collect();
        lanes.sort_by_key(|(_, place)| *place);
        self.ladder.lanes = lanes.into_iter().map(|(lane, _)| lane).collect();
    }

    /// Joins requests and answers, and what was sent again with its original.
    fn pair(&mut self) {
        for row in &mut self.ladder.rows {
            let Row::Arrow(arrow) = row else { continue };
            let counterpart = if arrow.is_copy { Some(arrow.message) } else { counterpart(self.trace, arrow.message) };
            arrow.pair = counterpart.and_then(|id| self.row_of.get(&id)).copied();
        }
    }

    /// Makes a group of each phase, and says which interfaces policy runs over.
    fn group(&mut self) {
        let is_phase = |(row, content): (usize, &Row)| matches!(content, Row::Phase(_)).then_some(row);
        let starts: Vec<usize> = self.ladder.rows.iter().enumerate().filter_map(is_phase).collect();
        for (index, start) in starts.iter().copied().enumerate() {
            let end = starts.get(index + 1).copied().unwrap_or(self.ladder.rows.len());
            let arrows: Vec<&Arrow> =
                self.ladder.rows.get(start..end).unwrap_or_default().iter().filter_map(Row::arrow).collect();
            let count = arrows.len();
            let via = interfaces(&arrows);
            let Some(Row::Phase(title)) = self.ladder.rows.get_mut(start) else { continue };
            if title == POLICY && !via.is_empty() {
                *title = format!("{POLICY} ({via})");
            }
            let title = title.clone();
            self.ladder.groups.push(Group { title, rows: start..end, arrows: count, is_folded: false });
        }
    }
}

/// The interfaces of policy and bearers in the order in which they are used: `Rx → Gx → S11 → S1`.
fn interfaces(arrows: &[&Arrow]) -> String {
    let mut seen: Vec<&str> = Vec::new();
    for arrow in arrows.iter().filter(|arrow| arrow.proto != Proto::Sip) {
        if let Some(interface) = arrow.interface.filter(|interface| !seen.contains(interface)) {
            seen.push(interface);
        }
    }
    seen.join(" → ")
}

/// Messages in their own order; copies and streams among them by time.
fn events(trace: &Trace, messages: &[MessageId], media: &[StreamId], copies: bool) -> Vec<Event> {
    let mut events = Vec::with_capacity(messages.len() + media.len());
    let mut latest = i64::MIN;
    for id in messages.iter().copied() {
        latest = latest.max(trace.message(id).time);
        events.push((latest, Event::Message(id)));
        if copies {
            let copies = trace.copies(id).iter().enumerate();
            events.extend(copies.map(|(index, copy)| (latest.max(copy.time), Event::Copy(id, index))));
        }
    }
    events.extend(media.iter().map(|id| (trace.stream(*id).span.0, Event::Stream(*id))));
    events.sort_by_key(|(time, _)| *time);
    events.into_iter().map(|(_, event)| event).collect()
}

/// The message that a view jumps to from this one.
fn counterpart(trace: &Trace, id: MessageId) -> Option<MessageId> {
    let message = trace.message(id);
    if message.repeats.is_some() {
        return message.repeats;
    }
    let transaction = trace.transaction(message.transaction?);
    if transaction.request == id {
        return transaction.answer().or_else(|| transaction.provisional.last().copied());
    }
    Some(transaction.request)
}

/// Claims that a message answers a request.
fn is_answer(body: &Body<'_>) -> bool {
    match body {
        Body::Sip(message) => message.status().is_some(),
        Body::Diameter(message) => !message.is_request(),
        Body::Gtpv2(message) => message.is_request() == Some(false),
        Body::S1ap(message) => message.kind() != MessageKind::Initiating,
        Body::Dns(message) => message.is_response(),
        _ => false,
    }
}

/// Claims that a message is a request that waits for an answer in vain.
fn lacks_answer(trace: &Trace, id: MessageId) -> bool {
    let transaction = trace.message(id).transaction.map(|transaction| trace.transaction(transaction));
    transaction.is_some_and(|transaction| {
        transaction.request == id && transaction.expects_answer && transaction.answers.is_empty()
    })
}

/// Claims that the SDP of a response answers an offer of its request.
fn answers_offer(trace: &Trace, id: MessageId, body: &Body<'_>) -> bool {
    let Body::Sip(message) = body else { return false };
    if message.status().is_none() || message.sdp().is_none() {
        return false;
    }
    let request = trace.message(id).transaction.map(|transaction| trace.transaction(transaction).request);
    request.is_some_and(|request| {
        matches!(trace.body(request), Body::Sip(request) if request.status().is_none() && request.sdp().is_some())
    })
}

/// The addresses of a node: one with its port, or the host of all, or the first host and how many more.
fn addresses(endpoints: &[SocketAddr]) -> String {
    let Some(first) = endpoints.first() else { return String::new() };
    let mut hosts: Vec<_> = endpoints.iter().map(SocketAddr::ip).collect();
    hosts.sort_unstable();
    hosts.dedup();
    match (endpoints.len(), hosts.len()) {
        (1, _) if first.port() != 0 => first.to_string(),
        (_, 1) => first.ip().to_string(),
        (_, hosts) => format!("{} +{}", first.ip(), hosts - 1),
    }
}

fn one_line(text: &str, columns: usize) -> String {
    let head: String = text.chars().take(columns + 1).collect();
    clip(&printable(&head), columns).into_owned()
}
