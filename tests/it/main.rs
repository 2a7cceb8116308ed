//! Integration tests, one binary.

mod aka;
mod architecture;
mod charging;
mod commands;
mod conformance;
mod generated;
mod readme;
mod robustness;
mod sms;
