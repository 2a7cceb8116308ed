//! A table: the header fields of RFC 3261 and of IMS, each with Wireshark's field and what is inside.
//!
//! Compact forms stand where a header has one (RFC 3261 §7.3.3 and the specification of the header).
//! The look-up is a hash table the compiler fills, so that a head is scanned without comparing lists of names.

use super::details::Detail;
use crate::proto::field::{Def, Kind};

/// A header field imsctl knows.
#[derive(Debug)]
pub struct Known {
    /// What it is.
    pub id: Id,
    /// Its name, as its specification spells it.
    pub name: &'static str,
    /// Its one-letter form; 0 when it has none.
    pub compact: u8,
    /// Wireshark's field for the whole value.
    pub def: Def,
    /// What is taken apart inside the value.
    pub detail: Detail,
    /// Where it is specified.
    pub specification: &'static str,
}

macro_rules! headers {
    ($($id:ident $name:literal $compact:literal $field:literal $kind:ident $detail:ident $specification:literal;)*) => {
        /// The known header fields, in alphabetical order.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum Id {
            $(#[doc = concat!("`", $name, "`, ", $specification, ".")] $id,)*
            /// A header field that is not in the table.
            Unknown,
        }

        /// The table, in the order of [`Id`].
        pub static KNOWN: [Known; Id::Unknown as usize] = [$(Known {
            id: Id::$id,
            name: $name,
            compact: $compact,
            def: Def { name: $field, title: $name, kind: Kind::$kind },
            detail: Detail::$detail,
            specification: $specification,
        },)*];

        /// Names and compact forms once more, for what the compiler computes.
        const NAMES: [(&str, u8, Id); Id::Unknown as usize] = [$(($name, $compact, Id::$id),)*];
    };
}

