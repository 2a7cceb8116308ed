//! Time stamps: seven octets of swapped semi-octets (TS 23.040 §9.2.3.11).

use std::fmt;

/// A service-centre time stamp, discharge time or absolute validity period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The seven octets: year, month, day, hour, minute, second, time zone.
    pub octets: [u8; 7],
}

/// Two decimal digits, tens in the low semi-octet.
const fn swapped(octet: u8) -> u8 {
    (octet & 0x0f) * 10 + (octet >> 4)
}

impl Stamp {
    /// Year (0 to 99), month, day, hour, minute and second, as far as the digits are digits.
    pub fn numbers(&self) -> [u8; 6] {
        let [year, month, day, hour, minute, second, _] = self.octets;
        [year, month, day, hour, minute, second].map(swapped)
    }

    /// Quarters of an hour between local time and UTC, without the sign.
    pub const fn quarters(&self) -> u8 {
        let [.., zone] = self.octets;
        (zone & 0x07) * 10 + (zone >> 4)
    }

    /// Claims that local time is behind UTC: bit 3 of the last octet.
    pub const fn is_west(&self) -> bool {
        let [.., zone] = self.octets;
        zone & 0x08 != 0
    }

    /// The year with its century: 1990 to 2089.
    pub fn year(&self) -> i16 {
        let [year, ..] = self.numbers();
        if year >= 90 { 1900 + i16::from(year) } else { 2000 + i16::from(year) }
    }

    /// Seconds between local time and UTC.
    pub fn offset(&self) -> i32 {
        let seconds = i32::from(self.quarters()) * 900;
        if self.is_west() { -seconds } else { seconds }
    }

    /// Claims that every semi-octet is a digit and that the date exists.
    pub fn is_valid(&self) -> bool {
        let [.., zone] = self.octets;
        let [_, month, day, hour, minute, second] = self.numbers();
        let mut digits = self.octets.into_iter().take(6).chain([zone & 0xf7]);
        digits.all(|octet| octet & 0x0f < 10 && octet >> 4 < 10)
            && [hour < 24, minute < 60, second < 60].iter().all(|holds| *holds)
            && jiff::civil::Date::new(self.year(), month.cast_signed(), day.cast_signed()).is_ok()
    }

    /// The stamp of a civil time and an offset in seconds, when both can be spelt.
    pub fn new(time: jiff::civil::DateTime, offset: i32) -> Option<Self> {
        let year = u8::try_from(time.year().checked_sub(if time.year() >= 2000 { 2000 } else { 1900 })?).ok()?;
        if !(1990..2090).contains(&time.year()) || offset % 900 != 0 || offset.abs() / 900 > 79 {
            return None;
        }
        let pair = |number: i8| u8::try_from(number).map(|number| ((number % 10) << 4) | (number / 10)).ok();
        let quarters = u8::try_from(offset.abs() / 900).ok()?;
        let sign = if offset < 0 { 0x08 } else { 0 };
        let zone = ((quarters % 10) << 4) | (quarters / 10) | sign;
        let octets = [
            ((year % 10) << 4) | (year / 10),
            pair(time.month())?,
            pair(time.day())?,
            pair(time.hour())?,
            pair(time.minute())?,
            pair(time.second())?,
            zone,
        ];
        Some(Self { octets })
    }
}

impl fmt::Display for Stamp {
    /// RFC 3339: `2026-03-14T15:09:26+10:00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [_, month, day, hour, minute, second] = self.numbers();
        let (sign, quarters) = (if self.is_west() { '-' } else { '+' }, self.quarters());
        write!(f, "{:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}", self.year())?;
        write!(f, "{sign}{:02}:{:02}", quarters / 4, quarters % 4 * 15)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_of_the_time_zone_is_bit_three() {
        let stamp = Stamp { octets: [0x62, 0x21, 0x13, 0x32, 0x95, 0x85, 0x2b] };
        assert_eq!(stamp.to_string(), "2026-12-31T23:59:58-08:00");
        assert!(stamp.is_valid());
        let again = jiff::civil::date(2026, 12, 31).at(23, 59, 58, 0);
        assert_eq!(Stamp::new(again, -8 * 3600), Some(stamp));
    }

    #[test]
    fn the_thirtieth_of_february_is_not_valid() {
        assert!(!Stamp { octets: [0x62, 0x20, 0x03, 0, 0, 0, 0] }.is_valid());
    }
}
