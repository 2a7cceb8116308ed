//! The footer: keys with what they do, as many as fit.

use super::canvas::Canvas;
use crate::tui::areas::Areas;
use crate::tui::keymap::Keymap;
use crate::tui::keys::{Action, Place};
use crate::tui::model::Model;
use crate::tui::theme::Tone;

/// Columns between two hints.
const GAP: u16 = 2;

/// A hint and where it stands.
struct Hint {
    x: u16,
    key: String,
    word: &'static str,
    action: Option<Action>,
    width: u16,
}

/// The hints that fit, from the left.
fn hints(model: &Model) -> Vec<Hint> {
    let (keymap, place) = (&*model.keymap, model.place());
    let is_ascii = model.settings.theme.is_ascii;
    let width = model.size.0;
    let mut all: Vec<_> = keymap.hints(place, is_ascii).collect();
    if model.settings.has_more_hints {
        // The second half begins with what did not fit.
        let fitting = fit(keymap, place, all.clone(), width).len();
        if fitting < all.len() {
            all.drain(..fitting.min(all.len()));
        }
    }
    fit(keymap, place, all, width)
}

fn fit(
    keymap: &Keymap,
    place: Place,
    all: Vec<(crate::tui::press::Press, String, &'static str)>,
    width: u16,
) -> Vec<Hint> {
    let mut x = 0;
    let mut hints = Vec::new();
    for (press, key, word) in all {
        let used = |text: &str| u16::try_from(unicode_width::UnicodeWidthStr::width(text)).unwrap_or(u16::MAX);
        let own = used(&key).saturating_add(used(word)) + 1;
        if x + own > width {
            break;
        }
        hints.push(Hint { x, key, word, action: keymap.action(place, press), width: own });
        x += own + GAP;
    }
    hints
}

/// Draws the footer.
pub fn draw(model: &Model, areas: &Areas, canvas: &mut Canvas<'_>) {
    let area = areas.footer;
    if area.height == 0 {
        return;
    }
    for hint in hints(model) {
        let x = canvas.put(area.x + hint.x, area.y, area.width, &hint.key, &[Tone::Key]);
        canvas.put(x + 1, area.y, area.width, hint.word, &[Tone::Footer]);
    }
}

/// What the hint at a column stands for.
pub fn action_at(model: &Model, x: u16) -> Option<Action> {
    hints(model).into_iter().find(|hint| (hint.x..hint.x + hint.width).contains(&x)).and_then(|hint| hint.action)
}
