//! A ladder as sentences, for a screen reader: `3. +0.002 P-CSCF to S-CSCF: INVITE sdp AMR-WB, frame 7.`

use super::{Sheet, verdict};
use crate::report::ladder::{Arrow, Row, span};
use crate::trace::Level;
use std::fmt::Write as _;

/// Appends a sheet, a sentence a line.
pub fn sheet(sheet: &Sheet, out: &mut String) {
    heading(sheet, out);
    let name = |lane: usize| sheet.ladder.lanes.get(lane).map_or("", |lane| lane.name.as_str());
    for (index, row) in sheet.ladder.rows.iter().enumerate() {
        // Writing to a String cannot fail.
        let _ = match row {
            Row::Arrow(arrow) => {
                let (time, words) = (sheet.time(index), words(arrow));
                writeln!(out, "{}. {time} {} to {}: {words}", arrow.number, name(arrow.from), name(arrow.to))
            }
            Row::Media(media) => {
                writeln!(out, "Media, {} to {}: {}.", name(media.from), name(media.to), media.label.long)
            }
            Row::Phase(title) => writeln!(out, "Phase: {title}."),
            Row::Gap(silence) => writeln!(out, "Silence of {}.", span(*silence)),
            Row::Note(text) => writeln!(out, "Note: {text}."),
        };
    }
}

fn heading(sheet: &Sheet, out: &mut String) {
    let Some(heading) = &sheet.heading else { return };
    let _ = writeln!(out, "{}: {}. Outcome: {}.", heading.name, heading.title, verdict(heading.outcome).to_lowercase());
    if let Some((cause, id)) = &heading.cause {
        let _ = writeln!(out, "Cause: {cause}, frame {id}.");
    }
    let _ = writeln!(out, "{}.", heading.facts.join(", "));
    let lanes = sheet.ladder.lanes.iter().map(|lane| format!("{} {}", lane.name, lane.address).trim_end().to_owned());
    let _ = writeln!(out, "Nodes: {}.", lanes.collect::<Vec<_>>().join(", "));
}

fn words(arrow: &Arrow) -> String {
    let mut words = match arrow.interface {
        Some(interface) if !arrow.label.short.starts_with(interface) => format!("{interface} {}", arrow.label.short),
        _ => arrow.label.short.clone(),
    };
    if arrow.is_retransmission {
        words.push_str(", sent again");
    }
    if arrow.sightings > 1 {
        let _ = write!(words, ", seen {} times", arrow.sightings);
    }
    if arrow.level == Level::Error {
        words.push_str(", error");
    }
    let _ = write!(words, ", frame {}.", arrow.id);
    words
}
