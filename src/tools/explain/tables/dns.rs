//! A table: DNS response codes explained (IANA registry "DNS RCODEs").

crate::tools::explain::entry::entries! {
    /// Response codes.
    pub RCODES;
    0 "No error; with no answer records the name exists and has no record of this type (NODATA)." "No NAPTR at a host name is normal: RFC 3263 goes on with SRV, then A or AAAA." "Count the answer records before you call it good." at "RFC 1035 §4.1.1";
    1 "The server cannot read the query." "EDNS or a middlebox that damages packets." "Repeat without EDNS (`dig +noedns`)." at "RFC 1035 §4.1.1";
    2 "The server failed: it could not get or validate the answer." "Forwarder or authoritative server not reachable, DNSSEC broken, zone not loaded; GRX or IPX DNS not reachable." "Ask the authoritative server directly; look at the next hop of the resolver." at "RFC 1035 §4.1.1";
    3 "The name does not exist." "Zone of 3gppnetwork.org not served by this resolver, mnc with two digits, number without ENUM entry (normal: the call goes to breakout), APN without operator identifier." "Compare the name with TS 23.003: mnc has three digits; for ENUM check the digits and their order." at "RFC 1035 §4.1.1";
    4 "The server does not do this kind of query." "Old server, NAPTR or SRV not implemented by an embedded resolver." "Ask another server." at "RFC 1035 §4.1.1";
    5 "The server refuses to answer this client." "Access list, recursion not allowed, name outside its zones." "Compare the source address with allow-query and allow-recursion." at "RFC 1035 §4.1.1";
    6 "Update: a name exists that should not." "" "" at "RFC 2136 §2.2";
    7 "Update: a record set exists that should not." "" "" at "RFC 2136 §2.2";
    8 "Update: a record set that should exist does not." "" "" at "RFC 2136 §2.2";
    9 "The server is not authoritative for the zone, or not authorised (TSIG)." "Update or transfer to a secondary; key wrong." "" at "RFC 2136 §2.2";
    10 "Update: the name is not within the zone." "" "" at "RFC 2136 §2.2";
    11 "Stateful operations are not implemented." "" "" at "RFC 8490";
    16 "EDNS version not supported, or a signature failed (TSIG)." "" "Repeat with EDNS version 0." at "RFC 6891 §9";
    17 "TSIG: the key is not known." "" "Compare the key name on both sides." at "RFC 8945";
    18 "TSIG: the time is out of the window." "Clocks differ." "Compare the clocks." at "RFC 8945";
    19 "TKEY: bad mode." "" "" at "RFC 2930";
    20 "TKEY: the key name is in use." "" "" at "RFC 2930";
    21 "TKEY: the algorithm is not supported." "" "" at "RFC 2930";
    22 "TSIG: the signature was cut too short." "" "" at "RFC 8945";
    23 "The cookie is missing or wrong." "DNS cookies through a load balancer whose servers do not share a secret." "" at "RFC 7873";
}
