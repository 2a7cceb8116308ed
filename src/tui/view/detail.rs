//! Drawing one message: its fields with its octets beside or below, or another view.

use super::canvas::Canvas;
use super::{text, title};
use crate::tui::areas::Areas;
use crate::tui::detail::{Detail, Node, Shown};
use crate::tui::links;
use crate::tui::model::Model;
use crate::tui::theme::Tone;
use crate::tui::views::View;
use ratatui::layout::Rect;
use std::ops::Range;

/// Octets on a row.
const ROW: usize = 16;

/// Draws a message.
pub fn draw(model: &Model, detail: &Detail, areas: &Areas, canvas: &mut Canvas<'_>) {
    let place = detail.among.iter().position(|id| *id == detail.message).map_or(0, |at| at + 1);
    let head = format!(" {}", links::title(&model.trace, detail.message));
    title(canvas, areas, &[(Tone::Strong, head)], &format!("{place}/{}", detail.among.len()));
    if detail.view != View::Decoded {
        let cursor = Some(detail.cursor);
        return text::lines(&detail.lines, (detail.top, 0), cursor, areas.body, detail.pattern.as_ref(), canvas);
    }
    let rows = usize::from(areas.body.height);
    for (offset, shown) in detail.shown.iter().skip(detail.top).take(rows).enumerate() {
        let Some(node) = detail.nodes.get(shown.node) else { continue };
        let y = areas.body.y + u16::try_from(offset).unwrap_or(0);
        field(detail, node, *shown, (areas.body, y), canvas);
        if detail.top + offset == detail.cursor {
            canvas.tint(Rect { y, height: 1, ..areas.body }, Tone::Cursor);
            canvas.letter(areas.body.x, y, '▌', &[Tone::Strong]);
        }
    }
    if areas.pane.height > 0 {
        separate(areas, canvas);
        let lit = detail.current().map(|(_, node)| node.range.clone()).unwrap_or_default();
        hex(model.trace.bytes(detail.message), &lit, areas.inside_pane(), canvas);
    }
}

/// Separates the pane from what it is about.
pub fn separate(areas: &Areas, canvas: &mut Canvas<'_>) {
    let pane = areas.pane;
    if areas.is_beside {
        canvas.fill(Rect { width: 1, ..pane }, '│', Tone::Dim);
    } else {
        canvas.fill(Rect { height: 1, ..pane }, '─', Tone::Dim);
    }
}

fn field(detail: &Detail, node: &Node, shown: Shown, (area, y): (Rect, u16), canvas: &mut Canvas<'_>) {
    let sign = match (shown.has_children, detail.is_folded(shown.node)) {
        (false, _) => ' ',
        (true, true) => '▸',
        (true, false) => '▾',
    };
    let indent = u16::try_from(shown.depth * 2).unwrap_or(u16::MAX).min(area.width / 2);
    let x = area.x + 1 + indent;
    canvas.letter(x, y, sign, &[Tone::Dim]);
    let room = (area.x + area.width).saturating_sub(x + 2);
    let is_hit = detail.pattern.as_ref().is_some_and(|pattern| pattern.is_in(&node.text));
    let tone = match (node.is_malformed, shown.depth, is_hit) {
        (_, _, true) => Tone::Match,
        (true, ..) => Tone::Error,
        (_, 0, _) => Tone::Heading,
        _ => Tone::Plain,
    };
    match node.text.split_once(": ").filter(|_| tone == Tone::Plain) {
        Some((name, _)) if node.is_octets && shown.has_children && !detail.is_whole => {
            canvas.put(x + 2, y, room, name, &[Tone::Name]);
        }
        Some((name, value)) => {
            let at = canvas.put(x + 2, y, room, name, &[Tone::Name]);
            let left = (area.x + area.width).saturating_sub(at);
            canvas.put(at, y, left, &format!(": {value}"), &[]);
        }
        None => {
            canvas.put(x + 2, y, room, &node.text, &[tone]);
        }
    }
}

/// Draws octets; those of a field are lit and in sight.
fn hex(bytes: &[u8], lit: &Range<usize>, area: Rect, canvas: &mut Canvas<'_>) {
    let rows = usize::from(area.height);
    let all = bytes.len().div_ceil(ROW);
    let first = (lit.start / ROW).saturating_sub(rows / 3).min(all.saturating_sub(rows));
    for (offset, (row, octets)) in bytes.chunks(ROW).enumerate().skip(first).take(rows).enumerate() {
        let y = area.y + u16::try_from(offset).unwrap_or(0);
        canvas.put(area.x, y, area.width, &format!("{:04x}", row * ROW), &[Tone::Dim]);
        for (index, octet) in octets.iter().enumerate() {
            let tone = if lit.contains(&(row * ROW + index)) { Tone::Match } else { Tone::Plain };
            let x = area.x + 6 + u16::try_from(index * 3).unwrap_or(0);
            let right = area.right().saturating_sub(x);
            canvas.put(x, y, right, &format!("{octet:02x}"), &[tone]);
            if index + 1 < octets.len() && lit.contains(&(row * ROW + index + 1)) && tone == Tone::Match {
                canvas.put(x + 2, y, right, " ", &[tone]);
            }
            let letter = if (0x20..0x7f).contains(octet) { char::from(*octet) } else { '.' };
            let x = area.x + 55 + u16::try_from(index).unwrap_or(0);
            if x < area.right() {
                canvas.letter(x, y, letter, &[tone]);
            }
        }
    }
}
