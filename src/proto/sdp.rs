//! SDP (RFC 8866): session descriptions inside SIP.

crate::defs! {
    /// Fields of this protocol.
    pub DEFS;
}
