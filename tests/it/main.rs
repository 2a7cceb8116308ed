//! Integration tests, one binary.

mod architecture;
mod commands;
mod generated;
mod robustness;
