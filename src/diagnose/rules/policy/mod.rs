//! Rules about policy and bearers: RX, GX, RXGX.

mod gx_01;
mod gx_02;
mod gx_03;
mod gx_04;
mod rx_01;
mod rx_02;
mod rx_03;
mod rx_04;
mod rx_05;
mod rx_50;
mod rxgx_01;
mod rxgx_02;
mod rxgx_03;
mod rxgx_50;
mod sessions;

use crate::diagnose::Rule;
use crate::diagnose::prelude::{avp, diameter};

/// The rules, by id.
pub(super) static RULES: &[&Rule] = &[
    &rx_01::RULE,
    &rx_02::RULE,
    &rx_03::RULE,
    &rx_04::RULE,
    &rx_05::RULE,
    &rx_50::RULE,
    &gx_01::RULE,
    &gx_02::RULE,
    &gx_03::RULE,
    &gx_04::RULE,
    &rxgx_01::RULE,
    &rxgx_02::RULE,
    &rxgx_03::RULE,
    &rxgx_50::RULE,
];

/// The Charging-Rule-Definitions that a message installs.
fn definitions<'m>(message: &diameter::Message<'m>) -> impl Iterator<Item = diameter::Avp<'m>> + use<'m> {
    let installs = message.find_all(avp::CHARGING_RULE_INSTALL);
    installs.flat_map(|install| {
        install.avps().readable().filter(|inner| inner.key == avp::CHARGING_RULE_DEFINITION).collect::<Vec<_>>()
    })
}
