//! [`Unread`]: what kind of frame was not understood, so that nothing disappears in silence.

use std::fmt;

/// Why nothing, or not everything, was made of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unread {
    /// A link-layer type that is not known.
    Link(u32),
    /// A record that is no packet (journal entries, custom blocks).
    NotAPacket,
    /// An EtherType that is not followed.
    EtherType(u16),
    /// A frame with an IEEE 802.2 header that carries no IP.
    Llc,
    /// A PPP protocol that is not followed.
    Ppp(u16),
    /// An IP protocol that is not followed.
    Protocol(u8),
    /// Encrypted ESP.
    Ciphered,
    /// A header that ends early or contradicts itself.
    Broken(&'static str),
    /// Layers inside layers beyond the limit.
    TooDeep,
    /// A fragment whose packet never became complete.
    Fragment,
    /// A chunk of an SCTP message that never became complete.
    Chunk,
    /// A TCP segment or SCTP chunk that came before.
    Repeated,
    /// State given up because a limit was reached: nothing is missing but what it held.
    Limit(&'static str),
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Link(link) => write!(f, "link-layer type {link}"),
            Self::NotAPacket => f.write_str("records that are no packets"),
            Self::EtherType(0x0806) => f.write_str("ARP"),
            Self::EtherType(0x88cc) => f.write_str("LLDP"),
            Self::EtherType(kind) => write!(f, "EtherType 0x{kind:04x}"),
            Self::Llc => f.write_str("IEEE 802.2 without IP"),
            Self::Ppp(protocol) => write!(f, "PPP protocol 0x{protocol:04x}"),
            Self::Protocol(2) => f.write_str("IGMP"),
            Self::Protocol(89) => f.write_str("OSPF"),
            Self::Protocol(112) => f.write_str("VRRP"),
            Self::Protocol(protocol) => write!(f, "IP protocol {protocol}"),
            Self::Ciphered => f.write_str("encrypted ESP"),
            Self::Broken(what) => write!(f, "malformed {what}"),
            Self::TooDeep => f.write_str("too many layers"),
            Self::Fragment => f.write_str("fragments of incomplete packets"),
            Self::Chunk => f.write_str("chunks of incomplete SCTP messages"),
            Self::Repeated => f.write_str("repeated TCP or SCTP data"),
            Self::Limit(what) => write!(f, "{what} given up at the memory limit"),
        }
    }
}
