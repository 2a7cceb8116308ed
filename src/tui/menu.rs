//! [`Menu`]: a list of choices above a screen.

use super::columns::Column;
use super::export::Format;
use crate::trace::MessageId;

/// What can be chosen.
#[derive(Clone, Debug)]
pub enum Choice {
    /// A format to export in.
    Format(Format),
    /// A column of the list.
    Column(Column),
    /// Columns by the width of the terminal.
    AutoColumns,
    /// A column of any field.
    AddField,
    /// A message to go to.
    Message(MessageId),
    /// The theme.
    Theme,
    /// The time column.
    Time,
    /// How lanes are called.
    Naming,
    /// What messages are coloured by.
    Colour,
    /// Colours within messages.
    Syntax,
    /// The list stays at the newest trace.
    Follow,
}

/// A line of a menu.
#[derive(Clone, Debug)]
pub struct Item {
    /// What it says.
    pub label: String,
    /// Its state: on, off, or none.
    pub is_on: Option<bool>,
    /// What it does.
    pub choice: Choice,
}

/// A list of choices.
#[derive(Clone, Debug)]
pub struct Menu {
    /// What is chosen.
    pub title: &'static str,
    /// The choices.
    pub items: Vec<Item>,
    /// The one of the cursor.
    pub cursor: usize,
    /// The first on the screen.
    pub top: usize,
}

impl Menu {
    /// A menu with the cursor at its first choice.
    pub const fn new(title: &'static str, items: Vec<Item>) -> Self {
        Self { title, items, cursor: 0, top: 0 }
    }
}

impl Item {
    /// A choice that is done at once.
    pub fn plain(label: impl Into<String>, choice: Choice) -> Self {
        Self { label: label.into(), is_on: None, choice }
    }

    /// A choice that is switched on and off.
    pub fn switch(label: impl Into<String>, is_on: bool, choice: Choice) -> Self {
        Self { label: label.into(), is_on: Some(is_on), choice }
    }
}
