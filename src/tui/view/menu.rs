//! Drawing a list of choices over a screen.

use super::canvas::Canvas;
use crate::tui::menu::{Item, Menu};
use crate::tui::model::Model;
use crate::tui::theme::Tone;
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr as _;

fn text(item: &Item) -> String {
    match item.is_on {
        Some(true) => format!("[x] {}", item.label),
        Some(false) => format!("[ ] {}", item.label),
        None => item.label.clone(),
    }
}

/// Where the menu is, its frame included.
pub fn area(model: &Model) -> Rect {
    let Some(menu) = &model.menu else { return Rect::default() };
    let (width, height) = model.size;
    let widest = menu.items.iter().map(|item| text(item).width()).max().unwrap_or(0).max(menu.title.width() + 2);
    let own_width = u16::try_from(widest + 4).unwrap_or(width).min(width);
    let own_height = u16::try_from(menu.items.len() + 2).unwrap_or(height).min(height.saturating_sub(1));
    Rect::new((width - own_width) / 2, (height - own_height) / 2, own_width, own_height)
}

/// Draws the menu.
pub fn draw(model: &Model, menu: &Menu, canvas: &mut Canvas<'_>) {
    let area = area(model);
    canvas.fill(area, ' ', Tone::Plain);
    let (right, bottom) = (area.right().saturating_sub(1), area.bottom().saturating_sub(1));
    for x in area.x..area.right() {
        canvas.letter(x, area.y, '─', &[Tone::Dim]);
        canvas.letter(x, bottom, '─', &[Tone::Dim]);
    }
    for y in area.y + 1..bottom {
        canvas.letter(area.x, y, '│', &[Tone::Dim]);
        canvas.letter(right, y, '│', &[Tone::Dim]);
    }
    canvas.put(area.x + 2, area.y, area.width.saturating_sub(3), &format!(" {} ", menu.title), &[Tone::Heading]);
    let rows = usize::from(area.height.saturating_sub(2));
    for (offset, item) in menu.items.iter().skip(menu.top).take(rows).enumerate() {
        let y = area.y + 1 + u16::try_from(offset).unwrap_or(0);
        canvas.put(area.x + 2, y, area.width.saturating_sub(3), &text(item), &[]);
        if menu.top + offset == menu.cursor {
            canvas.tint(Rect { x: area.x + 1, y, width: area.width.saturating_sub(2), height: 1 }, Tone::Focus);
        }
    }
}
