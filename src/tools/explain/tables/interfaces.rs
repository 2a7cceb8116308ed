//! A table: reference points of EPC and IMS (TS 23.401, TS 23.402, TS 23.228, TS 23.203): who talks to whom, over
//! what, and what goes wrong there.

use crate::tools::explain::entry::{Entry, entry};

/// A reference point.
#[derive(Debug)]
pub struct Interface {
    /// Its name.
    pub name: &'static str,
    /// Other names, with a blank between them.
    pub also: &'static str,
    /// The Diameter application, as `proto::diameter::applications` calls it; empty when there is none.
    pub application: &'static str,
    /// Who talks to whom.
    pub between: &'static str,
    /// Protocol, transport and port.
    pub transport: &'static str,
    /// The messages one sees, in few words.
    pub messages: &'static str,
    /// What it is for, what usually goes wrong, where to look, and its specification.
    pub entry: Entry,
}

macro_rules! interfaces {
    ($($name:literal $also:literal $application:literal $between:literal $transport:literal $messages:literal
       $meaning:literal $trouble:literal $next:literal $reference:literal;)*) => {
        /// The reference points: access, EPC, policy and charging, Wi-Fi, texts and location, IMS.
        pub static INTERFACES: &[Interface] = &[$(Interface {
            name: $name,
            also: $also,
            application: $application,
            between: $between,
            transport: $transport,
            messages: $messages,
            entry: entry!($meaning $trouble $next at $reference),
        },)*];
    };
}

