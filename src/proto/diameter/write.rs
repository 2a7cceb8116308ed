//! Building messages: header, AVPs and groups with flags, vendor and padding from the dictionary.
//!
//! The vendor identifier and the V flag follow from the key; the M flag is set on every AVP unless
//! [`Writer::optional`] adds it, as 3GPP asks for it on nearly all of its own.

use super::{Key, REQUEST, avps, dictionary};
use std::net::IpAddr;

/// A message in the making.
#[derive(Clone, Debug)]
pub struct Writer {
    octets: Vec<u8>,
}

/// The fixed fields of a header (RFC 6733 §3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// Command flags, such as [`REQUEST`].
    pub flags: u8,
    /// Command code.
    pub command: u32,
    /// Application identifier.
    pub application: u32,
    /// Hop-by-hop identifier.
    pub hop_by_hop: u32,
    /// End-to-end identifier.
    pub end_to_end: u32,
}

impl Header {
    /// The header of the answer to a request: same identifiers and P bit, without the R and T bits.
    pub const fn answer(self) -> Self {
        Self { flags: self.flags & super::PROXIABLE & !REQUEST, ..self }
    }
}

impl super::Message<'_> {
    /// The fixed fields of the header.
    pub const fn header(&self) -> Header {
        Header {
            flags: self.flags,
            command: self.command,
            application: self.application,
            hop_by_hop: self.hop_by_hop,
            end_to_end: self.end_to_end,
        }
    }
}

impl Writer {
    /// Starts a message.
    pub fn new(header: Header) -> Self {
        let mut octets = vec![1, 0, 0, 0, header.flags];
        octets.extend_from_slice(&header.command.to_be_bytes()[1..]);
        for field in [header.application, header.hop_by_hop, header.end_to_end] {
            octets.extend_from_slice(&field.to_be_bytes());
        }
        Self { octets }
    }

    /// Adds an AVP of octets or text.
    pub fn avp(&mut self, key: Key, value: impl AsRef<[u8]>) -> &mut Self {
        self.add(key, avps::MANDATORY, |octets| octets.extend_from_slice(value.as_ref()))
    }

    /// Adds an AVP without the M flag.
    pub fn optional(&mut self, key: Key, value: impl AsRef<[u8]>) -> &mut Self {
        self.add(key, 0, |octets| octets.extend_from_slice(value.as_ref()))
    }

    /// Adds a number: 64 bits when the dictionary says so, else 32, where what does not fit saturates.
    pub fn number(&mut self, key: Key, value: u64) -> &mut Self {
        let format = dictionary::find(key.vendor, key.code).map(|definition| definition.format);
        if matches!(format, Some(dictionary::Type::Unsigned64 | dictionary::Type::Integer64)) {
            return self.avp(key, value.to_be_bytes());
        }
        self.avp(key, u32::try_from(value).unwrap_or(u32::MAX).to_be_bytes())
    }

    /// Adds an address, with its family where the dictionary has type Address, else as bare octets.
    pub fn address(&mut self, key: Key, address: IpAddr) -> &mut Self {
        let format = dictionary::find(key.vendor, key.code).map(|definition| definition.format);
        // Framed-IP-Address is an OctetString of four octets (RFC 7155 §4.4.10.5.1).
        let has_family = format == Some(dictionary::Type::Address) && key != super::avp::FRAMED_IP_ADDRESS;
        let family: &[u8] = match address {
            _ if !has_family => &[],
            IpAddr::V4(_) => &[0, 1],
            IpAddr::V6(_) => &[0, 2],
        };
        self.add(key, avps::MANDATORY, |octets| {
            octets.extend_from_slice(family);
            match address {
                IpAddr::V4(address) => octets.extend_from_slice(&address.octets()),
                IpAddr::V6(address) => octets.extend_from_slice(&address.octets()),
            }
        })
    }

