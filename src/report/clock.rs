//! The time column of lines: tshark's `-t` formats.

use jiff::{Timestamp, tz::TimeZone};
use std::fmt::Write as _;

/// How the time of a line is spelt; the names are those of tshark's `-t`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TimeFormat {
    /// `r`: seconds since the first frame.
    #[default]
    Relative,
    /// `a`: local time of day.
    Absolute,
    /// `ad`: local date and time.
    AbsoluteDate,
    /// `u`: UTC time of day.
    Utc,
    /// `ud`: UTC date and time.
    UtcDate,
    /// `d`: seconds since the frame before.
    Delta,
    /// `dd`: seconds since the frame of the line before.
    DeltaDisplayed,
    /// `e`: seconds since 1970-01-01 UTC.
    Epoch,
}

impl TimeFormat {
    /// Every format with the word `-t` takes for it.
    pub const ALL: [(&'static str, Self); 8] = [
        ("a", Self::Absolute),
        ("ad", Self::AbsoluteDate),
        ("d", Self::Delta),
        ("dd", Self::DeltaDisplayed),
        ("e", Self::Epoch),
        ("r", Self::Relative),
        ("u", Self::Utc),
        ("ud", Self::UtcDate),
    ];

    /// The format a word of `-t` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == word).map(|(_, format)| *format)
    }

    /// What it prints.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Relative => "Seconds since the first frame",
            Self::Absolute => "Local time of day",
            Self::AbsoluteDate => "Local date and time",
            Self::Utc => "Time of day in UTC",
            Self::UtcDate => "Date and time in UTC",
            Self::Delta => "Seconds since the frame before",
            Self::DeltaDisplayed => "Seconds since the line before",
            Self::Epoch => "Seconds since 1970-01-01 UTC",
        }
    }

    /// The word of `-t` that stands for it.
    pub fn word(self) -> &'static str {
        Self::ALL.iter().find(|(_, known)| *known == self).map_or("r", |(word, _)| word)
    }
}

/// Remembers the times that relative times are counted from.
#[derive(Debug)]
pub struct Clock {
    format: TimeFormat,
    zone: TimeZone,
    first: Option<i64>,
    previous: Option<i64>,
    current: i64,
    displayed: Option<i64>,
}

impl Clock {
    /// A clock that has seen no frame yet; local times are in `zone`.
    pub const fn new(format: TimeFormat, zone: TimeZone) -> Self {
        Self { format, zone, first: None, previous: None, current: 0, displayed: None }
    }

    /// A frame begins, at nanoseconds since 1970-01-01 UTC.
    pub fn frame(&mut self, time: i64) {
        self.previous = self.first.map(|_| self.current);
        self.first.get_or_insert(time);
        self.current = time;
    }

    /// Nanoseconds since the first frame.
    pub fn since_first(&self) -> i64 {
        self.current.saturating_sub(self.first.unwrap_or(self.current))
    }

    /// Nanoseconds since the frame before.
    pub fn since_previous(&self) -> i64 {
        self.current.saturating_sub(self.previous.unwrap_or(self.current))
    }

    /// Nanoseconds since the last frame that [`Clock::displayed`] was told of.
    pub fn since_displayed(&self) -> i64 {
        self.current.saturating_sub(self.displayed.unwrap_or(self.current))
    }

    /// The current frame is part of the output.
    pub const fn displayed(&mut self) {
        self.displayed = Some(self.current);
    }

    /// Spells the time of the current frame.
    pub fn spell(&self, out: &mut String) {
        match self.format {
            TimeFormat::Relative => seconds(self.since_first(), out),
            TimeFormat::Delta => seconds(self.since_previous(), out),
            TimeFormat::DeltaDisplayed => seconds(self.since_displayed(), out),
            TimeFormat::Epoch => seconds(self.current, out),
            TimeFormat::Utc => self.calendar("%H:%M:%S%.6f", &TimeZone::UTC, out),
            TimeFormat::UtcDate => self.calendar("%Y-%m-%d %H:%M:%S%.6f", &TimeZone::UTC, out),
            TimeFormat::Absolute => self.calendar("%H:%M:%S%.6f", &self.zone, out),
            TimeFormat::AbsoluteDate => self.calendar("%Y-%m-%d %H:%M:%S%.6f", &self.zone, out),
        }
    }

    fn calendar(&self, pattern: &str, zone: &TimeZone, out: &mut String) {
        // Every i64 lies between the years 1677 and 2262, which a Timestamp holds.
        let Ok(time) = Timestamp::from_nanosecond(i128::from(self.current)) else { return };
        // Writing to a String cannot fail.
        let _ = write!(out, "{}", zone.to_offset(time).to_datetime(time).strftime(pattern));
    }
}

/// Seconds with six decimals.
fn seconds(nanoseconds: i64, out: &mut String) {
    let sign = if nanoseconds < 0 { "-" } else { "" };
    let microseconds = nanoseconds.unsigned_abs() / 1000;
    let _ = write!(out, "{sign}{}.{:06}", microseconds / 1_000_000, microseconds % 1_000_000);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelt(format: TimeFormat, times: &[i64]) -> String {
        let mut clock = Clock::new(format, TimeZone::fixed(jiff::tz::offset(2)));
        for (index, time) in times.iter().enumerate() {
            clock.frame(*time);
            if index == 0 {
                clock.displayed();
            }
        }
        let mut out = String::new();
        clock.spell(&mut out);
        out
    }

    #[test]
    fn each_format_counts_from_its_own_beginning() {
        let times = [1_795_436_396_000_000_000, 1_795_436_396_500_000_000, 1_795_436_397_750_000_000];
        assert_eq!(spelt(TimeFormat::Relative, &times), "1.750000");
        assert_eq!(spelt(TimeFormat::Delta, &times), "1.250000");
        assert_eq!(spelt(TimeFormat::DeltaDisplayed, &times), "1.750000");
        assert_eq!(spelt(TimeFormat::Epoch, &times), "1795436397.750000");
        assert_eq!(spelt(TimeFormat::Utc, &times), "12:19:57.750000");
        assert_eq!(spelt(TimeFormat::AbsoluteDate, &times), "2026-11-23 14:19:57.750000");
    }

    #[test]
    fn a_frame_before_the_first_has_a_negative_time() {
        assert_eq!(spelt(TimeFormat::Relative, &[2_000_000_000, 1_500_000_000]), "-0.500000");
    }
}
