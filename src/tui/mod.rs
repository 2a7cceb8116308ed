//! The screens of `imsctl flow` on a terminal.
//!
//! Elm: a [`Model`](model::Model), events that [`update`](update::update) changes it by, and [`view`](view::view) that
//! draws it. [`run()`] brings terminal, keys and captures together; everything else is pure and is tested without them.
//! The keys are one table ([`keys`]), which dispatch, hints, help and the man page read.

pub mod action;
pub mod areas;
pub mod columns;
pub mod compare;
pub mod detail;
pub mod export;
pub mod flow;
pub mod help;
pub mod job;
pub mod keymap;
pub mod keys;
pub mod lanes;
pub mod line;
pub mod links;
pub mod list;
pub mod load;
pub mod menu;
pub mod model;
pub mod nodes;
pub mod pane;
pub mod pattern;
pub mod pipe;
pub mod plan;
pub mod press;
pub mod prompt;
pub mod run;
pub mod sdp;
pub mod search;
pub mod statistics;
pub mod terminal;
pub mod text;
pub mod theme;
pub mod timing;
pub mod update;
pub mod view;
pub mod views;
pub mod why;

pub use run::{Extractor, Options, run};
