//! Choices: columns, settings, formats, bookmarks.

use super::scroll::moved;
use super::{Effect, ladder, list, prompts};
use crate::report::ladder::Label;
use crate::tui::columns::Column;
use crate::tui::export::Format;
use crate::tui::keys::Action;
use crate::tui::menu::{Choice, Item, Menu};
use crate::tui::model::Model;
use crate::tui::prompt::Ask;
use std::sync::Arc;

/// Does what a key stands for in a menu.
pub fn act(model: &mut Model, action: Action, effects: &mut Vec<Effect>) {
    let rows = usize::from(model.size.1).saturating_sub(4);
    let Some(menu) = &mut model.menu else { return };
    if let Some(line) = moved(action, menu.cursor, rows, menu.items.len()) {
        menu.cursor = line;
        return;
    }
    match action {
        Action::Open => {
            if let Some(item) = menu.items.get(menu.cursor).cloned() {
                choose(model, item, effects);
            }
        }
        Action::Back => model.menu = None,
        _ => {}
    }
}

/// Does what was chosen.
pub fn choose(model: &mut Model, item: Item, effects: &mut Vec<Effect>) {
    let cursor = model.menu.as_ref().map_or(0, |menu| menu.cursor);
    match item.choice {
        Choice::Format(format) => {
            model.menu = None;
            super::export::ask(model, format);
        }
        Choice::Column(column) => {
            let mut columns = model.list.columns(model.size.0);
            match columns.iter().position(|known| known.is(column)) {
                Some(at) if columns.len() > 1 => {
                    columns.remove(at);
                }
                Some(_) => {}
                None => columns.push(column),
            }
            model.list.columns = Some(columns);
            self::columns(model);
        }
        Choice::AutoColumns => {
            model.list.columns = None;
            self::columns(model);
        }
        Choice::AddField => {
            model.menu = None;
            return prompts::ask(model, Ask::Field, "");
        }
        Choice::Message(message) => {
            model.menu = None;
            let trace = Arc::clone(&model.trace);
            if let Some(flow) = model.ladder_mut() {
                ladder::unfold(flow, message, &trace);
                flow.go_to(message);
            }
            return;
        }
        Choice::Theme => setting(model, |model| model.settings.theme = model.settings.theme.next()),
        Choice::Time => setting(model, |model| model.settings.time = model.settings.time.next()),
        Choice::Naming => setting(model, |model| model.settings.naming = model.settings.naming.next()),
        Choice::Colour => setting(model, |model| model.settings.colour = model.settings.colour.next()),
        Choice::Syntax => setting(model, |model| model.settings.has_syntax = !model.settings.has_syntax),
        Choice::Follow => list::act(model, Action::AutoScroll, effects),
    }
    if let Some(menu) = &mut model.menu {
        menu.cursor = cursor.min(menu.items.len().saturating_sub(1));
    }
}

fn setting(model: &mut Model, change: impl FnOnce(&mut Model)) {
    change(model);
    settings(model);
}

/// Offers the columns of the list.
pub fn columns(model: &mut Model) {
    let shown = model.list.columns(model.size.0);
    let is_shown = |column: Column| shown.iter().any(|known| known.is(column));
    let fields = shown.iter().copied().filter(|column| matches!(column, Column::Field(_)));
    let mut items: Vec<Item> = Column::ALL
        .into_iter()
        .chain(fields)
        .map(|column| Item::switch(column.title(), is_shown(column), Choice::Column(column)))
        .collect();
    items.push(Item::plain("any field …", Choice::AddField));
    items.push(Item::switch("as the terminal is wide", model.list.columns.is_none(), Choice::AutoColumns));
    model.menu = Some(Menu::new("Columns", items));
}

/// Offers the settings.
pub fn settings(model: &mut Model) {
    let settings = model.settings;
    let items = vec![
        Item::plain(format!("Theme: {}", settings.theme.name()), Choice::Theme),
        Item::plain(format!("Time: {}", settings.time.name()), Choice::Time),
        Item::plain(format!("Lanes by {}", settings.naming.name()), Choice::Naming),
        Item::plain(format!("Colour by {}", settings.colour.name()), Choice::Colour),
        Item::switch("Colours within messages", settings.has_syntax, Choice::Syntax),
        Item::switch("Stay at the newest trace", model.list.follows, Choice::Follow),
    ];
    model.menu = Some(Menu::new("Settings", items));
}

/// Offers formats to write in.
pub fn formats(model: &mut Model) {
    let has_packets = model.settings.has_packets;
    let formats = Format::ALL.into_iter().filter(|format| has_packets || *format != Format::Pcapng);
    let items = formats.map(|format| Item::plain(format.name(), Choice::Format(format)));
    model.menu = Some(Menu::new("Export as", items.collect()));
}

/// Offers the bookmarks of the ladder.
pub fn bookmarks(model: &mut Model) {
    let trace = Arc::clone(&model.trace);
    let Some(flow) = model.ladder() else { return };
    let item = |id: &crate::trace::MessageId| {
        let label = Label::of(&trace.body(*id), false);
        Item::plain(format!("frame {:<8} {}", trace.name(*id), label.short), Choice::Message(*id))
    };
    let items: Vec<Item> = flow.bookmarks.iter().map(item).collect();
    if items.is_empty() {
        return model.complain("no bookmarks: b sets one");
    }
    model.menu = Some(Menu::new("Bookmarks", items));
}
