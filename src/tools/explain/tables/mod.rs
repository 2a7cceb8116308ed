//! The explanations, a file for each specification, in its order.

pub mod avps;
pub mod commands;
pub mod diameter_3gpp;
pub mod diameter_base;
pub mod dns;
pub mod emm;
pub mod esm;
pub mod five_gmm;
pub mod five_gsm;
pub mod gtpv2;
pub mod headers;
pub mod interfaces;
pub mod methods;
pub mod ngap;
pub mod option_tags;
pub mod q850;
pub mod qci;
pub mod s1ap;
pub mod sip_status;
pub mod sms;
pub mod values;
