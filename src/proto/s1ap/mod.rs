//! S1AP (TS 36.413) with EPS NAS inside.
//!
//! `Message` answers typed questions through oxirush-s1ap (`typed`, the one file that names it).
//! Fields are printed by a walk over the tables of the specification (`per`), which knows
//! octet ranges and goes on behind what is broken. Containers of other protocols (RRC, LPPa) are octets.

pub(super) mod dialect;
mod tables;
#[cfg(test)]
mod tests;
mod typed;

use crate::proto::field::{Def, Fields};
use crate::proto::nas::{self, Direction};
pub use crate::proto::per::MessageKind;
use crate::proto::per::Pdu;
use crate::proto::per::schema::Shape;
use crate::wire::digits::Plmn;
use crate::wire::{Malformed, range};
use std::cell::OnceCell;
use std::net::IpAddr;
use std::ops::Range;
use tables::{fields as f, types};

/// A view of one message.
#[derive(Debug)]
pub struct Message<'a> {
    bytes: &'a [u8],
    outer: Pdu<'a>,
    pdu: Option<typed::Pdu<'a>>,
    /// Read when first asked for.
    e_rabs: OnceCell<Vec<ERab>>,
    /// Where the NAS-PDUs stand; read when first asked for.
    nas: OnceCell<Vec<Range<usize>>>,
}

/// The group of a cause (TS 36.413 §9.2.1.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CauseGroup {
    /// Radio network layer.
    RadioNetwork,
    /// Transport layer.
    Transport,
    /// NAS.
    Nas,
    /// Protocol.
    Protocol,
    /// Miscellaneous.
    Misc,
}

/// A cause: its group and its number in the group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cause {
    /// Its group.
    pub group: CauseGroup,
    /// Its number.
    pub value: u8,
}

/// What happens to an E-RAB in a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ERabOutcome {
    /// It is to be set up.
    ToSetUp,
    /// It was set up, or admitted by the target of a handover.
    SetUp,
    /// It is to be modified.
    ToModify,
    /// It was modified, or switched to a new downlink tunnel.
    Modified,
    /// It could not be set up, modified or released.
    Failed,
    /// It is to be released.
    ToRelease,
    /// It was released.
    Released,
}

/// An E-RAB, as one message speaks of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ERab {
    /// E-RAB ID, 0 to 15.
    pub id: u8,
    /// What happens to it.
    pub outcome: ERabOutcome,
    /// Where its user plane is to be sent.
    pub address: Option<IpAddr>,
    /// GTP TEID of its user plane at that address.
    pub teid: Option<u32>,
    /// QoS class identifier.
    pub qci: Option<u8>,
    /// Why it failed or is released.
    pub cause: Option<Cause>,
    /// Where the NAS-PDU sent to the UE with it stands in the message.
    pub nas: Option<Range<usize>>,
}

impl ERab {
    /// An E-RAB of which only the ID (INTEGER (0..15, ...)) is known.
    const fn new(id: u64, outcome: ERabOutcome) -> Self {
        Self { id: id as u8, outcome, address: None, teid: None, qci: None, cause: None, nas: None }
    }
}

/// A tracking area (TS 36.413 §9.2.3.16).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TrackingArea {
    /// The network.
    pub plmn: Plmn,
    /// Tracking area code.
    pub code: u16,
}

/// An E-UTRAN cell (TS 36.413 §9.2.1.38).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Cell {
    /// The network.
    pub plmn: Plmn,
    /// Cell identity, 28 bits: the eNB in the upper ones.
    pub identity: u32,
}

/// An MME (TS 36.413 §9.2.3.9).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Gummei {
    /// The network.
    pub plmn: Plmn,
    /// MME group ID.
    pub group: u16,
    /// MME code.
    pub code: u8,
}

/// Who is paged (TS 36.413 §9.2.3.13).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Paged {
    /// A temporary identity.
    STmsi {
        /// MME code.
        mme_code: u8,
        /// M-TMSI.
        m_tmsi: u32,
    },
    /// The subscriber.
    Imsi(String),
}

impl CauseGroup {
    /// The groups, in the order of the choice.
    pub const ALL: [Self; 5] = [Self::RadioNetwork, Self::Transport, Self::Nas, Self::Protocol, Self::Misc];

