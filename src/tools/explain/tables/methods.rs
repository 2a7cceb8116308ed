//! A table: SIP methods explained, for IMS (RFC 3261 and its extensions, TS 24.229).

crate::tools::explain::entry::named_entries! {
    /// The methods of the IANA registry.
    pub METHODS;
    "ACK" "Confirms the final answer of an INVITE." "If it is lost, the called side repeats the 200 and ends the call with BYE after 32 seconds (timer H)." "Follow Route and Contact: the ACK of a 200 goes end to end." at "RFC 3261 §13, §17";
    "BYE" "Ends a call." "The network sends it too: credit used up, bearer lost, session timer, SRVCC." "Read Reason; a BYE from P-CSCF or AS goes to both sides." at "RFC 3261 §15";
    "CANCEL" "Ends an INVITE that has no final answer yet." "Caller hung up, forked call answered elsewhere, timer of an application server." "The INVITE then gets 487; Reason may say why." at "RFC 3261 §9";
    "INFO" "Carries application data in a dialog." "USSD over IMS, DTMF, mid-call data." "Read Info-Package; 469 when it was not agreed." at "RFC 6086";
    "INVITE" "Sets up a call, or changes it (re-INVITE)." "Preconditions, codecs, routing and services all happen here." "Follow the ladder: 183 with SDP, PRACK, UPDATE, 180, 200; between them Rx, Gx and the bearers." at "RFC 3261 §13";
    "MESSAGE" "Carries a text: SMS over IP (application/vnd.3gpp.sms), or RCS pager mode." "A 202 says only that it was taken; RP-ACK or RP-ERROR comes in another MESSAGE." "`imsctl sms decode --from-capture` reads the texts." at "RFC 3428, TS 24.341";
    "NOTIFY" "Brings the state one has subscribed to: registration (reg), dialog, conference, transfer." "Network-initiated de-registration comes in the reg event." "Read Event, Subscription-State and the body." at "RFC 6665";
    "OPTIONS" "Asks what the other side can do; also a keep-alive between nodes." "405 or 404 to a keep-alive is an answer as good as 200." "RCS capability exchange uses it with feature tags in Contact." at "RFC 3261 §11";
    "PRACK" "Confirms a provisional answer that is sent reliably." "Missing PRACK: the 183 is repeated and the call fails after 32 seconds." "RAck must repeat RSeq and CSeq." at "RFC 3262";
    "PUBLISH" "Publishes state: presence, device capabilities." "412 when the entity tag has expired." "" at "RFC 3903";
    "REFER" "Asks the other side to call somebody: transfer, conference." "" "Progress comes as NOTIFY (message/sipfrag)." at "RFC 3515";
    "REGISTER" "Registers the phone with IMS, for a time; Expires 0 ends it." "First without an answer (gets 401), then with the AKA response over IPsec; the S-CSCF then registers it with application servers (third party)." "UAR, MAR, UAR, SAR on Cx go with it; `imsctl aka check` proves the response." at "RFC 3261 §10, TS 24.229";
    "SUBSCRIBE" "Asks for notification of state; IMS phones subscribe to reg after they register." "489 or 403 when it does not reach the S-CSCF; voice goes on without." "Read Event and Expires." at "RFC 6665";
    "UPDATE" "Changes the session before or after it is answered, without a new INVITE." "Preconditions met, codec change, session timer; 491 when it crosses another offer." "Compare a=curr and a=des on both sides." at "RFC 3311";
}
