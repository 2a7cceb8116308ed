//! Integration tests, one binary.

mod architecture;
mod commands;
mod conformance;
mod generated;
mod robustness;
