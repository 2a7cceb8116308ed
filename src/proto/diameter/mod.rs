//! Diameter (RFC 6733) and the applications of IMS and EPC.
//!
//! [`Message`] is a view over the octets of one message: header, a walk over its AVPs ([`avps`]), and
//! accessors in the words of the trade. What an AVP is called stands in [`dictionary`] and its tables;
//! `write` builds messages. Security (TLS, DTLS, E2E) and the state machine of peers are left out.

pub mod applications;
pub mod avp;
pub mod avps;
pub mod dictionary;
mod fields;
pub mod filter_rule;
mod identities;
mod octets;
pub mod results;
mod summary;
mod tables;
#[cfg(test)]
mod tests;
pub mod write;

pub use avps::{Avp, Avps};
pub use fields::defs;
pub use filter_rule::FilterRule;
pub use identities::SubscriptionId;
pub use results::Outcome;

use crate::proto::field::Fields;
use crate::wire::{Cursor, Malformed};
use applications::{Command, find_command, interface};
use std::borrow::Cow;

/// Vendor and code: what identifies an AVP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// Vendor identifier; 0 for AVPs of the IETF.
    pub vendor: u32,
    /// AVP code.
    pub code: u32,
}

impl Key {
    /// Builds the key of a vendor's AVP; the vendor is 0 for the IETF.
    pub const fn new(vendor: u32, code: u32) -> Self {
        Self { vendor, code }
    }
}

/// Octets of the header.
const HEADER: usize = 20;
/// R bit of the command flags: a request.
pub const REQUEST: u8 = 0x80;
/// P bit: the message may be proxied, relayed or redirected.
pub const PROXIABLE: u8 = 0x40;
/// E bit: the answer reports a protocol error.
pub const ERROR: u8 = 0x20;
/// T bit: possibly sent before.
pub const RETRANSMITTED: u8 = 0x10;

/// A view of one message.
#[derive(Clone, Copy, Debug)]
pub struct Message<'a> {
    /// The message, not beyond the length that its header says.
    bytes: &'a [u8],
    version: u8,
    length: u32,
    flags: u8,
    command: u32,
    application: u32,
    hop_by_hop: u32,
    end_to_end: u32,
}

impl<'a> Message<'a> {
    /// Decodes a message; refuses only when the fixed header cannot be read.
    pub fn decode(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let mut cursor = Cursor::new(bytes);
        let version = cursor.u8("Diameter version")?;
        let length = cursor.u24("Diameter message length")?;
        let flags = cursor.u8("Diameter command flags")?;
        let command = cursor.u24("Diameter command code")?;
        let application = cursor.u32("Diameter application identifier")?;
        let hop_by_hop = cursor.u32("Diameter hop-by-hop identifier")?;
        let end_to_end = cursor.u32("Diameter end-to-end identifier")?;
        let end = (length as usize).clamp(HEADER, bytes.len());
        let bytes = bytes.get(..end).unwrap_or(bytes);
        Ok(Self { bytes, version, length, flags, command, application, hop_by_hop, end_to_end })
    }

    /// Version of the protocol: 1.
    pub const fn version(&self) -> u8 {
        self.version
    }

    /// Length as the header says it.
    pub const fn length(&self) -> u32 {
        self.length
    }

    /// Command flags.
    pub const fn flags(&self) -> u8 {
        self.flags
    }

    /// Command code.
    pub const fn command(&self) -> u32 {
        self.command
    }

