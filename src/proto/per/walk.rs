//! The fields of a message, in the order of its octets: a walk over the tables with a reader of PER.
//!
//! Every type of a protocol is a row of its tables, so one walk prints all procedures.

use super::dialect::Dialect;
use super::leaves;
use super::reader::Reader;
use super::schema::{Bounds, Member, Shape, UNBOUNDED};
use crate::proto::field::{Def, Fields, GROUP, Value};
use crate::proto::identity::{self, PlmnFields};
use crate::proto::nas::Direction;
use crate::wire::Malformed;
use std::borrow::Cow;
use std::ops::Range;

type Result<T> = std::result::Result<T, Malformed>;

/// What a type says about the fields inside it.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    /// Direction of the NAS-PDUs inside.
    pub direction: Direction,
    /// What a PLMN identity is shown in.
    pub plmn: &'static PlmnFields,
    /// What is read next is the value of an element, not a member of a type.
    pub element: bool,
    /// The kind of the handover, where the message has said so: transparent containers depend on it.
    pub handover: Option<u64>,
}

/// Walks one message and adds its fields.
pub struct Walk<'w, 'a> {
    /// Where the fields go.
    pub out: &'w mut Fields<'a>,
    /// The protocol.
    pub dialect: &'static Dialect,
    /// What the types around say.
    pub context: Context,
    /// How many types are around.
    pub depth: u8,
}

/// Deeper than this nothing is read: no type is, but a made-up message can nest extensions.
const DEEPEST: u8 = 24;

/// An OCTET STRING that contains a type has no bounds of its own.
const ANY_SIZE: Bounds = Bounds { min: 0, max: UNBOUNDED, extensible: false };

