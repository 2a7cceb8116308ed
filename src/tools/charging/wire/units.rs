//! Units on the wire: CC-Time, CC-Total-Octets, CC-Service-Specific-Units (RFC 8506 §8.21 to §8.26).

use crate::proto::diameter::write::Writer;
use crate::proto::diameter::{Avp, Key, avp};
use crate::tools::charging::tariff::{Money, Unit, Units};

/// Octets of a KiB.
const KIB: u64 = 1024;

/// Adds units in their AVP.
pub fn write(out: &mut Writer, unit: Unit, units: Units) {
    match unit {
        Unit::Seconds => out.number(avp::CC_TIME, units),
        Unit::KiB => out.number(avp::CC_TOTAL_OCTETS, units.saturating_mul(KIB)),
        Unit::Events | Unit::Credits => out.number(avp::CC_SERVICE_SPECIFIC_UNITS, units),
    };
}

/// Reads the units of a Requested-, Granted- or Used-Service-Unit.
///
/// Total octets are taken as they are; input and output are added only where no total stands beside
/// them. A started KiB counts.
pub fn read(group: &Avp<'_>, unit: Unit) -> Option<Units> {
    let number = |key: Key| group.find(key).and_then(|avp| avp.number());
    match unit {
        Unit::Seconds => number(avp::CC_TIME),
        Unit::Events | Unit::Credits => number(avp::CC_SERVICE_SPECIFIC_UNITS),
        Unit::KiB => {
            let (input, output) = (number(avp::CC_INPUT_OCTETS), number(avp::CC_OUTPUT_OCTETS));
            let both = || Some(input?.saturating_add(output?)).or(input).or(output);
            number(avp::CC_TOTAL_OCTETS).or_else(both).map(|octets| octets.div_ceil(KIB))
        }
    }
}

/// The unit that a group counts in, whatever it is.
pub fn unit(group: &Avp<'_>) -> Option<Unit> {
    let has = |key: Key| group.find(key).is_some();
    if has(avp::CC_TIME) {
        return Some(Unit::Seconds);
    }
    if has(avp::CC_TOTAL_OCTETS) || has(avp::CC_INPUT_OCTETS) || has(avp::CC_OUTPUT_OCTETS) {
        return Some(Unit::KiB);
    }
    has(avp::CC_SERVICE_SPECIFIC_UNITS).then_some(Unit::Events)
}

/// Adds a Unit-Value: minor units with their exponent (RFC 8506 §8.8).
pub fn write_value(out: &mut Writer, amount: Money, exponent: u32) {
    out.group(avp::UNIT_VALUE, |out| {
        out.avp(avp::VALUE_DIGITS, amount.to_be_bytes());
        if exponent > 0 {
            out.avp(avp::EXPONENT, i32::try_from(exponent).map_or(0, |exponent| -exponent).to_be_bytes());
        }
    });
}
