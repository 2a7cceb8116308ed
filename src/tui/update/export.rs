//! Writing and copying what is shown.

use super::{Effect, menus, prompts};
use crate::report::heading::Heading;
use crate::report::ladder::{Row, delta};
use crate::report::paint::{Sheet, text};
use crate::trace::{ProcedureId, Trace};
use crate::tui::export::Format;
use crate::tui::flow::Flow;
use crate::tui::job::{Job, Task};
use crate::tui::model::{Model, Screen, TimeColumn};
use crate::tui::prompt::Ask;
use crate::tui::timing::time_of_day;
use crate::tui::views::{self, Paper};
use std::path::PathBuf;
use std::sync::Arc;

/// Octets that are copied to the clipboard at the most; terminals refuse more.
const CLIPBOARD: usize = 96 << 10;

/// Offers formats, where there is a choice.
pub fn offer(model: &mut Model) {
    match model.screens.last() {
        None | Some(Screen::Ladder(_)) => menus::formats(model),
        Some(_) => ask(model, Format::Text),
    }
}

/// Asks where to write packets; where there are none to read again, offers the other formats.
pub fn save(model: &mut Model) {
    if model.settings.has_packets {
        ask(model, Format::Pcapng);
    } else {
        offer(model);
    }
}

/// Asks for the name of a file.
pub fn ask(model: &mut Model, format: Format) {
    let name = match model.procedure() {
        Some((_, procedure)) if !model.screens.is_empty() => procedure.name.clone(),
        _ => "traces".to_owned(),
    };
    let name = name.replace(['/', '\\'], "-");
    prompts::ask(model, Ask::File(format), &format!("{name}.{}", format.ending()));
}

/// Writes to a file with this name; its ending says the format.
pub fn by_name(model: &mut Model, name: &str, effects: &mut Vec<Effect>) -> Result<(), String> {
    if name.is_empty() {
        return Err("name a file: :w call.svg".to_owned());
    }
    let is_lines = !matches!(model.screens.last(), None | Some(Screen::Ladder(_)));
    let format = if is_lines { Some(Format::Text) } else { Format::of(name) };
    let endings: Vec<&str> = Format::ALL.iter().map(|format| format.ending()).collect();
    let format = format.ok_or_else(|| format!("the ending says the format: {}", endings.join(", ")))?;
    to_file(model, format, name, effects)
}

/// Writes what is shown to a file.
pub fn to_file(model: &mut Model, format: Format, name: &str, effects: &mut Vec<Effect>) -> Result<(), String> {
    if name.trim().is_empty() {
        return Err("name a file".to_owned());
    }
    let path = PathBuf::from(name.trim());
    if format == Format::Pcapng {
        if !model.settings.has_packets {
            return Err("packets of a stream cannot be read again: write the stream to a file first".to_owned());
        }
        let names = chosen(model).into_iter().map(|id| model.trace.procedure(id).name.clone()).collect();
        effects.push(Effect::Extract(names, path));
        model.say("writing packets …");
        return Ok(());
    }
    let ticket = model.next_ticket();
    let task = match model.screens.last() {
        None => Task::ExportTraces(chosen(model), format, path),
        Some(Screen::Ladder(flow)) => Task::Export(Box::new(sheet(model, flow)), format, path),
        Some(_) => {
            effects.push(Effect::Write(path, lines_of(model).into_bytes()));
            return Ok(());
        }
    };
    effects.push(Effect::Run(Job { ticket, trace: Arc::clone(&model.trace), task }));
    Ok(())
}

/// The traces that are written: those of the ladder, the selected ones of the list, or all that it shows.
fn chosen(model: &Model) -> Vec<ProcedureId> {
    match model.any_ladder() {
        Some(flow) => flow.plan.procedures(&model.trace),
        None if model.list.selected.is_empty() => model.list.rows.clone(),
        None => model.list.chosen(&model.trace),
    }
}

