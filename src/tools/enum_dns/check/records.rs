//! Checks of NAPTR records: each by itself, and those of one name beside one another.

use super::super::judge::{Skip, Verdict, judge};
use super::super::notes;
use super::super::number::LONGEST;
use super::super::rewrite::{Broken, Fault, Patterns, Rewrite};
use super::super::service::{Enumservice, Services, Wanted};
use super::{Code, Field, Item, Options, code};
use crate::tools::dns::message::PAYLOAD;
use crate::tools::zone::{Entry, Name, Naptr};

/// What records stand at.
pub(super) struct Of<'o> {
    /// Numbers that they are looked up with; none when they stand at no number.
    pub samples: &'o [String],
    /// A wildcard: the samples are some of many numbers.
    pub is_wildcard: bool,
}

/// Checks the records of one name.
pub(super) fn check(naptrs: &[Naptr<'_>], of: &Of<'_>, options: &Options, patterns: &mut Patterns) -> Vec<Item> {
    let mut items = Vec::new();
    let mut usable = Vec::new();
    for (number, naptr) in naptrs.iter().enumerate() {
        let single = Single { number, naptr, of, options };
        if single.check(patterns, &mut items) {
            usable.push(number);
        }
    }
    beside(naptrs, &usable, &mut items);
    items
}

struct Single<'s> {
    number: usize,
    naptr: &'s Naptr<'s>,
    of: &'s Of<'s>,
    options: &'s Options,
}

