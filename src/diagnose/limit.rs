//! [`Limit`]: a threshold of a rule, and what the user says instead.

use std::collections::BTreeMap;

/// What a threshold counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Time,
    Number,
}

/// A threshold of a rule. The rule file that uses it declares it.
#[derive(Debug)]
pub struct Limit {
    /// Its name on the command line: `one-way-media`.
    pub name: &'static str,
    /// What it means, in one line.
    pub meaning: &'static str,
    unit: Unit,
    /// Nanoseconds, or a number.
    default: i64,
}

impl Limit {
    /// A time, by default so many milliseconds.
    pub const fn milliseconds(name: &'static str, default: i64, meaning: &'static str) -> Self {
        Self { name, meaning, unit: Unit::Time, default: default * 1_000_000 }
    }

    /// A time, by default so many seconds.
    pub const fn seconds(name: &'static str, default: i64, meaning: &'static str) -> Self {
        Self::milliseconds(name, default * 1000, meaning)
    }

    /// A number.
    pub const fn number(name: &'static str, default: i64, meaning: &'static str) -> Self {
        Self { name, meaning, unit: Unit::Number, default }
    }

    /// The default as it is typed: `32s`, `100ms`, `3`.
    pub fn shown(&self) -> String {
        match self.unit {
            Unit::Number => self.default.to_string(),
            Unit::Time if self.default % 1_000_000_000 == 0 => format!("{}s", self.default / 1_000_000_000),
            Unit::Time => format!("{}ms", self.default / 1_000_000),
        }
    }

    /// Reads a value: a number, or a time in seconds (`2.5`, `2.5s`) or milliseconds (`100ms`).
    fn read(&self, text: &str) -> Result<i64, String> {
        let wrong = || match self.unit {
            Unit::Time => format!("{} is a time, such as {}", self.name, self.shown()),
            Unit::Number => format!("{} is a number, such as {}", self.name, self.shown()),
        };
        if self.unit == Unit::Number {
            return text.parse::<i64>().ok().filter(|number| *number >= 0).ok_or_else(wrong);
        }
        let (digits, factor) = match text.strip_suffix("ms") {
            Some(digits) => (digits, 1e6),
            None => (text.strip_suffix('s').unwrap_or(text), 1e9),
        };
        let number = digits.trim().parse::<f64>().ok().filter(|number| (0.0..1e9).contains(number));
        // Below 1e18 nanoseconds: an i64 holds it.
        number.map(|number| (number * factor) as i64).ok_or_else(wrong)
    }
}

/// What the user says instead of the defaults.
#[derive(Clone, Debug, Default)]
pub struct Limits {
    values: BTreeMap<&'static str, i64>,
}

impl Limits {
    /// Takes `NAME=VALUE`.
    pub fn set(&mut self, text: &str) -> Result<(), String> {
        let (name, value) =
            text.split_once('=').ok_or("a threshold is NAME=VALUE; `imsctl explain --rules` lists them")?;
        let all = || super::rules::all().flat_map(|rule| rule.limits.iter().copied());
        let Some(limit) = all().find(|limit| limit.name == name) else {
            let near = all().map(|limit| (strsim::damerau_levenshtein(limit.name, name), limit.name)).min();
            let advice =
                near.filter(|(distance, _)| *distance <= 3).map(|(_, near)| format!("; did you mean `{near}`?"));
            return Err(format!("there is no threshold `{name}`{}", advice.unwrap_or_default()));
        };
        self.values.insert(limit.name, limit.read(value.trim())?);
        Ok(())
    }

    /// The value in force: nanoseconds, or a number.
    pub fn of(&self, limit: &Limit) -> i64 {
        self.values.get(limit.name).copied().unwrap_or(limit.default)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_in_seconds_and_milliseconds() {
        let limit = Limit::milliseconds("x", 100, "");
        let read = |text| limit.read(text).ok();
        assert_eq!(
            (read("2.5"), read("2s"), read("30ms")),
            (Some(2_500_000_000), Some(2_000_000_000), Some(30_000_000))
        );
        assert_eq!((read("-1"), read("ms"), read("1e300"), read("")), (None, None, None, None));
        assert_eq!((limit.shown(), Limit::seconds("y", 32, "").shown()), ("100ms".to_owned(), "32s".to_owned()));
    }
}
