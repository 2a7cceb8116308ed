//! A table: EMM causes explained (TS 24.301 §9.9.3.9 and annex A).

crate::tools::explain::entry::entries! {
    /// EMM cause values.
    pub CAUSES;
    2 "The HSS does not know the IMSI." "SIM not provisioned, or provisioned in another HSS; wrong routing by realm or IMSI range." "Look at the AIA or ULA: Experimental-Result 5001 confirms it." in "Attach Reject, Detach Request";
    3 "The network refuses the UE for good: the SIM is treated as invalid until it is switched off." "Authentication failed (RES wrong: key or OPc differ between SIM and HSS), or the subscriber was withdrawn." "Look at the AIR, Authentication Request and Response before it; check K and OPc, then OP against OPc." in "Attach, TAU and Service Reject, Detach Request";
    5 "The network does not accept this equipment for an emergency attach." "IMEI blocked, or emergency without SIM not allowed." "Look at the ECR on S13." in "Attach Reject";
    6 "The equipment is blocked." "IMEI is on the black list of the EIR, or is malformed." "Look at the ECA on S13: Equipment-Status." in "Attach, TAU and Service Reject";
    7 "The subscriber may not use EPS; the UE looks for GSM or UMTS and does not come back until restart." "No EPS subscription in the HSS, or barred by the operator." "Look at the ULA: Result 5420 (unknown EPS subscription) or Subscriber-Status." in "Attach, TAU and Service Reject, Detach Request";
    8 "Neither EPS nor circuit switched service: the SIM is useless until restart." "Unknown subscriber mapped by the MME; stolen or ended subscription." "Look at the ULA, and at what the MME maps 5001 to." in "Attach and TAU Reject, Detach Request";
    9 "The MME cannot find out who the UE is from its GUTI." "MME restart, pool change, old MME not reachable on S10." "Normal once: the UE attaches with its IMSI. If it repeats, look at the Context Request on S10." in "TAU Reject, Service Reject";
    10 "The network had already detached the UE silently." "Mobile reachable timer or a network-side purge; MME restart." "The UE attaches again; IMS must register again. Look for missed periodic TAUs." in "TAU and Service Reject";
    11 "This network may not be used; the UE stores it as forbidden." "No roaming agreement, PLMN not in the profile." "Look at the ULA: 5004 (roaming not allowed) and its Error-Diagnostic; clear the forbidden list of the UE after the fix." in "Attach, TAU and Service Reject, Detach Request";
    12 "This tracking area may not be used; the UE tries another one." "Regional subscription or area restriction." "Compare the TAC of the cell with the zone codes of the profile." in "Attach, TAU and Service Reject";
    13 "Roaming is not allowed in this tracking area; the UE looks for another network." "National roaming area restriction." "Compare the TAC with the roaming restriction in the MME." in "Attach, TAU and Service Reject";
    14 "No EPS service in this network; the UE may use its circuit switched service." "Roaming without LTE agreement, ODB of packet services." "Look at the ULA: 5421 (RAT not allowed) or 5004, and Operator-Determined-Barring." in "Attach and TAU Reject, Detach Request";
    15 "No cell of this tracking area suits; the UE tries another area of the same network." "LTE restricted by Access-Restriction-Data, MME access list, VIP cells." "Look at the ULA: Access-Restriction-Data and 5421 (RAT not allowed)." in "Attach, TAU and Service Reject, Detach Request";
    16 "The MSC cannot be reached: combined attach gave EPS only." "SGs down, MSC pool fault." "Look at SGsAP; a voice centric UE without IMS leaves LTE." in "Attach and TAU Accept of a combined procedure";
    17 "Something in the network did not work, mostly behind the MME." "HSS unreachable or answering 3002, 3004, 4181, 5012; MME fault." "Look at the S6a answer just before; a missing one means a routing or peer fault." in "Attach and TAU Reject, Attach Accept of a combined attach";
    18 "There is no circuit switched service here." "SGs not configured for the area; CSFB not supported." "The UE must use IMS for voice: check that VoPS is set in the EPS network feature support." in "Attach and TAU Accept of a combined procedure, Service Reject";
    19 "The attach failed because the PDN connection with it did." "The ESM container has the true cause: unknown APN, no address, PGW not answering." "Read the ESM cause in the same message, then the Create Session Response on S11." in "Attach Reject";
    20 "The SIM found the network's authentication code wrong." "K, OP or OPc differ between SIM and HSS; OP written where OPc belongs; damaged AUTN." "Check K and OPc of the HSS with `imsctl aka vectors`." in "Authentication Failure from the UE";
    21 "The SIM found the sequence number out of range and sends AUTS." "HSS restored from a backup, two HSS with own counters, SIM used against another network." "One resynchronisation is normal: the next AIR must carry Re-Synchronization-Info. If it repeats, AUTS does not reach the HSS or the OPc is wrong." in "Authentication Failure from the UE";
    22 "The network is overloaded and sends the UE away for a while." "NAS level congestion control, overload of MME or HSS." "Look at T3346 in the reject: how long the UE stays away." in "Attach, TAU and Service Reject";
    23 "The UE sees other security capabilities in the Security Mode Command than it sent." "A changed capability on the way (bidding down), or an MME that echoes them wrongly." "Compare UE network capability of the Attach Request with the replayed capabilities." in "Security Mode Reject from the UE";
    24 "The UE refuses the Security Mode Command and does not say why." "Integrity check failed: KASME differs; unknown algorithm; wrong replayed capabilities." "Compare the chosen algorithms with what the UE offers, and the serving network of the AIR with the PLMN of the cell." in "Security Mode Reject from the UE";
    25 "The UE is not a member of this closed subscriber group." "Home eNB of somebody else." "Look at the CSG list of the subscriber." in "Attach, TAU and Service Reject";
    26 "The UE was given an authentication that is not for EPS: the separation bit of AMF is 0." "HSS sends vectors of UMTS to an MME; AMF not 8000." "Look at AMF in AUTN and at the Requested vectors of the AIR." in "Authentication Failure from the UE";
    31 "The UE is sent to the 5G core." "Operator steers the UE; CIoT." "" in "Attach, TAU and Service Reject";
    35 "The service option asked for is not allowed in this network." "Roaming restriction of a feature, such as RLOS or ProSe." "Look at the subscription of the feature." in "Attach, TAU and Service Reject";
    39 "Circuit switched service is temporarily not available." "SGs or MSC fault during CSFB." "Look at SGsAP and the Extended Service Request." in "Service Reject";
    40 "No bearer is left that the UE could serve." "The MME lost its bearers, or all were released while the UE was idle." "The UE attaches again; look for Delete Session or Delete Bearer before it." in "TAU and Service Reject";
    42 "Severe network failure: leave this network for a while." "MME cannot serve at all." "Look at alarms of MME and HSS; the UE avoids the PLMN for a while." in "Attach, TAU and Service Reject";
    95 "The message makes no sense." "Wrong coding or a wrong value by the sender." "Decode the NAS message and compare with the previous one of the other side." in "EMM Status, rejects";
    96 "A mandatory element is wrong." "Wrong coding by the sender; integrity or ciphering out of step." "Decode the NAS message; look for an element that is marked malformed." in "EMM Status, rejects";
    97 "The type of message is unknown." "A feature of a later release, or deciphering with the wrong key." "Check whether the octets are really plain NAS." in "EMM Status";
    98 "The message does not fit the state, by its type." "Procedures crossed, or one side restarted." "Look at the order of the messages before it." in "EMM Status, rejects";
    99 "An element is unknown." "A feature of a later release." "Usually harmless: the element is ignored." in "EMM Status";
    100 "An element that this case needs is missing or wrong." "Wrong coding by the sender." "Decode the NAS message." in "EMM Status, rejects";
    101 "The message does not fit the state." "Procedures crossed, or one side restarted." "Look at the order of the messages before it." in "EMM Status, rejects";
    111 "A protocol error that nobody names." "MME gave up: often an ESM or HSS fault that it could not map." "Look at S6a and S11 around the reject." in "EMM Status, rejects";
}
