//! [`run`]: terminal, keys, captures and jobs around the model.

use super::export;
use super::job::Done;
use super::keymap::Keymap;
use super::list::{Filtered, Selection};
use super::load::{self, Captures, guarded};
use super::model::{Effect, Loading, Model, TimeColumn};
use super::press::Press;
use super::terminal::Screen;
use super::theme::Theme;
use super::update::{Event, Mouse, MouseKind, update};
use super::view::view;
use crate::filter::Table;
use crate::report::{Matcher, ladder};
use crossterm::event::{Event as Input, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use jiff::tz::TimeZone;
use ratatui::layout::Position;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP};
use signal_hook::low_level::emulate_default_handler;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Instant;

/// Writes the packets of traces, by their names, to a file.
pub type Extractor = Arc<dyn Fn(Vec<String>, &Path) -> Result<(), String> + Send + Sync>;

/// What the program is told.
pub struct Options {
    /// What is read.
    pub captures: Captures,
    /// What captures are called.
    pub source: String,
    /// The traces of the list.
    pub selection: Selection,
    /// A filter over the traces of the list, as it was typed.
    pub filter: Option<(String, Matcher)>,
    /// The fields that a filter may name.
    pub fields: Table,
    /// Writes packets, where the captures can be read again.
    pub extractor: Option<Extractor>,
    /// How ladders are made at first.
    pub ladder: ladder::Options,
    /// What the screens look like.
    pub theme: Theme,
    /// The keys in force.
    pub keymap: Arc<Keymap>,
    /// The time column.
    pub time: TimeColumn,
    /// Where local times are.
    pub zone: TimeZone,
}

/// What effects need.
struct Outside {
    sender: Sender<Incoming>,
    extractor: Option<Extractor>,
}

/// What comes in.
enum Incoming {
    /// Something for the model.
    Event(Event),
    /// A signal of the system.
    Signal(i32),
    /// The terminal is gone.
    Gone,
}

/// Messages of a trace from which on it is let go beside the keys.
const LARGE: usize = 20_000;

/// Runs until the user quits. A capture that cannot be read is an error when nothing of it could be shown.
pub fn run(options: Options) -> anyhow::Result<()> {
    let Options { captures, source, selection, filter, fields, extractor, ladder, theme, keymap, time, zone } = options;
    let mut model = Model::new(source, Arc::new(fields), zone, theme);
    model.settings.time = time;
    model.keymap = keymap;
    model.settings.has_packets = extractor.is_some();
    model.settings.ladder = ladder;
    model.list.selection = selection;
    model.list.filter = filter.map(|(text, matcher)| Filtered { text, matcher: Arc::new(matcher), passing: None });
    let (sender, receiver) = channel();
    let events = sender.clone();
    load::start(captures, Arc::new(move |event| tell(&events, event)))?;
    let mut screen = Screen::take()?;
    model.size = crossterm::terminal::size()?;
    listen(&sender)?;
    let outside = Outside { sender, extractor };
    let signal = turn(&mut model, &mut screen, &outside, &receiver)?;
    drop(screen);
    if let Some(signal) = signal {
        // The shell is told what ended the program.
        emulate_default_handler(signal)?;
    }
    match model.loading {
        Loading::Failed(why) if model.trace.messages.is_empty() => anyhow::bail!(why),
        _ => Ok(()),
    }
}

/// Takes events and draws, until the end; the signal that ended it.
fn turn(
    model: &mut Model,
    screen: &mut Screen,
    outside: &Outside,
    receiver: &Receiver<Incoming>,
) -> std::io::Result<Option<i32>> {
    draw(model, screen)?;
    while let Ok(first) = receiver.recv() {
        // Everything that waits is taken before the screen is drawn once.
        for incoming in std::iter::once(first).chain(receiver.try_iter().take(256).collect::<Vec<_>>()) {
            let before = Arc::clone(&model.trace);
            let effects = match incoming {
                Incoming::Event(event) => update(model, event),
                Incoming::Signal(SIGTSTP) => vec![Effect::Suspend],
                Incoming::Signal(SIGCONT) => {
                    screen.aside(|| {})?;
                    Vec::new()
                }
                Incoming::Signal(signal) => return Ok(Some(signal)),
                Incoming::Gone => return Ok(None),
            };
            if !Arc::ptr_eq(&before, &model.trace) && before.messages.len() > LARGE {
                std::thread::spawn(move || drop(before));
            }
            for effect in effects {
                if !perform(effect, screen, outside)? {
                    return Ok(None);
                }
            }
        }
        draw(model, screen)?;
    }
    Ok(None)
}

