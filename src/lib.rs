//! imsctl: a diagnostics toolkit for IMS and VoLTE engineers.
//!
//! The stages, in the order to read them:
//!
//! 1. [`capture`]: files to frames.
//! 2. [`net`]: frames to payloads.
//! 3. [`proto`]: payloads to decoded messages.
//! 4. [`ingest`]: the three above as one pipeline that hands on messages.
//! 5. [`filter`]: Wireshark's display filters over them.
//! 6. [`report`]: messages to lines, columns, trees and JSON.
//! 7. [`tools`]: the bench beside the captures.
//! 8. [`cli`]: the command line, and the only place that knows clap.
//!
//! [`wire`] holds the reading primitives all decoders share.

pub mod capture;
pub mod cli;
pub mod filter;
pub mod ingest;
pub mod net;
pub mod proto;
pub mod report;
pub mod tools;
pub mod wire;
