//! Hexadecimal digits as people paste them: with blanks, colons, dashes and `0x`.

use std::fmt;

/// A character that is no part of hexadecimal input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Error {
    /// The character.
    pub character: char,
    /// Its place, counted in characters from 1.
    pub column: usize,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` at character {} is not a hexadecimal digit", self.character.escape_debug(), self.column)
    }
}

impl std::error::Error for Error {}

/// Octets of digits; the second value says that a last digit had no partner and was left out.
pub fn parse(text: &str) -> Result<(Vec<u8>, bool), Error> {
    let mut octets = Vec::with_capacity(text.len() / 2);
    let mut high = None;
    let mut characters = text.chars().enumerate().peekable();
    while let Some((at, character)) = characters.next() {
        let starts_prefix = character == '0' && high.is_none();
        if starts_prefix && characters.next_if(|(_, next)| matches!(next, 'x' | 'X')).is_some() {
            continue;
        }
        if character.is_whitespace() || matches!(character, ':' | '-' | ',') {
            continue;
        }
        let digit = character.to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        let digit = digit.ok_or(Error { character, column: at + 1 })?;
        high = match high {
            None => Some(digit),
            Some(high) => {
                octets.push(high << 4 | digit);
                None
            }
        };
    }
    Ok((octets, high.is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_colons_prefixes_and_an_odd_digit_are_taken() {
        assert_eq!(parse("0x04 0b:91 0x1"), Ok((vec![4, 0x0b, 0x91], true)));
    }

    #[test]
    fn anything_else_is_refused_with_its_place() {
        assert_eq!(parse("04 0g"), Err(Error { character: 'g', column: 5 }));
    }
}
