//! What keys do in the list.

use super::scroll::moved;
use super::{Effect, prompts, push_text, results, run};
use crate::trace::MessageId;
use crate::tui::areas::Areas;
use crate::tui::columns::Column;
use crate::tui::flow::Flow;
use crate::tui::job::Task;
use crate::tui::keys::Action;
use crate::tui::list::anchor;
use crate::tui::model::{Model, Screen};
use crate::tui::plan::{Extent, Plan};
use crate::tui::prompt::Ask;
use crate::tui::text::Source;
use std::sync::Arc;

/// Does what a key stands for.
pub fn act(model: &mut Model, action: Action, effects: &mut Vec<Effect>) {
    let rows = usize::from(Areas::of(model).body.height);
    if let Some(row) = moved(action, model.list.cursor, rows, model.list.rows.len()) {
        return model.list.go(row);
    }
    match action {
        Action::Open => open(model, Extent::Trace, effects),
        Action::Extended => open(model, Extent::Subscriber, effects),
        Action::Mark => select(model),
        Action::Narrow => {
            let text = model.list.narrow.clone();
            prompts::ask(model, Ask::Narrow, &text);
        }
        Action::Filter => {
            let text = model.list.filter.as_ref().map(|filter| filter.text.clone()).unwrap_or_default();
            prompts::ask(model, Ask::Filter, &text);
        }
        Action::Save => super::export::save(model),
        Action::Raw => {
            let messages = messages(model, true);
            push_text(model, Source::Raw(messages), "Messages".to_owned());
        }
        Action::Statistics => {
            let messages = messages(model, false);
            show_statistics(model, messages, effects);
        }
        Action::Nodes => push_text(model, Source::Nodes, "Nodes".to_owned()),
        Action::Columns => super::menus::columns(model),
        Action::Settings => super::menus::settings(model),
        Action::SortNext => sort(model, true),
        Action::SortPrevious => sort(model, false),
        Action::SortSwap => {
            let (column, backwards) = model.list.sort.unwrap_or((Column::Index, false));
            model.list.sort = Some((column, !backwards));
            refresh(model);
        }
        Action::Subscriber => subscriber(model),
        _ => clear(model, action),
    }
}

fn clear(model: &mut Model, action: Action) {
    match action {
        Action::Clear => {
            model.list.cleared = model.trace.messages.len();
            model.say("cleared; :all shows everything again");
        }
        Action::ClearHidden => {
            let shown: hashbrown::HashSet<_> = model.list.rows.iter().copied().collect();
            let hidden = model.trace.procedure_ids().filter(|id| !shown.contains(id));
            let anchors: Vec<MessageId> = hidden.filter_map(|id| anchor(&model.trace, id)).collect();
            model.say(format!("{} dropped; :all shows everything again", anchors.len()));
            model.list.dropped.extend(anchors);
        }
        Action::AutoScroll => {
            model.list.follows = !model.list.follows;
            model.say(if model.list.follows { "staying at the newest trace" } else { "staying where it is" });
        }
        _ => return,
    }
    refresh(model);
}

/// Opens the ladder of the chosen traces.
pub fn open(model: &mut Model, extent: Extent, effects: &mut Vec<Effect>) {
    let chosen = model.list.chosen(&model.trace);
    if chosen.is_empty() {
        return;
    }
    model.list.is_touched = true;
    let mut flow = Flow::new(Plan::of(&model.trace, &chosen, &model.settings.ladder));
    flow.plan.extent = extent;
    model.screens.push(Screen::Ladder(Box::new(flow)));
    results::compute(model, model.screens.len() - 1, effects);
}

fn select(model: &mut Model) {
    let Some(anchor) = model.list.current().and_then(|id| anchor(&model.trace, id)) else { return };
    if !model.list.selected.remove(&anchor) {
        model.list.selected.insert(anchor);
    }
    model.list.go(model.list.cursor + 1);
}

/// Finds the rows anew.
pub fn refresh(model: &mut Model) {
    let trace = Arc::clone(&model.trace);
    model.list.refresh(&trace);
}

/// The messages of the chosen traces, or of all that are shown.
fn messages(model: &Model, chosen: bool) -> Vec<MessageId> {
    let ids = if chosen { model.list.chosen(&model.trace) } else { model.list.rows.clone() };
    let mut messages: Vec<MessageId> =
        ids.iter().flat_map(|id| model.trace.procedure(*id).messages.iter().copied()).collect();
    messages.sort_unstable();
    messages
}

/// Counts messages and shows what comes out.
pub fn show_statistics(model: &mut Model, messages: Vec<MessageId>, effects: &mut Vec<Effect>) {
    push_text(model, Source::Statistics(None), "Statistics".to_owned());
    let ticket = model.next_ticket();
    if let Some(Screen::Text(text)) = model.screens.last_mut() {
        text.ticket = Some(ticket);
    }
    run(model, ticket, Task::Statistics(messages), effects);
}

fn sort(model: &mut Model, next: bool) {
    let columns = model.list.columns(model.size.0);
    let count = columns.len().max(1);
    let at = model.list.sort.and_then(|(column, _)| columns.iter().position(|known| known.is(column)));
    let place = match (at, next) {
        (None, true) => 0,
        (None, false) => count - 1,
        (Some(at), true) => (at + 1) % count,
        (Some(at), false) => (at + count - 1) % count,
    };
    let Some(column) = columns.get(place).copied() else { return };
    let backwards = model.list.sort.is_some_and(|(_, backwards)| backwards);
    model.list.sort = Some((column, backwards));
    refresh(model);
}

fn subscriber(model: &mut Model) {
    if model.list.subscriber.take().is_none() {
        let procedure = model.list.current().map(|id| model.trace.procedure(id));
        let subscriber = procedure.and_then(|procedure| procedure.subscriber).map(|id| model.trace.subscriber(id));
        let identity = subscriber.and_then(|known| {
            let some = [&known.imsi, &known.msisdn, &known.impi].into_iter().flatten().next().cloned();
            some.or_else(|| known.impu.first().cloned()).or_else(|| known.addresses.first().map(ToString::to_string))
        });
        match identity {
            Some(identity) => model.list.subscriber = Some(identity),
            None => return model.complain("this trace tells of no subscriber"),
        }
    }
    refresh(model);
}
