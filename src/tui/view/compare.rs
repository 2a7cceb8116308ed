//! Drawing two messages side by side, or below each other where there is no room.

use super::canvas::Canvas;
use super::title;
use crate::tui::areas::Areas;
use crate::tui::compare::{Compare, Pair, Verdict, difference};
use crate::tui::links;
use crate::tui::model::Model;
use crate::tui::theme::Tone;
use ratatui::layout::Rect;

/// Columns of the sign and of what is compared.
const SIGN: u16 = 4;

/// Draws a comparison.
pub fn draw(model: &Model, compare: &Compare, areas: &Areas, canvas: &mut Canvas<'_>) {
    title(canvas, areas, &[(Tone::Strong, " Comparison".to_owned())], &model.source);
    let body = areas.body;
    let name = (body.width / 4).clamp(8, 34);
    let half = body.width.saturating_sub(SIGN + name + 2) / 2;
    let places = [body.x + SIGN, body.x + SIGN + name + 1, body.x + SIGN + name + 2 + half];
    let [what, left, right] = places;
    if areas.head.height > 0 {
        let y = areas.head.y;
        for (x, id) in [(left, compare.left), (right, compare.right)] {
            canvas.put(x, y, half, &links::title(&model.trace, id), &[Tone::Heading]);
        }
    }
    let rows = usize::from(body.height);
    for (offset, pair) in compare.shown().into_iter().skip(compare.top).take(rows).enumerate() {
        let y = body.y + u16::try_from(offset).unwrap_or(0);
        let (sign, tone) = tone(pair);
        canvas.letter(body.x + 2, y, sign, &[tone]);
        canvas.put(what, y, name, &pair.what, &[if tone == Tone::Plain { Tone::Name } else { tone }]);
        let (only_left, only_right) = difference(&pair.left, &pair.right);
        value(canvas, (left, y, half), &pair.left, only_left, tone);
        value(canvas, (right, y, half), &pair.right, only_right, tone);
        if compare.top + offset == compare.cursor {
            canvas.tint(Rect { y, height: 1, ..body }, Tone::Cursor);
            canvas.letter(body.x, y, '▌', &[Tone::Strong]);
        }
    }
    if let Some(pair) = compare.shown().get(compare.cursor).filter(|_| areas.why.height > 0) {
        canvas.put(areas.why.x + 1, areas.why.y, areas.why.width, &pair.left, &[]);
    }
}

const fn tone(pair: &Pair) -> (char, Tone) {
    match (pair.verdict, pair.is_of_hop) {
        (Verdict::Same, _) => (' ', Tone::Plain),
        (Verdict::Different, true) => ('≠', Tone::Dim),
        (Verdict::Different, false) => ('≠', Tone::Warning),
        (Verdict::OnlyLeft, true) => ('-', Tone::Dim),
        (Verdict::OnlyLeft, false) => ('-', Tone::Error),
        (Verdict::OnlyRight, true) => ('+', Tone::Dim),
        (Verdict::OnlyRight, false) => ('+', Tone::Good),
    }
}

/// A value: where it differs from the other it stands out, and that part is in sight.
fn value(canvas: &mut Canvas<'_>, (x, y, width): (u16, u16, u16), text: &str, differs: &str, tone: Tone) {
    let start = text.find(differs).filter(|_| !differs.is_empty()).unwrap_or(0);
    let head = text.get(..start).unwrap_or_default();
    let room = usize::from(width);
    // What is the same in front is cut when the difference would be out of sight.
    let letters = head.chars().count();
    let skip = if letters + differs.chars().count() > room { letters.saturating_sub(room / 3) } else { 0 };
    let cut: String =
        if skip > 0 { std::iter::once('…').chain(head.chars().skip(skip + 1)).collect() } else { head.to_owned() };
    let end = x + width;
    let at = canvas.put(x, y, width, &cut, &[]);
    let at = canvas.put(at, y, end.saturating_sub(at), differs, &[tone]);
    let tail = text.get(start + differs.len()..).unwrap_or_default();
    canvas.put(at, y, end.saturating_sub(at), tail, &[]);
}
