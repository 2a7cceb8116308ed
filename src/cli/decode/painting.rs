//! [`Painting`]: what `decode` does with each frame and message, in constant memory.
//!
//! With columns the frame is the unit: one row, one verdict of the filter. Otherwise the message is:
//! the filter sees its fields and those of its frame.

use super::Moment;
use crate::capture::Frame;
use crate::cli::progress::Progress;
use crate::filter::{Filter, Tally};
use crate::ingest::{Message, Sink};
use crate::net::Payload;
use crate::proto::{Body, Def, Fields, Interest, Proto};
use crate::report::{Clock, Columns, Format, Json, Line, Lines, Names, Style, csv, lower, tree};
use std::io::Write as _;
use std::ops::ControlFlow;
use std::rc::Rc;

/// What is written at once when nobody waits for it.
const CHUNK: usize = 1 << 16;

/// How messages are painted.
#[derive(Debug)]
pub enum Mode {
    /// One line a message.
    Lines,
    /// A tree, octets, or both.
    Tree {
        /// The fields are wanted.
        fields: bool,
        /// The octets are wanted.
        hex: bool,
    },
    /// One row a message.
    Csv,
    /// One object a message.
    Json(Box<Json>),
    /// One row a frame.
    Columns(Box<Columns>),
}

impl Mode {
    /// JSON.
    pub fn json() -> Self {
        Self::Json(Box::default())
    }

    /// Rows of fields; `also` are fields that the filter needs.
    pub fn columns(shown: &[&'static Def], also: &[&'static Def], format: Format) -> Self {
        Self::Columns(Box::new(Columns::new(shown, also, format)))
    }
}

/// Paints messages as they come.
pub struct Painting {
    out: std::io::StdoutLock<'static>,
    buffer: String,
    result: std::io::Result<()>,
    mode: Mode,
    lines: Lines,
    names: Names,
    style: Style,
    clock: Clock,
    /// What each message is asked for.
    interest: Rc<Interest>,
    /// Fields of the frame itself are shown or filtered.
    lower: Option<lower::Wanted>,
    /// Somebody looks at the fields of messages.
    asks: bool,
    protocols: Vec<Proto>,
    filter: Option<Filter>,
    /// What the filter counted of the frame, and of the frame with the current message.
    frame_tally: Option<Tally>,
    tally: Option<Tally>,
    /// Memory of field lists, kept between messages.
    spare: Option<Fields<'static>>,
    summary: String,
    time: String,
    from: Option<Moment>,
    to: Option<Moment>,
    left: Option<u64>,
    inside: bool,
    /// A message was added to the row since it began.
    filled: bool,
    printed: bool,
    progress: Progress,
    /// Somebody waits for each message.
    pub live: bool,
}

static EVERYTHING: Interest = Interest::everything();

