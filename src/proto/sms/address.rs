//! Addresses: TP-OA, TP-DA and TP-RA (TS 23.040 §9.1.2.5), RP-OA and RP-DA (TS 24.011 §8.2.5.1).
//!
//! A TP address counts useful semi-octets, an RP address octets behind its length.

use super::alphabet::{self, Tables};

/// Type of number 5: GSM 7-bit text in place of digits.
pub const ALPHANUMERIC: u8 = 5;

/// An address with its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address<'a> {
    /// The length octet: useful semi-octets in a TP address, octets in an RP address.
    pub length: u8,
    /// Type-of-address octet: extension, type of number, numbering plan.
    pub kind: u8,
    /// The address value, as octets.
    pub octets: &'a [u8],
    /// Number of semi-octets of the value.
    pub semi_octets: usize,
}

impl Address<'_> {
    /// Type of number, bits 7 to 5.
    pub const fn type_of_number(&self) -> u8 {
        (self.kind >> 4) & 7
    }

    /// Numbering plan identification, bits 4 to 1.
    pub const fn numbering_plan(&self) -> u8 {
        self.kind & 0x0f
    }

    /// Claims that the value is text.
    pub const fn is_alphanumeric(&self) -> bool {
        self.type_of_number() == ALPHANUMERIC
    }

    /// The septets of an alphanumeric address: as many as the useful semi-octets hold.
    pub fn septets(&self) -> impl Iterator<Item = u8> + '_ {
        alphabet::unpack(self.octets, 0, self.semi_octets * 4 / 7)
    }

    /// The address as a person reads it: digits without a plus sign, or text.
    pub fn value(&self) -> String {
        const DIGITS: &[u8; 15] = b"0123456789*#abc";
        if self.is_alphanumeric() {
            return Tables::default().text(self.septets()).0;
        }
        let semi_octets = self.octets.iter().flat_map(|octet| [octet & 0x0f, octet >> 4]).take(self.semi_octets);
        semi_octets.map_while(|digit| DIGITS.get(usize::from(digit)).copied().map(char::from)).collect()
    }

    /// Claims that the length was rounded up to whole octets, so that receivers show an "@" at the end.
    ///
    /// A name of seven characters has 13 useful semi-octets; 14 make an eighth septet of the fill bits.
    pub fn is_padded(&self) -> bool {
        let count = self.semi_octets * 4 / 7;
        self.is_alphanumeric()
            && self.semi_octets.is_multiple_of(2)
            && count > 1
            && self.septets().last() == Some(0)
            && (7 * (count - 1)).div_ceil(4) + 1 == self.semi_octets
    }

    /// Claims that the text cannot be a name: over 11 septets, or an escape with nothing behind it.
    pub fn is_bad_text(&self) -> bool {
        self.is_alphanumeric() && (self.semi_octets > 20 || Tables::default().text(self.septets()).1)
    }
}

/// The keys that letters share on a telephone keypad (ITU-T E.161), which is what a phone dials when a
/// person answers an alphanumeric sender: `Nick` is 6425.
pub fn keypad(text: &str) -> String {
    let key = |letter: char| match letter.to_ascii_lowercase() {
        'a'..='c' => Some('2'),
        'd'..='f' => Some('3'),
        'g'..='i' => Some('4'),
        'j'..='l' => Some('5'),
        'm'..='o' => Some('6'),
        'p'..='s' => Some('7'),
        't'..='v' => Some('8'),
        'w'..='z' => Some('9'),
        digit @ ('0'..='9' | '*' | '#') => Some(digit),
        _ => None,
    };
    text.chars().filter_map(key).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_seven_characters_with_length_fourteen_is_padded() {
        let octets = [0xd4, 0xf2, 0x9c, 0xce, 0x0c, 0x8b, 0x01];
        let address = |length: u8| Address { length, kind: 0xd0, octets: &octets, semi_octets: usize::from(length) };
        assert_eq!((address(13).value().as_str(), address(13).is_padded()), ("TestLab", false));
        assert_eq!((address(14).value().as_str(), address(14).is_padded()), ("TestLab@", true));
    }

    #[test]
    fn the_keypad_spells_a_name() {
        assert_eq!(keypad("Nick"), "6425");
    }
}
