//! One aligned line a message: number, time, source → destination, protocol, summary.
//!
//! The columns grow with what is printed and never shrink; an error carries a mark and not only a
//! colour.

use super::clip::{LONGEST, clip, push_left, push_right};
use super::{Names, Style};
use crate::proto::Proto;
use crate::wire::text;
use colored::{Color, Colorize as _};
use std::net::SocketAddr;
use unicode_width::UnicodeWidthStr as _;

/// What a line says.
#[derive(Debug)]
pub struct Line<'a> {
    /// The message's id: the frame number, or `frame.n`.
    pub id: &'a str,
    /// The time, spelt.
    pub time: &'a str,
    /// Sender.
    pub from: SocketAddr,
    /// Receiver.
    pub to: SocketAddr,
    /// What it speaks.
    pub proto: Proto,
    /// The summary, as the capture has it.
    pub summary: &'a str,
    /// The message reports a failure.
    pub error: bool,
}

/// The painter of lines.
#[derive(Debug)]
pub struct Lines {
    style: Style,
    names: Names,
    widths: Widths,
    cell: String,
}

#[derive(Debug)]
struct Widths {
    id: usize,
    time: usize,
    from: usize,
    to: usize,
    proto: usize,
}

impl Lines {
    /// A painter in this style; addresses in `names` are called by name.
    pub const fn new(style: Style, names: Names) -> Self {
        let widths = Widths { id: 4, time: 9, from: 16, to: 16, proto: 8 };
        Self { style, names, widths, cell: String::new() }
    }

    /// Appends a line.
    pub fn line(&mut self, line: &Line<'_>, out: &mut String) {
        let start = out.len();
        let mut cell = std::mem::take(&mut self.cell);
        right(line.id, &mut self.widths.id, out);
        out.push(' ');
        right(line.time, &mut self.widths.time, out);
        out.push_str("  ");
        endpoint(&self.names, line.from, &mut cell, &mut self.widths.from, out);
        out.push_str(" → ");
        endpoint(&self.names, line.to, &mut cell, &mut self.widths.to, out);
        out.push_str("  ");
        cell.clear();
        cell.push_str(line.proto.name());
        let label_at = out.len();
        left(&cell, &mut self.widths.proto, out);
        let label_end = out.len();
        out.push_str(if line.error { " ✗ " } else { "   " });
        out.push_str(&clip(&text::printable(line.summary), LONGEST));
        self.cell = cell;
        if let Some(width) = self.style.width {
            let cut = clip(out.get(start..).unwrap_or_default(), width).into_owned();
            out.truncate(start);
            out.push_str(&cut);
        }
        if self.style.colour {
            paint(line, start, label_at..label_end, out);
        }
        out.push('\n');
    }
}

fn right(text: &str, width: &mut usize, out: &mut String) {
    *width = text.width().max(*width);
    push_right(text, *width, out);
}

fn left(text: &str, width: &mut usize, out: &mut String) {
    *width = text.width().max(*width);
    push_left(text, *width, out);
}

fn endpoint(names: &Names, endpoint: SocketAddr, cell: &mut String, width: &mut usize, out: &mut String) {
    cell.clear();
    names.spell(endpoint, cell);
    left(&text::printable(cell), width, out);
}

/// Colours the protocol, and the summary of an error; the line is otherwise left as it is.
fn paint(line: &Line<'_>, start: usize, label: std::ops::Range<usize>, out: &mut String) {
    let plain = out.split_off(start);
    let (label_at, label_end) = (label.start - start, label.end - start);
    let (Some(head), Some(name), Some(tail)) =
        (plain.get(..label_at), plain.get(label_at..label_end), plain.get(label_end..))
    else {
        // The terminal is too narrow to show the protocol.
        out.push_str(&plain);
        return;
    };
    out.push_str(head);
    out.push_str(&name.color(colour(line.proto)).to_string());
    if line.error {
        out.push_str(&tail.red().to_string());
    } else {
        out.push_str(tail);
    }
}

/// The colour of a protocol.
pub const fn colour(proto: Proto) -> Color {
    match proto {
        Proto::Sip => Color::Cyan,
        Proto::Diameter => Color::Magenta,
        Proto::Gtpv2 | Proto::Gtpv1 => Color::Green,
        Proto::S1ap | Proto::Ngap => Color::Yellow,
        Proto::Dns | Proto::Icmp => Color::Blue,
        _ => Color::BrightBlack,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line<'a>(id: &'a str, summary: &'a str, error: bool) -> Line<'a> {
        Line {
            id,
            time: "0.000000",
            from: "10.0.0.1:5060".parse().expect("an endpoint"),
            to: "[fd00::1]:0".parse().expect("an endpoint"),
            proto: Proto::Diameter,
            summary,
            error,
        }
    }

    fn painted(style: Style, lines: &[Line<'_>]) -> String {
        let mut painter = Lines::new(style, Names::default());
        let mut out = String::new();
        lines.iter().for_each(|line| painter.line(line, &mut out));
        out
    }

    #[test]
    fn columns_are_aligned_and_an_error_is_marked_without_colour() {
        let lines = [line("7", "UAR", false), line("8.2", "UAA 5003\x1b[2J", true)];
        assert_eq!(
            painted(Style::default(), &lines),
            "   7  0.000000  10.0.0.1:5060    → fd00::1           Diameter   UAR\n \
             8.2  0.000000  10.0.0.1:5060    → fd00::1           Diameter ✗ UAA 5003\\x1b[2J\n"
        );
    }

    #[test]
    fn a_line_is_cut_to_the_width_of_the_terminal() {
        let style = Style { colour: false, width: Some(30) };
        assert_eq!(painted(style, &[line("7", "UAR", false)]), "   7  0.000000  10.0.0.1:5060…\n");
    }
}
