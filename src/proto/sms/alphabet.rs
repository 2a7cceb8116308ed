//! The GSM 7-bit alphabet: packing of septets, tables and characters (TS 23.038 §6).
//!
//! Both ways are here, since what one direction writes the other must read. 8-bit data and compressed
//! text (TS 23.042) stay octets.

use super::national::{LANGUAGES, Language, NONE};

/// The escape to the extension or single-shift table (TS 23.038 §6.2.1, note 1).
pub const ESCAPE: u8 = 0x1b;

/// Which tables a text uses: national language identifiers, 0 for the default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tables {
    /// Language of the locking-shift table (IE 0x25).
    pub locking: u8,
    /// Language of the single-shift table (IE 0x24).
    pub single: u8,
}

fn language(identifier: u8) -> &'static Language {
    let [default, ..] = &LANGUAGES;
    LANGUAGES.get(usize::from(identifier)).unwrap_or(default)
}

impl Tables {
    fn locking(self) -> &'static [char; 128] {
        let [default, ..] = &LANGUAGES;
        language(self.locking).locking.or(default.locking).unwrap_or(&[NONE; 128])
    }

    fn single(self) -> &'static [(u8, char)] {
        language(self.single).single
    }

    /// The character of a septet; a code without one is U+FFFD.
    pub fn character(self, septet: u8) -> char {
        self.locking().get(usize::from(septet & 0x7f)).copied().unwrap_or(NONE)
    }

    /// The character of a septet that follows an escape; one the table lacks is the unescaped one.
    pub fn escaped(self, septet: u8) -> char {
        if septet == ESCAPE {
            return ' ';
        }
        let table = self.single();
        match table.binary_search_by_key(&septet, |(code, _)| *code) {
            Ok(at) => table.get(at).map_or(NONE, |(_, character)| *character),
            Err(_) => self.character(septet),
        }
    }

    /// Text of septets; the second value says that the text ends in the middle of an escape.
    pub fn text(self, septets: impl Iterator<Item = u8>) -> (String, bool) {
        let mut text = String::new();
        let mut escaped = false;
        for septet in septets {
            match (escaped, septet) {
                (false, ESCAPE) => escaped = true,
                (false, _) => text.push(self.character(septet)),
                (true, _) => {
                    text.push(self.escaped(septet));
                    escaped = false;
                }
            }
        }
        (text, escaped)
    }

    /// The septets of a character: one, or an escape and one; `None` when the tables lack it.
    pub fn septets(self, character: char) -> Option<(Option<u8>, u8)> {
        if character == NONE {
            return None;
        }
        let place = |code: usize| u8::try_from(code).ok();
        if let Some(code) = self.locking().iter().position(|known| *known == character) {
            return Some((None, place(code)?));
        }
        let (code, _) = self.single().iter().find(|(_, known)| *known == character)?;
        Some((Some(ESCAPE), *code))
    }
}

/// The septets packed into octets, least significant bits first, after some fill bits (§6.1.2.1).
pub fn unpack(octets: &[u8], fill_bits: usize, count: usize) -> impl Iterator<Item = u8> + '_ {
    let available = (octets.len() * 8).saturating_sub(fill_bits) / 7;
    (0..count.min(available)).map(move |septet| {
        let bit = fill_bits + septet * 7;
        let octet = |at: usize| u16::from(octets.get(at).copied().unwrap_or_default());
        let pair = octet(bit / 8) | (octet(bit / 8 + 1) << 8);
        u8::try_from((pair >> (bit % 8)) & 0x7f).unwrap_or_default()
    })
}

/// Packs septets into octets behind some fill bits, which are 0.
pub fn pack(septets: &[u8], fill_bits: usize) -> Vec<u8> {
    let mut octets = Vec::with_capacity((septets.len() * 7 + fill_bits).div_ceil(8));
    let (mut pending, mut bits) = (0u16, fill_bits);
    for septet in septets {
        pending |= u16::from(septet & 0x7f) << bits;
        bits += 7;
        if bits >= 8 {
            octets.push(pending.to_le_bytes()[0]);
            pending >>= 8;
            bits -= 8;
        }
    }
    if bits > 0 {
        octets.push(pending.to_le_bytes()[0]);
    }
    octets
}

/// Text of UTF-16BE octets; a lone surrogate and an odd last octet become U+FFFD.
pub fn ucs2(octets: &[u8]) -> String {
    let units = octets.chunks(2).map(|pair| match *pair {
        [high, low] => u16::from_be_bytes([high, low]),
        _ => 0xfffd,
    });
    char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(tables: Tables, septets: &[u8]) -> String {
        tables.text(septets.iter().copied()).0
    }

    #[test]
    fn packing_and_unpacking_are_inverse_for_every_number_of_fill_bits() {
        let septets: Vec<u8> = (0..=127).collect();
        for fill in 0..7 {
            let packed = pack(&septets, fill);
            assert_eq!(unpack(&packed, fill, septets.len()).collect::<Vec<_>>(), septets, "{fill} fill bits");
        }
    }

    #[test]
    fn every_character_of_every_table_reads_back() {
        for language in &LANGUAGES {
            let tables = Tables { locking: language.identifier, single: language.identifier };
            for code in (0..128).filter(|code| *code != ESCAPE) {
                let character = tables.character(code);
                let Some((escape, code)) = tables.septets(character) else { continue };
                let septets: Vec<u8> = escape.into_iter().chain([code]).collect();
                assert_eq!(read(tables, &septets), character.to_string(), "{}", language.name);
            }
            assert!(language.single.is_sorted_by_key(|(code, _)| *code), "{}", language.name);
        }
    }

    #[test]
    fn an_escape_before_an_unknown_code_shows_the_code_itself() {
        assert_eq!(read(Tables::default(), &[ESCAPE, b'A', ESCAPE, 0x65]), "A\u{20ac}");
    }

    #[test]
    fn a_lone_surrogate_is_a_replacement_character() {
        assert_eq!(ucs2(&[0xd8, 0x3d, 0x00, 0x41, 0x00]), "\u{fffd}A\u{fffd}");
    }
}
