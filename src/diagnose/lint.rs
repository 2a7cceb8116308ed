//! What the checks of files say about what a capture carries: filter criteria on Cx, NAPTR records on the DNS.
//!
//! `imsctl ifc lint` and `imsctl enum check` are the other doors to the same checks. Each profile and each answer is judged once,
//! however often the capture has it and however many rules ask.

use super::{Case, Severity};
use crate::proto::diameter::avp;
use crate::proto::dns::record::Data;
use crate::proto::{Proto, dns};
use crate::tools::enum_dns::check;
use crate::tools::enum_dns::number::{Number, digits_of};
use crate::tools::ifc;
use crate::tools::zone::{Name, Naptr};
use crate::trace::MessageId;
use crate::wire::text::lossy;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// One thing that a check says about a message.
#[derive(Clone, Debug)]
pub struct Remark {
    /// The message.
    pub message: MessageId,
    /// The rule that it belongs to.
    pub rule: &'static str,
    /// The field that carries what is wrong.
    pub field: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The code of the check.
    pub code: String,
    /// What is wrong.
    pub text: String,
    /// What to write instead.
    pub fix: Option<String>,
}

/// Profiles and answers that are judged; more than this many different ones say nothing new.
const MOST: usize = 2000;

/// Judges everything in the trace.
pub(super) fn remarks(case: &Case<'_>) -> Vec<Remark> {
    let mut found = Vec::new();
    let mut known: HashSet<u64> = HashSet::new();
    for id in case.trace.message_ids() {
        if known.len() >= MOST {
            break;
        }
        match case.trace.message(id).proto {
            Proto::Diameter => profile(case, id, &mut known, &mut found),
            Proto::Dns => answer(case, id, &mut known, &mut found),
            _ => {}
        }
    }
    found
}

fn is_new(octets: &[u8], known: &mut HashSet<u64>) -> bool {
    let mut hasher = DefaultHasher::new();
    octets.hash(&mut hasher);
    known.insert(hasher.finish())
}

fn profile(case: &Case<'_>, id: MessageId, known: &mut HashSet<u64>, found: &mut Vec<Remark>) {
    let Some(data) = case.diameter(id).and_then(|message| message.find(avp::CX_USER_DATA)) else { return };
    if !is_new(data.value, known) {
        return;
    }
    let Ok(items) = ifc::lint(data.value, None) else { return };
    found.extend(items.into_iter().filter_map(|item| {
        let is_seen = || item.fix.as_deref().is_none_or(|fix| finds_another(case, fix));
        // It may find another header field: it does not as long as no request has one.
        let is_idle = item.code == ifc::Code::UnanchoredHeader && !is_seen();
        let severity = if is_idle { Severity::Note } else { item.severity() };
        Some(Remark {
            message: id,
            rule: item.rule()?,
            field: "diameter.Cx-User-Data",
            severity,
            code: item.code.name().to_owned(),
            text: item.message,
            fix: item.fix,
        })
    }));
}

/// Claims that a SIP request of the capture has a header field that a header name finds beside the one it means; `fix` is the
/// name as it should be written: `^To$`.
fn finds_another(case: &Case<'_>, fix: &str) -> bool {
    let name = fix.trim_start_matches('^').trim_end_matches('$').to_ascii_lowercase();
    let is_other = |found: &str| {
        let found = found.to_ascii_lowercase();
        found != name && found.contains(&name)
    };
    let requests = case.trace.message_ids().filter(|id| case.trace.message(*id).proto == Proto::Sip).take(MOST);
    requests.filter_map(|id| case.sip(id)).any(|message| {
        message.method().is_some() && message.headers().iter().any(|header| is_other(&lossy(header.name)))
    })
}

fn answer(case: &Case<'_>, id: MessageId, known: &mut HashSet<u64>, found: &mut Vec<Remark>) {
    let Some(message) = case.dns(id).filter(dns::Message::is_response) else { return };
    let Some(name) = message.question().and_then(|question| Name::absolute(&question.name.text()).ok()) else { return };
    let Some(digits) = enum_digits(&name) else { return };
    let answers: Vec<_> = message.answers().collect();
    let records: Vec<Naptr<'_>> = answers
        .iter()
        .filter_map(|record| match &record.data {
            Data::Naptr { order, preference, flags, service, regexp, replacement } => Some(Naptr {
                order: *order,
                preference: *preference,
                flags,
                services: service,
                regexp,
                replacement: Name::absolute(&replacement.text()).ok()?,
            }),
            _ => None,
        })
        .collect();
    if records.is_empty() || !is_new(name.wire(), known) {
        return;
    }
    let number = Number::parse(&format!("+{digits}")).ok();
    let items = check::answer(&records, number.as_ref(), &check::Options::default());
    found.extend(items.into_iter().filter_map(|item| {
        Some(Remark {
            message: id,
            rule: item.rule()?,
            field: "dns.naptr.regex",
            severity: item.severity(),
            code: item.code.name.to_owned(),
            text: item.message,
            fix: item.fix,
        })
    }));
}

/// The digits of an ENUM name; `None` of a name that stands for no number.
fn enum_digits(name: &Name) -> Option<String> {
    let is_digit = |label: &&[u8]| matches!(label, [octet] if octet.is_ascii_digit());
    let count = name.labels().take_while(is_digit).count();
    let suffix = Name::from_labels(name.labels().skip(count)).ok()?;
    (count >= 3).then(|| digits_of(name, &suffix)).flatten()
}
