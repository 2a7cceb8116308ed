//! A table: S1AP causes explained (TS 36.413 §9.2.1.3, a table for each group, in the order of the enumeration).

crate::tools::explain::entry::entries! {
    /// Radio network layer.
    pub RADIO_NETWORK;
    0 "A radio reason that is not named." "eNB software gives its own reasons this value." "Look at the counters and traces of the eNB at this time.";
    1 "The X2 handover took too long: the source gave up waiting for the UE Context Release." "Path Switch slow or lost, X2 transport fault." "Look at the Path Switch Request of the target and its answer.";
    2 "The handover is complete; the source releases its context." "" "" in "UE Context Release Command to the source";
    3 "The eNB releases the UE for a reason of its own." "eNB policy, inactivity on some products, cell reconfiguration." "Look at what was running: during a call it explains a cut." ;
    4 "The source cancels the handover." "Target too slow, or the radio got better." "Look at the time between Handover Required and its answer." in "Handover Cancel";
    5 "Only some of the bearers could be handed over." "Target refused a GBR bearer." "See which E-RAB was left out: QCI 1 means that the call loses its voice bearer." in "Handover Command, UE Context Release Request";
    6 "The target could not take the UE." "Admission in the target cell, UE not arrived, S10 or S11 fault." "Look at the Handover Failure of the target and the Forward Relocation Response." in "Handover Preparation Failure";
    7 "The UE may not be handed over to this target." "Handover restriction list, roaming, RAT restriction." "Compare the Handover Restriction List in the Initial Context Setup with the target." in "Handover Preparation Failure";
    8 "The S1 handover as a whole took too long; the source gives up." "UE did not arrive in the target; Handover Notify missing." "Look for Handover Notify from the target." in "UE Context Release Request of the source";
    9 "The preparation of the S1 handover took too long." "Target MME or eNB slow, S10 lost." "Look at Forward Relocation Request and Response, and the Handover Request of the target." in "Handover Cancel";
    10 "The target cell is not available." "Cell locked or failed." "Look at the alarms of the target; update the neighbour list." in "Handover Failure, Handover Preparation Failure";
    11 "The target is not known to the MME." "Neighbour configured with a wrong eNB ID or TAI; target without S1 to this MME or pool." "Compare the Target ID with the S1 Setup Requests the MME has seen." in "Handover Preparation Failure";
    12 "The target cell has no room." "Cell full: GBR admission control of the target." "Look at the load of the target; a voice call then stays or drops." in "Handover Failure, Handover Preparation Failure";
    13 "The MME UE S1AP ID is unknown or already used." "One side released the UE and the other did not notice; MME restart." "Look for a release or S1 Setup (reset) before it." in "Error Indication, rejects";
    14 "The eNB UE S1AP ID is unknown or already used." "The eNB released the UE, or restarted." "Look for a UE Context Release or S1 Setup before it." in "Error Indication, rejects";
    15 "The pair of S1AP IDs does not belong together." "Contexts crossed after a restart or a handover." "Compare the pair with the Initial Context Setup." in "Error Indication, rejects";
    16 "The reason for the handover: another cell is better." "" "" in "Handover Required";
    17 "The reason for the handover: the call drops unless it is quick." "Bad radio of the serving cell." "Look whether the radio was lost soon after." in "Handover Required";
    18 "The reason for the handover: optimisation." "" "" in "Handover Required";
    19 "The reason for the handover: the serving cell is loaded." "" "" in "Handover Required";
    20 "The UE had nothing to send: it goes idle." "Inactivity timer of the eNB; normal." "During a call it is not normal: the RTP of the call must have stopped, or the timer is below the voice bearer's." in "UE Context Release Request";
    21 "The radio link was lost." "Coverage hole, tunnel, interference, battery out, failed handover." "During a call expect GTP-U silence, then Delete Bearer or RAR on Gx and Rx, then BYE or SIP 503 with Reason; look whether the UE came back with a Service Request or re-establishment." in "UE Context Release Request";
    22 "The UE is released so that it moves to another MME." "MME taken out of service, pool rebalancing." "Expect a TAU to another MME." in "UE Context Release Command or Request";
    23 "The UE is released to GSM or UMTS for a circuit switched call." "Voice by CSFB: VoLTE was not used." "If VoLTE was expected: is the UE registered in IMS, is VoPS set, is the UE's usage setting voice centric?" in "UE Context Release Request";
    24 "Data is suspended while the UE is in GSM without DTM." "CSFB to GERAN." "" in "UE Context Release Request";
    25 "The eNB has no radio resources for it." "Cell full or GBR of QCI 1 not admitted; max users; a licence limit." "Follow the failure: Create Bearer Response 73, Gx rule INACTIVE, Rx failure, SIP 503. Look at the GBR asked for and the admission limits of the cell." in "E-RAB Setup Response, Initial Context Setup Failure, UE Context Release Request";
    26 "A procedure on the radio failed." "UE did not answer the RRC reconfiguration; radio broke during it; UE refuses the configuration." "Look at the RRC trace; if only some models fail, look at the UE capabilities." in "E-RAB Setup and Modify Response, Initial Context Setup Failure";
    27 "The combination of QoS values cannot be served." "GBR on a non-GBR QCI, ARP out of range, GBR above AMBR or the cell." "Compare the E-RAB Level QoS with the Bearer QoS of the Create Bearer Request and QoS-Information on Gx." in "E-RAB Setup and Modify Response";
    28 "The UE is redirected to another radio access." "Coverage based redirection to GSM or UMTS." "A VoLTE call ends by it unless SRVCC was done: look for Handover Required with SRVCC." in "UE Context Release Request";
    29 "Another procedure is running." "Bearer setup during a handover." "The MME answers 110 on S11 and the PGW tries again; look whether it did." in "E-RAB Setup, Modify and Release Response";
    30 "The E-RAB is not known." "Bearer already released; MME and eNB out of step." "Compare with the list of E-RABs set up before." in "E-RAB Modify and Release Response";
    31 "The same E-RAB ID stands twice." "MME fault." "Decode the list in the request.";
    32 "eNB and UE share no ciphering or integrity algorithm that is allowed." "Algorithm list of the eNB misconfigured, null ciphering refused." "Compare UE Security Capabilities with the algorithms of the eNB." in "Initial Context Setup Failure, Handover Failure";
    33 "An S1 handover inside LTE was triggered; the other procedure has to wait." "Bearer setup crossed a handover." "The MME tries again after the handover; look whether it did." in "E-RAB Setup and Modify Response";
    34 "A handover to another radio access was triggered; the other procedure has to wait." "SRVCC or PS handover." "Look for Handover Required with its type." in "E-RAB Setup and Modify Response";
    35 "An X2 handover was triggered; the other procedure has to wait." "Bearer setup crossed a handover." "After the Path Switch the MME tries again; look whether it did." in "E-RAB Setup and Modify Response";
    36 "The UE is sent to CDMA 1x." "CSFB to 1xRTT." "" in "UE Context Release Request";
    37 "The eNB does not support this QCI." "QCI 1, 2 or 65 not enabled or not licensed in the cell; an operator QCI (128 to 254) that the eNB does not know." "Compare the QCI of the E-RAB with the QCI table of the eNB." in "E-RAB Setup Response, Initial Context Setup Failure";
    38 "The CSG ID is not that of the target cell." "Home eNB changed." "" in "Handover Failure, Path Switch Request Failure";
    39 "A more important bearer took the resources." "ARP: pre-emption by emergency or priority calls." "Look at the ARP of both bearers: a voice bearer should not be pre-emptable." in "UE Context Release Request, E-RAB Release Indication";
    40 "N26 between MME and AMF is not available." "5G to 4G handover without N26." "";
    41 "The UE cannot do it." "Feature missing in the UE capability." "Look at the UE Radio Capability.";
    42 "Too many pre-emptions in the bearer's time." "ARP settings." "Look at the maximum pre-emption rate.";
    43 "Integrity protection of the user plane is not possible." "eNB or UE without it, policy says required." "Compare the user plane security policy with the UE capability.";
    44 "Released because coverage comes and goes (satellite)." "Non-terrestrial network." "";

    /// Transport layer.
    pub TRANSPORT;
    0 "The transport network cannot carry it." "S1-U address not reachable, transport admission control, wrong address family of the SGW." "Look at the Transport Layer Address of the E-RAB, and ping it from the eNB." in "E-RAB Setup Response, Initial Context Setup Failure";
    1 "A transport reason that is not named." "GTP-U Error Indication or path failure on S1-U." "Look at Echo and Error Indication on S1-U." in "UE Context Release Request, E-RAB Release Indication";

    /// NAS.
    pub NAS;
    0 "Normal end of the connection." "" "" in "UE Context Release Command";
    1 "Authentication failed." "AKA refused: RES wrong, MAC failure, synch failure that repeats." "Look at the NAS Authentication Failure or Reject before it, and `imsctl explain emm-cause`." in "UE Context Release Command";
    2 "The UE detached." "" "" in "UE Context Release Command";
    3 "A NAS reason that is not named." "Attach, TAU or Service Reject before it." "Read the EMM cause of the reject." in "UE Context Release Command";
    4 "Membership of the closed subscriber group ran out." "Home eNB." "";
    5 "The UE is not in an area that the network serves." "Satellite access, or a wrong TAC." "Compare TAI with the MME's list.";
    6 "The integrated access and backhaul node is not authorised." "IAB node without subscription." "";

    /// Protocol.
    pub PROTOCOL;
    0 "The ASN.1 cannot be read." "Version mismatch or a coding fault." "Decode the message it answers; look for the element that is marked malformed.";
    1 "An element is missing, unknown or wrong, and the procedure is rejected." "Version mismatch: an element with criticality reject." "Criticality Diagnostics names the element.";
    2 "An element is missing, unknown or wrong; the rest was used." "Version mismatch: an element with criticality notify." "Criticality Diagnostics names the element.";
    3 "The message does not fit the state." "Procedures crossed, or one side restarted." "Look at the order of the messages before it.";
    4 "The message reads well but makes no sense." "Values that contradict each other." "Decode the message it answers.";
    5 "Elements come in the wrong order or too often." "Coding fault of the sender." "Criticality Diagnostics names the element.";
    6 "A protocol reason that is not named." "" "Decode the message it answers.";

    /// Miscellaneous.
    pub MISC;
    0 "Control plane overload." "Signalling storm, overload of MME or eNB." "Look for Overload Start and the rate of Initial UE Messages.";
    1 "The user plane has no capacity left." "eNB or SGW at its limit." "Look at throughput and licences.";
    2 "Hardware failure." "Board fault." "Look at the alarms of the node.";
    3 "Somebody works on the node." "Planned maintenance, cell lock, reset." "Ask operations; look at S1 Reset and S1 Setup." in "Reset, UE Context Release Request";
    4 "A reason that is not named." "" "Look at what happened on S6a and S11 just before.";
    5 "None of the PLMNs of the eNB is known to the MME." "MCC or MNC (two or three digits) or TAC wrong in eNB or MME." "Compare the broadcast PLMNs and TAC of the S1 Setup Request with the served PLMNs of the MME." in "S1 Setup Failure, eNB Configuration Update Failure";
}
