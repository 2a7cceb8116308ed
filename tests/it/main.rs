//! Integration tests, one binary.

mod aka;
mod architecture;
mod charging;
mod commands;
mod conformance;
mod dependencies;
mod enum_dns;
#[cfg(target_os = "linux")]
mod exhaustion;
mod extract;
mod flow;
mod generated;
mod hostile;
mod ifc;
mod readme;
mod robustness;
mod rules;
mod scene;
mod schema;
mod sms;
mod traces;
mod tui;
mod voice;
