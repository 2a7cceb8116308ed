//! [`Label`]: what an arrow says, in the words of the trade: `INVITE sdp AMR-WB`, `Rx AAR audio 41k`, `Cx LIA 2001`.

use crate::proto::diameter::{self, avp};
use crate::proto::s1ap::{self, ERabOutcome};
use crate::proto::sip::{self, Id};
use crate::proto::{Body, dns, gtpv2, nas, sdp};
use crate::report::clip::clip;
use crate::wire::text::{lossy, printable};
use std::borrow::Cow;
use std::fmt::Write as _;

/// Columns of the shortest label: it fits onto an arrow between lanes that stand 14 apart.
pub const TINY: usize = 11;
/// Columns of the label that stands beside narrow lanes.
pub const SHORT: usize = 24;
/// Columns of the label where there is a little more room: the words of the short one, cut later.
pub const MEDIUM: usize = 48;
/// Columns of the longest label, whatever the message says.
pub const LONG: usize = 300;

/// What an arrow says, at four lengths. Each is one line and safe for a terminal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// At most [`TINY`] columns: `LIA 2001`.
    pub tiny: String,
    /// At most [`SHORT`] columns: `Cx LIA 2001`.
    pub short: String,
    /// At most [`MEDIUM`] columns: the short label before it was cut.
    pub medium: String,
    /// The whole summary, at most [`LONG`] columns.
    pub long: String,
}

impl Label {
    /// Cuts each text to its length and makes it safe.
    pub fn new(tiny: &str, short: &str, long: &str) -> Self {
        // What is cut away need not be made safe: a header may hold a megabyte.
        let bounded = |text: &str, columns: usize| {
            let head: String = text.chars().take(columns + 1).collect();
            clip(&printable(&head), columns).into_owned()
        };
        Self {
            tiny: bounded(tiny, TINY),
            short: bounded(short, SHORT),
            medium: bounded(short, MEDIUM),
            long: bounded(long, LONG),
        }
    }

    /// Labels a message; `answers_offer` says that its SDP answers one that was offered before.
    pub fn of(body: &Body<'_>, answers_offer: bool) -> Self {
        let mut long = String::new();
        body.summary(&mut long);
        let (tiny, short) = match body {
            Body::Sip(message) => sip(message, answers_offer),
            Body::Diameter(message) => diameter(message),
            Body::Gtpv2(message) => gtpv2(message),
            Body::S1ap(message) => s1ap(message),
            Body::Dns(message) => dns(message),
            Body::Icmp(message) => ("ICMP".to_owned(), format!("ICMP {}", message.name())),
            _ => (long.clone(), long.clone()),
        };
        Self::new(&tiny, &short, &long)
    }
}

/// Appends a blank and a word.
fn word(out: &mut String, text: &str) {
    if !text.is_empty() {
        out.push(' ');
        out.push_str(text);
    }
}

fn sip(message: &sip::Message<'_>, answers_offer: bool) -> (String, String) {
    let session = message.sdp();
    let is_within_dialog = message.to().is_some_and(|to| to.tag().is_some());
    let (mut tiny, mut short) = match message.start() {
        sip::StartLine::Request { method, .. } => {
            let again = if method == b"INVITE" && is_within_dialog { "re-" } else { "" };
            let name = format!("{again}{}", lossy(method));
            (name.clone(), name)
        }
        sip::StartLine::Status { code, reason } => {
            let code_and_reason = match &session {
                Some(_) => code.to_string(),
                None => format!("{code} {}", lossy(reason.trim_ascii())),
            };
            (code.to_string(), code_and_reason)
        }
    };
    if let Some(session) = &session {
        tiny.push_str(" sdp");
        short.push_str(if answers_offer { " sdp answer" } else { " sdp" });
        short.push_str(&media(session));
    }
    detail(message, &mut short);
    (tiny, short)
}

/// First codec and, when it is no plain call, the direction.
fn media(session: &sdp::Session<'_>) -> String {
    let mut out = String::new();
    word(&mut out, session.codecs().first().map(Cow::as_ref).unwrap_or_default());
    let directions = session.media.iter().filter_map(|media| media.direction);
    word(&mut out, directions.into_iter().find(|direction| *direction != "sendrecv").unwrap_or_default());
    out
}

/// What tells requests of one method, and answers to different methods, apart.
fn detail(message: &sip::Message<'_>, out: &mut String) {
    if let Some(status) = message.status() {
        let method = message.cseq().map_or("", |(_, method)| method);
        let challenged = matches!(status, 401 | 407);
        if method != "INVITE" && !challenged && (200..300).contains(&status) {
            word(out, method);
        }
        return;
    }
    let event = || message.value(Id::Event).map(|event| sip::syntax::cut(event, b';').0).map(lossy);
    match message.method().unwrap_or_default() {
        "REGISTER" => {
            let expires = message.value(Id::Expires).and_then(sip::syntax::number);
            let responds = message.authentication(Id::Authorization, "response").is_some_and(|value| !value.is_empty());
            word(out, if responds { "auth" } else { "" });
            word(out, if expires == Some(0) { "expires 0" } else { "" });
        }
        "MESSAGE" => match message.sms() {
            Some(sms) => word(out, sms.kind.name()),
            None => word(out, &message.content_type().map(lossy).unwrap_or_default()),
        },
        "SUBSCRIBE" | "NOTIFY" | "PUBLISH" => word(out, &event().unwrap_or_default()),
        "BYE" | "CANCEL" => {
            if let Some((protocol, cause)) = message.reasons().next() {
                let cause = cause.map(|cause| cause.to_string()).unwrap_or_default();
                word(out, &format!("Reason {protocol} {cause}"));
            }
        }
        "REFER" => {
            let target = message.addresses(Id::ReferTo).next();
            word(out, &target.map(|target| lossy(target.uri.user)).unwrap_or_default());
        }
        _ => {}
    }
}