    /// Its name in the specification: `radioNetwork`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::RadioNetwork => "radioNetwork",
            Self::Transport => "transport",
            Self::Nas => "nas",
            Self::Protocol => "protocol",
            Self::Misc => "misc",
        }
    }

    /// The names of its causes, by number.
    pub fn causes(self) -> &'static [&'static str] {
        let shape = match self {
            Self::RadioNetwork => &types::CauseRadioNetwork,
            Self::Transport => &types::CauseTransport,
            Self::Nas => &types::CauseNas,
            Self::Protocol => &types::CauseProtocol,
            Self::Misc => &types::CauseMisc,
        };
        let Shape::Enumerated(_, _, names) = shape else { return &[] };
        names
    }
}

impl Cause {
    /// Its name in the specification: `radio-resources-not-available`.
    pub fn name(self) -> Option<&'static str> {
        self.group.causes().get(usize::from(self.value)).copied()
    }
}

impl std::fmt::Display for Cause {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let group = self.group.name();
        match self.name() {
            Some(name) => write!(f, "{group} {name}"),
            None => write!(f, "{group} {}", self.value),
        }
    }
}

impl<'a> Message<'a> {
    /// Decodes a message; refuses only when the choice of message and the procedure code cannot be read.
    pub fn decode(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let (outer, pdu) = (Pdu::decode(bytes, &dialect::DIALECT)?, typed::Pdu::decode(bytes));
        Ok(Self { bytes, outer, pdu, e_rabs: OnceCell::new(), nas: OnceCell::new() })
    }

    /// Which of the messages of the procedure it is.
    pub const fn kind(&self) -> MessageKind {
        self.outer.kind
    }

    /// Procedure code (TS 36.413 §9.3.6).
    pub const fn procedure_code(&self) -> u8 {
        self.outer.code
    }

    /// Claims that the procedure has an answer: it is one of class 1 (TS 36.413 §8.1).
    pub fn has_answer(&self) -> bool {
        self.outer.has_answer()
    }

