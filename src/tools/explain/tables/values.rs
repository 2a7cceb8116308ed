//! A table: values of AVPs explained that say why something happened or what is wanted. Names stand in
//! `proto::diameter::tables`.

use crate::proto::diameter::dictionary::TGPP;
use crate::proto::diameter::{Key, avp};
use crate::tools::explain::entry::Rows;

/// The AVPs whose values are explained, and the explanations.
pub static VALUES: &[(Key, Rows)] = &[
    (avp::DISCONNECT_CAUSE, DISCONNECT_CAUSE),
    (avp::TERMINATION_CAUSE, TERMINATION_CAUSE),
    (avp::SERVER_ASSIGNMENT_TYPE, SERVER_ASSIGNMENT_TYPE),
    (avp::REASON_CODE, REASON_CODE),
    (avp::ABORT_CAUSE, ABORT_CAUSE),
    (avp::FLOW_STATUS, FLOW_STATUS),
    (avp::SPECIFIC_ACTION, SPECIFIC_ACTION),
    (avp::PCC_RULE_STATUS, PCC_RULE_STATUS),
    (avp::RULE_FAILURE_CODE, RULE_FAILURE_CODE),
    (avp::SESSION_RELEASE_CAUSE, SESSION_RELEASE_CAUSE),
    (avp::FINAL_UNIT_ACTION, FINAL_UNIT_ACTION),
    (avp::TGPP_REPORTING_REASON, REPORTING_REASON),
    (avp::CANCELLATION_TYPE, CANCELLATION_TYPE),
    (avp::ERROR_DIAGNOSTIC, ERROR_DIAGNOSTIC),
    (Key::new(TGPP, 3304), SM_DELIVERY_FAILURE_CAUSE),
];

/// The explanations of an AVP's values; empty when there are none.
pub fn rows(avp: Key) -> Rows {
    VALUES.iter().find(|(known, _)| *known == avp).map_or(&[], |(_, rows)| *rows)
}

