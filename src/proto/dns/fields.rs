//! The fields of a DNS message, under Wireshark's names.

use super::record::OPT;
use super::{Data, Message, Question, Record, Section, tables};
use crate::proto::field::{Fields, Value};
use crate::wire::Malformed;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

crate::defs! {
    /// Fields of this protocol.
    pub DEFS;
    PROTOCOL             "dns"                          "Domain Name System"            Protocol;
    LENGTH               "dns.length"                   "Length"                        Dec;
    ID                   "dns.id"                       "Transaction ID"                Hex(4);
    FLAGS                "dns.flags"                    "Flags"                         Hex(4);
    RESPONSE             "dns.flags.response"           "Response"                      Bool;
    OPCODE               "dns.flags.opcode"             "Opcode"                        Dec;
    AUTHORITATIVE        "dns.flags.authoritative"      "Authoritative"                 Bool;
    TRUNCATED            "dns.flags.truncated"          "Truncated"                     Bool;
    RECURSION_DESIRED    "dns.flags.recdesired"         "Recursion desired"             Bool;
    RECURSION_AVAILABLE  "dns.flags.recavail"           "Recursion available"           Bool;
    Z                    "dns.flags.z"                  "Z"                             Bool;
    AUTHENTICATED        "dns.flags.authenticated"      "Answer authenticated"          Bool;
    CHECK_DISABLED       "dns.flags.checkdisable"       "Non-authenticated data"        Bool;
    RCODE                "dns.flags.rcode"              "Reply code"                    Dec;
    QUERIES              "dns.count.queries"            "Questions"                     Dec;
    ZONES                "dns.count.zones"              "Zones"                         Dec;
    ANSWERS              "dns.count.answers"            "Answer RRs"                    Dec;
    PREREQUISITES        "dns.count.prerequisites"      "Prerequisites"                 Dec;
    AUTHORITIES          "dns.count.auth_rr"            "Authority RRs"                 Dec;
    UPDATES              "dns.count.updates"            "Updates"                       Dec;
    ADDITIONALS          "dns.count.add_rr"             "Additional RRs"                Dec;
    QUERY_NAME           "dns.qry.name"                 "Name"                          Text;
    QUERY_NAME_LENGTH    "dns.qry.name.len"             "Name Length"                   Dec;
    LABELS               "dns.count.labels"             "Label Count"                   Dec;
    QUERY_TYPE           "dns.qry.type"                 "Type"                          Dec;
    QUERY_CLASS          "dns.qry.class"                "Class"                         Hex(4);
    NAME                 "dns.resp.name"                "Name"                          Text;
    TYPE                 "dns.resp.type"                "Type"                          Dec;
    CLASS                "dns.resp.class"               "Class"                         Hex(4);
    TTL                  "dns.resp.ttl"                 "Time to live"                  Dec;
    DATA_LENGTH          "dns.resp.len"                 "Data length"                   Dec;
    UDP_PAYLOAD_SIZE     "dns.rr.udp_payload_size"      "UDP payload size"              Dec;
    EXTENDED_RCODE       "dns.resp.ext_rcode"           "Higher bits in extended RCODE" Hex(2);
    EDNS_VERSION         "dns.resp.edns0_version"       "EDNS0 version"                 Dec;
    EDNS_Z               "dns.resp.z"                   "Z"                             Hex(4);
    DNSSEC_OK            "dns.resp.z.do"                "DO bit"                        Bool;
    EDNS_RESERVED        "dns.resp.z.reserved"          "Reserved"                      Hex(4);
    OPTION               "dns.opt"                      "Option"                        Label;
    OPTION_CODE          "dns.opt.code"                 "Option Code"                   Dec;
    OPTION_LENGTH        "dns.opt.len"                  "Option Length"                 Dec;
    OPTION_DATA          "dns.opt.data"                 "Option Data"                   Bytes;
    CLIENT_FAMILY        "dns.opt.client.family"        "Family"                        Dec;
    CLIENT_NETMASK       "dns.opt.client.netmask"       "Source Netmask"                Dec;
    CLIENT_SCOPE         "dns.opt.client.scope"         "Scope Netmask"                 Dec;
    CLIENT_ADDRESS       "dns.opt.client.addr"          "Client Subnet"                 Bytes;
    CLIENT_IPV4          "dns.opt.client.addr4"         "Client Subnet"                 Ipv4;
    CLIENT_IPV6          "dns.opt.client.addr6"         "Client Subnet"                 Ipv6;
    CLIENT_COOKIE        "dns.opt.cookie.client"        "Client Cookie"                 Bytes;
    SERVER_COOKIE        "dns.opt.cookie.server"        "Server Cookie"                 Bytes;
    PADDING              "dns.opt.padding"              "Padding"                       Bytes;
    A                    "dns.a"                        "Address"                       Ipv4;
    AAAA                 "dns.aaaa"                     "AAAA Address"                  Ipv6;
    NS                   "dns.ns"                       "Name Server"                   Text;
    CNAME                "dns.cname"                    "CNAME"                         Text;
    PTR                  "dns.ptr.domain_name"          "Domain Name"                   Text;
    DNAME                "dns.dname"                    "Dname"                         Text;
    SOA_PRIMARY          "dns.soa.mname"                "Primary name server"           Text;
    SOA_MAILBOX          "dns.soa.rname"                "Responsible authority's mailbox" Text;
    SOA_SERIAL           "dns.soa.serial_number"        "Serial Number"                 Dec;
    SOA_REFRESH          "dns.soa.refresh_interval"     "Refresh Interval"              Dec;
    SOA_RETRY            "dns.soa.retry_interval"       "Retry Interval"                Dec;
    SOA_EXPIRE           "dns.soa.expire_limit"         "Expire limit"                  Dec;
    SOA_MINIMUM          "dns.soa.minimum_ttl"          "Minimum TTL"                   Dec;
    MX_PREFERENCE        "dns.mx.preference"            "Preference"                    Dec;
    MX_HOST              "dns.mx.mail_exchange"         "Mail Exchange"                 Text;
    TXT_LENGTH           "dns.txt.length"               "TXT Length"                    Dec;
    TXT                  "dns.txt"                      "TXT"                           Text;
    SPF_LENGTH           "dns.spf.length"               "SPF Length"                    Dec;
    SPF                  "dns.spf"                      "SPF"                           Text;
    SRV_SERVICE          "dns.srv.service"              "Service"                       Text;
    SRV_PROTOCOL         "dns.srv.proto"                "Protocol"                      Text;
    SRV_NAME             "dns.srv.name"                 "Name"                          Text;
    SRV_PRIORITY         "dns.srv.priority"             "Priority"                      Dec;
    SRV_WEIGHT           "dns.srv.weight"               "Weight"                        Dec;
    SRV_PORT             "dns.srv.port"                 "Port"                          Dec;
    SRV_TARGET           "dns.srv.target"               "Target"                        Text;
    NAPTR_ORDER          "dns.naptr.order"              "Order"                         Dec;
    NAPTR_PREFERENCE     "dns.naptr.preference"         "Preference"                    Dec;
    NAPTR_FLAGS_LENGTH   "dns.naptr.flags_length"       "Flags Length"                  Dec;
    NAPTR_FLAGS          "dns.naptr.flags"              "Flags"                         Text;
    NAPTR_SERVICE_LENGTH "dns.naptr.service_length"     "Service Length"                Dec;
    NAPTR_SERVICE        "dns.naptr.service"            "Service"                       Text;
    NAPTR_REGEX_LENGTH   "dns.naptr.regex_length"       "Regex Length"                  Dec;
    NAPTR_REGEX          "dns.naptr.regex"              "Regex"                         Text;
    NAPTR_REPLACEMENT_LENGTH "dns.naptr.replacement_length" "Replacement Length"        Dec;
    NAPTR_REPLACEMENT    "dns.naptr.replacement"        "Replacement"                   Text;
    DATA                 "dns.data"                     "Data"                          Bytes;
}

