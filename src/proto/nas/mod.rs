//! EPS NAS (TS 24.301): EMM and ESM, with PCO and TFT (TS 24.008).

crate::defs! {
    /// Fields of this protocol.
    pub DEFS;
}
