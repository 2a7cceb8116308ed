//! Real peers: a charging system that answers, and a client that plays a scenario against one.
//!
//! The only part of the bench that waits and reads clocks. Both speak the base protocol of RFC 6733 over
//! TCP; SCTP and TLS are left out.

pub mod client;
pub mod desk;
pub mod journal;
pub mod server;

use crate::proto::diameter::write::Header;
use crate::proto::diameter::{PROXIABLE, REQUEST};
use std::io;
use tokio::io::{AsyncRead, AsyncReadExt as _};

/// The longest message that is read.
const LONGEST: usize = 1 << 20;

/// Reads a message; `None` when the peer is gone between two messages.
///
/// # Errors
///
/// What starts with no sane header cannot be cut into messages any more.
pub async fn read<R: AsyncRead + Unpin>(from: &mut R) -> io::Result<Option<Vec<u8>>> {
    let mut head = [0; 4];
    if from.read(&mut head[..1]).await? == 0 {
        return Ok(None);
    }
    from.read_exact(&mut head[1..]).await?;
    let [version, length @ ..] = head;
    let length = length.iter().fold(0, |sum, octet| sum << 8 | usize::from(*octet));
    if version != 1 || !(20..=LONGEST).contains(&length) {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "no Diameter message"));
    }
    let mut message = head.to_vec();
    message.resize(length, 0);
    from.read_exact(message.get_mut(4..).unwrap_or_default()).await?;
    Ok(Some(message))
}

/// The header of a request of the base protocol.
const fn base(command: u32, number: u32) -> Header {
    Header { flags: REQUEST, command, application: 0, hop_by_hop: number, end_to_end: number }
}

/// The header of a request that is not proxiable elsewhere answered with an error of the protocol.
const fn protocol_error(header: Header) -> Header {
    Header { flags: header.flags & PROXIABLE | crate::proto::diameter::ERROR, ..header }
}

/// Nanoseconds since 1970-01-01 UTC.
fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.map_or(0, |since| i64::try_from(since.as_nanos()).unwrap_or(i64::MAX))
}
