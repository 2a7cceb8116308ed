//! imsctl: a diagnostics toolkit for IMS and VoLTE engineers.
//!
//! The stages, in the order to read them:
//!
//! 1. [`capture`]: files to frames.
//! 2. [`net`]: frames to payloads.
//! 3. [`proto`]: payloads to decoded messages.
//! 4. [`filter`]: Wireshark's display filters over them.
//! 5. [`report`]: messages to lines, columns, trees and JSON.
//! 6. [`cli`]: the command line, and the only place that knows clap.
//!
//! [`wire`] holds the reading primitives all decoders share.

pub mod capture;
pub mod cli;
pub mod filter;
pub mod net;
pub mod proto;
pub mod report;
pub mod wire;
