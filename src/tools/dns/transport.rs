//! A table: the transports of SIP, and how NAPTR, SRV and URIs name them (RFC 3263 §4.1, RFC 4168 §5, RFC 7118 §5).

use std::fmt;

/// A transport of SIP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Transport {
    /// UDP.
    Udp,
    /// TCP.
    Tcp,
    /// TLS over TCP.
    Tls,
    /// SCTP.
    Sctp,
    /// TLS over SCTP.
    TlsSctp,
    /// WebSocket.
    Ws,
    /// WebSocket over TLS.
    Wss,
}

/// A row of the table.
struct Row {
    transport: Transport,
    name: &'static str,
    service: &'static str,
    srv: &'static str,
    port: u16,
}

const ROWS: [Row; 7] = [
    Row { transport: Transport::Udp, name: "udp", service: "SIP+D2U", srv: "_sip._udp", port: 5060 },
    Row { transport: Transport::Tcp, name: "tcp", service: "SIP+D2T", srv: "_sip._tcp", port: 5060 },
    Row { transport: Transport::Tls, name: "tls", service: "SIPS+D2T", srv: "_sips._tcp", port: 5061 },
    Row { transport: Transport::Sctp, name: "sctp", service: "SIP+D2S", srv: "_sip._sctp", port: 5060 },
    Row { transport: Transport::TlsSctp, name: "tls-sctp", service: "SIPS+D2S", srv: "_sips._sctp", port: 5061 },
    Row { transport: Transport::Ws, name: "ws", service: "SIP+D2W", srv: "_sip._ws", port: 80 },
    Row { transport: Transport::Wss, name: "wss", service: "SIPS+D2W", srv: "_sips._ws", port: 443 },
];

impl Transport {
    /// What a client supports when nobody says other, the best one first.
    pub const USUAL: [Self; 3] = [Self::Tls, Self::Tcp, Self::Udp];

    fn row(self) -> &'static Row {
        const FIRST: &Row = &ROWS[0];
        ROWS.iter().find(|row| row.transport == self).unwrap_or(FIRST)
    }

    /// Reads a name such as `udp` or `tls`.
    pub fn parse(name: &str) -> Option<Self> {
        ROWS.iter().find(|row| row.name.eq_ignore_ascii_case(name)).map(|row| row.transport)
    }

    /// The transport of a NAPTR service such as `SIP+D2U`.
    pub fn of_service(service: &[u8]) -> Option<Self> {
        ROWS.iter().find(|row| row.service.as_bytes().eq_ignore_ascii_case(service)).map(|row| row.transport)
    }

    /// The labels before a domain in the name of its SRV records: `_sip._udp`.
    pub fn srv(self) -> &'static str {
        self.row().srv
    }

    /// The port when nothing says which.
    pub fn port(self) -> u16 {
        self.row().port
    }

    /// Claims that a `sips:` URI may use it.
    pub const fn is_secure(self) -> bool {
        matches!(self, Self::Tls | Self::TlsSctp | Self::Wss)
    }

    /// What a `sips:` URI makes of it (RFC 3261 §26.2.2); UDP has no secure form.
    pub const fn secured(self) -> Option<Self> {
        match self {
            Self::Udp => None,
            Self::Tcp | Self::Tls => Some(Self::Tls),
            Self::Sctp | Self::TlsSctp => Some(Self::TlsSctp),
            Self::Ws | Self::Wss => Some(Self::Wss),
        }
    }
}

impl fmt::Display for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.row().name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_transport_has_its_row() {
        for row in &ROWS {
            assert_eq!(Transport::parse(&row.transport.to_string()), Some(row.transport));
            assert_eq!(Transport::of_service(row.service.to_lowercase().as_bytes()), Some(row.transport));
            assert_eq!(row.transport.is_secure(), row.service.starts_with("SIPS"));
        }
        assert_eq!((Transport::parse("quic"), Transport::of_service(b"E2U+sip")), (None, None));
    }
}
