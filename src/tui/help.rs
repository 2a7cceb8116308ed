//! The help screen: the keys of the screen it was asked for on, then those of the others, and what the signs mean.

use super::keymap::Keymap;
use super::keys::{self, Place};
use super::line::Line;
use super::theme::Tone;

/// The signs of a ladder with what they mean.
const SIGNS: [(&str, &str); 11] = [
    ("─ ═ ╌ ┄ ┈", "SIP, Diameter, GTP, S1AP and NAS, RTP and DNS"),
    ("▌", "the cursor"),
    ("✖", "an error"),
    ("!", "something unusual: no answer, octets missing"),
    ("⟳", "sent again by the same hop"),
    ("×3", "one message, seen at three capture points"),
    ("┐ │ ┘", "request and answer of the message of the cursor"),
    ("◆", "a bookmark"),
    ("◇", "the marked message"),
    ("▸", "a fold"),
    ("SDGNR", "in the list: SIP, Diameter, GTP, NAS with S1AP, RTP"),
];

/// The lines.
pub fn lines(keymap: &Keymap, place: Place, is_ascii: bool) -> Vec<Line> {
    let own = keys::PLACES.iter().filter(|(known, _)| *known == place);
    let others = keys::PLACES.iter().filter(|(known, _)| *known != place);
    let mut lines = Vec::new();
    for (known, name) in own.chain(others) {
        lines.push(Line::heading(*name));
        for (keys, what) in keymap.of_place(*known, is_ascii) {
            lines.push(Line::new().plain("  ").padded(Tone::Key, &keys, 14).plain("  ").plain(what));
        }
        lines.push(Line::new());
    }
    lines.push(Line::heading("Signs"));
    for (sign, what) in SIGNS {
        lines.push(Line::new().plain("  ").padded(Tone::Key, sign, 14).plain("  ").plain(what));
    }
    lines.push(Line::new());
    lines.push(Line::heading("Mouse"));
    for (what, means) in [
        ("click", "select; on a lane, focus it; on a hint, press it"),
        ("double click", "open"),
        ("wheel", "scroll; with Shift, pan"),
        ("drag a lane", "move it"),
        ("Shift and drag", "select text, as the terminal does"),
    ] {
        lines.push(Line::new().plain("  ").padded(Tone::Key, what, 14).plain("  ").plain(means));
    }
    lines
}
