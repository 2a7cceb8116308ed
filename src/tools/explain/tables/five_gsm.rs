//! A table: 5GSM causes explained (TS 24.501 §9.11.4.2 and annex B).

crate::tools::explain::entry::entries! {
    /// 5GSM cause values.
    pub CAUSES;
    8 "The operator has barred this service." "Operator determined barring." "Look at the profile." in "PDU Session Establishment Reject";
    26 "Not enough resources." "UPF or SMF at its limit, address pool empty; a back-off timer may come." "Look at PFCP and the pool; then the back-off timer." in "PDU Session Establishment and Modification Reject";
    27 "The DNN is missing or not known." "IMS DNN misspelt in the phone or not configured in the SMF." "Compare DNN with profile and SMF." in "PDU Session Establishment Reject";
    28 "The session type is not known." "Wrong coding by the UE." "Decode the request." in "PDU Session Establishment Reject";
    29 "The external AAA refused the user." "Secondary authentication of the DNN." "Look at the AAA of the DNN." in "PDU Session Establishment Reject, Release Command";
    31 "Refused, and nobody says why." "SMF could not map an error of UDM, PCF, CHF or UPF." "Look at the services behind the SMF." in "PDU Session Establishment Reject";
    32 "The service is not supported." "Feature of the request that the SMF does not have." "Look at the request." in "PDU Session Establishment Reject";
    33 "The service is not subscribed." "DNN not in the profile of this slice (most often: no IMS DNN)." "Compare DNN and S-NSSAI with the profile." in "PDU Session Establishment Reject";
    34 "The service is out of order for now." "UPF or a service behind the SMF not reachable." "Look for requests without answer." in "PDU Session Establishment Reject";
    35 "The procedure transaction identity is already in use." "UE repeats a request with the PTI of one that still runs." "Compare the PTIs." in "rejects, 5GSM Status";
    36 "Normal end of the session." "" "" in "PDU Session Release";
    38 "The network failed." "Fault of SMF or UPF." "Look at PFCP." in "rejects, PDU Session Release Command";
    39 "The UE is to set up the session again." "SMF moves sessions; P-CSCF restoration; another UPF (SSC mode 2 or 3)." "Expect a new establishment and a new IMS registration." in "PDU Session Release Command";
    41 "The TFT operation makes no sense." "Mapped EPS bearer contexts are wrong." "Decode the mapped contexts." in "5GSM Status";
    42 "The TFT cannot be read." "Mapped EPS bearer contexts are wrong." "Decode the mapped contexts." in "5GSM Status";
    43 "The PDU session identity is not one that is active." "AMF, SMF and UE out of step." "Compare the PDU session IDs." in "rejects, 5GSM Status";
    44 "The packet filters contradict each other." "Two filters with one precedence." "Compare the precedences of the QoS rules." in "PDU Session Modification Command Reject";
    45 "A packet filter cannot be read." "Filter component that the phone does not know." "Decode the QoS rules." in "PDU Session Modification Command Reject";
    46 "The UE is outside the area of the local data network." "LADN." "" in "PDU Session Establishment Reject, Release Command";
    47 "The procedure transaction identity fits no request." "Answer to a request that was given up." "Compare the PTIs." in "5GSM Status";
    50 "Only IPv4 is possible on this DNN." "The UE asked for IPv6 or IPv4v6." "With IPv4v6 asked for it is information, not failure." in "PDU Session Establishment Accept or Reject";
    51 "Only IPv6 is possible on this DNN." "The UE asked for IPv4 or IPv4v6." "With IPv4v6 asked for it is information, not failure." in "PDU Session Establishment Accept or Reject";
    54 "The PDU session does not exist in the network." "Handover from LTE or Wi-Fi of a session that the SMF does not have." "Look for the session in the EPC." in "PDU Session Establishment Reject";
    57 "Only IPv4v6 is possible on this DNN." "Single family asked for." "" in "PDU Session Establishment Reject";
    58 "Only unstructured is possible on this DNN." "" "" in "PDU Session Establishment Reject";
    59 "The 5QI is not supported." "5QI 1 not enabled." "Compare the 5QI with the tables of SMF and gNB." in "rejects";
    61 "Only Ethernet is possible on this DNN." "" "" in "PDU Session Establishment Reject";
    67 "The slice with this DNN has no resources." "Congestion; a back-off timer comes with it." "Look at the back-off timer." in "rejects";
    68 "The session and service continuity mode is not supported." "SSC mode of the UE's rule not allowed." "Compare the SSC mode with the profile." in "PDU Session Establishment Reject";
    69 "The slice has no resources." "Congestion; a back-off timer comes with it." "Look at the back-off timer." in "rejects";
    70 "The DNN is missing or not known in the slice." "DNN served in another slice." "Compare DNN and S-NSSAI with the SMF." in "PDU Session Establishment Reject";
    81 "The procedure transaction identity is not valid." "Wrong coding." "Decode the request." in "5GSM Status";
    82 "The UE cannot protect the user plane at this rate." "Policy requires integrity protection of the user plane." "Compare the policy with the UE's maximum rate." in "PDU Session Establishment Reject";
    83 "The QoS operation makes no sense." "Rule added to a flow that does not exist." "Decode QoS rules and flow descriptions." in "PDU Session Modification Command Reject";
    84 "The QoS operation cannot be read." "Wrong coding." "Decode QoS rules and flow descriptions." in "PDU Session Modification Command Reject";
    85 "The mapped EPS bearer identity is not valid." "EBI assignment of the AMF missing: EPS fallback then loses the bearer." "Look at the mapped EPS bearer contexts." in "PDU Session Modification Command Reject";
    86 "Services for drones are not allowed." "" "" in "PDU Session Establishment Reject";
    95 "The message makes no sense." "Wrong coding." "Decode the message it answers." in "5GSM Status, rejects";
    96 "A mandatory element is wrong." "Wrong coding." "Decode the message it answers." in "5GSM Status, rejects";
    97 "The message type is unknown." "Later release." "Decode the message it answers." in "5GSM Status";
    98 "The message does not fit the state, by its type." "Procedures crossed." "Look at the order of the messages before it." in "5GSM Status";
    99 "An element is unknown." "Later release." "Usually harmless: the element is ignored." in "5GSM Status";
    100 "An element that this case needs is missing or wrong." "Wrong coding." "Decode the message it answers." in "5GSM Status, rejects";
    101 "The message does not fit the state." "Procedures crossed." "Look at the order of the messages before it." in "5GSM Status";
    111 "A protocol error that nobody names." "Unmapped error of SMF or phone." "Look at the services behind the SMF." in "rejects, 5GSM Status";
}
