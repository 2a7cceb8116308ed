//! [`Layout`]: where lanes stand when so many columns are there; names and times that fit.
//!
//! Lanes are narrow and labels stand in a column of their own at the right, so that labels are not cut first. Where
//! there is room, lanes stand wide apart and labels move onto the arrows. Where there is too little, the lanes that
//! are used least share the last column.

use super::Lane;
use crate::report::clip::clip;
use std::fmt::Write as _;
use std::net::{IpAddr, SocketAddr};

/// The least and the most columns between two lanes.
const PITCH: std::ops::RangeInclusive<usize> = 3..=16;
/// From this pitch on, labels are drawn on the arrows.
const WIDE: usize = 14;

/// Where lanes stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Columns in front of the first lane.
    pub gutter: usize,
    /// Columns from one lane to the next.
    pub pitch: usize,
    /// For each lane, its place from the left, counted from 0. Lanes that are folded share the last place.
    pub places: Vec<usize>,
    /// Places that are drawn.
    pub drawn: usize,
    /// Lanes that are folded into the last place; 0 or at least 2.
    pub folded: usize,
    /// Columns for labels at the right.
    pub label: usize,
    /// Labels are drawn on the arrows, as far as they fit there.
    pub is_on_arrows: bool,
}

impl Layout {
    /// Fits lanes into `width` columns, of which `gutter` are taken in front and `label` at least are for labels.
    pub fn new(lanes: &[Lane], width: usize, gutter: usize, label: usize) -> Self {
        let most = most_lanes(width.saturating_sub(gutter + label));
        let places = places(lanes, most);
        let drawn = places.iter().max().map_or(0, |last| last + 1);
        let folded = places.iter().filter(|place| drawn == most && **place + 1 == drawn).count();
        let folded = if folded > 1 { folded } else { 0 };
        let between = drawn.saturating_sub(1).max(1);
        let pitch = (width.saturating_sub(gutter + label) / between).clamp(*PITCH.start(), *PITCH.end());
        let taken = gutter + pitch * drawn.saturating_sub(1) + 2;
        let is_on_arrows = pitch >= WIDE;
        Self { gutter, pitch, places, drawn, folded, label: width.saturating_sub(taken), is_on_arrows }
    }

    /// The column of a lane, counted from 0.
    pub fn column(&self, lane: usize) -> usize {
        self.gutter + self.places.get(lane).copied().unwrap_or(0) * self.pitch
    }
}

/// How many lanes fit beside each other.
const fn most_lanes(columns: usize) -> usize {
    let most = columns / *PITCH.start() + 1;
    if most < 2 { 2 } else { most }
}

/// Places for lanes, of which at most `most` are drawn: those used least share the last place.
fn places(lanes: &[Lane], most: usize) -> Vec<usize> {
    if lanes.len() <= most {
        return (0..lanes.len()).collect();
    }
    let mut by_use: Vec<usize> = (0..lanes.len()).collect();
    by_use.sort_by_key(|index| std::cmp::Reverse(lanes.get(*index).map_or(0, |lane| lane.uses)));
    let mut kept: Vec<usize> = by_use.into_iter().take(most - 1).collect();
    kept.sort_unstable();
    (0..lanes.len()).map(|lane| kept.binary_search(&lane).unwrap_or(most - 1)).collect()
}

/// A name in so many columns: `P-CSCF` as `PCSC`, `S/PGW` as `SPGW`; of an address its [`tail`].
pub fn abbreviate(name: &str, columns: usize) -> String {
    if unicode_width::UnicodeWidthStr::width(name) <= columns {
        return name.to_owned();
    }
    if name.parse::<IpAddr>().is_ok() || name.parse::<SocketAddr>().is_ok() {
        return tail(name, columns);
    }
    let bare: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
    // The number at the end tells one node of a role from another.
    let letters = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = bare.get(letters.len()..).unwrap_or_default();
    let room = columns.saturating_sub(digits.len());
    let head: String = letters.chars().take(room).collect();
    if head.is_empty() {
        clip(&bare, columns).into_owned()
    } else {
        clip(&format!("{head}{digits}"), columns).into_owned()
    }
}

/// The end of an address in so many columns, from a dot or a colon on: `.101.2`, `:36412`.
pub fn tail(address: &str, columns: usize) -> String {
    if address.len() <= columns {
        return address.to_owned();
    }
    let mut ends = address.char_indices().filter(|(at, c)| matches!(c, '.' | ':') && address.len() - at <= columns);
    ends.next().and_then(|(at, _)| address.get(at..)).unwrap_or_default().to_owned()
}

