//! A table: causes of texts explained: RP-Cause and CP-Cause (TS 24.011 §8), TP-Failure-Cause (TS 23.040 §9.2.3.22).

crate::tools::explain::entry::entries! {
    /// RP-Cause, TS 24.011 §8.2.5.4.
    pub RP_CAUSES;
    1 "The number is not assigned to anybody." "TP-DA wrong or with a wrong type of number; SMSC without a route for the prefix." "Compare digits, type of number and numbering plan of TP-DA with what the SMSC routes; for an answer to an alphanumeric sender the digits are keypad letters." in "RP-ERROR to the phone";
    8 "The operator has barred the subscriber." "Operator determined barring of texts." "Look at the HSS or HLR profile." in "RP-ERROR to the phone";
    10 "The text is barred by a supplementary service." "Barring of outgoing or international texts." "Look at the call barring data of the subscriber." in "RP-ERROR to the phone";
    11 "Reserved." "" "";
    21 "The service centre or the network refuses the text and says nothing more." "Spam filter, no contract, SMSC cannot route, IP-SM-GW without session; TPDU coded in a way the SMSC does not take." "Read a TP-Failure-Cause in RP-User-Data if there is one; then the log of the SMSC." in "RP-ERROR to the phone";
    22 "The phone has no room for the text." "Message store of SIM or phone full." "The SMSC keeps it and waits for RP-SMMA; look whether that comes when the user deletes texts." in "RP-ERROR from the phone";
    27 "The destination cannot be reached." "Phone off or out of coverage; no IMS registration and no fallback to SGs." "Look at the registration and at the route chosen by the IP-SM-GW." in "RP-ERROR to the phone";
    28 "The subscriber cannot be identified." "Subscriber not registered or without a number in this network." "Look at P-Asserted-Identity and MSISDN of the sender." in "RP-ERROR to the phone";
    29 "The facility asked for is refused." "Text not part of the subscription; status report refused." "Look at the profile and at TP-SRR." in "RP-ERROR to the phone";
    30 "The subscriber is not known." "HLR or HSS does not know the sender, or it is not registered in the IP-SM-GW." "Look at Sh or S6c of the IP-SM-GW." in "RP-ERROR to the phone";
    38 "The network is out of order." "SMSC address (RP-DA, PSI) wrong or not reachable, IP-SM-GW or SMSC down, no route to the SMSC; a long outage." "Compare the RP-DA with the SMSC address; look whether the IP-SM-GW forwarded anything." in "RP-ERROR to the phone";
    41 "It did not work this time: the phone may try again soon." "SMSC restart, timeout towards HLR or IP-SM-GW." "Look for a second try and for what timed out." in "RP-ERROR to the phone";
    42 "Too many texts for the network." "SMSC or signalling overload." "Look at the rate of texts." in "RP-ERROR to the phone";
    47 "No resources." "SMSC or MSC out of resources, not named further." "Look at the load of SMSC and gateway." in "RP-ERROR to the phone";
    50 "Texts are not subscribed." "Teleservice 21 or 22 missing in the profile; SMS over IP not enabled." "Look at the HSS profile: teleservices, and the iFC for MESSAGE." in "RP-ERROR to the phone";
    69 "The facility is not implemented." "Feature of the TPDU that the SMSC does not have." "Decode the TPDU." in "RP-ERROR to the phone";
    81 "The RP-Message-Reference is not one that is open." "Answer to a text that was already given up, or an RP-ACK whose reference was not copied." "Compare RP-MR of RP-DATA and RP-ACK, and In-Reply-To with the Call-ID in IMS.";
    95 "The message makes no sense." "RP-DA filled in a text to the phone, or RP-OA in one from it; a wrong TPDU type." "Decode with `imsctl sms decode`: the warnings name the field.";
    96 "A mandatory element is wrong." "RP-User-Data missing or too long, address with a wrong length." "Decode with `imsctl sms decode`: the warnings name the field.";
    97 "The message type is unknown." "Direction bit wrong: MTI of the other direction." "Decode with `imsctl sms decode --direction`.";
    98 "The message does not fit the state." "RP-ACK without RP-DATA, second RP-DATA while one is open." "Look at the order of the messages before it.";
    99 "An element is unknown." "Later release or garbage behind the TPDU." "Decode with `imsctl sms decode`.";
    111 "A protocol error that nobody names." "TPDU that the phone cannot use: length of TP-UD, coding, a 7-bit field rounded up; SIM refused it." "Decode the TPDU of the RP-DATA it answers with `imsctl sms decode`: the warnings name the field.";
    127 "Interworking: the reason was lost on the way." "Error of another protocol (MAP, SMPP, SIP) that has no counterpart." "Look at the leg behind the IP-SM-GW or SMSC.";

    /// CP-Cause, TS 24.011 §8.1.4.2.
    pub CP_CAUSES;
    17 "The network failed." "MSC or MME lost the connection to the SMSC side." "Look at SGsAP or SGd.";
    22 "Too many texts for MSC or MME." "Load." "Look at the load; the phone tries again.";
    81 "The transaction identifier is not one that is open." "CP-ACK or CP-DATA after the transaction was closed." "Compare the TI of the messages before it.";
    95 "The message makes no sense." "Wrong coding." "Decode the CP message.";
    96 "A mandatory element is wrong." "Wrong length of CP-User-Data." "Decode the CP message.";
    97 "The message type is unknown." "Wrong coding." "Decode the CP message.";
    98 "The message does not fit the state." "CP-ACK lost, CP-DATA repeated." "Look at the order of the messages before it.";
    99 "An element is unknown." "Later release." "Decode the CP message.";
    111 "A protocol error that nobody names." "" "Decode the CP message.";

    /// TP-Failure-Cause, TS 23.040 §9.2.3.22.
    pub FAILURE_CAUSES;
    0x80 "The telematic interworking of TP-PID is not supported." "TP-PID for fax, telex or e-mail." "A plain text has TP-PID 0.";
    0x81 "Silent texts (type 0) are not supported." "TP-PID 0x40 to a phone that does not take it." "";
    0x82 "The text cannot replace another." "TP-PID 0x41 to 0x47 at a phone or SIM without that." "";
    0x8f "Something is wrong with TP-PID." "" "Decode TP-PID.";
    0x90 "The alphabet is not supported." "UCS2 or 8-bit to a phone without it; reserved TP-DCS." "Decode TP-DCS.";
    0x91 "The message class is not supported." "Class 2 (SIM) to a phone without such a SIM." "Decode TP-DCS.";
    0x9f "Something is wrong with TP-DCS." "" "Decode TP-DCS.";
    0xa0 "The command cannot be carried out." "SMS-COMMAND for a text that is gone." "" in "SMS-SUBMIT-REPORT";
    0xa1 "The command is not supported." "SMSC without SMS-COMMAND." "" in "SMS-SUBMIT-REPORT";
    0xaf "Something is wrong with the command." "" "" in "SMS-SUBMIT-REPORT";
    0xb0 "The TPDU is not supported." "Type or options the other side does not have." "Decode with `imsctl sms decode`.";
    0xc0 "The service centre is busy." "SMSC overload." "The phone may try again." in "SMS-SUBMIT-REPORT";
    0xc1 "The sender has no contract with the service centre." "SMSC of another operator in the SIM; RP-DA wrong." "Compare RP-DA with the operator's SMSC number." in "SMS-SUBMIT-REPORT";
    0xc2 "The service centre has a fault." "SMSC fault." "Look at the log of the SMSC." in "SMS-SUBMIT-REPORT";
    0xc3 "The destination address is not valid." "TP-DA with a wrong type of number or letters typed as digits." "Decode TP-DA." in "SMS-SUBMIT-REPORT";
    0xc4 "The destination is barred." "Premium or blocked number." "" in "SMS-SUBMIT-REPORT";
    0xc5 "The same text came twice." "Retransmission with TP-RD set, after the RP-ACK was lost." "Look for a lost RP-ACK before it: the first copy is on its way." in "SMS-SUBMIT-REPORT";
    0xc6 "The format of the validity period is not supported." "TP-VPF enhanced or absolute." "Use the relative format." in "SMS-SUBMIT-REPORT";
    0xc7 "The validity period is not supported." "Longer than the SMSC keeps texts." "Decode TP-VP." in "SMS-SUBMIT-REPORT";
    0xd0 "The SIM has no room." "Texts of class 2 or a phone that stores on the SIM." "The user deletes texts; then RP-SMMA must come." in "SMS-DELIVER-REPORT";
    0xd1 "The SIM cannot store texts." "SIM without EF-SMS." "Send without class 2." in "SMS-DELIVER-REPORT";
    0xd2 "The phone has a fault." "Wrong TPDU for this phone, or a fault of its IMS stack." "Decode the SMS-DELIVER it answers; try another phone." in "SMS-DELIVER-REPORT";
    0xd3 "The phone has no room." "Message store full; RP-Cause 22 goes with it." "The SMSC waits for RP-SMMA." in "SMS-DELIVER-REPORT";
    0xd4 "The SIM application toolkit is busy." "Over-the-air update running." "The OTA platform tries again." in "SMS-DELIVER-REPORT";
    0xd5 "The SIM refused the data download." "OTA: wrong key set, counter or TAR." "Look at the response packet of the SIM." in "SMS-DELIVER-REPORT";
    0xff "No reason is named." "" "";
}
