//! Information elements: type, length and instance, and the grouped ones that hold others (TS 29.274 §8.2).

use super::tables::names;
use crate::wire::{Cursor, Malformed};

/// Deeper than this no group is opened: the specification nests two levels.
pub(super) const MAX_DEPTH: u8 = 6;

/// Information element types that typed accessors and fields name.
pub mod kind {
    /// International mobile subscriber identity.
    pub const IMSI: u8 = 1;
    /// Cause.
    pub const CAUSE: u8 = 2;
    /// Restart counter.
    pub const RECOVERY: u8 = 3;
    /// Access point name.
    pub const APN: u8 = 71;
    /// EPS bearer identity.
    pub const EBI: u8 = 73;
    /// Mobile equipment identity.
    pub const MEI: u8 = 75;
    /// MSISDN.
    pub const MSISDN: u8 = 76;
    /// Indication flags.
    pub const INDICATION: u8 = 77;
    /// Protocol configuration options.
    pub const PCO: u8 = 78;
    /// PDN address allocation.
    pub const PAA: u8 = 79;
    /// Bearer quality of service.
    pub const BEARER_QOS: u8 = 80;
    /// Radio access technology.
    pub const RAT: u8 = 82;
    /// Serving network.
    pub const SERVING_NETWORK: u8 = 83;
    /// Traffic flow template of a bearer.
    pub const BEARER_TFT: u8 = 84;
    /// Traffic aggregate description.
    pub const TAD: u8 = 85;
    /// User location information.
    pub const ULI: u8 = 86;
    /// Fully qualified tunnel endpoint identifier.
    pub const F_TEID: u8 = 87;
    /// Bearer context, a group.
    pub const BEARER_CONTEXT: u8 = 93;
    /// Charging identifier.
    pub const CHARGING_ID: u8 = 94;
    /// PDN connection, a group.
    pub const PDN_CONNECTION: u8 = 109;
    /// Additional protocol configuration options.
    pub const APCO: u8 = 163;
    /// Overload control information, a group.
    pub const OVERLOAD: u8 = 180;
    /// Load control information, a group.
    pub const LOAD: u8 = 181;
    /// Remote UE context, a group.
    pub const REMOTE_UE: u8 = 191;
    /// SCEF PDN connection, a group.
    pub const SCEF_PDN_CONNECTION: u8 = 195;
    /// Extended protocol configuration options.
    pub const EPCO: u8 = 197;
    /// V2X context, a group.
    pub const V2X_CONTEXT: u8 = 208;
    /// PC5 QoS parameters, a group.
    pub const PC5_QOS: u8 = 209;
}

/// One information element.
#[derive(Clone, Copy, Debug)]
pub struct Ie<'a> {
    /// Type.
    pub kind: u8,
    /// Tells elements of one type in one message apart.
    pub instance: u8,
    /// The four bits before the instance.
    pub spare: u8,
    /// Offset of the element.
    pub at: usize,
    /// The octets behind the header.
    pub content: Cursor<'a>,
}

impl<'a> Ie<'a> {
    /// Length of the content.
    pub fn length(&self) -> usize {
        self.content.remaining()
    }

    /// The octets behind the header.
    pub fn bytes(&self) -> &'a [u8] {
        self.content.rest()
    }

    /// The name the specification gives the type.
    pub fn name(&self) -> Option<&'static str> {
        names::name(names::IE_TYPES, self.kind)
    }

    /// Claims that the element holds others.
    pub fn is_group(&self) -> bool {
        use kind::{
            BEARER_CONTEXT, LOAD, OVERLOAD, PC5_QOS, PDN_CONNECTION, REMOTE_UE, SCEF_PDN_CONNECTION, V2X_CONTEXT,
        };
        let groups =
            [BEARER_CONTEXT, PDN_CONNECTION, OVERLOAD, LOAD, REMOTE_UE, SCEF_PDN_CONNECTION, V2X_CONTEXT, PC5_QOS];
        groups.contains(&self.kind)
    }

    /// The elements of a group; none of any other element.
    pub fn inner(&self) -> Ies<'a> {
        let mut cursor = self.content;
        if !self.is_group() {
            cursor.take_rest();
        }
        Ies::new(cursor)
    }
}

/// Why the walk over information elements ended early.
#[derive(Clone, Copy, Debug)]
pub struct Cut {
    /// What could not be read.
    pub malformed: Malformed,
    /// Type, length, spare bits and instance, when those could be read.
    pub header: Option<(u8, u16, u8, u8)>,
    /// Offset of the element.
    pub at: usize,
}

/// The information elements of a message or a group, up to the first that does not fit.
#[derive(Clone, Copy, Debug)]
pub struct Ies<'a> {
    cursor: Cursor<'a>,
}

impl<'a> Ies<'a> {
    pub(super) fn new(cursor: Cursor<'a>) -> Self {
        Self { cursor }
    }

    fn read(&mut self) -> Result<Ie<'a>, Cut> {
        let at = self.cursor.at();
        let header = self.header().map_err(|malformed| Cut { malformed, header: None, at })?;
        let (kind, length, spare, instance) = header;
        let content = self.cursor.sub(usize::from(length), "IE length");
        let content = content.map_err(|malformed| Cut { malformed, header: Some(header), at })?;
        Ok(Ie { kind, instance, spare, at, content })
    }

    fn header(&mut self) -> Result<(u8, u16, u8, u8), Malformed> {
        let kind = self.cursor.u8("IE type")?;
        let length = self.cursor.u16("IE length")?;
        let octet = self.cursor.u8("IE instance")?;
        Ok((kind, length, octet >> 4, octet & 0x0f))
    }
}

impl<'a> Iterator for Ies<'a> {
    type Item = Result<Ie<'a>, Cut>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.cursor.is_empty() {
            return None;
        }
        let read = self.read();
        if read.is_err() {
            self.cursor.take_rest();
        }
        Some(read)
    }
}
