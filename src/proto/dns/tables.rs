//! A table: names of DNS record types, response codes, operation codes, classes and EDNS options (IANA
//! registry "Domain Name System (DNS) Parameters").

/// The name of a code in a table that is sorted by code.
fn find<T: Ord + Copy>(table: &[(T, &'static str)], code: T) -> Option<&'static str> {
    let row = table.binary_search_by_key(&code, |(code, _)| *code).ok()?;
    table.get(row).map(|(_, name)| *name)
}

/// The mnemonic of a record type: `NAPTR`.
pub fn record_type(code: u16) -> Option<&'static str> {
    find(TYPES, code)
}

/// The number of a record type by its mnemonic, in capitals.
pub fn record_type_code(mnemonic: &str) -> Option<u16> {
    TYPES.iter().skip(1).find(|(_, name)| *name == mnemonic).map(|(code, _)| *code)
}

/// The mnemonic of a response code: `NXDOMAIN`.
pub fn response_code(code: u16) -> Option<&'static str> {
    find(RESPONSE_CODES, code)
}

/// The response codes that are registered.
pub fn response_codes() -> impl Iterator<Item = u16> {
    RESPONSE_CODES.iter().map(|(code, _)| *code)
}

/// The name of an operation code.
pub fn operation(code: u16) -> Option<&'static str> {
    find(OPERATIONS, code)
}

/// The mnemonic of a class: `IN`.
pub fn class(code: u16) -> Option<&'static str> {
    find(CLASSES, code)
}

/// The name of an EDNS option.
pub fn option(code: u16) -> Option<&'static str> {
    find(OPTIONS, code)
}

/// Record types, RFC 1035 §3.2.2 and later.
static TYPES: &[(u16, &str)] = &[
    (0, "Unused"),
    (1, "A"),
    (2, "NS"),
    (3, "MD"),
    (4, "MF"),
    (5, "CNAME"),
    (6, "SOA"),
    (7, "MB"),
    (8, "MG"),
    (9, "MR"),
    (10, "NULL"),
    (11, "WKS"),
    (12, "PTR"),
    (13, "HINFO"),
    (14, "MINFO"),
    (15, "MX"),
    (16, "TXT"),
    (17, "RP"),
    (18, "AFSDB"),
    (19, "X25"),
    (20, "ISDN"),
    (21, "RT"),
    (22, "NSAP"),
    (23, "NSAP-PTR"),
    (24, "SIG"),
    (25, "KEY"),
    (26, "PX"),
    (27, "GPOS"),
    (28, "AAAA"),
    (29, "LOC"),
    (30, "NXT"),
    (31, "EID"),
    (32, "NIMLOC"),
    (33, "SRV"),
    (34, "ATMA"),
    (35, "NAPTR"),
    (36, "KX"),
    (37, "CERT"),
    (38, "A6"),
    (39, "DNAME"),
    (40, "SINK"),
    (41, "OPT"),
    (42, "APL"),
    (43, "DS"),
    (44, "SSHFP"),
    (45, "IPSECKEY"),
    (46, "RRSIG"),
    (47, "NSEC"),
    (48, "DNSKEY"),
    (49, "DHCID"),
    (50, "NSEC3"),
    (51, "NSEC3PARAM"),
    (52, "TLSA"),
    (55, "HIP"),
    (57, "RKEY"),
    (58, "TALINK"),
    (59, "CDS"),
    (60, "CDNSKEY"),
    (61, "OPENPGPKEY"),
    (62, "CSYNC"),
    (63, "ZONEMD"),
    (64, "SVCB"),
    (65, "HTTPS"),
    (99, "SPF"),
    (100, "UINFO"),
    (101, "UID"),
    (102, "GID"),
    (103, "UNSPEC"),
    (104, "NID"),
    (105, "L32"),
    (106, "L64"),
    (107, "LP"),
    (108, "EUI48"),
    (109, "EUI64"),
    (249, "TKEY"),
    (250, "TSIG"),
    (251, "IXFR"),
    (252, "AXFR"),
    (253, "MAILB"),
    (254, "MAILA"),
    (255, "*"),
    (256, "URI"),
    (257, "CAA"),
    (32768, "TA"),
    (32769, "DLV"),
    (65281, "WINS"),
    (65282, "WINS-R"),
    (65422, "XPF"),
];

/// Response codes, RFC 1035 §4.1.1, RFC 2136 §2.2, RFC 6891 §9.
static RESPONSE_CODES: &[(u16, &str)] = &[
    (0, "NOERROR"),
    (1, "FORMERR"),
    (2, "SERVFAIL"),
    (3, "NXDOMAIN"),
    (4, "NOTIMP"),
    (5, "REFUSED"),
    (6, "YXDOMAIN"),
    (7, "YXRRSET"),
    (8, "NXRRSET"),
    (9, "NOTAUTH"),
    (10, "NOTZONE"),
    (11, "DSOTYPENI"),
    (16, "BADVERS"),
    (17, "BADKEY"),
    (18, "BADTIME"),
    (19, "BADMODE"),
    (20, "BADNAME"),
    (21, "BADALG"),
    (22, "BADTRUNC"),
    (23, "BADCOOKIE"),
];

/// Operation codes, RFC 1035 §4.1.1 and later.
static OPERATIONS: &[(u16, &str)] =
    &[(0, "query"), (1, "inverse query"), (2, "status"), (4, "notify"), (5, "update"), (6, "stateful operation")];

/// Classes, RFC 1035 §3.2.4.
static CLASSES: &[(u16, &str)] = &[(1, "IN"), (2, "CS"), (3, "CH"), (4, "HS"), (254, "NONE"), (255, "ANY")];

/// EDNS options, RFC 6891 §6.1.2 and later.
static OPTIONS: &[(u16, &str)] = &[
    (1, "LLQ"),
    (2, "UL"),
    (3, "NSID"),
    (5, "DAU"),
    (6, "DHU"),
    (7, "N3U"),
    (8, "Client subnet"),
    (9, "EXPIRE"),
    (10, "COOKIE"),
    (11, "TCP keep-alive"),
    (12, "Padding"),
    (13, "CHAIN"),
    (14, "Key tag"),
    (15, "Extended error"),
];
