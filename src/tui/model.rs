//! [`Model`]: everything the program knows between two keys.
//!
//! Screens are a stack above the list; a prompt or a menu lies above the topmost screen. Nothing here draws and nothing
//! reads: [`update`](super::update) changes the model, [`view`](super::view) draws it.

use super::compare::Compare;
use super::detail::Detail;
use super::flow::Flow;
use super::job::Job;
use super::keymap::Keymap;
use super::keys::{self, Action, Place};
use super::list::List;
use super::menu::Menu;
use super::prompt::Prompt;
use super::text::Text;
use super::theme::Theme;
use super::why::Findings;
use crate::filter;
use crate::report::ladder;
use crate::trace::{Procedure, ProcedureId, Progress, Trace};
use jiff::tz::TimeZone;
use ratatui::layout::Position;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// A screen above the list.
#[derive(Debug)]
pub enum Screen {
    /// A ladder.
    Ladder(Box<Flow>),
    /// One message.
    Detail(Box<Detail>),
    /// Two messages.
    Compare(Box<Compare>),
    /// Text: raw messages, statistics, nodes, help.
    Text(Box<Text>),
}

/// How far the captures are read.
#[derive(Clone, Debug, Default)]
pub enum Loading {
    /// Nothing is known yet.
    #[default]
    Begun,
    /// Reading goes on.
    Reading(Progress),
    /// Everything is read, in this time.
    Done(Duration),
    /// Reading ended too early.
    Failed(String),
}

/// One line that tells what was done or what is wrong, until the next key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What it says.
    pub text: String,
    /// Something is wrong.
    pub is_error: bool,
}

/// What is done outside the model.
#[derive(Debug)]
pub enum Effect {
    /// The program ends.
    Quit,
    /// The program sleeps until the shell wakes it.
    Suspend,
    /// Text goes to the clipboard of the terminal.
    Copy(String),
    /// Work that may take long.
    Run(Job),
    /// The packets of traces, by their names, are written to a capture.
    Extract(Vec<String>, PathBuf),
    /// A file is written.
    Write(PathBuf, Vec<u8>),
}

/// How lanes are called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Naming {
    /// By what the node is.
    #[default]
    Name,
    /// By address.
    Host,
    /// By address and port.
    Endpoint,
}

impl Naming {
    /// What the status line calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Host => "address",
            Self::Endpoint => "address and port",
        }
    }

    /// The next one.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Name => Self::Host,
            Self::Host => Self::Endpoint,
            Self::Endpoint => Self::Name,
        }
    }
}

/// What the time in front of a message is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TimeColumn {
    /// Since the message before.
    #[default]
    Previous,
    /// Since the first message.
    First,
    /// Since the marked message.
    Mark,
    /// Local time of day.
    Day,
    /// None.
    Off,
}

impl TimeColumn {
    /// Every one, in the order of [`next`](Self::next).
    pub const ALL: [Self; 5] = [Self::Previous, Self::First, Self::Mark, Self::Day, Self::Off];

    /// What the status line and `:time` call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Previous => "prev",
            Self::First => "first",
            Self::Mark => "mark",
            Self::Day => "day",
            Self::Off => "off",
        }
    }

    /// The next one.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Previous => Self::First,
            Self::First => Self::Mark,
            Self::Mark => Self::Day,
            Self::Day => Self::Off,
            Self::Off => Self::Previous,
        }
    }
}

/// What messages are coloured by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColourBy {
    /// The protocol.
    #[default]
    Protocol,
    /// Request and answer.
    Request,
    /// The transaction: in SIP, the CSeq.
    Transaction,
    /// The session: Call-ID, Session-Id, procedure of a UE.
    Session,
}

impl ColourBy {
    /// What the status line calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Protocol => "protocol",
            Self::Request => "request",
            Self::Transaction => "transaction",
            Self::Session => "session",
        }
    }

    /// The next one.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Protocol => Self::Request,
            Self::Request => Self::Transaction,
            Self::Transaction => Self::Session,
            Self::Session => Self::Protocol,
        }
    }
}

/// What holds for all screens.
#[derive(Clone, Copy, Debug, Default)]
pub struct Settings {
    /// What the parts of a screen look like.
    pub theme: Theme,
    /// Names of lanes.
    pub naming: Naming,
    /// The time column.
    pub time: TimeColumn,
    /// The colours of messages.
    pub colour: ColourBy,
    /// Messages have colours within.
    pub has_syntax: bool,
    /// The footer shows its second half.
    pub has_more_hints: bool,
    /// The captures can be read again, so that packets can be written.
    pub has_packets: bool,
    /// How ladders are made at first.
    pub ladder: ladder::Options,
}

