//! What each event changes. Nothing here reads, writes or draws: what is to be done outside comes back as effects.

mod commands;
mod export;
mod ladder;
mod list;
mod menus;
mod mouse;
mod prompts;
mod results;
mod scroll;
mod texts;

pub use export::time;
pub use mouse::{Mouse, MouseKind};

use super::areas::Areas;
use super::job::{Done, Job, Task};
use super::keys::{self, Action};
use super::model::{Effect, Loading, Model, Screen};
use super::press::Press;
use super::prompt::Ask;
use super::text::{Source, Text};
use super::views::Paper;
use super::why::Findings;
use crate::trace::{Progress, Trace};
use std::sync::Arc;
use std::time::Duration;

/// Something that happened.
#[derive(Debug)]
pub enum Event {
    /// A key was pressed.
    Key(Press),
    /// Text was pasted.
    Paste(String),
    /// The mouse was used.
    Mouse(Mouse),
    /// The terminal has another size.
    Resize(u16, u16),
    /// Reading goes on.
    Progress(Progress),
    /// What is read so far, with its meaning.
    Loaded(Arc<Trace>),
    /// What the rules found.
    Diagnosed(Arc<Findings>),
    /// Everything is read, in this time.
    Finished(Duration),
    /// Reading ended too early.
    Failed(String),
    /// A job is done.
    Done(u64, Done),
}

/// Changes the model.
pub fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    let mut effects = Vec::new();
    match event {
        Event::Key(press) => key(model, press, &mut effects),
        Event::Paste(text) => prompts::paste(model, &text, &mut effects),
        Event::Mouse(mouse) => mouse::used(model, mouse, &mut effects),
        Event::Resize(width, height) => {
            model.size = (width, height);
            rebuild(model);
        }
        Event::Progress(progress) => model.loading = Loading::Reading(progress),
        Event::Loaded(trace) if model.is_paused => model.waiting = Some(trace),
        Event::Loaded(trace) => results::take_trace(model, trace, &mut effects),
        Event::Diagnosed(findings) => results::take_findings(model, findings),
        Event::Finished(time) => model.loading = Loading::Done(time),
        Event::Failed(why) => {
            model.complain(why.clone());
            model.loading = Loading::Failed(why);
        }
        Event::Done(ticket, done) => results::done(model, ticket, done),
    }
    scroll::settle(model);
    effects
}

fn key(model: &mut Model, press: Press, effects: &mut Vec<Effect>) {
    model.notice = None;
    let place = model.place();
    match model.keymap.action(place, press) {
        Some(action) => act(model, action, effects),
        None => {
            if let (keys::PROMPT, Press::Char(letter)) = (place, press) {
                prompts::type_letter(model, letter, effects);
            }
        }
    }
}

/// Does what a key or a click on a hint stands for.
fn act(model: &mut Model, action: Action, effects: &mut Vec<Effect>) {
    match action {
        Action::Suspend => effects.push(Effect::Suspend),
        Action::Quit if model.prompt.is_some() || model.menu.is_some() => effects.push(Effect::Quit),
        _ if model.prompt.is_some() => prompts::act(model, action, effects),
        _ if model.menu.is_some() => menus::act(model, action, effects),
        Action::Theme => model.settings.theme = model.settings.theme.next(),
        Action::MoreHints => model.settings.has_more_hints = !model.settings.has_more_hints,
        Action::Pause => pause(model, effects),
        Action::Quit => effects.push(Effect::Quit),
        Action::Back => back(model, effects),
        Action::Help => help(model, effects),
        Action::Command => prompts::ask(model, Ask::Command, ""),
        Action::Search => prompts::ask(model, Ask::Search, ""),
        Action::Export => export::offer(model),
        _ => match model.place() {
            keys::LIST => list::act(model, action, effects),
            keys::LADDER => ladder::act(model, action, effects),
            keys::DETAIL => texts::act_detail(model, action, effects),
            keys::COMPARE => texts::act_compare(model, action),
            _ => texts::act_text(model, action, effects),
        },
    }
}

/// Leaves the topmost screen; in a ladder, first the pane; in the list, first what narrows it.
fn back(model: &mut Model, effects: &mut Vec<Effect>) {
    if model.screens.is_empty() {
        let list = &mut model.list;
        let is_narrowed = !list.narrow.is_empty() || list.filter.is_some() || list.subscriber.is_some();
        if !is_narrowed && list.selected.is_empty() {
            return effects.push(Effect::Quit);
        }
        list.narrow.clear();
        list.selected.clear();
        (list.filter, list.subscriber) = (None, None);
        return list::refresh(model);
    }
    if let Some(flow) = model.ladder_mut().filter(|flow| flow.pane.has_focus) {
        flow.pane.has_focus = false;
        return;
    }
    model.screens.pop();
    rebuild(model);
}

fn help(model: &mut Model, effects: &mut Vec<Effect>) {
    if matches!(model.screens.last(), Some(Screen::Text(text)) if matches!(text.source, Source::Help(_))) {
        return back(model, effects);
    }
    let place = model.place();
    push_text(model, Source::Help(place), "Help".to_owned());
}

/// Puts a screen of lines on top.
fn push_text(model: &mut Model, source: Source, title: String) {
    model.screens.push(Screen::Text(Box::new(Text::new(source, title))));
    rebuild(model);
}

fn pause(model: &mut Model, effects: &mut Vec<Effect>) {
    model.is_paused = !model.is_paused;
    match model.waiting.take() {
        Some(trace) if !model.is_paused => results::take_trace(model, trace, effects),
        waiting => {
            model.waiting = waiting;
            model.say(if model.is_paused { "paused: nothing new is taken in" } else { "going on" });
        }
    }
}

/// The paper for lines of the topmost screen.
pub fn paper(model: &Model) -> Paper {
    let areas = Areas::of(model);
    let width = match model.screens.last() {
        Some(Screen::Ladder(_)) => areas.inside_pane().width,
        _ => areas.body.width,
    };
    let width = usize::from(width).saturating_sub(1).max(20);
    Paper { width, has_syntax: model.settings.has_syntax, zone: model.zone.clone() }
}

/// Makes the lines of the topmost screen anew.
fn rebuild(model: &mut Model) {
    let paper = paper(model);
    let is_ascii = model.settings.theme.is_ascii;
    let trace = Arc::clone(&model.trace);
    match model.screens.last_mut() {
        Some(Screen::Text(text)) => text.build(&trace, &paper, &model.keymap, is_ascii),
        Some(Screen::Detail(detail)) => detail.fill(&trace, &paper),
        _ => {}
    }
}

/// Does a job at once when it is short; otherwise it is an effect.
fn run(model: &mut Model, ticket: u64, task: Task, effects: &mut Vec<Effect>) {
    let job = Job { ticket, trace: Arc::clone(&model.trace), task };
    if job.is_short() {
        let (ticket, done) = job.run();
        results::done(model, ticket, done);
    } else {
        effects.push(Effect::Run(job));
    }
}
