//! Why a procedure failed: the findings about it, the first cause on top, each with what proves and what repairs it.

use super::line::{Line, wrap};
use super::theme::Tone;
use crate::diagnose::{Finding, Severity};
use crate::report::heading::Heading;
use crate::report::ladder::Label;
use crate::report::paint;
use crate::trace::{Level, MessageId, Outcome, Procedure, ProcedureId, Trace};
use crate::wire::text::printable;
use hashbrown::{HashMap, HashSet};

/// What the rules found.
#[derive(Debug, Default)]
pub struct Findings {
    list: Vec<Finding>,
    /// Messages that a finding which is no note speaks of.
    marked: HashSet<MessageId>,
}

impl From<Vec<Finding>> for Findings {
    fn from(list: Vec<Finding>) -> Self {
        let grave = list.iter().filter(|finding| finding.severity > Severity::Note);
        let marked = grave.flat_map(|finding| finding.evidence().iter().map(|evidence| evidence.message)).collect();
        Self { list, marked }
    }
}

impl Findings {
    /// Claims that a finding speaks of this message.
    pub fn marks(&self, message: MessageId) -> bool {
        self.marked.contains(&message)
    }

    /// The findings about a procedure, the first cause first.
    fn about<'f>(&'f self, trace: &'f Trace, id: ProcedureId) -> impl Iterator<Item = &'f Finding> {
        self.list.iter().filter(move |finding| procedures(trace, finding).any(|of| of == id))
    }

    /// How many there are about a procedure that are no notes.
    pub fn count(&self, trace: &Trace, id: ProcedureId) -> usize {
        self.about(trace, id).filter(|finding| finding.severity > Severity::Note).count()
    }
}

/// The worst finding about a procedure, and how many there are beside notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    severity: Severity,
    count: usize,
}

impl Mark {
    /// The sign of the worst finding, and how many there are when there are several.
    pub fn text(self) -> String {
        let sign = sign(self.severity);
        if self.count > 1 { format!("{sign}{}", self.count) } else { sign.to_owned() }
    }

    /// By what it is sorted: severity, then number.
    pub fn weight(self) -> i64 {
        let grave = i64::from(self.severity == Severity::Error) << 32;
        grave + i64::try_from(self.count).unwrap_or(i64::from(u32::MAX))
    }
}

impl From<Mark> for Tone {
    fn from(mark: Mark) -> Self {
        tone(mark.severity)
    }
}

/// What the rules found about each procedure of a trace.
#[derive(Clone, Debug, Default)]
pub struct Marks(HashMap<ProcedureId, Mark>);

impl Marks {
    /// The marks of the procedures of a trace.
    pub fn of_trace(trace: &Trace, findings: &Findings) -> Self {
        let mut marks: HashMap<ProcedureId, Mark> = HashMap::new();
        for finding in findings.list.iter().filter(|finding| finding.severity > Severity::Note) {
            for id in procedures(trace, finding).collect::<HashSet<_>>() {
                let mark = marks.entry(id).or_insert(Mark { severity: finding.severity, count: 0 });
                mark.severity = mark.severity.max(finding.severity);
                mark.count += 1;
            }
        }
        Self(marks)
    }

    /// The mark of a procedure, when something was found.
    pub fn of(&self, id: ProcedureId) -> Option<Mark> {
        self.0.get(&id).copied()
    }
}

/// The procedures of a finding. By the message: while a capture is read, the numbers of procedures change. What several
/// procedures say alike has messages of them all.
fn procedures<'f>(trace: &'f Trace, finding: &'f Finding) -> impl Iterator<Item = ProcedureId> + use<'f> {
    let of = |message: MessageId| trace.messages.get(message.index()).and_then(|message| message.procedure);
    let others = if finding.also.is_empty() { &[] } else { finding.messages() };
    let first = finding.procedure.and_then(|_| finding.message());
    first.into_iter().chain(others.iter().copied()).filter_map(of)
}

const fn sign(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "✖",
        Severity::Warning | Severity::Note => "!",
    }
}

const fn tone(severity: Severity) -> Tone {
    match severity {
        Severity::Error => Tone::Error,
        Severity::Warning => Tone::Warning,
        Severity::Note => Tone::Plain,
    }
}

