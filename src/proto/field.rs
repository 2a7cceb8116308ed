//! Fields: the printable form of a message, under Wireshark's names.
//!
//! A [`Def`] says what a field is (name, title, kind); every protocol keeps its definitions in one
//! `static` table made with [`defs!`](crate::defs), so a field exists in one place. A [`Field`] is one
//! definition with a value, a depth and the octets it came from. [`Fields`] is the flat list in
//! reading order. It is derived from a typed view when a person, a filter or JSON asks for it; nothing
//! in the pipeline builds it.

use crate::wire::{Malformed, text};
use hashbrown::HashMap;
use std::borrow::Cow;
use std::fmt::Write as _;
use std::net::IpAddr;
use std::ops::Range;

/// What a field is: one row of a protocol's table.
#[derive(Debug)]
pub struct Def {
    /// Wireshark's field name (`sip.Call-ID`); of our own, `imsctl.…`.
    pub name: &'static str,
    /// What a person calls it, as Wireshark's tree does: `Call-ID`.
    pub title: &'static str,
    /// The type of the values, and how tshark spells them.
    pub kind: Kind,
}

/// The type of a field's values and their spelling in `-T fields`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// No value of its own: a heading. tshark's FT_NONE, printed as `1`.
    Label,
    /// A whole protocol.
    Protocol,
    /// An unsigned number, printed in decimal.
    Dec,
    /// An unsigned number, printed as `0x` and this many hexadecimal digits.
    Hex(u8),
    /// A signed number, printed in decimal.
    Signed,
    /// A floating-point number.
    Float,
    /// `True` or `False`.
    Bool,
    /// Text.
    Text,
    /// Octets, printed as hexadecimal digits.
    Bytes,
    /// An IPv4 address.
    Ipv4,
    /// An IPv6 address.
    Ipv6,
    /// A point in time, printed as tshark prints absolute times in UTC: `Nov 23, 2026 11:06:07.000000000 UTC`.
    Time,
    /// A span of time: [`Value::Signed`] nanoseconds, printed in seconds with nine decimals.
    Duration,
}

