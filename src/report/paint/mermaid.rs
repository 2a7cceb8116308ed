//! Ladders as one Mermaid sequence diagram (mermaid.js.org, sequenceDiagram).
//!
//! A diagram has one set of participants: lanes of several ladders that stand for the same node are one, and each
//! ladder begins with a note. Everything but letters, digits and plain punctuation is written as `#code;`.

use super::Sheet;
use crate::report::ladder::{LaneKey, Row, span};
use crate::trace::{Level, Role};
use std::fmt::Write as _;

/// The painter of one diagram.
#[derive(Debug, Default)]
pub struct Mermaid {
    participants: Vec<(LaneKey, Role, String)>,
    lines: String,
}

impl Mermaid {
    /// Adds a ladder.
    pub fn sheet(&mut self, sheet: &Sheet) {
        let ladder = &sheet.ladder;
        let lanes: Vec<usize> =
            ladder.lanes.iter().map(|lane| self.participant(lane.key, lane.role, &lane.name)).collect();
        let (Some(first), Some(last)) = (lanes.first().copied(), lanes.last().copied()) else { return };
        let over = if first == last { format!("p{first}") } else { format!("p{first},p{last}") };
        let place = |lane: usize| lanes.get(lane).copied().unwrap_or_default();
        if let Some(heading) = &sheet.heading {
            let cause = heading.cause.as_ref().map(|(cause, id)| format!(": {cause} (frame {id})")).unwrap_or_default();
            let text = format!("{} {} {}{cause}", heading.name, heading.title, super::verdict(heading.outcome));
            self.note(&over, &text);
        }
        for row in &ladder.rows {
            match row {
                Row::Arrow(arrow) => {
                    let mark = if arrow.level == Level::Error { "✖ " } else { "" };
                    let again = if arrow.is_retransmission { " again" } else { "" };
                    let seen = if arrow.sightings > 1 { format!(" ×{}", arrow.sightings) } else { String::new() };
                    let line = if arrow.is_answer { "-->>" } else { "->>" };
                    let text = format!("{mark}{}{again}{seen}", arrow.label.medium);
                    self.arrow(place(arrow.from), line, place(arrow.to), &text);
                }
                Row::Media(media) => self.arrow(place(media.from), "--)", place(media.to), &media.label.medium),
                Row::Phase(title) => self.note(&over, title),
                Row::Gap(silence) => self.note(&over, &format!("… {} …", span(*silence))),
                Row::Note(text) => self.note(&over, text),
            }
        }
    }

    /// The diagram.
    pub fn finish(self) -> String {
        let mut out = "sequenceDiagram\n".to_owned();
        let mut order: Vec<_> = self.participants.iter().enumerate().collect();
        order.sort_by_key(|(_, (_, role, _))| *role);
        for (index, (_, role, name)) in order {
            let kind = if *role == Role::Ue { "actor" } else { "participant" };
            // Writing to a String cannot fail.
            let _ = writeln!(out, "    {kind} p{index} as {}", escaped(name));
        }
        out + &self.lines
    }

    fn participant(&mut self, key: LaneKey, role: Role, name: &str) -> usize {
        let known = self.participants.iter().position(|(known, ..)| *known == key);
        known.unwrap_or_else(|| {
            self.participants.push((key, role, name.to_owned()));
            self.participants.len() - 1
        })
    }

    fn arrow(&mut self, from: usize, line: &str, to: usize, text: &str) {
        let _ = writeln!(self.lines, "    p{from}{line}p{to}: {}", escaped(text));
    }

    fn note(&mut self, over: &str, text: &str) {
        let _ = writeln!(self.lines, "    Note over {over}: {}", escaped(text));
    }
}

/// Writes what Mermaid or Markdown inside it could take for its own as `#code;`. A text is never empty.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            ' ' | '.' | ',' | '-' | '+' | '/' | '(' | ')' | '?' | '@' | '✖' | '…' | '→' | '×' => out.push(c),
            c if c.is_alphanumeric() => out.push(c),
            c => {
                let _ = write!(out, "#{};", u32::from(c));
            }
        }
    }
    if out.trim().is_empty() { "-".to_owned() } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_the_language_survives_in_a_text() {
        assert_eq!(escaped("a;b\n#c%%d:e<br>"), "a#59;b#10;#35;c#37;#37;d#58;e#60;br#62;");
        assert_eq!(escaped("Cx LIA 2001 (×3)"), "Cx LIA 2001 (×3)");
        assert_eq!(escaped(" "), "-");
    }
}