    /// The name of the message: `E-RABSetupResponse`; `None` when the procedure or this message of it is unknown.
    pub fn name(&self) -> Option<&'static str> {
        self.outer.name()
    }

    /// MME UE S1AP ID, also from the pair of a release command and the source of a path switch.
    pub fn mme_ue_id(&self) -> Option<u32> {
        self.pdu.as_ref()?.mme_ue_id()
    }

    /// eNB UE S1AP ID, also from the pair of a release command.
    pub fn enb_ue_id(&self) -> Option<u32> {
        self.pdu.as_ref()?.enb_ue_id()
    }

    /// The cause of the whole message.
    pub fn cause(&self) -> Option<Cause> {
        self.pdu.as_ref()?.cause()
    }

    /// The E-RABs of the message: set up, failed, released, in the order of the specification's lists.
    pub fn e_rabs(&self) -> &[ERab] {
        // TS 36.413 §9.3.7: most messages carry NAS only, and have no list of E-RABs.
        let pdu = self.pdu.as_ref().filter(|_| !matches!(self.outer.code, 11..=13 | 17));
        self.e_rabs.get_or_init(|| pdu.map(|pdu| pdu.e_rabs(self.bytes)).unwrap_or_default())
    }

    /// Every NAS-PDU: of the message itself, then those of its E-RABs.
    pub fn nas_pdus(&self) -> impl Iterator<Item = &'a [u8]> {
        let places = self.nas.get_or_init(|| {
            let own = self.pdu.as_ref().and_then(typed::Pdu::nas_pdu).map(|nas| range(self.bytes, nas));
            own.into_iter().chain(self.e_rabs().iter().filter_map(|e_rab| e_rab.nas.clone())).collect()
        });
        places.iter().filter_map(|place| self.bytes.get(place.clone()))
    }

    /// The NAS messages of the NAS-PDUs that are one.
    pub fn nas(&self) -> impl Iterator<Item = nas::Message<'a>> {
        let direction = self.direction();
        self.nas_pdus().filter_map(move |nas| nas::Message::decode(nas, direction).ok())
    }

    /// Where the NAS-PDUs of the message go: an eNB sends initial and uplink messages and reports non-delivery
    /// of a downlink one.
    pub const fn direction(&self) -> Direction {
        match self.outer.code {
            12 | 13 => Direction::Uplink,
            _ => Direction::Downlink,
        }
    }

    /// Claims that the eNB sent the message; `None` of procedures that either side may start (TS 36.413 §8.1).
    pub const fn is_from_enb(&self) -> Option<bool> {
        let starts = match self.outer.code {
            // Handover, path switch, initial and uplink messages, set-up, and what an eNB reports.
            0
            | 2..=4
            | 8
            | 12
            | 13
            | 16..=18
            | 20
            | 22
            | 24
            | 28
            | 29
            | 32
            | 33
            | 37
            | 42
            | 45
            | 47
            | 50
            | 51
            | 53
            | 55..=57
            | 60
            | 62
            | 64
            | 65 => true,
            // Reset, error indication, private message.
            14 | 15 | 39 => return None,
            _ => false,
        };
        Some(starts == matches!(self.kind(), MessageKind::Initiating))
    }

    /// The tracking area the UE is in.
    pub fn tracking_area(&self) -> Option<TrackingArea> {
        self.pdu.as_ref()?.tracking_area()
    }

    /// The cell the UE is in.
    pub fn cell(&self) -> Option<Cell> {
        self.pdu.as_ref()?.cell()
    }

    /// Who is paged.
    pub fn paged(&self) -> Option<Paged> {
        self.pdu.as_ref()?.paged()
    }

    /// S-TMSI of the UE that speaks: MME code and M-TMSI.
    pub fn s_tmsi(&self) -> Option<(u8, u32)> {
        self.pdu.as_ref()?.s_tmsi()
    }

    /// The MME the UE is registered with.
    pub fn gummei(&self) -> Option<Gummei> {
        self.pdu.as_ref()?.gummei()
    }

    /// Adds the fields of the message.
    pub fn fields(&'a self, out: &mut Fields<'a>) {
        self.outer.fields(out, self.direction());
    }

    /// Appends the one-line summary: `E-RABSetupResponse FAILED e-rab 7 radioNetwork radio-resources-not-available`.
    pub fn summary(&self, out: &mut String) {
        match self.name() {
            Some(name) => out.push_str(name),
            None => out.push_str(&format!("procedure {} ({:?})", self.outer.code, self.outer.kind)),
        }
        if let Some(cause) = self.cause() {
            out.push_str(&format!(" {cause}"));
        }
        for e_rab in self.e_rabs() {
            out.push_str(&describe(e_rab));
        }
        match self.paged() {
            Some(Paged::Imsi(imsi)) => out.push_str(&format!(" imsi {imsi}")),
            Some(Paged::STmsi { m_tmsi, .. }) => out.push_str(&format!(" m-tmsi 0x{m_tmsi:08x}")),
            None => {}
        }
        for nas in self.nas() {
            out.push_str(", ");
            nas.summary(out);
        }
    }

    /// Claims that the message reports a failure: an unsuccessful outcome, an error indication, a failed E-RAB.
    pub fn is_error(&self) -> bool {
        const ERROR_INDICATION: u8 = 15;
        const NAS_NON_DELIVERY: u8 = 16;
        self.outer.kind == MessageKind::Unsuccessful
            || matches!(self.outer.code, ERROR_INDICATION | NAS_NON_DELIVERY)
            || self.e_rabs().iter().any(|e_rab| e_rab.outcome == ERabOutcome::Failed)
    }
}

/// One E-RAB on the summary line.
fn describe(e_rab: &ERab) -> String {
    let id = e_rab.id;
    let cause = e_rab.cause.map(|cause| format!(" {cause}")).unwrap_or_default();
    match e_rab.outcome {
        ERabOutcome::Failed => format!(" FAILED e-rab {id}{cause}"),
        ERabOutcome::ToRelease => format!(" release e-rab {id}{cause}"),
        _ => match e_rab.qci {
            Some(qci) => format!(" e-rab {id} QCI {qci}"),
            None => format!(" e-rab {id}"),
        },
    }
}

/// Every field definition of the protocol.
pub fn defs() -> impl Iterator<Item = &'static Def> {
    f::DEFS.iter().copied()
}
