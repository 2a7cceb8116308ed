//! A table: Diameter commands explained, as IMS and EPC use them.

use crate::tools::explain::entry::{self, Entry};
use std::ops::RangeInclusive;

/// The commands of the SIP application of RFC 4740, which Cx does not use.
pub const RFC_4740: RangeInclusive<u32> = 283..=288;

/// The explanation of a command.
pub fn find(code: u32) -> Option<&'static Entry> {
    entry::find(COMMANDS, code)
}

crate::tools::explain::entry::entries! {
    /// Commands by code.
    pub COMMANDS;
    257 "Two peers open a connection and say which applications they have." "5010 no common application, 3010 unknown peer, realm or host misspelt." "Compare the applications and Origin-Host of CER and CEA." in "every connection" at "RFC 6733 §5.3";
    258 "The server changes a running session." "PCRF pushes or removes rules on Gx, tells the P-CSCF of a lost bearer on Rx, OCS asks for a report on Gy." "On Gx a Create, Update or Delete Bearer Request follows at once; on Rx read Specific-Action." in "Gx, Rx, Gy, Ro, S6b, SWm, STa" at "RFC 6733 §8.3";
    260 "Registers a mobile node." "" "" in "Mobile IPv4" at "RFC 4004";
    262 "Tells the home agent of a mobile node." "" "" in "Mobile IPv4" at "RFC 4004";
    265 "The AF opens or changes a session with the media of a call; on S6b and SWm an authorisation." "5065 no Gx session, 5063 not authorised, 5061 wrong service information." "Compare Media-Component-Description with the SDP, Framed-IP-Address with Gx." in "Rx, S6b, SWm, STa" at "TS 29.214";
    268 "Carries EAP-AKA of Wi-Fi." "1001 goes on, 4181 or 5450 fails." "" in "SWm, STa, SWa" at "RFC 4072";
    271 "Accounting: a record of a call or session." "" "Accounting-Record-Type: start, interim, stop, event." in "Rf, Gz" at "RFC 6733 §9.7";
    272 "Credit control, and on Gx policy: CC-Request-Type tells initial, update, termination, event." "4012 no credit, 5030 subscriber unknown, 5031 no tariff, silence (Tx)." "On Ro and Gy follow Granted- and Used-Service-Unit; on Gx Charging-Rule-Install and -Report." in "Ro, Gy, Gx, S9" at "RFC 8506";
    274 "The server ends a session: the client is to stop the service." "Credit withdrawn, bearer lost, operator." "A BYE or Delete Bearer, then STR or CCR-T, must follow; read Abort-Cause on Rx." in "Rx, Ro, Gy, S6b, SWm" at "RFC 6733 §8.5";
    275 "The client ends a session." "A missing STR leaves rules and bearers behind." "On Rx it must follow the BYE; the bearer goes then." in "Rx, S6b, SWm, STa, Sy" at "RFC 6733 §8.4";
    280 "Watchdog: is the peer alive." "Missing answers bring the connection down." "" in "every connection" at "RFC 6733 §5.5";
    282 "A peer closes the connection." "Restart, maintenance, nothing to do (cause 0, 1, 2)." "Read Disconnect-Cause." in "every connection" at "RFC 6733 §5.4";
    283 "SIP application of RFC 4740, not Cx." "" "Cx uses 300." at "RFC 4740";
    284 "SIP application of RFC 4740, not Cx." "" "Cx uses 301." at "RFC 4740";
    285 "SIP application of RFC 4740, not Cx." "" "Cx uses 302." at "RFC 4740";
    286 "SIP application of RFC 4740, not Cx." "" "Cx uses 303." at "RFC 4740";
    287 "SIP application of RFC 4740, not Cx." "" "Cx uses 304." at "RFC 4740";
    288 "SIP application of RFC 4740, not Cx." "" "Cx uses 305." at "RFC 4740";
    300 "The I-CSCF asks at a REGISTER whether the subscriber may register and which S-CSCF serves it." "5001, 5002, 5003, 5004; answer without a usable Server-Name or capabilities." "Experimental 2001 or 2002 is success; read Server-Name." in "Cx: I-CSCF to HSS" at "TS 29.228, TS 29.229";
    301 "The S-CSCF tells the HSS that it serves the subscriber, or no longer, and gets the profile." "5005, 5007; profile without iFC; S-CSCF of another name." "Read Server-Assignment-Type and User-Data." in "Cx: S-CSCF to HSS; SWx: AAA to HSS" at "TS 29.228, TS 29.229";
    302 "The I-CSCF asks for a terminating request which S-CSCF serves the called subscriber." "5001 gives 404 or 604, 5003 gives 480." "Read Server-Name; 2003 means unregistered services." in "Cx: I-CSCF or AS to HSS" at "TS 29.228, TS 29.229";
    303 "The S-CSCF asks for authentication vectors." "5001, 5006; a MAR with SIP-Authorization is a resynchronisation (AUTS)." "Read SIP-Authenticate (RAND and AUTN) and SIP-Number-Auth-Items." in "Cx: S-CSCF to HSS; SWx; Zh" at "TS 29.228, TS 29.229";
    304 "The HSS ends the registration of a subscriber." "Subscription ended, S-CSCF changed, second registration of the same identity." "Read Reason-Code; NOTIFY of the reg event and re-registration follow." in "Cx: HSS to S-CSCF; SWx" at "TS 29.228, TS 29.229";
    305 "The HSS pushes a changed profile." "5008, 5009: S-CSCF cannot use it." "Services change without a new registration." in "Cx: HSS to S-CSCF; SWx" at "TS 29.228, TS 29.229";
    306 "The application server reads data of the subscriber." "5100, 5101, 5102, 5001, 4100." "Read Data-Reference and Service-Indication." in "Sh: AS to HSS" at "TS 29.328, TS 29.329";
    307 "The application server writes repository data." "5105 out of sync, 5103." "Sequence-Number must be the stored one plus one." in "Sh: AS to HSS" at "TS 29.328, TS 29.329";
    308 "The application server asks to be told of changes." "5104, 5106." "" in "Sh: AS to HSS" at "TS 29.328, TS 29.329";
    309 "The HSS tells the application server of a change." "5107." "" in "Sh: HSS to AS" at "TS 29.328, TS 29.329";
    310 "The NAF asks the BSF for a key." "" "" in "Zn" at "TS 29.109";
    311 "Processes a message of a private extension." "" "";
    312 "Pushes a GBA key to a NAF." "" "" in "Zpn" at "TS 29.109";
    316 "The MME registers itself as the one that serves the UE, and gets the subscription." "5001, 5420, 5421, 5004." "Read ULA-Flags and the APN-Configurations: is there an IMS APN with QCI 5." in "S6a" at "TS 29.272";
    317 "The HSS tells the old MME that the UE has left, or that the subscription ended." "" "Read Cancellation-Type: an update is normal, a withdrawal is not." in "S6a: HSS to MME" at "TS 29.272";
    318 "The MME asks for authentication vectors." "5001, 4181, 5420; a second one with Re-Synchronization-Info follows a synch failure." "Compare Visited-PLMN-Id with the cell: KASME depends on it." in "S6a" at "TS 29.272";
    319 "The HSS pushes changed subscription data, or asks for state and location." "" "Read IDR-Flags; T-ADS of VoLTE asks so for voice over PS support." in "S6a: HSS to MME" at "TS 29.272";
    320 "The HSS deletes subscription data." "" "Read DSR-Flags." in "S6a: HSS to MME" at "TS 29.272";
    321 "The MME forgets a UE that was detached long ago." "" "The HSS then has no serving node: 4201 and absent subscriber follow." in "S6a" at "TS 29.272";
    322 "The HSS restarted and asks the MMEs to register their UEs anew." "" "A wave of ULR follows." in "S6a: HSS to MME" at "TS 29.272";
    323 "The MME tells the HSS of the UE: PGW address, voice support, reachability." "5423 when the MME is not the registered one." "The PGW address for handover to Wi-Fi is stored by it." in "S6a" at "TS 29.272";
    324 "The MME asks the EIR about the IMEI." "5422; Equipment-Status 1 is blacklisted." "" in "S13" at "TS 29.272";
    325 "Tells the home agent of a mobile node." "" "" in "Mobile IPv6";
    326 "Asks for authorisation of quality." "" "" in "QoS application" at "RFC 5866";
    327 "Installs quality." "" "" in "QoS application" at "RFC 5866";
    328 "A peer changes its capabilities without a new connection." "" "" in "base" at "RFC 6737";
    329 "Gets the shared key of an IKEv2 peer." "" "" in "IKE application";
    330 "Controls address translation." "" "" in "NAT control application" at "RFC 6736";
    8388620 "The GMLC asks the MME for the location of a UE." "4221 to 4226." "" in "SLg" at "TS 29.172";
    8388621 "The MME reports a location, for instance at an emergency call." "" "" in "SLg" at "TS 29.172";
    8388622 "The GMLC asks the HSS which MME serves a subscriber." "4201, 5490." "" in "SLh" at "TS 29.173";
    8388635 "The PCRF asks the OCS for the state of policy counters." "4241, 5570." "" in "Sy" at "TS 29.219";
    8388636 "The OCS tells the PCRF of a changed policy counter." "" "" in "Sy" at "TS 29.219";
    8388637 "The PCRF opens a session with the traffic detection function." "" "" in "Sd" at "TS 29.212";
    8388638 "The MME asks the CSS for visited closed subscriber groups." "" "" in "S7a" at "TS 29.272";
    8388639 "A server asks for a device action: a trigger." "" "" in "Tsp" at "TS 29.368";
    8388640 "The network reports a device action." "" "" in "Tsp" at "TS 29.368";
    8388641 "The interworking function asks the HSS about a device." "" "" in "S6m" at "TS 29.336";
    8388642 "The CSS cancels a visited closed subscriber group." "" "" in "S7a" at "TS 29.272";
    8388643 "A device trigger goes to the SMS service centre." "" "" in "T4" at "TS 29.337";
    8388644 "The SMS service centre reports a device trigger." "" "" in "T4" at "TS 29.337";
    8388645 "A text from the phone goes to the SMSC." "5555 with SM-Delivery-Failure-Cause." "`imsctl sms decode` reads SM-RP-UI." in "SGd: MME to SMS-IWMSC" at "TS 29.338";
    8388646 "A text goes to the MME for the phone." "5550, 5551, 5555." "`imsctl sms decode` reads SM-RP-UI." in "SGd: SMS-GMSC to MME" at "TS 29.338";
    8388647 "The SMS-GMSC asks the HSS where to deliver a text." "5550, 5556, 5557." "Read the serving nodes and whether IP-SM-GW is one." in "S6c" at "TS 29.338";
    8388648 "The subscriber can be reached again: waiting texts may go." "" "" in "S6c, SGd" at "TS 29.338";
    8388649 "The SMS-GMSC reports how the delivery ended." "" "" in "S6c" at "TS 29.338";
    8388656 "A gateway asks for a bearer to a sleeping device." "" "";
    8388662 "The group server starts, changes or ends a broadcast bearer." "" "" in "MB2-C" at "TS 29.468";
    8388663 "The network tells the group server of a broadcast bearer." "" "" in "MB2-C" at "TS 29.468";
    8388718 "The SCEF asks for monitoring of a device." "" "" in "S6t, T6a" at "TS 29.336";
    8388719 "A monitored event of a device is reported. Not the RIR of SLh, which is 8388622." "" "" in "S6t, T6a" at "TS 29.336";
    8388720 "Congestion of single subscribers is reported to the PCRF." "" "" in "Np" at "TS 29.217";
    8388721 "Congestion of a cell is reported to the PCRF." "" "" in "Np" at "TS 29.217";
    8388726 "The SCEF asks whether a device may have data without IP." "" "" in "S6t" at "TS 29.336";
    8388732 "MME and SCEF open or close a connection without IP." "" "" in "T6a" at "TS 29.128";
    8388733 "Data from the device." "" "" in "T6a" at "TS 29.128";
    8388734 "Data to the device." "" "" in "T6a" at "TS 29.128";
}
