//! EPS NAS (TS 24.301): EMM and ESM, with PCO and TFT (TS 24.008).

pub mod eps;
pub mod gsm;
pub mod pco;
pub mod tft;

use crate::proto::field::Def;

/// Which way a message goes; several elements and messages read differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From the UE to the network.
    Uplink,
    /// From the network to the UE.
    Downlink,
}

/// Every field definition of EPS NAS and of the elements it shares.
pub fn defs() -> impl Iterator<Item = &'static Def> {
    eps::TABLE.iter().chain(gsm::TABLE).copied()
}
