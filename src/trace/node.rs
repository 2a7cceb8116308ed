//! [`Node`], [`Endpoint`], [`Role`]: who speaks.

use super::NodeId;
use std::net::SocketAddr;

/// An address with a port. One function may have several, one address may hold several functions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// Address and port; port 0 where the transport has none.
    pub address: SocketAddr,
    /// The node it belongs to; correlation fills it in.
    pub node: NodeId,
}

/// A function of the network, as the capture shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it is called: by the user, by the capture, or by its role: `P-CSCF`, `UE 2`.
    pub name: String,
    /// Its function.
    pub role: Role,
    /// How sure the role is.
    pub confidence: Confidence,
    /// What the role was concluded from: `sends Cx LIR`, in words.
    pub evidence: &'static str,
    /// Its endpoints, in the order in which they were seen.
    pub addresses: Vec<SocketAddr>,
}

/// How sure a conclusion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// A guess by port or by name.
    Low,
    /// Concluded from what it usually does.
    Medium,
    /// The specification lets only this function do what was seen.
    High,
}

impl Confidence {
    /// The word for output: `high`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// A function of the EPC or the IMS (TS 23.002), in the order in which lanes are drawn: from the UE to the core
/// and on to other networks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// User equipment.
    Ue,
    /// eNodeB.
    Enb,
    /// gNodeB.
    Gnb,
    /// Access and mobility management function.
    Amf,
    /// Mobility management entity.
    Mme,
    /// Evolved packet data gateway.
    Epdg,
    /// Serving gateway.
    Sgw,
    /// PDN gateway, or the session management function in its place.
    Pgw,
    /// Serving and PDN gateway at one address.
    SPgw,
    /// User plane of a gateway.
    UserPlane,
    /// Policy and charging rules function.
    Pcrf,
    /// Proxy call session control function.
    PCscf,
    /// Interrogating call session control function.
    ICscf,
    /// Serving call session control function.
    SCscf,
    /// Emergency call session control function.
    ECscf,
    /// Interrogating and serving call session control function at one address and port.
    ISCscf,
    /// A SIP proxy of the core whose function is not known.
    SipProxy,
    /// Home subscriber server.
    Hss,
    /// Subscription locator function, or a Diameter agent.
    DiameterAgent,
    /// Application server.
    As,
    /// IP short message gateway, or service centre.
    Smsc,
    /// Online charging system.
    Ocs,
    /// Offline charging: charging data function.
    Cdf,
    /// Charging trigger function that is nothing else.
    Ctf,
    /// Equipment identity register.
    Eir,
    /// Domain name server.
    Dns,
    /// Media gateway control, breakout, border: the way to other networks.
    Mgcf,
    /// Media gateway or relay.
    MediaGateway,
    /// Whatever else.
    Other,
}

impl Role {
    /// What a node of this role is called: `P-CSCF`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ue => "UE",
            Self::Enb => "eNB",
            Self::Gnb => "gNB",
            Self::Amf => "AMF",
            Self::Mme => "MME",
            Self::Epdg => "ePDG",
            Self::Sgw => "SGW",
            Self::Pgw => "PGW",
            Self::SPgw => "S/PGW",
            Self::UserPlane => "UPF",
            Self::Pcrf => "PCRF",
            Self::PCscf => "P-CSCF",
            Self::ICscf => "I-CSCF",
            Self::SCscf => "S-CSCF",
            Self::ECscf => "E-CSCF",
            Self::ISCscf => "I/S-CSCF",
            Self::SipProxy => "SIP",
            Self::Hss => "HSS",
            Self::DiameterAgent => "DRA",
            Self::As => "AS",
            Self::Smsc => "SMSC",
            Self::Ocs => "OCS",
            Self::Cdf => "CDF",
            Self::Ctf => "CTF",
            Self::Eir => "EIR",
            Self::Dns => "DNS",
            Self::Mgcf => "MGCF",
            Self::MediaGateway => "MGW",
            Self::Other => "host",
        }
    }
}
