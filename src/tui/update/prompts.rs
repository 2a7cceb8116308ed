//! Typing: what a line takes effect on, while it is typed and when it is done.

use super::{Effect, commands, export, list, results, run};
use crate::filter::Filter;
use crate::report::Matcher;
use crate::tui::columns::Column;
use crate::tui::flow::Hits;
use crate::tui::job::Task;
use crate::tui::keys::Action;
use crate::tui::list::Filtered;
use crate::tui::model::{Model, Screen};
use crate::tui::pattern::Pattern;
use crate::tui::prompt::{Ask, Prompt};
use crate::tui::search::Needle;
use crate::tui::{compare, export as formats};
use std::sync::Arc;

/// Lines that are remembered.
const REMEMBERED: usize = 200;

/// Asks for a line.
pub fn ask(model: &mut Model, ask: Ask, text: &str) {
    model.prompt = Some(Prompt::new(ask, text));
}

/// Types a letter.
pub fn type_letter(model: &mut Model, letter: char, effects: &mut Vec<Effect>) {
    if let Some(prompt) = &mut model.prompt {
        prompt.insert(letter);
        typed(model, effects);
    }
}

/// Types what was pasted: its first line.
pub fn paste(model: &mut Model, text: &str, effects: &mut Vec<Effect>) {
    let Some(prompt) = &mut model.prompt else { return };
    text.lines().next().unwrap_or_default().chars().for_each(|letter| prompt.insert(letter));
    typed(model, effects);
}

/// Does what a key stands for while a line is typed.
pub fn act(model: &mut Model, action: Action, effects: &mut Vec<Effect>) {
    match action {
        Action::Open => return accept(model, effects),
        Action::Back => return leave(model, effects),
        Action::Complete => return complete(model, effects),
        _ => {}
    }
    let Some(prompt) = &mut model.prompt else { return };
    match action {
        Action::Up | Action::Down => prompt.recall(&model.history, action == Action::Up),
        Action::Left | Action::Right => return prompt.step(action == Action::Right),
        Action::First | Action::Last => return prompt.jump(action == Action::Last),
        Action::EraseBack => prompt.erase_back(),
        Action::Erase => prompt.erase(),
        Action::EraseWord => prompt.erase_word(),
        Action::EraseLine => prompt.erase_all(),
        _ => return,
    }
    typed(model, effects);
}

/// What takes effect while it is typed.
fn typed(model: &mut Model, _effects: &mut Vec<Effect>) {
    let Some(Prompt { ask: Ask::Narrow, .. }) = model.prompt else { return };
    model.list.narrow = model.prompt.as_ref().map(Prompt::text).unwrap_or_default();
    list::refresh(model);
}

/// Takes back what took effect while it was typed.
fn leave(model: &mut Model, effects: &mut Vec<Effect>) {
    let Some(mut prompt) = model.prompt.take() else { return };
    if prompt.ask == Ask::Narrow {
        let before = std::mem::take(&mut prompt.before);
        prompt.set(&before);
        model.prompt = Some(prompt);
        typed(model, effects);
        model.prompt = None;
    }
}

/// Does what was typed. What cannot be done stays in the line, with what is wrong.
fn accept(model: &mut Model, effects: &mut Vec<Effect>) {
    let Some(mut prompt) = model.prompt.take() else { return };
    let text = prompt.text();
    if !text.is_empty() && model.history.last() != Some(&text) {
        model.history.push(text.clone());
        let over = model.history.len().saturating_sub(REMEMBERED);
        model.history.drain(..over);
    }
    let result = match prompt.ask.clone() {
        Ask::Narrow => Ok(()),
        Ask::Filter => filter(model, &text, effects),
        Ask::Search => {
            search(model, &text, effects);
            Ok(())
        }
        Ask::Command => commands::run(model, &text, effects),
        Ask::File(format) => export::to_file(model, format, &text, effects),
        Ask::Field => add_column(model, &text),
    };
    if let Err(why) = result {
        prompt.error = Some(why);
        model.prompt = Some(prompt);
    }
}

