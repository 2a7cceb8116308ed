//! Text cut and padded to columns of a terminal, where a letter may be two columns wide or none.

use std::borrow::Cow;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// Columns of a line that a person is shown; JSON and `-e` have values of any length.
pub const LONGEST: usize = 4000;

/// Cuts a text to so many columns; what was cut ends in `…`.
pub fn clip(text: &str, columns: usize) -> Cow<'_, str> {
    // An octet is never wider than a column, so a short text needs no counting.
    if text.len() <= columns {
        return Cow::Borrowed(text);
    }
    let (mut used, mut keep) = (0, 0);
    for (at, c) in text.char_indices() {
        used += c.width().unwrap_or(0);
        if used > columns {
            let kept = text.get(..keep).unwrap_or_default();
            return Cow::Owned(if columns == 0 { String::new() } else { format!("{kept}…") });
        }
        // The mark takes the last column.
        if used < columns {
            keep = at + c.len_utf8();
        }
    }
    Cow::Borrowed(text)
}

/// Appends a text and blanks up to so many columns.
pub fn push_left(text: &str, columns: usize, out: &mut String) {
    out.push_str(text);
    out.extend(std::iter::repeat_n(' ', columns.saturating_sub(text.width())));
}

/// Appends blanks and a text that ends at so many columns.
pub fn push_right(text: &str, columns: usize, out: &mut String) {
    out.extend(std::iter::repeat_n(' ', columns.saturating_sub(text.width())));
    out.push_str(text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_by_columns_and_not_by_octets() {
        assert_eq!(clip("Grüße", 5), "Grüße");
        assert_eq!(clip("Grüße!", 5), "Grüß…");
        assert_eq!(clip("日本語", 6), "日本語");
        assert_eq!(clip("日本語", 5), "日本…");
        assert_eq!(clip("日本語", 4), "日…");
        assert_eq!(clip("abc", 0), "");
    }

    #[test]
    fn blanks_fill_what_is_left() {
        let mut out = String::new();
        push_left("日", 4, &mut out);
        push_right("ab", 3, &mut out);
        push_right("abcd", 3, &mut out);
        assert_eq!(out, "日   ababcd");
    }
}
