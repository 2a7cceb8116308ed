//! How names of the model are written where a person reads them.

use super::{Confidence, Kind, LinkKey, Outcome, Role};
use std::fmt;

macro_rules! display_by_name {
    ($($name:ty),*) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.name())
            }
        }
    )*};
}

display_by_name!(Confidence, Kind, LinkKey, Outcome, Role);
