//! The keys. A table: one row per action, with the screens where it works, its keys and what it does.
//!
//! A [`Keymap`](super::keymap::Keymap) is made of it; dispatch, the hints of the footer, the help screen and the KEYS
//! section of the man page read that and nothing else. The keys of sngrep do here what they do there.

pub use super::action::Action;
use super::press::Press;
use Action as A;
use Press::{
    BackTab, Backspace, Char, Ctrl, Delete, Down, End, Enter, Esc, F, Home, Left, PageDown, PageUp, Right, Tab, Up,
};

/// A kind of screen, as far as keys are concerned; a set of them is their sum.
pub type Place = u16;

/// The list of traces.
pub const LIST: Place = 1;
/// A ladder.
pub const LADDER: Place = 1 << 1;
/// One message.
pub const DETAIL: Place = 1 << 2;
/// Two messages side by side.
pub const COMPARE: Place = 1 << 3;
/// Text that is read: raw messages, statistics, nodes, help.
pub const TEXT: Place = 1 << 4;
/// A list of choices.
pub const MENU: Place = 1 << 5;
/// A line that is typed.
pub const PROMPT: Place = 1 << 6;

const SCREENS: Place = LIST | LADDER | DETAIL | COMPARE | TEXT;
const MOVE: Place = SCREENS | MENU;

/// The kinds of screens with what help calls them.
pub const PLACES: [(Place, &str); 7] = [
    (LIST, "List of traces"),
    (LADDER, "Ladder"),
    (DETAIL, "Message"),
    (COMPARE, "Comparison"),
    (TEXT, "Raw, statistics, nodes, help"),
    (MENU, "Choices"),
    (PROMPT, "Typing"),
];

/// One row of the table.
#[derive(Debug)]
pub struct Binding {
    /// What it does.
    pub action: Action,
    /// The screens where it works.
    pub places: Place,
    /// Its keys; the first is the one in hints.
    pub keys: &'static [Press],
    /// The word in the footer, when it has one.
    pub hint: &'static str,
    /// What help says.
    pub help: &'static str,
}

const fn on(places: Place, action: Action, keys: &'static [Press], hint: &'static str, help: &'static str) -> Binding {
    Binding { action, places, keys, hint, help }
}

