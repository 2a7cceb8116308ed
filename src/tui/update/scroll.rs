//! Moving through lines, and keeping the cursor on the screen.

use crate::tui::areas::{Areas, scrolled};
use crate::tui::keys::Action;
use crate::tui::model::{Model, Screen};

/// Where a cursor is after a key; `None` when the key does not move it.
pub fn moved(action: Action, cursor: usize, rows: usize, lines: usize) -> Option<usize> {
    let last = lines.saturating_sub(1);
    let rows = rows.max(1);
    Some(match action {
        Action::Up => cursor.saturating_sub(1),
        Action::Down => (cursor + 1).min(last),
        Action::PageUp => cursor.saturating_sub(rows),
        Action::PageDown => (cursor + rows).min(last),
        Action::HalfUp => cursor.saturating_sub(rows.div_ceil(2)),
        Action::HalfDown => (cursor + rows.div_ceil(2)).min(last),
        Action::First => 0,
        Action::Last => last,
        _ => return None,
    })
}

/// Keeps every cursor among its lines and on the screen.
pub fn settle(model: &mut Model) {
    let areas = Areas::of(model);
    let rows = usize::from(areas.body.height);
    let height = usize::from(model.size.1);
    if let Some(menu) = &mut model.menu {
        menu.top = scrolled(menu.top, menu.cursor, height.saturating_sub(4), menu.items.len());
    }
    match model.screens.last_mut() {
        None => {
            let list = &mut model.list;
            keep(&mut list.cursor, &mut list.top, rows, list.rows.len());
        }
        Some(Screen::Ladder(flow)) => {
            keep(&mut flow.cursor, &mut flow.top, rows, flow.lines.len());
        }
        Some(Screen::Detail(detail)) => {
            let lines = detail.len();
            keep(&mut detail.cursor, &mut detail.top, rows, lines);
        }
        Some(Screen::Compare(compare)) => {
            let lines = compare.shown().len();
            keep(&mut compare.cursor, &mut compare.top, rows, lines);
        }
        Some(Screen::Text(text)) => keep(&mut text.cursor, &mut text.top, rows, text.lines.len()),
    }
}

fn keep(cursor: &mut usize, top: &mut usize, rows: usize, lines: usize) {
    *cursor = (*cursor).min(lines.saturating_sub(1));
    *top = scrolled(*top, *cursor, rows, lines);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_stays_among_its_lines() {
        assert_eq!(moved(Action::Down, 4, 10, 5), Some(4));
        assert_eq!(moved(Action::PageDown, 0, 10, 100), Some(10));
        assert_eq!(moved(Action::Last, 0, 10, 0), Some(0));
        assert_eq!(moved(Action::HalfUp, 3, 10, 100), Some(0));
        assert_eq!(moved(Action::Pair, 3, 10, 100), None);
    }
}
