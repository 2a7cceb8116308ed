//! The base protocol between peers: capabilities, watchdog, disconnect (RFC 6733 §5).

use super::APPLICATION;
use crate::proto::diameter::avp;
use crate::proto::diameter::write::{Header, Writer};
use std::net::IpAddr;

/// CER and CEA.
pub const CAPABILITIES: u32 = 257;
/// DWR and DWA.
pub const WATCHDOG: u32 = 280;
/// DPR and DPA.
pub const DISCONNECT: u32 = 282;

/// A peer, as it names itself.
#[derive(Clone, Debug)]
pub struct Identity {
    /// Origin-Host.
    pub host: String,
    /// Origin-Realm.
    pub realm: String,
    /// Origin-State-Id: grows with every start that forgets.
    pub state: u32,
}

impl Identity {
    /// Adds Origin-Host and Origin-Realm.
    pub fn write(&self, out: &mut Writer) {
        out.avp(avp::ORIGIN_HOST, &self.host).avp(avp::ORIGIN_REALM, &self.realm);
    }

    /// A Capabilities-Exchange request or, with a result, its answer.
    pub fn capabilities(&self, header: Header, address: IpAddr, result: Option<u32>) -> Vec<u8> {
        let mut out = Writer::new(header);
        if let Some(result) = result {
            out.number(avp::RESULT_CODE, result.into());
        }
        self.write(&mut out);
        out.address(avp::HOST_IP_ADDRESS, address).number(avp::VENDOR_ID, 0);
        out.optional(avp::PRODUCT_NAME, "imsctl").number(avp::ORIGIN_STATE_ID, self.state.into());
        out.number(avp::SUPPORTED_VENDOR_ID, 10_415).number(avp::AUTH_APPLICATION_ID, APPLICATION.into());
        out.finish()
    }

    /// A Device-Watchdog request or, with a result, its answer.
    pub fn watchdog(&self, header: Header, result: Option<u32>) -> Vec<u8> {
        let mut out = Writer::new(header);
        if let Some(result) = result {
            out.number(avp::RESULT_CODE, result.into());
        }
        self.write(&mut out);
        out.number(avp::ORIGIN_STATE_ID, self.state.into());
        out.finish()
    }

    /// A Disconnect-Peer request: Disconnect-Cause REBOOTING (0).
    pub fn disconnect(&self, header: Header) -> Vec<u8> {
        let mut out = Writer::new(header);
        self.write(&mut out);
        out.number(avp::DISCONNECT_CAUSE, 0);
        out.finish()
    }

    /// An answer that says a result, what is wrong, and the AVP at fault (RFC 6733 §7.2, §7.5).
    pub fn error(&self, header: Header, session: Option<&str>, (result, text): (u32, &str), failed: &[u8]) -> Vec<u8> {
        let mut out = Writer::new(header);
        if let Some(session) = session {
            out.avp(avp::SESSION_ID, session);
        }
        out.number(avp::RESULT_CODE, result.into());
        self.write(&mut out);
        if !text.is_empty() {
            out.optional(avp::ERROR_MESSAGE, text);
        }
        if !failed.is_empty() {
            out.avp(avp::FAILED_AVP, failed);
        }
        out.finish()
    }
}
