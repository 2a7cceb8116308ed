//! Balance, reserved and available over time: bars for a terminal, an SVG for a report.

use super::play::Run;
use super::row::Row;
use super::tariff::Money;
use std::fmt::Write as _;

/// Cells of a bar.
const WIDTH: i128 = 60;
/// Rows of a text chart; more are thinned out.
const MOST_BARS: usize = 40;

/// A bar a row: available, then reserved; together they are the balance.
pub fn text(run: &Run) -> String {
    let most = run.rows.iter().map(|row| row.balance).max().unwrap_or_default().max(1);
    let cells = |amount: Money| {
        let cells = i128::from(amount.max(0)) * WIDTH / i128::from(most);
        usize::try_from(cells).unwrap_or_default()
    };
    let every = run.rows.len().div_ceil(MOST_BARS).max(1);
    let last = run.rows.len().saturating_sub(1);
    let mut out = String::from("█ available  ▒ reserved\n");
    for (index, row) in run.rows.iter().enumerate() {
        if index % every != 0 && index != last {
            continue;
        }
        let (balance, available) = (cells(row.balance), cells(row.available));
        let bar = "█".repeat(available) + &"▒".repeat(balance.saturating_sub(available));
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{:>8} {bar} {} = {} + {}", row.t, row.balance, row.available, row.reserved);
    }
    out
}

/// Name, colour and amount of a line.
type Line = (&'static str, &'static str, fn(&Row) -> Money);

const LEFT: i128 = 60;
const TOP: i128 = 30;
const ACROSS: i128 = 720;
const DOWN: i128 = 300;

/// The same as a drawing: three lines that step at every row.
pub fn svg(run: &Run, title: &str) -> String {
    let end = run.rows.last().map_or(1, |row| row.t.max(1));
    let amounts = || run.rows.iter().flat_map(|row| [row.balance, row.reserved, row.available]);
    let most = amounts().max().unwrap_or(1).max(1);
    let least = amounts().min().unwrap_or(0).min(0);
    let x = |t: u64| LEFT + i128::from(t) * ACROSS / i128::from(end);
    let y = |amount: Money| {
        TOP + (i128::from(most) - i128::from(amount)) * DOWN / (i128::from(most) - i128::from(least)).max(1)
    };
    let path = |amount: fn(&Row) -> Money| {
        let mut path = String::new();
        for (index, row) in run.rows.iter().enumerate() {
            let (x, y) = (x(row.t), y(amount(row)));
            let _ = if index == 0 { write!(path, "M{x} {y}") } else { write!(path, "H{x}V{y}") };
        }
        path
    };
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 840 390\" font-family=\"sans-serif\" font-size=\"12\">\n\
         <title>{title}</title>\n<rect width=\"840\" height=\"390\" fill=\"white\"/>\n\
         <text x=\"{LEFT}\" y=\"18\">{title}</text>\n\
         <path d=\"M{LEFT} {TOP}V{}H{}\" fill=\"none\" stroke=\"gray\"/>\n",
        TOP + DOWN,
        LEFT + ACROSS,
        title = escaped(title),
    );
    for amount in [most, least] {
        let _ = writeln!(out, "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{amount}</text>", LEFT - 6, y(amount) + 4);
    }
    let _ =
        writeln!(out, "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">t={end} s</text>", LEFT + ACROSS, TOP + DOWN + 18);
    let lines: [Line; 3] = [
        ("balance", "#1f4e9c", |row| row.balance),
        ("reserved", "#c05010", |row| row.reserved),
        ("available", "#2a8a3a", |row| row.available),
    ];
    for (index, (name, colour, amount)) in (0_i128..).zip(lines) {
        let _ = writeln!(out, "<path d=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>", path(amount));
        let _ = writeln!(
            out,
            "<text x=\"{}\" y=\"{}\" fill=\"{colour}\">{name}</text>",
            LEFT + index * 90,
            TOP + DOWN + 40
        );
    }
    out.push_str("</svg>\n");
    out
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