/// The operation that reads the counts as zones, prerequisites and updates, RFC 2136 §2.2.
const UPDATE: u16 = 5;

/// Adds the fields of a message.
pub(super) fn message<'a>(message: &Message<'a>, out: &mut Fields<'a>) {
    out.group(&PROTOCOL, Value::None, 0..message.bytes.len(), |out| {
        if message.prefixed {
            out.push(&LENGTH, u32::try_from(message.bytes.len()).unwrap_or(u32::MAX), 0..0);
        }
        header(message, out);
        questions(message, out);
        records(message, out);
    });
}

fn header(message: &Message<'_>, out: &mut Fields<'_>) {
    out.push(&ID, message.id, 0..2);
    out.group(&FLAGS, message.flags, 2..4, |out| {
        let bit = |mask: u16| message.flags & mask != 0;
        let response = message.is_response();
        out.push(&RESPONSE, response, 2..3);
        out.push(&OPCODE, Value::code(message.operation(), tables::operation(message.operation())), 2..3);
        if response {
            out.push(&AUTHORITATIVE, bit(0x0400), 2..3);
        }
        out.push(&TRUNCATED, bit(0x0200), 2..3);
        out.push(&RECURSION_DESIRED, bit(0x0100), 2..3);
        if response {
            out.push(&RECURSION_AVAILABLE, bit(0x0080), 3..4);
        }
        out.push(&Z, bit(0x0040), 3..4);
        if response || bit(0x0020) {
            out.push(&AUTHENTICATED, bit(0x0020), 3..4);
        }
        out.push(&CHECK_DISABLED, bit(0x0010), 3..4);
        if response {
            let code = message.flags & 0x0f;
            out.push(&RCODE, Value::code(code, tables::response_code(code)), 3..4);
        }
    });
    let defs = match message.operation() {
        UPDATE => [&ZONES, &PREREQUISITES, &UPDATES, &ADDITIONALS],
        _ => [&QUERIES, &ANSWERS, &AUTHORITIES, &ADDITIONALS],
    };
    for (at, (def, count)) in (4..).step_by(2).zip(defs.into_iter().zip(message.counts)).take(message.counted) {
        out.push(def, count, at..at + 2);
    }
    if message.counted < message.counts.len() {
        out.malformed(Malformed::new("DNS record count", message.bytes.len()));
    }
}

