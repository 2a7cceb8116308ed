//! What comes from outside: more of the capture, and the results of jobs.

use super::{Effect, rebuild, run};
use crate::report::Ladder;
use crate::trace::{MessageId, Trace};
use crate::tui::columns::Column;
use crate::tui::flow::Flow;
use crate::tui::job::{Done, Task};
use crate::tui::list::anchor;
use crate::tui::model::{Model, Screen};
use crate::tui::text::Source;
use crate::tui::why::{Findings, Marks};
use hashbrown::HashSet;
use std::sync::Arc;

/// Takes in a trace that has grown.
pub fn take_trace(model: &mut Model, trace: Arc<Trace>, effects: &mut Vec<Effect>) {
    let before = model.list.current().and_then(|id| anchor(&model.trace, id)).filter(|_| model.list.is_touched);
    model.trace = trace;
    model.list.marks = Marks::of_trace(&model.trace, &model.findings);
    model.list.refresh_from(&model.trace, before);
    filter_list(model, effects);
    for index in 0..model.screens.len() {
        if let Some(Screen::Ladder(_)) = model.screens.get(index) {
            compute(model, index, effects);
        }
    }
    rebuild(model);
}

/// Takes what the rules found.
pub fn take_findings(model: &mut Model, findings: Arc<Findings>) {
    model.findings = findings;
    model.list.marks = Marks::of_trace(&model.trace, &model.findings);
    if matches!(model.list.sort, Some((Column::Why, _))) {
        model.list.refresh(&model.trace);
    }
}

/// Asks the filter of the list about every trace.
pub fn filter_list(model: &mut Model, effects: &mut Vec<Effect>) {
    let Some(filter) = &model.list.filter else { return };
    let matcher = Arc::clone(&filter.matcher);
    let ticket = model.next_ticket();
    model.list.ticket = Some(ticket);
    run(model, ticket, Task::FilterTraces(matcher), effects);
}

/// Computes the ladder of a screen anew.
pub fn compute(model: &mut Model, index: usize, effects: &mut Vec<Effect>) {
    let ticket = model.next_ticket();
    let Some(Screen::Ladder(flow)) = model.screens.get_mut(index) else { return };
    flow.ticket = Some(ticket);
    let plan = flow.plan.clone();
    run(model, ticket, Task::Ladder(plan), effects);
}

/// Asks the filter of a ladder about its messages.
pub fn filter_ladder(model: &mut Model, effects: &mut Vec<Effect>) {
    let ticket = model.next_ticket();
    let Some(flow) = model.ladder_mut() else { return };
    let Some(filter) = &flow.filter else { return };
    let task = Task::FilterMessages(Arc::clone(&filter.matcher), flow.all_messages());
    flow.filter_ticket = Some(ticket);
    run(model, ticket, task, effects);
}

/// Takes the result of a job, when somebody still waits for it.
pub fn done(model: &mut Model, ticket: u64, done: Done) {
    match done {
        Done::Ladder(ladder) => take_ladder(model, ticket, *ladder),
        Done::Found(found) => take_found(model, ticket, found),
        Done::Statistics(found) => {
            let waiting = model.screens.iter_mut().find_map(|screen| match screen {
                Screen::Text(text) if text.ticket == Some(ticket) => Some(text),
                _ => None,
            });
            if let Some(text) = waiting {
                text.ticket = None;
                text.source = Source::Statistics(Some(found));
            }
            rebuild(model);
        }
        Done::Written(Ok(what)) => model.say(what),
        Done::Written(Err(why)) => model.complain(why),
    }
}

/// The ladders, the topmost first.
fn ladders(screens: &mut [Screen]) -> impl Iterator<Item = &mut Flow> {
    screens.iter_mut().rev().filter_map(|screen| match screen {
        Screen::Ladder(flow) => Some(flow.as_mut()),
        _ => None,
    })
}

fn take_ladder(model: &mut Model, ticket: u64, ladder: Ladder) {
    let trace = Arc::clone(&model.trace);
    let mut effects = Vec::new();
    let Some(flow) = ladders(&mut model.screens).find(|flow| flow.ticket == Some(ticket)) else { return };
    flow.ticket = None;
    flow.take(ladder, &trace);
    let is_filtered = flow.filter.is_some();
    if is_filtered {
        filter_ladder(model, &mut effects);
    }
}

fn take_found(model: &mut Model, ticket: u64, found: HashSet<MessageId>) {
    let trace = Arc::clone(&model.trace);
    if model.list.ticket == Some(ticket) {
        model.list.ticket = None;
        if let Some(filter) = &mut model.list.filter {
            filter.passing = Some(found);
        }
        return model.list.refresh(&trace);
    }
    if let Some(flow) = ladders(&mut model.screens).find(|flow| flow.filter_ticket == Some(ticket)) {
        flow.filter_ticket = None;
        if let Some(filter) = &mut flow.filter {
            filter.passing = Some(found);
        }
        return flow.arrange(&trace);
    }
    let Some(flow) = ladders(&mut model.screens).find(|flow| flow.search_ticket == Some(ticket)) else { return };
    flow.search_ticket = None;
    let count = found.len();
    let is_hit = flow.message().is_some_and(|id| found.contains(&id));
    if let Some(hits) = &mut flow.hits {
        hits.messages = Some(found);
    }
    if count > 0 && !is_hit {
        flow.cursor = flow.next_hit(true).unwrap_or(flow.cursor);
    }
    match count {
        0 => model.complain("nothing found"),
        _ => model.say(format!("{count} found; n and N go to them")),
    }
}
