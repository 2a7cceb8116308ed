//! A table: the fields inside SIP header values, and which header has which of them.

use crate::proto::field::Def;

crate::defs! {
    /// Fields of the start line and of the parts of header values.
    pub DEFS;
    MSG_HDR                                  "sip.msg_hdr"                                  "Message Header"                       Text;
    METHOD                                   "sip.Method"                                   "Method"                               Text;
    REQUEST_LINE                             "sip.Request-Line"                             "Request-Line"                         Text;
    R_URI                                    "sip.r-uri"                                    "Request-URI"                          Text;
    R_URI_USER                               "sip.r-uri.user"                               "Request-URI User Part"                Text;
    R_URI_HOST                               "sip.r-uri.host"                               "Request-URI Host Part"                Text;
    R_URI_PORT                               "sip.r-uri.port"                               "Request-URI Host Port"                Text;
    STATUS_CODE                              "sip.Status-Code"                              "Status-Code"                          Dec;
    STATUS_LINE                              "sip.Status-Line"                              "Status-Line"                          Text;
    DISPLAY_INFO                             "sip.display.info"                             "SIP Display info"                     Text;
    TAG                                      "sip.tag"                                      "SIP tag"                              Text;
    CONTACT_PARAMETER                        "sip.contact.parameter"                        "Contact parameter"                    Text;
    TC_TARGET_URI                            "sip.tc.target-uri"                            "SIP TC Target URI"                    Text;
    TO_DISPLAY_INFO                          "sip.to.display.info"                          "SIP to display info"                  Text;
    TO_ADDR                                  "sip.to.addr"                                  "SIP to address"                       Text;
    TO_USER                                  "sip.to.user"                                  "SIP to address User Part"             Text;
    TO_HOST                                  "sip.to.host"                                  "SIP to address Host Part"             Text;
    TO_PORT                                  "sip.to.port"                                  "SIP to address Host Port"             Text;
    TO_PARAM                                 "sip.to.param"                                 "SIP To URI parameter"                 Text;
    FROM_DISPLAY_INFO                        "sip.from.display.info"                        "SIP from display info"                Text;
    FROM_ADDR                                "sip.from.addr"                                "SIP from address"                     Text;
    FROM_USER                                "sip.from.user"                                "SIP from address User Part"           Text;
    FROM_HOST                                "sip.from.host"                                "SIP from address Host Part"           Text;
    FROM_PORT                                "sip.from.port"                                "SIP from address Host Port"           Text;
    FROM_PARAM                               "sip.from.param"                               "SIP From URI parameter"               Text;
    CONTACT_DISPLAY_INFO                     "sip.contact.display.info"                     "SIP C-URI display info"               Text;
    CONTACT_URI                              "sip.contact.uri"                              "Contact URI"                          Text;
    CONTACT_USER                             "sip.contact.user"                             "Contact URI User Part"                Text;
    CONTACT_HOST                             "sip.contact.host"                             "Contact URI Host Part"                Text;
    CONTACT_PORT                             "sip.contact.port"                             "Contact URI Host Port"                Text;
    CONTACT_PARAM                            "sip.contact.param"                            "Contact URI parameter"                Text;
    ROUTE_DISPLAY_INFO                       "sip.Route.display.info"                       "Route display info"                   Text;
    ROUTE_URI                                "sip.Route.uri"                                "Route URI"                            Text;
    ROUTE_USER                               "sip.Route.user"                               "Route Userinfo"                       Text;
    ROUTE_HOST                               "sip.Route.host"                               "Route Host Part"                      Text;
    ROUTE_PORT                               "sip.Route.port"                               "Route Host Port"                      Text;
    ROUTE_PARAM                              "sip.Route.param"                              "Route URI parameter"                  Text;
    RECORD_ROUTE_DISPLAY_INFO                "sip.Record-Route.display.info"                "Record-Route display info"            Text;
    RECORD_ROUTE_URI                         "sip.Record-Route.uri"                         "Record-Route URI"                     Text;
    RECORD_ROUTE_USER                        "sip.Record-Route.user"                        "Record-Route Userinfo"                Text;
    RECORD_ROUTE_HOST                        "sip.Record-Route.host"                        "Record-Route Host Part"               Text;
    RECORD_ROUTE_PORT                        "sip.Record-Route.port"                        "Record-Route Host Port"               Text;
    RECORD_ROUTE_PARAM                       "sip.Record-Route.param"                       "Record-Route URI parameter"           Text;
    SERVICE_ROUTE_DISPLAY_INFO               "sip.Service-Route.display.info"               "Service-Route display info"           Text;
    SERVICE_ROUTE_URI                        "sip.Service-Route.uri"                        "Service-Route URI"                    Text;
    SERVICE_ROUTE_USER                       "sip.Service-Route.user"                       "Service-Route Userinfo"               Text;
    SERVICE_ROUTE_HOST                       "sip.Service-Route.host"                       "Service-Route Host Part"              Text;
    SERVICE_ROUTE_PORT                       "sip.Service-Route.port"                       "Service-Route Host Port"              Text;
    SERVICE_ROUTE_PARAM                      "sip.Service-Route.param"                      "Service-Route URI parameter"          Text;
    PATH_DISPLAY_INFO                        "sip.Path.display.info"                        "Path URI"                             Text;
    PATH_URI                                 "sip.Path.uri"                                 "Path URI"                             Text;
    PATH_USER                                "sip.Path.user"                                "Path Userinfo"                        Text;
    PATH_HOST                                "sip.Path.host"                                "Path Host Part"                       Text;
    PATH_PORT                                "sip.Path.port"                                "Path Host Port"                       Text;
    PATH_PARAM                               "sip.Path.param"                               "Path URI parameter"                   Text;
    PAI_DISPLAY_INFO                         "sip.pai.display.info"                         "SIP PAI display info"                 Text;
    PAI_ADDR                                 "sip.pai.addr"                                 "SIP PAI Address"                      Text;
    PAI_USER                                 "sip.pai.user"                                 "SIP PAI User Part"                    Text;
    PAI_HOST                                 "sip.pai.host"                                 "SIP PAI Host Part"                    Text;
    PAI_PORT                                 "sip.pai.port"                                 "SIP PAI Host Port"                    Text;
    PAI_PARAM                                "sip.pai.param"                                "SIP PAI URI parameter"                Text;
    PMISS_DISPLAY_INFO                       "sip.pmiss.display.info"                       "SIP PMISS display info"               Text;
    PMISS_ADDR                               "sip.pmiss.addr"                               "SIP PMISS Address"                    Text;
    PMISS_USER                               "sip.pmiss.user"                               "SIP PMISS User Part"                  Text;
    PMISS_HOST                               "sip.pmiss.host"                               "SIP PMISS Host Part"                  Text;
    PMISS_PORT                               "sip.pmiss.port"                               "SIP PMISS Host Port"                  Text;
    PMISS_PARAM                              "sip.pmiss.param"                              "SIP PMISS URI parameter"              Text;
    PPI_DISPLAY_INFO                         "sip.ppi.display.info"                         "SIP PPI display info"                 Text;
    PPI_ADDR                                 "sip.ppi.addr"                                 "SIP PPI Address"                      Text;
    PPI_USER                                 "sip.ppi.user"                                 "SIP PPI User Part"                    Text;
    PPI_HOST                                 "sip.ppi.host"                                 "SIP PPI Host Part"                    Text;
    PPI_PORT                                 "sip.ppi.port"                                 "SIP PPI Host Port"                    Text;
    PPI_PARAM                                "sip.ppi.param"                                "SIP PPI URI parameter"                Text;
    TC_DISPLAY_INFO                          "sip.tc.display.info"                          "SIP TC display info"                  Text;
    TC_ADDR                                  "sip.tc.addr"                                  "SIP TC Address"                       Text;
    TC_USER                                  "sip.tc.user"                                  "SIP TC User Part"                     Text;
    TC_HOST                                  "sip.tc.host"                                  "SIP TC Host Part"                     Text;
    TC_PORT                                  "sip.tc.port"                                  "SIP TC Host Port"                     Text;
    TC_PARAM                                 "sip.tc.param"                                 "SIP TC URI parameter"                 Text;
    TO_TAG                                   "sip.to.tag"                                   "SIP to tag"                           Text;
    FROM_TAG                                 "sip.from.tag"                                 "SIP from tag"                         Text;
    AUTH                                     "sip.auth"                                     "Authentication"                       Text;
    AUTH_SCHEME                              "sip.auth.scheme"                              "Authentication Scheme"                Text;
    AUTH_DIGEST_RESPONSE                     "sip.auth.digest.response"                     "Digest Authentication Response"       Text;
    AUTH_NC                                  "sip.auth.nc"                                  "Nonce Count"                          Text;
    AUTH_USERNAME                            "sip.auth.username"                            "Username"                             Text;
    AUTH_REALM                               "sip.auth.realm"                               "Realm"                                Text;
    AUTH_NONCE                               "sip.auth.nonce"                               "Nonce Value"                          Text;
    AUTH_ALGORITHM                           "sip.auth.algorithm"                           "Algorithm"                            Text;
    AUTH_OPAQUE                              "sip.auth.opaque"                              "Opaque Value"                         Text;
    AUTH_QOP                                 "sip.auth.qop"                                 "QOP"                                  Text;
    AUTH_CNONCE                              "sip.auth.cnonce"                              "CNonce Value"                         Text;
    AUTH_URI                                 "sip.auth.uri"                                 "Authentication URI"                   Text;
    AUTH_DOMAIN                              "sip.auth.domain"                              "Authentication Domain"                Text;
    AUTH_STALE                               "sip.auth.stale"                               "Stale Flag"                           Text;
    AUTH_AUTS                                "sip.auth.auts"                                "Authentication Token"                 Text;
    AUTH_RSPAUTH                             "sip.auth.rspauth"                             "Response auth"                        Text;
    AUTH_NEXTNONCE                           "sip.auth.nextnonce"                           "Next Nonce"                           Text;
    AUTH_IK                                  "sip.auth.ik"                                  "Integrity Key"                        Text;
    AUTH_CK                                  "sip.auth.ck"                                  "Cyphering Key"                        Text;
    CSEQ_SEQ                                 "sip.CSeq.seq"                                 "Sequence Number"                      Dec;
    CSEQ_METHOD                              "sip.CSeq.method"                              "Method"                               Text;
    VIA_TRANSPORT                            "sip.Via.transport"                            "Transport"                            Text;
    VIA_SENT_BY_ADDRESS                      "sip.Via.sent-by.address"                      "Sent-by Address"                      Text;
    VIA_SENT_BY_PORT                         "sip.Via.sent-by.port"                         "Sent-by port"                         Dec;
    VIA_BRANCH                               "sip.Via.branch"                               "Branch"                               Text;
    VIA_MADDR                                "sip.Via.maddr"                                "Maddr"                                Text;
    VIA_RPORT                                "sip.Via.rport"                                "RPort"                                Text;
    VIA_RECEIVED                             "sip.Via.received"                             "Received"                             Text;
    VIA_TTL                                  "sip.Via.ttl"                                  "TTL"                                  Text;
    VIA_COMP                                 "sip.Via.comp"                                 "Comp"                                 Text;
    VIA_SIGCOMP_ID                           "sip.Via.sigcomp-id"                           "Sigcomp identifier"                   Text;
    VIA_OC                                   "sip.Via.oc"                                   "Overload Control"                     Text;
    VIA_OC_VAL                               "sip.Via.oc_val"                               "Overload Control Value"               Dec;
    VIA_OC_VALIDITY                          "sip.Via.oc_validity"                          "Overload Control Validity"            Text;
    VIA_OC_SEQ                               "sip.Via.oc_seq"                               "Overload Control Sequence"            Text;
    VIA_OC_SEQ_TS                            "sip.Via.oc_seq.ts"                            "Overload Control Sequence Time Stamp" Time;
    VIA_OC_ALGO                              "sip.Via.oc_algo"                              "Overload Control Algorithm"           Text;
    VIA_BE_ROUTE                             "sip.Via.be_route"                             "be-route"                             Text;
    P_ACCESS_NETWORK_INFO_ACCESS_TYPE        "sip.P-Access-Network-Info.access-type"        "access-type"                          Text;
    P_ACCESS_NETWORK_INFO_UTRAN_CELL_ID_3GPP "sip.P-Access-Network-Info.utran-cell-id-3gpp" "utran-cell-id-3gpp"                   Text;
    RACK_RSEQ_SEQ                            "sip.RAck.RSeq.seq"                            "RSeq Sequence Number"                 Dec;
    RACK_CSEQ_SEQ                            "sip.RAck.CSeq.seq"                            "CSeq Sequence Number"                 Dec;
    RACK_CSEQ_METHOD                         "sip.RAck.CSeq.method"                         "CSeq Method"                          Text;
    REASON_PROTOCOLS                         "sip.reason_protocols"                         "Reason protocols"                     Text;
    REASON_CAUSE_Q850                        "sip.reason_cause_q850"                        "Cause"                                Dec;
    REASON_CAUSE_SIP                         "sip.reason_cause_sip"                         "Cause"                                Dec;
    REASON_CAUSE_OTHER                       "sip.reason_cause_other"                       "Cause"                                Dec;
    REASON_TEXT                              "sip.reason_text"                              "Text"                                 Text;
    SEC_MECHANISM                            "sip.sec_mechanism"                            "Security-mechanism"                   Text;
    SEC_MECHANISM_ALG                        "sip.sec_mechanism.alg"                        "alg"                                  Text;
    SEC_MECHANISM_EALG                       "sip.sec_mechanism.ealg"                       "ealg"                                 Text;
    SEC_MECHANISM_PROT                       "sip.sec_mechanism.prot"                       "prot"                                 Text;
    SEC_MECHANISM_SPI_C                      "sip.sec_mechanism.spi_c"                      "spi-c"                                Dec;
    SEC_MECHANISM_SPI_S                      "sip.sec_mechanism.spi_s"                      "spi-s"                                Dec;
    SEC_MECHANISM_PORT1                      "sip.sec_mechanism.port1"                      "port1"                                Dec;
    SEC_MECHANISM_PORT_C                     "sip.sec_mechanism.port_c"                     "port-c"                               Dec;
    SEC_MECHANISM_PORT2                      "sip.sec_mechanism.port2"                      "port2"                                Dec;
    SEC_MECHANISM_PORT_S                     "sip.sec_mechanism.port_s"                     "port-s"                               Dec;
    SESSION_ID_SESS_ID                       "sip.Session-ID.sess_id"                       "sess-id"                              Bytes;
    SESSION_ID_PARAM                         "sip.Session-ID.param"                         "param"                                Text;
    SESSION_ID_LOCAL_UUID                    "sip.Session-ID.local_uuid"                    "local-uuid"                           Text;
    SESSION_ID_REMOTE_UUID                   "sip.Session-ID.remote_uuid"                   "remote-uuid"                          Text;
    SESSION_ID_LOGME                         "sip.Session-ID.logme"                         "logme"                                Bool;
    MSG_BODY                                 "sip.msg_body"                                 "Message Body"                         Label;
    FEATURE_CAP                              "sip.feature_cap"                              "Feature Cap"                          Text;
    ICID_VALUE                               "sip.icid_value"                               "icid-value"                           Text;
    ICID_GEN_ADDR                            "sip.icid_gen_addr"                            "icid-gen-addr"                        Text;
    CALL_ID_GENERATED                        "sip.call_id_generated"                        "Generated Call-ID"                    Text;
    UNRECOGNIZED_HEADER                      "sip.unrecognized_header"                      "Unrecognised SIP header"              Label;
    HEADER_NO_COLON                          "sip.header_no_colon"                          "Header has no colon after the name"   Label;
}

