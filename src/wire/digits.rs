//! Semi-octets: the digit strings of the mobile world (IMSI, MSISDN, IMEI) and PLMN identities.
//!
//! TBCD is TS 29.002 §17.7.8, the PLMN layout TS 24.008 §10.5.1.13.

/// Reads TBCD digits, low semi-octet first; a filler (0xf) ends the string.
pub fn tbcd(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 15] = b"0123456789*#abc";
    let semi_octets = bytes.iter().flat_map(|octet| [octet & 0x0f, octet >> 4]);
    semi_octets.map_while(|digit| DIGITS.get(usize::from(digit)).copied().map(char::from)).collect()
}

/// A mobile country code and network code, as digits.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Plmn {
    /// Three digits.
    pub mcc: String,
    /// Two or three digits.
    pub mnc: String,
}

impl Plmn {
    /// Reads the three octets of a PLMN identity: MCC2 MCC1, MNC3 MCC3, MNC2 MNC1.
    pub fn from_octets(octets: [u8; 3]) -> Self {
        let [a, b, c] = octets;
        let mcc = [a & 0x0f, a >> 4, b & 0x0f];
        let mnc = [c & 0x0f, c >> 4, b >> 4];
        let two_digits = mnc[2] == 0x0f;
        let text =
            |digits: &[u8]| digits.iter().map(|digit| char::from_digit(u32::from(*digit), 16).unwrap_or('?')).collect();
        Self { mcc: text(&mcc), mnc: if two_digits { text(mnc.get(..2).unwrap_or_default()) } else { text(&mnc) } }
    }
}

impl std::fmt::Display for Plmn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.mcc, self.mnc)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filler_ends_the_digits() {
        assert_eq!(tbcd(&[0x99, 0x79, 0xf0]), "99970");
    }

    #[test]
    fn a_two_digit_mnc_has_a_filler_in_octet_two() {
        assert_eq!(Plmn::from_octets([0x99, 0xf9, 0x07]).to_string(), "999-70");
        assert_eq!(Plmn::from_octets([0x13, 0x00, 0x14]).to_string(), "310-410");
    }
}
