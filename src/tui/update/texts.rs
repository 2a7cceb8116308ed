//! What keys do in a message, in a comparison, and in text.

use super::scroll::moved;
use super::{Effect, export, ladder, list, paper, rebuild};
use crate::trace::{MessageId, Trace};
use crate::tui::areas::Areas;
use crate::tui::compare::one_hop_before;
use crate::tui::detail::Detail;
use crate::tui::keys::Action;
use crate::tui::model::{Model, Screen};
use crate::tui::text::Source;
use crate::tui::views::View;
use std::sync::Arc;

/// Columns that a key scrolls to the side.
const SIDEWAYS: usize = 8;

/// Does what a key stands for in a message.
pub fn act_detail(model: &mut Model, action: Action, effects: &mut Vec<Effect>) {
    let rows = usize::from(Areas::of(model).body.height);
    let (trace, paper) = (Arc::clone(&model.trace), paper(model));
    let Some(Screen::Detail(detail)) = model.screens.last_mut() else { return };
    if let Some(line) = moved(action, detail.cursor, rows, detail.len()) {
        detail.cursor = line;
        return;
    }
    match action {
        Action::Open => match (detail.view, detail.lines.get(detail.cursor).and_then(|line| line.target)) {
            (View::Decoded, _) => detail.toggle(),
            (_, Some(target)) => show(detail, &trace, target),
            (_, None) => {}
        },
        Action::Left => detail.outwards(),
        Action::Right => detail.inwards(),
        Action::FoldAll => detail.toggle_all(),
        Action::Structure => detail.toggle_structure(),
        Action::NextView => {
            detail.view = detail.view.next(&View::OF_SCREEN);
            (detail.cursor, detail.top) = (0, 0);
        }
        Action::NextMessage | Action::PreviousMessage => {
            if let Some(next) = detail.neighbour(action == Action::NextMessage) {
                show(detail, &trace, next);
            }
        }
        Action::Pair => {
            if let Some(pair) = pair(&trace, detail.message) {
                show(detail, &trace, pair);
            }
        }
        Action::NextHit | Action::PreviousHit => {
            detail.cursor = detail.next_hit(action == Action::NextHit).unwrap_or(detail.cursor);
        }
        Action::HopDiff => {
            let (message, among) = (detail.message, detail.among.clone());
            match one_hop_before(&trace, &among, message) {
                Some(before) => ladder::compare(model, before, message),
                None => model.complain("no message like this one before it"),
            }
            return;
        }
        Action::Yank => return export::yank_field(model, effects),
        Action::YankAll => return export::yank_message(model, effects),
        _ => return,
    }
    detail.fill(&trace, &paper);
    follow(model);
}

fn show(detail: &mut Detail, trace: &Trace, message: MessageId) {
    let view = detail.view;
    detail.show(trace, message);
    detail.view = view;
}

/// Puts the cursor of the ladder below on the message that is shown.
fn follow(model: &mut Model) {
    let Some(Screen::Detail(detail)) = model.screens.last() else { return };
    let message = detail.message;
    let below = model.screens.iter_mut().rev().find_map(|screen| match screen {
        Screen::Ladder(flow) => Some(flow),
        _ => None,
    });
    if let Some(flow) = below {
        flow.go_to(message);
    }
}

/// The answer of a request, the request of anything else.
fn pair(trace: &Trace, id: MessageId) -> Option<MessageId> {
    let transaction = trace.transactions.get(trace.message(id).transaction?.index())?;
    if transaction.request == id {
        return transaction.answer().or_else(|| transaction.provisional.last().copied());
    }
    Some(transaction.request)
}

/// Does what a key stands for in a comparison.
pub fn act_compare(model: &mut Model, action: Action) {
    let rows = usize::from(Areas::of(model).body.height);
    let Some(Screen::Compare(compare)) = model.screens.last_mut() else { return };
    if let Some(line) = moved(action, compare.cursor, rows, compare.shown().len()) {
        compare.cursor = line;
        return;
    }
    match action {
        Action::Equal => compare.shows_equal = !compare.shows_equal,
        Action::Ignored => compare.shows_hop = !compare.shows_hop,
        Action::NextHit | Action::PreviousHit => {
            compare.cursor = compare.next_difference(action == Action::NextHit).unwrap_or(compare.cursor);
        }
        _ => {}
    }
}

/// Does what a key stands for in text.
pub fn act_text(model: &mut Model, action: Action, effects: &mut Vec<Effect>) {
    let rows = usize::from(Areas::of(model).body.height);
    let trace = Arc::clone(&model.trace);
    let Some(Screen::Text(text)) = model.screens.last_mut() else { return };
    let lines = text.lines.len();
    // Text without a cursor is scrolled: the first key already moves what is seen.
    let action_moves = if text.has_targets() {
        moved(action, text.cursor, rows, lines)
    } else {
        moved(action, text.top, rows, lines.saturating_sub(rows) + 1)
    };
    if let Some(line) = action_moves {
        if !text.has_targets() {
            text.top = line;
        }
        text.cursor = line;
        return;
    }
    match action {
        Action::Left => text.left = text.left.saturating_sub(SIDEWAYS),
        Action::Right => {
            let widest = text.lines.iter().map(crate::tui::line::Line::width).max().unwrap_or(0);
            text.left = (text.left + SIDEWAYS).min(widest.saturating_sub(SIDEWAYS));
        }
        Action::NextHit | Action::PreviousHit => {
            text.cursor = text.next_hit(action == Action::NextHit).unwrap_or(text.cursor);
            text.top = text.cursor;
        }
        Action::YankAll => export::yank_text(model, effects),
        Action::Open => {
            let Some(target) = text.lines.get(text.cursor).and_then(|line| line.target) else { return };
            let among = match &text.source {
                Source::Raw(ids) => ids.clone(),
                _ => trace.message(target).procedure.map(|id| trace.procedure(id).messages.clone()).unwrap_or_default(),
            };
            let detail = Detail::new(&trace, target, among, View::Decoded);
            model.screens.push(Screen::Detail(Box::new(detail)));
            rebuild(model);
        }
        _ => {}
    }
}

/// Opens the statistics of everything, from a command.
pub fn statistics_of_all(model: &mut Model, effects: &mut Vec<Effect>) {
    let messages: Vec<MessageId> = model.trace.message_ids().collect();
    list::show_statistics(model, messages, effects);
}