fn questions(message: &Message<'_>, out: &mut Fields<'_>) {
    for question in message.questions() {
        match question {
            Ok(question) => self::question(&question, out),
            Err(why) => out.malformed(why),
        }
    }
}

fn question(question: &Question, out: &mut Fields<'_>) {
    let end = question.at + question.name.wire_length;
    out.heading("Query", question.at..end + 4, |out| {
        let (length, labels) = question.name.counts();
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        if out.wants(&QUERY_NAME) {
            out.push(&QUERY_NAME, question.name.shown(), question.at..end);
        }
        out.push(&QUERY_NAME_LENGTH, number(length), question.at..end);
        out.push(&LABELS, number(labels), question.at..end);
        out.push(&QUERY_TYPE, Value::code(question.kind, tables::record_type(question.kind)), end..end + 2);
        out.push(&QUERY_CLASS, Value::code(question.class, tables::class(question.class)), end + 2..end + 4);
    });
}

fn records<'a>(message: &Message<'a>, out: &mut Fields<'a>) {
    for record in message.records() {
        let record = match record {
            Ok(record) => record,
            Err(why) => return out.malformed(why),
        };
        let heading = match record.section {
            Section::Answer => "Answer",
            Section::Authority => "Authoritative nameserver",
            Section::Additional => "Additional record",
        };
        let end = record.data_at + usize::from(record.length);
        out.heading(heading, record.at..end, |out| self::record(&record, out));
    }
}

