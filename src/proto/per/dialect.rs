//! What sets one protocol of this kind apart from the next: its tables and the fields it is shown in.

use super::schema::{Ie, Procedure, Shape};
use super::walk::Walk;
use crate::proto::field::Def;
use crate::proto::identity::PlmnFields;

/// Adds what the octets of an OCTET STRING of this type hold; they start at an octet of the message.
pub type Content = for<'a> fn(&mut Walk<'_, 'a>, &'static Shape, &'a [u8], usize);

/// The named bits of a BIT STRING: the field of each and its mask.
pub type Flags = &'static [(&'static Def, u64)];

/// A protocol, as the walk needs to know it.
#[derive(Debug)]
pub struct Dialect {
    /// The protocol itself.
    pub protocol: &'static Def,
    /// The choice of message: `S1AP-PDU`.
    pub pdu: &'static Def,
    /// The initiating message, the successful and the unsuccessful outcome.
    pub outcomes: [&'static Def; 3],
    /// Procedure code.
    pub procedure_code: &'static Def,
    /// Criticality.
    pub criticality: &'static Def,
    /// The value of a message or an element.
    pub value: &'static Def,
    /// The value of a protocol extension.
    pub extension_value: &'static Def,
    /// The number of an element.
    pub id: &'static Def,
    /// The number of a private element.
    pub local: &'static Def,
    /// The object identifier of a private element.
    pub global: &'static Def,
    /// Elementary procedures, sorted by code.
    pub procedures: &'static [Procedure],
    /// Elements and extensions, sorted by number.
    pub ies: &'static [Ie],
    /// The type of a PLMN identity.
    pub plmn_identity: &'static Shape,
    /// Types whose PLMN identity has fields of its own.
    pub plmns: &'static [(&'static Shape, &'static PlmnFields)],
    /// The type of a transport layer address, and the fields of its IPv4 and IPv6 address.
    pub address: (&'static Shape, &'static Def, &'static Def),
    /// Strings whose bits have names.
    pub flags: &'static [(&'static Shape, Flags)],
    /// Types that Wireshark lists once more when they are inside another type.
    pub listed_twice: &'static [&'static Shape],
    /// The type that says which kind of handover transparent containers belong to.
    pub handover_type: &'static Shape,
    /// What octet strings hold.
    pub content: Content,
}

impl Dialect {
    /// Looks an information element up by its number.
    pub fn element(&self, id: u16) -> Option<&'static Ie> {
        self.ies.binary_search_by_key(&id, |ie| ie.id).ok().and_then(|at| self.ies.get(at))
    }

    /// Looks a procedure up by its code.
    pub fn procedure(&self, code: u8) -> Option<&'static Procedure> {
        let at = self.procedures.binary_search_by_key(&code, |procedure| procedure.code).ok();
        at.and_then(|at| self.procedures.get(at))
    }
}
