//! Telephone numbers as ENUM takes them (E.164, RFC 3966 §5.1, RFC 6116 §3.2): plus and digits, and the name they make.
//!
//! Dial plans are left out: a national number is read with its country, nothing else is guessed.

use crate::tools::zone::{Name, NameError};
use std::fmt;

/// The longest number of E.164.
pub const LONGEST: usize = 15;
/// The suffix of user ENUM, RFC 6116 §3.2.
pub const SUFFIX: &str = "e164.arpa";

/// The application unique string: `+` and digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// Without the plus.
    digits: String,
    /// What the reader should know about how it was read.
    notes: Vec<String>,
}

/// Why a text is no number that can be looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// Nothing, or a plus alone.
    Empty,
    /// No plus in front.
    NoPlus(String),
    /// A character that is neither digit nor separator, and its place counted from 1.
    Character(char, usize),
    /// With a country: it begins like an international call.
    Prefix(String),
    /// The country is none.
    Country(String),
    /// The name that it makes is too long.
    TooLong,
}

impl fmt::Display for NumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("no digits"),
            Self::NoPlus(digits) if digits.starts_with('0') => write!(
                f,
                "{digits} is not international: write it with + and the country code, or give the country with --country"
            ),
            Self::NoPlus(digits) => {
                write!(f, "{digits} has no +: write +{digits} if it begins with a country code, else give --country")
            }
            Self::Character(c @ ('O' | 'o'), at) => write!(f, "letter {c} at character {at}: a zero?"),
            Self::Character(c @ ('l' | 'I'), at) => write!(f, "letter {c} at character {at}: a one?"),
            Self::Character('+', at) => write!(f, "a second + at character {at}"),
            Self::Character(c, at) => write!(f, "{} at character {at} is no digit", c.escape_debug()),
            Self::Prefix(prefix) => {
                write!(f, "it begins with {prefix}, which dials out of the country: write + instead of it")
            }
            Self::Country(code) => write!(f, "{code} is no country code: one to three digits such as 61"),
            Self::TooLong => f.write_str("too many digits for a domain name"),
        }
    }
}

impl std::error::Error for NumberError {}

impl Number {
    /// Reads a number: `+44 (1632) 960-001`, `tel:+441632960001;npdi`, `sip:+441632960001@host;user=phone`.
    ///
    /// # Errors
    ///
    /// Fails when it does not begin with a plus, or holds what is neither digit nor separator.
    pub fn parse(text: &str) -> Result<Self, NumberError> {
        let (digits, has_plus, notes) = digits(text)?;
        if has_plus { Ok(Self::new(digits, notes)) } else { Err(NumberError::NoPlus(digits)) }
    }

    /// Reads a number that may be national, in a country given by its code.
    ///
    /// # Errors
    ///
    /// Fails as [`Number::parse`] does, or when the number begins like an international call.
    pub fn parse_in(text: &str, country: &str) -> Result<Self, NumberError> {
        let code = country.trim().trim_start_matches('+');
        let is_code =
            matches!(code.len(), 1..=3) && code.bytes().all(|octet| octet.is_ascii_digit()) && !code.starts_with('0');
        if !is_code {
            return Err(NumberError::Country(country.to_owned()));
        }
        let (digits, has_plus, mut notes) = digits(text)?;
        if has_plus {
            return Ok(Self::new(digits, notes));
        }
        if let Some(prefix) = international_prefix(code, &digits) {
            return Err(NumberError::Prefix(prefix.to_owned()));
        }
        let trunk = trunk_prefix(code);
        let rest = digits.strip_prefix(trunk).filter(|rest| !rest.is_empty() && !trunk.is_empty());
        let how = match rest {
            Some(_) => format!("without the trunk prefix {trunk}"),
            None => "as it stands".to_owned(),
        };
        let whole = format!("{code}{}", rest.unwrap_or(&digits));
        notes.push(format!("{digits} is read in country {code}, {how}: +{whole}"));
        Ok(Self::new(whole, notes))
    }

    fn new(digits: String, mut notes: Vec<String>) -> Self {
        if digits.len() > LONGEST {
            notes.push(format!("{} digits; E.164 numbers have {LONGEST} at most", digits.len()));
        }
        if digits.starts_with('0') {
            notes.push("no country code begins with 0".to_owned());
        }
        Self { digits, notes }
    }

    /// The application unique string: `+441632960001`.
    pub fn aus(&self) -> String {
        format!("+{}", self.digits)
    }

    /// The digits, without the plus.
    pub fn digits(&self) -> &str {
        &self.digits
    }

    /// What the reader should know about how it was read.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// The name that is looked up: the digits in reverse, and the suffix.
    ///
    /// # Errors
    ///
    /// Fails when the name would be longer than the DNS allows.
    pub fn name(&self, suffix: &Name) -> Result<Name, NameError> {
        Name::from_labels(self.digits.as_bytes().chunks(1).rev().chain(suffix.labels()))
    }
}

/// The number that a name below the suffix stands for, digits only; a wildcard stands for what begins so.
///
/// `None` when the name is not the suffix with single digits in front.
pub fn digits_of(name: &Name, suffix: &Name) -> Option<String> {
    if !name.is_within(suffix) {
        return None;
    }
    let count = name.as_suffix().count() - suffix.as_suffix().count();
    let labels = name.labels().take(count).skip(usize::from(name.is_wildcard()));
    let digits: Option<Vec<char>> = labels
        .map(|label| match label {
            [digit] if digit.is_ascii_digit() => Some(char::from(*digit)),
            _ => None,
        })
        .collect();
    digits.map(|digits| digits.into_iter().rev().collect())
}