headers! {
    Accept                     "Accept"                        0    "sip.Accept"                        Text Plain             "RFC 3261 §20";
    AcceptContact              "Accept-Contact"                b'a' "sip.Accept-Contact"                Text Plain             "RFC 3841";
    AcceptEncoding             "Accept-Encoding"               0    "sip.Accept-Encoding"               Text Plain             "RFC 3261 §20";
    AcceptLanguage             "Accept-Language"               0    "sip.Accept-Language"               Text Plain             "RFC 3261 §20";
    AcceptResourcePriority     "Accept-Resource-Priority"      0    "sip.Accept-Resource-Priority"      Text Plain             "RFC 4412";
    AdditionalIdentity         "Additional-Identity"           0    "sip.Additional-Identity"           Text Plain             "TS 24.229 §7.2";
    AlertInfo                  "Alert-Info"                    0    "sip.Alert-Info"                    Text Plain             "RFC 3261 §20";
    Allow                      "Allow"                         0    "sip.Allow"                         Text Plain             "RFC 3261 §20";
    AllowEvents                "Allow-Events"                  b'u' "sip.Allow-Events"                  Text Plain             "RFC 6665";
    AnswerMode                 "Answer-Mode"                   0    "sip.Answer-Mode"                   Text Plain             "RFC 5373";
    AttestationInfo            "Attestation-Info"              0    "sip.Attestation-Info"              Text Plain             "TS 24.229 §7.2";
    AuthenticationInfo         "Authentication-Info"           0    "sip.Authentication-Info"           Text Authentication    "RFC 3261 §20";
    Authorization              "Authorization"                 0    "sip.Authorization"                 Text Authentication    "RFC 3261 §20";
    CallId                     "Call-ID"                       b'i' "sip.Call-ID"                       Text CallId            "RFC 3261 §20";
    CallInfo                   "Call-Info"                     0    "sip.Call-Info"                     Text Plain             "RFC 3261 §20";
    CellularNetworkInfo        "Cellular-Network-Info"         0    "sip.Cellular-Network-Info"         Text Plain             "TS 24.229 §7.2";
    Contact                    "Contact"                       b'm' "sip.Contact"                       Text CONTACT           "RFC 3261 §20";
    ContentDisposition         "Content-Disposition"           0    "sip.Content-Disposition"           Text Plain             "RFC 3261 §20";
    ContentEncoding            "Content-Encoding"              b'e' "sip.Content-Encoding"              Text Plain             "RFC 3261 §20";
    ContentLanguage            "Content-Language"              0    "sip.Content-Language"              Text Plain             "RFC 3261 §20";
    ContentLength              "Content-Length"                b'l' "sip.Content-Length"                Dec  Number            "RFC 3261 §20";
    ContentType                "Content-Type"                  b'c' "sip.Content-Type"                  Text Plain             "RFC 3261 §20";
    Cseq                       "CSeq"                          0    "sip.CSeq"                          Text Cseq              "RFC 3261 §20";
    Date                       "Date"                          0    "sip.Date"                          Text Plain             "RFC 3261 §20";
    Diversion                  "Diversion"                     0    "sip.Diversion"                     Text Plain             "RFC 5806";
    ErrorInfo                  "Error-Info"                    0    "sip.Error-Info"                    Text Plain             "RFC 3261 §20";
    Event                      "Event"                         b'o' "sip.Event"                         Text Plain             "RFC 6665";
    Expires                    "Expires"                       0    "sip.Expires"                       Dec  Number            "RFC 3261 §20";
    FeatureCaps                "Feature-Caps"                  0    "sip.Feature-Caps"                  Text FeatureCaps       "RFC 6809";
    FlowTimer                  "Flow-Timer"                    0    "sip.Flow-Timer"                    Text Plain             "RFC 5626";
    From                       "From"                          b'f' "sip.From"                          Text FROM              "RFC 3261 §20";
    Geolocation                "Geolocation"                   0    "sip.Geolocation"                   Text Plain             "RFC 6442";
    GeolocationError           "Geolocation-Error"             0    "sip.Geolocation-Error"             Text Plain             "RFC 6442";
    GeolocationRouting         "Geolocation-Routing"           0    "sip.Geolocation-Routing"           Text Plain             "RFC 6442";
    HistoryInfo                "History-Info"                  0    "sip.History-Info"                  Text Plain             "RFC 7044";
    Identity                   "Identity"                      b'y' "sip.Identity"                      Text Plain             "RFC 8224";
    IdentityInfo               "Identity-Info"                 b'n' "sip.Identity-info"                 Text Plain             "RFC 4474";
    InReplyTo                  "In-Reply-To"                   0    "sip.In-Reply-To"                   Text Plain             "RFC 3261 §20";
    InfoPackage                "Info-Package"                  0    "sip.Info-Package"                  Text Plain             "RFC 6086";
    Join                       "Join"                          0    "sip.Join"                          Text Plain             "RFC 3911";
    MaxBreadth                 "Max-Breadth"                   0    "sip.Max-Breadth"                   Dec  Number            "RFC 5393";
    MaxForwards                "Max-Forwards"                  0    "sip.Max-Forwards"                  Dec  Number            "RFC 3261 §20";
    MimeVersion                "MIME-Version"                  0    "sip.MIME-Version"                  Text Plain             "RFC 3261 §20";
    MinExpires                 "Min-Expires"                   0    "sip.Min-Expires"                   Text Plain             "RFC 3261 §20";
    MinSe                      "Min-SE"                        0    "sip.Min-SE"                        Text Plain             "RFC 4028";
    Organization               "Organization"                  0    "sip.Organization"                  Text Plain             "RFC 3261 §20";
    OriginationId              "Origination-Id"                0    "sip.Origination-Id"                Text Plain             "TS 24.229 §7.2";
    PAccessNetworkInfo         "P-Access-Network-Info"         0    "sip.P-Access-Network-Info"         Text AccessNetwork     "RFC 7315";
    PAnswerState               "P-Answer-State"                0    "sip.P-Answer-State"                Text Plain             "RFC 4964";
    PAssertedIdentity          "P-Asserted-Identity"           0    "sip.P-Asserted-Identity"           Text ASSERTED          "RFC 3325";
    PAssertedService           "P-Asserted-Service"            0    "sip.P-Asserted-Service"            Text Plain             "RFC 6050";
    PAssociatedUri             "P-Associated-URI"              0    "sip.P-Associated-URI"              Text Plain             "RFC 7315";
    PCalledPartyId             "P-Called-Party-ID"             0    "sip.P-Called-Party-ID"             Text Plain             "RFC 7315";
    PChargeInfo                "P-Charge-Info"                 0    "sip.P-Charge-Info"                 Text Plain             "RFC 8496";
    PChargingFunctionAddresses "P-Charging-Function-Addresses" 0    "sip.P-Charging-Function-Addresses" Text Plain             "RFC 7315";
    PChargingVector            "P-Charging-Vector"             0    "sip.P-Charging-Vector"             Text ChargingVector    "RFC 7315";
    PDcsBillingInfo            "P-DCS-Billing-Info"            0    "sip.P-DCS-Billing-Info"            Text Plain             "RFC 5503";
    PDcsLaes                   "P-DCS-LAES"                    0    "sip.P-DCS-LAES"                    Text Plain             "RFC 5503";
    PDcsOsps                   "P-DCS-OSPS"                    0    "sip.P-DCS-OSPS"                    Text Plain             "RFC 5503";
    PDcsRedirect               "P-DCS-Redirect"                0    "sip.P-DCS-Redirect"                Text Plain             "RFC 5503";
    PDcsTracePartyId           "P-DCS-Trace-Party-ID"          0    "sip.P-DCS-Trace-Party-ID"          Text Plain             "RFC 5503";
    PEarlyMedia                "P-Early-Media"                 0    "sip.P-Early-Media"                 Text Plain             "RFC 5009";
    PMediaAuthorization        "P-Media-Authorization"         0    "sip.P-Media-Authorization"         Text Plain             "RFC 3313";
    PPreferredIdentity         "P-Preferred-Identity"          0    "sip.P-Preferred-Identity"          Text PREFERRED         "RFC 3325";
    PPreferredService          "P-Preferred-Service"           0    "sip.P-Preferred-Service"           Text Plain             "RFC 6050";
    PProfileKey                "P-Profile-Key"                 0    "sip.P-Profile-Key"                 Text Plain             "RFC 5002";
    PRefusedUriList            "P-Refused-URI-List"            0    "sip.P-Refused-URI-List"            Text Plain             "RFC 5318";
    PServedUser                "P-Served-User"                 0    "sip.P-Served-User"                 Text Plain             "RFC 5502";
    PUserDatabase              "P-User-Database"               0    "sip.P-User-Database"               Text Plain             "RFC 4457";
    PVisitedNetworkId          "P-Visited-Network-ID"          0    "sip.P-Visited-Network-ID"          Text Plain             "RFC 7315";
    Path                       "Path"                          0    "sip.Path"                          Text PATH              "RFC 3327";
    PermissionMissing          "Permission-Missing"            0    "sip.Permission-Missing"            Text PERMISSION_MISSING "RFC 5360";
    PolicyContact              "Policy-Contact"                0    "sip.Policy_Contact"                Text Plain             "RFC 6794";
    PolicyId                   "Policy-ID"                     0    "sip.Policy_ID"                     Text Plain             "RFC 6794";
    Priority                   "Priority"                      0    "sip.Priority"                      Text Plain             "RFC 3261 §20";
    PriorityShare              "Priority-Share"                0    "sip.Priority-Share"                Text Plain             "TS 24.229 §7.2";
    PrivAnswerMode             "Priv-Answer-Mode"              0    "sip.Priv-Answer-mode"              Text Plain             "RFC 5373";
    Privacy                    "Privacy"                       0    "sip.Privacy"                       Text Plain             "RFC 3323";
    ProxyAuthenticate          "Proxy-Authenticate"            0    "sip.Proxy-Authenticate"            Text Authentication    "RFC 3261 §20";
    ProxyAuthorization         "Proxy-Authorization"           0    "sip.Proxy-Authorization"           Text Authentication    "RFC 3261 §20";
    ProxyRequire               "Proxy-Require"                 0    "sip.Proxy-Require"                 Text Plain             "RFC 3261 §20";
    Rack                       "RAck"                          0    "sip.RAck"                          Text Rack              "RFC 3262";
    Reason                     "Reason"                        0    "sip.Reason"                        Text Reason            "RFC 3326";
    ReasonPhrase               "Reason-Phrase"                 0    "sip.Reason-Phrase"                 Text Plain             "TS 24.229 §7.2";
    RecordRoute                "Record-Route"                  0    "sip.Record-Route"                  Text RECORD_ROUTE      "RFC 3261 §20";
    RecvInfo                   "Recv-Info"                     0    "sip.Recv-Info"                     Text Plain             "RFC 6086";
    ReferSub                   "Refer-Sub"                     0    "sip.Refer-Sub"                     Text Plain             "RFC 4488";
    ReferTo                    "Refer-To"                      b'r' "sip.Refer-To"                      Text Plain             "RFC 3515";
    ReferredBy                 "Referred-By"                   b'b' "sip.Referred-by"                   Text Plain             "RFC 3892";
    RejectContact              "Reject-Contact"                b'j' "sip.Reject-Contact"                Text Plain             "RFC 3841";
    RelayedCharge              "Relayed-Charge"                0    "sip.Relayed-Charge"                Text Plain             "TS 24.229 §7.2";
    Replaces                   "Replaces"                      0    "sip.Replaces"                      Text Plain             "RFC 3891";
    ReplyTo                    "Reply-To"                      0    "sip.Reply-To"                      Text Plain             "RFC 3261 §20";
    RequestDisposition         "Request-Disposition"           b'd' "sip.Request-Disposition"           Text Plain             "RFC 3841";
    Require                    "Require"                       0    "sip.Require"                       Text Plain             "RFC 3261 §20";
    ResourcePriority           "Resource-Priority"             0    "sip.Resource-Priority"             Text Plain             "RFC 4412";
    ResourceShare              "Resource-Share"                0    "sip.Resource-Share"                Text Plain             "TS 24.229 §7.2";
    ResponseSource             "Response-Source"               0    "sip.Response-Source"               Text Plain             "TS 24.229 §7.2";
    RestorationInfo            "Restoration-Info"              0    "sip.Restoration-Info"              Text Plain             "TS 24.229 §7.2";
    RetryAfter                 "Retry-After"                   0    "sip.Retry-After"                   Dec  Number            "RFC 3261 §20";
    Route                      "Route"                         0    "sip.Route"                         Text ROUTE             "RFC 3261 §20";
    Rseq                       "RSeq"                          0    "sip.RSeq"                          Dec  Number            "RFC 3262";
    SecurityClient             "Security-Client"               0    "sip.Security-Client"               Text Security          "RFC 3329";
    SecurityServer             "Security-Server"               0    "sip.Security-Server"               Text Security          "RFC 3329";
    SecurityVerify             "Security-Verify"               0    "sip.Security-Verify"               Text Security          "RFC 3329";
    Server                     "Server"                        0    "sip.Server"                        Text Plain             "RFC 3261 §20";
    ServiceInteractInfo        "Service-Interact-Info"         0    "sip.Service-Interact-Info"         Text Plain             "TS 24.229 §7.2";
    ServiceRoute               "Service-Route"                 0    "sip.Service-Route"                 Text SERVICE_ROUTE     "RFC 3608";
    SessionExpires             "Session-Expires"               b'x' "sip.Session-Expires"               Text Plain             "RFC 4028";
    SessionId                  "Session-ID"                    0    "sip.Session-ID"                    Text SessionId         "RFC 7989";
    SipEtag                    "SIP-ETag"                      0    "sip.ETag"                          Text Plain             "RFC 3903";
    SipIfMatch                 "SIP-If-Match"                  0    "sip.If_Match"                      Text Plain             "RFC 3903";
    Subject                    "Subject"                       b's' "sip.Subject"                       Text Plain             "RFC 3261 §20";
    SubscriptionState          "Subscription-State"            0    "sip.Subscription-State"            Text Plain             "RFC 6665";
    Supported                  "Supported"                     b'k' "sip.Supported"                     Text Plain             "RFC 3261 §20";
    SuppressIfMatch            "Suppress-If-Match"             0    "sip.Suppress_If_Match"             Text Plain             "RFC 5839";
    TargetDialog               "Target-Dialog"                 0    "sip.Target-Dialog"                 Text Plain             "RFC 4538";
    Timestamp                  "Timestamp"                     0    "sip.Timestamp"                     Text Plain             "RFC 3261 §20";
    To                         "To"                            b't' "sip.To"                            Text TO                "RFC 3261 §20";
    TriggerConsent             "Trigger-Consent"               0    "sip.Trigger-Consent"               Text TRIGGER_CONSENT   "RFC 5360";
    Unsupported                "Unsupported"                   0    "sip.Unsupported"                   Text Plain             "RFC 3261 §20";
    UserAgent                  "User-Agent"                    0    "sip.User-Agent"                    Text Plain             "RFC 3261 §20";
    UserToUser                 "User-to-User"                  0    "sip.uui"                           Text Plain             "RFC 7433";
    Via                        "Via"                           b'v' "sip.Via"                           Text Via               "RFC 3261 §20";
    Warning                    "Warning"                       0    "sip.Warning"                       Text Plain             "RFC 3261 §20";
    WwwAuthenticate            "WWW-Authenticate"              0    "sip.WWW-Authenticate"              Text Authentication    "RFC 3261 §20";
}

