//! Times as text. Times are nanoseconds since 1970-01-01 UTC everywhere else.

use jiff::Timestamp;

/// Spells a time as tshark spells absolute times in UTC: `Nov 23, 2026 11:06:07.000000000 UTC`.
///
/// A day below ten is padded with a blank, as C's `%e` does.
pub fn absolute(nanoseconds: i64) -> String {
    format(nanoseconds, "%b %e, %Y %H:%M:%S%.9f UTC")
}

/// Spells a time in RFC 3339, UTC, with nanoseconds: `2026-11-23T11:06:07.000000000Z`.
pub fn rfc3339(nanoseconds: i64) -> String {
    format(nanoseconds, "%Y-%m-%dT%H:%M:%S%.9fZ")
}

/// Spells a UTC time after a `strftime` pattern.
pub fn format(nanoseconds: i64, pattern: &str) -> String {
    // Every i64 lies between the years 1677 and 2262, which a Timestamp holds.
    let Ok(time) = Timestamp::from_nanosecond(i128::from(nanoseconds)) else { return nanoseconds.to_string() };
    time.strftime(pattern).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_spelt_as_tshark_spells_them() {
        assert_eq!(absolute(1_795_436_396_000_000_001), "Nov 23, 2026 12:19:56.000000001 UTC");
        assert_eq!(rfc3339(0), "1970-01-01T00:00:00.000000000Z");
        assert_eq!(absolute(1_000_000_000), "Jan  1, 1970 00:00:01.000000000 UTC");
    }
}
