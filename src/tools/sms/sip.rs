//! The SIP MESSAGE that carries an RP message, with the header fields of TS 24.341, and its SIPp scenario.

use crate::proto::sms::Direction;
use std::fmt::Write as _;

/// Who talks to whom in a MESSAGE.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// Which way it goes.
    pub direction: Direction,
    /// Request-URI and To.
    pub target: String,
    /// From, and the asserted or preferred identity.
    pub sender: String,
    /// Call-ID, tag and branch are made of it.
    pub call: String,
    /// Call-ID of the message that this one reports on.
    pub in_reply_to: Option<String>,
    /// Host and port in Via, as this end sees itself.
    pub local: String,
    /// Transport in Via: `UDP` or `TCP`.
    pub transport: &'static str,
    /// Route header field, when there is one.
    pub route: Option<String>,
}

impl Envelope {
    /// The header up to and with the empty line. `via`, `call_id` and `length` are what goes into their fields.
    fn header(&self, via: &str, call_id: &str, length: &str) -> String {
        let mut out = String::new();
        let (target, sender, call) = (&self.target, &self.sender, &self.call);
        let _ = write!(out, "MESSAGE {target} SIP/2.0\r\nVia: {via}\r\nMax-Forwards: 70\r\n");
        if let Some(route) = &self.route {
            let _ = write!(out, "Route: {route}\r\n");
        }
        let _ =
            write!(out, "From: <{sender}>;tag={call}\r\nTo: <{target}>\r\nCall-ID: {call_id}\r\nCSeq: 1 MESSAGE\r\n");
        match self.direction {
            Direction::ToPhone => {
                let _ = write!(out, "P-Asserted-Identity: <{sender}>\r\n");
                out.push_str("Accept-Contact: *;+g.3gpp.smsip;require;explicit\r\n");
            }
            Direction::ToNetwork => {
                let _ = write!(out, "P-Preferred-Identity: <{sender}>\r\n");
                out.push_str("P-Access-Network-Info: 3GPP-E-UTRAN-FDD;utran-cell-id-3gpp=0010100010000001\r\n");
            }
        }
        out.push_str("Request-Disposition: no-fork\r\nAllow: MESSAGE\r\n");
        if let Some(call_id) = &self.in_reply_to {
            let _ = write!(out, "In-Reply-To: {call_id}\r\n");
        }
        out.push_str("Content-Type: application/vnd.3gpp.sms\r\nContent-Transfer-Encoding: binary\r\n");
        let _ = write!(out, "Content-Length: {length}\r\n\r\n");
        out
    }

    /// Call-ID of the MESSAGE.
    pub fn call_id(&self) -> String {
        let host = self.local.rsplit_once(':').map_or(self.local.as_str(), |(host, _)| host);
        format!("{}@{host}", self.call)
    }

    /// The whole MESSAGE, as it goes over the wire.
    pub fn message(&self, rpdu: &[u8]) -> Vec<u8> {
        let via = format!("SIP/2.0/{} {};branch=z9hG4bK{};rport", self.transport, self.local, self.call);
        let mut message = self.header(&via, &self.call_id(), &rpdu.len().to_string()).into_bytes();
        message.extend(rpdu);
        message
    }

    /// A SIPp scenario that sends the MESSAGE, takes its answer, and answers the report that comes back.
    pub fn scenario(&self, rpdu: &[u8], wait_for_report: bool) -> String {
        let via = "SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]";
        let header = self.header(via, "[call_id]", &rpdu.len().to_string()).replace("\r\n", "\n");
        // SIPp writes \xHH as an octet. Every octet is written so, since it trims and rewrites what it can read.
        let body = rpdu.iter().fold(String::new(), |mut out, octet| {
            let _ = write!(out, "\\x{octet:02X}");
            out
        });
        let report = if wait_for_report {
            "\n  <!-- The report comes as a MESSAGE of its own; it is another call for SIPp: run a second one to answer it. -->\n"
        } else {
            ""
        };
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- Run: sipp -sf FILE -m 1 HOST:PORT -->\n\
             <scenario name=\"SMS over IMS\">\n  <send retrans=\"500\">\n    <![CDATA[\n{header}{body}]]>\n  </send>\n\
             \n  <recv response=\"100\" optional=\"true\"/>\n  <recv response=\"202\" optional=\"true\" next=\"1\"/>\n  <recv response=\"200\"/>\n  <label id=\"1\"/>\n{report}</scenario>\n"
        )
    }
}