fn record<'a>(record: &Record<'a>, out: &mut Fields<'a>) {
    let at = record.data_at.saturating_sub(10);
    if record.kind == 33 {
        let name = record.name.shown();
        for (def, part) in [&SRV_SERVICE, &SRV_PROTOCOL, &SRV_NAME].into_iter().zip(name.splitn(3, '.')) {
            out.push(def, part.to_owned(), record.at..at);
        }
    } else {
        out.push(&NAME, record.name.shown(), record.at..at);
    }
    out.push(&TYPE, Value::code(record.kind, tables::record_type(record.kind)), at..at + 2);
    if record.kind == OPT {
        edns(record, at, out);
    } else {
        out.push(&CLASS, Value::code(record.class, tables::class(record.class)), at + 2..at + 4);
        out.push(&TTL, record.ttl, at + 4..at + 8);
    }
    out.push(&DATA_LENGTH, record.length, at + 8..at + 10);
    data(record, out);
}

fn edns(record: &Record<'_>, at: usize, out: &mut Fields<'_>) {
    let [code, version, high, low] = record.ttl.to_be_bytes();
    let z = u16::from_be_bytes([high, low]);
    out.push(&UDP_PAYLOAD_SIZE, record.class, at + 2..at + 4);
    out.push(&EXTENDED_RCODE, code, at + 4..at + 5);
    out.push(&EDNS_VERSION, version, at + 5..at + 6);
    out.group(&EDNS_Z, z, at + 6..at + 8, |out| {
        out.push(&DNSSEC_OK, z & 0x8000 != 0, at + 6..at + 8);
        out.push(&EDNS_RESERVED, z & 0x7fff, at + 6..at + 8);
    });
}

fn data<'a>(record: &Record<'a>, out: &mut Fields<'a>) {
    let at = record.data_at;
    let all = at..at + usize::from(record.length);
    match &record.data {
        Data::A(address) => out.push(&A, Value::Address(IpAddr::V4(*address)), at..at + 4),
        Data::Aaaa(address) => out.push(&AAAA, Value::Address(IpAddr::V6(*address)), at..at + 16),
        Data::Name(name) => {
            let def = match record.kind {
                2 => &NS,
                5 => &CNAME,
                12 => &PTR,
                _ => &DNAME,
            };
            out.push(def, name.shown(), all);
        }
        Data::Soa(primary, mailbox, numbers) => {
            out.push(&SOA_PRIMARY, primary.shown(), at..at + primary.wire_length);
            let mut at = at + primary.wire_length;
            out.push(&SOA_MAILBOX, mailbox.shown(), at..at + mailbox.wire_length);
            at += mailbox.wire_length;
            let defs = [&SOA_SERIAL, &SOA_REFRESH, &SOA_RETRY, &SOA_EXPIRE, &SOA_MINIMUM];
            for (def, number) in defs.into_iter().zip(numbers) {
                out.push(def, *number, at..at + 4);
                at += 4;
            }
        }
        Data::Mx(preference, host) => {
            out.push(&MX_PREFERENCE, *preference, at..at + 2);
            out.push(&MX_HOST, host.shown(), at + 2..all.end);
        }
        Data::Text(strings) => {
            let (length, string) = if record.kind == 16 { (&TXT_LENGTH, &TXT) } else { (&SPF_LENGTH, &SPF) };
            for (at, octets) in strings {
                out.push(length, octets.len() as u64, *at..*at + 1);
                out.push(string, Value::lossy(octets), *at + 1..*at + 1 + octets.len());
            }
        }
        Data::Srv { priority, weight, port, target } => {
            out.push(&SRV_PRIORITY, *priority, at..at + 2);
            out.push(&SRV_WEIGHT, *weight, at + 2..at + 4);
            out.push(&SRV_PORT, *port, at + 4..at + 6);
            out.push(&SRV_TARGET, target.shown(), at + 6..all.end);
        }
        Data::Naptr { .. } => naptr(record, out),
        Data::Options(options) => options.iter().for_each(|(at, code, octets)| option(*at, *code, octets, out)),
        Data::Other(octets) => out.push(&DATA, Value::bytes(octets), all),
        Data::Malformed(why) => out.malformed(*why),
    }
}