fn draw(model: &Model, screen: &mut Screen) -> std::io::Result<()> {
    screen.terminal.draw(|frame| {
        if let Some(cursor) = view(model, frame.buffer_mut()) {
            frame.set_cursor_position(cursor);
        }
    })?;
    Ok(())
}

/// Does what is to be done outside the model; `false` at the end.
fn perform(effect: Effect, screen: &mut Screen, outside: &Outside) -> std::io::Result<bool> {
    let sender = &outside.sender;
    match effect {
        Effect::Quit => return Ok(false),
        Effect::Suspend => {
            // The default of SIGTSTP stops the process here, until the shell continues it.
            screen.aside(|| drop(emulate_default_handler(SIGTSTP)))?;
            if let Ok((width, height)) = crossterm::terminal::size() {
                tell(sender, Event::Resize(width, height));
            }
        }
        Effect::Copy(text) => screen.copy(&text)?,
        Effect::Write(path, bytes) => tell(sender, Event::Done(0, Done::Written(export::write(&path, &bytes)))),
        Effect::Extract(names, path) => {
            let Some(extractor) = outside.extractor.clone() else { return Ok(true) };
            beside(sender, move || (0, Done::Written(extract(&extractor, names, &path))));
        }
        Effect::Run(job) => {
            beside(sender, move || job.run());
        }
    }
    Ok(true)
}

/// Does something beside the keys; its result comes as an event.
fn beside(sender: &Sender<Incoming>, work: impl FnOnce() -> (u64, Done) + Send + 'static) {
    let sender = sender.clone();
    std::thread::spawn(move || {
        let events = sender.clone();
        guarded(&(Arc::new(move |event| tell(&events, event)) as _), || {
            let (ticket, done) = work();
            tell(&sender, Event::Done(ticket, done));
        });
    });
}

/// Writes packets. A file that is there stays as it is.
fn extract(extractor: &Extractor, names: Vec<String>, path: &Path) -> Result<String, String> {
    if path.exists() {
        return Err(format!("{} is there already: choose another name", path.display()));
    }
    let count = names.len();
    extractor(names, path)?;
    Ok(format!("wrote {} (packets of {count} traces)", path.display()))
}

/// The receiver lives as long as the program: nobody is left to miss an event.
fn tell(sender: &Sender<Incoming>, event: Event) {
    let _ = sender.send(Incoming::Event(event));
}

/// Listens for keys, the mouse and signals.
fn listen(sender: &Sender<Incoming>) -> std::io::Result<()> {
    let mut signals = signal_hook::iterator::Signals::new([SIGTERM, SIGINT, SIGHUP, SIGTSTP, SIGCONT])?;
    let told = sender.clone();
    std::thread::spawn(move || {
        for signal in signals.forever() {
            if told.send(Incoming::Signal(signal)).is_err() {
                return;
            }
        }
    });
    let told = sender.clone();
    std::thread::spawn(move || {
        let began = Instant::now();
        loop {
            let Ok(input) = crossterm::event::read() else {
                let _ = told.send(Incoming::Gone);
                return;
            };
            // Movements of the mouse without a button say nothing.
            let Some(event) = event(input, began) else { continue };
            if told.send(Incoming::Event(event)).is_err() {
                return;
            }
        }
    });
    Ok(())
}

/// The event of an input; `None` of one that says nothing to the model.
fn event(input: Input, began: Instant) -> Option<Event> {
    match input {
        Input::Key(key) => Press::of(&key).map(Event::Key),
        Input::Paste(text) => Some(Event::Paste(text)),
        Input::Resize(width, height) => Some(Event::Resize(width, height)),
        Input::Mouse(mouse) => mouse_event(mouse, began),
        Input::FocusGained | Input::FocusLost => None,
    }
}

fn mouse_event(mouse: MouseEvent, began: Instant) -> Option<Event> {
    let is_sideways = mouse.modifiers.contains(KeyModifiers::SHIFT);
    let kind = match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => MouseKind::Down,
        MouseEventKind::Drag(MouseButton::Left) => MouseKind::Drag,
        MouseEventKind::Up(MouseButton::Left) => MouseKind::Up,
        MouseEventKind::ScrollUp if is_sideways => MouseKind::WheelLeft,
        MouseEventKind::ScrollDown if is_sideways => MouseKind::WheelRight,
        MouseEventKind::ScrollUp => MouseKind::WheelUp,
        MouseEventKind::ScrollDown => MouseKind::WheelDown,
        MouseEventKind::ScrollLeft => MouseKind::WheelLeft,
        MouseEventKind::ScrollRight => MouseKind::WheelRight,
        _ => return None,
    };
    let at = Position::new(mouse.column, mouse.row);
    Some(Event::Mouse(Mouse { kind, at, time: began.elapsed() }))
}
