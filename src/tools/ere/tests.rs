//! What extended regular expressions match, and what is said about those that are none.

use super::*;

fn ere(pattern: &str) -> Ere {
    Ere::compile(pattern, Case::Sensitive).unwrap_or_else(|error| panic!("{pattern}: {error}"))
}

/// The spans of the whole match and of each group; "-" for a group that took no part.
fn spans(pattern: &str, text: &str) -> String {
    let ere = ere(pattern);
    let Some(found) = ere.find(text.as_bytes()).expect("little work") else { return "no".to_owned() };
    let spell = |number| found.group(number).map_or("-".to_owned(), |span| format!("{}-{}", span.start, span.end));
    (0..=ere.groups()).map(spell).collect::<Vec<_>>().join(" ")
}

fn refusal(pattern: &str) -> (Range<usize>, bool) {
    let error = Ere::compile(pattern, Case::Sensitive).expect_err(pattern);
    (error.span, error.is_pcre)
}

#[test]
fn the_longest_of_the_leftmost_matches_is_found() {
    assert_eq!(spans("a|ab|abc", "xabcd"), "1-4");
    assert_eq!(spans("(a|ab)(c|bcd)(d*)", "abcd"), "0-4 0-2 2-3 3-4");
    assert_eq!(spans("(wee|week)(knights|night)", "weeknights"), "0-10 0-3 3-10");
    assert_eq!(spans("x*", "aaa"), "0-0");
    assert_eq!(spans("(\\+44|\\+441)(.*)", "+441632"), "0-7 0-4 4-7");
}

#[test]
fn a_repeated_group_stands_where_its_last_round_was() {
    assert_eq!(spans("(a|b)*", "aba"), "0-3 2-3");
    assert_eq!(spans("(a*)*", "b"), "0-0 0-0");
    assert_eq!(spans("(a*)+", "aa"), "0-2 0-2");
    assert_eq!(spans("(a*){3}", "aa"), "0-2 2-2");
    assert_eq!(spans("((a)|b)*", "ab"), "0-2 1-2 -");
    assert_eq!(spans("(ab|a|bcd){2,3}(d*)", "abcd"), "0-4 1-4 4-4");
    assert_eq!(spans("(a){0}b", "ab"), "1-2 -");
}

#[test]
fn a_stacked_repetition_is_no_lazy_one() {
    assert!(ere("^a+?$").is_match(b""));
    assert_eq!(spans("^(a*?)(a*)$", "aa"), "0-2 0-2 2-2");
    assert_eq!(ere("a*?").notes().len(), 1);
    assert_eq!(spans("^a{2}{3}$", "aaaaaa"), "0-6");
}

#[test]
fn brackets_hold_what_posix_says() {
    assert_eq!(spans("[]abc]+", "x]ab"), "1-4");
    assert_eq!(spans("[^]a]+", "]axy"), "2-4");
    assert_eq!(spans("[[:alpha:]_-]+", "1a_-B2"), "1-5");
    assert_eq!(spans("[a\\]b]", "x\\b]"), "1-4");
    assert_eq!(spans("[a&&b]+", "a&b"), "0-3");
    assert_eq!(spans("[[.-.][=a=]]+", "-a"), "0-2");
    assert_eq!(spans("[%--]+", "'-."), "0-2");
}

#[test]
fn the_other_case_matches_only_when_asked() {
    let folded = |pattern: &str| Ere::compile(pattern, Case::Ignored).expect(pattern);
    assert!(folded("^INV[a-f]te$").is_match(b"invDTE"));
    assert!(!folded("[^a]").is_match(b"A"));
    assert!(folded("^[[:upper:]]$").is_match(b"a"));
    assert!(!ere("invite").is_match(b"INVITE"));
}

#[test]
fn anchors_stand_at_the_ends_of_the_text_and_not_of_a_line() {
    assert!(!ere("^b$").is_match(b"a\nb"));
    assert!(ere("a.b").is_match(b"a\nb"));
    assert_eq!(spans("(^a|b)+", "ab"), "0-2 1-2");
}

#[test]
fn braces_are_literal_only_when_they_are_escaped() {
    assert!(ere("a\\{1\\}").is_match(b"a{1}"));
    assert!(ere("a[{]1}").is_match(b"a{1}"));
    assert!(ere("^a{,2}$").is_match(b"aa"));
    assert_eq!(refusal("a{x}"), (1..3, false));
    assert_eq!(refusal("{1}"), (0..1, false));
    assert_eq!(refusal("a{2,1}"), (1..6, false));
    assert_eq!(refusal("a{1"), (1..3, false));
    assert!(Ere::compile("a{}", Case::Sensitive).is_err());
}