crate::tools::explain::entry::entries! {
    /// Disconnect-Cause, RFC 6733 §5.4.3.
    pub DISCONNECT_CAUSE;
    0 "The peer restarts: connect again soon." "Maintenance or a crash." "Sessions may be lost: expect 5002 afterwards." at "RFC 6733 §5.4.3";
    1 "The peer has no resources: do not connect at once." "Overload." "Look at the load and at the second peer." at "RFC 6733 §5.4.3";
    2 "The peer sees no use for the connection." "Peer removed from the configuration, or idle." "Compare the peer lists of both sides." at "RFC 6733 §5.4.3";

    /// Termination-Cause, RFC 6733 §8.15.
    pub TERMINATION_CAUSE;
    1 "The user ended it: call over, UE detached." "" "" at "RFC 6733 §8.15";
    2 "The client did not get what it needs, and gave up before the service began." "" "Look at the answer before it." at "RFC 6733 §8.15";
    3 "The answer could not be processed." "AVP unknown to the client, session not created there." "Look at the answer before it." at "RFC 6733 §8.15";
    4 "Administration or policy ended it." "ASR from the server, credit gone, bearer lost." "Look for ASR or RAR before it." at "RFC 6733 §8.15";
    5 "The link to the user broke." "Radio lost, S1 released." "Look at S1AP and GTPv2 just before." at "RFC 6733 §8.15";
    6 "The authorisation ran out." "No re-authorisation in time." "Compare Authorization-Lifetime with the time of the end." at "RFC 6733 §8.15";
    7 "The user is served by another node now." "" "" at "RFC 6733 §8.15";
    8 "The session reached its longest time." "" "Compare Session-Timeout with the time of the end." at "RFC 6733 §8.15";

    /// Server-Assignment-Type, TS 29.229 §6.3.15.
    pub SERVER_ASSIGNMENT_TYPE;
    0 "Only the profile is wanted; nothing changes." "S-CSCF that lost the profile." "" in "Cx: SAR" at "TS 29.229 §6.3.15";
    1 "First registration of an identity." "5007 when the HSS has it as registered." "It comes after the REGISTER with the right response." in "Cx: SAR" at "TS 29.229 §6.3.15";
    2 "Registration refreshed." "5007 when the HSS has it as not registered." "" in "Cx: SAR" at "TS 29.229 §6.3.15";
    3 "A request for somebody not registered: services for that case are wanted." "" "Expect 480 or the voice mail." in "Cx: SAR" at "TS 29.229 §6.3.15";
    4 "The registration timer ran out." "Phone off or out of coverage: it did not refresh." "Compare with Expires of the last REGISTER." in "Cx: SAR" at "TS 29.229 §6.3.15";
    5 "The phone de-registered." "" "Look for the REGISTER with Expires 0." in "Cx: SAR" at "TS 29.229 §6.3.15";
    6 "The timer ran out; the HSS keeps the name of the S-CSCF." "" "" in "Cx: SAR" at "TS 29.229 §6.3.15";
    7 "The phone de-registered; the HSS keeps the name of the S-CSCF." "" "" in "Cx: SAR" at "TS 29.229 §6.3.15";
    8 "The operator ended the registration." "" "Look for RTR, or the administration of the S-CSCF." in "Cx: SAR" at "TS 29.229 §6.3.15";
    9 "The authentication failed: the response was wrong." "K or OPc differ between SIM and HSS; IMPI of another SIM." "`imsctl aka check` proves the response." in "Cx: SAR" at "TS 29.229 §6.3.15";
    10 "No answer to the challenge came in time." "Second REGISTER lost, often with the IPsec set-up." "Look whether the phone sent ESP after the 401." in "Cx: SAR" at "TS 29.229 §6.3.15";
    11 "The profile was too large for the S-CSCF." "Too many filter criteria." "See 5008." in "Cx: SAR" at "TS 29.229 §6.3.15";
    12 "The AAA server wants the profile for Wi-Fi." "" "" in "SWx: SAR" at "TS 29.273";
    13 "The AAA server tells the address of the PGW." "" "" in "SWx: SAR" at "TS 29.273";
    14 "Restoration after a failure." "" "";

    /// Reason-Code, TS 29.229 §6.3.17.
    pub REASON_CODE;
    0 "The subscription has ended: do not register again." "Subscriber withdrawn or barred." "The phone gets NOTIFY with event rejected." in "Cx: RTR" at "TS 29.229 §6.3.17";
    1 "Another S-CSCF serves the subscriber now." "The phone registered through another S-CSCF while the old one still held it." "" in "Cx: RTR" at "TS 29.229 §6.3.17";
    2 "The subscriber is to move to another S-CSCF." "Capabilities changed." "The phone gets NOTIFY with event deactivated and registers anew." in "Cx: RTR" at "TS 29.229 §6.3.17";
    3 "The S-CSCF is to forget what it kept for the unregistered subscriber." "" "" in "Cx: RTR" at "TS 29.229 §6.3.17";

    /// Abort-Cause, TS 29.214.
    pub ABORT_CAUSE;
    0 "The bearer was released." "Radio lost, UE detached, PDN connection deleted." "The P-CSCF sends BYE; look at S1AP and GTPv2 just before." in "Rx: ASR" at "TS 29.214";
    1 "The server has no resources." "PCRF overload." "" in "Rx: ASR" at "TS 29.214";
    2 "The bearer has no resources." "QCI 1 refused or pre-empted." "Look at Rule-Failure-Code and the S1AP cause." in "Rx: ASR" at "TS 29.214";
    3 "The call moved to circuit switched." "SRVCC." "A normal end on Rx: the call goes on; look at Sv." in "Rx: ASR" at "TS 29.214";
    4 "Sponsored data is not allowed." "" "" in "Rx: ASR" at "TS 29.214";

    /// Flow-Status, TS 29.214.
    pub FLOW_STATUS;
    0 "Uplink is open, downlink closed." "Caller hears nothing: SDP a=sendonly or an answer not processed." "Compare with the direction attribute of both SDPs." in "Rx, Gx" at "TS 29.214";
    1 "Downlink is open, uplink closed." "Early media; if it stays after the 200 the other side hears nothing." "Compare with the direction attribute of both SDPs." in "Rx, Gx" at "TS 29.214";
    2 "Both directions are open." "" "" in "Rx, Gx" at "TS 29.214";
    3 "Both directions are closed." "Before the answer, or call on hold; if it stays after the 200 nobody hears anything." "An AAR with ENABLED must follow the 200." in "Rx, Gx" at "TS 29.214";
    4 "The flow is gone." "Medium removed (port 0), call over." "The bearer of this flow goes." in "Rx, Gx" at "TS 29.214";

    /// Specific-Action, TS 29.214.
    pub SPECIFIC_ACTION;
    1 "Charging identifiers of the access." "" "Access-Network-Charging-Identifier goes into P-Charging-Vector." in "Rx" at "TS 29.214";
    2 "The bearer of the media has lost its rate: GBR went to 0." "Radio bad." "The call may go on without voice for a while; look for recovery (3) or release (4)." in "Rx: AAR, RAR" at "TS 29.214";
    3 "The bearer has its rate back." "" "" in "Rx: AAR, RAR" at "TS 29.214";
    4 "The bearer of the media is gone." "Radio lost, UE refuses, pre-emption, operator." "The P-CSCF decides on BYE; look at S1AP and GTPv2 just before." in "Rx: AAR, RAR" at "TS 29.214";
    6 "The kind of access changed." "Handover between LTE and Wi-Fi." "Read IP-CAN-Type and RAT-Type." in "Rx: AAR, RAR" at "TS 29.214";
    7 "The credit is used up." "Gy of the PGW without quota for this flow." "Look at CCA-U on Gy." in "Rx: AAR, RAR" at "TS 29.214";
    8 "The bearer stands." "" "With preconditions the 180 comes only after it." in "Rx: AAR, RAR" at "TS 29.214";
    9 "The bearer could not be made." "QCI 1 refused by radio, UE or PGW." "Look at Rule-Failure-Code, GTPv2 cause and S1AP cause; the call fails with 503 or 580." in "Rx: AAR, RAR" at "TS 29.214";
    10 "The access has policy only in part." "" "" in "Rx" at "TS 29.214";
    11 "Usage of sponsored data." "" "" in "Rx" at "TS 29.214";
    12 "Location and time zone of the access are wanted, or given." "" "The network-provided P-Access-Network-Info comes from it (NetLoc)." in "Rx: AAR, RAR" at "TS 29.214";
    13 "The access has policy in full again." "" "" in "Rx" at "TS 29.214";
    14 "Location of the access could not be given." "UE or access without it." "P-Access-Network-Info stays without network-provided." in "Rx: RAR" at "TS 29.214";
    15 "The transfer policy has run out." "" "" in "Rx" at "TS 29.214";
    16 "The network of the UE changed." "Roaming." "" in "Rx: AAR, RAR" at "TS 29.214";

    /// PCC-Rule-Status, TS 29.212.
    pub PCC_RULE_STATUS;
    0 "The rule is installed." "" "" in "Gx: RAA, CCR" at "TS 29.212";
    1 "The rule is removed or was never installed." "Bearer refused or lost." "Read Rule-Failure-Code." in "Gx: RAA, CCR" at "TS 29.212";
    2 "The rule is off for now." "GBR lost on the radio." "Look for recovery." in "Gx: CCR" at "TS 29.212";

    /// Rule-Failure-Code, TS 29.212.
    pub RULE_FAILURE_CODE;
    1 "The PGW does not know the name of the rule." "Predefined rule not configured on this PGW, or misspelt." "Compare Charging-Rule-Name or -Base-Name with the PGW." in "Gx" at "TS 29.212";
    2 "The rating group is wrong." "Rule without or with an unknown Rating-Group while charging is on." "Compare Rating-Group with Gy." in "Gx" at "TS 29.212";
    3 "The service identifier is wrong." "" "Compare Service-Identifier with Gy." in "Gx" at "TS 29.212";
    4 "The PGW has a fault." "" "Look at the alarms of the PGW." in "Gx" at "TS 29.212";
    5 "The PGW has no resources." "Licence or capacity." "Look at the load of the PGW." in "Gx" at "TS 29.212";
    6 "The connection has as many bearers as it can have." "Bearers of earlier calls left behind." "Count the bearers of the UE." in "Gx" at "TS 29.212";
    7 "The bearer is not known." "Access with bearers made by the UE." "" in "Gx" at "TS 29.212";
    8 "The bearer identifier is missing." "Access with bearers made by the UE." "" in "Gx" at "TS 29.212";
    9 "The rule has no flow." "Flow-Information missing." "Decode the Charging-Rule-Definition." in "Gx" at "TS 29.212";
    10 "The bearer could not be made, changed or kept." "Radio refused QCI 1, UE refused, MME did not answer, radio lost during the call." "Look at the cause of the Create Bearer Response and at S1AP: this is where voice bearers die." in "Gx" at "TS 29.212";
    11 "The quality asked for is not allowed." "QCI or bit rate above what the PGW or roaming agreement permits." "Compare QoS-Information with the limits of the PGW." in "Gx" at "TS 29.212";
    12 "The flow is wrong." "Filter of the rule cannot be used by the access: addresses, ports, IPv6." "Compare Flow-Description with the SDP and with GTPv2 cause 75 to 77." in "Gx" at "TS 29.212";
    13 "The call moved to circuit switched." "SRVCC." "A normal end of the bearer; look at Sv." in "Gx" at "TS 29.212";
    14 "The application identifier is not known." "Application detection." "" in "Gx, Sd" at "TS 29.212";
    15 "No bearer suits the rule." "Bearer lost, or default bearer with other quality." "" in "Gx" at "TS 29.212";
    16 "The filter breaks a restriction." "Flow-Description with options the PGW does not take." "Decode Flow-Description." in "Gx" at "TS 29.212";
    17 "The access gateway failed." "SGW restart." "Look at Recovery and Echo of the SGW." in "Gx" at "TS 29.212";
    18 "The address to redirect to is missing." "" "" in "Gx" at "TS 29.212";
    19 "Charging: the service is denied." "4010 on Gy." "Look at the CCA on Gy." in "Gx" at "TS 29.212";
    20 "Charging: credit control does not apply." "4011 on Gy." "" in "Gx" at "TS 29.212";
    21 "Charging: not authorised." "5003 on Gy." "Look at the CCA on Gy." in "Gx" at "TS 29.212";
    22 "Charging: subscriber not known." "5030 on Gy." "Look at the CCA on Gy." in "Gx" at "TS 29.212";
    23 "Charging: no tariff." "5031 on Gy." "Look at the CCA on Gy." in "Gx" at "TS 29.212";
    24 "The routing rule was refused." "Flow mobility." "" in "Gx" at "TS 29.212";

    /// Session-Release-Cause, TS 29.212.
    pub SESSION_RELEASE_CAUSE;
    0 "The PCRF ends the session without a reason." "" "Look at the log of the PCRF." in "Gx: RAR" at "TS 29.212";
    1 "The subscription changed." "Subscriber withdrawn or moved." "" in "Gx: RAR" at "TS 29.212";
    2 "The PCRF has no resources." "Overload." "" in "Gx: RAR" at "TS 29.212";

    /// Final-Unit-Action, RFC 8506 §8.35.
    pub FINAL_UNIT_ACTION;
    0 "The service ends with the last units." "Credit is nearly gone." "Calls end at the end of this grant." in "Ro, Gy" at "RFC 8506 §8.35";
    1 "The user is redirected with the last units." "Top-up page." "Read Redirect-Server." in "Gy" at "RFC 8506 §8.35";
    2 "Access is restricted after the last units." "Only the top-up page is reachable." "Read Restriction-Filter-Rule or Filter-Id." in "Gy" at "RFC 8506 §8.35";

    /// Reporting-Reason, TS 32.299.
    pub REPORTING_REASON;
    0 "The threshold was reached." "" "The client asks for more before the grant ends." in "Ro, Gy" at "TS 32.299";
    1 "The quota was idle for its holding time." "" "Quota comes back; a new one is asked for with new traffic." in "Gy" at "TS 32.299";
    2 "The session or service ended." "" "" in "Ro, Gy" at "TS 32.299";
    3 "The quota is used up." "Threshold missing or too small." "A gap may follow until the answer comes." in "Ro, Gy" at "TS 32.299";
    4 "The quota ran out of its validity." "" "Compare Validity-Time with the time since the grant." in "Ro, Gy" at "TS 32.299";
    5 "Another unit type of the group triggered the report." "" "" in "Ro, Gy" at "TS 32.299";
    6 "A condition of the price changed." "Radio, location, quality, tariff." "Read Trigger." in "Gy" at "TS 32.299";
    7 "The server asked for a report." "RAR." "" in "Ro, Gy" at "TS 32.299";
    8 "The credit pool is used up." "" "" in "Ro, Gy" at "TS 32.299";

    /// Cancellation-Type, TS 29.272.
    pub CANCELLATION_TYPE;
    0 "The UE is served by another MME now." "" "Normal mobility." in "S6a: CLR" at "TS 29.272";
    1 "The UE is served by another SGSN now." "" "Normal mobility." in "S6d: CLR" at "TS 29.272";
    2 "The subscription was withdrawn: the MME detaches the UE." "Operator ended or moved the subscriber." "The UE gets a Detach Request." in "S6a: CLR" at "TS 29.272";
    3 "Update through the interworking function." "" "" in "S6a: CLR" at "TS 29.272";
    4 "The UE attached elsewhere for the first time." "" "Normal mobility." in "S6a: CLR" at "TS 29.272";

    /// Error-Diagnostic, TS 29.272.
    pub ERROR_DIAGNOSTIC;
    0 "The subscriber has packet data of 2G and 3G." "No EPS subscription, but GPRS: the UE may use UMTS." "The UE gets EMM cause 15." in "S6a: ULA with 5420" at "TS 29.272";
    1 "The subscriber has no packet data at all." "" "The UE gets EMM cause 7 or so." in "S6a: ULA with 5420" at "TS 29.272";
    2 "All packet services are barred by the operator." "" "" in "S6a: ULA with 5004" at "TS 29.272";
    3 "Access points of the home network are barred while roaming." "" "" in "S6a: ULA with 5004" at "TS 29.272";
    4 "Access points of the visited network are barred." "" "" in "S6a: ULA with 5004" at "TS 29.272";

    /// SM-Enumerated-Delivery-Failure-Cause, TS 29.338.
    pub SM_DELIVERY_FAILURE_CAUSE;
    0 "The phone has no room." "Message store full." "The SMSC waits for the alert." in "SGd: TFA" at "TS 29.338";
    1 "The phone found a protocol error." "TPDU it cannot use." "`imsctl sms decode` reads SM-RP-UI." in "SGd: TFA" at "TS 29.338";
    2 "The phone cannot receive texts." "" "" in "SGd: TFA" at "TS 29.338";
    3 "The service centre is not known." "RP-DA wrong." "Compare SC-Address with the SMSC." in "SGd: OFA" at "TS 29.338";
    4 "The service centre is congested." "" "" in "SGd: OFA" at "TS 29.338";
    5 "The destination address is not valid." "TP-DA wrong." "Decode TP-DA." in "SGd: OFA" at "TS 29.338";
    6 "The sender is no user of this service centre." "" "" in "SGd: OFA" at "TS 29.338";
}
