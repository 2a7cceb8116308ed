//! The fields of a user data header, element by element (TS 23.040 §9.2.3.24).

use super::fields as f;
use super::header::{Element, Header};
use super::names;
use super::tpdu::UserData;
use crate::proto::field::{Def, Fields, Value};
use crate::wire::Malformed;
use std::ops::Range;

/// Adds the fields of the header of some user data, which starts at `start`.
pub fn fields<'a>(header: &Header<'a>, data: &UserData<'a>, start: usize, out: &mut Fields<'a>) {
    let end = start + 1 + header.octets.len();
    out.heading("User-Data Header", start..end, |out| {
        let length = u64::try_from(header.octets.len()).unwrap_or_default();
        out.push(&f::DIS_FIELD_UDH_USER_DATA_HEADER_LENGTH, length, start..start + 1);
        for found in header.elements() {
            match found {
                Ok(found) => element(&found, start + 1 + found.at, out),
                Err(why) => out.malformed(Malformed::new(why.what, start + 1 + why.at)),
            }
        }
        let bits = data.fill_bits();
        if bits > 0 && data.octets.len() > header.octets.len() + 1 {
            let octet = data.content().first().copied().unwrap_or_default();
            out.push(&f::DIS_FIELD_UDH_GSM_FILL_BITS, octet & ((1 << bits) - 1), end..end + 1);
        }
    });
}

fn element<'a>(element: &Element<'a>, at: usize, out: &mut Fields<'a>) {
    let end = at + 2 + element.value.len();
    let name = names::element(element.identifier);
    out.heading(format!("IE: {name}"), at..end, |out| {
        out.push(&f::IE_IDENTIFIER, Value::Code(u64::from(element.identifier), name), at..at + 1);
        let length = u64::try_from(element.value.len()).unwrap_or_default();
        out.push(&f::DIS_FIELD_UD_IEI_LENGTH, length, at + 1..at + 2);
        value(element, at + 2..end, out);
    });
}

/// The EMS objects: a position and the object itself.
fn object(identifier: u8) -> Option<(&'static Def, &'static Def)> {
    Some(match identifier {
        0x0c => (&f::DIS_IEI_UDS_POSITION, &f::DIS_IEI_UDS_USER_DEFINED_SOUND),
        0x0e => (&f::DIS_IEI_LA_POSITION, &f::DIS_IEI_LA_LARGE_ANIMATION),
        0x0f => (&f::DIS_IEI_SA_POSITION, &f::DIS_IEI_SA_SMALL_ANIMATION),
        0x10 => (&f::DIS_IEI_LP_POSITION, &f::DIS_IEI_LP_LARGE_PICTURE),
        0x11 => (&f::DIS_IEI_SP_POSITION, &f::DIS_IEI_SP_SMALL_PICTURE),
        _ => return None,
    })
}