impl Painting {
    /// Paints in this mode what passes the filter; of JSON only the fields `shown`, when there are any.
    pub fn new(
        mode: Mode,
        filter: Option<Filter>,
        shown: &[&'static Def],
        clock: Clock,
        names: Names,
        style: Style,
    ) -> Self {
        let filtered: Vec<_> = filter.iter().flat_map(Filter::defs).collect();
        let named = || shown.iter().chain(&filtered).copied();
        let interest = match &mode {
            Mode::Columns(columns) => columns.interest(),
            Mode::Lines | Mode::Csv | Mode::Tree { fields: false, .. } => Rc::new(Interest::only(named().zip(0..))),
            Mode::Json(_) if !shown.is_empty() => Rc::new(Interest::only(named().zip(0..))),
            Mode::Json(_) | Mode::Tree { .. } => Rc::new(Interest::everything()),
        };
        let is_lower = |def: &&Def| lower::DEFS.iter().any(|known| std::ptr::eq(*known, *def));
        let needs_lower = named().any(|def| is_lower(&def));
        let by_frame = matches!(mode, Mode::Columns(_));
        Self {
            out: std::io::stdout().lock(),
            buffer: String::new(),
            result: Ok(()),
            asks: named().next().is_some() || matches!(mode, Mode::Json(_) | Mode::Tree { fields: true, .. }),
            protocols: Proto::ALL.into_iter().filter(|proto| wanted(*proto, by_frame, shown, &filtered)).collect(),
            lines: Lines::new(style, names.clone()),
            mode,
            names,
            style,
            clock,
            lower: needs_lower.then(|| lower::Wanted::of(&Interest::only(named().zip(0..)))),
            interest,
            frame_tally: filter.as_ref().map(Filter::tally),
            tally: filter.as_ref().map(Filter::tally),
            filter,
            spare: Some(Fields::new()),
            summary: String::new(),
            time: String::new(),
            from: None,
            to: None,
            left: None,
            inside: true,
            filled: false,
            printed: false,
            progress: Progress::beside_output(),
            live: false,
        }
    }

    /// Stops after so many frames, and prints only what lies between two times.
    pub const fn limit(&mut self, frames: Option<u64>, from: Option<Moment>, to: Option<Moment>) {
        self.left = frames;
        self.from = from;
        self.to = to;
    }

    /// Writes what comes before the first message.
    pub fn begin(&mut self) {
        match &self.mode {
            Mode::Columns(columns) => columns.begin(&mut self.buffer),
            Mode::Csv => self.buffer.push_str(csv::HEADER),
            Mode::Lines | Mode::Tree { .. } | Mode::Json(_) => {}
        }
    }

    /// Writes out what is painted.
    pub fn flush(&mut self) {
        if self.result.is_ok() && !self.buffer.is_empty() {
            self.result = self.out.write_all(self.buffer.as_bytes()).and_then(|()| self.out.flush());
        }
        self.buffer.clear();
    }

    /// Ends the painting: an error of writing, or whether the filter let anything pass.
    pub fn end(self) -> std::io::Result<bool> {
        self.progress.finish();
        self.result?;
        Ok(self.printed || self.filter.is_none())
    }

    fn is_inside(&self, time: i64) -> bool {
        let since_first = self.clock.since_first();
        let after = |moment| match moment {
            Moment::Absolute(limit) => time.cmp(&limit),
            Moment::SinceFirst(limit) => since_first.cmp(&limit),
        };
        self.from.is_none_or(|from| after(from).is_ge()) && self.to.is_none_or(|to| after(to).is_le())
    }

    /// Paints one message that passed.
    fn paint(&mut self, message: &Message<'_>, fields: &[crate::proto::Field<'_>]) {
        match &mut self.mode {
            Mode::Json(json) => json.message(message, fields, &mut self.buffer),
            Mode::Tree { fields: with_fields, hex } => {
                let (shown, hex) = (if *with_fields { fields } else { &[] }, *hex);
                tree::message(message, shown, &self.names, self.style, &mut self.buffer);
                if hex {
                    tree::hex(message.payload.bytes, &mut self.buffer);
                }
            }
            Mode::Lines | Mode::Csv => self.paint_line(message),
            Mode::Columns(_) => {}
        }
        self.clock.displayed();
    }

    /// Writes the row of columns, when it passes the filter.
    fn end_row(&mut self) {
        let Mode::Columns(columns) = &mut self.mode else { return };
        let passes = match (&self.filter, &self.frame_tally) {
            (Some(filter), Some(tally)) => filter.passes(tally),
            _ => true,
        };
        if passes && self.inside {
            self.printed = true;
            self.clock.displayed();
            columns.end_row(&mut self.buffer);
        } else {
            columns.drop_row();
        }
    }

    fn paint_line(&mut self, message: &Message<'_>) {
        self.summary.clear();
        message.body.summary(&mut self.summary);
        self.time.clear();
        self.clock.spell(&mut self.time);
        let line = Line {
            id: &message.id(),
            time: &self.time,
            from: message.payload.from,
            to: message.payload.to,
            proto: message.proto,
            summary: &self.summary,
            error: message.body.is_error(),
        };
        match self.mode {
            Mode::Csv => csv::row(&line, &self.names, &mut self.buffer),
            _ => self.lines.line(&line, &mut self.buffer),
        }
    }

    /// Wireshark's columns, of the message; the names are those of tshark 4.
    fn columns_of<'m>(&self, message: &Message<'m>, out: &mut Fields<'m>) {
        let mut text = String::new();
        self.clock.spell(&mut text);
        out.push(&lower::COL_TIME, std::mem::take(&mut text), 0..0);
        out.push(&lower::COL_SOURCE, message.payload.from.ip().to_string(), 0..0);
        out.push(&lower::COL_DESTINATION, message.payload.to.ip().to_string(), 0..0);
        out.push(&lower::COL_PROTOCOL, message.proto.name(), 0..0);
        message.body.summary(&mut text);
        out.push(&lower::COL_INFO, text, 0..0);
    }
}

