//! A table: SIP option tags explained, which stand in Supported, Require, Proxy-Require and Unsupported (IANA registry).

crate::tools::explain::entry::named_entries! {
    /// The option tags that IMS meets.
    pub OPTION_TAGS;
    "100rel" "Provisional answers are confirmed by PRACK." "Required by preconditions; a trunk without it answers 420." "Look for RSeq in the 18x and RAck in the PRACK." at "RFC 3262";
    "199" "An early dialog that ended is told by a 199." "" "" at "RFC 6228";
    "answermode" "Automatic answer is possible." "Push to talk." "" at "RFC 5373";
    "eventlist" "One subscription to a list of resources." "Presence of contacts in RCS." "" at "RFC 4662";
    "from-change" "From and To may change in a dialog." "" "" at "RFC 4916";
    "gruu" "One address for one phone of the subscriber." "Emergency call-back; services that need this phone." "Look for pub-gruu and temp-gruu in the 200 of the REGISTER." at "RFC 5627";
    "histinfo" "The caller understands History-Info." "Diversion, number portability." "" at "RFC 7044";
    "join" "Joins a running dialog." "" "" at "RFC 3911";
    "multiple-refer" "One REFER to several." "Conference." "" at "RFC 5368";
    "norefersub" "REFER without subscription." "Conference." "" at "RFC 4488";
    "outbound" "The phone keeps a flow to the edge proxy." "Wi-Fi and NAT." "Look for reg-id and +sip.instance in Contact." at "RFC 5626";
    "path" "The registrar stores the Path by which to reach the phone." "420 from an S-CSCF without it." "The P-CSCF adds Path; without it terminating calls do not find the phone." at "RFC 3327";
    "precondition" "The call waits until both sides have their bearers." "420 or 421 between a network with and one without; calls to trunks with Require: precondition fail with 580 or 420." "Look at a=curr, a=des and a=conf, and at whether it stands in Require or Supported." at "RFC 3312";
    "pref" "Caller preferences." "" "" at "RFC 3841";
    "replaces" "A call replaces another one." "Transfer, call pull, SRVCC on some products." "" at "RFC 3891";
    "resource-priority" "Priority of the call." "Emergency and government services." "" at "RFC 4412";
    "sec-agree" "Phone and P-CSCF agree on IPsec." "420 when the P-CSCF forwards it in Require or Proxy-Require to nodes behind it; 494 when the phone leaves it out." "It must not be seen behind the P-CSCF; read Security-Client, -Server and -Verify." at "RFC 3329";
    "tdialog" "The request belongs to another dialog." "" "" at "RFC 4538";
    "timer" "Session timer: the call is refreshed or ends." "422 when too short; BYE with Q.850 102 when a refresh is missed." "Read Session-Expires, Min-SE and refresher." at "RFC 4028";
}
