//! [`MediaStream`]: RTP, counted and not kept.

use super::{EndpointId, ProcedureId};

/// One direction of one RTP stream (RFC 3550 §5.1). A packet at several capture points is one packet.
#[derive(Clone, Debug)]
pub struct MediaStream {
    /// Sender.
    pub from: EndpointId,
    /// Receiver.
    pub to: EndpointId,
    /// Synchronisation source.
    pub source: u32,
    /// Payload type of the first packet.
    pub payload_type: u8,
    /// What the payload type means, by the SDP of the call: `AMR-WB`.
    pub codec: Option<String>,
    /// Time of the first and of the last packet, nanoseconds since 1970-01-01 UTC.
    pub span: (i64, i64),
    /// Distinct packets, sightings, gaps.
    pub sequence: Sequence,
    /// The procedure it belongs to.
    pub procedure: Option<ProcedureId>,
}

/// Sequence numbers of a stream: what came, what came again, what is missing.
#[derive(Clone, Debug, Default)]
pub struct Sequence {
    /// Packets seen, each sighting counted.
    pub sightings: u64,
    /// Distinct packets.
    pub packets: u64,
    first: u64,
    highest: u64,
    /// Bit n: `highest - n` came.
    window: u128,
}

impl Sequence {
    /// Counts a packet with this sequence number.
    pub fn add(&mut self, number: u16) {
        self.sightings += 1;
        if self.packets == 0 {
            // Far from zero: packets from before the first one may still come.
            self.first = u64::from(number) + (1 << 32);
            (self.highest, self.window, self.packets) = (self.first, 1, 1);
            return;
        }
        let low = self.highest as u16;
        let step = i64::from(number.wrapping_sub(low).cast_signed());
        if step > 0 {
            self.highest += step.unsigned_abs();
            self.window = u32::try_from(step).ok().and_then(|step| self.window.checked_shl(step)).unwrap_or(0) | 1;
            self.packets += 1;
            return;
        }
        let back = step.unsigned_abs();
        let bit = u32::try_from(back).ok().and_then(|back| 1_u128.checked_shl(back)).unwrap_or(0);
        if bit != 0 && self.window & bit == 0 {
            self.window |= bit;
            self.packets += 1;
            self.first = self.first.min(self.highest - back);
        }
    }

    /// Packets between the first and the last that did not come.
    pub const fn lost(&self) -> u64 {
        if self.packets == 0 {
            return 0;
        }
        (self.highest - self.first + 1).saturating_sub(self.packets)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(numbers: &[u16]) -> (u64, u64, u64) {
        let mut sequence = Sequence::default();
        numbers.iter().for_each(|number| sequence.add(*number));
        (sequence.sightings, sequence.packets, sequence.lost())
    }

    #[test]
    fn a_packet_at_two_points_is_one_packet() {
        assert_eq!(of(&[10, 10, 11, 11, 12, 12]), (6, 3, 0));
    }

    #[test]
    fn numbers_wrap_and_come_out_of_order() {
        assert_eq!(of(&[65534, 0, 65535, 1, 3]), (5, 5, 1));
        assert_eq!(of(&[5, 4, 3, 6]), (4, 4, 0));
    }

    #[test]
    fn a_gap_is_a_loss_whatever_its_length() {
        assert_eq!(of(&[1, 2, 500]), (3, 3, 497));
        assert_eq!(of(&[]), (0, 0, 0));
    }
}
