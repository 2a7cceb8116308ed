//! What is looked for in a message of RRC: marks on members of its types, and the walk that finds them.
//!
//! The tables hold only types that lead to something marked, so that a message is read as far as that and no further.

use crate::proto::field::{Def, GROUP, Kind};
use crate::proto::per::reader::Reader;
use crate::proto::per::schema::{Member, Shape, member, optional};
use crate::proto::per::walk::additions;
use crate::wire::Malformed;

macro_rules! marks {
    ($($id:ident $mark:ident $title:literal;)*) => {
        /// What a marked member is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Mark {
            $(#[doc = concat!("A ", $title, ".")] $mark,)*
        }

        $(static_mark!($id $title);)*

        static MARKS: &[(&Def, Mark)] = &[$((&$id, Mark::$mark)),*];
    };
}
macro_rules! static_mark {
    ($id:ident $title:literal) => {
        #[doc = concat!("Marks a ", $title, ".")]
        pub(super) static $id: Def = Def { name: "", title: $title, kind: Kind::Label };
    };
}
marks! {
    NAS         Nas         "NAS message";
    DOMAIN      Domain      "core network domain";
    PLMN        Plmn        "PLMN identity";
    AREA        Area        "location area code";
    CLASSMARK_2 Classmark2  "mobile station classmark 2";
    CLASSMARK_3 Classmark3  "mobile station classmark 3";
    RAT         Rat         "radio access technology";
    CAPABILITY  Capability  "capability container";
    BLOCK       BlockType   "type of a system information block";
    BLOCK_BITS  Block       "system information block that says its size";
    BLOCK_FIXED BlockFixed  "system information block that fills its frame";
}

/// A member that is only passed over, or leads to others.
pub(super) const fn m(shape: &'static Shape) -> Member {
    member(&GROUP, shape)
}

/// The same, of which a bit says whether it is there.
pub(super) const fn opt(shape: &'static Shape) -> Member {
    optional(&GROUP, shape)
}

/// A marked member.
pub(super) const fn hook(mark: &'static Def, shape: &'static Shape) -> Member {
    member(mark, shape)
}

/// A marked member of which a bit says whether it is there.
pub(super) const fn opt_hook(mark: &'static Def, shape: &'static Shape) -> Member {
    optional(mark, shape)
}

/// Deeper than this nothing is read; no type is.
const DEEPEST: u8 = 48;

/// What takes the marked members: the mark, and a reader that stands before the member.
pub(super) type Found<'f, 'a> = &'f mut dyn FnMut(Mark, Reader<'a>);

/// Reads a value and hands on what is marked in it, in the order of its bits.
pub(super) fn visit<'a>(
    reader: &mut Reader<'a>,
    shape: &'static Shape,
    found: Found<'_, 'a>,
    depth: u8,
) -> Result<(), Malformed> {
    let what = "RRC message";
    if depth > DEEPEST {
        return Err(reader.malformed("RRC nesting"));
    }
    let mut one = |reader: &mut Reader<'a>, member: &'static Member| {
        if let Some((_, mark)) = MARKS.iter().find(|(def, _)| std::ptr::eq(*def, member.def)) {
            found(*mark, *reader);
        }
        visit(reader, member.shape, found, depth + 1)
    };
    match shape {
        Shape::Sequence(extensible, members) => {
            let extended = *extensible && reader.bit(what)?;
            let optional = members.iter().filter(|member| member.optional).count();
            let mut present = reader.bits(optional, what)?.reverse_bits() >> (64 - optional.max(1));
            for member in *members {
                let here = !member.optional || present & 1 == 1;
                present >>= u32::from(member.optional);
                if here {
                    one(reader, member)?;
                }
            }
            if extended { additions(reader, what) } else { Ok(()) }
        }
        Shape::Choice(extensible, root, alternatives) => {
            let (index, extended) = reader.index(*extensible, *root, what)?;
            if extended {
                let whole = reader.open_type(what)?.1;
                return if whole { Ok(()) } else { Err(reader.malformed(what)) };
            }
            // An alternative that leads nowhere is not in the table, and nothing behind it is looked for.
            match usize::try_from(index).ok().and_then(|at| alternatives.get(at)) {
                Some(member) => one(reader, member),
                None => Ok(()),
            }
        }
        Shape::List(bounds, item) => {
            let count = reader.size(*bounds, what)?;
            (0..count).try_for_each(|_| one(reader, item))
        }
        Shape::Enumerated(extensible, root, _) => reader.index(*extensible, *root, what).map(drop),
        Shape::Integer(bounds) => reader.integer(*bounds, what).map(drop),
        Shape::Bits(bounds) => reader.bit_string(*bounds, what).map(drop),
        Shape::Octets(bounds) => reader.octet_string(*bounds, what).map(drop),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::per::schema::{choice, integer, list, octets, sequence};

    static ITEM: Shape = sequence(true, &[hook(&PLMN, &integer(0, 7, false)), opt(&integer(0, 3, false))]);
    static LIST: Shape = list(1, 4, &m(&ITEM));
    static WHOLE: Shape =
        sequence(false, &[opt(&octets(1, 1, false)), m(&choice(false, 3, &[m(&Shape::Null), m(&LIST)]))]);

    fn numbers(bytes: &[u8]) -> (Vec<u64>, bool) {
        let mut seen = Vec::new();
        let mut found = |_: Mark, mut reader: Reader<'_>| seen.extend(reader.bits(3, "number"));
        let whole = visit(&mut Reader::unaligned(bytes, 0), &WHOLE, &mut found, 0).is_ok();
        (seen, whole)
    }

    #[test]
    fn marked_members_are_found_behind_optional_ones_and_extensions() {
        // An octet (0xff), the second alternative, two items: 5 with an optional 2, 6 with an extension of one octet.
        // 1 11111111 01 01 | 0 1 101 10 | 1 0 110 0 000000 1 00000001 10101010
        let bits = "1111111110101".to_owned() + "0110110" + "10110" + "0000000" + "1" + "00000001" + "10101010";
        let bytes: Vec<u8> = bits
            .as_bytes()
            .chunks(8)
            .map(|octet| octet.iter().enumerate().fold(0, |sum, (at, bit)| sum | (bit - b'0') << (7 - at)))
            .collect();
        assert_eq!(numbers(&bytes), (vec![5, 6], true));
        assert_eq!(numbers(&bytes[..2]), (vec![], false));
    }

    #[test]
    fn an_alternative_that_leads_nowhere_ends_the_reading() {
        assert_eq!(numbers(&[0b0000_0000]), (vec![], true));
    }
}
