//! How implementations read the same profile: each dialect tries the criteria in its own way and says what it does
//! differently.
//!
//! Both are described from their published sources, not from documentation: [`kamailio`] from ims_isc and
//! ims_registrar_scscf (5.6 to the development branch of August 2026), [`clearwater`] from sprout's iFC handler.

pub mod clearwater;
pub mod kamailio;

use super::profile::Criterion;
use super::request::Request;
use super::tree::{Circumstances, Tried};

/// An implementation whose reading is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dialect {
    /// Kamailio's ims_isc, and the Open IMS Core that it comes from.
    Kamailio,
    /// Project Clearwater's sprout.
    Clearwater,
}

impl Dialect {
    /// Every dialect.
    pub const ALL: [Self; 2] = [Self::Kamailio, Self::Clearwater];

    /// Its name in JSON and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kamailio => "kamailio",
            Self::Clearwater => "clearwater",
        }
    }

    /// Its name in a sentence.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Kamailio => "Kamailio",
            Self::Clearwater => "Clearwater",
        }
    }

    /// Tries every criterion as this implementation does.
    pub fn evaluate(
        self,
        criteria: &[&Criterion<'_>],
        request: &Request<'_>,
        circumstances: Circumstances,
    ) -> Vec<Tried> {
        match self {
            Self::Kamailio => kamailio::evaluate(criteria, request, circumstances),
            Self::Clearwater => clearwater::evaluate(criteria, request, circumstances),
        }
    }
}
