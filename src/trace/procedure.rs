//! [`Transaction`], [`Procedure`], [`Subscriber`]: what messages mean together.

use super::{MessageId, ProcedureId, StreamId, SubscriberId, TransactionId};
use crate::proto::Proto;
use std::net::IpAddr;

/// A request and what it led to. A message that nothing answers by design (an S1AP transport, an ACK) is one too.
#[derive(Clone, Debug)]
pub struct Transaction {
    /// What it speaks.
    pub proto: Proto,
    /// The request: the first sighting of the first transmission.
    pub request: MessageId,
    /// Answers that leave it open: SIP 1xx, in order.
    pub provisional: Vec<MessageId>,
    /// Answers that end it; a forked INVITE may have several.
    pub answers: Vec<MessageId>,
    /// The ACK of an INVITE that failed (RFC 3261 §17.1.1.3).
    pub acknowledgement: Option<MessageId>,
    /// Requests and answers that were sent again, in order.
    pub retransmissions: Vec<MessageId>,
    /// An answer is expected by the protocol.
    pub expects_answer: bool,
    /// The procedure it belongs to.
    pub procedure: Option<ProcedureId>,
}

impl Transaction {
    /// The answer: the first that ended it.
    pub fn answer(&self) -> Option<MessageId> {
        self.answers.first().copied()
    }

    /// All its messages, in no particular order.
    pub fn messages(&self) -> impl Iterator<Item = MessageId> + '_ {
        let some = std::iter::once(self.request).chain(self.acknowledgement);
        some.chain(self.provisional.iter().chain(&self.answers).chain(&self.retransmissions).copied())
    }
}

/// What a procedure is about. The names are those of the JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A REGISTER that binds or refreshes, with its challenge, its Cx and third-party registrations.
    Registration,
    /// A REGISTER that removes bindings, or the network's removal (Cx RTR).
    Deregistration,
    /// A call with all its legs, and what it causes.
    Call,
    /// A text with its reports.
    Sms,
    /// EPS attach.
    Attach,
    /// PDN connectivity beyond the attach, or its end.
    Pdn,
    /// A dedicated bearer: set-up, modification, release, with Rx and Gx.
    Bearer,
    /// Service request.
    ServiceRequest,
    /// Paging, and the data notification behind it.
    Paging,
    /// Handover.
    Handover,
    /// Tracking area update.
    Tau,
    /// EPS detach.
    Detach,
    /// A credit-control session that no call causes.
    Charging,
    /// SUBSCRIBE, NOTIFY, PUBLISH.
    Subscription,
    /// OPTIONS, watchdogs, echoes.
    Keepalive,
    /// DNS look-ups that belong to nothing else.
    Dns,
    /// What fits none of these.
    Other,
}

impl Kind {
    /// Every kind, in the order of this type.
    pub const ALL: [Self; 17] = [
        Self::Registration,
        Self::Deregistration,
        Self::Call,
        Self::Sms,
        Self::Attach,
        Self::Pdn,
        Self::Bearer,
        Self::ServiceRequest,
        Self::Paging,
        Self::Handover,
        Self::Tau,
        Self::Detach,
        Self::Charging,
        Self::Subscription,
        Self::Keepalive,
        Self::Dns,
        Self::Other,
    ];

    /// The name in JSON and on the command line: `service-request`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Registration => "registration",
            Self::Deregistration => "deregistration",
            Self::Call => "call",
            Self::Sms => "sms",
            Self::Attach => "attach",
            Self::Pdn => "pdn",
            Self::Bearer => "bearer",
            Self::ServiceRequest => "service-request",
            Self::Paging => "paging",
            Self::Handover => "handover",
            Self::Tau => "tau",
            Self::Detach => "detach",
            Self::Charging => "charging",
            Self::Subscription => "subscription",
            Self::Keepalive => "keepalive",
            Self::Dns => "dns",
            Self::Other => "other",
        }
    }
}

/// How a procedure ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// It did what it was for.
    Success,
    /// It was refused, or broke.
    Failed,
    /// Whoever began it gave it up.
    Cancelled,
    /// Nobody answered in time.
    Timeout,
    /// The capture ended before it did, or began after it.
    Incomplete,
}

impl Outcome {
    /// The name in JSON: `success`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
            Self::Timeout => "timeout",
            Self::Incomplete => "incomplete",
        }
    }
}

/// The first cause of a failure, apart from its consequences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// In one line: `E-RAB 7 refused: radioNetwork radio-resources-not-available`.
    pub text: String,
    /// The message that shows it.
    pub message: MessageId,
}

/// What two messages share that joins them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LinkKey {
    /// SIP Call-ID.
    CallId,
    /// IMS charging identifier: P-Charging-Vector, Rx AF-Charging-Identifier, Ro IMS-Charging-Identifier.
    Icid,
    /// Originating dialog identifier or a Route that an AS returned.
    RouteChain,
    /// SDP origin line, kept by a back-to-back user agent.
    SdpOrigin,
    /// Address and port of media: SDP, Rx and Gx flows, TFT packet filters.
    Media,
    /// Address of the UE: PAA, Framed-IP-Address, Contact, Via.
    UeAddress,
    /// Diameter Session-Id.
    DiameterSession,
    /// Private identity.
    Impi,
    /// Public identity.
    Impu,
    /// IMSI.
    Imsi,
    /// Temporary identity: GUTI, S-TMSI.
    Guti,
    /// Tunnel endpoint: GTPv2 F-TEID, S1AP transport address and TEID.
    Teid,
    /// EPS bearer identity of one PDN connection.
    Ebi,
    /// MME and eNB UE S1AP identifiers of one connection.
    S1apUe,
    /// Charging rule name within a Gx session.
    ChargingRule,
    /// RP-MR or In-Reply-To of a text.
    SmsReference,
    /// Name or number that a look-up asks for, while a request for it waits at the asking node.
    LookUp,
    /// The identity that a query is about, while a request for it waits at the asking node.
    Waiting,
    /// SIP transaction: branch and CSeq, or a CANCEL's or ACK's.
    Transaction,
}