/// Filters the ladder or the list.
pub fn filter(model: &mut Model, text: &str, effects: &mut Vec<Effect>) -> Result<(), String> {
    let filtered = if text.trim().is_empty() {
        None
    } else {
        let filter = Filter::parse(text, &model.fields).map_err(|error| error.to_string())?;
        Some(Filtered { text: text.to_owned(), matcher: Arc::new(Matcher::new(filter)), passing: None })
    };
    let trace = Arc::clone(&model.trace);
    match model.ladder_mut() {
        Some(flow) => {
            flow.filter = filtered;
            flow.arrange(&trace);
            results::filter_ladder(model, effects);
        }
        None => {
            model.list.filter = filtered;
            list::refresh(model);
            results::filter_list(model, effects);
        }
    }
    Ok(())
}

/// Searches on the topmost screen.
fn search(model: &mut Model, text: &str, effects: &mut Vec<Effect>) {
    let ticket = model.next_ticket();
    let needle = Needle::of(text, &model.fields);
    let mut found = true;
    match model.screens.last_mut() {
        Some(Screen::Ladder(flow)) => {
            let Some(needle) = needle else {
                flow.hits = None;
                return;
            };
            flow.hits = Some(Hits { text: text.to_owned(), messages: None });
            flow.search_ticket = Some(ticket);
            let task = Task::Search(needle, flow.all_messages());
            return run(model, ticket, task, effects);
        }
        Some(Screen::Detail(detail)) => {
            detail.pattern = Pattern::new(text);
            let hit = detail.next_hit(true);
            found = hit.is_some() || text.is_empty();
            detail.cursor = hit.unwrap_or(detail.cursor);
        }
        Some(Screen::Text(lines)) => {
            lines.pattern = Pattern::new(text);
            let hit = lines.next_hit(true);
            found = hit.is_some() || text.is_empty();
            if let Some(line) = hit {
                (lines.cursor, lines.top) = (line, line);
            }
        }
        Some(Screen::Compare(shown)) => {
            let hit = compare::find(shown, text);
            found = hit.is_some() || text.is_empty();
            shown.cursor = hit.unwrap_or(shown.cursor);
        }
        None => {
            text.clone_into(&mut model.list.narrow);
            list::refresh(model);
        }
    }
    if !found {
        model.complain("nothing found");
    }
}

/// Shows a field as a column.
pub fn add_column(model: &mut Model, name: &str) -> Result<(), String> {
    let name = name.trim();
    let Some(def) = model.fields.find(name) else {
        let advice = model.fields.suggest(name).map(|known| format!("; did you mean {known}?")).unwrap_or_default();
        return Err(format!("there is no field `{name}`{advice}"));
    };
    let mut columns = model.list.columns(model.size.0);
    if !columns.iter().any(|column| column.is(Column::Field(def))) {
        // The cause is the longest, and stays last.
        let before = columns.iter().position(|column| column.is(Column::Cause)).unwrap_or(columns.len());
        columns.insert(before, Column::Field(def));
    }
    model.list.columns = Some(columns);
    Ok(())
}

/// Completes the name of a field, a command or a format.
fn complete(model: &mut Model, effects: &mut Vec<Effect>) {
    let Some(prompt) = &mut model.prompt else { return };
    let word = prompt.word();
    let is_first = prompt.text().trim_start().len() == word.len();
    let candidates: Vec<String> = match &prompt.ask {
        Ask::Command if is_first => commands::NAMES.iter().map(|(name, _)| (*name).to_owned()).collect(),
        Ask::File(_) => formats::Format::ALL.iter().map(|format| format.ending().to_owned()).collect(),
        _ => model.fields.names().map(str::to_owned).collect(),
    };
    let mut matching: Vec<&String> = candidates.iter().filter(|name| name.starts_with(&word)).collect();
    matching.sort_unstable();
    let Some(first) = matching.first() else { return };
    let common = matching.iter().fold(first.as_str(), |common, name| {
        let same = common.char_indices().zip(name.chars()).take_while(|((_, a), b)| a == b);
        let end = same.last().map_or(0, |((at, c), _)| at + c.len_utf8());
        common.get(..end).unwrap_or_default()
    });
    if common.len() > word.len() {
        let common = common.to_owned();
        prompt.complete(&common);
    } else if matching.len() > 1 {
        let some: Vec<&str> = matching.iter().take(8).map(|name| name.as_str()).collect();
        let more = matching.len().saturating_sub(some.len());
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        model.notice = Some(crate::tui::model::Notice { text: format!("{}{more}", some.join("  ")), is_error: false });
    }
    typed(model, effects);
}
