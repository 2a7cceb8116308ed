//! [`find`]: from the words a person types to the topics they may mean.
//!
//! Words are a kind and a value (`gtpv2-cause 73`), a value alone (`5001`, `Server-Name`), or a kind alone, which
//! lists it. A field name of a display filter is a kind too, and `=` counts as a blank, so that
//! `sip.Status-Code == 488` and `Q.850;cause=88` can be pasted. More words than the number must fit the name:
//! `5003 IDENTITY_NOT_REGISTERED`. Of two numbers the first is the vendor: `avp 13019 302`.

use super::code::Code;
use super::kinds::{GROUPS, KINDS, Of};
use super::topic::Topic;
use crate::proto::diameter::Key;
use crate::proto::diameter::dictionary::{self, Definition, ETSI, TGPP};
use crate::proto::s1ap::CauseGroup;

/// What was found.
#[derive(Debug)]
pub enum Answer {
    /// Topics that fit, the likeliest first; one is the answer, several are candidates.
    Topics(Vec<Topic>),
    /// A kind was named without a value: all of it.
    Kind(Vec<Topic>),
    /// Nothing; words that are like it and lead somewhere.
    Nothing(Vec<String>),
}

/// Words of a value that say nothing: `emm cause 22`, `sip status code 488`.
const FILLERS: [&str; 4] = ["cause", "code", "value", "number"];

/// The shortest part of a name that is looked for.
const SHORTEST: usize = 3;

/// The longest text, in octets, that can mean something: every name is shorter.
const LONGEST: usize = 200;

/// Finds what the words may mean.
pub fn find(words: &[String]) -> Answer {
    if words.iter().map(String::len).sum::<usize>() > LONGEST {
        return Answer::Nothing(Vec::new());
    }
    let tokens = tokens(words);
    if let Some(value) = value_of_avp(&tokens) {
        return Answer::Topics(vec![Topic::Code(value)]);
    }
    let (of, used) = scope(&tokens).unwrap_or((|_| true, 0));
    let value = tokens.get(used..).unwrap_or_default();
    if value.is_empty() && used > 0 {
        // `result-code` is the kind, `Result-Code` the AVP.
        let is_kind = KINDS.iter().any(|kind| kind.names.first() == Some(&tokens.join("-").as_str()));
        let named = among(|_| true, |topic| !is_kind && is_named(topic, &tokens));
        return if named.is_empty() { Answer::Kind(among(of, |_| true)) } else { Answer::Topics(named) };
    }
    let mut found = search(of, value, used > 0);
    if found.is_empty() && used > 0 {
        // TP-FCS is written in hexadecimal, often without 0x.
        let in_hexadecimal: Vec<String> = value.iter().map(|word| format!("0x{word}")).collect();
        found = search(|topic| matches!(topic, Topic::Code(Code::TpFailure(_))), &in_hexadecimal, true);
        found.retain(|topic| of(*topic));
    }
    if found.is_empty() && used > 0 {
        found = search(|_| true, &tokens, false);
    }
    if found.is_empty() {
        found = named_values(value);
    }
    if found.is_empty() && of(Topic::Code(Code::Sip(200))) {
        found.extend(unregistered_status(value).filter(|_| used > 0).map(Topic::Code));
    }
    if found.is_empty() {
        let near = if used == 0 { near_kind(&tokens) } else { None };
        Answer::Nothing(near.map_or_else(|| suggestions(of, value), |words| vec![words]))
    } else {
        Answer::Topics(found)
    }
}

/// The words with their first one put right, when it is nearly a kind and the rest fits that.
fn near_kind(tokens: &[String]) -> Option<String> {
    let (first, value) = tokens.split_first()?;
    let first = plain(first);
    let is_near = |name: &str| strsim::damerau_levenshtein(&plain(name), &first) <= 2;
    let kind = KINDS.iter().find(|kind| kind.names.first().is_some_and(|name| is_near(name)))?;
    let found = search(kind.of, value, true);
    found.first().filter(|_| !value.is_empty()).map(|topic| topic.words())
}

/// A SIP status that has no row.
fn unregistered_status(value: &[String]) -> Option<Code> {
    let [status] = value else { return None };
    let status = u16::try_from(number(status)?).ok()?;
    (100..700).contains(&status).then_some(Code::Sip(status))
}

