//! The status line: what is typed, what was done, or counts and modes; and how far the reading is.

use super::canvas::Canvas;
use crate::tui::areas::Areas;
use crate::tui::flow::{Flow, GROUPS, MediaRows};
use crate::tui::model::{Loading, Model, Screen};
use crate::tui::plan::Extent;
use crate::tui::theme::Tone;
use crate::wire::text::printable;
use ratatui::layout::{Position, Rect};

/// Draws the status line; where the cursor of the terminal stands while something is typed.
pub fn draw(model: &Model, areas: &Areas, canvas: &mut Canvas<'_>) -> Option<Position> {
    let area = areas.status;
    if model.prompt.is_some() {
        return prompt(model, areas, canvas);
    }
    if area.height == 0 {
        return None;
    }
    let loading = loading(&model.loading);
    let room = area.width.saturating_sub(canvas.width_of(&loading) + 2);
    if !loading.is_empty() {
        canvas.put(area.x + room + 1, area.y, area.width, &loading, &[Tone::Warning]);
    }
    if let Some(notice) = &model.notice {
        let tone = if notice.is_error { Tone::Error } else { Tone::Match };
        let text = printable(notice.text.lines().next().unwrap_or_default()).into_owned();
        canvas.put(area.x + 1, area.y, room.saturating_sub(1), &text, &[tone]);
        return None;
    }
    let words = words(model, areas).join("   ");
    canvas.put(area.x + 1, area.y, room.saturating_sub(1), &words, &[Tone::Dim]);
    None
}

/// The line that is typed, what is wrong with it above it.
fn prompt(model: &Model, areas: &Areas, canvas: &mut Canvas<'_>) -> Option<Position> {
    let prompt = model.prompt.as_ref()?;
    let screen = Rect::new(0, 0, model.size.0, model.size.1);
    let y = if areas.status.height > 0 { areas.status.y } else { screen.height.checked_sub(1)? };
    canvas.fill(Rect { y, height: 1, ..screen }, ' ', Tone::Plain);
    let x = canvas.put(0, y, screen.width, prompt.ask.label(), &[Tone::Key]);
    let (front, behind) = prompt.halves();
    let room = usize::from(screen.width.saturating_sub(x + 1));
    // Of a long line its end is seen, and what is behind the cursor as far as there is room.
    let skip = front.chars().count().saturating_sub(room.saturating_sub(1));
    let front: String = printable(&front).chars().skip(skip).collect();
    let column = canvas.put(x, y, screen.width - x.min(screen.width), &front, &[]);
    canvas.put(column, y, screen.width - column.min(screen.width), &printable(&behind), &[]);
    if let Some(error) = &prompt.error {
        let lines: Vec<&str> = error.lines().collect();
        let height = u16::try_from(lines.len()).unwrap_or(1).min(y);
        for (line, row) in lines.iter().zip(y - height..y) {
            canvas.fill(Rect { y: row, height: 1, ..screen }, ' ', Tone::Plain);
            canvas.put(1, row, screen.width, &printable(line), &[Tone::Error]);
        }
    }
    Some(Position::new(column.min(screen.width.saturating_sub(1)), y))
}

/// How far the reading is.
fn loading(loading: &Loading) -> String {
    match loading {
        Loading::Begun => "reading …".to_owned(),
        Loading::Reading(progress) => match progress.total.filter(|total| *total > 0) {
            Some(total) => {
                let percent = (progress.bytes.saturating_mul(100) / total).min(100);
                format!("reading {percent} %  {} frames", progress.frames)
            }
            None => format!("live  {} frames", progress.frames),
        },
        Loading::Failed(_) => "reading ended too early".to_owned(),
        Loading::Done(_) => String::new(),
    }
}

/// Counts and modes.
fn words(model: &Model, areas: &Areas) -> Vec<String> {
    let mut words = match model.screens.last() {
        None => list(model),
        Some(Screen::Ladder(flow)) => ladder(model, flow, areas),
        Some(Screen::Detail(detail)) => {
            let filter = detail.current().map(|(_, node)| node.filter.clone()).unwrap_or_default();
            let place = detail.among.iter().position(|id| *id == detail.message).map_or(0, |at| at + 1);
            vec![format!("view: {}", detail.view.name()), format!("message {place}/{}", detail.among.len()), filter]
        }
        Some(Screen::Compare(compare)) => {
            let (all, of_hop) = compare.differences();
            let state = |is_shown: bool| if is_shown { "shown" } else { "hidden" };
            vec![
                format!("{} differences, {of_hop} by the hop", all),
                format!("equal {}", state(compare.shows_equal)),
                format!("hop {}", state(compare.shows_hop)),
            ]
        }
        Some(Screen::Text(text)) => vec![format!("{} lines", text.lines.len())],
    };
    if model.is_paused {
        words.push("PAUSED".to_owned());
    }
    words.retain(|word| !word.is_empty());
    words
}

fn list(model: &Model) -> Vec<String> {
    let list = &model.list;
    let place = format!("{}/{}", (list.cursor + 1).min(list.rows.len()), list.rows.len());
    let sorted = list.sort.map(|(column, _)| format!("sorted by {}", column.title())).unwrap_or_default();
    let selected = if list.selected.is_empty() { String::new() } else { format!("{} selected", list.selected.len()) };
    let about = list.subscriber.as_ref().map(|who| format!("subscriber {who}")).unwrap_or_default();
    let time = match &model.loading {
        Loading::Done(time) => format!("read in {:.2} s", time.as_secs_f64()),
        _ => String::new(),
    };
    let notes = model.trace.notes.first().map(|note| printable(note).into_owned()).unwrap_or_default();
    vec![place, selected, about, sorted, time, notes]
}

fn ladder(model: &Model, flow: &Flow, areas: &Areas) -> Vec<String> {
    if flow.ticket.is_some() && flow.lines.is_empty() {
        return vec!["drawing …".to_owned()];
    }
    let lanes = flow.lanes.visible().len();
    let all = flow.ladder.lanes.len();
    let messages = flow.ladder.arrows().count();
    let shown = flow
        .lines
        .iter()
        .filter(|line| matches!(line, crate::tui::flow::Line::Row(row, _) if flow.ladder.arrow(*row).is_some()))
        .count();
    let hidden: Vec<&str> =
        GROUPS.iter().zip(flow.wanted.hidden).filter(|(_, hidden)| *hidden).map(|(name, _)| *name).collect();
    let rows = usize::from(areas.body.height);
    let mut words = vec![
        format!("lanes {lanes}/{all}"),
        if shown == messages { format!("{messages} msgs") } else { format!("{shown} of {messages} msgs") },
        format!("Δ {}", model.settings.time.name()),
        if hidden.is_empty() { "proto: all".to_owned() } else { format!("without {}", hidden.join(", ")) },
    ];
    if flow.plan.extent != Extent::Trace {
        words.push(flow.plan.extent.name().to_owned());
    }
    if let Some(solo) = flow.lanes.solo.and_then(|lane| flow.ladder.lanes.get(lane)) {
        words.push(format!("only {}", solo.name));
    }
    match flow.wanted.media {
        MediaRows::All => {}
        MediaRows::Lossy => words.push("RTP with losses".to_owned()),
        MediaRows::Off => words.push("no RTP".to_owned()),
    }
    if let Some(filter) = &flow.filter {
        words.push(format!("filter: {}", printable(&filter.text)));
    }
    if let Some(hits) = &flow.hits {
        words.push(format!("/{}", printable(&hits.text)));
    }
    words.push(format!("{}-{}/{}", flow.top + 1, (flow.top + rows).min(flow.lines.len()), flow.lines.len()));
    words
}