/// Every key, as it is without a configuration. A test says that no two rows share a key on one screen.
pub const BINDINGS: &[Binding] = &[
    // The order of rows is the order of hints.
    on(LIST, A::Quit, &[Char('q'), Char('Q')], "Quit", "quit"),
    on(LIST, A::Back, &[Esc], "", "show everything again; when it is, quit"),
    on(LADDER | DETAIL | COMPARE | TEXT | MENU, A::Back, &[Esc, Char('q'), Char('Q')], "Back", "back"),
    on(LIST, A::Open, &[Enter], "Show", "ladder of the trace, or of all selected"),
    on(LADDER, A::Open, &[Enter], "Message", "the message; open a fold; in the pane, jump to what a line names"),
    on(DETAIL, A::Open, &[Enter], "Fold", "fold or unfold the field"),
    on(TEXT, A::Open, &[Enter], "", "open what the line names"),
    on(MENU, A::Open, &[Enter, Char(' ')], "Choose", "choose, or switch on and off"),
    on(LIST, A::Mark, &[Char(' ')], "Select", "select the trace"),
    on(LADDER, A::Mark, &[Char(' ')], "Diff", "mark the message; a second one is compared with it"),
    on(LIST | LADDER | DETAIL | COMPARE | TEXT, A::Help, &[F(1), Char('?'), Char('h'), Char('H')], "Help", "help"),
    on(
        LIST,
        A::Save,
        &[F(2), Char('s'), Char('S')],
        "Save",
        "write the packets of the selected traces, or of all shown",
    ),
    on(LADDER, A::SdpRows, &[F(2), Char('d')], "SDP", "SDP below messages: off, first line, all, compact"),
    on(LIST, A::Narrow, &[F(3), Char('/'), Tab], "Search", "show only traces with this text"),
    on(LADDER, A::Media, &[F(3), Char('m')], "RTP", "media: shown, only with losses, hidden"),
    on(
        LIST | LADDER,
        A::Extended,
        &[F(4), Char('x')],
        "Extended",
        "more or less: one leg, the trace, all traces of the subscriber",
    ),
    on(LIST, A::Clear, &[F(5), Ctrl('l')], "Clear", "clear the list"),
    on(LADDER, A::Clear, &[F(5), Ctrl('l')], "Clear", "clear marks, search and filter"),
    on(LIST | LADDER, A::Raw, &[F(6), Char('r'), Char('R')], "Raw", "all messages as they are"),
    on(LADDER | DETAIL | TEXT, A::Search, &[Char('/')], "Find", "search: a filter, a regular expression or text"),
    on(LIST | LADDER, A::Filter, &[F(7), Char('f'), Char('F')], "Filter", "filter, in the language of -Y"),
    on(LADDER, A::LanesBy, &[Char('s')], "Merge", "one lane per node, role, address, address and port"),
    on(LADDER, A::Pair, &[Char('%')], "Pair", "jump between request and answer"),
    on(LADDER, A::Explain, &[Char('!')], "Why", "why it failed: first cause and consequences"),
    on(LADDER, A::NextHit, &[Char('n')], "Err", "next hit of the search, or next error"),
    on(LADDER, A::PreviousHit, &[Char('N')], "", "previous hit or error"),
    on(SCREENS, A::Export, &[Char('e')], "Export", "write what is shown to a file"),
    on(LIST, A::Settings, &[F(8), Char('o')], "Settings", "settings"),
    on(LADDER, A::Syntax, &[F(8), Char('C')], "", "colours within messages on and off"),
    on(LIST, A::ClearHidden, &[F(9)], "", "drop the traces that are not shown"),
    on(LIST, A::Columns, &[F(10), Char('t')], "Columns", "choose columns, and add any field as one"),
    on(LIST, A::SortNext, &[Char('>')], "", "sort by the next column"),
    on(LIST, A::SortPrevious, &[Char('<')], "", "sort by the previous column"),
    on(LIST, A::SortSwap, &[Char('z')], "", "sort the other way round"),
    on(LIST, A::Statistics, &[Char('i')], "Stats", "statistics of what is shown"),
    on(LADDER, A::Statistics, &[Char('i')], "", "statistics of the ladder"),
    on(LIST | LADDER, A::Nodes, &[Char('@')], "Nodes", "nodes: names, roles and what says so"),
    on(LIST, A::Subscriber, &[Char('U')], "", "only traces of this subscriber, and back"),
    on(LIST, A::AutoScroll, &[Char('A')], "", "stay at the newest trace"),
    on(LADDER, A::Left, &[Left], "", "focus the lane to the left; pan"),
    on(LADDER, A::Right, &[Right], "", "focus the lane to the right; pan"),
    on(LADDER, A::LaneLeft, &[Char('<')], "", "move the focused lane to the left"),
    on(LADDER, A::LaneRight, &[Char('>')], "", "move the focused lane to the right"),
    on(LADDER, A::HideLane, &[Char('X')], "", "hide the focused lane"),
    on(LADDER, A::SoloLane, &[Char('*')], "", "only messages that touch the focused lane, and back"),
    on(LADDER, A::Protocol(0), &[Char('1')], "", "SIP on and off"),
    on(LADDER, A::Protocol(1), &[Char('2')], "", "Diameter on and off"),
    on(LADDER, A::Protocol(2), &[Char('3')], "", "GTP on and off"),
    on(LADDER, A::Protocol(3), &[Char('4')], "", "S1AP and NAS on and off"),
    on(LADDER, A::Protocol(4), &[Char('5')], "", "RTP on and off"),
    on(LADDER, A::Protocol(5), &[Char('6')], "", "DNS, ICMP and others on and off"),
    on(LADDER, A::OnlyMedia, &[Char('M')], "", "only media"),
    on(LADDER, A::OnlySdp, &[Char('D')], "", "only messages with SDP"),
    on(LADDER, A::Fold, &[Char('z')], "", "fold or unfold the group of the cursor"),
    on(LADDER, A::FoldAll, &[Char('Z')], "", "fold or unfold all groups"),
    on(LADDER, A::Copies, &[Char('u')], "", "every sighting of a message as a row"),
    on(LADDER, A::ColourBy, &[Char('c')], "", "colour by protocol, request, transaction, session"),
    on(LADDER, A::Names, &[Char('a')], "", "lanes by name, address, address and port"),
    on(LIST | LADDER, A::Time, &[Char('w')], "", "time: since the previous, the first, the mark; of day; off"),
    on(
        LADDER,
        A::NextView,
        &[Char('v')],
        "",
        "next view of the pane: digest, decoded, hex, raw, SDP, timing, links, why",
    ),
    on(DETAIL, A::NextView, &[Char('v')], "View", "next view: decoded, hex, raw, SDP, timing, links"),
    on(LADDER, A::FullPane, &[Char('V')], "", "the view of the pane as a whole screen"),
    on(LADDER, A::FocusPane, &[Tab], "", "ladder or pane"),
    on(LADDER, A::TogglePane, &[Char('t')], "", "pane on and off"),
    on(LADDER, A::Bigger, &[Char('9')], "", "bigger pane"),
    on(LADDER, A::Smaller, &[Char('0')], "", "smaller pane"),
    on(LADDER, A::Reset, &[Char('T')], "", "lanes, folds, pane and protocols as at first"),
    on(LADDER, A::ClearMark, &[Ctrl('w')], "", "forget the mark"),
    on(LADDER, A::Bookmark, &[Char('b')], "", "bookmark the message, or not"),
    on(LADDER, A::Bookmarks, &[Char('\'')], "", "list the bookmarks"),
    on(LADDER, A::Links, &[Char('l')], "", "what links the message to the others"),
    on(LADDER | DETAIL, A::HopDiff, &[Char('=')], "", "compare with the same message one hop before"),
    on(LADDER, A::Save, &[Char('S')], "", "write the packets of the trace to a capture"),
    on(LADDER, A::Yank, &[Char('y')], "", "copy the message to the clipboard (OSC 52)"),
    on(LADDER, A::YankAll, &[Char('Y')], "", "copy the ladder to the clipboard"),
    on(DETAIL, A::Yank, &[Char('y')], "Copy filter", "copy the filter for this field to the clipboard"),
    on(DETAIL, A::YankAll, &[Char('Y')], "", "copy the message to the clipboard"),
    on(DETAIL, A::NextMessage, &[Char(']'), Char(' ')], "Next", "next message"),
    on(DETAIL, A::PreviousMessage, &[Char('['), Backspace], "", "previous message"),
    on(DETAIL, A::NextHit, &[Char('n')], "", "next hit"),
    on(DETAIL, A::PreviousHit, &[Char('N')], "", "previous hit"),
    on(DETAIL, A::Left, &[Left], "", "fold the field, or go to the one around it"),
    on(DETAIL, A::Right, &[Right], "", "unfold the field"),
    on(DETAIL, A::FoldAll, &[Char('Z'), Char('z')], "", "fold or unfold all fields"),
    on(DETAIL, A::Structure, &[Char('c')], "All", "codes, lengths and flags of AVPs and IEs, shown or not"),
    on(DETAIL, A::Pair, &[Char('%')], "Pair", "the request or the answer"),
    on(COMPARE, A::Equal, &[Char('=')], "Equal", "what is equal, shown or hidden"),
    on(COMPARE, A::Ignored, &[Char('i')], "Ignored", "what every hop changes, shown or hidden"),
    on(COMPARE | TEXT, A::NextHit, &[Char('n')], "", "next difference or hit"),
    on(COMPARE | TEXT, A::PreviousHit, &[Char('N')], "", "previous difference or hit"),
    on(COMPARE | TEXT | MENU, A::Left, &[Left], "", "to the left"),
    on(COMPARE | TEXT | MENU, A::Right, &[Right], "", "to the right"),
    on(TEXT, A::YankAll, &[Char('Y'), Char('y')], "", "copy the text to the clipboard"),
    on(MOVE, A::Up, &[Up, Char('k')], "", "up"),
    on(MOVE, A::Down, &[Down, Char('j')], "", "down"),
    on(MOVE, A::PageUp, &[PageUp, Ctrl('b')], "", "a page up"),
    on(MOVE, A::PageDown, &[PageDown, Ctrl('f')], "", "a page down"),
    on(MOVE, A::HalfUp, &[Ctrl('u')], "", "half a page up"),
    on(MOVE, A::HalfDown, &[Ctrl('d')], "", "half a page down"),
    on(MOVE, A::First, &[Home, Char('g'), Ctrl('a')], "", "to the first"),
    on(MOVE, A::Last, &[End, Char('G'), Ctrl('e')], "", "to the last"),
    on(SCREENS, A::Command, &[Char(':')], "", "a command: :filter :goto :lane :hide :show :time :theme :w FILE :q"),
    on(SCREENS, A::Pause, &[Char('p')], "", "stop and go on taking in what is captured"),
    on(SCREENS, A::MoreHints, &[Char('K')], "More", "other hints in the footer"),
    on(SCREENS, A::Theme, &[F(12)], "", "theme: dark, light, mono, ascii"),
    on(SCREENS | MENU, A::Suspend, &[Ctrl('z')], "", "suspend"),
    on(SCREENS | MENU | PROMPT, A::Quit, &[Ctrl('c')], "", "quit at once"),
    on(PROMPT, A::Open, &[Enter], "Do it", "do it"),
    on(PROMPT, A::Back, &[Esc], "Leave", "leave it"),
    on(PROMPT, A::Complete, &[Tab, BackTab], "Complete", "complete the name of a field or command"),
    on(PROMPT, A::Up, &[Up], "Earlier", "what was typed before"),
    on(PROMPT, A::Down, &[Down], "", "what was typed after"),
    on(PROMPT, A::Left, &[Left], "", "to the left"),
    on(PROMPT, A::Right, &[Right], "", "to the right"),
    on(PROMPT, A::First, &[Home, Ctrl('a')], "", "to the beginning"),
    on(PROMPT, A::Last, &[End, Ctrl('e')], "", "to the end"),
    on(PROMPT, A::EraseBack, &[Backspace, Ctrl('h')], "", "erase the letter before"),
    on(PROMPT, A::Erase, &[Delete, Ctrl('d')], "", "erase the letter"),
    on(PROMPT, A::EraseWord, &[Ctrl('w')], "", "erase the word before"),
    on(PROMPT, A::EraseLine, &[Ctrl('u')], "Erase", "erase the line"),
];
