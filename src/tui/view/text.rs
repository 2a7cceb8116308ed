//! Drawing lines that are read.

use super::canvas::Canvas;
use super::title;
use crate::tui::areas::Areas;
use crate::tui::line::Line;
use crate::tui::model::Model;
use crate::tui::pattern::Pattern;
use crate::tui::text::Text;
use crate::tui::theme::Tone;
use ratatui::layout::Rect;

/// Draws a screen of text.
pub fn draw(model: &Model, text: &Text, areas: &Areas, canvas: &mut Canvas<'_>) {
    title(canvas, areas, &[(Tone::Strong, format!(" {}  ", text.title))], &model.source);
    let has_cursor = text.has_targets() || text.pattern.is_some();
    let cursor = has_cursor.then_some(text.cursor);
    lines(&text.lines, (text.top, text.left), cursor, areas.body, text.pattern.as_ref(), canvas);
}

/// Draws lines, the cursor's and those with a hit marked.
pub fn lines(
    all: &[Line],
    (top, left): (usize, usize),
    cursor: Option<usize>,
    area: Rect,
    pattern: Option<&Pattern>,
    canvas: &mut Canvas<'_>,
) {
    for (offset, line) in all.iter().skip(top).take(usize::from(area.height)).enumerate() {
        let y = area.y + u16::try_from(offset).unwrap_or(0);
        canvas.line(area.x + 1, y, area.width.saturating_sub(1), left, line);
        let row = Rect { y, height: 1, ..area };
        if pattern.is_some_and(|pattern| pattern.is_in(&line.text())) {
            canvas.letter(area.x, y, '◆', &[Tone::Match]);
        }
        if cursor == Some(top + offset) {
            canvas.tint(row, Tone::Cursor);
            canvas.letter(area.x, y, '▌', &[Tone::Strong]);
        }
    }
}