/// The ladder as it is seen, ready to be painted.
fn sheet(model: &Model, flow: &Flow) -> Sheet {
    let ladder = flow.as_seen();
    let heading = flow.procedure(&model.trace).map(|id| Heading::of(&model.trace, id));
    let times = ladder.rows.iter().map(|row| match row {
        Row::Arrow(arrow) => time(model, flow, arrow.time, arrow.since_previous),
        _ => String::new(),
    });
    Sheet { heading, times: times.collect(), ladder }
}

/// The time in front of a message, as the time column has it.
pub fn time(model: &Model, flow: &Flow, time: i64, since_previous: i64) -> String {
    let since = |other: i64| delta(time.saturating_sub(other));
    let mark = flow.mark.map(|mark| model.trace.message(mark).time);
    match model.settings.time {
        TimeColumn::Previous => delta(since_previous),
        TimeColumn::First => since(flow.ladder.start),
        TimeColumn::Mark => since(mark.unwrap_or(flow.ladder.start)),
        TimeColumn::Day => time_of_day(time, &model.zone),
        TimeColumn::Off => String::new(),
    }
}

/// The lines of the topmost screen as text.
fn lines_of(model: &Model) -> String {
    let mut out = String::new();
    let mut push = |line: &str| {
        out.push_str(line.trim_end());
        out.push('\n');
    };
    match model.screens.last() {
        Some(Screen::Text(text)) => text.lines.iter().for_each(|line| push(&line.text())),
        Some(Screen::Detail(detail)) if detail.lines.is_empty() || detail.view == views::View::Decoded => {
            for shown in &detail.shown {
                if let Some(node) = detail.nodes.get(shown.node) {
                    push(&format!("{}{}", "    ".repeat(shown.depth), node.text));
                }
            }
        }
        Some(Screen::Detail(detail)) => detail.lines.iter().for_each(|line| push(&line.text())),
        Some(Screen::Compare(compare)) => {
            for pair in compare.shown() {
                push(&format!("{}\t{}\t{}", pair.what, pair.left, pair.right));
            }
        }
        Some(Screen::Ladder(_)) | None => {}
    }
    out
}

fn copy(model: &mut Model, what: &str, text: String, effects: &mut Vec<Effect>) {
    if text.len() > CLIPBOARD {
        return model.complain(format!("{what} is too long for the clipboard: e writes it to a file"));
    }
    model.say(format!("copied {what}"));
    effects.push(Effect::Copy(text));
}

/// Copies the message of the cursor: its text, or its octets.
pub fn yank_message(model: &mut Model, effects: &mut Vec<Effect>) {
    let message = match model.screens.last() {
        Some(Screen::Ladder(flow)) => flow.message(),
        Some(Screen::Detail(detail)) => Some(detail.message),
        _ => None,
    };
    let Some(message) = message else { return };
    let text = whole(&model.trace, message, model.zone.clone());
    copy(model, "the message", text, effects);
}

fn whole(trace: &Trace, message: crate::trace::MessageId, zone: jiff::tz::TimeZone) -> String {
    let paper = Paper { width: usize::MAX >> 1, has_syntax: false, zone };
    let lines = views::raw(trace, message, &paper);
    lines.iter().map(|line| line.text() + "\n").collect()
}

/// Copies the ladder as it is seen.
pub fn yank_ladder(model: &mut Model, effects: &mut Vec<Effect>) {
    let Some(flow) = model.ladder() else { return };
    let mut out = String::new();
    let style =
        text::Style { width: usize::from(model.size.0).max(80), ascii: model.settings.theme.is_ascii, colour: false };
    text::sheet(&sheet(model, flow), style, &mut out);
    copy(model, "the ladder", out, effects);
}

/// Copies the lines of a screen of text.
pub fn yank_text(model: &mut Model, effects: &mut Vec<Effect>) {
    let text = lines_of(model);
    copy(model, "the text", text, effects);
}

/// Copies the filter for the field of the cursor.
pub fn yank_field(model: &mut Model, effects: &mut Vec<Effect>) {
    let Some(Screen::Detail(detail)) = model.screens.last() else { return };
    let filter = detail.current().map(|(_, node)| node.filter.clone()).unwrap_or_default();
    if filter.is_empty() {
        return model.complain("this line has no field that can be filtered for");
    }
    copy(model, &format!("the filter {filter}"), filter, effects);
}