interfaces! {
    "LTE-Uu" "Uu" "" "UE and eNB" "RRC over PDCP, RLC, MAC" "RRC Setup, Reconfiguration, Release" "The radio of LTE; not in captures of the core." "Coverage, admission of QCI 1, handover." "S1AP causes tell what the eNB saw." "TS 36.331";
    "S1-MME" "S1 S1AP" "" "eNB and MME" "S1AP over SCTP port 36412, payload protocol 18" "Initial UE Message, Initial Context Setup, E-RAB Setup, UE Context Release, Paging, Handover" "Control plane of the eNB, and the carrier of NAS." "E-RAB refused, radio lost, paging without answer, PLMN or TAC of the eNB unknown." "NAS behind the Security Mode Command may be ciphered; S1AP itself is not." "TS 36.413";
    "S1-U" "" "" "eNB and SGW" "GTP-U over UDP port 2152" "G-PDU, Echo, Error Indication, End Marker" "User plane between eNB and SGW: SIP and RTP of VoLTE travel here, one tunnel a bearer." "MTU and fragments, wrong TEID after handover, one-way media." "Compare TEID and address with the E-RAB Setup; QCI 1 and QCI 5 have tunnels of their own." "TS 29.281";
    "X2" "X2-C X2AP" "" "eNB and eNB" "X2AP over SCTP port 36422, payload protocol 27" "Handover Request, SN Status Transfer, UE Context Release" "Handover without the MME; the core sees only the Path Switch." "Target refuses the voice bearer." "Look at the Path Switch Request on S1: which E-RABs came along." "TS 36.423";
    "X2-U" "" "" "eNB and eNB" "GTP-U over UDP port 2152" "G-PDU, End Marker" "Forwards downlink packets during a handover." "No forwarding: a gap in RTP." "Look for the End Marker." "TS 29.281";
    "S1-Flex" "" "" "eNB and the MMEs of a pool" "S1AP over SCTP port 36412" "S1 Setup, Initial UE Message" "An eNB connected to several MMEs." "UE lands at an MME that does not know it after a failure." "Compare GUMMEI with the MME that answers." "TS 23.401";
    "S10" "" "" "MME and MME" "GTPv2-C over UDP port 2123" "Context, Identification, Forward Relocation" "Hands the context of a UE to another MME." "Old MME not resolved or not reachable: EMM cause 9." "Look at the DNS name of the old MME and the Context Request." "TS 29.274";
    "S11" "" "" "MME and SGW" "GTPv2-C over UDP port 2123" "Create Session, Modify Bearer, Create Bearer, Update Bearer, Delete Session, Downlink Data Notification, Release Access Bearers" "Sessions and bearers, as the MME sees them." "Causes 64, 73, 78, 87, 100, 110; the cause on S11 may differ from that on S5." "Compare with the same message on S5/S8, and with the E-RAB Setup on S1." "TS 29.274";
    "S11-U" "" "" "MME and SGW" "GTP-U over UDP port 2152" "G-PDU" "Small data of IoT over the control plane." "" "" "TS 29.281";
    "S12" "" "" "RNC and SGW" "GTP-U over UDP port 2152" "G-PDU" "Direct tunnel of UMTS." "" "" "TS 29.281";
    "S3" "" "" "SGSN and MME" "GTPv2-C over UDP port 2123" "Context, Forward Relocation" "Mobility between UMTS and LTE." "Voice may break without SRVCC." "" "TS 29.274";
    "S4" "" "" "SGSN and SGW" "GTPv2-C over UDP port 2123, GTP-U" "Create Session, Modify Bearer" "UMTS and GSM behind the SGW." "" "" "TS 29.274";
    "S16" "" "" "SGSN and SGSN" "GTPv2-C over UDP port 2123" "Context, Forward Relocation" "Mobility between SGSNs." "" "" "TS 29.274";
    "S5" "S5/S8 S5-C S5-U" "" "SGW and PGW of one network" "GTPv2-C over UDP port 2123, GTP-U over UDP port 2152 (or PMIPv6)" "Create Session, Create Bearer, Update Bearer, Delete Bearer, Delete Session" "Sessions and bearers, as the PGW decides them." "APN unknown (78), no address (84), credit or policy refuses (93, 94, 125), PGW silent (100)." "Compare with Gx, which caused a Create or Update Bearer, and with S11, which shows what came of it." "TS 29.274";
    "S8" "S8-C S8-U" "" "SGW of the visited and PGW of the home network" "GTPv2-C over UDP port 2123, GTP-U over UDP port 2152 (or PMIPv6), across the IPX" "Create Session, Create Bearer, Delete Session" "S5 while roaming: VoLTE roaming home-routed (S8HR) brings IMS over it." "DNS over the IPX, firewalls, GTPv2 cause 109 or 119, MTU." "Compare the APN-FQDN with the answer of the IPX DNS." "TS 29.274";
    "S6a" "S6d" "S6a" "MME (SGSN: S6d) and HSS" "Diameter over SCTP (or TCP) port 3868" "AIR, ULR, CLR, IDR, DSR, PUR, RSR, NOR" "Authentication vectors, location and subscription of LTE." "5001, 5004, 5420, 5421, 4181, 3002; profile without the IMS APN." "The EMM cause of the reject follows from the answer here." "TS 29.272";
    "S6b" "" "S6b" "PGW and 3GPP AAA server" "Diameter over SCTP or TCP port 3868" "AAR, STR, ASR, RAR" "The PGW registers its address for handover between LTE and Wi-Fi." "Refusal ends the session with GTPv2 cause 92." "Look at MIP6-Agent-Info and Service-Selection." "TS 29.273";
    "S6c" "" "S6c" "HSS and SMS-GMSC, SMS router or IP-SM-GW" "Diameter over SCTP or TCP port 3868" "SRR, ALR, RDR" "Where to deliver a text, and the alert when the subscriber is back." "5550 absent, 5556 not subscribed." "Look at the serving nodes in the SRA." "TS 29.338";
    "S6m" "" "S6m" "MTC-IWF and HSS" "Diameter" "SIR" "External identifiers of devices." "" "" "TS 29.336";
    "S6t" "" "S6t" "SCEF and HSS" "Diameter" "CIR, RIR, NIR" "Monitoring of devices." "" "" "TS 29.336";
    "S13" "" "S13" "MME and EIR" "Diameter over SCTP or TCP port 3868" "ECR" "Checks the IMEI." "Equipment blacklisted: EMM cause 6; 5422 unknown." "Look at Equipment-Status." "TS 29.272";
    "SGs" "SGsAP" "" "MME and MSC/VLR" "SGsAP over SCTP port 29118" "Location Update, Paging, Service Request, Uplink and Downlink Unitdata" "Combined attach, CS fallback, texts over NAS." "EMM cause 16 or 18; texts to the wrong VLR." "imsctl names SGsAP and does not decode it." "TS 29.118";
    "Sv" "" "" "MME and MSC server enhanced for SRVCC" "GTPv2-C over UDP port 2123" "SRVCC PS to CS Request, Response, Complete" "Moves a VoLTE call to GSM or UMTS." "STN-SR missing or wrong, no resources in the target." "Look at STN-SR and C-MSISDN; then the INVITE to the STN-SR in IMS." "TS 29.280";
    "SBc" "" "" "CBC and MME" "SBc-AP over SCTP" "Write-Replace Warning, Stop Warning" "Public warning." "" "" "TS 29.168";
    "SGi" "" "" "PGW and the outside: P-CSCF, internet" "IP" "SIP, RTP, DNS" "Where traffic of the UE leaves the tunnel; the P-CSCF hears the UE here." "Routing or firewall between the pool and the P-CSCF, NAT." "The SIP here and the SIP inside GTP-U on S1-U are one message seen twice." "TS 29.061";
    "N26" "" "" "MME and AMF" "GTPv2-C over UDP port 2123" "Context, Forward Relocation" "Mobility between LTE and 5G, as in EPS fallback for voice." "Without it the UE must attach anew: the call setup takes longer." "" "TS 29.274";
    "Sxa" "" "" "SGW control plane and user plane" "PFCP over UDP port 8805" "Session Establishment, Modification, Deletion, Report" "Splits the SGW." "User plane refuses: GTPv2 cause 72 or 73." "" "TS 29.244";
    "Sxb" "" "" "PGW control plane and user plane" "PFCP over UDP port 8805" "Session Establishment, Modification, Deletion, Report" "Splits the PGW." "User plane refuses: GTPv2 cause 72 or 73." "" "TS 29.244";
    "Gx" "" "Gx" "PGW (PCEF) and PCRF" "Diameter over SCTP or TCP port 3868" "CCR-I, CCR-U, CCR-T, RAR" "Policy: which rules, quality and charging a session gets; makes the voice bearer." "No session for the Rx request (5065), rule INACTIVE, CCR-I refused (5140, 5030, 5003)." "Match Framed-IP-Address with Rx, and Charging-Rule-Name with the Create Bearer Request." "TS 29.212";
    "Gxx" "Gxa Gxb Gxc" "Gxx" "BBERF (SGW or ePDG with PMIPv6) and PCRF" "Diameter over SCTP or TCP port 3868" "CCR, RAR" "Quality rules for PMIPv6." "" "" "TS 29.212";
    "Rx" "" "Rx" "P-CSCF (AF) and PCRF" "Diameter over SCTP or TCP port 3868, often on ports of its own" "AAR, RAR, ASR, STR" "The P-CSCF tells which media a call has, so that the network makes a bearer for it, and learns when it is lost." "5065 (no session), 5063, 5061, 4001 on identity formats; AAR missing or without flows; STR forgotten." "Match Framed-IP-Address with Gx, and flows with the SDP; then look for RAR on Gx." "TS 29.214";
    "S9" "" "S9" "PCRF of the home and of the visited network" "Diameter" "CCR, RAR, AAR" "Policy while roaming with local breakout." "" "" "TS 29.215";
    "Sd" "" "Sd" "TDF and PCRF" "Diameter" "TSR, CCR, RAR" "Application detection." "" "" "TS 29.212";
    "Sy" "" "Sy" "PCRF and OCS" "Diameter over SCTP or TCP port 3868" "SLR, SNR, STR" "Spending limits for policy." "4241, 5570." "" "TS 29.219";
    "Np" "" "Np" "RCAF and PCRF" "Diameter" "NRR, ARR, MUR" "Congestion in the radio for policy." "" "" "TS 29.217";
    "Gy" "" "Ro" "PGW (PCEF) and OCS" "Diameter credit control over SCTP or TCP port 3868" "CCR-I, CCR-U, CCR-T, RAR, ASR" "Online charging of data: quota by volume and time, per rating group." "4010, 4012, 5030, 5031, OCS silent (Tx), quota not returned." "Is the IMS signalling and voice rated, or zero? `imsctl charging audit` follows the quota." "TS 32.299, RFC 8506";
    "Gz" "" "Rf" "PGW and CDF" "Diameter accounting, or GTP' (UDP or TCP port 3386) to the CGF" "ACR" "Offline charging of data." "" "" "TS 32.299";
    "Ga" "GTP-prime" "" "CDF and CGF" "GTP' over UDP or TCP port 3386" "Data Record Transfer" "Transfers charging records." "" "" "TS 32.295";
    "Bx" "" "" "CGF and billing" "Files" "" "Charging records as files." "" "" "TS 32.297";
    "Ro" "" "Ro" "S-CSCF (through IMS-GWF), AS, MRFC and OCS" "Diameter credit control over SCTP or TCP port 3868" "CCR-I, CCR-U, CCR-T, CCR-E, RAR, ASR" "Online charging of calls and texts: quota by seconds or events." "4012 ends as SIP 402, 5031 no tariff, CCR-U late, session never closed." "`imsctl charging audit` follows the quota; IMS-Charging-Identifier equals icid-value of P-Charging-Vector." "TS 32.299, RFC 8506";
    "Rf" "" "Rf" "CSCFs, AS, MGCF and CDF" "Diameter accounting over SCTP or TCP port 3868" "ACR Start, Interim, Stop, Event" "Offline charging of IMS." "4002 out of space; records without the other leg: join them by ICID." "" "TS 32.299";
    "Re" "" "" "OCF and rating function" "Diameter or inside the OCS" "" "Price of a unit." "" "" "TS 32.296";
    "STa" "" "STa" "Trusted Wi-Fi and 3GPP AAA server" "Diameter" "DER, STR, ASR, RAR" "Authentication by EAP-AKA' on trusted Wi-Fi." "" "" "TS 29.273";
    "SWa" "" "" "Untrusted Wi-Fi and 3GPP AAA server" "Diameter" "DER" "Optional authentication by the Wi-Fi network." "" "" "TS 29.273";
    "SWm" "" "SWm" "ePDG and 3GPP AAA server" "Diameter over SCTP or TCP port 3868" "DER, AAR, STR, ASR, RAR" "Authentication of Wi-Fi calling by EAP-AKA." "5450 no subscription, 5451 APN, 4181 no vectors." "IKE between UE and ePDG (SWu) is encrypted: this is where one sees why." "TS 29.273";
    "SWn" "" "" "Untrusted Wi-Fi and ePDG" "IPsec in UDP port 4500" "" "Path of SWu through the Wi-Fi." "NAT timeouts, fragments of IKE_AUTH." "" "TS 23.402";
    "SWu" "" "" "UE and ePDG" "IKEv2 and ESP over UDP ports 500 and 4500" "IKE_SA_INIT, IKE_AUTH, INFORMATIONAL" "Tunnel of Wi-Fi calling." "ePDG name not in DNS, notify 8192 (connection refused), dead peer detection." "Look at the name epdg.epc.mncNNN.mccNNN.pub.3gppnetwork.org, then at SWm." "TS 24.302";
    "SWx" "" "SWx" "3GPP AAA server and HSS" "Diameter over SCTP or TCP port 3868" "MAR, SAR, RTR, PPR" "Vectors and profile for Wi-Fi; the commands are those of Cx." "5450, 5001, 5003." "Tell it from Cx by the application identifier." "TS 29.273";
    "S2a" "" "" "Trusted Wi-Fi and PGW" "GTPv2-C over UDP port 2123 (or PMIPv6)" "Create Session, Delete Session" "Trusted Wi-Fi in the EPC." "" "" "TS 29.274";
    "S2b" "" "" "ePDG and PGW" "GTPv2-C over UDP port 2123, GTP-U over UDP port 2152 (or PMIPv6)" "Create Session, Create Bearer, Delete Session" "Wi-Fi calling in the EPC." "Handover indication missing: the address changes and the call drops." "Compare the PAA with the LTE session before." "TS 29.274";
    "SGd" "Gdd" "SGd" "MME and SMS router, SMS-GMSC or SMS-IWMSC" "Diameter over SCTP or TCP port 3868" "OFR, TFR" "Texts over NAS without an MSC." "5550, 5551, 5555." "`imsctl sms decode` reads SM-RP-UI." "TS 29.338";
    "T4" "" "T4" "MTC-IWF and SMS service centre" "Diameter" "DTR, DRR" "Device triggers." "" "" "TS 29.337";
    "T6a" "" "T6a" "MME and SCEF" "Diameter" "CMR, ODR, TDR, RIR" "Data without IP." "" "" "TS 29.128";
    "Tsp" "" "Tsp" "SCS and MTC-IWF" "Diameter" "DAR, DNR" "Device triggers of servers." "" "" "TS 29.368";
    "SLg" "" "SLg" "GMLC and MME" "Diameter" "PLR, LRR" "Location of a subscriber." "4221 to 4226." "" "TS 29.172";
    "SLh" "" "SLh" "GMLC or LRF and HSS" "Diameter" "RIR" "Which MME serves a subscriber; emergency calls need it." "4201 absent, 5490." "" "TS 29.173";
    "SLs" "" "" "MME and E-SMLC" "LCS-AP over SCTP" "Location Request, Connection Oriented Information" "Positioning procedure." "" "" "TS 29.171";
    "Gm" "" "" "UE and P-CSCF" "SIP over UDP or TCP port 5060, then IPsec ESP with ports of its own" "REGISTER, INVITE, MESSAGE, SUBSCRIBE" "SIP of the phone, on the IMS bearer (QCI 5)." "IPsec security association wrong after the 401, P-CSCF address missing in PCO, MTU, registration expired." "With ciphering in ESP only null encryption can be read; the other side (Mw) shows the same SIP in clear." "TS 24.229";
    "Mw" "" "" "CSCF and CSCF" "SIP over UDP or TCP port 5060" "REGISTER, INVITE, MESSAGE" "SIP between P-, I- and S-CSCF, also of two networks." "Route wrong, name not resolved, 408 from a dead next hop." "The Request-URI and Route headers tell where it goes; Service-Route came with the registration." "TS 24.229";
    "Ma" "" "" "I-CSCF and AS" "SIP port 5060" "INVITE, MESSAGE" "Calls for public service identities." "" "" "TS 24.229";
    "ISC" "" "" "S-CSCF and AS" "SIP over UDP or TCP port 5060" "INVITE, REGISTER (third party), MESSAGE, SUBSCRIBE" "Services: the S-CSCF sends what an initial filter criterion matches." "AS silent: DefaultHandling decides; request does not come back (original dialog identifier lost in Route); wrong session case." "`imsctl ifc test` says which criteria match; look at the Route header with the odi." "TS 24.229, TS 23.218";
    "Mg" "" "" "MGCF and I-CSCF" "SIP port 5060" "INVITE" "Calls from the circuit switched world." "" "" "TS 29.163";
    "Mi" "" "" "S-CSCF and BGCF" "SIP port 5060" "INVITE" "Calls that leave IMS: no ENUM entry." "Number format, breakout table." "Look at the ENUM query just before." "TS 24.229";
    "Mj" "" "" "BGCF and MGCF" "SIP port 5060" "INVITE" "Breakout in this network." "404, 484, 503." "Read Reason for the Q.850 cause." "TS 24.229";
    "Mk" "" "" "BGCF and BGCF" "SIP port 5060" "INVITE" "Breakout in another network." "" "" "TS 24.229";
    "Mm" "" "" "IMS and another IP network" "SIP port 5060" "INVITE" "Other SIP networks without border function." "" "" "TS 24.229";
    "Mx" "" "" "CSCF or BGCF and IBCF" "SIP port 5060" "INVITE" "Towards the border." "" "" "TS 24.229";
    "Ici" "" "" "IBCF and IBCF of another network" "SIP over UDP, TCP or SCTP port 5060" "INVITE, MESSAGE" "Interconnection (NNI) of IMS networks." "Headers removed by trust domain, SIP profile mismatch, codec transcoding." "Compare the headers on both sides of the border." "TS 29.165";
    "Izi" "" "" "TrGW and TrGW of another network" "RTP" "" "Media of the interconnection." "One-way audio: pinhole or NAT." "" "TS 29.165";
    "Ix" "" "" "IBCF and TrGW" "H.248" "Add, Modify, Subtract" "Controls media at the border." "" "" "TS 29.238";
    "Iq" "" "" "P-CSCF (IMS-ALG) and IMS-AGW" "H.248" "Add, Modify, Subtract" "Controls media at the access." "One-way audio." "" "TS 29.334";
    "Mn" "" "" "MGCF and IM-MGW" "H.248 over SCTP or UDP port 2944" "Add, Modify, Subtract" "Controls the media gateway to the circuit switched world." "No channel: Q.850 34 or 47." "" "TS 29.332";
    "Mp" "" "" "MRFC and MRFP" "H.248" "Add, Modify, Subtract" "Announcements and conferences." "" "" "TS 29.333";
    "Mr" "Mr'" "" "S-CSCF or AS (Mr') and MRFC" "SIP port 5060" "INVITE" "Announcements and conferences." "" "" "TS 24.229";
    "Cr" "" "" "AS and MRFC" "TCP or SCTP" "" "Control packages for media." "" "" "TS 23.228";
    "Ml" "" "" "E-CSCF and LRF" "SIP port 5060" "INVITE, SUBSCRIBE" "Location and routing of emergency calls." "Wrong answering point." "Look at the cell in P-Access-Network-Info." "TS 24.229";
    "I2" "" "" "MSC server enhanced for ICS and CSCF" "SIP port 5060" "INVITE, REGISTER" "Circuit switched access to IMS; also the leg of SRVCC." "" "" "TS 29.292";
    "Cx" "" "Cx" "I-CSCF and S-CSCF with the HSS" "Diameter over SCTP or TCP port 3868" "UAR, SAR, LIR, MAR, RTR, PPR" "Registration, location and authentication of IMS subscribers; brings the profile with the iFC." "5001, 5003, 5005, 5006, 5007; Server-Name with a port or an unresolvable name." "UAR and LIR choose the S-CSCF, MAR gives the challenge, SAR registers." "TS 29.228, TS 29.229";
    "Dx" "" "Cx" "I-CSCF and S-CSCF with the SLF" "Diameter over SCTP or TCP port 3868" "UAR, LIR with a redirect answer" "Finds the HSS of a subscriber." "3006 without a second request." "" "TS 29.228, TS 29.229";
    "Sh" "" "Sh" "AS and HSS" "Diameter over SCTP or TCP port 3868" "UDR, PUR, SNR, PNR" "Data of the subscriber for application servers: repository data, registration state, location." "5100 to 5108; permission list of the HSS." "Compare Data-Reference, Service-Indication and Sequence-Number." "TS 29.328, TS 29.329";
    "Dh" "" "Sh" "AS and SLF" "Diameter over SCTP or TCP port 3868" "UDR with a redirect answer" "Finds the HSS of a subscriber." "" "" "TS 29.328, TS 29.329";
    "Si" "" "" "IM-SSF and HSS" "MAP" "" "CAMEL services in IMS." "" "" "TS 23.278";
    "Ut" "" "" "UE and AS (XCAP)" "HTTP or HTTPS, XCAP" "GET, PUT, DELETE" "The user changes call forwarding and barring." "APN or APN routing for XCAP, GBA or HTTP digest, name xcap.ims.mncNNN.mccNNN.pub.3gppnetwork.org." "" "TS 24.623";
    "Zh" "" "Zh" "BSF and HSS" "Diameter" "MAR" "Vectors for GBA." "" "" "TS 29.109";
    "Zn" "" "Zn" "BSF and NAF" "Diameter or HTTP" "BIR" "Keys of GBA for an application." "" "" "TS 29.109";
    "Ub" "" "" "UE and BSF" "HTTP" "" "Bootstrapping of GBA by AKA." "" "" "TS 24.109";
    "N1" "" "" "UE and AMF" "5G NAS" "Registration, PDU Session Establishment" "NAS of 5G." "" "" "TS 24.501";
    "N2" "NGAP" "" "gNB and AMF" "NGAP over SCTP port 38412, payload protocol 60" "Initial UE Message, PDU Session Resource Setup" "Control plane of the gNB." "EPS fallback for voice starts with a PDU session resource that the gNB refuses." "" "TS 38.413";
    "N3" "" "" "gNB and UPF" "GTP-U over UDP port 2152" "G-PDU" "User plane of 5G." "" "" "TS 29.281";
    "N4" "" "" "SMF and UPF" "PFCP over UDP port 8805" "Session Establishment, Modification, Deletion" "Controls the user plane." "" "" "TS 29.244";
    "N5" "" "" "AF (P-CSCF) and PCF" "HTTP/2, Npcf_PolicyAuthorization" "" "Rx of the 5G core; many networks keep Rx." "" "" "TS 29.514";
}
