//! NGAP (TS 38.413) with 5GS NAS inside.
//!
//! Everything is read by the walk over the tables of the specification (`per`); the typed
//! questions are answered by the same walk, asked for the few fields they need. Containers of S1AP
//! are read by its tables; those of other protocols (RRC, NRPPa) are octets.

pub(super) mod dialect;
mod tables;
#[cfg(test)]
mod tests;

use crate::proto::field::{Def, Field, Fields, Interest, Value};
use crate::proto::nas::Direction;
use crate::proto::nas5gs;
pub use crate::proto::per::MessageKind;
use crate::proto::per::Pdu;
use crate::proto::per::schema::Shape;
use crate::wire::Malformed;
use std::borrow::Cow;
use std::sync::LazyLock;
use tables::fields as f;

/// A view of one message.
#[derive(Debug)]
pub struct Message<'a> {
    outer: Pdu<'a>,
}

/// A cause (TS 38.413 §9.3.1.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cause {
    /// Its group: `radioNetwork`, `transport`, `nas`, `protocol` or `misc`.
    pub group: &'static str,
    /// Its number in the group.
    pub value: u64,
    /// Its name in the specification: `user-inactivity`.
    pub name: Option<&'static str>,
}

/// A PDU session, as one message speaks of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// PDU session ID, 0 to 255.
    pub id: u64,
    /// It could not be set up, modified or resumed.
    pub failed: bool,
}

/// The names of the causes of a group, by number; empty when there is no such group.
pub fn causes(group: &str) -> &'static [&'static str] {
    let shape = match group {
        "radioNetwork" => &tables::types::CauseRadioNetwork,
        "transport" => &tables::types::CauseTransport,
        "nas" => &tables::types::CauseNas,
        "protocol" => &tables::types::CauseProtocol,
        "misc" => &tables::types::CauseMisc,
        _ => return &[],
    };
    let Shape::Enumerated(_, _, names) = shape else { return &[] };
    names
}

impl std::fmt::Display for Cause {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.name {
            Some(name) => write!(f, "{} {name}", self.group),
            None => write!(f, "{} {}", self.group, self.value),
        }
    }
}

/// The fields that the typed questions are answered from.
static ASKED_FOR: LazyLock<Interest> = LazyLock::new(|| {
    let ids: [&Def; 4] = [&f::AMF_UE_NGAP_ID, &f::RAN_UE_NGAP_ID, &f::pDUSessionID, &f::fiveG_TMSI];
    let lists: [&[&Def]; 4] = [&ids, &NAS_PDUS, &CAUSES, &FAILURES];
    Interest::only(lists.into_iter().flatten().copied().zip(0..))
});

static NAS_PDUS: [&Def; 3] = [&f::NAS_PDU, &f::nAS_PDU, &f::pDUSessionNAS_PDU];
static CAUSES: [&Def; 5] = [&f::radioNetwork, &f::transport, &f::nas, &f::protocol, &f::misc];

/// Lists of PDU sessions that failed.
static FAILURES: [&Def; 9] = [
    &f::PDUSessionResourceFailedToModifyListModCfm,
    &f::PDUSessionResourceFailedToModifyListModRes,
    &f::PDUSessionResourceFailedToResumeListRESReq,
    &f::PDUSessionResourceFailedToResumeListRESRes,
    &f::PDUSessionResourceFailedToSetupListCxtFail,
    &f::PDUSessionResourceFailedToSetupListCxtRes,
    &f::PDUSessionResourceFailedToSetupListHOAck,
    &f::PDUSessionResourceFailedToSetupListPSReq,
    &f::PDUSessionResourceFailedToSetupListSURes,
];

/// Codes of procedures (TS 38.413 §9.4.7).
mod procedure {
    pub const ERROR_INDICATION: u8 = 9;
    pub const INITIAL_UE_MESSAGE: u8 = 15;
    pub const NAS_NON_DELIVERY: u8 = 19;
    pub const PAGING: u8 = 24;
    pub const UPLINK_NAS_TRANSPORT: u8 = 46;
}

impl<'a> Message<'a> {
    /// Decodes a message; refuses only when the choice of message and the procedure code cannot be read.
    pub fn decode(bytes: &'a [u8]) -> Result<Self, Malformed> {
        Ok(Self { outer: Pdu::decode(bytes, &dialect::DIALECT)? })
    }

    /// Which of the messages of the procedure it is.
    pub const fn kind(&self) -> MessageKind {
        self.outer.kind
    }

    /// Procedure code (TS 38.413 §9.4.7).
    pub const fn procedure_code(&self) -> u8 {
        self.outer.code
    }

