//! What a code, an AVP, an interface or a header means, where it is used, why IMS sees it and where to look next.
//!
//! [`meaning`] is for whoever holds a [`Code`]: a finding, a ladder. [`find`] is for whoever types words. Names stand in `proto`, once; the
//! explanations stand in `tables`, a file for each specification, in its order. A clause is printed where it was
//! confirmed, and left out elsewhere.

mod code;
mod entry;
mod kinds;
mod page;
mod query;
mod tables;
mod topic;

pub use code::{Code, Meaning, meaning};
pub use page::{Fact, Page};
pub use query::{Answer, find, kinds};
pub use topic::Topic;