impl Single<'_> {
    fn say(&self, code: &'static Code, field: Field, message: impl Into<String>) -> Item {
        Item::of(code, self.number, field, message)
    }

    /// Checks one record; claims that it is of use.
    fn check(&self, patterns: &mut Patterns, items: &mut Vec<Item>) -> bool {
        const NOBODY: &[String] = &[String::new()];
        let samples = if self.of.samples.is_empty() { NOBODY } else { self.of.samples };
        let verdicts = samples.iter().map(|sample| (sample, judge(self.naptr, sample, &Wanted::any(), patterns)));
        let verdicts: Vec<(&String, Verdict)> = verdicts.collect();
        self.services(items);
        self.orders(items);
        if !self.naptr.regexp.is_empty()
            && let Ok(rewrite) = Rewrite::parse_with(self.naptr.regexp, patterns)
        {
            let forms = rewrite.notes().iter();
            items.extend(forms.map(|note| self.say(&code::PCRE_FORM, Field::Regexp, note.clone())));
        }
        let made = verdicts.iter().find(|(_, verdict)| !matches!(verdict, Verdict::Skip(_)));
        match made {
            Some((sample, Verdict::Use(uri))) => {
                self.uri(uri, items);
                self.part(sample, patterns, items);
                self.length(&verdicts, items);
                true
            }
            Some(_) => true,
            None => {
                let skip = verdicts.into_iter().find_map(|(_, verdict)| match verdict {
                    Verdict::Skip(skip) => Some(skip),
                    _ => None,
                });
                self.skipped(skip, items)
            }
        }
    }

    /// Says why a record is of no use; claims that it may be of use all the same, for numbers that are not known here.
    fn skipped(&self, skip: Option<Skip>, items: &mut Vec<Item>) -> bool {
        let Some(skip) = skip else { return false };
        let text = skip.to_string();
        let item = match skip {
            Skip::Broken(broken) => self.broken(&broken),
            Skip::Both => {
                self.say(&code::REGEXP_AND_REPLACEMENT, Field::Replacement, text).fix("put a dot for the replacement")
            }
            Skip::NoRegexp => self
                .say(&code::NO_REGEXP, Field::Regexp, text)
                .fix("leave the flags empty to go on with the replacement"),
            Skip::Nowhere => self.say(&code::LEADS_NOWHERE, Field::Replacement, text),
            Skip::NoName(..) => self.say(&code::NO_NAME, Field::Regexp, text),
            Skip::TooComplex(_) => self.say(&code::TOO_COMPLEX, Field::Regexp, text),
            Skip::Flag(_) => self.say(&code::UNKNOWN_FLAG, Field::Flags, text),
            Skip::Legacy(_) => self.say(&code::OBSOLETE_SERVICE, Field::Services, text).fix("write E2U+ in front"),
            Skip::Foreign(_) => self.say(&code::FOREIGN_SERVICE, Field::Services, text),
            Skip::NoMatch(_) if self.of.samples.is_empty() => return true,
            Skip::NoMatch(aus) => {
                let whose = if self.of.is_wildcard { format!("no number such as {aus}") } else { aus };
                self.say(&code::NEVER_MATCHES, Field::Regexp, format!("the pattern does not match {whose}"))
            }
            Skip::Void | Skip::Unwanted(_) | Skip::Malformed => return false,
        };
        items.push(item);
        false
    }

    fn broken(&self, broken: &Broken) -> Item {
        let (code, message) = match &broken.what {
            Fault::Pattern { message, is_pcre: true } => (&code::PCRE_PATTERN, message.clone()),
            _ => (&code::BROKEN_REGEXP, broken.to_string()),
        };
        let item =
            self.say(code, Field::Regexp, format!("{message}; the record is ignored, and BIND loads no zone with it"));
        let lost_backslash = matches!(&broken.what, Fault::Pattern { is_pcre: false, .. });
        if lost_backslash { item.fix("a master file needs each backslash twice: \\\\+ for \\+") } else { item }
    }

    fn services(&self, items: &mut Vec<Item>) {
        let field = self.naptr.services();
        let Services::E2u(services) = Services::parse(&field) else { return };
        for service in services.iter().filter(|service| !is_registered(service)) {
            items.push(self.say(
                &code::UNREGISTERED_SERVICE,
                Field::Services,
                format!("{service} is no registered Enumservice"),
            ));
        }
    }

    fn orders(&self, items: &mut Vec<Item>) {
        const HIGHEST: u16 = 32_767;
        if self.naptr.order > HIGHEST {
            let message = format!("order {} is above {HIGHEST}: Kamailio sorts it to the front", self.naptr.order);
            items.push(self.say(&code::HIGH_ORDER, Field::Order, message));
        }
    }

    /// Looks at a URI that the record makes.
    fn uri(&self, uri: &str, items: &mut Vec<Item>) {
        let (scheme, rest) = uri.split_once(':').unwrap_or(("", uri));
        let user = rest.split(['@', ';', '?']).next().unwrap_or_default();
        let is_telephonic = ["sip", "sips", "tel"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
        if is_telephonic && notes::has_stray_plus(user) {
            let message = format!("it makes {uri}: the number begins with a + already, and the group holds it");
            items.push(self.say(&code::DOUBLED_PLUS, Field::Regexp, message).fix("match ^\\\\+(.*)$ and write +\\\\1"));
        }
        if let Some(strange) = notes::scheme(&self.naptr.services(), uri) {
            items.push(self.say(&code::STRANGE_URI, Field::Regexp, strange));
        }
        if uri.bytes().any(|octet| octet <= b' ' || octet == 0x7f) {
            items.push(self.say(
                &code::STRANGE_URI,
                Field::Regexp,
                format!("{uri} holds a space or a control character"),
            ));
        }
        if let Some(dip) = notes::unmarked_dip(rest) {
            items.push(self.say(&code::DIP_NOT_MARKED, Field::Regexp, dip).fix("write ;npdi before ;rn="));
        }
        let host =
            rest.rsplit_once('@').map_or(rest, |(_, host)| host).split([';', '?', ':']).next().unwrap_or_default();
        if let Some(home) =
            self.options.home.as_deref().filter(|home| host.eq_ignore_ascii_case(home.trim_end_matches('.')))
        {
            let message = format!("it makes {uri}: back into {home}, which asks");
            items.push(self.say(&code::LOOP_HOME, Field::Regexp, message));
        }
    }

    /// Says when only a part of the number matches.
    fn part(&self, sample: &str, patterns: &mut Patterns, items: &mut Vec<Item>) {
        let applied =
            Rewrite::parse_with(self.naptr.regexp, patterns).ok().and_then(|rewrite| rewrite.apply(sample).ok());
        let matched = applied.flatten().and_then(|applied| sample.get(applied.matched));
        if let Some(matched) = matched.filter(|matched| *matched != sample) {
            let message = format!("only {matched:?} of {sample} matches: the rest is not kept");
            items.push(self.say(&code::PARTIAL_MATCH, Field::Regexp, message));
        }
    }

    /// Says when a wildcard takes numbers that are too long.
    fn length(&self, verdicts: &[(&String, Verdict)], items: &mut Vec<Item>) {
        let is_too_long = |sample: &str| sample.len() > LONGEST + 1;
        let takes =
            |(sample, verdict): &(&String, Verdict)| is_too_long(sample) && !matches!(verdict, Verdict::Skip(_));
        if self.of.is_wildcard && verdicts.iter().any(takes) {
            let message = format!("it answers for numbers of any length, also above the {LONGEST} digits of E.164");
            items.push(
                self.say(&code::ANY_LENGTH, Field::Regexp, message).fix("say how long they are: ^\\\\+[0-9]{12}$"),
            );
        }
    }
}