    /// The command, when it is known.
    pub fn known_command(&self) -> Option<&'static Command> {
        find_command(self.command)
    }

    /// The abbreviation of the command: `UAR`.
    pub fn abbreviation(&self) -> Option<&'static str> {
        let command = self.known_command()?;
        Some(if self.is_request() { command.request } else { command.answer })
    }

    /// Application identifier.
    pub const fn application(&self) -> u32 {
        self.application
    }

    /// The interface the application stands for: `Cx`.
    pub fn interface(&self) -> Option<&'static str> {
        interface(self.application)
    }

    /// Claims that the message is a request.
    pub const fn is_request(&self) -> bool {
        self.flags & REQUEST != 0
    }

    /// Claims that the sender may have sent the request before (T bit).
    pub const fn is_retransmitted(&self) -> bool {
        self.flags & RETRANSMITTED != 0
    }

    /// Hop-by-hop identifier: joins request and answer on one connection.
    pub const fn hop_by_hop(&self) -> u32 {
        self.hop_by_hop
    }

    /// End-to-end identifier: with Origin-Host it finds duplicates.
    pub const fn end_to_end(&self) -> u32 {
        self.end_to_end
    }

    /// Walks the AVPs of the message.
    pub fn avps(&self) -> Avps<'a> {
        Avps::new(self.bytes, HEADER)
    }

    /// The first AVP of this kind on the level of the message.
    pub fn find(&self, key: Key) -> Option<Avp<'a>> {
        self.avps().find_key(key)
    }

    /// Every AVP of this kind on the level of the message.
    pub fn find_all(&self, key: Key) -> impl Iterator<Item = Avp<'a>> + use<'a> {
        self.avps().readable().filter(move |avp| avp.key == key)
    }

    /// The first AVP at the end of a path of groups: `&[SUBSCRIPTION_DATA, MSISDN]`.
    pub fn find_path(&self, path: &[Key]) -> Option<Avp<'a>> {
        let (first, rest) = path.split_first()?;
        rest.iter().try_fold(self.find(*first)?, |group, key| group.find(*key))
    }

    /// The first AVP of this kind at any depth, groups searched in reading order.
    pub fn find_deep(&self, key: Key) -> Option<Avp<'a>> {
        find_below(self.avps(), key, MAX_GROUPS)
    }

    /// Text of the first AVP of this kind.
    pub fn text(&self, key: Key) -> Option<Cow<'a, str>> {
        self.find(key).map(|avp| avp.text())
    }

    /// What the answer reports: Result-Code, or else Experimental-Result.
    pub fn result(&self) -> Option<Outcome> {
        outcome(|key| self.find(key))
    }

    /// Session-Id, when it is text.
    pub fn session_id(&self) -> Option<&'a str> {
        std::str::from_utf8(self.find(avp::SESSION_ID)?.value).ok()
    }

    /// Adds the fields of the message.
    pub fn fields(&self, out: &mut Fields<'a>) {
        fields::message(self, out);
    }

    /// Appends the one-line summary.
    pub fn summary(&self, out: &mut String) {
        summary::summary(self, out);
    }

    /// Claims that the message reports a failure: a result other than 1xxx and 2xxx, or the E bit.
    pub fn is_error(&self) -> bool {
        if self.is_request() {
            return false;
        }
        self.flags & ERROR != 0 || self.result().is_some_and(|result| !result.is_success())
    }

    /// The octets of the message.
    pub const fn bytes(&self) -> &'a [u8] {
        self.bytes
    }
}

/// Groups nest no deeper than this; RFC 6733 has no limit, real messages stay below ten, and the
/// fields of an AVP take two levels of the tree.
const MAX_GROUPS: u8 = 14;

/// An AVP that says how to read another stands among this many at the beginning of their group;
/// the bound keeps reading linear.
const SIBLINGS: usize = 32;

fn find_below<'a>(avps: Avps<'a>, key: Key, depth: u8) -> Option<Avp<'a>> {
    avps.readable().find_map(|avp| {
        if avp.key == key {
            return Some(avp);
        }
        let grouped = avp.definition().is_some_and(|definition| definition.format == dictionary::Type::Grouped);
        if grouped && depth > 0 { find_below(avp.avps(), key, depth - 1) } else { None }
    })
}

/// Reads the outcome of a message or of a group that reports one, such as Multiple-Services-Credit-Control.
pub fn outcome<'a>(find: impl Fn(Key) -> Option<Avp<'a>>) -> Option<Outcome> {
    if let Some(code) = find(avp::RESULT_CODE).and_then(|avp| avp.u32()) {
        return Some(Outcome { vendor: None, code });
    }
    let experimental = find(avp::EXPERIMENTAL_RESULT)?;
    let vendor = experimental.find(avp::VENDOR_ID).and_then(|avp| avp.u32()).unwrap_or_default();
    let code = experimental.find(avp::EXPERIMENTAL_RESULT_CODE)?.u32()?;
    Some(Outcome { vendor: Some(vendor), code })
}