impl Id {
    /// The row of the table; `None` for a header field that is not in it.
    pub fn known(self) -> Option<&'static Known> {
        KNOWN.get(self as usize)
    }

    /// Finds a header field by its name or its compact form, in any case.
    pub fn of(name: &[u8]) -> Self {
        if let [letter] = name {
            let at = usize::from((letter | 0x20).wrapping_sub(b'a'));
            return COMPACT.get(at).copied().unwrap_or(Self::Unknown);
        }
        let mut slot = hash(name);
        while let Some(id) = SLOTS.get(slot) {
            let Some(known) = id.known() else { return Self::Unknown };
            if known.name.as_bytes().eq_ignore_ascii_case(name) {
                return *id;
            }
            slot = (slot + 1) % SIZE;
        }
        Self::Unknown
    }
}

/// Slots of the look-up: four times the rows, so that few names share one.
const SIZE: usize = 512;

/// Mixes the length with the first, a middle and the last letters, without regard to case.
const fn hash(name: &[u8]) -> usize {
    const fn letter(name: &[u8], at: usize) -> usize {
        if at < name.len() { (name[at] | 0x20) as usize } else { 0 }
    }
    let length = name.len();
    (length * 29 + letter(name, 0) * 7 + letter(name, length / 2) * 53 + letter(name, length.wrapping_sub(1)) * 31)
        % SIZE
}

