//! `imsctl charging`: every scenario row by row, the books under random scenarios, commands and peers.

mod commands;
mod peers;
mod properties;
mod vectors;