/// The fields an address of one header is shown in.
#[derive(Debug)]
pub struct Address {
    /// Display name.
    pub display: &'static Def,
    /// The URI.
    pub uri: &'static Def,
    /// User part.
    pub user: &'static Def,
    /// Host.
    pub host: &'static Def,
    /// Port.
    pub port: &'static Def,
    /// One parameter of the URI.
    pub parameter: &'static Def,
    /// The tag, where the header has one.
    pub tag: Option<&'static Def>,
    /// One parameter of the header, where Wireshark shows them.
    pub header_parameter: Option<&'static Def>,
    /// Every value is shown, or only the first, as Wireshark does for identities.
    pub every: bool,
}

/// What is taken apart inside a header value.
#[derive(Clone, Copy, Debug)]
pub enum Detail {
    /// Nothing: the value is the field.
    Plain,
    /// A number.
    Number,
    /// Addresses.
    Addresses(&'static Address),
    /// Hops of a Via.
    Via,
    /// Number and method.
    Cseq,
    /// Two numbers and a method.
    Rack,
    /// A Call-ID.
    CallId,
    /// A challenge or credentials.
    Authentication,
    /// Security mechanisms (RFC 3329).
    Security,
    /// Reasons (RFC 3326).
    Reason,
    /// An access network and its cell.
    AccessNetwork,
    /// A charging vector.
    ChargingVector,
    /// A session identifier (RFC 7989).
    SessionId,
    /// Feature capabilities.
    FeatureCaps,
}

macro_rules! addresses {
    ($($id:ident $display:ident $uri:ident $user:ident $host:ident $port:ident $parameter:ident $tag:expr, $header:expr, $every:literal;)*) => {
        $(static $id: Address = Address {
            display: &$display, uri: &$uri, user: &$user, host: &$host, port: &$port, parameter: &$parameter,
            tag: $tag, header_parameter: $header, every: $every,
        };)*
    };
}

addresses! {
    AT_FROM FROM_DISPLAY_INFO FROM_ADDR FROM_USER FROM_HOST FROM_PORT FROM_PARAM Some(&FROM_TAG), None, false;
    AT_TO TO_DISPLAY_INFO TO_ADDR TO_USER TO_HOST TO_PORT TO_PARAM Some(&TO_TAG), None, false;
    AT_CONTACT CONTACT_DISPLAY_INFO CONTACT_URI CONTACT_USER CONTACT_HOST CONTACT_PORT CONTACT_PARAM None, Some(&CONTACT_PARAMETER), true;
    AT_ROUTE ROUTE_DISPLAY_INFO ROUTE_URI ROUTE_USER ROUTE_HOST ROUTE_PORT ROUTE_PARAM None, None, true;
    AT_RECORD_ROUTE RECORD_ROUTE_DISPLAY_INFO RECORD_ROUTE_URI RECORD_ROUTE_USER RECORD_ROUTE_HOST RECORD_ROUTE_PORT RECORD_ROUTE_PARAM None, None, true;
    AT_SERVICE_ROUTE SERVICE_ROUTE_DISPLAY_INFO SERVICE_ROUTE_URI SERVICE_ROUTE_USER SERVICE_ROUTE_HOST SERVICE_ROUTE_PORT SERVICE_ROUTE_PARAM None, None, true;
    AT_PATH PATH_DISPLAY_INFO PATH_URI PATH_USER PATH_HOST PATH_PORT PATH_PARAM None, None, true;
    AT_ASSERTED PAI_DISPLAY_INFO PAI_ADDR PAI_USER PAI_HOST PAI_PORT PAI_PARAM None, None, false;
    AT_PREFERRED PPI_DISPLAY_INFO PPI_ADDR PPI_USER PPI_HOST PPI_PORT PPI_PARAM None, None, false;
    AT_MISSING PMISS_DISPLAY_INFO PMISS_ADDR PMISS_USER PMISS_HOST PMISS_PORT PMISS_PARAM None, None, false;
    AT_CONSENT TC_DISPLAY_INFO TC_ADDR TC_USER TC_HOST TC_PORT TC_PARAM None, None, false;
}

impl Detail {
    /// From.
    pub const FROM: Self = Self::Addresses(&AT_FROM);
    /// To.
    pub const TO: Self = Self::Addresses(&AT_TO);
    /// Contact.
    pub const CONTACT: Self = Self::Addresses(&AT_CONTACT);
    /// Route.
    pub const ROUTE: Self = Self::Addresses(&AT_ROUTE);
    /// Record-Route.
    pub const RECORD_ROUTE: Self = Self::Addresses(&AT_RECORD_ROUTE);
    /// Service-Route.
    pub const SERVICE_ROUTE: Self = Self::Addresses(&AT_SERVICE_ROUTE);
    /// Path.
    pub const PATH: Self = Self::Addresses(&AT_PATH);
    /// P-Asserted-Identity.
    pub const ASSERTED: Self = Self::Addresses(&AT_ASSERTED);
    /// P-Preferred-Identity.
    pub const PREFERRED: Self = Self::Addresses(&AT_PREFERRED);
    /// Permission-Missing.
    pub const PERMISSION_MISSING: Self = Self::Addresses(&AT_MISSING);
    /// Trigger-Consent.
    pub const TRIGGER_CONSENT: Self = Self::Addresses(&AT_CONSENT);
}

/// Parameters of a challenge or of credentials, by name (RFC 3261 §25.1, RFC 3310, TS 24.229 §7.2A.1).
pub static AUTHENTICATION: &[(&str, &Def)] = &[
    ("response", &AUTH_DIGEST_RESPONSE),
    ("nc", &AUTH_NC),
    ("username", &AUTH_USERNAME),
    ("realm", &AUTH_REALM),
    ("nonce", &AUTH_NONCE),
    ("algorithm", &AUTH_ALGORITHM),
    ("opaque", &AUTH_OPAQUE),
    ("qop", &AUTH_QOP),
    ("cnonce", &AUTH_CNONCE),
    ("uri", &AUTH_URI),
    ("domain", &AUTH_DOMAIN),
    ("stale", &AUTH_STALE),
    ("auts", &AUTH_AUTS),
    ("rspauth", &AUTH_RSPAUTH),
    ("nextnonce", &AUTH_NEXTNONCE),
    ("ik", &AUTH_IK),
    ("ck", &AUTH_CK),
];

/// Parameters of a Via hop, by name (RFC 3261 §20.42, RFC 3486, RFC 5049, RFC 7339).
pub static VIA: &[(&str, &Def)] = &[
    ("branch", &VIA_BRANCH),
    ("maddr", &VIA_MADDR),
    ("rport", &VIA_RPORT),
    ("received", &VIA_RECEIVED),
    ("ttl", &VIA_TTL),
    ("comp", &VIA_COMP),
    ("sigcomp-id", &VIA_SIGCOMP_ID),
    ("oc", &VIA_OC),
    ("oc-validity", &VIA_OC_VALIDITY),
    ("oc-seq", &VIA_OC_SEQ),
    ("oc-algo", &VIA_OC_ALGO),
    ("be-route", &VIA_BE_ROUTE),
];

/// Parameters of a security mechanism, by name (RFC 3329 §2.2, TS 33.203 annex H).
pub static SECURITY: &[(&str, &Def)] = &[
    ("alg", &SEC_MECHANISM_ALG),
    ("ealg", &SEC_MECHANISM_EALG),
    ("prot", &SEC_MECHANISM_PROT),
    ("spi-c", &SEC_MECHANISM_SPI_C),
    ("spi-s", &SEC_MECHANISM_SPI_S),
    ("port1", &SEC_MECHANISM_PORT1),
    ("port-c", &SEC_MECHANISM_PORT_C),
    ("port2", &SEC_MECHANISM_PORT2),
    ("port-s", &SEC_MECHANISM_PORT_S),
];
