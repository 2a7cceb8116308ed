//! Documents of every command as JSON, with what a terminal could act on escaped inside strings.

use crate::wire::text::is_unsafe;
use serde::Serialize;
use std::fmt::Write as _;

/// A document over several lines, a line end behind it.
pub fn document(value: &impl Serialize) -> anyhow::Result<String> {
    Ok(escaped(serde_json::to_string_pretty(value)? + "\n"))
}

/// A document on one line, its end behind it.
pub fn line(value: &impl Serialize) -> anyhow::Result<String> {
    Ok(escaped(serde_json::to_string(value)? + "\n"))
}

/// JSON with `\u009b` for what it allows to stand raw: C1, bidirectional and invisible characters. Only strings hold any.
fn escaped(json: String) -> String {
    if json.is_ascii() {
        return json;
    }
    let mut out = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        match c {
            // All of them lie in the basic plane, so four digits do; writing to a String cannot fail.
            c if c != '\n' && is_unsafe(c) => drop(write!(out, "\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_acts_on_is_escaped_and_reads_back() {
        let value = serde_json::json!({"a": "\u{9b}31m\u{1b}[2J\u{7f}\u{202e}ü\n", "b": [1, "plain"]});
        for text in [document(&value).expect("JSON"), line(&value).expect("JSON")] {
            assert!(!text.chars().any(|c| c != '\n' && is_unsafe(c)), "{text}");
            assert_eq!(serde_json::from_str::<serde_json::Value>(&text).ok().as_ref(), Some(&value));
        }
    }
}