/// The value of one field.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// A heading: `-V` prints only the title. `-T fields` prints `1`.
    None,
    /// An unsigned number.
    Number(u64),
    /// An unsigned number that the specification gives a name.
    Code(u64, &'static str),
    /// A signed number.
    Signed(i64),
    /// A floating-point number.
    Float(f64),
    /// A flag.
    Bool(bool),
    /// Text, as spelt in the message.
    Text(Cow<'a, str>),
    /// Octets.
    Bytes(Cow<'a, [u8]>),
    /// An IPv4 or IPv6 address.
    Address(IpAddr),
    /// Nanoseconds since 1970-01-01 UTC.
    Time(i64),
    /// What could not be read.
    Malformed(Malformed),
}

impl<'a> Value<'a> {
    /// Text borrowed from the message; octets that are not UTF-8 become U+FFFD.
    pub fn lossy(bytes: &'a [u8]) -> Self {
        Self::Text(text::lossy(bytes))
    }

    /// Borrowed octets.
    pub const fn bytes(bytes: &'a [u8]) -> Self {
        Self::Bytes(Cow::Borrowed(bytes))
    }

    /// A number with the name the table gives it, or without when it has none.
    pub fn code(number: impl Into<u64>, name: Option<&'static str>) -> Self {
        let number = number.into();
        name.map_or(Self::Number(number), |name| Self::Code(number, name))
    }

    /// The number, of values that are one.
    pub fn number(&self) -> Option<u64> {
        match self {
            Self::Number(number) | Self::Code(number, _) => Some(*number),
            Self::Bool(flag) => Some(u64::from(*flag)),
            _ => None,
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

macro_rules! number_values {
    ($($number:ty),*) => {$(
        impl From<$number> for Value<'_> {
            fn from(number: $number) -> Self {
                Self::Number(u64::from(number))
            }
        }
    )*};
}
number_values!(u8, u16, u32, u64);

impl From<bool> for Value<'_> {
    fn from(flag: bool) -> Self {
        Self::Bool(flag)
    }
}

/// One field of one message.
#[derive(Clone, Debug)]
pub struct Field<'a> {
    /// Depth in the tree; 0 is the protocol itself.
    pub depth: u8,
    /// What the field is.
    pub def: &'static Def,
    /// A heading that says more than the title does: `AVP: Result-Code(268) l=12 f=-M-`.
    pub heading: Option<Cow<'a, str>>,
    /// Its value.
    pub value: Value<'a>,
    /// The octets of the message it was read from; empty when it was derived.
    pub range: Range<u32>,
}

impl Field<'_> {
    /// Spells the value as tshark's `-T fields` does.
    pub fn spell(&self, out: &mut String) {
        spell(self.def.kind, &self.value, out);
    }
}

/// Spells a value of a field of this kind as tshark's `-T fields` does.
pub fn spell(kind: Kind, value: &Value<'_>, out: &mut String) {
    match (kind, value) {
        (_, Value::Text(text)) => out.push_str(text),
        (_, Value::None) => out.push('1'),
        (Kind::Bool, Value::Number(n) | Value::Code(n, _)) => out.push_str(if *n != 0 { "True" } else { "False" }),
        (_, Value::Bool(flag)) => out.push_str(if *flag { "True" } else { "False" }),
        (Kind::Hex(digits), Value::Number(n) | Value::Code(n, _)) => {
            shown(format_args!("0x{n:0width$x}", width = usize::from(digits)), out);
        }
        (_, Value::Number(n) | Value::Code(n, _)) => text::push_decimal(*n, out),
        (Kind::Duration, Value::Signed(n)) => {
            out.push_str(if *n < 0 { "-" } else { "" });
            text::push_decimal(n.unsigned_abs() / 1_000_000_000, out);
            out.push('.');
            text::push_padded(n.unsigned_abs() % 1_000_000_000, 9, out);
        }
        (_, Value::Signed(n)) => shown(n, out),
        (_, Value::Float(n)) => shown(n, out),
        (_, Value::Bytes(bytes)) => text::push_hex(bytes, out),
        (_, Value::Address(address)) => shown(address, out),
        (_, Value::Time(nanoseconds)) => out.push_str(&crate::proto::time::absolute(*nanoseconds)),
        (_, Value::Malformed(malformed)) => shown(malformed, out),
    }
}

/// Appends what a value displays as; writing to a String cannot fail.
fn shown(value: impl std::fmt::Display, out: &mut String) {
    let _ = write!(out, "{value}");
}

/// Heading without a name: a line of the tree that groups others and cannot be filtered.
pub static GROUP: Def = Def { name: "", title: "", kind: Kind::Label };

/// Says in place what could not be read; Wireshark's name for it.
pub static MALFORMED: Def = Def { name: "_ws.malformed", title: "Malformed", kind: Kind::Text };

/// Which fields somebody asked for; lets a decoder leave out what nobody will look at.
///
/// A field is known by the address of its definition, so a look-up compares no strings.
#[derive(Debug, Default)]
pub struct Interest {
    columns: Option<HashMap<usize, u32, foldhash::fast::FixedState>>,
}

impl Interest {
    /// Everything is wanted.
    pub const fn everything() -> Self {
        Self { columns: None }
    }

    /// Only these definitions are wanted, each in a column of the output.
    pub fn only(defs: impl IntoIterator<Item = (&'static Def, u32)>) -> Self {
        Self { columns: Some(defs.into_iter().map(|(def, column)| (address(def), column)).collect()) }
    }

    /// Claims that somebody will look at this field.
    pub fn wants(&self, def: &'static Def) -> bool {
        self.columns.as_ref().is_none_or(|columns| columns.contains_key(&address(def)))
    }

    /// The column of a wanted field; `None` when it is not wanted or everything is.
    pub fn column(&self, def: &'static Def) -> Option<u32> {
        self.columns.as_ref()?.get(&address(def)).copied()
    }
}

fn address(def: &'static Def) -> usize {
    std::ptr::from_ref(def) as usize
}

static EVERYTHING: Interest = Interest::everything();

/// The fields of one message in reading order.
#[derive(Debug)]
pub struct Fields<'a> {
    list: Vec<Field<'a>>,
    depth: u8,
    base: usize,
    interest: &'a Interest,
}

impl Default for Fields<'_> {
    fn default() -> Self {
        Self::new()
    }
}

/// Deeper than this nothing is nested any further; it bounds every recursion that builds fields.
pub const MAX_DEPTH: u8 = 32;

impl<'a> Fields<'a> {
    /// An empty list that takes every field.
    pub const fn new() -> Self {
        Self { list: Vec::new(), depth: 0, base: 0, interest: &EVERYTHING }
    }

    /// An empty list that takes only the fields somebody asked for.
    pub const fn wanting(interest: &'a Interest) -> Self {
        Self { list: Vec::new(), depth: 0, base: 0, interest }
    }

