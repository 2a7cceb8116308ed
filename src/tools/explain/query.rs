//! [`find`]: from the words a person types to the topics they may mean.
//!
//! Words are a kind and a value (`gtpv2-cause 73`), a value alone (`5001`, `Server-Name`), or a kind alone, which
//! lists it. A field name of a display filter is a kind too, and `=` counts as a blank, so that
//! `sip.Status-Code == 488` and `Q.850;cause=88` can be pasted. More words than the number must fit the name:
//! `5003 IDENTITY_NOT_REGISTERED`. Of two numbers the first is the vendor: `avp 13019 302`.

use super::code::Code;
use super::topic::Topic;
use crate::proto::diameter::Outcome;
use crate::proto::diameter::dictionary::{ETSI, TGPP};
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

/// Claims that a topic is of a kind.
type Of = fn(Topic) -> bool;

/// A kind as people call it.
struct Kind {
    /// Its names: words in lower case with `-` between them.
    names: &'static [&'static str],
    of: Of,
}

/// Kinds, those that stand first in `imsctl explain` without words first; a name is taken by the first that has it.
static KINDS: &[Kind] = &[
    kind(&["sip-status", "status", "sip.status-code", "sip.reason-cause-sip"], |topic| {
        matches!(topic, Topic::Code(Code::Sip(_)))
    }),
    kind(&["result-code", "diameter-base", "diameter-result-code", "diameter.result-code", "base"], is_base),
    kind(
        &[
            "experimental-result",
            "experimental",
            "diameter-3gpp",
            "diameter-experimental",
            "experimental-result-code",
            "diameter.experimental-result-code",
            "3gpp",
        ],
        is_experimental,
    ),
    kind(&["gtpv2-cause", "gtpv2", "gtp-cause", "gtp", "gtpv2.cause", "gtpv2-c"], |topic| {
        matches!(topic, Topic::Code(Code::Gtpv2(_)))
    }),
    kind(&["emm-cause", "emm", "nas-eps.emm.cause", "nas-emm"], |topic| matches!(topic, Topic::Code(Code::Emm(_)))),
    kind(&["esm-cause", "esm", "nas-eps.esm.cause", "nas-esm"], |topic| matches!(topic, Topic::Code(Code::Esm(_)))),
    kind(&["s1ap-cause", "s1ap", "s1-cause", "s1ap.cause"], |topic| matches!(topic, Topic::Code(Code::S1ap(_)))),
    kind(&["rp-cause", "rp", "rp-error", "gsm-a.rp.rp-cause"], |topic| matches!(topic, Topic::Code(Code::Rp(_)))),
    kind(&["cp-cause", "cp", "cp-error"], |topic| matches!(topic, Topic::Code(Code::Cp(_)))),
    kind(&["tp-fcs", "tp-failure-cause", "fcs", "gsm-sms.tp-fcs"], |topic| {
        matches!(topic, Topic::Code(Code::TpFailure(_)))
    }),
    kind(&["q850", "q.850", "q850-cause", "isup", "isup-cause", "reason", "sip.reason-cause-q850"], |topic| {
        matches!(topic, Topic::Code(Code::Q850(_)))
    }),
    kind(&["dns", "rcode", "dns-rcode", "dns.flags.rcode"], |topic| matches!(topic, Topic::Code(Code::Dns(_)))),
    kind(&["interface", "interfaces", "reference-point"], |topic| matches!(topic, Topic::Interface(_))),
    kind(&["method", "methods", "sip-method", "sip.method"], |topic| matches!(topic, Topic::Method(..))),
    kind(&["header", "headers", "sip-header"], |topic| matches!(topic, Topic::Header(_))),
    kind(&["option-tag", "option-tags", "option", "require", "supported", "unsupported"], |topic| {
        matches!(topic, Topic::OptionTag(..))
    }),
    kind(&["command", "commands", "diameter-command", "diameter.cmd.code"], |topic| matches!(topic, Topic::Command(_))),
    kind(&["qci"], |topic| matches!(topic, Topic::Qci(_))),
    kind(&["avp", "avps", "diameter-avp", "diameter.avp.code"], |topic| matches!(topic, Topic::Avp(_))),
    kind(&["sip"], |topic| {
        matches!(topic, Topic::Code(Code::Sip(_)) | Topic::Method(..) | Topic::Header(_) | Topic::OptionTag(..))
    }),
    kind(&["diameter"], |topic| matches!(topic, Topic::Code(Code::Diameter(_)) | Topic::Command(_) | Topic::Avp(_))),
    kind(&["nas", "nas-cause"], |topic| matches!(topic, Topic::Code(Code::Emm(_) | Code::Esm(_)))),
    kind(&["sms", "sms-cause"], |topic| matches!(topic, Topic::Code(Code::Rp(_) | Code::Cp(_) | Code::TpFailure(_)))),
    kind(&["cause"], |topic| !matches!(topic, Topic::Code(Code::Sip(_) | Code::Diameter(_) | Code::Dns(_)))),
    kind(
        &["cx", "sh", "dx", "dh", "rx", "gx", "s6a", "s6b", "s6c", "swx", "swm", "slh", "slg", "sy", "sgd"],
        |topic| matches!(topic, Topic::Code(Code::Diameter(_))),
    ),
    kind(&["ro", "gy", "rf"], is_base),
];

/// How many of [`KINDS`] are kinds of their own and not several together.
const SINGLE: usize = 19;

/// Words of a value that say nothing: `emm cause 22`, `sip status code 488`.
const FILLERS: [&str; 4] = ["cause", "code", "value", "number"];