#[test]
fn what_no_ere_can_mean_is_refused_with_its_place() {
    assert_eq!(refusal("ab(?:c)"), (2..4, true));
    assert_eq!(refusal("(a)\\1"), (3..5, true));
    assert_eq!(refusal("a(b"), (1..2, false));
    assert_eq!(refusal("a[b"), (1..2, false));
    assert_eq!(refusal("*a"), (0..1, false));
    assert_eq!(refusal("a|+"), (2..3, false));
    assert_eq!(refusal("^*"), (1..2, false));
    assert_eq!(refusal("a\\"), (1..2, false));
    assert_eq!(refusal("[z-a]"), (1..4, false));
    assert_eq!(refusal("[[:number:]]"), (1..11, false));
    assert!(!refusal(&"(".repeat(5000)).1);
}

#[test]
fn perl_escapes_are_letters_with_a_note() {
    let digits = ere("^\\d+$");
    assert!(!digits.is_match(b"441632") && digits.is_match(b"dd"));
    assert_eq!(digits.notes().first().map(|note| note.span.clone()), Some(1..3));
    assert!(ere("^\\w+\\b").is_match(b"a_1 "));
    assert_eq!(ere("[\\d]").notes().len(), 1);
    assert!(ere("^\\+44\\.$").notes().is_empty());
    assert!(ere("a)").is_match(b"a)"));
}

#[test]
fn plain_text_is_compared_with_its_anchors_and_its_case() {
    let plain = |pattern: &str, case| {
        let ere = Ere::compile(pattern, case).expect(pattern);
        assert!(ere.literal.is_some(), "{pattern} is plain text");
        ["Event", "event", "Allow-Events", "", "EventEvent"].map(|text| ere.is_match(text.as_bytes()))
    };
    assert_eq!(plain("^Event$", Case::Sensitive), [true, false, false, false, false]);
    assert_eq!(plain("^Event$", Case::Ignored), [true, true, false, false, false]);
    assert_eq!(plain("Event", Case::Ignored), [true, true, true, false, true]);
    assert_eq!(plain("^event", Case::Ignored), [true, true, false, false, true]);
    assert_eq!(plain("Event$", Case::Sensitive), [true, false, false, false, true]);
    assert_eq!(plain("", Case::Ignored), [true; 5]);
    assert_eq!(plain("^$", Case::Sensitive), [false, false, false, true, false]);
    assert!(["[E]vent", "a^b", "a$b", "a.b", "\\d", "\\<a", "a)"].iter().all(|pattern| ere(pattern).literal.is_none()));
    assert_eq!(spans("^a\\.b$", "a.b"), "0-3");
}

#[test]
fn a_search_is_bounded() {
    let nested = ere(&format!("{}a{}b", "(".repeat(60), "*)".repeat(60)));
    assert_eq!(nested.find("a".repeat(5000).as_bytes()), Ok(None));
    let heavy = ere("((a?)*b?)*");
    let answer = heavy.find("a".repeat(20_000).as_bytes());
    assert!(answer.is_err() || answer.is_ok_and(|found| found.is_some_and(|found| found.whole() == (0..20_000))));
    assert!(Ere::compile("((a{255}){255}){255}", Case::Sensitive).is_err());
}

#[test]
fn all_engines_agree_on_what_matches() {
    use proptest::prelude::*;
    let atoms =
        proptest::sample::select(vec!["a", "b", "(a|b)", "(ab|a)", "[^a]", ".", "(a*)", "(b|)", "(^a)", "(b$)"]);
    let counts = proptest::sample::select(vec!["", "*", "+", "?", "{2}", "{0,2}", "{1,}"]);
    let parts = proptest::collection::vec((atoms, counts), 0..6);
    proptest!(ProptestConfig::with_cases(300), |(parts in parts, text in "[abc]{0,7}")| {
        let pattern: String = parts.iter().flat_map(|(atom, count)| [*atom, *count]).collect();
        let ere = ere(&pattern);
        let found = ere.find(text.as_bytes()).expect("little work");
        let matcher = translate::regex(ere.tree()).expect("a small translation");
        prop_assert_eq!(found.is_some(), ere.is_match(text.as_bytes()));
        prop_assert_eq!(found.is_some(), matcher.is_match(text.as_bytes()));
        // The longest of all prefixes from the leftmost place where one matches, by the other engine.
        let whole = super::Ere::compile(format!("^({pattern})$"), Case::Sensitive).expect("also an ERE");
        if !pattern.contains(['^', '$']) {
            let ends = |start| (start..=text.len()).rev().map(move |end| start..end);
            let mut spans = (0..=text.len()).flat_map(ends);
            let longest = spans.find(|span| text.get(span.clone()).is_some_and(|piece| whole.is_match(piece.as_bytes())));
            prop_assert_eq!(found.map(|found| found.whole()), longest);
        }
    });
}
