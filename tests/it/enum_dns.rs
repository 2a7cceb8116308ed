//! `imsctl enum` and `imsctl dns`: every vector from zones and from servers, BIND beside our server, commands.

mod commands;
mod peers;
mod vectors;
