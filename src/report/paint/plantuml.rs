//! A ladder as a PlantUML sequence diagram (plantuml.com/sequence-diagram).
//!
//! Everything but letters, digits and plain punctuation is written as `<U+code>`, which PlantUML shows as the letter
//! and never reads as Creole, as a call of the preprocessor or as a line of its own.

use super::{Sheet, Stroke, verdict};
use crate::report::ladder::{Row, span};
use crate::trace::{Level, Role};
use std::fmt::Write as _;

/// Appends a diagram.
pub fn sheet(sheet: &Sheet, out: &mut String) {
    let ladder = &sheet.ladder;
    out.push_str("@startuml\nhide footbox\nskinparam sequenceMessageAlign center\n");
    if let Some(heading) = &sheet.heading {
        let cause = heading.cause.as_ref().map(|(cause, id)| format!("\\n{} (frame {id})", escaped(cause)));
        let title = escaped(&format!("{} {} {}", heading.name, heading.title, verdict(heading.outcome)));
        // Writing to a String cannot fail.
        let _ = writeln!(out, "title {title}{}", cause.unwrap_or_default());
    }
    for (index, lane) in ladder.lanes.iter().enumerate() {
        let kind = if lane.role == Role::Ue { "actor" } else { "participant" };
        let address = if lane.address.is_empty() { String::new() } else { format!("\\n{}", escaped(&lane.address)) };
        let _ = writeln!(out, "{kind} \"{}{address}\" as p{index}", escaped(&lane.name));
    }
    for row in &ladder.rows {
        let _ = match row {
            Row::Arrow(arrow) => {
                let again = if arrow.is_retransmission { " again" } else { "" };
                let seen = if arrow.sightings > 1 { format!(" ×{}", arrow.sightings) } else { String::new() };
                let (mark, colour) = if arrow.level == Level::Error {
                    ("✖ ", "#cc0000")
                } else {
                    ("", colour(Stroke::of(arrow.proto)))
                };
                let line = if arrow.is_answer { "--" } else { "-" };
                let text = escaped(&format!("{mark}{}{again}{seen}", arrow.label.medium));
                writeln!(out, "p{} {line}[{colour}]> p{} : {text}", arrow.from, arrow.to)
            }
            Row::Media(media) => {
                let text = escaped(&media.label.medium);
                writeln!(out, "p{} -[dotted,#777777]> p{} : {text}", media.from, media.to)
            }
            Row::Phase(title) => writeln!(out, "== {} ==", escaped(title)),
            Row::Gap(silence) => writeln!(out, "... {} ...", span(*silence)),
            Row::Note(text) => writeln!(out, "note over p0 : {}", escaped(text)),
        };
    }
    out.push_str("@enduml\n");
}

/// The colour of a protocol, legible on white and on black.
const fn colour(stroke: Stroke) -> &'static str {
    match stroke {
        Stroke::Solid => "#1f77b4",
        Stroke::Double => "#a64ca6",
        Stroke::Dashed => "#2a9d5c",
        Stroke::Dotted => "#b8860b",
        Stroke::Sparse => "#777777",
    }
}

/// Writes what PlantUML could take for its own as `<U+code>`. A text is never empty.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut previous = ' ';
    for c in text.chars() {
        let is_plain = match c {
            ' ' | ',' | '(' | ')' | '+' | ':' | ';' | '?' | '@' | '✖' | '…' | '→' | '×' => true,
            // Two of them begin Creole or a divider.
            '-' | '.' | '/' => previous != c,
            c => c.is_alphanumeric(),
        };
        previous = c;
        if is_plain {
            out.push(c);
        } else {
            let _ = write!(out, "<U+{:04X}>", u32::from(c));
        }
    }
    if out.trim().is_empty() { "-".to_owned() } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_the_language_survives_in_a_text() {
        assert_eq!(escaped("a\nb%c()<b>"), "a<U+000A>b<U+0025>c()<U+003C>b<U+003E>");
        assert_eq!(
            escaped("**x** --y-- http://z"),
            "<U+002A><U+002A>x<U+002A><U+002A> -<U+002D>y-<U+002D> http:/<U+002F>z"
        );
        assert_eq!(escaped(""), "-");
    }
}
