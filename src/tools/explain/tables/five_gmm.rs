//! A table: 5GMM causes explained (TS 24.501 §9.11.3.2 and annex A).

crate::tools::explain::entry::entries! {
    /// 5GMM cause values.
    pub CAUSES;
    3 "The network refuses the UE for good: the SIM is treated as invalid until it is switched off." "Authentication failed, or the subscriber is not known or was withdrawn." "Look at the Authentication Request and Response before it; check K and OPc." in "Registration and Service Reject, Deregistration Request";
    5 "The network does not accept this equipment." "Emergency registration without an accepted PEI." "Look at the equipment check (5G-EIR)." in "Registration Reject";
    6 "The equipment is blocked." "PEI is on the black list." "Look at the equipment check (5G-EIR)." in "Registration and Service Reject";
    7 "The subscriber may not use 5G; the UE turns to LTE." "No 5G subscription in the UDM." "Look at the UDM profile; VoLTE must still work." in "Registration and Service Reject, Deregistration Request";
    9 "The AMF cannot find out who the UE is from its 5G-GUTI." "AMF restart, other AMF set, old AMF not reachable." "Normal once: the UE registers with its SUCI." in "Registration and Service Reject";
    10 "The network had already deregistered the UE silently." "Mobile reachable timer, AMF restart." "The UE registers again, and IMS too." in "Service Reject";
    11 "This network may not be used; the UE stores it as forbidden." "No roaming agreement, PLMN not in the profile." "Clear the forbidden list of the UE after the fix." in "Registration and Service Reject, Deregistration Request";
    12 "This tracking area may not be used; the UE tries another one." "Regional restriction." "Compare the TAC with the restrictions of the subscriber." in "Registration and Service Reject";
    13 "Roaming is not allowed in this tracking area; the UE looks for another network." "National roaming restriction." "Compare the TAC with the restrictions of the AMF." in "Registration and Service Reject";
    15 "No cell of this tracking area suits; the UE tries another area of the same network." "NR restricted in the profile, access list of the AMF." "Look at the RAT restrictions of the subscriber." in "Registration and Service Reject";
    20 "The SIM found the network's authentication code wrong." "K, OP or OPc differ between SIM and UDM." "Check K and OPc with `imsctl aka vectors`." in "Authentication Failure from the UE";
    21 "The SIM found the sequence number out of range and sends AUTS." "UDM restored from a backup; SIM used with another UDM or HSS that counts for itself." "One resynchronisation is normal; if it repeats, AUTS does not reach the UDM." in "Authentication Failure from the UE";
    22 "The network is overloaded and sends the UE away for a while." "Congestion control of AMF or UDM." "Look at T3346 in the reject." in "Registration and Service Reject";
    23 "The UE sees other security capabilities in the Security Mode Command than it sent." "Capability changed on the way, or AMF that echoes it wrongly." "Compare UE security capability of the Registration Request with the replayed one." in "Security Mode Reject from the UE";
    24 "The UE refuses the Security Mode Command and does not say why." "Integrity check failed: keys differ; serving network name wrong." "Compare the serving network name of the authentication with the PLMN of the cell." in "Security Mode Reject from the UE";
    26 "The UE was given an authentication that is not for 5G: the separation bit of AMF is 0." "UDM sends vectors of UMTS; AMF not 8000." "Look at AMF in AUTN." in "Authentication Failure from the UE";
    27 "5G is not allowed for this subscriber in this network; the UE turns to LTE." "N1 mode barred: core network restriction." "Look at the core network type restriction of the profile." in "Registration and Service Reject, Deregistration Request";
    28 "The UE is in an area where service is restricted." "Service area restriction of the subscriber." "Compare the TAC with the allowed areas." in "Service Reject, Registration Reject";
    31 "The UE is sent to the EPC." "Operator steers; CIoT; EPS fallback of a UE." "" in "Registration and Service Reject";
    43 "The local data network is not available here." "UE outside the area of a LADN." "" in "DL NAS Transport";
    62 "None of the slices asked for is available." "S-NSSAI not subscribed or not served in this area." "Compare Requested, Allowed and Rejected NSSAI; then the slices of the gNB in the NG Setup." in "Registration Reject, Deregistration Request";
    65 "The UE has as many PDU sessions as it can have." "Sessions left behind." "Count the PDU sessions." in "DL NAS Transport";
    67 "The slice with this DNN has no resources." "Congestion of slice and DNN; a back-off timer comes with it." "Look at the back-off timer." in "DL NAS Transport";
    69 "The slice has no resources." "Congestion of the slice; a back-off timer comes with it." "Look at the back-off timer." in "DL NAS Transport";
    71 "The key set identifier is already in use." "AMF chose an ngKSI that the UE holds." "The AMF authenticates anew with another one." in "Authentication Failure from the UE";
    72 "Wi-Fi access to the 5G core is not allowed." "N3IWF access not in the profile." "" in "Registration Reject";
    73 "The serving network is not authorised for this subscriber." "AUSF of the home refuses the serving network name." "Compare the serving network name with the PLMN." in "Registration Reject";
    74 "Not authorised for this private network, for now." "Stand-alone private network." "" in "Registration Reject";
    75 "Not authorised for this private network." "Stand-alone private network." "" in "Registration Reject";
    76 "Not authorised for this closed access group." "Private cells." "Compare the CAG list of the subscriber with the cell." in "Registration and Service Reject";
    77 "The wireline access area is not allowed." "" "" in "Registration Reject";
    78 "The network may not serve the UE at its place." "Satellite access." "" in "Registration and Service Reject";
    79 "Services for drones are not allowed." "" "" in "Registration Reject";
    80 "Disaster roaming is not allowed." "" "" in "Registration Reject";
    90 "The payload was not forwarded: the AMF found no SMF for it." "DNN or slice unknown, SMF selection failed, SMF down." "Look at DNN and S-NSSAI of the UL NAS Transport; IMS registration never starts after it." in "DL NAS Transport";
    91 "The DNN is not supported or not subscribed in the slice." "IMS DNN missing in the slice of the profile." "Compare DNN and S-NSSAI with the UDM profile." in "DL NAS Transport";
    92 "The user plane of the PDU session could not be set up." "gNB or UPF without resources." "Look at the PDU Session Resource Setup Response on N2." in "Service Accept, Registration Accept";
    95 "The message makes no sense." "Wrong coding." "Decode the message it answers." in "5GMM Status, rejects";
    96 "A mandatory element is wrong." "Wrong coding." "Decode the message it answers." in "5GMM Status, rejects";
    97 "The message type is unknown." "Later release, or wrong key." "Check whether the octets are really plain NAS." in "5GMM Status";
    98 "The message does not fit the state, by its type." "Procedures crossed." "Look at the order of the messages before it." in "5GMM Status";
    99 "An element is unknown." "Later release." "Usually harmless: the element is ignored." in "5GMM Status";
    100 "An element that this case needs is missing or wrong." "Wrong coding." "Decode the message it answers." in "5GMM Status, rejects";
    101 "The message does not fit the state." "Procedures crossed." "Look at the order of the messages before it." in "5GMM Status";
    111 "A protocol error that nobody names." "AMF could not map an error of UDM, AUSF or SMF." "Look at the services behind the AMF." in "rejects, 5GMM Status";
}
