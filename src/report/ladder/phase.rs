//! Phases: what a stretch of a procedure is about, said by a rule across the ladder.

use crate::proto::sip;
use crate::proto::sms::{Direction, RpKind};
use crate::proto::{Body, s1ap};
use crate::trace::{Kind, MessageId, Outcome, Procedure};

/// The title of the phase that begins with the message that shows the first cause.
const FAILURE: &str = "failure propagates";
/// The title of the end of a session.
const RELEASE: &str = "release";
/// The title of what Rx, Gx, GTPv2 and S1AP do for a session; the interfaces are added.
pub(super) const POLICY: &str = "policy + bearer";

/// Decides where phases of a procedure begin. Each begins once; behind a failure there is only the release.
pub(super) struct Phases {
    kind: Kind,
    cause: Option<MessageId>,
    begun: Vec<&'static str>,
}

impl Phases {
    pub(super) fn new(procedure: &Procedure) -> Self {
        let failed = matches!(procedure.outcome, Outcome::Failed | Outcome::Timeout);
        let cause = procedure.cause.as_ref().map(|cause| cause.message);
        // A rule above the only line of a failure says nothing.
        let last = procedure.messages.last().copied();
        Self { kind: procedure.kind, cause: cause.filter(|cause| failed && Some(*cause) != last), begun: Vec::new() }
    }

    /// The title of the phase that begins with this message.
    pub(super) fn begins(&mut self, id: MessageId, body: &Body<'_>) -> Option<&'static str> {
        let title = if self.cause == Some(id) { Some(FAILURE) } else { self.title(body) }?;
        let is_late = self.begun.contains(&RELEASE) || (self.begun.contains(&FAILURE) && title != RELEASE);
        if is_late || self.begun.contains(&title) {
            return None;
        }
        self.begun.push(title);
        Some(title)
    }

    fn title(&self, body: &Body<'_>) -> Option<&'static str> {
        match self.kind {
            Kind::Call => call(body),
            Kind::Registration | Kind::Deregistration => registration(body),
            Kind::Attach => attach(body),
            Kind::Sms => sms(body),
            _ => None,
        }
    }
}

fn call(body: &Body<'_>) -> Option<&'static str> {
    match body {
        Body::Sip(message) => match (message.method(), message.status(), message.cseq()) {
            (Some("INVITE"), ..) if is_within_dialog(message) => Some("session change"),
            (Some("INVITE"), ..) => Some("session setup"),
            (Some("BYE" | "CANCEL"), ..) => Some(RELEASE),
            (_, Some(180), _) => Some("alerting"),
            (_, Some(200), Some((_, "INVITE"))) => Some("answer"),
            _ => None,
        },
        Body::Diameter(message) => matches!(message.interface(), Some("Rx" | "Gx")).then_some(POLICY),
        Body::S1ap(message) if message.procedure_code() == PAGING => Some("paging"),
        Body::Gtpv2(_) | Body::S1ap(_) => Some(POLICY),
        _ => None,
    }
}

const PAGING: u8 = 10;

fn is_within_dialog(message: &sip::Message<'_>) -> bool {
    message.to().is_some_and(|to| to.tag().is_some())
}

fn registration(body: &Body<'_>) -> Option<&'static str> {
    let Body::Sip(message) = body else { return None };
    let responds = |id| message.authentication(id, "response").is_some_and(|value| !value.is_empty());
    match message.method()? {
        "REGISTER" if responds(sip::Id::Authorization) => Some("authentication"),
        // The S-CSCF registers a user with an AS in its own name (TS 24.229 §5.4.1.7).
        "REGISTER" if message.from().map(|from| from.uri.user) != message.to().map(|to| to.uri.user) => {
            Some("third-party registration")
        }
        "REGISTER" => Some("challenge"),
        "SUBSCRIBE" => Some("registration event"),
        _ => None,
    }
}

fn attach(body: &Body<'_>) -> Option<&'static str> {
    match body {
        Body::S1ap(message) => attach_s1ap(message),
        Body::Diameter(message) => match message.known_command().map(|command| command.request)? {
            "AIR" => Some("authentication"),
            "ULR" => Some("location update"),
            "RAR" | "AAR" => Some(POLICY),
            _ => None,
        },
        Body::Gtpv2(message) => match message.name()? {
            "Create Session Request" => Some("session"),
            "Create Bearer Request" => Some(POLICY),
            _ => None,
        },
        _ => None,
    }
}

fn attach_s1ap(message: &s1ap::Message<'_>) -> Option<&'static str> {
    if message.name() == Some("InitialContextSetupRequest") {
        return Some("radio context");
    }
    match message.nas().next()?.name() {
        "Attach request" => Some("attach request"),
        "Authentication request" => Some("authentication"),
        "Security mode command" => Some("security"),
        _ => None,
    }
}

fn sms(body: &Body<'_>) -> Option<&'static str> {
    let Body::Sip(message) = body else { return None };
    message.method()?;
    let sms = message.sms()?;
    Some(match (sms.kind, sms.direction) {
        (RpKind::Data, Direction::ToNetwork) => "submission",
        (RpKind::Data, Direction::ToPhone) => "delivery",
        (RpKind::Ack | RpKind::Error, Direction::ToNetwork) => "delivery report",
        (RpKind::Ack | RpKind::Error, Direction::ToPhone) => "submission report",
        _ => return None,
    })
}