fn diameter(message: &diameter::Message<'_>) -> (String, String) {
    let command = match message.abbreviation() {
        Some(abbreviation) => abbreviation.to_owned(),
        None => format!("{}{}", message.command(), if message.is_request() { "R" } else { "A" }),
    };
    let kind = match message.cc_request_type() {
        Some(1) => "-I",
        Some(2) => "-U",
        Some(3) => "-T",
        Some(4) => "-E",
        _ => "",
    };
    let mut tail = format!("{command}{kind}");
    if let Some(result) = message.result() {
        let _ = write!(tail, " {}", result.code);
    }
    let tiny = tail.clone();
    if message.is_request() || message.result().is_some_and(|result| result.is_success()) {
        subject(message, &mut tail);
    } else if let Some(name) = message.result().and_then(|result| result.name()) {
        word(&mut tail, name.trim_start_matches("DIAMETER_").trim_start_matches("ERROR_"));
    }
    let interface = message.interface().filter(|_| message.application() != 0);
    (tiny, interface.map_or(tail.clone(), |interface| format!("{interface} {tail}")))
}

/// What a Diameter message is about, in a few letters.
fn subject(message: &diameter::Message<'_>, out: &mut String) {
    for component in message.media_components() {
        let kind = component.find(avp::MEDIA_TYPE).and_then(|avp| avp.value_name()).unwrap_or_default();
        word(out, &kind.to_ascii_lowercase());
        let bandwidth = [avp::MAX_REQUESTED_BANDWIDTH_DL, avp::MAX_REQUESTED_BANDWIDTH_UL];
        if let Some(bits) = bandwidth.into_iter().find_map(|key| component.find(key)?.u32()) {
            let _ = write!(out, " {}k", bits / 1000);
        }
    }
    message.installed_rules().for_each(|name| word(out, &format!("+{name}")));
    message.removed_rules().for_each(|name| word(out, &format!("-{name}")));
    if let (true, Some(qci)) = (message.installed_rules().next().is_some(), qci(message)) {
        let _ = write!(out, " QCI{qci}");
    }
    for report in message.find_all(avp::CHARGING_RULE_REPORT) {
        word(out, &report.find(avp::CHARGING_RULE_NAME).map(|name| name.text()).unwrap_or_default());
        word(out, report.find(avp::PCC_RULE_STATUS).and_then(|avp| avp.value_name()).unwrap_or_default());
    }
    // An AAR subscribes to actions; a RAR reports one.
    if message.abbreviation() == Some("RAR") && message.interface() == Some("Rx") {
        let action = message.find(avp::SPECIFIC_ACTION).and_then(|avp| avp.value_name()).unwrap_or_default();
        word(out, action.trim_start_matches("INDICATION_OF_").trim_end_matches("_ALLOCATION"));
    }
    for key in [avp::SERVER_ASSIGNMENT_TYPE, avp::ABORT_CAUSE] {
        word(out, message.find(key).and_then(|avp| avp.value_name()).unwrap_or_default());
    }
}

fn qci(message: &diameter::Message<'_>) -> Option<u32> {
    message.find(avp::CHARGING_RULE_INSTALL)?;
    message.find_deep(avp::QOS_CLASS_IDENTIFIER)?.u32()
}

/// The kinds of a message, shortened as the trade does.
const ENDINGS: [(&str, &str); 8] = [
    ("Request", "Req"),
    ("Response", "Rsp"),
    ("Command", "Cmd"),
    ("Complete", "Cmp"),
    ("Acknowledge", "Ack"),
    ("Indication", "Ind"),
    ("Notification", "Ntf"),
    ("Failure", "Fail"),
];

/// Splits off the kind of a message: `Create Bearer `, `Req`.
fn ending(name: &str) -> (&str, &'static str) {
    let found = ENDINGS.iter().find_map(|(word, short)| Some((name.strip_suffix(word)?, *short)));
    found.unwrap_or((name, ""))
}

/// The first letters of words, of `Create Bearer ` and of `InitialContextSetup` alike.
fn initials(name: &str) -> String {
    name.chars().filter(char::is_ascii_uppercase).collect()
}

