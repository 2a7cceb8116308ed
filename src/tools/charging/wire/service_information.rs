//! Service-Information: what was called, loaded or sent (TS 32.299 §7.2.192, TS 32.260, 32.251, 32.274).

use super::Ends;
use crate::proto::diameter::avp;
use crate::proto::diameter::write::Writer;
use crate::tools::charging::tariff::Unit;
use std::net::{IpAddr, Ipv4Addr};

/// Adds the Service-Information that fits the unit: a call, a data session or a short message.
pub fn write(out: &mut Writer, ends: &Ends, unit: Unit, (session, destination): (&str, Option<&str>)) {
    out.group(avp::SERVICE_INFORMATION, |out| match unit {
        Unit::Seconds => call(out, ends, session, destination.unwrap_or(&ends.other)),
        Unit::KiB | Unit::Credits => data(out, session),
        Unit::Events => message(out, ends, destination.unwrap_or(&ends.other)),
    });
}

/// A SIP or tel URI of a party, which may be one already.
fn uri(party: &str) -> String {
    if party.contains(':') {
        return party.to_owned();
    }
    format!("tel:+{}", party.trim_start_matches('+'))
}

/// IMS-Information of an AS that sees an INVITE.
fn call(out: &mut Writer, ends: &Ends, session: &str, called: &str) {
    out.group(avp::IMS_INFORMATION, |out| {
        out.group(avp::EVENT_TYPE, |out| {
            out.avp(avp::TGPP_SIP_METHOD, "INVITE");
        });
        // Role-Of-Node ORIGINATING_ROLE, Node-Functionality AS.
        out.number(avp::ROLE_OF_NODE, 0).number(avp::NODE_FUNCTIONALITY, 6);
        out.avp(avp::USER_SESSION_ID, session);
        out.avp(avp::CALLING_PARTY_ADDRESS, uri(&ends.subscriber));
        out.avp(avp::CALLED_PARTY_ADDRESS, uri(called));
        out.group(avp::TIME_STAMPS, |out| {
            out.time(avp::SIP_REQUEST_TIMESTAMP, ends.start);
        });
        out.avp(avp::IMS_CHARGING_IDENTIFIER, format!("icid-{session}"));
    });
}

/// PS-Information of a PDN gateway.
fn data(out: &mut Writer, session: &str) {
    let number =
        session.bytes().fold(2_166_136_261_u32, |sum, octet| (sum ^ u32::from(octet)).wrapping_mul(16_777_619));
    out.group(avp::PS_INFORMATION, |out| {
        out.avp(avp::TGPP_CHARGING_ID, number.to_be_bytes());
        // PDP type IPv4.
        out.number(avp::TGPP_PDP_TYPE, 0);
        // Documentation addresses (RFC 5737).
        out.address(avp::PDP_ADDRESS, IpAddr::V4(Ipv4Addr::new(192, 0, 2, 10)));
        out.address(avp::SGSN_ADDRESS, IpAddr::V4(Ipv4Addr::new(198, 51, 100, 1)));
        out.address(avp::GGSN_ADDRESS, IpAddr::V4(Ipv4Addr::new(198, 51, 100, 2)));
        out.avp(avp::CALLED_STATION_ID, "internet");
        // E-UTRAN (TS 29.061 §16.4.7.2).
        out.avp(avp::TGPP_RAT_TYPE, [6]);
    });
}

/// SMS-Information of an IP-SM-GW.
fn message(out: &mut Writer, ends: &Ends, recipient: &str) {
    let address = |out: &mut Writer, party: &str| {
        // Address-Type MSISDN.
        out.number(avp::ADDRESS_TYPE, 1).avp(avp::ADDRESS_DATA, party.trim_start_matches('+'));
    };
    out.group(avp::SMS_INFORMATION, |out| {
        // SMS-Node IP-SM-GW, SM-Message-Type SUBMISSION.
        out.number(avp::SMS_NODE, 2).number(avp::SM_MESSAGE_TYPE, 0);
        out.group(avp::ORIGINATOR_RECEIVED_ADDRESS, |out| address(out, &ends.subscriber));
        out.group(avp::RECIPIENT_INFO, |out| {
            out.group(avp::RECIPIENT_ADDRESS, |out| address(out, recipient));
        });
    });
}