/// Nanoseconds as seconds since something, in at most seven columns: `+0.002`, `+12.345`, `+4711`, `-0.100`.
pub fn delta(nanoseconds: i64) -> String {
    let sign = if nanoseconds < 0 { '-' } else { '+' };
    let milliseconds = nanoseconds.unsigned_abs() / 1_000_000;
    let (seconds, rest) = (milliseconds / 1000, milliseconds % 1000);
    let mut out = String::with_capacity(8);
    // Writing to a String cannot fail.
    let _ = match seconds {
        0..100 => write!(out, "{sign}{seconds}.{rest:03}"),
        100..10_000 => write!(out, "{sign}{seconds}.{}", rest / 100),
        10_000..1_000_000 => write!(out, "{sign}{seconds}"),
        _ => write!(out, "{sign}{}d", (seconds / 86_400).min(99_999)),
    };
    out
}

/// Nanoseconds as a length of time: `38 ms`, `2.5 s`, `3 min 20 s`, `2 h 5 min`.
pub fn span(nanoseconds: i64) -> String {
    let sign = if nanoseconds < 0 { "-" } else { "" };
    let milliseconds = nanoseconds.unsigned_abs() / 1_000_000;
    let seconds = milliseconds / 1000;
    match seconds {
        0 => format!("{sign}{milliseconds} ms"),
        1..60 => format!("{sign}{seconds}.{} s", milliseconds % 1000 / 100),
        60..3600 => format!("{sign}{} min {} s", seconds / 60, seconds % 60),
        _ => format!("{sign}{} h {} min", seconds / 3600, seconds / 60 % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::ladder::LaneKey;
    use crate::trace::{NodeId, Role};

    fn lanes(uses: &[usize]) -> Vec<Lane> {
        let lane = |(index, uses): (usize, &usize)| Lane {
            key: LaneKey::Node(NodeId::new(index)),
            role: Role::Other,
            name: index.to_string(),
            address: String::new(),
            uses: *uses,
        };
        uses.iter().enumerate().map(lane).collect()
    }

    #[test]
    fn nine_lanes_stand_five_apart_at_80_columns_and_eight_at_120() {
        let nine = lanes(&[1; 9]);
        let narrow = Layout::new(&nine, 80, 10, 24);
        assert_eq!((narrow.pitch, narrow.label, narrow.is_on_arrows, narrow.folded), (5, 28, false, 0));
        assert_eq!(Layout::new(&nine, 120, 15, 40).pitch, 8);
        let wide = Layout::new(&nine, 200, 28, 50);
        assert_eq!((wide.pitch, wide.is_on_arrows), (15, true));
    }

    #[test]
    fn lanes_that_do_not_fit_share_the_last_place() {
        let many = lanes(&[9, 1, 8, 2, 7, 3]);
        let layout = Layout::new(&many, 30, 8, 10);
        assert_eq!((layout.pitch, layout.drawn, layout.folded), (3, 5, 2));
        assert_eq!(layout.places, [0, 4, 1, 4, 2, 3]);
        assert!(layout.column(5) < 30);
    }

    #[test]
    fn no_width_and_no_lanes_are_no_trouble() {
        assert_eq!(Layout::new(&lanes(&[1, 1, 1]), 0, 0, 0).drawn, 2);
        assert_eq!(Layout::new(&[], 80, 10, 24).drawn, 0);
    }

    #[test]
    fn an_address_keeps_its_end() {
        assert_eq!(tail("10.4.128.21:36412", 7), ":36412");
        assert_eq!(tail("192.168.101.2", 7), ".101.2");
        assert_eq!(tail("10.0.0.1", 8), "10.0.0.1");
        assert_eq!(abbreviate("2001:db8::1", 4), "::1");
    }

    #[test]
    fn names_and_times_fit_their_columns() {
        let short = |name| abbreviate(name, 4);
        assert_eq!(
            (short("P-CSCF"), short("S/PGW"), short("AS")),
            ("PCSC".to_owned(), "SPGW".to_owned(), "AS".to_owned())
        );
        assert_eq!(
            (short("P-CSCF 2"), short("eNB 12"), short("999999")),
            ("PCS2".into(), "eN12".into(), "999…".into())
        );
        assert_eq!((delta(2_000_000), delta(-100_000_000)), ("+0.002".to_owned(), "-0.100".to_owned()));
        assert!([0, 99_999_000_000, i64::MAX, i64::MIN].iter().all(|time| delta(*time).len() <= 7));
    }
}
