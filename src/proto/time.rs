//! Times as text. Times are nanoseconds since 1970-01-01 UTC everywhere else.

use crate::wire::text::push_padded;
use jiff::Timestamp;

/// Spells a time as tshark spells absolute times in UTC: `Nov 23, 2026 11:06:07.000000000 UTC`.
///
/// A day below ten is padded with a blank, as C's `%e` does.
pub fn absolute(nanoseconds: i64) -> String {
    format(nanoseconds, "%b %e, %Y %H:%M:%S%.9f UTC")
}

/// Spells a time in RFC 3339, UTC, with nanoseconds: `2026-11-23T11:06:07.000000000Z`.
pub fn rfc3339(nanoseconds: i64) -> String {
    let mut out = String::with_capacity(30);
    push_rfc3339(nanoseconds, &mut out);
    out
}

/// Appends a time in RFC 3339; written out because every JSON message has one.
pub fn push_rfc3339(nanoseconds: i64, out: &mut String) {
    let part = |number: i64, width, sign: char, out: &mut String| {
        push_padded(number.unsigned_abs(), width, out);
        out.push(sign);
    };
    let seconds = nanoseconds.div_euclid(1_000_000_000);
    let (year, month, day) = civil(seconds.div_euclid(86_400));
    let second_of_day = seconds.rem_euclid(86_400);
    part(year, 4, '-', out);
    part(month, 2, '-', out);
    part(day, 2, 'T', out);
    part(second_of_day / 3600, 2, ':', out);
    part(second_of_day / 60 % 60, 2, ':', out);
    part(second_of_day % 60, 2, '.', out);
    part(nanoseconds.rem_euclid(1_000_000_000), 9, 'Z', out);
}

/// Year, month and day of a day counted from 1970-01-01, in the Gregorian calendar.
///
/// Years are counted from March, so that the leap day is the last one, in eras of 400 years.
const fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    (year_of_era + era * 400 + (month <= 2) as i64, month, day)
}

/// Spells a UTC time after a `strftime` pattern.
pub fn format(nanoseconds: i64, pattern: &str) -> String {
    // Every i64 lies between the years 1677 and 2262, which a Timestamp holds.
    let Ok(time) = Timestamp::from_nanosecond(i128::from(nanoseconds)) else { return nanoseconds.to_string() };
    time.strftime(pattern).to_string()
}

/// Reads a time: RFC 3339, the form of [`absolute`], or seconds since 1970-01-01; UTC unless it says otherwise.
pub fn parse(text: &str) -> Option<i64> {
    let text = text.trim();
    if let Ok(time) = text.parse::<Timestamp>() {
        return i64::try_from(time.as_nanosecond()).ok();
    }
    if let Some(time) = seconds(text) {
        return Some(time);
    }
    let plain = text.trim_end_matches(" UTC").trim_end_matches('Z');
    let civil = |pattern| jiff::civil::DateTime::strptime(pattern, plain).ok();
    let time = plain
        .parse::<jiff::civil::DateTime>()
        .ok()
        .or_else(|| civil("%Y-%m-%d %H:%M"))
        .or_else(|| civil("%b %d, %Y %H:%M:%S%.f"))?;
    let time = jiff::tz::Offset::UTC.to_timestamp(time).ok()?;
    i64::try_from(time.as_nanosecond()).ok()
}

/// Seconds since 1970-01-01 with up to nine decimals.
fn seconds(text: &str) -> Option<i64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let is_digits = |text: &str| text.bytes().all(|octet| octet.is_ascii_digit());
    // Fewer digits are a year and not seconds.
    if whole.len() < 5 || fraction.len() > 9 || !is_digits(whole) || !is_digits(fraction) {
        return None;
    }
    let fraction = format!("{fraction:0<9}").parse::<i64>().ok()?;
    whole.parse::<i64>().ok()?.checked_mul(1_000_000_000)?.checked_add(fraction)
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

    #[test]
    fn a_time_is_read_in_each_of_its_forms() {
        let time = Some(1_795_436_396_500_000_000);
        assert_eq!(parse("2026-11-23T12:19:56.5Z"), time);
        assert_eq!(parse("2026-11-23T14:19:56.5+02:00"), time);
        assert_eq!(parse("2026-11-23 12:19:56.5"), time);
        assert_eq!(parse("Nov 23, 2026 12:19:56.500000000 UTC"), time);
        assert_eq!(parse("1795436396.5"), time);
        assert_eq!(parse("2026-11-23 12:19"), Some(1_795_436_340_000_000_000));
        assert_eq!(parse("yesterday"), None);
    }

    #[test]
    fn the_calendar_agrees_with_the_library() {
        let day = 86_400_000_000_000_i64;
        for time in (-106_751..106_751).step_by(7).map(|days: i64| days * day + 1) {
            assert_eq!(rfc3339(time), format(time, "%Y-%m-%dT%H:%M:%S%.9fZ"));
        }
    }
}