    /// Adds a time, given in nanoseconds since 1970-01-01 UTC.
    pub fn time(&mut self, key: Key, nanoseconds: i64) -> &mut Self {
        let seconds = nanoseconds.div_euclid(1_000_000_000).wrapping_add(avps::SECONDS_1900_TO_1970);
        // Modulo 2^32, as NTP counts its eras.
        let [_, _, _, _, low @ ..] = seconds.to_be_bytes();
        self.avp(key, low)
    }

    /// Adds a grouped AVP; `body` adds what is in it.
    pub fn group(&mut self, key: Key, body: impl FnOnce(&mut Self)) -> &mut Self {
        self.add(key, avps::MANDATORY, |octets| {
            let mut inner = Self { octets: std::mem::take(octets) };
            body(&mut inner);
            *octets = inner.octets;
        })
    }

    /// Adds octets as they are: an AVP that was written elsewhere, or is wrong on purpose.
    pub fn raw(&mut self, octets: &[u8]) -> &mut Self {
        self.octets.extend_from_slice(octets);
        self
    }

    fn add(&mut self, key: Key, flags: u8, body: impl FnOnce(&mut Vec<u8>)) -> &mut Self {
        let start = self.octets.len();
        self.octets.extend_from_slice(&key.code.to_be_bytes());
        let vendor = if key.vendor == 0 { 0 } else { avps::VENDOR };
        self.octets.extend_from_slice(&[flags | vendor, 0, 0, 0]);
        if key.vendor != 0 {
            self.octets.extend_from_slice(&key.vendor.to_be_bytes());
        }
        body(&mut self.octets);
        self.set_length(start + 5, self.octets.len() - start);
        self.octets.resize(self.octets.len().next_multiple_of(4), 0);
        self
    }

    /// Writes the three octets of a length.
    fn set_length(&mut self, at: usize, length: usize) {
        let [_, octets @ ..] = u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes();
        if let Some(place) = self.octets.get_mut(at..at + 3) {
            place.copy_from_slice(&octets);
        }
    }

    /// The message, with its length.
    pub fn finish(mut self) -> Vec<u8> {
        self.set_length(1, self.octets.len());
        self.octets
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Message, avp};
    use super::*;

    fn credit_control() -> Vec<u8> {
        let header = Header { flags: REQUEST, command: 272, application: 4, hop_by_hop: 1, end_to_end: 2 };
        let mut writer = Writer::new(header);
        writer.avp(avp::SESSION_ID, "ctf;1;2").number(avp::CC_REQUEST_TYPE, 2).number(avp::CC_REQUEST_NUMBER, 7);
        writer.group(avp::MULTIPLE_SERVICES_CREDIT_CONTROL, |services| {
            services.number(avp::RATING_GROUP, 10).group(avp::USED_SERVICE_UNIT, |used| {
                used.number(avp::CC_TIME, 500).number(avp::CC_TOTAL_OCTETS, 1 << 40);
            });
        });
        writer.avp(avp::PUBLIC_IDENTITY, "sip:a").time(avp::EVENT_TIMESTAMP, 1_795_436_396_000_000_000);
        writer.finish()
    }

    #[test]
    fn what_is_written_is_read_back() {
        let octets = credit_control();
        let message = Message::decode(&octets).expect("a whole header");
        assert_eq!(message.session_id(), Some("ctf;1;2"));
        assert_eq!(message.length() as usize, octets.len());
        let used = [avp::MULTIPLE_SERVICES_CREDIT_CONTROL, avp::USED_SERVICE_UNIT, avp::CC_TOTAL_OCTETS];
        assert_eq!(message.find_path(&used).and_then(|avp| avp.u64()), Some(1 << 40));
        assert_eq!(message.public_identities().next().as_deref(), Some("sip:a"));
        let time = message.find(avp::EVENT_TIMESTAMP).and_then(|avp| avp.time());
        assert_eq!(time, Some(1_795_436_396_000_000_000));
    }

    #[test]
    fn the_summary_of_a_credit_control_request_says_what_was_used() {
        let octets = credit_control();
        let mut summary = String::new();
        Message::decode(&octets).expect("a whole header").summary(&mut summary);
        assert_eq!(summary, "Ro CCR-U #7 RG 10 used 500 s 1099511627776 octets");
    }
}
