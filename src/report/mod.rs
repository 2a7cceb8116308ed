//! Anything to output: lines, columns, trees and JSON for decoded messages, ladders for procedures.
//!
//! A painter appends to a `String` that its caller writes out and clears, so nothing here does input
//! or output. Text that a person reads goes through [`text::printable`](crate::wire::text::printable);
//! columns and JSON have escapes of their own.

pub mod clip;
pub mod clock;
pub mod columns;
pub mod csv;
pub mod findings;
pub mod flow_json;
mod frame_filter;
pub mod heading;
pub mod json;
pub mod ladder;
pub mod lines;
pub mod list;
pub mod lower;
mod matcher;
pub mod names;
pub mod paint;
mod points;
pub mod tree;
pub mod wrap;

pub use clock::{Clock, TimeFormat};
pub use columns::{Columns, Format};
pub use frame_filter::FrameFilter;
pub use json::Json;
pub use ladder::Ladder;
pub use lines::{Line, Lines};
pub use matcher::Matcher;
pub use names::Names;
pub use points::reference_point;

use crate::ingest::Message;
use crate::proto::Body;

/// The interface of the architecture a message belongs to, when the message itself says so: `Cx`, `S11`.
pub fn interface(message: &Message<'_>) -> Option<&'static str> {
    match &message.body {
        Body::Diameter(message) if message.application() != 0 => message.interface(),
        Body::Gtpv2(message) => message.interface(),
        Body::S1ap(_) => Some("S1"),
        Body::Ngap(_) => Some("N2"),
        _ => None,
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