fn naptr<'a>(record: &Record<'a>, out: &mut Fields<'a>) {
    let Data::Naptr { order, preference, flags, service, regexp, replacement } = &record.data else { return };
    let mut at = record.data_at;
    out.push(&NAPTR_ORDER, *order, at..at + 2);
    out.push(&NAPTR_PREFERENCE, *preference, at + 2..at + 4);
    at += 4;
    let strings = [
        (&NAPTR_FLAGS_LENGTH, &NAPTR_FLAGS, flags),
        (&NAPTR_SERVICE_LENGTH, &NAPTR_SERVICE, service),
        (&NAPTR_REGEX_LENGTH, &NAPTR_REGEX, regexp),
    ];
    for (length, string, octets) in strings {
        out.push(length, octets.len() as u64, at..at + 1);
        out.push(string, Value::lossy(octets), at + 1..at + 1 + octets.len());
        at += 1 + octets.len();
    }
    let end = at + replacement.wire_length;
    out.push(&NAPTR_REPLACEMENT_LENGTH, replacement.shown_length() as u64, at..end);
    out.push(&NAPTR_REPLACEMENT, replacement.shown(), at..end);
}

/// Option codes, RFC 7873, RFC 7871 and RFC 7830.
fn option<'a>(at: usize, code: u16, octets: &'a [u8], out: &mut Fields<'a>) {
    let end = at + 4 + octets.len();
    out.group(&OPTION, Value::None, at..end, |out| {
        out.push(&OPTION_CODE, Value::code(code, tables::option(code)), at..at + 2);
        out.push(&OPTION_LENGTH, octets.len() as u64, at + 2..at + 4);
        out.push(&OPTION_DATA, Value::bytes(octets), at + 4..end);
        match code {
            8 => client_subnet(at + 4, octets, out),
            10 => {
                let (client, server) = octets.split_at(octets.len().min(8));
                out.push(&CLIENT_COOKIE, Value::bytes(client), at + 4..at + 4 + client.len());
                out.push(&SERVER_COOKIE, Value::bytes(server), at + 4 + client.len()..end);
            }
            12 => out.push(&PADDING, Value::bytes(octets), at + 4..end),
            _ => {}
        }
    });
}

fn client_subnet<'a>(at: usize, octets: &'a [u8], out: &mut Fields<'a>) {
    let [high, low, netmask, scope, address @ ..] = octets else { return };
    let family = u16::from_be_bytes([*high, *low]);
    out.push(&CLIENT_FAMILY, family, at..at + 2);
    out.push(&CLIENT_NETMASK, *netmask, at + 2..at + 3);
    out.push(&CLIENT_SCOPE, *scope, at + 3..at + 4);
    let range = at + 4..at + 4 + address.len();
    let padded = |size: usize| address.iter().copied().chain(std::iter::repeat(0)).take(size);
    match family {
        1 if address.len() <= 4 => {
            let number = padded(4).fold(0, |sum, octet| sum << 8 | u32::from(octet));
            out.push(&CLIENT_IPV4, Value::Address(IpAddr::V4(Ipv4Addr::from(number))), range);
        }
        2 if address.len() <= 16 => {
            let number = padded(16).fold(0, |sum, octet| sum << 8 | u128::from(octet));
            out.push(&CLIENT_IPV6, Value::Address(IpAddr::V6(Ipv6Addr::from(number))), range);
        }
        _ => out.push(&CLIENT_ADDRESS, Value::bytes(address), range),
    }
}
