//! Shared sets of criteria: what SharedIFCSetID stands for at the S-CSCF (TS 29.228 B.2.2A).
//!
//! No specification says how the S-CSCF keeps them. Read here: any document in which an element holds `SetID` or
//! `SharedIFCSetID` beside InitialFilterCriteria (as Clearwater's shared_ifcs.xml does), or a profile whose number is given.

use super::item::{Item, Items};
use super::profile::Criterion;
use super::read::{Forms, Reader};
use super::xml::{Error, all, first, name};
use roxmltree::{Document, Node};

/// The sets of one document.
#[derive(Debug)]
pub struct SharedSets<'d> {
    /// Number and criteria of each set.
    pub sets: Vec<(u32, Vec<Criterion<'d>>)>,
    /// What is to be said about the document.
    pub items: Vec<Item>,
}

impl<'d> SharedSets<'d> {
    /// Reads the sets of a document; `id` is the number of a document that holds none.
    pub fn read(document: &'d Document<'_>, id: Option<u32>, forms: Forms) -> Result<Self, Error> {
        let mut reader = Reader { items: Items::new(document.input_text()), forms, invalid: Vec::new() };
        let mut sets = Vec::new();
        for node in document.descendants().filter(|node| first(*node, "InitialFilterCriteria").is_some()) {
            let number = ["SetID", "SharedIFCSetID"].into_iter().find_map(|name| first(node, name));
            let number = number.and_then(|number| reader.number(number, 0, i64::from(u32::MAX)));
            if let Some(id) = number.and_then(|number| u32::try_from(number).ok()).or(id) {
                sets.push((
                    id,
                    all(node, "InitialFilterCriteria").map(|criterion| reader.criterion(criterion)).collect(),
                ));
            }
        }
        let root: Node<'d, 'd> = document.root_element();
        if let Some(id) = id.filter(|_| name(root) == "InitialFilterCriteria") {
            sets.push((id, vec![reader.criterion(root)]));
        }
        if sets.is_empty() {
            let message =
                "it holds no set: an element with SetID and InitialFilterCriteria, or say its number (5=FILE)";
            return Err(Error { at: None, message: message.to_owned() });
        }
        Ok(Self { sets, items: reader.items.finish() })
    }

    /// The criteria of a set.
    pub fn criteria(&self, id: u32) -> Option<&[Criterion<'d>]> {
        self.sets.iter().find(|(known, _)| *known == id).map(|(_, criteria)| criteria.as_slice())
    }
}
