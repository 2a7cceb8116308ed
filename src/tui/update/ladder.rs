//! What keys do in a ladder.

use super::scroll::moved;
use super::{Effect, export, list, menus, paper, prompts, push_text, rebuild, results};
use crate::report::ladder::LaneBy;
use crate::trace::{MessageId, Trace};
use crate::tui::areas::{Areas, scrolled};
use crate::tui::compare::{Compare, one_hop_before};
use crate::tui::detail::Detail;
use crate::tui::flow::{Flow, Line, Wanted};
use crate::tui::keys::Action;
use crate::tui::lanes::Lanes;
use crate::tui::model::{Model, Screen, TimeColumn};
use crate::tui::pane::{self, Pane};
use crate::tui::plan::Extent;
use crate::tui::prompt::Ask;
use crate::tui::text::Source;
use crate::tui::views::View;
use std::sync::Arc;

/// Does what a key stands for.
pub fn act(model: &mut Model, action: Action, effects: &mut Vec<Effect>) {
    if model.ladder().is_some_and(|flow| flow.pane.has_focus) && act_in_pane(model, action) {
        return;
    }
    let rows = usize::from(Areas::of(model).body.height);
    let trace = Arc::clone(&model.trace);
    if setting(model, action) {
        return;
    }
    if let Some(why) = no_hit(model, action) {
        return model.say(why);
    }
    let Some(flow) = model.ladder_mut() else { return };
    if let Some(line) = moved(action, flow.cursor, rows, flow.lines.len()) {
        return go(flow, line);
    }
    if arrange(flow, action, &trace) || jump(flow, action) || look(flow, action) {
        return;
    }
    match action {
        Action::Open => open(model, View::Decoded),
        Action::FullPane => {
            let view = flow.pane.view;
            open(model, view);
        }
        Action::Mark => mark(model),
        Action::HopDiff => hop_diff(model),
        Action::Extended => extend(model, effects),
        Action::LanesBy => lanes_by(model, effects),
        Action::Copies => {
            flow.plan.options.copies = !flow.plan.options.copies;
            compute(model, effects);
        }
        Action::Filter => {
            let text = flow.filter.as_ref().map(|filter| filter.text.clone()).unwrap_or_default();
            prompts::ask(model, Ask::Filter, &text);
        }
        Action::Raw => {
            let messages = flow.messages();
            push_text(model, Source::Raw(messages), "Messages".to_owned());
        }
        Action::Statistics => {
            let messages = flow.messages();
            list::show_statistics(model, messages, effects);
        }
        Action::Nodes => push_text(model, Source::Nodes, "Nodes".to_owned()),
        Action::Bookmarks => menus::bookmarks(model),
        Action::Save => export::save(model),
        Action::Yank => export::yank_message(model, effects),
        Action::YankAll => export::yank_ladder(model, effects),
        _ => {}
    }
}

/// Why a jump leads nowhere.
fn no_hit(model: &Model, action: Action) -> Option<&'static str> {
    let flow = model.ladder()?;
    match action {
        Action::NextHit | Action::PreviousHit if flow.next_hit(true).is_some() => None,
        Action::NextHit | Action::PreviousHit if flow.hits.is_some() => {
            Some("nothing that is shown has what was searched for")
        }
        Action::NextHit | Action::PreviousHit => Some("no message that is shown is an error"),
        Action::Pair if flow.pair().is_none() => Some("no request or answer of this message is shown"),
        _ => None,
    }
}

/// Puts the cursor on a line and the pane back to its beginning.
pub fn go(flow: &mut Flow, line: usize) {
    flow.cursor = line;
    (flow.pane.cursor, flow.pane.top) = (0, 0);
}

/// Keys that move in the pane. `false` when the key is about the ladder.
fn act_in_pane(model: &mut Model, action: Action) -> bool {
    let areas = Areas::of(model);
    let rows = usize::from(areas.inside_pane().height);
    let lines = shown_in_pane(model);
    let trace = Arc::clone(&model.trace);
    let Some(flow) = model.ladder_mut() else { return false };
    if let Some(line) = moved(action, flow.pane.cursor, rows, lines.len()) {
        flow.pane.cursor = line;
        flow.pane.top = scrolled(flow.pane.top, line, rows, lines.len());
        return true;
    }
    if action != Action::Open {
        return false;
    }
    if let Some(target) = lines.get(flow.pane.cursor).and_then(|line| line.target) {
        unfold(flow, target, &trace);
        flow.go_to(target);
    }
    true
}

