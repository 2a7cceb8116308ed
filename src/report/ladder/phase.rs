//! Phases: what a stretch of a procedure is about, said by a rule across the ladder.

use crate::proto::diameter::avp;
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

/// From so many messages on, procedures of the EPC and charging sessions have phases.
const FEW: usize = 8;

/// Decides where phases of a procedure begin. Each begins once; behind a failure there is only the release.
pub(super) struct Phases {
    kind: Kind,
    /// There are so few messages that rules between them would be most of the ladder.
    is_short: bool,
    cause: Option<MessageId>,
    begun: Vec<&'static str>,
}

impl Phases {
    pub(super) fn new(procedure: &Procedure) -> Self {
        let failed = matches!(procedure.outcome, Outcome::Failed | Outcome::Timeout);
        let cause = procedure.cause.as_ref().map(|cause| cause.message);
        // A rule above the only line of a failure says nothing.
        let last = procedure.messages.last().copied();
        Self {
            kind: procedure.kind,
            is_short: procedure.messages.len() < FEW,
            cause: cause.filter(|cause| failed && Some(*cause) != last),
            begun: Vec::new(),
        }
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
            _ if self.is_short => None,
            Kind::Pdn => pdn(body),
            Kind::Bearer => bearer(body),
            Kind::Handover => handover(body),
            Kind::Tau => tau(body),
            Kind::Detach => detach(body),
            Kind::Paging | Kind::ServiceRequest => service(body),
            Kind::Charging => charging(body),
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

/// What an S1AP message does, or the NAS message in it, under the name of the latter.
fn s1ap_step<'m>(message: &'m s1ap::Message<'_>) -> (&'m str, Option<&'static str>) {
    (message.name().unwrap_or_default(), message.nas().next().map(|nas| nas.name()))
}

fn pdn(body: &Body<'_>) -> Option<&'static str> {
    match body {
        Body::S1ap(message) => match s1ap_step(message) {
            (_, Some("PDN connectivity request")) => Some("request"),
            (_, Some("PDN disconnect request")) => Some(RELEASE),
            ("E-RABSetupRequest", _) => Some("radio bearer"),
            _ => None,
        },
        Body::Gtpv2(message) => match message.name()? {
            "Create Session Request" => Some("session"),
            "Modify Bearer Request" => Some("bearer update"),
            "Delete Session Request" => Some(RELEASE),
            _ => None,
        },
        _ => None,
    }
}

fn bearer(body: &Body<'_>) -> Option<&'static str> {
    match body {
        Body::Diameter(message) => match message.known_command().map(|command| command.request)? {
            "AAR" => Some("policy"),
            "STR" => Some(RELEASE),
            _ => None,
        },
        Body::Gtpv2(message) => match message.name()? {
            "Create Bearer Request" => Some("bearer"),
            "Update Bearer Request" => Some("bearer update"),
            "Delete Bearer Request" => Some(RELEASE),
            "Downlink Data Notification" => Some("paging"),
            _ => None,
        },
        Body::S1ap(message) if message.procedure_code() == PAGING => Some("paging"),
        _ => None,
    }
}

fn handover(body: &Body<'_>) -> Option<&'static str> {
    match body {
        Body::S1ap(message) => match s1ap_step(message).0 {
            "HandoverRequired" => Some("preparation"),
            "HandoverCommand" | "ENBStatusTransfer" => Some("execution"),
            "HandoverNotify" => Some("completion"),
            "PathSwitchRequest" => Some("path switch"),
            "UEContextReleaseCommand" => Some(RELEASE),
            _ => None,
        },
        _ => None,
    }
}

fn tau(body: &Body<'_>) -> Option<&'static str> {
    match body {
        Body::S1ap(message) => match s1ap_step(message) {
            (_, Some("Tracking area update request")) => Some("request"),
            (_, Some("Authentication request")) => Some("authentication"),
            (_, Some("Security mode command")) => Some("security"),
            (_, Some("Tracking area update accept")) => Some("accept"),
            ("UEContextReleaseCommand", _) => Some(RELEASE),
            _ => None,
        },
        Body::Diameter(message) => match message.known_command().map(|command| command.request)? {
            "AIR" => Some("authentication"),
            "ULR" => Some("location update"),
            _ => None,
        },
        Body::Gtpv2(message) => match message.name()? {
            "Context Request" => Some("context transfer"),
            "Create Session Request" => Some("session"),
            "Modify Bearer Request" => Some("bearer update"),
            _ => None,
        },
        _ => None,
    }
}

fn detach(body: &Body<'_>) -> Option<&'static str> {
    match body {
        Body::S1ap(message) => match s1ap_step(message) {
            (_, Some("Detach request")) => Some("request"),
            ("UEContextReleaseCommand", _) => Some(RELEASE),
            _ => None,
        },
        Body::Gtpv2(message) => (message.name()? == "Delete Session Request").then_some("sessions end"),
        _ => None,
    }
}

fn service(body: &Body<'_>) -> Option<&'static str> {
    match body {
        Body::S1ap(message) if message.procedure_code() == PAGING => Some("paging"),
        Body::S1ap(message) => match s1ap_step(message) {
            (_, Some("Service request" | "Extended service request")) => Some("service request"),
            ("InitialContextSetupRequest", _) => Some("radio context"),
            ("UEContextReleaseCommand", _) => Some(RELEASE),
            _ => None,
        },
        Body::Gtpv2(message) => (message.name()? == "Downlink Data Notification").then_some("paging"),
        _ => None,
    }
}

/// A session by CC-Request-Type (RFC 8506 §8.3).
fn charging(body: &Body<'_>) -> Option<&'static str> {
    let Body::Diameter(message) = body else { return None };
    if message.known_command().map(|command| command.request)? != "CCR" || !message.is_request() {
        return None;
    }
    match message.find(avp::CC_REQUEST_TYPE)?.u32()? {
        1 => Some("first quota"),
        2 => Some("usage"),
        3 => Some("end"),
        _ => None,
    }
}