impl LinkKey {
    /// The name in JSON: `ue-ip`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::CallId => "call-id",
            Self::Icid => "icid",
            Self::RouteChain => "route",
            Self::SdpOrigin => "sdp-origin",
            Self::Media => "media",
            Self::UeAddress => "ue-ip",
            Self::DiameterSession => "diameter-session",
            Self::Impi => "impi",
            Self::Impu => "impu",
            Self::Imsi => "imsi",
            Self::Guti => "guti",
            Self::Teid => "teid",
            Self::Ebi => "ebi",
            Self::S1apUe => "s1ap-ue-id",
            Self::ChargingRule => "charging-rule",
            Self::SmsReference => "sms-reference",
            Self::LookUp => "look-up",
            Self::Waiting => "waiting-request",
            Self::Transaction => "transaction",
        }
    }
}

/// Why two messages are in one procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What they share.
    pub key: LinkKey,
    /// The value.
    pub value: String,
    /// The earlier message.
    pub from: MessageId,
    /// The message that was joined by it.
    pub to: MessageId,
}

/// What is particular to a call.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Call {
    /// Who calls, as the first INVITE says.
    pub caller: String,
    /// Who is called, as its Request-URI says.
    pub callee: String,
    /// From the INVITE to the first ringing (180, 183), nanoseconds.
    pub post_dial_delay: Option<i64>,
    /// From the INVITE to its 200, nanoseconds.
    pub setup: Option<i64>,
    /// From the 200 to the BYE, nanoseconds.
    pub duration: Option<i64>,
    /// The codec both sides agreed on.
    pub codec: Option<String>,
    /// The final status of the first INVITE.
    pub status: Option<u16>,
    /// It is to urn:service:sos.
    pub is_emergency: bool,
}

/// One procedure over all its interfaces: what the command line calls a trace.
#[derive(Clone, Debug)]
pub struct Procedure {
    /// Kind and number, stable between runs: `call-3`.
    pub name: String,
    /// What it is about.
    pub kind: Kind,
    /// Whom it is about; for a call, who calls.
    pub subscriber: Option<SubscriberId>,
    /// Who is called or written to, when the capture tells.
    pub peer: Option<SubscriberId>,
    /// Its messages, in capture order.
    pub messages: Vec<MessageId>,
    /// Its transactions, in the order of their requests.
    pub transactions: Vec<TransactionId>,
    /// Time of the first and of the last message, nanoseconds since 1970-01-01 UTC.
    pub span: (i64, i64),
    /// How it ended.
    pub outcome: Outcome,
    /// Why, when it did not succeed.
    pub cause: Option<Cause>,
    /// What it is, in one line: `+447900000001 → +447900000002`, `999700000000101 apn ims`.
    pub title: String,
    /// Why its messages are together: one entry for each step of the joining.
    pub links: Vec<Link>,
    /// What is particular to a call; boxed, for most procedures are none.
    pub call: Option<Box<Call>>,
    /// Its media.
    pub media: Vec<StreamId>,
    /// The protocols of its messages, in order of their first.
    pub protocols: Vec<Proto>,
}

/// Whom procedures are about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subscriber {
    /// IMSI, 14 or 15 digits.
    pub imsi: Option<String>,
    /// Telephone number in international form, without +.
    pub msisdn: Option<String>,
    /// Equipment: IMEI or IMEISV.
    pub imei: Option<String>,
    /// Private identity.
    pub impi: Option<String>,
    /// Public identities, in the order in which they were seen.
    pub impu: Vec<String>,
    /// Addresses it had, in the order in which they were seen.
    pub addresses: Vec<IpAddr>,
}

impl Subscriber {
    /// What it is best called: the number, the IMSI, an identity or an address.
    pub fn label(&self) -> String {
        let number = self.msisdn.as_ref().map(|number| format!("+{number}"));
        number
            .or_else(|| self.imsi.clone())
            .or_else(|| self.impu.first().cloned())
            .or_else(|| self.impi.clone())
            .or_else(|| self.addresses.first().map(ToString::to_string))
            .unwrap_or_else(|| "unknown".to_owned())
    }

    /// Claims that `text` is one of its identities: digits with or without +, a URI, an address.
    pub fn is_called(&self, text: &str) -> bool {
        let bare = text.trim_start_matches('+');
        let is = |known: &Option<String>| known.as_deref().is_some_and(|known| known == bare || known == text);
        let public = self.impu.iter().any(|known| {
            let user = known.split_once(':').map_or(known.as_str(), |(_, rest)| rest);
            known == text
                || user == text
                || user.split('@').next().is_some_and(|user| user.trim_start_matches('+') == bare)
        });
        let private = self.impi.as_deref().is_some_and(|impi| impi == text || impi.split('@').next() == Some(bare));
        is(&self.imsi)
            || is(&self.msisdn)
            || is(&self.imei)
            || public
            || private
            || text.parse().is_ok_and(|address: IpAddr| self.addresses.contains(&address))
    }
}