/// The lines of the pane as they are on the screen.
pub fn shown_in_pane(model: &Model) -> Vec<crate::tui::line::Line> {
    let Some(flow) = model.ladder() else { return Vec::new() };
    let paper = paper(model);
    if Areas::of(model).is_beside {
        pane::tall(&model.trace, &model.findings, flow, &paper)
    } else {
        pane::lines(&model.trace, &model.findings, flow, &paper)
    }
}

/// Unfolds what hides a message.
pub fn unfold(flow: &mut Flow, message: MessageId, trace: &Trace) {
    let Some(row) = flow.ladder.row_of(message) else { return };
    let mut changed = false;
    for group in flow.ladder.groups.iter_mut().filter(|group| group.is_folded && group.rows.contains(&row)) {
        group.is_folded = false;
        changed = true;
    }
    if changed {
        flow.arrange(trace);
    }
}

/// What holds for all screens.
fn setting(model: &mut Model, action: Action) -> bool {
    let settings = &mut model.settings;
    match action {
        Action::Syntax => settings.has_syntax = !settings.has_syntax,
        Action::Time => {
            settings.time = settings.time.next();
            let name = settings.time.name();
            model.say(format!("time: {name}"));
        }
        Action::Names => {
            settings.naming = settings.naming.next();
            let name = settings.naming.name();
            model.say(format!("lanes by {name}"));
        }
        Action::ColourBy => {
            settings.colour = settings.colour.next();
            let name = settings.colour.name();
            model.say(format!("colour by {name}"));
        }
        _ => return false,
    }
    true
}

/// What changes lanes and lines and not what the ladder holds.
fn arrange(flow: &mut Flow, action: Action, trace: &Trace) -> bool {
    match action {
        Action::Left | Action::Right => {
            flow.lanes.step(action == Action::Right);
            return true;
        }
        Action::LaneLeft | Action::LaneRight => {
            if flow.lanes.focus.is_none() {
                flow.lanes.step(true);
            }
            flow.lanes.shift(action == Action::LaneRight);
            return true;
        }
        Action::HideLane => {
            if let Some(lane) = flow.lanes.focus {
                flow.lanes.hide(lane);
            }
        }
        Action::SoloLane => flow.lanes.solo = if flow.lanes.solo.is_some() { None } else { flow.lanes.focus },
        Action::Protocol(group) => {
            if let Some(hidden) = flow.wanted.hidden.get_mut(usize::from(group)) {
                *hidden = !*hidden;
            }
        }
        Action::SdpRows => flow.wanted.sdp = flow.wanted.sdp.next(),
        Action::Media => flow.wanted.media = flow.wanted.media.next(),
        Action::OnlyMedia => flow.wanted.only_media = !flow.wanted.only_media,
        Action::OnlySdp => flow.wanted.only_sdp = !flow.wanted.only_sdp,
        Action::Fold => {
            if let Some(group) = flow.group_at(flow.cursor).and_then(|group| flow.ladder.groups.get_mut(group)) {
                group.is_folded = !group.is_folded;
            }
        }
        Action::FoldAll => {
            let fold = !flow.ladder.groups.iter().any(|group| group.is_folded);
            flow.ladder.groups.iter_mut().for_each(|group| group.is_folded = fold);
        }
        Action::Open => match flow.lines.get(flow.cursor) {
            Some(Line::Fold(group)) => {
                if let Some(group) = flow.ladder.groups.get_mut(*group) {
                    group.is_folded = false;
                }
            }
            _ => return false,
        },
        Action::Reset => {
            flow.lanes = Lanes::of(&flow.ladder);
            flow.wanted = Wanted::default();
            flow.pane = Pane::default();
            flow.ladder.groups.iter_mut().for_each(|group| group.is_folded = false);
        }
        Action::Clear => {
            (flow.mark, flow.hits, flow.filter) = (None, None, None);
            flow.bookmarks.clear();
        }
        _ => return false,
    }
    flow.arrange(trace);
    true
}

