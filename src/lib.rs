//! imsctl: a diagnostics toolkit for IMS and VoLTE engineers.
//!
//! The stages, in the order to read them:
//!
//! 1. [`capture`]: files to frames.
//! 2. [`net`]: frames to payloads.
//! 3. [`proto`]: payloads to decoded messages.
//! 4. [`ingest`]: the three above as one pipeline that hands on messages.
//! 5. [`filter`]: Wireshark's display filters over them.
//! 6. [`trace`]: a whole capture at rest.
//! 7. [`correlate`]: messages to transactions, nodes, subscribers and procedures.
//! 8. [`diagnose`]: procedures to findings.
//! 9. [`report`]: messages to lines, columns, trees and JSON; procedures to ladders.
//! 10. [`tools`]: the bench beside the captures.
//! 11. [`cli`]: the command line, and the only place that knows clap.
//!
//! [`wire`] holds the reading primitives all decoders share.

pub mod capture;
pub mod cli;
pub mod correlate;
pub mod diagnose;
pub mod filter;
pub mod ingest;
pub mod net;
pub mod proto;
pub mod report;
pub mod tools;
pub mod trace;
pub mod tui;
pub mod wire;