/// The hash table: a row of [`KNOWN`] or `Unknown` in each slot, the next free slot on a collision.
static SLOTS: [Id; SIZE] = {
    let mut slots = [Id::Unknown; SIZE];
    let mut row = 0;
    while row < NAMES.len() {
        let mut slot = hash(NAMES[row].0.as_bytes());
        while !matches!(slots[slot], Id::Unknown) {
            slot = (slot + 1) % SIZE;
        }
        slots[slot] = NAMES[row].2;
        row += 1;
    }
    slots
};

/// The compact forms by letter.
static COMPACT: [Id; 26] = {
    let mut letters = [Id::Unknown; 26];
    let mut row = 0;
    while row < NAMES.len() {
        if NAMES[row].1 != 0 {
            letters[(NAMES[row].1 - b'a') as usize] = NAMES[row].2;
        }
        row += 1;
    }
    letters
};

/// The fields of the table.
pub static DEFS: [&Def; KNOWN.len()] = {
    let mut defs = [&KNOWN[0].def; KNOWN.len()];
    let mut row = 0;
    while row < KNOWN.len() {
        defs[row] = &KNOWN[row].def;
        row += 1;
    }
    defs
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_header_is_found_by_its_name_in_any_case() {
        for known in &KNOWN {
            assert_eq!(Id::of(known.name.as_bytes()), known.id);
            assert_eq!(Id::of(known.name.to_ascii_uppercase().as_bytes()), known.id);
        }
    }

    #[test]
    fn a_letter_is_a_compact_form_or_nothing() {
        assert_eq!(Id::of(b"v"), Id::Via);
        assert_eq!(Id::of(b"M"), Id::Contact);
        assert_eq!(Id::of(b"z"), Id::Unknown);
        assert_eq!(Id::of(b"*"), Id::Unknown);
    }

    #[test]
    fn a_header_of_nobody_is_unknown() {
        assert_eq!(Id::of(b"X-Nobody"), Id::Unknown);
        assert_eq!(Id::of(b""), Id::Unknown);
    }
}