/// What moves the cursor to another message, or remembers one.
fn jump(flow: &mut Flow, action: Action) -> bool {
    let line = match action {
        Action::Pair => flow.pair(),
        Action::NextHit => flow.next_hit(true),
        Action::PreviousHit => flow.next_hit(false),
        Action::ClearMark => {
            flow.mark = None;
            return true;
        }
        Action::Bookmark => {
            if let Some(message) = flow.message()
                && !flow.bookmarks.remove(&message)
            {
                flow.bookmarks.insert(message);
            }
            return true;
        }
        _ => return false,
    };
    if let Some(line) = line {
        go(flow, line);
    }
    true
}

/// What changes the pane.
fn look(flow: &mut Flow, action: Action) -> bool {
    let pane = &mut flow.pane;
    match action {
        Action::NextView => pane.show(pane.view.next(&View::OF_PANE)),
        Action::Explain => {
            pane.show(View::Why);
            pane.has_focus = true;
        }
        Action::Links => pane.show(if pane.view == View::Links { View::Digest } else { View::Links }),
        Action::FocusPane => pane.has_focus = !pane.has_focus && !pane.is_off,
        Action::TogglePane => {
            pane.is_off = !pane.is_off;
            pane.has_focus = false;
        }
        Action::Bigger => pane.growth = (pane.growth + 1).min(60),
        Action::Smaller => pane.growth = (pane.growth - 1).max(-60),
        _ => return false,
    }
    true
}

/// Opens the message of the cursor as a screen of its own.
fn open(model: &mut Model, view: View) {
    let Some(flow) = model.ladder() else { return };
    let Some(message) = flow.message() else { return };
    let view = if View::OF_SCREEN.contains(&view) { view } else { View::Decoded };
    let detail = Detail::new(&model.trace, message, flow.messages(), view);
    model.screens.push(Screen::Detail(Box::new(detail)));
    rebuild(model);
}

/// Marks the message, or compares it with the marked one.
fn mark(model: &mut Model) {
    let Some(flow) = model.ladder_mut() else { return };
    let Some(message) = flow.message() else { return };
    match flow.mark {
        None => {
            flow.mark = Some(message);
            model.settings.time = match model.settings.time {
                TimeColumn::Previous => TimeColumn::Mark,
                other => other,
            };
            let key = |action| model.key(action).unwrap_or_default();
            let (mark, clear) = (key(Action::Mark), key(Action::ClearMark));
            model.say(format!("marked: {mark} on another message compares them, {clear} forgets it"));
        }
        Some(mark) if mark == message => {
            flow.mark = None;
            if model.settings.time == TimeColumn::Mark {
                model.settings.time = TimeColumn::Previous;
            }
        }
        Some(mark) => compare(model, mark.min(message), mark.max(message)),
    }
}

fn hop_diff(model: &mut Model) {
    let Some(flow) = model.ladder() else { return };
    let Some(message) = flow.message() else { return };
    match one_hop_before(&model.trace, &flow.all_messages(), message) {
        Some(before) => compare(model, before, message),
        None => model.complain("no message like this one before it"),
    }
}

/// Shows two messages side by side.
pub fn compare(model: &mut Model, left: MessageId, right: MessageId) {
    let mut compare = Compare::new(&model.trace, left, right);
    compare.cursor = compare.next_difference(true).unwrap_or(0);
    model.screens.push(Screen::Compare(Box::new(compare)));
}

fn extend(model: &mut Model, effects: &mut Vec<Effect>) {
    let Some(flow) = model.ladder_mut() else { return };
    let around = flow.message();
    flow.plan.extent = flow.plan.extent.next();
    if flow.plan.extent == Extent::Leg {
        if around.is_none() {
            flow.plan.extent = Extent::Trace;
        }
        flow.plan.around = around;
    }
    let name = flow.plan.extent.name();
    model.say(format!("shown: {name}"));
    compute(model, effects);
}

fn lanes_by(model: &mut Model, effects: &mut Vec<Effect>) {
    let Some(flow) = model.ladder_mut() else { return };
    let (next, name) = match flow.plan.options.lanes {
        LaneBy::Node => (LaneBy::Role, "role"),
        LaneBy::Role => (LaneBy::Host, "address"),
        LaneBy::Host => (LaneBy::Endpoint, "address and port"),
        LaneBy::Endpoint => (LaneBy::Node, "node"),
    };
    flow.plan.options.lanes = next;
    flow.goal = flow.message();
    model.say(format!("one lane per {name}"));
    compute(model, effects);
}

fn compute(model: &mut Model, effects: &mut Vec<Effect>) {
    let top = model.screens.len().saturating_sub(1);
    results::compute(model, top, effects);
}