/// The lines: each finding with its rule, its proof and what to do; without findings the cause and the errors behind it.
pub fn lines(trace: &Trace, findings: &Findings, id: ProcedureId, width: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    for (number, finding) in findings.about(trace, id).enumerate() {
        let first = if number == 0 { "1 ".to_owned() } else { format!("{} → ", number + 1) };
        let place = finding.message().map(|message| format!("  frame {}", trace.name(message))).unwrap_or_default();
        let room = width.saturating_sub(4 + place.len()).max(12);
        for (part, text) in wrap(&printable(&finding.title), room, 0).into_iter().enumerate() {
            let front = if part == 0 { first.as_str() } else { "    " };
            let line = Line::new().word(Tone::Strong, front).word(tone(finding.severity), text);
            let line = if part == 0 { line.dim(place.clone()) } else { line };
            lines.push(finding.message().map_or_else(|| line.clone(), |message| line.clone().to(message)));
        }
        let confidence = format!("{}, {} confidence", finding.rule.id, finding.confidence.name());
        lines.push(Line::new().dim(format!("    {confidence}")));
        for evidence in finding.evidence().iter().take(6) {
            let text =
                format!("    frame {} {} {}", trace.name(evidence.message), evidence.field, printable(&evidence.value));
            let cut = crate::report::clip::clip(&text, width.max(20)).into_owned();
            lines.push(Line::new().dim(cut).to(evidence.message));
        }
        for (what, text) in
            [("cause", &finding.cause), ("fix", &finding.fix), ("next", &finding.next), ("see", &finding.reference)]
        {
            paragraph(what, text, width, &mut lines);
        }
    }
    if lines.is_empty() { chain(trace, id, width) } else { lines }
}

fn paragraph(what: &str, text: &str, width: usize, lines: &mut Vec<Line>) {
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return;
    }
    for (part, text) in wrap(&printable(&text), width.saturating_sub(10).max(12), 0).into_iter().enumerate() {
        let front = if part == 0 { what } else { "" };
        lines.push(Line::new().plain("    ").padded(Tone::Name, front, 6).plain(text));
    }
}

/// The first cause, then the errors behind it.
fn chain(trace: &Trace, id: ProcedureId, width: usize) -> Vec<Line> {
    let procedure = trace.procedure(id);
    let Some(cause) = &procedure.cause else {
        let facts = Heading::of(trace, id).facts.join(" · ");
        return wrap(&facts, width, 2).into_iter().map(Line::of).collect();
    };
    let mut lines = Vec::new();
    let mut step = |number: usize, text: &str, message: MessageId, tone: Tone| {
        let place = format!("  frame {}", trace.name(message));
        let first = if number == 1 { "1 ".to_owned() } else { format!("{number} → ") };
        let room = width.saturating_sub(4 + place.len()).max(12);
        for (part, text) in wrap(text, room, 0).into_iter().enumerate() {
            let front = if part == 0 { first.as_str() } else { "    " };
            let line = Line::new().word(Tone::Strong, front).word(tone, text).to(message);
            lines.push(if part == 0 { line.dim(place.clone()) } else { line });
        }
    };
    step(1, &printable(&cause.text), cause.message, Tone::Error);
    let behind = procedure.messages.iter().filter(|message| **message > cause.message);
    for (number, message) in behind.filter(|message| trace.body(**message).is_error()).take(20).enumerate() {
        step(number + 2, &Label::of(&trace.body(*message), false).long, *message, Tone::Plain);
    }
    lines
}

/// How much a procedure deserves attention.
pub const fn level(procedure: &Procedure) -> Level {
    match procedure.outcome {
        Outcome::Failed | Outcome::Timeout => Level::Error,
        Outcome::Cancelled | Outcome::Incomplete => Level::Warning,
        Outcome::Success => Level::Ok,
    }
}

/// One sentence for the status line: the top finding, the first cause, or how it went.
pub fn verdict(trace: &Trace, findings: &Findings, id: ProcedureId) -> Line {
    let procedure = trace.procedure(id);
    let at = |message: MessageId| format!("  frame {}", trace.name(message));
    let top = findings.about(trace, id).find(|finding| finding.severity > Severity::Note);
    if let Some((finding, message)) = top.and_then(|finding| Some((finding, finding.message()?))) {
        let text = format!("{} {}", sign(finding.severity), printable(&finding.title));
        return Line::new().word(tone(finding.severity), text).dim(at(message)).to(message);
    }
    match &procedure.cause {
        Some(cause) => {
            let text = format!("✖ {}", printable(&cause.text));
            Line::new().word(Tone::from(level(procedure)), text).dim(at(cause.message)).to(cause.message)
        }
        None => {
            let facts = Heading::of(trace, id).facts.join(" · ");
            Line::new().word(Tone::from(procedure.outcome), paint::verdict(procedure.outcome)).dim(format!("  {facts}"))
        }
    }
}