/// The shortest part of a name that is looked for.
const SHORTEST: usize = 3;

/// The longest text that is compared with every name.
const LONGEST: usize = 100;

const fn kind(names: &'static [&'static str], of: Of) -> Kind {
    Kind { names, of }
}

fn is_base(topic: Topic) -> bool {
    matches!(topic, Topic::Code(Code::Diameter(Outcome { vendor: None, .. })))
}

fn is_experimental(topic: Topic) -> bool {
    matches!(topic, Topic::Code(Code::Diameter(Outcome { vendor: Some(_), .. })))
}

/// Finds what the words may mean.
pub fn find(words: &[String]) -> Answer {
    let tokens = tokens(words);
    let (of, used) = scope(&tokens).unwrap_or((|_| true, 0));
    let value = tokens.get(used..).unwrap_or_default();
    if value.is_empty() && used > 0 {
        let named = among(|_| true, |topic| is_named(topic, &tokens));
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
    if found.is_empty() { Answer::Nothing(suggestions(of, value)) } else { Answer::Topics(found) }
}

/// Each kind with its usual name, and its topics.
pub fn kinds() -> impl Iterator<Item = (&'static str, Vec<Topic>)> {
    let single = KINDS.iter().take(SINGLE);
    single.filter_map(|kind| Some((*kind.names.first()?, among(kind.of, |_| true))))
}

/// The words, split at blanks, `=`, `;`, `:` and `,`; quotes go.
fn tokens(words: &[String]) -> Vec<String> {
    let separators = |c: char| c.is_whitespace() || matches!(c, '=' | ';' | ':' | ',' | '"');
    words.iter().flat_map(|word| word.split(separators)).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The kind that the first words name, the longest name first, and how many words that takes.
fn scope(tokens: &[String]) -> Option<(Of, usize)> {
    (1..=tokens.len().min(3)).rev().find_map(|count| {
        let name = tokens.iter().take(count).map(|token| token.to_ascii_lowercase().replace('_', "-"));
        let name = name.collect::<Vec<_>>().join("-");
        let kind = KINDS.iter().find(|kind| kind.names.contains(&name.as_str()))?;
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
    let exact = among(of, |topic| is_named(topic, words));
    if !exact.is_empty() {
        return exact;
    }
    let value = Value::new(words);
    if value.number.is_none() && value.words.len() < SHORTEST {
        return if value.group.is_some() && narrowed { among(of, |topic| value.fits(topic)) } else { Vec::new() };
    }
    let part = |topic: Topic| topic.names().iter().any(|name| plain(name).contains(&value.words));
    let mut found = among(of, |topic| value.fits(topic) && part(topic));
    if found.iter().any(|topic| topic.names().iter().any(|name| plain(name) == value.words)) {
        found.retain(|topic| topic.names().iter().any(|name| plain(name) == value.words));
    }
    let is_bare = value.number.is_some() && value.vendor.is_none();
    if is_bare && (!narrowed || found.iter().any(|topic| topic.is_explained())) {
        // A number is a code or an AVP of IMS far more often than an AVP of RADIUS or of a vendor.
        found.retain(|topic| topic.is_explained());
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
    if wanted.len() > LONGEST {
        return Vec::new();
    }
    let allowed = (wanted.len() / 3).clamp(1, 4);
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
        assert_eq!(answer("sip 488"), "sip 488");
        assert_eq!(answer("diameter 4012"), "result-code 4012");
        assert_eq!(answer("s1ap-cause radioNetwork 25"), "s1ap-cause radioNetwork 25");
        assert_eq!(answer("tp-fcs 0xD3"), "tp-fcs 0xd3");
        assert_eq!((answer("tp-fcs d3"), answer("tp-fcs 211")), ("tp-fcs 0xd3".to_owned(), "tp-fcs 0xd3".to_owned()));
        assert_eq!(answer("avp 602"), "avp Server-Name");
        assert_eq!(answer("avp 13019 302"), "avp Logical-Access-ID");
    }

    #[test]
    fn a_name_alone_is_enough() {
        assert_eq!(answer("radio-resources-not-available"), "s1ap-cause radioNetwork 25");
        assert_eq!(answer("Rx"), "interface Rx");
        assert_eq!(answer("server-name"), "avp Server-Name");
        assert_eq!(answer("P-Charging-Vector"), "header P-Charging-Vector");
        assert_eq!(answer("INVITE"), "method INVITE");
        assert_eq!(answer("UAR"), "command 300");
        assert_eq!(answer("NXDOMAIN"), "dns 3");
        assert_eq!(answer("No resources available"), "gtpv2-cause 73");
        assert_eq!(answer("precondition"), "option-tag precondition");
    }

    #[test]
    fn one_number_of_several_protocols_lists_them() {
        assert_eq!(answer("5001"), "result-code 5001 | experimental-result 5001");
        assert!(answer("22").starts_with("emm-cause 22 | s1ap-cause radioNetwork 22 | rp-cause 22 | cp-cause 22"));
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
        assert_eq!(answer("488 Not Acceptable Here"), "sip 488");
    }

    #[test]
    fn a_near_miss_gets_a_suggestion() {
        assert_eq!(answer("Sever-Name"), "? avp Server-Name");
        assert_eq!(answer("INVTE"), "? method INVITE");
        assert_eq!(answer("gtpv2-cause 250"), "? ");
        assert_eq!(answer("zzzzzzzzzz"), "? ");
    }
}
