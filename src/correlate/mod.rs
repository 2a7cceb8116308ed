//! Messages to meaning: transactions, nodes, subscribers and procedures.
//!
//! [`run`] fills in a [`Trace`] that a loader made. It reads each message once, in capture order.

pub mod transactions;

use crate::trace::Trace;

/// Fills in what the messages of a trace mean.
pub fn run(trace: &mut Trace) {
    transactions::pair(trace);
}