/// Records of one name beside one another.
fn beside(naptrs: &[Naptr<'_>], usable: &[usize], items: &mut Vec<Item>) {
    let records = || naptrs.iter().enumerate();
    let services = |naptr: &Naptr<'_>| match Services::parse(&naptr.services()) {
        Services::E2u(services) => services,
        _ => Vec::new(),
    };
    let is_void = |naptr: &Naptr<'_>| Services::parse(&naptr.services()).is_void();
    if let Some((number, _)) = records().find(|(_, naptr)| is_void(naptr)).filter(|_| !usable.is_empty()) {
        let message = "void says that the number is not in use, and another record says how to reach it";
        items.push(Item::of(&code::VOID_AND_MORE, number, Field::Services, message));
    }
    let used: Vec<(usize, &Naptr<'_>)> = records().filter(|(number, _)| usable.contains(number)).collect();
    let mut ranked: Vec<(Enumservice, usize, &Naptr<'_>)> = used
        .iter()
        .flat_map(|(number, naptr)| services(naptr).into_iter().map(|service| (service, *number, *naptr)))
        .collect();
    ranked.sort_by(|(a, _, x), (b, _, y)| a.cmp(b).then((x.order, x.preference).cmp(&(y.order, y.preference))));
    for group in ranked.chunk_by(|(a, ..), (b, ..)| a == b) {
        let Some((service, _, first)) = group.first() else { continue };
        let same =
            group.iter().find(|(_, _, naptr)| naptr.order == first.order && naptr.preference != first.preference);
        if let Some((_, number, other)) = same {
            let message = format!(
                "{service}: preference {} and {} in order {} are ranks, not weights: the second is used when the first fails",
                first.preference, other.preference, first.order
            );
            items.push(
                Item::of(&code::RANK_NOT_WEIGHT, *number, Field::Preference, message)
                    .fix("equal preferences share calls, or SRV weights behind one URI"),
            );
        }
        if let Some((_, number, other)) = group.iter().find(|(_, _, naptr)| naptr.order > first.order) {
            let message = format!(
                "{service}: order {} is never looked at, because order {} is used (Kamailio takes it for failover)",
                other.order, first.order
            );
            items.push(
                Item::of(&code::HIGHER_ORDER, *number, Field::Order, message)
                    .fix("give both the same order, and preferences"),
            );
        }
    }
}

/// Says when the records of a name do not fit into an answer over UDP.
pub(super) fn size(owner: &Name, entries: &[&Entry]) -> Option<Item> {
    // Header, question and OPT; a pointer and the fixed part of each record.
    const FRAME: usize = 12 + 4 + 11;
    const RECORD: usize = 2 + 10;
    let records: usize = entries.iter().map(|entry| RECORD + entry.record.data.len()).sum();
    let length = FRAME + owner.wire().len() + records;
    let message = || {
        format!(
            "{} records make an answer of {length} octets; over UDP {PAYLOAD} fit, and the client must come back over TCP",
            entries.len()
        )
    };
    (length > usize::from(PAYLOAD)).then(|| Item::of(&code::LONG_ANSWER, 0, Field::Order, message()))
}

/// Claims that an Enumservice is registered with IANA, or is of the private kind (`x-…`, RFC 6117 §3.1).
fn is_registered(service: &Enumservice) -> bool {
    let subtypes: &[&str] = match &*service.kind {
        "sip" | "h323" | "pres" | "xmpp" | "vcard" | "acct" | "im" | "tel" => return true,
        kind if kind.starts_with("x-") || kind.starts_with("p-") => return true,
        "pstn" => &["sip", "tel"],
        "sms" | "ems" | "mms" => &["tel", "mailto"],
        "email" => &["mailto"],
        "fax" => &["tel"],
        "voice" => &["tel"],
        "voicemsg" | "videomsg" | "unifmsg" => &["sip", "sips", "tel", "http", "https"],
        "web" => &["http", "https"],
        "ft" => &["ftp"],
        "void" => &["mailto", "http", "https"],
        "ical-access" => &["http", "https"],
        "ical-sched" => &["mailto"],
        "cnam" => return true,
        _ => return false,
    };
    service.subtypes.iter().all(|subtype| subtypes.contains(&&**subtype))
}