/// An AVP by name and the number of one of its values: `Specific-Action 4`.
fn value_of_avp(tokens: &[String]) -> Option<Code> {
    let tokens = tokens.strip_prefix(&["avp".to_owned()]).unwrap_or(tokens);
    let [name, value] = tokens else { return None };
    let name = name.strip_prefix("diameter.").unwrap_or(name);
    let avp = dictionary::find_name(name)?;
    let code = Code::Avp(Key::new(avp.vendor, avp.code), number(value)?);
    code.name().map(|_| code)
}

/// The values of this name of every AVP.
fn named_values(words: &[String]) -> Vec<Topic> {
    let wanted = plain(&words.concat());
    if wanted.len() < SHORTEST {
        return Vec::new();
    }
    let values = dictionary::all().flat_map(|avp| avp.names.iter().map(move |(value, name)| (avp, *value, *name)));
    let same = values.filter(|(.., name)| plain(name) == wanted);
    let code = |avp: &Definition, value| Some(Code::Avp(Key::new(avp.vendor, avp.code), u32::try_from(value).ok()?));
    same.filter_map(|(avp, value, _)| code(avp, value)).map(Topic::Code).collect()
}

/// Each kind with its usual name, and its topics.
pub fn kinds() -> impl Iterator<Item = (&'static str, Vec<Topic>)> {
    KINDS.iter().filter_map(|kind| Some((*kind.names.first()?, among(kind.of, |_| true))))
}

