//! [`Writer`]: frames to a pcapng file with their octets as they were, comments and names.
//!
//! One little-endian section with time stamps in nanoseconds (draft-ietf-opsawg-pcapng §4).

use super::{Frame, Interface};
use std::io::{self, Write};
use std::net::IpAddr;

const COMMENT: u16 = 1;
const INTERFACE_NAME: u16 = 2;
const RESOLUTION: u16 = 9;

/// Writes one pcapng file.
#[derive(Debug)]
pub struct Writer<W> {
    out: W,
    interfaces: u32,
}

impl<W: Write> Writer<W> {
    /// Starts a file: its section header.
    pub fn new(out: W) -> io::Result<Self> {
        let mut writer = Self { out, interfaces: 0 };
        let mut body = 0x1a2b_3c4d_u32.to_le_bytes().to_vec();
        body.extend([1, 0, 0, 0]);
        body.extend([0xff; 8]);
        writer.block(0x0a0d_0d0a, &body)?;
        Ok(writer)
    }

    /// Describes an interface; they are counted from 0, as [`Frame::interface`] counts them.
    pub fn interface(&mut self, interface: &Interface) -> io::Result<u32> {
        let link = u16::try_from(interface.link).unwrap_or_default();
        let mut body = link.to_le_bytes().to_vec();
        body.extend([0, 0]);
        body.extend(interface.snap.to_le_bytes());
        if let Some(name) = &interface.name {
            option(&mut body, INTERFACE_NAME, name.as_bytes());
        }
        option(&mut body, RESOLUTION, &[9]);
        body.extend([0; 4]);
        self.block(1, &body)?;
        self.interfaces += 1;
        Ok(self.interfaces - 1)
    }

    /// Writes a frame at one of the interfaces described before.
    pub fn frame(&mut self, frame: &Frame<'_>, comment: Option<&str>) -> io::Result<()> {
        if frame.interface >= self.interfaces {
            let message = format!("interface {} of frame {} is not described", frame.interface, frame.number);
            return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
        }
        let time = frame.time.max(0).cast_unsigned();
        let length = u32::try_from(frame.bytes.len()).unwrap_or(u32::MAX);
        let mut body = Vec::with_capacity(frame.bytes.len() + 40);
        body.extend(frame.interface.to_le_bytes());
        body.extend(&(time.rotate_left(32)).to_le_bytes());
        body.extend(length.to_le_bytes());
        body.extend(frame.original_length.to_le_bytes());
        body.extend(frame.bytes);
        pad(&mut body);
        if let Some(comment) = comment {
            option(&mut body, COMMENT, comment.as_bytes());
            body.extend([0; 4]);
        }
        self.block(6, &body)
    }

    /// Writes names of addresses.
    pub fn names(&mut self, names: &[(IpAddr, String)]) -> io::Result<()> {
        let mut body = Vec::new();
        for (address, name) in names {
            let (kind, mut value) = match address {
                IpAddr::V4(address) => (1, address.octets().to_vec()),
                IpAddr::V6(address) => (2, address.octets().to_vec()),
            };
            value.extend(name.as_bytes());
            value.push(0);
            option(&mut body, kind, &value);
        }
        body.extend([0; 4]);
        self.block(4, &body)
    }

    /// Hands everything on to where it is written, and returns that.
    pub fn finish(mut self) -> io::Result<W> {
        self.out.flush()?;
        Ok(self.out)
    }

    fn block(&mut self, kind: u32, body: &[u8]) -> io::Result<()> {
        let padding = body.len().next_multiple_of(4) - body.len();
        let length = u32::try_from(body.len() + padding + 12).map_err(io::Error::other)?.to_le_bytes();
        self.out.write_all(&kind.to_le_bytes())?;
        self.out.write_all(&length)?;
        self.out.write_all(body)?;
        self.out.write_all([0; 4].get(..padding).unwrap_or_default())?;
        self.out.write_all(&length)
    }
}

/// Appends an option or a record, which look alike: kind, length, value, padding. What is too long is cut.
fn option(body: &mut Vec<u8>, kind: u16, value: &[u8]) {
    let value = value.get(..usize::from(u16::MAX)).unwrap_or(value);
    body.extend(kind.to_le_bytes());
    body.extend(u16::try_from(value.len()).unwrap_or(u16::MAX).to_le_bytes());
    body.extend(value);
    pad(body);
}

fn pad(body: &mut Vec<u8>) {
    body.resize(body.len().next_multiple_of(4), 0);
}
