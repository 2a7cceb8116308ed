//! Filter text to tokens.

use super::error::Problem;
use std::ops::Range;

/// A token and the octets of the filter it was read from.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Spanned {
    pub token: Token,
    pub span: Range<usize>,
}

/// One token.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    /// A field, a value without quotes, a word operator or a range (`1..5`).
    Word(String),
    /// Text in quotes, its escapes resolved.
    Text(String),
    /// A comparison: `==`, `contains`.
    Compare(Compare),
    And,
    Or,
    Xor,
    Not,
    In,
    Any,
    All,
    /// `&`
    BitAnd,
    LeftParen,
    RightParen,
    LeftBrace,
    RightBrace,
    LeftBracket,
    RightBracket,
    Comma,
}

/// A comparison of a field with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Compare {
    /// `==`: one of the values is equal.
    Equal,
    /// `===`: all values are equal.
    AllEqual,
    /// `!=`: no value is equal.
    NotEqual,
    /// `!==`: one of the values is different.
    AnyNotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Contains,
    Matches,
}

/// Signs, the longest first.
const SIGNS: &[(&str, Token)] = &[
    ("===", Token::Compare(Compare::AllEqual)),
    ("!==", Token::Compare(Compare::AnyNotEqual)),
    ("==", Token::Compare(Compare::Equal)),
    ("!=", Token::Compare(Compare::NotEqual)),
    ("~=", Token::Compare(Compare::AnyNotEqual)),
    ("<=", Token::Compare(Compare::LessOrEqual)),
    (">=", Token::Compare(Compare::GreaterOrEqual)),
    ("&&", Token::And),
    ("||", Token::Or),
    ("^^", Token::Xor),
    ("<", Token::Compare(Compare::Less)),
    (">", Token::Compare(Compare::Greater)),
    ("~", Token::Compare(Compare::Matches)),
    ("!", Token::Not),
    ("&", Token::BitAnd),
    ("(", Token::LeftParen),
    (")", Token::RightParen),
    ("{", Token::LeftBrace),
    ("}", Token::RightBrace),
    ("[", Token::LeftBracket),
    ("]", Token::RightBracket),
    (",", Token::Comma),
];

/// Operators that are words.
const WORDS: &[(&str, Token)] = &[
    ("eq", Token::Compare(Compare::Equal)),
    ("any_eq", Token::Compare(Compare::Equal)),
    ("all_eq", Token::Compare(Compare::AllEqual)),
    ("ne", Token::Compare(Compare::NotEqual)),
    ("all_ne", Token::Compare(Compare::NotEqual)),
    ("any_ne", Token::Compare(Compare::AnyNotEqual)),
    ("lt", Token::Compare(Compare::Less)),
    ("le", Token::Compare(Compare::LessOrEqual)),
    ("gt", Token::Compare(Compare::Greater)),
    ("ge", Token::Compare(Compare::GreaterOrEqual)),
    ("contains", Token::Compare(Compare::Contains)),
    ("matches", Token::Compare(Compare::Matches)),
    ("and", Token::And),
    ("or", Token::Or),
    ("xor", Token::Xor),
    ("not", Token::Not),
    ("in", Token::In),
    ("any", Token::Any),
    ("all", Token::All),
    ("bitwise_and", Token::BitAnd),
];

/// Splits a filter into tokens.
pub(super) fn lex(text: &str) -> Result<Vec<Spanned>, Problem> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..) {
        let Some(c) = rest.chars().next() else { break };
        if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        }
        let (token, length) = token(rest, at)?;
        tokens.push(Spanned { token, span: at..at + length });
        at += length;
    }
    Ok(tokens)
}

/// Reads the token at the start of `rest`, which is not blank.
fn token(rest: &str, at: usize) -> Result<(Token, usize), Problem> {
    if let Some(raw) = rest.strip_prefix("r\"").or_else(|| rest.strip_prefix("R\"")) {
        let end = raw.find('"').ok_or_else(|| unclosed(rest, at))?;
        return Ok((Token::Text(raw.get(..end).unwrap_or_default().to_owned()), end + 3));
    }
    if let Some(quote @ ('"' | '\'')) = rest.chars().next() {
        return quoted(rest, quote).ok_or_else(|| unclosed(rest, at));
    }
    if let Some((sign, token)) = SIGNS.iter().find(|(sign, _)| rest.starts_with(sign)) {
        return Ok((token.clone(), sign.len()));
    }
    let length = rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
    let word = rest.get(..length).unwrap_or_default();
    if word.is_empty() {
        let sign = rest.chars().next().unwrap_or_default();
        let advice = match sign {
            '=' => "; use `==` to compare",
            '|' => "; use `||` for or",
            _ => "",
        };
        return Err(Problem::new(format!("`{sign}` is not part of a filter{advice}"), at..at + sign.len_utf8()));
    }
    let operator = WORDS.iter().find(|(name, _)| *name == word).map(|(_, token)| token.clone());
    Ok((operator.unwrap_or_else(|| Token::Word(word.to_owned())), length))
}

fn unclosed(rest: &str, at: usize) -> Problem {
    Problem::new("the quotes are not closed", at..at + rest.len())
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || "_.:-/@+*?%;$#\\".contains(c) || (!c.is_ascii() && !c.is_whitespace())
}

/// Text between quotes with C's escapes; an escape that C does not know keeps its backslash, so that
/// `"\d"` is what a regular expression wants.
fn quoted(rest: &str, quote: char) -> Option<(Token, usize)> {
    let mut text = String::new();
    let mut characters = rest.char_indices().skip(1).peekable();
    while let Some((at, c)) = characters.next() {
        if c == quote {
            return Some((Token::Text(text), at + 1));
        }
        if c != '\\' {
            text.push(c);
            continue;
        }
        match characters.next()?.1 {
            'n' => text.push('\n'),
            'r' => text.push('\r'),
            't' => text.push('\t'),
            escaped @ ('\\' | '"' | '\'') => text.push(escaped),
            'x' => {
                let hex = rest.get(at + 2..at + 4).and_then(|digits| u8::from_str_radix(digits, 16).ok());
                match hex {
                    Some(octet) => {
                        text.push(char::from(octet));
                        characters.next();
                        characters.next();
                    }
                    None => text.push_str("\\x"),
                }
            }
            other => {
                text.push('\\');
                text.push(other);
            }
        }
    }
    None
}