fn value<'a>(element: &Element<'a>, range: Range<usize>, out: &mut Fields<'a>) {
    let at = |offset: usize| range.start + offset..range.start + offset + 1;
    match (element.identifier, element.value) {
        (_, []) => {}
        (0x00, &[reference, parts, part]) => {
            out.push(&f::UDH_MM_MSG_ID, reference, at(0));
            out.push(&f::UDH_MM_MSG_PARTS, parts, at(1));
            out.push(&f::UDH_MM_MSG_PART, part, at(2));
        }
        (0x08, &[high, low, parts, part]) => {
            out.push(&f::UDH_MM_MSG_ID, u16::from_be_bytes([high, low]), range.start..range.start + 2);
            out.push(&f::UDH_MM_MSG_PARTS, parts, at(2));
            out.push(&f::UDH_MM_MSG_PART, part, at(3));
        }
        (0x01, &[kind, count]) => {
            out.push(&f::MSG_IND_TYPE_AND_STOR, kind & 0x80 != 0, at(0));
            out.push(&f::PROFILE_ID, (kind >> 5) & 3, at(0));
            out.push(&f::EXT_MSG_IND_TYPE, (kind >> 2) & 7, at(0));
            out.push(&f::MSG_IND_TYPE, kind & 3, at(0));
            out.push(&f::MSG_COUNT, count, at(1));
        }
        (0x04, &[to, from]) => {
            out.push(&f::DESTINATION_PORT, to, at(0));
            out.push(&f::ORIGINATOR_PORT, from, at(1));
        }
        (0x05, &[a, b, c, d]) => {
            out.push(&f::DESTINATION_PORT, u16::from_be_bytes([a, b]), range.start..range.start + 2);
            out.push(&f::ORIGINATOR_PORT, u16::from_be_bytes([c, d]), range.start + 2..range.end);
        }
        (0x06, &[octet]) => control(octet, at(0), out),
        (0x07, &[source]) => out.push(&f::UDH_CREATED, source, at(0)),
        (0x0a, &[start, length, mode, ref colour @ ..]) => {
            out.push(&f::DIS_IEI_TF_START_POSITION, start, at(0));
            out.push(&f::DIS_IEI_TF_LENGTH, length, at(1));
            formatting(mode, at(2), out);
            if let [colour] = colour {
                out.push(&f::DIS_IEI_TF_FOREGROUND_COLOUR, colour & 0x0f, at(3));
                out.push(&f::DIS_IEI_TF_BACKGROUND_COLOUR, colour >> 4, at(3));
            }
        }
        (0x0b, &[position, sound]) => {
            out.push(&f::DIS_IEI_PS_POSITION, position, at(0));
            out.push(&f::DIS_IEI_PS_SOUND_NUMBER, sound, at(1));
        }
        (0x0d, &[position, animation]) => {
            out.push(&f::DIS_IEI_PA_POSITION, position, at(0));
            out.push(&f::DIS_IEI_PA_ANIMATION_NUMBER, animation, at(1));
        }
        (0x12, &[position, width, height, ref picture @ ..]) => {
            out.push(&f::DIS_IEI_VP_POSITION, position, at(0));
            out.push(&f::DIS_IEI_VP_HORIZONTAL_DIMENSION, width, at(1));
            out.push(&f::DIS_IEI_VP_VERTICAL_DIMENSION, height, at(2));
            out.push(&f::DIS_IEI_VP_VARIABLE_PICTURE, Value::bytes(picture), range.start + 3..range.end);
        }
        (0x13, &[count]) => out.push(&f::DIS_IEI_UPI_NUM_CORRESPONDING_OBJECTS, count, at(0)),
        (0x24, &[language]) => out.push(&f::DIS_IEI_LANG_SINGLE_SHIFT, language_value(language), at(0)),
        (0x25, &[language]) => out.push(&f::DIS_IEI_LANG_LOCKING_SHIFT, language_value(language), at(0)),
        (0x00 | 0x01 | 0x04..=0x08 | 0x0a | 0x0b | 0x0d | 0x12 | 0x13 | 0x24 | 0x25, _) => {
            out.push(&f::UNEXPECTED_DATA_LENGTH, Value::None, range);
        }
        (identifier, octets) => match (object(identifier), octets) {
            (Some((position, content)), [first, rest @ ..]) => {
                out.push(position, *first, at(0));
                out.push(content, Value::bytes(rest), range.start + 1..range.end);
            }
            _ => out.push(&f::IE_DATA, Value::bytes(octets), range),
        },
    }
}

fn language_value(identifier: u8) -> Value<'static> {
    let language = super::national::LANGUAGES.get(usize::from(identifier));
    Value::code(identifier, language.map(|language| language.name))
}

/// SMSC control parameters (TS 23.040 §9.2.3.24.5).
fn control(octet: u8, range: Range<usize>, out: &mut Fields<'_>) {
    let bits = [
        (0x01, &f::STATUS_REPORT_SHORT_MSG),
        (0x02, &f::STATUS_REPORT_PERMANENT_ERROR),
        (0x04, &f::STATUS_REPORT_TEMP_ERROR_NO_ATTEMPT),
        (0x08, &f::STATUS_REPORT_TEMP_ERROR_TRANSFER),
        (0x40, &f::STATUS_REPORT_ACTIVE),
        (0x80, &f::STATUS_REPORT_ORIGINAL_UDH),
    ];
    out.group(&f::STATUS_REPORT, octet, range.clone(), |out| {
        for (mask, def) in bits {
            out.push(def, octet & mask != 0, range.clone());
        }
    });
}

/// Formatting mode (TS 23.040 §9.2.3.24.10.1.1).
fn formatting(mode: u8, range: Range<usize>, out: &mut Fields<'_>) {
    let bits = [
        (0x10, &f::FORMATTING_MODE_STYLE_BOLD),
        (0x20, &f::FORMATTING_MODE_STYLE_ITALIC),
        (0x40, &f::FORMATTING_MODE_STYLE_UNDERLINED),
        (0x80, &f::FORMATTING_MODE_STYLE_STRIKETHROUGH),
    ];
    out.push(&f::FORMATTING_MODE, mode, range.clone());
    for (mask, def) in bits {
        out.push(def, mode & mask != 0, range.clone());
    }
}
