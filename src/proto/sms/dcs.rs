//! TP-DCS: the coding groups of the data coding scheme (TS 23.038 §4).

/// How the user data is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Alphabet {
    /// GSM 7-bit, with the tables the header names.
    Gsm7,
    /// Octets.
    Octets,
    /// UCS2; handsets send UTF-16BE.
    Ucs2,
    /// Text compressed after TS 23.042: counted in octets, not read.
    Compressed,
}

impl Alphabet {
    /// The word in JSON: `gsm7`, `8bit`, `ucs2`, `compressed`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Gsm7 => "gsm7",
            Self::Octets => "8bit",
            Self::Ucs2 => "ucs2",
            Self::Compressed => "compressed",
        }
    }
}

/// A data coding scheme octet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Dcs(pub u8);

impl Dcs {
    /// How the user data is to be read; reserved codings are read as the default alphabet (§4).
    pub const fn alphabet(self) -> Alphabet {
        match self.0 >> 4 {
            0..=7 if self.0 & 0x20 != 0 => Alphabet::Compressed,
            0..=7 => match (self.0 >> 2) & 3 {
                1 => Alphabet::Octets,
                2 => Alphabet::Ucs2,
                _ => Alphabet::Gsm7,
            },
            14 => Alphabet::Ucs2,
            15 if self.0 & 4 != 0 => Alphabet::Octets,
            _ => Alphabet::Gsm7,
        }
    }

    /// Claims that the specification reserves this coding.
    pub const fn is_reserved(self) -> bool {
        match self.0 >> 4 {
            0..=7 => self.0 & 0x0c == 0x0c,
            8..=11 => true,
            _ => false,
        }
    }

    /// Message class 0 to 3, where the coding has one.
    pub const fn class(self) -> Option<u8> {
        match self.0 >> 4 {
            0..=7 if self.0 & 0x10 != 0 => Some(self.0 & 3),
            15 => Some(self.0 & 3),
            _ => None,
        }
    }

    /// Message waiting: the indication (true: active) and the kind (0 voice, 1 fax, 2 e-mail, 3 other).
    pub const fn waiting(self) -> Option<(bool, u8)> {
        match self.0 >> 4 {
            12..=14 => Some((self.0 & 8 != 0, self.0 & 3)),
            _ => None,
        }
    }

    /// What the octet says, in a few words: `GSM 7-bit, class 0 (flash)`.
    pub fn describe(self) -> String {
        let alphabet = match self.alphabet() {
            Alphabet::Gsm7 if self.is_reserved() => "reserved, read as GSM 7-bit",
            Alphabet::Gsm7 => "GSM 7-bit",
            Alphabet::Octets => "8-bit data",
            Alphabet::Ucs2 => "UCS2",
            Alphabet::Compressed => "compressed",
        };
        let class = match self.class() {
            Some(0) => ", class 0 (flash)",
            Some(1) => ", class 1 (phone)",
            Some(2) => ", class 2 (SIM)",
            Some(_) => ", class 3 (terminal equipment)",
            None => "",
        };
        let deletion = if matches!(self.0 >> 4, 4..=7) { ", marked for deletion" } else { "" };
        let waiting = self.waiting().map_or(String::new(), |(active, kind)| {
            let kind = ["voice mail", "fax", "e-mail", "other message"].get(usize::from(kind)).unwrap_or(&"message");
            let fate = if self.0 >> 4 == 12 { "discard" } else { "store" };
            format!(", {kind} waiting {} ({fate})", if active { "on" } else { "off" })
        });
        format!("{alphabet}{class}{deletion}{waiting}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn message_waiting_with_text_is_gsm_except_for_group_1110() {
        assert_eq!(Dcs(0xd8).alphabet(), Alphabet::Gsm7);
        assert_eq!(Dcs(0xea).alphabet(), Alphabet::Ucs2);
    }

    #[test]
    fn a_reserved_alphabet_is_read_as_the_default() {
        assert_eq!((Dcs(0x0c).alphabet(), Dcs(0x85).alphabet()), (Alphabet::Gsm7, Alphabet::Gsm7));
    }
}
