//! [`nearest`]: the known name that a misspelt one may have meant.

/// The name at the smallest distance, when that is small enough for a slip: a third of the letters, three at the most.
pub fn nearest<'n>(names: impl Iterator<Item = &'n str>, word: &str) -> Option<&'n str> {
    let most = (word.chars().count() / 3).clamp(1, 3);
    let distances = names.map(|name| (strsim::damerau_levenshtein(name, word), name));
    distances.filter(|(distance, _)| *distance <= most).min().map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        let known = || ["theme", "time", "thresholds"].into_iter();
        assert_eq!(nearest(known(), "tiem"), Some("time"));
        assert_eq!(nearest(known(), "treshold"), Some("thresholds"));
        assert_eq!(nearest(known(), "language"), None);
    }
}
