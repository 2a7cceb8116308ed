//! Columns of text, and how an answer came in words.

use super::{Answer, Via};
use unicode_width::UnicodeWidthStr as _;

/// Rows as aligned columns, two spaces between them; the columns named in `right` stand right.
pub fn aligned(rows: &[Vec<String>], right: &[usize], indent: usize, out: &mut String) {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width =
        |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..count).map(width).collect();
    for row in rows {
        let mut line = " ".repeat(indent);
        for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
            let gap = if column == 0 { "" } else { "  " };
            let padding = " ".repeat(width.saturating_sub(cell.width()));
            let (before, after) = if right.contains(&column) { (&*padding, "") } else { ("", &*padding) };
            line.extend([gap, before, cell, after]);
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
}

/// Who answered, how, and what was tried in vain: `127.0.0.1:53 over udp in 0.4 ms`.
pub fn provenance(answer: &Answer) -> String {
    let mut tried = answer.attempts.iter().map(|attempt| {
        let how = match attempt.via {
            Via::TcpAfterTruncation => "tcp, after a truncated answer over udp,",
            other => other.word(),
        };
        let took = attempt.took.as_secs_f64() * 1000.0;
        let ended = if attempt.status.is_answer() { String::new() } else { format!(" ({})", attempt.status.word()) };
        format!("{} over {how} in {took:.1} ms{ended}", attempt.server)
    });
    match tried.next() {
        Some(first) => tried.fold(first, |line, next| format!("{line}, then {next}")),
        None => "from the zone".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let row = |cells: &[&str]| cells.iter().map(ToString::to_string).collect::<Vec<_>>();
        let mut out = String::new();
        aligned(&[row(&["order", "uri"]), row(&["5", "sip:ü@g", "x"])], &[0], 1, &mut out);
        assert_eq!(out, " order  uri\n     5  sip:ü@g  x\n");
    }
}