/// The words, split at blanks, `=`, `;`, `:` and `,`; quotes go.
fn tokens(words: &[String]) -> Vec<String> {
    let separators = |c: char| c.is_whitespace() || matches!(c, '=' | ';' | ':' | ',' | '"');
    words.iter().flat_map(|word| word.split(separators)).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The kind that the first words name, the longest name first, and how many words that takes.
fn scope(tokens: &[String]) -> Option<(Of, usize)> {
    (1..=tokens.len().min(3)).rev().find_map(|count| {
        let name = plain(&tokens.get(..count)?.concat());
        let kind = KINDS.iter().chain(GROUPS).find(|kind| kind.names.iter().any(|known| plain(known) == name))?;
        Some((kind.of, count))
    })
}

/// The topics of a kind that fit.
fn among(of: Of, fits: impl Fn(Topic) -> bool) -> Vec<Topic> {
    Topic::all().filter(|topic| of(*topic) && fits(*topic)).collect()
}

/// A value, taken apart.
#[derive(Default)]
struct Value {
    number: Option<u32>,
    /// The group of an S1AP cause.
    group: Option<CauseGroup>,
    /// The vendor of an AVP or result.
    vendor: Option<u32>,
    /// What is left: a name, or a part of one.
    words: String,
}

impl Value {
    fn new(words: &[String]) -> Self {
        let mut value = Self::default();
        let mut numbers = words.iter().filter(|word| number(word).is_some()).count();
        for word in words {
            let group = CauseGroup::ALL.into_iter().find(|group| is_same(group.name(), word));
            let mut vendor = vendor(word);
            if let (Some(number), 2..) = (number(word), numbers) {
                vendor = Some(number);
                numbers = 0;
            }
            if let Some(group) = group {
                value.group = Some(group);
            } else if let Some(vendor) = vendor {
                value.vendor = Some(vendor);
            } else if let (None, Some(number)) = (value.number, number(word)) {
                value.number = Some(number);
            } else if !FILLERS.contains(&word.to_ascii_lowercase().as_str()) {
                value.words.push_str(&plain(word));
            }
        }
        value
    }

    /// Claims that number, group and vendor are those of the topic, as far as they were said.
    fn fits(&self, topic: Topic) -> bool {
        let group = match topic {
            Topic::Code(Code::S1ap(cause)) => Some(cause.group),
            Topic::Code(Code::Ngap(group, _)) => Some(group),
            _ => None,
        };
        let vendor = match topic {
            Topic::Avp(avp) => Some(avp.vendor),
            Topic::Code(Code::Diameter(outcome)) => Some(outcome.vendor.unwrap_or_default()),
            _ => None,
        };
        self.number.is_none_or(|number| topic.number() == Some(number))
            && self.group.is_none_or(|wanted| group == Some(wanted))
            && self.vendor.is_none_or(|wanted| vendor == Some(wanted))
    }
}

/// The topics that a value fits: by name, by number, by a part of the name.
fn search(of: Of, words: &[String], narrowed: bool) -> Vec<Topic> {
    let value = Value::new(words);
    // A number goes before a name: there is an option tag `199`.
    let is_number = value.number.is_some() && value.words.is_empty();
    if !is_number || !Topic::all().any(|topic| of(topic) && value.fits(topic)) {
        let exact = among(of, |topic| is_named(topic, words));
        if !exact.is_empty() {
            return exact;
        }
    }
    if value.number.is_none() && value.words.len() < SHORTEST {
        return if value.group.is_some() && narrowed { among(of, |topic| value.fits(topic)) } else { Vec::new() };
    }
    let part = |topic: Topic| topic.names().iter().any(|name| has_part(name, &value.words));
    let mut found = among(of, |topic| value.fits(topic) && part(topic));
    if found.iter().any(|topic| topic.names().iter().any(|name| plain(name) == value.words)) {
        found.retain(|topic| topic.names().iter().any(|name| plain(name) == value.words));
    }
    let is_bare = value.number.is_some() && value.vendor.is_none();
    if is_bare && (!narrowed || found.iter().any(|topic| topic.is_explained())) {
        // A number is a code or an AVP of IMS far more often than an AVP of RADIUS or of a vendor.
        found.retain(|topic| topic.is_explained());
    }
    if is_bare && !narrowed {
        found.retain(|topic| !matches!(topic, Topic::Code(Code::Avp(..))));
    }
    found.sort_by_key(|topic| !topic.is_explained());
    found
}

/// A vendor by name.
fn vendor(word: &str) -> Option<u32> {
    match word.to_ascii_lowercase().as_str() {
        "3gpp" => Some(TGPP),
        "etsi" => Some(ETSI),
        "ietf" => Some(0),
        _ => None,
    }
}

/// A number, decimal or `0x` hexadecimal.
fn number(word: &str) -> Option<u32> {
    let lower = word.to_ascii_lowercase();
    lower.strip_prefix("0x").map_or_else(|| word.parse().ok(), |digits| u32::from_str_radix(digits, 16).ok())
}

/// Letters and digits in lower case: how names are compared.
fn plain(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// Claims that a word of the name begins with the letters, which may go on into its next words.
fn has_part(name: &str, wanted: &str) -> bool {
    let mut rest = name;
    loop {
        if plain(rest).starts_with(wanted) {
            return true;
        }
        let word = rest.find(|c: char| !c.is_ascii_alphanumeric());
        match word.and_then(|end| rest.get(end..)?.char_indices().nth(1).and_then(|(next, _)| rest.get(end + next..))) {
            Some(next) => rest = next,
            None => return false,
        }
    }
}

fn is_same(name: &str, word: &str) -> bool {
    plain(name) == plain(word)
}

/// Claims that the words are a name of the topic.
fn is_named(topic: Topic, words: &[String]) -> bool {
    let wanted = plain(&words.concat());
    !wanted.is_empty() && topic.names().iter().any(|name| plain(name) == wanted)
}

/// Words like the ones given that lead somewhere, the likest first.
fn suggestions(of: Of, words: &[String]) -> Vec<String> {
    let wanted = plain(&words.concat());
    if wanted.len() < SHORTEST {
        return Vec::new();
    }
    let allowed = (wanted.len() / 4).clamp(1, 4);
    let mut found: Vec<(usize, String)> = Vec::new();
    for topic in among(of, |_| true) {
        for name in topic.names() {
            let distance = strsim::damerau_levenshtein(&plain(&name), &wanted);
            if distance <= allowed {
                found.push((distance, topic.words()));
            }
        }
    }
    let best = found.iter().map(|(distance, _)| *distance).min();
    found.retain(|(distance, _)| Some(*distance) == best);
    let mut words: Vec<String> = found.into_iter().map(|(_, words)| words).collect();
    words.dedup();
    words.truncate(3);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of what is found; several are joined by a bar.
    fn answer(line: &str) -> String {
        let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
        let join = |topics: Vec<Topic>| topics.into_iter().map(Topic::words).collect::<Vec<_>>().join(" | ");
        match find(&words) {
            Answer::Topics(topics) => join(topics),
            Answer::Kind(topics) => format!("{} of a kind", topics.len()),
            Answer::Nothing(suggestions) => format!("? {}", suggestions.join(" | ")),
        }
    }

    #[test]
    fn a_kind_and_a_number_are_one_thing() {
        for line in ["gtpv2-cause 73", "emm-cause 22", "esm-cause 26", "rp-cause 38", "q850 88", "dns 3", "qci 1"] {
            assert_eq!(answer(line), line);
        }
        assert_eq!((answer("sip 488"), answer("sip 499")), ("sip 488".to_owned(), "sip 499".to_owned()));
        assert_eq!(answer("diameter 4012"), "result-code 4012");
        assert_eq!(answer("s1ap-cause radioNetwork 25"), "s1ap-cause radioNetwork 25");
        assert_eq!(answer("tp-fcs 0xD3"), "tp-fcs 0xd3");
        assert_eq!((answer("tp-fcs d3"), answer("tp-fcs 211")), ("tp-fcs 0xd3".to_owned(), "tp-fcs 0xd3".to_owned()));
        assert_eq!(answer("avp 602"), "avp Server-Name");
        assert_eq!(answer("Rule-Failure-Code 10"), "Rule-Failure-Code 10");
        assert_eq!(answer("INDICATION_OF_RELEASE_OF_BEARER"), "Specific-Action 4");
        assert_eq!(answer("avp 13019 302"), "avp Logical-Access-ID");
    }

    #[test]
    fn a_name_alone_is_enough() {
        assert_eq!(answer("s1ap-cause radio-resources-not-available"), "s1ap-cause radioNetwork 25");
        assert_eq!(answer("radio-resources-not-available"), "s1ap-cause radioNetwork 25 | ngap-cause radioNetwork 22");
        assert_eq!(answer("Rx"), "interface Rx");
        assert_eq!(answer("server-name"), "avp Server-Name");
        assert_eq!(answer("P-Charging-Vector"), "header P-Charging-Vector");
        assert_eq!(answer("INVITE"), "method INVITE");
        assert_eq!(answer("UAR"), "command 300");
        assert_eq!(answer("NXDOMAIN"), "dns 3");
        assert_eq!(answer("No resources available"), "gtpv2-cause 73");
        assert_eq!(answer("esm cause insufficient"), "esm-cause 26");
        assert_eq!(answer("Update-Loc"), "command 316");
        assert_eq!(answer("precondition"), "option-tag precondition");
    }

    #[test]
    fn one_number_of_several_protocols_lists_them() {
        assert_eq!(answer("5001"), "result-code 5001 | experimental-result 5001");
        assert!(answer("22").starts_with("emm-cause 22 | s1ap-cause radioNetwork 22 | 5gmm-cause 22 | ngap-cause"));
        assert_eq!(answer("s1ap-cause nas 1"), "s1ap-cause nas 1");
        assert_eq!(answer("diameter 3gpp 5001"), "experimental-result 5001");
        assert_eq!(answer("5003 IDENTITY_NOT_REGISTERED"), "experimental-result 5003");
    }

    #[test]
    fn what_is_pasted_from_a_filter_or_a_message_is_understood() {
        assert_eq!(answer("gtpv2.cause == 73"), "gtpv2-cause 73");
        assert_eq!(answer("sip.Status-Code==488"), "sip 488");
        assert_eq!(answer("Q.850;cause=88"), "q850 88");
        assert_eq!(answer("nas_eps.emm.cause==22"), "emm-cause 22");
        assert_eq!(answer("s1ap.radioNetwork == 25"), "s1ap-cause radioNetwork 25");
        assert_eq!(answer("488 Not Acceptable Here"), "sip 488");
    }

    #[test]
    fn the_words_of_a_topic_lead_to_it_and_to_nothing_else() {
        let explained: Vec<Topic> = Topic::all().filter(|topic| topic.is_explained()).collect();
        for topic in explained.iter().step_by(7) {
            assert_eq!(answer(&topic.words()), topic.words());
        }
    }

    #[test]
    fn a_kind_alone_lists_it_unless_something_has_that_name() {
        assert_eq!(answer("emm-cause"), "37 of a kind");
        assert!(answer("result-code").ends_with(" of a kind"));
        assert_eq!(answer("Result-Code"), "avp Result-Code");
        assert_eq!((answer("rx"), answer("reason")), ("interface Rx".to_owned(), "header Reason".to_owned()));
    }

    #[test]
    fn a_near_miss_gets_a_suggestion() {
        assert_eq!(answer("Sever-Name"), "? avp Server-Name");
        assert_eq!(answer("INVTE"), "? method INVITE");
        assert_eq!(answer("emm-couse 22"), "? emm-cause 22");
        assert_eq!(answer("gtpv2-cause 250"), "? ");
        assert_eq!(answer("zzzzzzzzzz"), "? ");
    }
}