    /// Empties the list for the next message and keeps its memory.
    pub fn recycle<'b>(mut self, interest: &'b Interest) -> Fields<'b> {
        self.list.clear();
        // An empty vector has nothing to convert; collecting it in place reuses the allocation.
        let list = self
            .list
            .into_iter()
            .map(|_| Field { depth: 0, def: &GROUP, heading: None, value: Value::None, range: 0..0 })
            .collect();
        Fields { list, depth: 0, base: 0, interest }
    }

    /// Claims that somebody will look at this field. Worth asking before work that only serves it.
    pub fn wants(&self, def: &'static Def) -> bool {
        self.interest.wants(def)
    }

    /// Claims that somebody will look at one of these fields.
    pub fn wants_any(&self, defs: &[&'static Def]) -> bool {
        defs.iter().any(|def| self.wants(def))
    }

    /// Adds a field at the current depth.
    pub fn push(&mut self, def: &'static Def, value: impl Into<Value<'a>>, range: Range<usize>) {
        if self.wants(def) {
            self.list.push(Field {
                depth: self.depth,
                def,
                heading: None,
                value: value.into(),
                range: self.narrow(range),
            });
        }
    }

    /// Adds a field whose line in the tree reads `heading`.
    pub fn push_headed(
        &mut self,
        def: &'static Def,
        heading: impl Into<Cow<'a, str>>,
        value: impl Into<Value<'a>>,
        range: Range<usize>,
    ) {
        if self.wants(def) {
            let heading = Some(heading.into());
            self.list.push(Field { depth: self.depth, def, heading, value: value.into(), range: self.narrow(range) });
        }
    }

    /// Adds what could not be read, in its place.
    pub fn malformed(&mut self, malformed: Malformed) {
        self.push(&MALFORMED, Value::Malformed(malformed), malformed.at..malformed.at);
    }

    /// Runs `body` one level deeper: what it adds are the children of the last field.
    pub fn nest(&mut self, body: impl FnOnce(&mut Self)) {
        if self.depth < MAX_DEPTH {
            self.depth += 1;
            body(self);
            self.depth -= 1;
        }
    }

    /// Adds a field and, one level deeper, what `body` adds.
    pub fn group(
        &mut self,
        def: &'static Def,
        value: impl Into<Value<'a>>,
        range: Range<usize>,
        body: impl FnOnce(&mut Self),
    ) {
        self.push(def, value, range);
        self.nest(body);
    }

    /// Adds a heading without a name and, one level deeper, what `body` adds.
    pub fn heading(&mut self, heading: impl Into<Cow<'a, str>>, range: Range<usize>, body: impl FnOnce(&mut Self)) {
        self.push_headed(&GROUP, heading, Value::None, range);
        self.nest(body);
    }

    /// Runs `body` with ranges that count from `base`: for a message inside another one.
    pub fn inside(&mut self, base: usize, body: impl FnOnce(&mut Self)) {
        let outer = self.base;
        self.base = outer.saturating_add(base);
        body(self);
        self.base = outer;
    }

    /// Offsets fit 32 bits: a message is far smaller than 4 GiB.
    fn narrow(&self, range: Range<usize>) -> Range<u32> {
        let narrow = |at: usize| u32::try_from(self.base.saturating_add(at)).unwrap_or(u32::MAX);
        narrow(range.start)..narrow(range.end)
    }

    /// The fields so far.
    pub fn as_slice(&self) -> &[Field<'a>] {
        &self.list
    }

    /// The fields of this name, in order.
    pub fn named<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s Field<'a>> {
        self.list.iter().filter(move |field| field.def.name == name)
    }
}

/// Makes a protocol's table of field definitions, a row a line, each a `pub static` of its own.
///
/// ```
/// imsctl::defs! {
///     /// Fields of the example protocol.
///     pub TABLE;
///     COLOUR  "example.colour"  "Colour"  Dec;
///     SHADE   "example.shade"   "Shade"   Hex(2);
/// }
/// assert_eq!(TABLE.len(), 2);
/// assert_eq!(COLOUR.name, "example.colour");
/// ```
#[macro_export]
macro_rules! defs {
    ($(#[$meta:meta])* $vis:vis $table:ident; $($id:ident $name:literal $title:literal $kind:ident $(($arg:expr))?;)*) => {
        $(#[doc = concat!("`", $name, "`: ", $title, ".")]
        $vis static $id: $crate::proto::field::Def = $crate::proto::field::Def {
            name: $name, title: $title, kind: $crate::proto::field::Kind::$kind $(($arg))?,
        };)*
        $(#[$meta])*
        $vis static $table: &[&$crate::proto::field::Def] = &[$(&$id),*];
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    crate::defs! {
        /// Test fields.
        TABLE;
        FLAGS "t.flags" "Flags" Hex(2);
        NAME  "t.name"  "Name"  Text;
    }

    #[test]
    fn a_hexadecimal_field_is_padded_to_its_width() {
        let mut text = String::new();
        spell(FLAGS.kind, &Value::Number(5), &mut text);
        assert_eq!(text, "0x05");
    }

    #[test]
    fn a_duration_is_printed_in_seconds() {
        let mut text = String::new();
        spell(Kind::Duration, &Value::Signed(-1_000_000_005), &mut text);
        assert_eq!(text, "-1.000000005");
    }

    #[test]
    fn a_message_inside_another_counts_from_where_it_starts() {
        let mut fields = Fields::new();
        fields.inside(4, |fields| fields.inside(2, |fields| fields.push(&FLAGS, 1u8, 1..2)));
        fields.push(&FLAGS, 1u8, 1..2);
        let ranges: Vec<_> = fields.as_slice().iter().map(|field| field.range.clone()).collect();
        assert_eq!(ranges, [7..8, 1..2]);
    }

    #[test]
    fn a_list_with_an_interest_takes_only_what_is_wanted() {
        let interest = Interest::only([(&NAME, 0)]);
        let mut fields = Fields::wanting(&interest);
        fields.group(&FLAGS, 1u8, 0..1, |fields| fields.push(&NAME, "x", 1..2));
        let names: Vec<_> = fields.as_slice().iter().map(|field| (field.def.name, field.depth)).collect();
        assert_eq!(names, [("t.name", 1)]);
        assert_eq!(TABLE.len(), 2);
    }
}
