//! Files to frames: pcap and pcapng, plain or inside gzip or zstd, from a path or standard input.
//!
//! What a link layer is stays a number here; `net` reads it.

#[cfg(test)]
mod block_tests;
mod error;
mod input;
mod pcap;
mod pcapng;
mod source;
#[cfg(test)]
mod tests;
mod window;
pub mod writer;

pub use error::{Error, Note};
pub use input::{Interface, NOT_A_PACKET};
pub use source::Source;

/// One record of a capture; lives until the reader's next step.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// Counts from 1, as in Wireshark.
    pub number: u64,
    /// Nanoseconds since 1970-01-01 UTC.
    pub time: i64,
    /// The link-layer type of the interface (LINKTYPE_ value).
    pub link: u32,
    /// Interface of the capture, counted over all sections and files from 0.
    pub interface: u32,
    /// Length on the wire; more than `bytes` when the capture cut the packet.
    pub original_length: u32,
    /// The octets that were captured.
    pub bytes: &'a [u8],
}
