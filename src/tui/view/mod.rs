//! Drawing: a model onto a buffer. Nothing here changes anything.

mod canvas;
mod compare;
mod detail;
pub mod footer;
pub mod ladder;
mod list;
pub mod menu;
mod rows;
mod status;
mod text;

use super::areas::Areas;
use super::model::{Model, Screen};
use super::theme::Tone;
use canvas::Canvas;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

/// Draws the model; where the cursor of the terminal stands, when something is typed.
pub fn view(model: &Model, buffer: &mut Buffer) -> Option<Position> {
    let areas = Areas::of(model);
    let mut canvas = Canvas::new(buffer, model.settings.theme);
    match model.screens.last() {
        None => list::draw(model, &areas, &mut canvas),
        Some(Screen::Ladder(flow)) => ladder::draw(model, flow, &areas, &mut canvas),
        Some(Screen::Detail(shown)) => detail::draw(model, shown, &areas, &mut canvas),
        Some(Screen::Compare(shown)) => compare::draw(model, shown, &areas, &mut canvas),
        Some(Screen::Text(shown)) => text::draw(model, shown, &areas, &mut canvas),
    }
    let cursor = status::draw(model, &areas, &mut canvas);
    footer::draw(model, &areas, &mut canvas);
    if let Some(shown) = &model.menu {
        menu::draw(model, shown, &mut canvas);
    }
    canvas.finish();
    cursor
}

/// The first line of a screen: words at the left, words at the right.
fn title(canvas: &mut Canvas<'_>, areas: &Areas, left: &[(Tone, String)], right: &str) {
    let area = areas.title;
    canvas.fill(area, ' ', Tone::Title);
    let width = canvas.width_of(right);
    let mut x = area.x;
    let end = (area.x + area.width).saturating_sub(width + 2);
    for (tone, word) in left {
        x = canvas.put(x, area.y, end.saturating_sub(x), word, &[Tone::Title, *tone]);
    }
    if area.width > width + 2 {
        canvas.put(area.x + area.width - width - 1, area.y, width, right, &[Tone::Title]);
    }
}