    /// The name of the message: `InitialUEMessage`; `None` when the procedure or this message of it is unknown.
    pub fn name(&self) -> Option<&'static str> {
        self.outer.name()
    }

    /// Where the NAS-PDUs of the message go: NG-RAN sends initial and uplink messages, and reports the
    /// non-delivery of a downlink one.
    pub const fn direction(&self) -> Direction {
        match self.outer.code {
            procedure::INITIAL_UE_MESSAGE | procedure::UPLINK_NAS_TRANSPORT => Direction::Uplink,
            _ => Direction::Downlink,
        }
    }

    /// The facts of the message: one walk, which adds only the fields they are in.
    pub fn facts(&self) -> Facts<'a> {
        let mut out = Fields::wanting(&ASKED_FOR);
        self.outer.fields(&mut out, self.direction());
        Facts::of(out.as_slice())
    }

    /// Adds the fields of the message.
    pub fn fields(&self, out: &mut Fields<'a>) {
        self.outer.fields(out, self.direction());
    }

    /// The NAS messages of the NAS-PDUs that are one.
    pub fn nas(&self) -> impl Iterator<Item = nas5gs::Message<'a>> + use<'a> {
        let direction = self.direction();
        self.facts().nas_pdus.into_iter().filter_map(move |nas| nas5gs::Message::decode(nas, direction).ok())
    }

    /// Appends the one-line summary: `InitialUEMessage ran-ue 5, Registration request suci-0-313-340-0-0-…`.
    pub fn summary(&self, out: &mut String) {
        match self.name() {
            Some(name) => out.push_str(name),
            None => out.push_str(&format!("procedure {} ({:?})", self.outer.code, self.outer.kind)),
        }
        let facts = self.facts();
        if let Some(id) = facts.amf_ue_id {
            out.push_str(&format!(" amf-ue {id}"));
        }
        if let Some(id) = facts.ran_ue_id {
            out.push_str(&format!(" ran-ue {id}"));
        }
        if let Some(cause) = facts.cause {
            out.push_str(&format!(" {cause}"));
        }
        for session in &facts.sessions {
            let failed = if session.failed { " FAILED" } else { "" };
            out.push_str(&format!("{failed} pdu-session {}", session.id));
        }
        if let (procedure::PAGING, Some(tmsi)) = (self.outer.code, facts.tmsi) {
            out.push_str(&format!(" 5g-tmsi 0x{tmsi:08x}"));
        }
        for nas in self.nas() {
            out.push_str(", ");
            nas.summary(out);
        }
    }

    /// Claims that the message reports a failure: an unsuccessful outcome, an error indication, a failed PDU session.
    pub fn is_error(&self) -> bool {
        self.outer.kind == MessageKind::Unsuccessful
            || matches!(self.outer.code, procedure::ERROR_INDICATION | procedure::NAS_NON_DELIVERY)
            || self.facts().sessions.iter().any(|session| session.failed)
    }
}

/// What a message says about a UE, from wherever it says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts<'a> {
    /// AMF UE NGAP ID, 40 bits; also from the pair of a release command.
    pub amf_ue_id: Option<u64>,
    /// RAN UE NGAP ID, 32 bits.
    pub ran_ue_id: Option<u64>,
    /// The first cause.
    pub cause: Option<Cause>,
    /// PDU sessions, in the order of the message.
    pub sessions: Vec<Session>,
    /// 5G-TMSI: of the UE that speaks, or is paged.
    pub tmsi: Option<u32>,
    /// NAS-PDUs: of the message itself and of its PDU sessions.
    pub nas_pdus: Vec<&'a [u8]>,
}

impl<'a> Facts<'a> {
    fn of(fields: &[Field<'a>]) -> Self {
        let mut facts = Self::default();
        // Depth of the list of failed sessions we are in.
        let mut failed_at = u8::MAX;
        for field in fields {
            let is = |defs: &[&'static Def]| defs.iter().any(|def| std::ptr::eq(*def, field.def));
            if field.depth <= failed_at {
                failed_at = if is(&FAILURES) { field.depth } else { u8::MAX };
            }
            let number = field.value.number();
            if is(&[&f::AMF_UE_NGAP_ID]) {
                facts.amf_ue_id = facts.amf_ue_id.or(number);
            } else if is(&[&f::RAN_UE_NGAP_ID]) {
                facts.ran_ue_id = facts.ran_ue_id.or(number);
            } else if is(&CAUSES) {
                facts.cause = facts.cause.or(cause(field));
            } else if let (true, Some(id)) = (is(&[&f::pDUSessionID]), number) {
                facts.sessions.push(Session { id, failed: failed_at != u8::MAX });
            } else if is(&[&f::fiveG_TMSI]) {
                facts.tmsi = facts.tmsi.or(number.and_then(|number| u32::try_from(number).ok()));
            } else if let (true, Value::Bytes(Cow::Borrowed(octets))) = (is(&NAS_PDUS), &field.value) {
                facts.nas_pdus.push(octets);
            }
        }
        facts
    }
}

fn cause(field: &Field<'_>) -> Option<Cause> {
    let name = if let Value::Code(_, name) = field.value { Some(name) } else { None };
    Some(Cause { group: field.def.title, value: field.value.number()?, name })
}

/// Every field definition of NGAP and of the NAS inside.
pub fn defs() -> impl Iterator<Item = &'static Def> {
    f::DEFS.iter().chain(nas5gs::fields::DEFS).copied()
}