impl<'a> Walk<'_, 'a> {
    /// Reads a member and adds its field and what is inside.
    pub fn member(&mut self, reader: &mut Reader<'a>, member: &'static Member) -> Result<()> {
        if self.depth >= DEEPEST {
            return Err(reader.malformed("nesting"));
        }
        self.depth += 1;
        let read = self.shape(reader, member);
        self.depth -= 1;
        read
    }

    fn shape(&mut self, reader: &mut Reader<'a>, member: &'static Member) -> Result<()> {
        let start = reader.octet();
        let what = member.def.title;
        match member.shape {
            Shape::Sequence(extensible, members) => {
                self.out.push(member.def, Value::None, start..start);
                let outer = self.context;
                self.context.plmn = self.plmn_in(member.shape);
                let read = self.nested(|walk| walk.sequence(reader, *extensible, members, what));
                self.context = Context { plmn: outer.plmn, ..self.context };
                read
            }
            Shape::Choice(extensible, root, alternatives) => {
                self.choice(reader, member, (*extensible, *root, alternatives))
            }
            Shape::List(bounds, item) => {
                let count = reader.size(*bounds, what)?;
                self.out.push(member.def, count as u64, start..reader.octet());
                self.nested(|walk| walk.items(reader, count, item))
            }
            Shape::Enumerated(extensible, root, names) => {
                let (index, _) = reader.index(*extensible, *root, what)?;
                let name = usize::try_from(index).ok().and_then(|at| names.get(at)).copied();
                if std::ptr::eq(member.shape, self.dialect.handover_type) {
                    self.context.handover = Some(index);
                }
                self.out.push(member.def, Value::code(index, name), reader.since(start));
                Ok(())
            }
            Shape::Integer(bounds) => {
                let number = reader.integer(*bounds, what)?;
                self.out.push(member.def, number, reader.since(start));
                let twice = self.dialect.listed_twice.iter().any(|shape| std::ptr::eq(*shape, member.shape));
                if twice && !self.context.element {
                    self.out.push(member.def, number, start..start);
                }
                Ok(())
            }
            Shape::Signed(min, max, extensible) => {
                let number = reader.signed((*min, *max), *extensible, what)?;
                self.out.push(member.def, Value::Signed(number), reader.since(start));
                Ok(())
            }
            Shape::Containing(inside) => {
                let (octets, range) = reader.octet_string(ANY_SIZE, what)?;
                self.out.push(member.def, Value::Bytes(octets.clone()), range.clone());
                if let Cow::Borrowed(octets) = octets {
                    self.container(octets, range.start, inside);
                }
                Ok(())
            }
            Shape::Bits(bounds) => {
                let (bits, range) = reader.bit_string(*bounds, what)?;
                leaves::bits(self, member, bits, range);
                Ok(())
            }
            Shape::Octets(bounds) => {
                let (octets, range) = reader.octet_string(*bounds, what)?;
                leaves::octets(self, member, octets, range);
                Ok(())
            }
            Shape::Text(bounds) => {
                let (octets, range) = reader.octet_string(*bounds, what)?;
                // The type is PrintableString; `_`, `@` and the like are sent all the same.
                self.out.push(member.def, String::from_utf8_lossy(&octets).into_owned(), range);
                Ok(())
            }
            Shape::Null => {
                self.out.push(member.def, Value::None, start..start);
                Ok(())
            }
            Shape::Field => self.element(reader, member, self.dialect.value),
            Shape::Extension => self.element(reader, member, self.dialect.extension_value),
            Shape::Private => self.private(reader, member),
        }
    }

    /// Walks one level deeper.
    pub fn nested(&mut self, body: impl FnOnce(&mut Walk<'_, 'a>) -> Result<()>) -> Result<()> {
        let context = Context { element: false, ..self.context };
        let (dialect, depth) = (self.dialect, self.depth);
        let mut outcome = (Ok(()), context);
        self.out.nest(|out| {
            let mut walk = Walk { out, dialect, context, depth };
            outcome.0 = body(&mut walk);
            outcome.1 = walk.context;
        });
        self.context = outcome.1;
        outcome.0
    }

    fn sequence(
        &mut self,
        reader: &mut Reader<'a>,
        extensible: bool,
        members: &'static [Member],
        what: &'static str,
    ) -> Result<()> {
        let extended = extensible && reader.bit(what)?;
        let optional = members.iter().filter(|member| member.optional).count();
        let mut present = reader.bits(optional, what)?.reverse_bits() >> (64 - optional.max(1));
        for member in members {
            if member.optional {
                let here = present & 1 == 1;
                present >>= 1;
                if !here {
                    continue;
                }
            }
            self.member(reader, member)?;
        }
        if extended {
            additions(reader, what)?;
        }
        Ok(())
    }

    fn choice(
        &mut self,
        reader: &mut Reader<'a>,
        member: &'static Member,
        (extensible, root, alternatives): (bool, usize, &'static [Member]),
    ) -> Result<()> {
        let (start, what) = (reader.octet(), member.def.title);
        let (index, extended) = reader.index(extensible, root, what)?;
        let alternative = usize::try_from(index).ok().and_then(|at| alternatives.get(at));
        self.out.push(member.def, Value::code(index, alternative.map(|member| member.def.title)), start..start);
        self.nested(|walk| {
            if !extended {
                return alternative.map_or(Err(reader.malformed(what)), |member| walk.member(reader, member));
            }
            let (mut inner, whole) = reader.open_type(what)?;
            if let Some(member) = alternative {
                walk.contained(&mut inner, member);
            }
            if whole { Ok(()) } else { Err(reader.malformed(what)) }
        })
    }

    fn items(&mut self, reader: &mut Reader<'a>, count: usize, item: &'static Member) -> Result<()> {
        let labelled = self.out.wants(&GROUP);
        for number in 0..count {
            if !labelled {
                self.member(reader, item)?;
                continue;
            }
            self.out.push_headed(&GROUP, self.item_heading(*reader, number, item.shape), Value::None, empty(reader));
            self.nested(|walk| walk.member(reader, item))?;
        }
        Ok(())
    }

    /// An information element or extension: id, criticality, and the value its id names.
    fn element(&mut self, reader: &mut Reader<'a>, member: &'static Member, value: &'static Def) -> Result<()> {
        let start = reader.octet();
        self.out.push(member.def, Value::None, start..start);
        self.nested(|walk| {
            reader.align();
            let at = reader.octet();
            let id = reader.constrained(0, 65_535, "id")? as u16;
            let ie = walk.dialect.element(id);
            walk.out.push(walk.dialect.id, Value::code(id, ie.map(|ie| ie.name)), at..at.saturating_add(2));
            walk.criticality(reader)?;
            let (mut inner, whole) = reader.open_type("value")?;
            let start = inner.octet();
            walk.out.push(value, Value::None, start..reader.octet());
            walk.nested(|walk| {
                if let Some(ie) = ie {
                    walk.contained(&mut inner, &ie.member);
                }
                Ok(())
            })?;
            if whole { Ok(()) } else { Err(reader.malformed("value")) }
        })
    }

    /// A private element has no types known here: its octets are passed over.
    fn private(&mut self, reader: &mut Reader<'a>, member: &'static Member) -> Result<()> {
        let start = reader.octet();
        self.out.push(member.def, Value::None, start..start);
        self.nested(|walk| {
            let global = reader.bit("private id")?;
            let at = reader.octet();
            walk.out.push(walk.dialect.id, u64::from(global), at..at);
            if global {
                let octets = reader.length("private id")?;
                let identifier = reader.take(octets, "private id")?;
                walk.out.push(walk.dialect.global, leaves::object_identifier(identifier), reader.since(at));
            } else {
                let local = reader.constrained(0, 65_535, "private id")?;
                walk.out.push(walk.dialect.local, local, reader.since(at));
            }
            walk.criticality(reader)?;
            let (inner, whole) = reader.open_type("private value")?;
            walk.out.push(walk.dialect.value, Value::None, inner.octet()..reader.octet());
            if whole { Ok(()) } else { Err(reader.malformed("private value")) }
        })
    }

    /// Reads a criticality (TS 36.413 §9.3.5, TS 38.413 §9.4.5).
    pub fn criticality(&mut self, reader: &mut Reader<'a>) -> Result<()> {
        let start = reader.octet();
        let value = reader.constrained(0, 2, "criticality")?;
        let name = ["reject", "ignore", "notify"].get(value as usize).copied();
        self.out.push(self.dialect.criticality, Value::code(value, name), reader.since(start));
        Ok(())
    }

    /// Reads the content of an open type; what is wrong in it is shown and ends there.
    pub fn contained(&mut self, reader: &mut Reader<'a>, member: &'static Member) {
        self.context.element = true;
        if let Err(why) = self.member(reader, member) {
            self.out.malformed(why);
        }
    }

    /// Reads an octet string that is itself a type, and starts at an octet of the message.
    pub fn container(&mut self, octets: &'a [u8], at: usize, member: &'static Member) {
        self.container_of(self.dialect, octets, at, member);
    }

    /// Reads an octet string that is a type of this protocol.
    pub fn container_of(&mut self, dialect: &'static Dialect, octets: &'a [u8], at: usize, member: &'static Member) {
        let (context, depth) = (self.context, self.depth);
        self.out.nest(|out| {
            out.inside(at, |out| {
                Walk { out, dialect, context, depth }.contained(&mut Reader::new(octets, 0), member);
            });
        });
    }

    /// The fields of a PLMN identity directly in a type.
    fn plmn_in(&self, shape: &'static Shape) -> &'static PlmnFields {
        let parents = self.dialect.plmns;
        parents.iter().find(|(parent, _)| std::ptr::eq(*parent, shape)).map_or(&identity::PLMN, |(_, fields)| *fields)
    }

    /// `Item 2: id-NAS-PDU`, looking ahead for the number of an element.
    fn item_heading(&self, mut ahead: Reader<'_>, number: usize, shape: &Shape) -> String {
        let is_element = matches!(shape, Shape::Field | Shape::Extension);
        let id = is_element.then(|| ahead.constrained(0, 65_535, "id").ok()).flatten();
        match id.and_then(|id| self.dialect.element(id as u16)) {
            Some(ie) => format!("Item {number}: {}", ie.name),
            None => format!("Item {number}"),
        }
    }
}

/// Passes over what is behind the extension marker of a SEQUENCE: a bit map, then an open type for each
/// bit set (X.691 §19.7 to 9). No type has members there; they extend by protocol extensions.
pub fn additions(reader: &mut Reader<'_>, what: &'static str) -> Result<()> {
    let count = reader.small(what)?.saturating_add(1);
    let mut present = 0u64;
    for _ in 0..count {
        present = present.saturating_add(u64::from(reader.bit(what)?));
    }
    for _ in 0..present {
        if !reader.open_type(what)?.1 {
            return Err(reader.malformed(what));
        }
    }
    Ok(())
}

fn empty(reader: &Reader<'_>) -> Range<usize> {
    reader.octet()..reader.octet()
}