/// The digits of a text, whether a plus stood before them, and notes.
fn digits(text: &str) -> Result<(String, bool, Vec<String>), NumberError> {
    let trimmed = text.trim();
    let scheme = trimmed
        .split_once(':')
        .filter(|(scheme, _)| ["tel", "sip", "sips"].iter().any(|known| scheme.eq_ignore_ascii_case(known)));
    let body = scheme.map_or(trimmed, |(_, rest)| rest);
    let before = trimmed.chars().count() - body.chars().count();
    // Parameters, the domain of a SIP URI and its headers are not part of the number.
    let bare = body.split([';', '@', '?']).next().unwrap_or_default();
    let mut digits = String::with_capacity(bare.len());
    let mut has_plus = false;
    for (c, at) in bare.chars().zip(before + 1..) {
        match c {
            '0'..='9' => digits.push(c),
            '+' if digits.is_empty() && !has_plus => has_plus = true,
            // Visual separators of RFC 3966, and what takes their place in print.
            '-' | '.' | '(' | ')' | ' ' | '\t' | '/' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2010}'..='\u{2013}' => {
            }
            _ => return Err(NumberError::Character(c, at)),
        }
    }
    if digits.is_empty() {
        return Err(NumberError::Empty);
    }
    let mut notes = Vec::new();
    if has_plus && bare.contains("(0)") {
        notes.push(
            "the 0 in (0) is read as a digit of the number; it is dialled within the country only: leave it out"
                .to_owned(),
        );
    }
    Ok((digits, has_plus, notes))
}

/// What is dialled before a national number within the country, and is no part of the number (ITU-T operational
/// bulletin, "National numbering plans"); empty where numbers are dialled as they are.
fn trunk_prefix(code: &str) -> &'static str {
    match code {
        "1" => "1",
        "7" => "8",
        "36" => "06",
        "370" | "375" => "8",
        // The 0 stays a part of the number, or there is none.
        "39" | "378" | "379" | "225" | "229" | "242" => "",
        "30" | "34" | "45" | "47" | "48" | "351" | "352" | "354" | "356" | "371" | "372" | "420" | "65" | "852"
        | "853" => "",
        _ => "0",
    }
}

/// What begins an international call from the country, when the digits begin so.
fn international_prefix(code: &str, digits: &str) -> Option<&'static str> {
    let prefixes: &[&str] = match code {
        "1" => &["011"],
        "61" => &["0011"],
        "81" => &["010"],
        "7" => &["810"],
        "852" => &["001"],
        _ => &["00"],
    };
    prefixes.iter().copied().find(|prefix| digits.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn aus(text: &str) -> Result<String, NumberError> {
        Number::parse(text).map(|number| number.aus())
    }

    #[test]
    fn separators_schemes_and_parameters_are_no_part_of_a_number() {
        for text in [
            "+441632960001",
            "+44 (1632) 960-001",
            "tel:+44-1632.960001",
            "TEL:+441632960001;npdi;rn=+4416",
            " sip:+441632960001@a.example;user=phone",
            "+44\u{a0}1632\u{2011}960001",
        ] {
            assert_eq!(aus(text).as_deref(), Ok("+441632960001"), "{text}");
        }
    }

    #[test]
    fn what_is_no_international_number_is_refused_with_the_reason() {
        for (text, error) in [
            ("441632960001", NumberError::NoPlus("441632960001".into())),
            ("00441632", NumberError::NoPlus("00441632".into())),
            ("+44163296O001", NumberError::Character('O', 10)),
            ("tel:+44x", NumberError::Character('x', 8)),
            ("++44", NumberError::Character('+', 2)),
            ("+44+1", NumberError::Character('+', 4)),
            ("+", NumberError::Empty),
            ("", NumberError::Empty),
        ] {
            assert_eq!(aus(text), Err(error), "{text}");
        }
    }

    #[test]
    fn a_national_number_is_read_in_its_country() {
        for (text, country, number) in [
            ("0255501234", "61", "+61255501234"),
            ("255501234", "61", "+61255501234"),
            ("06 1234 5678", "39", "+390612345678"),
            ("1 212 555 0100", "+1", "+12125550100"),
            ("8 495 123", "7", "+7495123"),
            ("+49301", "61", "+49301"),
        ] {
            assert_eq!(Number::parse_in(text, country).map(|number| number.aus()).as_deref(), Ok(number), "{text}");
        }
        assert_eq!(Number::parse_in("0011 49 30", "61"), Err(NumberError::Prefix("0011".into())));
        assert_eq!(Number::parse_in("030", "0"), Err(NumberError::Country("0".into())));
    }

    #[test]
    fn the_name_is_the_digits_in_reverse() {
        let suffix = Name::absolute("e164.arpa").expect("a name");
        let name = |text: &str| Number::parse(text).expect("a number").name(&suffix);
        assert_eq!(name("+4416").expect("a name").text(), "6.1.4.4.e164.arpa");
        assert_eq!(digits_of(&name("+4416").expect("a name"), &suffix).as_deref(), Some("4416"));
        assert_eq!(digits_of(&Name::absolute("*.4.4.e164.arpa").expect("a name"), &suffix).as_deref(), Some("44"));
        assert_eq!(digits_of(&Name::absolute("ns.4.e164.arpa").expect("a name"), &suffix), None);
        assert!(name(&format!("+{}", "1".repeat(130))).is_err());
    }

    #[test]
    fn long_and_odd_numbers_are_read_with_a_note() {
        assert_eq!(Number::parse("+9991234567890123").expect("a number").notes().len(), 1);
        assert!(Number::parse("+999123456789012").expect("a number").notes().is_empty());
        assert_eq!(Number::parse("+44 (0)1632").expect("a number").notes().len(), 1);
    }
}
