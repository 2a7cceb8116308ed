//! Anything to output: lines, columns, trees and JSON for decoded messages.
//!
//! A painter appends to a `String` that its caller writes out and clears, so nothing here does input
//! or output. Text that a person reads goes through [`text::printable`](crate::wire::text::printable);
//! columns and JSON have escapes of their own.

pub mod clock;
pub mod columns;
pub mod csv;
pub mod json;
pub mod lines;
pub mod lower;
pub mod names;
pub mod tree;

pub use clock::{Clock, TimeFormat};
pub use columns::{Columns, Format};
pub use json::Json;
pub use lines::{Line, Lines};
pub use names::Names;

use crate::net::Payload;
use crate::proto::{Body, Proto};
use crate::wire::text::push_decimal;

/// One decoded message, as the painters take it.
#[derive(Clone, Copy, Debug)]
pub struct Message<'a> {
    /// What carried it, and when.
    pub payload: &'a Payload<'a>,
    /// What it speaks.
    pub proto: Proto,
    /// Its typed view.
    pub body: &'a Body<'a>,
    /// Its place among the messages that its frame completed, from 1.
    pub part: u32,
}

impl Message<'_> {
    /// Appends the id: the frame number, or `frame.n` from the second message of a frame on.
    pub fn push_id(&self, out: &mut String) {
        push_decimal(self.payload.frame(), out);
        if self.part > 1 {
            out.push('.');
            push_decimal(u64::from(self.part), out);
        }
    }

    /// The interface of the architecture it belongs to, when known: `Cx`, `S11`.
    pub const fn interface(&self) -> Option<&'static str> {
        None
    }
}

/// How text for a person is painted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Style {
    /// Colours are wanted.
    pub colour: bool,
    /// Columns of the terminal that lines are cut to; `None` when it is not a terminal.
    pub width: Option<usize>,
}