/// Everything.
#[derive(Debug)]
pub struct Model {
    /// What is read so far, or the state of when it was paused.
    pub trace: Arc<Trace>,
    /// What the rules found in it.
    pub findings: Arc<Findings>,
    /// What came while it was paused.
    pub waiting: Option<Arc<Trace>>,
    /// Nothing new is taken in.
    pub is_paused: bool,
    /// How far the captures are read.
    pub loading: Loading,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// What the captures are called.
    pub source: String,
    /// The fields that a filter may name.
    pub fields: Arc<filter::Table>,
    /// Where local times are.
    pub zone: TimeZone,
    /// What holds for all screens.
    pub settings: Settings,
    /// The keys in force.
    pub keymap: Arc<Keymap>,
    /// The list, below all screens.
    pub list: List,
    /// Screens above the list, the topmost last.
    pub screens: Vec<Screen>,
    /// A line that is typed.
    pub prompt: Option<Prompt>,
    /// Lines that were typed, the latest last.
    pub history: Vec<String>,
    /// A list of choices.
    pub menu: Option<Menu>,
    /// What was done or what is wrong.
    pub notice: Option<Notice>,
    /// The last click: where, and when.
    pub click: Option<(Position, Duration)>,
    /// Tells the results of jobs that are still wanted from those that are not.
    pub ticket: u64,
}

impl Model {
    /// A model that knows nothing yet.
    pub fn new(source: String, fields: Arc<filter::Table>, zone: TimeZone, theme: Theme) -> Self {
        Self {
            trace: Arc::default(),
            findings: Arc::default(),
            waiting: None,
            is_paused: false,
            loading: Loading::Begun,
            size: (80, 24),
            source,
            fields,
            zone,
            settings: Settings { theme, has_syntax: true, ..Settings::default() },
            keymap: Arc::default(),
            list: List::default(),
            screens: Vec::new(),
            prompt: None,
            history: Vec::new(),
            menu: None,
            notice: None,
            click: None,
            ticket: 0,
        }
    }

    /// Where keys go.
    pub fn place(&self) -> Place {
        if self.prompt.is_some() {
            return keys::PROMPT;
        }
        if self.menu.is_some() {
            return keys::MENU;
        }
        match self.screens.last() {
            None => keys::LIST,
            Some(Screen::Ladder(_)) => keys::LADDER,
            Some(Screen::Detail(_)) => keys::DETAIL,
            Some(Screen::Compare(_)) => keys::COMPARE,
            Some(Screen::Text(_)) => keys::TEXT,
        }
    }

    /// The first key of an action on this screen, as hints name it.
    pub fn key(&self, action: Action) -> Option<String> {
        self.keymap.key(self.place(), action, self.settings.theme.is_ascii)
    }

    /// The ladder, when it is the topmost screen.
    pub fn ladder(&self) -> Option<&Flow> {
        match self.screens.last() {
            Some(Screen::Ladder(flow)) => Some(flow),
            _ => None,
        }
    }

    /// The ladder, when it is the topmost screen.
    pub fn ladder_mut(&mut self) -> Option<&mut Flow> {
        match self.screens.last_mut() {
            Some(Screen::Ladder(flow)) => Some(flow),
            _ => None,
        }
    }

    /// The ladder nearest to the top.
    pub fn any_ladder(&self) -> Option<&Flow> {
        self.screens.iter().rev().find_map(|screen| match screen {
            Screen::Ladder(flow) => Some(flow.as_ref()),
            _ => None,
        })
    }

    /// The procedure that a ladder or the list points at.
    pub fn procedure(&self) -> Option<(ProcedureId, &Procedure)> {
        let id = match self.any_ladder() {
            Some(flow) => flow.procedure(&self.trace),
            None => self.list.current(),
        }?;
        Some((id, self.trace.procedures.get(id.index())?))
    }

    /// A number for the next job.
    pub fn next_ticket(&mut self) -> u64 {
        self.ticket += 1;
        self.ticket
    }

    /// Tells what was done.
    pub fn say(&mut self, text: impl Into<String>) {
        self.notice = Some(Notice { text: text.into(), is_error: false });
    }

    /// Tells what is wrong.
    pub fn complain(&mut self, text: impl Into<String>) {
        self.notice = Some(Notice { text: text.into(), is_error: true });
    }
}
