//! Painters of ladders: text, sentences, SVG, Mermaid, PlantUML, HTML.
//!
//! A [`Sheet`] is one procedure ready to be painted. Painters decide nothing: they draw what the
//! [`Ladder`] holds and escape what their format wants escaped.

pub mod html;
pub mod mermaid;
pub mod plain;
pub mod plantuml;
pub mod svg;
pub mod text;

use super::heading::Heading;
use super::ladder::{Ladder, Options, delta};
use super::{Clock, TimeFormat};
use crate::proto::Proto;
use crate::trace::{MessageId, Outcome, ProcedureId, Trace};
use jiff::tz::TimeZone;

/// A ladder with its heading and the times of its rows.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// What stands above; `None` when the messages are of no one procedure.
    pub heading: Option<Heading>,
    /// Lanes and rows.
    pub ladder: Ladder,
    /// For each row, its time as it is spelt; empty of rows that have none.
    pub times: Vec<String>,
}

/// How times are spelt: since the arrow before unless a format is given.
#[derive(Clone, Debug)]
pub struct Times {
    /// The format of `-t`.
    pub format: Option<TimeFormat>,
    /// Where local times are.
    pub zone: TimeZone,
}

impl Sheet {
    /// The sheet of a procedure.
    pub fn of_procedure(trace: &Trace, id: ProcedureId, options: &Options, times: &Times) -> Self {
        let ladder = Ladder::of_procedure(trace, id, options);
        Self { heading: Some(Heading::of(trace, id)), times: times.spell(&ladder, trace), ladder }
    }

    /// The sheet of any messages.
    pub fn of_messages(trace: &Trace, messages: &[MessageId], options: &Options, times: &Times) -> Self {
        let ladder = Ladder::of_messages(trace, messages, options);
        Self { heading: None, times: times.spell(&ladder, trace), ladder }
    }

    /// The time of a row.
    pub fn time(&self, row: usize) -> &str {
        self.times.get(row).map_or("", String::as_str)
    }
}

impl Times {
    fn spell(&self, ladder: &Ladder, trace: &Trace) -> Vec<String> {
        let mut times = vec![String::new(); ladder.rows.len()];
        let mut clock = self.format.map(|format| Clock::new(format, self.zone.clone()));
        if let Some(clock) = &mut clock {
            clock.frame(trace.span.0);
        }
        for (row, arrow) in ladder.arrows() {
            let Some(time) = times.get_mut(row) else { continue };
            match &mut clock {
                None => *time = delta(arrow.since_previous),
                Some(clock) => {
                    clock.frame(arrow.time);
                    clock.spell(time);
                    clock.displayed();
                }
            }
        }
        times
    }
}

/// The word for an outcome that stands out where it should: `FAILED`.
pub const fn verdict(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Success => "ok",
        Outcome::Failed => "FAILED",
        Outcome::Cancelled => "cancelled",
        Outcome::Timeout => "TIMEOUT",
        Outcome::Incomplete => "incomplete",
    }
}

/// How the line of a protocol is drawn: it tells protocols apart where there is no colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// SIP.
    Solid,
    /// Diameter.
    Double,
    /// GTPv2 and GTP.
    Dashed,
    /// S1AP and NAS.
    Dotted,
    /// Media, DNS and others.
    Sparse,
}

impl Stroke {
    /// The stroke of a protocol.
    pub const fn of(proto: Proto) -> Self {
        match proto {
            Proto::Sip => Self::Solid,
            Proto::Diameter => Self::Double,
            Proto::Gtpv2 | Proto::Gtpv1 => Self::Dashed,
            Proto::S1ap | Proto::Ngap => Self::Dotted,
            _ => Self::Sparse,
        }
    }

    /// Its letter of a line on a terminal.
    pub const fn letter(self) -> char {
        match self {
            Self::Solid => '─',
            Self::Double => '═',
            Self::Dashed => '╌',
            Self::Dotted => '┄',
            Self::Sparse => '┈',
        }
    }

    /// The protocols it stands for, as a legend names them.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Solid => "SIP",
            Self::Double => "Diameter",
            Self::Dashed => "GTP",
            Self::Dotted => "S1AP/NAS",
            Self::Sparse => "RTP, DNS",
        }
    }
}
