//! When a message was sent, where else it was seen, and what became of its request.

use super::line::Line;
use super::theme::Tone;
use crate::net::Tunnel;
use crate::report::ladder::{Label, span};
use crate::report::{Clock, TimeFormat};
use crate::trace::{MessageId, Trace};
use jiff::tz::TimeZone;

/// Columns of what is said in front of a time.
const WHAT: usize = 14;

/// The lines.
pub fn lines(trace: &Trace, id: MessageId, zone: &TimeZone) -> Vec<Line> {
    let message = trace.message(id);
    let line = |what: &str, text: String| Line::new().padded(Tone::Name, what, WHAT).plain(text);
    let spelt = |format| spell(message.time, trace.span.0, format, zone);
    let mut lines = vec![
        line("time", spelt(TimeFormat::AbsoluteDate)),
        line("UTC", spelt(TimeFormat::UtcDate)),
        line("in capture", format!("{} s", spelt(TimeFormat::Relative))),
    ];
    if let Some(procedure) = message.procedure.and_then(|id| trace.procedures.get(id.index())) {
        lines.push(line("in trace", exactly(message.time.saturating_sub(procedure.span.0))));
    }
    let frames: Vec<String> = trace.frames(id).iter().take(40).map(u64::to_string).collect();
    lines.push(line("frames", frames.join(" ")));
    lines.push(line("seen at", place(message.interface, message.tunnel)));
    for copy in trace.copies(id) {
        let after = exactly(copy.time.saturating_sub(message.time));
        lines.push(line(
            "again at",
            format!("{}  {after} later, frame {}", place(copy.interface, copy.tunnel), copy.name()),
        ));
    }
    transaction(trace, id, &mut lines);
    lines
}

/// Request and answers, each with the time from the request.
fn transaction(trace: &Trace, id: MessageId, lines: &mut Vec<Line>) {
    let Some(transaction) = trace.message(id).transaction.and_then(|id| trace.transactions.get(id.index())) else {
        return;
    };
    let began = trace.message(transaction.request).time;
    let mut all: Vec<MessageId> = transaction.messages().collect();
    all.sort_unstable();
    all.dedup();
    lines.push(Line::new());
    lines.push(Line::heading("transaction"));
    for other in all.into_iter().take(200) {
        let message = trace.message(other);
        let label = Label::of(&trace.body(other), false);
        let again = if message.repeats.is_some() { "  sent again" } else { "" };
        let tone = if other == id { Tone::Strong } else { Tone::Plain };
        let text = format!(
            "{:>12}  {}  frame {}{again}",
            exactly(message.time.saturating_sub(began)),
            label.short,
            message.name()
        );
        lines.push(Line::new().word(tone, text).to(other));
    }
    if transaction.expects_answer && transaction.answers.is_empty() {
        let waited = trace.span.1.saturating_sub(began);
        lines
            .push(Line::new().word(Tone::Error, format!("no answer in the {} that the capture goes on", span(waited))));
    }
}

fn spell(time: i64, first: i64, format: TimeFormat, zone: &TimeZone) -> String {
    let mut clock = Clock::new(format, zone.clone());
    clock.frame(first);
    clock.frame(time);
    let mut out = String::new();
    clock.spell(&mut out);
    out
}

/// The local time of day, to the millisecond.
pub fn time_of_day(time: i64, zone: &TimeZone) -> String {
    let mut spelt = spell(time, time, TimeFormat::Absolute, zone);
    spelt.truncate(spelt.len().saturating_sub(3));
    spelt
}

/// Milliseconds with microseconds behind the point: `33.120 ms`; from a second on, seconds.
pub fn exactly(nanoseconds: i64) -> String {
    let sign = if nanoseconds < 0 { "-" } else { "" };
    let microseconds = nanoseconds.unsigned_abs() / 1000;
    if microseconds >= 1_000_000 {
        return format!("{sign}{}.{:06} s", microseconds / 1_000_000, microseconds % 1_000_000);
    }
    format!("{sign}{}.{:03} ms", microseconds / 1000, microseconds % 1000)
}

/// Where a message was captured: the interface, and the tunnel around it.
fn place(interface: u32, tunnel: Option<Tunnel>) -> String {
    let tunnel = match tunnel {
        None => String::new(),
        Some(Tunnel::Gtpu(teid)) => format!(" in GTP-U {teid:#x}"),
        Some(Tunnel::Esp(spi)) => format!(" in ESP {spi:#x}"),
        Some(Tunnel::Gre(key)) => format!(" in GRE {key:#x}"),
        Some(Tunnel::Vxlan(vni)) => format!(" in VXLAN {vni}"),
        Some(Tunnel::Geneve(vni)) => format!(" in Geneve {vni}"),
        Some(Tunnel::Ip) => " in IP".to_owned(),
    };
    format!("interface {interface}{tunnel}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_exact_to_the_microsecond() {
        assert_eq!(exactly(33_120_999), "33.120 ms");
        assert_eq!(exactly(-2_500_000_000), "-2.500000 s");
        assert_eq!(time_of_day(1_500_000_000, &TimeZone::UTC), "00:00:01.500");
    }
}
