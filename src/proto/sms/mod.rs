//! SMS: CP (TS 24.011), RP (TS 24.011) and TPDU (TS 23.040).

crate::defs! {
    /// Fields of this protocol.
    pub DEFS;
}
