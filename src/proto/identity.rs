//! Identities that several protocols share: E.212 (IMSI, PLMN) and E.164 (MSISDN).

crate::defs! {
    /// Fields of this protocol.
    pub DEFS;
}
