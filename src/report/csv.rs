//! `-T csv`: number, time, source, destination, protocol, summary, quoted as RFC 4180 says.

use super::{Line, Names};
use crate::wire::text::printable;

/// The first row.
pub const HEADER: &str = "number,time,source,destination,protocol,summary\n";

/// Appends the row of a message.
pub fn row(line: &Line<'_>, names: &Names, out: &mut String) {
    let mut value = String::new();
    cell(line.id, out);
    out.push(',');
    cell(line.time, out);
    for endpoint in [line.from, line.to] {
        value.clear();
        names.spell(endpoint, &mut value);
        out.push(',');
        cell(&value, out);
    }
    out.push(',');
    cell(line.proto.name(), out);
    out.push(',');
    cell(line.summary, out);
    out.push('\n');
}

/// Appends a cell, in quotes when it holds a comma or quotes; control characters are shown.
pub(super) fn cell(text: &str, out: &mut String) {
    let text = printable(text);
    if !text.contains([',', '"']) {
        out.push_str(&text);
        return;
    }
    out.push('"');
    out.push_str(&text.replace('"', "\"\""));
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_and_quotes_are_quoted() {
        let mut out = String::new();
        for text in ["plain", "a,b", "say \"x\"", "two\nlines"] {
            cell(text, &mut out);
            out.push('|');
        }
        assert_eq!(out, "plain|\"a,b\"|\"say \"\"x\"\"\"|two\\nlines|");
    }
}