fn gtpv2_name(message: &gtpv2::Message<'_>) -> (String, String) {
    let Some(name) = message.name() else {
        let number = format!("GTPv2 {}", message.message_type());
        return (number.clone(), number);
    };
    let (stem, kind) = ending(name);
    let compact: String = stem.split(' ').collect();
    let tiny = if kind.is_empty() { compact.clone() } else { format!("{}{kind}", initials(stem)) };
    (tiny, format!("{compact}{kind}"))
}

fn gtpv2(message: &gtpv2::Message<'_>) -> (String, String) {
    let (mut tiny, mut short) = gtpv2_name(message);
    let rejected = message.bearer_contexts().filter_map(|bearer| bearer.cause()).find(gtpv2::Cause::is_rejection);
    if let Some(cause) = message.cause().filter(gtpv2::Cause::is_rejection).or(rejected) {
        let _ = write!(tiny, " {}", cause.value);
        let _ = write!(short, " {} {}", cause.value, cause.name().unwrap_or_default());
    } else if let Some(qci) = message.bearer_contexts().find_map(|bearer| bearer.qci()) {
        let _ = write!(tiny, " QCI{qci}");
        let _ = write!(short, " QCI{qci}");
    } else if message.is_request() == Some(true) {
        let ebi = message.bearer_contexts().find_map(|bearer| bearer.ebi()).or_else(|| message.ebis().next());
        if let Some(ebi) = ebi.filter(|ebi| *ebi != 0) {
            let _ = write!(short, " EBI {ebi}");
        }
    }
    if let Some(next) = message.piggybacked() {
        let _ = write!(short, " +{}", gtpv2_name(&next).0);
    }
    (tiny, short)
}

/// Initial UE message, downlink and uplink NAS transport: the NAS message is what matters.
const NAS_TRANSPORTS: [u8; 3] = [11, 12, 13];

fn s1ap(message: &s1ap::Message<'_>) -> (String, String) {
    let inner = message.nas().next();
    if let (true, Some(inner)) = (NAS_TRANSPORTS.contains(&message.procedure_code()), &inner) {
        return nas(inner);
    }
    let Some(name) = message.name() else {
        let number = format!("S1AP {}", message.procedure_code());
        return (number.clone(), number);
    };
    let (stem, kind) = ending(name);
    let head = if stem.starts_with("E-RAB") { "E-RAB ".to_owned() } else { initials(stem) };
    let mut tiny = if kind.is_empty() { name.to_owned() } else { format!("{head}{kind}") };
    let mut short = format!("{stem}{kind}");
    let e_rabs = message.e_rabs();
    let failed = e_rabs.iter().find(|e_rab| e_rab.outcome == ERabOutcome::Failed);
    let cause = failed.and_then(|e_rab| e_rab.cause).or_else(|| message.cause());
    if let Some(failed) = failed {
        tiny.push_str(" FAIL");
        short.push_str(" FAILED");
        let group = failed.cause.map(|cause| cause.group.name()).unwrap_or_default();
        word(&mut short, group.trim_end_matches("Network"));
    } else if let Some(name) = cause.and_then(|cause| cause.name()) {
        word(&mut short, name);
    } else if let Some(e_rab) = e_rabs.first().filter(|_| short.len() + 8 < SHORT) {
        let _ = write!(short, " e-rab {}", e_rab.id);
    }
    (tiny, short)
}

fn nas(message: &nas::Message<'_>) -> (String, String) {
    if message.is_ciphered() {
        return ("NAS".to_owned(), "NAS ciphered".to_owned());
    }
    let name = message.name();
    let mut short = shortened(name);
    if let Some(cause) = message.emm_cause().or_else(|| message.esm_cause()) {
        let _ = write!(short, " cause {cause}");
    } else if message.nas_container().is_some() {
        short.push_str(" SMS");
    }
    (short.clone(), short)
}

/// The long names of session management, shortened as the trade does.
fn shortened(name: &str) -> String {
    let long = [
        ("Activate default EPS bearer context", "Act default bearer"),
        ("Activate dedicated EPS bearer context", "Act dedicated bearer"),
        ("Modify EPS bearer context", "Modify bearer"),
        ("Deactivate EPS bearer context", "Deactivate bearer"),
    ];
    let found = long.iter().find_map(|(long, short)| Some(format!("{short}{}", name.strip_prefix(long)?)));
    found.map_or_else(|| name.to_owned(), |name| name.replace("request", "req").replace("accept", "acc"))
}

fn dns(message: &dns::Message<'_>) -> (String, String) {
    let question = message.question();
    let kind = question.as_ref().and_then(|question| dns::tables::record_type(question.kind)).unwrap_or("query");
    let name = question.as_ref().map(|question| question.name.text()).unwrap_or_default();
    if !message.is_response() {
        return (format!("DNS {kind}"), format!("DNS {kind} {name}"));
    }
    let code = message.response_code();
    let outcome = match (code, message.answers().take(100).count()) {
        (0, 1) => "1 answer".to_owned(),
        (0, count) => format!("{count} answers"),
        (code, _) => dns::tables::response_code(code).map_or(code.to_string(), str::to_owned),
    };
    (format!("DNS {kind}"), format!("DNS {kind} {outcome}"))
}
