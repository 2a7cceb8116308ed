//! Putting the parts of longer texts together, in whatever order they come (TS 23.040 §9.2.3.24.1).

use crate::proto::sms::{Concatenation, Kind, Tpdu};
use std::collections::BTreeMap;

/// Texts that are being put together at most; more are not kept.
const TEXTS: usize = 10_000;

/// What makes parts belong together: type, other party, reference and its width, number of parts.
type Key = (&'static str, String, u16, bool, u8);

/// Parts of texts, by what they share.
#[derive(Debug, Default)]
pub struct Parts {
    texts: BTreeMap<Key, BTreeMap<u8, String>>,
}

/// A text of several parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// The other party.
    pub address: String,
    /// The reference.
    pub reference: u16,
    /// Number of parts.
    pub parts: u8,
    /// Numbers of the parts that never came.
    pub missing: Vec<u8>,
    /// The text; a part that is missing leaves `[…]`.
    pub text: String,
}

impl Parts {
    /// Takes a message; one that is no part of anything is passed over.
    pub fn add(&mut self, tpdu: &Tpdu<'_>) {
        let Some(data) = tpdu.user_data().filter(|_| matches!(tpdu.kind, Kind::Deliver | Kind::Submit)) else { return };
        let Some(Concatenation { reference, wide, parts, part }) =
            data.header().and_then(Result::ok).and_then(|header| header.concatenation())
        else {
            return;
        };
        let address = tpdu.address().map(|address| address.value()).unwrap_or_default();
        let text = data.text().unwrap_or_else(|| crate::wire::text::hex(data.content()));
        if part == 0 || part > parts || self.texts.len() >= TEXTS {
            return;
        }
        let key = (tpdu.kind.name(), address, reference, wide, parts);
        self.texts.entry(key).or_default().entry(part).or_insert(text);
    }

    /// The texts, by sender and reference.
    pub fn whole(&self) -> impl Iterator<Item = Whole> + '_ {
        self.texts.iter().map(|((_, address, reference, _, parts), found)| Whole {
            address: address.clone(),
            reference: *reference,
            parts: *parts,
            missing: (1..=*parts).filter(|part| !found.contains_key(part)).collect(),
            text: (1..=*parts).map(|part| found.get(&part).map_or("[…]", String::as_str)).collect(),
        })
    }
}
