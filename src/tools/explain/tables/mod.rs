//! The explanations, a file for each specification, in its order.

pub mod emm;
pub mod gtpv2;
pub mod s1ap;
pub mod sip_status;
pub mod sms;
