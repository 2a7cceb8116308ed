//! A table: NGAP causes explained (TS 38.413 §9.3.1.2, a table for each group, in the order of the enumeration).
//! Group protocol says what that of S1AP says.

crate::tools::explain::entry::entries! {
    /// Radio network layer.
    pub RADIO_NETWORK;
    0 "A radio reason that is not named." "gNB software gives its own reasons this value." "Look at the counters and traces of the gNB at this time.";
    1 "The Xn handover took too long: the source gave up." "Path Switch slow or lost." "Look at the Path Switch Request and its answer.";
    2 "The handover is complete; the source releases its context." "" "";
    3 "The gNB releases the UE for a reason of its own." "gNB policy." "During a call it explains a cut.";
    4 "The 5G core releases the UE for a reason of its own." "" "Look at the NAS message before it.";
    5 "The source cancels the handover." "Target too slow, or the radio got better." "";
    6 "Only some of the sessions could be handed over." "Target refused a flow." "See whether the IMS session or 5QI 1 was left out.";
    7 "The target could not take the UE." "Admission in the target; N26 or S10 fault." "Look at the Handover Failure of the target.";
    8 "The UE may not be handed over to this target." "Mobility restriction list." "Compare the restrictions with the target.";
    9 "The N2 handover as a whole took too long." "UE did not arrive." "Look for Handover Notify.";
    10 "The preparation of the N2 handover took too long." "Target AMF, MME or gNB slow." "";
    11 "The target cell is not available." "Cell locked or failed." "Look at the alarms of the target.";
    12 "The target is not known." "Neighbour misconfigured, target without NG to this AMF set." "Compare the Target ID with the NG Setups.";
    13 "The target cell has no room." "Cell full." "Look at the load of the target.";
    14 "The local NGAP ID of the UE is not known." "One side released the UE and the other did not notice." "Look for a release or NG Setup before it.";
    15 "The remote NGAP ID of the UE does not fit." "Contexts crossed." "Compare with the Initial Context Setup.";
    16 "The reason for the handover: another cell is better." "" "";
    17 "The reason for the handover: the call drops unless it is quick." "Bad radio of the serving cell." "";
    18 "The reason for the handover: optimisation." "" "";
    19 "The reason for the handover: the serving cell is loaded." "" "";
    20 "The UE had nothing to send: it goes idle." "Inactivity timer of the gNB; normal." "During a call it is not normal: RTP must have stopped.";
    21 "The radio link was lost." "Coverage hole, interference, failed handover." "During a call expect Rx or N5 release, then BYE with Reason.";
    22 "The gNB has no radio resources for it." "Cell full or GBR of 5QI 1 not admitted." "Follow it: N1N2 failure at the SMF, policy rule inactive, SIP 503 or 580.";
    23 "The combination of QoS values cannot be served." "GBR on a non-GBR 5QI, ARP out of range." "Compare the QoS flow with the rule.";
    24 "A procedure on the radio failed." "UE did not answer the RRC reconfiguration." "Look at the RRC trace.";
    25 "Another procedure is running." "Session change during a handover." "The core tries again; look whether it did.";
    26 "The PDU session is not known." "gNB and AMF out of step." "Compare with the sessions set up before.";
    27 "The QoS flow is not known." "gNB and SMF out of step." "Compare with the flows set up before.";
    28 "The PDU session stands twice." "AMF fault." "Decode the list.";
    29 "The QoS flow stands twice." "SMF fault." "Decode the list.";
    30 "gNB and UE share no ciphering or integrity algorithm that is allowed." "Algorithm lists." "Compare UE Security Capabilities with the gNB.";
    31 "An N2 handover was triggered; the other procedure has to wait." "" "The core tries again after the handover.";
    32 "A handover to LTE was triggered; the other procedure has to wait." "EPS fallback or coverage." "Look for Handover Required with its type.";
    33 "An Xn handover was triggered; the other procedure has to wait." "" "The core tries again after the Path Switch.";
    34 "The gNB does not support this 5QI." "5QI 1, 2 or 5 not enabled: voice over NR not deployed." "Compare the 5QI with the table of the gNB.";
    35 "The context of the UE moves to another gNB." "" "";
    36 "Voice is sent to LTE: EPS fallback." "The gNB does not do voice over NR: normal for most networks." "Expect a handover or redirection to LTE within about two seconds, a TAU, and the QCI 1 bearer there; then the call goes on." in "PDU Session Resource Modify Response";
    37 "Integrity protection of the user plane is not possible." "" "Compare the security policy with the gNB.";
    38 "Ciphering of the user plane is not possible." "" "Compare the security policy with the gNB.";
    39 "The slice is not supported." "S-NSSAI not configured in the cell's tracking area." "Compare with the slices of the NG Setup.";
    40 "The UE in inactive state could not be reached." "RAN paging without answer." "The core pages; a call rings late or not.";
    41 "The UE is redirected." "Coverage or EPS fallback by redirection." "Look for the registration or TAU in LTE.";
    42 "The slice has no resources." "" "Look at the load of the slice.";
    43 "The UE cannot protect the user plane at this rate." "" "";
    44 "Released because the core saw the UE elsewhere." "" "";
    45 "N26 between AMF and MME is not available." "Handover to LTE impossible." "EPS fallback then goes by redirection.";
    46 "A more important flow took the resources." "ARP." "Look at the ARP of both flows.";
    47 "A location report reference stands twice." "" "";
    48 "Redundant transmission is not available." "" "";
    49 "Access to the private network is denied." "" "";
    50 "Only cells of the closed access group are allowed." "" "";
    51 "The UE cannot do it." "" "Look at the UE Radio Capability.";
    52 "Reduced capability UEs are not supported." "" "";
    53 "The broadcast session is not known." "" "";
    54 "The broadcast area is not served by this gNB." "" "";
    55 "The slices of the broadcast session do not fit." "" "";
    56 "Multicast and unicast do not belong together." "" "";
    57 "Enhanced reduced capability UEs are not supported." "" "";
    58 "UEs with two receivers are not supported." "" "";

    /// Transport layer.
    pub TRANSPORT;
    0 "The transport network cannot carry it." "N3 address not reachable, wrong address family of the UPF." "Look at the tunnel address of the PDU session, and ping it from the gNB.";
    1 "A transport reason that is not named." "GTP-U Error Indication or path failure on N3." "Look at Echo and Error Indication on N3.";

    /// NAS.
    pub NAS;
    0 "Normal end of the connection." "" "";
    1 "Authentication failed." "AKA refused." "Look at the NAS Authentication Failure or Reject before it.";
    2 "The UE deregistered." "" "";
    3 "A NAS reason that is not named." "Reject before it." "Read the 5GMM cause of the reject.";
    4 "The UE is not in an area that the network serves." "Satellite access, or a wrong TAC." "";
    5 "The mobile backhaul node is not authorised." "" "";
    6 "The backhaul node is not authorised." "" "";

    /// Miscellaneous.
    pub MISC;
    0 "Control plane overload." "Signalling storm." "Look for Overload Start.";
    1 "The user plane has no capacity left." "gNB or UPF at its limit." "Look at throughput and licences.";
    2 "Hardware failure." "Board fault." "Look at the alarms of the node.";
    3 "Somebody works on the node." "Maintenance, cell lock, reset." "Ask operations.";
    4 "None of the networks of the gNB is known to the AMF." "MCC, MNC or TAC wrong in gNB or AMF." "Compare the NG Setup Request with the served GUAMI and PLMNs of the AMF." in "NG Setup Failure";
    5 "A reason that is not named." "" "Look at what happened in the core just before.";
}
