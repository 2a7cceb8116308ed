//! What an ASN.1 type of S1AP or NGAP looks like on the wire: the shapes the tables are made of.
//!
//! Only what aligned PER and the spelling of fields need; values are not typed here.

use crate::proto::field::Def;

/// Size or value without an upper bound.
pub const UNBOUNDED: u64 = u64::MAX;

/// The shape of a type, as aligned PER reads it (X.691).
#[derive(Debug)]
pub enum Shape {
    /// SEQUENCE: whether it has an extension marker, and its members.
    Sequence(bool, &'static [Member]),
    /// CHOICE: its extension marker, how many alternatives precede it, and all alternatives.
    Choice(bool, usize, &'static [Member]),
    /// SEQUENCE OF: the bounds of its count and its item.
    List(Bounds, &'static Member),
    /// ENUMERATED: its extension marker, how many values precede it, and all names.
    Enumerated(bool, usize, &'static [&'static str]),
    /// INTEGER within bounds.
    Integer(Bounds),
    /// INTEGER within bounds of which the least is below zero: the least, the most, the extension marker.
    Signed(i64, i64, bool),
    /// BIT STRING with bounds in bits.
    Bits(Bounds),
    /// OCTET STRING with bounds in octets.
    Octets(Bounds),
    /// OCTET STRING that contains a type.
    Containing(&'static Member),
    /// PrintableString, VisibleString or UTF8String with bounds in octets.
    Text(Bounds),
    /// NULL: no octets.
    Null,
    /// An information element: id, criticality and a value that the id gives its type.
    Field,
    /// A protocol extension: the same in an extension container.
    Extension,
    /// A private information element (TS 36.413 §9.3.6, TS 38.413 §9.4.6).
    Private,
}

/// The least and the most of a value or a size, and whether the constraint is extensible.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// The least.
    pub min: u64,
    /// The most; [`UNBOUNDED`] when there is none.
    pub max: u64,
    /// The constraint has an extension marker.
    pub extensible: bool,
}

/// A member of a SEQUENCE, an alternative of a CHOICE, the item of a list, or the type of an element.
#[derive(Debug)]
pub struct Member {
    /// The field it is printed as.
    pub def: &'static Def,
    /// Its type.
    pub shape: &'static Shape,
    /// It is there only when its bit in the preamble is set.
    pub optional: bool,
}

/// An information element or protocol extension (TS 36.413 §9.3.7, TS 38.413 §9.4.7).
#[derive(Debug)]
pub struct Ie {
    /// Its number.
    pub id: u16,
    /// The name of the constant: `id-MME-UE-S1AP-ID`.
    pub name: &'static str,
    /// What it carries.
    pub member: Member,
}

/// An elementary procedure (TS 36.413 §9.3.2, TS 38.413 §9.4.3).
#[derive(Debug)]
pub struct Procedure {
    /// Its code.
    pub code: u8,
    /// The name of the constant: `id-S1Setup`.
    pub name: &'static str,
    /// The initiating message, the successful and the unsuccessful outcome.
    pub messages: [Option<Member>; 3],
}

const fn bounds(min: u64, max: u64, extensible: bool) -> Bounds {
    Bounds { min, max, extensible }
}

pub const fn sequence(extensible: bool, members: &'static [Member]) -> Shape {
    Shape::Sequence(extensible, members)
}

pub const fn choice(extensible: bool, root: usize, alternatives: &'static [Member]) -> Shape {
    Shape::Choice(extensible, root, alternatives)
}

pub const fn list(min: u64, max: u64, item: &'static Member) -> Shape {
    Shape::List(bounds(min, max, false), item)
}

pub const fn enumerated(extensible: bool, root: usize, names: &'static [&'static str]) -> Shape {
    Shape::Enumerated(extensible, root, names)
}

pub const fn integer(min: u64, max: u64, extensible: bool) -> Shape {
    Shape::Integer(bounds(min, max, extensible))
}

pub const fn signed(min: i64, max: i64, extensible: bool) -> Shape {
    Shape::Signed(min, max, extensible)
}

pub const fn bits(min: u64, max: u64, extensible: bool) -> Shape {
    Shape::Bits(bounds(min, max, extensible))
}

pub const fn octets(min: u64, max: u64, extensible: bool) -> Shape {
    Shape::Octets(bounds(min, max, extensible))
}

pub const fn text(min: u64, max: u64, extensible: bool) -> Shape {
    Shape::Text(bounds(min, max, extensible))
}

pub const fn member(def: &'static Def, shape: &'static Shape) -> Member {
    Member { def, shape, optional: false }
}

pub const fn optional(def: &'static Def, shape: &'static Shape) -> Member {
    Member { def, shape, optional: true }
}

pub const fn ie(id: u16, name: &'static str, member: Member) -> Ie {
    Ie { id, name, member }
}

pub const fn procedure(code: u8, name: &'static str, messages: [Option<Member>; 3]) -> Procedure {
    Procedure { code, name, messages }
}