/// Claims that messages of this protocol matter to the output or the filter.
fn wanted(proto: Proto, by_frame: bool, shown: &[&'static Def], filtered: &[&'static Def]) -> bool {
    let named = |defs: &[&'static Def]| defs.iter().any(|def| lower::may_have(proto, def.name));
    let is_media = matches!(proto, Proto::Rtp | Proto::Rtcp | Proto::KeepAlive);
    if by_frame {
        return named(shown) || named(filtered);
    }
    // Media and what is not decoded is printed only when the filter speaks of it by name.
    let is_seen = lower::SEEN.iter().any(|def| def.name == proto.filter_name());
    if is_media || is_seen {
        return filtered
            .iter()
            .any(|def| def.name.split('.').next() == Some(proto.filter_name()) || def.name == proto.filter_name());
    }
    true
}

impl Sink for Painting {
    fn begin_frame(&mut self, frame: &Frame<'_>) {
        self.progress.frame();
        self.clock.frame(frame.time);
        self.inside = self.is_inside(frame.time);
        if let Some(tally) = &mut self.frame_tally {
            tally.clear();
        }
        let (Some(wanted), true) = (self.lower, self.inside) else { return };
        let interest = Rc::clone(&self.interest);
        let mut fields = self.spare.take().unwrap_or_default().recycle(&interest);
        lower::fields(frame, &self.clock, wanted, &mut fields);
        if let Mode::Columns(columns) = &mut self.mode {
            columns.add(fields.as_slice());
        }
        if let (Some(filter), Some(tally)) = (&self.filter, &mut self.frame_tally) {
            filter.add(tally, fields.as_slice(), frame.bytes);
        }
        self.spare = Some(fields.recycle(&EVERYTHING));
    }

    fn message(&mut self, message: &Message<'_>) {
        if !self.inside {
            return;
        }
        let interest = Rc::clone(&self.interest);
        let mut fields = self.spare.take().unwrap_or_default().recycle(&interest);
        if self.asks {
            message.body.fields(&mut fields);
        }
        if matches!(message.body, Body::Seen(_)) {
            lower::seen(message.proto, message.payload.bytes.len(), &mut fields);
        }
        if self.lower.is_some_and(lower::Wanted::columns) {
            self.columns_of(message, &mut fields);
        }
        let bytes = message.payload.bytes;
        if let Mode::Columns(columns) = &mut self.mode {
            self.filled = true;
            columns.add(fields.as_slice());
            if let (Some(filter), Some(tally)) = (&self.filter, &mut self.frame_tally) {
                filter.add(tally, fields.as_slice(), bytes);
            }
        } else {
            let passes = match (&self.filter, &mut self.tally, &self.frame_tally) {
                (Some(filter), Some(tally), Some(frame)) => {
                    tally.clone_from(frame);
                    filter.add(tally, fields.as_slice(), bytes);
                    filter.passes(tally)
                }
                _ => true,
            };
            if passes {
                self.printed = true;
                self.paint(message, fields.as_slice());
            }
        }
        self.spare = Some(fields.recycle(&EVERYTHING));
    }

    fn end_frame(&mut self, _frame: &Frame<'_>) -> ControlFlow<()> {
        self.end_row();
        if self.live || self.buffer.len() > CHUNK {
            self.flush();
        }
        self.left = self.left.map(|left| left.saturating_sub(1));
        if self.result.is_err() || self.left == Some(0) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// A row of its own, because that of its last frame is out: with the number of that frame, and the times.
    fn begin_rest(&mut self, payload: &Payload<'_>) {
        self.inside = self.is_inside(payload.time);
        self.filled = false;
        if let Some(tally) = &mut self.frame_tally {
            tally.clear();
        }
        if !self.inside || self.lower.is_none() {
            return;
        }
        let interest = Rc::clone(&self.interest);
        let mut fields = self.spare.take().unwrap_or_default().recycle(&interest);
        lower::of_rest(payload, &mut fields);
        if let Mode::Columns(columns) = &mut self.mode {
            columns.add(fields.as_slice());
        }
        if let (Some(filter), Some(tally)) = (&self.filter, &mut self.frame_tally) {
            filter.add(tally, fields.as_slice(), payload.bytes);
        }
        self.spare = Some(fields.recycle(&EVERYTHING));
    }

    fn end_rest(&mut self) {
        if self.filled {
            self.end_row();
        } else if let Mode::Columns(columns) = &mut self.mode {
            columns.drop_row();
        }
    }

    fn wants(&self, proto: Proto) -> bool {
        self.protocols.contains(&proto)
    }
}
