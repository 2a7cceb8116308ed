//! A table: ESM causes explained (TS 24.301 §9.9.4.4 and annex B).

crate::tools::explain::entry::entries! {
    /// ESM cause values.
    pub CAUSES;
    8 "The operator has barred this service for the subscriber." "Operator determined barring of packet services; PGW or APN barred while roaming." "Look at Operator-Determined-Barring in the ULA." in "PDN Connectivity Reject, bearer rejects";
    26 "Not enough resources in the network." "GTPv2 cause 73 or 113 from SGW or PGW, APN congestion; T3396 may tell the UE to wait." "Look at the Create Session or Create Bearer Response on S11 and at T3396." in "PDN Connectivity Reject, bearer rejects and deactivation";
    27 "The APN is missing or not known." "IMS APN not in the HSS profile, misspelt in the phone, not configured on the PGW, or without DNS record." "Compare the APN in the NAS request with APN-Configuration of the ULA, then with DNS and the PGW; GTPv2 cause 78 comes from the PGW." in "PDN Connectivity Reject";
    28 "The PDN type is not known." "Wrong coding of PDN type by the UE." "Decode the PDN Connectivity Request." in "PDN Connectivity Reject";
    29 "PAP, CHAP or the external AAA refused the user." "User name or password of the APN; RADIUS or S6b refused." "Look at the PCO and at GTPv2 cause 92." in "PDN Connectivity Reject";
    30 "SGW or PGW refused." "No Gx or Gy answer, no session at the PGW, address pool empty (GTPv2 84), an unspecified GTPv2 cause." "Read the cause of the Create Session Response on S11, then of S5; then CCA-I on Gx and Gy." in "PDN Connectivity Reject";
    31 "Refused, and nobody says why." "MME policy, unmapped error, UE that does not want the dedicated bearer." "Look at S11 and S6a around the reject; from a UE try another model." in "PDN Connectivity Reject, bearer rejects from either side";
    32 "The service is not supported." "Bearer resource commands, or a second IMS connection, that MME or PGW do not offer." "Look at the request it answers." in "PDN Connectivity Reject, Bearer Resource Rejects";
    33 "The service is not subscribed." "APN not in the profile of the subscriber (most often: no IMS APN in the HSS)." "Compare the requested APN with the APN-Configurations of the ULA; then Selection Mode." in "PDN Connectivity Reject";
    34 "The service is out of order for now." "PGW or SGW not reachable: DNS, S5/S8 path, overload." "Look for a Create Session Request without answer." in "PDN Connectivity Reject";
    35 "The procedure transaction identity is already in use." "UE repeats a request with the PTI of one that still runs." "Compare the PTI of the requests." in "ESM rejects and status";
    36 "Normal end of the bearer or connection." "Call over: the dedicated bearer goes; the UE left the APN." "" in "Deactivate EPS Bearer Context Request, PDN Disconnect";
    37 "The UE does not accept the quality of service." "QCI unknown to the phone, GBR above its category." "Compare EPS QoS in the request with the UE category and with what other models accept." in "Modify EPS Bearer Context Reject";
    38 "Something in the network did not work." "Fault of MME, SGW or PGW; lost answer." "Look for what was not answered on S11 just before." in "PDN Connectivity Reject, bearer deactivation";
    39 "The UE is to set up the connection again." "GTPv2 cause 8: PGW moves sessions, P-CSCF restoration (the UE must find another P-CSCF)." "Expect a new PDN Connectivity Request at once, then a new IMS registration." in "Deactivate EPS Bearer Context Request";
    41 "The TFT operation makes no sense." "A filter added to a TFT that does not exist, or a TFT for the default bearer." "Decode the TFT and compare with GTPv2 cause 74." in "Activate Dedicated and Modify EPS Bearer Context Reject";
    42 "The TFT cannot be read." "Number of filters does not fit, or a filter too long for the phone." "Decode the TFT; compare with Flow-Description of Gx." in "Activate Dedicated and Modify EPS Bearer Context Reject";
    43 "The EPS bearer identity is not one that is active." "MME and UE out of step after a lost message." "Compare the linked bearer with the default bearers that exist." in "bearer rejects, ESM Status";
    44 "The packet filters contradict each other." "Two filters with one precedence across the bearers of the connection." "Compare the precedences of all TFTs, and Precedence on Gx." in "Activate Dedicated and Modify EPS Bearer Context Reject";
    45 "A packet filter cannot be read." "Filter component the phone does not know: IPv6 flow label, local address, port range." "Decode the TFT; compare with what other models accept." in "Activate Dedicated and Modify EPS Bearer Context Reject";
    46 "Not to be used." "" "";
    47 "The procedure transaction identity fits no request." "Answer to a request that the other side gave up." "Compare the PTI with the requests before it." in "ESM Status";
    49 "The last PDN connection must not be disconnected." "UE released its only connection; it has to detach instead." "" in "PDN Disconnect Reject";
    50 "Only IPv4 is possible on this APN." "The UE asked for IPv6 or IPv4v6; the pool or the HSS profile has IPv4." "With IPv4v6 asked for it is information, not failure; check that the P-CSCF has an address of this family." in "PDN Connectivity Reject, Activate Default EPS Bearer Context Request";
    51 "Only IPv6 is possible on this APN." "The UE asked for IPv4 or IPv4v6; the pool or the HSS profile has IPv6." "With IPv4v6 asked for it is information, not failure; check that the P-CSCF has an address of this family." in "PDN Connectivity Reject, Activate Default EPS Bearer Context Request";
    52 "One address family a bearer." "The network cannot carry IPv4v6 on one bearer." "The UE may ask for the other family in a second connection." in "Activate Default EPS Bearer Context Request";
    53 "The MME did not get the ESM information (APN, PCO) it asked for." "ESM Information Response missing." "Look for the ESM Information Request and its answer; radio lost between." in "PDN Connectivity Reject";
    54 "The PDN connection does not exist in the network." "Handover of an Emergency or Wi-Fi connection that the PGW does not have (request type handover)." "Look for the session on S2b and the PGW stored in the HSS." in "PDN Connectivity Reject";
    55 "There is a connection to this APN already, and a second is not allowed." "UE and network out of step about the IMS connection." "Find the first connection and who forgot it." in "PDN Connectivity Reject";
    56 "The UE's request crossed one of the network." "UE-requested bearer resources while the network sets up the same." "The procedure of the network goes on." in "ESM rejects";
    57 "Only IPv4v6 is possible on this APN." "Single family asked for." "" in "PDN Connectivity Reject";
    58 "Only non-IP is possible on this APN." "IoT APN." "" in "PDN Connectivity Reject";
    59 "The QCI is not supported." "Operator QCI, or QCI 1 where it is not enabled." "Compare QCI in the request with the table of MME and eNB." in "bearer rejects";
    60 "The UE or the network cannot have this bearer." "NB-IoT without dedicated bearers." "Check the RAT." in "bearer rejects";
    61 "Only Ethernet is possible on this APN." "" "" in "PDN Connectivity Reject";
    65 "The UE has as many bearers as it can have." "Bearers left behind by earlier calls; many APNs." "Count the active bearers of the UE: 8 (or 15) at most." in "PDN Connectivity Reject, Activate Dedicated EPS Bearer Context Reject";
    66 "The APN is not supported in this radio access and network." "Roaming or IoT restriction." "Look at the profile for this PLMN and RAT." in "PDN Connectivity Reject";
    81 "The procedure transaction identity is not valid." "Wrong coding." "Decode the request." in "ESM Status";
    95 "The message makes no sense." "Wrong coding or value." "Decode the ESM message it answers." in "ESM Status, rejects";
    96 "A mandatory element is wrong." "Wrong coding: PCO, TFT, APN." "Decode the ESM message it answers; look for what is marked malformed." in "ESM Status, rejects";
    97 "The message type is unknown." "Later release." "Decode the ESM message it answers." in "ESM Status";
    98 "The message does not fit the state, by its type." "Procedures crossed." "Look at the order of the messages before it." in "ESM Status";
    99 "An element is unknown." "Later release." "Usually harmless: the element is ignored." in "ESM Status";
    100 "An element that this case needs is missing or wrong." "Wrong coding." "Decode the ESM message it answers." in "ESM Status, rejects";
    101 "The message does not fit the state." "Procedures crossed or one side restarted." "Look at the order of the messages before it." in "ESM Status";
    111 "A protocol error that nobody names." "Unmapped error of MME or PGW, or of the phone." "Look at S11 around it; from a UE try another model." in "rejects, ESM Status";
    112 "The APN restriction does not fit the active connections." "A private APN beside public ones." "GTPv2 cause 104; compare the restrictions." in "PDN Connectivity Reject, bearer deactivation";
    113 "A second access to the same connection is not allowed." "Wi-Fi and LTE at once." "Look for the session on S2b." in "PDN Connectivity Reject";
}
